//! Two windows changed one design: a clear choice, and nothing is lost by it.

use kitchen::saved::Stale;
use leptos::html::Dialog;
use leptos::prelude::*;

use super::editor::Editor;
use super::saving::{Saving, State};

/// The question, when there is one.
#[component]
pub fn Conflict(saving: Saving) -> impl IntoView {
    let stale = Memo::new(move |_| match saving.state.get() {
        State::Conflict(stale) => Some(*stale),
        _ => None,
    });
    move || stale.get().map(|stale| view! { <Choice saving stale /> })
}

#[component]
fn Choice(saving: Saving, stale: Stale) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            let _ = dialog.show_modal();
        }
    });
    let theirs = stale.clone();
    view! {
        <dialog
            class="conflict"
            node_ref=dialog
            aria-labelledby="conflict-title"
            on:cancel=move |event: leptos::ev::Event| event.prevent_default()
        >
            <h2 id="conflict-title">{text::editor::conflict::title(language)}</h2>
            <p>{text::editor::conflict::about(language)}</p>
            <div class="row">
                <button type="button" class="primary" on:click=move |_| saving.keep_mine(&stale, editor)>
                    {text::editor::conflict::mine(language)}
                </button>
                <button
                    type="button"
                    class="secondary"
                    on:click=move |_| saving.take_theirs(&theirs, editor)
                >
                    {text::editor::conflict::theirs(language)}
                </button>
            </div>
        </dialog>
    }
    .into_any()
}
