//! Whether the shop can work, for whoever watches over it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::IntoResponse;
use shop::Shop;

/// 200 when the database answers, 503 when it does not.
pub async fn health(State(shop): State<Shop>) -> impl IntoResponse {
    let (status, words) = match shop.is_healthy().await {
        Ok(()) => (StatusCode::OK, "ok\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    };
    (status, [(CACHE_CONTROL, "no-store")], words)
}
