//! Sentences that are chosen by a value.

use kitchen::design::{Design, Place, Side};
use kitchen::kitchen::Kitchen;
use kitchen::order::{LocalTime, Status};
use text::Language;

/// The name of an example.
pub fn example_name(language: Language, slug: &str) -> &str {
    text::gallery::name::named(language, &slug.replace('-', "_")).unwrap_or(slug)
}

/// What an example is like.
pub fn example_about(language: Language, slug: &str) -> &'static str {
    text::gallery::about::named(language, &slug.replace('-', "_")).unwrap_or_default()
}

/// A status as people call it.
pub fn status(language: Language, status: Status) -> &'static str {
    text::status::name::named(language, status.key()).unwrap_or(status.key())
}

/// What a status means for the customer.
pub fn status_meaning(language: Language, status: Status) -> &'static str {
    text::status::meaning::named(language, status.key()).unwrap_or_default()
}

/// A moment with its day in words.
pub fn moment(language: Language, at: LocalTime) -> String {
    let small = |number: u8| i8::try_from(number).unwrap_or_default();
    let day = (at.year, small(at.month), small(at.day));
    text::format::date_time(language, day, (small(at.hour), small(at.minute)))
}

/// A day in words.
pub fn day(language: Language, at: LocalTime) -> String {
    let small = |number: u8| i8::try_from(number).unwrap_or_default();
    text::format::date(language, at.year, small(at.month), small(at.day))
}

/// An island's name; the only one needs no letter.
pub fn island(design: &Design, id: &str, language: Language) -> String {
    if design.islands.len() > 1 {
        text::island::lettered(language, id)
    } else {
        text::island::one(language).to_owned()
    }
}

/// The name of a wall, or of an island with its side where both carry units.
pub fn place(kitchen: &Kitchen<'_>, place: &Place, language: Language) -> String {
    match place {
        Place::Wall(wall) => text::editor::wall(language, wall),
        Place::Island(id, side) => {
            let name = island(kitchen.design, id, language);
            let island = kitchen.design.island_index(id);
            if island.is_none_or(|island| kitchen.carrying_sides(island).len() < 2) {
                return name;
            }
            match side {
                Side::Front => text::island::front(language, name),
                Side::Back => text::island::back(language, name),
            }
        }
    }
}
