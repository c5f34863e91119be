//! The most symmetric row, laid from both ends inwards. Fronts are compared in pairs as they are laid, so what
//! two ends differ by is known before the middle is reached.

use super::best_first::{CanWin, Found, Open, Outcome, Rows, best};
use super::candidate::Key;
use super::comfort::Comfort;
use super::floor::Floors;
use super::item::columns;
use super::laid::{Laid, Ranking, alike};
use super::marks::Marks;
use super::pairs::Pairs;
use super::room::Room;
use super::skeleton::{Fixed, Skeleton};
use super::table::{Frame, Rest, Tables};
use super::walk::{Cost, Spot, Walk};
use crate::geometry::Span;
use crate::length::Mm;

/// The most symmetric row, or one that is known if none is found that is better.
pub(super) fn most_symmetric(
    tables: &Tables<'_, '_>,
    skeletons: &[Skeleton<'_, '_>],
    floors: &mut Floors,
    ranking: &Ranking<'_, '_, '_>,
    known: Option<Found>,
) -> Outcome {
    let walk = tables.walk;
    let room = Room::new(walk, skeletons);
    let alike = alike(&walk.stock.items);
    let mut search = |known, pass, steps| {
        let mut rows = Search {
            walk,
            skeletons,
            floors: &mut *floors,
            tables,
            ranking,
            comfort: Comfort::new(walk, ranking.profile),
            laid: Laid::new(ranking.taken.len()),
            alike: &alike,
            room: &room,
            pass,
        };
        best(&mut rows, known, steps)
    };
    // Where rows are taken, those that mirror themselves most often are.
    let is_first = ranking.taken.is_empty();
    let centred = if is_first { search(known, Pass::Centred, CENTRED_STEPS).best } else { known };
    // Where nothing is left to be mended in its own mirror, only what decides ties is looked for.
    let is_best = centred.as_ref().is_some_and(|found| found.key[..3] == [0; 3]);
    let hastes = HASTES.into_iter().filter(|_| !is_best);
    let hasty: Vec<_> = hastes.map(|haste| search(None, Pass::Main(haste), HASTY_STEPS).best).collect();
    let known = hasty.into_iter().chain([centred]).flatten().min_by(|one, other| one.key.cmp(&other.key));
    search(known, Pass::Main(0), STEPS)
}

/// Which rows are looked at, and in which order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pass {
    /// Those that stand about the axis: where a row mirrors itself, it is one of them. Of those that are as symmetric the
    /// one that has come farthest with sink and hob goes first, for nearly every row begins as its own mirror.
    Centred,
    /// Those of main skeletons, putting up with so much asymmetry for every millimetre that is laid: the more, the sooner
    /// they reach the middle.
    Main(i32),
}

/// So many steps are taken for the very best. Where a window or a tall block makes every row lopsided there are too
/// many rows that are nearly alike; then the best that was seen must do, and is not called more.
const STEPS: usize = 1_000;

/// So many are taken first of all by rows in the middle, which end as soon as one is its own mirror.
const CENTRED_STEPS: usize = 3_000;

/// So many are taken before with each haste, the greatest first.
const HASTY_STEPS: usize = 300;
const HASTES: [i32; 3] = [4, 2, 1];

/// A row that is laid from both ends.
#[derive(Clone)]
struct State {
    /// How many of its items stand at the left.
    at_left: usize,
    /// What is still free between them.
    gap: Span,
    /// The columns of fronts of the standing units, and of those above them.
    below: Pairs,
    above: Pairs,
    cost: Cost,
    marks: Marks,
    /// Of how much it is warned by what is laid.
    warnings: i64,
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
    comfort: Comfort<'s, 'a>,
    ranking: &'s Ranking<'s, 'g, 'a>,
    laid: Laid<Prospect>,
    alike: &'s [u8],
    room: &'f Room,
    pass: Pass,
}

impl Rows for Search<'_, '_, '_, '_> {
    type State = State;

