//! Worktop materials.

use serde::{Deserialize, Serialize};

use super::Name;
use crate::length::Mm;
use crate::money::Money;

/// The way a material is joined, edged and fitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorktopKind {
    /// Laminate on chipboard: mitred corners, priced per metre.
    Laminate,
    /// Solid wood: mitred corners, priced per m² at its real depth.
    Wood,
    /// Compact laminate and what is worked like it (stainless steel).
    Compact,
    /// Stone and what is worked like it (ceramic, solid surface).
    Stone,
}

impl WorktopKind {
    /// Whether corners are mitred rather than butted (kitchen.md §8 "Worktop").
    pub fn is_mitred(self) -> bool {
        matches!(self, WorktopKind::Laminate | WorktopKind::Wood)
    }

    /// Whether cut-outs, joints and edges cost as stone does.
    pub fn is_hard(self) -> bool {
        !self.is_mitred()
    }
}

/// What a worktop costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorktopPrice {
    /// Per running metre: up to 635 deep, up to 900, and deeper (domain.md §3.5).
    Metre {
        /// Up to 635 mm deep.
        m: Money,
        /// Up to 900 mm deep.
        m900: Money,
        /// Deeper.
        m1200: Money,
    },
    /// Per square metre.
    Square(Money),
}

/// A worktop material at a thickness.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worktop {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Name,
    /// How it is worked.
    pub kind: WorktopKind,
    /// Thickness.
    pub t: Mm,
    /// What it costs.
    pub price: WorktopPrice,
    /// The longest slab.
    pub max: Mm,
    /// The widest slab; a deeper piece has a seam along its length. None where it comes as wide as asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<Mm>,
    /// Whether a template is made on site (stone, but not solid surface; settled.md "kitchen").
    #[serde(default)]
    pub templated: bool,
    /// Its colour as `#rrggbb`.
    pub colour: String,
    /// Whether it shows wood grain.
    #[serde(default)]
    pub grain: bool,
    /// Whether it shines as metal does.
    #[serde(default)]
    pub metal: bool,
}

/// What a splash costs per square metre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SplashPrice {
    /// Its own price.
    Square(Money),
    /// The slab price of the worktop of this code.
    Slab(String),
}

/// A material for the wall between worktop and wall units (domain.md §3.5 "Backsplash").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Splash {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Name,
    /// Thickness.
    pub t: Mm,
    /// What it costs.
    pub price: SplashPrice,
    /// The longest piece; none where it is cut from the slab of a worktop, and is as long as that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<Mm>,
    /// Its colour as `#rrggbb`.
    pub colour: String,
    /// Whether it burns, so that a hob keeps off it as off the wall (domain.md §2.3 `HOB_REAR`).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub burns: bool,
}
