//! The most symmetric row, laid from both ends inwards. Fronts are compared in pairs as they are laid, so what
//! two ends differ by is known before the middle is reached.

use std::collections::HashSet;

use super::Profile;
use super::best_first::{Found, Open, Outcome, Rows, best};
use super::candidate::{Judge, Key};
use super::comfort::{Comfort, Marks};
use super::floor::Floors;
use super::item::{Does, columns};
use super::pairs::Pairs;
use super::room::Room;
use super::skeleton::{Fixed, Skeleton};
use super::table::{Frame, Rest, Tables};
use super::walk::{Cost, Walk};
use crate::geometry::Span;
use crate::length::Mm;

/// The most symmetric row, or one that is known if none is found that is better.
pub(super) fn most_symmetric(
    tables: &Tables<'_, '_>,
    skeletons: &[Skeleton<'_, '_>],
    floors: &mut Floors,
    judge: &Judge<'_, '_>,
    known: Option<Found>,
) -> Outcome {
    let walk = tables.walk;
    let room = Room::new(walk, skeletons);
    let mut search = |known, pass, steps| {
        let mut rows = Search {
            walk,
            skeletons,
            floors: &mut *floors,
            tables,
            judge,
            comfort: Comfort::new(walk),
            laid: HashSet::new(),
            room: &room,
            pass,
        };
        best(&mut rows, known, steps)
    };
    let known = search(known, Pass::Halved, HALVED_STEPS).best;
    let early = search(None, Pass::Eager, EAGER_STEPS).best;
    let known = known.into_iter().chain(early).min_by(|one, other| one.key.cmp(&other.key));
    search(known, Pass::All, STEPS)
}

/// Which rows are looked at, and in which order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pass {
    /// Those that stand in the middle: where a row mirrors itself, it is one of them. Of those that are as symmetric the
    /// one that has come farthest with sink and hob goes first, for nearly every row begins as its own mirror.
    Halved,
    /// All, those that have come far before those that may still become the best.
    Eager,
    /// All.
    All,
}

/// So many steps are taken for the very best. Where a window or a tall block makes every row lopsided there are too
/// many rows that are nearly alike; then the best that was seen must do, and is not called more.
const STEPS: usize = 1_000;

/// So many are taken first of all by rows in the middle, which end as soon as one is its own mirror.
const HALVED_STEPS: usize = 3_000;

/// So many are taken before, by rows that reach the middle soon.
const EAGER_STEPS: usize = 300;

/// So much asymmetry they put up with for every millimetre that is laid.
const HASTE: i32 = 4;

/// A row that is laid from both ends.
#[derive(Clone)]
struct State {
    skeleton: usize,
    left: Vec<u8>,
    right: Vec<u8>,
    /// What is still free between them.
    gap: Span,
    /// The columns of fronts of the standing units, and of those above them.
    below: Pairs,
    above: Pairs,
    cost: Cost,
    marks: Marks,
    /// What every row of its skeleton costs at least.
    frame: Frame,
    /// From sink to water at least, and what rows of its skeleton that are no farther are warned of at least; none
    /// until the row is opened.
    floor: Option<[i64; 2]>,
    finished: bool,
}

/// All that decides how a row can go on: two rows that share it differ only in what they have cost.
type Prospect = (usize, Span, Marks, [(usize, Vec<Span>); 2]);

struct Search<'s, 'f, 'g, 'a> {
    walk: &'s Walk<'s, 'a>,
    skeletons: &'s [Skeleton<'s, 'a>],
    floors: &'f mut Floors,
    tables: &'s Tables<'s, 'a>,
    judge: &'s Judge<'g, 'a>,
    comfort: Comfort<'s, 'a>,
    laid: HashSet<Prospect>,
    room: &'f Room,
    pass: Pass,
}

impl Rows for Search<'_, '_, '_, '_> {
    type State = State;

    fn begin(&self) -> Vec<Open<State>> {
        let is_meant = |index: &usize| self.pass != Pass::Halved || self.skeletons[*index].is_halved;
        let chosen = (0..self.skeletons.len()).filter(is_meant);
        chosen.filter_map(|index| Some(self.open(self.empty(index)?))).collect()
    }

