//! A line of a quote: what, how many, at what price, taxed how, and why it is there.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Reason, Regime};
use crate::ids::{Code, Id};
use crate::money::{Money, VatRate};

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
    /// Visible ends, polished edges and aprons, grooves beside a sink, and the template of stone.
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
    /// The Recupel contributions of a class.
    Recupel,
    /// An accessory, or a hood that hangs free.
    Extra,
    /// Measuring, designing, delivery, placing, fitting, connecting, demolition, hours, visits, small order.
    Service,
    /// A discount.
    Discount,
}

impl Kind {
    /// Whether the maker makes it, or works it into what he makes; sinks, appliances and accessories are bought.
    pub(crate) fn is_made(self) -> bool {
        use Kind::{Cutout, Edge, Filler, Handle, Joint, Module, Panel, Plinth, Worktop};
        matches!(self, Module | Handle | Panel | Filler | Plinth | Worktop | Cutout | Joint | Edge)
    }
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
    /// Fitted to the house: 6 % in a renovation, none with the reverse charge, otherwise 21 %.
    Renov,
    /// 21 % whatever the work.
    Always21,
}

impl VatClass {
    /// The class of a row of the catalogue that says whether a renovation lowers its rate.
    pub fn of(renov: bool) -> VatClass {
        if renov { VatClass::Renov } else { VatClass::Always21 }
    }

    /// The rate of this class under a regime.
    pub fn rate(self, regime: Regime) -> VatRate {
        match (regime, self) {
            (Regime::Renovation6, VatClass::Renov) => VatRate::Six,
            (Regime::ReverseCharge, VatClass::Renov) => VatRate::Zero,
            _ => VatRate::TwentyOne,
        }
    }
}

/// Something that makes a line dearer than the list, or cheaper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Surcharge {
    /// Its row of [`crate::catalogue::Prices`], such as `custom_width`; or `system`, `tall_height`, `wall_height`
    /// and `front_height` for what a [`crate::catalogue::System`] says.
    pub code: String,
    /// What it adds to the whole line; below nothing where it is taken off.
    pub net: Money,
    /// How it was counted; none in quotes that were kept before this was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<Counted>,
}

/// How a surcharge was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "how")]
pub enum Counted {
    /// So many percent of the list price.
    Percent {
        /// In percent; below nothing where it is taken off.
        #[serde(with = "rust_decimal::serde::str")]
        percent: Decimal,
        /// The list price.
        base: Money,
        /// The least that it costs, where it costs something at least.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        least: Option<Money>,
    },
    /// So many percent of what fronts have of the list price (docs/price.md).
    PercentOfFronts {
        /// In percent.
        #[serde(with = "rust_decimal::serde::str")]
        percent: Decimal,
        /// What those fronts have of it.
        base: Money,
    },
    /// So many at a price.
    Each {
        /// How many.
        count: i64,
        /// Each.
        each: Money,
    },
    /// The carcass part of the list price counts for so many percent of itself (docs/price.md).
    CarcassPart {
        /// In percent.
        #[serde(with = "rust_decimal::serde::str")]
        percent: Decimal,
        /// The carcass part.
        base: Money,
    },
    /// The front part of the list price is another (docs/price.md).
    FrontPart {
        /// What the list price has.
        usual: Money,
        /// What the front costs that is made.
        made: Money,
    },
}

impl Surcharge {
    pub(super) fn new(code: &str, net: Money, counted: Counted) -> Surcharge {
        Surcharge { code: code.to_owned(), net, counted: Some(counted) }
    }

    /// So many percent of a list price.
    pub(super) fn percent(code: &str, percent: Decimal, base: Money) -> Surcharge {
        Surcharge::new(code, base.percent(percent), Counted::Percent { percent, base, least: None })
    }
}

