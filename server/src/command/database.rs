//! `passtuk migrate` and `passtuk backup`: the database itself.

use std::path::Path;

use kitchen::catalogue::Catalogue;
use shop::Shop;

use super::{Refusal, print, runtime};
use crate::config::Config;
use crate::telemetry;

/// Brings the database to this version.
pub fn migrate() -> Result<(), Refusal> {
    let config = Config::from_env()?;
    telemetry::start("warn")?;
    runtime()?.block_on(Shop::migrate(&config.shop.database_url))?;
    print("The database is up to date.\n")
}

/// Copies the database to a file.
pub fn backup(file: &Path) -> Result<(), Refusal> {
    let config = Config::from_env()?;
    telemetry::start("warn")?;
    runtime()?.block_on(Shop::backup(&config.shop.database_url, file))?;
    print(&format!("The database was copied to {}.\n", file.display()))
}

/// The catalogue that counts now in a database.
pub(super) fn catalogue(url: &str) -> Result<Catalogue, Refusal> {
    telemetry::start("warn")?;
    Ok(runtime()?.block_on(Shop::catalogue_in(url))?)
}
