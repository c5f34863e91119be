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

use crate::config::{BaseUrl, Cidr, Config};
use crate::site::Site;
use crate::web::limits::Limiter;
use crate::web::{
    catalogue, door, entry, fault, files, given_up, headers, health, limits, log, media, pages, robots,
    session, visitor,
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
    let routes = pages::routes(&ground)
        .route("/", get(entry::redirect))
        .route("/healthz", get(health::health))
        .route("/robots.txt", get(robots::robots))
        .route("/sitemap.xml", get(robots::sitemap))
        .route("/catalogue/{file}", get(catalogue::catalogue))
        .merge(media::routes())
        .merge(files::routes(&site.root))
        .fallback(pages::not_found)
        .layer(from_fn(given_up::give_back))
        .layer(from_fn_with_state(ground.shop.clone(), door::lead))
        .layer(from_fn(session::renew))
        .layer(session::layer(&ground.shop, &config.url))
        .layer(from_fn(session::seal_removal))
        .layer(from_fn_with_state(limiter, limits::enforce))
        // Outside the limits: another site must not use up what a visitor may ask.
        .layer(csrf(&config.url));
    dress(routes, &ground.url, &config.trusted_proxies).with_state(ground)
}

/// The layers that know nothing of the shop: how much and how long a visitor may send, what becomes of a
/// fault, what every answer carries and the log keeps.
fn dress<S>(routes: Router<S>, url: &Arc<BaseUrl>, proxies: &[Cidr]) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    routes
        .layer(from_fn(fault::read_whole))
        .layer(RequestBodyLimitLayer::new(fault::LARGEST_BODY))
        .layer(RequestBodyTimeoutLayer::new(SILENCE))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        .layer(CatchPanicLayer::custom(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response()))
        .layer(CompressionLayer::new())
        .layer(from_fn(fault::explain))
        .layer(from_fn_with_state(Arc::clone(url), headers::secure))
        .layer(from_fn(log::requests))
        .layer(from_fn_with_state(Arc::from(proxies), visitor::note))
}

/// Refuses what another site makes a visitor's browser send. The shop's own address is trusted by name, so
/// that a proxy which changes `Host` does not lock everybody out.
fn csrf(url: &BaseUrl) -> CsrfLayer {
    CsrfLayer::new().add_trusted_origin(url.as_str()).unwrap_or_else(|_| CsrfLayer::new())
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use tower::ServiceExt;

    use super::*;

    #[tokio::test]
    async fn a_panic_is_a_page_with_the_number_of_the_request() {
        let panics = get(|request: Request<Body>| async move {
            assert_eq!(request.uri().path(), "/", "a fault that a test made");
        });
        let url = Arc::new(BaseUrl::parse("https://k.be").unwrap());
        let router: Router = dress(Router::new().route("/fr/x", panics), &url, &[]);
        let request = Request::get("/fr/x").header("accept", "text/html").body(Body::empty()).unwrap();
        let answer = router.oneshot(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
        let number = answer.headers()[visitor::REQUEST_ID].to_str().unwrap().to_owned();
        let page = String::from_utf8(to_bytes(answer.into_body(), 1 << 16).await.unwrap().to_vec()).unwrap();
        assert!(page.contains(&number) && page.contains("lang=\"fr\""), "{page}");
        assert!(!page.contains("a fault that a test made"));
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_that_does_not_come_is_given_up() {
        let sleeps = get(|| tokio::time::sleep(PATIENCE * 2));
        let url = Arc::new(BaseUrl::parse("https://k.be").unwrap());
        let router: Router = dress(Router::new().route("/x", sleeps), &url, &[]);
        let answer = router.oneshot(Request::get("/x").body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
    }
}
