//! The life of an order and its only arrows (settled.md, "Ordering").

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Where an order is on its way from the click to the finished kitchen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It came in.
    Received,
    /// The maker accepted it.
    Confirmed,
    /// The room was measured.
    Measured,
    /// The design was changed after measuring.
    Revised,
    /// The customer agreed to the measured or revised design.
    Approved,
    /// It is being made.
    InProduction,
    /// It can be delivered.
    Ready,
    /// It is at the customer's.
    Delivered,
    /// It is fitted.
    Installed,
    /// Done.
    Closed,
    /// Called off.
    Cancelled,
}

impl Status {
    /// All of them, in the order of an order's life.
    pub const ALL: [Status; 11] = [
        Status::Received,
        Status::Confirmed,
        Status::Measured,
        Status::Revised,
        Status::Approved,
        Status::InProduction,
        Status::Ready,
        Status::Delivered,
        Status::Installed,
        Status::Closed,
        Status::Cancelled,
    ];

    /// What it may become next; closed and cancelled are final.
    pub fn transitions(self) -> &'static [Status] {
        use Status::{
            Approved, Cancelled, Closed, Confirmed, Delivered, InProduction, Installed, Measured, Ready,
            Received, Revised,
        };
        match self {
            Received => &[Confirmed, Cancelled],
            Confirmed => &[Measured, Cancelled],
            Measured | Revised => &[Approved, Revised, Cancelled],
            Approved => &[InProduction, Cancelled],
            InProduction => &[Ready],
            Ready => &[Delivered],
            // Nothing to fit: delivered is the end of it.
            Delivered => &[Installed, Closed],
            Installed => &[Closed],
            Closed | Cancelled => &[],
        }
    }

    /// Whether it may become `next`.
    pub fn can_become(self, next: Status) -> bool {
        self.transitions().contains(&next)
    }

    /// Its name in the database, in addresses and in the keys of its sentences.
    pub fn key(self) -> &'static str {
        match self {
            Status::Received => "received",
            Status::Confirmed => "confirmed",
            Status::Measured => "measured",
            Status::Revised => "revised",
            Status::Approved => "approved",
            Status::InProduction => "in_production",
            Status::Ready => "ready",
            Status::Delivered => "delivered",
            Status::Installed => "installed",
            Status::Closed => "closed",
            Status::Cancelled => "cancelled",
        }
    }
}

/// A text that names no status.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no status of an order")]
pub struct NotAStatus(String);

impl FromStr for Status {
    type Err = NotAStatus;
    fn from_str(key: &str) -> Result<Status, NotAStatus> {
        Status::ALL.into_iter().find(|status| status.key() == key).ok_or_else(|| NotAStatus(key.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrows_between_statuses_are_those_of_the_text() {
        // settled.md, "Ordering": written out by hand, one pair each.
        use Status::*;
        let allowed = [
            (Received, Confirmed),
            (Confirmed, Measured),
            (Measured, Approved),
            (Measured, Revised),
            (Revised, Approved),
            (Revised, Revised),
            (Approved, InProduction),
            (InProduction, Ready),
            (Ready, Delivered),
            (Delivered, Installed),
            (Delivered, Closed),
            (Installed, Closed),
            (Received, Cancelled),
            (Confirmed, Cancelled),
            (Measured, Cancelled),
            (Revised, Cancelled),
            (Approved, Cancelled),
        ];
        for from in Status::ALL {
            for to in Status::ALL {
                assert_eq!(from.can_become(to), allowed.contains(&(from, to)), "{from:?} → {to:?}");
            }
        }
    }

    #[test]
    fn a_status_has_the_same_name_everywhere() {
        for status in Status::ALL {
            assert_eq!(status.key().parse(), Ok(status));
            assert_eq!(serde_json::to_string(&status).unwrap(), format!("\"{}\"", status.key()));
        }
        assert!("paid".parse::<Status>().is_err());
    }
}
