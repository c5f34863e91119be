//! What else takes the ground that an island stands on: asked before one is put somewhere, and of every kitchen that
//! is read, for a wall that is measured anew or a file may put one anywhere.

use crate::design::Side;
use crate::geometry::{Box3, Edge, Span};
use crate::kitchen::{End, Kitchen, SurfaceKind};
use crate::layout::{PieceEnd, bodies, past_zone, stand};
use crate::length::Mm;
use crate::room::{Wall, WallEnd};

/// What an island runs into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Met {
    /// A wall, by its surface.
    Wall(usize),
    /// Another island.
    Island(usize),
    /// A unit that does not stand on it.
    Unit(usize),
    /// A column or the like.
    Obstacle(usize),
}

/// Everything that an island runs into between the floor and its worktop, and by how much: through a wall as far as it
/// stands behind it, into all else on the shortest way out of it. What closes it counts, too, and beside units what closes the
/// free ends of rows.
pub(crate) fn met(kitchen: &Kitchen<'_>, island: usize) -> Vec<(Met, Mm)> {
    let outline = Box3 { z: standing_rise(kitchen), ..kitchen.design.islands[island].ground() };
    let own = closed(kitchen, island);
    let is_elsewhere = |surface: usize| !matches!(kitchen.surfaces[surface].kind, SurfaceKind::Island(on, _) if on == island);
    let walls = kitchen.surfaces.iter().enumerate().filter(|(_, surface)| !surface.is_island());
    let walls = walls.map(|(index, surface)| {
        // What a wall covers as a whole ends at it without a panel; before a part of it the panel stands.
        let (along, wall) = (surface.frame.view(outline).0, Span::at(Mm::ZERO, surface.length()));
        let is_covered = along.start >= wall.start && along.end <= wall.end;
        let body = if is_covered || !along.overlaps(wall) { outline } else { own };
        (Met::Wall(index), behind(kitchen, index, body))
    });
    let islands = (0..kitchen.design.islands.len()).filter(|other| *other != island);
    let islands = islands.map(|other| (Met::Island(other), closed(kitchen, other).intrusion(own)));
    // Before a unit an island leaves an aisle, which is measured from its fronts.
    let ends = free_ends(kitchen, |surface, unit| {
        let on = kitchen.surfaces[surface];
        !on.is_island() && !on.frame.view(outline).0.overlaps(stand(kitchen, surface, unit))
    });
    let units = kitchen.placed.iter().enumerate().filter(|(_, placed)| is_elsewhere(placed.surface));
    let units = units.map(|(unit, placed)| {
        let closes = ends.iter().filter(|(of, _)| *of == unit).map(|(_, body)| *body);
        let bodies = bodies(kitchen, placed).map(|(_, body)| body).chain(closes);
        (Met::Unit(unit), bodies.map(|body| body.intrusion(own)).max().unwrap_or_default())
    });
    let obstacles = kitchen.obstacles().map(|(index, body)| (Met::Obstacle(index), body.intrusion(own)));
    let all = walls.chain(islands).chain(units).chain(obstacles);
    all.filter(|(_, by)| *by > kitchen.catalogue.thresholds.overlap_error.value).collect()
}

/// What an island takes of the height of the room.
fn standing_rise(kitchen: &Kitchen<'_>) -> Span {
    Span::between(Mm::ZERO, kitchen.worktop_top())
}

/// An island with what closes it: past each end of its carcass zone that no wall stands against its panel with the worktop
/// over it, or the worktop that goes down to the floor.
pub(crate) fn closed(kitchen: &Kitchen<'_>, index: usize) -> Box3 {
    let island = &kitchen.design.islands[index];
    let past = |edge: Edge| match kitchen.surface(SurfaceKind::Island(index, Side::Front)) {
        Some(front) if kitchen.surfaces[front].end(edge) == End::Zone => past_zone(kitchen, index, edge),
        _ => Mm::ZERO,
    };
    let frame = island.frame(Side::Front);
    let (start, end) = (-past(Edge::Left), island.length + past(Edge::Right));
    let front = kitchen.catalogue.lengths.worktop_edge();
    Box3::standing(frame.point(start, front - island.depth), frame.point(end, front), standing_rise(kitchen))
}

