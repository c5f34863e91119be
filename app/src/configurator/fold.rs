//! What is folded away until it is asked for, and is neither drawn nor priced before.

use leptos::children::{ChildrenFn, ViewFn};
use leptos::prelude::*;

use super::editor::Editor;

/// Something folded away. What one unfolds stays so for the next unit too.
#[component]
pub fn Fold(
    /// What it is called; the desk remembers it by this.
    title: &'static str,
    /// Whether it lies open before anybody asks.
    #[prop(optional)]
    open: bool,
    /// What stands there while it is folded; the title when it is left out.
    #[prop(optional, into)]
    summary: Option<ViewFn>,
    children: ChildrenFn,
) -> impl IntoView {
    let unfolded = Editor::expect().desk.unfolded;
    let open = RwSignal::new(open || unfolded.with_untracked(|unfolded| unfolded.contains(title)));
    let turn = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        open.update(|open| *open = !*open);
        unfolded.update(|unfolded| {
            if open.get_untracked() {
                unfolded.insert(title)
            } else {
                unfolded.remove(title)
            };
        });
    };
    let summary = summary.map_or_else(|| title.into_any(), |summary| summary.run());
    view! {
        <details class="opening" open=move || open.get()>
            <summary on:click=turn>{summary}</summary>
            {move || open.get().then(|| children())}
        </details>
    }
    .into_any()
}
