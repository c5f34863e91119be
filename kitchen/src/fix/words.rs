//! A fix in one sentence.

use text::Language;
use text::fix as say;
use text::format::centimetres;

use super::{Change, Fix};
use crate::describe;
use crate::design::{Place, Support};
use crate::ids::Id;
use crate::kitchen::Kitchen;
use crate::length::Mm;

impl Fix {
    /// Everything that it changes, in one sentence; `before` is the kitchen that it was offered for.
    pub fn sentence(&self, before: &Kitchen<'_>, language: Language) -> String {
        let words: Vec<String> = self.changes.iter().map(|change| change.words(before, language)).collect();
        let sentence = words.join("; ");
        let mut letters = sentence.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).chain(['.']).collect()
    }
}

impl Change {
    fn words(&self, before: &Kitchen<'_>, language: Language) -> String {
        let length = |length: &Mm| centimetres(language, length.abs().0);
        let unit = |module: &Id| {
            let placed = before.placed.iter().find(|placed| placed.module.id == *module);
            placed.map(|placed| describe::name(placed, language)).unwrap_or_default()
        };
        let catalogue = before.catalogue;
        match self {
            Change::Moved { module, by } if *by < Mm::ZERO => {
                say::moved_left(language, length(by), unit(module))
            }
            Change::Moved { module, by } => say::moved_right(language, length(by), unit(module)),
            Change::Elsewhere { module, place: Place::Wall(id) | Place::Island(id, _) } => {
                say::elsewhere(language, unit(module), id)
            }
            Change::Width { module, width } => say::width(language, unit(module), length(width)),
            Change::Hung { module, z } => say::hung(language, length(z), unit(module)),
            Change::Hinged { module } => say::hinged(language, unit(module)),
            Change::Depth { module, depth } => say::depth(language, length(depth), unit(module)),
            Change::Notched { module } => say::notched(language, unit(module)),
            Change::Replaced { module, code } => {
                let kind = catalogue.module(code).map(|kind| kind.name.in_language(language));
                say::replaced(language, kind.unwrap_or(code), unit(module))
            }
            Change::Equipped { module, code: Some(code), .. } => {
                let product = catalogue.equipment(code);
                say::equipped(
                    language,
                    product.map_or(&**code, |name| name.in_language(language)),
                    unit(module),
                )
            }
            Change::Equipped { module, slot, code: None } => say::unequipped(
                language,
                text::slot::named(language, slot.key()).unwrap_or_default(),
                unit(module),
            ),
            Change::Placed { code, width } => {
                let kind = catalogue.module(code).map(|kind| kind.name.in_language(language));
                say::placed(language, kind.unwrap_or(code), length(width))
            }
            Change::Removed { module } => say::removed(language, unit(module)),
            Change::ExtraAdded { code, module } => {
                let name = catalogue.extra(code).map_or(&**code, |row| row.name.in_language(language));
                let unit = module.as_ref().map(unit).unwrap_or_default();
                say::extra_added(language, name, unit)
            }
            Change::ExtraRemoved { code, module } => {
                let name = catalogue.extra(code).map_or(&**code, |row| row.name.in_language(language));
                match module {
                    Some(module) => say::extra_removed(language, name, unit(module)),
                    None => say::extra_gone(language, name),
                }
            }
            Change::StyleHandle(module) => say::style_handle(language, unit(module)),
            Change::StyleFront(module) => say::style_front(language, unit(module)),
            Change::Led => say::led(language).to_owned(),
            Change::PowerPoint { wall, x } => say::power_point(language, wall, length(x)),
            Change::Plinth(height) => say::plinth(language, length(height)),
            Change::Worktop(code) => {
                let name = catalogue.worktop(code).map(|row| row.name.in_language(language));
                say::worktop(language, name.unwrap_or(code))
            }
            Change::NoCornice => say::no_cornice(language).to_owned(),
            Change::Handleless => say::handleless(language).to_owned(),
            Change::Rehung(_) => say::rehung(language).to_owned(),
            Change::OpensOutward(_) => say::opens_outward(language).to_owned(),
            Change::Island { by, .. } => say::island(language, length(by)),
            Change::Supported { island, support: Support::Brackets } => say::brackets(language, island),
            Change::Supported { island, support: Support::Legs } => say::legs(language, island),
            Change::IslandLength(long) => say::island_length(language, length(long)),
            Change::IslandDepth(deep) => say::island_depth(language, length(deep)),
        }
    }
}
