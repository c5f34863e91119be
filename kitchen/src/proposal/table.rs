//! What the rest of a row costs at least, wherever the walk has come to: the table that makes the search exact
//! and short. Filled from the right end of a skeleton to the left.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::Profile;
use super::candidate::Key;
use super::cost::{Cost, Rest, SmallOrder, cents, parts};
use super::ideal::Ideal;
use super::item::Done;
use super::near::Near;
use super::skeleton::{Beside, Skeleton};
use super::walk::{Cover, Walk};
use crate::length::Mm;

/// What every row of a skeleton costs and stores beside its units.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Frame {
    /// Worktop, plinth, fillers and panels of the standing row, equipment, services but placing; net in parts of a cent.
    pub shared: i64,
    /// Of that what depends on where exactly the row stands before windows and columns.
    pub placed: i64,
    /// Placing what stands elsewhere, net in parts of a cent.
    pub placing: i64,
    /// What its corner units store, mm³.
    pub volume: i64,
}

/// What can follow, by steps of the grid from the right end and by done, and by cover.
type Table = Vec<Rests>;
type Rests = [Option<Rest>; Cover::ALL.len()];

/// What is known of rows that end alike, found out when it is first asked.
#[derive(Default)]
struct Follows {
    /// Where the longest begins.
    start: Mm,
    table: OnceCell<Table>,
    /// From sink to water at least, in the order of the table; none where the row cannot be finished.
    to_water: OnceCell<Vec<Option<i64>>>,
}

/// What decides about the rest of a row.
type Ending = (Mm, Mm, u8, bool);

/// The tables of all skeletons, each filled when it is first asked.
pub(super) struct Tables<'s, 'a> {
    pub profile: Profile,
    pub walk: &'s Walk<'s, 'a>,
    pub grid: Mm,
    place_min: i64,
    small_order: SmallOrder,
    /// Of the items without equipment that are equally wide only the cheapest is tried.
    useful: Vec<bool>,
    ideal: Ideal,
    pub near: Near,
    by_ending: BTreeMap<Ending, Follows>,
}

fn ending(skeleton: &Skeleton<'_, '_>) -> Ending {
    let (kind, at) = match skeleton.right {
        Beside::Wall(at) => (0, at),
        Beside::Tall(at) => (1, at),
        Beside::Free(at) => (2, at),
        Beside::Corner => (3, Mm::ZERO),
    };
    (skeleton.end, at, kind, skeleton.bakes)
}

impl<'s, 'a> Tables<'s, 'a> {
    pub fn new(profile: Profile, walk: &'s Walk<'s, 'a>, skeletons: &[Skeleton<'_, '_>]) -> Tables<'s, 'a> {
        let place_min = parts(walk.ground.catalogue.prices.place_min.euro());
        let place_min = if walk.ground.bare.services.install { place_min } else { 0 };
        let small_order = SmallOrder::of(&walk.ground.catalogue.prices);
        let useful = walk.stock.useful();
        let grid = walk.stock.grid();
        let mut by_ending: BTreeMap<Ending, Follows> = BTreeMap::new();
        for skeleton in skeletons {
            let new = || Follows { start: skeleton.start, ..Follows::default() };
            let follows = by_ending.entry(ending(skeleton)).or_insert_with(new);
            follows.start = skeleton.start.min(follows.start);
        }
        let ideal = Ideal::default();
        let near = Near::new(grid, skeletons);
        let mut tables =
            Tables { profile, walk, grid, place_min, small_order, useful, ideal, near, by_ending };
        let longest = skeletons.iter().map(|skeleton| skeleton.end - skeleton.start).max();
        tables.ideal = Ideal::new(&tables, longest.unwrap_or_default());
        tables
    }

    /// What a row of a skeleton brings at best by its length; none if it cannot be filled.
    pub fn ideal(&self, skeleton: &Skeleton<'_, '_>) -> Option<Rest> {
        self.ideal.rest(self, skeleton)
    }

    /// A row that fills a skeleton, its appliances somewhere in it.
    pub fn some_row(&self, skeleton: &Skeleton<'_, '_>) -> Option<Vec<u8>> {
        self.ideal.row(self, skeleton)
    }

    /// What an item brings at best, whatever is in the way of its wall units.
    pub fn least(&self, index: usize) -> Rest {
        self.best_of(self.walk.choices(index)).unwrap_or_default()
    }

