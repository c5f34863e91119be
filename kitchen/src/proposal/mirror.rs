//! The most symmetric row, laid from both ends inwards. Fronts are compared in pairs as they are laid, so what
//! two ends differ by is known before the middle is reached.

use std::collections::HashSet;

use super::Profile;
use super::best_first::{Found, Open, Rows, best};
use super::candidate::{Judge, Key};
use super::clearance::Clearances;
use super::item::{Does, columns};
use super::pairs::Pairs;
use super::skeleton::{Fixed, Skeleton};
use super::table::{Frames, Rest, Tables};
use super::walk::{Cost, Walk};
use crate::geometry::Span;
use crate::length::Mm;

/// The most symmetric row.
pub(super) fn most_symmetric(
    tables: &Tables<'_, '_>,
    skeletons: &[Skeleton<'_, '_>],
    frames: &Frames,
    judge: &Judge<'_, '_>,
) -> Option<Found> {
    let walk = tables.walk;
    Clearances::first(walk.stock, |clearances| {
        let search = |eager| {
            let (laid, fill, narrowest) = (HashSet::new(), least_to_fill(walk, skeletons), narrowest(walk));
            let mut rows =
                Search { walk, skeletons, frames, tables, judge, clearances, laid, fill, narrowest, eager };
            (best(&mut rows), rows.is_exhausted())
        };
        match search(false) {
            (found, false) => found,
            (found, true) => found.into_iter().chain(search(true).0).min_by(|a, b| a.key.cmp(&b.key)),
        }
    })
}

/// So many rows are looked at for the very best; where a window or a tall block makes every row lopsided there
/// are too many that are nearly alike, and as many again are looked at that reach the middle soon.
const LIMIT: usize = 5_000;

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
    sink: Option<Span>,
    hob: Option<Span>,
    finished: bool,
}

/// All that decides how a row can go on: two rows that share it differ only in what they have cost.
type Prospect = (usize, Span, [Option<Span>; 2], [(usize, Vec<Span>); 2]);

struct Search<'s, 'g, 'a> {
    walk: &'s Walk<'s, 'a>,
    skeletons: &'s [Skeleton<'s, 'a>],
    frames: &'s Frames,
    tables: &'s Tables<'s, 'a>,
    judge: &'s Judge<'g, 'a>,
    clearances: Clearances,
    laid: HashSet<Prospect>,
    /// The least units and net cents that fill so much, by mm.
    fill: Vec<Option<[i64; 2]>>,
    /// Of the items with a sink, and of those with a hob.
    narrowest: [Mm; 2],
    /// Whether rows that have come far go before rows that may still become the best.
    eager: bool,
}

impl Rows for Search<'_, '_, '_> {
    type State = State;

    fn begin(&self) -> Vec<Open<State>> {
        (0..self.skeletons.len()).map(|index| self.open(self.empty(index))).collect()
    }

    fn is_finished(&self, state: &State) -> bool {
        state.finished
    }

    /// Every item on the side that has come less far, or the end of the row.
    fn next(&mut self, row: &Open<State>) -> Vec<Open<State>> {
        let state = &row.state;
        if !self.laid.insert(prospect(state)) {
            return Vec::new();
        }
        if state.gap.length() == Mm::ZERO {
            let is_complete = [state.sink.is_some(), state.hob.is_some()] == self.walk.stock.wanted;
            let skeleton = &self.skeletons[state.skeleton];
            let cost = self.walk.cost(skeleton, &row.trail);
            let finished = State { finished: true, cost, ..state.clone() };
            return is_complete.then(|| self.open(finished)).into_iter().collect();
        }
        let items = 0..self.walk.stock.items.len();
        items.filter_map(|index| self.lay(state, index)).map(|state| self.open(state)).collect()
    }

    fn is_exhausted(&self) -> bool {
        self.laid.len() > LIMIT
    }

    fn judged(&self, row: &Open<State>) -> Option<Found> {
        let skeleton = &self.skeletons[row.state.skeleton];
        self.judge.found(Profile::Symmetric, skeleton, &self.walk.row(skeleton, &row.trail))
    }
}

