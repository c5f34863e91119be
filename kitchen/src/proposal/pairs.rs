//! Fronts that are laid from both ends of a row, each with its counterpart at the other end.

use super::candidate::mirrored;
use super::item::columns;
use super::skeleton::{Fixed, Skeleton};
use super::walk::Walk;
use crate::geometry::Span;
use crate::length::Mm;

/// Columns of fronts that are laid from both ends: what those differ by that have found their counterparts, and
/// those that wait for theirs.
#[derive(Clone)]
pub(super) struct Pairs {
    twice_axis: Mm,
    sum: Mm,
    /// From the outside in, all from one side.
    waiting: Vec<Span>,
    side: usize,
}

impl Pairs {
    pub fn new(twice_axis: Mm) -> Pairs {
        Pairs { twice_axis, sum: Mm::ZERO, waiting: Vec::new(), side: 0 }
    }

    /// With spans from left to right that are laid at a side.
    #[must_use]
    pub fn extended(&self, side: usize, spans: impl DoubleEndedIterator<Item = Span>) -> Pairs {
        let mut pairs = self.clone();
        inwards(side, spans, |span| pairs.add(side, span));
        pairs
    }

    fn add(&mut self, side: usize, span: Span) {
        if self.waiting.is_empty() || side == self.side {
            self.side = side;
            self.waiting.push(span);
        } else {
            let other = self.waiting.remove(0);
            self.sum += mirrored(&[span, other], self.twice_axis);
        }
    }

    /// When nothing more is laid: the rest are each other's counterparts.
    pub fn whole(&self) -> Mm {
        self.sum + mirrored(&self.waiting, self.twice_axis)
    }

    /// What they differ by with spans from left to right that are laid at a side, and of those that then wait the outermost
    /// with its side; nothing is laid for it.
    pub fn with(
        &self,
        side: usize,
        spans: impl DoubleEndedIterator<Item = Span>,
    ) -> (Mm, Option<(usize, Span)>) {
        let meets = !self.waiting.is_empty() && side != self.side;
        let mut waiting = self.waiting.iter().copied();
        let (mut sum, mut first) = (self.sum, None);
        inwards(side, spans, |span| match waiting.next().filter(|_| meets) {
            Some(other) => sum += mirrored(&[span, other], self.twice_axis),
            None => first = first.or(Some((side, span))),
        });
        let still = if meets { waiting.next() } else { self.waiting.first().copied() };
        (sum, still.map(|span| (self.side, span)).or(first))
    }

    /// The same with what the next pair differs by at least, while a gap is left: of its columns one outer edge, or both, lie
    /// at the gap, and what is laid there is as wide as one of the `widths`.
    pub fn least_with(
        &self,
        side: usize,
        spans: impl DoubleEndedIterator<Item = Span>,
        gap: Span,
        widths: &[Mm],
    ) -> Mm {
        let (sum, first) = self.with(side, spans);
        let Some((side, waiting)) = first else { return sum + (gap.start + gap.end - self.twice_axis).abs() };
        let widths = widths.iter().filter(|width| **width <= gap.length());
        let laid = widths.map(|width| match side {
            0 => Span::between(gap.end - *width, gap.end),
            _ => Span::at(gap.start, *width),
        });
        let pairs = laid.map(|laid| mirrored(&[waiting, laid], self.twice_axis));
        sum + pairs.min().unwrap_or_default()
    }
}

/// The columns of fronts of standing units, and of those above them.
pub(super) struct Levels {
    below: Pairs,
    above: Pairs,
}

impl Levels {
    /// Those of the tall and corner units of a skeleton.
    pub fn of(walk: &Walk<'_, '_>, skeleton: &Skeleton<'_, '_>) -> Levels {
        let middle = (skeleton.start + skeleton.end).half();
        let mut fixed = Vec::new();
        for unit in &skeleton.fixed {
            match unit {
                Fixed::Tall(part, x) => fixed.extend(part.columns(*x)),
                Fixed::Corner(code, width, x) => {
                    let cell = walk.stock.catalogue.module(code).and_then(|kind| kind.cell(*width));
                    fixed.extend(cell.into_iter().flat_map(|cell| columns(cell, Span::at(*x, *width))));
                }
            }
        }
        fixed.sort_by_key(|span| span.start);
        let (left, right): (Vec<Span>, Vec<Span>) = fixed.into_iter().partition(|span| span.start < middle);
        let none = Pairs::new(walk.ground.twice_axis);
        Levels { below: none.extended(0, left.into_iter()).extended(1, right.into_iter()), above: none }
    }

    /// With columns from left to right that are laid at a side, those that stand and those that hang.
    pub fn extended<I: DoubleEndedIterator<Item = Span>>(
        &self,
        side: usize,
        columns: impl Fn(bool) -> I,
    ) -> Levels {
        let (below, above) = (&self.below, &self.above);
        Levels { below: below.extended(side, columns(false)), above: above.extended(side, columns(true)) }
    }

    /// What waits for its counterparts, and on which side: all that decides what more columns will differ by.
    pub fn waiting(&self) -> [(usize, Vec<Span>); 2] {
        [&self.below, &self.above].map(|pairs| (pairs.side, pairs.waiting.clone()))
    }

    /// When nothing more is laid: what all differ by.
    pub fn whole(&self) -> Mm {
        self.below.whole() + self.above.whole()
    }

    /// What all differ by at least with columns that are laid at a side, a gap being left between the sides into which columns
    /// of the `widths` go.
    pub fn least_with<I: DoubleEndedIterator<Item = Span>>(
        &self,
        side: usize,
        columns: impl Fn(bool) -> I,
        gap: Span,
        widths: &[Mm],
    ) -> Mm {
        self.below.least_with(side, columns(false), gap, widths) + self.above.with(side, columns(true)).0
    }
}

/// Goes over spans from their side of the row to its middle.
fn inwards(side: usize, spans: impl DoubleEndedIterator<Item = Span>, each: impl FnMut(Span)) {
    if side == 0 { spans.for_each(each) } else { spans.rev().for_each(each) }
}
