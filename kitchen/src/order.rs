//! An order as browser and shop speak of it: its number, its status, what is asked and what comes back.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The number of an order, `2026-000123`: the year in Brussels and a count without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OrderNumber {
    year: i16,
    count: u32,
}

impl OrderNumber {
    /// The order that is the `count`th of a year; both start at 1.
    pub fn new(year: i16, count: u32) -> Option<OrderNumber> {
        ((1000..=9999).contains(&year) && count >= 1).then_some(OrderNumber { year, count })
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// Its place in the year, from 1.
    pub fn count(self) -> u32 {
        self.count
    }
}

impl fmt::Display for OrderNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:06}", self.year, self.count)
    }
}

/// A text that is no order number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no order number; one looks like 2026-000123")]
pub struct NotAnOrderNumber(String);

impl FromStr for OrderNumber {
    type Err = NotAnOrderNumber;
    fn from_str(text: &str) -> Result<OrderNumber, NotAnOrderNumber> {
        let parsed = text.split_once('-').and_then(|(year, count)| {
            let number = OrderNumber::new(year.parse().ok()?, count.parse().ok()?)?;
            // Only the one spelling, so that an address has one form.
            (number.to_string() == text).then_some(number)
        });
        parsed.ok_or_else(|| NotAnOrderNumber(text.to_owned()))
    }
}

impl TryFrom<String> for OrderNumber {
    type Error = NotAnOrderNumber;
    fn try_from(text: String) -> Result<OrderNumber, NotAnOrderNumber> {
        text.parse()
    }
}

impl From<OrderNumber> for String {
    fn from(number: OrderNumber) -> String {
        number.to_string()
    }
}

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
    fn an_order_number_has_one_spelling() {
        let number = OrderNumber::new(2026, 123).unwrap();
        assert_eq!(number.to_string(), "2026-000123");
        assert_eq!("2026-000123".parse(), Ok(number));
        assert_eq!("2026-1234567".parse(), Ok(OrderNumber::new(2026, 1_234_567).unwrap()));
        for wrong in ["2026-123", "2026-0000123", "2026-000000", "26-000123", "2026-+00123", "x", ""] {
            assert_eq!(wrong.parse::<OrderNumber>(), Err(NotAnOrderNumber(wrong.to_owned())));
        }
    }

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
