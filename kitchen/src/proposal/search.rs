//! The best row by price or by storage, laid from left to right. A table says exactly what the rest of a row
//! costs at least, so few rows are ever laid.

use super::best_first::{Found, Open, Rows, best};
use super::candidate::Judge;
use super::clearance::Clearances;
use super::item::Does;
use super::skeleton::Skeleton;
use super::table::{Done, Frames, Rest, Tables};
use super::walk::{Cost, Cover, Walk};
use crate::geometry::Span;
use crate::length::Mm;

/// The best row of a profile.
pub(super) fn best_row(
    tables: &Tables<'_, '_>,
    skeletons: &[Skeleton<'_, '_>],
    frames: &Frames,
    judge: &Judge<'_, '_>,
) -> Option<Found> {
    let walk = tables.walk;
    Clearances::first(walk.stock, |clearances| {
        best(&mut Search { walk, skeletons, frames, tables, judge, clearances })
    })
}

/// A row from its left end to where it has come.
struct State {
    skeleton: usize,
    x: Mm,
    done: Done,
    cover: Cover,
    cost: Cost,
    /// The sink's rim or the hob's cut-out, whichever came first.
    body: Option<Span>,
    finished: bool,
}

struct Search<'s, 'g, 'a> {
    walk: &'s Walk<'s, 'a>,
    skeletons: &'s [Skeleton<'s, 'a>],
    frames: &'s Frames,
    tables: &'s Tables<'s, 'a>,
    judge: &'s Judge<'g, 'a>,
    clearances: Clearances,
}

impl Rows for Search<'_, '_, '_> {
    type State = State;

    fn begin(&self) -> Vec<Open<State>> {
        let begin = |(index, skeleton): (usize, &Skeleton<'_, '_>)| {
            let (x, cover, cost) = (skeleton.start, self.walk.begin(skeleton), skeleton.cost);
            let state = State { skeleton: index, x, done: 0, cover, cost, body: None, finished: false };
            self.open(state, Vec::new())
        };
        self.skeletons.iter().enumerate().filter_map(begin).collect()
    }

    fn is_finished(&self, state: &State) -> bool {
        state.finished
    }

    /// Every next item, or the end of the row.
    fn next(&mut self, row: &Open<State>) -> Vec<Open<State>> {
        let skeleton = &self.skeletons[row.state.skeleton];
        if row.state.x == skeleton.end {
            let cost = row.state.cost.plus(self.walk.end(skeleton, row.state.cover));
            let finished = State { cost, finished: true, ..row.state };
            return self.open(finished, row.trail.clone()).into_iter().collect();
        }
        let items = 0..self.walk.stock.items.len();
        items.filter_map(|index| self.lay(row, index)).collect()
    }

    fn judged(&self, row: &Open<State>) -> Option<Found> {
        let skeleton = &self.skeletons[row.state.skeleton];
        self.judge.found(self.tables.profile, skeleton, &self.walk.row(skeleton, &row.trail))
    }
}

impl Search<'_, '_, '_> {
    /// A row with an item more, if the item may come and the row can then be finished.
    fn lay(&self, row: &Open<State>, index: usize) -> Option<Open<State>> {
        let state = &row.state;
        let skeleton = &self.skeletons[state.skeleton];
        let item = &self.walk.stock.items[index];
        let done = self.tables.after(skeleton, state.done, index, state.x)?;
        let body = item.body.map(|body| Span::at(state.x + body.start, body.length()));
        let is_off = |hob| self.clearances.admit_hob(self.walk.ground, skeleton, hob);
        if item.does == Does::Cook && !body.is_some_and(is_off) {
            return None;
        }
        if let (Some(before), Some(now)) = (state.body, body)
            && !self.clearances.admit_pair(before, now)
        {
            return None;
        }
        let (cost, cover) = self.walk.step(index, state.x, state.cover);
        let (cost, x, body) = (state.cost.plus(cost), state.x + item.width, state.body.or(body));
        let mut trail = row.trail.clone();
        trail.push(u8::try_from(index).ok()?);
        self.open(State { skeleton: state.skeleton, x, done, cover, cost, body, finished: false }, trail)
    }

    fn open(&self, state: State, trail: Vec<u8>) -> Option<Open<State>> {
        let skeleton = &self.skeletons[state.skeleton];
        let rest = if state.finished {
            Rest::default()
        } else {
            self.tables.rest(skeleton, state.x, state.done, state.cover)?
        };
        let key = self.tables.key(self.frames.get(&self.skeletons[state.skeleton].kin), state.cost, rest);
        Some(Open { key, trail, state })
    }
}
