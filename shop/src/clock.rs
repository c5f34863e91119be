//! The time, as a value: the shop asks this clock and no other, so that a test can stop it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use kitchen::order::LocalTime;

/// A moment in unix milliseconds, as the database keeps it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

impl Moment {
    /// So many seconds later; earlier when negative.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Moment {
        Moment(self.0.saturating_add(seconds.saturating_mul(1000)))
    }

    /// Whole seconds from `earlier` to this moment.
    pub fn seconds_since(self, earlier: Moment) -> i64 {
        (self.0 - earlier.0).div_euclid(1000)
    }

    /// What a clock on the wall in Brussels shows.
    pub fn in_brussels(self) -> LocalTime {
        let now = self.zoned();
        // The four are within their ranges by jiff's own types.
        let small = |number: i8| u8::try_from(number).unwrap_or_default();
        LocalTime {
            year: now.year(),
            month: small(now.month()),
            day: small(now.day()),
            hour: small(now.hour()),
            minute: small(now.minute()),
        }
    }

    fn zoned(self) -> Zoned {
        let moment = Timestamp::from_millisecond(self.0).unwrap_or_default();
        moment.to_zoned(brussels())
    }
}

/// The zone data is bundled, so the name is always known.
fn brussels() -> TimeZone {
    TimeZone::get("Europe/Brussels").unwrap_or(TimeZone::UTC)
}

/// Where the shop reads the time.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// A clock that stands still until it is set.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at a moment.
    pub fn fixed(at: Moment) -> Clock {
        Clock::Fixed(Arc::new(AtomicI64::new(at.0)))
    }

    /// The moment it shows.
    #[expect(clippy::disallowed_methods, reason = "the one place where the machine is asked for the time")]
    pub fn now(&self) -> Moment {
        match self {
            Clock::System => Moment(Timestamp::now().as_millisecond()),
            Clock::Fixed(at) => Moment(at.load(Ordering::SeqCst)),
        }
    }

    /// Sets a fixed clock forward; the machine's clock goes by itself.
    pub fn advance_seconds(&self, seconds: i64) {
        if let Clock::Fixed(at) = self {
            at.fetch_add(seconds * 1000, Ordering::SeqCst);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brussels_at(utc: &str) -> String {
        let moment: Timestamp = utc.parse().unwrap();
        Moment(moment.as_millisecond()).in_brussels().to_string()
    }

    #[test]
    fn the_year_ends_in_brussels_an_hour_before_it_ends_in_london() {
        assert_eq!(brussels_at("2026-12-31T22:59:59Z"), "2026-12-31 23:59");
        assert_eq!(brussels_at("2026-12-31T23:00:00Z"), "2027-01-01 00:00");
    }

    #[test]
    fn summer_is_two_hours_ahead_of_london() {
        assert_eq!(brussels_at("2026-07-01T10:30:00Z"), "2026-07-01 12:30");
    }

    #[test]
    fn a_fixed_clock_stands_still_until_it_is_advanced() {
        let clock = Clock::fixed(Moment(1000));
        assert_eq!(clock.now(), Moment(1000));
        clock.advance_seconds(2);
        assert_eq!(clock.now(), Moment(3000));
    }
}
