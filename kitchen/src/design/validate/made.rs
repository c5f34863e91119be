//! Which types can be made otherwise than the price list says, and within which measures (docs/price.md).

use super::check::Check;
use crate::catalogue::{Catalogue, Family, HeightSystem, ModuleType, Slot};
use crate::design::{Made, Module};
use crate::length::Mm;

/// What a type can have otherwise than the price list says, at a width and in a height system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Makes {
    /// The carcass height unless it is asked otherwise.
    pub height: Mm,
    /// The lowest and the highest carcass; none where the height is the system's.
    pub heights: Option<(Mm, Mm)>,
    /// The carcass depth unless it is asked otherwise.
    pub depth: Mm,
    /// The shortest carcass; none where there is one depth.
    pub shortest: Option<Mm>,
    /// The one depth beyond the usual.
    pub deeper: Option<Mm>,
    /// A notch in the carcass.
    pub notch: bool,
    /// The most drawers behind its doors.
    pub inner_drawers: u8,
    /// Doors of glass.
    pub glass: bool,
    /// Fronts with a frame.
    pub framed: bool,
}

impl Makes {
    /// What can be asked of a type; none at a width that is not made.
    pub fn of(kind: &ModuleType, width: Mm, system: HeightSystem, catalogue: &Catalogue) -> Option<Makes> {
        let cell = kind.cell(width)?;
        let hides = width <= catalogue.lengths.inner_drawer_width.value;
        let system = catalogue.systems.of(system);
        Some(Makes {
            height: system.height(cell),
            heights: system.range(kind.family).filter(|_| kind.heights),
            depth: kind.usual_depth(cell, &catalogue.lengths),
            shortest: least_depth(kind, catalogue),
            deeper: extra_depth(kind, catalogue),
            notch: kind.has_carcass,
            inner_drawers: if hides { kind.inner_drawers } else { 0 },
            glass: kind.has_glass_door(),
            framed: cell.fronts > 0,
        })
    }

    /// Whether a carcass is made so high.
    pub(crate) fn takes_height(&self, height: Mm) -> bool {
        self.heights.is_some_and(|(least, most)| (least..=most).contains(&height))
    }

    /// Whether a carcass is made so deep: shorter than usual, the usual depth, or the one beyond.
    pub(crate) fn takes_depth(&self, depth: Mm) -> bool {
        let is_within = |least: Mm| (least..=self.depth).contains(&depth) || Some(depth) == self.deeper;
        self.shortest.is_some_and(is_within)
    }
}

impl Made {
    /// What of it another type, width or height system can still have.
    #[must_use]
    pub fn fitting(self, kind: &ModuleType, width: Mm, system: HeightSystem, catalogue: &Catalogue) -> Made {
        Makes::of(kind, width, system, catalogue).map_or_else(Made::default, |makes| Made {
            height: self.height.filter(|height| makes.takes_height(*height)),
            depth: self.depth.filter(|depth| makes.takes_depth(*depth)),
            notch: self.notch && makes.notch,
            inner_drawers: self.inner_drawers.min(makes.inner_drawers),
            glass: self.glass && makes.glass,
            framed: self.framed && makes.framed,
        })
    }
}

/// Every way in which a module asks for more than its type can have; a width that is not made is a fault of its own.
pub(super) fn check(
    module: &Module,
    system: HeightSystem,
    row: &ModuleType,
    catalogue: &Catalogue,
    path: &str,
    check: &mut Check,
) {
    let Some(makes) = Makes::of(row, module.width, system, catalogue) else { return };
    if let Some(height) = module.made.height {
        height_of(height, system, row, &makes, &format!("{path}.height"), check);
    }
    if let Some(depth) = module.made.depth {
        depth_of(depth, row, &makes, &format!("{path}.depth"), check);
    }
    if module.made.notch && !makes.notch {
        check.fault(
            &format!("{path}.notch"),
            format!("{} has no carcass to notch; leave notch out", row.code),
        );
    }
    if module.made.inner_drawers > makes.inner_drawers {
        check.fault(&format!("{path}.inner_drawers"), inner_drawers(module, row, catalogue));
    }
    doors(module.made, row, &makes, path, check);
}

fn height_of(
    height: Mm,
    system: HeightSystem,
    row: &ModuleType,
    makes: &Makes,
    path: &str,
    check: &mut Check,
) {
    match makes.heights {
        Some(limits) => check.range(path, height, limits),
        None if row.family.is_base() => {
            let message =
                format!("{} carries the worktop and is as high as {system} says; leave height out", row.code);
            check.fault(path, message);
        }
        None => check.fault(path, format!("{} is made in one height; leave height out", row.code)),
    }
}

fn extra_depth(row: &ModuleType, catalogue: &Catalogue) -> Option<Mm> {
    matches!(row.family, Family::Base | Family::Tall).then_some(catalogue.lengths.extra_depth.value)
}

fn depth_of(depth: Mm, row: &ModuleType, makes: &Makes, path: &str, check: &mut Check) {
    let Some(least) = makes.shortest else {
        return check.fault(path, format!("{} is made in one depth; leave depth out", row.code));
    };
    if !makes.takes_depth(depth) {
        let extra = makes.deeper.map(|extra| format!(", or {extra}")).unwrap_or_default();
        let message = format!("{depth} is not a depth of {}: {least} to {}{extra} mm", row.code, makes.depth);
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

/// Why a unit has not so many drawers behind its doors.
fn inner_drawers(module: &Module, row: &ModuleType, catalogue: &Catalogue) -> String {
    let (count, width) = (module.made.inner_drawers, module.width);
    if row.inner_drawers == 0 {
        format!("{} has no door to hide drawers behind; leave inner_drawers out", row.code)
    } else if count > row.inner_drawers {
        format!("{count} inner drawers; {} holds at most {}", row.code, row.inner_drawers)
    } else {
        let widest = catalogue.lengths.inner_drawer_width.value;
        format!("inner drawers are made up to {widest} mm wide; this unit is {width}")
    }
}

fn doors(made: Made, row: &ModuleType, makes: &Makes, path: &str, check: &mut Check) {
    if made.glass && made.framed {
        check.fault(
            &format!("{path}.framed"),
            "a door is of glass or has a frame; keep one of them".to_owned(),
        );
    } else if made.glass && !makes.glass {
        check.fault(&format!("{path}.glass"), format!("{} has no door that can be of glass", row.code));
    } else if made.framed && !makes.framed {
        check.fault(&format!("{path}.framed"), format!("{} has no front to frame", row.code));
    }
}
