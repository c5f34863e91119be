//! Whether an island has its ground to itself: `OVERLAP` with a wall, a column, another island or the units of a row.

use super::report::{Report, surface, unit, units};
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
        let mut tell = |obstacle: Option<usize>, other: Vec<Id>, by| {
            let subjects = std::iter::once(own()).chain(other).collect();
            report.at(obstacle, |report| report.add(Rule::Overlap, Severity::Error, subjects, by, limit));
        };
        for (what, by) in &found {
            match what {
                Met::Wall(wall) => tell(None, vec![surface(kitchen, *wall)], *by),
                Met::Obstacle(index) => {
                    tell(Some(*index), vec![kitchen.design.room.obstacles[*index].wall.clone()], *by);
                }
                // Of two islands the first speaks for both.
                Met::Island(other) if *other > island => {
                    tell(None, vec![kitchen.design.islands[*other].id.clone()], *by);
                }
                Met::Island(_) => {}
                Met::Unit(unit) => note(kitchen, &mut rows, &found, (*unit, *by)),
            }
        }
        for (_, modules, by) in rows {
            tell(None, units(kitchen, &modules), by);
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

/// The island on which a unit stands and something else that the unit meets; none for a unit along a wall.
pub(super) fn of_island(kitchen: &Kitchen<'_>, module: usize, other: Id) -> Vec<Id> {
    island_of(kitchen, module)
        .map(|island| vec![kitchen.design.islands[island].id.clone(), other])
        .unwrap_or_default()
}

/// The islands on which two units stand, or one and the other unit; none for two units along walls or on one island.
pub(super) fn of_pair(kitchen: &Kitchen<'_>, pair: [usize; 2]) -> Vec<Id> {
    let islands = pair.map(|module| island_of(kitchen, module));
    if islands[0] == islands[1] {
        return Vec::new();
    }
    let name = |(module, island): (usize, Option<usize>)| match island {
        Some(island) => kitchen.design.islands[island].id.clone(),
        None => unit(kitchen, module),
    };
    pair.into_iter().zip(islands).map(name).collect()
}

fn island_of(kitchen: &Kitchen<'_>, module: usize) -> Option<usize> {
    match kitchen.surfaces[kitchen.placed[module].surface].kind {
        SurfaceKind::Island(island, _) => Some(island),
        SurfaceKind::Wall(_) => None,
    }
}
