//! What an edit did, in words: what it is about, what became of it, what that costs, and the total. Eyes see it for a
//! while, screen readers hear it; so it names the place, the width or the choice, not only that something changed.

use kitchen::catalogue::Catalogue;
use kitchen::design::{Design, Place};
use kitchen::edit::{Edit, IslandEdit, RoomEdit, RowEdit, next_id};
use kitchen::ids::Id;
use kitchen::kitchen::Kitchen;
use kitchen::money::Money;
use kitchen::quote::Quote;
use text::Language;
use text::format::{centimetres, euro_cents, euro_delta, euro_whole, small};

use super::price;
use crate::words;

mod choices;

/// An edit between the design that it changed and the one that it made, each with its price.
#[derive(Clone, Copy)]
pub struct Done<'a> {
    /// The edit.
    pub edit: &'a Edit,
    /// Before it.
    pub before: (&'a Design, &'a Quote),
    /// After it.
    pub after: (&'a Design, &'a Quote),
    /// What both are read with.
    pub catalogue: &'a Catalogue,
    /// The language of the page.
    pub language: Language,
}

impl Done<'_> {
    /// The whole sentence.
    pub fn sentence(self) -> String {
        let Done { language, before: (_, paid), after: (_, pays), .. } = self;
        let total = euro_cents(language, pays.gross().cents());
        let what = self.what().unwrap_or_else(|| text::said::anything(language).to_owned());
        let difference = pays.gross() - paid.gross();
        if difference == Money::ZERO {
            return text::said::free(language, total, what);
        }
        let delta = euro_delta(language, difference.cents());
        match self.services() {
            Some(services) => text::said::with_services(language, delta, services, total, what),
            None => text::said::priced(language, delta, total, what),
        }
    }

    /// What delivery, fitting and measuring have of the difference, where a first unit brings most of them along.
    fn services(self) -> Option<String> {
        let Done { before: (before, paid), after: (after, pays), .. } = self;
        if !before.modules.is_empty() || after.modules.is_empty() {
            return None;
        }
        let difference = price::of_services(pays) - price::of_services(paid);
        (difference > Money::ZERO).then(|| euro_whole(self.language, difference.cents()))
    }

    /// What became of what; none where that is many things.
    fn what(self) -> Option<String> {
        let Done { edit, before: (before, _), language, .. } = self;
        match edit {
            Edit::Island(edit) => return self.island(edit),
            Edit::Room(edit) => return self.room(edit),
            Edit::Style(edit) => return choices::style(self, edit),
            Edit::AddExtra(extra) => return Some(text::said::placed(language, self.extra(&extra.code)?)),
            Edit::RemoveExtra { index } => {
                let gone = before.extras.get(*index)?;
                return Some(text::said::removed(language, self.extra(&gone.code)?));
            }
            _ => {}
        }
        let name = self.name(&subject(edit, before)?)?;
        Some(match edit {
            edit if brings_new(edit) => text::said::placed(language, name),
            Edit::Remove { .. } => text::said::removed(language, name),
            Edit::Move { module, place, x } => self.moved(name, module, place, centimetres(language, x.0)),
            Edit::SetWidth { module, width } | Edit::Row(RowEdit::Resize { module, width })
                if before.module(module).is_some_and(|module| module.width != *width) =>
            {
                text::said::widened(language, name, centimetres(language, width.0))
            }
            Edit::Row(RowEdit::Swap { with, .. }) => {
                text::said::swapped(language, name, small(&self.name(with)?))
            }
            Edit::Mirror { .. } => text::said::mirrored(language, name),
            edit => choices::unit(self, edit, &name).unwrap_or_else(|| text::said::changed(language, name)),
        })
    }

    fn moved(self, name: String, module: &Id, place: &Place, x: String) -> String {
        let Done { before: (before, _), after: (after, _), catalogue, language, .. } = self;
        if before.module(module).is_some_and(|module| module.place == *place) {
            return text::said::moved(language, name, x);
        }
        let place = words::place(&Kitchen::new(after, catalogue), place, language);
        text::said::moved_to(language, name, place, x)
    }

    fn island(self, edit: &IslandEdit) -> Option<String> {
        let Done { before: (before, _), after: (after, _), catalogue, language, .. } = self;
        match edit {
            IslandEdit::Add(_) => {
                let name = words::island(after, &after.islands.last()?.id, language);
                Some(text::said::placed(language, name))
            }
            IslandEdit::Remove { island } => {
                Some(text::said::removed(language, words::island(before, island, language)))
            }
            IslandEdit::Waterfall { island, .. } | IslandEdit::Support { island, .. } => {
                Some(text::said::changed(language, words::island(before, island, language)))
            }
            edit => {
                let kitchen = Kitchen::new(after, catalogue);
                Some(kitchen.describe_island(after.island_index(edit.island()?)?, language))
            }
        }
    }

    fn room(self, edit: &RoomEdit) -> Option<String> {
        let Done { before: (before, _), language, .. } = self;
        let room = &before.room;
        let chosen = |label: String, length: kitchen::length::Mm| {
            text::said::chosen(language, centimetres(language, length.0), label)
        };
        let opening = |id: &Id| room.openings.iter().find(|opening| opening.id == *id);
        Some(match edit {
            RoomEdit::Height(height) => chosen(text::room::height(language).to_owned(), *height),
            RoomEdit::WallLength { wall, length } => chosen(text::room::wall_length(language, wall), *length),
            RoomEdit::AddOpening(opening) => text::said::placed(language, opening.kind.name(language)),
            RoomEdit::ChangeOpening(opening) => text::said::changed(language, opening.kind.name(language)),
            RoomEdit::RemoveOpening { id } => text::said::removed(language, opening(id)?.kind.name(language)),
            RoomEdit::AddConnection(point) => text::said::placed(language, point.kind.name(language)),
            RoomEdit::ChangeConnection { connection, .. } => {
                text::said::changed(language, connection.kind.name(language))
            }
            RoomEdit::RemoveConnection { index } => {
                text::said::removed(language, room.connections.get(*index)?.kind.name(language))
            }
            RoomEdit::AddObstacle(obstacle) => text::said::placed(language, obstacle.kind.name(language)),
            RoomEdit::ChangeObstacle { obstacle, .. } => {
                text::said::changed(language, obstacle.kind.name(language))
            }
            RoomEdit::RemoveObstacle { index } => {
                text::said::removed(language, room.obstacles.get(*index)?.kind.name(language))
            }
        })
    }

    /// The name of a module's type; of one that is replaced or gone, what it was.
    fn name(self, id: &Id) -> Option<String> {
        let module = self.before.0.module(id).or_else(|| self.after.0.module(id))?;
        Some(module.name(self.catalogue, self.language).to_owned())
    }

    fn extra(&self, code: &str) -> Option<&str> {
        self.catalogue.extra(code).map(|row| row.name.in_language(self.language))
    }
}

/// The module that an edit is about; one that is placed has its name already.
fn subject(edit: &Edit, before: &Design) -> Option<Id> {
    match edit {
        edit if brings_new(edit) => Some(next_id(before)),
        Edit::All(edits) => edits.iter().find_map(|edit| subject(edit, before)),
        _ => edit.module().cloned(),
    }
}

/// Whether an edit puts a module that was not there.
fn brings_new(edit: &Edit) -> bool {
    match edit {
        Edit::Place { .. } | Edit::Duplicate { .. } => true,
        Edit::Row(row) => row.is_new(),
        _ => false,
    }
}
