//! A design: a room, a style and the modules placed in it. Worktops, fillers and totals are not in it;
//! they are derived each time.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::catalogue::{Family, Slot};
use crate::geometry::{Point, QuarterTurn};
use crate::ids::{Code, Id};
use crate::layout::Edge;
use crate::length::Mm;
use crate::room::{Frame, Hinge, Room};

mod file;
mod validate;

pub use file::{FORMAT, MAX_BYTES, parse, print};
pub use validate::{Fault, Faults, Makes};

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
    /// The four VAT answers, when given.
    pub vat: Option<VatAnswers>,
}

/// The height system of the carcasses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum HeightSystem {
    /// 780 mm base carcass on a 130 grid (domain.md §1.2).
    #[default]
    S780,
    /// 720 mm base carcass on a 180 grid (domain.md §1.2).
    S720,
}

impl HeightSystem {
    /// Both, the usual one first.
    pub const ALL: [HeightSystem; 2] = [HeightSystem::S780, HeightSystem::S720];

    /// Its name in a design file.
    pub fn name(self) -> &'static str {
        match self {
            HeightSystem::S780 => "S780",
            HeightSystem::S720 => "S720",
        }
    }
}

impl fmt::Display for HeightSystem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What the kitchen looks like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Style {
    /// The height system.
    pub system: HeightSystem,
    /// Plinth height, 70–200 mm.
    pub plinth_height: Mm,
    /// Front materials.
    pub fronts: Fronts,
    /// Carcass colour.
    pub carcass: Code,
    /// Handle; none is handleless.
    #[serde(default)]
    pub handle: Option<Code>,
    /// Worktop.
    pub worktop: Code,
    /// Plinth.
    pub plinth: Code,
    /// Splashback between worktop and wall units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub splash: Option<Code>,
    /// The height of the upstand of worktop material along the walls, 50–100 mm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upstand: Option<Mm>,
    /// A cornice on top of wall and tall units.
    #[serde(default, skip_serializing_if = "is_false")]
    pub cornice: bool,
    /// A light strip under the wall units.
    #[serde(default, skip_serializing_if = "is_false")]
    pub light_strip: bool,
    /// LED profiles under the wall units.
    #[serde(default, skip_serializing_if = "is_false")]
    pub led: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes the field by reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

/// Front materials by family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fronts {
    /// Base, corner and dishwasher fronts.
    pub base: Code,
    /// Wall units.
    pub wall: Code,
    /// Tall units.
    pub tall: Code,
}

impl Fronts {
    /// The front material of a family.
    pub fn of(&self, family: Family) -> &Code {
        match family {
            Family::Base | Family::FrontOnly | Family::Corner => &self.base,
            Family::Wall | Family::WallCorner => &self.wall,
            Family::Tall => &self.tall,
        }
    }
}

/// An island: a zone for carcasses under one worktop, away from the walls.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Island {
    /// Its name.
    pub id: Id,
    /// Left side of the turned outline.
    pub x: Mm,
    /// Upper side of the turned outline.
    pub y: Mm,
    /// Clockwise turn; at 0 the front faces +y.
    #[serde(default)]
    pub turn: QuarterTurn,
    /// Length of the carcass zone; panels stand outside it.
    pub length: Mm,
    /// Finished worktop depth.
    pub depth: Mm,
    /// The sides where the worktop goes down to the floor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waterfall: Option<Waterfall>,
}

/// Sides of an island where its worktop goes down to the floor, seen from the front.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Waterfall {
    /// Left.
    Left,
    /// Right.
    Right,
    /// Both.
    Both,
}

impl Waterfall {
    /// Whether it covers a side.
    pub fn covers(self, edge: Edge) -> bool {
        match self {
            Waterfall::Left => edge == Edge::Left,
            Waterfall::Right => edge == Edge::Right,
            Waterfall::Both => true,
        }
    }
}

/// A side of an island that carries modules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The front.
    #[default]
    Front,
    /// The back.
    Back,
}

impl Island {
    /// Fronts stand this far behind the worktop's edge (kitchen.md §8 "Axes").
    const FRONT_SETBACK: Mm = Mm(20);
    /// From the back of a 560 carcass to its front plane (kitchen.md §8 "Corners").
    const FRONT_PLANE: Mm = Mm(581);

