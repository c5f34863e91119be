//! The catalogue for the browser: a version never changes, so it is kept for ever.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use shop::Shop;

use super::files::FOR_EVER;

/// `/catalogue/{version}.json`.
pub async fn catalogue(State(shop): State<Shop>, Path(file): Path<String>) -> Response {
    let Some(version) = file.strip_suffix(".json") else { return StatusCode::NOT_FOUND.into_response() };
    match shop.catalogue_json(version).await {
        Ok(json) => {
            let kind = axum::http::HeaderValue::from_static("application/json");
            ([(CONTENT_TYPE, kind), (CACHE_CONTROL, FOR_EVER)], json).into_response()
        }
        Err(shop::Error::NotFound) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
