//! Designs: created and saved by whoever has the edit link, shown to whoever has the share link.

use kitchen::design::{self, Design};
use kitchen::order::OrderNumber;
use kitchen::saved::{Created, Saved, Stale};

use crate::Shop;
use crate::clock::Moment;
use crate::error::Error;
use crate::orders::order_number;
use crate::store::{DesignRow, NewDesign};
use crate::tokens::{EditToken, ShareToken};

impl Shop {
    /// Keeps a new design and gives its two links.
    ///
    /// # Errors
    /// [`Error::Design`] with the path of each fault of the file.
    pub async fn create_design(&self, file: &str) -> Result<Created, Error> {
        let design = self.read_design(file)?;
        let edit = EditToken::new(&self.chance);
        let share = ShareToken::new(&self.chance);
        let now = self.clock.now();
        let mut tx = self.store.write().await?;
        tx.insert_design(&NewDesign {
            id: &self.chance.id(now),
            edit_hash: &edit.hash(),
            share_token: share.as_str(),
            name: &design.name,
            file: &design::print(&design),
            at: now,
        })
        .await?;
        tx.commit().await?;
        Ok(Created { edit_token: edit.as_str().to_owned(), share_token: share.as_str().to_owned() })
    }

    /// A design for the one who may change it.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn design(&self, edit: &EditToken) -> Result<Saved, Error> {
        let mut tx = self.store.read().await?;
        let row = tx.design_by_edit_hash(&edit.hash()).await?.ok_or(Error::NotFound)?;
        let orders = tx.orders_of_design(&row.id).await?.into_iter();
        let ordered_as: Result<_, _> = orders.map(|(year, n)| order_number(year, n)).collect();
        Ok(saved(row, ordered_as?))
    }

    /// A design for the one who may look at it, without its orders.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn shared_design(&self, share: &ShareToken) -> Result<Saved, Error> {
        let mut tx = self.store.read().await?;
        let row = tx.design_by_share_token(share.as_str()).await?.ok_or(Error::NotFound)?;
        Ok(saved(row, Vec::new()))
    }

    /// Saves a design over the revision that it was made from; gives the new revision.
    ///
    /// # Errors
    /// [`Error::Design`] when the file is refused, [`Error::Stale`] with what stands now when it was saved
    /// elsewhere in between, [`Error::NotFound`].
    pub async fn save_design(&self, edit: &EditToken, revision: u32, file: &str) -> Result<u32, Error> {
        let design = self.read_design(file)?;
        let printed = design::print(&design);
        let now = self.clock.now();
        let mut tx = self.store.write().await?;
        let new = tx.save_design(&edit.hash(), revision, &design.name, &printed, now).await?;
        if let Some(new) = new {
            tx.commit().await?;
            return Ok(revision_number(new));
        }
        let row = tx.design_by_edit_hash(&edit.hash()).await?.ok_or(Error::NotFound)?;
        Err(Error::Stale(Box::new(Stale { revision: revision_number(row.revision), file: row.file })))
    }

    fn read_design(&self, file: &str) -> Result<Design, Error> {
        Ok(design::parse(file, &self.catalogue())?)
    }
}

fn saved(row: DesignRow, ordered_as: Vec<OrderNumber>) -> Saved {
    Saved {
        file: row.file,
        revision: revision_number(row.revision),
        share_token: row.share_token,
        saved: Moment(row.saved_at).in_brussels(),
        ordered_as,
    }
}

/// Revisions count from 1, one save each; four milliards are never reached.
pub(crate) fn revision_number(stored: i64) -> u32 {
    u32::try_from(stored).unwrap_or(u32::MAX)
}
