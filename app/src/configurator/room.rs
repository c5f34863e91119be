//! The room as it is measured: ceiling, walls, openings, obstacles and connections.

use kitchen::edit::{Edit, RoomEdit};
use kitchen::geometry::Span;
use kitchen::ids::Id;
use kitchen::length::Mm;
use kitchen::room::{Connection, ConnectionKind, Hinge, Opening, OpeningKind, Opens};
use leptos::prelude::*;
use text::Language;

use super::editor::Editor;
use super::lengths::LengthField;
use super::parts::{Choice, Select};
use crate::room_draft::usual_opening;

mod obstacles;
mod row;

use obstacles::Obstacles;
use row::Row;

/// The room panel.
#[component]
pub fn RoomPanel() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let height = Signal::derive(move || editor.with(|design| design.room.height));
    let set_height = Callback::new(move |height: Mm| editor.apply(Edit::Room(RoomEdit::Height(height))));
    let walls = Memo::new(move |_| {
        editor.with(|design| design.room.walls.iter().map(|wall| wall.id.clone()).collect::<Vec<Id>>())
    });
    let openings = Memo::new(move |_| {
        editor.with(|design| design.room.openings.iter().map(|row| row.id.clone()).collect::<Vec<Id>>())
    });
    let connections = Memo::new(move |_| editor.with(|design| design.room.connections.len()));
    view! {
        <section class="panel" aria-label=text::editor::room(language)>
            <h2 class="visually-hidden">{text::editor::room(language)}</h2>
            <fieldset class="plain" disabled=editor.read_only>
                <LengthField label=text::room::height(language).to_owned() value=height change=set_height />
                <For each=move || walls.get() key=Clone::clone let:wall>
                    <WallField wall />
                </For>
                <h3>{text::room::openings(language)}</h3>
                <For each=move || openings.get() key=Clone::clone let:id>
                    <OpeningFields id />
                </For>
                <AddOpening />
                <h3>{text::room::obstacles(language)}</h3>
                <Obstacles />
                <h3>{text::workbench::connections(language)}</h3>
                {move || (0..connections.get())
                    .map(|index| view! { <ConnectionFields index /> })
                    .collect_view()}
                <AddConnection />
            </fieldset>
        </section>
    }
    .into_any()
}

#[component]
fn WallField(wall: Id) -> impl IntoView {
    let editor = Editor::expect();
    let label = text::room::wall_length(editor.language, &wall);
    let own = wall.clone();
    let length = Signal::derive(move || {
        let length = |design: &kitchen::design::Design| {
            design.room.wall_index(&own).map(|index| design.room.walls[index].length)
        };
        editor.with(length).unwrap_or_default()
    });
    let change = Callback::new(move |length: Mm| {
        editor.apply(Edit::Room(RoomEdit::WallLength { wall: wall.clone(), length }))
    });
    view! { <LengthField label value=length change /> }
}

/// The walls to choose from.
fn walls(editor: Editor) -> Vec<Choice> {
    let choice =
        |wall: &kitchen::room::Wall| Choice::new(&*wall.id, text::editor::wall(editor.language, &wall.id));
    editor.now(|design| design.room.walls.iter().map(choice).collect())
}

/// How wide something is and where, to tell it from its likes.
fn about(editor: Editor, width: Mm, wall: &Id) -> String {
    let width = text::format::centimetres(editor.language, width.0);
    format!("{width} · {}", text::editor::wall(editor.language, wall))
}

/// What an opening is, how wide, and in which wall.
fn named(opening: &Opening, language: Language) -> String {
    let width = text::format::centimetres(language, opening.width.0);
    format!("{} {width}, {}", opening.kind.name(language), text::describe::wall(language, &opening.wall))
}

#[component]
fn OpeningFields(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let own = id.clone();
    let opening = Memo::new(move |_| {
        editor.with(|design| design.room.openings.iter().find(|row| row.id == own).cloned())
    });
    opening.get_untracked()?;
    let row = Row::new(opening, move |next| editor.apply(Edit::Room(RoomEdit::ChangeOpening(next))));
    let remove = move |_| {
        editor.apply(Edit::Room(RoomEdit::RemoveOpening { id: id.clone() }));
    };
    Some(view! {
        <details class="opening">
            <summary>{move || opening.get().map(|opening| named(&opening, language))}</summary>
            {row.wall(editor, |row| &row.wall, |row, wall| row.wall = wall)}
            <div class="pair">
                {row.length(text::room::from_left(language), |row| row.x, |row, x| row.x = x)}
                {row.length(text::room::width(language), |row| row.width, |row, width| row.width = width)}
                {row.length(text::room::sill(language), |row| row.sill, |row, sill| row.sill = sill)}
                {row.length(text::room::opening_height(language), |row| row.height, |row, height| row.height = height)}
            </div>
            <Leaf opening change=row.change />
            <button type="button" class="quiet danger" on:click=remove>
                {text::room::remove(language)}
            </button>
        </details>
    })
}

