//! What a stretch between two units takes at least, and whether it can be filled at all.

use super::cost::Cost;
use super::item::Done;
use super::skeleton::Skeleton;
use super::walk::Walk;
use crate::geometry::Span;
use crate::length::Mm;

/// What every length takes at least.
pub(super) struct Room {
    /// The least units and net that fill so much, by mm.
    fill: Vec<Option<[i64; 2]>>,
    /// The narrowest of the items that bring what a row holds once, by its bit.
    narrowest: Vec<Mm>,
    /// How wide fronts are that stand side by side.
    columns: Vec<Mm>,
}

impl Room {
    pub fn new(walk: &Walk<'_, '_>, skeletons: &[Skeleton<'_, '_>]) -> Room {
        let narrowest = |bit: u32| {
            let items = walk.stock.items.iter().filter(|item| item.once == 1 << bit);
            items.map(|item| item.width).min().unwrap_or_default()
        };
        let parts = walk.stock.items.iter().flat_map(|item| &item.parts);
        let mut columns: Vec<Mm> = parts.flat_map(|part| part.columns(Mm::ZERO)).map(Span::length).collect();
        columns.sort_unstable();
        columns.dedup();
        let narrowest = (0..Done::BITS).map(narrowest).collect();
        Room { fill: least_to_fill(walk, skeletons), narrowest, columns }
    }

    /// How wide the columns of fronts of all units are.
    pub fn columns(&self) -> &[Mm] {
        &self.columns
    }

    /// The least units and net that fill a length; none if it cannot be filled.
    pub fn least(&self, length: Mm) -> Option<[i64; 2]> {
        self.fill.get(usize::try_from(length.0).ok()?).copied().flatten()
    }

    /// Whether what is left can be filled, and what a row holds once, as far as it is still wanted, can find room in it.
    pub fn can_finish(&self, walk: &Walk<'_, '_>, done: Done, rest: Mm) -> bool {
        let missing =
            self.narrowest.iter().enumerate().filter(|(bit, _)| walk.stock.all & !done & 1 << bit != 0);
        let missing: Mm = missing.map(|(_, width)| *width).sum();
        missing <= rest && self.least(rest).is_some()
    }
}

/// What every length takes at least, up to the longest skeleton: units, and their net without what hangs above.
fn least_to_fill(walk: &Walk<'_, '_>, skeletons: &[Skeleton<'_, '_>]) -> Vec<Option<[i64; 2]>> {
    let longest =
        skeletons.iter().map(|skeleton| (skeleton.end - skeleton.start).0).max().unwrap_or_default();
    let steps = walk.stock.items.iter().map(|item| {
        let cost = item.parts.iter().fold(Cost::default(), |cost, part| cost.plus(Cost::of(part)));
        (usize::try_from(item.width.0).unwrap_or(usize::MAX), cost)
    });
    let steps: Vec<(usize, Cost)> = steps.collect();
    let mut fill: Vec<Option<[i64; 2]>> = vec![Some([0, 0])];
    for length in 1..=usize::try_from(longest).unwrap_or_default() {
        let best = steps.iter().filter_map(|(width, cost)| {
            let [units, net] = fill[length.checked_sub(*width)?]?;
            Some([units + cost.units, net + cost.net])
        });
        let least = best.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1])]);
        fill.push(least);
    }
    fill
}
