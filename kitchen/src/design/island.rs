//! Islands: zones for carcasses under one worktop, away from the walls.

use serde::{Deserialize, Serialize};

use crate::catalogue::Lengths;
use crate::geometry::{Box3, Edge, Frame, Point, QuarterTurn, Span};
use crate::ids::Id;
use crate::length::Mm;

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
    /// What holds up the worktop behind its units, where only one side carries some.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<Support>,
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

/// What holds up the worktop of an island where it reaches past its units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Support {
    /// Brackets on the back panel.
    Brackets,
    /// Legs at the edge.
    Legs,
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

impl Side {
    /// The other side.
    #[must_use]
    pub fn opposite(self) -> Side {
        match self {
            Side::Front => Side::Back,
            Side::Back => Side::Front,
        }
    }
}

impl Island {
    /// The least and the greatest length (kitchen.md §8 "File").
    pub(crate) const LENGTH: (Mm, Mm) = (Mm(300), Mm(6000));
    /// The least and the greatest depth (kitchen.md §8 "File").
    pub(crate) const DEPTH: (Mm, Mm) = (Mm(560), Mm(1300));

    /// Whether its worktop goes down to the floor on a side, seen from the front.
    pub fn falls(&self, edge: Edge) -> bool {
        self.waterfall.is_some_and(|waterfall| waterfall.covers(edge))
    }

    /// The two opposite corners of the turned outline.
    pub fn outline(&self) -> (Point, Point) {
        let (width, height) = match self.turn {
            QuarterTurn::None | QuarterTurn::Half => (self.length, self.depth),
            QuarterTurn::Quarter | QuarterTurn::ThreeQuarters => (self.depth, self.length),
        };
        let corner = Point { x: self.x, y: self.y };
        (corner, Point { x: self.x + width, y: self.y + height })
    }

    /// The left end of its front.
    pub(crate) fn front_left(&self) -> Point {
        self.frame(Side::Front).point(Mm::ZERO, Lengths::ISLAND_EDGE)
    }

    /// The outline as a box without height.
    pub fn ground(&self) -> Box3 {
        let (low, high) = self.outline();
        Box3::standing(low, high, Span::default())
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
        let back = self.depth - Lengths::ISLAND_EDGE;
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
            support: None,
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
