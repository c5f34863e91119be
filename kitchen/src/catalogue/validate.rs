//! What must be true of a catalogue before it is sold from; run when it is built.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::module::parse_front_layout;
use super::{
    Appliance, Catalogue, Cell, Element, ElementKind, FRONT_GAP, FrontRow, HandlePrice, Lengths, ModuleType,
    Recupel, Slot, Systems, WorktopPrice,
};
use crate::length::Mm;
use crate::money::Money;

mod workshop;

/// A sentence about a row that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{row}: {fault}")]
pub struct CatalogueFault {
    /// The row, such as `OL3-600`.
    pub row: String,
    /// What is wrong with it.
    pub fault: String,
}

impl Catalogue {
    /// Checks the whole catalogue: codes unique, every price that a design can reach present, front sums,
    /// known classes, and the measures that rules and cut-outs need.
    ///
    /// # Errors
    /// Every fault found, none left out.
    pub fn validate(&self) -> Result<(), Vec<CatalogueFault>> {
        let mut faults = Faults(Vec::new());
        self.unique_codes(&mut faults);
        for module in &self.modules {
            check_module(module, &self.systems, &mut faults);
        }
        self.check_finishes(&mut faults);
        self.check_equipment(&mut faults);
        self.check_splashes(&mut faults);
        self.check_tariffs(&mut faults);
        self.check_prices(&mut faults);
        workshop::check(self, &mut faults);
        if faults.0.is_empty() { Ok(()) } else { Err(faults.0) }
    }

    fn unique_codes(&self, faults: &mut Faults) {
        let codes = (self.modules.iter().map(|row| &row.code))
            .chain(self.fronts.iter().map(|row| &row.code))
            .chain(self.carcasses.iter().map(|row| &row.code))
            .chain(self.handles.iter().map(|row| &row.code))
            .chain(self.worktops.iter().map(|row| &row.code))
            .chain(self.splashes.iter().map(|row| &row.code))
            .chain(self.plinths.iter().map(|row| &row.code))
            .chain(self.sinks.iter().map(|row| &row.code))
            .chain(self.taps.iter().map(|row| &row.code))
            .chain(self.appliances.iter().map(|row| &row.code))
            .chain(self.recupel.iter().map(|row| &row.code))
            .chain(self.extras.iter().map(|row| &row.code));
        let mut seen = BTreeSet::new();
        for code in codes.filter(|code| !seen.insert(code.as_str())) {
            faults.add(code, "the code stands twice".to_owned());
        }
    }

    fn check_finishes(&self, faults: &mut Faults) {
        for front in self.fronts.iter().filter(|front| !(1..=4).contains(&front.pg)) {
            faults.add(&front.code, format!("price group {} is not 1 to 4", front.pg));
        }
        for front in self.fronts.iter().filter(|front| front.continuous && !front.grain) {
            faults.add(&front.code, "its grain cannot run on: it has none".to_owned());
        }
        let standard = self.carcasses.iter().filter(|carcass| carcass.standard).count();
        if standard != 1 {
            faults.add("carcass", format!("{standard} colours are standard; exactly one costs nothing more"));
        }
        let colours = (self.fronts.iter().map(|row| (&row.code, &row.colour)))
            .chain(self.carcasses.iter().map(|row| (&row.code, &row.colour)))
            .chain(self.plinths.iter().map(|row| (&row.code, &row.colour)))
            .chain(self.handles.iter().map(|row| (&row.code, &row.colour)))
            .chain(self.splashes.iter().map(|row| (&row.code, &row.colour)))
            .chain(self.worktops.iter().map(|row| (&row.code, &row.colour)));
        for (code, colour) in colours.filter(|(_, colour)| !is_colour(colour)) {
            faults.add(code, format!("{colour} is not a colour such as #f4f2ee"));
        }
    }

