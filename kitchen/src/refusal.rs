//! Why an edit is not possible, in terms that the person who tried it can act on.

use serde::{Deserialize, Serialize};

use crate::catalogue::{Name, Slot};
use crate::design::{Design, Faults};
use crate::ids::{Code, Id};
use crate::kitchen::Kitchen;
use crate::length::Mm;
use crate::room::ObstacleKind;

mod words;

/// A measure that has limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// The length of a wall.
    WallLength,
    /// The height of the ceiling.
    CeilingHeight,
    /// The height of the plinth.
    PlinthHeight,
    /// The length of an island's carcass zone.
    IslandLength,
    /// The depth of an island's worktop.
    IslandDepth,
    /// The height of an upstand.
    Upstand,
    /// The height of an apron.
    Apron,
    /// The height of a carcass.
    CarcassHeight,
    /// The width of an opening, the width or depth of what stands in the room.
    Across,
    /// The height of an opening or of what stands in the room.
    Upright,
    /// How high above the floor an opening, a connection or what stands in the room begins.
    AboveFloor,
}

/// Why an edit is not possible. Lengths in mm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "refusal")]
pub enum Refusal {
    /// There is no cabinet type of this code.
    #[error("{code} is not a cabinet of the catalogue")]
    UnknownModule {
        /// The code.
        code: Code,
    },
    /// The catalogue has no such finish, handle, appliance or extra.
    #[error("{code} is not a code of the catalogue")]
    UnknownCode {
        /// The code.
        code: Code,
    },
    /// The design has no module, wall, opening or other thing of this name.
    #[error("there is no {id} in this design")]
    NotThere {
        /// The name.
        id: Id,
    },
    /// The type is not made in this width.
    #[error("{code} is not made {width} mm wide; the nearest width is {nearest}")]
    NotAWidth {
        /// The type.
        code: Code,
        /// What was asked.
        width: Mm,
        /// What is made.
        nearest: Mm,
    },
    /// The type is not made in this depth.
    #[error("{depth} mm is not a depth that is made: {least} to {most}, or {deeper}")]
    NotADepth {
        /// What was asked.
        depth: Mm,
        /// The shortest.
        least: Mm,
        /// The usual depth.
        most: Mm,
        /// The one depth beyond it; the usual depth where there is none.
        deeper: Mm,
    },
    /// The type has no place for this kind of equipment.
    #[error("{code} holds no {}", slot.key())]
    DoesNotHold {
        /// The type.
        code: Code,
        /// The kind of equipment.
        slot: Slot,
    },
    /// A tap was asked where there is no sink.
    #[error("a tap needs a sink beside it")]
    TapWithoutSink,
    /// Grooves drain into a sink.
    #[error("grooves drain into a sink; choose one first")]
    DrainerWithoutSink,
    /// No grooves are cut into laminate and wood.
    #[error("no grooves are cut into the worktop; choose compact or stone")]
    NoDrainer,
    /// A free-standing hood was asked where there is no hob.
    #[error("a hood hangs above a hob; choose the unit that holds the hob")]
    HoodWithoutHob,
    /// What goes into a unit is made for a wider one.
    #[error("it is made for a unit of {least} mm; this one is {width} mm wide")]
    UnitTooNarrow {
        /// The width of the unit.
        width: Mm,
        /// The narrowest unit that takes it.
        least: Mm,
    },
    /// What lies in a drawer was asked of a unit that has none.
    #[error("it goes into a drawer; this unit has none")]
    NoDrawer,
    /// What stands behind a door was asked of a unit that has none.
    #[error("it goes behind a door or into a pull-out; this unit has neither")]
    NoDoor,
    /// What is set into the worktop was asked of a unit that has none over it.
    #[error("it is set into the worktop; no worktop lies over this unit")]
    NoWorktopAbove,
    /// Another module, or its second leg, stands there.
    #[error("{with} stands there already; {missing} mm are missing")]
    Clash {
        /// The module in the way.
        with: Id,
        /// What its type is called.
        name: Name,
        /// By how much the two would stand in each other.
        missing: Mm,
    },
    /// An island stands there already.
    #[error("{} stands there already; {missing} mm are missing", with.as_deref().unwrap_or("the island"))]
    OnIsland {
        /// The island in the way, where there are more than one.
        with: Option<Id>,
        /// By how much the two would stand in each other.
        missing: Mm,
    },
    /// A column or another thing of the house stands there.
    #[error("a {} stands there; {missing} mm are missing", kind.key())]
    Standing {
        /// What it is.
        kind: ObstacleKind,
        /// By how much it would stand in the other.
        missing: Mm,
    },
    /// An island would reach through a wall.
    #[error("it reaches {missing} mm through wall {wall}")]
    BehindWall {
        /// The wall.
        wall: Id,
        /// By how much.
        missing: Mm,
    },
    /// Laminate and wood make no side down to the floor.
    #[error("the worktop makes no side down to the floor; choose compact or stone")]
    NoWaterfall,
    /// Laminate and wood have no edge mitred to an apron.
    #[error("the worktop has no edge mitred to an apron; choose compact or stone")]
    NoApron,
    /// It would reach past the end of the wall or the island.
    #[error("it reaches {missing} mm past the end")]
    BeyondEnd {
        /// By how much.
        missing: Mm,
    },
    /// Nothing hangs over an island.
    #[error("a wall unit hangs at a wall")]
    HangsAtWall,
    /// There is no stretch that is long enough.
    #[error("{missing} mm are missing")]
    NoRoom {
        /// How much longer the longest free stretch would have to be.
        missing: Mm,
    },
    /// The wall has no inner corner where a corner unit could stand.
    #[error("there is no inner corner here for a corner unit")]
    NoCorner,
    /// A corner unit has its own place; it is not swapped or copied.
    #[error("a corner unit stays in its corner")]
    StaysInCorner,
    /// There is no gap beside the module, or nothing that can close it.
    #[error("there is no gap here that can be closed")]
    NoGap,
    /// The neighbours of a module cannot share their width equally.
    #[error("these units cannot be made equally wide")]
    NotBalanced,
    /// The module is the same from both sides.
    #[error("there is nothing to mirror")]
    NothingToMirror,
    /// A wall cannot be made so short: something stands farther along it.
    #[error("something stands {x} mm along this wall, {missing} mm past its new end; move it first")]
    InTheWay {
        /// How far along the farthest begins or ends.
        x: Mm,
        /// How far that is past the end.
        missing: Mm,
    },
    /// A measure outside its limits.
    #[error("{value} mm is not between {least} and {most} mm")]
    OutOfRange {
        /// Which measure.
        measure: Measure,
        /// What was asked.
        value: Mm,
        /// The least.
        least: Mm,
        /// The most.
        most: Mm,
    },
    /// Any other limit of the design file, in its own words.
    #[error("{message}")]
    Invalid {
        /// The sentence, with the place in the file.
        message: String,
    },
}

impl Refusal {
    /// What an island in the way is called: by its letter only where there are more.
    pub(crate) fn on_island(design: &Design, island: usize, missing: Mm) -> Refusal {
        let with = (design.islands.len() > 1).then(|| design.islands[island].id.clone());
        Refusal::OnIsland { with, missing }
    }
}

/// That a module stands there.
pub(crate) fn clash(kitchen: &Kitchen<'_>, module: usize, missing: Mm) -> Refusal {
    let placed = &kitchen.placed[module];
    Refusal::Clash { with: placed.module.id.clone(), name: placed.kind.name.clone(), missing }
}

impl From<Faults> for Refusal {
    fn from(faults: Faults) -> Refusal {
        Refusal::Invalid { message: faults.to_string() }
    }
}
