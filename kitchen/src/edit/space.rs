//! How a row makes room for a unit: free wall first, then neighbours that may become narrower. Everything is
//! reckoned outwards from the place where the room is needed, so that left and right are the same.

use super::stand::Stand;
use crate::catalogue::Lengths;
use crate::geometry::Edge;
use crate::ids::Id;
use crate::kitchen::Kitchen;
use crate::lane::Unit;
use crate::length::Mm;
use crate::refusal::Refusal;

mod side;

use side::{Effort, Side};

/// Room that was found: where the unit goes, and where its neighbours go for it.
#[derive(Debug)]
pub(super) struct Room {
    /// The left carcass side of the unit.
    pub x: Mm,
    /// Every neighbour that moves or becomes narrower.
    pub moved: Vec<Stand>,
}

/// What is asked: a stretch of a surface for a unit.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'k> {
    /// The unit.
    pub unit: Unit<'k>,
    /// The surface.
    pub surface: usize,
    /// Neighbours with their middle left of here stay left of the unit, the others right.
    pub at: Mm,
    /// Where its left side would be best.
    pub x: Mm,
    /// A module that counts as taken away: the unit itself when it is there already.
    pub ignoring: Option<&'k Id>,
    /// A surface whose units do not count: the other wall of the corner that the unit is to solve.
    pub except: Option<usize>,
}

/// Finds room for a unit: in the gap where it is wanted, then by pushing neighbours along free wall (sinks, hobs
/// and hoods last), then by narrowing the nearest neighbours to the next grid width (kitchen.md §4).
///
/// # Errors
/// [`Refusal::NoRoom`] with what is missing when everything has given all it can.
pub(super) fn make(kitchen: &Kitchen<'_>, wanted: &Wanted<'_>) -> Result<Room, Refusal> {
    let mut sides = Edge::BOTH.map(|edge| Side::new(kitchen, wanted, edge));
    let width = wanted.unit.width;
    let steps: [fn(&mut [Side; 2]); 5] = [
        |_| {},
        |sides| sides[1].effort = Effort::Push,
        |sides| sides[0].effort = Effort::Push,
        |sides| sides[1].effort = Effort::PushAll,
        |sides| sides[0].effort = Effort::PushAll,
    ];
    for step in steps {
        step(&mut sides);
        if room(&sides) >= width {
            return Ok(settle(kitchen, wanted, &sides));
        }
    }
    narrow(&mut sides, width, &kitchen.catalogue.lengths);
    let missing = width - room(&sides);
    if missing > Mm::ZERO { Err(Refusal::NoRoom { missing }) } else { Ok(settle(kitchen, wanted, &sides)) }
}

/// Pushes what stands nearer than `clear` to an end of a surface away from it, narrowing where it must.
///
/// # Errors
/// [`Refusal::NoRoom`] with what is missing.
pub(super) fn clear_end(
    kitchen: &Kitchen<'_>,
    wanted: &Wanted<'_>,
    edge: Edge,
    clear: Mm,
) -> Result<Vec<Stand>, Refusal> {
    let mut side = Side::new(kitchen, wanted, edge.opposite());
    side.effort = Effort::PushAll;
    let lengths = &kitchen.catalogue.lengths;
    let mut sides = [side];
    narrow(&mut sides, clear, lengths);
    let missing = clear - room(&sides);
    if missing > Mm::ZERO { Err(Refusal::NoRoom { missing }) } else { Ok(sides[0].pushed(kitchen, clear)) }
}

fn room(sides: &[Side]) -> Mm {
    sides.iter().map(Side::room).sum()
}

fn settle(kitchen: &Kitchen<'_>, wanted: &Wanted<'_>, [left, right]: &[Side; 2]) -> Room {
    let first = wanted.at - left.room();
    let last = wanted.at + right.room() - wanted.unit.width;
    let x = wanted.x.min(last).max(first);
    let mut moved = left.pushed(kitchen, wanted.at - x);
    moved.extend(right.pushed(kitchen, x + wanted.unit.width - wanted.at));
    Room { x, moved }
}

/// Narrows neighbours, the nearest first and on the right first, until there is room; a gap that is neither
/// nothing nor a filler is left only where no other width is made.
fn narrow(sides: &mut [Side], width: Mm, lengths: &Lengths) {
    let awkward = |rest: Mm| rest > lengths.gap_ignore.value && rest < lengths.gap_filler_min.value;
    let nearest = (0..).flat_map(|rank| (0..sides.len()).rev().map(move |side| (side, rank)));
    let most = sides.iter().map(|side| side.items.len()).max().unwrap_or_default();
    let order: Vec<_> = nearest.take(most * sides.len()).collect();
    let mut narrowed = Vec::new();
    for (side, rank) in order {
        if room(sides) >= width {
            break;
        }
        let Some(item) = sides[side].items.get(rank) else { continue };
        let offers = item.offers.clone();
        let before = room(sides);
        let mut enough = Vec::new();
        for offer in &offers {
            sides[side].items[rank].given = *offer;
            if room(sides) >= width {
                enough.push((awkward(room(sides) - width), *offer));
            }
        }
        let best = enough.into_iter().min().map(|(_, offer)| offer).or(offers.last().copied());
        sides[side].items[rank].given = best.unwrap_or_default();
        if room(sides) == before {
            sides[side].items[rank].given = Mm::ZERO;
        }
        narrowed.push((side, rank));
    }
    for (side, rank) in narrowed {
        let given = std::mem::take(&mut sides[side].items[rank].given);
        if room(sides) < width {
            sides[side].items[rank].given = given;
        }
    }
}
