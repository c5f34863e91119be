//! The walls of a room as a chain of lines, and what they meet at their ends.

use super::{CornerKind, Room};
use crate::geometry::{Frame, Point, QuarterTurn};
use crate::length::Mm;

/// What a wall meets at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WallEnd {
    /// Nothing: a run here ends free.
    Open,
    /// An inner corner with another wall, which stands there as a side wall.
    Inner(usize),
    /// An outer corner with another wall.
    Outer(usize),
}

impl Room {
    /// Every wall as a line in the plan: wall A runs from (0,0) along +x (kitchen.md §8 "Axes").
    pub fn frames(&self) -> Vec<Frame> {
        let mut origin = Point::default();
        let mut along = Point::new(1, 0);
        let mut frames = Vec::with_capacity(self.walls.len());
        for (index, wall) in self.walls.iter().enumerate() {
            if index > 0 {
                along = along.turned(match wall.corner {
                    CornerKind::Inner => QuarterTurn::Quarter,
                    CornerKind::Outer => QuarterTurn::ThreeQuarters,
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

    /// The walls that meet though neither comes next to the other, with how far one runs past the other: nothing where it
    /// ends there. No room is built like that, and what stands at one of the two is behind the other.
    pub(crate) fn crossings(&self) -> Vec<([usize; 2], Mm)> {
        let (frames, last) = (self.frames(), self.walls.len().saturating_sub(1));
        let are_next =
            |[one, other]: [usize; 2]| one + 1 == other || (one, other) == (0, last) && self.is_closed();
        let pairs = (0..frames.len()).flat_map(|one| (one + 1..frames.len()).map(move |other| [one, other]));
        let apart = pairs.filter(|pair| !are_next(*pair));
        apart.filter_map(|pair| Some((pair, frames[pair[0]].crossing(&frames[pair[1]])?))).collect()
    }

    /// What the left end of a wall meets.
    pub(crate) fn left_end(&self, wall: usize) -> WallEnd {
        let before = match wall.checked_sub(1) {
            Some(before) => before,
            None if self.is_closed() => self.walls.len() - 1,
            None => return WallEnd::Open,
        };
        match self.walls[wall].corner {
            CornerKind::Inner => WallEnd::Inner(before),
            CornerKind::Outer => WallEnd::Outer(before),
        }
    }

    /// What the right end of a wall meets.
    pub(crate) fn right_end(&self, wall: usize) -> WallEnd {
        let after = if wall + 1 < self.walls.len() {
            wall + 1
        } else if self.is_closed() {
            0
        } else {
            return WallEnd::Open;
        };
        match self.walls[after].corner {
            CornerKind::Inner => WallEnd::Inner(after),
            CornerKind::Outer => WallEnd::Outer(after),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Box3, Span};
    use crate::room::Wall;

    fn room(walls: &[(i32, CornerKind)]) -> Room {
        let wall = |(index, (length, corner)): (usize, &(i32, CornerKind))| Wall {
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
        let frames = room(&[(3900, CornerKind::Inner), (3000, CornerKind::Inner)]).frames();
        assert_eq!(frames[1].origin, Point::new(3900, 0));
        assert_eq!(frames[1].along, Point::new(0, 1));
        assert_eq!(frames[1].point(Mm(600), Mm(560)), Point::new(3340, 600));
    }

    #[test]
    fn a_wall_sees_a_box_along_and_away_from_itself() {
        // A unit of 600 at x 100 on wall B: from A it takes the last 560 and stands 100 away.
        let frames = room(&[(3900, CornerKind::Inner), (3000, CornerKind::Inner)]).frames();
        let rise = Span::at(Mm(0), Mm(880));
        let body = Box3::standing(frames[1].point(Mm(100), Mm(0)), frames[1].point(Mm(700), Mm(560)), rise);
        assert_eq!(frames[1].view(body), (Span::at(Mm(100), Mm(600)), Span::at(Mm(0), Mm(560))));
        assert_eq!(frames[0].view(body), (Span::at(Mm(3340), Mm(560)), Span::at(Mm(100), Mm(600))));
    }

    #[test]
    fn four_walls_that_come_back_close_the_room() {
        let closed = room(&[
            (3000, CornerKind::Inner),
            (2000, CornerKind::Inner),
            (3000, CornerKind::Inner),
            (2000, CornerKind::Inner),
        ]);
        assert!(closed.is_closed());
        assert_eq!(closed.left_end(0), WallEnd::Inner(3));
        let open = room(&[(3000, CornerKind::Inner), (2000, CornerKind::Inner)]);
        assert_eq!(open.left_end(0), WallEnd::Open);
        assert_eq!(open.right_end(0), WallEnd::Inner(1));
    }
}
