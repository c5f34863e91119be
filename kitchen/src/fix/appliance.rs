//! Ways that bring appliances and sinks together with units that hold them.

use super::row::swaps;
use super::ways::{Way, missed, row_of, units};
use crate::catalogue::{Appliance, Slot};
use crate::design::Made;
use crate::edit::{Edit, RowEdit, StyleEdit};
use crate::front;
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;
use crate::rules::{Finding, Manner, misfits};
use crate::workshop::clear_height;

fn equip(placed: &Placed<'_>, slot: Slot, code: &str) -> Way {
    vec![Edit::Equip { module: placed.module.id.clone(), slot, code: Some(code.into()) }]
}

fn resize(placed: &Placed<'_>, width: Mm) -> Way {
    vec![Edit::Row(RowEdit::Resize { module: placed.module.id.clone(), width })]
}

/// The unit in every larger grid width.
fn wider(placed: &Placed<'_>) -> Vec<Way> {
    let widths = placed.kind.cells.iter().map(|cell| cell.width);
    widths.filter(|width| *width > placed.module.width).map(|width| resize(placed, width)).collect()
}

/// The appliances of a slot by price, as far as they are asked.
fn appliances<'k>(
    kitchen: &'k Kitchen<'_>,
    slot: Slot,
    is_asked: impl Fn(&Appliance) -> bool,
) -> Vec<&'k Appliance> {
    let rows = kitchen.catalogue.appliances.iter();
    let mut rows: Vec<_> = rows.filter(|row| row.slot == slot && is_asked(row)).collect();
    rows.sort_by_key(|row| row.price);
    rows
}

/// A machine of the other height, the unit in the machine's width, or another plinth.
pub(super) fn dishwasher(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let Some(placed) = units(kitchen, finding).first().copied() else { return Vec::new() };
    let fits = |row: &Appliance| row.w == Some(placed.module.width);
    let machines = appliances(kitchen, Slot::Dishwasher, fits);
    let mut ways: Vec<Way> = Vec::new();
    ways.extend(machines.into_iter().map(|row| equip(placed, Slot::Dishwasher, &row.code)));
    if finding.manner == Some(Manner::Width) {
        ways.extend(finding.required.map(|width| resize(placed, width)));
        return ways;
    }
    let plinth = kitchen.design.style.plinth_height;
    let heights = [plinth + missed(finding), plinth - missed(finding)];
    ways.extend(heights.map(|height| vec![Edit::Style(StyleEdit::PlinthHeight(height))]));
    ways
}

/// A machine that carries the front, with a plinth that lifts the worktop over it where that is needed.
pub(super) fn dishwasher_for_front(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let Some(placed) = units(kitchen, finding).first().copied() else { return Vec::new() };
    let fits = |row: &Appliance| row.w == Some(placed.module.width);
    let machines = appliances(kitchen, Slot::Dishwasher, fits);
    let mut ways: Vec<Way> = machines.iter().map(|row| equip(placed, Slot::Dishwasher, &row.code)).collect();
    ways.extend(machines.iter().filter_map(|row| {
        let plinth = Edit::Style(StyleEdit::PlinthHeight(row.nmin? - placed.height));
        Some([plinth].into_iter().chain(equip(placed, Slot::Dishwasher, &row.code)).collect())
    }));
    ways
}

/// An oven or a compact appliance that its niche is made for.
pub(super) fn oven_for_niche(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let Some(placed) = units(kitchen, finding).first().copied() else { return Vec::new() };
    let held = [Slot::Oven, Slot::Compact].into_iter().filter(|slot| placed.module.holds(*slot).is_some());
    held.flat_map(|slot| {
        let built = clear_height(kitchen, placed, slot).unwrap_or_default();
        let stands = |(least, most): (Mm, Mm)| (least..=most).contains(&built);
        let rows =
            appliances(kitchen, slot, |row| row.niches(&kitchen.catalogue.thresholds).is_some_and(stands));
        rows.into_iter().map(move |row| equip(placed, slot, &row.code))
    })
    .collect()
}

