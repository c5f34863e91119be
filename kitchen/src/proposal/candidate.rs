//! A row as a design, judged by the very rules and the very price that count for every kitchen.

use super::best_first::Found;
use super::comfort::Warnings;
use super::ground::Ground;
use super::item::{columns, is_pull_out, volume};
use super::laid::Layout;
use super::loose::without_loose;
use super::skeleton::{Fixed, Skeleton};
use super::walk::Spot;
use super::{FreeHood, Merits, NoProposal, Profile};
use crate::catalogue::Slot;
use crate::design::{Design, Extra, Module, Place};
use crate::edit::next_id;
use crate::geometry::Span;
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed};
use crate::layout::CutoutKind;
use crate::length::Mm;
use crate::quote::{Quote, quote};
use crate::room::Hinge;
use crate::rules::{Finding, Rule, Severity, check};

/// By what rows are compared within a profile: the smaller the better, the first number first. From sink to water,
/// warnings about where sinks and hobs stand, the measure of the profile, and what decides ties (settled.md "Proposals").
pub(super) type Key = [i64; 6];

/// What is wrong with a kitchen or warned of in it: how grave it is, its rule, and the names that it is about.
pub(super) type Fault = (Severity, Rule, Vec<Id>);

/// Judges rows on one wall.
pub(super) struct Judge<'g, 'a> {
    pub ground: &'g Ground<'a>,
    /// What hangs free above the hobs.
    hoods: &'g [FreeHood],
    pub invoice_year: i32,
}

impl<'g, 'a> Judge<'g, 'a> {
    pub fn new(ground: &'g Ground<'a>, hoods: &'g [FreeHood], invoice_year: i32) -> Judge<'g, 'a> {
        Judge { ground, hoods, invoice_year }
    }

    /// The design with a row in it: standing units from left to right, then hanging ones.
    pub fn design(&self, skeleton: &Skeleton<'_, '_>, spots: &[Spot<'_, '_>]) -> Design {
        let place = &self.ground.place;
        let mut modules: Vec<Module> =
            skeleton.fixed.iter().map(|unit| fixed(unit, place, skeleton.end)).collect();
        modules.extend(spots.iter().map(|spot| spot.part.module(place, spot.x)));
        let hangs = |module: &Module| {
            self.ground.catalogue.module(&module.code).is_some_and(|kind| kind.family.is_wall())
        };
        modules.sort_by_key(|module| (hangs(module), module.x));
        let mut design = self.ground.bare.clone();
        for module in modules {
            design.modules.push(Module { id: next_id(&design), ..module });
        }
        self.hang(&mut design);
        design
    }

    /// Hangs what hangs free above its hob, one for each hob of a kind before a second for the first.
    fn hang(&self, design: &mut Design) {
        for FreeHood { hob, hood } in self.hoods {
            let extras = &design.extras;
            let hoods_above = |module: &&Module| {
                extras
                    .iter()
                    .filter(|extra| extra.code == *hood && extra.module.as_ref() == Some(&module.id))
                    .count()
            };
            let stands =
                |module: &&Module| module.place == self.ground.place && module.holds(Slot::Hob) == Some(hob);
            let module =
                design.modules.iter().filter(stands).min_by_key(hoods_above).map(|module| module.id.clone());
            if module.is_some() {
                design.extras.push(Extra { code: hood.clone(), module });
            }
        }
    }

    pub fn quote(&self, design: &Design) -> Quote {
        quote(&Kitchen::new(design, self.ground.catalogue), self.invoice_year, &[])
    }

    /// What a row looks like.
    pub fn layout(&self, design: &Design) -> Layout {
        let mut own: Vec<&Module> =
            design.modules.iter().filter(|module| module.place == self.ground.place).collect();
        own.sort_by_key(|module| module.x);
        let units = own.into_iter().filter_map(|module| {
            let kind = self.ground.catalogue.module(&module.code)?;
            Some((kind.family, module.width, module.equipment.clone()))
        });
        let (hanging, mut layout): (Layout, Layout) = units.partition(|(family, ..)| family.is_wall());
        layout.extend(hanging);
        layout
    }

