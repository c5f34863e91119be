//! What is sold beside units: accessories that go into one or are set into the worktop above it, and hoods that hang free.

use serde::{Deserialize, Serialize};

use super::{Cell, ElementKind, HoodShape, ModuleType, Name, Slot};
use crate::length::Mm;
use crate::money::Money;

/// An accessory, or a hood that hangs free.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extra {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Name,
    /// Net price.
    pub price: Money,
    /// Whether it may carry 6 % VAT in a renovation.
    pub renov: bool,
    /// `hood` for a free-standing hood.
    pub slot: Option<Slot>,
    /// What a hood looks like.
    pub hood: Option<HoodShape>,
    /// Outer width of a hood.
    pub w: Option<Mm>,
    /// Recupel class of a hood.
    pub recupel: Option<String>,
    /// Whether it needs a hole in the worktop (sockets).
    #[serde(default)]
    pub worktop_hole: bool,
    /// The diameter of that hole; [`super::Lengths::socket_hole`] where its maker names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hole: Option<Mm>,
    /// Whether it is a bin.
    #[serde(default)]
    pub waste: bool,
    /// The narrowest unit that it is made for, where it is made for a width.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_width: Option<Mm>,
    /// What of a unit it goes into, where not every unit takes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inside: Option<Inside>,
}

/// What of a unit an accessory goes into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Inside {
    /// A drawer, with a front of its own or behind a door.
    Drawer,
    /// The room behind a door, or a pull-out.
    Door,
}

/// Why a unit does not take an accessory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// It is made for a wider one.
    Narrow {
        /// The narrowest that takes it.
        least: Mm,
    },
    /// The unit has none of what it goes into.
    Without(Inside),
    /// No worktop lies over the unit.
    NoWorktop,
}

impl Extra {
    /// Why it does not go into a unit of a type, so wide and with so many inner drawers; none where it does. A hood asks for a
    /// hob besides.
    pub fn misfit(&self, kind: &ModuleType, width: Mm, inner_drawers: u8) -> Option<Misfit> {
        if let Some(least) = self.unit_width.filter(|least| width < *least) {
            return Some(Misfit::Narrow { least });
        }
        if self.worktop_hole && !kind.family.is_base() {
            return Some(Misfit::NoWorktop);
        }
        let inside = self.inside?;
        let fronts = || kind.cell(width).into_iter().flat_map(Cell::elements);
        let is_there = match inside {
            Inside::Drawer => inner_drawers > 0 || fronts().any(|front| front.kind == ElementKind::Drawer),
            Inside::Door => {
                fronts().any(|front| matches!(front.kind, ElementKind::Door | ElementKind::PullOut))
            }
        };
        (!is_there).then_some(Misfit::Without(inside))
    }

    /// The outer width of a hood; where its maker names none, that of the hobs that most hoods are made for.
    pub(crate) fn hood_width(&self) -> Mm {
        self.w.unwrap_or(Mm(600))
    }
}
