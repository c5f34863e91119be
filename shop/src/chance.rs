//! Chance, as a value: ids, secrets, passwords and jitter come from here and nowhere else.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use uuid::Uuid;

use crate::clock::Moment;

/// Where the shop draws its random bits.
#[derive(Clone, Default)]
pub enum Chance {
    /// The thread's cryptographic generator, seeded by the operating system.
    #[default]
    System,
    /// A generator that repeats itself, for tests. Its secrets are none.
    Seeded(Arc<Mutex<StdRng>>),
}

impl fmt::Debug for Chance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Chance::System => "System",
            Chance::Seeded(_) => "Seeded",
        })
    }
}

impl Chance {
    /// The generator that a seed gives.
    pub fn seeded(seed: u64) -> Chance {
        Chance::Seeded(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    /// So many random bytes.
    #[expect(clippy::disallowed_methods, reason = "the one place where the machine is asked for chance")]
    pub(crate) fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match self {
            Chance::System => rand::rng().fill(&mut bytes[..]),
            Chance::Seeded(generator) => {
                generator.lock().unwrap_or_else(PoisonError::into_inner).fill(&mut bytes[..]);
            }
        }
        bytes
    }

    /// An id that sorts by the moment it was made (`UUIDv7`).
    pub(crate) fn id(&self, now: Moment) -> String {
        let millis = u64::try_from(now.0).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes()).into_uuid().to_string()
    }

    /// A reference for the log and the page, short enough to read out.
    pub(crate) fn reference(&self) -> String {
        Uuid::from_bytes(self.bytes()).simple().to_string()[..12].to_owned()
    }

    /// So many letters of an alphabet.
    pub fn letters(&self, count: usize, alphabet: &[u8]) -> String {
        let last = i64::try_from(alphabet.len()).unwrap_or(i64::MAX) - 1;
        let letter = |_| alphabet.get(usize::try_from(self.up_to(last)).unwrap_or_default());
        (0..count).filter_map(letter).map(|letter| char::from(*letter)).collect()
    }

    /// A number from 0 up to and including `most`.
    pub(crate) fn up_to(&self, most: i64) -> i64 {
        let draw = u64::from_le_bytes(self.bytes()) >> 1;
        let most = u64::try_from(most).unwrap_or_default();
        i64::try_from(draw % (most + 1)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_the_moment_they_were_made() {
        let chance = Chance::System;
        assert!(chance.id(Moment(1)) < chance.id(Moment(2)));
        assert_ne!(chance.id(Moment(1)), chance.id(Moment(1)));
    }

    #[test]
    fn the_same_seed_gives_the_same_bytes() {
        assert_eq!(Chance::seeded(7).bytes::<16>(), Chance::seeded(7).bytes::<16>());
    }
}
