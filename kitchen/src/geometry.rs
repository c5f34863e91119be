//! Points, spans and boxes on whole millimetres; the plan has x to the right and y down.

use serde::{Deserialize, Serialize};

use crate::length::Mm;

mod edge;
mod frame;
mod sweep;

pub use edge::Edge;
pub use frame::Frame;
pub(crate) use sweep::meetings;

/// A point or a direction in the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Point {
    /// To the right.
    pub x: Mm,
    /// Down, away from wall A into the room.
    pub y: Mm,
}

impl Point {
    /// A point from its coordinates in mm.
    pub const fn new(x: i32, y: i32) -> Point {
        Point { x: Mm(x), y: Mm(y) }
    }

    /// This direction turned clockwise as drawn.
    #[must_use]
    pub fn turned(self, turn: QuarterTurn) -> Point {
        let Point { x, y } = self;
        match turn {
            QuarterTurn::None => self,
            QuarterTurn::Quarter => Point { x: -y, y: x },
            QuarterTurn::Half => Point { x: -x, y: -y },
            QuarterTurn::ThreeQuarters => Point { x: y, y: -x },
        }
    }

    /// The point at a distance along a unit direction.
    #[must_use]
    pub fn along(self, direction: Point, distance: Mm) -> Point {
        Point { x: self.x + Mm(direction.x.0 * distance.0), y: self.y + Mm(direction.y.0 * distance.0) }
    }
}

/// A clockwise turn by quarters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "i32", into = "i32")]
pub enum QuarterTurn {
    /// 0°.
    #[default]
    None,
    /// 90°.
    Quarter,
    /// 180°.
    Half,
    /// 270°.
    ThreeQuarters,
}

impl QuarterTurn {
    /// All four, each a quarter on from the one before.
    pub const ALL: [QuarterTurn; 4] =
        [QuarterTurn::None, QuarterTurn::Quarter, QuarterTurn::Half, QuarterTurn::ThreeQuarters];
}

impl TryFrom<i32> for QuarterTurn {
    type Error = String;
    fn try_from(degrees: i32) -> Result<QuarterTurn, String> {
        match degrees {
            0 => Ok(QuarterTurn::None),
            90 => Ok(QuarterTurn::Quarter),
            180 => Ok(QuarterTurn::Half),
            270 => Ok(QuarterTurn::ThreeQuarters),
            _ => Err(format!("{degrees} is not a quarter turn; use 0, 90, 180 or 270")),
        }
    }
}

impl From<QuarterTurn> for i32 {
    fn from(turn: QuarterTurn) -> i32 {
        match turn {
            QuarterTurn::None => 0,
            QuarterTurn::Quarter => 90,
            QuarterTurn::Half => 180,
            QuarterTurn::ThreeQuarters => 270,
        }
    }
}

/// A stretch from `start` to `end` (not before start).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// Where it begins.
    pub start: Mm,
    /// Where it ends.
    pub end: Mm,
}

impl Span {
    /// From a start and a length.
    pub fn at(start: Mm, length: Mm) -> Span {
        Span { start, end: start + length }
    }

    /// From one position to another.
    pub fn between(start: Mm, end: Mm) -> Span {
        Span { start, end }
    }

    /// Its length.
    pub fn length(self) -> Mm {
        self.end - self.start
    }

    /// It seen from the other side of a length.
    #[must_use]
    pub fn mirrored(self, length: Mm) -> Span {
        Span::between(length - self.end, length - self.start)
    }

    /// A stretch of a length in the middle of it.
    #[must_use]
    pub(crate) fn centred(self, length: Mm) -> Span {
        Span::at(self.start + (self.length() - length).half(), length)
    }

    /// Its middle, rounded down.
    pub fn middle(self) -> Mm {
        (self.start + self.end).half()
    }

    /// Whether the two share more than a point.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The free distance between two spans; negative when they overlap.
    pub fn gap_to(self, other: Span) -> Mm {
        (other.start - self.end).max(self.start - other.end)
    }

    /// Whether a position lies inside, ends included.
    pub fn contains(self, position: Mm) -> bool {
        self.start <= position && position <= self.end
    }

