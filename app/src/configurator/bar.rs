//! The bar on top: whose design, whether it is saved, back and forth, languages, sharing, the price, and ordering.

use kitchen::edit::Edit;
use leptos::prelude::*;

use super::editor::Editor;
use super::price::PriceButton;
use super::saving::{Saving, State};
use super::share::ShareButton;
use crate::address;
use crate::api::designs::CopyShared;
use crate::ui::{Brand, Languages};

/// What the bar knows of the design beside the design itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links {
    /// The secret of the link that edits; none when it may only be looked at.
    pub edit: Option<String>,
    /// The secret of the link that shows.
    pub share: String,
    /// The order that was placed of it last.
    pub ordered: Option<String>,
}

/// The bar.
#[component]
pub fn Bar(links: Links, saving: Option<Saving>) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let order = links.edit.as_ref().map(|edit| {
        view! {
            <a class="primary" href=address::checkout(language, edit)>
                {text::editor::order(language)}
            </a>
        }
    });
    let copy = links.edit.is_none().then(|| view! { <Copy share=links.share.clone() /> });
    view! {
        <header class="bar">
            <Brand />
            <h1 class="visually-hidden">
                {move || text::editor::title(language, editor.with(|design| design.name.clone()))}
            </h1>
            <span class="name">
                <NameField />
                <small>
                    {match saving {
                        Some(saving) => view! { <Saved saving ordered=links.ordered.clone() /> }.into_any(),
                        None => text::editor::read_only(language).into_any(),
                    }}
                </small>
            </span>
            <Show when=move || !editor.read_only>
                <Steps />
            </Show>
            <span class="grow"></span>
            <Languages />
            <ShareButton />
            <PriceButton />
            {order}
            {copy}
        </header>
    }
    .into_any()
}

#[component]
fn NameField() -> impl IntoView {
    let editor = Editor::expect();
    let name = move || editor.with(|design| design.name.clone());
    view! {
        <input
            class="design-name"
            aria-label=text::editor::name(editor.language)
            maxlength="120"
            readonly=editor.read_only
            prop:value=name
            on:change=move |event| {
                editor.apply(Edit::Name(event_target_value(&event)));
            }
        />
    }
}

#[component]
fn Saved(saving: Saving, ordered: Option<String>) -> impl IntoView {
    let language = Editor::expect().language;
    let ordered = ordered.map(|number| text::editor::ordered(language, number));
    let words = move || match saving.state.get() {
        State::Saved => ordered.clone().unwrap_or_else(|| text::editor::saved(language).to_owned()),
        State::Saving => text::editor::saving(language).to_owned(),
        State::Offline => text::workbench::kept_here(language).to_owned(),
        State::Failed(sentence) => sentence,
        State::Conflict(_) => text::editor::unsaved(language).to_owned(),
    };
    let class = move || match saving.state.get() {
        State::Saved => "saved",
        State::Saving => "saving",
        State::Offline => "offline",
        State::Failed(_) | State::Conflict(_) => "unsaved",
    };
    view! {
        <span class=move || format!("saved-state {}", class()) role="status">
            <i class="dot" aria-hidden="true"></i>
            {words}
        </span>
    }
    .into_any()
}

/// Undo and redo.
#[component]
pub fn Steps() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let history = editor.history();
    view! {
        <div class="tools">
            <button
                type="button"
                aria-label=text::editor::undo(language)
                title=text::editor::undo(language)
                aria-disabled=move || (!history.can_undo()).to_string()
                on:click=move |_| editor.undo()
            >
                <svg viewBox="0 0 20 20" aria-hidden="true">
                    <path d="M7 4 3 8l4 4M3.5 8H12a4.5 4.5 0 0 1 0 9H8" />
                </svg>
            </button>
            <button
                type="button"
                aria-label=text::editor::redo(language)
                title=text::editor::redo(language)
                aria-disabled=move || (!history.can_redo()).to_string()
                on:click=move |_| editor.redo()
            >
                <svg viewBox="0 0 20 20" aria-hidden="true">
                    <path d="m13 4 4 4-4 4m3.5-4H8a4.5 4.5 0 0 0 0 9h4" />
                </svg>
            </button>
        </div>
    }
}

/// Begins a design of one's own with what is shown.
#[component]
fn Copy(share: String) -> impl IntoView {
    let language = Editor::expect().language;
    let copying = ServerAction::<CopyShared>::new();
    view! {
        <ActionForm action=copying>
            <input type="hidden" name="share" value=share />
            <button class="primary">{text::editor::copy(language)}</button>
        </ActionForm>
    }
}
