//! The link that shows the kitchen: what who has it may do, the link itself, and the page in another language.

use leptos::ev::FocusEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::HtmlInputElement;
use wasm_bindgen_futures::JsFuture;

use super::editor::Editor;
use super::over::{BarPanel, Popup};
use crate::address;
use crate::api::designs::{LinkCode, share_code};
use crate::ui::Languages;

/// Opens the link and closes it again.
#[component]
pub fn ShareButton() -> impl IntoView {
    let editor = Editor::expect();
    let desk = editor.desk;
    let is_open = move || desk.popup.with(|popup| matches!(popup, Popup::Share));
    view! {
        <button
            type="button"
            class="quiet share"
            aria-expanded=move || is_open().to_string()
            aria-controls="share-panel"
            on:click=move |_| if untrack(is_open) { desk.lift() } else { desk.lay(Popup::Share) }
        >
            {text::editor::share(editor.language)}
        </button>
    }
    .into_any()
}

/// The link, while it is asked for.
#[component]
pub fn SharePanel(
    /// The secret of the link that shows.
    share: String,
) -> impl IntoView {
    let popup = Editor::expect().desk.popup;
    let is_open = Memo::new(move |_| popup.with(|popup| matches!(popup, Popup::Share)));
    move || is_open.get().then(|| view! { <Link share=share.clone() /> })
}

#[component]
fn Link(share: String) -> impl IntoView {
    let editor = Editor::expect();
    let (desk, language) = (editor.desk, editor.language);
    let origin = window().location().origin().unwrap_or_default();
    let link = format!("{origin}{}", address::shared(language, &share));
    let written = link.clone();
    let copy = move |_| {
        let link = link.clone();
        spawn_local(async move {
            let copied = JsFuture::from(window().navigator().clipboard().write_text(&link)).await;
            match copied {
                Ok(_) => desk.say(text::editor::share_copied(language).to_owned()),
                Err(_) => desk.refuse(text::editor::share_by_hand(language).to_owned()),
            }
        });
    };
    let first = NodeRef::new();
    let select = |event: FocusEvent| event_target::<HtmlInputElement>(&event).select();
    view! {
        <BarPanel id="share-panel" label=text::editor::share(language) first>
            <h2>{text::editor::share(language)}</h2>
            <p>{text::editor::share_about(language)}</p>
            <div class="field link-field">
                <input
                    type="text"
                    readonly
                    value=written
                    aria-label=text::editor::share_link(language)
                    on:focus=select
                />
                <button type="button" class="primary" node_ref=first on:click=copy>
                    {text::editor::share_copy(language)}
                </button>
                <button type="button" class="quiet" on:click=move |_| desk.lift()>
                    {text::common::close(language)}
                </button>
            </div>
            <Code share />
            <Languages />
        </BarPanel>
    }
    .into_any()
}

/// The link as a code, for the phone of who stands before the screen. Its place is kept until it comes; without network
/// it stays away, as would what it leads to.
#[component]
fn Code(share: String) -> impl IntoView {
    let language = Editor::expect().language;
    let code = RwSignal::new(None);
    spawn_local(async move {
        // Whoever closed the panel meanwhile took the signal along.
        let _ = code.try_set(share_code(share).await.ok());
    });
    let drawn = move |LinkCode { size, path }| {
        view! {
            <svg viewBox=format!("0 0 {size} {size}") role="img" aria-label=text::editor::share_code(language)>
                <path d=path />
            </svg>
            <p>{text::editor::share_scan(language)}</p>
        }
    };
    view! { <div class="link-code">{move || code.get().map(drawn)}</div> }
}
