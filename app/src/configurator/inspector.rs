//! What can be changed of the selected module, and what it costs.

use kitchen::catalogue::ElementKind;
use kitchen::design::{Module, Place};
use kitchen::edit::{Edit, RowEdit};
use kitchen::ids::Id;
use kitchen::length::Mm;
use kitchen::money::Money;
use kitchen::quote::{GroupName, Share};
use kitchen::room::Hinge;
use leptos::prelude::*;
use text::format::centimetres;

use super::checks::{Checks, ChecksOf};
use super::editor::Editor;
use super::equipment::{Equipment, Replacing};
use super::island::OfIsland;
use super::keyboard;
use super::lengths::LengthField;
use super::making::{Making, RowActions};
use super::parts::{Chips, Choice, Options, Sizes};
use super::places::place_name;
use super::style::{fronts, handles};
use super::swatches::Swatches;

/// The inspector; a hint when nothing is selected.
#[component]
pub fn Inspector() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let selected = Memo::new(move |_| {
        let id = editor.desk.selected.get()?;
        editor.with(|design| design.module(&id).map(|module| (module.id.clone(), module.code.clone())))
    });
    let island = Memo::new(move |_| {
        let id = editor.desk.island.get()?;
        editor.with(|design| design.islands.iter().any(|island| island.id == id).then_some(id))
    });
    view! {
        <section class="inspector" aria-label=text::editor::inspector(language)>
            {move || match (selected.get(), island.get()) {
                (Some((id, _)), _) => view! { <OfModule id /> }.into_any(),
                (None, Some(id)) => view! { <OfIsland id /> }.into_any(),
                (None, None) => {
                    view! {
                        <p class="muted hint">{text::editor::nothing_selected(language)}</p>
                        <h2>{text::editor::checks(language)}</h2>
                        <Checks />
                    }
                        .into_any()
                }
            }}
        </section>
    }
    .into_any()
}

/// Reads the selected module as long as it is there.
pub(super) fn reading<T: Default + Send + Sync + PartialEq + 'static>(
    editor: Editor,
    id: &Id,
    read: impl Fn(&Module) -> T + Send + Sync + 'static,
) -> Memo<T> {
    let id = id.clone();
    Memo::new(move |_| editor.with(|design| design.module(&id).map(&read)).unwrap_or_default())
}

#[component]
fn OfModule(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let name = {
        let id = id.clone();
        move || editor.name(&id)
    };
    let place = reading(editor, &id, |module| Some((module.code.clone(), module.place.clone(), module.x)));
    let where_it_stands = move || {
        let (code, place, x) = place.get()?;
        let x = centimetres(language, x.0);
        Some(match place {
            Place::Wall(wall) => text::workbench::stands(language, &code, wall, x),
            place @ Place::Island(..) => text::island::stands(language, &code, place_name(editor, &place), x),
        })
    };
    let island = move || match place.get()?.1 {
        Place::Wall(_) => None,
        Place::Island(island, _) => Some(view! {
            <button
                type="button"
                class="link"
                on:click=move |_| editor.desk.select_island(island.clone())
            >
                {text::island::choose(language)}
            </button>
        }),
    };
    let x = reading(editor, &id, |module| module.x);
    let moved = id.clone();
    let move_to = Callback::new(move |x: Mm| {
        let place = editor.now(|design| design.module(&moved).map(|module| module.place.clone()));
        place.is_some_and(|place| editor.apply(Edit::Move { module: moved.clone(), place, x }))
    });
    view! {
        <h2>{name}</h2>
        <p class="muted">{where_it_stands} " " {island}</p>
        <ChecksOf id=id.clone() />
        <fieldset class="plain" disabled=editor.read_only>
            <Widths id=id.clone() />
            <LengthField label=text::editor::position(language).to_owned() value=x change=move_to />
            <Look id=id.clone() />
            <HingeSide id=id.clone() />
            <Equipment id=id.clone() />
            <Making id=id.clone() />
            <RowActions id=id.clone() />
            <Actions id=id.clone() />
            <Replacing id=id.clone() />
        </fieldset>
        <Cost id />
    }
    .into_any()
}

#[component]
fn Widths(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let catalogue = editor.catalogue();
    let code = editor.now(|design| design.module(&id).map(|module| module.code.clone()))?;
    let kind = catalogue.module(&code)?.clone();
    let width = reading(editor, &id, |module| module.width);
    let set = Callback::new({
        let id = id.clone();
        move |width: Mm| editor.apply(Edit::Row(RowEdit::Resize { module: id.clone(), width }))
    });
    let grid = kind.cells.iter().map(|cell| cell.width).collect();
    let (label, custom) = (text::editor::width(language).to_owned(), kind.custom_width);
    Some(view! { <Sizes label grid value=width custom change=set /> })
}

