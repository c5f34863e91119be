//! What stands before a wall and inside a carcass: `COLUMN_CUT`.

use super::bodies::boxes;
use super::report::{Report, units};
use super::{Rule, Severity, ground};
use crate::geometry::Box3;
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;
use crate::room::Obstacle;

/// One finding for each column, pipe, beam, radiator or meter that units meet; what meets the very same units shares it.
pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let mut found: Vec<(Id, Vec<usize>, Mm)> = Vec::new();
    for (index, body) in kitchen.obstacles() {
        let units = kitchen.placed.iter().enumerate();
        let cut = units.map(|(module, placed)| (module, inside(kitchen, placed, body)));
        let cut: Vec<(usize, Mm)> = cut.filter(|(_, shared)| *shared > Mm::ZERO).collect();
        note(&mut found, &kitchen.design.room.obstacles[index], &cut);
    }
    let limit = [(Severity::Warning, report.limits.column_cut_warning.value)];
    for (wall, modules, shared) in found {
        let cause = ground::cause(report, modules[0], &wall);
        report.following(cause, |report| {
            report.at_most(Rule::ColumnCut, shared, &limit, || {
                units(kitchen, &modules).into_iter().chain([wall.clone()]).collect()
            });
        });
    }
}

fn note(found: &mut Vec<(Id, Vec<usize>, Mm)>, obstacle: &Obstacle, cut: &[(usize, Mm)]) {
    let Some(deepest) = cut.iter().map(|(_, shared)| *shared).max() else { return };
    let modules: Vec<usize> = cut.iter().map(|(module, _)| *module).collect();
    match found.iter_mut().find(|(wall, others, _)| *wall == obstacle.wall && *others == modules) {
        Some(known) => known.2 = known.2.max(deepest),
        None => found.push((obstacle.wall.clone(), modules, deepest)),
    }
}

/// By how much an obstacle reaches into the carcass of a unit. A notch takes it in, unless it comes through to the front.
fn inside(kitchen: &Kitchen<'_>, placed: &Placed<'_>, obstacle: Box3) -> Mm {
    let (_, away) = kitchen.surfaces[placed.surface].frame.view(obstacle);
    if placed.module.made.notch && away.end < placed.reach() {
        return Mm::ZERO;
    }
    boxes(kitchen, placed).map(|body| body.intrusion(obstacle)).max().unwrap_or_default()
}
