//! Sessions of staff: a random id in a cookie that scripts cannot read, everything else in the database.

use std::time::Duration;

use async_trait::async_trait;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use axum::middleware::Next;
use axum::response::Response;
use shop::{Clock, Moment, Shop, SignedIn};
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::{self, OffsetDateTime};
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{self, Error};
use tower_sessions::{Expiry, Session, SessionManagerLayer, SessionStore};

use crate::config::BaseUrl;

/// How long a session lasts without use; `shop` ends it after 30 days in any case.
const IDLE: time::Duration = time::Duration::hours(12);
/// How long after its last renewal a session in use is renewed.
const RENEWAL: Duration = Duration::from_mins(10);
/// Where a session keeps the moment of its last renewal, in unix seconds.
const RENEWED: &str = "renewed";

/// Gives every request its session.
///
/// `__Host-` binds the cookie to this host and to https. `Lax` lets a link in a mail open the order for staff
/// who are signed in; what changes something is guarded by the CSRF layer besides.
pub fn layer(shop: &Shop, url: &BaseUrl) -> SessionManagerLayer<Store> {
    let is_secure = url.keeps_secure_cookies();
    SessionManagerLayer::new(Store(shop.clone()))
        .with_name(if is_secure { "__Host-passtuk" } else { "passtuk" })
        .with_secure(is_secure)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(IDLE))
}

/// Keeps the session of staff at work alive; without it twelve hours would count from the sign-in.
pub async fn renew(session: Session, request: Request, next: Next) -> Response {
    let is_work =
        ["/admin", "/api/", "/showroom"].iter().any(|start| request.uri().path().starts_with(start));
    let response = next.run(request).await;
    // Without a cookie there is nothing to renew, and nothing is read.
    if is_work
        && session.id().is_some()
        && let Err(problem) = renew_if_due(&session).await
    {
        tracing::error!(%problem, "a session could not be renewed");
    }
    response
}

async fn renew_if_due(session: &Session) -> Result<(), tower_sessions::session::Error> {
    if session.get_value(app::request::SIGNED_IN).await?.is_none() {
        return Ok(());
    }
    let now = Clock::System.now().0 / 1000;
    let renewed: i64 = session.get(RENEWED).await?.unwrap_or(0);
    if now - renewed > RENEWAL.as_secs().cast_signed() {
        session.insert(RENEWED, now).await?;
    }
    Ok(())
}

/// Completes the removal of a `__Host-` cookie: browsers ignore one that is not `Secure`, and the layer that
/// removes the cookie leaves that out.
pub async fn seal_removal(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let cookies = response.headers_mut().iter_mut().filter(|(name, _)| *name == SET_COOKIE);
    for (_, cookie) in cookies {
        let text = cookie.to_str().unwrap_or_default();
        if text.starts_with("__Host-") && !text.contains("Secure") {
            *cookie = HeaderValue::try_from(format!("{text}; Secure")).unwrap_or(cookie.clone());
        }
    }
    response
}

/// Sessions in the database of the shop.
#[derive(Clone, Debug)]
pub struct Store(Shop);

#[async_trait]
impl SessionStore for Store {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        // Two of 2^128 never meet; the id is new all the same if they did.
        while self.load(&record.id).await?.is_some() {
            record.id = Id::default();
        }
        self.save(record).await
    }

    async fn save(&self, record: &Record) -> session_store::Result<()> {
        let data = serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?;
        let signed_in = record.data.get(app::request::SIGNED_IN).cloned();
        let signed_in: Option<SignedIn> = signed_in.and_then(|value| serde_json::from_value(value).ok());
        let id = record.id.to_string();
        let saved = self.0.save_session(&id, &data, signed_in.as_ref(), moment(record.expiry_date)).await;
        saved.map_err(|error| Error::Backend(error.to_string()))
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let stored =
            self.0.session(&id.to_string()).await.map_err(|error| Error::Backend(error.to_string()))?;
        let Some(stored) = stored else { return Ok(None) };
        let data = serde_json::from_str(&stored.data).map_err(|error| Error::Decode(error.to_string()))?;
        Ok(Some(Record { id: *id, data, expiry_date: date(stored.expires) }))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        self.0.delete_session(&id.to_string()).await.map_err(|error| Error::Backend(error.to_string()))
    }
}

fn moment(date: OffsetDateTime) -> Moment {
    let millis = date.unix_timestamp_nanos() / 1_000_000;
    Moment(i64::try_from(millis).unwrap_or(i64::MAX))
}

fn date(moment: Moment) -> OffsetDateTime {
    let nanos = i128::from(moment.0) * 1_000_000;
    OffsetDateTime::from_unix_timestamp_nanos(nanos).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}