    /// The two opposite corners of the turned outline.
    pub fn outline(&self) -> (Point, Point) {
        let (width, height) = match self.turn {
            QuarterTurn::None | QuarterTurn::Half => (self.length, self.depth),
            QuarterTurn::Quarter | QuarterTurn::ThreeQuarters => (self.depth, self.length),
        };
        let corner = Point { x: self.x, y: self.y };
        (corner, Point { x: self.x + width, y: self.y + height })
    }

    /// A side as a line to place modules along; `y` is 0 at the back of a 560 carcass.
    pub fn frame(&self, side: Side) -> Frame {
        let turn = match side {
            Side::Front => self.turn,
            Side::Back => opposite(self.turn),
        };
        let along = Point::new(1, 0).turned(turn);
        let outward = Point::new(0, 1).turned(turn);
        let (low, high) = self.outline();
        // The corner of the outline from which both directions lead inside it.
        let corner = Point {
            x: if along.x.0 + outward.x.0 > 0 { low.x } else { high.x },
            y: if along.y.0 + outward.y.0 > 0 { low.y } else { high.y },
        };
        let back = self.depth - Island::FRONT_SETBACK - Island::FRONT_PLANE;
        Frame { origin: corner.along(outward, back), along, outward, length: self.length }
    }
}

fn opposite(turn: QuarterTurn) -> QuarterTurn {
    match turn {
        QuarterTurn::None => QuarterTurn::Half,
        QuarterTurn::Quarter => QuarterTurn::ThreeQuarters,
        QuarterTurn::Half => QuarterTurn::None,
        QuarterTurn::ThreeQuarters => QuarterTurn::Quarter,
    }
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
    /// How its carcass and fronts differ from the price list's.
    pub made: Made,
    /// Sink, tap and appliances in it.
    pub equipment: BTreeMap<Slot, Code>,
}

impl Module {
    /// A module with the style's front and handle and nothing in it.
    pub fn new(id: Id, code: Code, width: Mm, place: Place, x: Mm) -> Module {
        let (z, front, handle, hinge) = (None, None, None, None);
        let (made, equipment) = (Made::default(), BTreeMap::new());
        Module { id, code, width, place, x, z, front, handle, hinge, made, equipment }
    }

    /// What it holds in a slot.
    pub fn holds(&self, slot: Slot) -> Option<&Code> {
        self.equipment.get(&slot)
    }

    /// Its stretch along the wall.
    pub fn span(&self) -> crate::geometry::Span {
        crate::geometry::Span::at(self.x, self.width)
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

    /// The place of a module in the list.
    pub fn module_index(&self, id: &str) -> Option<usize> {
        self.modules.iter().position(|module| module.id == *id)
    }

    /// The line along which a place runs; none for a place that is not in the room.
    pub fn frame(&self, place: &Place) -> Option<Frame> {
        match place {
            Place::Wall(id) => self.room.wall_index(id).map(|index| self.room.frames()[index]),
            Place::Island(id, side) => {
                self.islands.iter().find(|island| island.id == *id).map(|island| island.frame(*side))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn island(turn: QuarterTurn) -> Island {
        Island {
            id: "I".into(),
            x: Mm(900),
            y: Mm(1900),
            turn,
            length: Mm(1800),
            depth: Mm(900),
            waterfall: None,
        }
    }

    #[test]
    fn the_fronts_of_an_island_stand_20_behind_its_edge() {
        // Outline y 1900…2800; front plane 2780, carcass back 2780 − 581 = 2199.
        let front = island(QuarterTurn::None).frame(Side::Front);
        assert_eq!(front.point(Mm(0), Mm(581)), Point::new(900, 2780));
        assert_eq!(front.point(Mm(1800), Mm(0)), Point::new(2700, 2199));
        // Seen from behind, left is the other end.
        let back = island(QuarterTurn::None).frame(Side::Back);
        assert_eq!(back.point(Mm(0), Mm(581)), Point::new(2700, 1920));
    }

    #[test]
    fn a_quarter_turned_island_faces_left() {
        // Outline 900 × 1800 from (900, 1900); the front faces −x, its left end is the upper one.
        let front = island(QuarterTurn::Quarter).frame(Side::Front);
        assert_eq!(front.outward, Point::new(-1, 0));
        assert_eq!(front.point(Mm(0), Mm(581)), Point::new(920, 1900));
    }
}
