//! A fix in one sentence.

use text::Language;
use text::fix as say;
use text::format::{centimetres, small};

use super::{Change, Fix, together};
use crate::describe;
use crate::design::Support;
use crate::geometry::Point;
use crate::ids::{Code, Id};
use crate::kitchen::Kitchen;
use crate::length::Mm;
use crate::room::{Hinge, Opening};

impl Fix {
    /// Everything that it changes, in one sentence; `before` is the kitchen that it was offered for.
    pub fn sentence(&self, before: &Kitchen<'_>, language: Language) -> String {
        let words = self.changes.chunk_by(Change::is_of_same).filter_map(|changes| {
            together::said(changes, &self.changes, before, language)
                .or_else(|| of_one(changes, before, language))
                .filter(|words| !words.is_empty())
        });
        let sentence = words.collect::<Vec<String>>().join("; ");
        let (first, rest) = sentence.split_at(sentence.chars().next().map_or(0, char::len_utf8));
        first.to_uppercase() + rest + "."
    }
}

/// What happens to one thing, which is named once.
fn of_one(changes: &[Change], before: &Kitchen<'_>, language: Language) -> Option<String> {
    let words = |(index, change): (usize, &Change)| {
        let unnamed = change.subject().filter(|_| index > 0);
        change.words(before, language, unnamed).trim_start().to_owned()
    };
    describe::listed(changes.iter().enumerate().map(words).collect(), language)
}

