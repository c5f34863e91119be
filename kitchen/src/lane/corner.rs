//! Where corner units stand and where a second leg begins (kitchen.md §8 "Corners").

use super::Lane;
use crate::geometry::Edge;
use crate::kitchen::{End, Placed, SurfaceKind};
use crate::length::Mm;
use crate::refusal::Refusal;

/// Where a unit stands at each end of its wall that is an inner corner: a corner unit in it, another where the
/// second leg begins.
pub(crate) fn corner_stands(lane: &Lane<'_, '_>) -> Vec<(Edge, Mm)> {
    let stand = |edge| corner_stand(lane, edge).map(|x| (edge, x));
    Edge::BOTH.into_iter().filter_map(stand).collect()
}

/// Where a corner unit stands when it must be nearest to a position.
pub(crate) fn nearest_corner(lane: &Lane<'_, '_>, x: Mm) -> Result<Mm, Refusal> {
    let corners = corner_stands(lane).into_iter().map(|(_, corner)| corner);
    match corners.min_by_key(|corner| (*corner - x).abs()) {
        Some(corner) => lane.admits(corner).map(|()| corner),
        None => lane.admits(x).map(|()| x),
    }
}

/// The left side of a unit that stands at an inner corner: of a corner unit in it, of another beside it.
pub(crate) fn corner_stand(lane: &Lane<'_, '_>, edge: Edge) -> Option<Mm> {
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
    let depth = across.map_or(plain, Placed::reach);
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
