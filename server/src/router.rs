//! Every address of the shop and the layers that a request passes, outermost last.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::FromRef;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::IntoResponse;
use axum::routing::get;
use leptos::config::LeptosOptions;
use shop::Shop;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::{RequestBodyTimeoutLayer, TimeoutLayer};

use crate::config::{BaseUrl, Config};
use crate::site::Site;
use crate::web::limits::Limiter;
use crate::web::{
    catalogue, entry, fault, files, headers, health, limits, log, media, pages, robots, session, visitor,
};

/// How long an answer may take to begin.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long a visitor may be silent in the middle of a body.
const SILENCE: Duration = Duration::from_secs(15);

/// What the handlers share.
#[derive(Clone)]
pub struct Ground {
    /// The shop.
    pub shop: Shop,
    /// How the world knows it.
    pub url: Arc<BaseUrl>,
    /// What Leptos must know of the browser's files.
    pub options: LeptosOptions,
}

impl FromRef<Ground> for Shop {
    fn from_ref(ground: &Ground) -> Shop {
        ground.shop.clone()
    }
}

impl FromRef<Ground> for Arc<BaseUrl> {
    fn from_ref(ground: &Ground) -> Arc<BaseUrl> {
        Arc::clone(&ground.url)
    }
}

impl FromRef<Ground> for LeptosOptions {
    fn from_ref(ground: &Ground) -> LeptosOptions {
        ground.options.clone()
    }
}

/// The whole shop as one service.
pub fn router(shop: Shop, config: &Config, site: &Site, limiter: Limiter) -> Router {
    let ground = Ground { shop, url: Arc::new(config.url.clone()), options: site.options() };
    let proxies: Arc<[_]> = config.trusted_proxies.clone().into();
    pages::routes(&ground)
        .route("/", get(entry::redirect))
        .route("/healthz", get(health::health))
        .route("/robots.txt", get(robots::robots))
        .route("/sitemap.xml", get(robots::sitemap))
        .route("/catalogue/{file}", get(catalogue::catalogue))
        .merge(media::routes())
        .merge(files::routes(&site.root))
        .fallback(pages::not_found)
        .layer(from_fn(session::renew))
        .layer(session::layer(&ground.shop, &config.url))
        .layer(csrf(&config.url))
        .layer(from_fn_with_state(limiter, limits::enforce))
        .layer(RequestBodyLimitLayer::new(fault::LARGEST_BODY))
        .layer(RequestBodyTimeoutLayer::new(SILENCE))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        .layer(CatchPanicLayer::custom(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response()))
        .layer(CompressionLayer::new())
        .layer(from_fn(fault::explain))
        .layer(from_fn_with_state(Arc::clone(&ground.url), headers::secure))
        .layer(from_fn(log::requests))
        .layer(from_fn_with_state(proxies, visitor::note))
        .with_state(ground)
}

/// Refuses what another site makes a visitor's browser send. The shop's own address is trusted by name, so
/// that a proxy which changes `Host` does not lock everybody out.
fn csrf(url: &BaseUrl) -> CsrfLayer {
    CsrfLayer::new().add_trusted_origin(url.as_str()).unwrap_or_else(|_| CsrfLayer::new())
}
