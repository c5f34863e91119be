//! How a row makes room for a unit: free wall first, then neighbours that may become narrower. Everything is
//! reckoned outwards from the place where the room is needed, so that left and right are the same.

use super::stand::Stand;
use crate::catalogue::Lengths;
use crate::geometry::Edge;
use crate::ids::Id;
use crate::kitchen::Kitchen;
use crate::lane::Newcomer;
use crate::length::Mm;
use crate::refusal::Refusal;

mod flank;

use flank::{Effort, Flank};

/// Room that was found: where the unit goes, and where its neighbours go for it.
#[derive(Debug)]
pub(super) struct Cleared {
    /// The left carcass side of the unit.
    pub x: Mm,
    /// Every neighbour that moves or becomes narrower.
    pub moved: Vec<Stand>,
}

/// What is asked: a stretch of a surface for a unit.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'k> {
    /// The unit.
    pub unit: Newcomer<'k>,
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
pub(super) fn make(kitchen: &Kitchen<'_>, wanted: &Wanted<'_>) -> Result<Cleared, Refusal> {
    let mut sides = Edge::BOTH.map(|edge| Flank::new(kitchen, wanted, edge));
    let width = wanted.unit.width;
    let steps: [fn(&mut [Flank; 2]); 5] = [
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
    let mut side = Flank::new(kitchen, wanted, edge.opposite());
    side.effort = Effort::PushAll;
    let lengths = &kitchen.catalogue.lengths;
    let mut sides = [side];
    narrow(&mut sides, clear, lengths);
    let missing = clear - room(&sides);
    if missing > Mm::ZERO { Err(Refusal::NoRoom { missing }) } else { Ok(sides[0].pushed(kitchen, clear)) }
}

fn room(sides: &[Flank]) -> Mm {
    sides.iter().map(Flank::room).sum()
}

fn settle(kitchen: &Kitchen<'_>, wanted: &Wanted<'_>, [left, right]: &[Flank; 2]) -> Cleared {
    let first = wanted.at - left.room();
    let last = wanted.at + right.room() - wanted.unit.width;
    let x = wanted.x.min(last).max(first);
    let mut moved = left.pushed(kitchen, wanted.at - x);
    moved.extend(right.pushed(kitchen, x + wanted.unit.width - wanted.at));
    Cleared { x, moved }
}

/// Narrows neighbours, the nearest first and on the right first, until there is room; a gap that is neither
/// nothing nor a filler is left only where no other width is made.
fn narrow(sides: &mut [Flank], width: Mm, lengths: &Lengths) {
    let awkward = |rest: Mm| rest > lengths.gap_ignore.value && rest < lengths.gap_filler_min.value;
    let nearest = (0..).flat_map(|rank| (0..sides.len()).rev().map(move |side| (side, rank)));
    let most = sides.iter().map(|side| side.units.len()).max().unwrap_or_default();
    let order: Vec<_> = nearest.take(most * sides.len()).collect();
    let mut narrowed = Vec::new();
    for (side, rank) in order {
        if room(sides) >= width {
            break;
        }
        let Some(unit) = sides[side].units.get(rank) else { continue };
        let offers = unit.offers.clone();
        let before = room(sides);
        let mut enough = Vec::new();
        for offer in &offers {
            sides[side].units[rank].given = *offer;
            if room(sides) >= width {
                enough.push((awkward(room(sides) - width), *offer));
            }
        }
        let best = enough.into_iter().min().map(|(_, offer)| offer).or(offers.last().copied());
        sides[side].units[rank].given = best.unwrap_or_default();
        if room(sides) == before {
            sides[side].units[rank].given = Mm::ZERO;
        }
        narrowed.push((side, rank));
    }
    for (side, rank) in narrowed {
        let given = std::mem::take(&mut sides[side].units[rank].given);
        if room(sides) < width {
            sides[side].units[rank].given = given;
        }
    }
}
