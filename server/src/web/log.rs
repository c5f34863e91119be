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

#[cfg(test)]
mod tests {
    use std::io::{self, Write};
    use std::sync::{Arc, Mutex};

    use axum::Router;
    use axum::body::Body;
    use axum::middleware::from_fn;
    use axum::routing::get;
    use tower::ServiceExt;

    use super::*;

    /// A log that a test can read.
    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[tokio::test]
    async fn the_log_has_the_pattern_of_the_route_and_never_the_secret_in_the_path() {
        let lines = Lines::default();
        let writer = lines.clone();
        let log = tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
        let _guard = tracing::subscriber::set_default(log);
        let router = Router::new()
            .route("/{language}/design/{edit}", get(|| async { "page" }))
            .fallback(|| async { "nothing here" })
            .layer(from_fn(requests));
        for path in ["/nl/design/Zo4BVmZKkJ1Ag6rVbKMlIA?name=Lieve", "/nl/designs/Zo4BVmZKkJ1Ag6rVbKMlIA"] {
            router.clone().oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap();
        }
        let text = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
        assert_eq!(text.matches("answered").count(), 2, "{text}");
        assert!(text.contains("route=\"/{language}/design/{edit}\""), "{text}");
        assert!(!text.contains("Zo4BVmZKkJ1Ag6rVbKMlIA") && !text.contains("Lieve"), "{text}");
    }
}
