//! Handles, and what stands in their place.

use serde::{Deserialize, Serialize};

use super::Name;
use crate::length::Mm;
use crate::money::Money;

/// How a handle is counted and paid (kitchen.md §8 "Heights and fronts").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandlePrice {
    /// So much for each handle of the cabinet.
    Each(Money),
    /// So much for each front.
    PerFront(Money),
    /// Push-to-open: so much for each door-like front and for each drawer or pull-out.
    Push {
        /// For a door, flap, folding door or appliance front.
        door: Money,
        /// For a drawer or pull-out.
        drawer: Money,
    },
}

/// What a handle looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandleShape {
    /// A bar on two feet.
    #[default]
    Bar,
    /// A round knob.
    Knob,
    /// A half shell, open below.
    Cup,
    /// A loop of leather.
    Loop,
    /// A profile over the whole edge of the front.
    Profile,
    /// Nothing that is seen.
    None,
}

/// A handle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handle {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Name,
    /// What it costs.
    pub price: HandlePrice,
    /// What it looks like.
    #[serde(default)]
    pub shape: HandleShape,
    /// How far it stands out from the front.
    pub proj: Mm,
    /// Its length in a drawing.
    pub length: Mm,
    /// Its colour as `#rrggbb`.
    pub colour: String,
}
