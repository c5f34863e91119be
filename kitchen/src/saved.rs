//! A design as the shop keeps it for its owner's browser. It travels as the text of its file, so that one that
//! no longer fits the catalogue can still be shown with what is wrong.

use serde::{Deserialize, Serialize};

use crate::order::{LocalTime, OrderNumber};

/// A design that was just created.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Created {
    /// The secret of the link that edits it; the shop keeps only its hash.
    pub edit_token: String,
    /// The secret of the link that shows it.
    pub share_token: String,
}

/// A design as it was last saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// The design file, `passtuk-design/1`.
    pub file: String,
    /// Counts the saves from 1.
    pub revision: u32,
    /// The secret of the link that shows it.
    pub share_token: String,
    /// When it was last saved.
    pub saved: LocalTime,
    /// The orders that were placed of it, oldest first.
    pub ordered_as: Vec<OrderNumber>,
}

/// Someone else saved in between: what stands now, so that the customer can choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stale {
    /// The current revision.
    pub revision: u32,
    /// The current design file.
    pub file: String,
}