    /// How many pull-outs for bottles stand on the wall.
    pub fn pull_outs(&self, design: &Design) -> usize {
        let catalogue = self.ground.catalogue;
        let cell = |module: &Module| {
            let kind = catalogue.module(&module.code)?;
            Some((kind, kind.cell(module.width)?))
        };
        let own = design.modules.iter().filter(|module| module.place == self.ground.place);
        own.filter_map(cell).filter(|(kind, cell)| is_pull_out(kind, cell)).count()
    }

    /// Why there is none: no row holds all, or none was found.
    pub fn no_row(&self, is_proven: bool) -> NoProposal {
        let length = self.ground.stretch.length();
        if is_proven { NoProposal::NoRow { length } } else { NoProposal::GaveUp { length } }
    }

    /// A row as it is compared within a profile; none if something is wrong with it that was not wrong before.
    pub fn rated(&self, profile: Profile, design: Design) -> Option<Found> {
        let kitchen = Kitchen::new(&design, self.ground.catalogue);
        let new = self.new_faults(&kitchen);
        if new.iter().any(is_error) {
            return None;
        }
        let counted = new.iter().map(|(_, rule, _)| *rule);
        let counted = counted.filter(|rule| *rule != Rule::Prep || self.ground.is_alone);
        let warnings = Warnings::count(counted).weight(profile);
        let (merits, volume) = self.merits(&kitchen);
        let net = quote(&kitchen, self.invoice_year, &[]).net().cents();
        let measure = match profile {
            Profile::Economical => net,
            Profile::Storage => -volume,
            Profile::Symmetric => i64::from(merits.asymmetry.0),
        };
        let key = [i64::from(merits.to_water.0), warnings, measure, merits.fillers, merits.units, net];
        Some(Found { key, design })
    }

    /// Whether nothing is wrong with a design that was not wrong before.
    pub fn is_sound(&self, design: &Design) -> bool {
        !self.new_faults(&Kitchen::new(design, self.ground.catalogue)).iter().any(is_error)
    }

    /// Whether nothing is wrong with a design, and nothing warned of in it, that is not so of a row.
    pub fn adds_nothing(&self, row: &Design, design: &Design) -> bool {
        self.left(row, design).is_some()
    }

    /// Whether a design has fewer new faults than a row, and none that the row has not.
    pub fn mends(&self, row: &Design, design: &Design) -> bool {
        self.left(row, design).is_some_and(|[before, after]| after < before)
    }

    /// How many new faults a row and a design have; none where the design has one that the row has not.
    fn left(&self, row: &Design, design: &Design) -> Option<[usize; 2]> {
        let [before, after] =
            [row, design].map(|design| self.new_faults(&Kitchen::new(design, self.ground.catalogue)));
        after.iter().all(|fault| before.contains(fault)).then_some([before.len(), after.len()])
    }

    /// The units on the wall that new faults of a row are about.
    pub fn blamed(&self, row: &Design) -> Vec<Id> {
        let faults = self.new_faults(&Kitchen::new(row, self.ground.catalogue));
        let is_blamed = |id: &Id| faults.iter().any(|(_, _, subjects)| subjects.contains(id));
        let here = row.modules.iter().filter(|module| module.place == self.ground.place);
        here.filter(|module| is_blamed(&module.id)).map(|module| module.id.clone()).collect()
    }

    /// What is wrong with a row and was wrong without it.
    pub fn left_wrong(&self, row: &Design) -> Vec<Finding> {
        let findings = check(&Kitchen::new(row, self.ground.catalogue)).into_iter();
        findings.filter(|finding| finding.severity == Severity::Error).collect()
    }

    fn new_faults(&self, kitchen: &Kitchen<'_>) -> Vec<Fault> {
        faults(kitchen).into_iter().filter(|fault| !self.ground.known.contains(fault)).collect()
    }

    /// A design without what lies loose in the units on the wall, as rows are compared.
    pub fn bare_of_loose(&self, design: &Design) -> Design {
        without_loose(design, self.ground.catalogue, &self.ground.place)
    }

    /// A design with its units along the stretch alone, and nothing loose in them.
    pub fn along_stretch(&self, design: &Design) -> Design {
        let mut design = self.bare_of_loose(design);
        let lies_here = |module: &Module| module.span().overlaps(self.ground.stretch);
        design.modules.retain(|module| module.place != self.ground.place || lies_here(module));
        design
    }

