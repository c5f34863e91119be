//! The best row by price or by storage, laid from left to right. A table says exactly what the rest of a row
//! costs at least, so few rows are ever laid.

use super::best_first::{CanWin, Found, Open, Outcome, Rows, best};
use super::comfort::Comfort;
use super::cost::{Cost, Rest};
use super::floor::Floors;
use super::hung::Hung;
use super::item::Done;
use super::laid::{Laid, Ranking, alike};
use super::marks::Marks;
use super::skeleton::Skeleton;
use super::table::{Frame, Tables};
use super::walk::{Cover, Walk};
use crate::length::Mm;

/// So many steps are taken before a search gives up. On a wall of 5 m a few hundred are needed.
const STEPS: usize = 20_000;

/// So many more among the other skeletons, when the best of the main ones is known.
const MORE_STEPS: usize = 5_000;

/// The best row of a profile, or one that is known if nothing is better.
pub(super) fn best_row(
    tables: &Tables<'_, '_>,
    skeletons: &[Skeleton<'_, '_>],
    floors: &mut Floors,
    ranking: &Ranking<'_, '_, '_>,
    known: Option<Found>,
) -> Outcome {
    let alike = alike(&tables.walk.stock.items);
    let mut search = |is_meant: fn(&Skeleton<'_, '_>) -> bool, known, steps| {
        let (walk, comfort) = (tables.walk, Comfort::new(tables.walk, ranking.profile));
        let (laid, alike) = (Laid::new(ranking.taken.len()), &alike);
        let floors = &mut *floors;
        let mut rows = Search { walk, skeletons, is_meant, floors, tables, comfort, ranking, laid, alike };
        best(&mut rows, known, steps)
    };
    // Where many are wrong alike, one that is right is sooner found among fewer.
    let main = search(|skeleton| skeleton.is_main, known, STEPS);
    let steps = if main.best.is_some() { MORE_STEPS } else { STEPS };
    // Of those the best is known, unless the search gave up.
    let others: fn(&Skeleton<'_, '_>) -> bool =
        if main.is_proven { |skeleton| !skeleton.is_main } else { |_| true };
    search(others, main.best, steps)
}

/// A row from its left end to where it has come.
#[derive(Clone, Copy)]
struct State {
    place: Prospect,
    cost: Cost,
    /// Of how much it is warned by what is laid.
    warnings: i64,
    /// What every row of its skeleton costs.
    frame: Frame,
    known: Known,
    finished: bool,
}

/// What is known of all rows of a skeleton. More is found out only when its turn comes.
#[derive(Clone, Copy)]
enum Known {
    /// How long they are.
    Length,
    /// Where they lie, within a step of the grid.
    Place,
    /// What can follow where.
    Table,
    /// From sink to water, and what rows that are no farther are warned of at least.
    Floor([i64; 2]),
}

/// All that decides how a row can go on: two rows that share it differ only in what they have cost. What the judge
/// finds wrong lies in what they share, too.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Prospect {
    skeleton: usize,
    x: Mm,
    done: Done,
    cover: Cover,
    marks: Marks,
}

struct Search<'s, 'f, 'g, 'a> {
    walk: &'s Walk<'s, 'a>,
    skeletons: &'s [Skeleton<'s, 'a>],
    /// Which skeletons are looked at.
    is_meant: fn(&Skeleton<'_, '_>) -> bool,
    floors: &'f mut Floors,
    tables: &'s Tables<'s, 'a>,
    comfort: Comfort<'s, 'a>,
    ranking: &'s Ranking<'s, 'g, 'a>,
    laid: Laid<(Prospect, Hung), Cost>,
    alike: &'s [u8],
}

impl Rows for Search<'_, '_, '_, '_> {
    type State = State;

    fn begin(&self) -> Vec<Box<Open<State>>> {
        let begin = |(skeleton, frame): (usize, &Skeleton<'_, '_>)| {
            let (cover, marks) = (self.walk.begin(frame), Marks::default());
            let place = Prospect { skeleton, x: frame.start, done: 0, cover, marks };
            let shared = self.floors.least(frame)?;
            let known = Known::Length;
            let warnings = self.comfort.warnings(frame, marks);
            let state = State { place, cost: frame.cost, warnings, frame: shared, known, finished: false };
            self.open(state, &|_| true, Vec::new)
        };
        let skeletons = self.skeletons.iter().enumerate();
        skeletons.filter(|(_, skeleton)| (self.is_meant)(skeleton)).filter_map(begin).collect()
    }