    fn begin(&self) -> Vec<Open<State>> {
        let is_meant = |index: &usize| match self.pass {
            Pass::Centred => self.skeletons[*index].is_centred,
            Pass::Main(_) => self.skeletons[*index].is_main,
        };
        let chosen = (0..self.skeletons.len()).filter(is_meant);
        chosen.filter_map(|index| self.open(index, self.empty(index)?, &|_| true, Vec::new)).collect()
    }

    fn is_finished(&self, state: &State) -> bool {
        state.finished
    }

    /// Every item on the side that has come less far, or the end of the row; first of all what a row of this skeleton
    /// is warned of at least.
    fn next(&mut self, row: &Open<State>, can_win: &CanWin<'_>) -> Vec<Open<State>> {
        let Open { trail, skeleton, state, .. } = row;
        let (skeleton, trail) = (*skeleton, || trail.clone());
        if state.floor.is_none() {
            let floor = self.floor(skeleton);
            let opened = floor.map(|floor| State { floor: Some(floor), ..state.clone() });
            return opened.and_then(|it| self.open(skeleton, it, can_win, trail)).into_iter().collect();
        }
        let looks = || row.trail.iter().map(|item| self.alike[usize::from(*item)]).collect();
        let prospect = self.prospect(row);
        if !self.laid.is_new(prospect, looks) {
            return Vec::new();
        }
        if state.gap.length() == Mm::ZERO {
            let cost = self.walk.cost(&self.skeletons[skeleton], &row.trail);
            let whole = (state.marks.done == self.walk.stock.all).then(|| State {
                finished: true,
                cost,
                ..state.clone()
            });
            return whole.and_then(|it| self.open(skeleton, it, can_win, trail)).into_iter().collect();
        }
        (0..self.walk.stock.items.len()).filter_map(|index| self.lay(row, index, can_win)).collect()
    }

    fn steps(&self) -> usize {
        self.laid.steps
    }

    fn judged(&self, row: &Open<State>) -> Option<Found> {
        let skeleton = &self.skeletons[row.skeleton];
        self.ranking.found(skeleton, &self.walk.row(skeleton, &row.trail))
    }
}

impl Search<'_, '_, '_, '_> {
    fn prospect(&self, row: &Open<State>) -> Prospect {
        let state = &row.state;
        // Once all stand, all that depends on them is settled.
        let all = self.walk.stock.all;
        let marks = if state.marks.done == all { Marks::somewhere(all) } else { state.marks };
        let waiting = [&state.below, &state.above].map(|pairs| (pairs.side, pairs.waiting.clone()));
        (row.skeleton, state.gap, marks, waiting)
    }

    /// From sink to water at least in a skeleton, and what its rows that are no farther are warned of at least; none
    /// if it has no row.
    fn floor(&mut self, skeleton: usize) -> Option<[i64; 2]> {
        let skeleton = &self.skeletons[skeleton];
        let water = self.tables.to_water(skeleton)?;
        Some([water, self.floors.warnings(&self.comfort, self.tables.grid, skeleton, water)])
    }

    /// A row before its first item, with its tall and corner units; none if it cannot be finished.
    fn empty(&self, index: usize) -> Option<State> {
        let skeleton = &self.skeletons[index];
        let middle = (skeleton.start + skeleton.end).half();
        let mut fixed = Vec::new();
        for unit in &skeleton.fixed {
            match unit {
                Fixed::Tall(part, x) => fixed.extend(part.columns(*x)),
                Fixed::Corner(code, width, x) => {
                    let cell = self.walk.stock.catalogue.module(code).and_then(|kind| kind.cell(*width));
                    fixed.extend(cell.into_iter().flat_map(|cell| columns(cell, Span::at(*x, *width))));
                }
            }
        }
        fixed.sort_by_key(|span| span.start);
        let (left, right): (Vec<Span>, Vec<Span>) = fixed.into_iter().partition(|span| span.start < middle);
        let mut below = Pairs::new(self.walk.ground.twice_axis);
        below.extend(0, left);
        below.extend(1, right.into_iter().rev());
        let gap = Span::between(skeleton.start, skeleton.end);
        Some(State {
            at_left: 0,
            gap,
            below,
            above: Pairs::new(self.walk.ground.twice_axis),
            cost: skeleton.cost,
            marks: Marks::default(),
            warnings: self.comfort.warnings(skeleton, Marks::default()),
            frame: self.floors.least(skeleton)?,
            floor: None,
            finished: false,
        })
    }

