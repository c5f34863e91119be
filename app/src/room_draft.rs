//! The room as a customer describes it: a draft of strings turns into a room that can be drawn, by the same
//! call in the browser and on the server.

use kitchen::ids::Id;
use kitchen::length::Mm;
use kitchen::room::{
    Connection, ConnectionKind, Corner, Hinge, Obstacle, ObstacleKind, Opening, OpeningKind, Opens, Room,
    Wall,
};
use serde::{Deserialize, Serialize};
use text::Language;
use text::format::centimetres;

/// The narrowest opening that someone walks or looks through.
const OPENING: (Mm, Mm) = (Mm(200), Wall::LENGTH.1);
/// The least of what stands in the way: a thin pipe.
const OBSTACLE: (Mm, Mm) = (Mm(10), Wall::LENGTH.1);
/// A side wall as deep as the run beside it (settled.md, "Room step").
const SIDE_WALL: Mm = Mm(700);
/// Where water and drain usually come out of the wall.
const WATER_HEIGHT: Mm = Mm(550);
const DRAIN_HEIGHT: Mm = Mm(450);
/// The drain beside the water.
const DRAIN_BESIDE: Mm = Mm(120);

/// The shape of a kitchen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// One wall.
    Straight,
    /// Two walls and a corner.
    #[default]
    L,
    /// Three walls and two corners.
    U,
    /// Three walls, cabinets on the two that face each other.
    Galley,
}

impl Shape {
    /// Every shape, in the order of the form.
    pub const ALL: [Shape; 4] = [Shape::Straight, Shape::L, Shape::U, Shape::Galley];

    /// Its name in forms.
    pub fn key(self) -> &'static str {
        match self {
            Shape::Straight => "straight",
            Shape::L => "l",
            Shape::U => "u",
            Shape::Galley => "galley",
        }
    }

    /// How many lengths are asked.
    pub fn walls(self) -> usize {
        match self {
            Shape::Straight => 1,
            Shape::L => 2,
            Shape::U | Shape::Galley => 3,
        }
    }
}

/// What was typed about the room. Boxes that are not ticked are not sent, so they are texts too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RoomDraft {
    /// The design's name.
    pub name: String,
    /// The shape.
    pub shape: Shape,
    /// The lengths of the walls with cabinets; those that the shape lacks are not read.
    pub lengths: Vec<String>,
    /// Floor to ceiling.
    pub height: String,
    /// `on` when a wall stands at the left end; the form ticks it at first, a box that is not sent is not ticked.
    #[serde(default = "String::new")]
    pub left: String,
    /// `on` when a wall stands at the right end.
    #[serde(default = "String::new")]
    pub right: String,
    /// Doors, windows, passages.
    pub openings: Vec<OpeningDraft>,
    /// Columns, pipes, beams, radiators, meters.
    pub obstacles: Vec<ObstacleDraft>,
    /// `on` when the water point is known.
    pub water: String,
    /// The wall of the water point, counted from 0 among the lengths.
    pub water_wall: usize,
    /// How far along that wall.
    pub water_x: String,
}

/// What was typed about a door or window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningDraft {
    /// What it is.
    pub kind: OpeningKind,
    /// Its wall, counted from 0 among the lengths.
    pub wall: usize,
    /// From the left end of the wall.
    pub x: String,
    /// Its width.
    pub width: String,
    /// Its height.
    pub height: String,
    /// Its lower edge; only windows have one.
    #[serde(default)]
    pub sill: String,
    /// How it opens.
    #[serde(default)]
    pub opens: Opens,
    /// Where it hinges.
    #[serde(default)]
    pub hinge: Hinge,
}

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

impl Default for RoomDraft {
    /// An L of 3,60 by 2,40 m under a usual ceiling.
    fn default() -> RoomDraft {
        RoomDraft {
            name: String::new(),
            shape: Shape::default(),
            lengths: ["360", "240", "300"].map(str::to_owned).to_vec(),
            height: "260".to_owned(),
            left: "on".to_owned(),
            right: "on".to_owned(),
            openings: Vec::new(),
            obstacles: Vec::new(),
            water: String::new(),
            water_wall: 0,
            water_x: "120".to_owned(),
        }
    }
}

