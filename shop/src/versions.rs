//! The catalogue that counts now, and those that orders were placed with.

use std::sync::{Arc, PoisonError, RwLock};

use kitchen::catalogue::Catalogue;

use crate::Shop;
use crate::catalogue::{self, Stored};
use crate::clock::Moment;
use crate::error::Error;
use crate::store::{self, Store};

/// The current catalogue, read by every request and replaced as a whole.
#[derive(Debug)]
pub(crate) struct Current(RwLock<Arc<Catalogue>>);

impl Current {
    /// Reads the current catalogue; an empty database is filled with `first`. One that an earlier version of the
    /// program stored is published anew, complete: browsers keep a version for ever, and orders name what they saw.
    pub(crate) async fn load(store: &Store, first: &Catalogue, now: Moment) -> Result<Current, Error> {
        let mut tx = store.write().await?;
        let next = match tx.current_catalogue_version().await? {
            None => Some(first.clone()),
            Some(version) => {
                let json = tx.catalogue_json(&version).await?.ok_or(Error::NotFound)?;
                let Stored { catalogue, added } = catalogue::stored(&json).map_err(|error| {
                    Error::Setup(format!("catalogue {version} of this database cannot be read: {error}"))
                })?;
                (serde_json::to_string(&catalogue)? != json).then(|| renewed(catalogue, &added))
            }
        };
        if let Some(next) = next {
            match tx.insert_catalogue(&next.version, &serde_json::to_string(&next)?, now).await {
                // Another process of this shop was first.
                Err(error) if store::is_duplicate(&error) => drop(tx),
                written => {
                    written?;
                    tx.commit().await?;
                }
            }
        }
        let catalogue = read_current(store).await?;
        Ok(Current(RwLock::new(Arc::new(catalogue))))
    }

    fn get(&self) -> Arc<Catalogue> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn set(&self, catalogue: Catalogue) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(catalogue);
    }
}

pub(crate) async fn read_current(store: &Store) -> Result<Catalogue, Error> {
    let mut tx = store.read().await?;
    let version = tx.current_catalogue_version().await?.ok_or(Error::NotFound)?;
    let json = tx.catalogue_json(&version).await?.ok_or(Error::NotFound)?;
    Ok(catalogue::stored(&json)?.catalogue)
}

/// A stored catalogue under the name of what it has become.
fn renewed(old: Catalogue, added: &[String]) -> Catalogue {
    let was = old.version.clone();
    let new = catalogue::named(old);
    let (count, version, added) = (added.len(), &new.version, added.join(", "));
    tracing::info!(%was, %version, count, %added, "catalogue published anew with what this program knows more");
    new
}

impl Shop {
    /// The catalogue that designs are read and priced with now.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        self.current.get()
    }

    /// A catalogue version as JSON, for the browser; it never changes.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn catalogue_json(&self, version: &str) -> Result<String, Error> {
        self.store.read().await?.catalogue_json(version).await?.ok_or(Error::NotFound)
    }

    /// The catalogue of an order.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn catalogue_version(&self, version: &str) -> Result<Arc<Catalogue>, Error> {
        let current = self.catalogue();
        if current.version == version {
            return Ok(current);
        }
        Ok(Arc::new(catalogue::stored(&self.catalogue_json(version).await?)?.catalogue))
    }

    /// The year in which an invoice would be written now, which decides about the 6 % rate.
    pub fn invoice_year(&self) -> i32 {
        i32::from(self.clock.now().in_brussels().year)
    }

    /// Reads the current catalogue anew when another process of this shop published one.
    pub(crate) async fn refresh_catalogue(&self) -> Result<(), Error> {
        let version = self.store.read().await?.current_catalogue_version().await?;
        if version.as_deref() != Some(&self.catalogue().version) {
            self.current.set(read_current(&self.store).await?);
        }
        Ok(())
    }
}
