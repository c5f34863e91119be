//! Pages that are given up: a visitor may leave, or our patience end, before a page is made. What waits to be sent
//! with a page holds the page, and the page holds what waits: without us neither would ever be freed.

use std::sync::{Arc, OnceLock};

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use futures::{FutureExt, StreamExt};
use http::request::Parts;
use leptos::prelude::{Owner, use_context};

/// The place where a page notes how to let go of what waits to be sent with it.
#[derive(Clone, Default)]
struct LetGo(Arc<OnceLock<Box<dyn Fn() + Send + Sync>>>);

/// Notes how the page that begins here lets go. To be called in the context of the page; a server function has
/// nothing that waits.
pub fn note_page() {
    let place = use_context::<Parts>().and_then(|parts| parts.extensions.get::<LetGo>().cloned());
    let context = Owner::current_shared_context().as_ref().map(Arc::downgrade);
    if let (Some(place), Some(context)) = (place, context) {
        place.0.get_or_init(|| {
            Box::new(move || {
                let waiting = context.upgrade().and_then(|context| context.pending_data());
                if let Some(mut waiting) = waiting {
                    // The first step says what there is to wait for, the second takes it out of the page.
                    let _ = waiting.next().now_or_never();
                    let _ = waiting.next().now_or_never();
                }
            })
        });
    }
}

/// Lets go of what waits for a page when the page is dropped before there is an answer. From then on what waits
/// is in the body of the answer and goes with it.
pub async fn give_back(mut request: Request, next: Next) -> Response {
    let place = LetGo::default();
    request.extensions_mut().insert(place.clone());
    let mut unfinished = Unfinished(Some(place));
    let response = next.run(request).await;
    unfinished.0 = None;
    response
}

/// A page without an answer yet.
struct Unfinished(Option<LetGo>);

impl Drop for Unfinished {
    fn drop(&mut self) {
        if let Some(let_go) = self.0.as_ref().and_then(|place| place.0.get()) {
            let_go();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::middleware::from_fn;
    use axum::routing::get;
    use leptos::prelude::*;
    use leptos_axum::{generate_route_list, render_app_async_with_context};
    use tower::ServiceExt;

    use super::*;

    /// How long the page below waits for its content.
    const SLOW: Duration = Duration::from_secs(2);

    /// Whether a page is still held by anything.
    type Held = Arc<OnceLock<Box<dyn Fn() -> bool + Send + Sync>>>;

    /// A page that waits for its content and sends it along for the browser.
    fn slow_page(held: &Held) -> impl IntoView + use<> {
        let context = Owner::current_shared_context().as_ref().map(Arc::downgrade).unwrap();
        held.get_or_init(|| Box::new(move || context.upgrade().is_some()));
        let words = Resource::new(
            || (),
            |()| async {
                tokio::time::sleep(SLOW).await;
                "there it is".to_owned()
            },
        );
        view! { <Suspense>{move || Suspend::new(words.into_future())}</Suspense> }
    }

    /// Asks for the slow page; the answer if it comes in time.
    async fn ask(patience: Duration) -> (Option<Response>, Held) {
        // This is where Leptos learns that tokio runs its tasks.
        generate_route_list(|| ());
        let held = Held::default();
        let page = {
            let held = Arc::clone(&held);
            move || slow_page(&held)
        };
        let render = get(render_app_async_with_context(note_page, page));
        let router: Router = Router::new().route("/", render).layer(from_fn(give_back));
        let asked = router.oneshot(Request::get("/").body(Body::empty()).unwrap());
        let answer = tokio::time::timeout(patience, asked).await.ok().map(Result::unwrap);
        (answer, held)
    }

    async fn is_held(held: &Held) -> bool {
        tokio::time::sleep(SLOW * 2).await;
        held.get().unwrap()()
    }

    #[tokio::test(start_paused = true)]
    async fn a_page_that_is_given_up_while_it_is_made_is_freed() {
        let (answer, held) = ask(SLOW / 2).await;
        assert!(answer.is_none());
        assert!(!is_held(&held).await);
    }

    #[tokio::test(start_paused = true)]
    async fn a_page_that_is_given_up_before_it_is_read_is_freed() {
        let (answer, held) = ask(SLOW * 2).await;
        drop(answer.unwrap());
        assert!(!is_held(&held).await);
    }

    #[tokio::test(start_paused = true)]
    async fn a_page_that_is_read_is_whole_and_freed() {
        let (answer, held) = ask(SLOW * 2).await;
        let bytes = to_bytes(answer.unwrap().into_body(), 1 << 16).await.unwrap();
        let page = String::from_utf8(bytes.to_vec()).unwrap();
        assert_eq!(page.matches("there it is").count(), 2, "once to read and once for the browser: {page}");
        assert!(!is_held(&held).await);
    }
}
