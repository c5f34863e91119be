//! A design: a room, a style and the modules placed in it. Worktops, fillers and totals are not in it;
//! they are derived each time.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::catalogue::{Extra as Accessory, Misfit, ModuleType, Slot};
use crate::geometry::{Frame, Span};
use crate::ids::{Code, Id};
use crate::length::Mm;
use crate::room::{Hinge, Room};

mod fault;
mod file;
mod island;
mod style;
mod validate;
mod words;

pub use fault::{Fault, Faults};
pub use file::{FORMAT, MAX_BYTES, parse, print};
pub use island::{Island, Side, Support, Waterfall};
pub use style::{Fronts, Style};
pub use validate::Makes;

/// A kitchen as its maker and customer agree on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Design {
    /// Its name, 1–120 characters.
    pub name: String,
    /// The language its owner reads.
    pub language: text::Language,
    /// The room.
    pub room: Room,
    /// The style that modules take unless they say otherwise.
    pub style: Style,
    /// Islands and peninsulas.
    pub islands: Vec<Island>,
    /// The placed modules.
    pub modules: Vec<Module>,
    /// Accessories.
    pub extras: Vec<Extra>,
    /// What the maker does besides making.
    pub services: Services,
    /// The answers to the VAT questions, when given.
    pub vat: Option<VatAnswers>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes the field by reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes the field by reference")]
fn is_none(count: &i32) -> bool {
    *count == 0
}

/// Where a module stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// At a wall.
    Wall(Id),
    /// At a side of an island.
    Island(Id, Side),
}

/// How a module is made where it differs from the price list; each choice has its price (docs/price.md).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Made {
    /// Carcass height of a wall or tall unit; none is the height system's.
    pub height: Option<Mm>,
    /// Carcass depth; none is the usual one. A shorter carcass ends before the wall, its front stays in line.
    pub depth: Option<Mm>,
    /// A notch in the carcass for a pipe or a beam.
    pub notch: bool,
    /// Drawers behind its doors.
    pub inner_drawers: u8,
    /// Doors of glass in a frame.
    pub glass: bool,
    /// Fronts with a frame.
    pub framed: bool,
}

/// A placed module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// Its name.
    pub id: Id,
    /// Its type.
    pub code: Code,
    /// Carcass width.
    pub width: Mm,
    /// Where it stands.
    pub place: Place,
    /// Its left carcass side along the wall or the island's side.
    pub x: Mm,
    /// The lower edge of a wall unit above the floor; derived unless given.
    pub z: Option<Mm>,
    /// A front of its own.
    pub front: Option<Code>,
    /// A handle of its own.
    pub handle: Option<Code>,
    /// The side its door hinges on.
    pub hinge: Option<Hinge>,
    /// The side of its sink, seen facing its front, on which grooves for draining are cut into a worktop of compact or stone.
    pub drainer: Option<Hinge>,
    /// How its carcass and fronts differ from the price list's.
    pub made: Made,
    /// Sink, tap and appliances in it.
    pub equipment: BTreeMap<Slot, Code>,
}

impl Module {
    /// A module with the style's front and handle and nothing in it.
    pub fn new(id: Id, code: Code, width: Mm, place: Place, x: Mm) -> Module {
        let (z, front, handle, hinge, drainer) = (None, None, None, None, None);
        let (made, equipment) = (Made::default(), BTreeMap::new());
        Module { id, code, width, place, x, z, front, handle, hinge, drainer, made, equipment }
    }

    /// Why an accessory does not go into it, being of this type; none where it does.
    pub fn misfit(&self, kind: &ModuleType, accessory: &Accessory) -> Option<Misfit> {
        accessory.misfit(kind, self.width, self.made.inner_drawers)
    }

    /// What it holds in a slot.
    pub fn holds(&self, slot: Slot) -> Option<&Code> {
        self.equipment.get(&slot)
    }

    /// Its stretch along the wall.
    pub fn span(&self) -> Span {
        Span::at(self.x, self.width)
    }
}

/// An accessory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extra {
    /// Its code.
    pub code: Code,
    /// The module it goes with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub module: Option<Id>,
}

/// What the maker does besides making.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::struct_excessive_bools, reason = "independent choices of the design file")]
pub struct Services {
    /// Measuring on site.
    pub measure: bool,
    /// Distance of the delivery in km, 0–150; none is collected or on request.
    pub delivery_km: Option<i32>,
    /// Placing and fitting.
    pub install: bool,
    /// Connecting appliances, sink and hood.
    pub connect: bool,
    /// The floor of the kitchen, 0–30.
    pub floor: i32,
    /// Taking out the old kitchen.
    pub demolish: bool,
    /// A moving lift in place of carrying up.
    #[serde(skip_serializing_if = "is_false")]
    pub hoist: bool,
    /// Made before its turn.
    #[serde(skip_serializing_if = "is_false")]
    pub rush: bool,
    /// Hours on account, 0–200.
    #[serde(skip_serializing_if = "is_none")]
    pub hours: i32,
    /// Visits beyond the usual, such as to a site that is not ready, 0–20.
    #[serde(skip_serializing_if = "is_none")]
    pub visits: i32,
    /// A design made by the maker.
    #[serde(skip_serializing_if = "is_false")]
    pub design: bool,
}

impl Services {
    /// The highest floor that is carried up to.
    pub const FLOORS: i32 = 30;
    /// The most hours on account.
    pub const HOURS: i32 = 200;
    /// The most visits beyond the usual.
    pub const VISITS: i32 = 20;

    /// Whether delivery and fitting are both in the price: only then may it be said to include them.
    pub fn is_delivered_and_fitted(&self) -> bool {
        self.install && self.delivery_km.is_some()
    }
}

/// The customer's answers to the VAT questions (domain.md §4.1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::struct_excessive_bools, reason = "each is the answer to a question of its own")]
pub struct VatAnswers {
    /// The maker supplies and fits.
    pub installed_by_us: bool,
    /// The dwelling is mainly private.
    pub private_dwelling: bool,
    /// The year in which it was first lived in.
    pub first_occupied: Option<i32>,
    /// The invoice goes to the one who uses it.
    pub end_user: bool,
    /// The customer is a business that files periodic VAT returns (domain.md §4.1 "B2B with fitting").
    #[serde(skip_serializing_if = "is_false")]
    pub files_returns: bool,
}

impl Design {
    /// The module of an id.
    pub fn module(&self, id: &str) -> Option<&Module> {
        self.modules.iter().find(|module| module.id == *id)
    }

    /// The island of an id.
    pub fn island(&self, id: &str) -> Option<&Island> {
        self.islands.iter().find(|island| island.id == *id)
    }

    /// The place of an island in the list.
    pub fn island_index(&self, id: &str) -> Option<usize> {
        self.islands.iter().position(|island| island.id == *id)
    }

    /// The line along which a place runs; none for a place that is not in the room.
    pub fn frame(&self, place: &Place) -> Option<Frame> {
        match place {
            Place::Wall(id) => self.room.wall_index(id).map(|index| self.room.frames()[index]),
            Place::Island(id, side) => self.island(id).map(|island| island.frame(*side)),
        }
    }
}
