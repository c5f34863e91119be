//! Units side by side on one surface, and the gaps between them: the judgement of a gap decides where a run,
//! a worktop and a plinth end.

use std::collections::BTreeSet;

use super::corner::Met;
use super::{Bound, Corner, Edge, Gap, GapKind, Level, Row, Solution, front_plane, panel};
use crate::catalogue::{Family, Lengths};
use crate::geometry::Span;
use crate::kitchen::{End, Kitchen, Placed};
use crate::length::Mm;

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
pub(super) fn lines(kitchen: &Kitchen<'_>) -> Vec<Line> {
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
    let Some(rise) = rises.reduce(|a, b| Span::between(a.start.min(b.start), a.end.max(b.end))) else {
        return Vec::new();
    };
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

/// The rows with their gaps.
pub(super) fn find(kitchen: &Kitchen<'_>, lines: &[Line], met: &Met) -> Vec<Row> {
    let mut rows = Vec::with_capacity(lines.len());
    let mut panelled = BTreeSet::new();
    for (line, ends) in lines.iter().zip(&met.ends) {
        let row = row(kitchen, line, met, *ends, &panelled);
        if line.level == Level::Floor {
            panelled.extend(panel::ends(kitchen, &row));
        }
        rows.push(row);
    }
    rows
}

/// Units and edges on which an end panel stands.
type Panelled = BTreeSet<(usize, Edge)>;

fn row(kitchen: &Kitchen<'_>, line: &Line, met: &Met, ends: [Option<usize>; 2], panelled: &Panelled) -> Row {
    let side = |module: usize, edge: Edge| Limit {
        bound: Bound::Module(module),
        at: edge.of(kitchen.placed[module].span),
        nature: Nature::Solid,
    };
    let mut left = limit(kitchen, line, met, Edge::Left, ends[0]);
    let mut gaps = Vec::with_capacity(line.modules.len() + 1);
    for &module in &line.modules {
        gaps.push(gap(kitchen, line.level, left, side(module, Edge::Left), panelled));
        left = side(module, Edge::Right);
    }
    let right = limit(kitchen, line, met, Edge::Right, ends[1]);
    gaps.push(gap(kitchen, line.level, left, right, panelled));
    Row { surface: line.surface, level: line.level, modules: line.modules.clone(), gaps }
}

/// One side of a gap.
#[derive(Clone, Copy)]
struct Limit {
    bound: Bound,
    at: Mm,
    nature: Nature,
}

/// What kind of limit a gap has.
#[derive(Clone, Copy, PartialEq)]
enum Nature {
    /// A unit, a wall or a second leg: less than nothing is an overlap.
    Solid,
    /// A corner post, which is made narrower where the units leave less.
    Post,
    /// The room corner behind a corner unit.
    Void,
}

/// What a line meets at an end.
fn limit(kitchen: &Kitchen<'_>, line: &Line, met: &Met, edge: Edge, corner: Option<usize>) -> Limit {
    let surface = &kitchen.surfaces[line.surface];
    let inwards = |distance| edge.inwards(surface.length(), distance);
    if let Some(tall) = line.tall(edge) {
        return Limit {
            bound: Bound::Module(tall),
            at: edge.opposite().of(kitchen.placed[tall].span),
            nature: Nature::Solid,
        };
    }
    let wall = if surface.end(edge) == End::Free { Bound::Free } else { Bound::Wall };
    let Some(index) = corner else {
        return Limit { bound: wall, at: inwards(Mm::ZERO), nature: Nature::Solid };
    };
    let corner = &met.corners[index];
    let bound = |otherwise| if corner.joined { Bound::Corner(index) } else { otherwise };
    if line.last(edge).is_some() && corner.unit() == line.last(edge) {
        return Limit { bound: bound(Bound::Wall), at: inwards(Mm::ZERO), nature: Nature::Void };
    }
    match corner.solution {
        Solution::Legs { module } => {
            let leg = kitchen.placed[module].cell.depth;
            // Where the wall has no units, the gap lies between two legs, or a leg and what is at the other end.
            let bare = line.modules.is_empty();
            let bound = if bare { Bound::Module(module) } else { bound(Bound::Module(module)) };
            Limit { bound, at: inwards(leg), nature: Nature::Solid }
        }
        Solution::Blind { .. } | Solution::Dead => {
            let post = front_plane(kitchen) + corner.a;
            Limit { bound: bound(Bound::Wall), at: inwards(post), nature: Nature::Post }
        }
        Solution::Missing { .. } => Limit { bound: wall, at: inwards(Mm::ZERO), nature: Nature::Solid },
    }
}

fn gap(kitchen: &Kitchen<'_>, level: Level, left: Limit, right: Limit, panelled: &Panelled) -> Gap {
    let span = Span::between(left.at, right.at);
    let judged = span.length() - panel_within(kitchen, level, left, right, panelled);
    let natures = [left.nature, right.nature];
    let (judged, kind) = if [left.bound, right.bound].contains(&Bound::Free) {
        (judged, GapKind::Open)
    } else if natures.contains(&Nature::Void) {
        (Mm::ZERO, GapKind::Void)
    } else if natures.contains(&Nature::Post) {
        (judged, judge(judged.max(Mm::ZERO), &kitchen.catalogue.lengths))
    } else {
        (judged, judge(judged, &kitchen.catalogue.lengths))
    };
    Gap { span, judged, kind, left: left.bound, right: right.bound }
}

/// What the end panel of a tall unit takes of the gap beside it (kitchen.md §8 "End panels"): beside a base
/// unit it stands where it finds room; beside a wall unit it stands if the row below calls for it.
fn panel_within(kitchen: &Kitchen<'_>, level: Level, left: Limit, right: Limit, panelled: &Panelled) -> Mm {
    let (Bound::Module(a), Bound::Module(b)) = (left.bound, right.bound) else { return Mm::ZERO };
    let is_tall = |unit: usize| kitchen.placed[unit].family() == Family::Tall;
    let tall = match (is_tall(a), is_tall(b)) {
        (true, false) => (a, Edge::Right),
        (false, true) => (b, Edge::Left),
        _ => return Mm::ZERO,
    };
    let panel = kitchen.catalogue.lengths.panel.value;
    let stands = match level {
        Level::Floor => right.at - left.at >= panel,
        Level::Hung => panelled.contains(&tall),
    };
    if stands { panel } else { Mm::ZERO }
}

/// What a gap comes to (kitchen.md §3 "filler").
fn judge(gap: Mm, lengths: &Lengths) -> GapKind {
    if gap < Mm::ZERO {
        GapKind::Overlap
    } else if gap <= lengths.gap_ignore.value {
        GapKind::Closed
    } else if gap < lengths.gap_filler_min.value {
        GapKind::Narrow
    } else if gap <= lengths.gap_filler_max.value {
        GapKind::Filler
    } else {
        GapKind::Open
    }
}
