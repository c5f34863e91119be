//! Orders: a small row that lists read, and its papers, frozen when it was placed.

mod list;

use sqlx::FromRow;

use super::Tx;
use crate::clock::Moment;

#[cfg(test)]
pub(crate) use list::COMMON;
pub(crate) use list::{OrderListRow, OrderQuery};

/// An order to be put in the database; its number comes from [`Tx::next_order_number`].
#[derive(Clone, Debug)]
pub(crate) struct NewOrder<'a> {
    pub(crate) id: &'a str,
    pub(crate) year: i64,
    pub(crate) n: i64,
    pub(crate) design_id: &'a str,
    pub(crate) idempotency_key: &'a str,
    pub(crate) request_hash: &'a str,
    pub(crate) status: &'a str,
    pub(crate) name: &'a str,
    pub(crate) town: &'a str,
    pub(crate) email: &'a str,
    pub(crate) gross_cents: i64,
    /// What a search reads, lower-cased.
    pub(crate) search: &'a str,
    pub(crate) placed_at: Moment,
}

/// An order in the database, without its papers.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub(crate) struct OrderRow {
    pub(crate) id: String,
    pub(crate) year: i64,
    pub(crate) n: i64,
    pub(crate) request_hash: String,
    pub(crate) status: String,
    pub(crate) placed_at: i64,
}

/// What was agreed, each part as JSON but the regime, the version and the design file.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub(crate) struct Papers {
    pub(crate) contact: String,
    pub(crate) regime: String,
    pub(crate) catalogue_version: String,
    pub(crate) design: String,
    pub(crate) quote: String,
    pub(crate) findings: String,
    pub(crate) texts: String,
}

/// A change of status.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub(crate) struct StepRow {
    pub(crate) from_status: Option<String>,
    pub(crate) to_status: String,
    pub(crate) at: i64,
    pub(crate) staff_email: Option<String>,
}

const NEXT_NUMBER: &str = "
    insert into order_numbers (year, n) values ($1, 1)
    on conflict (year) do update set n = order_numbers.n + 1
    returning n";

