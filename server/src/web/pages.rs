//! The pages and server functions of `app`, each given the shop, its visitor and a nonce for its scripts.

use std::sync::Arc;

use app::{App, shell};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use http::request::Parts;
use leptos::nonce::use_nonce;
use leptos::prelude::{provide_context, use_context};
use leptos_axum::{LeptosRoutes, ResponseOptions, generate_route_list, render_app_async_with_context};

use super::given_up;
use super::headers::page_policy;
use super::visitor::{Address, RequestId};
use crate::router::Ground;

/// Every page and every server function.
pub fn routes(ground: &Ground) -> Router<Ground> {
    let options = ground.options.clone();
    Router::new().leptos_routes_with_context(
        ground,
        generate_route_list(App),
        provide(ground.clone()),
        move || shell(options.clone()),
    )
}

/// The addresses of all server functions, for the test that calls each.
pub fn functions() -> Vec<&'static str> {
    leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path).collect()
}

/// The page for an address that leads nowhere; 404 without a page for what no browser shows.
pub async fn not_found(State(ground): State<Ground>, request: Request) -> Response {
    let is_page =
        matches!(*request.method(), Method::GET | Method::HEAD) && !request.uri().path().starts_with("/api/");
    if !is_page {
        return StatusCode::NOT_FOUND.into_response();
    }
    let options = ground.options.clone();
    let render = render_app_async_with_context(provide(ground), move || shell(options.clone()));
    let mut response = render(request).await;
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

/// What `app` finds in its context.
fn provide(ground: Ground) -> impl Fn() + Clone + Send + Sync + 'static {
    let base_url: Arc<str> = ground.url.as_str().into();
    move || {
        given_up::note_page();
        provide_context(ground.shop.clone());
        if let Some(visitor) = visitor(&base_url) {
            provide_context(visitor);
        }
        restrict(&ground);
    }
}

fn visitor(base_url: &Arc<str>) -> Option<app::request::Visitor> {
    let parts = use_context::<Parts>()?;
    let address = parts.extensions.get::<Address>()?.0;
    let reference = Arc::clone(&parts.extensions.get::<RequestId>()?.0);
    Some(app::request::Visitor { address, reference, base_url: Arc::clone(base_url) })
}

/// Lets only scripts with the page's nonce run. A server function has no nonce and keeps the strict default.
fn restrict(ground: &Ground) {
    let policy = use_nonce().map(|nonce| page_policy(&nonce, &ground.url));
    let policy = policy.and_then(|policy| HeaderValue::try_from(policy).ok());
    if let (Some(policy), Some(response)) = (policy, use_context::<ResponseOptions>()) {
        response.insert_header(CONTENT_SECURITY_POLICY, policy);
        // A nonce counts once, and the theme is the visitor's own.
        response.insert_header(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    }
}
