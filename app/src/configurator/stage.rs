//! The middle of the page: the plan, the walls, and the design in words.

use kitchen::drawing::View;
use leptos::html::{Button, Div};
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast;

use super::desk::{Said, Tab};
use super::editor::Editor;
use super::list::List;
use super::places::elevations;
use super::viewport::Viewport;

mod canvas;
mod dimensions;
mod ghost;
mod islands;
mod measured;
mod shown;
mod spots;
mod units;

use canvas::Canvas;

/// Tabs, the open view, and what was said last.
#[component]
pub fn Stage() -> impl IntoView {
    let editor = Editor::expect();
    let desk = editor.desk;
    // An island that is gone, or whose back is, takes its view along.
    Effect::new(move || {
        let Tab::Drawing(view @ View::Island(..)) = desk.tab.get() else { return };
        if !elevations(editor).iter().any(|(open, _)| *open == view) {
            desk.open(Tab::Drawing(View::Plan));
        }
    });
    view! {
        <section class="stage" aria-label=text::editor::stage(editor.language)>
            <Tabs />
            {move || match desk.tab.get() {
                Tab::Drawing(view) => view! { <Canvas view /> }.into_any(),
                Tab::List => view! { <List /> }.into_any(),
            }}
            <Toast />
            <Show when=move || matches!(desk.tab.get(), Tab::Drawing(_))>
                <Zoom />
            </Show>
        </section>
    }
    .into_any()
}

#[component]
fn Tabs() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let tabs = Memo::new(move |_| {
        let sides = elevations(editor).into_iter().map(|(view, title)| (Tab::Drawing(view), title));
        let plan = (Tab::Drawing(View::Plan), text::editor::plan(language).to_owned());
        let list = (Tab::List, text::editor::list(language).to_owned());
        std::iter::once(plan).chain(sides).chain([list]).collect::<Vec<_>>()
    });
    let tab = move |(tab, title): (Tab, String)| {
        let this = tab.clone();
        let open = Memo::new(move |_| editor.desk.tab.with(|open| *open == this));
        let button = NodeRef::<Button>::new();
        Effect::new(move || {
            // On a phone the tabs are wider than the screen.
            if let Some(button) = button.get().filter(|_| open.get()) {
                button.scroll_into_view_with_bool(false);
            }
        });
        view! {
            <button
                type="button"
                node_ref=button
                aria-pressed=move || open.get().to_string()
                on:click=move |_| editor.desk.open(tab.clone())
            >
                {title}
            </button>
        }
    };
    let views = NodeRef::<Div>::new();
    Effect::new(move || {
        editor.desk.tab.track();
        let _ = request_animation_frame(move || bring_into_view(views));
    });
    view! {
        <div class="views" role="group" node_ref=views aria-label=text::workbench::views(language)>
            {move || tabs.get().into_iter().map(tab).collect_view()}
        </div>
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

#[component]
fn Zoom() -> impl IntoView {
    let editor = Editor::expect();
    let (desk, language) = (editor.desk, editor.language);
    view! {
        <div class="zoom">
            <button
                type="button"
                aria-label=text::editor::zoom_out(language)
                on:click=move |_| desk.viewport.update(|view| view.closer(0.8))
            >
                "−"
            </button>
            <button type="button" on:click=move |_| desk.viewport.update(Viewport::fit)>
                {text::editor::zoom_fit(language)}
            </button>
            <button
                type="button"
                aria-label=text::editor::zoom_in(language)
                on:click=move |_| desk.viewport.update(|view| view.closer(1.25))
            >
                "+"
            </button>
        </div>
    }
}

/// What was said last; screen readers hear it, eyes see it for a while.
#[component]
fn Toast() -> impl IntoView {
    let said = Editor::expect().desk.said;
    let words = move || {
        said.with(|said| {
            // A changed text is announced; the same sentence again needs a mark that nobody hears.
            let mark = if said.count % 2 == 0 { "" } else { "\u{200b}" };
            (!said.words.is_empty()).then(|| format!("{}{mark}", said.words))
        })
    };
    view! {
        <p
            class="toast"
            role="status"
            class:refused=move || said.with(|said| said.refused)
            class:odd=move || said.with(|said: &Said| said.count % 2 == 1)
        >
            {words}
        </p>
    }
}
