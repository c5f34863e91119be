//! What was typed about doors, windows and passages, and the sizes that most of them have.

use kitchen::geometry::Span;
use kitchen::ids::Id;
use kitchen::length::Mm;
use kitchen::room::{Hinge, Opening, OpeningKind, Opens, Room, Wall};
use serde::{Deserialize, Serialize};

use super::fault::Reader;
use super::{RoomDraft, typed};

/// The narrowest opening that someone walks or looks through.
const OPENING: (Mm, Mm) = (Mm(200), Wall::LENGTH.1);
/// How far from the end of its wall an opening begins that is as wide as the wall lets it.
const BESIDE: Mm = Mm(50);

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

/// One of a size that houses have, where it fits on a wall under a ceiling, beside the openings that the wall has if there
/// is room; the customer measures and changes it.
pub fn usual_opening(kind: OpeningKind, wall: Id, length: Mm, ceiling: Mm, taken: &[Span]) -> Opening {
    let (width, sill, height, opens) = match kind {
        OpeningKind::Window => (Mm(1200), Mm(1050), Mm(1100), Opens::Inward),
        OpeningKind::Door => (Mm(830), Mm::ZERO, Mm(2015), Opens::Outward),
        OpeningKind::Passage => (Mm(900), Mm::ZERO, Mm(2100), Opens::Fixed),
    };
    let width = width.min(length - BESIDE * 2);
    let usual = Mm(1000).min((length - width) / 2);
    let beside = taken.iter().map(|other| other.end + BESIDE);
    let is_free = |x: &Mm| {
        let own = Span::at(*x, width);
        own.end <= length && taken.iter().all(|other| !own.overlaps(*other))
    };
    let x = [usual, BESIDE].into_iter().chain(beside).find(is_free).unwrap_or(usual);
    let height = height.min(ceiling - sill);
    Opening { id: Id::default(), kind, wall, x, width, sill, height, opens, hinge: Hinge::Left }
}

impl OpeningDraft {
    /// One of a usual size on the first wall of a room.
    pub fn usual(kind: OpeningKind, room: &RoomDraft) -> OpeningDraft {
        let (length, ceiling) = room.first_wall();
        let taken: Vec<Span> = room.openings.iter().filter_map(OpeningDraft::on_first_wall).collect();
        let Opening { x, width, sill, height, opens, hinge, .. } =
            usual_opening(kind, Id::default(), length, ceiling, &taken);
        OpeningDraft {
            kind,
            wall: 0,
            x: typed(x),
            width: typed(width),
            height: typed(height),
            sill: typed(sill),
            opens,
            hinge,
        }
    }

    /// What it takes of the first wall, once that can be read.
    fn on_first_wall(&self) -> Option<Span> {
        let length = |typed: &str| text::parse::length(typed).map(Mm);
        (self.wall == 0).then_some(Span::at(length(&self.x)?, length(&self.width)?))
    }

    pub(super) fn read(
        &self,
        index: usize,
        wall: Id,
        length: Mm,
        ceiling: Mm,
        read: &mut Reader<'_>,
    ) -> Opening {
        let field = format!("opening-{index}");
        let (x, width) = read.along(&field, [&self.x, &self.width], OPENING, length);
        let sill = match self.kind {
            OpeningKind::Window => {
                read.length(&format!("{field}-sill"), &self.sill, (Mm::ZERO, Room::HEIGHT.1))
            }
            OpeningKind::Door | OpeningKind::Passage => Mm::ZERO,
        };
        let height = read.upright(&field, &self.height, sill, OPENING.0, ceiling);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::room_draft::Shape;
    use crate::room_draft::tests::{draft, fields};

    #[test]
    fn every_kind_of_opening_fits_on_a_side_wall_and_under_the_lowest_ceiling() {
        for kind in [OpeningKind::Window, OpeningKind::Door, OpeningKind::Passage] {
            // A side wall of 700 leaves 50 on both sides, the shortest wall of 300 the narrowest opening; 2000 is the
            // lowest ceiling.
            for (length, width) in [(700, 600), (300, 200)] {
                let usual = usual_opening(kind, "A".into(), Mm(length), Mm(2000), &[]);
                assert_eq!((usual.x, usual.width), (Mm(50), Mm(width)), "{kind:?}");
                assert!(usual.sill + usual.height <= Mm(2000), "{kind:?}");
            }
        }
        let wide = usual_opening(OpeningKind::Window, "A".into(), Mm(3600), Mm(2600), &[]);
        assert_eq!((wide.x, wide.width, wide.height), (Mm(1000), Mm(1200), Mm(1100)));
    }

    #[test]
    fn a_further_opening_begins_beside_those_that_the_wall_has() {
        let mut room = draft(Shape::Straight);
        let mut places = Vec::new();
        for kind in [OpeningKind::Door, OpeningKind::Window, OpeningKind::Door, OpeningKind::Window] {
            let usual = OpeningDraft::usual(kind, &room);
            places.push(usual.x.clone());
            room.openings.push(usual);
        }
        // On 360: a door from 100 to 183, a window of 120 from 188 to 308, a door of 83 from 5 to 88; then no 120 is left.
        assert_eq!(places, ["100", "188", "5", "100"]);
    }

    #[test]
    fn a_window_ends_on_its_wall_and_below_the_ceiling() {
        let mut room = draft(Shape::Straight);
        room.openings = vec![OpeningDraft::usual(OpeningKind::Window, &room)];
        // 3600 long: from 2400 a window of 1200 just fits. 260 − 105 − 110 = 45 cm are left above it.
        room.openings[0].x = "240".to_owned();
        assert!(room.parse().is_ok());
        room.openings[0].x = "2401 mm".to_owned();
        assert_eq!(fields(&room), ["opening-0-width"]);
        room.openings[0].x = "240".to_owned();
        room.openings[0].height = "156".to_owned();
        assert_eq!(fields(&room), ["opening-0-height"]);
    }
}
