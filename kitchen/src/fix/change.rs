//! The things that a fix changes, so that it can say everything that it does.

use crate::catalogue::Slot;
use crate::design::{Place, Support};
use crate::geometry::Point;
use crate::ids::{Code, Id};
use crate::length::Mm;
use crate::room::Hinge;

/// One thing that a fix changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A unit moves along its wall; negative is to the left.
    Moved {
        /// The unit.
        module: Id,
        /// How far.
        by: Mm,
    },
    /// A unit goes to another wall or island.
    Elsewhere {
        /// The unit.
        module: Id,
        /// Where it goes.
        place: Place,
    },
    /// A unit becomes wider or narrower.
    Width {
        /// The unit.
        module: Id,
        /// What it becomes.
        width: Mm,
    },
    /// A wall unit hangs higher or lower.
    Hung {
        /// The unit.
        module: Id,
        /// Its lower edge above the floor.
        z: Mm,
    },
    /// The doors of a unit hinge on their other side.
    Hinged {
        /// The unit.
        module: Id,
    },
    /// The carcass of a unit becomes shallower or deeper.
    Depth {
        /// The unit.
        module: Id,
        /// What it becomes.
        depth: Mm,
    },
    /// The carcass of a unit gets a notch.
    Notched {
        /// The unit.
        module: Id,
    },
    /// A unit becomes another type.
    Replaced {
        /// The unit.
        module: Id,
        /// The new type.
        code: Code,
    },
    /// A unit gets another sink, tap or appliance, or none.
    Equipped {
        /// The unit.
        module: Id,
        /// The place in it.
        slot: Slot,
        /// What goes in.
        code: Option<Code>,
    },
    /// A unit comes.
    Placed {
        /// Its type.
        code: Code,
        /// Its width.
        width: Mm,
        /// Where it stands or hangs.
        place: Place,
        /// The units beside it that were there before, on its left and on its right.
        beside: [Option<Id>; 2],
    },
    /// A unit goes.
    Removed {
        /// The unit.
        module: Id,
    },
    /// The grooves beside the sink of a unit come on a side of it, or go.
    Drained {
        /// The unit.
        module: Id,
        /// Their side as one stands before the unit; none where they go.
        side: Option<Hinge>,
    },
    /// A unit wears the kitchen's handle again.
    StyleHandle(Id),
    /// A unit wears the kitchen's front again.
    StyleFront(Id),
    /// An accessory comes.
    ExtraAdded {
        /// What it is.
        code: Code,
        /// The unit that it goes with.
        module: Option<Id>,
    },
    /// An accessory goes.
    ExtraRemoved {
        /// What it is.
        code: Code,
        /// The unit that it went with.
        module: Option<Id>,
    },
    /// A power point comes.
    PowerPoint {
        /// On this wall.
        wall: Id,
        /// From its left end.
        x: Mm,
        /// From the floor; 0 where its height is not known.
        z: Mm,
    },
    /// The plinth becomes higher or lower.
    Plinth(Mm),
    /// LED comes under the wall units.
    Led,
    /// The worktop becomes another.
    Worktop(Code),
    /// The room between the units and the ceiling is closed.
    CeilingFiller,
    /// A carcass is made higher or lower.
    Height {
        /// The unit.
        module: Id,
        /// What it becomes.
        height: Mm,
    },
    /// The cornice goes.
    NoCornice,
    /// The kitchen becomes handleless.
    Handleless,
    /// A door hinges on its other side.
    Rehung(Id),
    /// A door opens out of the room.
    OpensOutward(Id),
    /// An island moves.
    Island {
        /// The island.
        island: Id,
        /// How far in the plan: along the first wall from its left end, and away from it.
        by: Point,
    },
    /// Brackets or legs come under the worktop of an island.
    Supported {
        /// The island.
        island: Id,
        /// Which of the two.
        support: Support,
    },
    /// An island becomes longer or shorter.
    IslandLength {
        /// The island.
        island: Id,
        /// What it becomes.
        length: Mm,
    },
    /// An island becomes deeper or less deep.
    IslandDepth {
        /// The island.
        island: Id,
        /// What it becomes.
        depth: Mm,
    },
}

impl Change {
    /// Whether both happen to the same thing.
    pub(super) fn is_of_same(&self, next: &Change) -> bool {
        self.subject().is_some() && self.subject() == next.subject()
    }

    /// Whether the same happens to two units, where one sentence can say that of both.
    pub(super) fn is_as(&self, other: &Change) -> bool {
        match (self, other) {
            (Change::Moved { by: one, .. }, Change::Moved { by: other, .. })
            | (Change::Hung { z: one, .. }, Change::Hung { z: other, .. })
            | (Change::Depth { depth: one, .. }, Change::Depth { depth: other, .. }) => one == other,
            _ => false,
        }
    }

    /// Whether both bring a unit of the same type to the same place, as wide or not.
    pub(super) fn is_same_unit(&self, other: &Change) -> bool {
        match (self, other) {
            (
                Change::Placed { code, place, beside, .. },
                Change::Placed { code: other, place: there, beside: between, .. },
            ) => (code, place, beside) == (other, there, between),
            _ => false,
        }
    }

    /// What it happens to, where that does not go with another thing.
    pub(super) fn subject(&self) -> Option<&Id> {
        match self {
            Change::Moved { module, .. }
            | Change::Elsewhere { module, .. }
            | Change::Width { module, .. }
            | Change::Hung { module, .. }
            | Change::Hinged { module }
            | Change::Depth { module, .. }
            | Change::Height { module, .. }
            | Change::Notched { module }
            | Change::Replaced { module, .. }
            | Change::Equipped { module, .. }
            | Change::Drained { module, .. }
            | Change::StyleHandle(module)
            | Change::StyleFront(module) => Some(module),
            Change::Island { island, .. }
            | Change::IslandLength { island, .. }
            | Change::IslandDepth { island, .. } => Some(island),
            _ => None,
        }
    }
}
