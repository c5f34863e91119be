//! Islands at random: free in the room, or with one end at a wall.

use kitchen::design::{Design, Island};
use kitchen::edit::{Edit, IslandEdit};
use kitchen::geometry::{Box3, Frame, Point, QuarterTurn, Span};
use kitchen::length::Mm;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// An island that someone wishes for.
#[derive(Clone, Debug)]
pub struct Berth {
    length: i32,
    depth: i32,
    turn: usize,
    /// How far its end is from a wall; none stands free.
    from_wall: Option<i32>,
    wall: Index,
    x: Index,
    y: Index,
}

pub fn berth() -> impl Strategy<Value = Berth> {
    let size = (600..2700_i32, select(vec![600, 650, 900, 900, 1000, 1200, 1300]), 0..4_usize);
    let from_wall = prop::option::weighted(0.4, select(vec![0, 0, 20, 50, 150, 151]));
    let spot = (any::<Index>(), any::<Index>(), any::<Index>());
    (size, from_wall, spot).prop_map(|((length, depth, turn), from_wall, (wall, x, y))| {
        let length = length / 50 * 50;
        Berth { length, depth, turn, from_wall, wall, x, y }
    })
}

impl Berth {
    pub fn edit(&self, design: &Design) -> Edit {
        let frames = design.room.frames();
        let frame = frames[self.wall.index(frames.len())];
        let (low, turn) = match self.from_wall {
            Some(distance) => self.at(frame, distance),
            None => self.within(&frames),
        };
        let Point { x, y } = low;
        let (length, depth) = (Mm(self.length), Mm(self.depth));
        Edit::Island(IslandEdit::Add(Island {
            id: "".into(),
            x,
            y,
            turn,
            length,
            depth,
            waterfall: None,
            support: None,
        }))
    }

    /// With an end so far before a wall, anywhere along it.
    fn at(&self, frame: Frame, distance: i32) -> (Point, QuarterTurn) {
        let x = position(self.x, frame.length.0 - self.depth);
        let near = frame.point(Mm(x), Mm(distance));
        let far = frame.point(Mm(x + self.depth), Mm(distance + self.length));
        let lies_across = frame.outward.x == Mm::ZERO;
        let turn = QuarterTurn::ALL[self.turn / 2 * 2 + usize::from(lies_across)];
        (Point { x: near.x.min(far.x), y: near.y.min(far.y) }, turn)
    }

    /// Anywhere between the walls, of which one is on the far side of the room at least 3 m away.
    fn within(&self, frames: &[Frame]) -> (Point, QuarterTurn) {
        let reach = |frame: &Frame| {
            Box3::standing(
                frame.point(Mm::ZERO, Mm::ZERO),
                frame.point(frame.length, Mm(3000)),
                Span::default(),
            )
        };
        let room =
            frames.iter().map(reach).reduce(|a, b| Box3 { x: a.x.around(b.x), y: a.y.around(b.y), z: a.z });
        let room = room.unwrap_or_default();
        let turn = QuarterTurn::ALL[self.turn];
        let (width, height) =
            if self.turn.is_multiple_of(2) { (self.length, self.depth) } else { (self.depth, self.length) };
        let x = room.x.start + Mm(position(self.x, room.x.length().0 - width));
        let y = room.y.start + Mm(position(self.y, room.y.length().0 - height));
        (Point { x, y }, turn)
    }
}

/// A position from 0 to `most`, on whole centimetres.
fn position(index: Index, most: i32) -> i32 {
    let centimetres = usize::try_from(most.max(0) / 10).unwrap_or_default();
    i32::try_from(index.index(centimetres + 1)).unwrap_or_default() * 10
}
