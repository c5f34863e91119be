//! Fittings by the rules of domain.md §5.5: every count is a row or follows from the boards.

use super::front;
use super::item::Item;
use super::part::{Part, PartKind};
use super::unit::Unit;
use crate::catalogue::{
    Along, Board, DrawerSide, ElementKind, Family, Fitting, Footing, FrontRow, Handle, HandlePrice,
    HandleShape,
};
use crate::channel::Channel;
use crate::kitchen::{Kitchen, Placed};
use crate::length::{Mm, TenthMm};

/// So many of a fitting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hardware {
    /// What.
    pub item: Item,
    /// Which one of its kind: class, length, code.
    pub detail: String,
    /// How many.
    pub quantity: i64,
}

fn some(item: Item, detail: impl Into<String>, quantity: i64) -> Hardware {
    Hardware { item, detail: detail.into(), quantity }
}

/// What goes with a unit and its boards.
pub(super) fn of_unit(unit: &Unit<'_>, parts: &[Part]) -> Vec<Hardware> {
    let rules = &unit.catalogue.workshop.construction;
    let mut list = hinges_of(unit);
    let glass = front::all(unit).into_iter().filter(|front| front::is_glass(unit, front.kind));
    list.extend(
        glass.map(|door| some(Item::GlassDoor, format!("{} × {}", door.width, door.length), door.quantity)),
    );
    list.extend(drawers(unit));
    list.extend(handles(unit));
    list.extend(unit.build.fitting.map(|fitting| some(fitting_item(fitting), "", 1)));
    let fixings = parts.iter().filter(|part| part.kind == PartKind::ApplianceFront);
    list.push(some(Item::ApplianceFixing, "", fixings.map(|part| part.quantity).sum()));
    list.push(some(Item::ShelfPin, "", unit.shelves() * rules.shelf_pins.count()));
    let ends = |part: &Part| 2 * part.quantity * fasteners(unit, part.kind);
    list.push(some(Item::Fastener, "", parts.iter().map(ends).sum()));
    list.extend(support(unit));
    list.retain(|hardware| hardware.quantity > 0);
    list
}

/// Fasteners at each end of a board between the sides.
fn fasteners(unit: &Unit<'_>, kind: PartKind) -> i64 {
    let rules = &unit.catalogue.workshop.construction;
    match kind {
        PartKind::Bottom | PartKind::Top | PartKind::FixedShelf => rules.fasteners_board.count(),
        PartKind::Rail | PartKind::UprightRail | PartKind::LowRail => rules.fasteners_rail.count(),
        _ => 0,
    }
}

fn fitting_item(fitting: Fitting) -> Item {
    match fitting {
        Fitting::BottlePullOut => Item::BottlePullOut,
        Fitting::LarderPullOut => Item::LarderPullOut,
        Fitting::WasteSystem => Item::WasteSystem,
        Fitting::Carousel => Item::Carousel,
        Fitting::SwingTrays => Item::SwingTrays,
        Fitting::SinkMat => Item::SinkMat,
    }
}

/// What a front weighs in grams, without its handle.
fn grams(unit: &Unit<'_>, part: &Part) -> i64 {
    let rules = &unit.catalogue.workshop.construction;
    let board = match unit.front.mat {
        _ if front::is_glass(unit, part.kind) => &rules.weight_glass,
        Board::Chipboard => &rules.weight_chipboard,
        Board::Mdf => &rules.weight_mdf,
    };
    // A square metre has 100 000 000 hundredths of a square millimetre.
    part.length.area(part.width) * board.count() / 100_000_000
}

/// What the handle of a front weighs in grams: nothing where it is pushed or opens by a channel.
fn handle_grams(unit: &Unit<'_>) -> i64 {
    let worn = unit.handle.filter(|handle| handle.shape != HandleShape::None);
    worn.map_or(0, |_| unit.catalogue.workshop.construction.weight_handle.count())
}

