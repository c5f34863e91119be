//! Ways that bring a hob away from what is too near, and its hood into place.

use super::row::swaps;
use super::ways::{Way, units};
use crate::catalogue::{Family, Slot};
use crate::edit::{Edit, RowEdit};
use crate::geometry::Edge;
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;
use crate::rules::Finding;

/// A base unit between the hob and what is too near, as narrow as helps; else the hob changes places.
pub(super) fn apart(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let Some(hob) = units.first() else { return Vec::new() };
    let is_too_far = finding.measured > finding.required;
    let inserted = if is_too_far { Vec::new() } else { widened(kitchen, hob) };
    inserted.into_iter().chain(swaps(kitchen, finding)).collect()
}

/// A base unit more on either side of a unit, the narrowest first.
pub(super) fn widened(kitchen: &Kitchen<'_>, beside: &Placed<'_>) -> Vec<Way> {
    let base =
        kitchen.catalogue.modules.iter().find(|kind| kind.family == Family::Base && kind.slots.is_empty());
    let widths = base.into_iter().flat_map(|kind| kind.cells.iter().map(move |cell| (kind, cell.width)));
    let insert = |code: &str, width: Mm, edge: Edge| {
        let place = beside.module.place.clone();
        vec![Edit::Row(RowEdit::Insert { code: code.into(), width, place, x: edge.of(beside.span) })]
    };
    widths.flat_map(|(kind, width)| Edge::BOTH.map(|edge| insert(&kind.code, width, edge))).collect()
}

/// A unit that hangs unprotected above a hob becomes a hood unit, or goes.
pub(super) fn overhead(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let [_, above @ ..] = &units[..] else { return Vec::new() };
    let hood =
        kitchen.catalogue.modules.iter().find(|kind| kind.family == Family::Wall && kind.holds(Slot::Hood));
    let replaced = match (above, hood) {
        ([only], Some(hood)) => {
            Some(vec![Edit::Replace { module: only.module.id.clone(), code: hood.code.as_str().into() }])
        }
        _ => None,
    };
    let gone = above.iter().map(|placed| Edit::Remove { module: placed.module.id.clone() }).collect();
    replaced.into_iter().chain([gone]).collect()
}

/// What hangs low beside a flame hangs as high as a niche asks, or moves away from the hob.
pub(super) fn beside_gas(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let [hob, beside @ ..] = &units[..] else { return Vec::new() };
    let limits = &kitchen.catalogue.thresholds;
    let niche = limits.niche_warning.value.max(finding.required.unwrap_or_default());
    let z = kitchen.worktop_top() + niche;
    let higher = beside.iter().map(|placed| Edit::Hang { module: placed.module.id.clone(), z: Some(z) });
    let aside = beside.iter().map(|placed| {
        let by = limits.wall_unit_beside_gas_side.value;
        let x = if placed.middle() < hob.middle() { placed.module.x - by } else { placed.module.x + by };
        Edit::Move { module: placed.module.id.clone(), place: placed.module.place.clone(), x }
    });
    vec![higher.collect(), aside.collect()]
}

/// The hood that hangs free above a hob goes.
pub(super) fn without_hood(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let is_hood = |code: &str| kitchen.catalogue.extra(code).is_some_and(|row| row.slot == Some(Slot::Hood));
    let extras = kitchen.design.extras.iter().enumerate();
    let hoods = extras.filter(|(_, extra)| {
        is_hood(&extra.code) && extra.module.as_ref().is_some_and(|module| finding.subjects.contains(module))
    });
    hoods.map(|(index, _)| vec![Edit::RemoveExtra { index }]).collect()
}

/// Hood units hang as high above the hob as is asked.
pub(super) fn hood_height(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let [_, hoods @ ..] = &units[..] else { return Vec::new() };
    let z = kitchen.worktop_top() + finding.required.unwrap_or_default();
    vec![hoods.iter().map(|placed| Edit::Hang { module: placed.module.id.clone(), z: Some(z) }).collect()]
}

/// A hood as wide as the hob, in a unit as wide as the hood.
pub(super) fn hood_width(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let [_, cabinet] = units[..] else { return Vec::new() };
    let asked = finding.required.unwrap_or_default();
    let hoods = kitchen.catalogue.appliances.iter().filter(|row| row.slot == Slot::Hood);
    let mut wide: Vec<_> = hoods.filter_map(|row| Some((row.w.filter(|w| *w >= asked)?, row))).collect();
    wide.sort_by_key(|(width, row)| (*width, row.price));
    wide.into_iter().map(|(width, row)| equipped(cabinet, width, &row.code)).collect()
}

fn equipped(cabinet: &Placed<'_>, width: Mm, hood: &str) -> Way {
    let module = || cabinet.module.id.clone();
    let width = cabinet.kind.nearest_width(width.max(cabinet.module.width));
    let wider =
        (width != cabinet.module.width).then(|| Edit::Row(RowEdit::Resize { module: module(), width }));
    let equip = Edit::Equip { module: module(), slot: Slot::Hood, code: Some(hood.into()) };
    wider.into_iter().chain([equip]).collect()
}
