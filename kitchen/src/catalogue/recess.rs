//! The room that the channel of a unit without handles takes of its fronts (domain.md §3.3 "Handleless channel").

use serde::{Deserialize, Serialize};

use super::{Catalogue, Cell, Element, ElementKind, FRONT_GAP, Family, FrontRow, Handle, ModuleType, System};
use crate::geometry::Span;
use crate::length::Mm;

/// Along which edge of its fronts a channel runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Along {
    /// Under the worktop, above the fronts of a unit that stands on the floor.
    Top,
    /// Under the fronts of a wall unit.
    Bottom,
    /// Upright beside the fronts of a tall unit.
    Side,
}

impl Along {
    /// Where the channel of a family runs.
    pub(crate) fn of(family: Family) -> Along {
        match family {
            Family::Base | Family::FrontOnly | Family::Corner => Along::Top,
            Family::Wall | Family::WallCorner => Along::Bottom,
            Family::Tall => Along::Side,
        }
    }
}

/// The room of a channel beside a front: so much lower, or narrower, the front is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Recess {
    /// On which side of the front.
    pub along: Along,
    /// How much.
    pub size: Mm,
}

impl Catalogue {
    /// The fronts of a cell as they are made in a carcass of `height`, bottom to top: without a handle they leave room for
    /// their channel. Those of a unit that stands are each lower at the top, the lowest of a wall unit below, those of a
    /// tall unit narrower.
    pub fn fronts(
        &self,
        kind: &ModuleType,
        (system, cell): (&System, &Cell),
        height: Mm,
        handle: Option<&Handle>,
    ) -> Vec<FrontRow> {
        let mut rows = system.rows(cell, height);
        if handle.is_none() {
            self.leave_room(&mut rows, Along::of(kind.family), height);
        }
        rows
    }

    fn leave_room(&self, rows: &mut [FrontRow], along: Along, height: Mm) {
        let rules = &self.workshop.construction;
        // What the topmost front stays below the line of the others is room too, such as over a dishwasher.
        let filled = stack(rows, FRONT_GAP).last().map_or(height, |(_, rise)| rise.end + FRONT_GAP);
        let last = rows.len().saturating_sub(1);
        let opening = rows.iter_mut().enumerate().filter(|(_, row)| !is_niche(row));
        let count = if along == Along::Bottom { 1 } else { usize::MAX };
        for (index, row) in opening.take(count) {
            let size = match along {
                Along::Top if index == last => rules.channel_base.mm() - (height - filled),
                Along::Top => rules.channel_base.mm(),
                Along::Bottom => rules.channel_wall.mm(),
                Along::Side => rules.channel_tall.mm(),
            };
            for front in row {
                front.height -= if along == Along::Side { Mm::ZERO } else { size };
                front.recess = Some(Recess { along, size });
            }
        }
    }
}

/// How many leaves a row of fronts is; a folding door is two.
pub(crate) fn leaf_count(row: &[Element]) -> i32 {
    let folds = row.iter().any(|front| front.kind == ElementKind::Folding);
    if folds { 2 } else { i32::try_from(row.len()).unwrap_or(1).max(1) }
}

/// How many leaves close a row of a unit, and what they share of its width with the gaps beside them. The door of a blind
/// corner has a width of its own; each leaf of a folding one goes from the other leg's front plane, so far from the unit's
/// side, to the end of its own leg.
pub(crate) fn shared_width(row: &[Element], unit: Mm, plane: Mm) -> (i32, Mm) {
    let count = leaf_count(row);
    match row.first() {
        Some(front) if front.kind == ElementKind::Folding => (count, (unit - plane) * count),
        front => (count, front.and_then(|front| front.width).unwrap_or(unit)),
    }
}

/// Rows of fronts above one another with the place of each, from the lower edge of the lowest place; a niche has its
/// gaps inside (kitchen.md §2), and a channel lies above or below its front.
pub(crate) fn stack(rows: &[FrontRow], gap: Mm) -> impl Iterator<Item = (&FrontRow, Span)> {
    let mut next = Mm::ZERO;
    rows.iter().enumerate().map(move |(index, row)| {
        let room = |along| row.iter().filter_map(|front| front.recess_along(along)).max().unwrap_or_default();
        let height = row.iter().map(|front| front.height).max().unwrap_or_default();
        let rise = Span::at(next + room(Along::Bottom), height);
        let gapless = is_niche(row) || rows.get(index + 1).is_some_and(is_niche);
        next = rise.end + room(Along::Top) + if gapless { Mm::ZERO } else { gap };
        (row, rise)
    })
}

fn is_niche(row: &FrontRow) -> bool {
    row.iter().any(|element| element.kind == ElementKind::Niche)
}
