//! A row from left to right, unit by unit: what each step costs with all that hangs above it, and whether the
//! hob keeps its distance.

use super::ground::Ground;
use super::item::{Does, Item, Part, Stock};
use super::skeleton::{Beside, Skeleton};
use crate::geometry::Span;
use crate::length::Mm;

/// What steps add up to. Compared within a profile only (see `search::rank`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cost {
    /// From the sink's cut-out to the water point, mm.
    pub water: i64,
    /// Storage, mm³.
    pub volume: i64,
    /// Fillers.
    pub fillers: i64,
    /// Units.
    pub units: i64,
    /// Units, handles, and what the row of wall units needs, net cents.
    pub net: i64,
    /// Placing, net cents.
    pub placing: i64,
}

impl Cost {
    #[must_use]
    pub fn plus(self, other: Cost) -> Cost {
        Cost {
            water: self.water + other.water,
            volume: self.volume + other.volume,
            fillers: self.fillers + other.fillers,
            units: self.units + other.units,
            net: self.net + other.net,
            placing: self.placing + other.placing,
        }
    }

    pub fn of(part: &Part<'_>) -> Cost {
        let (net, placing, volume) = (part.net, part.placing, part.volume);
        Cost { units: 1, net, placing, volume, ..Cost::default() }
    }
}

/// How the row of wall units stands where the walk has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Cover {
    /// It reaches up to here, or a tall unit does.
    Closed,
    /// A gap as wide as a filler is open.
    Gap,
    /// It ended before, with an end panel, or has not begun.
    Open,
}

impl Cover {
    pub const ALL: [Cover; 3] = [Cover::Closed, Cover::Gap, Cover::Open];
}

/// What steps are made over.
pub(super) struct Walk<'s, 'a> {
    pub ground: &'s Ground<'a>,
    pub stock: &'s Stock<'a>,
    /// What each item costs after each cover where nothing is in the way of its wall units.
    plain: Vec<[(Cost, Cover); 3]>,
}

/// A unit of a finished row.
#[derive(Clone, Debug)]
pub(super) struct Spot<'s, 'a> {
    pub part: &'s Part<'a>,
    pub x: Mm,
}

impl<'s, 'a> Walk<'s, 'a> {
    pub fn new(ground: &'s Ground<'a>, stock: &'s Stock<'a>) -> Walk<'s, 'a> {
        let mut walk = Walk { ground, stock, plain: Vec::new() };
        let plain = |item: &Item<'a>| Cover::ALL.map(|cover| walk.add_up(item, cover, |_| false));
        walk.plain = stock.items.iter().map(plain).collect();
        walk
    }

    /// How the row of wall units begins at the left end of a skeleton.
    pub fn begin(&self, skeleton: &Skeleton<'_, '_>) -> Cover {
        match skeleton.left {
            Beside::Tall(_) => Cover::Closed,
            Beside::Wall(wall) => self.after(Cover::Closed, skeleton.start - wall),
            Beside::Free(_) | Beside::Corner => Cover::Open,
        }
    }

    /// What the end of the row of wall units costs at the right end of a skeleton.
    pub fn end(&self, skeleton: &Skeleton<'_, '_>, cover: Cover) -> Cost {
        match (skeleton.right, cover) {
            (Beside::Wall(wall), Cover::Closed) if self.is_filler(wall - skeleton.end) => self.filler(),
            (Beside::Free(_) | Beside::Corner, Cover::Closed | Cover::Gap) => self.panel(),
            _ => Cost::default(),
        }
    }

    /// One item more, by its place in the stock, its left side at `x`: what it costs, and how the wall units
    /// stand after it.
    pub fn step(&self, index: usize, x: Mm, cover: Cover) -> (Cost, Cover) {
        let item = &self.stock.items[index];
        let (cost, cover) = if self.is_obstructed(Span::at(x, item.width)) {
            self.add_up(item, cover, |part| self.above(item, part.0, x + part.1).is_empty())
        } else {
            self.plain[index][cover as usize]
        };
        (Cost { water: cost.water + self.to_water(item, x), ..cost }, cover)
    }

