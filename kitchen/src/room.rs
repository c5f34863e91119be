//! The room as measured: walls in a chain, what opens in them, what stands before them.

use serde::{Deserialize, Serialize};

use crate::geometry::{Box3, Point, QuarterTurn, Span};
use crate::ids::Id;
use crate::length::Mm;

mod limits;

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

/// The corner between a wall and the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "i32", into = "i32")]
pub enum Corner {
    /// 90°, seen from inside the room.
    #[default]
    Inner,
    /// 270°.
    Outer,
}

impl Corner {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the form serde asks for")]
    fn is_inner(&self) -> bool {
        *self == Corner::Inner
    }
}

impl TryFrom<i32> for Corner {
    type Error = String;
    fn try_from(degrees: i32) -> Result<Corner, String> {
        match degrees {
            90 => Ok(Corner::Inner),
            270 => Ok(Corner::Outer),
            _ => Err(format!("a corner of {degrees} degrees is not drawn yet; use 90 or 270")),
        }
    }
}

impl From<Corner> for i32 {
    fn from(corner: Corner) -> i32 {
        match corner {
            Corner::Inner => 90,
            Corner::Outer => 270,
        }
    }
}

/// A wall; its `x` runs from its left end, seen facing it from inside the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wall {
    /// Its name, `A`, `B`, …
    pub id: Id,
    /// Its length.
    pub length: Mm,
    /// The corner with the wall before it.
    #[serde(default, skip_serializing_if = "Corner::is_inner")]
    pub corner: Corner,
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
    pub fn flipped(self) -> Hinge {
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

/// A line to place modules along: a wall or a side of an island.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Where `x` and `y` are 0.
    pub origin: Point,
    /// Unit direction of `x`, from left to right seen facing the fronts.
    pub along: Point,
    /// Unit direction of `y`, from the back to the fronts.
    pub outward: Point,
    /// Its length.
    pub length: Mm,
}

impl Frame {
    /// The plan point at `x` along and `y` before the line.
    pub fn point(&self, x: Mm, y: Mm) -> Point {
        self.origin.along(self.along, x).along(self.outward, y)
    }

    /// A box as seen from the line: its stretch along, and its stretch away from it.
    pub fn view(&self, body: Box3) -> (Span, Span) {
        let low = Point { x: body.x.start - self.origin.x, y: body.y.start - self.origin.y };
        let high = Point { x: body.x.end - self.origin.x, y: body.y.end - self.origin.y };
        let stretch = |direction: Point| {
            let [a, b] = [low, high].map(|corner| corner.x * direction.x.0 + corner.y * direction.y.0);
            Span::between(a.min(b), a.max(b))
        };
        (stretch(self.along), stretch(self.outward))
    }
}

impl Room {
    /// The place of a wall in the chain.
    pub fn wall_index(&self, id: &str) -> Option<usize> {
        self.walls.iter().position(|wall| wall.id == *id)
    }

    /// Whether a connection of a kind is marked.
    pub fn has(&self, kind: ConnectionKind) -> bool {
        self.connections.iter().any(|connection| connection.kind == kind)
    }

    /// Every wall as a line in the plan: wall A runs from (0,0) along +x (kitchen.md §8 "Axes").
    pub fn frames(&self) -> Vec<Frame> {
        let mut origin = Point::default();
        let mut along = Point::new(1, 0);
        let mut frames = Vec::with_capacity(self.walls.len());
        for (index, wall) in self.walls.iter().enumerate() {
            if index > 0 {
                along = along.turned(match wall.corner {
                    Corner::Inner => QuarterTurn::Quarter,
                    Corner::Outer => QuarterTurn::ThreeQuarters,
                });
            }
            let outward = along.turned(QuarterTurn::Quarter);
            frames.push(Frame { origin, along, outward, length: wall.length });
            origin = origin.along(along, wall.length);
        }
        frames
    }

    /// Whether the chain of walls closes: at least four, ending within 1 mm of where it began.
    pub fn is_closed(&self) -> bool {
        let end = self.frames().last().map(|last| last.point(last.length, Mm::ZERO));
        self.walls.len() >= 4 && end.is_some_and(|end| end.x.abs() <= Mm(1) && end.y.abs() <= Mm(1))
    }

    /// What the left end of a wall meets.
    pub fn left_end(&self, wall: usize) -> WallEnd {
        let before = match wall.checked_sub(1) {
            Some(before) => before,
            None if self.is_closed() => self.walls.len() - 1,
            None => return WallEnd::Open,
        };
        match self.walls[wall].corner {
            Corner::Inner => WallEnd::Inner(before),
            Corner::Outer => WallEnd::Outer(before),
        }
    }

    /// What the right end of a wall meets.
    pub fn right_end(&self, wall: usize) -> WallEnd {
        let after = if wall + 1 < self.walls.len() {
            wall + 1
        } else if self.is_closed() {
            0
        } else {
            return WallEnd::Open;
        };
        match self.walls[after].corner {
            Corner::Inner => WallEnd::Inner(after),
            Corner::Outer => WallEnd::Outer(after),
        }
    }
}

/// What a wall meets at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WallEnd {
    /// Nothing: a run here ends free.
    Open,
    /// An inner corner with another wall, which stands there as a side wall.
    Inner(usize),
    /// An outer corner with another wall.
    Outer(usize),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(walls: &[(i32, Corner)]) -> Room {
        let wall = |(index, (length, corner)): (usize, &(i32, Corner))| Wall {
            id: format!("{index}").into(),
            length: Mm(*length),
            corner: *corner,
        };
        Room {
            height: Mm(2600),
            walls: walls.iter().enumerate().map(wall).collect(),
            openings: Vec::new(),
            connections: Vec::new(),
            obstacles: Vec::new(),
        }
    }

    #[test]
    fn wall_b_begins_where_wall_a_ends_and_runs_down_the_plan() {
        let frames = room(&[(3900, Corner::Inner), (3000, Corner::Inner)]).frames();
        assert_eq!(frames[1].origin, Point::new(3900, 0));
        assert_eq!(frames[1].along, Point::new(0, 1));
        assert_eq!(frames[1].point(Mm(600), Mm(560)), Point::new(3340, 600));
    }

    #[test]
    fn a_wall_sees_a_box_along_and_away_from_itself() {
        // A unit of 600 at x 100 on wall B: from A it takes the last 560 and stands 100 away.
        let frames = room(&[(3900, Corner::Inner), (3000, Corner::Inner)]).frames();
        let rise = Span::at(Mm(0), Mm(880));
        let body = Box3::standing(frames[1].point(Mm(100), Mm(0)), frames[1].point(Mm(700), Mm(560)), rise);
        assert_eq!(frames[1].view(body), (Span::at(Mm(100), Mm(600)), Span::at(Mm(0), Mm(560))));
        assert_eq!(frames[0].view(body), (Span::at(Mm(3340), Mm(560)), Span::at(Mm(100), Mm(600))));
    }

    #[test]
    fn four_walls_that_come_back_close_the_room() {
        let closed = room(&[
            (3000, Corner::Inner),
            (2000, Corner::Inner),
            (3000, Corner::Inner),
            (2000, Corner::Inner),
        ]);
        assert!(closed.is_closed());
        assert_eq!(closed.left_end(0), WallEnd::Inner(3));
        let open = room(&[(3000, Corner::Inner), (2000, Corner::Inner)]);
        assert_eq!(open.left_end(0), WallEnd::Open);
        assert_eq!(open.right_end(0), WallEnd::Inner(1));
    }
}
