//! What must be true of the workshop's rows before anything is cut by them.

use super::Faults;
use crate::catalogue::{Catalogue, ElementKind, FRONT_GAP, Number};
use crate::length::Mm;

/// The units of [`Number`].
const UNITS: [&str; 6] = ["mm", "pc", "kg", "g", "g/m2", "%"];

pub(super) fn check(catalogue: &Catalogue, faults: &mut Faults) {
    for (code, row) in catalogue.workshop.construction.rows() {
        check_number(code, row, faults);
    }
    check_gaps(catalogue, faults);
    check_builds(catalogue, faults);
    check_tables(catalogue, faults);
}

/// The price list's fronts are as high as its gaps leave them (kitchen.md §2), so the workshop cannot leave others.
fn check_gaps(catalogue: &Catalogue, faults: &mut Faults) {
    let rules = &catalogue.workshop.construction;
    for (code, gap) in [("gap", rules.gap.mm()), ("gap_top", rules.gap_top.mm())] {
        if gap != FRONT_GAP {
            faults.add(
                code,
                format!("{gap} mm is not the {FRONT_GAP} mm that the fronts of the price list leave"),
            );
        }
    }
}

fn check_number(code: &str, row: &Number, faults: &mut Faults) {
    if row.value.is_sign_negative() {
        faults.add(code, format!("{} is below nothing", row.value));
    }
    if !UNITS.contains(&row.unit.as_str()) {
        faults.add(code, format!("{} is not a unit; use one of {}", row.unit, UNITS.join(", ")));
    }
    let decimals = u32::from(row.unit == "mm");
    if row.value.normalize().scale() > decimals {
        faults.add(code, format!("{} {} is finer than the workshop measures", row.value, row.unit));
    }
}

/// Every cabinet type is built in exactly one way, and only what exists is built.
fn check_builds(catalogue: &Catalogue, faults: &mut Faults) {
    let workshop = &catalogue.workshop;
    for module in &catalogue.modules {
        let ways = workshop.builds.iter().filter(|build| build.code == module.code).count();
        if ways != 1 {
            faults.add(&module.code, format!("the workshop knows {ways} ways to build it; it needs one"));
        }
        let fewest = module.cells.iter().map(|cell| cell.rows().len()).min().unwrap_or_default();
        let below = workshop.build(&module.code).and_then(|build| build.below_fridge);
        if below.is_some_and(|rows| rows >= fewest || module.niche.is_none()) {
            faults.add(&module.code, "there is no fridge behind its fronts".to_owned());
        }
    }
    for build in workshop.builds.iter().filter(|build| catalogue.module(&build.code).is_none()) {
        faults.add(&build.code, "the workshop builds it but nobody sells it".to_owned());
    }
}

/// Tables rise, and reach as far as the cabinets do.
fn check_tables(catalogue: &Catalogue, faults: &mut Faults) {
    let workshop = &catalogue.workshop;
    let Some(system) = workshop.drawer() else {
        faults.add("drawer_system", format!("{} is no drawer system", workshop.drawer_system));
        return;
    };
    for system in &workshop.drawers {
        let rises = system.lengths.is_sorted() && system.sides.is_sorted_by_key(|side| side.front);
        let starts = system.sides.first().is_some_and(|side| side.front == Mm::ZERO);
        if !rises || !starts || system.lengths.is_empty() {
            faults.add(&system.code, "its lengths and sides do not rise from nothing".to_owned());
        }
    }
    let has_drawers = |kind: ElementKind| kind == ElementKind::Drawer;
    for module in &catalogue.modules {
        let clear = |depth: Mm| {
            let rows = &workshop.construction;
            depth - rows.recess.mm() - rows.back.mm() - system.inner_depth
        };
        let drawers = |depth: Mm| system.lengths.first().is_some_and(|shortest| *shortest > clear(depth));
        let mut cells =
            module.cells.iter().filter(|cell| cell.elements().any(|front| has_drawers(front.kind)));
        if cells.any(|cell| drawers(cell.depth)) {
            faults.add(&module.code, "it is too shallow for the shortest runner".to_owned());
        }
    }
    let rising = [
        ("edge_widths", workshop.edge_widths.is_sorted() && !workshop.edge_widths.is_empty()),
        ("handle_holes", workshop.handle_holes.is_sorted()),
        ("hinge", workshop.hinges.is_sorted_by_key(|row| row.height) && !workshop.hinges.is_empty()),
        ("lift", workshop.lifts.is_sorted_by_key(|row| row.factor) && !workshop.lifts.is_empty()),
        ("leg", workshop.legs.is_sorted_by_key(|row| row.width)),
    ];
    for (code, _) in rising.into_iter().filter(|(_, rises)| !rises) {
        faults.add(code, "the rows do not rise".to_owned());
    }
}
