//! The door of the admin: whoever asks for a page of staff without having signed in is led there, and from there
//! on to the page. The pages ask for the proof themselves; this only saves making one that says no.

use app::address;
use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use shop::{Shop, SignedIn, Visitor};
use tower_sessions::Session;

/// Leads visitors who have not signed in from pages of staff to the door.
pub async fn lead(State(shop): State<Shop>, session: Session, request: Request, next: Next) -> Response {
    let is_page = matches!(*request.method(), Method::GET | Method::HEAD);
    if is_page && address::is_for_staff(request.uri().path()) && is_nobody(&shop, &session).await {
        let asked = request.uri().path_and_query().map_or("", |asked| asked.as_str());
        return Redirect::to(&address::sign_in(asked)).into_response();
    }
    next.run(request).await
}

/// Whether nobody is signed in; a fault is left to the page, which shows it.
async fn is_nobody(shop: &Shop, session: &Session) -> bool {
    let Ok(signed_in) = session.get::<SignedIn>(app::request::SIGNED_IN).await else { return false };
    matches!(shop.visitor(signed_in.as_ref()).await, Ok(Visitor::Anonymous))
}
