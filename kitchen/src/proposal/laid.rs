//! What makes two rows different, so that three proposals are three choices: other units, or the same in another
//! order. Where a row is taken, the next best can share all its prospects with it, so that each is laid once more.

use std::collections::HashMap;
use std::hash::Hash;

use super::Profile;
use super::best_first::Found;
use super::candidate::Judge;
use super::item::{Done, Item};
use super::shelf::Set;
use super::skeleton::Skeleton;
use super::walk::Spot;
use crate::catalogue::Family;
use crate::length::Mm;

/// A row from left to right: of each unit its family, how wide it is and what it holds. Rows that differ only in their
/// fronts, or in where the first unit begins, are the same to who looks at them.
pub(super) type Layout = Vec<(Family, Mm, Set)>;

/// What rows are looked for: the best of a profile, but none of those that are taken.
pub(super) struct Ranking<'r, 'g, 'a> {
    pub judge: &'r Judge<'g, 'a>,
    pub profile: Profile,
    pub taken: &'r [Layout],
}

impl Ranking<'_, '_, '_> {
    /// A row as it is compared; none if something is wrong with it that was not wrong before, or if it is taken.
    pub fn found(&self, skeleton: &Skeleton<'_, '_>, spots: &[Spot<'_, '_>]) -> Option<Found> {
        let design = self.judge.design(skeleton, spots);
        let is_free = self.taken.is_empty() || !self.taken.contains(&self.judge.layout(&design));
        is_free.then(|| self.judge.rated(self.profile, design))?
    }
}

/// The prospects from which rows were laid on.
pub(super) struct Laid<P, W> {
    /// The looks of each, with what it is compared by.
    rows: HashMap<P, Vec<(Vec<u8>, W)>>,
    /// So many rows are taken.
    taken: usize,
    pub steps: usize,
}

impl<P: Eq + Hash, W> Laid<P, W> {
    pub fn new(taken: usize) -> Laid<P, W> {
        Laid { rows: HashMap::new(), taken, steps: 0 }
    }

    /// Whether a row is to be laid on: unless one with its prospect beats it, whatever is laid on both; and as many different
    /// ones as rows are taken, for at the most so many of them end in one that is.
    pub fn is_new(
        &mut self,
        prospect: P,
        weight: W,
        row: impl FnOnce() -> Vec<u8>,
        beats: impl Fn(&W, &W) -> bool,
    ) -> bool {
        let rows = self.rows.entry(prospect).or_default();
        let row = if self.taken == 0 { Vec::new() } else { row() };
        let mut better = rows.iter().filter(|(_, other)| beats(other, &weight));
        let (mut count, mut is_known) = (0, false);
        for (other, _) in &mut better {
            count += 1;
            is_known |= *other == row;
        }
        if count > self.taken || is_known {
            return false;
        }
        rows.push((row, weight));
        self.steps += 1;
        true
    }
}

/// For each item of the stock the first that looks like it.
pub(super) fn alike(items: &[Item<'_>]) -> Vec<u8> {
    let look = |item: &Item<'_>| -> (Done, Vec<(Mm, Set)>) {
        (item.once, item.parts.iter().map(|part| (part.width(), part.equipment.clone())).collect())
    };
    let looks: Vec<_> = items.iter().map(look).collect();
    let first =
        |look| looks.iter().position(|other| other == look).and_then(|index| u8::try_from(index).ok());
    looks.iter().map(|look| first(look).unwrap_or(u8::MAX)).collect()
}
