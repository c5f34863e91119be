//! What a designer would advise: `BIN`, `HOB_DRAWERS`, `SINK_DRAWERS`, `FRIDGE_END`, `LIGHT`, `DEAD_CORNER`,
//! `HANDLE_MIX`. What holds for the whole kitchen is said once.

use std::collections::BTreeSet;

use super::bodies::{distance, hangs_on_another};
use super::report::{Report, surface, units};
use super::{Manner, Rule, Severity};
use crate::catalogue::{ElementKind, Family, Slot};
use crate::geometry::{Box3, Edge, Span};
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed};
use crate::layout::{Level, Row, Solution, stand};
use crate::length::Mm;

pub(super) fn check(report: &mut Report<'_, '_>) {
    bin(report);
    drawers(report, Rule::HobDrawers, |placed| placed.kind.holds(Slot::Hob) && !is_of_drawers(placed));
    drawers(report, Rule::SinkDrawers, |placed| placed.module.holds(Slot::Sink).is_some());
    tall_in_the_middle(report);
    light(report);
    dead_corner(report);
    handle_mix(report);
}

/// Waste is made at the sink: from the nearest sink to the nearest unit that holds a bin. Where a waste system goes
/// with no unit, nobody knows how far it is.
fn bin(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let waste = |code: &str| kitchen.catalogue.extra(code).is_some_and(|row| row.waste);
    let systems: Vec<_> = kitchen.design.extras.iter().filter(|extra| waste(&extra.code)).collect();
    if systems.iter().any(|system| system.module.is_none()) {
        return;
    }
    let holds_bin = |placed: &&Placed<'_>| {
        placed.kind.waste || systems.iter().any(|system| system.module.as_ref() == Some(&placed.module.id))
    };
    let bins: Vec<Box3> = kitchen.placed.iter().filter(holds_bin).map(|placed| placed.body).collect();
    let sinks = kitchen.placed.iter().enumerate().filter_map(|(module, placed)| {
        let span = placed.span.centred(kitchen.sink(placed)?.outer);
        let frame = kitchen.surfaces[placed.surface].frame;
        let ends = (frame.point(span.start, Mm::ZERO), frame.point(span.end, placed.reach()));
        Some((module, Box3::standing(ends.0, ends.1, Span::default())))
    });
    let sinks: Vec<(usize, Box3)> = sinks.collect();
    let ways = sinks.iter().flat_map(|(_, sink)| bins.iter().map(|bin| distance(*sink, *bin)));
    let subjects = || units(kitchen, &sinks.iter().map(|(module, _)| *module).collect::<Vec<_>>());
    match ways.min() {
        Some(way) => {
            let limit = [(Severity::Hint, report.limits.bin_hint.value)];
            report.at_most((Rule::Bin, Manner::Far), way, &limit, subjects);
        }
        None if !sinks.is_empty() => report.state(Rule::Bin, Severity::Hint, subjects()),
        None => {}
    }
}

fn has(placed: &Placed<'_>, kind: ElementKind) -> bool {
    placed.fronts().any(|front| front.kind == kind)
}

fn is_of_drawers(placed: &Placed<'_>) -> bool {
    placed.fronts().all(|front| front.kind == ElementKind::Drawer)
}

/// The unit beside another in its run; a dishwasher between them is passed over.
fn beside(kitchen: &Kitchen<'_>, row: &Row, at: usize, edge: Edge) -> Option<usize> {
    let run = row.chains().into_iter().find(|run| run.contains(&at))?;
    let onwards: Vec<usize> = match edge {
        Edge::Left => (run.start..at).rev().collect(),
        Edge::Right => (at + 1..run.end).collect(),
    };
    let mut units = onwards.into_iter().map(|index| row.modules[index]);
    units.find(|unit| kitchen.placed[*unit].family() != Family::FrontOnly)
}

