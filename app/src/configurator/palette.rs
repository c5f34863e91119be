//! The cabinets to choose from: by family or by what people call them, each with its picture and price.

use kitchen::catalogue::{Family, ModuleType};
use kitchen::length::Mm;
use kitchen::quote::{Quote, price_from};
use kitchen::snap::Dragged;
use leptos::prelude::*;
use leptos::web_sys::PointerEvent;
use text::format::{centimetres_bare, euro_whole};

use super::corners::Corners;
use super::desk::Picked;
use super::dragging::take;
use super::editor::Editor;
use super::fill::FillButton;
use super::island::AddIsland;
use super::keyboard::place_first;
use super::lengths::ask_length;
use super::picture;
use super::places::place_name;

/// The families as the palette has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shelf {
    Base,
    Wall,
    Tall,
    Corner,
}

impl Shelf {
    const ALL: [Shelf; 4] = [Shelf::Base, Shelf::Wall, Shelf::Tall, Shelf::Corner];

    fn holds(self, family: Family) -> bool {
        match self {
            Shelf::Base => matches!(family, Family::Base | Family::FrontOnly),
            Shelf::Wall => family == Family::Wall,
            Shelf::Tall => family == Family::Tall,
            Shelf::Corner => matches!(family, Family::Corner | Family::WallCorner),
        }
    }

    fn title(self, language: text::Language) -> &'static str {
        match self {
            Shelf::Base => text::workbench::shelf_base(language),
            Shelf::Wall => text::workbench::shelf_wall(language),
            Shelf::Tall => text::workbench::shelf_tall(language),
            Shelf::Corner => text::workbench::shelf_corner(language),
        }
    }
}

/// The palette.
#[component]
pub fn Palette() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let shelf = RwSignal::new(Shelf::Base);
    let typed = RwSignal::new(String::new());
    let found = Memo::new(move |_| codes(editor, shelf.get(), &typed.get()));
    let shelves = Shelf::ALL.map(|this| {
        let open = move || (shelf.get() == this && typed.with(String::is_empty)).to_string();
        view! {
            <button
                type="button"
                aria-pressed=open
                on:click=move |_| {
                    typed.set(String::new());
                    shelf.set(this);
                }
            >
                {this.title(language)}
            </button>
        }
    });
    view! {
        <section class="palette" aria-label=text::editor::palette(language)>
            <div class="seg" role="group" aria-label=text::editor::palette(language)>
                {shelves.into_iter().collect_view()}
            </div>
            <div class="actions">
                <FillButton />
                <AddIsland />
            </div>
            <label class="search">
                <svg viewBox="0 0 20 20" aria-hidden="true">
                    <path d="M9 3a6 6 0 1 0 0 12A6 6 0 0 0 9 3zm4.5 10.5L17 17" />
                </svg>
                <input
                    type="search"
                    placeholder=text::editor::search(language)
                    aria-label=text::editor::search(language)
                    prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </label>
            <Show when=move || found.with(Vec::is_empty)>
                <p class="muted">{move || text::editor::search_none(language, typed.get())}</p>
            </Show>
            <Show when=move || shelf.get() == Shelf::Corner && typed.with(String::is_empty)>
                <Corners />
            </Show>
            <ul class="cards">
                <For each=move || found.get() key=Clone::clone let:code>
                    <Card code />
                </For>
            </ul>
        </section>
    }
    .into_any()
}

/// The types of a shelf, or those that are called so: by name, by what people also call them, by what they hold.
fn codes(editor: Editor, shelf: Shelf, typed: &str) -> Vec<String> {
    let catalogue = editor.catalogue();
    let wanted = typed.trim().to_lowercase();
    let matches = |kind: &&ModuleType| {
        let says = |word: &str| word.to_lowercase().contains(&wanted);
        let holds = |kind: &ModuleType| {
            kind.slots.iter().any(|slot| text::slot::named(editor.language, slot.key()).is_some_and(says))
        };
        if wanted.is_empty() {
            return shelf.holds(kind.family);
        }
        says(kind.name.in_language(editor.language))
            || says(&kind.code)
            || kind.synonyms.iter().any(|word| says(word))
            || holds(kind)
    };
    catalogue.modules.iter().filter(matches).map(|kind| kind.code.clone()).collect()
}

