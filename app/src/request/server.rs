//! The server's side: what the request says, and the shop that answers it.

mod examples;
mod ordering;
mod views;

use std::net::IpAddr;
use std::sync::Arc;

use http::request::Parts;
use http::{HeaderValue, StatusCode, header};
use kitchen::saved::Created;
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use shop::{Code, Owner, Shop, SignedIn, Staff};
use text::Language;
use tower_sessions::Session;

pub use examples::{example_file, example_picture, examples};
pub use ordering::lead_to_order;
pub use views::{checkout, empty_design, opened, order_view, plan, still, with_choices};

use crate::address;
use crate::api::designs::LinkCode;
use crate::error::AppError;
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

/// The shop.
///
/// # Errors
/// Only when the server forgot to provide it.
pub fn shop() -> Result<Shop, AppError> {
    use_context().ok_or_else(|| internal("no shop in the context"))
}

/// The proof that someone of the staff asks.
///
/// # Errors
/// [`AppError::SignInRequired`].
pub async fn staff() -> Result<Staff, AppError> {
    Ok(signed_in().await?.require_staff()?)
}

/// The proof that the owner asks.
///
/// # Errors
/// [`AppError::SignInRequired`], or [`AppError::Forbidden`] for other staff.
pub async fn owner() -> Result<Owner, AppError> {
    Ok(signed_in().await?.require_owner()?)
}

/// Who the session of the request stands for.
async fn signed_in() -> Result<shop::Visitor, AppError> {
    let signed_in: Option<SignedIn> = match session() {
        Some(session) => session.get(SIGNED_IN).await.map_err(|fault| internal(&fault.to_string()))?,
        None => None,
    };
    Ok(shop()?.visitor(signed_in.as_ref()).await?)
}

/// Keeps who signed in, under a new session id so that one planted before is worth nothing.
///
/// # Errors
/// Only faults of the shop itself.
pub async fn begin_session(signed_in: &SignedIn) -> Result<(), AppError> {
    let session = session().ok_or_else(|| internal("no session with the request"))?;
    session.cycle_id().await.map_err(|fault| internal(&fault.to_string()))?;
    session.insert(SIGNED_IN, signed_in).await.map_err(|fault| internal(&fault.to_string()))
}

/// Forgets the session.
///
/// # Errors
/// Only faults of the shop itself.
pub async fn end_session() -> Result<(), AppError> {
    match session() {
        Some(session) => session.flush().await.map_err(|fault| internal(&fault.to_string())),
        None => Ok(()),
    }
}

fn session() -> Option<Session> {
    use_context::<Parts>()?.extensions.get::<Session>().cloned()
}

/// Logs a fault under the number of the request.
fn internal(fault: &str) -> AppError {
    let reference = reference();
    tracing::error!(%reference, fault, "a page failed");
    AppError::Internal { reference }
}

/// The link that shows a design, as a code.
///
/// # Errors
/// Only faults of the shop itself.
pub fn share_code(share: &str) -> Result<LinkCode, AppError> {
    let visitor = visitor().ok_or_else(|| internal("no visitor in the context"))?;
    let link = format!("{}{}", visitor.base_url, address::shared(language(), share));
    let Code { size, path } = Code::of(&link).ok_or_else(|| internal("the link of a design has no code"))?;
    Ok(LinkCode { size, path })
}

/// Leads the browser to one of our own addresses.
pub fn lead_to(path: &str) {
    leptos_axum::redirect(path, false);
}

/// Leads to the editor of a design that was just made.
pub fn lead_to_design(created: &Created) {
    lead_to(&address::design(language(), &created.edit_token));
}

impl From<shop::Error> for AppError {
    fn from(error: shop::Error) -> AppError {
        match error {
            shop::Error::NotFound => AppError::NotFound,
            shop::Error::Conflict(conflict) => AppError::Conflict(conflict),
            shop::Error::Stale(stale) => AppError::Stale(stale),
            shop::Error::Fields(errors) => AppError::Fields(errors),
            shop::Error::Design(faults) => AppError::Refused(faults.to_string()),
            shop::Error::Transition { from, to } => AppError::Transition { from, to },
            shop::Error::Refused(sentence) => AppError::Refused(sentence),
            shop::Error::SignInRequired => AppError::SignInRequired,
            shop::Error::Forbidden => AppError::Forbidden,
            shop::Error::WrongPassword => AppError::WrongPassword,
            shop::Error::TooMany { seconds } => AppError::TooMany { seconds },
            shop::Error::Setup(fault) => internal(&fault),
            shop::Error::Internal { reference } => AppError::Internal { reference },
        }
    }
}

/// The number of this request in the log, for the page to show.
pub fn reference() -> String {
    visitor().map(|visitor| visitor.reference.to_string()).unwrap_or_default()
}

/// The language of the address, else of the cookie (which pages set, so that a server function knows the page
/// that called it), else of the browser's wishes, else Dutch.
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

/// Remembers light or dark.
pub fn remember_theme(theme: Theme) {
    set_cookie("theme", theme.code());
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
