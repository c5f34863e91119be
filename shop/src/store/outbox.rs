//! The outbox: mails written in the transaction that causes them, sent later by whoever leases them.

use sqlx::FromRow;

use super::Tx;
use crate::clock::Moment;

/// A mail to be written.
#[derive(Clone, Debug)]
pub(crate) struct NewMail<'a> {
    pub(crate) id: &'a str,
    pub(crate) order_id: &'a str,
    pub(crate) kind: &'a str,
    /// The link that the mail carries; wiped when it is sent, for it holds a secret.
    pub(crate) link: &'a str,
    pub(crate) at: Moment,
}

/// A mail that this process may send until its lease ends.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub(crate) struct ClaimedMail {
    pub(crate) id: String,
    pub(crate) order_id: String,
    pub(crate) kind: String,
    pub(crate) link: String,
    /// How often it was tried, this time included.
    pub(crate) attempts: i64,
    pub(crate) created_at: i64,
}

/// A mail that failed and has not gone out since.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub(crate) struct StuckRow {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) state: String,
    pub(crate) attempts: i64,
    pub(crate) due_at: i64,
    pub(crate) last_error: String,
    pub(crate) year: i64,
    pub(crate) n: i64,
    /// The customer's address.
    pub(crate) email: String,
    pub(crate) placed_at: i64,
}

const INSERT: &str = "
    insert into outbox (id, order_id, kind, link, state, attempts, created_at, due_at, leased_until)
    values ($1, $2, $3, $4, 'waiting', 0, $5, $5, 0)";

// The outer condition is read again when another sender was faster: PostgreSQL then finds no row.
const CLAIM: &str = "
    update outbox set leased_until = $2, attempts = attempts + 1
    where id = (select id from outbox where state = 'waiting' and due_at <= $1 and leased_until <= $1
                order by due_at, id limit 1)
      and state = 'waiting' and leased_until <= $1
    returning id, order_id, kind, link, attempts, created_at";

const SENT: &str = "
    update outbox set state = 'sent', done_at = $2, link = '', last_error = null
    where id = $1 and state = 'waiting'";

const POSTPONE: &str = "
    update outbox set due_at = $2, leased_until = 0, last_error = $3
    where id = $1 and state = 'waiting'";

const GIVE_UP: &str = "
    update outbox set state = 'given_up', done_at = $2, last_error = $3
    where id = $1 and state = 'waiting'";

const RETRY: &str = "
    update outbox set state = 'waiting', attempts = 0, created_at = $2, due_at = $2, leased_until = 0,
                      done_at = null
    where id = $1 and state = 'given_up'";

// The given up come first, which the alphabet happens to do as well.
const STUCK: &str = "
    select m.id, m.kind, m.state, m.attempts, m.due_at, m.last_error, o.year, o.n, o.email, o.placed_at
    from outbox m join orders o on o.id = m.order_id
    where m.state in ('given_up', 'waiting') and m.last_error is not null
    order by m.state, o.placed_at, m.id";

const COUNT: &str = "select count(*) from outbox where state = $1";

impl Tx {
    pub(crate) async fn insert_mail(&mut self, mail: &NewMail<'_>) -> Result<(), sqlx::Error> {
        execute!(self, INSERT, mail.id, mail.order_id, mail.kind, mail.link, mail.at.0).map(drop)
    }

    /// Leases the mail that has been due the longest; none when nothing is due.
    pub(crate) async fn claim_mail(
        &mut self,
        now: Moment,
        until: Moment,
    ) -> Result<Option<ClaimedMail>, sqlx::Error> {
        on!(self, |db| sqlx::query_as(CLAIM).bind(now.0).bind(until.0).fetch_optional(db))
    }

    pub(crate) async fn mail_was_sent(&mut self, id: &str, at: Moment) -> Result<(), sqlx::Error> {
        execute!(self, SENT, id, at.0).map(drop)
    }

    pub(crate) async fn postpone_mail(
        &mut self,
        id: &str,
        due: Moment,
        error: &str,
    ) -> Result<(), sqlx::Error> {
        execute!(self, POSTPONE, id, due.0, error).map(drop)
    }

    pub(crate) async fn give_mail_up(
        &mut self,
        id: &str,
        at: Moment,
        error: &str,
    ) -> Result<(), sqlx::Error> {
        execute!(self, GIVE_UP, id, at.0, error).map(drop)
    }

    /// Lets a mail that was given up wait again; false if it was not.
    pub(crate) async fn retry_mail(&mut self, id: &str, at: Moment) -> Result<bool, sqlx::Error> {
        execute!(self, RETRY, id, at.0).map(|rows| rows == 1)
    }

    /// The mails that failed and have not gone out since: first those that were given up, the oldest first.
    pub(crate) async fn stuck_mails(&mut self) -> Result<Vec<StuckRow>, sqlx::Error> {
        on!(self, |db| sqlx::query_as(STUCK).fetch_all(db))
    }

    pub(crate) async fn count_mails(&mut self, state: &str) -> Result<i64, sqlx::Error> {
        on!(self, |db| sqlx::query_scalar(COUNT).bind(state).fetch_one(db))
    }
}

#[cfg(test)]
impl Tx {
    /// What the last attempts said, of all mails that did not go.
    pub(crate) async fn mail_errors(&mut self) -> Result<Vec<String>, sqlx::Error> {
        const ERRORS: &str = "select last_error from outbox where last_error is not null order by id";
        on!(self, |db| sqlx::query_scalar(ERRORS).fetch_all(db))
    }
}