    fn is_finished(&self, state: &State) -> bool {
        state.finished
    }

    /// Every item on the side that has come less far, or the end of the row; first of all what a row of this skeleton
    /// is warned of at least.
    fn next(&mut self, row: &Open<State>) -> Vec<Open<State>> {
        let state = &row.state;
        if state.floor.is_none() {
            return self.opened(state).map(|state| self.open(state)).into_iter().collect();
        }
        if !self.laid.insert(self.prospect(state)) {
            return Vec::new();
        }
        if state.gap.length() == Mm::ZERO {
            let cost = self.walk.cost(&self.skeletons[state.skeleton], &row.trail);
            let finished = State { finished: true, cost, ..state.clone() };
            return self.is_complete(state.marks).then(|| self.open(finished)).into_iter().collect();
        }
        let items = 0..self.walk.stock.items.len();
        items.filter_map(|index| self.lay(state, index)).map(|state| self.open(state)).collect()
    }

    fn steps(&self) -> usize {
        self.laid.len()
    }

    fn judged(&self, row: &Open<State>) -> Option<Found> {
        let skeleton = &self.skeletons[row.state.skeleton];
        self.judge.found(Profile::Symmetric, skeleton, &self.walk.row(skeleton, &row.trail))
    }
}

impl Search<'_, '_, '_, '_> {
    fn is_complete(&self, marks: Marks) -> bool {
        [marks.sink.is_some(), marks.hob.is_some()] == self.walk.stock.wanted
    }

    fn prospect(&self, state: &State) -> Prospect {
        // Once both stand, all that depends on them is settled.
        let settled = Marks { sink: Some(Span::default()), ..Marks::default() };
        let marks = if self.is_complete(state.marks) { settled } else { state.marks };
        let waiting = [&state.below, &state.above].map(|pairs| (pairs.side, pairs.waiting.clone()));
        (state.skeleton, state.gap, marks, waiting)
    }

    /// A row that is to be laid, with what is known of all rows of its skeleton.
    fn opened(&mut self, state: &State) -> Option<State> {
        let skeleton = &self.skeletons[state.skeleton];
        let begin = self.walk.begin(skeleton);
        let water = self.tables.rest(skeleton, skeleton.start, 0, begin)?.water();
        let floor = Some([water, self.floors.warnings(self.tables, skeleton, water)]);
        Some(State { floor, ..state.clone() })
    }

    /// A row before its first item, with its tall and corner units; none if it cannot be finished.
    fn empty(&self, index: usize) -> Option<State> {
        let skeleton = &self.skeletons[index];
        let middle = (skeleton.start + skeleton.end).half();
        let mut fixed: Vec<Span> = skeleton.fixed.iter().flat_map(|unit| self.fixed_columns(unit)).collect();
        fixed.sort_by_key(|span| span.start);
        let (left, right): (Vec<Span>, Vec<Span>) = fixed.into_iter().partition(|span| span.start < middle);
        let mut below = Pairs::new(self.walk.ground.twice_axis);
        below.extend(0, left);
        below.extend(1, right.into_iter().rev());
        let gap = Span::between(skeleton.start, skeleton.end);
        Some(State {
            skeleton: index,
            left: Vec::new(),
            right: Vec::new(),
            gap,
            below,
            above: Pairs::new(self.walk.ground.twice_axis),
            cost: skeleton.cost,
            marks: Marks::default(),
            frame: self.floors.least(skeleton)?,
            floor: None,
            finished: false,
        })
    }

    fn fixed_columns(&self, unit: &Fixed<'_, '_>) -> Vec<Span> {
        match unit {
            Fixed::Tall(part, x) => part.columns(*x),
            Fixed::Corner(code, width, x) => {
                let cell = self.walk.stock.catalogue.module(code).and_then(|kind| kind.cell(*width));
                cell.map_or_else(Vec::new, |cell| columns(cell, Span::at(*x, *width)))
            }
        }
    }

