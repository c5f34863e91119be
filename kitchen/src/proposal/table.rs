//! What the rest of a row costs at least, wherever the walk has come to: the table that makes the search exact
//! and short. Filled from the right end of a skeleton to the left.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::Profile;
use super::candidate::{Judge, Key};
use super::item::{Does, Stock};
use super::skeleton::{Beside, Kin, Skeleton, grid};
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
    shared: i64,
    /// Placing what stands elsewhere, net cents.
    placing: i64,
}

/// What rows share, by their kin.
pub(super) type Frames = BTreeMap<Kin, Frame>;

/// The rest of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Rest {
    /// The best that the profile can still get.
    cost: Cost,
    /// The least net, whatever else it brings.
    net: i64,
}

/// What can follow, by steps of the grid from the right end, done and cover.
type Table = Vec<[[Option<Rest>; 3]; 4]>;

/// What decides about the rest of a row.
type Ending = (Mm, Mm, u8, bool);

/// The tables of all skeletons.
pub(super) struct Tables<'s, 'a> {
    pub profile: Profile,
    pub walk: &'s Walk<'s, 'a>,
    grid: Mm,
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
        let item = &self.walk.stock.items[index];
        if x + item.width > skeleton.end {
            return None;
        }
        match item.does {
            Does::Store => self.useful[index].then_some(done),
            Does::Wash => (done & SINK == 0).then_some(done | SINK),
            Does::Cook => {
                let may_cook = item.bakes == skeleton.bakes && self.walk.has_hood(item, x);
                (may_cook && done & HOB == 0).then_some(done | HOB)
            }
        }
    }

    /// What the rest of a row brings at best; none if it cannot be finished.
    pub fn rest(&self, skeleton: &Skeleton<'_, '_>, x: Mm, done: Done, cover: Cover) -> Option<Rest> {
        let table = self.by_ending.get(&ending(skeleton))?;
        table.get(self.index(skeleton, x)?)?[usize::from(done)][cover as usize]
    }

    /// By what a row is compared that has cost so much and has this before it.
    pub fn key(&self, frame: Option<&Frame>, cost: Cost, rest: Rest) -> Key {
        let frame = frame.copied().unwrap_or_default();
        let sum = cost.plus(rest.cost);
        let placed = sum.net + sum.placing + frame.placing;
        let net = frame.shared + placed.max(cost.net + rest.net + self.place_min);
        let measure = if self.profile == Profile::Storage { -sum.volume } else { net };
        [sum.water, measure, sum.fillers, sum.units, net]
    }

    /// What the rows of each kin share.
    pub fn frames(&self, skeletons: &[Skeleton<'_, '_>], judge: &Judge<'_, '_>) -> Frames {
        let mut frames = Frames::new();
        for skeleton in skeletons {
            if let Entry::Vacant(entry) = frames.entry(skeleton.kin)
                && let Some(frame) = self.frame(skeleton, judge)
            {
                entry.insert(frame);
            }
        }
        frames
    }

    /// What the rows of a skeleton share, read off one of them without its wall units; none if it has no row.
    fn frame(&self, skeleton: &Skeleton<'_, '_>, judge: &Judge<'_, '_>) -> Option<Frame> {
        let trail = self.cheapest(skeleton)?;
        let mut spots = self.walk.row(skeleton, &trail);
        spots.retain(|spot| spot.part.kind.family.stands());
        let own = spots.iter().fold(skeleton.cost, |cost, spot| cost.plus(Cost::of(spot.part)));
        let design = judge.design(skeleton, &spots);
        let quote = judge.quote(&design);
        let is_placing = |code: &str| code.starts_with("place_");
        let changes = |code: &str| is_placing(code) || code == "small_order";
        let lines = quote.lines.iter().filter(|line| !changes(&line.code));
        let shared = lines.map(|line| line.net.cents()).sum::<i64>() - own.net;
        let placed = quote.lines.iter().filter(|line| is_placing(&line.code) && *line.code != *"place_min");
        let placing = placed.map(|line| line.net.cents()).sum::<i64>() - own.placing;
        Some(Frame { shared, placing })
    }

    /// A row of the skeleton that takes at each place what the table holds for the best.
    fn cheapest(&self, skeleton: &Skeleton<'_, '_>) -> Option<Vec<u8>> {
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
            for done in 0..4 {
                for cover in Cover::ALL {
                    let best = self.best(skeleton, &table, x, done, cover);
                    table[index][usize::from(done)][cover as usize] = best;
                }
            }
        }
        table
    }

    fn best(
        &self,
        skeleton: &Skeleton<'_, '_>,
        table: &Table,
        x: Mm,
        done: Done,
        cover: Cover,
    ) -> Option<Rest> {
        let mut best: Option<Rest> = None;
        for (index, item) in self.walk.stock.items.iter().enumerate() {
            let Some(after) = self.after(skeleton, done, index, x) else { continue };
            let (cost, next) = self.walk.step(index, x, cover);
            let Some(at) = self.index(skeleton, x + item.width) else { continue };
            let Some(rest) = table[at][usize::from(after)][next as usize] else { continue };
            let found = Rest { cost: cost.plus(rest.cost), net: cost.net + rest.net };
            best = Some(match best {
                None => found,
                Some(best) => Rest {
                    cost: if self.order(found.cost) < self.order(best.cost) { found.cost } else { best.cost },
                    net: found.net.min(best.net),
                },
            });
        }
        best
    }

    /// The order of costs within the profile.
    fn order(&self, cost: Cost) -> Key {
        let net = cost.net + cost.placing;
        let measure = if self.profile == Profile::Storage { -cost.volume } else { net };
        [cost.water, measure, cost.fillers, cost.units, net]
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
