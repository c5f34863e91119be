//! What holds of every kitchen that edits can make: of its parts, its price, what is said of it and what is drawn of it.

use corpus::demo;
use kitchen::design::Design;
use kitchen::kitchen::Kitchen;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::generate::{attempt, design};
use crate::property::{broken, holds, holds_for};

mod breast;
mod drawn;
mod order;
mod parts;
mod price;
mod said;
mod snapped;
mod tower;

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
