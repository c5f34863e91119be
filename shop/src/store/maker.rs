//! The one row that says who the maker is.

use super::Tx;

const INSERT: &str = "insert into maker (id, json) values (1, $1) on conflict (id) do nothing";

const SELECT: &str = "select json from maker where id = 1";

impl Tx {
    /// Fills the row unless it is filled.
    pub(crate) async fn insert_maker(&mut self, json: &str) -> Result<(), sqlx::Error> {
        execute!(self, INSERT, json).map(drop)
    }

    /// The maker; none in an empty database.
    pub(crate) async fn maker_json(&mut self) -> Result<Option<String>, sqlx::Error> {
        on!(self, |db| sqlx::query_scalar(SELECT).fetch_optional(db))
    }
}
