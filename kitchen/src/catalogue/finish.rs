//! What the eye sees: fronts, carcass colours, plinths.

use serde::{Deserialize, Serialize};

use super::Name;
use crate::money::Money;

/// The board a front is made of; it decides the weight (domain.md §5.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Board {
    /// Chipboard.
    #[serde(rename = "PB")]
    Chipboard,
    /// Medium-density fibreboard.
    #[serde(rename = "MDF")]
    Mdf,
}

/// A front material.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Front {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Name,
    /// Its price group, 1 to 4.
    pub pg: u8,
    /// Its board.
    pub mat: Board,
    /// Its colour as `#rrggbb`.
    pub colour: String,
    /// Whether it shows wood grain.
    #[serde(default)]
    pub grain: bool,
    /// Whether its grain can run on over the drawers of a unit, where a design asks for it: their fronts are then cut from
    /// one strip, in order.
    #[serde(default, skip_serializing_if = "is_false")]
    pub continuous: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes the field by reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

impl Front {
    /// The place of its price group in [`super::Cell::prices`].
    pub fn group(&self) -> usize {
        usize::from(self.pg.clamp(1, 4)) - 1
    }
}

/// A carcass colour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carcass {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Name,
    /// Its colour as `#rrggbb`.
    pub colour: String,
    /// Whether it costs nothing more.
    #[serde(default)]
    pub standard: bool,
    /// Whether it shows wood grain.
    #[serde(default)]
    pub grain: bool,
}

/// A plinth material.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plinth {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Name,
    /// Its colour as `#rrggbb`.
    pub colour: String,
    /// Whether it shines as metal does.
    #[serde(default)]
    pub metal: bool,
    /// Net price per metre.
    pub m: Money,
}
