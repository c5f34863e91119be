//! Units side by side on one surface, before the gaps between them are known.

use super::stop::{self, Stop};
use super::{Corner, Level, Solution};
use crate::geometry::{Edge, Span};
use crate::kitchen::Kitchen;

/// A row before its gaps are known.
pub(super) struct Line {
    /// The surface.
    pub surface: usize,
    /// Standing or hanging.
    pub level: Level,
    /// The units from left to right; none only beside a second leg that has its wall to itself.
    pub modules: Vec<usize>,
    /// What ends it before the surface does, left and right.
    pub stops: [Option<Stop>; 2],
    /// Where it has no units: the second legs that stand at its left and at its right end.
    pub legs: [Option<usize>; 2],
}

impl Line {
    /// The unit at an end.
    pub fn last(&self, edge: Edge) -> Option<usize> {
        match edge {
            Edge::Left => self.modules.first().copied(),
            Edge::Right => self.modules.last().copied(),
        }
    }

    /// What stands nearest to an end and is no leg that comes from there: its last unit, else the leg that stands at
    /// the other end.
    pub fn nearest(&self, edge: Edge) -> Option<usize> {
        self.last(edge).or(self.legs[usize::from(edge == Edge::Left)])
    }

    /// What ends it before the surface does.
    pub fn stop(&self, edge: Edge) -> Option<Stop> {
        self.stops[usize::from(edge == Edge::Right)]
    }
}

/// The units of every surface in lines: first all that stand, then those that hang.
pub(super) fn of(kitchen: &Kitchen<'_>) -> Vec<Line> {
    let mut standing = vec![Vec::new(); kitchen.surfaces.len()];
    let mut hanging = standing.clone();
    for (index, placed) in kitchen.placed.iter().enumerate() {
        let level = if placed.family().stands() { &mut standing } else { &mut hanging };
        level[placed.surface].push(index);
    }
    for units in standing.iter_mut().chain(&mut hanging) {
        sort(kitchen, units);
    }
    let hung = hanging.iter().enumerate().flat_map(|(surface, units)| {
        let tiers = tiers(kitchen, units).into_iter();
        tiers.flat_map(move |tier| part(kitchen, surface, Level::Hung, &tier))
    });
    let standing = standing.iter().enumerate();
    let floor = standing.flat_map(|(surface, units)| part(kitchen, surface, Level::Floor, units));
    floor.chain(hung).collect()
}

fn sort(kitchen: &Kitchen<'_>, units: &mut [usize]) {
    units.sort_by_key(|unit| {
        let placed = &kitchen.placed[*unit];
        (placed.span.start, placed.rise.start, *unit)
    });
}

/// Units that hang side by side and share height are one row; what hangs higher or lower than all of it is another. Of several
/// rows beside it a unit goes on with the one that ends nearest, and of those that end as near with the one that shares most.
fn tiers(kitchen: &Kitchen<'_>, units: &[usize]) -> Vec<Vec<usize>> {
    let mut tiers: Vec<Vec<usize>> = Vec::new();
    for &unit in units {
        let placed = &kitchen.placed[unit];
        let apart = |tier: &[usize]| {
            let last = &kitchen.placed[*tier.last()?];
            let apart = (placed.span.start - last.span.end, last.rise.gap_to(placed.rise));
            last.rise.overlaps(placed.rise).then_some(apart)
        };
        let beside = tiers.iter_mut().filter_map(|tier| Some((apart(tier)?, tier)));
        match beside.min_by_key(|(apart, _)| *apart) {
            Some((_, tier)) => tier.push(unit),
            None => tiers.push(vec![unit]),
        }
    }
    tiers
}

/// The units of a level in lines that end where something stops them.
fn part(kitchen: &Kitchen<'_>, surface: usize, level: Level, units: &[usize]) -> Vec<Line> {
    let rises = units.iter().map(|unit| stop::rise(kitchen, level, *unit));
    let Some(all) = rises.reduce(Span::around) else { return Vec::new() };
    let stops = stop::stops(kitchen, surface, level, all, units);
    let ends = |left, right| between(kitchen, level, &stops, [left, right]);
    let mut lines = Vec::new();
    let mut start = 0;
    for modules in units.chunk_by(|left, right| ends(Some(*left), Some(*right)) == [None; 2]) {
        let end = start + modules.len();
        let left = start.checked_sub(1).map(|index| units[index]);
        let [_, before] = ends(left, modules.first().copied());
        let [after, _] = ends(modules.last().copied(), units.get(end).copied());
        let modules = modules.to_vec();
        lines.push(Line { surface, level, modules, stops: [before, after], legs: [None; 2] });
        start = end;
    }
    lines
}

