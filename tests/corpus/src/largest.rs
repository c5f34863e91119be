//! As much as a design may hold, for what must not take long whatever is sent.

use std::collections::BTreeMap;

use kitchen::catalogue::Slot;
use kitchen::design::{Design, Extra, Island, Module, Place};
use kitchen::geometry::QuarterTurn;
use kitchen::ids::Id;
use kitchen::length::Mm;
use kitchen::room::{
    Connection, ConnectionKind, CornerKind, Hinge, Obstacle, ObstacleKind, Opening, OpeningKind, Opens, Room,
    Wall,
};

/// A cabinet to each of them in turn, so that there are as many triangles as can be.
const CENTRES: [(&str, Slot, &str); 3] =
    [("OSP", Slot::Sink, "S-INOX-500"), ("OKP", Slot::Hob, "A-IND-60"), ("HKK178", Slot::Fridge, "A-FF-178")];

/// Cabinets of 600 mm along a wall of 15 m, with room for its corners.
const ALONG_A_WALL: i32 = 22;

/// A design with as many walls, openings, connections, obstacles, islands, modules and extras as are accepted. The
/// walls face one another, and what they carry lies where most is to be compared.
pub fn largest() -> Design {
    let seed = crate::design("valid/straight-three-units");
    let walls = (0..12).map(|index| Wall { id: wall(index), length: Mm(15_000), corner: CornerKind::Inner });
    let room = Room {
        walls: walls.collect(),
        openings: (0..100).map(door).collect(),
        connections: (0..100).map(socket).collect(),
        obstacles: (0..100).map(pipe).collect(),
        ..seed.room.clone()
    };
    let cabinet = |index: i32| {
        let (code, slot, held) = CENTRES[usize::try_from(index).unwrap_or_default() % CENTRES.len()];
        Module {
            id: id("m", index),
            code: code.into(),
            width: Mm(600),
            place: Place::Wall(wall(index / ALONG_A_WALL)),
            x: Mm(index % ALONG_A_WALL * 600 + 900),
            equipment: BTreeMap::from([(slot, held.into())]),
            ..seed.modules[0].clone()
        }
    };
    Design {
        modules: (0..200).map(cabinet).collect(),
        islands: (0..12).map(island).collect(),
        extras: (0..100)
            .map(|index| Extra { code: "X-SOCKET".into(), module: Some(id("m", index)) })
            .collect(),
        room,
        ..seed.clone()
    }
}

fn id(kind: &str, index: i32) -> Id {
    format!("{kind}{index}").into()
}

fn wall(index: i32) -> Id {
    id("W", index)
}

fn door(index: i32) -> Opening {
    Opening {
        id: id("o", index),
        kind: OpeningKind::Door,
        wall: wall(index % 12),
        x: Mm(index / 12 * 1500 + 200),
        width: Mm(900),
        sill: Mm::ZERO,
        height: Mm(2000),
        opens: Opens::Inward,
        hinge: Hinge::Left,
    }
}

fn socket(index: i32) -> Connection {
    Connection {
        kind: ConnectionKind::Power,
        wall: wall(index % 12),
        x: Mm(index / 12 * 1500 + 700),
        z: Mm(1100),
    }
}

fn pipe(index: i32) -> Obstacle {
    Obstacle {
        kind: ObstacleKind::Pipe,
        wall: wall(index % 12),
        x: Mm(index / 12 * 1500 + 400),
        width: Mm(50),
        depth: Mm(50),
        height: Mm(2000),
        z: Mm::ZERO,
    }
}

fn island(index: i32) -> Island {
    Island {
        id: id("I", index),
        x: Mm(index % 3 * 4000 + 2000),
        y: Mm(index / 3 * 3000 + 2000),
        turn: QuarterTurn::default(),
        length: Mm(2400),
        depth: Mm(900),
        waterfall: None,
        support: None,
    }
}
