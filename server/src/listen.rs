//! Connections: accepted, given a deadline for their requests' heads, and let finish when the program ends.

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower::ServiceExt;

/// How long a visitor may take to send the head of a request, and a kept connection may be idle.
const HEAD: Duration = Duration::from_secs(30);
/// How long running requests may take to finish when the program is asked to end.
const FAREWELL: Duration = Duration::from_secs(10);
/// Connections at once: below the 1024 open files that systems allow by default.
const CONNECTIONS: usize = 900;

/// Answers connections until `stop` is ready, then lets running requests finish.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEAD);
    builder.http2().timer(TokioTimer::new()).keep_alive_interval(HEAD);
    let builder = Arc::new(builder);
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let graceful = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        // The semaphore is never closed.
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { break };
        let (stream, peer) = tokio::select! {
            accepted = accept(&listener) => accepted,
            () = &mut stop => break,
        };
        let watcher = graceful.watcher();
        let (builder, router) = (Arc::clone(&builder), router.clone());
        tokio::spawn(async move {
            let service = service_fn(move |request| answer(router.clone(), request, peer));
            let connection = builder.serve_connection(TokioIo::new(stream), service);
            // A visitor who goes away in the middle is no fault of ours.
            if let Err(problem) = watcher.watch(connection.into_owned()).await {
                tracing::debug!(%problem, "connection ended");
            }
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(FAREWELL, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not finish within {} seconds", FAREWELL.as_secs());
    }
}

/// The next connection; waits a moment when there is no room for one.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => {
                // Small answers go out at once.
                stream.set_nodelay(true).ok();
                return (stream, peer);
            }
            Err(problem) if is_visitors(&problem) => {}
            Err(problem) => {
                tracing::error!(%problem, "no connection can be accepted");
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        }
    }
}

/// Whether it was the visitor who broke a connection off.
fn is_visitors(problem: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(problem.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

async fn answer(
    router: Router,
    request: Request<Incoming>,
    peer: SocketAddr,
) -> Result<axum::response::Response, Infallible> {
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(ConnectInfo(peer));
    router.oneshot(request).await
}
