//! The number by which customer and maker name an order.

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
}
