//! What was typed about columns, pipes, beams, radiators and meters.

use kitchen::ids::Id;
use kitchen::length::Mm;
use kitchen::room::{Obstacle, ObstacleKind, Room, Wall};
use serde::{Deserialize, Serialize};

use super::fault::Reader;
use super::{RoomDraft, typed};

/// The least of what stands in the way: a thin pipe.
const OBSTACLE: (Mm, Mm) = (Mm(10), Wall::LENGTH.1);

/// What was typed about a column and the like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObstacleDraft {
    /// What it is.
    pub kind: ObstacleKind,
    /// Its wall, counted from 0 among the lengths.
    pub wall: usize,
    /// From the left end of the wall.
    pub x: String,
    /// Its width.
    pub width: String,
    /// How far it stands out.
    pub depth: String,
    /// Its height.
    pub height: String,
    /// Its lower edge; columns and pipes stand on the floor.
    #[serde(default)]
    pub z: String,
}

/// Whether it hangs on its wall or under the ceiling, so that its height above the floor is asked.
pub fn hangs(kind: ObstacleKind) -> bool {
    matches!(kind, ObstacleKind::Beam | ObstacleKind::Radiator | ObstacleKind::Meter)
}

/// One of a size that houses have, at the left end of a wall under a ceiling; the customer measures and changes it.
pub fn usual_obstacle(kind: ObstacleKind, wall: Id, length: Mm, ceiling: Mm) -> Obstacle {
    let (width, depth, height, z) = match kind {
        ObstacleKind::Column => (Mm(300), Mm(300), ceiling, Mm::ZERO),
        ObstacleKind::Pipe => (Mm(200), Mm(200), ceiling, Mm::ZERO),
        ObstacleKind::Beam => (length, Mm(250), Mm(250), ceiling - Mm(250)),
        ObstacleKind::Radiator => (Mm(1000), Mm(120), Mm(600), Mm(150)),
        ObstacleKind::Meter => (Mm(400), Mm(250), Mm(600), Mm(1200)),
    };
    Obstacle { kind, wall, x: Mm::ZERO, width: width.min(length), depth, height, z }
}

impl ObstacleDraft {
    /// One of a usual size on the first wall of a room.
    pub fn usual(kind: ObstacleKind, room: &RoomDraft) -> ObstacleDraft {
        let (length, ceiling) = room.first_wall();
        let usual = usual_obstacle(kind, Id::default(), length, ceiling);
        ObstacleDraft {
            kind,
            wall: 0,
            x: typed(usual.x),
            width: typed(usual.width),
            depth: typed(usual.depth),
            height: typed(usual.height),
            z: typed(usual.z),
        }
    }

    pub(super) fn read(
        &self,
        index: usize,
        wall: Id,
        length: Mm,
        ceiling: Mm,
        read: &mut Reader<'_>,
    ) -> Obstacle {
        let field = format!("obstacle-{index}");
        let (x, width) = read.along(&field, [&self.x, &self.width], OBSTACLE, length);
        let depth = read.length(&format!("{field}-depth"), &self.depth, OBSTACLE);
        let z = if hangs(self.kind) {
            read.length(&format!("{field}-z"), &self.z, (Mm::ZERO, Room::HEIGHT.1))
        } else {
            Mm::ZERO
        };
        let height = read.upright(&field, &self.height, z, OBSTACLE.0, ceiling);
        Obstacle { kind: self.kind, wall, x, width, depth, height, z }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::room_draft::Shape;
    use crate::room_draft::tests::{draft, fields};

    #[test]
    fn every_kind_of_obstacle_stands_in_its_room_as_it_is_added() {
        use ObstacleKind::{Beam, Column, Meter, Pipe, Radiator};
        let mut room = draft(Shape::Straight);
        room.obstacles =
            [Column, Pipe, Beam, Radiator, Meter].map(|kind| ObstacleDraft::usual(kind, &room)).to_vec();
        let (_, parsed) = room.parse().unwrap();
        let measured = |obstacle: &Obstacle| (obstacle.width.0, obstacle.height.0, obstacle.z.0);
        // Between walls of 3600 under a ceiling of 2600: the column reaches it, the beam of 250 hangs from it.
        let expected =
            [(300, 2600, 0), (200, 2600, 0), (3600, 250, 2350), (1000, 600, 150), (400, 600, 1200)];
        assert_eq!(parsed.obstacles.iter().map(measured).collect::<Vec<_>>(), expected);
        assert!(parsed.obstacles.iter().all(|obstacle| obstacle.wall == *"B"));
    }

    #[test]
    fn an_obstacle_ends_on_its_wall_and_below_the_ceiling() {
        let mut room = draft(Shape::Straight);
        room.obstacles = vec![ObstacleDraft::usual(ObstacleKind::Column, &room)];
        // 3600 long: from 3300 a column of 300 just fits.
        room.obstacles[0].x = "330".to_owned();
        assert!(room.parse().is_ok());
        room.obstacles[0].x = "3301 mm".to_owned();
        room.obstacles[0].height = "261".to_owned();
        room.obstacles[0].depth = "0".to_owned();
        assert_eq!(fields(&room), ["obstacle-0-width", "obstacle-0-depth", "obstacle-0-height"]);
    }
}
