//! What rows that are laid from both ends are compared by, and which of them are looked at.

use super::Profile;
use super::cost::Cost;
use super::marks::Marks;
use super::table::Frame;
use super::walk::Cover;
use crate::geometry::Span;
use crate::length::Mm;

/// Which rows are looked at, and in which order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pass {
    /// Those that stand about the axis: where a row mirrors itself, it is one of them. Of those that are as symmetric the
    /// one that has come farthest with sink and hob goes first, for nearly every row begins as its own mirror.
    Centred,
    /// Those of main skeletons, putting up with so much asymmetry for every millimetre that is laid: the more, the sooner
    /// they reach the middle.
    Main(i32),
}

impl Pass {
    /// Whether it passes over no row that can be the best.
    pub fn is_exact(self) -> bool {
        self == Pass::Main(0)
    }
}

/// What a row is compared by.
#[derive(Clone, Copy)]
pub(super) struct Sums {
    /// What is still free between its items.
    pub gap: Span,
    /// What its fronts differ by, while it is not finished at least.
    pub asymmetry: Mm,
    /// What all that stands left of the gap costs, and how the wall units end there.
    pub cost: Cost,
    pub cover: Cover,
    /// What all that stands right of it costs, by how the wall units come up to that.
    pub right: [Cost; Cover::ALL.len()],
    pub marks: Marks,
    pub pull_outs: usize,
    /// Of how much it is warned by what is laid.
    pub warnings: i64,
    /// What every row of its skeleton costs at least.
    pub frame: Frame,
    /// From sink to water at least, and what rows of its skeleton that are no farther are warned of at least; none
    /// until the row is opened.
    pub floor: Option<[i64; 2]>,
    pub finished: bool,
}

/// What a row has cost by now: from sink to water, warnings and asymmetry, and what it costs by how the wall units go on.
pub(super) type Weight = ([i64; 3], [Cost; Cover::ALL.len()]);

impl Sums {
    /// What all right of the gap costs at least; exactly once the gap is closed.
    pub fn least_right(&self) -> Cost {
        let right = self.right;
        if self.gap.length() == Mm::ZERO {
            return right[self.cover as usize];
        }
        let least = |of: fn(&Cost) -> i64| right.iter().map(of).min().unwrap_or_default();
        Cost { fillers: least(|cost| cost.fillers), net: least(|cost| cost.net), ..right[0] }
    }

    /// By what rows with the same prospect are compared.
    pub fn weight(&self) -> Weight {
        let costs = self.right.map(|right| self.cost.plus(right));
        ([costs[0].water, self.warnings, i64::from(self.asymmetry.0)], costs)
    }
}

/// Whether nothing that is laid in the gap of one row ends better than the same laid in that of another.
pub(super) fn beats(one: &Weight, other: &Weight) -> bool {
    let is_cheaper = || {
        let mut costs = one.1.iter().zip(&other.1);
        costs.all(|(one, other)| one.beats(*other, Profile::Symmetric))
    };
    one.0 < other.0 || one.0 == other.0 && is_cheaper()
}
