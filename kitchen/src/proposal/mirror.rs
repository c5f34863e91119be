//! The most symmetric row, laid from both ends inwards. Fronts are compared in pairs as they are laid, so what
//! two ends differ by is known before the middle is reached.

use std::rc::Rc;

use super::best_first::{CanWin, Found, Open, Outcome, Rows, best};
use super::candidate::Key;
use super::comfort::Comfort;
use super::cost::{Cost, Rest};
use super::floor::Floors;
use super::hung::Hung;
use super::item::MOST_PULL_OUTS;
use super::laid::{Laid, Ranking, alike};
use super::marks::Marks;
use super::pairs::Levels;
use super::room::Room;
use super::skeleton::Skeleton;
use super::sums::{Pass, Sums, Weight, beats};
use super::table::Tables;
use super::walk::{Cover, Spot, Walk};
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
    sums: Sums,
    /// How many of its items stand at the left.
    at_left: usize,
    /// The columns of fronts before its last item was laid, for most rows are never laid any further.
    before: Rc<Levels>,
    /// That item, by its place in the stock, its left side, and whether it lies left (0) or right (1) of the gap.
    last: Option<(usize, Mm, usize)>,
}

/// All that decides how a row can go on: two rows that share it differ only in what they have cost.
type Prospect = (usize, Span, Marks, usize, Cover, [(usize, Vec<Span>); 2], Hung);

struct Search<'s, 'f, 'g, 'a> {
    walk: &'s Walk<'s, 'a>,
    skeletons: &'s [Skeleton<'s, 'a>],
    floors: &'f mut Floors,
    tables: &'s Tables<'s, 'a>,
    comfort: Comfort<'s, 'a>,
    ranking: &'s Ranking<'s, 'g, 'a>,
    laid: Laid<Prospect, Weight>,
    alike: &'s [u8],
    room: &'f Room,
    pass: Pass,
}

impl Rows for Search<'_, '_, '_, '_> {
    type State = State;

    fn begin(&self) -> Vec<Box<Open<State>>> {
        let is_meant = |index: &usize| match self.pass {
            Pass::Centred => self.skeletons[*index].is_centred,
            Pass::Main(_) => self.skeletons[*index].is_main,
        };
        let open = |skeleton: usize| {
            let state = self.empty(skeleton)?;
            Some(Box::new(Open { key: self.key(&state.sums), trail: Vec::new(), skeleton, state }))
        };
        (0..self.skeletons.len()).filter(is_meant).filter_map(open).collect()
    }

    fn is_finished(&self, state: &State) -> bool {
        state.sums.finished
    }

    /// Every item on the side that has come less far, or the end of the row; first of all what a row of this skeleton
    /// is warned of at least.
    fn next(&mut self, row: &Open<State>, can_win: &CanWin<'_>) -> Vec<Box<Open<State>>> {
        let sums = &row.state.sums;
        if sums.floor.is_none() {
            let known = self.floor(row.skeleton).map(|floor| Sums { floor: Some(floor), ..*sums });
            return known.and_then(|sums| self.known(row, &sums, can_win)).into_iter().collect();
        }
        let looks = || row.trail.iter().map(|item| self.alike[usize::from(*item)]).collect();
        let levels = self.levels(&row.state);
        let (is_exact, is_small) = (self.pass.is_exact(), self.tables.is_small(row.key[5]));
        // A pass that only looks ahead lays the first alone.
        let beats = |one: &Weight, other: &Weight| {
            !is_exact || if is_small { one == other } else { beats(one, other) }
        };
        let (prospect, weight) = (self.prospect(row, &levels), sums.weight());
        if !self.laid.is_new(prospect, weight, looks, beats) {
            return Vec::new();
        }
        if sums.gap.length() == Mm::ZERO {
            let is_whole = sums.marks.done == self.walk.stock.all;
            let whole = is_whole.then_some(Sums { finished: true, ..*sums });
            return whole.and_then(|sums| self.known(row, &sums, can_win)).into_iter().collect();
        }
        (0..self.walk.stock.items.len()).filter_map(|index| self.lay(row, &levels, index, can_win)).collect()
    }