fn prospect(state: &State) -> Prospect {
    // Once both stand, their distance is settled.
    let bodies = if state.sink.is_some() && state.hob.is_some() {
        [Some(Span::default()); 2]
    } else {
        [state.sink, state.hob]
    };
    let waiting = [&state.below, &state.above].map(|pairs| (pairs.side, pairs.waiting.clone()));
    (state.skeleton, state.gap, bodies, waiting)
}

impl Search<'_, '_, '_> {
    /// A row before its first item, with its tall and corner units.
    fn empty(&self, index: usize) -> State {
        let skeleton = &self.skeletons[index];
        let middle = (skeleton.start + skeleton.end).half();
        let mut fixed: Vec<Span> = skeleton.fixed.iter().flat_map(|unit| self.fixed_columns(unit)).collect();
        fixed.sort_by_key(|span| span.start);
        let (left, right): (Vec<Span>, Vec<Span>) = fixed.into_iter().partition(|span| span.start < middle);
        let mut below = Pairs::new(self.walk.ground.twice_axis);
        below.extend(0, left);
        below.extend(1, right.into_iter().rev());
        let gap = Span::between(skeleton.start, skeleton.end);
        State {
            skeleton: index,
            left: Vec::new(),
            right: Vec::new(),
            gap,
            below,
            above: Pairs::new(self.walk.ground.twice_axis),
            cost: skeleton.cost,
            sink: None,
            hob: None,
            finished: false,
        }
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
        let asymmetry =
            if self.eager && !state.finished { asymmetry + state.gap.length() } else { asymmetry };
        let [water, _, fillers, units, net] = self.tables.key(
            self.frames.get(&self.skeletons[state.skeleton].kin),
            state.cost,
            Rest::default(),
        );
        let gap = usize::try_from(state.gap.length().0).unwrap_or_default();
        let [more, rest] = self.fill.get(gap).copied().flatten().unwrap_or_default();
        [water, i64::from(asymmetry.0), fillers, units + more, net + rest]
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
        let body = item.body.map(|body| Span::at(x + body.start, body.length()));
        let (mut sink, mut hob) = (state.sink, state.hob);
        match (item.does, body) {
            (Does::Store, _) => {}
            (Does::Wash, Some(body)) if sink.is_none() => sink = Some(body),
            (Does::Cook, Some(body)) if hob.is_none() && self.admits_hob(skeleton, index, x, body) => {
                hob = Some(body);
            }
            _ => return None,
        }
        let apart = hob.zip(sink).is_none_or(|(hob, sink)| self.clearances.admit_pair(hob, sink));
        let rest = state.gap.length() - item.width;
        if !apart || !self.can_finish([sink.is_some(), hob.is_some()], rest) {
            return None;
        }
        let mut next = State { sink, hob, ..state.clone() };
        self.add(&mut next, index, x, at_left);
        Some(next)
    }

    fn admits_hob(&self, skeleton: &Skeleton<'_, '_>, index: usize, x: Mm, cutout: Span) -> bool {
        let item = &self.walk.stock.items[index];
        item.bakes == skeleton.bakes
            && self.walk.has_hood(item, x)
            && self.clearances.admit_hob(self.walk.ground, skeleton, cutout)
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

    /// Whether what is left can be filled, and sink and hob, as far as they are still wanted, can find room in it.
    fn can_finish(&self, stand: [bool; 2], rest: Mm) -> bool {
        let missing = stand.into_iter().zip(self.walk.stock.wanted).zip(self.narrowest);
        let missing: Mm =
            missing.filter(|((stands, wanted), _)| *wanted && !stands).map(|(_, width)| width).sum();
        let gap = usize::try_from(rest.0).unwrap_or_default();
        missing <= rest && self.fill.get(gap).is_some_and(Option::is_some)
    }
}

/// The narrowest items with a sink and with a hob.
fn narrowest(walk: &Walk<'_, '_>) -> [Mm; 2] {
    [Does::Wash, Does::Cook].map(|does| {
        let items = walk.stock.items.iter().filter(|item| item.does == does);
        items.map(|item| item.width).min().unwrap_or_default()
    })
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