    fn open(&self, state: State) -> Open<State> {
        let mut trail = state.left.clone();
        trail.extend(state.right.iter().rev());
        Open { key: self.key(&state), trail, state }
    }

    /// By what a row is compared; while it is not finished, by what its fronts differ at least.
    fn key(&self, state: &State) -> Key {
        let below = if state.finished { state.below.whole() } else { state.below.least(state.gap) };
        let above = if state.finished { state.above.whole() } else { state.above.sum };
        let asymmetry = below + above;
        let asymmetry = if self.pass == Pass::Eager && !state.finished {
            asymmetry + state.gap.length() * HASTE
        } else {
            asymmetry
        };
        let [water, _, _, fillers, units, net] = self.tables.key(state.frame, state.cost, Rest::default());
        let [more, rest] = self.room.least(state.gap.length()).unwrap_or_default();
        let [nearest, least] = state.floor.unwrap_or_default();
        let water = water.max(nearest);
        let warnings = self.comfort.warnings(&self.skeletons[state.skeleton], state.marks);
        let warnings = if water == nearest { warnings.max(least) } else { warnings };
        let is_deep = self.pass == Pass::Halved && !state.finished;
        let left_over = if is_deep { self.to_come(state) } else { fillers };
        [water, warnings, i64::from(asymmetry.0), left_over, units + more, net + rest]
    }

    /// How much is still to be laid; where sink or hob are still wanted, as much again for each.
    fn to_come(&self, state: &State) -> i64 {
        let stand = [state.marks.sink.is_some(), state.marks.hob.is_some()];
        let missing =
            stand.into_iter().zip(self.walk.stock.wanted).filter(|(stands, wanted)| *wanted && !stands);
        let times = missing.fold(1, |times, _| times + 1);
        i64::from(state.gap.length().0 * times)
    }

    /// A row with an item more, if the item may come and the row can then be finished.
    fn lay(&self, state: &State, index: usize) -> Option<State> {
        let skeleton = &self.skeletons[state.skeleton];
        let item = &self.walk.stock.items[index];
        if item.width > state.gap.length() {
            return None;
        }
        let at_left = state.gap.start - skeleton.start <= skeleton.end - state.gap.end;
        let x = if at_left { state.gap.start } else { state.gap.end - item.width };
        let may_come = match item.does {
            Does::Store => true,
            Does::Wash => state.marks.sink.is_none(),
            Does::Cook => {
                state.marks.hob.is_none() && item.bakes == skeleton.bakes && self.walk.has_hood(item, x)
            }
        };
        let marks = state.marks.with(item, x);
        let rest = state.gap.length() - item.width;
        let stand = [marks.sink.is_some(), marks.hob.is_some()];
        if !may_come || !self.comfort.admits(skeleton, marks) || !self.room.can_finish(self.walk, stand, rest)
        {
            return None;
        }
        let mut next = State { marks, ..state.clone() };
        self.add(&mut next, index, x, at_left);
        Some(next)
    }

    fn add(&self, state: &mut State, index: usize, x: Mm, at_left: bool) {
        let item = &self.walk.stock.items[index];
        let units = self.walk.spots(item, x);
        let columns = |hangs: bool| -> Vec<Span> {
            let chosen = units.iter().filter(|spot| spot.part.kind.family.is_wall() == hangs);
            let mut columns: Vec<Span> = chosen.flat_map(|spot| spot.part.columns(spot.x)).collect();
            if !at_left {
                columns.reverse();
            }
            columns
        };
        let side = usize::from(!at_left);
        state.below.extend(side, columns(false));
        state.above.extend(side, columns(true));
        let water = Cost { water: self.walk.to_water(item, x), ..Cost::default() };
        state.cost = units.iter().fold(state.cost.plus(water), |cost, spot| cost.plus(Cost::of(spot.part)));
        let trail = u8::try_from(index).unwrap_or(u8::MAX);
        if at_left {
            state.left.push(trail);
            state.gap.start += item.width;
        } else {
            state.right.push(trail);
            state.gap.end -= item.width;
        }
    }
}