/// The hinges of a door: the larger of what its weight and its height ask, one more if it is wide
/// (domain.md §5.5).
pub(super) fn hinges(unit: &Unit<'_>, door: &Part) -> i64 {
    let rows = &unit.catalogue.workshop.hinges;
    let rules = &unit.catalogue.workshop.construction;
    let most = rows.iter().map(|row| row.count).max().unwrap_or_default();
    let grams = grams(unit, door) + handle_grams(unit);
    let as_high = rows.iter().find(|row| door.length <= row.height.into());
    let as_heavy = rows.iter().find(|row| row.grams.is_none_or(|limit| grams <= limit));
    // A door beyond the table has one more than its last row.
    let count = [as_high, as_heavy].into_iter().map(|row| row.map_or(most + 1, |row| row.count)).max();
    count.unwrap_or_default() + i64::from(door.width > rules.hinge_width.tenths())
}

/// Hinges with their plates, bifold sets and lifts.
fn hinges_of(unit: &Unit<'_>) -> Vec<Hardware> {
    let mut list: Vec<Hardware> = Vec::new();
    let lowest = unit.rows.first().and_then(|row| row.first()).map(|front| TenthMm::from(front.height));
    for part in &front::all(unit) {
        match part.kind {
            PartKind::Door => {
                // A drawer behind a door needs it out of the way; a blind corner's door closes on a panel.
                let opens = if unit.inner_drawers() > 0 && Some(part.length) == lowest {
                    "155°"
                } else if unit.kind.is_blind_corner() {
                    "blind"
                } else {
                    "110°"
                };
                let count = hinges(unit, part) * part.quantity;
                list.push(some(Item::Hinge, opens, count));
                list.push(some(Item::HingePlate, "", count));
            }
            PartKind::FoldingLeaf => list.push(some(Item::BifoldSet, "", part.quantity / 2)),
            PartKind::Flap => list.push(some(Item::Lift, lift(unit, part), part.quantity)),
            _ => {}
        }
    }
    list
}

/// The class of a lift by height × weight, its handle counted twice (domain.md §5.5).
fn lift(unit: &Unit<'_>, flap: &Part) -> String {
    let workshop = &unit.catalogue.workshop;
    let grams = grams(unit, flap) + 2 * handle_grams(unit);
    let factor = i64::from(flap.length.whole().0) * grams / 1000;
    let row = workshop.lifts.iter().find(|row| factor <= row.factor).or(workshop.lifts.last());
    row.map(|row| row.class.clone()).unwrap_or_default()
}

/// The nominal length of the runners: the longest that fits before the back.
pub(super) fn runner_length(unit: &Unit<'_>) -> Option<Mm> {
    unit.catalogue.workshop.drawer()?.runner(unit.clear_depth())
}

/// Whether the drawers of a unit keep their runners where something takes so much of its carcass away from the back.
pub(crate) fn keeps_drawers(kitchen: &Kitchen<'_>, placed: &Placed<'_>, taken: Mm) -> bool {
    let Some(unit) = Unit::of(kitchen, placed) else { return true };
    let pulls = |kind: ElementKind| matches!(kind, ElementKind::Drawer | ElementKind::PullOut);
    if unit.inner_drawers() == 0 && !placed.fronts().any(|front| pulls(front.kind)) {
        return true;
    }
    let behind_back = unit.depth - unit.clear_depth();
    let shorter = Unit { depth: unit.depth - (taken - behind_back).max(Mm::ZERO), ..unit.clone() };
    runner_length(&shorter) == runner_length(&unit)
}

/// The sides that go with a front of a height.
pub(super) fn drawer_side<'a>(unit: &Unit<'a>, front: Mm) -> Option<&'a DrawerSide> {
    let system = unit.catalogue.workshop.drawer()?;
    system.sides.iter().rev().find(|side| side.front <= front)
}

fn drawers(unit: &Unit<'_>) -> Vec<Hardware> {
    let rules = &unit.catalogue.workshop.construction;
    let Some(length) = runner_length(unit) else { return Vec::new() };
    let wide = unit.width >= rules.runner_heavy_width.mm();
    let drawer = |(height, fixing): (Mm, Item)| {
        let heavy = wide && height >= rules.runner_heavy_front.mm();
        let load = if heavy { &rules.runner_load_heavy } else { &rules.runner_load };
        let class = drawer_side(unit, height).map(|side| side.class.clone()).unwrap_or_default();
        [
            some(Item::RunnerPair, format!("NL{length} {} kg", load.count()), 1),
            some(Item::DrawerSides, class, 1),
            some(fixing, "", 1),
        ]
    };
    let behind_fronts = front::drawer_fronts(unit).map(|height| (height, Item::FrontFixing));
    let behind_doors = front::inner_heights(unit).map(|height| (height, Item::InnerFrontFixing));
    behind_fronts.chain(behind_doors).flat_map(drawer).collect()
}