    /// The best of what each unit of an item may cost; none if one may not stand.
    pub fn best_of(&self, mut choices: impl Iterator<Item = [Option<Cost>; 2]>) -> Option<Rest> {
        choices.try_fold(Rest::default(), |sum, choices| {
            let best =
                choices.into_iter().flatten().map(Rest::of).reduce(|one, other| self.better(one, other));
            best.map(|best| sum.plus(best))
        })
    }

    pub fn is_complete(&self, done: Done) -> bool {
        done == self.walk.stock.all
    }

    /// All that can be in a row before it is complete.
    pub fn dones(&self) -> impl Iterator<Item = Done> + use<> {
        0..(self.walk.stock.all + 1).next_power_of_two()
    }

    /// What is in the row after an item; none if the item may not come.
    pub fn after(&self, skeleton: &Skeleton<'_, '_>, done: Done, index: usize, x: Mm) -> Option<Done> {
        if self.may_come(skeleton, index, x) { self.add(done, index) } else { None }
    }

    /// Whether an item is tried: of those without equipment that are equally wide only the cheapest.
    pub fn is_useful(&self, index: usize) -> bool {
        self.useful[index]
    }

    fn may_come(&self, skeleton: &Skeleton<'_, '_>, index: usize, x: Mm) -> bool {
        let item = &self.walk.stock.items[index];
        self.is_useful(index)
            && item.suits(skeleton.bakes)
            && x + item.width <= skeleton.end
            && self.walk.has_hood(index, x)
    }

    /// What is in the row after an item; none if it is in it already.
    pub fn add(&self, done: Done, index: usize) -> Option<Done> {
        let once = self.walk.stock.items[index].once;
        (done & once == 0).then_some(done | once)
    }

    /// What the rest of a row brings at best; none if it cannot be finished.
    pub fn rest(&self, skeleton: &Skeleton<'_, '_>, x: Mm, done: Done, cover: Cover) -> Option<Rest> {
        let Follows { start, table, .. } = self.by_ending.get(&ending(skeleton))?;
        let table = table.get_or_init(|| self.fill(skeleton, *start));
        let at = self.steps(skeleton.end - x)? * self.dones().count() + usize::from(done);
        table.get(at)?[cover as usize]
    }

    /// From sink to water at least in a whole row of a skeleton; none if it has no row.
    pub fn to_water(&self, skeleton: &Skeleton<'_, '_>) -> Option<i64> {
        let Follows { start, to_water, .. } = self.by_ending.get(&ending(skeleton))?;
        let to_water = to_water.get_or_init(|| self.fill_to_water(skeleton, *start));
        *to_water.get(self.steps(skeleton.end - skeleton.start)? * self.dones().count())?
    }

    fn fill_to_water(&self, skeleton: &Skeleton<'_, '_>, start: Mm) -> Vec<Option<i64>> {
        let count = self.dones().count();
        let mut to_water: Vec<Option<i64>> =
            self.dones().map(|done| self.is_complete(done).then_some(0)).collect();
        let mut x = skeleton.end;
        for _ in 0..self.steps(skeleton.end - start).unwrap_or_default() {
            x -= self.grid;
            let mut least: Vec<Option<i64>> = vec![None; count];
            for (index, item) in self.walk.stock.items.iter().enumerate() {
                let follows = self.steps(skeleton.end - x - item.width).map(|at| at * count);
                let Some(at) = follows.filter(|_| self.may_come(skeleton, index, x)) else { continue };
                let own = self.walk.to_water(item, x);
                for done in self.dones() {
                    let after = self.add(done, index).and_then(|after| to_water[at + usize::from(after)]);
                    let least = &mut least[usize::from(done)];
                    *least = (*least).into_iter().chain(after.map(|rest| own + rest)).min();
                }
            }
            to_water.extend(least);
        }
        to_water
    }

    /// By what a row is compared that has cost so much and has this before it.
    pub fn key(&self, frame: Frame, cost: Cost, rest: Rest) -> Key {
        let sum = cost.plus(rest.cost);
        let placed = sum.net + sum.placing + frame.placing;
        let least = cost.net + rest.net + self.place_min;
        let net = self.small_order.least(cents(frame.shared + placed.max(least)));
        let volume = sum.volume + frame.volume;
        let measure = if self.profile == Profile::Storage { -volume } else { net };
        // Where a least is billed, another rest may cost as much and have fewer fillers and units.
        let is_tied = self.profile != Profile::Storage && (least > placed || self.is_small(net));
        let known = if is_tied { cost } else { sum };
        [sum.water, 0, measure, known.fillers, known.units, net]
    }