/// What closes the free ends of rows, with the units whose ends they are, where these count on their surface: panels, and the
/// worktop over them.
pub(crate) fn free_ends(kitchen: &Kitchen<'_>, counts: impl Fn(usize, usize) -> bool) -> Vec<(usize, Box3)> {
    let counts = &counts;
    let panels = kitchen.layout.panels.iter().filter_map(|panel| Some((panel, panel.module?)));
    let panels = panels.filter(|(panel, unit)| counts(panel.surface, *unit));
    let panels = panels.map(|(panel, unit)| (unit, panel.body(kitchen)));
    let rise = Span::between(kitchen.base_top(), kitchen.worktop_top());
    let tops = kitchen.layout.worktops.iter().flat_map(|piece| {
        let frame = kitchen.surfaces[piece.surface].frame;
        let first = (Edge::Left, piece.left, piece.modules.first());
        let last = (Edge::Right, piece.right, piece.modules.last());
        let ends = [first, last].into_iter().filter(|(_, end, _)| *end == PieceEnd::Free);
        let ends = ends.filter_map(|(edge, _, unit)| Some((edge, *unit?)));
        ends.filter(|(_, unit)| counts(piece.surface, *unit)).map(move |(edge, unit)| {
            let carcass = edge.of(stand(kitchen, piece.surface, unit));
            let (a, b) = (frame.point(carcass, Mm::ZERO), frame.point(edge.of(piece.span), piece.depth));
            (unit, Box3::standing(a, b, rise))
        })
    });
    panels.chain(tops).collect()
}

/// The islands that stand in a strip before a surface at some height, with their stretch along it and what closes them; an
/// island does not stand in the way of its own units.
pub(crate) fn islands(kitchen: &Kitchen<'_>, surface: usize, strip: Span, rise: Span) -> Vec<(usize, Span)> {
    let on = kitchen.surfaces[surface];
    let allowed = kitchen.catalogue.thresholds.overlap_error.value;
    let islands = 0..kitchen.design.islands.len();
    let others = islands.filter(|index| !matches!(on.kind, SurfaceKind::Island(own, _) if own == *index));
    let seen = others.filter_map(|index| {
        let body = closed(kitchen, index);
        let (along, outward) = on.frame.view(body);
        let is_met = -outward.gap_to(strip) > allowed && -body.z.gap_to(rise) > allowed;
        is_met.then_some((index, along))
    });
    seen.collect()
}

/// The columns and the like that stand in a strip on an island and come out at its front, with their stretch along it. An
/// island keeps clear of what is lower than its worktop; what hangs above it meets its high units.
pub(crate) fn above_island(
    kitchen: &Kitchen<'_>,
    surface: usize,
    strip: Span,
    rise: Span,
) -> Vec<(usize, Span)> {
    let on = kitchen.surfaces[surface];
    let seen = kitchen.obstacles().filter(|(_, body)| on.is_island() && body.z.overlaps(rise));
    let seen = seen.map(|(index, body)| (index, on.frame.view(body)));
    let met = seen.filter(|(_, (_, away))| away.overlaps(strip) && away.end > strip.end);
    met.map(|(index, (along, _))| (index, along)).collect()
}

/// How far a body stands behind a wall; nothing where it stands before it, or where another wall stands between, so
/// that it is in another arm of the room. At an outer end of the room a wall runs on, for it is entered only as far as
/// units stand at it; but of a side wall nobody knows whether it does.
fn behind(kitchen: &Kitchen<'_>, wall: usize, body: Box3) -> Mm {
    let frame = kitchen.surfaces[wall].frame;
    let (along, outward) = frame.view(body);
    let room = &kitchen.design.room;
    let is_side = frame.length < Wall::SIDE_BELOW;
    let runs_on =
        |end: WallEnd, to: Mm, beyond: Mm| if end == WallEnd::Open && !is_side { beyond } else { to };
    let wall_along = Span::between(
        runs_on(room.left_end(wall), Mm::ZERO, along.start),
        runs_on(room.right_end(wall), frame.length, along.end.max(frame.length)),
    );
    if !along.overlaps(wall_along) || outward.start >= Mm::ZERO {
        return Mm::ZERO;
    }
    // Past an outer corner the wall round it is the nearer one.
    let ends = [(room.left_end(wall), along.end), (room.right_end(wall), frame.length - along.start)];
    if ends.iter().any(|(end, past)| matches!(end, WallEnd::Outer(_)) && *past < -outward.start) {
        return Mm::ZERO;
    }
    let parts = |other: usize| {
        let line = kitchen.surfaces[other].frame;
        let ends = Box3::standing(line.origin, line.point(line.length, Mm::ZERO), body.z);
        let (across, away) = frame.view(ends);
        across.overlaps(along) && outward.middle() <= away.start && away.end < Mm::ZERO
    };
    let walls = kitchen.surfaces.iter().enumerate().filter(|(_, surface)| !surface.is_island());
    let mut between = walls.map(|(other, _)| other).filter(|other| *other != wall && parts(*other));
    if between.next().is_some() { Mm::ZERO } else { -outward.start }
}
