//! Signing in: slow for one who guesses, equally slow whether the account exists.

use std::net::IpAddr;

use super::{SignedIn, password};
use crate::Shop;
use crate::clock::Moment;
use crate::config::Limits;
use crate::error::Error;

/// settled.md "Running": five attempts a minute from one address, ten an hour for one account.
const PER_ADDRESS: Limit = Limit { attempts: 5, seconds: 60 };
const PER_ACCOUNT: Limit = Limit { attempts: 10, seconds: 3600 };

struct Limit {
    attempts: i64,
    seconds: i64,
}

impl Shop {
    /// Looks whether an e-mail and a password go together. What comes back is kept in a session, whose id
    /// must be renewed at this moment.
    ///
    /// # Errors
    /// [`Error::WrongPassword`], or [`Error::TooMany`] from this address or for this account.
    pub async fn sign_in(&self, email: &str, password: &str, from: IpAddr) -> Result<SignedIn, Error> {
        let email: String = email.trim().to_lowercase().chars().take(254).collect();
        let account = format!("account:{email}");
        if self.limits == Limits::On {
            self.count_attempt(&account, &address_subject(from)).await?;
        }
        let staff = self.store.read().await?.staff_by_email(&email).await?;
        let hash = staff.as_ref().map(|staff| staff.password_hash.as_str());
        let is_right = password::is_right(password, hash).await?;
        match staff {
            Some(staff) if is_right => {
                let mut tx = self.store.write().await?;
                tx.forget_attempts(&account).await?;
                tx.commit().await?;
                Ok(SignedIn { staff_id: staff.id, epoch: staff.epoch })
            }
            _ => Err(Error::WrongPassword),
        }
    }

    /// Counts before looking, so that many attempts at once count as many.
    async fn count_attempt(&self, account: &str, address: &str) -> Result<(), Error> {
        let now = self.clock.now();
        let mut tx = self.store.write().await?;
        tx.forget_attempts_until(now.plus_seconds(-PER_ACCOUNT.seconds)).await?;
        for (subject, limit) in [(address, PER_ADDRESS), (account, PER_ACCOUNT)] {
            let (attempts, first) = tx.attempts_after(subject, now.plus_seconds(-limit.seconds)).await?;
            if attempts >= limit.attempts {
                let seconds = wait(first, now, &limit);
                return Err(Error::TooMany { seconds });
            }
        }
        for subject in [address, account] {
            tx.insert_attempt(subject, &self.chance.id(now), now).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

/// Seconds until the first of the counted attempts is forgotten.
fn wait(first: Moment, now: Moment, limit: &Limit) -> i64 {
    (limit.seconds - now.seconds_since(first)).max(1)
}

/// One subject per IPv4 address, and per IPv6 network of 64 bits, which is what one customer is given.
fn address_subject(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => format!("address:{address}"),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("address:{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ipv6_customer_is_one_subject_whatever_the_lower_half() {
        let subject = |text: &str| address_subject(text.parse().unwrap());
        assert_eq!(subject("2001:db8:1:2::1"), subject("2001:db8:1:2:ffff::9"));
        assert_ne!(subject("2001:db8:1:2::1"), subject("2001:db8:1:3::1"));
        assert_eq!(subject("::ffff:192.0.2.1"), "address:192.0.2.1");
    }

    #[test]
    fn one_waits_until_the_first_attempt_is_forgotten() {
        assert_eq!(wait(Moment(10_000), Moment(30_000), &PER_ADDRESS), 40);
    }
}