    /// By what a row is compared.
    pub fn merits_of(&self, design: &Design) -> Merits {
        self.merits(&Kitchen::new(design, self.ground.catalogue)).0
    }

    /// What all cabinets of the wall without appliances store, mm³.
    pub fn volume(&self, design: &Design) -> i64 {
        self.merits(&Kitchen::new(design, self.ground.catalogue)).1
    }

    fn merits(&self, kitchen: &Kitchen<'_>) -> (Merits, i64) {
        let own: Vec<&Placed<'_>> =
            kitchen.placed.iter().filter(|placed| placed.module.place == self.ground.place).collect();
        let has_appliance =
            |placed: &Placed<'_>| placed.module.equipment.keys().any(|slot| slot.is_appliance());
        let stores = own.iter().filter(|placed| !has_appliance(placed));
        let volume: i64 = stores.map(|placed| volume(placed)).sum();
        let surface = own.first().map(|placed| placed.surface);
        let fillers = kitchen.layout.fillers.iter().filter(|filler| Some(filler.surface) == surface).count();
        let merits = Merits {
            to_water: self.to_water(kitchen, surface),
            litres: volume / 1_000_000,
            asymmetry: asymmetry(&own, self.ground.twice_axis),
            fillers: i64::try_from(fillers).unwrap_or(i64::MAX),
            units: i64::try_from(own.len()).unwrap_or(i64::MAX),
        };
        (merits, volume)
    }

    fn to_water(&self, kitchen: &Kitchen<'_>, surface: Option<usize>) -> Mm {
        let Some(water) = self.ground.water else { return Mm::ZERO };
        let pieces = kitchen.layout.worktops.iter().filter(|piece| Some(piece.surface) == surface);
        let sinks = pieces.flat_map(|piece| &piece.cutouts);
        let sinks = sinks.filter(|cutout| matches!(cutout.kind, CutoutKind::Sink(_)));
        let gaps = sinks.map(|cutout| cutout.span.gap_to(Span::at(water, Mm::ZERO)).max(Mm::ZERO));
        gaps.sum()
    }
}

/// A tall or corner unit. A fridge opens towards the worktop: right of it the door hinges on the right.
fn fixed(unit: &Fixed<'_, '_>, place: &Place, end: Mm) -> Module {
    match unit {
        Fixed::Tall(part, x) => {
            let opens_left = *x >= end && part.equipment.contains_key(&Slot::Fridge);
            let hinge = opens_left.then_some(Hinge::Right);
            Module { hinge, ..part.module(place, *x) }
        }
        Fixed::Corner(code, width, x) => Module::new(Id::default(), code.clone(), *width, place.clone(), *x),
    }
}

/// Whether it leaves nothing to be made.
pub(super) fn is_error((severity, ..): &Fault) -> bool {
    *severity == Severity::Error
}

/// What is wrong with a kitchen, and what is warned of in it.
pub(super) fn faults(kitchen: &Kitchen<'_>) -> Vec<Fault> {
    let faults = check(kitchen).into_iter().filter(|finding| finding.severity != Severity::Hint);
    faults.map(|finding| (finding.severity, finding.code, finding.subjects)).collect()
}

/// How much the left edges of fronts differ from the mirrored right edges of their counterparts, the standing
/// units and the hanging ones each by themselves (settled.md "Proposals").
fn asymmetry(units: &[&Placed<'_>], twice_axis: Mm) -> Mm {
    let level = |hangs: bool| {
        let units = units.iter().filter(|placed| placed.family().is_wall() == hangs);
        let mut spans: Vec<Span> = units.flat_map(|placed| columns(placed.cell, placed.span)).collect();
        spans.sort_by_key(|span| (span.start, span.end));
        mirrored(&spans, twice_axis)
    };
    level(false) + level(true)
}

/// The same for spans from left to right, each against the one that is as far from the other end.
pub(super) fn mirrored(spans: &[Span], twice_axis: Mm) -> Mm {
    let pairs = spans.iter().zip(spans.iter().rev());
    pairs.map(|(span, other)| (span.start + other.end - twice_axis).abs()).sum()
}
