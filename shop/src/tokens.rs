//! The secrets in links: 128 random bits as base64url. Who has the link has the right, so a secret is never
//! logged and, but for the share token, stored as its hash only.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::chance::Chance;
use crate::error::Error;

macro_rules! token {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            pub(crate) fn new(chance: &Chance) -> $name {
                $name(URL_SAFE_NO_PAD.encode(chance.bytes::<16>()))
            }

            /// The secret itself, for a link.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        /// A text that cannot be a secret opens nothing: it is not found.
        impl FromStr for $name {
            type Err = Error;
            fn from_str(text: &str) -> Result<$name, Error> {
                match URL_SAFE_NO_PAD.decode(text) {
                    Ok(bytes) if bytes.len() == 16 => Ok($name(text.to_owned())),
                    _ => Err(Error::NotFound),
                }
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}

token! {
    /// Opens a design for changing and ordering.
    EditToken
}
token! {
    /// Opens a design for looking.
    ShareToken
}
token! {
    /// Opens the status page of an order.
    StatusToken
}

impl EditToken {
    pub(crate) fn hash(&self) -> String {
        hash(self.0.as_bytes())
    }
}

impl StatusToken {
    pub(crate) fn hash(&self) -> String {
        hash(self.0.as_bytes())
    }
}

/// The SHA-256 of some bytes as base64url, 43 characters.
pub(crate) fn hash(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_has_128_bits_and_reads_back() {
        let token = EditToken::new(&Chance::System);
        assert_eq!(token.as_str().len(), 22);
        assert_eq!(token.as_str().parse::<EditToken>().unwrap(), token);
        assert_eq!(token.hash().len(), 43);
    }

    #[test]
    fn what_is_no_token_is_not_found() {
        for wrong in ["", "abc", "../../etc/passwd", "AAAAAAAAAAAAAAAAAAAAAA==", "AAAAAAAAAAAAAAAAAAAAAAAA"] {
            assert!(matches!(wrong.parse::<ShareToken>(), Err(Error::NotFound)), "{wrong}");
        }
    }

    #[test]
    fn a_token_does_not_show_itself_in_a_log() {
        assert_eq!(format!("{:?}", EditToken::new(&Chance::System)), "EditToken(…)");
    }

    #[test]
    fn the_hash_is_sha_256() {
        // FIPS 180-2 appendix B.1: SHA-256 of "abc" begins ba7816bf 8f01cfea.
        assert_eq!(hash(b"abc"), "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
    }
}
