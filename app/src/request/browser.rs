//! The browser's side: it knows what the page that was sent says of itself.

use text::Language;

use crate::theme::Theme;

/// The language of the page.
pub fn language() -> Language {
    root_attribute("lang").as_deref().and_then(Language::from_code).unwrap_or_default()
}

/// The theme that the visitor chose.
pub fn theme() -> Theme {
    root_attribute("data-theme").as_deref().map(Theme::from_code).unwrap_or_default()
}

/// Says that what was asked does not exist; the server's answer has said so already.
pub fn answer_not_found() {}

/// The number of the request in the log; only the server knows it.
pub fn reference() -> String {
    String::new()
}

/// The still picture is in the page already; taking it over leaves it as it is.
pub fn still(_file: &str) -> String {
    String::new()
}

/// Only the server remembers.
pub fn remember_language() {}

/// Who asks; only the server knows.
pub fn visitor() -> Option<Visitor> {
    None
}

/// What the server knows of who asks.
pub struct Visitor {
    /// The address of the shop.
    pub base_url: std::sync::Arc<str>,
}

/// The path of the page.
pub fn path() -> String {
    leptos::prelude::window().location().pathname().unwrap_or_default()
}

fn root_attribute(name: &str) -> Option<String> {
    leptos::prelude::document().document_element()?.get_attribute(name)
}
