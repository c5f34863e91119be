//! What else takes the ground that an island stands on: asked before one is put somewhere, and of every kitchen that
//! is read, for a wall that is measured anew or a file may put one anywhere.

use crate::geometry::{Box3, Span};
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::layout::bodies;
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
/// stands behind it, into all else on the shortest way out of it.
pub(crate) fn met(kitchen: &Kitchen<'_>, island: usize) -> Vec<(Met, Mm)> {
    let rise = Span::between(Mm::ZERO, kitchen.worktop_top());
    let outline = |island: usize| Box3 { z: rise, ..kitchen.design.islands[island].ground() };
    let own = outline(island);
    let is_elsewhere = |surface: usize| !matches!(kitchen.surfaces[surface].kind, SurfaceKind::Island(on, _) if on == island);
    let walls = kitchen.surfaces.iter().enumerate().filter(|(_, surface)| !surface.is_island());
    let walls = walls.map(|(surface, _)| (Met::Wall(surface), behind(kitchen, surface, own)));
    let islands = (0..kitchen.design.islands.len()).filter(|other| *other != island);
    let islands = islands.map(|other| (Met::Island(other), outline(other).intrusion(own)));
    let units = kitchen.placed.iter().enumerate().filter(|(_, placed)| is_elsewhere(placed.surface));
    let units = units.map(|(unit, placed)| {
        let shared = bodies(kitchen, placed).map(|(_, body)| body.intrusion(own)).max();
        (Met::Unit(unit), shared.unwrap_or_default())
    });
    let obstacles = kitchen.obstacles().map(|(index, body)| (Met::Obstacle(index), body.intrusion(own)));
    let all = walls.chain(islands).chain(units).chain(obstacles);
    all.filter(|(_, by)| *by > kitchen.catalogue.thresholds.overlap_error.value).collect()
}

/// The islands that stand in a strip before a surface at some height, with their stretch along it; an island does not stand
/// in the way of its own units.
pub(crate) fn islands(kitchen: &Kitchen<'_>, surface: usize, strip: Span, rise: Span) -> Vec<(usize, Span)> {
    let on = kitchen.surfaces[surface];
    let allowed = kitchen.catalogue.thresholds.overlap_error.value;
    let top = Span::between(Mm::ZERO, kitchen.worktop_top());
    let islands = kitchen.design.islands.iter().enumerate();
    let others =
        islands.filter(|(index, _)| !matches!(on.kind, SurfaceKind::Island(own, _) if own == *index));
    let seen = others.filter_map(|(index, island)| {
        let (along, outward) = on.frame.view(island.ground());
        let is_met = -outward.gap_to(strip) > allowed && -top.gap_to(rise) > allowed;
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
