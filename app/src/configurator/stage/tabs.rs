//! The tabs over the stage: the plan, the walls, the sides of islands, the list.

use kitchen::drawing::View;
use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast;

use crate::configurator::desk::Tab;
use crate::configurator::editor::Editor;
use crate::configurator::places::elevations;

/// What a tab opens, and how it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Named {
    tab: Tab,
    name: String,
    /// A wall's letter; the word for it stands before the first of them.
    letter: Option<String>,
}

fn named(editor: Editor) -> Vec<Named> {
    let language = editor.language;
    let letter = |view: &View| match view {
        View::Wall(wall) => {
            editor.with(|design| design.room.walls.get(*wall).map(|wall| wall.id.to_string()))
        }
        View::Plan | View::Island(..) => None,
    };
    let whole = |tab, name: &str| Named { tab, name: name.to_owned(), letter: None };
    let side = |(view, name): (View, String)| Named { letter: letter(&view), tab: Tab::Drawing(view), name };
    let plan = whole(Tab::Drawing(View::Plan), text::editor::plan(language));
    let sides = elevations(editor).into_iter().map(side);
    let list = whole(Tab::List, text::editor::list(language));
    std::iter::once(plan).chain(sides).chain([list]).collect()
}

/// The tabs; where they are wider than the stage they scroll, and show on which side there are more.
#[component]
pub fn Tabs() -> impl IntoView {
    let editor = Editor::expect();
    let tabs = Memo::new(move |_| named(editor));
    let views = NodeRef::<Div>::new();
    let beyond = RwSignal::new((false, false));
    let look = move || beyond.set(views.get_untracked().map(|views| hidden(&views)).unwrap_or_default());
    Effect::new(move || {
        editor.desk.tab.track();
        tabs.track();
        let _ = request_animation_frame(move || {
            bring_into_view(views);
            look();
        });
    });
    let resized = window_event_listener(ev::resize, move |_| look());
    on_cleanup(move || resized.remove());
    view! {
        <div
            class="views"
            role="group"
            class:more-before=move || beyond.get().0
            class:more-after=move || beyond.get().1
            node_ref=views
            aria-label=text::workbench::views(editor.language)
            on:scroll=move |_| look()
        >
            {move || tabs.get().into_iter().map(|named| view! { <OneTab named /> }).collect_view()}
        </div>
    }
    .into_any()
}

#[component]
fn OneTab(named: Named) -> impl IntoView {
    let editor = Editor::expect();
    let Named { tab, name, letter } = named;
    let this = tab.clone();
    let open = Memo::new(move |_| editor.desk.tab.with(|open| *open == this));
    let word = (tab == Tab::Drawing(View::Wall(0))).then(|| {
        view! {
            <span class="of-walls" aria-hidden="true">
                {text::workbench::on_wall(editor.language)}
            </span>
        }
    });
    let is_letter = letter.is_some();
    let (label, words) = match letter {
        Some(letter) => (Some(name), letter),
        None => (None, name),
    };
    view! {
        {word}
        <button
            type="button"
            class:letter=is_letter
            aria-label=label
            aria-pressed=move || open.get().to_string()
            on:click=move |_| editor.desk.open(tab.clone())
        >
            {words}
        </button>
    }
    .into_any()
}

/// On a narrow screen the tabs scroll: the open one goes to the middle.
fn bring_into_view(views: NodeRef<Div>) {
    let Some(views) = views.get_untracked() else { return };
    let open = views.query_selector("[aria-pressed=true]").ok().flatten();
    if let Some(open) = open.and_then(|open| open.dyn_into::<HtmlElement>().ok()) {
        let middle = open.offset_left() + open.offset_width() / 2;
        views.set_scroll_left(middle - views.client_width() / 2);
    }
}

/// Whether there are tabs beyond the left and the right edge.
fn hidden(views: &HtmlElement) -> (bool, bool) {
    let left = views.scroll_left();
    (left > 1, left + views.client_width() + 1 < views.scroll_width())
}
