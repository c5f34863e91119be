//! What is wrong with the fields of a draft, in words.

use kitchen::length::Mm;
use kitchen::room::{Room, Wall};
use text::Language;
use text::format::centimetres;

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

/// Reads fields and remembers what is wrong; a field has one fault, its first.
pub(super) struct Reader<'a> {
    pub(super) faults: &'a mut Vec<RoomFault>,
}

impl Reader<'_> {
    /// The length in a field, or the least that is allowed there once the fault is noted.
    pub(super) fn length(&mut self, field: &str, typed: &str, (min, max): (Mm, Mm)) -> Mm {
        let length = text::parse::length(typed).map(Mm);
        match length {
            Some(length) if (min..=max).contains(&length) => length,
            Some(_) => self.fault(field, typed, Problem::OutOfRange(min, max)).unwrap_or(min),
            None => self.fault(field, typed, Problem::NotALength).unwrap_or(min),
        }
    }

    /// Where something is along its wall: its left end and its width, in fields of this beginning.
    pub(super) fn along(
        &mut self,
        field: &str,
        [x, width]: [&str; 2],
        widths: (Mm, Mm),
        wall: Mm,
    ) -> (Mm, Mm) {
        let from = self.length(&format!("{field}-x"), x, (Mm::ZERO, Wall::LENGTH.1));
        let name = format!("{field}-width");
        let long = self.length(&name, width, widths);
        if from + long > wall {
            self.fault(&name, width, Problem::PastWall(from + long, wall));
        }
        (from, long)
    }

    /// How high something is that begins so far above the floor, in a field of this beginning.
    pub(super) fn upright(&mut self, field: &str, height: &str, from: Mm, least: Mm, ceiling: Mm) -> Mm {
        let name = format!("{field}-height");
        let high = self.length(&name, height, (least, Room::HEIGHT.1));
        if from + high > ceiling {
            self.fault(&name, height, Problem::AboveCeiling(from + high, ceiling));
        }
        high
    }

    pub(super) fn fault(&mut self, field: &str, typed: &str, problem: Problem) -> Option<Mm> {
        if self.faults.iter().all(|known| known.field != field) {
            let (field, typed) = (field.to_owned(), typed.trim().to_owned());
            self.faults.push(RoomFault { field, typed, problem });
        }
        None
    }
}
