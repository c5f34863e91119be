//! A fix in one sentence.

use text::Language;
use text::fix as say;
use text::format::centimetres;

use super::{Change, Fix};
use crate::describe;
use crate::design::Support;
use crate::geometry::Point;
use crate::ids::Id;
use crate::kitchen::Kitchen;
use crate::length::Mm;
use crate::room::Opening;

impl Fix {
    /// Everything that it changes, in one sentence; `before` is the kitchen that it was offered for.
    pub fn sentence(&self, before: &Kitchen<'_>, language: Language) -> String {
        let words: Vec<String> = self.changes.iter().map(|change| change.words(before, language)).collect();
        let sentence = words.join("; ");
        let (first, rest) = sentence.split_at(sentence.chars().next().map_or(0, char::len_utf8));
        first.to_uppercase() + rest + "."
    }
}

impl Change {
    fn words(&self, before: &Kitchen<'_>, language: Language) -> String {
        let length = |length: &Mm| centimetres(language, length.abs().0);
        let unit = |module: &Id| {
            let found = before.placed.iter().position(|placed| placed.module.id == *module);
            found.map(|index| small(&before.named(index, language))).unwrap_or_default()
        };
        let catalogue = before.catalogue;
        match self {
            Change::Moved { module, by } if *by < Mm::ZERO => {
                say::moved_left(language, length(by), unit(module))
            }
            Change::Moved { module, by } => say::moved_right(language, length(by), unit(module)),
            Change::Elsewhere { module, place } => {
                say::elsewhere(language, describe::place(place, language), unit(module))
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
            Change::Placed { code, width, place, beside } => {
                let kind = catalogue.module(code).map(|kind| kind.name.in_language(language));
                let (name, width) = (kind.unwrap_or(code), length(width));
                match beside.each_ref().map(|module| module.as_ref().map(unit)) {
                    [Some(left), Some(right)] => say::placed_between(language, left, name, right, width),
                    [Some(beside), None] | [None, Some(beside)] => {
                        say::placed_beside(language, name, beside, width)
                    }
                    [None, None] => say::placed(language, name, describe::place(place, language), width),
                }
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
            Change::PowerPoint { wall, x, z: Mm::ZERO } => say::power_point(language, wall, length(x)),
            Change::PowerPoint { wall, x, z } => {
                say::power_point_at_height(language, length(z), wall, length(x))
            }
            Change::Plinth(height) => say::plinth(language, length(height)),
            Change::Worktop(code) => {
                let name = catalogue.worktop(code).map(|row| row.name.in_language(language));
                say::worktop(language, name.unwrap_or(code))
            }
            Change::CeilingFiller => say::ceiling_filler(language).to_owned(),
            Change::Height { module, height } => say::height(language, length(height), unit(module)),
            Change::NoCornice => say::no_cornice(language).to_owned(),
            Change::Handleless => say::handleless(language).to_owned(),
            Change::Rehung(door) => say::rehung(language, door_name(before, door, language)),
            Change::OpensOutward(door) => say::opens_outward(language, door_name(before, door, language)),
            Change::Island { island, by } => moved(before, island, *by, language),
            Change::IslandLength { island, length: long } => {
                say::island_length(language, island, length(long))
            }
            Change::IslandDepth { island, depth } => say::island_depth(language, length(depth), island),
            Change::Supported { island, support: Support::Brackets } => say::brackets(language, island),
            Change::Supported { island, support: Support::Legs } => say::legs(language, island),
        }
    }
}

/// Words as they stand inside a sentence.
fn small(words: &str) -> String {
    let (first, rest) = words.split_at(words.chars().next().map_or(0, char::len_utf8));
    first.to_lowercase() + rest
}

/// A room door by its wall, and by its place on it where the wall has more than one.
fn door_name(kitchen: &Kitchen<'_>, door: &Id, language: Language) -> String {
    let openings = &kitchen.design.room.openings;
    let Some(door) = openings.iter().find(|opening| opening.id == *door) else { return String::new() };
    let is_like = |other: &&Opening| other.kind == door.kind && other.wall == door.wall;
    if openings.iter().filter(is_like).count() == 1 {
        say::door(language, &*door.wall)
    } else {
        say::door_at(language, &*door.wall, centimetres(language, door.x.0))
    }
}

/// Where an island goes, as one sees it who faces the first wall.
fn moved(kitchen: &Kitchen<'_>, island: &Id, by: Point, language: Language) -> String {
    let length = |by: Mm| centimetres(language, by.abs().0);
    let wall = kitchen.design.room.walls.first().map(|wall| wall.id.to_string()).unwrap_or_default();
    let aside = match by.x {
        Mm::ZERO => None,
        left if left < Mm::ZERO => Some(say::island_left(language, length(by.x), &wall)),
        _ => Some(say::island_right(language, length(by.x), &wall)),
    };
    let outward = match by.y {
        Mm::ZERO => None,
        nearer if nearer < Mm::ZERO => Some(say::island_nearer(language, length(by.y), &wall)),
        _ => Some(say::island_farther(language, length(by.y), &wall)),
    };
    let ways = aside.into_iter().chain(outward).collect();
    say::island(language, island, describe::listed(ways, language).unwrap_or_default())
}