impl OpeningDraft {
    /// An opening of a usual size.
    pub fn usual(kind: OpeningKind) -> OpeningDraft {
        let (width, height, sill, opens) = match kind {
            OpeningKind::Window => ("120", "110", "105", Opens::Inward),
            OpeningKind::Door => ("83", "201,5", "0", Opens::Outward),
            OpeningKind::Passage => ("90", "210", "0", Opens::Fixed),
        };
        OpeningDraft {
            kind,
            wall: 0,
            x: "100".to_owned(),
            width: width.to_owned(),
            height: height.to_owned(),
            sill: sill.to_owned(),
            opens,
            hinge: Hinge::Left,
        }
    }
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
        let read = |typed: &str, (min, max): (Mm, Mm)| {
            text::parse::length(typed).map(Mm).filter(|length| (min..=max).contains(length))
        };
        let length = read(room.length(0), Wall::LENGTH).unwrap_or(Wall::LENGTH.0);
        let ceiling = read(&room.height, Room::HEIGHT).unwrap_or(Room::HEIGHT.0);
        let typed = |length: Mm| text::format::centimetres_bare(Language::Nl, length.0);
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

    fn read(&self, index: usize, wall: Id, length: Mm, ceiling: Mm, read: &mut Reader<'_>) -> Obstacle {
        let field = |name: &str| format!("obstacle-{index}-{name}");
        let x = read.length(&field("x"), &self.x, (Mm::ZERO, Wall::LENGTH.1));
        let width = read.length(&field("width"), &self.width, OBSTACLE);
        if x + width > length {
            read.fault(&field("width"), &self.width, Problem::PastWall(x + width, length));
        }
        let depth = read.length(&field("depth"), &self.depth, OBSTACLE);
        let z = if hangs(self.kind) {
            read.length(&field("z"), &self.z, (Mm::ZERO, Room::HEIGHT.1))
        } else {
            Mm::ZERO
        };
        let height = read.length(&field("height"), &self.height, (OBSTACLE.0, Room::HEIGHT.1));
        if z + height > ceiling {
            read.fault(&field("height"), &self.height, Problem::AboveCeiling(z + height, ceiling));
        }
        Obstacle { kind: self.kind, wall, x, width, depth, height, z }
    }
}

/// What is wrong with a field of the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomFault {
    /// The field: `name`, `length-0`, `height`, `opening-0-x`, `obstacle-0-x`, `water-x`.
    pub field: String,
    /// What was typed.
    pub typed: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// Why a field of the draft is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No length at all.
    NotALength,
    /// A length outside its limits.
    OutOfRange(Mm, Mm),
    /// It ends beyond its wall: where, and how long the wall is.
    PastWall(Mm, Mm),
    /// It ends above the ceiling: where, and how high the ceiling is.
    AboveCeiling(Mm, Mm),
    /// No name, or too long a one.
    Name,
}

impl RoomFault {
    /// What is wrong and what would do.
    pub fn sentence(&self, language: Language) -> String {
        use text::room::fault;
        let cm = |length: Mm| centimetres(language, length.0);
        match self.problem {
            Problem::NotALength => fault::not_a_length(language, &self.typed),
            Problem::OutOfRange(min, max) => fault::out_of_range(language, cm(max), cm(min), &self.typed),
            Problem::PastWall(end, length) => fault::past_wall(language, cm(end), cm(length)),
            Problem::AboveCeiling(end, height) => fault::above_ceiling(language, cm(end), cm(height)),
            Problem::Name => fault::name_length(language).to_owned(),
        }
    }
}

impl RoomDraft {
    /// The letters of the walls whose lengths are asked; a side wall at the left end takes the first letter.
    pub fn letters(&self) -> Vec<char> {
        let first = if self.left.is_empty() { b'A' } else { b'B' };
        (0..self.shape.walls()).zip(first..).map(|(_, letter)| char::from(letter)).collect()
    }

    /// The name and the room that were meant.
    ///
    /// # Errors
    /// Every field that is wrong, in the order of the form; never an empty list.
    pub fn parse(&self) -> Result<(String, Room), Vec<RoomFault>> {
        let mut faults = Vec::new();
        let mut read = Reader { faults: &mut faults };
        let name = self.name.trim();
        if name.is_empty() || name.chars().count() > 120 {
            read.fault("name", name, Problem::Name);
        }
        let lengths: Vec<Mm> = (0..self.shape.walls())
            .map(|wall| read.length(&format!("length-{wall}"), self.length(wall), Wall::LENGTH))
            .collect();
        let height = read.length("height", &self.height, Room::HEIGHT);
        let walls = self.chain(&lengths);
        let letter = |wall: usize| walls[self.offset() + wall.min(lengths.len() - 1)].id.clone();
        let openings = (self.openings.iter().enumerate())
            .map(|(index, opening)| {
                let length = lengths[opening.wall.min(lengths.len() - 1)];
                opening.read(index, letter(opening.wall), length, height, &mut read)
            })
            .collect();
        let obstacles = (self.obstacles.iter().enumerate())
            .map(|(index, obstacle)| {
                let length = lengths[obstacle.wall.min(lengths.len() - 1)];
                obstacle.read(index, letter(obstacle.wall), length, height, &mut read)
            })
            .collect();
        let connections = self.water(&lengths, &letter, &mut read);
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok((name.to_owned(), Room { height, walls, openings, connections, obstacles }))
    }

