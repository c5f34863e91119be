//! Rooms at random: walls with inner and outer corners, what opens in them, what comes out of them and what stands before
//! them.

use kitchen::length::Mm;
use kitchen::room::{
    Connection, ConnectionKind, CornerKind, Hinge, Obstacle, ObstacleKind, Opening, OpeningKind, Opens, Room,
    Wall,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// One to four walls. Most corners are inner ones; of four walls every other room comes back to where it began.
pub fn room() -> impl Strategy<Value = Room> {
    let walls = vec((18..56_i32, 0..8_u8), 1..=4);
    let openings = vec(opening(), 0..=2);
    let connections = vec(connection(), 0..=6);
    let obstacles = prop_oneof![1 => Just(Vec::new()), 1 => vec(obstacle(), 1..=2)];
    (walls, any::<bool>(), 2200..2900_i32, openings, connections, obstacles).prop_map(
        |(walls, closes, height, openings, connections, obstacles)| {
            let walls = walls_of(&walls, closes);
            let on = |wall: Index| wall.get(&walls).clone();
            let openings = openings.into_iter().enumerate();
            Room {
                height: Mm(height),
                openings: openings.map(|(at, (wall, x, row))| opening_on(&on(wall), x, at, row)).collect(),
                connections: connections
                    .into_iter()
                    .map(|(wall, x, row)| point_on(&on(wall), x, row))
                    .collect(),
                obstacles: obstacles.into_iter().map(|(wall, x, row)| stands_at(&on(wall), x, row)).collect(),
                walls,
            }
        },
    )
}

fn walls_of(walls: &[(i32, u8)], closes: bool) -> Vec<Wall> {
    let closes = closes && walls.len() == 4;
    let lengths =
        walls.iter().enumerate().map(|(at, (length, _))| if closes { walls[at % 2].0 } else { *length });
    let corner =
        |at: usize| if at > 0 && !closes && walls[at].1 == 0 { CornerKind::Outer } else { CornerKind::Inner };
    let wall = |((at, length), id): ((usize, i32), &str)| Wall {
        id: id.into(),
        length: Mm(length * 100),
        corner: corner(at),
    };
    lengths.enumerate().zip(["A", "B", "C", "D"]).map(wall).collect()
}

/// A place on a wall that leaves so much to its right.
fn along(wall: &Wall, x: Index, width: Mm) -> Mm {
    let room = (wall.length - width).max(Mm::ZERO).0;
    Mm(i32::try_from(x.index(usize::try_from(room).unwrap() + 1)).unwrap())
}

pub fn opening() -> impl Strategy<Value = (Index, Index, Opening)> {
    let kinds =
        select(vec![OpeningKind::Window, OpeningKind::Window, OpeningKind::Door, OpeningKind::Passage]);
    let opens = select(vec![Opens::Inward, Opens::Outward, Opens::Fixed]);
    let sizes = (500..1800_i32, 800..1300_i32, 900..1300_i32);
    let row = (kinds, opens, select(vec![Hinge::Left, Hinge::Right]), sizes);
    (any::<Index>(), any::<Index>(), row).prop_map(
        |(wall, x, (kind, opens, hinge, (width, sill, height)))| {
            let is_window = kind == OpeningKind::Window;
            let (sill, height) =
                if is_window { (Mm(sill), Mm(height)) } else { (Mm::ZERO, Mm(height + 900)) };
            let width = if is_window { Mm(width) } else { Mm(width.min(1000)) };
            let (id, none) = ("".into(), "".into());
            (wall, x, Opening { id, kind, wall: none, x: Mm::ZERO, width, sill, height, opens, hinge })
        },
    )
}

/// An opening on a wall, with the name that the editor would give it.
pub fn opening_on(wall: &Wall, x: Index, at: usize, row: Opening) -> Opening {
    let width = row.width.min(wall.length);
    Opening { id: format!("o{at}").into(), wall: wall.id.clone(), x: along(wall, x, width), width, ..row }
}

pub fn connection() -> impl Strategy<Value = (Index, Index, Connection)> {
    use ConnectionKind::{Drain, Duct, Gas, Power, Water};
    let kind = select(vec![Water, Water, Drain, Power, Power, Gas, Duct]);
    (any::<Index>(), any::<Index>(), kind, 0..2400_i32)
        .prop_map(|(wall, x, kind, z)| (wall, x, Connection { kind, wall: "".into(), x: Mm::ZERO, z: Mm(z) }))
}

pub fn point_on(wall: &Wall, x: Index, row: Connection) -> Connection {
    Connection { wall: wall.id.clone(), x: along(wall, x, Mm::ZERO), ..row }
}

/// From a pipe of a few centimetres to a column that stands as far out as a row.
pub fn obstacle() -> impl Strategy<Value = (Index, Index, Obstacle)> {
    use ObstacleKind::{Beam, Column, Meter, Pipe, Radiator};
    let kind = select(vec![Column, Column, Pipe, Pipe, Beam, Radiator, Meter]);
    let sizes = (60..500_i32, 30..700_i32, 200..2600_i32, select(vec![0, 0, 0, 300, 1000, 2000]));
    (any::<Index>(), any::<Index>(), kind, sizes).prop_map(|(wall, x, kind, (width, depth, height, z))| {
        let (width, depth, height, z) = (Mm(width), Mm(depth), Mm(height), Mm(z));
        (wall, x, Obstacle { kind, wall: "".into(), x: Mm::ZERO, width, depth, height, z })
    })
}

pub fn stands_at(wall: &Wall, x: Index, row: Obstacle) -> Obstacle {
    let width = row.width.min(wall.length);
    Obstacle { wall: wall.id.clone(), x: along(wall, x, width), width, ..row }
}
