//! A row from left to right, unit by unit: what each step costs with all that hangs above it, and whether the
//! hob keeps its distance.

use super::cost::Cost;
use super::ground::Ground;
use super::hung::{self, Hung, is_measured, panel, strips};
use super::item::{Does, Item, Part, Stock};
use super::opening::Opening;
use super::skeleton::{Beside, Skeleton};
use crate::catalogue::Price;
use crate::geometry::Span;
use crate::length::Mm;

/// How the row of wall units stands where the walk has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Cover {
    /// It reaches up to here.
    Closed,
    /// A gap as wide as a filler is open after a wall unit.
    Gap,
    /// It ended before, with an end panel, or has not begun.
    Open,
    /// It has not begun, and a side wall or a tall unit with a side of its own is here.
    Beside,
    /// The same as far before as a filler is wide.
    Apart,
}

impl Cover {
    pub const ALL: [Cover; 5] = [Cover::Closed, Cover::Gap, Cover::Open, Cover::Beside, Cover::Apart];
}

/// What steps are made over.
pub(super) struct Walk<'s, 'a> {
    pub ground: &'s Ground<'a>,
    pub stock: &'s Stock<'a>,
    /// The units of each item.
    pieces: Vec<Vec<Piece<'s, 'a>>>,
    /// What each item costs after each cover where nothing is in the way of its wall units.
    plain: Vec<[(Cost, Cover); Cover::ALL.len()]>,
    /// A filler between wall units.
    filler: Cost,
    /// The same beside a tall unit.
    tall_filler: Cost,
    /// The end panel of a wall unit, at least what the smallest one is billed.
    panel: Cost,
    /// The narrowest unit.
    narrowest: Mm,
    /// Whether what wall units cost depends on more than their covers.
    is_measured: bool,
    opening: Opening,
}

/// A unit of an item, with what is made to hang above it.
struct Piece<'s, 'a> {
    /// From the item's left side, as all that follows.
    along: Span,
    /// The unit itself first.
    spots: Vec<Spot<'s, 'a>>,
    cost: Cost,
    /// From the floor to the bottom and to the top of what hangs.
    rise: Span,
    hung: Cost,
}

/// A unit of a finished row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot<'s, 'a> {
    pub part: &'s Part<'a>,
    pub x: Mm,
}

impl<'s, 'a> Walk<'s, 'a> {
    pub fn new(ground: &'s Ground<'a>, stock: &'s Stock<'a>) -> Walk<'s, 'a> {
        // Where a column stands between wall units, neither is certain: a gap to it may be closed as it is.
        let is_clear = ground.bare.room.obstacles.is_empty();
        let prices = &ground.catalogue.prices;
        let filler = |price: &Price| {
            let net = ground.rate().made(price.euro());
            if is_clear { Cost { net, fillers: 1, ..Cost::default() } } else { Cost::default() }
        };
        let narrowest = stock.items.iter().flat_map(|item| &item.parts).map(Part::width);
        let mut walk = Walk {
            ground,
            stock,
            pieces: stock.items.iter().map(|item| pieces(ground, stock, item)).collect(),
            plain: Vec::new(),
            filler: filler(&prices.filler),
            tall_filler: filler(&prices.filler_tall),
            panel: if is_clear { panel(ground) } else { Cost::default() },
            is_measured: is_measured(ground),
            opening: Opening::default(),
            narrowest: narrowest.min().unwrap_or_default(),
        };
        let plain = |pieces: &Vec<Piece<'_, '_>>| Cover::ALL.map(|cover| walk.add_up(pieces, None, cover));
        walk.plain = walk.pieces.iter().map(plain).collect();
        walk
    }

    /// How the row of wall units begins at the left end of a skeleton.
    pub fn begin(&self, skeleton: &Skeleton<'_, '_>) -> Cover {
        match skeleton.left {
            Beside::Tall(_) => Cover::Beside,
            Beside::Wall(wall) => self.after(Cover::Beside, skeleton.start - wall),
            Beside::Free(_) | Beside::Corner => Cover::Open,
        }
    }

    /// What the end of the row of wall units costs at the right end of a skeleton.
    pub fn end(&self, skeleton: &Skeleton<'_, '_>, cover: Cover) -> Cost {
        match (skeleton.right, cover) {
            (Beside::Tall(_), Cover::Gap) => self.tall_filler,
            (Beside::Wall(wall), Cover::Closed) if self.is_filler(wall - skeleton.end) => self.filler,
            (Beside::Wall(wall), Cover::Gap) if !self.is_filler(wall - skeleton.end + self.narrowest) => {
                self.panel
            }
            (Beside::Free(_) | Beside::Corner, Cover::Closed | Cover::Gap) => self.panel,
            _ => Cost::default(),
        }
    }

