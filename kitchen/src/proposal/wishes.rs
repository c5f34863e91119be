//! What a row is to hold when nobody says: what stands on the wall already, or what a kitchen usually has.

use std::cmp::Reverse;

use super::shelf::Set;
use super::{FreeHood, NoProposal, Wishes};
use crate::catalogue::{Appliance, Catalogue, Fuel, Mount, Slot, Tap, WorktopKind};
use crate::design::{Design, Extra, Module, Place};
use crate::geometry::Span;
use crate::ids::{Code, Id};
use crate::length::Mm;
use crate::room::{ConnectionKind, OpeningKind, Opens};

/// What is left out first when a wall is too short.
const DISPENSABLE: [Slot; 6] =
    [Slot::Compact, Slot::Fridge, Slot::Oven, Slot::Dishwasher, Slot::Hood, Slot::Hob];

/// The width that appliances and their units are made for in the first place (domain.md §1.7).
pub(super) const USUAL_WIDTH: Mm = Mm(600);

/// What is left out of what is wished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Left {
    /// Something that a kitchen usually has.
    Usual(Slot),
    /// Something that stands on the wall.
    Held(Code),
}

impl Wishes {
    /// What the units on a wall hold; for a wall without equipment what a kitchen usually has and this one does
    /// not have elsewhere.
    pub fn of(design: &Design, catalogue: &Catalogue, wall: &Id) -> Wishes {
        let held = held(design, wall);
        if !held.is_empty() {
            let hangs =
                |module: &Module| catalogue.module(&module.code).is_some_and(|row| row.family.is_wall());
            let wall_units = on_wall(design, wall).any(hangs);
            let mut wishes = Wishes { wall_units, larder: true, drawers: true, ..Wishes::default() };
            wishes.hoods = free_hoods(design, catalogue, wall);
            for set in held {
                let is_first = |slot: &Slot| {
                    !KINDS.iter().any(|kind| {
                        kind.contains(slot) && kind.iter().any(|slot| wishes.equipment.contains_key(slot))
                    })
                };
                if set.keys().all(is_first) {
                    wishes.equipment.extend(set);
                } else {
                    wishes.further.push(set);
                }
            }
            return wishes;
        }
        let elsewhere = |slot: Slot| design.modules.iter().any(|module| module.holds(slot).is_some());
        // A dishwasher belongs beside its sink.
        let has_place = |slot: Slot| slot != Slot::Dishwasher || !elsewhere(Slot::Sink);
        let usual = usual(design, catalogue, wall).into_iter();
        let equipment = usual.filter(|(slot, _)| !elsewhere(*slot) && has_place(*slot)).collect();
        Wishes { equipment, wall_units: true, larder: true, drawers: true, ..Wishes::default() }
    }

    /// Whether what stands on a wall holds all that is wished, each as often.
    pub(super) fn are_held(&self, design: &Design, wall: &Id) -> bool {
        let mut held: Vec<(Slot, &Code)> = Vec::new();
        for module in on_wall(design, wall) {
            held.extend(module.equipment.iter().map(|(slot, code)| (*slot, code)));
        }
        let is_empty = on_wall(design, wall).next().is_none();
        let mut wished = std::iter::once(&self.equipment).chain(&self.further).flatten();
        let holds_all = wished.all(|(slot, code)| {
            let found = held.iter().position(|other| *other == (*slot, code));
            found.map(|index| held.swap_remove(index)).is_some()
        });
        !is_empty && holds_all
    }

    /// What is wished of some slots, together in one unit or above it: the first and what is wished besides.
    pub(super) fn sets(&self, slots: &[Slot]) -> Vec<Set> {
        let of_slots = |set: &Set| -> Set {
            let chosen = set.iter().filter(|(slot, _)| slots.contains(slot));
            chosen.map(|(slot, code)| (*slot, code.clone())).collect()
        };
        let sets = std::iter::once(&self.equipment).chain(&self.further).map(of_slots);
        sets.filter(|set| !set.is_empty()).collect()
    }

