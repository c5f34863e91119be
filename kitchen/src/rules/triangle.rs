//! The ways between sink, hob and fridge: `TRIANGLE_SUM`, `TRIANGLE_LEG`, `TRIANGLE_CUT`.

use super::bodies::front_plane;
use super::report::{Report, unit, units};
use super::{Manner, Rule, Severity};
use crate::catalogue::{Family, Slot};
use crate::geometry::{Point, Span};
use crate::ids::Id;
use crate::kitchen::Kitchen;
use crate::layout::{Level, Row};
use crate::length::Mm;

/// The three places to work.
const CENTRES: [Slot; 3] = [Slot::Sink, Slot::Hob, Slot::Fridge];

/// The three ways, from each of these to the next: short, and long.
const LEGS: [(Manner, Manner); 3] = [
    (Manner::SinkHob, Manner::SinkHobFar),
    (Manner::HobFridge, Manner::HobFridgeFar),
    (Manner::FridgeSink, Manner::FridgeSinkFar),
];

pub(super) fn check(report: &mut Report<'_, '_>) {
    if let Some(triangle) = Triangle::shortest(report.kitchen) {
        triangle.lengths(report);
        triangle.islands(report);
    }
    tall_between(report);
}

/// A way from the front of one place to the front of another.
struct Leg {
    units: [usize; 2],
    from: Point,
    to: Point,
    length: Mm,
    /// What it is when it is short, and when it is long.
    near: Manner,
    far: Manner,
}

/// Sink to hob, hob to fridge, fridge to sink.
struct Triangle {
    legs: [Leg; 3],
    /// Whether all three stand at one wall, so that it is a line.
    is_flat: bool,
}

impl Triangle {
    /// Of several sinks, hobs or fridges those that stand best together.
    fn shortest(kitchen: &Kitchen<'_>) -> Option<Triangle> {
        let holding = |slot| -> Vec<(usize, Point)> {
            let placed = kitchen.placed.iter().enumerate();
            let mut holding: Vec<_> =
                placed.filter(|(_, placed)| placed.module.holds(slot).is_some()).collect();
            // Of two that stand as well the first along its wall, not in the file.
            holding.sort_by_key(|(_, placed)| (placed.surface, placed.span.start));
            holding.into_iter().map(|(module, _)| (module, centre(kitchen, module))).collect()
        };
        let [sinks, hobs, fridges] = CENTRES.map(holding);
        let mut best: Option<(Mm, [usize; 3])> = None;
        for (sink, at) in sinks {
            let to_fridges: Vec<Mm> = fridges.iter().map(|(_, fridge)| way(at, *fridge)).collect();
            for (hob, place) in &hobs {
                let to_hob = way(at, *place);
                for ((fridge, end), to_fridge) in fridges.iter().zip(&to_fridges) {
                    // Most triples are known to be longer before their third leg is measured.
                    let is_shorter = |sum| best.is_none_or(|(least, _)| sum < least);
                    let two = to_hob + *to_fridge;
                    if is_shorter(two) {
                        let sum = two + way(*place, *end);
                        best = if is_shorter(sum) { Some((sum, [sink, *hob, *fridge])) } else { best };
                    }
                }
            }
        }
        best.map(|(_, units)| Triangle::of(kitchen, units))
    }

    fn of(kitchen: &Kitchen<'_>, units: [usize; 3]) -> Triangle {
        let centres = units.map(|module| (module, centre(kitchen, module)));
        let legs = [0, 1, 2].map(|first| {
            let [(one, from), (other, to)] = [centres[first], centres[(first + 1) % 3]];
            let (near, far) = LEGS[first];
            Leg { units: [one, other], from, to, length: way(from, to), near, far }
        });
        let [sink, hob, fridge] = units.map(|module| kitchen.placed[module].surface);
        Triangle { legs, is_flat: sink == hob && hob == fridge }
    }

    fn sum(&self) -> Mm {
        self.legs.iter().map(|leg| leg.length).sum()
    }

    /// All three together, and each leg, the one that misses most first: the others follow from it.
    fn lengths(&self, report: &mut Report<'_, '_>) {
        let kitchen = report.kitchen;
        let limits = report.limits;
        let hint = |limit| [(Severity::Hint, limit)];
        if self.is_flat {
            return;
        }
        let corners = self.legs.iter().map(|leg| leg.units[0]).collect::<Vec<_>>();
        let (sum, subjects) = (self.sum(), || units(kitchen, &corners));
        let (least, most) = (limits.triangle_sum_hint_min.value, limits.triangle_sum_hint_max.value);
        if sum < least || sum > most {
            report.at_least(Rule::TriangleSum, sum, &hint(least), subjects);
            report.at_most((Rule::TriangleSum, Manner::Far), sum, &hint(most), subjects);
        }
        let (least, most) = (limits.triangle_leg_hint_min.value, limits.triangle_leg_hint_max.value);
        let missed = |leg: &&Leg| (least - leg.length).max(leg.length - most);
        let mut legs: Vec<&Leg> = self.legs.iter().collect();
        legs.sort_by_key(|leg| -missed(leg));
        for leg in legs {
            let subjects = || units(kitchen, &leg.units);
            report.at_least((Rule::TriangleLeg, leg.near), leg.length, &hint(least), subjects);
            report.at_most((Rule::TriangleLeg, leg.far), leg.length, &hint(most), subjects);
        }
    }