/// How a door or window opens.
#[component]
fn Leaf(opening: Memo<Option<Opening>>, change: Callback<Opening, bool>) -> impl IntoView {
    let language = Editor::expect().language;
    let opens = [
        (Opens::Inward, "inward", text::room::opens_inward(language)),
        (Opens::Outward, "outward", text::room::opens_outward(language)),
        (Opens::Fixed, "fixed", text::room::opens_fixed(language)),
    ];
    let hinges = [
        (Hinge::Left, Hinge::Left.key(), text::room::hinge_left(language)),
        (Hinge::Right, Hinge::Right.key(), text::room::hinge_right(language)),
    ];
    let opens_now = Signal::derive(move || {
        let now = opening.get()?.opens;
        opens.iter().find(|(this, ..)| *this == now).map(|(_, code, _)| (*code).to_owned())
    });
    let hinge_now = Signal::derive(move || {
        let now = opening.get()?.hinge;
        hinges.iter().find(|(this, ..)| *this == now).map(|(_, code, _)| (*code).to_owned())
    });
    let set_opens = Callback::new(move |code: String| {
        let chosen = opens.iter().find(|(_, this, _)| *this == code).map(|(opens, ..)| *opens);
        if let (Some(opens), Some(opening)) = (chosen, opening.get_untracked()) {
            change.run(Opening { opens, ..opening });
        }
    });
    let set_hinge = Callback::new(move |code: String| {
        let chosen = hinges.iter().find(|(_, this, _)| *this == code).map(|(hinge, ..)| *hinge);
        if let (Some(hinge), Some(opening)) = (chosen, opening.get_untracked()) {
            change.run(Opening { hinge, ..opening });
        }
    });
    let passage = opening.with_untracked(|opening| {
        opening.as_ref().is_none_or(|opening| opening.kind == OpeningKind::Passage)
    });
    (!passage).then(|| {
        view! {
            <div class="pair">
                <Select
                    label=text::room::opens(language).to_owned()
                    choices=opens.map(|(_, code, name)| Choice::new(code, name)).to_vec()
                    chosen=opens_now
                    choose=set_opens
                />
                <Select
                    label=text::room::hinge(language).to_owned()
                    choices=hinges.map(|(_, code, name)| Choice::new(code, name)).to_vec()
                    chosen=hinge_now
                    choose=set_hinge
                />
            </div>
        }
    })
}

/// An opening of a usual size, where it fits on the wall in view.
#[component]
fn AddOpening() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let kinds = [
        (OpeningKind::Window, text::room::add_window(language)),
        (OpeningKind::Door, text::room::add_door(language)),
        (OpeningKind::Passage, text::room::add_passage(language)),
    ];
    let buttons = kinds.map(|(kind, title)| {
        let add = move |_| {
            let wall = untrack(|| editor.wall());
            let usual = editor.now(|design| {
                let room = &design.room;
                let length = room.walls[room.wall_index(&wall)?].length;
                let taken: Vec<Span> = room.openings_in(&wall).map(Opening::span).collect();
                Some(usual_opening(kind, wall, length, room.height, &taken))
            });
            if let Some(usual) = usual {
                editor.apply(Edit::Room(RoomEdit::AddOpening(usual)));
            }
        };
        view! {
            <button type="button" class="secondary" on:click=add>
                {title}
            </button>
        }
    });
    view! { <div class="actions">{buttons.into_iter().collect_view()}</div> }
}

#[component]
fn ConnectionFields(index: usize) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let point = Memo::new(move |_| editor.with(|design| design.room.connections.get(index).cloned()));
    let first = point.get_untracked()?;
    let row = Row::new(point, move |connection| {
        editor.apply(Edit::Room(RoomEdit::ChangeConnection { index, connection }))
    });
    let remove = move |_| {
        editor.apply(Edit::Room(RoomEdit::RemoveConnection { index }));
    };
    Some(view! {
        <details class="opening">
            <summary>
                {first.kind.name(language)} " "
                <span class="muted">{move || point.get().map(|point| text::editor::wall(language, point.wall))}</span>
            </summary>
            {row.wall(editor, |row| &row.wall, |row, wall| row.wall = wall)}
            <div class="pair">
                {row.length(text::room::from_left(language), |point| point.x, |point, x| point.x = x)}
                {row.length(text::workbench::above_floor(language), |point| point.z, |point, z| point.z = z)}
            </div>
            <button type="button" class="quiet danger" on:click=remove>
                {text::room::remove(language)}
            </button>
        </details>
    })
}

/// The button that adds a point of a kind, as an element of the page.
pub fn adds(kind: ConnectionKind) -> String {
    format!("add-{}", kind.key())
}

#[component]
fn AddConnection() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let kinds = [
        (ConnectionKind::Water, 550),
        (ConnectionKind::Drain, 450),
        (ConnectionKind::Power, 300),
        (ConnectionKind::Gas, 500),
        (ConnectionKind::Duct, 2200),
    ];
    let buttons = kinds.map(|(kind, z)| {
        let add = move |_| {
            let wall = untrack(|| editor.wall());
            let connection = Connection { kind, wall, x: Mm(100), z: Mm(z) };
            editor.apply(Edit::Room(RoomEdit::AddConnection(connection)));
        };
        view! {
            <button type="button" class="secondary" id=adds(kind) on:click=add>
                "+ "
                {kind.name(language)}
            </button>
        }
    });
    view! { <div class="actions">{buttons.into_iter().collect_view()}</div> }
}
