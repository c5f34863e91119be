//! The measures that an appliance, a sink or a tap asks of the furniture: niche, cut-out, fronts
//! (domain.md §5.7 "appliance list").

use super::bay;
use super::front;
use super::product::Product;
use super::unit::Unit;
use crate::catalogue::{ElementKind, Slot};
use crate::geometry::Span;
use crate::kitchen::{Kitchen, Placed};
use crate::layout::CutoutKind;
use crate::length::{Mm, TenthMm};

/// What the furniture leaves for a product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Niche {
    /// Clear width, height and depth of its niche.
    pub clear: Option<[Mm; 3]>,
    /// The lowest and the highest niche that it stands in.
    pub asked: Option<(Mm, Mm)>,
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
    let limits = &kitchen.catalogue.thresholds;
    let asked = kitchen.appliance(placed, slot).and_then(|appliance| appliance.niches(limits));
    if slot == Slot::Dishwasher {
        // It stands on the floor under the worktop, before the wall; beside deeper carcasses more is left behind it.
        let clear = [unit.width, kitchen.design.style.plinth_height + kitchen.system().base, placed.reach()];
        return Niche { clear: Some(clear), asked, cut_out, fronts: fronts(&unit, None) };
    }
    let bay = bay_for(&unit, slot);
    let clear = bay.map(|bay| [unit.clear_width(), height(slot, bay), unit.depth]);
    let fronts = if slot == Slot::Fridge { fronts(&unit, bay) } else { Vec::new() };
    Niche { clear, asked, cut_out, fronts }
}

/// The clear height that a unit is built with for what stands in a slot; none where it has no niche for it.
pub(crate) fn clear_height(kitchen: &Kitchen<'_>, placed: &Placed<'_>, slot: Slot) -> Option<Mm> {
    let unit = Unit::of(kitchen, placed).filter(|_| placed.kind.holds(slot))?;
    bay_for(&unit, slot).map(|bay| height(slot, bay))
}

/// How high above the floor what stands in a slot of a unit is built in; none where it has no niche for it.
pub(crate) fn built_floor(kitchen: &Kitchen<'_>, placed: &Placed<'_>, slot: Slot) -> Option<Mm> {
    let unit = Unit::of(kitchen, placed).filter(|_| placed.kind.holds(slot))?;
    bay_for(&unit, slot).map(|bay| placed.rise.start + bay.start)
}

/// The opening of a carcass for what stands in a slot.
fn bay_for(unit: &Unit<'_>, slot: Slot) -> Option<Span> {
    let bays = bay::find(unit);
    match slot {
        // Of two niches above one another the upper is for the compact appliance.
        Slot::Compact => bays.last().copied(),
        Slot::Oven | Slot::Fridge | Slot::Hood => bays.first().copied(),
        Slot::Sink | Slot::Tap | Slot::Hob | Slot::Dishwasher => None,
    }
}

/// Under a hood there is no bottom: its niche is open down to the lower edge of the sides.
fn height(slot: Slot, bay: Span) -> Mm {
    if slot == Slot::Hood { bay.end } else { bay.length() }
}

fn cut_out(kitchen: &Kitchen<'_>, module: usize, slot: Slot) -> Option<[Mm; 2]> {
    let is_its = |kind: CutoutKind| match kind {
        CutoutKind::Hob(_) => slot == Slot::Hob,
        CutoutKind::Sink(_) => slot == Slot::Sink,
        CutoutKind::Tap => slot == Slot::Tap,
        CutoutKind::Socket | CutoutKind::Notch(_) | CutoutKind::OuterCorner => false,
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