/// The unit that is made for the fridge, or a fridge that the unit is made for.
pub(super) fn fridge_for_niche(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let Some(placed) = units(kitchen, finding).first().copied() else { return Vec::new() };
    let asked = kitchen.appliance(placed, Slot::Fridge).and_then(|fridge| fridge.niche);
    let kinds = kitchen.catalogue.modules.iter();
    let kinds = kinds.filter(|kind| kind.holds(Slot::Fridge) && kind.niche == asked);
    let replaced = kinds.map(|kind| {
        vec![Edit::Replace { module: placed.module.id.clone(), code: kind.code.as_str().into() }]
    });
    let fridges = appliances(kitchen, Slot::Fridge, |row| row.niche == placed.kind.niche);
    replaced.chain(fridges.into_iter().map(|row| equip(placed, Slot::Fridge, &row.code))).collect()
}

/// A tap that fits under the sash, or the sink in another place of its row.
pub(super) fn lower_tap(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let Some(placed) = units(kitchen, finding).first().copied() else { return Vec::new() };
    let mut taps: Vec<_> = kitchen.catalogue.taps.iter().collect();
    taps.retain(|row| row.height.is_some() && row.height <= finding.measured);
    taps.sort_by_key(|row| row.price);
    let lower = taps.into_iter().map(|row| equip(placed, Slot::Tap, &row.code));
    lower.chain(swaps(kitchen, finding)).collect()
}

/// The dishwasher changes places with a neighbour of the sink, the nearest to the sink first.
pub(super) fn beside_sink(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let [machine, sink] = units[..] else { return Vec::new() };
    let mut row = row_of(kitchen, sink);
    row.retain(|other| ![&sink.module.id, &machine.module.id].contains(&&other.module.id));
    row.sort_by_key(|other| sink.span.gap_to(other.span));
    let swap = |other: &Placed<'_>| {
        vec![Edit::Row(RowEdit::Swap { module: machine.module.id.clone(), with: other.module.id.clone() })]
    };
    row.into_iter().map(swap).chain(swaps(kitchen, finding)).collect()
}

/// A wider unit, a hob that fits, or a worktop that is thick enough.
pub(super) fn hob(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let Some(placed) = units(kitchen, finding).first().copied() else { return Vec::new() };
    let mut ways = wider(placed);
    let own = kitchen.appliance(placed, Slot::Hob);
    let alike = |row: &Appliance| own.is_some_and(|own| own.fuel == row.fuel && own.code != row.code);
    let mut hobs = appliances(kitchen, Slot::Hob, alike);
    hobs.sort_by_key(|row| std::cmp::Reverse(row.cut_out_width()));
    ways.extend(hobs.into_iter().map(|row| equip(placed, Slot::Hob, &row.code)));
    let worktop = kitchen.catalogue.worktop(&kitchen.design.style.worktop);
    let thicker = kitchen
        .catalogue
        .worktops
        .iter()
        .filter(|row| worktop.is_some_and(|own| own.kind == row.kind) && Some(row.t) >= finding.required);
    ways.extend(thicker.map(|row| vec![Edit::Style(StyleEdit::Worktop(row.code.as_str().into()))]));
    ways
}

/// A hob without a flame, with a cut-out as like as can be.
pub(super) fn electric_hob(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let Some(placed) = units(kitchen, finding).first().copied() else { return Vec::new() };
    let Some(own) = kitchen.appliance(placed, Slot::Hob) else { return Vec::new() };
    let mut hobs = appliances(kitchen, Slot::Hob, |row| !row.is_gas());
    hobs.sort_by_key(|row| (row.cut_out_width() - own.cut_out_width()).abs());
    hobs.into_iter().map(|row| equip(placed, Slot::Hob, &row.code)).collect()
}

