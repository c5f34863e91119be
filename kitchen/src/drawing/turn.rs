//! A plan is drawn as people draw it: with the first wall that carries cabinets on top. A room that begins
//! with a side wall would lie on its side otherwise.

use super::{Drawing, Mark, Shape};
use crate::geometry::{Frame, Point, QuarterTurn, Span};
use crate::length::Mm;
use crate::room::{Room, Wall};

/// How the plan of a room is turned on paper.
pub(super) fn of(room: &Room) -> QuarterTurn {
    match room.walls.as_slice() {
        [side, back, ..] if side.length < Wall::SIDE_BELOW && back.length > side.length => {
            QuarterTurn::ThreeQuarters
        }
        _ => QuarterTurn::None,
    }
}

/// Where a line of the room, a wall or a side of an island, lies on the paper of its plan.
pub fn on_paper(room: &Room, line: Frame) -> Frame {
    let turn = of(room);
    let [origin, along, outward] = [line.origin, line.along, line.outward].map(|point| point.turned(turn));
    Frame { origin, along, outward, ..line }
}

/// A way on the paper of a plan as the way in the room that it stands for.
pub fn off_paper(room: &Room, way: Point) -> Point {
    way.turned(match of(room) {
        QuarterTurn::Quarter => QuarterTurn::ThreeQuarters,
        QuarterTurn::ThreeQuarters => QuarterTurn::Quarter,
        turn => turn,
    })
}

pub(super) fn turned(drawing: Drawing, turn: QuarterTurn) -> Drawing {
    let (x, y) = area(drawing.x, drawing.y, turn);
    let marks = drawing.marks.into_iter().map(|mark| Mark { shape: shape(mark.shape, turn), ..mark });
    Drawing { x, y, marks: marks.collect(), ..drawing }
}

fn shape(shape: Shape, turn: QuarterTurn) -> Shape {
    let at = |(x, y): (Mm, Mm)| {
        let point = Point { x, y }.turned(turn);
        (point.x, point.y)
    };
    match shape {
        Shape::Rect { x, y } => {
            let (x, y) = area(x, y, turn);
            Shape::Rect { x, y }
        }
        Shape::Path { points, closed } => {
            Shape::Path { points: points.into_iter().map(at).collect(), closed }
        }
        Shape::Arc { from, to, radius, clockwise } => {
            Shape::Arc { from: at(from), to: at(to), radius, clockwise }
        }
        Shape::Circle { centre, radius } => Shape::Circle { centre: at(centre), radius },
        Shape::Text { at: place, words, size } => Shape::Text { at: at(place), words, size },
        Shape::Dimension { from, to, length } => Shape::Dimension { from: at(from), to: at(to), length },
    }
}

fn area(x: Span, y: Span, turn: QuarterTurn) -> (Span, Span) {
    let [a, b] = [(x.start, y.start), (x.end, y.end)].map(|(x, y)| Point { x, y }.turned(turn));
    (Span::between(a.x.min(b.x), a.x.max(b.x)), Span::between(a.y.min(b.y), a.y.max(b.y)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::room::{CornerKind, Wall};

    fn room(lengths: &[i32]) -> Room {
        let wall = |length: &i32| Wall { id: "A".into(), length: Mm(*length), corner: CornerKind::Inner };
        Room {
            height: Mm(2600),
            walls: lengths.iter().map(wall).collect(),
            openings: Vec::new(),
            connections: Vec::new(),
            obstacles: Vec::new(),
        }
    }

    #[test]
    fn the_back_wall_of_a_side_walled_row_lies_on_top() {
        // Side A runs right from (0,0), back B runs down from (700,0) to (700,3600): on paper from (0,-700) to the right.
        let room = room(&[700, 3600, 700]);
        let back = on_paper(&room, room.frames()[1]);
        assert_eq!(
            (back.origin, back.along, back.outward),
            (Point::new(0, -700), Point::new(1, 0), Point::new(0, 1))
        );
    }

    #[test]
    fn a_room_that_begins_with_a_row_stays_as_it_is() {
        assert_eq!(of(&room(&[1000, 3600])), QuarterTurn::None);
        assert_eq!(of(&room(&[999, 3600])), QuarterTurn::ThreeQuarters);
        assert_eq!(of(&room(&[700])), QuarterTurn::None);
    }

    #[test]
    fn a_way_on_paper_leads_in_the_room_where_it_is_drawn() {
        // Behind the side wall the back wall runs down the room and to the right on paper.
        let room = room(&[700, 3600, 700]);
        assert_eq!(off_paper(&room, Point::new(1, 0)), Point::new(0, 1));
        assert_eq!(off_paper(&room, Point::new(0, 1)), room.frames()[1].outward);
    }
}
