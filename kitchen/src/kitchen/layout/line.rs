//! Units side by side on one surface, before the gaps between them are known.

use super::stop::{self, Stop};
use super::{Corner, Level, Solution};
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, Placed};

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
        tiers(kitchen, units).into_iter().flat_map(move |tier| {
            let rises = tier.iter().map(|unit| kitchen.placed[*unit].rise);
            let rise = rises.reduce(Span::around).unwrap_or_default();
            part(kitchen, surface, Level::Hung, rise, &tier)
        })
    });
    let rise = stop::standing_rise(kitchen);
    let floor = standing
        .iter()
        .enumerate()
        .flat_map(|(surface, units)| part(kitchen, surface, Level::Floor, rise, units));
    floor.chain(hung).collect()
}

fn sort(kitchen: &Kitchen<'_>, units: &mut [usize]) {
    units.sort_by_key(|unit| {
        let placed = &kitchen.placed[*unit];
        (placed.span.start, placed.rise.start, *unit)
    });
}

/// Units that hang above one another belong to different rows; all others on a wall to one.
fn tiers(kitchen: &Kitchen<'_>, units: &[usize]) -> Vec<Vec<usize>> {
    let mut tiers: Vec<Vec<usize>> = Vec::new();
    for &unit in units {
        let placed = &kitchen.placed[unit];
        let fits = |test: &dyn Fn(&Placed<'_>) -> bool| {
            tiers.iter().position(|tier| tier.last().is_some_and(|last| test(&kitchen.placed[*last])))
        };
        let tier = fits(&|last| last.rise.overlaps(placed.rise))
            .or_else(|| fits(&|last| !last.span.overlaps(placed.span)));
        match tier {
            Some(tier) => tiers[tier].push(unit),
            None => tiers.push(vec![unit]),
        }
    }
    tiers
}

/// The units of a level in lines that end where something stops them.
fn part(kitchen: &Kitchen<'_>, surface: usize, level: Level, rise: Span, units: &[usize]) -> Vec<Line> {
    let stops = stop::stops(kitchen, surface, level, rise, units);
    let start = |unit: usize| kitchen.placed[unit].span.start;
    let mut lines = Vec::new();
    let mut rest = units;
    let mut before: Option<Stop> = None;
    for after in stops.iter().copied().map(Some).chain([None]) {
        let count = rest.partition_point(|unit| after.is_none_or(|stop| start(*unit) < stop.span.start));
        let (modules, beyond) = rest.split_at(count);
        if !modules.is_empty() {
            let modules = modules.to_vec();
            lines.push(Line { surface, level, modules, stops: [before, after], legs: [None; 2] });
            before = None;
        }
        let reach = |stop: &Stop| stop.span.end;
        before = before.into_iter().chain(after).max_by_key(reach);
        rest = beyond;
    }
    lines
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
        let rise = if corner.level == Level::Floor { stop::standing_rise(kitchen) } else { leg.rise };
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
