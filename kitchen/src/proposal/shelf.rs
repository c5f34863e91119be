//! Where the parts of a row are taken from: what the catalogue has for what is wished, each with its price.

use std::collections::BTreeMap;

use super::ground::Ground;
use super::item::{Does, Item, Part, count_columns, volume};
use super::{NoProposal, Wishes};
use crate::catalogue::{Appliance, Catalogue, Cell, Family, ModuleType, Slot};
use crate::design::{Design, Module};
use crate::ids::Code;
use crate::kitchen::Kitchen;
use crate::length::Mm;
use crate::quote::{Kind, module_price, placing_at_wall, quote};

/// The name of a unit that is only tried.
const PROBE: &str = "probe";

/// Where parts are taken from.
pub(super) struct Shelf<'g, 'a> {
    pub ground: &'g Ground<'a>,
    pub wishes: &'g Wishes,
    pub catalogue: &'a Catalogue,
}

impl<'a> Shelf<'_, 'a> {
    fn wished(&self, slot: Slot) -> Option<&Code> {
        self.wishes.equipment.get(&slot)
    }

    fn appliance(&self, slot: Slot) -> Option<&'a Appliance> {
        self.catalogue.appliance(self.wished(slot)?)
    }

    /// The cells of the types that are wanted, by code and width.
    fn cells(&self, wanted: impl Fn(&ModuleType, &Cell) -> bool) -> Vec<(&'a ModuleType, &'a Cell)> {
        let all =
            self.catalogue.modules.iter().flat_map(|kind| kind.cells.iter().map(move |cell| (kind, cell)));
        let mut cells: Vec<_> = all.filter(|(kind, cell)| wanted(kind, cell)).collect();
        cells.sort_by_key(|(kind, cell)| (kind.code.as_str(), cell.width));
        cells
    }

    /// The design with nothing but one unit in it.
    fn alone(&self, kind: &ModuleType, cell: &Cell, equipment: BTreeMap<Slot, Code>) -> Design {
        let code = Code::from(kind.code.as_str());
        let module = Module::new(PROBE.into(), code, cell.width, self.ground.place.clone(), Mm::ZERO);
        let module = Module { equipment, ..module };
        Design { modules: vec![module], extras: Vec::new(), ..self.ground.bare.clone() }
    }

    fn part(&self, kind: &'a ModuleType, cell: &'a Cell, slots: &[Slot]) -> Part<'a> {
        let holds = slots.iter().filter(|slot| kind.holds(**slot));
        let equipment: BTreeMap<Slot, Code> =
            holds.filter_map(|slot| Some((*slot, self.wished(*slot)?.clone()))).collect();
        let alone = self.alone(kind, cell, BTreeMap::new());
        let kitchen = Kitchen::new(&alone, self.catalogue);
        let own = module_price(&kitchen, PROBE);
        let own = own.iter().filter(|line| matches!(line.kind, Kind::Module | Kind::Handle));
        let net = own.map(|line| line.net.cents()).sum();
        let placing = placing_at_wall(&self.catalogue.prices, kind.family).cents();
        let placing = if alone.services.install { placing } else { 0 };
        let made = kitchen.placed.iter().find(|placed| placed.module.id == *PROBE);
        let has_appliance = equipment.keys().any(|slot| slot.is_appliance());
        let volume = made.filter(|_| !has_appliance).map_or(0, volume);
        let height = made.map_or(cell.height, |placed| placed.height);
        Part { kind, cell, height, z: None, equipment, net, placing, volume, columns: count_columns(cell) }
    }

    /// What comes on top of a unit for what it holds, connecting included, net cents.
    fn equipment_net(&self, part: &Part<'a>) -> i64 {
        let net = |equipment: &BTreeMap<Slot, Code>| {
            let code = Code::from(part.kind.code.as_str());
            let module =
                Module::new("priced".into(), code, part.width(), self.ground.place.clone(), Mm::ZERO);
            let module = Module { equipment: equipment.clone(), ..module };
            let alone = Design { modules: vec![module], extras: Vec::new(), ..self.ground.bare.clone() };
            quote(&Kitchen::new(&alone, self.catalogue), 0, &[]).net().cents()
        };
        net(&part.equipment) - net(&BTreeMap::new())
    }

    pub fn items(&self) -> Result<Vec<Item<'a>>, NoProposal> {
        let mut items = self.storing();
        if self.wished(Slot::Sink).is_some() {
            items.extend(self.washing()?);
        }
        if self.wished(Slot::Hob).is_some() {
            items.extend(self.cooking()?);
        }
        items.sort_by(|a, b| {
            let codes = |item: &Item<'a>| -> Vec<(&'a str, Mm)> {
                item.parts.iter().map(|part| (part.kind.code.as_str(), part.width())).collect()
            };
            codes(a).cmp(&codes(b))
        });
        Ok(items)
    }

    /// Base units without equipment. Of units that are alike in width and in columns of fronts only the cheapest
    /// can ever be best.
    fn storing(&self) -> Vec<Item<'a>> {
        let cells = self.cells(|kind, _| kind.family == Family::Base && kind.slots.is_empty());
        let mut cheapest: BTreeMap<(Mm, i32), Part<'a>> = BTreeMap::new();
        for part in cells.into_iter().map(|(kind, cell)| self.part(kind, cell, &[])) {
            let alike = (part.width(), part.columns);
            let best = cheapest.entry(alike).or_insert_with(|| part.clone());
            if part.net < best.net {
                *best = part;
            }
        }
        cheapest.into_values().map(|part| Item::of(vec![part], Does::Store)).collect()
    }

    /// Sink units that are wide enough, alone or with the dishwasher at either side.
    fn washing(&self) -> Result<Vec<Item<'a>>, NoProposal> {
        let code = self.wished(Slot::Sink).cloned().unwrap_or_default();
        let unknown = || NoProposal::NotPlaceable { code: code.clone() };
        let sink = self.catalogue.sink(&code).ok_or_else(unknown)?;
        let margin = self.catalogue.thresholds.sink_cabinet.value;
        let cells = self.cells(|kind, cell| kind.holds(Slot::Sink) && sink.outer <= cell.width - margin);
        let dishwasher = self.wished(Slot::Dishwasher).map(|code| self.dishwasher(code)).transpose()?;
        let mut items = Vec::new();
        for part in cells.into_iter().map(|(kind, cell)| self.part(kind, cell, &[Slot::Sink, Slot::Tap])) {
            let orders = match &dishwasher {
                None => vec![vec![part]],
                Some(beside) => vec![vec![part.clone(), beside.clone()], vec![beside.clone(), part]],
            };
            items.extend(orders.into_iter().map(|parts| {
                let cut = sink.cut.unwrap_or(sink.outer);
                Item::of(parts, Does::Wash).cut(Slot::Sink, cut, sink.outer)
            }));
        }
        if items.is_empty() { Err(unknown()) } else { Ok(items) }
    }

    fn dishwasher(&self, code: &Code) -> Result<Part<'a>, NoProposal> {
        let row = self.catalogue.appliance(code);
        let cells = self.cells(|kind, cell| {
            kind.holds(Slot::Dishwasher) && row.is_some_and(|row| row.w == Some(cell.width))
        });
        let first = cells.first().map(|(kind, cell)| self.part(kind, cell, &[Slot::Dishwasher]));
        first.ok_or_else(|| NoProposal::NotPlaceable { code: code.clone() })
    }

    /// Hob units whose carcass leaves room for the cut-out; with the oven under the hob where that is made.
    fn cooking(&self) -> Result<Vec<Item<'a>>, NoProposal> {
        let code = self.wished(Slot::Hob).cloned().unwrap_or_default();
        let unknown = || NoProposal::NotPlaceable { code: code.clone() };
        let hob = self.appliance(Slot::Hob).ok_or_else(unknown)?;
        let limits = &self.catalogue.thresholds;
        let margin = if hob.notched { &limits.hob_cabinet_notched } else { &limits.hob_cabinet };
        let cut = hob.cut_out_width();
        let oven = self.wished(Slot::Oven).is_some() && self.wished(Slot::Compact).is_none();
        let cells = self.cells(|kind, cell| {
            kind.holds(Slot::Hob) && cut <= cell.width - margin.value && (oven || !kind.holds(Slot::Oven))
        });
        let items: Vec<_> = cells
            .into_iter()
            .map(|(kind, cell)| {
                let part = self.part(kind, cell, &[Slot::Hob, Slot::Oven]);
                let item = Item::of(vec![part], Does::Cook).cut(Slot::Hob, cut, cut);
                Item { bakes: kind.holds(Slot::Oven), ..item }
            })
            .collect();
        if items.is_empty() { Err(unknown()) } else { Ok(items) }
    }

    /// The housing of the fridge.
    pub fn fridges(&self) -> Result<Vec<Part<'a>>, NoProposal> {
        let Some(code) = self.wished(Slot::Fridge) else { return Ok(Vec::new()) };
        let niche = self.appliance(Slot::Fridge).and_then(|row| row.niche);
        let cells = self.cells(|kind, _| kind.holds(Slot::Fridge) && niche.is_some() && kind.niche == niche);
        let first = cells.first().map(|(kind, cell)| self.part(kind, cell, &[Slot::Fridge]));
        Ok(vec![first.ok_or_else(|| NoProposal::NotPlaceable { code: code.clone() })?])
    }

    /// The tall housing of the oven, with the compact appliance above it when that is wished.
    pub fn housing(&self) -> Result<Option<Part<'a>>, NoProposal> {
        let Some(code) = self.wished(Slot::Oven) else {
            return match self.wished(Slot::Compact) {
                Some(code) => Err(NoProposal::NotPlaceable { code: code.clone() }),
                None => Ok(None),
            };
        };
        let both = self.wished(Slot::Compact).is_some();
        let cells = self.cells(|kind, _| {
            kind.family == Family::Tall && kind.holds(Slot::Oven) && kind.holds(Slot::Compact) == both
        });
        let first = cells.first().map(|(kind, cell)| self.part(kind, cell, &[Slot::Oven, Slot::Compact]));
        Ok(Some(first.ok_or_else(|| NoProposal::NotPlaceable { code: code.clone() })?))
    }

    /// The tall cupboards without appliances; of one width the cheapest.
    pub fn larders(&self) -> Vec<Part<'a>> {
        self.cheapest(self.cells(|kind, _| kind.family == Family::Tall && kind.slots.is_empty()))
    }

    /// What hangs above a base unit: of the full-height wall units with doors the one of its width, or two of
    /// half its width.
    pub fn above(&self) -> BTreeMap<Mm, Vec<Part<'a>>> {
        let with_doors = |kind: &ModuleType, cell: &Cell| {
            kind.family == Family::Wall && kind.slots.is_empty() && cell.fronts > 0
        };
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
        for part in cells.into_iter().map(|(kind, cell)| self.part(kind, cell, &[])) {
            let best = cheapest.entry(part.width()).or_insert_with(|| part.clone());
            if part.net < best.net {
                *best = part;
            }
        }
        cheapest.into_values().collect()
    }

    /// The units for the hood, by their widths. One that would hang too low above the hob (`HOOD_HEIGHT`) hangs as high
    /// as is asked where the ceiling leaves room for that.
    pub fn hoods(&self) -> BTreeMap<Mm, Part<'a>> {
        let [hob, hood] = [Slot::Hob, Slot::Hood].map(|slot| self.appliance(slot));
        let limits = &self.catalogue.thresholds;
        let least = self.ground.worktop_top + limits.hood_height(hob, hood);
        let highest = self.ground.bare.room.height - limits.wall_unit_top_error.value;
        let widest = hood.and_then(|row| row.w).unwrap_or_default();
        let cells = self.cells(|kind, cell| kind.holds(Slot::Hood) && widest <= cell.width);
        let hood = |(kind, cell): (&'a ModuleType, &'a Cell)| {
            let part = self.part(kind, cell, &[Slot::Hood]);
            let net = part.net + self.equipment_net(&part);
            let z = Some(least).filter(|least| *least > part.rise(self.ground.top).start);
            let part = Part { z, net, ..part };
            (part.rise(self.ground.top).end <= highest).then_some((cell.width, part))
        };
        cells.into_iter().filter_map(hood).collect()
    }
}
