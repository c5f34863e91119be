//! What is decided before the base units: how the row ends on both sides, where the tall units stand, and how
//! what does not fit is shared between the ends. All rows of one skeleton share worktop, plinth and services.

use super::cost::Cost;
use super::ends::{Bound, Finish};
use super::ground::Ground;
use super::item::{Does, Part, Stock};
use crate::geometry::Span;
use crate::ids::Code;
use crate::length::Mm;

/// What stands beside the base units at an end, and where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Beside {
    /// A side wall.
    Wall(Mm),
    /// The carcass of a tall unit.
    Tall(Mm),
    /// Nothing; the worktop ends here.
    Free(Mm),
    /// The units of a corner.
    Corner,
}

impl Beside {
    /// How far a position is from it, seen in a direction (−1 left, 1 right); a corner is far away.
    pub fn distance(self, from: Mm, direction: Mm) -> Mm {
        match self {
            Beside::Wall(at) | Beside::Tall(at) | Beside::Free(at) => (at - from) * direction.0,
            Beside::Corner => Mm(i32::MAX),
        }
    }

    /// Where the worktop ends beside base units that end at a position; in a corner it goes on to the other `wall`.
    fn reach(self, at: Mm, wall: Mm) -> Mm {
        match self {
            Beside::Wall(end) | Beside::Free(end) => end,
            Beside::Tall(_) => at,
            Beside::Corner => wall,
        }
    }
}

/// A tall or corner unit whose place is decided.
#[derive(Clone, Debug)]
pub(super) enum Fixed<'s, 'a> {
    Tall(&'s Part<'a>, Mm),
    Corner(Code, Mm, Mm),
}

/// The frame of a row.
#[derive(Clone, Debug)]
pub(super) struct Skeleton<'s, 'a> {
    pub fixed: Vec<Fixed<'s, 'a>>,
    /// Where the base units begin and end.
    pub start: Mm,
    pub end: Mm,
    pub left: Beside,
    pub right: Beside,
    /// What rows of other skeletons share their worktop, plinth and services with those of this one.
    pub kin: Kin,
    /// Whether the oven must stand under the hob, being in no tall unit.
    pub bakes: bool,
    /// Whether the base units stand about the axis, as nearly as whole millimetres allow.
    pub is_centred: bool,
    /// Whether what is left over is shared in one of the few main ways.
    pub is_main: bool,
    /// What the tall units cost and hold, with the fillers at the ends of the standing row.
    pub cost: Cost,
}

/// What decides what a row costs beside its units: how its tall units are arranged, how it ends left and right and
/// whether over a filler, and how long worktop and plinth are, but for what never changes with these ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Kin {
    pub arrangement: usize,
    pub finishes: [usize; 2],
    pub fillers: [bool; 2],
    pub worktop: Mm,
    pub plinth: Mm,
    /// Where the worktop begins, where that matters: windows and columns take of what stands behind it.
    pub from: Mm,
}

/// The tall units of a row: those at its left end from the outside in, those at its right.
type Towers<'s, 'a> = [Vec<&'s Part<'a>>; 2];

