//! What parts the units of a surface into rows: columns and the like where fronts stand, and for hanging units the
//! tall ones.

use super::{Bound, Level, Tower, bodies, tower};
use crate::catalogue::Family;
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::length::Mm;

/// Something at which a row ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    /// What it is: a tall unit, an obstacle, or on an island what closes tall units of its other side; for what hangs under a
    /// beam the unit beside that.
    pub bound: Bound,
    /// Its stretch along the surface.
    pub span: Span,
    /// From its bottom to its top.
    pub rise: Span,
}

impl Stop {
    /// A unit as what ends a row.
    pub fn of(kitchen: &Kitchen<'_>, unit: usize) -> Stop {
        let placed = &kitchen.placed[unit];
        Stop { bound: Bound::Module(unit), span: placed.span, rise: placed.rise }
    }
}

/// The obstacles that reach past the carcasses there, by how far those reach, where no front can stand before them. What is
/// less deep is cut out of the worktop. Islands are not put round columns.
pub(crate) fn obstacles(
    kitchen: &Kitchen<'_>,
    surface: usize,
    reach: impl Fn(Span) -> Mm,
    rise: Span,
) -> Vec<(usize, Span)> {
    let on = &kitchen.surfaces[surface];
    if on.is_island() {
        return Vec::new();
    }
    let whole = Span::between(Mm::ZERO, on.length());
    let seen = kitchen.obstacles().filter_map(|(index, body)| {
        let (along, away) = on.frame.view(body);
        let depth = reach(along);
        let is_before = away.start < depth && away.end > depth && along.overlaps(whole);
        (is_before && body.z.overlaps(rise)).then_some((index, along))
    });
    seen.collect()
}

/// Between the floor under the plinth and the worktop: what stands there stands in the way of base units.
pub(crate) fn standing_rise(kitchen: &Kitchen<'_>) -> Span {
    Span::between(kitchen.design.style.plinth_height, kitchen.worktop_top())
}

/// Where a unit meets what stops its row: all that stand as base units do, each that hangs where it hangs.
pub(super) fn rise(kitchen: &Kitchen<'_>, level: Level, unit: usize) -> Span {
    match level {
        Level::Floor => standing_rise(kitchen),
        Level::Hung => kitchen.placed[unit].rise,
    }
}

/// The stops of a level along a surface, from left to right. A column that stands in a unit parts nothing, no row that
/// hangs beside it either; `COLUMN_CUT` speaks of it. Nor does a beam part a row one of whose units hangs in it; of that
/// `OVERLAP` speaks.
pub(super) fn stops(
    kitchen: &Kitchen<'_>,
    surface: usize,
    level: Level,
    all: Span,
    units: &[usize],
) -> Vec<Stop> {
    let talls = kitchen.placed.iter().enumerate().filter(|(_, placed)| {
        level == Level::Hung
            && placed.surface == surface
            && placed.family() == Family::Tall
            && placed.rise.overlaps(all)
    });
    let talls = talls.map(|(unit, _)| Stop::of(kitchen, unit));
    let own = units.iter().map(|unit| (kitchen.placed[*unit].span, rise(kitchen, level, *unit)));
    let own: Vec<(Span, Span)> = own.collect();
    let others = talls.clone().map(|stop| (stop.span, stop.rise));
    let others: Vec<(Span, Span)> = others.chain(round_corner(kitchen, surface, all)).collect();
    let beside = || own.iter().chain(&others);
    let is_taken = |stop: &Stop| {
        beside().any(|(along, up)| up.overlaps(stop.rise) && holds(*along, stop.span))
            || level == Level::Hung && own.iter().any(|(along, up)| hangs_in(*along, *up, stop))
    };
    let lengths = &kitchen.catalogue.lengths;
    let usual = if level == Level::Floor { lengths.base_depth.value } else { lengths.wall_depth.value };
    let reach = |along: Span| {
        let units = units.iter().map(|unit| &kitchen.placed[*unit]);
        let nearest = units.min_by_key(|placed| placed.span.gap_to(along));
        nearest.map_or(usual, |placed| placed.reach().min(usual))
    };
    let obstacles = obstacles(kitchen, surface, reach, all).into_iter().map(|(index, span)| {
        let rise = kitchen.design.room.obstacles[index].rise();
        Stop { bound: Bound::Obstacle(index), span, rise }
    });
    let towers = towers_behind(kitchen, surface, level).into_iter();
    let towers = towers.filter(|stop| !beside().any(|(along, _)| along.overlaps(stop.span)));
    let obstacles = obstacles.filter(|stop| !is_taken(stop));
    let mut stops: Vec<Stop> = obstacles.chain(talls).chain(towers).collect();
    stops.sort_by_key(|stop| (stop.span.start, stop.span.end));
    stops
}

/// Whether the middle of a stretch lies in another.
fn holds(whole: Span, part: Span) -> bool {
    let middle = part.middle();
    whole.start < middle && middle < whole.end
}

/// Whether a unit hangs in a beam, and not before it: with its middle, or less far upwards than along the wall, so that it hangs
/// too high and its row is not too long.
fn hangs_in(along: Span, up: Span, stop: &Stop) -> bool {
    let [across, over] = [along.gap_to(stop.span), up.gap_to(stop.rise)].map(|gap| -gap);
    across > Mm::ZERO && over > Mm::ZERO && (holds(stop.span, along) || over < across)
}

/// What closes the tall units of an island ends the rows of its other side, as its own ends do.
fn towers_behind(kitchen: &Kitchen<'_>, surface: usize, level: Level) -> Vec<Stop> {
    match kitchen.surfaces[surface].kind {
        SurfaceKind::Island(island, side) if level == Level::Floor => {
            let behind = tower::of(kitchen, island).filter(|tower| tower.side != side);
            let rise = standing_rise(kitchen);
            let stop =
                |tower: &Tower| Stop { bound: Bound::Zone, span: tower.seen_from(side, kitchen), rise };
            behind.map(stop).collect()
        }
        SurfaceKind::Island(..) | SurfaceKind::Wall(_) => Vec::new(),
    }
}

/// What units of other surfaces take of the strip before a surface, such as the blind end of a corner unit.
fn round_corner(kitchen: &Kitchen<'_>, surface: usize, all: Span) -> impl Iterator<Item = (Span, Span)> {
    let strip = Span::between(Mm::ZERO, kitchen.catalogue.lengths.base_depth.value);
    let others = kitchen.placed.iter().filter(move |placed| placed.surface != surface);
    let bodies =
        others.flat_map(|placed| bodies(kitchen, placed)).filter(move |(_, body)| body.z.overlaps(all));
    let seen = bodies.map(move |(_, body)| (kitchen.surfaces[surface].frame.view(body), body.z));
    seen.filter(move |((_, away), _)| away.overlaps(strip)).map(|((along, _), up)| (along, up))
}

/// The stop that is nearest to an end of a surface.
pub(super) fn nearest(kitchen: &Kitchen<'_>, surface: usize, stops: Vec<Stop>, edge: Edge) -> Option<Stop> {
    let length = kitchen.surfaces[surface].length();
    stops.into_iter().min_by_key(|stop| edge.distance(length, stop.span))
}
