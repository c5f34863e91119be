//! Ways that make carcasses less deep or deeper. Along a wall what is cut off a usual carcass is cut off at its back
//! (docs/price.md), so only deeper ones give room before them.

use super::row::id;
use super::ways::{Way, missed, row_of, units};
use super::worktop::resized;
use crate::catalogue::Family;
use crate::design::{Island, Made, Side};
use crate::edit::Edit;
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::length::Mm;
use crate::rules::Finding;

fn made_as_deep(placed: &Placed<'_>, depth: Mm) -> Edit {
    Edit::SetMade { module: id(placed), made: Made { depth: Some(depth), ..placed.module.made } }
}

fn usual(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Mm {
    placed.kind.usual_depth(placed.cell, &kitchen.catalogue.lengths)
}

/// Deeper units along the walls of an aisle become as deep as usual; an island with units on both sides becomes less deep by
/// what is missing, and those of one side with it.
pub(super) fn shallower(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let is_deep = |placed: &&Placed<'_>| {
        let surface = &kitchen.surfaces[placed.surface];
        !surface.is_island() && placed.depth > usual(kitchen, placed)
    };
    let row = |placed: &Placed<'_>| -> Way {
        let deep = row_of(kitchen, placed).into_iter().filter(is_deep);
        deep.map(|placed| Edit::SetMade {
            module: id(placed),
            made: Made { depth: None, ..placed.module.made },
        })
        .collect()
    };
    let rows = units(kitchen, finding).into_iter().map(row).filter(|way| !way.is_empty());
    let islands = kitchen.design.islands.iter().filter(|island| finding.subjects.contains(&island.id));
    let by = missed(finding);
    rows.chain(islands.flat_map(|island| with_one_side(kitchen, island, by))).collect()
}

/// An island less deep, with the units of either side as much shallower.
fn with_one_side(kitchen: &Kitchen<'_>, island: &Island, by: Mm) -> Vec<Way> {
    let index = kitchen.design.island_index(&island.id);
    let on = |side: Side| -> Way {
        let is_there = |placed: &&Placed<'_>| {
            matches!(kitchen.surfaces[placed.surface].kind,
                SurfaceKind::Island(of, at) if Some(of) == index && at == side)
        };
        kitchen.placed.iter().filter(is_there).map(|placed| made_as_deep(placed, placed.depth - by)).collect()
    };
    let sides = [Side::Front, Side::Back].map(on);
    if sides.iter().any(Vec::is_empty) {
        return Vec::new();
    }
    let narrower = resized(island, island.length, island.depth - by);
    sides
        .into_iter()
        .flat_map(|units| {
            let with = |way: &Way| units.iter().chain(way).cloned().collect::<Way>();
            narrower.iter().map(with).collect::<Vec<Way>>()
        })
        .collect()
}

/// The units of a row become as deep as they are made, so that the worktop over them does.
pub(super) fn deeper(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let Some(own) = units(kitchen, finding).first().copied() else { return Vec::new() };
    let depth = kitchen.catalogue.lengths.extra_depth.value;
    let made = |placed: &Placed<'_>| {
        let is_deeper = placed.kind.has_carcass && placed.family() == Family::Base;
        is_deeper.then(|| made_as_deep(placed, depth))
    };
    vec![row_of(kitchen, own).into_iter().filter_map(made).collect()]
}
