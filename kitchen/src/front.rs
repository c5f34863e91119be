//! How the fronts of a unit share its face, and where their handles sit: the drawing and the scene show the
//! same doors.

use crate::catalogue::{
    Along, Element, ElementKind, FRONT_GAP, Family, FrontRow, Handle, Recess, Slot, leaf_count, stack,
};
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;
use crate::room::Hinge;

/// How thick a handle is shown.
pub(crate) const HANDLE: Mm = Mm(10);
/// How far a handle sits from the edge of its front.
const HANDLE_INSET: Mm = Mm(36);

/// A front of a unit, or the niche where one would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Leaf {
    /// What it is.
    pub element: Element,
    /// From side to side. Half a gap is rounded down, so the front itself lies half a millimetre further right.
    pub x: Span,
    /// From the lower edge to the upper edge.
    pub rise: Span,
    /// The side it hinges on, where it hinges on a side.
    pub hinge: Hinge,
    /// Whether it is in the uppermost row.
    pub top: bool,
}

/// The leaves of front rows that share a face from bottom to top and from left to right. `blind` is the side on which a blind
/// corner unit is closed.
pub(crate) fn leaves(
    rows: &[FrontRow],
    x: Span,
    rise: Span,
    hinge: Hinge,
    blind: Option<Hinge>,
) -> Vec<Leaf> {
    rises(rows, rise)
        .flat_map(|(row, rise, top)| share(row, area(row, x, blind), leaf_count(row), rise, hinge, top))
        .collect()
}

/// The leaves of a folding door on one leg of its unit.
pub(crate) fn on_leg(rows: &[FrontRow], leg: Span, rise: Span, hinge: Hinge) -> Vec<Leaf> {
    rises(rows, rise).flat_map(|(row, rise, top)| share(row, leg, 1, rise, hinge, top)).collect()
}

/// Rows of fronts with the rise of each in a carcass of a rise, and whether it is the uppermost.
fn rises(rows: &[FrontRow], carcass: Span) -> impl Iterator<Item = (&FrontRow, Span, bool)> {
    let bottom = carcass.start + FRONT_GAP.half();
    stack(rows, FRONT_GAP).enumerate().map(move |(index, (row, place))| {
        (row, Span::at(bottom + place.start, place.length()), index + 1 == rows.len())
    })
}

/// What is seen of the channels beside leaves that close a carcass of a rise: from side to side, and upwards. A level
/// one reaches to what lies beyond it, an upright one over the whole carcass.
pub(crate) fn channels(leaves: &[Leaf], carcass: Span) -> Vec<(Span, Span)> {
    let lowest = leaves.iter().find(|leaf| leaf.element.recess.is_some()).map(|leaf| leaf.rise);
    let channel = |leaf: &Leaf| {
        let Recess { along, size } = leaf.element.recess?;
        let own = Span::between(leaf.x.start - FRONT_GAP.half(), leaf.x.end + FRONT_GAP - FRONT_GAP.half());
        match along {
            Along::Top => {
                let above = leaves.iter().map(|other| other.rise.start).filter(|at| *at >= leaf.rise.end);
                Some((own, Span::between(leaf.rise.end, above.min().unwrap_or(carcass.end))))
            }
            Along::Bottom => {
                let below = leaves.iter().map(|other| other.rise.end).filter(|at| *at <= leaf.rise.start);
                Some((own, Span::between(below.max().unwrap_or(carcass.start), leaf.rise.start)))
            }
            Along::Side => {
                let beside = match leaf.hinge {
                    Hinge::Left => Span::between(leaf.x.end, own.end + size),
                    Hinge::Right => Span::between(own.start - size, leaf.x.start),
                };
                (Some(leaf.rise) == lowest).then_some((beside, carcass))
            }
        }
    };
    leaves.iter().filter_map(channel).collect()
}

/// The niches of a unit from bottom to top.
pub(crate) fn niches(placed: &Placed<'_>) -> Vec<Leaf> {
    // Asked of every unit at every move, and few have one.
    if placed.fronts().all(|front| front.kind != ElementKind::Niche) {
        return Vec::new();
    }
    let leaves = leaves(&placed.rows, placed.span, placed.rise, Hinge::Left, None);
    leaves.into_iter().filter(|leaf| leaf.element.kind == ElementKind::Niche).collect()
}

/// The slots that open niches are made for, from bottom to top: the oven stands under the compact appliance.
const OVENS: [Slot; 2] = [Slot::Oven, Slot::Compact];

