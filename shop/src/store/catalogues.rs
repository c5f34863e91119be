//! Catalogue versions, kept for as long as an order names them.

use super::Tx;
use crate::clock::Moment;

const INSERT: &str = "insert into catalogues (version, json, loaded_at) values ($1, $2, $3)";

const CURRENT_VERSION: &str = "select version from catalogues order by loaded_at desc, version desc limit 1";

const JSON: &str = "select json from catalogues where version = $1";

impl Tx {
    /// Adds a version; it is the current one from now on.
    pub(crate) async fn insert_catalogue(
        &mut self,
        version: &str,
        json: &str,
        at: Moment,
    ) -> Result<(), sqlx::Error> {
        execute!(self, INSERT, version, json, at.0).map(drop)
    }

    /// The version that counts; none in an empty database.
    pub(crate) async fn current_catalogue_version(&mut self) -> Result<Option<String>, sqlx::Error> {
        on!(self, |db| sqlx::query_scalar(CURRENT_VERSION).fetch_optional(db))
    }

    /// A version as it was loaded.
    pub(crate) async fn catalogue_json(&mut self, version: &str) -> Result<Option<String>, sqlx::Error> {
        on!(self, |db| sqlx::query_scalar(JSON).bind(version).fetch_optional(db))
    }
}
