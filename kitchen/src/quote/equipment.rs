//! What is bought in: sinks, taps, appliances with their Recupel, accessories.

use std::collections::BTreeMap;

use super::{Kind, Line, Reason, VatClass};
use crate::catalogue::{Catalogue, Slot};
use crate::kitchen::{Kitchen, Placed};

/// Every line of the equipment, with Recupel as it is on a day.
pub(super) fn lines(kitchen: &Kitchen<'_>, day: &str) -> Vec<Line> {
    let mut lines: Vec<Line> =
        kitchen.placed.iter().flat_map(|placed| held(kitchen.catalogue, placed)).collect();
    lines.extend(extras(kitchen));
    lines.extend(recupel(kitchen, day));
    lines
}

/// What a cabinet holds, in the order of the design file.
fn held(catalogue: &Catalogue, placed: &Placed<'_>) -> Vec<Line> {
    let equipment = placed.module.equipment.iter();
    let line = |(slot, code): (&Slot, &crate::ids::Code)| {
        let (kind, price, vat_class) = match slot {
            Slot::Sink => (Kind::Sink, catalogue.sink(code)?.price, VatClass::Renov),
            Slot::Tap => (Kind::Tap, catalogue.tap(code)?.price, VatClass::Renov),
            _ => {
                let row = catalogue.appliance(code)?;
                (Kind::Appliance, row.price, VatClass::of(row.renov))
            }
        };
        Some(Line::new(kind, code.clone(), price, Reason::Chosen).of(&placed.module.id).taxed(vat_class))
    };
    equipment.filter_map(line).collect()
}

/// Accessories and free-standing hoods, each a line: an extra has no quantity.
fn extras(kitchen: &Kitchen<'_>) -> Vec<Line> {
    let extras = kitchen.design.extras.iter();
    let line = |extra: &crate::design::Extra| {
        let row = kitchen.catalogue.extra(&extra.code)?;
        let line = Line::new(Kind::Extra, extra.code.clone(), row.price, Reason::Chosen);
        Some(Line { module: extra.module.clone(), ..line }.taxed(VatClass::of(row.renov)))
    };
    extras.filter_map(line).collect()
}

/// Recupel by class, in the VAT class of its appliances: net per piece rounded to cents, times how many.
fn recupel(kitchen: &Kitchen<'_>, day: &str) -> Vec<Line> {
    let catalogue = kitchen.catalogue;
    let built_in = kitchen.placed.iter().flat_map(|placed| placed.module.equipment.values());
    let built_in = built_in.filter_map(|code| catalogue.appliance(code));
    let built_in = built_in.map(|row| (row.recupel.as_str(), row.renov));
    let free = kitchen.design.extras.iter().filter_map(|extra| {
        let row = catalogue.extra(&extra.code)?;
        Some((row.recupel.as_deref()?, row.renov))
    });
    let mut classes: BTreeMap<(&str, bool), i64> = BTreeMap::new();
    for class in built_in.chain(free) {
        *classes.entry(class).or_default() += 1;
    }
    let line = |((class, renov), count): ((&str, bool), i64)| {
        let gross = catalogue.recupel_class(class)?.gross_on(day);
        let line = Line::new(Kind::Recupel, class, gross.without_standard_vat(), Reason::Recupel { gross });
        Some(line.times(count).taxed(VatClass::of(renov)))
    };
    classes.into_iter().filter_map(line).collect()
}
