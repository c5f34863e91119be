//! Why a line of a quote is there: the numbers from which its sentence is made.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::catalogue::Along;
use crate::ids::{Code, Id};
use crate::length::Mm;
use crate::money::Money;

/// A part of what a line counts, in mm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extent {
    /// The wall it lies along; none on an island.
    #[serde(default)]
    pub wall: Option<Id>,
    /// How long it is.
    pub length: Mm,
    /// How deep or high it counts; none where only its length does.
    #[serde(default)]
    pub across: Option<Mm>,
    /// What it counts as, where it is less than the least that is billed.
    #[serde(default, with = "rust_decimal::serde::str_option", skip_serializing_if = "Option::is_none")]
    pub least: Option<Decimal>,
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
        /// What a door and a drawer cost, where both are in one line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        each: Option<[Money; 2]>,
    },
    /// The channel of a unit without handles, in mm.
    Channel {
        /// Along which edge of its fronts.
        along: Along,
        /// How many pieces: one, or one for each leg of a corner unit.
        pieces: i32,
        /// How long each is.
        each: Mm,
    },
    /// All channels together come to less than the least that is billed; this is the difference.
    UpToLeast {
        /// All of them, in mm.
        length: Mm,
        /// The least, in metres.
        #[serde(with = "rust_decimal::serde::str")]
        least: Decimal,
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
        /// Up to which depth its price a metre counts, where it is priced by the metre.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        band: Option<Mm>,
        /// How long the parts are that it comes in, where it is longer than the slab.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        parts: Vec<Mm>,
    },
    /// A cut-out or hole for a sink, hob, tap or socket.
    HoleFor {
        /// What goes into it.
        product: Code,
    },
    /// Joints between pieces and between the parts of a piece.
    Joints {
        /// In corners.
        corners: i64,
        /// Over the slab's length; with `steps` in quotes that were kept before those were told apart.
        slabs: i64,
        /// Where the depth changes.
        #[serde(default)]
        steps: i64,
        /// Where a peninsula meets a row.
        #[serde(default)]
        butts: i64,
        /// Along a piece that is deeper than the slab is wide.
        #[serde(default)]
        seams: i64,
    },
    /// Short ends that are seen.
    FreeEnds,
    /// Edges that are seen, polished.
    PolishedEdges {
        /// Of each piece.
        #[serde(default)]
        parts: Vec<Extent>,
    },
    /// Grooves cut into the worktop beside a sink.
    Drainer {
        /// How long they are, in mm.
        length: Mm,
    },
    /// An apron mitred to the edges that are seen, so that the worktop looks thicker.
    Apron {
        /// How thick it looks, in mm.
        height: Mm,
        /// Of each piece.
        parts: Vec<Extent>,
    },
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
        /// The pieces, their height across.
        #[serde(default)]
        parts: Vec<Extent>,
    },
    /// A side of an island where the worktop goes down to the floor, in mm.
    Fall {
        /// The island; none in quotes that were kept before it was told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        island: Option<Id>,
        /// From the floor to the upper side of the worktop.
        height: Mm,
        /// As deep as the worktop.
        depth: Mm,
        /// The depth that is billed, where it is more.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        billed_depth: Option<Mm>,
    },
    /// Where a worktop turns down to the floor.
    FallMitre {
        /// Of each side, in mm.
        #[serde(default)]
        lengths: Vec<Mm>,
    },
    /// Brackets or legs under the worktop of an island along one stretch, in mm: one at each end of each field, but none
    /// where it is held there already.
    Support {
        /// The island.
        island: Id,
        /// How far the worktop reaches past the back panel.
        overhang: Mm,
        /// How long the stretch is.
        length: Mm,
        /// Equal parts of the length.
        fields: i64,
        /// The longest that a field may be.
        longest: Mm,
        /// Ends where it is held by the worktop down to the floor, by cabinets, or by a panel.
        #[serde(rename = "falls")]
        held: i64,
    },
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
    /// Strips of front material between units and the ceiling.
    UpToCeiling {
        /// Each stretch, its height across.
        parts: Vec<Extent>,
        /// How long a piece can be, where a stretch is longer and comes in several.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        longest: Option<Mm>,
    },
    /// Where such a strip turns back to the wall at an end that is seen.
    BackToWall {
        /// Each, its height across.
        parts: Vec<Extent>,
    },
    /// A fridge needs air through what closes the room above it.
    OverFridge,
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
    /// A design made by the maker.
    Designing,
    /// Credited when the order is placed.
    CreditedAtOrder,
    /// Delivery by distance.
    Delivery {
        /// The distance in km.
        km: i32,
    },
    /// Carrying up, by floor.
    Floors,
    /// A moving lift, once, whatever the floor.
    Hoist,
    /// Placing, by the module's family.
    Placing,
    /// Placing comes to less than the least it costs; this is the difference.
    UpToMinimum {
        /// The least that placing costs.
        minimum: Money,
    },
    /// Fitting the worktop, as many metres or square metres as its pieces are billed.
    Fitting {
        /// The pieces as they are billed.
        #[serde(default)]
        parts: Vec<Extent>,
    },
    /// Connecting an appliance, or a hood to its duct.
    ConnectingAppliances,
    /// Connecting sink and water, once.
    ConnectingSink,
    /// Taking out the old kitchen.
    Demolition,
    /// Work by the hour.
    Hours,
    /// Visits beyond the usual.
    Visits,
    /// Made before its turn: so many percent of the lines of one VAT class that the maker makes.
    Rush {
        /// In percent.
        #[serde(with = "rust_decimal::serde::str")]
        percent: Decimal,
        /// The sum of those lines.
        base: Money,
    },
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
