//! Islands beyond the drawing: adding one, and the selected one with what it is, where it stands, how large it is
//! and what it costs.

use kitchen::design::{Island, Side};
use kitchen::drawing::View;
use kitchen::edit::{Edit, IslandEdit};
use kitchen::geometry::{Point, QuarterTurn};
use kitchen::ids::Id;
use kitchen::island::double_depth;
use kitchen::quote::island_cost;
use kitchen::snap::new_island;
use leptos::prelude::*;
use text::format::centimetres;

use super::checks::ChecksOf;
use super::desk::{Panel, Tab};
use super::editor::Editor;
use super::focus;
use super::sheet::Sheet;
use crate::words;

mod fields;

use fields::{Facing, Falls, Measures, Rulers, Supports};

/// Adds an island where it stands best, and shows it on the plan.
#[component]
pub fn AddIsland() -> impl IntoView {
    let editor = Editor::expect();
    view! {
        <button type="button" class="secondary" on:click=move |_| add(editor)>
            {text::island::add(editor.language)}
        </button>
    }
    .into_any()
}

fn add(editor: Editor) {
    match editor.kitchen_now(new_island) {
        Ok(island) => {
            if editor.apply(Edit::Island(IslandEdit::Add(island))) {
                editor.desk.picked.set(None);
                editor.desk.open(Tab::Drawing(View::Plan));
                if let Some(id) = editor.now(|design| design.islands.last().map(|island| island.id.clone())) {
                    editor.desk.select_island(id);
                }
            }
        }
        Err(refusal) => editor.desk.refuse(refusal.sentence(editor.language)),
    }
}

/// Takes an island away with what stands on it.
pub fn remove(editor: Editor, id: &Id) -> bool {
    focus::through(editor, Some(focus::of_island(id)), || {
        let done = editor.apply(Edit::Island(IslandEdit::Remove { island: id.clone() }));
        if done {
            editor.desk.deselect();
        }
        done
    })
}

/// Reads an island as long as it is there.
fn reading<T: Default + Send + Sync + PartialEq + 'static>(
    editor: Editor,
    id: &Id,
    read: impl Fn(&Island) -> T + Send + Sync + 'static,
) -> Memo<T> {
    let id = id.clone();
    Memo::new(move |_| editor.with(|design| design.island(&id).map(&read)).unwrap_or_default())
}

/// Moves an island by a way in the room.
pub fn moved(editor: Editor, id: &Id, by: Point) -> bool {
    let at = editor.now(|design| design.island(id).map(|island| (island.x, island.y)));
    at.is_some_and(|(x, y)| {
        editor.apply(Edit::Island(IslandEdit::Move { island: id.clone(), x: x + by.x, y: y + by.y }))
    })
}

/// Turns an island by a quarter, clockwise.
pub fn turned(editor: Editor, id: &Id) -> bool {
    let turn = editor.now(|design| design.island(id).map(|island| island.turn));
    let quarter = |turn| {
        let mut turns = QuarterTurn::ALL.into_iter().cycle().skip_while(|other| *other != turn);
        turns.nth(1)
    };
    let turn = turn.and_then(quarter);
    turn.is_some_and(|turn| editor.apply(Edit::Island(IslandEdit::Turn { island: id.clone(), turn })))
}

/// The selected island.
#[component]
pub fn OfIsland(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let named = id.clone();
    let name = move || editor.with(|design| words::island(design, &named, language));
    let described = id.clone();
    let about = move || {
        editor.kitchen(|kitchen| {
            let index = kitchen.design.island_index(&described)?;
            Some(kitchen.describe_island(index, language) + ".")
        })
    };
    let gone = id.clone();
    view! {
        <h2>{name}</h2>
        <p class="muted">{about}</p>
        <ChecksOf id=id.clone() />
        <Sides id=id.clone() />
        <fieldset class="plain" disabled=editor.read_only>
            <Measures id=id.clone() />
            <Rulers id=id.clone() />
            <Facing id=id.clone() />
            <Falls id=id.clone() />
            <Supports id=id.clone() />
            <div class="actions">
                <button
                    type="button"
                    class="secondary danger"
                    on:click=move |_| {
                        remove(editor, &gone);
                    }
                >
                    {text::island::remove(language)}
                </button>
            </div>
        </fieldset>
        <Cost id />
    }
    .into_any()
}

/// The sides as buttons that show them, and what an empty or a narrow island could carry.
#[component]
fn Sides(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let sheet = expect_context::<Sheet>();
    let state = Memo::new(move |_| {
        editor.kitchen(|kitchen| {
            let index = kitchen.design.island_index(&id)?;
            let is_on = |place: &kitchen::design::Place| {
                matches!(place, kitchen::design::Place::Island(island, _) if *island == id)
            };
            let is_empty = !kitchen.design.modules.iter().any(|module| is_on(&module.place));
            Some((index, kitchen.carrying_sides(index), is_empty))
        })
    });
    move || {
        let (index, sides, is_empty) = state.get()?;
        let hint = if is_empty {
            Some(text::island::empty(language).to_owned())
        } else if sides.len() < 2 {
            let depth = double_depth(&editor.catalogue().lengths);
            Some(text::island::single(language, centimetres(language, depth.0)))
        } else {
            None
        };
        let buttons = sides.into_iter().map(|side| {
            let title = match side {
                Side::Front => text::island::show_front(language),
                Side::Back => text::island::show_back(language),
            };
            let show = move |_| {
                editor.desk.open(Tab::Drawing(View::Island(index, side)));
                if !editor.read_only {
                    sheet.open(editor.desk, Panel::Palette);
                }
            };
            view! {
                <button type="button" class="secondary" on:click=show>
                    {title}
                </button>
            }
        });
        Some(view! {
            {hint.map(|hint| view! { <p class="muted hint">{hint}</p> })}
            <div class="actions">{buttons.collect_view()}</div>
        })
    }
}

/// What the kitchen would cost less without it, by group.
#[component]
fn Cost(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let cost = Memo::new(move |_| {
        editor.kitchen(|kitchen| island_cost(kitchen, &id, editor.invoice_year())).unwrap_or_default()
    });
    let rows = move || {
        let row = |(name, gross): (kitchen::quote::GroupName, _)| {
            view! {
                <div>
                    <dt>{name.title(language)}</dt>
                    <dd class="num">{editor.euro(gross)}</dd>
                </div>
            }
        };
        cost.get().parts.into_iter().map(row).collect_view()
    };
    view! {
        <dl class="cost">
            {rows}
            <div class="sum">
                <dt>{text::island::cost(language)}</dt>
                <dd class="num">{move || editor.euro(cost.with(|cost| cost.gross))}</dd>
            </div>
        </dl>
    }
    .into_any()
}
