//! What parts the units of a surface into rows: columns and the like where fronts stand, and for hanging units the
//! tall ones.

use super::{Bound, Level, bodies, tower};
use crate::catalogue::Family;
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::length::Mm;

/// Something at which a row ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    /// What it is: a tall unit, an obstacle, or on an island what closes tall units of its other side.
    pub bound: Bound,
    /// Its stretch along the surface.
    pub span: Span,
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

/// The stops of a level along a surface, from left to right. A column that stands in a unit parts nothing, no row that
/// hangs beside it either; `COLUMN_CUT` speaks of it.
pub(super) fn stops(
    kitchen: &Kitchen<'_>,
    surface: usize,
    level: Level,
    rise: Span,
    units: &[usize],
) -> Vec<Stop> {
    let talls = kitchen.placed.iter().enumerate().filter(|(_, placed)| {
        level == Level::Hung
            && placed.surface == surface
            && placed.family() == Family::Tall
            && placed.rise.overlaps(rise)
    });
    let talls = talls.map(|(unit, placed)| Stop { bound: Bound::Module(unit), span: placed.span });
    let own = units.iter().map(|unit| kitchen.placed[*unit].span);
    let own = own.chain(talls.clone().map(|stop| stop.span));
    let spans: Vec<Span> = own.chain(round_corner(kitchen, surface, rise)).collect();
    let is_in_unit = |span: Span| {
        let middle = span.middle();
        spans.iter().any(|unit| unit.start < middle && middle < unit.end)
    };
    let lengths = &kitchen.catalogue.lengths;
    let usual = if level == Level::Floor { lengths.base_depth.value } else { lengths.wall_depth.value };
    let reach = |along: Span| {
        let units = units.iter().map(|unit| &kitchen.placed[*unit]);
        let nearest = units.min_by_key(|placed| placed.span.gap_to(along));
        nearest.map_or(usual, |placed| placed.reach().min(usual))
    };
    let obstacles = obstacles(kitchen, surface, reach, rise);
    let obstacles = obstacles.into_iter().map(|(index, span)| Stop { bound: Bound::Obstacle(index), span });
    let towers = towers_behind(kitchen, surface, level).into_iter();
    let towers = towers.filter(|stop| !spans.iter().any(|unit| unit.overlaps(stop.span)));
    let obstacles = obstacles.filter(|stop| !is_in_unit(stop.span));
    let mut stops: Vec<Stop> = obstacles.chain(talls).chain(towers).collect();
    stops.sort_by_key(|stop| (stop.span.start, stop.span.end));
    stops
}

/// What closes the tall units of an island ends the rows of its other side, as its own ends do.
fn towers_behind(kitchen: &Kitchen<'_>, surface: usize, level: Level) -> Vec<Stop> {
    match kitchen.surfaces[surface].kind {
        SurfaceKind::Island(island, side) if level == Level::Floor => {
            let behind = tower::of(kitchen, island).filter(|tower| tower.side != side);
            behind.map(|tower| Stop { bound: Bound::Zone, span: tower.seen_from(side, kitchen) }).collect()
        }
        SurfaceKind::Island(..) | SurfaceKind::Wall(_) => Vec::new(),
    }
}

/// What units of other surfaces take of the strip before a surface, such as the blind end of a corner unit.
fn round_corner(kitchen: &Kitchen<'_>, surface: usize, rise: Span) -> impl Iterator<Item = Span> {
    let strip = Span::between(Mm::ZERO, kitchen.catalogue.lengths.base_depth.value);
    let others = kitchen.placed.iter().filter(move |placed| placed.surface != surface);
    let bodies =
        others.flat_map(|placed| bodies(kitchen, placed)).filter(move |(_, body)| body.z.overlaps(rise));
    let seen = bodies.map(move |(_, body)| kitchen.surfaces[surface].frame.view(body));
    seen.filter(move |(_, away)| away.overlaps(strip)).map(|(along, _)| along)
}

/// The stop that is nearest to an end of a surface.
pub(super) fn nearest(kitchen: &Kitchen<'_>, surface: usize, stops: Vec<Stop>, edge: Edge) -> Option<Stop> {
    let length = kitchen.surfaces[surface].length();
    stops.into_iter().min_by_key(|stop| edge.distance(length, stop.span))
}