    fn check_equipment(&self, faults: &mut Faults) {
        for appliance in &self.appliances {
            self.check_recupel(&appliance.code, &appliance.recupel, faults);
            for missing in missing_measures(appliance) {
                faults.add(&appliance.code, format!("{missing} is missing"));
            }
            let fits = |module: &&ModuleType| {
                module.holds(appliance.slot)
                    && (appliance.slot != Slot::Fridge || module.niche == appliance.niche)
            };
            if !self.modules.iter().any(|module| fits(&module)) {
                faults.add(&appliance.code, "no cabinet can hold it".to_owned());
            }
        }
        for extra in self.extras.iter().filter(|extra| extra.slot.is_some()) {
            match (&extra.recupel, extra.w) {
                (Some(class), Some(_)) => self.check_recupel(&extra.code, class, faults),
                _ => faults.add(&extra.code, "its width w or its recupel class is missing".to_owned()),
            }
        }
    }

    fn check_recupel(&self, code: &str, class: &str, faults: &mut Faults) {
        if self.recupel_class(class).is_none() {
            faults.add(code, format!("Recupel class {class} is not known"));
        }
    }

    fn check_tariffs(&self, faults: &mut Faults) {
        let rise = |row: &&Recupel| row.tariffs.is_sorted_by(|a, b| a.valid_from < b.valid_from);
        for row in self.recupel.iter().filter(|row| !rise(row)) {
            faults.add(&row.code, "its tariffs do not follow one another".to_owned());
        }
    }

    fn check_splashes(&self, faults: &mut Faults) {
        for splash in self.splashes.iter().filter(|splash| self.splash_price(splash) <= Money::ZERO) {
            faults.add(&splash.code, "the price is missing, or its slab is no worktop per m²".to_owned());
        }
    }

    fn check_prices(&self, faults: &mut Faults) {
        let amounts = (self.plinths.iter().map(|row| (&row.code, row.m)))
            .chain(self.sinks.iter().map(|row| (&row.code, row.price)))
            .chain(self.taps.iter().map(|row| (&row.code, row.price)))
            .chain(self.appliances.iter().map(|row| (&row.code, row.price)))
            .chain(self.recupel.iter().map(|row| (&row.code, row.gross_on(""))))
            .chain(
                self.recupel
                    .iter()
                    .flat_map(|row| row.tariffs.iter().map(|tariff| (&row.code, tariff.gross))),
            )
            .chain(self.extras.iter().map(|row| (&row.code, row.price)))
            .chain(self.handles.iter().map(|row| (&row.code, least_of_handle(&row.price))))
            .chain(self.worktops.iter().map(|row| (&row.code, least_of_worktop(&row.price))));
        for (code, _) in amounts.filter(|(_, price)| *price <= Money::ZERO) {
            faults.add(code, "the price is missing".to_owned());
        }
        for (code, row) in self.prices.rows() {
            if row.value <= Decimal::ZERO {
                faults.add(code, format!("{} is no price or quantity above nothing", row.value));
            }
            if !UNITS.contains(&row.unit.as_str()) {
                faults.add(code, format!("{} is not a unit; use one of {}", row.unit, UNITS.join(", ")));
            }
        }
        if !self.prices.zones().is_sorted_by(|near, far| near.km < far.km) {
            faults.add("zone_1", "each delivery zone must reach farther than the one before it".to_owned());
        }
        if self.lengths.worktop_edge() != Lengths::ISLAND_EDGE {
            let message = format!(
                "base_depth, front_plane and this come to {} mm; design files measure islands by {}",
                self.lengths.worktop_edge(),
                Lengths::ISLAND_EDGE
            );
            faults.add("overhang_front", message);
        }
        for (code, row) in self.lengths.rows().into_iter().chain(self.thresholds.rows()) {
            if row.value < Mm::ZERO {
                faults.add(code, format!("{} mm is below nothing", row.value));
            } else if row.value == Mm::ZERO && FIELDS.contains(&code) {
                faults.add(code, "0 mm: an island cannot be parted in fields of this length".to_owned());
            }
        }
    }
}

/// The rows by which an island is parted: in seats, and in the fields between what carries its worktop.
const FIELDS: [&str; 3] = ["seat_width_warning", "span_error", "span_thin_error"];

/// The units of [`super::Price`].
const UNITS: [&str; 7] = ["pc", "m", "m2", "%", "eur", "year", "km"];

fn least_of_handle(price: &HandlePrice) -> Money {
    match price {
        HandlePrice::Each(price) | HandlePrice::PerFront(price) => *price,
        HandlePrice::Push { door, drawer } => *door.min(drawer),
    }
}

