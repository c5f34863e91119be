//! Units as boxes in the room.

use crate::geometry::{Box3, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::layout::bodies;
use crate::length::Mm;

/// The boxes of a unit: one, or one for each leg of a corner unit (kitchen.md §8 "Corners").
pub(super) fn boxes(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> impl Iterator<Item = Box3> {
    bodies(kitchen, placed).map(|(_, body)| body)
}

/// Whether a unit that hangs has another below it, above the worktop: then it hangs over that, and not over the worktop.
pub(super) fn hangs_on_another(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> bool {
    let niche = Span::between(kitchen.worktop_top(), placed.rise.start);
    let below = kitchen.placed.iter().filter(|other| other.rise.overlaps(niche));
    let mut below = below.flat_map(|other| boxes(kitchen, other));
    below.any(|body| boxes(kitchen, placed).any(|own| own.x.overlaps(body.x) && own.y.overlaps(body.y)))
}

/// How far the front plane of a unit stands from the line of its surface.
pub(super) fn front_plane(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Mm {
    placed.front_plane(&kitchen.catalogue.lengths)
}

/// The distance in the plan between two boxes, rounded up; zero when they touch or overlap.
pub(super) fn distance(a: Box3, b: Box3) -> Mm {
    a.x.gap_to(b.x).max(Mm::ZERO).diagonal(a.y.gap_to(b.y).max(Mm::ZERO))
}
