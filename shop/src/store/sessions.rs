//! Sessions of browsers, by the hash of their id.

use sqlx::FromRow;

use super::Tx;
use crate::clock::Moment;

/// A session in the database.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub(crate) struct SessionRow {
    pub(crate) data: String,
    pub(crate) started_at: i64,
    pub(crate) expires_at: i64,
}

const SAVE: &str = "
    insert into sessions (id_hash, staff_id, data, started_at, expires_at) values ($1, $2, $3, $4, $5)
    on conflict (id_hash) do update
    set staff_id = excluded.staff_id, data = excluded.data, expires_at = excluded.expires_at";

const LOAD: &str = "select data, started_at, expires_at from sessions where id_hash = $1";

const DELETE: &str = "delete from sessions where id_hash = $1";

const DELETE_OF_STAFF: &str = "delete from sessions where staff_id = $1";

const DELETE_EXPIRED: &str = "delete from sessions where expires_at <= $1 or started_at <= $2";

impl Tx {
    /// Keeps a session; when it began is kept from the first time.
    pub(crate) async fn save_session(
        &mut self,
        id_hash: &str,
        staff_id: Option<&str>,
        data: &str,
        now: Moment,
        expires: Moment,
    ) -> Result<(), sqlx::Error> {
        execute!(self, SAVE, id_hash, staff_id, data, now.0, expires.0).map(drop)
    }

    pub(crate) async fn session(&mut self, id_hash: &str) -> Result<Option<SessionRow>, sqlx::Error> {
        on!(self, |db| sqlx::query_as(LOAD).bind(id_hash).fetch_optional(db))
    }

    pub(crate) async fn delete_session(&mut self, id_hash: &str) -> Result<(), sqlx::Error> {
        execute!(self, DELETE, id_hash).map(drop)
    }

    pub(crate) async fn delete_sessions_of(&mut self, staff_id: &str) -> Result<(), sqlx::Error> {
        execute!(self, DELETE_OF_STAFF, staff_id).map(drop)
    }

    /// Deletes what expired until `now` or began until `oldest`.
    pub(crate) async fn delete_old_sessions(
        &mut self,
        now: Moment,
        oldest: Moment,
    ) -> Result<u64, sqlx::Error> {
        execute!(self, DELETE_EXPIRED, now.0, oldest.0)
    }
}