    /// After a refusal because of what is wished: leaves out what has no place, or else what a kitchen can best do
    /// without, unless it stands on the wall already. Says what that is; none if there is nothing to leave out, or if
    /// it is not known that there is no row.
    pub(super) fn lessen(&mut self, refusal: &NoProposal, design: &Design, wall: &Id) -> Option<Left> {
        let is_held = on_wall(design, wall).any(|module| !module.equipment.is_empty());
        match refusal {
            NoProposal::NoWall { .. } | NoProposal::GaveUp { .. } => None,
            NoProposal::NotPlaceable { code } if is_held => {
                self.leave_out(code).then(|| Left::Held(code.clone()))
            }
            NoProposal::NoRow { .. } if is_held => None,
            NoProposal::NotPlaceable { code } => {
                let is_meant = |slot: &Slot| self.equipment.get(slot) == Some(code);
                DISPENSABLE.into_iter().find(is_meant).map(|slot| self.usual_without(slot))
            }
            NoProposal::NoRow { .. } => {
                let is_wished = |slot: &Slot| self.equipment.contains_key(slot);
                DISPENSABLE.into_iter().find(is_wished).map(|slot| self.usual_without(slot))
            }
        }
    }

    fn usual_without(&mut self, slot: Slot) -> Left {
        self.equipment.remove(&slot);
        Left::Usual(slot)
    }

    /// Takes out the last of what has this code; false if nothing has.
    fn leave_out(&mut self, code: &Code) -> bool {
        let sets = std::iter::once(&mut self.equipment).chain(&mut self.further);
        let Some(set) = sets.filter(|set| set.values().any(|other| other == code)).last() else {
            return false;
        };
        set.retain(|_, other| other != code);
        self.further.retain(|set| !set.is_empty());
        true
    }
}

/// What stands together, or beside each other in tall units; the first of each kind decides where others stand.
const KINDS: [&[Slot]; 5] = [
    &[Slot::Sink, Slot::Tap],
    &[Slot::Dishwasher],
    &[Slot::Hob, Slot::Hood],
    &[Slot::Oven, Slot::Compact],
    &[Slot::Fridge],
];

/// What the units on a wall hold, what belongs together in one set: a hob has the hood that hangs above it.
fn held(design: &Design, wall: &Id) -> Vec<Set> {
    let mut hoods: Vec<(Span, Code)> = Vec::new();
    let mut sets: Vec<(Span, Set)> = Vec::new();
    for module in on_wall(design, wall) {
        hoods.extend(module.holds(Slot::Hood).map(|hood| (module.span(), hood.clone())));
        for kind in KINDS {
            let of_kind =
                module.equipment.iter().filter(|(slot, _)| kind.contains(slot) && **slot != Slot::Hood);
            let set: Set = of_kind.map(|(slot, code)| (*slot, code.clone())).collect();
            if !set.is_empty() {
                sets.push((module.span(), set));
            }
        }
    }
    // Those that hang above a hob first.
    for is_above in [|hob: Span, hood: Span| hob.overlaps(hood), |_, _| true] {
        for (hob, set) in sets.iter_mut().filter(|(_, set)| set.contains_key(&Slot::Hob)) {
            let above =
                hoods.iter().position(|(hood, _)| !set.contains_key(&Slot::Hood) && is_above(*hob, *hood));
            if let Some(above) = above {
                set.insert(Slot::Hood, hoods.remove(above).1);
            }
        }
    }
    let alone = hoods.into_iter().map(|(_, hood)| Set::from([(Slot::Hood, hood)]));
    sets.into_iter().map(|(_, set)| set).chain(alone).collect()
}

/// The hoods that hang free above the hobs on a wall.
fn free_hoods(design: &Design, catalogue: &Catalogue, wall: &Id) -> Vec<FreeHood> {
    let hood = |extra: &Extra| {
        let is_hood = catalogue.extra(&extra.code).is_some_and(|row| row.slot == Some(Slot::Hood));
        let hob = on_wall(design, wall)
            .find(|module| Some(&module.id) == extra.module.as_ref())?
            .holds(Slot::Hob)?;
        is_hood.then(|| FreeHood { hob: hob.clone(), hood: extra.code.clone() })
    };
    design.extras.iter().filter_map(hood).collect()
}

fn on_wall<'d>(design: &'d Design, wall: &Id) -> impl Iterator<Item = &'d Module> {
    let place = Place::Wall(wall.clone());
    design.modules.iter().filter(move |module| module.place == place)
}

