//! Where corner units stand and where a second leg begins (kitchen.md §8 "Corners").

use super::lane::Lane;
use super::target::Target;
use super::{Reason, Span};
use crate::catalogue::Family;
use crate::kitchen::{End, Placed, SurfaceKind};
use crate::layout::Edge;
use crate::length::Mm;

/// The targets at both ends of a wall that are inner corners.
pub(super) fn targets(lane: &Lane<'_, '_>) -> Vec<Target> {
    Edge::BOTH.into_iter().filter_map(|edge| target(lane, edge)).collect()
}

fn target(lane: &Lane<'_, '_>, edge: Edge) -> Option<Target> {
    let End::Corner(partner) = lane.surface().end(edge) else { return None };
    let family = lane.unit().kind.family;
    if family == Family::Wall && !has_units_across(lane, edge) {
        return None;
    }
    let x = stand(lane, edge)?;
    let wall = lane.kitchen().design.room.walls[partner].id.clone();
    let guide = edge.of(Span::at(x, lane.unit().width));
    Some(Target { x, reason: Some(Reason::Corner(wall)), guides: vec![guide] })
}

/// The left side of a unit that stands at an inner corner: of a corner unit in it, of another beside it.
pub(super) fn stand(lane: &Lane<'_, '_>, edge: Edge) -> Option<Mm> {
    let End::Corner(partner) = lane.surface().end(edge) else { return None };
    let unit = lane.unit();
    let distance = if unit.kind.second_leg {
        Mm::ZERO
    } else if unit.is_corner() {
        // The door's corner side stands clear of the crossing, the blind end reaches into the corner.
        let door = unit.cell.door_width().unwrap_or(unit.width);
        clear_of(lane, partner, edge) + door - unit.width
    } else {
        clear_of(lane, partner, edge)
    };
    Some(match edge {
        Edge::Left => distance,
        Edge::Right => lane.length() - distance - unit.width,
    })
}

/// From the room corner to the first front: the depth of the other row with its fronts, and `a`.
fn clear_of(lane: &Lane<'_, '_>, partner: usize, edge: Edge) -> Mm {
    let kitchen = lane.kitchen();
    let lengths = &kitchen.catalogue.lengths;
    let across = nearest_across(lane, partner, edge);
    let plain = lane.unit().plain_depth(kitchen);
    let depth = across.map_or(plain, |other| other.reach().max(plain));
    let own = lane.handle().map_or(Mm::ZERO, |handle| handle.proj);
    let others = across.map_or(Mm::ZERO, Placed::projection);
    depth + lengths.front_plane.value + lengths.corner_distance(own).max(lengths.corner_distance(others))
}

/// The unit of the partner wall that stands nearest to the corner, on the level of the lane's unit.
fn nearest_across<'k, 'a>(lane: &Lane<'k, 'a>, partner: usize, edge: Edge) -> Option<&'k Placed<'a>> {
    let kitchen = lane.kitchen();
    let hangs = lane.unit().kind.family.is_wall();
    let partner = SurfaceKind::Wall(partner);
    let level = kitchen.placed.iter().filter(|placed| {
        kitchen.surfaces[placed.surface].kind == partner && placed.family().is_wall() == hangs
    });
    // The left end of a wall meets the right end of the wall before it.
    if edge == Edge::Left {
        level.max_by_key(|placed| placed.span.end)
    } else {
        level.min_by_key(|placed| placed.span.start)
    }
}

fn has_units_across(lane: &Lane<'_, '_>, edge: Edge) -> bool {
    let half = lane.length().half();
    let side = match edge {
        Edge::Left => Span::between(Mm::ZERO, half),
        Edge::Right => Span::between(half, lane.length()),
    };
    lane.blocked.iter().any(|other| other.across && other.span.overlaps(side))
}