/// A unit as wide as the hood, or a hood that fits.
pub(super) fn hood(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let Some(placed) = units(kitchen, finding).first().copied() else { return Vec::new() };
    let fits = |row: &Appliance| row.w.is_some_and(|width| width <= placed.module.width);
    let hoods = appliances(kitchen, Slot::Hood, fits);
    wider(placed)
        .into_iter()
        .chain(hoods.into_iter().map(|row| equip(placed, Slot::Hood, &row.code)))
        .collect()
}

/// A wider unit, or a sink that fits the unit and the worktop, the widest first.
pub(super) fn sink(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let Some(placed) = units(kitchen, finding).first().copied() else { return Vec::new() };
    as_deep_as_usual(placed).into_iter().chain(wider(placed)).chain(sinks(kitchen, placed)).collect()
}

/// A wider unit, or the accessories go that the unit does not take.
pub(super) fn accessory(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let Some(placed) = units(kitchen, finding).first().copied() else { return Vec::new() };
    // The last first, for those behind one that goes move up.
    let gone = misfits(kitchen, placed).rev().map(|(index, _)| Edit::RemoveExtra { index }).collect();
    wider(placed).into_iter().chain([gone]).collect()
}

/// A carcass that was made shorter is made as deep as the price list has it.
fn as_deep_as_usual(placed: &Placed<'_>) -> Option<Way> {
    let made = Made { depth: None, ..placed.module.made };
    placed.module.made.depth.map(|_| vec![Edit::SetMade { module: placed.module.id.clone(), made }])
}

/// A wider unit, or a sink with another cut-out that stands as its own does.
pub(super) fn smaller_bowl(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let Some(placed) = units(kitchen, finding).first().copied() else { return Vec::new() };
    let Some(own) = kitchen.sink(placed) else { return Vec::new() };
    let mut rows: Vec<_> = kitchen.catalogue.sinks.iter().filter(|row| row.mount == own.mount).collect();
    rows.retain(|row| row.code != own.code);
    rows.sort_by_key(|row| (std::cmp::Reverse(row.outer), row.price));
    let others = rows.into_iter().map(|row| equip(placed, Slot::Sink, &row.code));
    wider(placed).into_iter().chain(others).collect()
}

fn sinks(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Vec<Way> {
    let mut rows: Vec<_> = kitchen.catalogue.sinks.iter().collect();
    rows.sort_by_key(|row| (std::cmp::Reverse(row.outer), row.price));
    rows.into_iter().map(|row| equip(placed, Slot::Sink, &row.code)).collect()
}

/// A sink in the first unit that can hold one.
pub(super) fn first_sink(kitchen: &Kitchen<'_>) -> Vec<Way> {
    let found = kitchen.placed.iter().find(|placed| placed.kind.holds(Slot::Sink));
    found.map(|placed| sinks(kitchen, placed)).unwrap_or_default()
}

/// Another appliance in the microwave's place; else, instead of two appliances above each other, an oven with microwave in
/// a tall unit of its own.
pub(super) fn microwave(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let Some(placed) = units(kitchen, finding).first().copied() else { return Vec::new() };
    let kinds = kitchen.catalogue.modules.iter().filter(|kind| {
        kind.family == placed.family() && kind.holds(Slot::Oven) && !kind.holds(Slot::Compact)
    });
    let kinds = kinds.filter(|_| placed.kind.holds(Slot::Compact));
    let ovens = appliances(kitchen, Slot::Oven, |row| row.microwave);
    let lower = kinds.flat_map(|kind| {
        ovens.iter().map(|oven| {
            let module = placed.module.id.clone();
            let mut way = vec![Edit::Replace { module, code: kind.code.as_str().into() }];
            way.extend(equip(placed, Slot::Oven, &oven.code));
            way
        })
    });
    let other = front::ovens(placed).flat_map(|(slot, _)| {
        let held = kitchen.appliance(placed, slot).filter(|row| row.microwave);
        let rows = appliances(kitchen, slot, |row| held.is_some() && !row.microwave);
        rows.into_iter().map(move |row| equip(placed, slot, &row.code))
    });
    other.chain(lower).collect()
}
