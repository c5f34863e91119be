//! What a customer asks when ordering, and the answer. The price that the browser shows is sent along to be
//! compared; it is never the price that the shop charges.

use serde::{Deserialize, Serialize};

use super::OrderNumber;
use crate::contact::Draft;
use crate::ids::Id;
use crate::quote::{Quote, Regime};
use crate::rules::{Finding, Rule};

/// The wish to order a design as it was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderRequest {
    /// The secret of the design's own link.
    pub edit_token: String,
    /// The revision that the customer saw.
    pub revision: u32,
    /// Who orders.
    pub contact: Draft,
    /// How it is taxed.
    pub regime: Regime,
    /// The gross total that the customer saw, in cents.
    pub total_shown: i64,
    /// The warnings that the customer said to understand.
    pub acknowledged: Vec<Acknowledged>,
    /// Chosen once per wish, 1–64 characters: sent again, it gives the same order.
    pub idempotency_key: String,
}

/// A warning that was read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acknowledged {
    /// Its rule.
    pub code: Rule,
    /// What it is about.
    pub subjects: Vec<Id>,
}

impl Acknowledged {
    /// Whether this is the acknowledgement of that finding.
    pub fn is_of(&self, finding: &Finding) -> bool {
        self.code == finding.code && self.subjects == finding.subjects
    }
}

impl From<&Finding> for Acknowledged {
    fn from(finding: &Finding) -> Acknowledged {
        Acknowledged { code: finding.code, subjects: finding.subjects.clone() }
    }
}

/// An order that stands, whether placed now or by the same request before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// Its number.
    pub number: OrderNumber,
    /// The secret of the page that shows its status.
    pub status_token: String,
}

/// Why a request to order is not an order: what the customer saw is not how things stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// The first reason, in the order of [`ConflictReason`].
    pub reason: ConflictReason,
    /// The current revision of the design.
    pub revision: u32,
    /// The current quote.
    pub quote: Quote,
    /// Everything to say about the design now.
    pub findings: Vec<Finding>,
}

/// What differs, in the order in which it is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConflictReason {
    /// The key was used before, for another request.
    KeyReused,
    /// The design was changed since.
    Revision,
    /// There is no cabinet to order.
    Empty,
    /// An error must be mended first.
    Errors,
    /// A warning was not acknowledged.
    Warnings,
    /// It is not the VAT regime that counts.
    Regime,
    /// The total is another one.
    Total,
}
