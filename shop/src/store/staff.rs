//! Who works here, and who recently tried to get in.

use sqlx::FromRow;

use super::Tx;
use crate::clock::Moment;

/// An account in the database.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub(crate) struct StaffRow {
    pub(crate) id: String,
    pub(crate) email: String,
    pub(crate) role: String,
    pub(crate) password_hash: String,
    /// Counts up when every session of the account ends.
    pub(crate) epoch: i64,
    pub(crate) is_demo: bool,
    pub(crate) created_at: i64,
}

const INSERT: &str = "
    insert into staff (id, email, role, password_hash, epoch, is_demo, created_at)
    values ($1, $2, $3, $4, 1, $5, $6)";

const BY_EMAIL: &str =
    "select id, email, role, password_hash, epoch, is_demo, created_at from staff where email = $1";

const BY_ID: &str =
    "select id, email, role, password_hash, epoch, is_demo, created_at from staff where id = $1";

const LIST: &str =
    "select id, email, role, password_hash, epoch, is_demo, created_at from staff order by email";

const SET_PASSWORD: &str = "update staff set password_hash = $2, epoch = epoch + 1 where email = $1";

const END_EPOCH: &str = "update staff set epoch = epoch + 1 where id = $1";

const INSERT_ATTEMPT: &str = "insert into sign_in_attempts (subject, id, at) values ($1, $2, $3)";

const ATTEMPTS: &str =
    "select count(*), coalesce(min(at), 0) from sign_in_attempts where subject = $1 and at > $2";

const FORGET_ATTEMPTS: &str = "delete from sign_in_attempts where subject = $1";

const FORGET_OLD_ATTEMPTS: &str = "delete from sign_in_attempts where at <= $1";

impl Tx {
    /// Adds an account; a duplicate e-mail is refused by `staff_email`.
    pub(crate) async fn insert_staff(
        &mut self,
        id: &str,
        email: &str,
        role: &str,
        password_hash: &str,
        is_demo: bool,
        at: Moment,
    ) -> Result<(), sqlx::Error> {
        execute!(self, INSERT, id, email, role, password_hash, is_demo, at.0).map(drop)
    }

    pub(crate) async fn staff_by_email(&mut self, email: &str) -> Result<Option<StaffRow>, sqlx::Error> {
        on!(self, |db| sqlx::query_as(BY_EMAIL).bind(email).fetch_optional(db))
    }

    pub(crate) async fn staff_by_id(&mut self, id: &str) -> Result<Option<StaffRow>, sqlx::Error> {
        on!(self, |db| sqlx::query_as(BY_ID).bind(id).fetch_optional(db))
    }

    /// Every account, by e-mail.
    pub(crate) async fn staff(&mut self) -> Result<Vec<StaffRow>, sqlx::Error> {
        on!(self, |db| sqlx::query_as(LIST).fetch_all(db))
    }

    /// Sets a password and ends the account's sessions; false if there is no such account.
    pub(crate) async fn set_password(
        &mut self,
        email: &str,
        password_hash: &str,
    ) -> Result<bool, sqlx::Error> {
        execute!(self, SET_PASSWORD, email, password_hash).map(|rows| rows == 1)
    }

    /// Ends every session of an account, also one that is being saved at this moment.
    pub(crate) async fn end_epoch(&mut self, id: &str) -> Result<(), sqlx::Error> {
        execute!(self, END_EPOCH, id).map(drop)
    }

    pub(crate) async fn insert_attempt(
        &mut self,
        subject: &str,
        id: &str,
        at: Moment,
    ) -> Result<(), sqlx::Error> {
        execute!(self, INSERT_ATTEMPT, subject, id, at.0).map(drop)
    }

    /// How many attempts there were after a moment, and when the first of them was.
    pub(crate) async fn attempts_after(
        &mut self,
        subject: &str,
        after: Moment,
    ) -> Result<(i64, Moment), sqlx::Error> {
        let row: (i64, i64) =
            on!(self, |db| sqlx::query_as(ATTEMPTS).bind(subject).bind(after.0).fetch_one(db))?;
        Ok((row.0, Moment(row.1)))
    }

    pub(crate) async fn forget_attempts(&mut self, subject: &str) -> Result<(), sqlx::Error> {
        execute!(self, FORGET_ATTEMPTS, subject).map(drop)
    }

    pub(crate) async fn forget_attempts_until(&mut self, moment: Moment) -> Result<(), sqlx::Error> {
        execute!(self, FORGET_OLD_ATTEMPTS, moment.0).map(drop)
    }
}
