//! Euro amounts that never pass through a float, and the one rounding.

#![deny(clippy::float_arithmetic)]

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub};
use std::str::FromStr;

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

/// An amount in euro, net of VAT unless a name says `gross`.
///
/// Serialised as a decimal string with two places (`"13912.54"`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Decimal);

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(Decimal::ZERO);

    /// An amount from euro.
    pub const fn euro(euro: Decimal) -> Money {
        Money(euro)
    }

    /// An amount from whole cents, as it is stored.
    pub fn from_cents(cents: i64) -> Money {
        Money(Decimal::new(cents, 2))
    }

    /// The amount in whole cents, rounded as [`Money::rounded`].
    pub fn cents(self) -> i64 {
        (self.rounded().0 * Decimal::ONE_HUNDRED).to_i64().unwrap_or(i64::MAX)
    }

    /// The exact amount in euro.
    pub fn to_euro(self) -> Decimal {
        self.0
    }

    /// THE rounding: to cents, half away from zero (kitchen.md §6).
    #[must_use]
    pub fn rounded(self) -> Money {
        Money(self.0.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero))
    }

    /// So many percent of this amount, rounded to cents.
    #[must_use]
    pub fn percent(self, percent: Decimal) -> Money {
        Money(self.0 * percent / Decimal::ONE_HUNDRED).rounded()
    }

    /// The net part of a gross amount that includes VAT at the standard rate, rounded to cents
    /// (Recupel is published with VAT inside, kitchen.md §8 "Quote").
    #[must_use]
    pub(crate) fn without_standard_vat(self) -> Money {
        let percent = Decimal::ONE_HUNDRED + VatRate::TwentyOne.percent();
        Money(self.0 * Decimal::ONE_HUNDRED / percent).rounded()
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}", self.rounded().0)
    }
}

impl FromStr for Money {
    type Err = rust_decimal::Error;
    fn from_str(text: &str) -> Result<Money, Self::Err> {
        Decimal::from_str_exact(text).map(Money)
    }
}

impl Serialize for Money {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Money, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(|_| serde::de::Error::custom(format!("{text} is not an amount like 7.50")))
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0 + other.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        self.0 += other.0;
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0 - other.0)
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(-self.0)
    }
}

impl Mul<Decimal> for Money {
    type Output = Money;
    fn mul(self, quantity: Decimal) -> Money {
        Money(self.0 * quantity)
    }
}

impl Mul<i64> for Money {
    type Output = Money;
    fn mul(self, quantity: i64) -> Money {
        Money(self.0 * Decimal::from(quantity))
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Add::add)
    }
}

/// A Belgian VAT rate that a kitchen can carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum VatRate {
    /// Reverse charge: the customer accounts for the VAT.
    Zero,
    /// Renovation of a private dwelling of at least ten years (domain.md §4.1).
    Six,
    /// The standard rate.
    TwentyOne,
}

impl VatRate {
    /// The rate in percent.
    pub fn percent(self) -> Decimal {
        match self {
            VatRate::Zero => Decimal::ZERO,
            VatRate::Six => Decimal::from(6),
            VatRate::TwentyOne => Decimal::from(21),
        }
    }

    /// The VAT on a sum of nets of one rate, rounded once.
    pub fn on(self, net: Money) -> Money {
        net.percent(self.percent())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(text: &str) -> Money {
        text.parse().unwrap()
    }

    #[test]
    fn half_a_cent_rounds_away_from_zero() {
        assert_eq!(money("0.005").rounded(), money("0.01"));
        assert_eq!(money("-0.005").rounded(), money("-0.01"));
        assert_eq!(money("2.675").to_string(), "2.68");
    }

    #[test]
    fn vat_of_the_worked_example_agrees() {
        // domain.md §3.8: 9,665.41 at 6 % is 579.92; 3,030.75 at 21 % is 636.46.
        assert_eq!(VatRate::Six.on(money("9665.41")), money("579.92"));
        assert_eq!(VatRate::TwentyOne.on(money("3030.75")), money("636.46"));
    }

    #[test]
    fn recupel_net_is_gross_without_vat() {
        // domain.md §3.8: 1.00 gross is 0.83 net, 10.00 gross is 8.26 net.
        assert_eq!(money("1.00").without_standard_vat(), money("0.83"));
        assert_eq!(money("10.00").without_standard_vat(), money("8.26"));
    }

    #[test]
    fn cents_and_text_are_the_same_amount() {
        assert_eq!(Money::from_cents(1_391_254).to_string(), "13912.54");
        assert_eq!(money("13912.54").cents(), 1_391_254);
        assert_eq!(serde_json::to_string(&money("7.5")).unwrap(), "\"7.50\"");
    }
}