    fn steps(&self) -> usize {
        self.laid.steps
    }

    fn judged(&self, row: &Open<State>) -> Option<Found> {
        let skeleton = &self.skeletons[row.skeleton];
        self.ranking.found(skeleton, &self.walk.row(skeleton.start, &row.trail))
    }
}

impl<'s, 'a> Search<'s, '_, '_, 'a> {
    /// A row of which more is known, if it can still win.
    fn known(&self, row: &Open<State>, sums: &Sums, can_win: &CanWin<'_>) -> Option<Box<Open<State>>> {
        let (key, skeleton) = (self.key(sums), row.skeleton);
        let state = || State { sums: *sums, ..row.state.clone() };
        can_win(&key).then(|| Box::new(Open { key, trail: row.trail.clone(), skeleton, state: state() }))
    }

    /// The columns of a row by now.
    fn levels(&self, state: &State) -> Rc<Levels> {
        let Some((index, x, side)) = state.last else { return state.before.clone() };
        Rc::new(state.before.extended(side, |hangs| self.columns(index, x, hangs)))
    }

    /// The columns of an item that stand, or of what hangs above.
    fn columns(&self, index: usize, x: Mm, hangs: bool) -> impl DoubleEndedIterator<Item = Span> {
        let level = self.walk.spots(index, x).filter(move |spot| spot.part.kind.family.is_wall() == hangs);
        level.flat_map(|spot| spot.part.columns(spot.x))
    }

    fn prospect(&self, row: &Open<State>, levels: &Levels) -> Prospect {
        let Sums { gap, marks, pull_outs, cover, .. } = row.state.sums;
        // Once all stand, all that depends on them is settled; but for what an upstand leaves out behind hobs.
        let is_complete = marks.done == self.walk.stock.all && self.walk.ground.bare.style.upstand.is_none();
        let marks = if is_complete { Marks::somewhere(marks.done) } else { marks };
        let is_exact = self.pass.is_exact();
        let hung = if is_exact { self.walk.hung(|| self.spots(row)) } else { Hung::new() };
        let cover = if is_exact { cover } else { Cover::Open };
        (row.skeleton, gap, marks, pull_outs, cover, levels.waiting(), hung)
    }

    /// The units that are laid, from left to right.
    fn spots(&self, row: &Open<State>) -> Vec<Spot<'s, 'a>> {
        let skeleton = &self.skeletons[row.skeleton];
        let (left, right) = row.trail.split_at(row.state.at_left);
        let mut spots = self.walk.row(skeleton.start, left);
        spots.extend(self.walk.row(row.state.sums.gap.end, right));
        spots
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
        let levels = Levels::of(self.walk, skeleton);
        let gap = Span::between(skeleton.start, skeleton.end);
        let sums = Sums {
            gap,
            asymmetry: levels.least_with(0, |_| std::iter::empty(), gap, self.room.columns()),
            cost: skeleton.cost,
            cover: self.walk.begin(skeleton),
            right: Cover::ALL.map(|cover| self.walk.end(skeleton, cover)),
            marks: Marks::default(),
            pull_outs: 0,
            warnings: self.comfort.warnings(skeleton, Marks::default()),
            frame: self.floors.least(skeleton)?,
            floor: None,
            finished: false,
        };
        Some(State { sums, at_left: 0, before: Rc::new(levels), last: None })
    }