fn least_of_worktop(price: &WorktopPrice) -> Money {
    match price {
        WorktopPrice::Metre { m, m900, m1200 } => *m.min(m900).min(m1200),
        WorktopPrice::Square(price) => *price,
    }
}

/// The measures without which an appliance of its slot cannot be drawn, cut out for or checked.
fn missing_measures(appliance: &Appliance) -> Vec<&'static str> {
    let has_width = ("its width w", appliance.w.is_some());
    let niche = ("its niche", appliance.niche.is_some());
    let needed = match appliance.slot {
        Slot::Hob => vec![
            has_width,
            ("the width of its cut-out, cut", appliance.cut.is_some()),
            ("its fuel", appliance.fuel.is_some()),
        ],
        Slot::Dishwasher => vec![
            has_width,
            ("its lowest niche, nmin", appliance.nmin.is_some()),
            ("its highest niche, nmax", appliance.nmax.is_some()),
        ],
        Slot::Hood => vec![has_width],
        Slot::Oven | Slot::Compact | Slot::Fridge => vec![niche],
        Slot::Sink | Slot::Tap => vec![("a place among the sinks or taps", false)],
    };
    needed.into_iter().filter(|(_, present)| !present).map(|(name, _)| name).collect()
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|digits| digits.len() == 6 && digits.chars().all(|digit| digit.is_ascii_hexdigit()))
}

struct Faults(Vec<CatalogueFault>);

impl Faults {
    fn add(&mut self, row: &str, fault: String) {
        self.0.push(CatalogueFault { row: row.to_owned(), fault });
    }
}

fn check_module(module: &ModuleType, systems: &Systems, faults: &mut Faults) {
    if module.cells.is_empty() {
        faults.add(&module.code, "it has no width".to_owned());
    }
    if !module.cells.is_sorted_by(|a, b| a.width < b.width) {
        faults.add(&module.code, "its widths do not rise".to_owned());
    }
    for cell in &module.cells {
        let row = format!("{}-{}", module.code, cell.width);
        if cell.prices.iter().any(|price| *price <= Money::ZERO) {
            faults.add(&row, "the price is missing".to_owned());
        }
        if let Err(fault) = check_fronts(module, cell, systems) {
            faults.add(&row, fault);
        }
    }
}

/// Fronts and their 3 mm gaps fill the carcass height less 3 (kitchen.md §2), in the price list and in every
/// height of every system. Dishwasher fronts are shorter on purpose (settled.md "kitchen").
fn check_fronts(module: &ModuleType, cell: &Cell, systems: &Systems) -> Result<(), String> {
    let rows = parse_front_layout(&cell.layout)?;
    if !module.has_carcass || rows.is_empty() {
        return Ok(());
    }
    fills("", &rows, cell.height)?;
    for (name, system) in systems.rows() {
        let usual = system.height(cell);
        let made = system.range(module.family).filter(|_| module.heights);
        for height in made.map_or(vec![usual], |(low, high)| vec![usual, low, high]) {
            let rows = system.rows(cell, height);
            fills(&format!("in {name} at {height} "), &rows, height)?;
            if rows.iter().flatten().any(|front| front.height < LEAST_FRONT) {
                return Err(format!("in {name} at {height} a front is lower than {LEAST_FRONT}"));
            }
        }
    }
    Ok(())
}

/// The lowest front: one step of half the 130 grid (domain.md §1.10).
const LEAST_FRONT: Mm = Mm(62);

/// Whether rows of fronts fill a carcass; a niche has its gaps inside.
fn fills(place: &str, rows: &[FrontRow], height: Mm) -> Result<(), String> {
    let fronts = rows.iter().filter_map(|row| row.first());
    let sum: Mm = fronts.clone().map(|front| front.height).sum();
    let seams = fronts.clone().zip(fronts.skip(1));
    let is_niche = |front: &Element| front.kind == ElementKind::Niche;
    let gaps: Mm =
        seams.filter(|(below, above)| !is_niche(below) && !is_niche(above)).map(|_| FRONT_GAP).sum();
    let expected = height - FRONT_GAP;
    if sum + gaps == expected {
        Ok(())
    } else {
        Err(format!(
            "{place}its fronts and gaps measure {} mm where the carcass leaves {expected}",
            sum + gaps
        ))
    }
}
