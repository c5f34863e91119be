//! Which types can be made otherwise than the price list says, and within which measures (docs/price.md).

use super::Check;
use crate::catalogue::{Catalogue, Cell, Family, ModuleType, Slot};
use crate::design::{HeightSystem, Made, Module};
use crate::length::Mm;

impl Made {
    /// What of it another type, width or height system can still have.
    #[must_use]
    pub fn fitting(self, kind: &ModuleType, width: Mm, system: HeightSystem, catalogue: &Catalogue) -> Made {
        let range = catalogue.systems.of(system).range(kind.family).filter(|_| kind.heights);
        let is_made = |height: &Mm| range.is_some_and(|(least, most)| (least..=most).contains(height));
        let cell = kind.cell(width);
        let hides = width <= catalogue.lengths.inner_drawer_width.value;
        Made {
            height: self.height.filter(is_made),
            depth: self
                .depth
                .filter(|depth| cell.is_some_and(|cell| is_depth(*depth, kind, cell, catalogue))),
            notch: self.notch && kind.has_carcass,
            inner_drawers: if hides { self.inner_drawers.min(kind.inner_drawers) } else { 0 },
            glass: self.glass && kind.has_glass_door(),
            framed: self.framed && cell.is_some_and(|cell| cell.fronts > 0),
        }
    }
}

pub(super) fn check(
    module: &Module,
    system: HeightSystem,
    (row, cell): (&ModuleType, &Cell),
    catalogue: &Catalogue,
    path: &str,
    check: &mut Check,
) {
    if let Some(height) = module.made.height {
        height_of(height, system, row, catalogue, &format!("{path}.height"), check);
    }
    if let Some(depth) = module.made.depth {
        depth_of(depth, row, cell, catalogue, &format!("{path}.depth"), check);
    }
    if module.made.notch && !row.has_carcass {
        check.fault(
            &format!("{path}.notch"),
            format!("{} has no carcass to notch; leave notch out", row.code),
        );
    }
    inner_drawers(module, row, catalogue, &format!("{path}.inner_drawers"), check);
    doors(module, row, cell, path, check);
}

fn height_of(
    height: Mm,
    system: HeightSystem,
    row: &ModuleType,
    catalogue: &Catalogue,
    path: &str,
    check: &mut Check,
) {
    match catalogue.systems.of(system).range(row.family).filter(|_| row.heights) {
        Some((least, most)) => check.range(path, height, &(least..=most)),
        None if row.family.is_base() => {
            let message =
                format!("{} carries the worktop and is as high as {system} says; leave height out", row.code);
            check.fault(path, message);
        }
        None => check.fault(path, format!("{} is made in one height; leave height out", row.code)),
    }
}

/// Shorter than usual, the usual depth, or for base and tall units the one extra depth.
fn is_depth(depth: Mm, row: &ModuleType, cell: &Cell, catalogue: &Catalogue) -> bool {
    least_depth(row, catalogue).is_some_and(|least| (least..=cell.depth).contains(&depth))
        || Some(depth) == extra_depth(row, catalogue)
}

fn extra_depth(row: &ModuleType, catalogue: &Catalogue) -> Option<Mm> {
    matches!(row.family, Family::Base | Family::Tall).then_some(catalogue.lengths.extra_depth.value)
}

fn depth_of(depth: Mm, row: &ModuleType, cell: &Cell, catalogue: &Catalogue, path: &str, check: &mut Check) {
    let Some(least) = least_depth(row, catalogue) else {
        return check.fault(path, format!("{} is made in one depth; leave depth out", row.code));
    };
    if !is_depth(depth, row, cell, catalogue) {
        let extra = extra_depth(row, catalogue).map(|extra| format!(", or {extra}")).unwrap_or_default();
        let message = format!("{depth} is not a depth of {}: {least} to {}{extra} mm", row.code, cell.depth);
        check.fault(path, message);
    }
}

/// How short a carcass may be made; an appliance in it needs its depth. None for what has one depth.
fn least_depth(row: &ModuleType, catalogue: &Catalogue) -> Option<Mm> {
    let lengths = &catalogue.lengths;
    let is_deep = |slot: &Slot| matches!(slot, Slot::Oven | Slot::Compact | Slot::Fridge);
    match row.family {
        Family::Base | Family::Tall if row.slots.iter().any(is_deep) => Some(lengths.appliance_depth.value),
        Family::Base | Family::Tall => Some(lengths.base_depth_min.value),
        Family::Wall => Some(lengths.wall_depth_min.value),
        Family::FrontOnly | Family::Corner | Family::WallCorner => None,
    }
}

fn inner_drawers(module: &Module, row: &ModuleType, catalogue: &Catalogue, path: &str, check: &mut Check) {
    let count = module.made.inner_drawers;
    let widest = catalogue.lengths.inner_drawer_width.value;
    if count == 0 {
    } else if row.inner_drawers == 0 {
        check
            .fault(path, format!("{} has no door to hide drawers behind; leave inner_drawers out", row.code));
    } else if count > row.inner_drawers {
        check.fault(path, format!("{count} inner drawers; {} holds at most {}", row.code, row.inner_drawers));
    } else if module.width > widest {
        let message = format!("inner drawers are made up to {widest} mm wide; this unit is {}", module.width);
        check.fault(path, message);
    }
}

fn doors(module: &Module, row: &ModuleType, cell: &Cell, path: &str, check: &mut Check) {
    let made = module.made;
    if made.glass && made.framed {
        check.fault(
            &format!("{path}.framed"),
            "a door is of glass or has a frame; keep one of them".to_owned(),
        );
    } else if made.glass && !row.has_glass_door() {
        check.fault(&format!("{path}.glass"), format!("{} has no door that can be of glass", row.code));
    } else if made.framed && cell.fronts == 0 {
        check.fault(&format!("{path}.framed"), format!("{} has no front to frame", row.code));
    }
}
