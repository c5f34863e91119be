//! What stands before a wall and inside a carcass: `COLUMN_CUT`, or `OVERLAP` where it comes out at the front.

use super::report::{Report, units};
use super::{Rule, Severity, ground};
use crate::geometry::{Box3, Span};
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed};
use crate::layout::bodies;
use crate::length::Mm;
use crate::workshop::keeps_drawers;

/// Units of which a rule says the same of things at one wall; the first of these is named.
struct Cut {
    rule: Rule,
    obstacle: usize,
    wall: Id,
    modules: Vec<usize>,
    /// By how much the deepest is cut.
    shared: Mm,
}

/// One finding for each column, pipe, beam, radiator or meter that units meet; what meets the very same units shares it.
/// What comes out through a front leaves nothing to be made: there the two stand in each other.
pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let mut found: Vec<Cut> = Vec::new();
    for (index, body) in kitchen.obstacles() {
        let wall = &kitchen.design.room.obstacles[index].wall;
        for rule in [Rule::Overlap, Rule::ColumnCut] {
            let units = kitchen.placed.iter().enumerate();
            let cut = units.map(|(module, placed)| (module, inside(kitchen, placed, body, rule)));
            let cut: Vec<(usize, Mm)> = cut.filter(|(_, shared)| *shared > Mm::ZERO).collect();
            note(&mut found, rule, (index, wall), &cut);
        }
    }
    let limits = report.limits;
    for Cut { rule, obstacle, wall, modules, shared } in found {
        let limit = match rule {
            Rule::Overlap => (Severity::Error, limits.overlap_error.value),
            _ => (Severity::Warning, limits.column_cut_warning.value),
        };
        let subjects = || units(kitchen, &modules).into_iter().chain([wall.clone()]).collect();
        let island = ground::of_island(kitchen, modules[0], wall.clone());
        report.at(Some(obstacle), |report| {
            report.about(island, |report| report.at_most(rule, shared, &[limit], subjects));
        });
    }
}

fn note(found: &mut Vec<Cut>, rule: Rule, (obstacle, wall): (usize, &Id), cut: &[(usize, Mm)]) {
    let Some(shared) = cut.iter().map(|(_, shared)| *shared).max() else { return };
    let modules: Vec<usize> = cut.iter().map(|(module, _)| *module).collect();
    let is_same = |other: &&mut Cut| other.rule == rule && other.wall == *wall && other.modules == modules;
    match found.iter_mut().find(is_same) {
        Some(known) => known.shared = known.shared.max(shared),
        None => found.push(Cut { rule, obstacle, wall: wall.clone(), modules, shared }),
    }
}

/// By how much an obstacle reaches into the carcass of a unit where that is for a rule to say; each leg of a corner unit is
/// seen from its own wall, or from the first where it does not stand at the other. A notch takes it in, unless it comes through
/// to the front or to where the drawers run.
fn inside(kitchen: &Kitchen<'_>, placed: &Placed<'_>, obstacle: Box3, rule: Rule) -> Mm {
    let shared = bodies(kitchen, placed).filter_map(|(surface, body)| {
        let seen = |from: usize| {
            let frame = kitchen.surfaces[from].frame;
            (frame.view(body).1, frame.view(obstacle).1)
        };
        let is_at_back = |(own, obstacle): &(Span, Span)| obstacle.start <= own.start;
        let (own, obstacle_at) =
            [surface, placed.surface].map(seen).into_iter().find(is_at_back).unwrap_or(seen(surface));
        let reached = obstacle_at.end;
        let met = if reached > own.end { Rule::Overlap } else { Rule::ColumnCut };
        let is_notched = placed.module.made.notch
            && reached < own.end
            && keeps_drawers(kitchen, placed, reached - own.start);
        (met == rule && !is_notched).then(|| body.intrusion(obstacle))
    });
    shared.max().unwrap_or_default()
}
