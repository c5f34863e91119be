//! Best-first search: of all rows that are being laid the one that can still become the best is laid further.
//! The first finished row that the judge confirms and that nothing open can beat is the best of all.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::candidate::Key;
use crate::design::Design;

/// A row that is being laid: by what it is compared at best, its items by their places in the stock, the place of its
/// skeleton among all, and what is known about it.
pub(super) struct Open<S> {
    pub key: Key,
    pub trail: Vec<u8>,
    pub skeleton: usize,
    pub state: S,
}

/// A row that nothing is wrong with.
#[derive(Clone)]
pub(super) struct Found {
    pub key: Key,
    pub design: Design,
}

/// What a search comes to.
pub(super) struct Outcome {
    /// The best row by key, the first by its items among equals.
    pub best: Option<Found>,
    /// Whether no row is better; otherwise the search gave up before it had seen all, or a row came out better than was
    /// thought possible, so that others may have been passed over.
    pub is_proven: bool,
}

/// Whether a row that is compared so at best can still be the best.
pub(super) type CanWin<'c> = dyn Fn(&Key) -> bool + 'c;

/// How rows are laid.
pub(super) trait Rows {
    /// What is known about a row while it is laid.
    type State;

    /// Every row before its first item; boxed as those that follow, for rows are large and a heap moves them often.
    fn begin(&self) -> Vec<Box<Open<Self::State>>>;
    /// Whether a row is whole.
    fn is_finished(&self, state: &Self::State) -> bool;
    /// Every way to lay a row further that can still win; empty when it was laid before, or can't be finished.
    fn next(&mut self, open: &Open<Self::State>, can_win: &CanWin<'_>) -> Vec<Box<Open<Self::State>>>;
    /// How many rows were laid further.
    fn steps(&self) -> usize;
    /// What the judge says of a whole row; none if something is wrong with it.
    fn judged(&self, open: &Open<Self::State>) -> Option<Found>;
}

/// The best of all rows and of one that is known already, as far as so many steps tell.
pub(super) fn best<R: Rows>(rows: &mut R, known: Option<Found>, steps: usize) -> Outcome {
    let mut open: BinaryHeap<Reverse<Box<Open<R::State>>>> = rows.begin().into_iter().map(Reverse).collect();
    let mut is_proven = true;
    let mut best: Option<(Vec<u8>, Found)> = known.map(|found| (Vec::new(), found));
    while let Some(Reverse(row)) = open.pop() {
        if best.as_ref().is_some_and(|(_, found)| found.key <= row.key) {
            break;
        }
        if rows.steps() > steps {
            return Outcome { best: best.map(|(_, found)| found), is_proven: false };
        }
        if !rows.is_finished(&row.state) {
            let can_win = |key: &Key| best.as_ref().is_none_or(|(_, found)| *key < found.key);
            open.extend(rows.next(&row, &can_win).into_iter().map(Reverse));
            continue;
        }
        let Some(found) = rows.judged(&row) else { continue };
        is_proven &= row.key <= found.key;
        if best.as_ref().is_none_or(|(trail, best)| (&found.key, &row.trail) < (&best.key, trail)) {
            best = Some((row.trail, found));
        }
    }
    Outcome { best: best.map(|(_, found)| found), is_proven }
}

impl<S> Ord for Open<S> {
    fn cmp(&self, other: &Open<S>) -> Ordering {
        (&self.key, &self.trail, self.skeleton).cmp(&(&other.key, &other.trail, other.skeleton))
    }
}

impl<S> PartialOrd for Open<S> {
    fn partial_cmp(&self, other: &Open<S>) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<S> PartialEq for Open<S> {
    fn eq(&self, other: &Open<S>) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl<S> Eq for Open<S> {}
