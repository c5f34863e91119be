//! Where corner units stand and where a second leg begins (kitchen.md §8 "Corners").

use super::lane::Lane;
use super::target::Target;
use super::{Reason, Span};
use crate::catalogue::{Catalogue, Handle, HandlePrice};
use crate::kitchen::{End, Placed, SurfaceKind};
use crate::length::Mm;

/// The targets at both ends of a wall that are inner corners.
pub(super) fn targets(lane: &Lane<'_, '_>) -> Vec<Target> {
    let surface = lane.surface();
    let left = at_end(lane, surface.left, true);
    let right = at_end(lane, surface.right, false);
    left.into_iter().chain(right).collect()
}

fn at_end(lane: &Lane<'_, '_>, end: End, left: bool) -> Option<Target> {
    let End::Corner(partner) = end else { return None };
    let unit = lane.unit();
    let kitchen = lane.kitchen();
    let distance = if unit.kind.second_leg {
        Mm::ZERO
    } else if unit.is_corner() {
        // The door's corner side stands clear of the crossing, the blind end reaches into the corner.
        let door = unit.cell.door_width().unwrap_or(unit.width);
        clear_of(lane, partner, left) + door - unit.width
    } else if unit.kind.family.is_wall() && !has_units_across(lane, left) {
        return None;
    } else {
        clear_of(lane, partner, left)
    };
    let x = if left { distance } else { lane.length() - distance - unit.width };
    let wall = kitchen.design.room.walls[partner].id.clone();
    let guide = if left { x } else { x + unit.width };
    Some(Target { x, reason: Some(Reason::Corner(wall)), guides: vec![guide] })
}

/// From the room corner to the first front: the depth of the other row with its fronts, and `a`.
fn clear_of(lane: &Lane<'_, '_>, partner: usize, left: bool) -> Mm {
    let kitchen = lane.kitchen();
    let front_plane = lane.unit().plain_depth(kitchen) + kitchen.catalogue.lengths.front_plane.value;
    let own = lane.handle();
    let others = nearest_across(lane, partner, left).and_then(|placed| placed.handle);
    front_plane + a(kitchen.catalogue, own).max(a(kitchen.catalogue, others))
}

/// The unit of the partner wall that stands nearest to the corner, on the level of the lane's unit.
fn nearest_across<'k, 'a>(lane: &Lane<'k, 'a>, partner: usize, left: bool) -> Option<&'k Placed<'a>> {
    let kitchen = lane.kitchen();
    let hangs = lane.unit().kind.family.is_wall();
    let partner = SurfaceKind::Wall(partner);
    let level = kitchen.placed.iter().filter(|placed| {
        kitchen.surfaces[placed.surface].kind == partner && placed.family().is_wall() == hangs
    });
    // The left end of a wall meets the right end of the wall before it.
    if left {
        level.max_by_key(|placed| placed.span.end)
    } else {
        level.min_by_key(|placed| placed.span.start)
    }
}

fn has_units_across(lane: &Lane<'_, '_>, left: bool) -> bool {
    let half = lane.length().half();
    let side = if left { Span::between(Mm::ZERO, half) } else { Span::between(half, lane.length()) };
    lane.blocked.iter().any(|other| other.across && other.span.overlaps(side))
}

/// The corner distance `a` that a handle asks: at least 50, its projection + 10, or 30 without handles.
fn a(catalogue: &Catalogue, handle: Option<&Handle>) -> Mm {
    let lengths = &catalogue.lengths;
    match handle {
        Some(handle) if !matches!(handle.price, HandlePrice::Push { .. }) => {
            lengths.corner_a.value.max(handle.proj + lengths.corner_clearance.value)
        }
        _ => lengths.corner_a_push.value,
    }
}
