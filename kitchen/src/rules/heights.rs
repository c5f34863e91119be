//! What must fit between floor and ceiling: `CEILING_TALL`, `CEILING_TILT`, `WALL_UNIT_TOP`, `NICHE_MIN`.
//! Units of one height share one finding.

use super::bodies::{boxes, hangs_on_another};
use super::report::{Report, grouped, units};
use super::{Rule, Severity};
use crate::catalogue::{Family, Slot};
use crate::geometry::Box3;
use crate::kitchen::{Kitchen, Placed};
use crate::layout::{above, ground};
use crate::length::Mm;

pub(super) fn check(report: &mut Report<'_, '_>) {
    ceiling(report);
    wall_unit_top(report);
    niche(report);
}

/// The measure of every chosen unit, brought together by measure.
fn measure(
    kitchen: &Kitchen<'_>,
    chosen: impl Fn(&Placed<'_>) -> bool,
    measure: impl Fn(&Placed<'_>) -> Mm,
) -> Vec<(Mm, Vec<usize>)> {
    let units = kitchen.placed.iter().enumerate().filter(|(_, placed)| chosen(placed));
    grouped(units.map(|(module, placed)| (measure(placed), module)).collect())
}

fn is_tall(placed: &Placed<'_>) -> bool {
    placed.family() == Family::Tall
}

fn is_hung(placed: &Placed<'_>) -> bool {
    placed.family().is_wall()
}

fn top(placed: &Placed<'_>) -> Mm {
    placed.rise.end
}

fn ceiling(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let ceiling = kitchen.design.room.height;
    let limits = report.limits;
    let highest = ceiling - limits.ceiling_tall_error.value;
    let advised = limits.ceiling_tall_hint_min.value..=limits.ceiling_tall_hint_max.value;
    for (top, modules) in measure(kitchen, is_tall, top) {
        let subjects = || units(kitchen, &modules);
        report.at_most(Rule::CeilingTall, top, &[(Severity::Error, highest)], subjects);
        let room = ceiling - top;
        let is_open = |unit: &usize| above(kitchen, &kitchen.placed[*unit]).is_none();
        let open: Vec<usize> = modules.iter().copied().filter(is_open).collect();
        if advised.contains(&room) && !open.is_empty() {
            report.add(Rule::CeilingTall, Severity::Hint, units(kitchen, &open), room, *advised.end());
        }
    }
    // A tall unit comes in lying down: it is tilted up over its diagonal, then put on its feet.
    let plinth = kitchen.design.style.plinth_height;
    let tilted = |placed: &Placed<'_>| placed.height.diagonal(placed.depth) + plinth;
    let limit = ceiling - limits.ceiling_tilt_warning.value;
    for (needed, modules) in measure(kitchen, is_tall, tilted) {
        let subjects = || units(kitchen, &modules);
        report.at_most(Rule::CeilingTilt, needed, &[(Severity::Warning, limit)], subjects);
    }
}

fn wall_unit_top(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let highest = kitchen.design.room.height - report.limits.wall_unit_top_error.value;
    for (top, modules) in measure(kitchen, is_hung, top) {
        let subjects = || units(kitchen, &modules);
        report.at_most(Rule::WallUnitTop, top, &[(Severity::Error, highest)], subjects);
    }
}

/// The niche is measured where a wall unit hangs above a worktop, be it that of a peninsula or of the next wall, and of units
/// above one another under the lowest (domain.md §2.2). A hood is meant to hang high.
fn niche(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let limits = report.limits;
    let worktop = kitchen.worktop_top();
    let above_worktop = |placed: &Placed<'_>| {
        let mut tops = kitchen.layout.worktops.iter().map(|piece| ground(kitchen, piece));
        let is_above = |top: Box3, body: Box3| top.x.overlaps(body.x) && top.y.overlaps(body.y);
        tops.any(|top| boxes(kitchen, placed).any(|body| is_above(top, body)))
    };
    let low = [(Severity::Error, limits.niche_error.value), (Severity::Warning, limits.niche_warning.value)];
    let high = [(Severity::Hint, limits.niche_hint.value)];
    let hung =
        |placed: &Placed<'_>| is_hung(placed) && above_worktop(placed) && !hangs_on_another(kitchen, placed);
    for (niche, modules) in measure(kitchen, hung, |placed| placed.rise.start - worktop) {
        report.at_least(Rule::NicheMin, niche, &low, || units(kitchen, &modules));
        let holds_hood = |module: &usize| kitchen.placed[*module].kind.holds(Slot::Hood);
        let others: Vec<usize> = modules.iter().copied().filter(|module| !holds_hood(module)).collect();
        if !others.is_empty() {
            report.at_most(Rule::NicheMin, niche, &high, || units(kitchen, &others));
        }
    }
}