/// As the quote counts them (kitchen.md §8 "Heights and fronts").
fn handles(unit: &Unit<'_>) -> Vec<Hardware> {
    let Some(handle) = unit.handle else { return channels(unit) };
    let fronts = || unit.rows.iter().flatten().map(|front| front.kind);
    let doors = fronts().filter(|kind| kind.is_door_like()).map(|_| 1).sum();
    let drawers = fronts().filter(|kind| kind.slides()).map(|_| 1).sum();
    match handle.price {
        HandlePrice::Each(_) => vec![some(Item::Handle, holes(unit, handle), unit.handles)],
        HandlePrice::PerFront(_) => profiles(unit, handle),
        HandlePrice::Push { .. } => {
            vec![some(Item::PushDoor, "", doors), some(Item::PushDrawer, "", drawers)]
        }
    }
}

/// The channel that is sold by its length, and one as wide as the unit under each front but the topmost.
fn channels(unit: &Unit<'_>) -> Vec<Hardware> {
    let Some(Channel { pieces, each, .. }) = unit.channel else { return Vec::new() };
    let under = |row: &&FrontRow| row.iter().any(|front| front.recess_along(Along::Top).is_some());
    let between = unit.rows.iter().filter(under).skip(1).map(|_| 1).sum();
    vec![
        some(Item::Channel, each.to_string(), pieces.into()),
        some(Item::ChannelBetween, unit.width.to_string(), between),
    ]
}

/// The code of a handle and the widest hole distance within its length.
fn holes(unit: &Unit<'_>, handle: &Handle) -> String {
    let holes = &unit.catalogue.workshop.handle_holes;
    match holes.iter().rev().find(|distance| **distance <= handle.length) {
        Some(distance) => format!("{} {distance}", handle.code),
        None => handle.code.clone(),
    }
}

/// A profile for each front, as long as the front is wide.
fn profiles(unit: &Unit<'_>, handle: &Handle) -> Vec<Hardware> {
    let fronts = front::all(unit).into_iter();
    let profile =
        |front: Part| some(Item::Handle, format!("{} {}", handle.code, front.width), front.quantity);
    fronts.map(profile).collect()
}

/// What a unit stands on or hangs from.
fn support(unit: &Unit<'_>) -> Vec<Hardware> {
    let workshop = &unit.catalogue.workshop;
    let rules = &workshop.construction;
    let under = match unit.kind.family {
        Family::FrontOnly => return Vec::new(),
        Family::Wall | Family::WallCorner => {
            let rail = unit.width - rules.hanging_rail.mm();
            return vec![
                some(Item::Bracket, "", rules.brackets.count()),
                some(Item::HangingRail, rail.to_string(), 1),
            ];
        }
        Family::Base => Footing::Base,
        Family::Corner if unit.kind.second_leg => Footing::Legs,
        Family::Corner => Footing::Blind,
        Family::Tall => Footing::Tall,
    };
    let rows = || workshop.legs.iter().filter(|row| row.under == under);
    let row = rows().find(|row| unit.width <= row.width).or_else(|| rows().next_back());
    let legs = row.map_or(0, |row| row.count);
    let angles = if unit.kind.family == Family::Tall { rules.wall_angles.count() } else { 0 };
    vec![
        some(Item::Leg, "", legs),
        some(Item::PlinthClip, "", legs * rules.plinth_clips.count()),
        some(Item::WallAngle, "", angles),
    ]
}

/// The same fittings brought together, in the order of [`Item`].
pub fn total<'a>(lists: impl IntoIterator<Item = &'a Hardware>) -> Vec<Hardware> {
    let mut all: Vec<Hardware> = Vec::new();
    for hardware in lists {
        let same = |known: &&mut Hardware| known.item == hardware.item && known.detail == hardware.detail;
        match all.iter_mut().find(same) {
            Some(known) => known.quantity += hardware.quantity,
            None => all.push(hardware.clone()),
        }
    }
    all.sort();
    all
}