    fn length(&self, wall: usize) -> &str {
        self.lengths.get(wall).map_or("", String::as_str)
    }

    fn offset(&self) -> usize {
        usize::from(!self.left.is_empty())
    }

    /// The walls with cabinets between the side walls, lettered from the left.
    fn chain(&self, lengths: &[Mm]) -> Vec<Wall> {
        let left = (!self.left.is_empty()).then_some(SIDE_WALL);
        let right = (!self.right.is_empty()).then_some(SIDE_WALL);
        let chain = left.into_iter().chain(lengths.iter().copied()).chain(right);
        let wall = |(letter, length): (u8, Mm)| Wall {
            id: char::from(letter).to_string().into(),
            length,
            corner: Corner::Inner,
        };
        (b'A'..).zip(chain).map(wall).collect()
    }

    /// Water and the drain beside it.
    fn water(&self, lengths: &[Mm], letter: &dyn Fn(usize) -> Id, read: &mut Reader<'_>) -> Vec<Connection> {
        if self.water.is_empty() {
            return Vec::new();
        }
        let length = lengths[self.water_wall.min(lengths.len() - 1)];
        let x = read.length("water-x", &self.water_x, (Mm::ZERO, length));
        let point = |kind, x: Mm, z| Connection { kind, wall: letter(self.water_wall), x, z };
        vec![
            point(ConnectionKind::Water, x, WATER_HEIGHT),
            point(ConnectionKind::Drain, (x + DRAIN_BESIDE).min(length), DRAIN_HEIGHT),
        ]
    }
}

impl OpeningDraft {
    fn read(&self, index: usize, wall: Id, length: Mm, ceiling: Mm, read: &mut Reader<'_>) -> Opening {
        let field = |name: &str| format!("opening-{index}-{name}");
        let x = read.length(&field("x"), &self.x, (Mm::ZERO, Wall::LENGTH.1));
        let width = read.length(&field("width"), &self.width, OPENING);
        if x + width > length {
            read.fault(&field("width"), &self.width, Problem::PastWall(x + width, length));
        }
        let sill = match self.kind {
            OpeningKind::Window => read.length(&field("sill"), &self.sill, (Mm::ZERO, Room::HEIGHT.1)),
            OpeningKind::Door | OpeningKind::Passage => Mm::ZERO,
        };
        let height = read.length(&field("height"), &self.height, (OPENING.0, Room::HEIGHT.1));
        if sill + height > ceiling {
            read.fault(&field("height"), &self.height, Problem::AboveCeiling(sill + height, ceiling));
        }
        let letter = match self.kind {
            OpeningKind::Window => 'w',
            OpeningKind::Door => 'd',
            OpeningKind::Passage => 'p',
        };
        let id = format!("{letter}{}", index + 1).into();
        let opens = if self.kind == OpeningKind::Passage { Opens::Fixed } else { self.opens };
        Opening { id, kind: self.kind, wall, x, width, sill, height, opens, hinge: self.hinge }
    }
}

/// Reads fields and remembers what is wrong; a field has one fault, its first.
struct Reader<'a> {
    faults: &'a mut Vec<RoomFault>,
}

