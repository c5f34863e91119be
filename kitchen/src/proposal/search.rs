//! The best row by price or by storage, laid from left to right. A table says exactly what the rest of a row
//! costs at least, so few rows are ever laid.

use std::collections::HashSet;

use super::best_first::{Found, Open, Outcome, Rows, best};
use super::candidate::Judge;
use super::comfort::{Comfort, Marks};
use super::floor::Floors;
use super::skeleton::Skeleton;
use super::table::{Done, Frame, Rest, Tables};
use super::walk::{Cost, Cover, Walk};
use crate::length::Mm;

/// So many steps are taken before a search gives up. On a wall of 5 m a few hundred are needed.
const STEPS: usize = 20_000;

/// The best row of a profile, or one that is known if nothing is better.
pub(super) fn best_row(
    tables: &Tables<'_, '_>,
    skeletons: &[Skeleton<'_, '_>],
    floors: &mut Floors,
    judge: &Judge<'_, '_>,
    known: Option<Found>,
) -> Outcome {
    let (walk, comfort) = (tables.walk, Comfort::new(tables.walk));
    let mut search = Search { walk, skeletons, floors, tables, judge, comfort, laid: HashSet::new() };
    best(&mut search, known, STEPS)
}

/// A row from its left end to where it has come.
#[derive(Clone, Copy)]
struct State {
    place: Prospect,
    cost: Cost,
    /// What every row of its skeleton costs.
    frame: Frame,
    /// From sink to water, and what rows of its skeleton that are no farther are warned of at least; none until the
    /// row is opened.
    floor: Option<[i64; 2]>,
    finished: bool,
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
    floors: &'f mut Floors,
    tables: &'s Tables<'s, 'a>,
    judge: &'s Judge<'g, 'a>,
    comfort: Comfort<'s, 'a>,
    laid: HashSet<Prospect>,
}

impl Rows for Search<'_, '_, '_, '_> {
    type State = State;

    fn begin(&self) -> Vec<Open<State>> {
        let begin = |(skeleton, frame): (usize, &Skeleton<'_, '_>)| {
            let (cover, marks) = (self.walk.begin(frame), Marks::default());
            let place = Prospect { skeleton, x: frame.start, done: 0, cover, marks };
            let shared = self.floors.least(frame)?;
            let state = State { place, cost: frame.cost, frame: shared, floor: None, finished: false };
            self.open(state, Vec::new())
        };
        self.skeletons.iter().enumerate().filter_map(begin).collect()
    }

    fn is_finished(&self, state: &State) -> bool {
        state.finished
    }

    /// Every next item, or the end of the row; first of all what a row of this skeleton is warned of at least.
    fn next(&mut self, row: &Open<State>) -> Vec<Open<State>> {
        let State { place, cost, .. } = row.state;
        let skeleton = &self.skeletons[place.skeleton];
        if row.state.floor.is_none() {
            let Some(frame) = self.floors.exact(self.tables, skeleton, self.judge) else { return Vec::new() };
            let water = row.key[0];
            let floor = Some([water, self.floors.warnings(self.tables, skeleton, water)]);
            let opened = State { frame, floor, ..row.state };
            return self.open(opened, row.trail.clone()).into_iter().collect();
        }
        if !self.laid.insert(place) {
            return Vec::new();
        }
        if place.x == skeleton.end {
            let cost = cost.plus(self.walk.end(skeleton, place.cover));
            let finished = State { cost, finished: true, ..row.state };
            return self.open(finished, row.trail.clone()).into_iter().collect();
        }
        let items = 0..self.walk.stock.items.len();
        items.filter_map(|index| self.lay(row, index)).collect()
    }

    fn steps(&self) -> usize {
        self.laid.len()
    }

    fn judged(&self, row: &Open<State>) -> Option<Found> {
        let skeleton = &self.skeletons[row.state.place.skeleton];
        self.judge.found(self.tables.profile, skeleton, &self.walk.row(skeleton, &row.trail))
    }
}

impl Search<'_, '_, '_, '_> {
    /// A row with an item more, if the item may come and the row can then be finished.
    fn lay(&self, row: &Open<State>, index: usize) -> Option<Open<State>> {
        let Prospect { skeleton, x, done, cover, marks } = row.state.place;
        let frame = &self.skeletons[skeleton];
        let item = &self.walk.stock.items[index];
        let done = self.tables.after(frame, done, index, x)?;
        let marks = marks.with(item, x);
        if !self.comfort.admits(frame, marks) {
            return None;
        }
        let (cost, cover) = self.walk.step(index, x, cover);
        let cost = row.state.cost.plus(cost);
        let mut trail = row.trail.clone();
        trail.push(u8::try_from(index).ok()?);
        let place = Prospect { skeleton, x: x + item.width, done, cover, marks };
        self.open(State { place, cost, ..row.state }, trail)
    }

    fn open(&self, state: State, trail: Vec<u8>) -> Option<Open<State>> {
        let Prospect { skeleton, x, done, cover, marks } = state.place;
        let skeleton = &self.skeletons[skeleton];
        let rest =
            if state.finished { Rest::default() } else { self.tables.rest(skeleton, x, done, cover)? };
        let mut key = self.tables.key(state.frame, state.cost, rest);
        key[1] = self.comfort.warnings(skeleton, marks);
        key[1] =
            state.floor.filter(|[water, _]| *water == key[0]).map_or(key[1], |[_, least]| key[1].max(least));
        Some(Open { key, trail, state })
    }
}
