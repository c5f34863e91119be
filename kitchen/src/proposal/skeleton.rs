//! What is decided before the base units: how the row ends on both sides, where the tall units stand, and how
//! what does not fit is shared between the ends. All rows of one skeleton share worktop, plinth and services.

use super::ground::{Bound, Finish, Ground};
use super::item::{Part, Stock};
use super::walk::Cost;
use crate::geometry::Span;
use crate::ids::Code;
use crate::length::Mm;

/// What stands beside the base units at an end, and where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// What the tall units cost and hold, with the fillers at the ends of the standing row.
    pub cost: Cost,
}

/// The arrangement of the tall units, the finishes left and right, and what is left over.
pub(super) type Kin = (usize, usize, usize, Mm);

/// Where that goes which is left over between the ends of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spread {
    /// To one of the ends, or half to each where a filler could not cover it.
    AtOneEnd,
    /// Half to each end, or to one of them where that is not possible.
    Halved,
}

impl Spread {
    /// The ways to share so much between left and right, the preferred ones and the others.
    fn shares(self, rest: Mm) -> [Vec<[Mm; 2]>; 2] {
        let at_one_end =
            if rest == Mm::ZERO { vec![[rest; 2]] } else { vec![[Mm::ZERO, rest], [rest, Mm::ZERO]] };
        let halved = vec![[rest.half(), rest - rest.half()]];
        match self {
            Spread::AtOneEnd => [at_one_end, halved],
            Spread::Halved => [halved, at_one_end],
        }
    }
}

/// The tall units of a row: those at its left end from the outside in, those at its right.
type Towers<'s, 'a> = [Vec<&'s Part<'a>>; 2];

/// Every skeleton of a wall.
pub(super) fn all<'s, 'a>(
    ground: &Ground<'a>,
    stock: &'s Stock<'a>,
    spread: Spread,
) -> Vec<Skeleton<'s, 'a>> {
    let mut skeletons = Vec::new();
    for (arrangement, (towers, bakes)) in arrangements(stock).into_iter().enumerate() {
        for (before, left) in ground.finishes[0].iter().enumerate() {
            for (after, right) in ground.finishes[1].iter().enumerate() {
                let closed = |finish: &Finish, tower: &[&Part<'_>]| !tower.is_empty() && !finish.takes_tall;
                if closed(left, &towers[0]) || closed(right, &towers[1]) {
                    continue;
                }
                let frame = Frame { ground, stock, left, right, towers: &towers, bakes };
                for rest in frame.rests() {
                    let kin = (arrangement, before, after, rest);
                    let build = |shares: Vec<[Mm; 2]>| -> Vec<Skeleton<'s, 'a>> {
                        shares.into_iter().filter_map(|share| frame.skeleton(share, kin)).collect()
                    };
                    let [preferred, others] = spread.shares(rest).map(build);
                    skeletons.extend(if preferred.is_empty() { others } else { preferred });
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
        if bakes && (!can_bake || stock.housing.is_none()) {
            continue;
        }
        let larders = stock.larders.iter().map(Some);
        for larder in std::iter::once(None).chain(larders) {
            let housing = stock.housing.iter().filter(|_| !bakes);
            // From the outside in: the fridge, the larder, and the oven beside the worktop.
            let tall: Vec<&Part<'a>> = stock.tall.iter().chain(larder).chain(housing).collect();
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
    left: &'f Finish,
    right: &'f Finish,
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
        Span::between(self.left.from + depth(left), self.ground.length - self.right.from - depth(right))
    }

    /// What can be left over between the ends, the widths of the units being what they are.
    fn rests(&self) -> impl Iterator<Item = Mm> {
        let grid = grid(self.stock).0.max(1);
        let room = self.zone().length().0.max(0);
        let most = self.ground.catalogue.lengths.gap_filler_max.value.0 * 2;
        (room % grid..=most).step_by(usize::try_from(grid).unwrap_or(1)).map(Mm)
    }

    fn skeleton(&self, [before, after]: [Mm; 2], kin: Kin) -> Option<Skeleton<'s, 'a>> {
        let catalogue = self.ground.catalogue;
        if !self.left.admits(catalogue, before) || !self.right.admits(catalogue, after) {
            return None;
        }
        let zone = self.zone();
        let (start, end) = (zone.start + before, zone.end - after);
        let shortest = self.stock.items.iter().map(|item| item.width).min().unwrap_or_default();
        if end - start < shortest {
            return None;
        }
        let mut fixed = Vec::new();
        let ends = [(self.left, before), (self.right, after)];
        let fillers = ends.iter().filter(|(finish, rest)| finish.has_filler(catalogue, *rest)).count();
        let mut cost = Cost { fillers: i64::try_from(fillers).unwrap_or_default(), ..Cost::default() };
        let mut x = self.left.from + before;
        for part in &self.towers[0] {
            fixed.push(Fixed::Tall(part, x));
            x += part.width();
        }
        let mut x = self.ground.length - self.right.from - after;
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
        let corners = [self.left, self.right].into_iter().filter_map(|finish| finish.corner.clone());
        fixed.extend(corners.map(|(code, width, x)| Fixed::Corner(code, width, x)));
        let (left, right) = (self.beside(0, start), self.beside(1, end));
        is_clear.then_some(Skeleton { fixed, start, end, left, right, kin, bakes: self.bakes, cost })
    }

    /// What stands beside the base units at one end.
    fn beside(&self, side: usize, at: Mm) -> Beside {
        let lengths = &self.ground.catalogue.lengths;
        let outwards = if side == 0 { -1 } else { 1 };
        let finish = [self.left, self.right][side];
        let wall = [Mm::ZERO, self.ground.length][side];
        match finish.bound {
            _ if !self.towers[side].is_empty() => Beside::Tall(at + lengths.panel.value * outwards),
            Bound::Wall => Beside::Wall(wall),
            Bound::Free => Beside::Free(at + (lengths.panel.value + lengths.overhang_side.value) * outwards),
            Bound::Corner => Beside::Corner,
        }
    }
}

/// The largest step in which all widths of the base units are whole.
pub(super) fn grid(stock: &Stock<'_>) -> Mm {
    let gcd = |a: i32, b: i32| {
        let (mut a, mut b) = (a, b);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        a
    };
    Mm(stock.items.iter().map(|item| item.width.0).fold(0, gcd))
}
