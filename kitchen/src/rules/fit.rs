//! Whether everything has its own place and can be made: OVERLAP, `WALL_UNIT_OVER_TALL`, `WORKTOP_LENGTH`,
//! `WIDTH_LIMIT`.

use std::collections::{BTreeMap, BTreeSet};

use super::bodies::boxes;
use super::report::{Report, surface, unit, units};
use super::{Rule, Severity, ground};
use crate::catalogue::{ElementKind, Family, shared_width};
use crate::geometry::{Box3, meetings};
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::layout::{met_apart, met_by_panels};
use crate::length::Mm;

pub(super) fn check(report: &mut Report<'_, '_>) {
    overlap(report);
    worktop_length(report);
    width_limit(report);
}

/// Each unit is told of the one it runs into most, so a heap of units gives at most as many findings as units.
fn overlap(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let collisions = collisions(kitchen);
    let mut deepest: Vec<Option<usize>> = vec![None; kitchen.placed.len()];
    for (at, collision) in collisions.iter().enumerate() {
        for unit in collision.pair {
            let known = deepest[unit].get_or_insert(at);
            if collision.shared > collisions[*known].shared {
                *known = at;
            }
        }
    }
    let told: BTreeSet<usize> = deepest.into_iter().flatten().collect();
    let limits = report.limits;
    let mut told: Vec<Collision> = told.into_iter().map(|at| collisions[at]).collect();
    told.sort_by_key(|collision| collision.pair);
    let (too_deep, rest) = told.into_iter().partition(|found| is_in_island(kitchen, found));
    back_to_back(report, too_deep);
    for Collision { shared, pair, panel } in rest {
        let [own, other] = pair.map(|module| kitchen.placed[module].family());
        let over_tall = own.is_wall() && other == Family::Tall || other.is_wall() && own == Family::Tall;
        let (rule, limit) = if over_tall && !panel {
            (Rule::WallUnitOverTall, limits.wall_unit_over_tall_error.value)
        } else {
            (Rule::Overlap, limits.overlap_error.value)
        };
        report.about(ground::of_pair(kitchen, pair), |report| {
            report.at_most(rule, shared, &[(Severity::Error, limit)], || units(kitchen, &pair));
        });
    }
}

/// Whether two units run into each other from the two sides of one island.
fn is_in_island(kitchen: &Kitchen<'_>, found: &Collision) -> bool {
    let kinds = found.pair.map(|module| kitchen.surfaces[kitchen.placed[module].surface].kind);
    matches!(kinds, [SurfaceKind::Island(a, one), SurfaceKind::Island(b, other)] if a == b && one != other)
}

/// Units back to back for which their island is not deep enough: one finding for each island, with how much.
fn back_to_back(report: &mut Report<'_, '_>, found: Vec<Collision>) {
    let kitchen = report.kitchen;
    let limit = [(Severity::Error, report.limits.overlap_error.value)];
    let mut islands: BTreeMap<Id, Vec<Collision>> = BTreeMap::new();
    for collision in found {
        let island = surface(kitchen, kitchen.placed[collision.pair[0]].surface);
        islands.entry(island).or_default().push(collision);
    }
    for (island, found) in islands {
        let most = found.iter().map(|collision| collision.shared).max().unwrap_or_default();
        let mut modules: Vec<usize> = found.iter().flat_map(|collision| collision.pair).collect();
        modules.sort_unstable();
        modules.dedup();
        report.at_most(Rule::Overlap, most, &limit, || {
            units(kitchen, &modules).into_iter().chain([island.clone()]).collect()
        });
    }
}

/// Two units that run into each other.
#[derive(Clone, Copy)]
struct Collision {
    /// By how much.
    shared: Mm,
    /// The one that stands earlier in the design first.
    pair: [usize; 2],
    /// Whether what closes one of them is run into.
    panel: bool,
}

/// The units whose carcasses stand in each other; between walls of which neither follows the other also those that do so with
/// their fronts, end panels and worktops, and those of which one hangs where what closes one does so.
fn collisions(kitchen: &Kitchen<'_>) -> Vec<Collision> {
    let units = kitchen.placed.iter().enumerate();
    let carcasses: Vec<(usize, Box3)> =
        units.flat_map(|(unit, placed)| boxes(kitchen, placed).map(move |body| (unit, body))).collect();
    let bodies: Vec<Box3> = carcasses.iter().map(|(_, body)| *body).collect();
    let met = meetings(&bodies).into_iter().map(|pair| pair.map(|at| carcasses[at]));
    let mut found: Vec<Collision> = met
        .filter(|[(one, _), (other, _)]| one != other)
        .map(|[(one, body), (other, beside)]| Collision {
            shared: body.intrusion(beside),
            pair: [one.min(other), one.max(other)],
            panel: false,
        })
        .collect();
    let own: BTreeSet<[usize; 2]> = found.iter().map(|known| known.pair).collect();
    for (pair, shared) in met_apart(kitchen) {
        found.push(Collision { shared, pair, panel: !own.contains(&pair) });
    }
    // A unit that stands in another as well as in its panel stands in that one.
    let closed = met_by_panels(kitchen).into_iter().filter(|(pair, _)| !own.contains(pair));
    found.extend(closed.map(|(pair, shared)| Collision { shared, pair, panel: true }));
    found
}

fn worktop_length(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let Some(worktop) = kitchen.catalogue.worktop(&kitchen.design.style.worktop) else { return };
    for piece in &kitchen.layout.worktops {
        report.at_most(Rule::WorktopLength, piece.length(), &[(Severity::Warning, worktop.max)], || {
            let ends = [piece.modules.first(), piece.modules.last()];
            let ends = ends.into_iter().flatten().map(|module| unit(kitchen, *module));
            let mut subjects: Vec<_> = std::iter::once(surface(kitchen, piece.surface)).chain(ends).collect();
            subjects.dedup();
            subjects
        });
    }
}

/// Widths outside the grid are refused when the file is read; what remains is a single door or flap that is
/// too wide to hang.
fn width_limit(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let (door, flap) = (report.limits.width_limit_door.value, report.limits.width_limit_flap.value);
    let doubtful = |placed: &Placed<'_>| placed.module.width > door.min(flap);
    for placed in kitchen.placed.iter().filter(|placed| doubtful(placed)) {
        for row in &placed.rows {
            let (count, width) = shared_width(row, placed.module.width, Mm::ZERO);
            for (kind, limit) in [(ElementKind::Door, door), (ElementKind::Flap, flap)] {
                if row.iter().any(|front| front.kind == kind) {
                    let subjects = || vec![placed.module.id.clone()];
                    report.at_most(Rule::WidthLimit, width / count, &[(Severity::Error, limit)], subjects);
                }
            }
        }
    }
}
