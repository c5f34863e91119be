//! Orders as staff and customers see them, and the steps they take.

use kitchen::order::{OrderFilter, OrderNumber, OrderPage, OrderRecord, OrderRow, Status, Step};

use super::{order_number, regime_of};
use crate::Shop;
use crate::accounts::Staff;
use crate::clock::Moment;
use crate::error::Error;
use crate::store::{self, OrderListRow, OrderQuery, StepRow, Tx};
use crate::tokens::StatusToken;

/// Orders on one page of the list.
const PAGE: usize = 50;

impl Shop {
    /// An order as its customer sees it: without who handled it.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn order_status(&self, status: &StatusToken) -> Result<OrderRecord, Error> {
        let mut tx = self.store.read().await?;
        let order = tx.order_by_link(&status.hash()).await?.ok_or(Error::NotFound)?;
        let mut record = record(&mut tx, order).await?;
        for step in &mut record.history {
            step.by = None;
        }
        Ok(record)
    }

    /// An order in full.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn order(&self, _staff: &Staff, number: OrderNumber) -> Result<OrderRecord, Error> {
        let mut tx = self.store.read().await?;
        let order = tx.order_by_number(i64::from(number.year()), i64::from(number.count())).await?;
        record(&mut tx, order.ok_or(Error::NotFound)?).await
    }

    /// A page of orders, newest first.
    ///
    /// # Errors
    /// Only faults of the shop itself.
    pub async fn orders(&self, _staff: &Staff, filter: &OrderFilter) -> Result<OrderPage, Error> {
        let search = filter.search.to_lowercase();
        let mut words: Vec<&str> = search.split_whitespace().collect();
        // The longest word is in the fewest orders; the index looks it up.
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let patterns: Vec<String> = words.iter().skip(1).map(|word| like_pattern(word)).collect();
        let pattern = |index: usize| patterns.get(index).map_or("%", String::as_str);
        let before = filter
            .before
            .map_or((i64::MAX, 0), |number| (i64::from(number.year()), i64::from(number.count())));
        let word = words.first().copied().unwrap_or_default();
        let query = OrderQuery {
            word,
            beginning: &format!("% {}", like_pattern(word).trim_start_matches('%')),
            patterns: [pattern(0), pattern(1), pattern(2)],
            status: filter.status.map_or("", Status::key),
            before,
            limit: i64::try_from(PAGE).unwrap_or(i64::MAX).saturating_add(1),
        };
        let found = self.store.read().await?.orders(&query).await?;
        let rows: Result<Vec<OrderRow>, Error> = found.into_iter().map(order_row).collect();
        let mut rows = rows?;
        let has_more = rows.len() > PAGE;
        rows.truncate(PAGE);
        let next = if has_more { rows.last().map(|row| row.number) } else { None };
        Ok(OrderPage { rows, next })
    }

    /// Lets an order take its next step; the step keeps who did it and when.
    ///
    /// # Errors
    /// [`Error::Transition`] when the order is not what `from` says, or may not become `to`;
    /// [`Error::NotFound`].
    pub async fn change_status(
        &self,
        staff: &Staff,
        number: OrderNumber,
        from: Status,
        to: Status,
    ) -> Result<(), Error> {
        if !from.can_become(to) {
            return Err(Error::Transition { from, to });
        }
        let mut tx = self.store.write().await?;
        let order = tx.order_by_number(i64::from(number.year()), i64::from(number.count())).await?;
        let order = order.ok_or(Error::NotFound)?;
        if !tx.change_status(&order.id, from.key(), to.key()).await? {
            return Err(Error::Transition { from: order.status.parse()?, to });
        }
        let now = self.clock.now();
        tx.insert_step(&order.id, Some(from.key()), to.key(), now, Some(staff.email())).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// The order of a row with its papers and history.
pub(crate) async fn record(tx: &mut Tx, order: store::OrderRow) -> Result<OrderRecord, Error> {
    let papers = tx.papers(&order.id).await?;
    let steps: Result<Vec<Step>, Error> = tx.steps(&order.id).await?.into_iter().map(step).collect();
    Ok(OrderRecord {
        number: order_number(order.year, order.n)?,
        status: order.status.parse()?,
        placed: Moment(order.placed_at).in_brussels(),
        contact: serde_json::from_str(&papers.contact)?,
        design: papers.design,
        catalogue_version: papers.catalogue_version,
        quote: serde_json::from_str(&papers.quote)?,
        regime: regime_of(&papers.regime)?,
        findings: serde_json::from_str(&papers.findings)?,
        texts: serde_json::from_str(&papers.texts)?,
        history: steps?,
    })
}

fn step(row: StepRow) -> Result<Step, Error> {
    let from = row.from_status.map(|status| status.parse()).transpose()?;
    let at = Moment(row.at).in_brussels();
    Ok(Step { from, to: row.to_status.parse()?, at, by: row.staff_email })
}

fn order_row(row: OrderListRow) -> Result<OrderRow, Error> {
    Ok(OrderRow {
        number: order_number(row.year, row.n)?,
        status: row.status.parse()?,
        name: row.name,
        town: row.town,
        gross: kitchen::money::Money::from_cents(row.gross_cents),
        placed: Moment(row.placed_at).in_brussels(),
    })
}

/// A pattern that finds a word anywhere; what `like` would read as a wildcard finds any one character.
fn like_pattern(word: &str) -> String {
    format!("%{}%", word.replace(['%', '\\'], "_"))
}
