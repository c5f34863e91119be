//! Passwords: argon2id with the parameters of its authors' crate (19 MiB, 2 passes), a few at a time, off the
//! threads that answer requests.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;

use crate::error::Error;

/// NIST SP 800-63B-4 §3.1.1.2 asks for 15 characters where the password is the only factor; 12 for people
/// who also have a lock-out after ten attempts an hour.
const LEAST: usize = 12;
const MOST: usize = 200;

/// Each check takes 19 MiB; more of them at once would only wait for the processor.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// A hash of no password, to be compared with when there is no such account: an unknown e-mail then takes
/// as long as a wrong password.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$\
                      T+m3nD5nCXtqkJJkcYJcHGSoDyIAG1r5xmDOVxGcvsI";

/// A password that may be set.
pub(crate) struct Password(String);

impl Password {
    /// # Errors
    /// A sentence when it is too short or too long.
    pub(crate) fn new(typed: &str) -> Result<Password, Error> {
        let length = typed.chars().count();
        if (LEAST..=MOST).contains(&length) {
            Ok(Password(typed.to_owned()))
        } else {
            let message = format!("the password has {length} characters; use {LEAST} to {MOST}");
            Err(Error::Refused(message))
        }
    }

    /// Its hash with a salt of its own, as a PHC string.
    pub(crate) async fn hash(self) -> Result<String, Error> {
        let work = move || Argon2::default().hash_password(self.0.as_bytes()).map(|hash| hash.to_string());
        aside(work).await?.map_err(|error| Error::internal(&error))
    }
}

/// Whether a typed password is the one of a hash; without a hash no password is, after the same work.
pub(crate) async fn is_right(typed: &str, hash: Option<&str>) -> Result<bool, Error> {
    let is_known = hash.is_some();
    let hash = hash.unwrap_or(NOBODY).to_owned();
    // More than the longest password is not worth hashing, but takes the same time.
    let typed: String = typed.chars().take(MOST + 1).collect();
    let verified = aside(move || {
        let hash = PasswordHash::new(&hash)?;
        Argon2::default().verify_password(typed.as_bytes(), &hash)
    })
    .await?;
    match verified {
        Ok(()) => Ok(is_known),
        Err(argon2::password_hash::Error::PasswordInvalid) => Ok(false),
        Err(error) => Err(Error::internal(&error)),
    }
}

async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
    let _turn = AT_ONCE.acquire().await.map_err(|error| Error::internal(&error))?;
    tokio::task::spawn_blocking(work).await.map_err(|error| Error::internal(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_has_12_to_200_characters() {
        assert!(Password::new(&"x".repeat(11)).is_err());
        assert!(Password::new(&"x".repeat(12)).is_ok());
        assert!(Password::new(&"é".repeat(200)).is_ok());
        assert!(Password::new(&"x".repeat(201)).is_err());
    }

    #[tokio::test]
    async fn the_right_password_is_right_and_a_wrong_one_is_not() {
        let hash = Password::new("correct horse battery").unwrap().hash().await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(is_right("correct horse battery", Some(&hash)).await.unwrap());
        assert!(!is_right("correct horse batterz", Some(&hash)).await.unwrap());
    }

    #[tokio::test]
    async fn nobody_has_no_right_password_but_the_same_work() {
        assert!(!is_right("anything at all", None).await.unwrap());
        let nobody = PasswordHash::new(NOBODY).unwrap();
        assert_eq!(nobody.params.to_string(), "m=19456,t=2,p=1");
    }
}
