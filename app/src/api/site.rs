//! What every page shows.

#![cfg_attr(feature = "ssr", expect(clippy::unused_async, reason = "a server function is async by its form"))]

use kitchen::maker::Maker;
use leptos::prelude::*;

use crate::error::AppError;
use crate::theme::Theme;

/// Who makes the kitchens.
///
/// public: the law asks that everybody can read it.
#[server(endpoint = "load_maker")]
pub async fn load_maker() -> Result<Maker, AppError> {
    Ok((*crate::request::shop()?.maker()).clone())
}

/// Remembers light or dark for this browser.
///
/// public: it sets a cookie of the one who asks and nothing else.
#[server(endpoint = "set_theme")]
pub async fn set_theme(theme: Theme) -> Result<(), AppError> {
    crate::request::remember_theme(theme);
    Ok(())
}
