//! Sentences that are chosen by a value.

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

/// The name of a drawing: the plan, or the wall or island with its letter.
pub fn view(language: Language, name: &str) -> String {
    if name == "plan" { text::editor::plan(language).to_owned() } else { text::editor::wall(language, name) }
}
