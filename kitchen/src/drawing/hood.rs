//! Hoods in an elevation: under their unit, free above a hob, in the ceiling.

use super::unit::down;
use super::{Drawing, Layer};
use crate::catalogue::{Extra, HoodShape, Slot};
use crate::geometry::Span;
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;

/// A hood in its unit.
pub(super) fn under(placed: &Placed<'_>, drawing: &mut Drawing) {
    let rise = Span::between(placed.rise.start, placed.rise.start + Mm(20));
    drawing.rect(Layer::Appliance, Some(&placed.module.id), None, placed.span, down(rise));
}

/// The free-standing hoods over a surface, each with the unit of its hob.
fn over<'k>(kitchen: &'k Kitchen<'_>, surface: usize) -> impl Iterator<Item = (&'k Extra, &'k Placed<'k>)> {
    kitchen.design.extras.iter().filter_map(move |extra| {
        let row = kitchen.catalogue.extra(&extra.code).filter(|row| row.slot == Some(Slot::Hood))?;
        let is_its = |placed: &&Placed<'_>| Some(&placed.module.id) == extra.module.as_ref();
        let placed = kitchen.placed.iter().find(is_its).filter(|placed| placed.surface == surface)?;
        Some((row, placed))
    })
}

/// Whether a free-standing hood hangs over a surface.
pub(super) fn hangs_over(kitchen: &Kitchen<'_>, surface: usize) -> bool {
    over(kitchen, surface).next().is_some()
}

/// Free-standing hoods above the hob they belong to: in the ceiling, or at the height that the rules ask for.
pub(super) fn hanging(kitchen: &Kitchen<'_>, surface: usize, drawing: &mut Drawing) {
    for (row, placed) in over(kitchen, surface) {
        let width = row.hood_width();
        let canopy = Span::at(placed.middle() - width.half(), width);
        let ceiling = kitchen.design.room.height;
        if row.hood == Some(HoodShape::Ceiling) {
            drawing.rect(
                Layer::Appliance,
                None,
                None,
                canopy,
                down(Span::between(ceiling - Mm(30), ceiling)),
            );
            continue;
        }
        let hob = kitchen.appliance(placed, Slot::Hob);
        let bottom = kitchen.worktop_top() + kitchen.catalogue.thresholds.hood_height(hob, None);
        let chimney = Span::at(placed.middle() - Mm(150), Mm(300));
        drawing.rect(Layer::Appliance, None, None, chimney, down(Span::between(bottom, ceiling)));
        drawing.rect(Layer::Appliance, None, None, canopy, down(Span::at(bottom, Mm(60))));
    }
}