impl Reader<'_> {
    /// The length in a field, or the least that is allowed there once the fault is noted.
    fn length(&mut self, field: &str, typed: &str, (min, max): (Mm, Mm)) -> Mm {
        let length = text::parse::length(typed).map(Mm);
        match length {
            Some(length) if (min..=max).contains(&length) => length,
            Some(_) => self.fault(field, typed, Problem::OutOfRange(min, max)).unwrap_or(min),
            None => self.fault(field, typed, Problem::NotALength).unwrap_or(min),
        }
    }

    fn fault(&mut self, field: &str, typed: &str, problem: Problem) -> Option<Mm> {
        if self.faults.iter().all(|known| known.field != field) {
            let (field, typed) = (field.to_owned(), typed.trim().to_owned());
            self.faults.push(RoomFault { field, typed, problem });
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(shape: Shape) -> RoomDraft {
        RoomDraft { name: "Mijn keuken".to_owned(), shape, ..RoomDraft::default() }
    }

    fn walls(draft: &RoomDraft) -> Vec<(String, i32)> {
        let (_, room) = draft.parse().unwrap();
        room.walls.iter().map(|wall| (wall.id.to_string(), wall.length.0)).collect()
    }

    fn fields(draft: &RoomDraft) -> Vec<String> {
        draft.parse().unwrap_err().into_iter().map(|fault| fault.field).collect()
    }

    #[test]
    fn a_straight_kitchen_between_walls_reads_side_back_side() {
        let expected = [("A", 700), ("B", 3600), ("C", 700)].map(|(id, length)| (id.to_owned(), length));
        assert_eq!(walls(&draft(Shape::Straight)), expected);
    }

    #[test]
    fn without_side_walls_the_first_letter_is_the_first_wall() {
        let open = RoomDraft { left: String::new(), right: String::new(), ..draft(Shape::U) };
        let expected = [("A", 3600), ("B", 2400), ("C", 3000)].map(|(id, length)| (id.to_owned(), length));
        assert_eq!(walls(&open), expected);
        assert_eq!(open.letters(), ['A', 'B', 'C']);
        assert_eq!(draft(Shape::L).letters(), ['B', 'C']);
    }

    #[test]
    fn a_side_wall_that_is_not_ticked_is_not_sent_and_not_there() {
        // As the form of a straight kitchen arrives with both boxes empty, and with the right one ticked.
        let sent = |ticked: &str| {
            let json =
                format!(r#"{{"name":"Open","shape":"straight","lengths":["360"],"height":"260"{ticked}}}"#);
            walls(&serde_json::from_str(&json).unwrap())
        };
        let named = |walls: &[(&str, i32)]| -> Vec<(String, i32)> {
            walls.iter().map(|(id, length)| ((*id).to_owned(), *length)).collect()
        };
        assert_eq!(sent(""), named(&[("A", 3600)]));
        assert_eq!(sent(r#","right":"on""#), named(&[("A", 3600), ("B", 700)]));
        assert_eq!(sent(r#","left":"on","right":"on""#), named(&[("A", 700), ("B", 3600), ("C", 700)]));
    }

    #[test]
    fn every_wrong_field_is_named_with_its_own_fault() {
        let mut wrong = draft(Shape::L);
        wrong.name = " ".to_owned();
        wrong.lengths = vec!["drie meter".to_owned(), "20".to_owned()];
        wrong.height = "500".to_owned();
        assert_eq!(fields(&wrong), ["name", "length-0", "length-1", "height"]);
    }

    #[test]
    fn a_window_ends_on_its_wall_and_below_the_ceiling() {
        let mut room = draft(Shape::Straight);
        room.openings = vec![OpeningDraft::usual(OpeningKind::Window)];
        // 3600 long: from 2400 a window of 1200 just fits. 260 − 105 − 110 = 45 cm are left above it.
        room.openings[0].x = "240".to_owned();
        assert!(room.parse().is_ok());
        room.openings[0].x = "2401 mm".to_owned();
        assert_eq!(fields(&room), ["opening-0-width"]);
        room.openings[0].x = "240".to_owned();
        room.openings[0].height = "156".to_owned();
        assert_eq!(fields(&room), ["opening-0-height"]);
    }

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

    #[test]
    fn water_brings_its_drain_and_stays_on_its_wall() {
        let mut room = draft(Shape::Straight);
        room.water = "on".to_owned();
        room.water_x = "355".to_owned();
        let (_, parsed) = room.parse().unwrap();
        let at: Vec<(i32, &str)> = parsed.connections.iter().map(|point| (point.x.0, &*point.wall)).collect();
        assert_eq!(at, [(3550, "B"), (3600, "B")]);
    }

    #[test]
    fn a_wall_that_the_shape_lost_falls_back_to_the_last() {
        let mut room = draft(Shape::U);
        room.openings = vec![OpeningDraft { wall: 2, ..OpeningDraft::usual(OpeningKind::Door) }];
        room.shape = Shape::Straight;
        let (_, parsed) = room.parse().unwrap();
        assert_eq!(parsed.openings[0].wall, *"B");
    }

    #[test]
    fn faults_speak_every_language() {
        for language in Language::ALL {
            let faults = RoomDraft { height: "9".to_owned(), ..draft(Shape::L) }.parse().unwrap_err();
            assert!(faults[0].sentence(language).contains('9'), "{language:?}");
        }
    }
}
