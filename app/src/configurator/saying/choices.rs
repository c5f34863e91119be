//! Choices in words: what was chosen for the whole kitchen or for one unit.

use kitchen::catalogue::{Family, Name};
use kitchen::edit::{Edit, StyleEdit};
use kitchen::ids::Code;
use kitchen::length::Mm;
use kitchen::room::Hinge;
use text::format::{centimetres, small};

use super::Done;

/// What the style has now.
pub(super) fn style(done: Done<'_>, edit: &StyleEdit) -> Option<String> {
    let Done { catalogue, language, .. } = done;
    let named = |label: &str, name: Option<&Name>| Some(chosen(done, label, name?.in_language(language)));
    let length = |label: &str, length: Mm| Some(chosen(done, label, &centimetres(language, length.0)));
    let without = text::editor::without(language);
    match edit {
        StyleEdit::Front { family, front } => {
            let label = match family {
                Family::Base | Family::FrontOnly | Family::Corner => text::editor::fronts_base(language),
                Family::Wall | Family::WallCorner => text::editor::fronts_wall(language),
                Family::Tall => text::editor::fronts_tall(language),
            };
            named(label, catalogue.front(front).map(|row| &row.name))
        }
        StyleEdit::Carcass(code) => {
            named(text::editor::carcass(language), catalogue.carcass(code).map(|row| &row.name))
        }
        StyleEdit::Handle(code) => {
            Some(chosen(done, text::editor::handle(language), handle(done, code.as_ref())?))
        }
        StyleEdit::Worktop(code) => {
            named(text::editor::worktop(language), catalogue.worktop(code).map(|row| &row.name))
        }
        StyleEdit::Plinth(code) => {
            named(text::editor::plinth(language), catalogue.plinth(code).map(|row| &row.name))
        }
        StyleEdit::PlinthHeight(height) => length(text::editor::plinth_height(language), *height),
        StyleEdit::System(system) => {
            length(text::finish::system(language), catalogue.systems.of(*system).base)
        }
        StyleEdit::Splash(None) => Some(chosen(done, text::finish::splash(language), without)),
        StyleEdit::Splash(Some(code)) => {
            named(text::finish::splash(language), catalogue.splash(code).map(|row| &row.name))
        }
        StyleEdit::Upstand(None) => Some(chosen(done, text::finish::upstand(language), without)),
        StyleEdit::Upstand(Some(height)) => length(text::finish::upstand(language), *height),
        StyleEdit::Apron(None) => Some(chosen(done, text::finish::apron(language), without)),
        StyleEdit::Apron(Some(height)) => length(text::finish::apron(language), *height),
        StyleEdit::CeilingFiller(on) => Some(strip(done, text::line::work::ceiling_filler(language), *on)),
        StyleEdit::Cornice(on) => Some(strip(done, text::line::work::cornice(language), *on)),
        StyleEdit::LightStrip(on) => Some(strip(done, text::line::work::light_strip(language), *on)),
        StyleEdit::GrainMatched(on) => Some(strip(done, text::finish::grain_matched(language), *on)),
        StyleEdit::Led(on) => Some(strip(done, text::finish::led(language), *on)),
    }
}

/// What a unit has now; none where the edit chooses nothing that has a name.
pub(super) fn unit(done: Done<'_>, edit: &Edit, name: &str) -> Option<String> {
    let Done { catalogue, language, .. } = done;
    let style = &done.after.0.style;
    match edit {
        Edit::SetFront { module, front } => {
            let kind = catalogue.module(&done.after.0.module(module)?.code)?;
            let front = front.as_ref().unwrap_or_else(|| style.fronts.of(kind.family));
            Some(chosen(done, name, catalogue.front(front)?.name.in_language(language)))
        }
        Edit::SetHandle { handle: own, .. } => {
            let handle = handle(done, own.as_ref().or(style.handle.as_ref()))?;
            Some(chosen(done, name, handle))
        }
        Edit::Equip { code, .. } => {
            let choice = match code {
                Some(code) => catalogue.equipment(code)?.in_language(language),
                None => return None,
            };
            Some(chosen(done, name, choice))
        }
        Edit::Drain { side, .. } => {
            let side = match side {
                Some(Hinge::Left) => text::finish::drainer_left(language),
                Some(Hinge::Right) => text::finish::drainer_right(language),
                None => text::editor::without(language),
            };
            Some(chosen(done, text::finish::drainer(language), side))
        }
        Edit::Replace { code, .. } => {
            let new = small(catalogue.module(code)?.name.in_language(language));
            Some(text::said::becomes(language, new, name))
        }
        _ => None,
    }
}

fn chosen(done: Done<'_>, label: &str, choice: &str) -> String {
    text::said::chosen(done.language, choice, label)
}

fn strip(done: Done<'_>, name: &str, on: bool) -> String {
    let say = if on { text::said::placed } else { text::said::removed };
    say(done.language, name)
}

fn handle<'a>(done: Done<'a>, code: Option<&Code>) -> Option<&'a str> {
    match code {
        Some(code) => Some(done.catalogue.handle(code)?.name.in_language(done.language)),
        None => Some(text::editor::handleless(done.language)),
    }
}