/// What ends a row behind the first of two units that follow one another in it, and before the second; nothing where it runs on.
/// What hangs under a beam is not ended by that but by the unit beside the beam, unless a filler closes the gap between the two.
fn between(
    kitchen: &Kitchen<'_>,
    level: Level,
    stops: &[Stop],
    pair: [Option<usize>; 2],
) -> [Option<Stop>; 2] {
    let met = met(kitchen, level, stops, pair);
    let [Some(left), Some(right)] = pair else { return met };
    let [left, right] = [left, right].map(|unit| Stop::of(kitchen, unit));
    let is_wide = left.span.gap_to(right.span) > kitchen.catalogue.lengths.gap_filler_max.value;
    match met {
        [Some(_), None] if is_wide => [met[0], Some(left)],
        [None, Some(_)] if is_wide => [Some(right), met[1]],
        [Some(_), Some(_)] => met,
        _ => [None; 2],
    }
}

/// The nearest stop between two units that is as high as the first hangs, and the nearest as high as the second.
fn met(
    kitchen: &Kitchen<'_>,
    level: Level,
    stops: &[Stop],
    [left, right]: [Option<usize>; 2],
) -> [Option<Stop>; 2] {
    let meets = |unit: usize, stop: &Stop| stop.rise.overlaps(stop::rise(kitchen, level, unit));
    let span = |unit: usize| kitchen.placed[unit].span;
    let is_past = |unit: usize, stop: &Stop| {
        if meets(unit, stop) { stop.span.start > span(unit).start } else { stop.span.end > span(unit).end }
    };
    let is_before = |unit: usize, stop: &Stop| {
        let start = span(unit).start;
        if meets(unit, stop) { stop.span.start <= start } else { stop.span.start < start }
    };
    let lies_between = |stop: &Stop| {
        left.is_none_or(|unit| is_past(unit, stop)) && right.is_none_or(|unit| is_before(unit, stop))
    };
    let here = || stops.iter().copied().filter(lies_between);
    let after = left.and_then(|unit| here().find(|stop| meets(unit, stop)));
    let before =
        right.and_then(|unit| here().filter(|stop| meets(unit, stop)).max_by_key(|stop| stop.span.end));
    [after, before]
}

/// A second leg beside which no unit of its level follows still has a gap beside it: to a tall unit, to the far
/// wall, or to a leg that comes from there.
pub(super) fn add_bare_legs(kitchen: &Kitchen<'_>, lines: &mut Vec<Line>, corners: &[Corner]) {
    let given = lines.len();
    for corner in corners {
        let Solution::Legs { module } = corner.solution else { continue };
        let leg = &kitchen.placed[module];
        // Seen on the other wall, the leg comes from this end.
        let edge = if leg.surface == corner.before { Edge::Left } else { Edge::Right };
        let other = corner.units[usize::from(edge == Edge::Left)];
        if other.is_some() {
            continue;
        }
        let surface = corner.surface(edge);
        let rise = stop::rise(kitchen, corner.level, module);
        let found = stop::stops(kitchen, surface, corner.level, rise, &[]);
        let mut stops = [None; 2];
        stops[usize::from(edge == Edge::Left)] = stop::nearest(kitchen, surface, found, edge);
        let is_same =
            |line: &Line| line.surface == surface && line.level == corner.level && line.stops == stops;
        let at = lines[given..].iter().position(is_same).map_or(lines.len(), |place| given + place);
        if at == lines.len() {
            let (modules, legs) = (Vec::new(), [None; 2]);
            lines.push(Line { surface, level: corner.level, modules, stops, legs });
        }
        lines[at].legs[usize::from(edge == Edge::Right)] = Some(module);
    }
}
