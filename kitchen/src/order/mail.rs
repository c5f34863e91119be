//! A mail that has not gone out, as staff see it.

use serde::{Deserialize, Serialize};

use super::{LocalTime, OrderNumber};

/// A mail about an order that failed at least once and has not gone out since.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StuckMail {
    /// Names it when it is to be tried again.
    pub id: String,
    /// The order it is about.
    pub number: OrderNumber,
    /// The e-mail address that it is for.
    pub to: String,
    /// Since when it should have gone.
    pub since: LocalTime,
    /// How often it was tried.
    pub attempts: i64,
    /// What the last attempt said, in the words of the mail server.
    pub error: String,
    /// When it is tried again by itself; none once it was given up.
    pub next: Option<LocalTime>,
}
