//! What stands before a wall and inside a carcass: `COLUMN_CUT`.

use super::bodies::boxes;
use super::report::{Report, units};
use super::{Rule, Severity};
use crate::geometry::{Box3, Span};
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;
use crate::room::Obstacle;

/// One finding for each column, pipe, beam, radiator or meter that units meet; what meets the very same units shares it.
pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let mut found: Vec<(Id, Vec<usize>, Mm)> = Vec::new();
    for obstacle in &kitchen.design.room.obstacles {
        let Some(wall) = kitchen.design.room.wall_index(&obstacle.wall) else { continue };
        let frame = kitchen.design.room.frames()[wall];
        let corners =
            (frame.point(obstacle.x, Mm::ZERO), frame.point(obstacle.x + obstacle.width, obstacle.depth));
        let body = Box3::standing(corners.0, corners.1, Span::at(obstacle.z, obstacle.height));
        let units = kitchen.placed.iter().enumerate();
        let cut = units.map(|(module, placed)| (module, inside(kitchen, placed, body)));
        let cut: Vec<(usize, Mm)> = cut.filter(|(_, shared)| *shared > Mm::ZERO).collect();
        note(&mut found, obstacle, &cut);
    }
    let limit = [(Severity::Warning, report.limits.column_cut_warning.value)];
    for (wall, modules, shared) in found {
        report.at_most(Rule::ColumnCut, shared, &limit, || {
            units(kitchen, &modules).into_iter().chain([wall.clone()]).collect()
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
