//! Drawers where a row would have doors: they hold as much and are better reached.

use super::candidate::Judge;
use crate::catalogue::{Cell, ElementKind, Family};
use crate::design::{Design, Module};
use crate::ids::Code;

/// A row whose base units have drawers instead of doors, all of them or as many as can without a fault that it did not
/// have; it is as long and holds as much.
pub(super) fn with_drawers(judge: &Judge<'_, '_>, row: &Design) -> Design {
    let units = row.modules.iter().enumerate();
    let swaps: Vec<(usize, Code)> =
        units.filter_map(|(index, module)| Some((index, of_drawers(judge, row, module)?))).collect();
    let swapped = |row: &Design, swaps: &[(usize, Code)]| {
        let mut design = row.clone();
        for (index, code) in swaps {
            let unit = &mut design.modules[*index];
            (unit.code, unit.hinge) = (code.clone(), None);
        }
        design
    };
    let all = swapped(row, &swaps);
    if judge.adds_nothing(row, &all) {
        return all;
    }
    let mut best = row.clone();
    for swap in swaps {
        let next = swapped(&best, &[swap]);
        if judge.adds_nothing(row, &next) {
            best = next;
        }
    }
    best
}

/// The unit of drawers that can stand for a door unit of a row: rather one whose drawers are in line with others of the
/// row, then the cheapest.
fn of_drawers(judge: &Judge<'_, '_>, row: &Design, module: &Module) -> Option<Code> {
    let catalogue = judge.ground.catalogue;
    let made = |module: &Module| {
        let kind = catalogue.module(&module.code)?;
        Some((kind, kind.cell(module.width).filter(|_| module.place == judge.ground.place)?))
    };
    let (kind, cell) = made(module)?;
    if !kind.is_plain(Family::Base) || has_only(cell, ElementKind::Drawer) {
        return None;
    }
    let lines: Vec<&str> = row
        .modules
        .iter()
        .filter_map(made)
        .filter(|(kind, cell)| kind.family == Family::Base && has_only(cell, ElementKind::Drawer))
        .map(|(_, cell)| cell.layout.as_str())
        .collect();
    let others = catalogue.modules.iter().filter(|kind| kind.is_plain(Family::Base));
    let others = others.filter_map(|kind| Some((kind, kind.cell(module.width)?)));
    let alike = others.filter(|(_, other)| {
        has_only(other, ElementKind::Drawer) && (other.height, other.depth) == (cell.height, cell.depth)
    });
    let best = alike.min_by_key(|(_, other)| (!lines.contains(&other.layout.as_str()), other.prices));
    best.map(|(kind, _)| Code::from(kind.code.as_str()))
}

fn has_only(cell: &Cell, kind: ElementKind) -> bool {
    cell.fronts > 0 && cell.elements().all(|element| element.kind == kind)
}
