//! What a row takes at least by its length alone, wherever it begins and whatever is in its way. Where even that
//! cannot be the best, no table is ever filled.

use super::cost::Rest;
use super::item::Done;
use super::skeleton::Skeleton;
use super::table::Tables;
use crate::length::Mm;

/// The best by steps of the grid, by whether the oven stands under the hob, and by what is in the row before.
#[derive(Default)]
pub(super) struct Ideal {
    by_length: Vec<[Vec<Option<Best>>; 2]>,
}

/// The best rest of a row, with its first item; none when nothing is left to be laid.
#[derive(Clone, Copy)]
struct Best {
    rest: Rest,
    first: Option<usize>,
}

impl Ideal {
    /// Of all lengths up to the longest.
    pub fn new(tables: &Tables<'_, '_>, longest: Mm) -> Ideal {
        let nothing =
            |done: Done| tables.is_complete(done).then_some(Best { rest: Rest::default(), first: None });
        let none_left: Vec<Option<Best>> = tables.dones().map(nothing).collect();
        let mut ideal = Ideal { by_length: vec![[none_left.clone(), none_left]] };
        for steps in 1..=tables.steps(longest).unwrap_or_default() {
            let best = [false, true]
                .map(|bakes| tables.dones().map(|done| ideal.best(tables, steps, bakes, done)).collect());
            ideal.by_length.push(best);
        }
        ideal
    }

    fn best(&self, tables: &Tables<'_, '_>, steps: usize, bakes: bool, done: Done) -> Option<Best> {
        let mut best: Option<Best> = None;
        for (index, item) in tables.walk.stock.items.iter().enumerate() {
            let suits = item.suits(bakes) && tables.is_useful(index);
            let Some(after) = tables.add(done, index).filter(|_| suits) else { continue };
            let Some(before) = tables.steps(item.width).and_then(|width| steps.checked_sub(width)) else {
                continue;
            };
            let Some(rest) = self.by_length[before][usize::from(bakes)][usize::from(after)] else { continue };
            let found = Best { rest: tables.least(index).plus(rest.rest), first: Some(index) };
            best = Some(match best {
                Some(best) if tables.is_better(found.rest, best.rest) => {
                    Best { rest: tables.better(best.rest, found.rest), first: found.first }
                }
                Some(best) => Best { rest: tables.better(best.rest, found.rest), first: best.first },
                None => found,
            });
        }
        best
    }

    /// What a row of a skeleton brings at best; none if its length cannot be filled.
    pub fn rest(&self, tables: &Tables<'_, '_>, skeleton: &Skeleton<'_, '_>) -> Option<Rest> {
        let steps = tables.steps(skeleton.end - skeleton.start)?;
        self.by_length.get(steps)?[usize::from(skeleton.bakes)][0].map(|best| best.rest)
    }

    /// A row that fills a skeleton.
    pub fn row(&self, tables: &Tables<'_, '_>, skeleton: &Skeleton<'_, '_>) -> Option<Vec<u8>> {
        let mut trail = Vec::new();
        let (mut steps, mut done) = (tables.steps(skeleton.end - skeleton.start)?, 0);
        while let Some(first) =
            self.by_length.get(steps)?[usize::from(skeleton.bakes)][usize::from(done)]?.first
        {
            trail.push(u8::try_from(first).ok()?);
            steps -= tables.steps(tables.walk.stock.items[first].width)?;
            done = tables.add(done, first)?;
        }
        Some(trail)
    }
}
