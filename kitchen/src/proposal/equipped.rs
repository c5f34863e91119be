//! The units for what is wished: sinks with their dishwashers, hobs with their hoods, and the tall housings. Of each
//! the first decides where the others stand; what is wished besides is in the row once more.

use std::collections::BTreeMap;

use super::NoProposal;
use super::item::{Does, Done, HOB, Item, MOST_FURTHER, Part, SINK, further};
use super::shelf::{Set, Shelf};
use crate::catalogue::{Cell, Extra, Family, HoodShape, ModuleType, Slot};
use crate::ids::Code;
use crate::length::Mm;

fn not_placeable(code: &Code) -> NoProposal {
    NoProposal::NotPlaceable { code: code.clone() }
}

impl<'a> Shelf<'_, 'a> {
    /// Everything that stands between the tall units.
    pub fn items(&self) -> Result<Vec<Item<'a>>, NoProposal> {
        let mut items: Vec<Item<'a>> = self.storing().collect();
        let mut count = 0;
        let mut once = |first: Done, index: usize, code: &Code| {
            if index == 0 {
                return Ok(first);
            }
            count += 1;
            if count > MOST_FURTHER { Err(not_placeable(code)) } else { Ok(further(count - 1)) }
        };
        for (index, group) in self.washing_groups().into_iter().enumerate() {
            let named = group.iter().flat_map(|set| set.values()).next().cloned().unwrap_or_default();
            items.extend(self.washing(&group, once(SINK, index, &named)?)?);
        }
        for (index, hob) in self.wishes.sets(&[Slot::Hob, Slot::Hood]).into_iter().enumerate() {
            let named = hob.values().next().cloned().unwrap_or_default();
            items.extend(self.cooking(&hob, once(HOB, index, &named)?)?);
        }
        let mut items = cheapest(items);
        items.sort_by(|a, b| {
            let codes = |item: &Item<'a>| -> Vec<(&'a str, Mm)> {
                item.parts.iter().map(|part| (part.kind.code.as_str(), part.width())).collect()
            };
            codes(a).cmp(&codes(b))
        });
        Ok(items)
    }

    /// Each sink with the dishwashers that stand beside it, or each dishwasher where no sink is wished.
    fn washing_groups(&self) -> Vec<Vec<Set>> {
        let mut groups: Vec<Vec<Set>> =
            self.wishes.sets(&[Slot::Sink, Slot::Tap]).into_iter().map(|sink| vec![sink]).collect();
        let sinks = groups.len();
        for (index, dishwasher) in self.wishes.sets(&[Slot::Dishwasher]).into_iter().enumerate() {
            match index.checked_rem(sinks) {
                Some(sink) => groups[sink].push(dishwasher),
                None => groups.push(vec![dishwasher]),
            }
        }
        groups
    }

    /// Units for a sink that are wide enough, with its dishwashers in every order in which each is as near as can be.
    fn washing(&self, group: &[Set], once: Done) -> Result<Vec<Item<'a>>, NoProposal> {
        let (sinks, machines): (Vec<&Set>, Vec<&Set>) =
            group.iter().partition(|set| !set.contains_key(&Slot::Dishwasher));
        let machines = machines.into_iter().map(|set| self.dishwasher(set)).collect::<Result<Vec<_>, _>>()?;
        let Some(set) = sinks.first() else { return Ok(vec![Item::of(machines, Does::Wash, once)]) };
        let code = set.get(&Slot::Sink).or(set.get(&Slot::Tap)).cloned().unwrap_or_default();
        let sink = self.catalogue.sink(&code).ok_or_else(|| not_placeable(&code))?;
        let margin = self.catalogue.thresholds.sink_cabinet.value;
        let cells = self.cells(|kind, cell| kind.holds(Slot::Sink) && sink.outer <= cell.width - margin);
        let mut items = Vec::new();
        for part in cells.into_iter().map(|(kind, cell)| self.part(kind, cell, set)) {
            items.extend(orders(&part, &machines).into_iter().map(|parts| {
                let cut = sink.cut.unwrap_or(sink.outer);
                Item::of(parts, Does::Wash, once).cut(Slot::Sink, cut, sink.outer)
            }));
        }
        if items.is_empty() { Err(not_placeable(&code)) } else { Ok(items) }
    }

    fn dishwasher(&self, set: &Set) -> Result<Part<'a>, NoProposal> {
        let width = |code: &Code| self.catalogue.appliance(code).and_then(|row| row.w);
        self.first(set, Slot::Dishwasher, |kind, cell, code| {
            kind.holds(Slot::Dishwasher) && width(code) == Some(cell.width)
        })
    }

    /// Hob units whose carcass leaves room for the cut-out, with the hood above; with the oven under the hob where that
    /// is made.
    fn cooking(&self, set: &Set, once: Done) -> Result<Vec<Item<'a>>, NoProposal> {
        let Some(code) = set.get(&Slot::Hob) else {
            return Err(not_placeable(&set.get(&Slot::Hood).cloned().unwrap_or_default()));
        };
        let hob = self.catalogue.appliance(code).ok_or_else(|| not_placeable(code))?;
        let limits = &self.catalogue.thresholds;
        let margin = if hob.notched { &limits.hob_cabinet_notched } else { &limits.hob_cabinet };
        let cut = hob.cut_out_width();
        let hoods = set.get(&Slot::Hood).map(|hood| self.hoods(code, hood)).transpose()?;
        let ovens = self.wishes.sets(&[Slot::Oven, Slot::Compact]);
        let oven = ovens.first().filter(|oven| once == HOB && !oven.contains_key(&Slot::Compact));
        let both: Set =
            oven.into_iter().chain([set]).flatten().map(|(slot, code)| (*slot, code.clone())).collect();
        let mut cells = self.cells(|kind, cell| {
            kind.holds(Slot::Hob)
                && cut <= cell.width - margin.value
                && (oven.is_some() || !kind.holds(Slot::Oven))
                && hoods.as_ref().is_none_or(|hoods| hoods.contains_key(&cell.width))
        });
        let width = self.free_hood(code);
        if cells.iter().any(|(_, cell)| cell.width >= width) {
            cells.retain(|(_, cell)| cell.width >= width);
        }
        let item = |(kind, cell): (&'a ModuleType, &'a Cell)| {
            let item = Item::of(vec![self.part(kind, cell, &both)], Does::Cook, once);
            let hood = hoods.as_ref().and_then(|hoods| hoods.get(&cell.width)).cloned();
            Item { bakes: kind.holds(Slot::Oven), hood, ..item.cut(Slot::Hob, cut, cut) }
        };
        let items: Vec<_> = cells.into_iter().map(item).collect();
        if items.is_empty() { Err(not_placeable(code)) } else { Ok(items) }
    }

    /// The width that the hoods on the wall above a hob need between wall units; 0 without either.
    fn free_hood(&self, hob: &Code) -> Mm {
        let above = self.wishes.hoods.iter().filter(|free| self.wishes.wall_units && free.hob == *hob);
        let rows = above.filter_map(|free| self.catalogue.extra(&free.hood));
        let on_wall = rows.filter(|row| row.hood == Some(HoodShape::Wall));
        on_wall.map(Extra::hood_width).max().unwrap_or_default()
    }

    /// The housings of fridges that have air above them here.
    pub fn fridges(&self) -> Result<Vec<Part<'a>>, NoProposal> {
        let niche = |code: &Code| self.catalogue.appliance(code).and_then(|row| row.niche);
        let fridges = self.wishes.sets(&[Slot::Fridge]);
        let housing = |set: &Set| {
            self.first(set, Slot::Fridge, |kind, cell, code| {
                let takes = kind.holds(Slot::Fridge) && kind.niche.is_some() && kind.niche == niche(code);
                takes && self.airs(kind, cell)
            })
        };
        fridges.iter().map(housing).collect()
    }

    /// The tall housings of ovens, each with the compact appliance above it when that is wished; that of the first oven
    /// first.
    pub fn housings(&self) -> Result<Vec<Part<'a>>, NoProposal> {
        let housing = |set: &Set| {
            let both = set.contains_key(&Slot::Compact);
            let named = if set.contains_key(&Slot::Oven) { Slot::Oven } else { Slot::Compact };
            self.first(set, named, |kind, _, _| {
                kind.family == Family::Tall && kind.holds(Slot::Oven) && kind.holds(Slot::Compact) == both
            })
        };
        self.wishes.sets(&[Slot::Oven, Slot::Compact]).iter().map(housing).collect()
    }

    /// The first unit by code and width that takes what is named in a set.
    fn first(
        &self,
        set: &Set,
        named: Slot,
        takes: impl Fn(&ModuleType, &Cell, &Code) -> bool,
    ) -> Result<Part<'a>, NoProposal> {
        let code = set.get(&named).cloned().unwrap_or_default();
        let cells = self.cells(|kind, cell| takes(kind, cell, &code));
        let first = cells.first().map(|(kind, cell)| self.part(kind, cell, set));
        first.ok_or_else(|| not_placeable(&code))
    }

    /// The units for a hood above a hob, by their widths. One that would hang too low (`HOOD_HEIGHT`) hangs as high as is
    /// asked where the ceiling leaves room for that.
    fn hoods(&self, hob: &Code, hood: &Code) -> Result<BTreeMap<Mm, Part<'a>>, NoProposal> {
        let [hob, row] = [hob, hood].map(|code| self.catalogue.appliance(code));
        let limits = &self.catalogue.thresholds;
        let least = self.ground.worktop_top + limits.hood_height(hob, row);
        let highest = self.ground.bare.room.height - limits.wall_unit_top_error.value;
        let widest = row.and_then(|row| row.w).unwrap_or_default();
        let set = Set::from([(Slot::Hood, hood.clone())]);
        let cells = self.cells(|kind, cell| kind.holds(Slot::Hood) && widest <= cell.width);
        let unit = |(kind, cell): (&'a ModuleType, &'a Cell)| {
            let part = self.part(kind, cell, &set);
            let net = part.net + self.equipment_net(&part);
            let z = Some(least).filter(|least| *least > part.rise(self.ground.top).start);
            let part = Part { z, net, ..part };
            (part.rise(self.ground.top).end <= highest).then_some((cell.width, part))
        };
        let hangs = self.ground.takes_wall_units();
        let units: BTreeMap<Mm, Part<'a>> = cells.into_iter().filter(|_| hangs).filter_map(unit).collect();
        if units.is_empty() { Err(not_placeable(hood)) } else { Ok(units) }
    }
}

