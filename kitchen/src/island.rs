//! An island as people see it: the sides that carry units, and a sentence that describes it.

use text::Language;
use text::describe as say;
use text::format::centimetres;

use crate::catalogue::Lengths;
use crate::describe::listed;
use crate::design::Side;
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::layout::bar;
use crate::length::Mm;
use crate::rules::{Passage, clearances};

/// The depth from which an island carries units back to back: on both sides a carcass, its front, and the edge of the
/// worktop before it.
pub fn double_depth(lengths: &Lengths) -> Mm {
    lengths.worktop_edge() * 2
}

impl Kitchen<'_> {
    /// The sides of an island that carry units or have room for them: its front always, its back when it is deep
    /// enough.
    pub fn carrying_sides(&self, island: usize) -> Vec<Side> {
        let is_deep = self.design.islands[island].depth >= double_depth(&self.catalogue.lengths);
        let carries = |side: &Side| *side == Side::Front || is_deep || self.units_on(island, *side) > 0;
        [Side::Front, Side::Back].into_iter().filter(carries).collect()
    }

    /// How many units stand or hang on a side of an island.
    fn units_on(&self, island: usize, side: Side) -> usize {
        let kind = SurfaceKind::Island(island, side);
        self.placed.iter().filter(|placed| self.surfaces[placed.surface].kind == kind).count()
    }

    /// What an island is, such as "Eiland van 180 cm bij 90 cm, 120 cm van muur A: vooraan 3 kasten en een toog met 2
    /// zitplaatsen".
    pub fn describe_island(&self, index: usize, language: Language) -> String {
        let island = &self.design.islands[index];
        let length = |length: Mm| centimetres(language, length.0);
        let mut what = say::island(language, length(island.depth), length(island.length));
        let is_wall = |id: &str| self.design.room.wall_index(id).is_some();
        let ways = clearances(self, index).into_iter().filter(|way| is_wall(&way.other));
        // Where one works counts more than where one only passes.
        if let Some(way) = ways.min_by_key(|way| (way.passage != Passage::Work, way.width)) {
            // To the cabinets along the wall it is nearer than to the wall itself.
            let say = if way.passage == Passage::Work { say::island_before } else { say::island_from };
            what = say(language, what, &way.other, length(way.width));
        }
        let [front, back] = [Side::Front, Side::Back].map(|side| count(self.units_on(index, side)));
        let mut parts = Vec::new();
        if front > 0 {
            parts.push(say::in_front(language, front));
        }
        if back > 0 {
            parts.push(say::at_the_back(language, back));
        }
        if let Some(bar) = bar(self, index) {
            parts.push(say::bar(language, i64::from(bar.seats)));
        }
        match listed(parts, language) {
            Some(parts) => say::island_with(language, what, parts),
            None => say::island_empty(language, what),
        }
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
