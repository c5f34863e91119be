//! Appliances, sinks and taps, with the measures that the rules and cut-outs need.

use serde::{Deserialize, Serialize};

use super::{Name, Thresholds};
use crate::length::Mm;
use crate::money::Money;

/// A place in a cabinet for equipment; also the key in the design file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    /// A sink in the worktop.
    Sink,
    /// A tap beside the sink.
    Tap,
    /// A hob in the worktop.
    Hob,
    /// A hood above the hob.
    Hood,
    /// An oven of 595 mm.
    Oven,
    /// A compact appliance of 455 mm.
    Compact,
    /// A dishwasher behind its front.
    Dishwasher,
    /// A fridge, freezer or both.
    Fridge,
}

impl Slot {
    /// Every slot, in the order of the design file.
    pub const ALL: [Slot; 8] = [
        Slot::Sink,
        Slot::Tap,
        Slot::Hob,
        Slot::Hood,
        Slot::Oven,
        Slot::Compact,
        Slot::Dishwasher,
        Slot::Fridge,
    ];

    /// Whether what goes into it is an appliance, and no sink or tap.
    pub(crate) fn is_appliance(self) -> bool {
        !matches!(self, Slot::Sink | Slot::Tap)
    }

    /// The key in the design file.
    pub fn key(self) -> &'static str {
        match self {
            Slot::Sink => "sink",
            Slot::Tap => "tap",
            Slot::Hob => "hob",
            Slot::Hood => "hood",
            Slot::Oven => "oven",
            Slot::Compact => "compact",
            Slot::Dishwasher => "dishwasher",
            Slot::Fridge => "fridge",
        }
    }
}

/// What a hob burns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fuel {
    /// Induction.
    Induction,
    /// Ceramic, radiant heat.
    Ceramic,
    /// Gas.
    Gas,
}

/// How a product sits in the worktop; it decides the price of its cut-out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mount {
    /// On the surface.
    #[default]
    Top,
    /// Level with the surface.
    Flush,
    /// Under the worktop.
    Under,
}

/// What a hood looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoodShape {
    /// A plate in the bottom of its unit.
    #[default]
    Insert,
    /// A screen that slides out under its unit.
    Telescopic,
    /// A canopy on the wall with a duct up to the ceiling.
    Wall,
    /// The same, hanging from the ceiling.
    Island,
    /// A plate in the ceiling.
    Ceiling,
}

/// An appliance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appliance {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Name,
    /// Net price.
    pub price: Money,
    /// Where it goes.
    pub slot: Slot,
    /// Its outer width.
    pub w: Option<Mm>,
    /// Width of the cut-out of a hob.
    pub cut: Option<Mm>,
    /// Depth of the cut-out of a hob; 490 when the maker does not name one (settled.md "kitchen").
    pub cut_d: Option<Mm>,
    /// What a hob burns.
    pub fuel: Option<Fuel>,
    /// How a hob sits in the worktop.
    #[serde(default)]
    pub mount: Mount,
    /// Whether a hob's cut-out may enter the carcass sides, notched for it.
    #[serde(default)]
    pub notched: bool,
    /// The thinnest worktop a hob allows, where its maker names one.
    pub worktop_min: Option<Mm>,
    /// Lowest niche of a dishwasher: plinth plus carcass.
    pub nmin: Option<Mm>,
    /// Highest niche of a dishwasher.
    pub nmax: Option<Mm>,
    /// Niche height of a fridge, an oven or a compact appliance.
    pub niche: Option<Mm>,
    /// The least height of a hood above the hob, where its maker names one.
    pub clearance: Option<Mm>,
    /// What a hood looks like.
    pub hood: Option<HoodShape>,
    /// Whether it heats with microwaves.
    #[serde(default)]
    pub microwave: bool,
    /// Its Recupel class.
    pub recupel: String,
    /// Whether it may carry 6 % VAT in a renovation (hoods; domain.md §4.1).
    #[serde(default)]
    pub renov: bool,
    /// Energy class `A` to `G`, where the product group has a label.
    pub energy: Option<String>,
}

