//! What the rest of a row costs at least, wherever the walk has come to: the table that makes the search exact
//! and short. Filled from the right end of a skeleton to the left.

use std::collections::BTreeMap;

use super::Profile;
use super::candidate::Key;
use super::item::{Does, Stock};
use super::skeleton::{Beside, Skeleton, grid};
use super::walk::{Cost, Cover, Walk};
use crate::length::Mm;

/// Whether sink and hob are in the row, as bits.
pub(super) type Done = u8;
const SINK: Done = 1;
const HOB: Done = 2;

/// What every row of a skeleton costs beside its units.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Frame {
    /// Worktop, plinth, fillers and panels of the standing row, equipment, services but placing; net cents.
    pub shared: i64,
    /// Placing what stands elsewhere, net cents.
    pub placing: i64,
}

/// The rest of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Rest {
    /// The best that the profile can still get.
    cost: Cost,
    /// The least net, whatever else it brings.
    net: i64,
}

impl Rest {
    /// From sink to water.
    pub fn water(&self) -> i64 {
        self.cost.water
    }
}

/// What can follow, by steps of the grid from the right end, done and cover.
type Table = Vec<Rests>;
type Rests = [[Option<Rest>; 3]; 4];

/// What decides about the rest of a row.
type Ending = (Mm, Mm, u8, bool);

