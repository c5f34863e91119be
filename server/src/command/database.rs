//! `passtuk migrate` and `passtuk backup`: the database itself.

use std::path::Path;
use std::sync::Arc;

use kitchen::catalogue::Catalogue;
use shop::Shop;

use super::{Refusal, print, runtime, with_shop};
use crate::config::Config;

/// Brings the database to this version.
pub fn migrate() -> Result<(), Refusal> {
    let config = Config::from_env()?;
    runtime()?.block_on(Shop::migrate(&config.shop.database_url))?;
    print("The database is up to date.\n")
}

/// Copies the database to a file.
pub fn backup(file: &Path) -> Result<(), Refusal> {
    with_shop(async |shop: &Shop| {
        shop.backup(file).await?;
        print(&format!("The database was copied to {}.\n", file.display()))
    })
}

/// The catalogue that counts now in a database.
pub(super) fn catalogue(url: &str) -> Result<Arc<Catalogue>, Refusal> {
    let config = Config::from_env()?;
    let config = shop::Config { database_url: url.to_owned(), ..config.shop };
    runtime()?.block_on(async {
        let shop = Shop::open(&config).await?;
        let catalogue = shop.catalogue();
        shop.close().await;
        Ok(catalogue)
    })
}