/// Of items that are alike in what they do, in their widths and in their columns of fronts only the cheapest can ever be
/// best; and the cheapest that is no pull-out, where that has fewer of those.
fn cheapest(items: Vec<Item<'_>>) -> Vec<Item<'_>> {
    let look = |item: &Item<'_>| -> (Done, bool, Vec<(Mm, i32, Set)>) {
        let parts = item.parts.iter().map(|part| (part.width(), part.columns, part.equipment.clone()));
        (item.once, item.bakes, parts.collect())
    };
    let (pull_outs, others): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| item.pull_outs() > 0);
    let mut kept = cheapest_of(others, look);
    let pull_outs = cheapest_of(pull_outs, look).into_iter();
    let is_cheaper =
        |item: &Item<'_>| !kept.iter().any(|other| look(other) == look(item) && other.net() <= item.net());
    let cheaper: Vec<_> = pull_outs.filter(is_cheaper).collect();
    kept.extend(cheaper);
    kept
}

fn cheapest_of<'a, L: PartialEq>(items: Vec<Item<'a>>, look: impl Fn(&Item<'a>) -> L) -> Vec<Item<'a>> {
    let mut cheapest: Vec<Item<'a>> = Vec::new();
    for item in items {
        match cheapest.iter_mut().find(|other| look(other) == look(&item)) {
            Some(other) if item.net() < other.net() => *other = item,
            Some(_) => {}
            None => cheapest.push(item),
        }
    }
    cheapest
}

/// A sink unit with its dishwashers in every order; of two that are alike only one.
fn orders<'a>(sink: &Part<'a>, machines: &[Part<'a>]) -> Vec<Vec<Part<'a>>> {
    let mut orders = vec![vec![sink.clone()]];
    for machine in machines {
        let at_either_side = |order: Vec<Part<'a>>| {
            [
                [&order[..], std::slice::from_ref(machine)].concat(),
                [std::slice::from_ref(machine), &order[..]].concat(),
            ]
        };
        orders = orders.into_iter().flat_map(at_either_side).collect();
    }
    let alike = |one: &Part<'_>, other: &Part<'_>| {
        one.kind.code == other.kind.code && one.width() == other.width() && one.equipment == other.equipment
    };
    let mut different: Vec<Vec<Part<'a>>> = Vec::new();
    for order in orders {
        if !different.iter().any(|other| order.iter().zip(other).all(|(one, other)| alike(one, other))) {
            different.push(order);
        }
    }
    different
}
