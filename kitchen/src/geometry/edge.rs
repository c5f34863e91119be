//! The two ends of whatever runs along a surface.

use serde::{Deserialize, Serialize};

use super::Span;
use crate::length::Mm;

/// One of the two ends of a row, a unit or a piece, seen from the front.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edge {
    /// Left.
    Left,
    /// Right.
    Right,
}

impl Edge {
    /// Both, from left to right.
    pub const BOTH: [Edge; 2] = [Edge::Left, Edge::Right];

    /// The other one.
    #[must_use]
    pub fn opposite(self) -> Edge {
        match self {
            Edge::Left => Edge::Right,
            Edge::Right => Edge::Left,
        }
    }

    /// This end of a span.
    pub fn of(self, span: Span) -> Mm {
        match self {
            Edge::Left => span.start,
            Edge::Right => span.end,
        }
    }

    /// A position moved outwards over this end.
    #[must_use]
    pub fn out(self, position: Mm, by: Mm) -> Mm {
        match self {
            Edge::Left => position - by,
            Edge::Right => position + by,
        }
    }

    /// The position at a distance inwards from this end of a surface.
    pub fn inwards(self, length: Mm, distance: Mm) -> Mm {
        match self {
            Edge::Left => distance,
            Edge::Right => length - distance,
        }
    }

    /// How far a span stays from this end of a surface; negative when it reaches past it.
    pub fn distance(self, length: Mm, span: Span) -> Mm {
        match self {
            Edge::Left => span.start,
            Edge::Right => length - span.end,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edge_measures_from_its_own_end() {
        let unit = Span::between(Mm(2819), Mm(3819));
        assert_eq!(Edge::Right.distance(Mm(3900), unit), Mm(81));
        assert_eq!(Edge::Left.distance(Mm(3900), unit), Mm(2819));
        assert_eq!(Edge::Right.inwards(Mm(3900), Mm(631)), Mm(3269));
        assert_eq!(Edge::Left.out(Edge::Left.of(unit), Mm(29)), Mm(2790));
    }
}
