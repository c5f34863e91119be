//! Units side by side on one surface, before the gaps between them are known.

use super::{Corner, Edge, Level, Solution};
use crate::catalogue::Family;
use crate::geometry::Span;
use crate::kitchen::{Kitchen, Placed};

/// A row before its gaps are known.
pub(super) struct Line {
    /// The surface.
    pub surface: usize,
    /// Standing or hanging.
    pub level: Level,
    /// The units from left to right; none only beside a second leg that has its wall to itself.
    pub modules: Vec<usize>,
    /// The tall units between which a hanging row hangs, left and right.
    pub talls: [Option<usize>; 2],
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

    /// The tall unit at an end.
    pub fn tall(&self, edge: Edge) -> Option<usize> {
        self.talls[usize::from(edge == Edge::Right)]
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
    let hung: Vec<Line> = hanging
        .iter()
        .enumerate()
        .flat_map(|(surface, units)| tiers(kitchen, units).into_iter().map(move |tier| (surface, tier)))
        .flat_map(|(surface, tier)| part_at_talls(kitchen, surface, tier, &standing[surface]))
        .collect();
    let floor = standing.into_iter().enumerate().filter(|(_, units)| !units.is_empty());
    let floor = floor.map(|(surface, modules)| Line {
        surface,
        level: Level::Floor,
        modules,
        talls: [None; 2],
        legs: [None; 2],
    });
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

/// Hanging units end at the tall units among them.
fn part_at_talls(kitchen: &Kitchen<'_>, surface: usize, tier: Vec<usize>, standing: &[usize]) -> Vec<Line> {
    let rises = tier.iter().map(|unit| kitchen.placed[*unit].rise);
    let Some(rise) = rises.reduce(Span::around) else { return Vec::new() };
    let is_tall = |unit: &usize| kitchen.placed[*unit].family() == Family::Tall;
    let mut units = tier;
    units.extend(standing.iter().filter(|unit| is_tall(unit) && kitchen.placed[**unit].rise.overlaps(rise)));
    sort(kitchen, &mut units);
    let mut lines = Vec::new();
    let mut before = None;
    for chain in units.chunk_by(|a, b| !is_tall(a) && !is_tall(b)) {
        match chain {
            [unit] if is_tall(unit) => before = Some(*unit),
            _ => lines.push((before, chain)),
        }
    }
    let after = |chain: &[usize]| {
        let next = units.iter().skip_while(|unit| Some(*unit) != chain.last()).nth(1);
        next.copied()
    };
    lines
        .into_iter()
        .map(|(before, chain)| Line {
            surface,
            level: Level::Hung,
            modules: chain.to_vec(),
            talls: [before, after(chain)],
            legs: [None; 2],
        })
        .collect()
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
        let tall = match corner.level {
            Level::Floor => None,
            Level::Hung => nearest_tall(kitchen, surface, edge, leg.rise),
        };
        let mut talls = [None; 2];
        talls[usize::from(edge == Edge::Left)] = tall;
        let is_same =
            |line: &Line| line.surface == surface && line.level == corner.level && line.talls == talls;
        let at = lines[given..].iter().position(is_same).map_or(lines.len(), |place| given + place);
        if at == lines.len() {
            let (modules, legs) = (Vec::new(), [None; 2]);
            lines.push(Line { surface, level: corner.level, modules, talls, legs });
        }
        lines[at].legs[usize::from(edge == Edge::Right)] = Some(module);
    }
}

/// The tall unit nearest to an end of a wall, as far as it stands as high.
fn nearest_tall(kitchen: &Kitchen<'_>, surface: usize, edge: Edge, rise: Span) -> Option<usize> {
    let length = kitchen.surfaces[surface].length();
    let talls = kitchen.placed.iter().enumerate().filter(|(_, placed)| {
        placed.surface == surface && placed.family() == Family::Tall && placed.rise.overlaps(rise)
    });
    talls.min_by_key(|(_, placed)| edge.distance(length, placed.span)).map(|(unit, _)| unit)
}
