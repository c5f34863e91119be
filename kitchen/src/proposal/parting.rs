//! What stands on which stretch of a wall that a column, a passage or a window that opens into the worktop parts: as
//! much as can beside the sink, and the sink where the water comes.

use super::Wishes;
use super::ground::{stretches, without};
use super::wishes::USUAL_WIDTH;
use crate::catalogue::{Catalogue, Slot};
use crate::design::{Design, Place};
use crate::geometry::Span;
use crate::ids::Id;
use crate::length::Mm;
use crate::room::ConnectionKind;

/// What goes to another stretch together, what is easiest to place there first.
pub(super) const MOVABLE: [&[Slot]; 3] =
    [&[Slot::Fridge], &[Slot::Oven, Slot::Compact], &[Slot::Hob, Slot::Hood]];

/// A way to part what is wished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parting {
    /// Where the sink stands, with all that does not stand elsewhere.
    pub stretch: Span,
    /// What stands on other stretches.
    pub elsewhere: Vec<Slot>,
    /// Whether hoods that hang free may be in the way of wall units.
    pub crowds: bool,
}

impl Parting {
    /// Every way, the best first: with room for hoods that hang free before without; beside the water before the longest
    /// stretch, with little elsewhere before much.
    pub fn all(design: &Design, catalogue: &Catalogue, wall: &Id, wishes: &Wishes) -> Vec<Parting> {
        let mut free = stretches(&without(design, &Place::Wall(wall.clone())), catalogue, wall);
        free.sort_by_key(|stretch| -stretch.length());
        let longest = free.first().copied().unwrap_or_default();
        let wide = free.iter().filter(|stretch| stretch.length() >= USUAL_WIDTH);
        let movable = if wide.clone().count() > 1 { MOVABLE.len() } else { 0 };
        let mut points = design.room.connections_in(wall);
        let water = points.find(|point| point.kind == ConnectionKind::Water).map(|point| point.x);
        let water = water.filter(|_| wishes.equipment.contains_key(&Slot::Sink));
        let nearest =
            water.and_then(|x| wide.min_by_key(|stretch| stretch.gap_to(Span::at(x, Mm::ZERO))).copied());
        let homes = nearest.into_iter().chain([longest]);
        let crowds = [false, true].into_iter().take(if wishes.hoods.is_empty() { 1 } else { 2 });
        let part = |crowds: bool, stretch: Span, count: usize| {
            let slots = MOVABLE[..count].iter().flat_map(|slots| slots.iter().copied());
            let elsewhere = slots.filter(|slot| wishes.equipment.contains_key(slot)).collect();
            Parting { stretch, elsewhere, crowds }
        };
        let ways = homes.flat_map(|home| (0..=movable).map(move |count| (home, count)));
        let ways = crowds.flat_map(|crowds| ways.clone().map(move |(home, count)| part(crowds, home, count)));
        let mut all: Vec<Parting> = Vec::new();
        for way in ways {
            if !all.contains(&way) {
                all.push(way);
            }
        }
        all
    }

    /// What is wished beside the sink, all that is wished besides included.
    pub fn at_home(&self, wishes: &Wishes) -> Wishes {
        let mut home = only(wishes, |slot| !self.elsewhere.contains(&slot));
        home.hoods.retain(|_| !self.crowds);
        home
    }
}

/// A part of what is wished.
pub(super) fn only(wishes: &Wishes, is_meant: impl Fn(Slot) -> bool) -> Wishes {
    let mut part = wishes.clone();
    part.equipment.retain(|slot, _| is_meant(*slot));
    part
}
