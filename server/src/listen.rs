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

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::sync::oneshot;

    use super::*;

    /// Serves a router on a free port; sending on the channel stops it.
    async fn open(router: Router) -> (SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let served = tokio::spawn(serve(listener, router, async { stopped.await.unwrap_or_default() }));
        (address, stop, served)
    }

    async fn ask(address: SocketAddr) -> TcpStream {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await.unwrap();
        stream
    }

    #[tokio::test]
    async fn a_handler_knows_where_a_request_comes_from() {
        let whence = |ConnectInfo(peer): ConnectInfo<SocketAddr>| async move { peer.ip().to_string() };
        let (address, _stop, _) = open(Router::new().route("/", get(whence))).await;
        let mut answer = String::new();
        ask(address).await.read_to_string(&mut answer).await.unwrap();
        assert!(answer.ends_with("127.0.0.1"), "{answer}");
    }

    #[tokio::test]
    async fn a_request_that_runs_when_the_program_is_told_to_end_is_answered() {
        let (begun, begins) = tokio::sync::mpsc::channel(1);
        let slow = move || async move {
            begun.send(()).await.unwrap();
            tokio::time::sleep(Duration::from_millis(200)).await;
            "done"
        };
        let (address, stop, served) = open(Router::new().route("/", get(slow))).await;
        let mut stream = ask(address).await;
        let mut begins = begins;
        begins.recv().await.unwrap();
        stop.send(()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        assert!(answer.ends_with("done"), "{answer}");
        served.await.unwrap();
        assert!(TcpStream::connect(address).await.is_err(), "it listens on");
    }
}