/// The tables of all skeletons.
pub(super) struct Tables<'s, 'a> {
    pub profile: Profile,
    pub walk: &'s Walk<'s, 'a>,
    pub grid: Mm,
    place_min: i64,
    /// Of the items without equipment that are equally wide only the cheapest is tried.
    useful: Vec<bool>,
    by_ending: BTreeMap<Ending, Table>,
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
        let place_min = walk.ground.catalogue.prices.place_min.euro().cents();
        let place_min = if walk.ground.bare.services.install { place_min } else { 0 };
        let useful = useful(walk.stock);
        let mut tables =
            Tables { profile, walk, grid: grid(walk.stock), place_min, useful, by_ending: BTreeMap::new() };
        let mut longest: BTreeMap<Ending, &Skeleton<'_, '_>> = BTreeMap::new();
        for skeleton in skeletons {
            let entry = longest.entry(ending(skeleton)).or_insert(skeleton);
            if skeleton.start < entry.start {
                *entry = skeleton;
            }
        }
        for (ending, skeleton) in longest {
            let table = tables.fill(skeleton);
            tables.by_ending.insert(ending, table);
        }
        tables
    }

    pub fn is_complete(&self, done: Done) -> bool {
        let [sink, hob] = self.walk.stock.wanted;
        done == (Done::from(sink) * SINK) | (Done::from(hob) * HOB)
    }

    /// What is in the row after an item; none if the item may not come.
    pub fn after(&self, skeleton: &Skeleton<'_, '_>, done: Done, index: usize, x: Mm) -> Option<Done> {
        if self.may_come(skeleton, index, x) { self.add(done, index) } else { None }
    }

    fn may_come(&self, skeleton: &Skeleton<'_, '_>, index: usize, x: Mm) -> bool {
        let item = &self.walk.stock.items[index];
        let suits = match item.does {
            Does::Store => self.useful[index],
            Does::Wash => true,
            Does::Cook => item.bakes == skeleton.bakes,
        };
        suits && x + item.width <= skeleton.end && (item.does != Does::Cook || self.walk.has_hood(item, x))
    }

    fn add(&self, done: Done, index: usize) -> Option<Done> {
        let own = match self.walk.stock.items[index].does {
            Does::Store => return Some(done),
            Does::Wash => SINK,
            Does::Cook => HOB,
        };
        (done & own == 0).then_some(done | own)
    }

    /// What the rest of a row brings at best; none if it cannot be finished.
    pub fn rest(&self, skeleton: &Skeleton<'_, '_>, x: Mm, done: Done, cover: Cover) -> Option<Rest> {
        let table = self.by_ending.get(&ending(skeleton))?;
        table.get(self.index(skeleton, x)?)?[usize::from(done)][cover as usize]
    }

    /// By what a row is compared that has cost so much and has this before it.
    pub fn key(&self, frame: Frame, cost: Cost, rest: Rest) -> Key {
        let sum = cost.plus(rest.cost);
        let placed = sum.net + sum.placing + frame.placing;
        let net = frame.shared + placed.max(cost.net + rest.net + self.place_min);
        let measure = if self.profile == Profile::Storage { -sum.volume } else { net };
        [sum.water, 0, measure, sum.fillers, sum.units, net]
    }

    /// A row of the skeleton that takes at each place what the table holds for the best.
    pub fn cheapest(&self, skeleton: &Skeleton<'_, '_>) -> Option<Vec<u8>> {
        let mut trail = Vec::new();
        let (mut x, mut done, mut cover) = (skeleton.start, 0, self.walk.begin(skeleton));
        while x < skeleton.end {
            let here = self.rest(skeleton, x, done, cover)?;
            let next = (0..self.walk.stock.items.len()).find_map(|index| {
                let after = self.after(skeleton, done, index, x)?;
                let item = &self.walk.stock.items[index];
                let (cost, next) = self.walk.step(index, x, cover);
                let rest = self.rest(skeleton, x + item.width, after, next)?;
                (cost.plus(rest.cost) == here.cost).then_some((index, after, next))
            });
            let (index, after, next) = next?;
            trail.push(u8::try_from(index).ok()?);
            x += self.walk.stock.items[index].width;
            (done, cover) = (after, next);
        }
        Some(trail)
    }

    fn index(&self, skeleton: &Skeleton<'_, '_>, x: Mm) -> Option<usize> {
        usize::try_from((skeleton.end - x).0 / self.grid.0.max(1)).ok()
    }

    fn fill(&self, skeleton: &Skeleton<'_, '_>) -> Table {
        let count = self.index(skeleton, skeleton.start).map_or(0, |steps| steps + 1);
        let mut table: Table = vec![[[None; 3]; 4]; count];
        for done in 0..4 {
            for cover in Cover::ALL {
                let cost = self.walk.end(skeleton, cover);
                let rest = Rest { cost, net: cost.net };
                table[0][usize::from(done)][cover as usize] = self.is_complete(done).then_some(rest);
            }
        }
        let mut x = skeleton.end;
        for index in 1..count {
            x -= self.grid;
            table[index] = self.rests(skeleton, &table, x);
        }
        table
    }

    /// What can follow at a place, the table being filled right of it.
    fn rests(&self, skeleton: &Skeleton<'_, '_>, table: &Table, x: Mm) -> Rests {
        let mut rests: Rests = [[None; 3]; 4];
        for (index, item) in self.walk.stock.items.iter().enumerate() {
            if !self.may_come(skeleton, index, x) {
                continue;
            }
            let Some(at) = self.index(skeleton, x + item.width) else { continue };
            for cover in Cover::ALL {
                let (cost, next) = self.walk.step(index, x, cover);
                for done in 0..4 {
                    let Some(after) = self.add(done, index) else { continue };
                    let Some(rest) = table[at][usize::from(after)][next as usize] else { continue };
                    let found = Rest { cost: cost.plus(rest.cost), net: cost.net + rest.net };
                    let best = &mut rests[usize::from(done)][cover as usize];
                    *best = Some(best.map_or(found, |best| self.better(best, found)));
                }
            }
        }
        rests
    }

    fn better(&self, one: Rest, other: Rest) -> Rest {
        let is_less = self.order(other.cost) < self.order(one.cost);
        Rest { cost: if is_less { other.cost } else { one.cost }, net: one.net.min(other.net) }
    }

    /// The order of costs within the profile.
    fn order(&self, cost: Cost) -> Key {
        let net = cost.net + cost.placing;
        let measure = if self.profile == Profile::Storage { -cost.volume } else { net };
        [cost.water, 0, measure, cost.fillers, cost.units, net]
    }
}

/// Of the items without equipment that are equally wide the cheapest, the first among equals.
fn useful(stock: &Stock<'_>) -> Vec<bool> {
    let cheapest = |width: Mm| {
        let alike = stock.items.iter().enumerate();
        let alike = alike.filter(|(_, item)| item.does == Does::Store && item.width == width);
        alike.min_by_key(|(index, item)| (item.parts.iter().map(|part| part.net).sum::<i64>(), *index))
    };
    let items = stock.items.iter().enumerate();
    items
        .map(|(index, item)| {
            item.does != Does::Store || cheapest(item.width).is_some_and(|(best, _)| best == index)
        })
        .collect()
}
