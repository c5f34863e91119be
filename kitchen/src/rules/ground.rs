//! Whether an island has its ground to itself: `OVERLAP` with a wall, a column, another island or the units of a row.

use super::report::{Cause, Report, surface, unit, units};
use super::{Rule, Severity};
use crate::footing::{Met, met};
use crate::ids::Id;
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::length::Mm;

/// One finding for each wall, column, island and row that an island runs into, with how far on the shortest way out.
pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let limit = report.limits.overlap_error.value;
    for island in 0..kitchen.design.islands.len() {
        let mut rows: Vec<(usize, Vec<usize>, Mm)> = Vec::new();
        let found = met(kitchen, island);
        let own = || kitchen.design.islands[island].id.clone();
        let mut say = |other: Vec<Id>, by| {
            let subjects = std::iter::once(own()).chain(other).collect();
            report.add(Rule::Overlap, Severity::Error, subjects, by, limit);
        };
        for (what, by) in &found {
            match what {
                Met::Wall(wall) => say(vec![surface(kitchen, *wall)], *by),
                Met::Obstacle(index) => say(vec![kitchen.design.room.obstacles[*index].wall.clone()], *by),
                // Of two islands the first speaks for both.
                Met::Island(other) if *other > island => {
                    say(vec![kitchen.design.islands[*other].id.clone()], *by);
                }
                Met::Island(_) => {}
                Met::Unit(unit) => note(kitchen, &mut rows, &found, (*unit, *by)),
            }
        }
        for (_, modules, by) in rows {
            say(units(kitchen, &modules), by);
        }
    }
}

/// Adds a unit to those of its wall; the units of an island that is run into itself are part of it.
fn note(
    kitchen: &Kitchen<'_>,
    rows: &mut Vec<(usize, Vec<usize>, Mm)>,
    found: &[(Met, Mm)],
    (unit, by): (usize, Mm),
) {
    let on = kitchen.placed[unit].surface;
    if let SurfaceKind::Island(other, _) = kitchen.surfaces[on].kind
        && found.iter().any(|(what, _)| *what == Met::Island(other))
    {
        return;
    }
    match rows.iter_mut().find(|(surface, ..)| *surface == on) {
        Some((_, modules, most)) => {
            modules.push(unit);
            *most = by.max(*most);
        }
        None => rows.push((on, vec![unit], by)),
    }
}

/// What was said of the island on which a unit stands and something else: then the two only follow.
pub(super) fn cause(report: &Report<'_, '_>, module: usize, other: &Id) -> Option<Cause> {
    let island = island_of(report.kitchen, module)?;
    report.error(Rule::Overlap, &[&report.kitchen.design.islands[island].id, other])
}

/// What was said of the islands on which two units stand, or of one and the other unit.
pub(super) fn cause_of_pair(report: &Report<'_, '_>, pair: [usize; 2]) -> Option<Cause> {
    let kitchen = report.kitchen;
    let [a, b] = pair.map(|module| match island_of(kitchen, module) {
        Some(island) => kitchen.design.islands[island].id.clone(),
        None => unit(kitchen, module),
    });
    if a == b { None } else { cause(report, pair[0], &b).or_else(|| cause(report, pair[1], &a)) }
}

fn island_of(kitchen: &Kitchen<'_>, module: usize) -> Option<usize> {
    match kitchen.surfaces[kitchen.placed[module].surface].kind {
        SurfaceKind::Island(island, _) => Some(island),
        SurfaceKind::Wall(_) => None,
    }
}