    /// Whether an order of so many cents may be one to which something is added for being small.
    pub fn is_small(&self, net: i64) -> bool {
        net <= self.small_order.below
    }

    /// How many steps of the grid a length is.
    pub fn steps(&self, length: Mm) -> Option<usize> {
        usize::try_from(length.0 / self.grid.0.max(1)).ok()
    }

    fn fill(&self, skeleton: &Skeleton<'_, '_>, start: Mm) -> Table {
        let count = self.steps(skeleton.end - start).unwrap_or_default();
        let mut table: Table = Vec::with_capacity((count + 1) * self.dones().count());
        let ends = Cover::ALL.map(|cover| Some(Rest::of(self.walk.end(skeleton, cover))));
        table.extend(
            self.dones().map(|done| if self.is_complete(done) { ends } else { [None; Cover::ALL.len()] }),
        );
        let mut x = skeleton.end;
        for _ in 0..count {
            x -= self.grid;
            table.extend(self.rests(skeleton, &table, x));
        }
        table
    }

    /// What can follow at a place by done, the table being filled right of it.
    fn rests(&self, skeleton: &Skeleton<'_, '_>, table: &[Rests], x: Mm) -> Vec<Rests> {
        let count = self.dones().count();
        let mut rests: Vec<Rests> = vec![[None; Cover::ALL.len()]; count];
        // The best of the items above which something hangs at once, but for how that begins.
        let mut hung: Vec<Option<Rest>> = vec![None; count];
        let take = |best: &mut Option<Rest>, cost: Cost, rest: Rest| {
            let found = Rest::of(cost).plus(rest);
            match best {
                Some(best) => self.improve(best, found),
                None => *best = Some(found),
            }
        };
        for (index, item) in self.walk.stock.items.iter().enumerate() {
            if !self.may_come(skeleton, index, x) {
                continue;
            }
            let Some(at) = self.steps(skeleton.end - x - item.width) else { continue };
            let follows = &table[at * count..][..count];
            let is_hung = self.walk.is_hung(index, x);
            let first = self.walk.step(index, x, Cover::Closed);
            let is_known = |cover: Cover| is_hung || cover == Cover::Closed;
            let step = |cover| if is_known(cover) { first } else { self.walk.step(index, x, cover) };
            let steps = Cover::ALL.map(step);
            let covers = if is_hung { 1 } else { steps.len() };
            for done in self.dones() {
                let Some(after) = self.add(done, index) else { continue };
                let (done, follows) = (usize::from(done), &follows[usize::from(after)]);
                for (cover, (cost, next)) in steps.into_iter().take(covers).enumerate() {
                    if let Some(rest) = follows[next as usize] {
                        let best = if is_hung { &mut hung[done] } else { &mut rests[done][cover] };
                        take(best, cost, rest);
                    }
                }
            }
        }
        for (rests, hung) in rests.iter_mut().zip(hung) {
            for (best, cover) in rests.iter_mut().zip(Cover::ALL) {
                if let Some(hung) = hung {
                    take(best, self.walk.entry(cover), hung);
                }
            }
        }
        rests
    }

    /// The better of two, and the lesser net of both.
    pub fn better(&self, one: Rest, other: Rest) -> Rest {
        let mut better = one;
        self.improve(&mut better, other);
        better
    }

    fn improve(&self, best: &mut Rest, other: Rest) {
        if self.is_better(other, *best) {
            best.cost = other.cost;
        }
        best.net = best.net.min(other.net);
    }

    /// Whether one rest is better than another, in the order of costs within the profile.
    pub fn is_better(&self, one: Rest, other: Rest) -> bool {
        let placed = |cost: Cost| cost.net + cost.placing;
        let measure = |cost: Cost| if self.profile == Profile::Storage { -cost.volume } else { placed(cost) };
        let merit = |cost: Cost| (cost.water, measure(cost));
        // Ties are few: what decides them is not asked before.
        let ties = |cost: Cost| (cost.fillers, cost.units, placed(cost));
        let (one, other) = (one.cost, other.cost);
        merit(one).cmp(&merit(other)).then_with(|| ties(one).cmp(&ties(other))).is_lt()
    }
}
