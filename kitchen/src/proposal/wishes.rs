//! What a row is to hold when nobody says: what stands on the wall already, or what a kitchen usually has.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{NoProposal, Wishes};
use crate::catalogue::{Appliance, Catalogue, Fuel, Mount, Slot, WorktopKind};
use crate::design::{Design, Module, Place};
use crate::ids::{Code, Id};
use crate::length::Mm;
use crate::room::ConnectionKind;

/// What is left out first when a wall is too short.
const DISPENSABLE: [Slot; 6] =
    [Slot::Compact, Slot::Fridge, Slot::Oven, Slot::Dishwasher, Slot::Hood, Slot::Hob];

/// The width that appliances and their units are made for in the first place (domain.md §1.7).
pub(super) const USUAL_WIDTH: Mm = Mm(600);

impl Wishes {
    /// What the units on a wall hold; for a wall without equipment what a kitchen usually has and this one does
    /// not have elsewhere.
    pub fn of(design: &Design, catalogue: &Catalogue, wall: &Id) -> Wishes {
        let mut equipment = BTreeMap::new();
        for module in on_wall(design, wall) {
            for (slot, code) in &module.equipment {
                equipment.entry(*slot).or_insert_with(|| code.clone());
            }
        }
        if !equipment.is_empty() {
            let hangs =
                |module: &Module| catalogue.module(&module.code).is_some_and(|row| row.family.is_wall());
            return Wishes { equipment, wall_units: on_wall(design, wall).any(hangs), larder: true };
        }
        let elsewhere = |slot: Slot| design.modules.iter().any(|module| module.holds(slot).is_some());
        let usual = usual(design, catalogue).into_iter().filter(|(slot, _)| !elsewhere(*slot));
        Wishes { equipment: usual.collect(), wall_units: true, larder: true }
    }

    /// After a refusal because of what is wished: leaves out what has no place, or else what a kitchen can best do
    /// without, unless it stands on the wall already. Says what that is; none if there is nothing to leave out, or if
    /// it is not known that there is no row.
    pub(super) fn lessen(&mut self, refusal: &NoProposal, design: &Design, wall: &Id) -> Option<Slot> {
        if on_wall(design, wall).any(|module| !module.equipment.is_empty()) {
            return None;
        }
        let is_wished = |slot: &Slot| self.equipment.contains_key(slot);
        let least = match refusal {
            NoProposal::NoWall { .. } | NoProposal::GaveUp { .. } => None,
            NoProposal::NotPlaceable { code } => {
                DISPENSABLE.into_iter().find(|slot| self.equipment.get(slot) == Some(code))
            }
            NoProposal::NoRow { .. } => DISPENSABLE.into_iter().find(is_wished),
        };
        least.inspect(|slot| {
            self.equipment.remove(slot);
        })
    }
}

fn on_wall<'d>(design: &'d Design, wall: &Id) -> impl Iterator<Item = &'d Module> {
    let place = Place::Wall(wall.clone());
    design.modules.iter().filter(move |module| module.place == place)
}

/// What suits the worktop and the heights of a design and goes into units of the usual width; of that the
/// cheapest of the usual kind.
fn usual(design: &Design, catalogue: &Catalogue) -> Vec<(Slot, Code)> {
    let worktop = catalogue.worktop(&design.style.worktop);
    let hard = worktop.is_some_and(|row| !matches!(row.kind, WorktopKind::Laminate | WorktopKind::Wood));
    let thickness = worktop.map_or(Mm::ZERO, |row| row.t);
    let has_gas = design.room.has(ConnectionKind::Gas);
    let niche = design.style.plinth_height + catalogue.systems.of(design.style.system).base;
    let suits = |row: &&Appliance| {
        let is_high_enough = row.nmin.is_none_or(|least| least <= niche);
        let is_low_enough = row.nmax.is_none_or(|most| niche <= most);
        let is_carried = row.worktop_min.is_none_or(|least| least <= thickness);
        let is_fed = row.fuel != Some(Fuel::Gas) || has_gas;
        is_high_enough && is_low_enough && is_carried && is_fed
    };
    let limits = &catalogue.thresholds;
    let sinks = catalogue.sinks.iter().filter(|row| hard || row.mount != Mount::Under);
    let sinks = sinks.filter(|row| row.outer + limits.sink_cabinet.value <= USUAL_WIDTH);
    let sink = sinks.min_by_key(|row| (Reverse(row.outer), row.price)).map(|row| (Slot::Sink, &row.code));
    let tap = catalogue.taps.iter().min_by_key(|row| row.price).map(|row| (Slot::Tap, &row.code));
    let appliances = [Slot::Hob, Slot::Hood, Slot::Oven, Slot::Dishwasher, Slot::Fridge].map(|slot| {
        let rows = catalogue.appliances.iter().filter(|row| row.slot == slot).filter(suits);
        let rows = rows.filter(|row| row.w.is_none_or(|width| width <= USUAL_WIDTH));
        // Of hobs induction, of fridges the tallest, of dishwashers the full width.
        let rank = |row: &&Appliance| {
            (
                row.fuel.is_some_and(|fuel| fuel != Fuel::Induction),
                Reverse(row.niche),
                Reverse(row.w),
                row.price,
            )
        };
        rows.min_by_key(rank).map(|row| (slot, &row.code))
    });
    let chosen = [sink, tap].into_iter().chain(appliances).flatten();
    chosen.map(|(slot, code)| (slot, Code::from(code.as_str()))).collect()
}
