//! Units as boxes in the room.

use crate::geometry::Box3;
use crate::kitchen::{Kitchen, Placed};
use crate::layout::bodies;
use crate::length::Mm;

/// The boxes of a unit: one, or one for each leg of a corner unit (kitchen.md §8 "Corners").
pub(super) fn boxes(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> impl Iterator<Item = Box3> {
    bodies(kitchen, placed).map(|(_, body)| body)
}

/// How far the front plane of a unit stands from the line of its surface.
pub(super) fn front_plane(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Mm {
    placed.front_plane(&kitchen.catalogue.lengths)
}

/// The distance in the plan between two boxes, rounded up; zero when they touch or overlap.
pub(super) fn distance(a: Box3, b: Box3) -> Mm {
    a.x.gap_to(b.x).max(Mm::ZERO).diagonal(a.y.gap_to(b.y).max(Mm::ZERO))
}