/// What one cooks or washes with is at hand in a drawer beside a unit without drawers; advised where a door stands
/// on one side and a drawer on none.
fn drawers(report: &mut Report<'_, '_>, rule: Rule, concerns: impl Fn(&Placed<'_>) -> bool) {
    let kitchen = report.kitchen;
    let mut subjects = Vec::new();
    for row in kitchen.layout.rows.iter().filter(|row| row.level == Level::Floor) {
        for (at, module) in row.modules.iter().enumerate() {
            if !concerns(&kitchen.placed[*module]) {
                continue;
            }
            let near: Vec<usize> =
                Edge::BOTH.into_iter().filter_map(|edge| beside(kitchen, row, at, edge)).collect();
            let has_drawer = near.iter().any(|unit| has(&kitchen.placed[*unit], ElementKind::Drawer));
            let is_door_unit = |unit: &usize| {
                let placed = &kitchen.placed[*unit];
                placed.kind.is_plain(Family::Base) && has(placed, ElementKind::Door)
            };
            let doors: Vec<usize> = near.into_iter().filter(is_door_unit).collect();
            if !has_drawer && !doors.is_empty() {
                subjects.push(*module);
                subjects.extend(doors);
            }
        }
    }
    if !subjects.is_empty() {
        report.state(rule, Severity::Hint, units(kitchen, &subjects));
    }
}

/// Tall units with worktop on both sides cut it in two; they belong at an end.
fn tall_in_the_middle(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let is_tall = |unit: &usize| kitchen.placed[*unit].family() == Family::Tall;
    for row in kitchen.layout.rows.iter().filter(|row| row.level == Level::Floor) {
        for run in row.chains() {
            let run = &row.modules[run];
            let (first, last) =
                (run.iter().position(|unit| !is_tall(unit)), run.iter().rposition(|unit| !is_tall(unit)));
            let (Some(first), Some(last)) = (first, last) else { continue };
            let between: Vec<usize> = run[first..last].iter().copied().filter(is_tall).collect();
            if !between.is_empty() {
                report.state(Rule::FridgeEnd, Severity::Hint, units(kitchen, &between));
            }
        }
    }
}

/// Wall units shade the worktop below them, of those above one another the lowest.
fn light(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    if kitchen.design.style.led {
        return;
    }
    let shades = |placed: &Placed<'_>| {
        let mut pieces = kitchen.layout.worktops.iter();
        placed.family().is_wall()
            && !placed.kind.holds(Slot::Hood)
            && pieces.any(|piece| piece.surface == placed.surface && piece.span.overlaps(placed.span))
            && !hangs_on_another(kitchen, placed)
    };
    let shading = kitchen.placed.iter().enumerate().filter(|(_, placed)| shades(placed));
    let shading: Vec<usize> = shading.map(|(module, _)| module).collect();
    if !shading.is_empty() {
        report.state(Rule::Light, Severity::Hint, units(kitchen, &shading));
    }
}

/// A corner closed with a post loses the room behind it: as much as the nearer row leaves.
fn dead_corner(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let least = report.limits.dead_corner_hint.value;
    for corner in kitchen.layout.corners.iter().filter(|corner| corner.solution == Solution::Dead) {
        let legs = [(corner.before, Edge::Right), (corner.after, Edge::Left)].into_iter().zip(corner.units);
        let left = legs.filter_map(|((surface, edge), unit)| {
            Some(edge.distance(kitchen.surfaces[surface].length(), stand(kitchen, surface, unit?)))
        });
        let left = left.min().unwrap_or_default();
        if left >= least {
            let subjects = vec![surface(kitchen, corner.before), surface(kitchen, corner.after)];
            report.add(Rule::DeadCorner, Severity::Hint, subjects, left, least);
        }
    }
}

/// A row with three handles or three fronts looks gathered together; those with a choice of their own are named.
fn handle_mix(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    for row in &kitchen.layout.rows {
        let fronted = row.modules.iter().map(|unit| &kitchen.placed[*unit]);
        let fronted = fronted.filter(|placed| placed.cell.fronts > 0);
        let handles: BTreeSet<_> = fronted
            .clone()
            .filter(|placed| placed.cell.handles > 0)
            .map(|placed| placed.module.handle.as_ref().or(kitchen.design.style.handle.as_ref()))
            .collect();
        let fronts: BTreeSet<_> = fronted.clone().map(|placed| &placed.front.code).collect();
        let own = |placed: &Placed<'_>| {
            handles.len() > 2 && placed.module.handle.is_some()
                || fronts.len() > 2 && placed.module.front.is_some()
        };
        let own: Vec<Id> =
            fronted.filter(|placed| own(placed)).map(|placed| placed.module.id.clone()).collect();
        if !own.is_empty() {
            report.state(Rule::HandleMix, Severity::Hint, own);
        }
    }
}