/// The open niches of a unit with the slot that each is made for, whether an appliance stands in it or not.
pub(crate) fn ovens(placed: &Placed<'_>) -> impl Iterator<Item = (Slot, Leaf)> {
    let slots = OVENS.into_iter().filter(|slot| placed.kind.holds(*slot));
    slots.zip(niches(placed))
}

/// The stretch that opens: all of the unit, or the door of a blind corner.
fn area(row: &[Element], x: Span, blind: Option<Hinge>) -> Span {
    match (blind, row.first().and_then(|element| element.width)) {
        (Some(Hinge::Right), Some(door)) => Span::at(x.start, door),
        (_, Some(door)) => Span::between(x.end - door, x.end),
        _ => x,
    }
}

/// The stretch of a unit's face that opens: all of it, but for the blind end of a corner unit.
pub(crate) fn opening(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Span {
    let blind = kitchen.blind_side(placed);
    let areas = placed.rows.iter().map(|row| area(row, placed.span, blind));
    areas.reduce(Span::around).unwrap_or(placed.span)
}

/// A row of fronts side by side.
fn share(row: &[Element], area: Span, count: i32, rise: Span, hinge: Hinge, top: bool) -> Vec<Leaf> {
    let width = area.length() / count;
    let leaf = |place: i32| {
        let element = row[usize::try_from(place).unwrap_or_default().min(row.len() - 1)];
        let hinge = match (count, place) {
            (1, _) => hinge,
            (_, 0) => Hinge::Left,
            _ => Hinge::Right,
        };
        let x = Span::at(area.start + width * place + FRONT_GAP.half(), width - FRONT_GAP);
        let beside = element.recess_along(Along::Side).unwrap_or_default() / count;
        let x = match hinge {
            Hinge::Left => Span::between(x.start, x.end - beside),
            Hinge::Right => Span::between(x.start + beside, x.end),
        };
        Leaf { element, x, rise, hinge, top }
    };
    (0..count).map(leaf).collect()
}

/// Where a handle sits on a leaf: at the opening side of what turns, in the middle of what slides or lifts, and in the
/// middle too where it is nearly as long as the leaf. From side to side, and upwards.
pub(crate) fn grip(family: Family, leaf: Leaf, handle: &Handle) -> (Span, Span) {
    let Leaf { element, x, rise, hinge, top } = leaf;
    let turns = element.kind.turns();
    let low = family.is_wall() || (family == Family::Tall && top);
    let upright = handle.upright(element.kind, x.length(), rise.length()).unwrap_or(turns);
    let (wide, high) = if upright { (HANDLE, handle.length) } else { (handle.length, HANDLE) };
    let at = |place: Span, length: Mm, edge: Option<Edge>| {
        let inset = HANDLE_INSET.min((place.length() - length).half());
        match edge {
            Some(Edge::Left) => Span::at(place.start + inset, length),
            Some(Edge::Right) => Span::at(place.end - inset - length, length),
            None => Span::at(place.middle() - length.half(), length),
        }
    };
    let opening = if hinge == Hinge::Left { Edge::Right } else { Edge::Left };
    let nearest = if low { Edge::Left } else { Edge::Right };
    (at(x, wide, turns.then_some(opening)), at(rise, high, Some(nearest)))
}

/// Whether the grain of a unit runs on over its drawers: the design asks for it and the material can; a frame is made of
/// pieces.
pub(crate) fn is_matched(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> bool {
    kitchen.design.style.grain_matched && placed.front.continuous && !placed.module.made.framed
}

/// Rows from bottom to top, those together that are cut from one strip where grain runs on: drawers above one another
/// over the whole width. A row alone is none.
pub(crate) fn stacks(rows: &[FrontRow]) -> impl Iterator<Item = &[FrontRow]> {
    let is_drawer = |row: &FrontRow| row.len() == 1 && row[0].kind == ElementKind::Drawer;
    rows.chunk_by(move |below, above| is_drawer(below) && is_drawer(above))
}

/// Whether the outermost front on a side of a unit is a door that turns there.
pub(crate) fn turns_at(kitchen: &Kitchen<'_>, placed: &Placed<'_>, side: Hinge) -> bool {
    let hinge = kitchen.hinge(placed);
    let leaves = leaves(&placed.rows, placed.span, placed.rise, hinge, kitchen.blind_side(placed));
    let outermost = |leaf: &&Leaf| match side {
        Hinge::Left => -leaf.x.start,
        Hinge::Right => leaf.x.end,
    };
    let edge = leaves.iter().map(|leaf| outermost(&leaf)).max();
    leaves.iter().any(|leaf| {
        leaf.element.kind == ElementKind::Door && leaf.hinge == side && Some(outermost(&leaf)) == edge
    })
}