/// Front and handle; what the style has is the style's.
#[component]
fn Look(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let catalogue = editor.catalogue();
    let family = editor.now(|design| catalogue.module(&design.module(&id)?.code).map(|kind| kind.family))?;
    let of_style = move || editor.with(|design| design.style.fronts.of(family).to_string());
    let own = reading(editor, &id, |module| module.front.clone());
    let front = Signal::derive(move || Some(own.get().map_or_else(of_style, |front| front.to_string())));
    let set_front = Callback::new({
        let id = id.clone();
        move |code: String| {
            let front = (code != of_style()).then(|| code.as_str().into());
            Edit::SetFront { module: id.clone(), front }
        }
    });
    let own = reading(editor, &id, |module| module.handle.clone());
    let style_handle = move || editor.with(|design| design.style.handle.as_ref().map(ToString::to_string));
    let handle = Signal::derive(move || own.get().map(|code| code.to_string()).or_else(style_handle));
    let set_handle = Callback::new(move |code: String| {
        let handle = (Some(&code) != style_handle().as_ref()).then(|| code.as_str().into());
        Edit::SetHandle { module: id.clone(), handle }
    });
    Some(view! {
        <Swatches label=text::editor::front(language) groups=fronts(editor) chosen=front edit=set_front />
        <Options
            label=text::editor::handle(language).to_owned()
            choices=handles(editor)
            chosen=handle
            edit=set_handle
        />
    })
}

/// The side of the hinge, for units with one door that turns.
#[component]
fn HingeSide(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let one_door = reading(editor, &id, {
        let catalogue = editor.catalogue();
        move |module| {
            let cell = catalogue.module(&module.code).and_then(|kind| kind.cell(module.width));
            let rows = cell.map(kitchen::catalogue::Cell::rows).unwrap_or_default();
            rows.iter().any(|row| row.len() == 1 && row[0].kind == ElementKind::Door)
        }
    });
    let own = id.clone();
    // As it is drawn: a blind corner without a choice opens away from the corner.
    let side = Memo::new(move |_| {
        editor.kitchen(|kitchen| {
            let placed = kitchen.placed.iter().find(|placed| placed.module.id == own);
            placed.map(|placed| kitchen.hinge(placed)).unwrap_or_default()
        })
    });
    let chosen = Signal::derive(move || Some(side.get().key().to_owned()));
    let choose = Callback::new(move |code: String| {
        let hinge = if code == Hinge::Right.key() { Hinge::Right } else { Hinge::Left };
        editor.apply(Edit::SetHinge { module: id.clone(), hinge });
    });
    let names = [
        (Hinge::Left, text::editor::hinge_left(language)),
        (Hinge::Right, text::editor::hinge_right(language)),
    ];
    let choices = names.map(|(hinge, name)| Choice::new(hinge.key(), name));
    let choices = StoredValue::new(choices.to_vec());
    view! {
        <Show when=move || one_door.get()>
            <Chips
                label=text::editor::hinge(language).to_owned()
                choices=choices.get_value()
                chosen
                choose
            />
        </Show>
    }
}

#[component]
fn Actions(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let (mirrored, copied, removed) = (id.clone(), id.clone(), id);
    view! {
        <div class="actions">
            <button
                type="button"
                class="secondary"
                on:click=move |_| {
                    editor.apply(Edit::Mirror { module: mirrored.clone() });
                }
            >
                {text::editor::mirror(language)}
            </button>
            <button
                type="button"
                class="secondary"
                on:click=move |_| {
                    keyboard::duplicate(editor, &copied);
                }
            >
                {text::editor::duplicate(language)}
            </button>
            <button
                type="button"
                class="secondary danger"
                on:click=move |_| {
                    keyboard::remove(editor, &removed);
                }
            >
                {text::editor::remove(language)}
            </button>
        </div>
    }
    .into_any()
}

/// What the cabinet really costs by heading, with its share of what cabinets share.
#[component]
fn Cost(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let share = Memo::new(move |_| editor.share(&id));
    let row = move |(name, gross): (GroupName, Money)| {
        view! {
            <div>
                <dt>{name.share_title(language)}</dt>
                <dd class="num">{editor.euro(gross)}</dd>
            </div>
        }
    };
    let of = move |share: Share| {
        view! {
            <dl class="cost">
                {share.parts.into_iter().map(row).collect_view()}
                <div class="sum">
                    <dt>{text::editor::cabinet_cost(language)}</dt>
                    <dd class="num">{editor.euro(share.gross)}</dd>
                </div>
            </dl>
            <p class="muted">{text::editor::cabinet_cost_about(language)}</p>
        }
    };
    move || share.get().map(of)
}
