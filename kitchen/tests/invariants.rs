//! What holds of every kitchen that edits can make: of its parts, its price, what is said of it and what is drawn of it.

use corpus::demo;
use kitchen::design::Design;
use kitchen::geometry::{Box3, Span};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::room::Room;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::generate::{attempt, design};
use crate::property::{broken, holds, holds_for};

mod drawn;
mod order;
mod parts;
mod price;
mod said;
mod snapped;

/// What must hold of a kitchen, or why it does not.
type Holds = Result<(), String>;

/// Kitchens as they were made, and what further changes have made of them: walls measured shorter, columns found later.
fn changed() -> impl Strategy<Value = Design> {
    (design(demo()), vec(attempt(), 0..8)).prop_map(|(mut design, attempts)| {
        for attempt in attempts {
            let next = attempt.edit(&design, demo()).map(|edit| kitchen::edit::apply(&design, demo(), &edit));
            if let Some(Ok(next)) = next {
                design = next;
            }
        }
        design
    })
}

/// That something holds of every kitchen.
fn of_all(what: impl Fn(&Kitchen<'_>) -> Holds) {
    holds(changed(), |design| {
        what(&Kitchen::new(&design, demo())).map_err(|why| broken(&design, why))?;
        Ok(design.modules.len() > 3)
    });
}

/// That something holds of every kitchen that can be built. Walls measured so that one goes through another are taken as they
/// are, and what stands at one of them is then behind the other.
fn of_all_built(what: impl Fn(&Kitchen<'_>) -> Holds) {
    of_all(|kitchen| if walls_cross(&kitchen.design.room) { Ok(()) } else { what(kitchen) });
}

/// Whether two walls of a room that are not next to one another meet.
fn walls_cross(room: &Room) -> bool {
    let lines: Vec<Box3> = room
        .frames()
        .iter()
        .map(|frame| Box3::standing(frame.origin, frame.point(frame.length, Mm::ZERO), Span::default()))
        .collect();
    let meet = |one: Span, other: Span| one.start <= other.end && other.start <= one.end;
    let next = |one: usize, other: usize| {
        one + 1 == other || (one == 0 && other + 1 == lines.len() && room.is_closed())
    };
    (0..lines.len()).any(|one| {
        (one + 1..lines.len()).any(|other| {
            !next(one, other) && meet(lines[one].x, lines[other].x) && meet(lines[one].y, lines[other].y)
        })
    })
}

/// The same of fewer, for what takes long.
fn of_a_tenth(what: impl Fn(&Kitchen<'_>) -> Holds) {
    holds_for(ProptestConfig::default().cases.div_ceil(10), changed(), |design| {
        what(&Kitchen::new(&design, demo())).map_err(|why| broken(&design, why))?;
        Ok(design.modules.len() > 3)
    });
}

/// Refuses with what it is about.
fn ensure(holds: bool, why: impl FnOnce() -> String) -> Holds {
    if holds { Ok(()) } else { Err(why()) }
}