impl Appliance {
    /// Whether a hob burns gas.
    pub(crate) fn is_gas(&self) -> bool {
        self.fuel == Some(Fuel::Gas)
    }

    /// Whether a dishwasher stands under a worktop at this height: plinth and carcass together.
    pub(crate) fn stands_under(&self, height: Mm) -> bool {
        self.nmin.is_none_or(|least| least <= height) && self.nmax.is_none_or(|most| height <= most)
    }

    /// The lowest and the highest niche that it stands in, where it stands in one. Ovens are made for a niche of 600 and
    /// stand in lower ones too (domain.md §1.7).
    pub(crate) fn niches(&self, limits: &Thresholds) -> Option<(Mm, Mm)> {
        let from = |less: Mm, more: Mm| self.niche.map(|niche| (niche - less, niche + more));
        match self.slot {
            Slot::Oven => from(limits.oven_niche_low.value, limits.oven_niche.value),
            Slot::Compact => from(Mm::ZERO, limits.oven_niche.value),
            Slot::Fridge => from(Mm::ZERO, limits.fridge_niche.value),
            Slot::Dishwasher => self.nmin.zip(self.nmax),
            Slot::Sink | Slot::Tap | Slot::Hob | Slot::Hood => None,
        }
    }

    /// The width of a hob's cut-out.
    pub(crate) fn cut_out_width(&self) -> Mm {
        self.cut.unwrap_or_default()
    }
}

/// A sink.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sink {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Name,
    /// Net price.
    pub price: Money,
    /// Outer width.
    pub outer: Mm,
    /// Width of the cut-out, where it differs from the outer width.
    pub cut: Option<Mm>,
    /// Depth of the cut-out, where the maker names one.
    pub cut_d: Option<Mm>,
    /// How it sits in the worktop.
    pub mount: Mount,
    /// Whether the tap stands on the sink's own ledge, so that the worktop needs no tap hole.
    pub ledge: bool,
    /// Its colour as `#rrggbb` where it is not stainless steel.
    pub colour: Option<String>,
}

/// A tap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tap {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Name,
    /// Net price.
    pub price: Money,
    /// How far it stands above the worktop; folded down, where it can be. Nothing where nobody measured it.
    pub height: Option<Mm>,
    /// Its colour as `#rrggbb` where it is not chromed.
    pub colour: Option<String>,
}

/// A Recupel class with its published contributions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recupel {
    /// The class, such as `4.1.2`.
    pub code: String,
    /// Its contributions, the oldest first.
    pub tariffs: Vec<Tariff>,
}

/// What Recupel asks from a day on; it changes on 1 January or 1 July (domain.md §3.7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tariff {
    /// The first day, `YYYY-MM-DD`.
    pub valid_from: String,
    /// The contribution with VAT inside.
    pub gross: Money,
}

impl Recupel {
    /// The contribution on a day (`YYYY-MM-DD`): of the tariffs that have begun the last one, before all the first.
    pub fn gross_on(&self, day: &str) -> Money {
        let begun = self.tariffs.iter().rev().find(|tariff| *tariff.valid_from <= *day);
        begun.or(self.tariffs.first()).map_or(Money::ZERO, |tariff| tariff.gross)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tariff_counts_from_its_first_day() {
        let tariff =
            |day: &str, cents| Tariff { valid_from: day.to_owned(), gross: Money::from_cents(cents) };
        let class = Recupel {
            code: "1.1".to_owned(),
            tariffs: vec![tariff("2025-07-01", 1000), tariff("2027-01-01", 1200)],
        };
        let on = |day: &str| class.gross_on(day).cents();
        assert_eq!([on("2025-01-01"), on("2026-12-31"), on("2027-01-01")], [1000, 1000, 1200]);
    }
}
