//! Units as boxes in the room, and boxes as a wall sees them.

use crate::geometry::{Box3, Point, Span};
use crate::kitchen::{End, Kitchen, Placed};
use crate::length::Mm;
use crate::room::Frame;

/// The boxes of a unit: one, or one for each leg of a corner unit (kitchen.md §8 "Corners").
pub(super) fn boxes(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> impl Iterator<Item = Box3> {
    let [first, second] =
        if placed.kind.second_leg { legs(kitchen, placed).map(Some) } else { [Some(placed.body), None] };
    first.into_iter().chain(second)
}

fn legs(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> [Box3; 2] {
    let frame = kitchen.surfaces[placed.surface].frame;
    let (span, depth) = (placed.span, leg_depth(kitchen, placed));
    let at_left = corner_is_left(kitchen, placed);
    let side = Span::at(if at_left { span.start } else { span.end - depth }, depth);
    [(span, depth), (side, placed.cell.depth)].map(|(along, depth)| {
        Box3::standing(frame.point(along.start, Mm::ZERO), frame.point(along.end, depth), placed.body.z)
    })
}

/// How deep a unit is before its own surface.
pub(super) fn leg_depth(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Mm {
    let lengths = &kitchen.catalogue.lengths;
    match (placed.kind.second_leg, placed.family().is_wall(), placed.kind.has_carcass) {
        (true, true, _) => lengths.wall_depth.value,
        (true, false, _) => lengths.base_depth.value,
        (false, _, false) => lengths.dishwasher_depth.value,
        (false, ..) => placed.cell.depth,
    }
}

/// How far the front plane of a unit stands from the back of its carcass.
pub(super) fn front_plane(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Mm {
    leg_depth(kitchen, placed) + kitchen.catalogue.lengths.front_plane.value
}

/// Whether the corner that a corner unit turns lies on its left: the nearer end that is an inner corner.
pub(super) fn corner_is_left(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> bool {
    let surface = &kitchen.surfaces[placed.surface];
    let nearer_left = placed.span.start <= surface.length() - placed.span.end;
    match (surface.left, surface.right) {
        (End::Corner(_), End::Corner(_)) => nearer_left,
        (End::Corner(_), _) => true,
        (_, End::Corner(_)) => false,
        _ => nearer_left,
    }
}

/// A plan rectangle as seen from a surface: its stretch along, and its stretch away from it.
pub(super) fn seen_from(frame: Frame, body: Box3) -> (Span, Span) {
    let corners = [Point { x: body.x.start, y: body.y.start }, Point { x: body.x.end, y: body.y.end }];
    let [along, outward] = [frame.along, frame.outward].map(|direction| {
        let [a, b] = corners.map(|corner| {
            (corner.x - frame.origin.x) * direction.x.0 + (corner.y - frame.origin.y) * direction.y.0
        });
        Span::between(a.min(b), a.max(b))
    });
    (along, outward)
}

/// The distance in the plan between two boxes, rounded up; zero when they touch or overlap.
pub(super) fn distance(a: Box3, b: Box3) -> Mm {
    a.x.gap_to(b.x).max(Mm::ZERO).diagonal(a.y.gap_to(b.y).max(Mm::ZERO))
}

/// A stretch of a width in the middle of another.
pub(super) fn centred(within: Span, width: Mm) -> Span {
    Span::at(within.start + (within.length() - width).half(), width)
}