    fn open(
        &self,
        skeleton: usize,
        state: State,
        can_win: &CanWin<'_>,
        trail: impl FnOnce() -> Vec<u8>,
    ) -> Option<Open<State>> {
        let key = self.key(&state);
        can_win(&key).then(|| Open { key, trail: trail(), skeleton, state })
    }

    /// By what a row is compared; while it is not finished, by what its fronts differ at least.
    fn key(&self, state: &State) -> Key {
        let below = if state.finished { state.below.whole() } else { state.below.least(state.gap) };
        let above = if state.finished { state.above.whole() } else { state.above.sum };
        let asymmetry = below + above;
        let haste = match self.pass {
            Pass::Main(haste) if !state.finished => state.gap.length() * haste,
            Pass::Main(_) | Pass::Centred => Mm::ZERO,
        };
        let [water, _, _, fillers, units, net] = self.tables.key(state.frame, state.cost, Rest::default());
        let [more, rest] = self.room.least(state.gap.length()).unwrap_or_default();
        let [nearest, least] = state.floor.unwrap_or_default();
        let water = water.max(nearest);
        let warnings = if water == nearest { state.warnings.max(least) } else { state.warnings };
        let is_deep = self.pass == Pass::Centred && !state.finished;
        let left_over = if is_deep { self.to_come(state) } else { fillers };
        [water, warnings, i64::from((asymmetry + haste).0), left_over, units + more, net + rest]
    }

    /// How much is still to be laid; where sinks or hobs are still wanted, as much again for each.
    fn to_come(&self, state: &State) -> i64 {
        let missing = self.walk.stock.all & !state.marks.done;
        i64::from(state.gap.length().0) * i64::from(1 + missing.count_ones())
    }

    /// A row with an item more, if the item may come and the row can then be finished.
    fn lay(&self, row: &Open<State>, index: usize, can_win: &CanWin<'_>) -> Option<Open<State>> {
        let state = &row.state;
        let skeleton = &self.skeletons[row.skeleton];
        let item = &self.walk.stock.items[index];
        if item.width > state.gap.length() {
            return None;
        }
        let at_left = state.gap.start - skeleton.start <= skeleton.end - state.gap.end;
        let x = if at_left { state.gap.start } else { state.gap.end - item.width };
        let rest = state.gap.length() - item.width;
        let may_come = state.marks.done & item.once == 0
            && item.suits(skeleton.bakes)
            && self.room.can_finish(self.walk, state.marks.done | item.once, rest)
            && self.walk.has_hood(index, x);
        if !may_come {
            return None;
        }
        let (marks, warnings) = self.comfort.with(skeleton, (state.marks, state.warnings), item, x)?;
        let mut next = State { marks, warnings, ..state.clone() };
        self.add(&mut next, index, x, at_left);
        // What stands at the left comes first, and what was laid last stands at the gap.
        let index = u8::try_from(index).ok()?;
        let (left, right) = row.trail.split_at(state.at_left);
        self.open(row.skeleton, next, can_win, || [left, &[index], right].concat())
    }

    fn add(&self, state: &mut State, index: usize, x: Mm, at_left: bool) {
        let item = &self.walk.stock.items[index];
        state.cost.water += self.walk.to_water(item, x);
        let mut lay = |Spot { part, x }: Spot<'_, '_>| {
            state.cost = state.cost.plus(Cost::of(part));
            let hangs = part.kind.family.is_wall();
            let pairs = if hangs { &mut state.above } else { &mut state.below };
            if at_left { pairs.extend(0, part.columns(x)) } else { pairs.extend(1, part.columns(x).rev()) }
        };
        let spots = self.walk.spots(index, x);
        if at_left {
            spots.for_each(&mut lay);
            state.at_left += 1;
            state.gap.start += item.width;
        } else {
            spots.rev().for_each(&mut lay);
            state.gap.end -= item.width;
        }
    }
}
