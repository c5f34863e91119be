//! The room as measured: walls in a chain, what opens in them, what stands before them.

use serde::{Deserialize, Serialize};

use crate::geometry::Span;
use crate::ids::Id;
use crate::length::Mm;

mod chain;
mod limits;
mod wall;
mod words;

pub(crate) use chain::WallEnd;
pub use wall::{CornerKind, Wall};

/// A room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// Finished floor to ceiling.
    pub height: Mm,
    /// The walls, clockwise seen from above.
    pub walls: Vec<Wall>,
    /// Windows, doors, passages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub openings: Vec<Opening>,
    /// Water, drain, power, gas, duct.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub connections: Vec<Connection>,
    /// Columns, pipes and the like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub obstacles: Vec<Obstacle>,
}

/// What an opening is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpeningKind {
    /// A window.
    Window,
    /// A door.
    Door,
    /// A passage without a door.
    Passage,
}

/// How an opening opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opens {
    /// Into the room.
    Inward,
    /// Out of the room.
    Outward,
    /// Not at all.
    #[default]
    Fixed,
}

/// The side on which something hinges, seen from its front.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hinge {
    /// Left.
    #[default]
    Left,
    /// Right.
    Right,
}

impl Hinge {
    /// Its name in a design file.
    pub fn key(self) -> &'static str {
        match self {
            Hinge::Left => "left",
            Hinge::Right => "right",
        }
    }

    /// The other side.
    #[must_use]
    pub(crate) fn flipped(self) -> Hinge {
        match self {
            Hinge::Left => Hinge::Right,
            Hinge::Right => Hinge::Left,
        }
    }
}

/// A window, door or passage in a wall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Its name.
    pub id: Id,
    /// What it is.
    pub kind: OpeningKind,
    /// The wall it is in.
    pub wall: Id,
    /// Its left side.
    pub x: Mm,
    /// Its clear width.
    pub width: Mm,
    /// Its lower edge above the floor.
    #[serde(default)]
    pub sill: Mm,
    /// Its clear height.
    pub height: Mm,
    /// How it opens.
    #[serde(default)]
    pub opens: Opens,
    /// The side it hinges on.
    #[serde(default)]
    pub hinge: Hinge,
}

impl Opening {
    /// Its stretch along the wall.
    pub fn span(&self) -> Span {
        Span::at(self.x, self.width)
    }

    /// Its stretch upwards.
    pub fn rise(&self) -> Span {
        Span::at(self.sill, self.height)
    }
}

/// What a connection brings or takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionKind {
    /// Cold and warm water.
    Water,
    /// The drain.
    Drain,
    /// A socket or a cable.
    Power,
    /// Gas.
    Gas,
    /// A duct for the hood.
    Duct,
}

impl ConnectionKind {
    /// Its name in a design file.
    pub fn key(self) -> &'static str {
        match self {
            ConnectionKind::Water => "water",
            ConnectionKind::Drain => "drain",
            ConnectionKind::Power => "power",
            ConnectionKind::Gas => "gas",
            ConnectionKind::Duct => "duct",
        }
    }
}

/// A connection point in a wall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Connection {
    /// What it is.
    pub kind: ConnectionKind,
    /// The wall it comes out of.
    pub wall: Id,
    /// Along the wall.
    pub x: Mm,
    /// Above the floor.
    #[serde(default)]
    pub z: Mm,
}

/// What stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObstacleKind {
    /// A column.
    Column,
    /// A boxed pipe.
    Pipe,
    /// A beam.
    Beam,
    /// A radiator.
    Radiator,
    /// A meter.
    Meter,
}

impl ObstacleKind {
    /// Every kind, in the order of forms.
    pub const ALL: [ObstacleKind; 5] = [
        ObstacleKind::Column,
        ObstacleKind::Pipe,
        ObstacleKind::Beam,
        ObstacleKind::Radiator,
        ObstacleKind::Meter,
    ];

    /// Its name in a design file.
    pub fn key(self) -> &'static str {
        match self {
            ObstacleKind::Column => "column",
            ObstacleKind::Pipe => "pipe",
            ObstacleKind::Beam => "beam",
            ObstacleKind::Radiator => "radiator",
            ObstacleKind::Meter => "meter",
        }
    }
}

/// Something that stands before a wall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Obstacle {
    /// What it is.
    pub kind: ObstacleKind,
    /// The wall it stands at.
    pub wall: Id,
    /// Its left side.
    pub x: Mm,
    /// Its width along the wall.
    pub width: Mm,
    /// How far it stands out.
    pub depth: Mm,
    /// Its height.
    pub height: Mm,
    /// Its lower edge above the floor.
    #[serde(default)]
    pub z: Mm,
}

impl Obstacle {
    /// Its stretch along the wall.
    pub fn span(&self) -> Span {
        Span::at(self.x, self.width)
    }

    /// Its stretch upwards.
    pub fn rise(&self) -> Span {
        Span::at(self.z, self.height)
    }
}

impl Room {
    /// The place of a wall in the chain.
    pub fn wall_index(&self, id: &str) -> Option<usize> {
        self.walls.iter().position(|wall| wall.id == *id)
    }

    /// What opens in a wall.
    pub fn openings_in(&self, wall: &str) -> impl Iterator<Item = &Opening> {
        self.openings.iter().filter(move |opening| opening.wall == *wall)
    }

    /// What comes out of a wall.
    pub(crate) fn connections_in(&self, wall: &str) -> impl Iterator<Item = &Connection> {
        self.connections.iter().filter(move |connection| connection.wall == *wall)
    }

    /// What stands at a wall.
    pub(crate) fn obstacles_at(&self, wall: &str) -> impl Iterator<Item = &Obstacle> {
        self.obstacles.iter().filter(move |obstacle| obstacle.wall == *wall)
    }

    /// Whether a connection of a kind is marked.
    pub fn has(&self, kind: ConnectionKind) -> bool {
        self.connections.iter().any(|connection| connection.kind == kind)
    }
}
