//! What the maker's workshop needs to build a kitchen: boards to cut, edges, fittings, worktops and sheets.
//! Derived each time from the design, like everything else (domain.md §5).

#![deny(clippy::float_arithmetic)]

use crate::design::Support;
use crate::geometry::Edge;
use crate::kitchen::{Kitchen, Placed};
use crate::layout::{Gap, GapKind, Prop, Row, Strip, StripKind};

mod appliance;
mod bay;
mod carcass;
mod corner;
mod documents;
mod drawer;
mod dxf;
mod edging;
mod front;
mod hardware;
mod hole;
mod item;
mod label;
mod list;
mod loose;
mod packing;
mod part;
mod picture;
mod plan;
mod product;
mod supply;
mod top;
mod unit;

pub use appliance::{Niche, niche};
pub(crate) use appliance::{built_floor, clear_height};
pub use documents::{Codes, Documents, Paper};
pub use edging::{Banding, banding};
pub(crate) use hardware::keeps_drawers;
pub use hardware::{Hardware, total};
pub use hole::{Hole, Rim};
pub use item::Item;
pub use list::Format;
pub use packing::{Board, Lying, Rect, Sheet, Stack, lay, pack};
pub use part::{Edges, Grain, InStrip, Notch, Part, PartKind, Remark};
pub use product::{Product, products};
pub use supply::{Point, State, points};
pub use top::{Spot, Top, TopKind, tops};
pub use unit::Unit;

/// A cabinet, or what belongs to the whole kitchen, with its boards and fittings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cabinet {
    /// Its place in [`Kitchen::placed`]; none for what belongs to the whole kitchen.
    pub module: Option<usize>,
    /// What is written on its boards: its number, 0 for what belongs to the whole kitchen.
    pub number: usize,
    /// Its boards.
    pub parts: Vec<Part>,
    /// Its fittings, brought together.
    pub hardware: Vec<Hardware>,
}

/// The boards of a unit on its own: carcass, drawers, fronts.
pub fn parts(unit: &Unit<'_>) -> Vec<Part> {
    let mut parts = carcass::parts(unit);
    parts.extend(drawer::parts(unit));
    parts.extend(front::parts(unit));
    parts
}

/// The fittings of a unit on its own.
pub fn fittings(unit: &Unit<'_>) -> Vec<Hardware> {
    total(&hardware::of_unit(unit, &parts(unit)))
}

/// Every cabinet in the order of the design, then what belongs to the whole kitchen.
pub fn cabinets(kitchen: &Kitchen<'_>) -> Vec<Cabinet> {
    let placed = kitchen.placed.iter().enumerate();
    let mut cabinets: Vec<Cabinet> =
        placed.filter_map(|(index, placed)| cabinet(kitchen, index, placed)).collect();
    let (parts, hardware) = (loose::of_all(kitchen), shared(kitchen));
    if !parts.is_empty() || !hardware.is_empty() {
        cabinets.push(Cabinet { module: None, number: 0, parts, hardware });
    }
    cabinets
}

fn cabinet(kitchen: &Kitchen<'_>, index: usize, placed: &Placed<'_>) -> Option<Cabinet> {
    let unit = Unit::of(kitchen, placed)?;
    let mut parts = parts(&unit);
    let mut hardware = hardware::of_unit(&unit, &parts);
    parts.extend(loose::beside(kitchen, index, &unit));
    let rules = &kitchen.catalogue.workshop.construction;
    if kitchen.surfaces[placed.surface].is_island() && placed.kind.has_carcass {
        hardware.push(one(Item::FloorBracket, rules.floor_brackets.count()));
    }
    let grilles = kitchen.layout.plinth.grilles.iter().filter(|unit| **unit == index);
    hardware.extend(grilles.map(|_| one(Item::Grille, 1)));
    let vents = kitchen.layout.vents.iter().filter(|unit| **unit == index);
    hardware.extend(vents.map(|_| one(Item::CeilingGrille, 1)));
    Some(Cabinet { module: Some(index), number: index + 1, parts, hardware: total(&hardware) })
}

/// The fittings of the whole kitchen: two connectors for each pair of carcasses that touch (domain.md §5.5), the
/// pieces that finish the plinth, what holds up the worktops of islands, and LED.
fn shared(kitchen: &Kitchen<'_>) -> Vec<Hardware> {
    let gaps = kitchen.layout.rows.iter().flat_map(|row| row.gaps.iter().map(move |gap| (row, gap)));
    let joined = gaps.filter(|(row, gap)| gap.kind == GapKind::Closed && joins(kitchen, row, gap));
    let connectors = joined.map(|_| kitchen.catalogue.workshop.construction.connectors.count()).sum();
    let plinth = &kitchen.layout.plinth;
    let mut list = vec![
        one(Item::Connector, connectors),
        one(Item::PlinthEnd, plinth.end_pieces),
        one(Item::PlinthCorner, plinth.corner_pieces),
    ];
    list.extend(kitchen.layout.props.iter().map(support));
    list.extend(light(kitchen));
    list.retain(|hardware| hardware.quantity > 0);
    total(&list)
}

/// A bracket by the length of its arm, a leg by its own.
fn support(prop: &Prop) -> Hardware {
    let length = match prop.kind {
        Support::Brackets => prop.across.length(),
        Support::Legs => prop.rise.length(),
    };
    Hardware { item: Item::of(prop.kind), detail: length.to_string(), quantity: 1 }
}

/// Whether carcasses of a row stand on both sides of a gap, second legs among them; a tall unit between wall units is none
/// of theirs.
fn joins(kitchen: &Kitchen<'_>, row: &Row, gap: &Gap) -> bool {
    let is_of_row = |unit: usize| row.modules.contains(&unit) || kitchen.placed[unit].kind.second_leg;
    Edge::BOTH.into_iter().all(|edge| {
        let unit = gap.neighbour(edge, &kitchen.layout.corners);
        unit.is_some_and(|unit| is_of_row(unit) && kitchen.placed[unit].kind.has_carcass)
    })
}

/// A profile for each stretch of LED, each with its driver, and one switch for all, as the quote counts them.
fn light(kitchen: &Kitchen<'_>) -> Vec<Hardware> {
    let strips = kitchen.layout.strips.iter().filter(|strip| strip.kind == StripKind::Led);
    let profile = |strip: &Strip| Hardware {
        item: Item::LedProfile,
        detail: strip.span.length().to_string(),
        quantity: 1,
    };
    let mut list: Vec<Hardware> = strips.map(profile).collect();
    let drivers = list.iter().map(|profile| profile.quantity).sum();
    list.extend([one(Item::LedDriver, drivers), one(Item::LedSwitch, drivers.min(1))]);
    list
}

fn one(item: Item, quantity: i64) -> Hardware {
    Hardware { item, detail: String::new(), quantity }
}
