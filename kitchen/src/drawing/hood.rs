//! Hoods in an elevation: under their unit, free above a hob, in the ceiling.

use super::unit::down;
use super::{Drawing, Layer};
use crate::catalogue::{HoodShape, Slot};
use crate::geometry::Span;
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;

/// A hood in its unit.
pub(super) fn under(placed: &Placed<'_>, drawing: &mut Drawing) {
    let rise = Span::between(placed.rise.start, placed.rise.start + Mm(20));
    drawing.rect(Layer::Appliance, Some(&placed.module.id), None, placed.span, down(rise));
}

/// Free-standing hoods above the hob they belong to: in the ceiling, or at the height that the rules ask for.
pub(super) fn hanging(kitchen: &Kitchen<'_>, surface: usize, drawing: &mut Drawing) {
    for extra in &kitchen.design.extras {
        let Some(row) = kitchen.catalogue.extra(&extra.code) else { continue };
        let placed = kitchen.placed.iter().find(|placed| Some(&placed.module.id) == extra.module.as_ref());
        let (Some(Slot::Hood), Some(placed)) = (row.slot, placed) else { continue };
        if placed.surface != surface {
            continue;
        }
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
