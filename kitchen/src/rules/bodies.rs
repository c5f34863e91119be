//! Units as boxes in the room.

use crate::geometry::{Box3, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::layout::Edge;
use crate::length::Mm;

/// The boxes of a unit: one, or one for each leg of a corner unit (kitchen.md §8 "Corners").
pub(super) fn boxes(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> impl Iterator<Item = Box3> {
    let [first, second] =
        if placed.kind.second_leg { legs(kitchen, placed).map(Some) } else { [Some(placed.body), None] };
    first.into_iter().chain(second)
}

fn legs(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> [Box3; 2] {
    let surface = &kitchen.surfaces[placed.surface];
    let frame = surface.frame;
    let (span, depth) = (placed.span, placed.depth);
    let at_left = surface.nearer_corner(span) == Some(Edge::Left);
    let side = Span::at(if at_left { span.start } else { span.end - depth }, depth);
    [(span, depth), (side, placed.cell.depth)].map(|(along, depth)| {
        Box3::standing(frame.point(along.start, Mm::ZERO), frame.point(along.end, depth), placed.body.z)
    })
}

/// How far the front plane of a unit stands from the back of its carcass.
pub(super) fn front_plane(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Mm {
    placed.reach() + kitchen.catalogue.lengths.front_plane.value
}

/// The distance in the plan between two boxes, rounded up; zero when they touch or overlap.
pub(super) fn distance(a: Box3, b: Box3) -> Mm {
    a.x.gap_to(b.x).max(Mm::ZERO).diagonal(a.y.gap_to(b.y).max(Mm::ZERO))
}

/// A stretch of a width in the middle of another.
pub(super) fn centred(within: Span, width: Mm) -> Span {
    Span::at(within.start + (within.length() - width).half(), width)
}
