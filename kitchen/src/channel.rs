//! The channel that opens the fronts of a unit without handles (domain.md §3.3 "Handleless channel"): how long it
//! is and where it runs. The quote bills what the workshop cuts.

use crate::catalogue::{Along, Cell, ElementKind, Lengths, ModuleType, shared_width};
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;

/// The channel of a unit, in equal pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Where it runs.
    pub along: Along,
    /// How many pieces: one, or one for each leg of a corner unit.
    pub pieces: i32,
    /// How long each is.
    pub each: Mm,
}

impl Channel {
    /// All pieces together.
    pub(crate) fn length(self) -> Mm {
        self.each * self.pieces
    }

    /// That of a placed unit; none where it wears a handle or has nothing to open.
    pub(crate) fn of(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Option<Channel> {
        let Placed { handle: None, kind, cell, .. } = placed else { return None };
        Channel::made(kind, cell, placed.module.width, placed.height, &kitchen.catalogue.lengths)
    }

    /// That of a unit of a width and a height: along what opens of a unit, which is all of its width, the door of a
    /// blind corner, both leaves of a folding door; as long as a tall unit is high.
    pub(crate) fn made(
        kind: &ModuleType,
        cell: &Cell,
        width: Mm,
        height: Mm,
        lengths: &Lengths,
    ) -> Option<Channel> {
        if cell.handles == 0 {
            return None;
        }
        let along = Along::of(kind.family);
        if along == Along::Side {
            return Some(Channel { along, pieces: 1, each: height });
        }
        let plane = kind.usual_plane(cell, lengths);
        let rows = cell.rows();
        let row = rows.first()?;
        let (leaves, all) = shared_width(row, width, plane);
        let folds = row.iter().any(|front| front.kind == ElementKind::Folding);
        let pieces = if folds { leaves } else { 1 };
        Some(Channel { along, pieces, each: all / pieces })
    }
}
