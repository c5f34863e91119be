//! A line of a quote: what, how many, at what price, taxed how, and why it is there.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Regime;
use crate::ids::{Code, Id};
use crate::length::Mm;
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
    /// The Recupel contributions of a class.
    Recupel,
    /// An accessory, or a hood that hangs free.
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
}

impl Surcharge {
    pub(super) fn new(code: &str, net: Money) -> Surcharge {
        Surcharge { code: code.to_owned(), net }
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
        let surcharges: Money = self.surcharges.iter().map(|surcharge| surcharge.net).sum();
        let net = (self.unit_net * self.quantity + surcharges).rounded();
        Line { net, ..self }
    }
}

/// Why a line is there and how it was counted; the crate `text` has a sentence for each, with these values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum Reason {
    /// A cabinet at a grid width: the cell of its width and its front's price group.
    Cabinet {
        /// The price group, 1 to 4.
        group: u8,
    },
    /// A width between two grid widths, priced as the next larger one (both in mm).
    CustomWidth {
        /// The price group, 1 to 4.
        group: u8,
        /// The width that is made.
        width: Mm,
        /// The grid width that is paid.
        priced_as: Mm,
    },
    /// Handles, each.
    EachHandle,
    /// Profile handles, one on each front.
    EachFront,
    /// Push-to-open on so many doors and drawers.
    Push {
        /// Doors, flaps, folding doors and appliance fronts.
        doors: i64,
        /// Drawers and pull-outs.
        drawers: i64,
    },
    /// A worktop piece, in mm. Where more is billed than is there, `quantity` is the least that is billed.
    Piece {
        /// Along which wall; none on an island.
        #[serde(default)]
        wall: Option<Id>,
        /// Along the wall.
        length: Mm,
        /// From the wall.
        depth: Mm,
        /// The depth that is billed.
        billed_depth: Mm,
    },
    /// A cut-out or hole for a sink, hob, tap or socket.
    HoleFor {
        /// What goes into it.
        product: Code,
    },
    /// Joints: where pieces meet in a corner, and where a piece is longer than the slab.
    Joints {
        /// In corners.
        corners: i64,
        /// Over the slab's length.
        slabs: i64,
    },
    /// Short ends that are seen.
    FreeEnds,
    /// Edges that are seen, polished.
    PolishedEdges,
    /// Stone is cut after a template made on site.
    Template,
    /// Plinth along the floor-standing units, in mm before the least that is billed.
    PlinthRun {
        /// Along the fronts.
        length: Mm,
    },
    /// Pieces of plinth.
    PlinthPieces {
        /// At free ends.
        ends: i64,
        /// In corners.
        corners: i64,
    },
    /// A strip along units or walls, in mm before the least that is billed.
    Strip {
        /// In how many stretches.
        count: i64,
        /// All together.
        length: Mm,
    },
    /// Each LED profile needs its driver.
    LedDriver,
    /// One switch for all LED.
    LedSwitch,
    /// The wall between worktop and wall units, less windows.
    Splash {
        /// The wall.
        wall: Id,
        /// In m², before the least that is billed.
        #[serde(with = "rust_decimal::serde::str")]
        area: Decimal,
    },
    /// A side of an island where the worktop goes down to the floor, in mm.
    Fall {
        /// From the floor to the upper side of the worktop.
        height: Mm,
        /// As deep as the worktop.
        depth: Mm,
    },
    /// Where a worktop turns down to the floor.
    FallMitre,
    /// A fridge needs air through the plinth.
    UnderFridge,
    /// Panels on sides that are seen, all of one size and material.
    SeenSides {
        /// How many.
        count: i64,
        /// Their finished height.
        height: Mm,
        /// Their finished width.
        width: Mm,
    },
    /// A gap that a strip of front material closes.
    Gap {
        /// Its width.
        width: Mm,
    },
    /// Room for doors and handles to pass each other in a corner.
    CornerPost,
    /// The customer chose it.
    Chosen,
    /// Recupel by class, published with VAT inside.
    Recupel {
        /// For one appliance, with VAT.
        gross: Money,
    },
    /// Measuring on site before the making.
    Measuring,
    /// Credited when the order is placed.
    CreditedAtOrder,
    /// Delivery by distance.
    Delivery {
        /// The distance in km.
        km: i32,
    },
    /// Carrying up, by floor.
    Floors,
    /// Placing, by the module's family.
    Placing,
    /// Placing comes to less than the least it costs; this is the difference.
    UpToMinimum {
        /// The least that placing costs.
        minimum: Money,
    },
    /// Fitting the worktop, as many metres or square metres as its pieces are billed.
    Fitting,
    /// Connecting an appliance, or a hood to its duct.
    ConnectingAppliances,
    /// Connecting sink and water, once.
    ConnectingSink,
    /// Taking out the old kitchen.
    Demolition,
    /// All else comes to less than this.
    SmallOrder {
        /// The net below which an order is small.
        below: Money,
    },
    /// So many percent of the lines of one VAT class that may be discounted.
    Discount {
        /// Its name.
        name: String,
        /// In percent.
        #[serde(with = "rust_decimal::serde::str")]
        percent: Decimal,
        /// The sum of those lines.
        base: Money,
    },
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