/// A type with its picture and its price; picked, it also shows its widths and its place.
#[component]
fn Card(code: String) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let catalogue = editor.catalogue();
    let kind = catalogue.module(&code).cloned();
    let Some(kind) = kind else { return ().into_any() };
    let width = usual_width(&kind);
    let name = kind.name.in_language(language).to_owned();
    let own = code.clone();
    let picked = Memo::new(move |_| {
        editor.desk.picked.with(|picked| picked.clone().filter(|picked| picked.code == *own))
    });
    let priced = code.clone();
    let price = move || {
        let regime = editor.quote.with(|quote: &Quote| quote.totals.regime());
        let from = editor.with(|design| price_from(&catalogue, &priced, &design.style))?;
        let from = euro_whole(language, from.gross(regime).cents());
        Some(text::editor::from(language, from))
    };
    let (drawn, dragged) = (kind.clone(), code.clone());
    let toggle = move |_| {
        let now = picked.get_untracked().is_none();
        editor.desk.picked.set(now.then(|| Picked { code: code.as_str().into(), width }));
    };
    view! {
        <li class="card" class:picked=move || picked.with(Option::is_some)>
            <button
                type="button"
                class="card-face"
                aria-pressed=move || picked.with(Option::is_some).to_string()
                on:click=toggle
                on:pointerdown=move |event| grab(editor, &dragged, width, &event)
            >
                <Thumb kind=drawn width />
                <b>{name}</b>
                <span class="muted num">{price}</span>
            </button>
            {move || picked.get().map(|picked| view! { <Placing picked kind=kind.clone() /> })}
        </li>
    }
    .into_any()
}

/// The width that most kitchens have: 600, or the nearest to it.
fn usual_width(kind: &ModuleType) -> Mm {
    kind.nearest_width(Mm(600))
}

fn grab(editor: Editor, code: &str, width: Mm, event: &PointerEvent) {
    let width = editor.desk.picked.with_untracked(|picked| {
        picked.as_ref().filter(|picked| picked.code == *code).map_or(width, |picked| picked.width)
    });
    let dragged = Dragged { code: code.into(), width, module: None };
    take(editor, dragged, f64::from(width.0) / 2.0, event);
}

/// The picture of a type in the style's own front and handle.
#[component]
fn Thumb(kind: ModuleType, width: Mm) -> impl IntoView {
    let editor = Editor::expect();
    let picture = Memo::new(move |_| {
        let catalogue = editor.catalogue();
        editor.with(|design| {
            let style = &design.style;
            let front = style.fronts.of(kind.family);
            picture::card(&catalogue, &kind, width, style.system, front, style.handle.as_deref())
        })
    });
    let part = move |pick: fn((String, String)) -> String| move || picture.get().map(pick);
    view! {
        <span class="thumb">
            <svg class="drawing" viewBox=part(|picture| picture.0) aria-hidden="true">
                <g inner_html=move || part(|picture| picture.1)().unwrap_or_default()></g>
            </svg>
        </span>
    }
}

/// Widths of a picked type, and a way to place it without dragging.
#[component]
fn Placing(picked: Picked, kind: ModuleType) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let now = picked.width;
    let set = move |width: Mm| {
        editor.desk.picked.update(|picked| {
            if let Some(picked) = picked {
                picked.width = width;
            }
        });
    };
    let grid = kind.cells.iter().map(|cell| cell.width).collect::<Vec<_>>();
    let is_custom = !grid.contains(&now);
    let chips = grid.into_iter().map(|width| {
        view! {
            <button type="button" aria-pressed=(width == now).to_string() on:click=move |_| set(width)>
                {centimetres_bare(language, width.0)}
            </button>
        }
    });
    let custom = kind.custom_width.then(|| {
        let kind = kind.clone();
        let words = if is_custom {
            centimetres_bare(language, now.0)
        } else {
            text::editor::custom(language).to_owned()
        };
        let ask = move |_| {
            let kind = kind.clone();
            ask_length(editor, text::editor::width(language).to_owned(), now, move |width| {
                let made = kind.cell(width).is_some();
                if made {
                    set(width);
                } else {
                    editor.desk.refuse(not_made(editor, &kind, width));
                }
                made
            });
        };
        view! {
            <button type="button" class="own" aria-pressed=is_custom.to_string() on:click=ask>
                {words}
            </button>
        }
    });
    let place = move |_| {
        let place = untrack(|| editor.place());
        if place_first(editor, place, &picked.code, picked.width) {
            editor.desk.picked.set(None);
        }
    };
    let here = move || place_name(editor, &editor.place());
    view! {
        <div class="placing">
            <div class="chips" role="group" aria-label=text::editor::width(language)>
                {chips.collect_view()} {custom}
            </div>
            <button type="button" class="primary" on:click=place>
                {move || text::editor::place(language, here())}
            </button>
        </div>
    }
    .into_any()
}

fn not_made(editor: Editor, kind: &ModuleType, width: Mm) -> String {
    let refusal = kitchen::edit::Refusal::NotAWidth {
        code: kind.code.as_str().into(),
        width,
        nearest: kind.nearest_width(width),
    };
    refusal.sentence(editor.language)
}
