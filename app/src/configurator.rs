//! The editor.

use leptos::prelude::*;
use text::Language;

use crate::api::designs::Opened;

/// How the design of this page may be used; the token is the secret of its link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Changed, saved and ordered.
    Edit(String),
    /// Looked at.
    Shared(String),
}

/// The interactive editor; mounted in the browser only, in place of the server's still picture.
#[component]
pub fn Editor(language: Language, access: Access, opened: Opened) -> impl IntoView {
    let _ = (access, opened);
    view! { <p class="wrap">{text::common::loading(language)}</p> }
}
