//! Where the parts of a row are taken from: what the catalogue has, each with its price.

use std::collections::BTreeMap;

use super::Wishes;
use super::cost::parts;
use super::ground::Ground;
use super::item::{Does, Item, Part, count_columns, is_pull_out, volume};
use crate::catalogue::{Catalogue, Cell, Family, ModuleType, Slot};
use crate::design::{Design, Module};
use crate::ids::Code;
use crate::kitchen::Kitchen;
use crate::length::Mm;
use crate::quote::{Kind, module_price, placing_at_wall, quote};
use crate::rules::air_above;

/// What one unit holds.
pub(super) type Set = BTreeMap<Slot, Code>;

/// The name of a unit that is only tried.
const PROBE: &str = "probe";

/// Where parts are taken from.
pub(super) struct Shelf<'g, 'a> {
    pub ground: &'g Ground<'a>,
    pub wishes: &'g Wishes,
    pub catalogue: &'a Catalogue,
    /// Whose Recupel is paid.
    pub invoice_year: i32,
}

impl<'a> Shelf<'_, 'a> {
    /// The cells of the types that are wanted, by code and width.
    pub fn cells(&self, wanted: impl Fn(&ModuleType, &Cell) -> bool) -> Vec<(&'a ModuleType, &'a Cell)> {
        let all =
            self.catalogue.modules.iter().flat_map(|kind| kind.cells.iter().map(move |cell| (kind, cell)));
        let mut cells: Vec<_> = all.filter(|(kind, cell)| wanted(kind, cell)).collect();
        cells.sort_by_key(|(kind, cell)| (kind.code.as_str(), cell.width));
        cells
    }

    /// The design with nothing but one unit in it.
    fn alone(&self, kind: &ModuleType, cell: &Cell, equipment: Set) -> Design {
        let code = Code::from(kind.code.as_str());
        let module = Module::new(PROBE.into(), code, cell.width, self.ground.place.clone(), Mm::ZERO);
        let module = Module { equipment, ..module };
        Design { modules: vec![module], extras: Vec::new(), ..self.ground.bare.clone() }
    }

    /// Whether a fridge in this unit can breathe under the ceiling (`FRIDGE_VENT`).
    pub fn airs(&self, kind: &ModuleType, cell: &Cell) -> bool {
        let alone = self.alone(kind, cell, Set::new());
        let kitchen = Kitchen::new(&alone, self.catalogue);
        let mut probe = kitchen.placed.iter().filter(|placed| placed.module.id == *PROBE);
        probe.all(|placed| air_above(&kitchen, placed) >= self.catalogue.thresholds.fridge_vent_error.value)
    }

    pub fn part(&self, kind: &'a ModuleType, cell: &'a Cell, holds: &Set) -> Part<'a> {
        let holds = holds.iter().filter(|(slot, _)| kind.holds(**slot));
        let equipment: Set = holds.map(|(slot, code)| (*slot, code.clone())).collect();
        let alone = self.alone(kind, cell, Set::new());
        let kitchen = Kitchen::new(&alone, self.catalogue);
        let own = module_price(&kitchen, PROBE);
        let own = own.iter().filter(|line| matches!(line.kind, Kind::Module | Kind::Handle));
        let rate = self.ground.rate();
        let net = own.map(|line| rate.made(line.net)).sum();
        let placing = parts(placing_at_wall(&self.catalogue.prices, kind.family));
        let placing = if alone.services.install { placing } else { 0 };
        let made = kitchen.placed.iter().find(|placed| placed.module.id == *PROBE);
        let has_appliance = equipment.keys().any(|slot| slot.is_appliance());
        let volume = made.filter(|_| !has_appliance).map_or(0, volume);
        let height = made.map_or(cell.height, |placed| placed.height);
        let (columns, pull_out) = (count_columns(cell), is_pull_out(kind, cell));
        Part { kind, cell, height, z: None, equipment, net, placing, volume, columns, pull_out }
    }

    /// What comes on top of a unit for what it holds, connecting included, net in parts of a cent.
    pub fn equipment_net(&self, part: &Part<'a>) -> i64 {
        let net = |equipment: Set| {
            let alone = self.alone(part.kind, part.cell, equipment);
            let quote = quote(&Kitchen::new(&alone, self.catalogue), self.invoice_year, &[]);
            let lines = quote.lines.iter().filter(|line| *line.code != *"small_order");
            lines.map(|line| parts(line.net)).sum::<i64>()
        };
        net(part.equipment.clone()) - net(Set::new())
    }

    /// Base units without equipment.
    pub fn storing(&self) -> impl Iterator<Item = Item<'a>> {
        let cells = self.cells(|kind, _| kind.is_plain(Family::Base)).into_iter();
        cells.map(|(kind, cell)| Item::of(vec![self.part(kind, cell, &Set::new())], Does::Store, 0))
    }

    /// The tall cupboards without appliances; of one width the cheapest.
    pub fn larders(&self) -> Vec<Part<'a>> {
        self.cheapest(self.cells(|kind, _| kind.is_plain(Family::Tall)))
    }

    /// What hangs above a base unit: of the full-height wall units with doors the one of its width, or two of
    /// half its width.
    pub fn above(&self) -> BTreeMap<Mm, Vec<Part<'a>>> {
        let with_doors = |kind: &ModuleType, cell: &Cell| kind.is_plain(Family::Wall) && cell.fronts > 0;
        let mut cells = self.cells(with_doors);
        let full = cells.iter().map(|(_, cell)| cell.height).max();
        cells.retain(|(_, cell)| Some(cell.height) == full);
        let single = self.cheapest(cells);
        let mut above: BTreeMap<Mm, Vec<Part<'a>>> =
            single.iter().map(|part| (part.width() * 2, vec![part.clone(), part.clone()])).collect();
        above.extend(single.into_iter().map(|part| (part.width(), vec![part])));
        above
    }

    /// Of one width the cheapest, the first by code among equals.
    fn cheapest(&self, cells: Vec<(&'a ModuleType, &'a Cell)>) -> Vec<Part<'a>> {
        let mut cheapest: BTreeMap<Mm, Part<'a>> = BTreeMap::new();
        for part in cells.into_iter().map(|(kind, cell)| self.part(kind, cell, &Set::new())) {
            let best = cheapest.entry(part.width()).or_insert_with(|| part.clone());
            if part.net < best.net {
                *best = part;
            }
        }
        cheapest.into_values().collect()
    }
}
