//! Designs as customers save them.

use sqlx::FromRow;

use super::Tx;
use crate::clock::Moment;

/// A design in the database.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub(crate) struct DesignRow {
    pub(crate) id: String,
    pub(crate) share_token: String,
    pub(crate) revision: i64,
    pub(crate) file: String,
    pub(crate) saved_at: i64,
}

/// A design to be put there, as revision 1.
#[derive(Clone, Debug)]
pub(crate) struct NewDesign<'a> {
    pub(crate) id: &'a str,
    pub(crate) edit_hash: &'a str,
    pub(crate) share_token: &'a str,
    pub(crate) name: &'a str,
    pub(crate) file: &'a str,
    pub(crate) at: Moment,
}

const INSERT: &str = "
    insert into designs (id, edit_hash, share_token, revision, name, file, created_at, saved_at)
    values ($1, $2, $3, 1, $4, $5, $6, $6)";

const BY_EDIT_HASH: &str =
    "select id, share_token, revision, file, saved_at from designs where edit_hash = $1";

const BY_SHARE_TOKEN: &str =
    "select id, share_token, revision, file, saved_at from designs where share_token = $1";

const SAVE: &str = "
    update designs set revision = revision + 1, name = $3, file = $4, saved_at = $5
    where edit_hash = $1 and revision = $2
    returning revision";

// The assignment changes nothing; it locks the row, so that no save comes between the check of an order
// and its commit.
const HOLD: &str = "update designs set revision = revision where id = $1 and revision = $2";

impl Tx {
    pub(crate) async fn insert_design(&mut self, design: &NewDesign<'_>) -> Result<(), sqlx::Error> {
        let NewDesign { id, edit_hash, share_token, name, file, at } = *design;
        execute!(self, INSERT, id, edit_hash, share_token, name, file, at.0).map(drop)
    }

    pub(crate) async fn design_by_edit_hash(
        &mut self,
        edit_hash: &str,
    ) -> Result<Option<DesignRow>, sqlx::Error> {
        on!(self, |db| sqlx::query_as(BY_EDIT_HASH).bind(edit_hash).fetch_optional(db))
    }

    pub(crate) async fn design_by_share_token(
        &mut self,
        share_token: &str,
    ) -> Result<Option<DesignRow>, sqlx::Error> {
        on!(self, |db| sqlx::query_as(BY_SHARE_TOKEN).bind(share_token).fetch_optional(db))
    }

    /// Replaces the file if the revision is still this one; the new revision, or none if it is not.
    pub(crate) async fn save_design(
        &mut self,
        edit_hash: &str,
        revision: u32,
        name: &str,
        file: &str,
        at: Moment,
    ) -> Result<Option<i64>, sqlx::Error> {
        on!(self, |db| sqlx::query_scalar(SAVE)
            .bind(edit_hash)
            .bind(i64::from(revision))
            .bind(name)
            .bind(file)
            .bind(at.0)
            .fetch_optional(db))
    }

    /// Keeps a design as it is until the end of this transaction; false if it is another revision by now.
    pub(crate) async fn hold_design(&mut self, id: &str, revision: i64) -> Result<bool, sqlx::Error> {
        execute!(self, HOLD, id, revision).map(|rows| rows == 1)
    }
}

#[cfg(test)]
impl Tx {
    /// The id of the only design.
    pub(crate) async fn any_design(&mut self) -> String {
        on!(self, |db| sqlx::query_scalar("select id from designs").fetch_one(db)).unwrap()
    }
}