impl Change {
    /// In words; `unnamed` has been named already.
    fn words(&self, before: &Kitchen<'_>, language: Language, unnamed: Option<&Id>) -> String {
        let length = |length: &Mm| centimetres(language, length.abs().0);
        let island = |island: &Id| {
            if unnamed == Some(island) {
                return String::new();
            }
            describe::island(before.design, island, language)
        };
        let unit = |module: &Id| {
            if unnamed == Some(module) {
                return String::new();
            }
            let found = before.placed.iter().position(|placed| placed.module.id == *module);
            found.map(|index| small(&before.named(index, language))).unwrap_or_default()
        };
        let catalogue = before.catalogue;
        let kind = |code: &Code| {
            let kind = catalogue.module(code).map(|kind| small(kind.name.in_language(language)));
            kind.unwrap_or_else(|| code.to_string())
        };
        let extra = |code: &Code| {
            let row = catalogue.extra(code).map(|row| small(row.name.in_language(language)));
            row.unwrap_or_else(|| code.to_string())
        };
        match self {
            Change::Moved { module, by } if *by < Mm::ZERO => {
                say::moved_left(language, length(by), unit(module))
            }
            Change::Moved { module, by } => say::moved_right(language, length(by), unit(module)),
            Change::Elsewhere { module, place } => {
                say::elsewhere(language, describe::place(before.design, place, language), unit(module))
            }
            Change::Width { module, width } => say::width(language, unit(module), length(width)),
            Change::Hung { module, z } => say::hung(language, length(z), unit(module)),
            Change::Hinged { module } => say::hinged(language, unit(module)),
            Change::Depth { module, depth } => say::depth(language, length(depth), unit(module)),
            Change::Notched { module } => say::notched(language, unit(module)),
            Change::Replaced { module, code } => say::replaced(language, kind(code), unit(module)),
            Change::Equipped { module, code: Some(code), .. } => {
                let product = catalogue.equipment(code).map(|name| small(name.in_language(language)));
                say::equipped(language, product.unwrap_or_else(|| code.to_string()), unit(module))
            }
            Change::Equipped { module, slot, code: None } => say::unequipped(
                language,
                text::slot::named(language, slot.key()).unwrap_or_default(),
                unit(module),
            ),
            Change::Placed { code, width, place, beside } => {
                let (name, width) = (kind(code), length(width));
                match beside.each_ref().map(|module| module.as_ref().map(unit)) {
                    [Some(left), Some(right)] => say::placed_between(language, left, name, right, width),
                    [Some(beside), None] | [None, Some(beside)] => {
                        say::placed_beside(language, name, beside, width)
                    }
                    [None, None] => {
                        let place = describe::place(before.design, place, language);
                        say::placed(language, name, place, width)
                    }
                }
            }
            Change::Removed { module } => say::removed(language, unit(module)),
            Change::ExtraAdded { code, module } => {
                let name = extra(code);
                let unit = module.as_ref().map(unit).unwrap_or_default();
                say::extra_added(language, name, unit)
            }
            Change::ExtraRemoved { code, module } => {
                let name = extra(code);
                match module {
                    Some(module) => say::extra_removed(language, name, unit(module)),
                    None => say::extra_gone(language, name),
                }
            }
            Change::Drained { module, side: Some(Hinge::Left) } => say::grooves_left(language, unit(module)),
            Change::Drained { module, side: Some(Hinge::Right) } => {
                say::grooves_right(language, unit(module))
            }
            Change::Drained { module, side: None } => say::no_grooves(language, unit(module)),
            Change::StyleHandle(module) => say::style_handle(language, unit(module)),
            Change::StyleFront(module) => say::style_front(language, unit(module)),
            Change::Led => say::led(language).to_owned(),
            Change::PowerPoint { wall, x, z: Mm::ZERO } => say::power_point(language, wall, length(x)),
            Change::PowerPoint { wall, x, z } => {
                say::power_point_at_height(language, length(z), wall, length(x))
            }
            Change::Plinth(height) => say::plinth(language, length(height)),
            Change::Worktop(code) => {
                let name = catalogue.worktop(code).map(|row| small(row.name.in_language(language)));
                say::worktop(language, name.unwrap_or_else(|| code.to_string()))
            }
            Change::CeilingFiller => say::ceiling_filler(language).to_owned(),
            Change::Height { module, height } => say::height(language, length(height), unit(module)),
            Change::NoCornice => say::no_cornice(language).to_owned(),
            Change::Handleless => say::handleless(language).to_owned(),
            Change::Rehung(door) => say::rehung(language, door_name(before, door, language)),
            Change::OpensOutward(door) => say::opens_outward(language, door_name(before, door, language)),
            Change::Island { island: id, by } => moved(before, island(id), *by, language),
            Change::IslandLength { island: id, length: long } => {
                say::island_length(language, island(id), length(long))
            }
            Change::IslandDepth { island: id, depth } => {
                say::island_depth(language, length(depth), island(id))
            }
            Change::Supported { island: id, support: Support::Brackets } => {
                say::brackets(language, island(id))
            }
            Change::Supported { island: id, support: Support::Legs } => say::legs(language, island(id)),
        }
    }
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

/// Where an island goes: away from or towards the walls that it is moved across to, those with units first; where there is
/// none, as one sees it who faces the first wall.
fn moved(kitchen: &Kitchen<'_>, island: String, by: Point, language: Language) -> String {
    let length = |by: Mm| centimetres(language, by.abs().0);
    let across = |by: Point| {
        let walls = kitchen.surfaces.iter().enumerate().filter(|(_, surface)| !surface.is_island());
        let ways = walls.map(|(wall, surface)| {
            let outward = surface.frame.outward;
            let is_bare = kitchen.placed.iter().all(|placed| placed.surface != wall);
            (is_bare, wall, by.x * outward.x.0 + by.y * outward.y.0)
        });
        let (_, wall, away) = ways.filter(|(.., away)| *away != Mm::ZERO).min()?;
        let wall = kitchen.surface_id(wall);
        Some(if away < Mm::ZERO {
            say::island_nearer(language, length(away), wall)
        } else {
            say::island_farther(language, length(away), wall)
        })
    };
    let first = kitchen.design.room.walls.first().map(|wall| wall.id.to_string()).unwrap_or_default();
    let along = |by: Mm| {
        let say = if by < Mm::ZERO { say::island_left } else { say::island_right };
        say(language, length(by), &first)
    };
    let ways = [Point { x: by.x, y: Mm::ZERO }, Point { x: Mm::ZERO, y: by.y }];
    let ways = ways.into_iter().filter(|by| *by != Point::default());
    let ways = ways.map(|by| across(by).unwrap_or_else(|| along(by.x)));
    say::island(language, island, describe::listed(ways.collect(), language).unwrap_or_default())
}