/// What suits the worktop and the heights of a design and goes into units of the usual width; of that the
/// cheapest of the usual kind.
fn usual(design: &Design, catalogue: &Catalogue, wall: &Id) -> Vec<(Slot, Code)> {
    let worktop = catalogue.worktop(&design.style.worktop);
    let hard = worktop.is_some_and(|row| !matches!(row.kind, WorktopKind::Laminate | WorktopKind::Wood));
    let thickness = worktop.map_or(Mm::ZERO, |row| row.t);
    let niche = design.style.plinth_height + catalogue.systems.of(design.style.system).base;
    let limits = &catalogue.thresholds;
    let sinks = catalogue.sinks.iter().filter(|row| hard || row.mount != Mount::Under);
    let sinks = sinks.filter(|row| row.outer + limits.sink_cabinet.value <= USUAL_WIDTH);
    let sink = sinks.min_by_key(|row| (Reverse(row.outer), row.price)).map(|row| (Slot::Sink, &row.code));
    // Behind the water a window may open inward over the tap.
    let sash = under_sash(design, wall).map(|sill| sill - niche - thickness);
    let clears = |row: &&Tap| sash.zip(row.height).is_none_or(|(room, height)| height <= room);
    let cheapest = |row: &&Tap| (!clears(row), row.price);
    let tap = catalogue.taps.iter().min_by_key(cheapest).map(|row| (Slot::Tap, &row.code));
    let appliances = [Slot::Hob, Slot::Hood, Slot::Oven, Slot::Dishwasher, Slot::Fridge]
        .map(|slot| suiting(design, catalogue, slot).first().map(|row| (slot, &row.code)));
    let chosen = [sink, tap].into_iter().chain(appliances).flatten();
    chosen.map(|(slot, code)| (slot, Code::from(code.as_str()))).collect()
}

/// The appliances for a slot that suit the worktop and the heights of a design and go into units of the usual width: of
/// hobs induction first, of fridges the tallest, of dishwashers the full width, then the cheapest.
fn suiting<'c>(design: &Design, catalogue: &'c Catalogue, slot: Slot) -> Vec<&'c Appliance> {
    let thickness = catalogue.worktop(&design.style.worktop).map_or(Mm::ZERO, |row| row.t);
    let has_gas = design.room.has(ConnectionKind::Gas);
    let niche = design.style.plinth_height + catalogue.systems.of(design.style.system).base;
    let suits = |row: &&Appliance| {
        let is_carried = row.worktop_min.is_none_or(|least| least <= thickness);
        let is_fed = row.fuel != Some(Fuel::Gas) || has_gas;
        let is_usual = row.w.is_none_or(|width| width <= USUAL_WIDTH);
        row.stands_under(niche) && is_carried && is_fed && is_usual
    };
    let mut rows: Vec<&Appliance> =
        catalogue.appliances.iter().filter(|row| row.slot == slot).filter(suits).collect();
    rows.sort_by_key(|row| {
        let is_rare = row.fuel.is_some_and(|fuel| fuel != Fuel::Induction);
        (is_rare, Reverse(row.niche), Reverse(row.w), row.price)
    });
    rows
}

/// What stands for an appliance in a room that is too small for it: the widest that is narrower. Only a dishwasher is
/// made so (domain.md §1.7: 45 beside 60).
pub(super) fn narrower(
    design: &Design,
    catalogue: &Catalogue,
    slot: Slot,
    usual: Option<&Code>,
) -> Option<Code> {
    let width = catalogue.appliance(usual?)?.w.filter(|_| slot == Slot::Dishwasher)?;
    let rows = suiting(design, catalogue, slot).into_iter();
    let narrow = rows.filter(|row| row.w.is_some_and(|other| other < width));
    narrow.max_by_key(|row| (row.w, Reverse(row.price))).map(|row| Code::from(row.code.as_str()))
}

/// The sill of the window that opens inward where the water comes, if one does.
fn under_sash(design: &Design, wall: &Id) -> Option<Mm> {
    let room = &design.room;
    let water = room.connections_in(wall).find(|point| point.kind == ConnectionKind::Water)?.x;
    let mut windows = room
        .openings_in(wall)
        .filter(|opening| opening.kind == OpeningKind::Window && opening.opens == Opens::Inward);
    windows.find(|window| window.span().overlaps(Span::at(water, Mm(1)))).map(|window| window.sill)
}
