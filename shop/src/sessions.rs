//! Sessions as the web server keeps them: opaque data under the hash of an id. Idle ones end after 12 hours,
//! all after 30 days (settled.md, "Running").

use crate::Shop;
use crate::accounts::SignedIn;
use crate::clock::Moment;
use crate::error::Error;
use crate::tokens::hash;

const LONGEST_SECONDS: i64 = 30 * 24 * 3600;

/// A session that still counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSession {
    /// What the web server put in it.
    pub data: String,
    /// When it ends unless it is used.
    pub expires: Moment,
}

impl Shop {
    /// Keeps a session. `signed_in` lets it end together with the account's others.
    ///
    /// # Errors
    /// Only faults of the shop itself.
    pub async fn save_session(
        &self,
        id: &str,
        data: &str,
        signed_in: Option<&SignedIn>,
        expires: Moment,
    ) -> Result<(), Error> {
        let staff_id = signed_in.map(SignedIn::staff_id);
        let mut tx = self.store.write().await?;
        tx.save_session(&hash(id.as_bytes()), staff_id, data, self.clock.now(), expires).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The session of an id, if it still counts.
    ///
    /// # Errors
    /// Only faults of the shop itself.
    pub async fn session(&self, id: &str) -> Result<Option<StoredSession>, Error> {
        let row = self.store.read().await?.session(&hash(id.as_bytes())).await?;
        let now = self.clock.now();
        Ok(row.and_then(|row| {
            let end = Moment(row.started_at).plus_seconds(LONGEST_SECONDS);
            let expires = Moment(row.expires_at).min(end);
            (now < expires).then_some(StoredSession { data: row.data, expires })
        }))
    }

    /// Ends a session.
    ///
    /// # Errors
    /// Only faults of the shop itself.
    pub async fn delete_session(&self, id: &str) -> Result<(), Error> {
        let mut tx = self.store.write().await?;
        tx.delete_session(&hash(id.as_bytes())).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Deletes the sessions that no longer count; gives how many.
    ///
    /// # Errors
    /// Only faults of the shop itself.
    pub async fn delete_expired_sessions(&self) -> Result<u64, Error> {
        let now = self.clock.now();
        let mut tx = self.store.write().await?;
        let deleted = tx.delete_old_sessions(now, now.plus_seconds(-LONGEST_SECONDS)).await?;
        tx.commit().await?;
        Ok(deleted)
    }
}
