//! Orders as a list: newest first, of one status or of all, with a search.

use sqlx::FromRow;

use super::super::Tx;

/// An order in a list.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub(crate) struct OrderListRow {
    pub(crate) year: i64,
    pub(crate) n: i64,
    pub(crate) status: String,
    pub(crate) name: String,
    pub(crate) town: String,
    pub(crate) gross_cents: i64,
    pub(crate) placed_at: i64,
}

/// Which orders to list. An empty text leaves its condition out.
#[derive(Clone, Debug)]
pub(crate) struct OrderQuery<'a> {
    /// The longest word of the search; found as the beginning of a word of the order.
    pub(crate) word: &'a str,
    /// The same as a pattern for `like`, with a space before every word.
    pub(crate) beginning: &'a str,
    /// Further patterns for `like`, `%` when there are none.
    pub(crate) patterns: [&'a str; 3],
    pub(crate) status: &'a str,
    /// Only before this number; the greatest possible to begin with the newest.
    pub(crate) before: (i64, i64),
    pub(crate) limit: i64,
}

const LIST: &str = "
    select year, n, status, name, town, gross_cents, placed_at from orders
    where (year, n) < ($1, $2)
    order by year desc, n desc limit $3";

const LIST_OF_STATUS: &str = "
    select year, n, status, name, town, gross_cents, placed_at from orders
    where status = $4 and (year, n) < ($1, $2)
    order by year desc, n desc limit $3";

// `word` is ordered by its bytes on both databases; $6 is the first text after all that begin with $5.
const SEARCH: &str = "
    select o.year, o.n, o.status, o.name, o.town, o.gross_cents, o.placed_at
    from (select distinct year, n from order_words where word >= $5 and word < $6) w
    join orders o on o.year = w.year and o.n = w.n
    where (o.year, o.n) < ($1, $2) and ($4 = '' or o.status = $4)
      and o.search like $7 and o.search like $8 and o.search like $9
    order by o.year desc, o.n desc limit $3";

/// The statement of a list without a search.
fn list(status: &str) -> &'static str {
    if status.is_empty() { LIST } else { LIST_OF_STATUS }
}

// Of a word that many orders have, the newest are found sooner by walking down the list.
const WALK: &str = "
    select year, n, status, name, town, gross_cents, placed_at from orders
    where (year, n) < ($1, $2) and ' ' || search like $4
      and search like $5 and search like $6 and search like $7
    order by year desc, n desc limit $3";

const WALK_OF_STATUS: &str = "
    select year, n, status, name, town, gross_cents, placed_at from orders
    where status = $8 and (year, n) < ($1, $2) and ' ' || search like $4
      and search like $5 and search like $6 and search like $7
    order by year desc, n desc limit $3";

const HOW_MANY: &str =
    "select count(*) from (select 1 from order_words where word >= $1 and word < $2 limit $3) w";

/// More orders than this with a word make it a common one: collecting and sorting them all would take longer
/// than walking past those in between (100 000 orders: 257 ms for a word that all have, 1 ms walking).
pub(crate) const COMMON: i64 = 2000;

impl Tx {
    /// Orders, newest first.
    pub(crate) async fn orders(&mut self, query: &OrderQuery<'_>) -> Result<Vec<OrderListRow>, sqlx::Error> {
        let (year, n) = query.before;
        if query.word.is_empty() {
            let sql = list(query.status);
            return on!(self, |db| {
                let rows = sqlx::query_as(sql).bind(year).bind(n).bind(query.limit);
                if query.status.is_empty() { rows } else { rows.bind(query.status) }.fetch_all(db)
            });
        }
        let [second, third, fourth] = query.patterns;
        if self.is_common(query.word).await? {
            let sql = if query.status.is_empty() { WALK } else { WALK_OF_STATUS };
            return on!(self, |db| {
                let rows = sqlx::query_as(sql).bind(year).bind(n).bind(query.limit).bind(query.beginning);
                let rows = rows.bind(second).bind(third).bind(fourth);
                if query.status.is_empty() { rows } else { rows.bind(query.status) }.fetch_all(db)
            });
        }
        on!(self, |db| sqlx::query_as(SEARCH)
            .bind(year)
            .bind(n)
            .bind(query.limit)
            .bind(query.status)
            .bind(query.word)
            .bind(after(query.word))
            .bind(second)
            .bind(third)
            .bind(fourth)
            .fetch_all(db))
    }

    /// Whether so many orders have a word that begins like this that an index is of no use.
    async fn is_common(&mut self, word: &str) -> Result<bool, sqlx::Error> {
        let last = after(word);
        let many: i64 = on!(self, |db| sqlx::query_scalar(HOW_MANY)
            .bind(word)
            .bind(last)
            .bind(COMMON + 1)
            .fetch_one(db))?;
        Ok(many > COMMON)
    }
}

/// The first text after all that begin with a word.
fn after(word: &str) -> String {
    format!("{word}\u{10ffff}")
}

#[cfg(test)]
impl Tx {
    /// How SQLite finds the rows of a list of orders.
    pub(crate) async fn plan_of_orders(&mut self, status: &str, word: &str) -> Vec<String> {
        let sql = if word.is_empty() { list(status) } else { SEARCH };
        let sql = sqlx::AssertSqlSafe(format!("explain query plan {sql}"));
        let rows: Vec<(i64, i64, i64, String)> = on!(self, |db| sqlx::query_as(sql).fetch_all(db)).unwrap();
        rows.into_iter().map(|row| row.3).collect()
    }
}