    /// By what a row is compared.
    fn key(&self, sums: &Sums) -> Key {
        let haste = match self.pass {
            Pass::Main(haste) if !sums.finished => sums.gap.length() * haste,
            Pass::Main(_) | Pass::Centred => Mm::ZERO,
        };
        let [more, net] = self.room.least(sums.gap.length()).unwrap_or_default();
        let rest = Cost { units: more, net, ..Cost::default() };
        let cost = sums.cost.plus(rest).plus(sums.least_right());
        let [water, _, _, fillers, units, net] = self.tables.key(sums.frame, cost, Rest::default());
        let [nearest, least] = sums.floor.unwrap_or_default();
        let water = water.max(nearest);
        let warnings = if water == nearest { sums.warnings.max(least) } else { sums.warnings };
        let is_deep = self.pass == Pass::Centred && !sums.finished;
        let left_over = if is_deep { self.to_come(sums) } else { fillers };
        [water, warnings, i64::from((sums.asymmetry + haste).0), left_over, units, net]
    }

    /// How much is still to be laid; where sinks or hobs are still wanted, as much again for each.
    fn to_come(&self, sums: &Sums) -> i64 {
        let missing = self.walk.stock.all & !sums.marks.done;
        i64::from(sums.gap.length().0) * i64::from(1 + missing.count_ones())
    }

    /// What a row costs with an item more at a side.
    fn stepped(&self, sums: &Sums, side: usize, (index, x): (usize, Mm)) -> Sums {
        let step = |cover: Cover| self.walk.step(index, x, cover);
        if side == 0 {
            let (cost, cover) = step(sums.cover);
            return Sums { cost: sums.cost.plus(cost), cover, ..*sums };
        }
        let right = Cover::ALL.map(step).map(|(cost, next)| cost.plus(sums.right[next as usize]));
        Sums { right, ..*sums }
    }

    /// What the fronts of a row differ by at least with an item more at a side.
    fn least_asymmetry(&self, levels: &Levels, side: usize, (index, x): (usize, Mm), gap: Span) -> Mm {
        let columns = |hangs| self.columns(index, x, hangs);
        if gap.length() == Mm::ZERO {
            return levels.extended(side, columns).whole();
        }
        levels.least_with(side, columns, gap, self.room.columns())
    }

    /// A row with an item more, if the item may come and the row can then be finished.
    fn lay(
        &self,
        row: &Open<State>,
        levels: &Rc<Levels>,
        index: usize,
        can_win: &CanWin<'_>,
    ) -> Option<Box<Open<State>>> {
        let State { sums, at_left, .. } = &row.state;
        let (skeleton, item) = (&self.skeletons[row.skeleton], &self.walk.stock.items[index]);
        let Span { start, end } = sums.gap;
        if item.width > end - start {
            return None;
        }
        let side = usize::from(start - skeleton.start > skeleton.end - end);
        let (x, gap) = match side {
            0 => (start, Span::between(start + item.width, end)),
            _ => (end - item.width, Span::between(start, end - item.width)),
        };
        let pull_outs = sums.pull_outs + item.pull_outs();
        let may_come = sums.marks.done & item.once == 0
            && pull_outs <= MOST_PULL_OUTS
            && item.suits(skeleton.bakes)
            && self.room.can_finish(self.walk, sums.marks.done | item.once, gap.length())
            && self.walk.has_hood(index, x)
            && self.walk.opens(index, x);
        if !may_come {
            return None;
        }
        let (marks, warnings) = self.comfort.with(skeleton, (sums.marks, sums.warnings), item, x)?;
        let asymmetry = self.least_asymmetry(levels, side, (index, x), gap);
        let sums =
            Sums { gap, asymmetry, marks, pull_outs, warnings, ..self.stepped(sums, side, (index, x)) };
        let key = Some(self.key(&sums)).filter(can_win)?;
        // What stands at the left comes first, and what was laid last stands at the gap.
        let (left, right) = row.trail.split_at(*at_left);
        let trail = [left, &[u8::try_from(index).ok()?], right].concat();
        let last = Some((index, x, side));
        let state = State { sums, at_left: at_left + 1 - side, before: levels.clone(), last };
        Some(Box::new(Open { key, trail, skeleton: row.skeleton, state }))
    }
}
