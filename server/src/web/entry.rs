//! The front door: `/` leads to the pages in the visitor's language.

use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, LOCATION, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use text::Language;

/// The cookie that remembers a chosen language.
const COOKIE: &str = "lang";

/// Leads to `/nl`, `/fr` or `/en`: the cookie decides, then the browser's languages, then Dutch.
pub async fn redirect(cookies: CookieJar, headers: HeaderMap) -> Response {
    let language = language(&cookies, &headers);
    let answer = [
        (LOCATION, HeaderValue::from_static(home(language))),
        (VARY, HeaderValue::from_static("Cookie, Accept-Language")),
        (CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
    ];
    (StatusCode::FOUND, answer).into_response()
}

/// The language of a visitor whose address does not say it.
pub fn language(cookies: &CookieJar, headers: &HeaderMap) -> Language {
    let chosen = cookies.get(COOKIE).and_then(|cookie| Language::from_code(cookie.value()));
    let accepted = || {
        let wishes = headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
        Language::from_accept_language(wishes)
    };
    chosen.or_else(accepted).unwrap_or_default()
}

const fn home(language: Language) -> &'static str {
    match language {
        Language::Nl => "/nl",
        Language::Fr => "/fr",
        Language::En => "/en",
    }
}
