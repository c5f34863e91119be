//! What a row brings at best by where it lies within a step of the grid: what is in the way of wall units, and where the
//! water comes, is known nearly so well as in a table, and one answer serves all rows that end in the same step.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::cost::Rest;
use super::skeleton::Skeleton;
use super::table::Tables;
use crate::length::Mm;

/// The best by the step in which a row ends, and by whether its oven stands under the hob.
#[derive(Default)]
pub(super) struct Near {
    by_end: BTreeMap<(Mm, bool), Follows>,
}

/// What can follow, by steps of the grid from the right end and by done, found out when it is first asked.
#[derive(Default)]
struct Follows {
    /// How long the longest row is that ends here.
    longest: Mm,
    best: OnceCell<Vec<Option<Rest>>>,
}

/// The step of the grid in which a row ends, and whether its oven stands under the hob.
fn end(grid: Mm, skeleton: &Skeleton<'_, '_>) -> (Mm, bool) {
    (skeleton.end - Mm(skeleton.end.0.rem_euclid(grid.0.max(1))), skeleton.bakes)
}

impl Near {
    /// Of all skeletons.
    pub fn new(grid: Mm, skeletons: &[Skeleton<'_, '_>]) -> Near {
        let mut by_end: BTreeMap<(Mm, bool), Follows> = BTreeMap::new();
        for skeleton in skeletons {
            let follows = by_end.entry(end(grid, skeleton)).or_default();
            follows.longest = follows.longest.max(skeleton.end - skeleton.start);
        }
        Near { by_end }
    }

    /// What a row of a skeleton brings at best; none if it cannot be filled.
    pub fn rest(&self, tables: &Tables<'_, '_>, skeleton: &Skeleton<'_, '_>) -> Option<Rest> {
        let end = end(tables.grid, skeleton);
        let follows = self.by_end.get(&end)?;
        let best = follows.best.get_or_init(|| fill(tables, end, follows.longest));
        *best.get(tables.steps(skeleton.end - skeleton.start)? * tables.dones().count())?
    }
}

fn fill(tables: &Tables<'_, '_>, (end, bakes): (Mm, bool), longest: Mm) -> Vec<Option<Rest>> {
    let (walk, grid, count) = (tables.walk, tables.grid, tables.dones().count());
    let mut follows: Vec<Option<Rest>> =
        tables.dones().map(|done| tables.is_complete(done).then(Rest::default)).collect();
    for steps in 1..=tables.steps(longest).unwrap_or_default() {
        let x = end - grid * i32::try_from(steps).unwrap_or(i32::MAX);
        let mut best: Vec<Option<Rest>> = vec![None; count];
        for (index, item) in walk.stock.items.iter().enumerate() {
            let width = tables.steps(item.width).filter(|_| tables.is_useful(index) && item.suits(bakes));
            let Some(before) = width.and_then(|width| steps.checked_sub(width)) else { continue };
            let Some(own) = tables.best_of(walk.choices_near(index, x, grid)) else { continue };
            let own = own.with_water(walk.to_water_near(item, x, grid));
            for done in tables.dones() {
                let after = tables.add(done, index);
                let rest = after.and_then(|after| follows[before * count + usize::from(after)]);
                let Some(found) = rest.map(|rest| own.plus(rest)) else { continue };
                let best = &mut best[usize::from(done)];
                *best = Some(best.map_or(found, |best| tables.better(best, found)));
            }
        }
        follows.extend(best);
    }
    follows
}