    /// Each island that a leg leads through, by the leg that goes farthest through it.
    fn islands(&self, report: &mut Report<'_, '_>) {
        let kitchen = report.kitchen;
        let limit = [(Severity::Warning, report.limits.triangle_cut_warning.value)];
        let overhang = report.lengths.overhang_front.value;
        for island in &kitchen.design.islands {
            let ground = island.ground();
            let body = [ground.x, ground.y].map(|span| span.grown(-overhang));
            let ways = self.legs.iter().map(|leg| (through(leg, body), leg.units));
            let Some((way, [one, other])) = ways.max_by_key(|(way, _)| *way) else { continue };
            let subjects = || vec![unit(kitchen, one), unit(kitchen, other), island.id.clone()];
            report.at_most(Rule::TriangleCut, way, &limit, subjects);
        }
    }
}

fn way(from: Point, to: Point) -> Mm {
    (to.x - from.x).abs().diagonal((to.y - from.y).abs())
}

/// The middle of a unit's front.
fn centre(kitchen: &Kitchen<'_>, module: usize) -> Point {
    let placed = &kitchen.placed[module];
    kitchen.surfaces[placed.surface].frame.point(placed.middle(), front_plane(kitchen, placed))
}

/// How far a leg runs inside a rectangle of the plan (its stretches in x and y), to the nearest millimetre.
fn through(leg: &Leg, [x, y]: [Span; 2]) -> Mm {
    let wide = |mm: Mm| i128::from(mm.0);
    let along = [(leg.from.x, leg.to.x, x), (leg.from.y, leg.to.y, y)];
    let steps = along.map(|(from, to, _)| wide(to) - wide(from));
    // Positions along the leg are counted in parts of which `whole` make its length, so that nothing is lost.
    let whole = steps.iter().filter(|step| **step != 0).product::<i128>().abs();
    let (mut enters, mut leaves) = (0, whole);
    for ((from, _, span), step) in along.into_iter().zip(steps) {
        if step == 0 {
            if from <= span.start || from >= span.end {
                return Mm::ZERO;
            }
            continue;
        }
        let [one, other] = [span.start, span.end].map(|bound| (wide(bound) - wide(from)) * (whole / step));
        (enters, leaves) = (enters.max(one.min(other)), leaves.min(one.max(other)));
    }
    if leaves <= enters {
        return Mm::ZERO;
    }
    let inside = leaves - enters;
    let square: i128 = steps.iter().map(|step| step * step).sum::<i128>() * inside * inside;
    let length = (square.isqrt() * 2 + whole) / (whole * 2);
    Mm(i32::try_from(length).unwrap_or(i32::MAX))
}

/// Tall units that stand between two of the three in one run. A fridge at the end of its own block of tall units is
/// not parted from the others by the block.
fn tall_between(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    for row in kitchen.layout.rows.iter().filter(|row| row.level == Level::Floor) {
        for subjects in parted(kitchen, row) {
            report.state((Rule::TriangleCut, Manner::Tall), Severity::Warning, subjects);
        }
    }
}

/// The blocks of tall units of a row with a sink, hob or fridge on either side of them: the units of the block,
/// then the two.
fn parted(kitchen: &Kitchen<'_>, row: &Row) -> Vec<Vec<Id>> {
    let is_tall = |module: usize| kitchen.placed[module].family() == Family::Tall;
    let centre = |module: usize| {
        let holds = |slot: &Slot| kitchen.placed[module].module.holds(*slot).is_some();
        CENTRES.into_iter().find(holds).map(|slot| (slot, module))
    };
    let mut found = Vec::new();
    for chain in row.chains() {
        let chain = &row.modules[chain];
        let mut start = 0;
        for block in chain.chunk_by(|a, b| is_tall(*a) == is_tall(*b)) {
            let end = start + block.len();
            let before = chain[..start].iter().rev().filter_map(|module| centre(*module));
            let after: Vec<_> = chain[end..].iter().filter_map(|module| centre(*module)).collect();
            let pair = before.flat_map(|one| after.iter().map(move |other| (one, *other)));
            let pair = pair.into_iter().find(|((one, _), (other, _))| one != other);
            if let (true, Some(((_, one), (_, other)))) = (is_tall(block[0]), pair) {
                found.push(units(kitchen, &[block, &[one, other]].concat()));
            }
            start = end;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(from: (i32, i32), to: (i32, i32)) -> Mm {
        let [from, to] = [from, to].map(|(x, y)| Point::new(x, y));
        let (near, far) = LEGS[0];
        let leg = Leg { units: [0, 1], from, to, length: Mm::ZERO, near, far };
        through(&leg, [Span::between(Mm(1000), Mm(2000)), Span::between(Mm(500), Mm(1100))])
    }

    #[test]
    fn a_leg_is_measured_only_inside_the_island() {
        assert_eq!(way((1500, 0), (1500, 3000)), Mm(600));
        assert_eq!(way((1500, 0), (1500, 805)), Mm(305));
        assert_eq!(way((0, 300), (3000, 300)), Mm::ZERO);
        // Along its front it leads past, not through.
        assert_eq!(way((0, 1100), (3000, 1100)), Mm::ZERO);
    }

    #[test]
    fn a_leg_over_a_corner_is_measured_along_itself() {
        // Four to the right for three down: into the corner at (1756, 500), out at (2000, 683); 244² + 183² = 305².
        assert_eq!(way((1356, 200), (2556, 1100)), Mm(305));
        assert_eq!(way((2556, 1100), (1356, 200)), Mm(305));
    }
}
