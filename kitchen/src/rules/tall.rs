//! Whether tall and wall units are held, nothing stands behind those of islands, and fridges can breathe: `TALL_FREE`, `TALL_BACK`,
//! `FRIDGE_VENT`.

use super::report::{Report, grouped, units};
use super::{Manner, Rule, Severity};
use crate::catalogue::{Family, Slot};
use crate::geometry::Span;
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::layout::{Backed, Level, backed, cornice};
use crate::length::Mm;

pub(super) fn check(report: &mut Report<'_, '_>) {
    tall_free(report);
    behind_tall(report);
    hung_free(report);
    fridge_vent(report);
}

/// On a wall a tall unit is screwed to it. On an island a block of tall units stands free, unless one of them stands
/// against a wall and holds the others.
fn tall_free(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let limit = report.limits.tall_free_error.value;
    let rows = kitchen.layout.rows.iter().filter(|row| row.level == Level::Floor);
    for row in rows.filter(|row| kitchen.surfaces[row.surface].is_island()) {
        for chain in row.chains() {
            let is_tall = |module: &usize| kitchen.placed[*module].family() == Family::Tall;
            for block in row.modules[chain].chunk_by(|one, other| is_tall(one) == is_tall(other)) {
                let held = !is_tall(&block[0]) || block.iter().any(|module| is_at_wall(kitchen, *module));
                let top = block.iter().map(|module| kitchen.placed[*module].rise.end).max();
                if let Some(top) = top.filter(|top| !held && *top >= limit) {
                    report.add(Rule::TallFree, Severity::Error, units(kitchen, block), top, limit);
                }
            }
        }
    }
}

/// What closes tall units of an island is as deep as that, and no worktop lies behind them. Where it is not deep enough for both,
/// the carcasses say so.
fn behind_tall(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let limit = [(Severity::Error, report.limits.tall_back_error.value)];
    for Backed { tower, behind, shared } in backed(kitchen) {
        let bodies =
            |units: &[usize]| units.iter().map(|unit| kitchen.placed[*unit].body).collect::<Vec<_>>();
        let talls = bodies(&tower.units);
        if bodies(&behind).iter().any(|body| talls.iter().any(|tall| tall.overlaps(*body))) {
            continue;
        }
        report.at_most(Rule::TallBack, shared, &limit, || {
            units(kitchen, &[behind.as_slice(), &tower.units].concat())
        });
    }
}

/// A wall unit hangs on the wall behind it; on an island there is none.
fn hung_free(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let is_on_island = |placed: &Placed<'_>| kitchen.surfaces[placed.surface].is_island();
    for placed in kitchen.placed.iter().filter(|placed| placed.family().is_wall() && is_on_island(placed)) {
        report.state((Rule::TallFree, Manner::Hung), Severity::Error, vec![placed.module.id.clone()]);
    }
}

/// Whether a unit stands against a wall, as near as a filler bridges.
fn is_at_wall(kitchen: &Kitchen<'_>, module: usize) -> bool {
    let reach = kitchen.catalogue.lengths.gap_filler_max.value;
    let walls = kitchen.surfaces.iter().filter(|surface| matches!(surface.kind, SurfaceKind::Wall(_)));
    walls.map(|surface| surface.frame).any(|frame| {
        let (along, away) = frame.view(kitchen.placed[module].body);
        along.overlaps(Span::at(Mm::ZERO, frame.length)) && away.start.abs() <= reach
    })
}

/// The plinth under a fridge has its grille; above it the warm air needs as much room under the ceiling.
fn fridge_vent(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let fridges = kitchen.placed.iter().enumerate();
    let fridges = fridges.filter(|(_, placed)| placed.module.holds(Slot::Fridge).is_some());
    let rooms = fridges.map(|(module, placed)| (air_above(kitchen, placed), module));
    let limit = [(Severity::Error, report.limits.fridge_vent_error.value)];
    for (room, modules) in grouped(rooms.collect()) {
        report.at_least(Rule::FridgeVent, room, &limit, || units(kitchen, &modules));
    }
}

/// What is left under the ceiling above a unit, over the cornice where there is one; a ceiling filler has a grille.
pub(crate) fn air_above(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Mm {
    let top = cornice(kitchen, placed).map_or(placed.rise.end, |cornice| cornice.end);
    (kitchen.design.room.height - top).max(Mm::ZERO)
}
