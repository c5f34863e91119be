//! Where sinks, dishwashers and hobs stand in a row, as far as it is laid: all that the rules about them depend on.

use std::hash::{Hash, Hasher};

use super::item::{Done, Item, MOST_HELD};
use crate::geometry::Span;
use crate::length::Mm;

/// Where sinks, dishwashers and hobs are, as far as they are laid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Marks {
    /// What is in the row of what it holds once.
    pub done: Done,
    /// The rims of sinks and the cut-outs of hobs, by their bits; empty where there is none.
    bodies: [Span; MOST_HELD],
    /// The dishwashers beside the sinks.
    machines: [Span; MOST_HELD],
}

impl Marks {
    /// With what stands in the row, wherever that is.
    pub fn somewhere(done: Done) -> Marks {
        Marks { done, ..Marks::default() }
    }

    /// With what an item holds whose left side is at `x`.
    #[must_use]
    pub fn with(mut self, item: &Item<'_>, x: Mm) -> Marks {
        if item.once != 0 {
            let place = place(item.once);
            let at = |span: Option<Span>| {
                span.map_or_else(Span::default, |it| Span::at(x + it.start, it.length()))
            };
            self.done |= item.once;
            (self.bodies[place], self.machines[place]) = (at(item.body), at(item.machine));
        }
        self
    }

    /// What is laid of these bits, with the bit of each.
    pub fn laid(self, of: Done) -> impl Iterator<Item = (Done, Span)> + Clone {
        let bits = (0..MOST_HELD).map(move |index| (bit(index), self.bodies[index]));
        bits.filter(move |(bit, span)| of & bit != 0 && *span != Span::default())
    }

    /// The dishwashers that are laid.
    pub fn machines(self) -> impl Iterator<Item = Span> {
        self.machines.into_iter().filter(|span| *span != Span::default())
    }

    /// All that takes room.
    pub fn taken(self) -> impl Iterator<Item = Span> {
        self.bodies.into_iter().chain(self.machines).filter(|span| *span != Span::default())
    }

    /// With what others hold.
    pub fn and(mut self, other: Marks) -> Marks {
        self.done |= other.done;
        for index in (0..MOST_HELD).filter(|index| other.done & bit(*index) != 0) {
            (self.bodies[index], self.machines[index]) = (other.bodies[index], other.machines[index]);
        }
        self
    }
}

/// Where sinks and hobs begin tells nearly all of them apart.
impl Hash for Marks {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.laid(self.done).for_each(|laid| (laid.0, laid.1.start).hash(state));
    }
}

/// The bit at a place among all.
pub(super) fn bit(place: usize) -> Done {
    1 << place
}

/// The place of a bit among all.
fn place(bit: Done) -> usize {
    usize::try_from(bit.trailing_zeros()).unwrap_or_default()
}