    /// One item more, by its place in the stock, its left side at `x`: what it costs, and how the wall units
    /// stand after it.
    pub fn step(&self, index: usize, x: Mm, cover: Cover) -> (Cost, Cover) {
        let item = &self.stock.items[index];
        let (cost, cover) = if self.is_obstructed(Span::at(x, item.width)) {
            self.add_up(&self.pieces[index], Some(x), cover)
        } else {
            self.plain[index][cover as usize]
        };
        (Cost { water: cost.water + self.to_water(item, x), ..cost }, cover)
    }

    /// Whether something hangs above the first unit of an item at `x`: then its step is the same after every cover, but
    /// for how the wall units begin there.
    pub fn is_hung(&self, index: usize, x: Mm) -> bool {
        self.pieces[index].first().is_some_and(|piece| !self.is_bare(piece, x))
    }

    /// What it costs that wall units begin after a cover.
    pub fn entry(&self, cover: Cover) -> Cost {
        match cover {
            Cover::Closed | Cover::Beside => Cost::default(),
            Cover::Gap | Cover::Apart => self.filler,
            Cover::Open => self.panel,
        }
    }

    /// What each unit of an item costs: alone, if that may be somewhere, and with what hangs above it.
    pub fn choices(&self, index: usize) -> impl Iterator<Item = [Option<Cost>; 2]> {
        let is_free = self.ground.windows.is_empty() && self.ground.taken_above.is_empty();
        self.pieces[index].iter().map(move |piece| self.choice(index, piece, !is_free, true))
    }

    /// The same for an item whose left side is at `x`, or farther right by less than `slack`.
    pub fn choices_near(&self, index: usize, x: Mm, slack: Mm) -> impl Iterator<Item = [Option<Cost>; 2]> {
        let most = (slack - Mm(1)).max(Mm::ZERO);
        self.pieces[index].iter().map(move |piece| {
            let first = Span::at(x + piece.along.start, piece.along.length());
            let last = Span::at(first.start + most, first.length());
            let swept = Span::between(first.start, last.end);
            let may_be_bare = self.in_the_way(piece).any(|taken| taken.overlaps(swept));
            let is_bare = self.in_the_way(piece).any(|taken| taken.overlaps(first) && taken.overlaps(last));
            self.choice(index, piece, may_be_bare, !is_bare)
        })
    }

    /// What a unit of an item costs alone and with what hangs above it, where either may be.
    fn choice(
        &self,
        index: usize,
        piece: &Piece<'_, '_>,
        may_be_bare: bool,
        may_be_hung: bool,
    ) -> [Option<Cost>; 2] {
        let is_hooded = self.stock.items[index].hood.is_some();
        let bare = !piece.has_above() || may_be_bare && !is_hooded;
        let hung = piece.has_above() && may_be_hung;
        [bare.then_some(piece.cost), hung.then(|| piece.cost.plus(piece.hung))]
    }

    /// What is in the way of what hangs above a unit, along the wall.
    fn in_the_way(&self, piece: &Piece<'_, '_>) -> impl Iterator<Item = Span> {
        let windows = self.ground.windows.iter().filter(|[_, over]| piece.rise.overlaps(*over));
        windows.map(|[beside, _]| *beside).chain(self.ground.taken_above.iter().copied())
    }

    /// The units of an item with what hangs above them: at a place, or where nothing is in the way.
    fn add_up(&self, pieces: &[Piece<'_, '_>], x: Option<Mm>, mut cover: Cover) -> (Cost, Cover) {
        let mut cost = Cost::default();
        for piece in pieces {
            cost = cost.plus(piece.cost);
            if !piece.has_above() || x.is_some_and(|x| self.is_bare(piece, x)) {
                let next = self.after(cover, piece.along.length());
                if matches!(cover, Cover::Closed | Cover::Gap) && next == Cover::Open {
                    cost = cost.plus(self.panel);
                }
                cover = next;
            } else {
                cost = cost.plus(piece.hung).plus(self.entry(cover));
                cover = Cover::Closed;
            }
        }
        (cost, cover)
    }

    /// The units of an item at `x`, with what hangs above them.
    pub fn spots(&self, index: usize, x: Mm) -> impl DoubleEndedIterator<Item = Spot<'s, 'a>> {
        self.pieces[index].iter().flat_map(move |piece| {
            let count = if self.is_bare(piece, x) { 1 } else { piece.spots.len() };
            piece.spots[..count].iter().map(move |spot| Spot { x: x + spot.x, ..*spot })
        })
    }

