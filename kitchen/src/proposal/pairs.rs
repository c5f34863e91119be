//! Fronts that are laid from both ends of a row, each with its counterpart at the other end.

use super::candidate::mirrored;
use crate::geometry::Span;
use crate::length::Mm;

/// Columns of fronts that are laid from both ends: what those differ by that have found their counterparts, and
/// those that wait for theirs.
#[derive(Clone)]
pub(super) struct Pairs {
    twice_axis: Mm,
    pub sum: Mm,
    /// From the outside in, all from one side.
    pub waiting: Vec<Span>,
    pub side: usize,
}

impl Pairs {
    pub fn new(twice_axis: Mm) -> Pairs {
        Pairs { twice_axis, sum: Mm::ZERO, waiting: Vec::new(), side: 0 }
    }

    pub fn extend(&mut self, side: usize, spans: impl IntoIterator<Item = Span>) {
        for span in spans {
            self.add(side, span);
        }
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

    /// With what the next pair differs by at least: of its columns one outer edge, or both, lie at the gap.
    pub fn least(&self, gap: Span) -> Mm {
        let first = self.waiting.first();
        let start = first.filter(|_| self.side == 0).map_or(gap.start, |span| span.start);
        let end = first.filter(|_| self.side == 1).map_or(gap.end, |span| span.end);
        let next = if gap.length() == Mm::ZERO { Mm::ZERO } else { (start + end - self.twice_axis).abs() };
        self.sum + next
    }
}
