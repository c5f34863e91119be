//! What happens in the shop: designs are saved, orders placed, mails sent, staff let in. [`Shop`] is the one
//! handle to all of it, and this the only crate that knows of databases, mail servers and picture formats.

mod accounts;
pub mod catalogue;
mod chance;
mod clock;
mod code;
mod config;
mod designs;
mod error;
mod images;
mod mail;
mod orders;
mod outbox;
mod private;
mod sessions;
mod store;
#[cfg(test)]
mod tests;
mod tokens;
mod versions;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use kitchen::catalogue::Catalogue;
use kitchen::maker::Maker;
use kitchen::order::OrderNumber;

pub use accounts::{Account, DemoSignIn, Owner, Role, SignedIn, Staff, Visitor};
pub use chance::Chance;
pub use clock::{Clock, Moment};
pub use code::Code;
pub use config::{Config, Limits, MailConfig, TransportConfig};
pub use error::Error;
pub use images::{Format, Picture, Size};
pub use outbox::Round;
pub use sessions::StoredSession;
pub use tokens::{EditToken, ShareToken, StatusToken};

use images::Images;
use mail::Mailer;
use store::Store;
use versions::Current;

/// The shop. A clone is another handle to the same shop.
#[derive(Clone, Debug)]
pub struct Shop {
    store: Store,
    current: Arc<Current>,
    maker: Arc<Maker>,
    mailer: Mailer,
    images: Images,
    clock: Clock,
    chance: Chance,
    limits: Limits,
    data: PathBuf,
    base_url: Arc<str>,
}

/// Who the maker of a new shop is.
const FIRST_MAKER: &str = include_str!("../../assets/maker.toml");

impl Shop {
    /// Opens the shop: brings the database up to date and fills an empty one with the demo catalogue and
    /// its maker, never with accounts.
    ///
    /// # Errors
    /// [`Error::Setup`] with a sentence for the one who runs the program.
    pub async fn open(config: &Config) -> Result<Shop, Error> {
        let folder = &config.data;
        private::make_folder(folder).map_err(|error| {
            let message = format!("the folder {} cannot be made: {error}", folder.display());
            Error::Setup(message)
        })?;
        let store = Store::open(&config.database_url).await?;
        // On the heap: whole catalogues live in this future.
        let current = Box::pin(Current::load(&store, catalogue::demo(), config.clock.now())).await?;
        let maker = load_maker(&store).await?;
        Ok(Shop {
            store,
            current: Arc::new(current),
            maker: Arc::new(maker),
            mailer: Mailer::new(&config.mail)?,
            images: Images::new(folder.join("pictures")),
            clock: config.clock.clone(),
            chance: config.chance.clone(),
            limits: config.limits,
            data: folder.clone(),
            base_url: config.base_url.trim_end_matches('/').into(),
        })
    }

    /// Brings the tables of a database up to date, and nothing else.
    ///
    /// # Errors
    /// [`Error::Setup`].
    pub async fn migrate(database_url: &str) -> Result<(), Error> {
        Store::open(database_url).await?.close().await;
        Ok(())
    }

    /// Who the maker is.
    pub fn maker(&self) -> Arc<Maker> {
        Arc::clone(&self.maker)
    }

    /// Copies a database to a file, also while a shop is open on it. The database is left as it is, so that a
    /// copy can be made before a new version brings the tables up to date.
    ///
    /// # Errors
    /// A sentence when there is no such database, it is PostgreSQL, or the file cannot be written.
    pub async fn backup(database_url: &str, file: &Path) -> Result<(), Error> {
        Store::backup(database_url, file).await
    }

    /// The catalogue that counts now in a database, which is only looked at.
    ///
    /// # Errors
    /// [`Error::Setup`] when there is no such database or no catalogue in it.
    pub async fn catalogue_in(database_url: &str) -> Result<Catalogue, Error> {
        // On the heap: connecting and reading are large futures, and this is called from small ones.
        let store = Box::pin(Store::look(database_url)).await?;
        let read = Box::pin(versions::read_current(&store)).await;
        store.close().await;
        read.map_err(|_| {
            let message =
                "this database holds no catalogue that can be read; `passtuk serve` fills an empty one";
            Error::Setup(message.to_owned())
        })
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// The fault, already logged.
    pub async fn is_healthy(&self) -> Result<(), Error> {
        self.store.read().await?.current_catalogue_version().await?;
        Ok(())
    }

    /// Closes the database; called last.
    pub async fn close(&self) {
        self.store.close().await;
    }

    fn status_page(&self, language: text::Language, status: &StatusToken) -> String {
        format!("{}/{}/order/{}", self.base_url, language.code(), status.as_str())
    }

    fn terms_page(&self, language: text::Language) -> String {
        format!("{}/{}/legal/terms", self.base_url, language.code())
    }

    fn order_page(&self, number: OrderNumber) -> String {
        format!("{}/admin/orders/{number}", self.base_url)
    }
}

async fn load_maker(store: &Store) -> Result<Maker, Error> {
    let first: Maker = toml::from_str(FIRST_MAKER)
        .map_err(|error| Error::Setup(format!("assets/maker.toml cannot be read: {error}")))?;
    let mut tx = store.write().await?;
    tx.insert_maker(&serde_json::to_string(&first)?).await?;
    let json = tx.maker_json().await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(serde_json::from_str(&json)?)
}