    fn is_finished(&self, state: &State) -> bool {
        state.finished
    }

    /// Every next item, or the end of the row; first of all what is known of all rows of this skeleton.
    fn next(&mut self, row: &Open<State>, can_win: &CanWin<'_>) -> Vec<Box<Open<State>>> {
        let State { place, cost, known, .. } = row.state;
        let skeleton = &self.skeletons[place.skeleton];
        let opened = match known {
            Known::Length => Some(State { known: Known::Place, ..row.state }),
            Known::Place => Some(State { known: Known::Table, ..row.state }),
            Known::Table => self.floors.exact(self.tables, skeleton, self.ranking.judge).map(|frame| {
                let water = row.key[0];
                let warnings = self.floors.warnings(&self.comfort, self.tables.grid, skeleton, water);
                State { frame, known: Known::Floor([water, warnings]), ..row.state }
            }),
            Known::Floor(_) => None,
        };
        if !matches!(known, Known::Floor(_)) {
            return opened.and_then(|state| self.open(state, can_win, Vec::new)).into_iter().collect();
        }
        let looks = || row.trail.iter().map(|item| self.alike[usize::from(*item)]).collect();
        let hung = self.walk.hung(|| self.walk.row(skeleton.start, &row.trail));
        let (profile, is_small) = (self.ranking.profile, self.tables.is_small(row.key[5]));
        let beats = |one: &Cost, other: &Cost| {
            if is_small { one == other } else { one.beats(*other, profile) }
        };
        if !self.laid.is_new((place, hung), cost, looks, beats) {
            return Vec::new();
        }
        if place.x == skeleton.end {
            let cost = cost.plus(self.walk.end(skeleton, place.cover));
            let finished = State { cost, finished: true, ..row.state };
            return self.open(finished, can_win, || row.trail.clone()).into_iter().collect();
        }
        let items = 0..self.walk.stock.items.len();
        items.filter_map(|index| self.lay(row, index, can_win)).collect()
    }

    fn steps(&self) -> usize {
        self.laid.steps
    }

    fn judged(&self, row: &Open<State>) -> Option<Found> {
        let skeleton = &self.skeletons[row.state.place.skeleton];
        self.ranking.found(skeleton, &self.walk.row(skeleton.start, &row.trail))
    }
}

impl Search<'_, '_, '_, '_> {
    /// A row with an item more, if the item may come and the row can then be finished.
    fn lay(&self, row: &Open<State>, index: usize, can_win: &CanWin<'_>) -> Option<Box<Open<State>>> {
        let Prospect { skeleton, x, done, cover, marks } = row.state.place;
        let frame = &self.skeletons[skeleton];
        let item = &self.walk.stock.items[index];
        let done = self.tables.after(frame, done, index, x).filter(|_| self.walk.opens(index, x))?;
        let (marks, warnings) = self.comfort.with(frame, (marks, row.state.warnings), item, x)?;
        let (cost, cover) = self.walk.step(index, x, cover);
        let cost = row.state.cost.plus(cost);
        let place = Prospect { skeleton, x: x + item.width, done, cover, marks };
        let index = u8::try_from(index).ok()?;
        let trail = || row.trail.iter().copied().chain([index]).collect();
        self.open(State { place, cost, warnings, ..row.state }, can_win, trail)
    }

    fn open(
        &self,
        state: State,
        can_win: &CanWin<'_>,
        trail: impl FnOnce() -> Vec<u8>,
    ) -> Option<Box<Open<State>>> {
        let Prospect { skeleton, x, done, cover, .. } = state.place;
        let skeleton = &self.skeletons[skeleton];
        let rest = match state.known {
            _ if state.finished => Rest::default(),
            Known::Length => self.tables.ideal(skeleton)?,
            Known::Place => self.tables.near.rest(self.tables, skeleton)?,
            Known::Table | Known::Floor(_) => self.tables.rest(skeleton, x, done, cover)?,
        };
        let mut key = self.tables.key(state.frame, state.cost, rest);
        key[1] = state.warnings;
        if let Known::Floor([water, least]) = state.known
            && water == key[0]
        {
            key[1] = key[1].max(least);
        }
        can_win(&key).then(|| Box::new(Open { key, trail: trail(), skeleton: state.place.skeleton, state }))
    }
}