    /// Where the wall units of a row hang, if what they cost depends on that: on how long strips along them become, or on how
    /// near they come to columns.
    pub fn hung(&self, row: impl FnOnce() -> Vec<Spot<'s, 'a>>) -> Hung {
        if self.is_measured { hung::hung(row()) } else { Hung::new() }
    }

    /// The units of items side by side from `x` on, by their places in the stock, with what hangs above them.
    pub fn row(&self, mut x: Mm, trail: &[u8]) -> Vec<Spot<'s, 'a>> {
        let mut spots = Vec::new();
        for index in trail {
            let index = usize::from(*index);
            spots.extend(self.spots(index, x));
            x += self.stock.items[index].width;
        }
        spots
    }

    /// Whether nothing hangs above a unit of an item at `x`: nothing is made for it, or a window or another wall's
    /// units are in the way.
    fn is_bare(&self, piece: &Piece<'_, '_>, x: Mm) -> bool {
        let along = Span::at(x + piece.along.start, piece.along.length());
        !piece.has_above() || self.in_the_way(piece).any(|taken| taken.overlaps(along))
    }

    /// Whether a window or another wall's units may be in the way of wall units.
    fn is_obstructed(&self, along: Span) -> bool {
        let windows = self.ground.windows.iter().map(|[beside, _]| beside);
        windows.chain(&self.ground.taken_above).any(|other| other.overlaps(along))
    }

    /// Whether the hood that is wished hangs above an item, by its place in the stock, at `x`.
    pub fn has_hood(&self, index: usize, x: Mm) -> bool {
        self.stock.items[index].hood.is_none()
            || self.pieces[index].iter().all(|piece| !self.is_bare(piece, x))
    }

    /// Whether the fronts of an item, by its place in the stock, open at `x`.
    pub fn opens(&self, index: usize, x: Mm) -> bool {
        self.opening.is_free(self.ground, (index, &self.stock.items[index]), x)
    }

    /// From the cut-out of an item's sink at `x` to the water point.
    pub fn to_water(&self, item: &Item<'_>, x: Mm) -> i64 {
        self.to_water_near(item, x, Mm(1))
    }

    /// The least of that for an item whose left side is at `x`, or farther right by less than `slack`.
    pub fn to_water_near(&self, item: &Item<'_>, x: Mm, slack: Mm) -> i64 {
        let (Does::Wash, Some(cutout), Some(water)) = (item.does, item.cutout, self.ground.water) else {
            return 0;
        };
        let cutout = Span::at(x + cutout.start, cutout.length() + slack - Mm(1));
        i64::from(cutout.gap_to(Span::at(water, Mm::ZERO)).max(Mm::ZERO).0)
    }

    /// The cover after a stretch without a wall unit.
    fn after(&self, cover: Cover, width: Mm) -> Cover {
        let lengths = &self.ground.catalogue.lengths;
        match cover {
            Cover::Closed | Cover::Beside if width <= lengths.gap_ignore.value => cover,
            Cover::Closed if self.is_filler(width) => Cover::Gap,
            Cover::Beside if self.is_filler(width) => Cover::Apart,
            _ => Cover::Open,
        }
    }

    fn is_filler(&self, gap: Mm) -> bool {
        let lengths = &self.ground.catalogue.lengths;
        lengths.gap_filler_min.value <= gap && gap <= lengths.gap_filler_max.value
    }
}

impl Piece<'_, '_> {
    fn has_above(&self) -> bool {
        self.spots.len() > 1
    }
}

/// The units of an item; above the hob hangs its hood, and nothing else.
fn pieces<'s, 'a>(ground: &Ground<'a>, stock: &'s Stock<'a>, item: &'s Item<'a>) -> Vec<Piece<'s, 'a>> {
    let mut x = Mm::ZERO;
    let piece = |part: &'s Part<'a>| {
        let above = match item.does {
            Does::Cook => item.hood.as_ref().map(std::slice::from_ref),
            Does::Store | Does::Wash => stock.above.get(&part.width()).map(Vec::as_slice),
        };
        // One unit, or two that are alike.
        let above = above.unwrap_or_default();
        let along = Span::at(x, part.width());
        let mut spots = vec![Spot { part, x }];
        for part in above {
            spots.push(Spot { part, x });
            x += part.width();
        }
        x = along.end;
        let rise = above.first().map_or(Span::default(), |part| part.rise(ground.top));
        let hung = |cost: Cost, part| {
            let strips = strips(ground, part);
            cost.plus(Cost::of(part)).plus(Cost { net: strips, ..Cost::default() })
        };
        let hung = above.iter().fold(Cost::default(), hung);
        Piece { along, spots, cost: Cost::of(part), rise, hung }
    };
    item.parts.iter().map(piece).collect()
}
