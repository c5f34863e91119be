//! Units made otherwise than the price list says: at, between and beyond the measures that their type takes.

use kitchen::catalogue::Catalogue;
use kitchen::design::{Design, Made, Makes, Module};
use kitchen::edit::Edit;
use kitchen::length::Mm;

use super::Wish;

/// How one of three modules of a wish is made.
pub(super) fn making(module: &Module, design: &Design, catalogue: &Catalogue, wish: &Wish) -> Option<Edit> {
    let made = wish.made.is_multiple_of(3).then(|| made(module, design, catalogue, wish.made / 3))??;
    Some(Edit::SetMade { module: module.id.clone(), made })
}

/// Some way in which the type of a module is made, from the digits of a number.
pub(super) fn made(module: &Module, design: &Design, catalogue: &Catalogue, number: usize) -> Option<Made> {
    let kind = catalogue.module(&module.code)?;
    let makes = Makes::of(kind, module.width, design.style.system, catalogue)?;
    let digit = |at: u32, base: usize| number / 7_usize.pow(at) % base;
    let between = |(least, most): (Mm, Mm), at: usize| {
        let share = i32::try_from(at).unwrap_or_default();
        least + Mm((most - least).0 * share / 6)
    };
    let depths = makes.shortest.map(|least| match digit(1, 7) {
        6 => makes.deeper.unwrap_or(makes.depth),
        at => between((least, makes.depth), at),
    });
    let drawers = u8::try_from(digit(2, usize::from(makes.inner_drawers) + 1)).unwrap_or_default();
    let glass = makes.glass && digit(3, 3) == 0;
    Some(Made {
        height: makes.heights.map(|limits| between(limits, digit(0, 7))).filter(|_| digit(4, 2) == 0),
        depth: depths.filter(|_| digit(5, 2) == 0),
        notch: makes.notch && digit(6, 4) == 0,
        inner_drawers: drawers,
        glass,
        framed: makes.framed && !glass && digit(3, 3) == 1,
    })
}