/// A line of a quote: `net = rounded(quantity × unit_net + surcharges)`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What it is about.
    pub kind: Kind,
    /// A code of the catalogue (a cabinet's with its width, `OD-600`), a row of the prices, a Recupel class,
    /// or `discount`.
    pub code: Code,
    /// The module it belongs to; none for what is shared.
    pub module: Option<Id>,
    /// Why the line is there and how it was counted, for the explanation in words.
    pub reason: Reason,
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

impl Line {
    /// One piece, for no module, at 6 % where a renovation allows it: most lines are little else.
    pub(super) fn new(kind: Kind, code: impl Into<Code>, unit_net: Money, reason: Reason) -> Line {
        Line {
            kind,
            code: code.into(),
            module: None,
            reason,
            quantity: Decimal::ONE,
            unit: Unit::Piece,
            unit_net,
            surcharges: Vec::new(),
            net: unit_net.rounded(),
            vat_class: VatClass::Renov,
        }
    }

    /// The same for so many pieces.
    pub(super) fn times(self, pieces: i64) -> Line {
        self.measured(Decimal::from(pieces), Unit::Piece)
    }

    /// The same for so many of a unit.
    pub(super) fn measured(self, quantity: Decimal, unit: Unit) -> Line {
        Line { quantity, unit, ..self }.priced()
    }

    /// The same with what comes on top.
    pub(super) fn with(self, surcharges: Vec<Surcharge>) -> Line {
        Line { surcharges, ..self }.priced()
    }

    /// The same for a module.
    pub(super) fn of(self, module: &Id) -> Line {
        Line { module: Some(module.clone()), ..self }
    }

    /// The same in a VAT class.
    pub(super) fn taxed(self, vat_class: VatClass) -> Line {
        Line { vat_class, ..self }
    }

    fn priced(self) -> Line {
        Line { net: self.net_of(self.quantity), ..self }
    }

    /// Whether another line has the same quantity, price, surcharges and VAT class.
    pub(super) fn costs_as(&self, other: &Line) -> bool {
        let surcharges = |line: &Line| -> Vec<(String, Money)> {
            line.surcharges.iter().map(|surcharge| (surcharge.code.clone(), surcharge.net)).collect()
        };
        let numbers = |line: &Line| (line.quantity, line.unit, line.unit_net, line.net, line.vat_class);
        numbers(self) == numbers(other) && self.code == other.code && surcharges(self) == surcharges(other)
    }

    /// The net of so many.
    pub(super) fn net_of(&self, quantity: Decimal) -> Money {
        let surcharges: Money = self.surcharges.iter().map(|surcharge| surcharge.net).sum();
        (self.unit_net * quantity + surcharges).rounded()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_rounded_once_after_quantity_and_surcharges() {
        // domain.md §3.8: two panels of 2180 × 580 at 140: 2 × 1.2644 × 140 = 354.032 → 354.03.
        let panel = Line::new(Kind::Panel, "F-PET-SAND", Money::from_cents(14_000), Reason::Chosen);
        let area = Decimal::new(12_644, 4) * Decimal::TWO;
        assert_eq!(panel.measured(area, Unit::SquareMetre).net.to_string(), "354.03");
    }

    #[test]
    fn the_json_of_a_line_names_kind_unit_and_class_as_settled() {
        let line = Line::new(Kind::Worktop, "W-LAM38-OAK", Money::from_cents(9500), Reason::Template);
        let line = line.measured(Decimal::new(4650, 3), Unit::Metre);
        let json = serde_json::to_value(&line).unwrap();
        assert_eq!(json["kind"], "worktop");
        assert_eq!(json["module"], serde_json::Value::Null);
        assert_eq!(json["quantity"], "4.650");
        assert_eq!(json["unit"], "m");
        assert_eq!(json["unit_net"], "95.00");
        assert_eq!(json["surcharges"], serde_json::json!([]));
        assert_eq!(json["net"], "441.75");
        assert_eq!(json["vat_class"], "renov");
        assert_eq!(serde_json::from_value::<Line>(json).unwrap(), line);
    }
}
