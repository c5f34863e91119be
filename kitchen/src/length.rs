//! Lengths are whole millimetres; adding a length to a price does not compile.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};

use rust_decimal::Decimal;
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

mod tenth;

pub use tenth::TenthMm;

/// A length or a position in whole millimetres.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Mm(pub i32);

impl Mm {
    /// No length at all.
    pub const ZERO: Mm = Mm(0);

    /// The distance from zero.
    #[must_use]
    pub fn abs(self) -> Mm {
        Mm(self.0.abs())
    }

    /// The length in metres, exact.
    pub fn metres(self) -> Decimal {
        Decimal::new(i64::from(self.0), 3)
    }

    /// Half of this length, rounded down to a whole millimetre.
    #[must_use]
    pub fn half(self) -> Mm {
        Mm(self.0.div_euclid(2))
    }

    /// The nearest whole centimetre, the higher of two.
    #[must_use]
    pub(crate) fn to_centimetre(self) -> Mm {
        Mm((self.0 + 5).div_euclid(10) * 10)
    }

    /// The nearest whole centimetre that is no less.
    #[must_use]
    pub(crate) fn up_to_centimetre(self) -> Mm {
        Mm((self.0 + 9).div_euclid(10) * 10)
    }

    /// The hypotenuse over two legs, rounded up to a whole millimetre.
    #[must_use]
    pub fn diagonal(self, other: Mm) -> Mm {
        let square = i64::from(self.0).pow(2) + i64::from(other.0).pow(2);
        let root = square.isqrt();
        let root = if root * root < square { root + 1 } else { root };
        Mm(i32::try_from(root).unwrap_or(i32::MAX))
    }
}

impl fmt::Display for Mm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de> Deserialize<'de> for Mm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Mm, D::Error> {
        deserializer.deserialize_i32(Whole)
    }
}

/// Reads a whole number, and says so when it is none.
struct Whole;

impl Visitor<'_> for Whole {
    type Value = Mm;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number of millimetres")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Mm, E> {
        let length = i32::try_from(number).map(Mm);
        length.map_err(|_| E::invalid_value(Unexpected::Signed(number), &self))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Mm, E> {
        let length = i32::try_from(number).map(Mm);
        length.map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self))
    }
}

impl Add for Mm {
    type Output = Mm;
    fn add(self, other: Mm) -> Mm {
        Mm(self.0 + other.0)
    }
}

impl AddAssign for Mm {
    fn add_assign(&mut self, other: Mm) {
        self.0 += other.0;
    }
}

impl Sub for Mm {
    type Output = Mm;
    fn sub(self, other: Mm) -> Mm {
        Mm(self.0 - other.0)
    }
}

impl SubAssign for Mm {
    fn sub_assign(&mut self, other: Mm) {
        self.0 -= other.0;
    }
}

impl Neg for Mm {
    type Output = Mm;
    fn neg(self) -> Mm {
        Mm(-self.0)
    }
}

impl Mul<i32> for Mm {
    type Output = Mm;
    fn mul(self, times: i32) -> Mm {
        Mm(self.0 * times)
    }
}

impl Div<i32> for Mm {
    type Output = Mm;
    fn div(self, parts: i32) -> Mm {
        Mm(self.0 / parts)
    }
}

impl Mul for Mm {
    type Output = SquareMm;
    fn mul(self, other: Mm) -> SquareMm {
        SquareMm(i64::from(self.0) * i64::from(other.0))
    }
}

impl Sum for Mm {
    fn sum<I: Iterator<Item = Mm>>(lengths: I) -> Mm {
        lengths.fold(Mm::ZERO, Add::add)
    }
}

/// An area in whole square millimetres.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SquareMm(pub i64);

impl SquareMm {
    /// The area in square metres, exact.
    pub fn square_metres(self) -> Decimal {
        Decimal::new(self.0, 6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_diagonal_of_a_tall_carcass_is_rounded_up() {
        // domain.md §2.2, CEILING_TILT: 2080 high and 560 deep tilts over 2154 mm.
        assert_eq!(Mm(2080).diagonal(Mm(560)), Mm(2155));
        assert_eq!(Mm(3).diagonal(Mm(4)), Mm(5));
    }

    #[test]
    fn metres_and_square_metres_are_exact() {
        assert_eq!(Mm(3605).metres().to_string(), "3.605");
        assert_eq!((Mm(2180) * Mm(580)).square_metres().to_string(), "1.264400");
    }
}
