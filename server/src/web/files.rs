//! Files for the browser, straight from the folder that the build made: compressed beforehand, with an `ETag`,
//! and kept for ever where the name holds a hash of the content.

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::services::{ServeDir, ServeFile};

/// How long a file counts whose name changes with its content: a year.
pub const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// A day for what hardly changes and has a fixed name, such as typefaces.
const A_DAY: HeaderValue = HeaderValue::from_static("public, max-age=86400");

/// `/pkg`, `/assets` and the favicon from the site folder.
pub fn routes<S: Clone + Send + Sync + 'static>(site: &Path) -> Router<S> {
    let folder = |name: &str| ServeDir::new(site.join(name)).precompressed_br().precompressed_gzip();
    Router::new()
        .nest_service("/pkg", folder("pkg"))
        .nest_service("/assets", folder("assets"))
        .route_service("/favicon.svg", ServeFile::new(site.join("favicon.svg")))
        .route_service("/favicon.ico", ServeFile::new(site.join("favicon.svg")))
        .layer(middleware::from_fn(keep))
}

/// Says how long a found file may be kept.
async fn keep(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let kept = if has_hash(path) {
        FOR_EVER
    } else if path.starts_with("/pkg") {
        HeaderValue::from_static("no-cache")
    } else {
        A_DAY
    };
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let kept = if found { kept } else { HeaderValue::from_static("no-store") };
    response.headers_mut().insert(CACHE_CONTROL, kept);
    response
}

/// Whether a name holds the 22 letters of an MD5 in base64url that cargo-leptos puts before the ending:
/// `passtuk.Zo4BVmZKkJ1Ag6rVbKMlIA.js`.
fn has_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let mut parts = name.rsplit('.').skip(1);
    parts.any(|part| {
        part.len() == 22 && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
            // The placeholder of a file without hashes is underscores only.
            && part.bytes().any(|byte| byte != b'_')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_in_a_name_is_seen() {
        assert!(has_hash("/pkg/passtuk.Zo4BVmZKkJ1Ag6rVbKMlIA.js"));
        assert!(has_hash("/pkg/passtuk.Zo4BVmZKkJ1Ag6rVbKMlIA.wasm"));
        for path in
            ["/pkg/passtuk.js", "/pkg/passtuk_bg.wasm", "/pkg/__wasm_split.______________________.js", "/"]
        {
            assert!(!has_hash(path), "{path}");
        }
    }
}