    /// The parts of an item with what hangs above those that are not bare; a part is known by itself and by its
    /// distance from the item's left side.
    fn add_up(
        &self,
        item: &Item<'a>,
        mut cover: Cover,
        is_bare: impl Fn((&Part<'a>, Mm)) -> bool,
    ) -> (Cost, Cover) {
        let mut cost = Cost::default();
        let mut at = Mm::ZERO;
        for part in &item.parts {
            cost = cost.plus(Cost::of(part));
            let above = self.made_for(item, part);
            if above.is_empty() || is_bare((part, at)) {
                let next = self.after(cover, part.width());
                if cover == Cover::Closed && next == Cover::Open {
                    cost = cost.plus(self.panel());
                }
                cover = next;
            } else {
                cost = cost.plus(match cover {
                    Cover::Closed => Cost::default(),
                    Cover::Gap => self.filler(),
                    Cover::Open => self.panel(),
                });
                cost = above.iter().fold(cost, |cost, part| cost.plus(Cost::of(part)));
                cover = Cover::Closed;
            }
            at += part.width();
        }
        (cost, cover)
    }

    /// The units of an item at `x`, with what hangs above them.
    pub fn spots(&self, item: &'s Item<'a>, x: Mm) -> Vec<Spot<'s, 'a>> {
        let mut spots = Vec::new();
        let mut at = x;
        for part in &item.parts {
            spots.push(Spot { part, x: at });
            let mut over = at;
            for part in self.above(item, part, at) {
                spots.push(Spot { part, x: over });
                over += part.width();
            }
            at += part.width();
        }
        spots
    }

    /// The units of a row of items, by their places in the stock, with what hangs above them.
    pub fn row(&self, skeleton: &Skeleton<'_, '_>, trail: &[u8]) -> Vec<Spot<'s, 'a>> {
        let mut x = skeleton.start;
        let mut spots = Vec::new();
        for index in trail {
            let item = &self.stock.items[usize::from(*index)];
            spots.extend(self.spots(item, x));
            x += item.width;
        }
        spots
    }

    /// What the items of a row cost with all that hangs above them.
    pub fn cost(&self, skeleton: &Skeleton<'_, '_>, trail: &[u8]) -> Cost {
        let (mut x, mut cover, mut sum) = (skeleton.start, self.begin(skeleton), skeleton.cost);
        for index in trail {
            let (cost, next) = self.step(usize::from(*index), x, cover);
            sum = sum.plus(cost);
            x += self.stock.items[usize::from(*index)].width;
            cover = next;
        }
        sum.plus(self.end(skeleton, cover))
    }

    /// What is made to hang above a unit: above the hob its hood, and nothing else.
    fn made_for(&self, item: &Item<'a>, part: &Part<'a>) -> &'s [Part<'a>] {
        let parts = match item.does {
            Does::Cook => self.stock.hoods.get(&part.width()).map(std::slice::from_ref),
            Does::Store | Does::Wash => self.stock.above.get(&part.width()).map(Vec::as_slice),
        };
        parts.unwrap_or_default()
    }

    /// What hangs above a unit at `x`: nothing before a window or another wall's units.
    fn above(&self, item: &Item<'a>, part: &Part<'a>, x: Mm) -> &'s [Part<'a>] {
        let parts = self.made_for(item, part);
        let along = Span::at(x, part.width());
        let height = parts.iter().map(|part| part.height).max().unwrap_or_default();
        let rise = Span::between(self.ground.top - height, self.ground.top);
        let is_taken = self.ground.taken_above.iter().any(|taken| taken.overlaps(along));
        if is_taken || !self.ground.is_clear(along, rise) { &[] } else { parts }
    }

    /// Whether a window or another wall's units may be in the way of wall units.
    fn is_obstructed(&self, along: Span) -> bool {
        let windows = self.ground.windows.iter().map(|[beside, _]| beside);
        windows.chain(&self.ground.taken_above).any(|other| other.overlaps(along))
    }

    /// Whether the hood that is wished hangs above a hob unit at `x`.
    pub fn has_hood(&self, item: &Item<'a>, x: Mm) -> bool {
        !self.stock.wants_hood || item.parts.iter().all(|part| !self.above(item, part, x).is_empty())
    }

    /// From the cut-out of an item's sink at `x` to the water point.
    pub fn to_water(&self, item: &Item<'_>, x: Mm) -> i64 {
        let (Does::Wash, Some(cutout), Some(water)) = (item.does, item.cutout, self.ground.water) else {
            return 0;
        };
        let cutout = Span::at(x + cutout.start, cutout.length());
        i64::from(cutout.gap_to(Span::at(water, Mm::ZERO)).max(Mm::ZERO).0)
    }

    /// The cover after a stretch without a wall unit.
    fn after(&self, cover: Cover, width: Mm) -> Cover {
        let lengths = &self.ground.catalogue.lengths;
        match cover {
            Cover::Closed if width <= lengths.gap_ignore.value => Cover::Closed,
            Cover::Closed if self.is_filler(width) => Cover::Gap,
            _ => Cover::Open,
        }
    }

    fn is_filler(&self, gap: Mm) -> bool {
        let lengths = &self.ground.catalogue.lengths;
        lengths.gap_filler_min.value <= gap && gap <= lengths.gap_filler_max.value
    }

    fn filler(&self) -> Cost {
        let net = self.ground.catalogue.prices.filler.euro().cents();
        Cost { net, fillers: 1, ..Cost::default() }
    }

    /// The end panel of a wall unit, at least what the smallest one is billed.
    fn panel(&self) -> Cost {
        let catalogue = self.ground.catalogue;
        let prices = &catalogue.prices;
        let Some(front) = catalogue.front(&self.ground.bare.style.fronts.wall) else {
            return Cost::default();
        };
        let each = prices.end_panel(front).to_euro() * prices.panel_min.value;
        Cost { net: crate::money::Money::euro(each).cents(), ..Cost::default() }
    }
}