/// Every skeleton of a wall.
pub(super) fn all<'s, 'a>(ground: &Ground<'a>, stock: &'s Stock<'a>) -> Vec<Skeleton<'s, 'a>> {
    let mut skeletons = Vec::new();
    for (arrangement, (towers, bakes)) in arrangements(stock).into_iter().enumerate() {
        for (before_index, left) in ground.finishes[0].iter().enumerate() {
            for (after_index, right) in ground.finishes[1].iter().enumerate() {
                let stands = ground.takes_tall_units();
                let closed =
                    |finish: &Finish, tower: &[&Part<'_>]| !(tower.is_empty() || stands && finish.takes_tall);
                if closed(left, &towers[0]) || closed(right, &towers[1]) {
                    continue;
                }
                let towers = &towers;
                let frame = Frame { ground, stock, arrangement, finishes: [left, right], towers, bakes };
                for rest in frame.rests() {
                    let shares = frame.shares(rest).into_iter();
                    let share = |(before, is_main)| {
                        let skeleton =
                            frame.skeleton([before, rest - before], [before_index, after_index])?;
                        Some(Skeleton { is_main, ..skeleton })
                    };
                    skeletons.extend(shares.filter_map(share));
                }
            }
        }
    }
    skeletons
}

/// Every way to stand the tall units at the ends, with or without a larder; and the oven under the hob instead
/// of in a tall unit, where that is made.
fn arrangements<'s, 'a>(stock: &'s Stock<'a>) -> Vec<(Towers<'s, 'a>, bool)> {
    let can_bake = stock.items.iter().any(|item| item.bakes);
    let mut arrangements = Vec::new();
    for bakes in [false, true] {
        if bakes && (!can_bake || stock.housings.is_empty()) {
            continue;
        }
        let larders = stock.larders.iter().map(Some);
        for larder in std::iter::once(None).chain(larders) {
            let housings = stock.housings.iter().skip(usize::from(bakes));
            // From the outside in: fridges, the larder, and ovens beside the worktop.
            let tall: Vec<&Part<'a>> = stock.tall.iter().chain(larder).chain(housings).collect();
            for sides in 0..1_usize << tall.len() {
                let at = |side: usize| {
                    let chosen = tall.iter().enumerate().filter(move |(index, _)| sides >> index & 1 == side);
                    chosen.map(|(_, part)| *part).collect::<Vec<_>>()
                };
                arrangements.push(([at(0), at(1)], bakes));
            }
        }
    }
    arrangements
}

struct Frame<'f, 's, 'a> {
    ground: &'f Ground<'a>,
    stock: &'s Stock<'a>,
    arrangement: usize,
    finishes: [&'f Finish; 2],
    towers: &'f Towers<'s, 'a>,
    bakes: bool,
}

impl<'s, 'a> Frame<'_, 's, 'a> {
    /// Between the ends and the tall units, with nothing left over.
    fn zone(&self) -> Span {
        let panel = self.ground.catalogue.lengths.panel.value;
        let depth = |tower: &[&Part<'_>]| -> Mm {
            let widths: Mm = tower.iter().map(|part| part.width()).sum();
            if tower.is_empty() { widths } else { widths + panel }
        };
        let [left, right] = self.towers;
        let [before, after] = self.finishes.map(|finish| finish.from);
        Span::between(before + depth(left), self.ground.length - after - depth(right))
    }

    /// What can be left over between the ends, the widths of the units being what they are.
    fn rests(&self) -> impl Iterator<Item = Mm> {
        let grid = self.stock.grid().0.max(1);
        let room = self.zone().length().0.max(0);
        let most = self.ground.catalogue.lengths.gap_filler_max.value.0 * 2;
        (room % grid..=most).step_by(usize::try_from(grid).unwrap_or(1)).map(Mm)
    }

    /// What may be left over at the left end of it, and whether it is one of the main ways: as little and as much as either
    /// end admits, half, as much as mirrors the base units, and as much as draws the rim of a cut-out to the water. The
    /// others are for what is in the way of wall units. What a row is compared by changes one way only between these, but
    /// for the warnings of its ends.
    fn shares(&self, rest: Mm) -> Vec<(Mm, bool)> {
        let zone = self.zone();
        let mirrored = self.ground.twice_axis - zone.start - zone.end + rest;
        let [left, right] = self.finishes.map(|finish| finish.limits(self.ground.catalogue));
        let mut main = vec![Mm::ZERO, rest.half(), mirrored.half(), rest];
        main.extend(left.into_iter().chain(right.into_iter().map(|limit| rest - limit)));
        main.extend(self.rims().into_iter().flat_map(|rim| self.reaching(rim, rest)));
        let mut all = main.clone();
        all.extend(self.edges().into_iter().flat_map(|edge| self.reaching(edge, rest)));
        all.retain(|share| (Mm::ZERO..=rest).contains(share));
        all.sort_unstable();
        all.dedup();
        all.into_iter().map(|share| (share, main.contains(&share))).collect()
    }

    /// The shares of a rest with which the sides of base units can lie at a place.
    fn reaching(&self, at: Mm, rest: Mm) -> impl Iterator<Item = Mm> + use<> {
        let grid = self.stock.grid().0.max(1);
        let first = (at - self.zone().start).0.rem_euclid(grid);
        (first..=rest.0).step_by(usize::try_from(grid).unwrap_or(1)).map(Mm)
    }

    /// Where the left side of a sink unit draws the rim of its cut-out to the water.
    fn rims(&self) -> Vec<Mm> {
        let washing = self.stock.items.iter().filter(|item| item.does == Does::Wash);
        let rims = washing.filter_map(|item| item.cutout).flat_map(|cutout| [cutout.start, cutout.end]);
        self.ground.water.map_or_else(Vec::new, |water| rims.map(|rim| water - rim).collect())
    }

    /// Where the side of a base unit is the last or the first at which its wall unit is clear of a window or of another
    /// wall's units.
    fn edges(&self) -> Vec<Mm> {
        if self.stock.above.is_empty() && self.stock.items.iter().all(|item| item.hood.is_none()) {
            return Vec::new();
        }
        let windows = self.ground.windows.iter().map(|[beside, _]| beside);
        let taken = windows.chain(&self.ground.taken_above);
        taken.flat_map(|taken| [taken.start, taken.start + Mm(1), taken.end - Mm(1), taken.end]).collect()
    }

    fn skeleton(&self, [before, after]: [Mm; 2], indices: [usize; 2]) -> Option<Skeleton<'s, 'a>> {
        let catalogue = self.ground.catalogue;
        let [first, last] = self.finishes;
        if !first.admits(catalogue, before) || !last.admits(catalogue, after) {
            return None;
        }
        let zone = self.zone();
        let (start, end) = (zone.start + before, zone.end - after);
        let shortest = self.stock.items.iter().map(|item| item.width).min().unwrap_or_default();
        if end - start < shortest {
            return None;
        }
        let mut fixed = Vec::new();
        let fillers = [first.has_filler(catalogue, before), last.has_filler(catalogue, after)];
        let mut cost = Cost { fillers: fillers.map(i64::from).iter().sum(), ..Cost::default() };
        let mut x = first.from + before;
        for part in &self.towers[0] {
            fixed.push(Fixed::Tall(part, x));
            x += part.width();
        }
        let mut x = self.ground.length - last.from - after;
        for part in &self.towers[1] {
            x -= part.width();
            fixed.push(Fixed::Tall(part, x));
        }
        for part in self.towers.iter().flatten() {
            cost = cost.plus(Cost::of(part));
        }
        let rise = Span::between(Mm::ZERO, self.ground.top);
        let is_clear = fixed.iter().all(|unit| match unit {
            Fixed::Tall(part, x) => self.ground.is_clear(Span::at(*x, part.width()), rise),
            Fixed::Corner(..) => true,
        });
        let corners = self.finishes.into_iter().filter_map(|finish| finish.corner.clone());
        fixed.extend(corners.map(|(code, width, x)| Fixed::Corner(code, width, x)));
        let (left, right) = (self.beside(0, start), self.beside(1, end));
        let from = left.reach(start, Mm::ZERO);
        let kin = Kin {
            arrangement: self.arrangement,
            finishes: indices,
            fillers,
            worktop: right.reach(end, self.ground.length) - from,
            from: if self.ground.is_interrupted { from } else { Mm::ZERO },
            plinth: -(first.falls_short(before) + last.falls_short(after)),
        };
        let bakes = self.bakes;
        let is_centred = (start + end - self.ground.twice_axis).abs() <= Mm(1);
        is_clear.then_some(Skeleton {
            fixed,
            start,
            end,
            left,
            right,
            kin,
            bakes,
            is_centred,
            is_main: true,
            cost,
        })
    }

    /// What stands beside the base units at one end.
    fn beside(&self, side: usize, at: Mm) -> Beside {
        let lengths = &self.ground.catalogue.lengths;
        let outwards = if side == 0 { -1 } else { 1 };
        let finish = self.finishes[side];
        let wall = [Mm::ZERO, self.ground.length][side];
        match finish.bound {
            _ if !self.towers[side].is_empty() => Beside::Tall(at + lengths.panel.value * outwards),
            Bound::Wall => Beside::Wall(wall),
            Bound::Free => Beside::Free(at + lengths.free_end() * outwards),
            Bound::Corner => Beside::Corner,
        }
    }
}
