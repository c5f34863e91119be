//! What every response says to the browser about what it may do with it.

use std::sync::Arc;

use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::config::BaseUrl;

/// A response that is no page runs, loads and sends nothing.
const NOTHING_RUNS: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
);

/// What no page of the shop asks a browser for.
const PERMISSIONS: HeaderValue = HeaderValue::from_static(
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), \
     accelerometer=(), gyroscope=(), magnetometer=(), display-capture=(), browsing-topics=()",
);

/// Two years, as the preload lists of browsers ask for.
const HSTS: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");
const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");

/// The content security policy of a page whose scripts carry a nonce.
///
/// `'self'` is for the modules that the first script imports, `'wasm-unsafe-eval'` for compiling the wasm.
/// Style comes from files only; single `style` attributes place swatches and meters.
pub fn page_policy(nonce: &str, url: &BaseUrl) -> String {
    // cargo-leptos reloads pages over a socket on another port while one works on them.
    let reload = if cfg!(debug_assertions) { " ws:" } else { "" };
    let upgrade = if url.is_https() { "; upgrade-insecure-requests" } else { "" };
    format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self' 'nonce-{nonce}'; \
         style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'{reload}; \
         manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'{upgrade}"
    )
}

/// Adds the headers of every response; a handler that set one keeps it.
pub async fn secure(State(url): State<Arc<BaseUrl>>, request: Request, next: Next) -> Response {
    // The route, too: `/NL/design/…` and `/%6El/design/…` lead to the same page.
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let privacy = Privacy::of(request.uri().path()).or(route.map_or(Privacy::Open, Privacy::of));
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut unless_set = |name, value| {
        headers.entry(name).or_insert(value);
    };
    unless_set(header::CONTENT_SECURITY_POLICY, NOTHING_RUNS);
    unless_set(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    unless_set(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    unless_set(PERMISSIONS_POLICY, PERMISSIONS);
    unless_set(OPENER, HeaderValue::from_static("same-origin"));
    unless_set(RESOURCE, HeaderValue::from_static("same-origin"));
    if url.is_https() {
        unless_set(header::STRICT_TRANSPORT_SECURITY, HSTS);
    }
    match privacy {
        Privacy::Open => {
            unless_set(header::REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin"));
            unless_set(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        }
        Privacy::Secret => {
            headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
            headers.insert(ROBOTS, HeaderValue::from_static("noindex, nofollow"));
        }
    }
    response
}

/// Whether a path may be known to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Privacy {
    /// Anybody may see it.
    Open,
    /// It carries a token, or shows what only staff or one customer may see.
    Secret,
}

impl Privacy {
    /// The stricter of the two.
    fn or(self, other: Privacy) -> Privacy {
        if self == Privacy::Secret { self } else { other }
    }

    /// Designs, shared designs and orders carry a token in their path, after the language.
    fn of(route: &str) -> Privacy {
        let mut parts = route.split('/').skip(1);
        match (parts.next(), parts.next()) {
            (Some("admin" | "showroom" | "api"), _) | (Some(_), Some("design" | "shared" | "order")) => {
                Privacy::Secret
            }
            _ => Privacy::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_with_a_token_and_pages_for_staff_are_secret() {
        for path in [
            "/{language}/design/{edit}",
            "/{language}/design/{edit}/order",
            "/{language}/shared/{share}",
            "/{language}/order/{status}",
            "/admin",
            "/api/save_design",
        ] {
            assert_eq!(Privacy::of(path), Privacy::Secret, "{path}");
        }
        for path in ["/", "/{language}", "/{language}/gallery", "/{language}/new", "/catalogue/{file}"] {
            assert_eq!(Privacy::of(path), Privacy::Open, "{path}");
        }
    }
}
