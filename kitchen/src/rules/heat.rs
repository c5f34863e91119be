//! What must not stand beside a hob: `WALL_UNIT_BESIDE_GAS`, `HOB_DOOR`. Distances start at the cut-out.

use super::bodies::boxes;
use super::hob::{Hob, hobs, lowest, with_hob};
use super::report::{Report, unit};
use super::{Rule, Severity};
use crate::geometry::Edge;
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::room::{Opening, OpeningKind};

pub(super) fn check(report: &mut Report<'_, '_>) {
    for hob in hobs(report.kitchen) {
        beside_gas(report, hob);
        door(report, hob);
    }
}

/// A wall unit beside a flame, nearer than is safe and lower than is safe; what hangs above the hob is judged by
/// `HOB_OVERHEAD` and `HOOD_HEIGHT`.
fn beside_gas(report: &mut Report<'_, '_>, hob: Hob<'_, '_>) {
    let kitchen = report.kitchen;
    let limits = report.limits;
    let high = limits.wall_unit_beside_gas_error.value;
    let is_low = |placed: &Placed<'_>| placed.rise.start - kitchen.worktop_top() < high;
    let is_near = |placed: &Placed<'_>| {
        let mut bodies = boxes(kitchen, placed).map(|body| hob.surface.frame.view(body));
        let near = limits.wall_unit_beside_gas_side.value;
        bodies.any(|(along, outward)| {
            outward.overlaps(hob.cutout.depth) && along.gap_to(hob.cutout.span) < near
        })
    };
    let chosen = |placed: &Placed<'_>| {
        placed.family().is_wall() && is_low(placed) && is_near(placed) && !hob.lies_under(kitchen, placed)
    };
    let units = kitchen.placed.iter().enumerate().filter(|(_, placed)| chosen(placed));
    let units: Vec<usize> = units.map(|(module, _)| module).collect();
    if hob.is_gas()
        && let Some(height) = lowest(kitchen, &units)
    {
        let subjects = with_hob(kitchen, hob, &units);
        report.add(Rule::WallUnitBesideGas, Severity::Error, subjects, height, high);
    }
}

/// Who comes through a door or passage must not brush against a pan: to the nearest one, and to each that would be right
/// if something else were.
fn door(report: &mut Report<'_, '_>, hob: Hob<'_, '_>) {
    let kitchen = report.kitchen;
    let limit = [(Severity::Warning, report.limits.hob_door_warning.value)];
    let openings = kitchen.design.room.openings.iter();
    let openings =
        openings.filter(|opening| matches!(opening.kind, OpeningKind::Door | OpeningKind::Passage));
    let ways = openings.filter_map(|opening| Some((hob.way_to(kitchen, opening)?, opening)));
    let ways = ways.map(|(way, opening)| (explained(kitchen, hob, opening), way, opening));
    let (others, mut open): (Vec<_>, Vec<_>) = ways.partition(|(about, ..)| !about.is_empty());
    open.sort_by_key(|(_, way, _)| *way);
    for (about, way, opening) in open.into_iter().take(1).chain(others) {
        let subjects = || vec![unit(kitchen, hob.module), opening.id.clone()];
        report.about(about, |report| report.at_least(Rule::HobDoor, way, &limit, subjects));
    }
}

/// What a hob that is near to an opening follows from: standing before the opening itself, or near the end of the worktop
/// on the side of the opening.
fn explained(kitchen: &Kitchen<'_>, hob: Hob<'_, '_>, opening: &Opening) -> Vec<Id> {
    let SurfaceKind::Wall(wall) = hob.surface.kind else { return Vec::new() };
    if opening.wall != kitchen.design.room.walls[wall].id {
        return Vec::new();
    }
    let own = unit(kitchen, hob.module);
    if opening.span().overlaps(kitchen.placed[hob.module].span) {
        return vec![opening.id.clone(), own];
    }
    let edge = if opening.span().start < hob.cutout.span.start { Edge::Left } else { Edge::Right };
    let limit = kitchen.catalogue.thresholds.hob_run_end_warning.value;
    if hob.to_free_end(edge).is_some_and(|way| way < limit) { vec![own] } else { Vec::new() }
}
