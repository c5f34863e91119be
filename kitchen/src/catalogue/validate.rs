//! What must be true of a catalogue before it is sold from; run when it is built.

use std::collections::BTreeSet;

use super::{Catalogue, Cell, ModuleType, WorktopPrice, parse_front_layout};
use crate::length::Mm;
use crate::money::Money;

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
    /// Checks the whole catalogue: codes unique, prices present, front sums, known classes.
    ///
    /// # Errors
    /// Every fault found, none left out.
    pub fn validate(&self) -> Result<(), Vec<CatalogueFault>> {
        let mut faults = Faults(Vec::new());
        self.unique_codes(&mut faults);
        for module in &self.modules {
            check_module(module, &mut faults);
        }
        for appliance in &self.appliances {
            if self.recupel_class(&appliance.recupel).is_none() {
                faults.add(&appliance.code, format!("Recupel class {} is not known", appliance.recupel));
            }
        }
        for front in self.fronts.iter().filter(|front| !(1..=4).contains(&front.pg)) {
            faults.add(&front.code, format!("price group {} is not 1 to 4", front.pg));
        }
        self.missing_prices(&mut faults);
        if faults.0.is_empty() { Ok(()) } else { Err(faults.0) }
    }

    fn unique_codes(&self, faults: &mut Faults) {
        let codes = (self.modules.iter().map(|row| &row.code))
            .chain(self.fronts.iter().map(|row| &row.code))
            .chain(self.carcasses.iter().map(|row| &row.code))
            .chain(self.handles.iter().map(|row| &row.code))
            .chain(self.worktops.iter().map(|row| &row.code))
            .chain(self.plinths.iter().map(|row| &row.code))
            .chain(self.sinks.iter().map(|row| &row.code))
            .chain(self.taps.iter().map(|row| &row.code))
            .chain(self.appliances.iter().map(|row| &row.code))
            .chain(self.extras.iter().map(|row| &row.code));
        let mut seen = BTreeSet::new();
        for code in codes.filter(|code| !seen.insert(code.as_str())) {
            faults.add(code, "the code stands twice".to_owned());
        }
    }

    fn missing_prices(&self, faults: &mut Faults) {
        let rows = (self.plinths.iter().map(|row| (&row.code, row.m)))
            .chain(self.sinks.iter().map(|row| (&row.code, row.price)))
            .chain(self.taps.iter().map(|row| (&row.code, row.price)))
            .chain(self.appliances.iter().map(|row| (&row.code, row.price)))
            .chain(self.extras.iter().map(|row| (&row.code, row.price)))
            .chain(self.worktops.iter().map(|row| {
                let (WorktopPrice::Metre { m: price, .. } | WorktopPrice::Square(price)) = row.price;
                (&row.code, price)
            }));
        for (code, _) in rows.filter(|(_, price)| *price <= Money::ZERO) {
            faults.add(code, "the price is missing".to_owned());
        }
    }
}

struct Faults(Vec<CatalogueFault>);

impl Faults {
    fn add(&mut self, row: &str, fault: String) {
        self.0.push(CatalogueFault { row: row.to_owned(), fault });
    }
}

fn check_module(module: &ModuleType, faults: &mut Faults) {
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
        if let Err(fault) = check_fronts(module, cell) {
            faults.add(&row, fault);
        }
    }
}

/// Fronts and their 3 mm gaps fill the carcass height less 3; a niche has its gaps inside (kitchen.md §2).
/// Dishwasher fronts are shorter on purpose (settled.md "kitchen").
fn check_fronts(module: &ModuleType, cell: &Cell) -> Result<(), String> {
    const GAP: Mm = Mm(3);
    let rows = parse_front_layout(&cell.layout)?;
    if !module.has_carcass || rows.is_empty() {
        return Ok(());
    }
    let heights = rows.iter().filter_map(|row| row.first());
    let sum: Mm = heights.clone().map(|front| front.height).sum();
    let seams = heights.clone().zip(heights.skip(1));
    let is_niche = |front: &super::Element| front.kind == super::ElementKind::Niche;
    let gaps: Mm = seams.filter(|(below, above)| !is_niche(below) && !is_niche(above)).map(|_| GAP).sum();
    let expected = cell.height - GAP;
    if sum + gaps == expected {
        Ok(())
    } else {
        Err(format!("its fronts and gaps measure {} mm where the carcass leaves {expected}", sum + gaps))
    }
}
