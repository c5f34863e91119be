//! The measures that an appliance, a sink or a tap asks of the furniture: niche, cut-out, fronts
//! (domain.md §5.7 "appliance list").

use super::bay;
use super::front;
use super::product::Product;
use super::unit::Unit;
use crate::catalogue::{ElementKind, Slot};
use crate::geometry::Span;
use crate::kitchen::Kitchen;
use crate::layout::CutoutKind;
use crate::length::{Mm, TenthMm};

/// What the furniture leaves for a product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Niche {
    /// Clear width, height and depth of its niche.
    pub clear: Option<[Mm; 3]>,
    /// Along the worktop and from front to back; of a tap twice the diameter of its hole.
    pub cut_out: Option<[Mm; 2]>,
    /// Width and height of the fronts before it, lowest first.
    pub fronts: Vec<(TenthMm, Mm)>,
}

/// The niche of a product; nothing for an accessory and for a hood that hangs free.
pub fn niche(kitchen: &Kitchen<'_>, product: &Product<'_>) -> Niche {
    let (Some(module), Some(slot)) = (product.module, product.slot) else { return Niche::default() };
    let placed = &kitchen.placed[module];
    let Some(unit) = Unit::of(kitchen, placed).filter(|_| placed.kind.holds(slot)) else {
        return Niche::default();
    };
    let cut_out = cut_out(kitchen, module, slot);
    if slot == Slot::Dishwasher {
        // It stands on the floor under the worktop, before the wall.
        let clear = [unit.width, kitchen.design.style.plinth_height + kitchen.system().base, unit.depth];
        return Niche { clear: Some(clear), cut_out, fronts: fronts(&unit, None) };
    }
    let bays = bay::find(&unit);
    let bay = match slot {
        // Of two niches above one another the upper is for the compact appliance.
        Slot::Compact => bays.last(),
        Slot::Oven | Slot::Fridge | Slot::Hood => bays.first(),
        Slot::Sink | Slot::Tap | Slot::Hob | Slot::Dishwasher => None,
    };
    // Under a hood there is no bottom: its niche is open down to the lower edge of the sides.
    let height = |bay: &Span| if slot == Slot::Hood { bay.end } else { bay.length() };
    let clear = bay.map(|bay| [unit.clear_width(), height(bay), unit.depth]);
    let fronts = if slot == Slot::Fridge { fronts(&unit, bay.copied()) } else { Vec::new() };
    Niche { clear, cut_out, fronts }
}

fn cut_out(kitchen: &Kitchen<'_>, module: usize, slot: Slot) -> Option<[Mm; 2]> {
    let is_its = |kind: CutoutKind| match kind {
        CutoutKind::Hob(_) => slot == Slot::Hob,
        CutoutKind::Sink(_) => slot == Slot::Sink,
        CutoutKind::Tap => slot == Slot::Tap,
        CutoutKind::Socket | CutoutKind::Notch(_) => false,
    };
    let mut cutouts = kitchen.layout.worktops.iter().flat_map(|piece| &piece.cutouts);
    let cutout = cutouts.find(|cutout| cutout.module == module && is_its(cutout.kind))?;
    Some([cutout.span.length(), cutout.depth.length()])
}

/// The fronts before a bay, or all.
fn fronts(unit: &Unit<'_>, bay: Option<Span>) -> Vec<(TenthMm, Mm)> {
    let stack = unit.stack();
    let rows = unit.rows.iter().zip(stack).filter(|(_, (kind, start, end))| {
        let covers = bay.is_none_or(|bay| bay.overlaps(Span::between(*start, *end)));
        *kind != ElementKind::Niche && covers
    });
    rows.flat_map(|(row, _)| row.iter().map(|front| (front::width(unit, row, *front), front.height)))
        .collect()
}