    /// The shortest span over both.
    #[must_use]
    pub fn around(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// What two spans have in common; reversed where they have nothing.
    #[must_use]
    pub fn shared(self, other: Span) -> Span {
        Span { start: self.start.max(other.start), end: self.end.min(other.end) }
    }

    /// What is left of it beside others that take parts of it, from left to right.
    pub(crate) fn free_of(self, taken: impl IntoIterator<Item = Span>) -> Vec<Span> {
        let mut taken: Vec<Span> = taken.into_iter().collect();
        taken.sort_by_key(|span| span.start);
        let mut free = Vec::new();
        let mut start = self.start;
        for span in taken {
            free.push(Span::between(start, span.start.min(self.end)));
            start = start.max(span.end);
        }
        free.push(Span::between(start, self.end));
        free.retain(|span| span.length() > Mm::ZERO);
        free
    }

    /// Longer by so much at one end.
    #[must_use]
    pub(crate) fn stretched(self, edge: Edge, by: Mm) -> Span {
        match edge {
            Edge::Left => Span { start: self.start - by, ..self },
            Edge::Right => Span { end: self.end + by, ..self },
        }
    }

    /// Grown by a margin at both ends.
    #[must_use]
    pub fn grown(self, margin: Mm) -> Span {
        Span { start: self.start - margin, end: self.end + margin }
    }
}

/// A box in the room, parallel to the walls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Box3 {
    /// To the right in the plan.
    pub x: Span,
    /// Down in the plan.
    pub y: Span,
    /// Up from the finished floor.
    pub z: Span,
}

impl Box3 {
    /// The upright box over the plan rectangle of two opposite corners.
    pub fn standing(a: Point, b: Point, z: Span) -> Box3 {
        Box3 { x: Span::between(a.x.min(b.x), a.x.max(b.x)), y: Span::between(a.y.min(b.y), a.y.max(b.y)), z }
    }

    /// Whether the two boxes share a volume; touching faces do not.
    pub fn overlaps(self, other: Box3) -> bool {
        self.x.overlaps(other.x) && self.y.overlaps(other.y) && self.z.overlaps(other.z)
    }

    /// The smallest box around both.
    #[must_use]
    pub(crate) fn around(self, other: Box3) -> Box3 {
        Box3 { x: self.x.around(other.x), y: self.y.around(other.y), z: self.z.around(other.z) }
    }

    /// The box that two boxes share; none where they share no volume.
    pub fn shared(self, other: Box3) -> Option<Box3> {
        let shared = Box3 { x: self.x.shared(other.x), y: self.y.shared(other.y), z: self.z.shared(other.z) };
        self.overlaps(other).then_some(shared)
    }

    /// By how much the two boxes run into each other along their shortest way apart; zero when they do not.
    pub fn intrusion(self, other: Box3) -> Mm {
        if !self.overlaps(other) {
            return Mm::ZERO;
        }
        (-self.x.gap_to(other.x)).min(-self.y.gap_to(other.y)).min(-self.z.gap_to(other.z))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_odd_millimetre_stays_at_the_right_of_what_stands_in_the_middle() {
        // 600 less 559 is 41: 20 at the left, 21 at the right.
        assert_eq!(Span::at(Mm(100), Mm(600)).centred(Mm(559)), Span::between(Mm(120), Mm(679)));
    }

    #[test]
    fn what_is_left_at_the_back_is_right_at_the_front() {
        assert_eq!(Span::between(Mm(75), Mm(825)).mirrored(Mm(1800)), Span::between(Mm(975), Mm(1725)));
    }

    #[test]
    fn a_quarter_turn_of_the_direction_of_wall_a_points_into_the_room() {
        assert_eq!(Point::new(1, 0).turned(QuarterTurn::Quarter), Point::new(0, 1));
        assert_eq!(Point::new(0, 1).turned(QuarterTurn::Quarter), Point::new(-1, 0));
    }

    #[test]
    fn touching_boxes_do_not_overlap() {
        let unit = |x| Box3::standing(Point::new(x, 0), Point::new(x + 600, 560), Span::at(Mm(100), Mm(780)));
        assert!(!unit(0).overlaps(unit(600)));
        assert_eq!(unit(0).intrusion(unit(590)), Mm(10));
    }
}
