//! THE price of a kitchen: every line with its reason, and the totals of every VAT regime. The live price,
//! the ghost's difference, the mail, the order and the admin all call [`quote`]; there is no second.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::ids::{Code, Id};
use crate::kitchen::Kitchen;
use crate::money::{Money, VatRate};

mod discount;
mod totals;

pub use discount::Discount;
pub use totals::{Regime, Renovation6, Standard21, Total, Totals};

/// The price of a kitchen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The lines, in the order in which a customer reads them.
    pub lines: Vec<Line>,
    /// Net and the gross totals of every regime.
    pub totals: Totals,
}

impl Quote {
    /// The sum of the nets of all lines.
    pub fn net(&self) -> Money {
        self.totals.net
    }

    /// The total of a regime with its VAT by rate.
    pub fn total(&self, regime: Regime) -> Total {
        totals::total(&self.lines, regime)
    }
}

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A cabinet.
    Module,
    /// Handles of a cabinet.
    Handle,
    /// A piece of worktop.
    Worktop,
    /// A cut-out or hole in a worktop.
    Cutout,
    /// A joint between worktop pieces.
    Joint,
    /// Visible ends and polished edges, and the template of stone.
    Edge,
    /// Plinth with its pieces and grilles.
    Plinth,
    /// End panels and island backs.
    Panel,
    /// Fillers and corner posts.
    Filler,
    /// A sink.
    Sink,
    /// A tap.
    Tap,
    /// An appliance.
    Appliance,
    /// The Recupel contribution of an appliance.
    Recupel,
    /// An accessory.
    Extra,
    /// Measuring, delivery, placing, fitting, connecting, demolition, small order.
    Service,
    /// A discount.
    Discount,
}

/// In what a line counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Unit {
    /// Pieces.
    #[serde(rename = "pc")]
    Piece,
    /// Running metres.
    #[serde(rename = "m")]
    Metre,
    /// Square metres.
    #[serde(rename = "m2")]
    SquareMetre,
}

/// Which rate a line may carry (kitchen.md §8 "Quote").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VatClass {
    /// 6 % in a renovation, otherwise 21 %.
    Renov,
    /// 21 % whatever the work.
    Always21,
}

impl VatClass {
    /// The rate of this class under a regime.
    pub fn rate(self, regime: Regime) -> VatRate {
        match (regime, self) {
            (Regime::Renovation6, VatClass::Renov) => VatRate::Six,
            _ => VatRate::TwentyOne,
        }
    }
}

/// Something that makes a line dearer than the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Surcharge {
    /// Its row of [`crate::catalogue::Prices`], such as `custom_width`.
    pub code: String,
    /// What it adds to the whole line.
    pub net: Money,
}

/// A line of a quote: `net = rounded(quantity × unit_net + surcharges)`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What it is about.
    pub kind: Kind,
    /// A code of the catalogue (a cabinet's with its width, `OD-600`) or a row of the prices.
    pub code: Code,
    /// The module it belongs to; none for what is shared.
    pub module: Option<Id>,
    /// Why the line is there and how it was counted, for the explanation in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// How many; metres and square metres are not rounded.
    #[serde(with = "rust_decimal::serde::str")]
    pub quantity: Decimal,
    /// Of what.
    pub unit: Unit,
    /// Net price of one, as the list has it.
    pub unit_net: Money,
    /// What comes on top.
    #[serde(default)]
    pub surcharges: Vec<Surcharge>,
    /// The net of the line, rounded to cents.
    pub net: Money,
    /// Which rate it may carry.
    pub vat_class: VatClass,
}

/// Why a line is there; the crate `text` has a sentence for each, with these values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum Reason {
    /// A width between two grid widths, priced as the next larger one (both in mm).
    CustomWidth {
        /// The width that is made.
        width: crate::length::Mm,
        /// The grid width that is paid.
        priced_as: crate::length::Mm,
    },
    /// A worktop piece: its length and depth in mm.
    Piece {
        /// Along the wall.
        length: crate::length::Mm,
        /// From the wall.
        depth: crate::length::Mm,
    },
    /// The least that is billed.
    Minimum,
    /// Credited when the order is placed.
    CreditedAtOrder,
    /// The work on modules makes up less than the minimum; this is the difference.
    UpToMinimum,
}

/// The price of a kitchen for an invoice written in `invoice_year`, with discounts.
///
/// Both VAT totals are always computed; [`Totals::regime`] says which one counts.
pub fn quote(kitchen: &Kitchen<'_>, invoice_year: i32, discounts: &[Discount]) -> Quote {
    let mut lines = Vec::new();
    discount::add(&mut lines, discounts);
    let totals = totals::totals(&lines, kitchen.design.vat.as_ref(), kitchen, invoice_year);
    Quote { lines, totals }
}
