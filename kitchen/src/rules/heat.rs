//! What must not stand beside a hob: `WALL_UNIT_BESIDE_GAS`, `HOB_DOOR`. Distances start at the cut-out.

use super::bodies::boxes;
use super::hob::{Hob, hobs, lowest, with_hob};
use super::report::{Cause, Report, unit};
use super::{Rule, Severity};
use crate::geometry::{Box3, Span};
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::layout::Edge;
use crate::length::Mm;
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

/// Who comes through a door or passage must not brush against a pan: to the nearest one.
fn door(report: &mut Report<'_, '_>, hob: Hob<'_, '_>) {
    let kitchen = report.kitchen;
    let limit = report.limits.hob_door_warning.value;
    let openings = kitchen.design.room.openings.iter();
    let openings =
        openings.filter(|opening| matches!(opening.kind, OpeningKind::Door | OpeningKind::Passage));
    let ways = openings
        .filter_map(|opening| Some((cause(report, hob, opening), way_to(kitchen, hob, opening)?, opening)));
    let (spoken, mut open): (Vec<_>, Vec<_>) = ways.partition(|(cause, ..)| cause.is_some());
    open.sort_by_key(|(_, way, _)| *way);
    for (cause, way, opening) in open.into_iter().take(1).chain(spoken) {
        let subjects = || vec![unit(kitchen, hob.module), opening.id.clone()];
        report.following(cause, |report| {
            report.at_least(Rule::HobDoor, way, &[(Severity::Warning, limit)], subjects);
        });
    }
}

/// A hob before the opening itself follows from `DOOR_SWING`; one that is near the end of the worktop on the side of
/// the opening from `HOB_RUN_END`.
fn cause(report: &Report<'_, '_>, hob: Hob<'_, '_>, opening: &Opening) -> Option<Cause> {
    let kitchen = report.kitchen;
    let SurfaceKind::Wall(wall) = hob.surface.kind else { return None };
    if opening.wall != kitchen.design.room.walls[wall].id {
        return None;
    }
    let own = unit(kitchen, hob.module);
    let cutout = hob.cutout.span;
    let (end, edge) = if opening.span().start < cutout.start {
        (hob.piece.left, Edge::Left)
    } else {
        (hob.piece.right, Edge::Right)
    };
    let to_end = (edge.of(hob.piece.span) - edge.of(cutout)).abs();
    let is_near_end = end.is_free() && to_end < report.limits.hob_run_end_warning.value;
    if opening.span().overlaps(kitchen.placed[hob.module].span) {
        report.fault(Rule::DoorSwing, &[&opening.id, &own])
    } else if is_near_end {
        report.fault(Rule::HobRunEnd, &[&own])
    } else {
        None
    }
}

/// From a hob to an opening, as one walks past the worktop: on the hob's own wall along that wall.
fn way_to(kitchen: &Kitchen<'_>, hob: Hob<'_, '_>, opening: &Opening) -> Option<Mm> {
    let wall = SurfaceKind::Wall(kitchen.design.room.wall_index(&opening.wall)?);
    let frame = kitchen.surfaces.iter().find(|surface| surface.kind == wall)?.frame;
    let ends = [opening.span().start, opening.span().end].map(|x| frame.point(x, Mm::ZERO));
    let (along, outward) = hob.surface.frame.view(Box3::standing(ends[0], ends[1], Span::default()));
    let depth = match hob.surface.kind {
        SurfaceKind::Wall(_) => Span::between(Mm::ZERO, hob.cutout.depth.end),
        SurfaceKind::Island(..) => hob.cutout.depth,
    };
    let clear = |a: Span, b: Span| a.gap_to(b).max(Mm::ZERO);
    Some(clear(along, hob.cutout.span).diagonal(clear(outward, depth)))
}
