//! The server's side: what the request says, and the shop that answers it.

use std::net::IpAddr;
use std::sync::Arc;

use http::request::Parts;
use http::{HeaderValue, StatusCode, header};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use text::Language;

use crate::theme::Theme;

/// Where the session of a request keeps its `shop::SignedIn`; the server finds the account by it.
pub const SIGNED_IN: &str = "signed_in";

/// What the server knows of who asks; it provides one in the context of every request.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// Where the request comes from, behind trusted proxies.
    pub address: IpAddr,
    /// The number under which the log has this request.
    pub reference: Arc<str>,
    /// The address of the shop as visitors write it, without a slash at the end.
    pub base_url: Arc<str>,
}

/// Who asks.
pub fn visitor() -> Option<Visitor> {
    use_context()
}

/// The number of this request in the log, for the page to show.
pub fn reference() -> String {
    visitor().map(|visitor| visitor.reference.to_string()).unwrap_or_default()
}

/// The language of the address, else of the cookie, else of the browser's wishes, else Dutch.
pub fn language() -> Language {
    let Some(parts) = use_context::<Parts>() else { return Language::default() };
    let first = parts.uri.path().split('/').nth(1).and_then(Language::from_code);
    let accepted =
        || Language::from_accept_language(parts.headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?);
    first.or_else(|| Language::from_code(&cookie(&parts, "lang")?)).or_else(accepted).unwrap_or_default()
}

/// The theme of the cookie.
pub fn theme() -> Theme {
    use_context::<Parts>()
        .and_then(|parts| cookie(&parts, "theme"))
        .map_or(Theme::Auto, |code| Theme::from_code(&code))
}

/// The path that was asked for.
pub fn path() -> String {
    use_context::<Parts>().map(|parts| parts.uri.path().to_owned()).unwrap_or_default()
}

/// Answers with 404.
pub fn answer_not_found() {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(StatusCode::NOT_FOUND);
    }
}

/// Remembers the language of the address for the next visit to `/`.
pub fn remember_language() {
    let Some(parts) = use_context::<Parts>() else { return };
    let first = parts.uri.path().split('/').nth(1).and_then(Language::from_code);
    if let Some(language) = first
        && cookie(&parts, "lang").as_deref() != Some(language.code())
    {
        set_cookie("lang", language.code());
    }
}

/// Keeps a choice of the visitor for a year. The value is one of ours, never what was typed.
fn set_cookie(name: &str, value: &'static str) {
    let cookie = format!("{name}={value}; Path=/; Max-Age=31536000; SameSite=Lax");
    if let (Some(response), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(&cookie)) {
        response.append_header(header::SET_COOKIE, value);
    }
}

fn cookie(parts: &Parts, name: &str) -> Option<String> {
    let headers = parts.headers.get_all(header::COOKIE).into_iter();
    let pairs = headers.filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(';'));
    pairs
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}
