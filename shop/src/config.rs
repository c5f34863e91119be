//! What the shop must be told to open: where its database, its folder and its mail are.

use std::path::PathBuf;

use crate::chance::Chance;
use crate::clock::Clock;

/// How to open a shop. The program fills it from the variables named here; a test fills it by hand.
#[derive(Clone, Debug)]
pub struct Config {
    /// `DATABASE_URL`: `sqlite:PATH` or `postgres://…`.
    pub database_url: String,
    /// `PASSTUK_DATA`: the folder of pictures, mails and demo sign-ins.
    pub data: PathBuf,
    /// `PASSTUK_URL`: what the links in mails begin with, without a slash at the end.
    pub base_url: String,
    /// How mails go out.
    pub mail: MailConfig,
    /// Whether attempts to sign in are limited (`PASSTUK_LIMITS`).
    pub limits: Limits,
    /// The time.
    pub clock: Clock,
    /// Chance.
    pub chance: Chance,
}

/// How mails go out.
#[derive(Clone, Debug)]
pub struct MailConfig {
    /// Through what.
    pub transport: TransportConfig,
    /// `PASSTUK_MAIL_FROM`: the sender, `Name <address>` or an address.
    pub from: String,
    /// `PASSTUK_MAIL_OWNER`: where the owner reads of new orders.
    pub owner: String,
}

/// Through what mails go out.
#[derive(Clone, Debug)]
pub enum TransportConfig {
    /// A mail server.
    Smtp {
        /// `PASSTUK_SMTP_URL`: `smtps://user:password@host`, or `smtp://user:password@host` for STARTTLS, which
        /// is asked of every machine but this one unless `?tls=opportunistic` leaves it to the server.
        url: String,
        /// `PASSTUK_SMTP_CA`: a PEM file of who vouches for the server's certificate, besides those whom every
        /// browser believes.
        authority: Option<PathBuf>,
    },
    /// A folder in which each mail becomes a file `.eml`; the default is `mail` in the data folder.
    Folder(PathBuf),
    /// Kept in memory, for tests.
    Memory,
}

/// Whether attempts are limited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Limits {
    /// As settled.
    #[default]
    On,
    /// Not at all: for load tests on this machine only.
    Off,
}

impl Config {
    /// A shop in a folder of its own: SQLite, mails as files, the machine's clock.
    pub fn in_folder(data: impl Into<PathBuf>) -> Config {
        let data = data.into();
        Config {
            database_url: format!("sqlite:{}", data.join("passtuk.db").display()),
            base_url: "http://127.0.0.1:3000".to_owned(),
            mail: MailConfig {
                transport: TransportConfig::Folder(data.join("mail")),
                from: "Passtuk <shop@passtuk.example>".to_owned(),
                owner: "owner@passtuk.example".to_owned(),
            },
            limits: Limits::On,
            clock: Clock::System,
            chance: Chance::System,
            data,
        }
    }
}
