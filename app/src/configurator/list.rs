//! The design in words: everything that the drawing shows and does, as a table.

use kitchen::design::{Island, Place};
use kitchen::ids::Id;
use leptos::prelude::*;
use text::format::centimetres;

use super::editor::Editor;
use super::focus::{of_island, of_module};
use super::hauling::on_island;
use super::keyboard;
use crate::words;

/// A module as a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Row {
    id: Id,
    /// What it is and between what it stands.
    sentence: String,
    name: String,
    width: String,
    wall: String,
    x: String,
}

/// The list of modules in reading order.
#[component]
pub fn List() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let rows = Memo::new(move |_| rows(editor));
    let ids = move || rows.with(|rows| rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>());
    let price = move || editor.quote.with(|quote| quote.totals.regime().price_title(language));
    view! {
        <div class="list">
            <Show
                when=move || rows.with(|rows| !rows.is_empty())
                fallback=move || view! { <p class="muted">{text::editor::empty_wall(language)}</p> }
            >
                <table>
                    <caption class="visually-hidden">{text::editor::list(language)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{text::workbench::cabinet(language)}</th>
                            <th scope="col">{text::workbench::on_wall(language)}</th>
                            <th scope="col">{text::editor::position(language)}</th>
                            <th scope="col">{text::editor::width(language)}</th>
                            <th scope="col">{price}</th>
                            <th scope="col">
                                <span class="visually-hidden">{text::editor::remove(language)}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=ids key=Clone::clone let:id>
                            <ModuleRow id rows />
                        </For>
                    </tbody>
                </table>
            </Show>
            <Islands />
        </div>
    }
    .into_any()
}

/// The islands, each in a sentence; chosen, moved and taken away like on the plan.
#[component]
fn Islands() -> impl IntoView {
    let editor = Editor::expect();
    let islands = Memo::new(move |_| {
        editor.kitchen(|kitchen| {
            let islands = kitchen.design.islands.iter().enumerate();
            let told = |(index, island): (usize, &Island)| {
                (island.id.clone(), kitchen.describe_island(index, editor.language))
            };
            islands.map(told).collect::<Vec<_>>()
        })
    });
    let sentence = move |id: &Id| {
        islands.with(|all| all.iter().find(|(island, _)| island == id).map(|(_, sentence)| sentence.clone()))
    };
    let row = move |id: Id| {
        let own = id.clone();
        let selected = move || editor.desk.island.with(|selected| selected.as_ref() == Some(&own));
        let stop = of_island(&id);
        let (told, chosen, keyed) = (id.clone(), id.clone(), id);
        view! {
            <li>
                <button
                    type="button"
                    class="link"
                    data-stop=stop
                    aria-pressed=move || selected().to_string()
                    on:click=move |_| editor.desk.select_island(chosen.clone())
                    on:keydown=move |event| on_island(editor, &keyed, &event)
                >
                    {move || sentence(&told)}
                </button>
            </li>
        }
    };
    let ids = move || islands.with(|all| all.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>());
    view! {
        <ul class="isles">
            <For each=ids key=Clone::clone let:id>
                {row(id)}
            </For>
        </ul>
    }
    .into_any()
}

fn rows(editor: Editor) -> Vec<Row> {
    let language = editor.language;
    let catalogue = editor.catalogue();
    editor.kitchen(|kitchen| {
        let modules = kitchen.reading_order().into_iter().map(|index| (index, &kitchen.placed[index]));
        modules
            .map(|(index, placed)| Row {
                id: placed.module.id.clone(),
                sentence: kitchen.describe(index, language),
                name: placed.module.name(&catalogue, language).to_owned(),
                width: centimetres(language, placed.module.width.0),
                wall: match &placed.module.place {
                    Place::Wall(id) => id.to_string(),
                    place @ Place::Island(..) => words::place(kitchen, place, language),
                },
                x: centimetres(language, placed.module.x.0),
            })
            .collect()
    })
}

/// A row stays the same element while what it says changes, so that the keyboard stays on it.
#[component]
fn ModuleRow(id: Id, rows: Memo<Vec<Row>>) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let own = id.clone();
    let row = Memo::new(move |_| {
        rows.with(|rows| rows.iter().find(|row| row.id == own).cloned()).unwrap_or_default()
    });
    let cell = move |read: fn(Row) -> String| move || read(row.get());
    let own = id.clone();
    let selected = Memo::new(move |_| editor.desk.selected.with(|id| id.as_ref() == Some(&own)));
    let priced = id.clone();
    let price = move || editor.share(&priced).map(|share| editor.euro(share.gross));
    let stop = of_module(&id);
    let (chosen, keyed, gone) = (id.clone(), id.clone(), id);
    view! {
        <tr class:selected=selected>
            <th scope="row">
                <button
                    type="button"
                    class="link"
                    data-stop=stop
                    aria-pressed=move || selected.get().to_string()
                    on:click=move |_| editor.desk.select(chosen.clone())
                    on:keydown=move |event| keyboard::on_module(editor, &keyed, &event)
                >
                    {cell(|row| row.sentence)}
                </button>
            </th>
            <td class="wall">{cell(|row| row.wall)}</td>
            <td class="num" data-label=text::editor::position(language)>{cell(|row| row.x)}</td>
            <td class="num" data-label=text::editor::width(language)>{cell(|row| row.width)}</td>
            <td class="num price">{price}</td>
            <td class="away">
                <button
                    type="button"
                    class="quiet"
                    disabled=editor.read_only
                    aria-label=move || text::workbench::take_away(language, row.get().name)
                    on:click=move |_| {
                        keyboard::remove(editor, &gone);
                    }
                >
                    "×"
                </button>
            </td>
        </tr>
    }
    .into_any()
}
