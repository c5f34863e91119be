//! Ways that make carcasses less deep or deeper. A row along a wall gives room before it only as a whole, for its deepest
//! carcass decides where its fronts stand (docs/price.md).

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

fn made_as_usual(placed: &Placed<'_>) -> Edit {
    Edit::SetMade { module: id(placed), made: Made { depth: None, ..placed.module.made } }
}

/// Of units beside each other each that is not as deep as usual becomes so.
pub(super) fn as_usual(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let made = units(kitchen, finding).into_iter().filter(|placed| placed.module.made.depth.is_some());
    made.map(|placed| vec![made_as_usual(placed)]).collect()
}

/// Deeper units along the walls of an aisle become as deep as usual, or all base units of one of its rows less deep by what
/// is missing, as far as what is good first; an island with units on both sides becomes less deep, and those of one side
/// with it.
pub(super) fn shallower(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let at_walls = || units.iter().filter(|placed| !kitchen.surfaces[placed.surface].is_island());
    let deep = |placed: &&Placed<'_>| -> Way {
        let mut row = row_of(kitchen, placed);
        row.retain(|other| other.depth > usual(kitchen, other));
        row.into_iter().map(made_as_usual).collect()
    };
    let by = missed(finding);
    let good = kitchen.catalogue.thresholds.aisle_hint.value - finding.measured.unwrap_or_default();
    let less = |by: Mm| {
        at_walls().map(move |placed| -> Way {
            let mut row = row_of(kitchen, placed);
            row.retain(|other| other.family() == Family::Base);
            row.into_iter().map(|other| made_as_deep(other, other.depth - by)).collect()
        })
    };
    let rows = at_walls().map(deep).chain(less(good)).chain(less(by)).filter(|way| !way.is_empty());
    let islands = kitchen.design.islands.iter().filter(|island| finding.subjects.contains(&island.id));
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
