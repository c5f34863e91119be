//! One line in the log per request: what was asked by the pattern of its route (a path may hold a token),
//! how it ended and how long it took. Nothing about who asked.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use tracing::{Instrument, info_span};

use super::visitor::RequestId;

/// Writes the line; everything logged meanwhile carries the request's number and route.
pub async fn requests(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str);
    let id = request.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
    let span = info_span!("request", id = &*id, method = %request.method(), route);
    let started = Instant::now();
    async move {
        let response = next.run(request).await;
        let status = response.status().as_u16();
        let millis = started.elapsed().as_millis();
        if response.status().is_server_error() {
            tracing::error!(status, millis, "failed");
        } else {
            tracing::info!(status, millis, "answered");
        }
        response
    }
    .instrument(span)
    .await
}
