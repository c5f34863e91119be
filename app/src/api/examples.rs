//! Kitchens to start from.

#![cfg_attr(feature = "ssr", expect(clippy::unused_async, reason = "a server function is async by its form"))]

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// A kitchen of the gallery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// Its name in addresses: `/media/gallery/{slug}-{width}.webp` is its picture.
    pub slug: String,
    /// The wall that the picture shows.
    pub wall: String,
    /// Its cabinets.
    pub cabinets: i64,
    /// What it costs with VAT, in cents.
    pub gross_cents: i64,
    /// Whether delivery and fitting are in that price.
    pub is_delivered_and_fitted: bool,
}

/// Every kitchen of the gallery.
///
/// public: it is the shop window.
#[server(endpoint = "list_examples")]
pub async fn list_examples() -> Result<Vec<Example>, AppError> {
    Ok(crate::request::examples(&crate::request::shop()?))
}

/// Makes a design of one's own out of an example and leads to it.
///
/// public: anybody may design.
#[server(endpoint = "start_from_example")]
pub async fn start_from_example(slug: String) -> Result<(), AppError> {
    let shop = crate::request::shop()?;
    let file = crate::request::example_file(&slug, crate::request::language()).ok_or(AppError::NotFound)?;
    crate::request::lead_to_design(&shop.create_design(&file).await?);
    Ok(())
}
