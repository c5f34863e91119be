//! The editor: a palette, a stage and an inspector around one design. Read `editor.rs` first.

use std::sync::Arc;

use kitchen::catalogue::Catalogue;
use leptos::prelude::*;
use leptos::task::spawn_local;
use text::Language;

use crate::api::designs::Opened;

mod bar;
mod checks;
mod conflict;
mod corners;
mod desk;
mod dragging;
mod editor;
mod equipment;
mod fill;
mod focus;
mod fold;
mod hauling;
mod history;
mod inspector;
mod island;
mod keep;
mod keyboard;
mod lengths;
mod list;
mod loading;
mod making;
mod over;
mod palette;
mod parts;
mod picture;
mod places;
mod price;
mod remedy;
mod room;
mod saving;
mod saying;
mod share;
mod sheet;
mod showing;
mod stage;
mod style;
mod swatches;
mod viewport;
mod workbench;

use workbench::Workbench;

/// How the design of this page may be used; the token is the secret of its link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Changed, saved and ordered.
    Edit(String),
    /// Looked at.
    Shared(String),
}

/// The interactive editor; mounted in the browser only. Until it can begin, its children stand there.
#[component]
pub fn Configurator(
    language: Language,
    access: Access,
    opened: Opened,
    children: ChildrenFn,
) -> impl IntoView {
    let catalogue = RwSignal::new(None::<Option<Arc<Catalogue>>>);
    let version = opened.catalogue_version.clone();
    let load = move || {
        let version = version.clone();
        spawn_local(async move { catalogue.set(Some(loading::catalogue(&version).await)) });
    };
    load();
    move || match catalogue.get() {
        None => children().into_any(),
        Some(None) => {
            let load = load.clone();
            view! { <Failed language again=move || load() /> }.into_any()
        }
        Some(Some(catalogue)) => {
            let (access, opened) = (access.clone(), opened.clone());
            let edit = match &access {
                Access::Edit(edit) => Some(edit.as_str()),
                Access::Shared(_) => None,
            };
            match loading::begin(&opened, edit, &catalogue) {
                Ok(beginning) => {
                    view! { <Workbench language access opened catalogue beginning /> }.into_any()
                }
                Err(faults) => view! { <Unreadable language faults=faults.to_string() /> }.into_any(),
            }
        }
    }
}

/// The catalogue did not come.
#[component]
fn Failed(language: Language, again: impl Fn() + 'static) -> impl IntoView {
    view! {
        <section class="wrap message" role="alert">
            <p class="lead">{text::editor::failed(language)}</p>
            <button class="primary" on:click=move |_| again()>
                {text::error::retry(language)}
            </button>
        </section>
    }
}

/// The design no longer fits the catalogue; nothing of it is changed.
#[component]
fn Unreadable(language: Language, faults: String) -> impl IntoView {
    view! {
        <section class="wrap message" role="alert">
            <h1>{text::error::title(language)}</h1>
            <p class="lead">{text::workbench::unreadable(language)}</p>
            <pre>{faults}</pre>
        </section>
    }
}