const INSERT: &str = "
    insert into orders (id, year, n, design_id, idempotency_key, request_hash, status, name, town, email,
                        gross_cents, search, placed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";

const INSERT_WORD: &str =
    "insert into order_words (word, year, n) values ($1, $2, $3) on conflict (word, year, n) do nothing";

const INSERT_PAPERS: &str = "
    insert into order_papers (order_id, contact, regime, catalogue_version, design, quote, findings, texts)
    values ($1, $2, $3, $4, $5, $6, $7, $8)";

const INSERT_LINK: &str = "insert into status_links (token_hash, order_id, created_at) values ($1, $2, $3)";

const INSERT_STEP: &str = "
    insert into order_steps (order_id, position, from_status, to_status, at, staff_email)
    select $1, count(*) + 1, $2, $3, $4, $5 from order_steps where order_id = $1";

const BY_KEY: &str =
    "select id, year, n, request_hash, status, placed_at from orders where idempotency_key = $1";

const BY_NUMBER: &str =
    "select id, year, n, request_hash, status, placed_at from orders where year = $1 and n = $2";

const BY_ID: &str = "select id, year, n, request_hash, status, placed_at from orders where id = $1";

const BY_LINK: &str = "
    select o.id, o.year, o.n, o.request_hash, o.status, o.placed_at
    from status_links l join orders o on o.id = l.order_id where l.token_hash = $1";

const PAPERS: &str = "
    select contact, regime, catalogue_version, design, quote, findings, texts
    from order_papers where order_id = $1";

const STEPS: &str =
    "select from_status, to_status, at, staff_email from order_steps where order_id = $1 order by position";

const OF_DESIGN: &str = "select year, n from orders where design_id = $1 order by year, n";

const CHANGE_STATUS: &str = "update orders set status = $3 where id = $1 and status = $2";

impl Tx {
    /// The next number of a year: 1, 2, 3 … A transaction that is rolled back gives its number back.
    pub(crate) async fn next_order_number(&mut self, year: i64) -> Result<i64, sqlx::Error> {
        on!(self, |db| sqlx::query_scalar(NEXT_NUMBER).bind(year).fetch_one(db))
    }

    pub(crate) async fn insert_order(&mut self, order: &NewOrder<'_>) -> Result<(), sqlx::Error> {
        execute!(
            self,
            INSERT,
            order.id,
            order.year,
            order.n,
            order.design_id,
            order.idempotency_key,
            order.request_hash,
            order.status,
            order.name,
            order.town,
            order.email,
            order.gross_cents,
            order.search,
            order.placed_at.0,
        )?;
        for word in order.search.split(' ') {
            execute!(self, INSERT_WORD, word, order.year, order.n)?;
        }
        Ok(())
    }

    pub(crate) async fn insert_papers(&mut self, order_id: &str, papers: &Papers) -> Result<(), sqlx::Error> {
        execute!(
            self,
            INSERT_PAPERS,
            order_id,
            &papers.contact,
            &papers.regime,
            &papers.catalogue_version,
            &papers.design,
            &papers.quote,
            &papers.findings,
            &papers.texts,
        )
        .map(drop)
    }

    pub(crate) async fn insert_status_link(
        &mut self,
        token_hash: &str,
        order_id: &str,
        at: Moment,
    ) -> Result<(), sqlx::Error> {
        execute!(self, INSERT_LINK, token_hash, order_id, at.0).map(drop)
    }

    /// Adds a change of status after the last one.
    pub(crate) async fn insert_step(
        &mut self,
        order_id: &str,
        from: Option<&str>,
        to: &str,
        at: Moment,
        staff_email: Option<&str>,
    ) -> Result<(), sqlx::Error> {
        execute!(self, INSERT_STEP, order_id, from, to, at.0, staff_email).map(drop)
    }

    pub(crate) async fn order_by_key(&mut self, key: &str) -> Result<Option<OrderRow>, sqlx::Error> {
        on!(self, |db| sqlx::query_as(BY_KEY).bind(key).fetch_optional(db))
    }

    pub(crate) async fn order_by_number(
        &mut self,
        year: i64,
        n: i64,
    ) -> Result<Option<OrderRow>, sqlx::Error> {
        on!(self, |db| sqlx::query_as(BY_NUMBER).bind(year).bind(n).fetch_optional(db))
    }

    pub(crate) async fn order_by_id(&mut self, id: &str) -> Result<Option<OrderRow>, sqlx::Error> {
        on!(self, |db| sqlx::query_as(BY_ID).bind(id).fetch_optional(db))
    }

    pub(crate) async fn order_by_link(&mut self, token_hash: &str) -> Result<Option<OrderRow>, sqlx::Error> {
        on!(self, |db| sqlx::query_as(BY_LINK).bind(token_hash).fetch_optional(db))
    }

    pub(crate) async fn papers(&mut self, order_id: &str) -> Result<Papers, sqlx::Error> {
        on!(self, |db| sqlx::query_as(PAPERS).bind(order_id).fetch_one(db))
    }

    /// Every status an order had, oldest first.
    pub(crate) async fn steps(&mut self, order_id: &str) -> Result<Vec<StepRow>, sqlx::Error> {
        on!(self, |db| sqlx::query_as(STEPS).bind(order_id).fetch_all(db))
    }

    /// The numbers (year, n) of the orders of a design, oldest first.
    pub(crate) async fn orders_of_design(&mut self, design_id: &str) -> Result<Vec<(i64, i64)>, sqlx::Error> {
        on!(self, |db| sqlx::query_as(OF_DESIGN).bind(design_id).fetch_all(db))
    }

    /// Changes the status if it is still `from`; false if it is not.
    pub(crate) async fn change_status(
        &mut self,
        order_id: &str,
        from: &str,
        to: &str,
    ) -> Result<bool, sqlx::Error> {
        execute!(self, CHANGE_STATUS, order_id, from, to).map(|rows| rows == 1)
    }
}
