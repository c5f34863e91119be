//! What a room has any number of: a card for each, and buttons for more.

use leptos::prelude::*;

use crate::app::language;

/// The cards so far, a word where there are none, and buttons for more.
#[component]
pub(super) fn Listed<R, V>(
    legend: &'static str,
    none: &'static str,
    count: Memo<usize>,
    row: R,
    buttons: Vec<AnyView>,
) -> impl IntoView
where
    R: Fn(usize) -> V + Copy + Send + 'static,
    V: IntoView + 'static,
{
    view! {
        <fieldset>
            <legend>{legend}</legend>
            <Show when=move || count.get() == 0>
                <p class="muted">{none}</p>
            </Show>
            // All cards anew when one goes: their names count up without gaps.
            {move || (0..count.get()).map(row).collect_view()}
            <div class="actions">{buttons}</div>
        </fieldset>
    }
}

/// A button for one more.
pub(super) fn more(title: String, add: impl Fn() + Send + 'static) -> AnyView {
    view! {
        <button type="button" class="secondary" on:click=move |_| add()>
            {title}
        </button>
    }
    .into_any()
}

/// One of them: what kind it is, its fields, and a button that takes it away.
#[component]
pub(super) fn Card(
    /// What it is called, counted from 1.
    title: String,
    /// Its fields' names begin with this.
    name: String,
    kind: &'static str,
    remove: Callback<()>,
    children: Children,
) -> impl IntoView {
    let language = language();
    view! {
        <fieldset class="card">
            <legend>{title.clone()}</legend>
            <input type="hidden" name=format!("{name}[kind]") value=kind />
            <div class="grid">{children()}</div>
            <button
                type="button"
                class="quiet"
                aria-label=format!("{}: {title}", text::room::remove(language))
                on:click=move |_| remove.run(())
            >
                {text::room::remove(language)}
            </button>
        </fieldset>
    }
}
