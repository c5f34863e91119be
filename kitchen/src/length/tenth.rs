//! Tenths of a millimetre, for what a saw and an edge of 0.4 mm make of whole ones.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Sub};

use rust_decimal::Decimal;

use super::Mm;

/// A length in whole tenths of a millimetre.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TenthMm(pub i32);

impl TenthMm {
    /// No length at all.
    pub const ZERO: TenthMm = TenthMm(0);

    /// The nearest whole millimetre, half away from zero.
    pub fn whole(self) -> Mm {
        Mm((self.0 + self.0.signum() * 5) / 10)
    }

    /// The length in metres, exact.
    pub fn metres(self) -> Decimal {
        Decimal::new(i64::from(self.0), 4)
    }

    /// The rectangle over two lengths in hundredths of a square millimetre.
    pub fn area(self, other: TenthMm) -> i64 {
        i64::from(self.0) * i64::from(other.0)
    }
}

impl From<Mm> for TenthMm {
    fn from(length: Mm) -> TenthMm {
        TenthMm(length.0 * 10)
    }
}

/// With a decimal point where there is something behind it: `780`, `769.5`.
impl fmt::Display for TenthMm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, length) = (if self.0 < 0 { "-" } else { "" }, self.0.abs());
        match length % 10 {
            0 => write!(f, "{sign}{}", length / 10),
            tenths => write!(f, "{sign}{}.{tenths}", length / 10),
        }
    }
}

impl Add for TenthMm {
    type Output = TenthMm;
    fn add(self, other: TenthMm) -> TenthMm {
        TenthMm(self.0 + other.0)
    }
}

impl AddAssign for TenthMm {
    fn add_assign(&mut self, other: TenthMm) {
        self.0 += other.0;
    }
}

impl Sub for TenthMm {
    type Output = TenthMm;
    fn sub(self, other: TenthMm) -> TenthMm {
        TenthMm(self.0 - other.0)
    }
}

impl Mul<i32> for TenthMm {
    type Output = TenthMm;
    fn mul(self, times: i32) -> TenthMm {
        TenthMm(self.0 * times)
    }
}

impl Div<i32> for TenthMm {
    type Output = TenthMm;
    fn div(self, parts: i32) -> TenthMm {
        TenthMm(self.0 / parts)
    }
}

impl Sum for TenthMm {
    fn sum<I: Iterator<Item = TenthMm>>(lengths: I) -> TenthMm {
        lengths.fold(TenthMm::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_are_written_only_where_there_are_some() {
        assert_eq!(TenthMm(7695).to_string(), "769.5");
        assert_eq!(TenthMm::from(Mm(780)).to_string(), "780");
        assert_eq!(TenthMm(-4).to_string(), "-0.4");
    }

    #[test]
    fn half_a_millimetre_is_rounded_away_from_zero() {
        assert_eq!([7694, 7695, -7695].map(|tenths| TenthMm(tenths).whole()), [Mm(769), Mm(770), Mm(-770)]);
    }
}
