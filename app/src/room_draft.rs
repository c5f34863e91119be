//! The room as a customer describes it: a draft of strings turns into a room that can be drawn, by the same
//! call in the browser and on the server.

use kitchen::ids::Id;
use kitchen::length::Mm;
use kitchen::room::{Connection, ConnectionKind, CornerKind, Room, Wall};
use serde::{Deserialize, Serialize};
use text::Language;
use text::format::centimetres_bare;

mod fault;
mod obstacles;
mod openings;

use fault::Reader;
pub use fault::{Problem, RoomFault};
pub use obstacles::{ObstacleDraft, hangs, usual_obstacle};
pub use openings::{OpeningDraft, usual_opening};

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

    /// The length of the first wall and the height of the ceiling; the least there is while they cannot be read.
    fn first_wall(&self) -> (Mm, Mm) {
        let read = |typed: &str, (min, max): (Mm, Mm)| {
            let length = text::parse::length(typed).map(Mm);
            length.filter(|length| (min..=max).contains(length)).unwrap_or(min)
        };
        (read(self.length(0), Wall::LENGTH), read(&self.height, Room::HEIGHT))
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
            corner: CornerKind::Inner,
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

/// A length as a customer types it: in centimetres.
fn typed(length: Mm) -> String {
    centimetres_bare(Language::Nl, length.0)
}

#[cfg(test)]
mod tests {
    use kitchen::room::OpeningKind;

    use super::*;

    pub(super) fn draft(shape: Shape) -> RoomDraft {
        RoomDraft { name: "Mijn keuken".to_owned(), shape, ..RoomDraft::default() }
    }

    fn walls(draft: &RoomDraft) -> Vec<(String, i32)> {
        let (_, room) = draft.parse().unwrap();
        room.walls.iter().map(|wall| (wall.id.to_string(), wall.length.0)).collect()
    }

    pub(super) fn fields(draft: &RoomDraft) -> Vec<String> {
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
        room.openings = vec![OpeningDraft { wall: 2, ..OpeningDraft::usual(OpeningKind::Door, &room) }];
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
