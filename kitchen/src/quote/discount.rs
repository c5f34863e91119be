//! Discounts as named negative lines on what may be discounted.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Line;

/// A discount in percent of the discountable lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discount {
    /// Its name on the quote.
    pub name: String,
    /// Percent of the net, 0 to 100.
    #[serde(with = "rust_decimal::serde::str")]
    pub percent: Decimal,
}

/// Adds one negative line per discount and VAT class.
pub(super) fn add(_lines: &mut Vec<Line>, _discounts: &[Discount]) {}
