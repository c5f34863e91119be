//! The name of a version of the catalogue, which the build and the running shop give alike.

use kitchen::catalogue::Catalogue;
use sha2::{Digest, Sha256};

/// Names the version after the day and the contents: another price is another version.
pub fn named(mut catalogue: Catalogue) -> Catalogue {
    catalogue.version = String::new();
    let contents = serde_json::to_vec(&catalogue).unwrap_or_default();
    let [a, b, c, d, ..] = <[u8; 32]>::from(Sha256::digest(contents));
    let hash = u32::from_be_bytes([a, b, c, d]);
    catalogue.version = format!("{}-{hash:08x}", catalogue.valid_from);
    catalogue
}
