//! The middle of the page: the plan, the walls, and the design in words.

use kitchen::drawing::View;
use leptos::prelude::*;

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
mod tabs;
mod units;
mod words;

use canvas::Canvas;
use tabs::Tabs;

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
