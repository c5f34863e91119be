//! What the program reads from its environment: every variable by name, with its default, its meaning and a
//! sentence for each value that cannot be used.

use std::env;
use std::net::SocketAddr;
use std::path::PathBuf;

use shop::Limits;

mod base_url;
mod cidr;
mod mail;

pub use base_url::BaseUrl;
pub use cidr::Cidr;

/// A variable of the environment, as `passtuk --help` and the README name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Its name.
    pub name: &'static str,
    /// What counts when it is missing or empty, in words where there is no value.
    pub default: &'static str,
    /// What it settles.
    pub meaning: &'static str,
}

const fn variable(name: &'static str, default: &'static str, meaning: &'static str) -> Variable {
    Variable { name, default, meaning }
}

const DATABASE_URL: Variable =
    variable("DATABASE_URL", "sqlite:data/passtuk.db", "the database: sqlite:FILE or postgres://…");
const ADDR: Variable = variable("PASSTUK_ADDR", "127.0.0.1:3000", "the address and port to listen on");
const URL: Variable = variable(
    "PASSTUK_URL",
    "http:// and PASSTUK_ADDR",
    "what links in mails begin with; must be given when PASSTUK_ADDR is not loopback",
);
const DATA: Variable = variable("PASSTUK_DATA", "data/", "the folder for the database, mails and pictures");
const SMTP_URL: Variable = variable(
    "PASSTUK_SMTP_URL",
    "none: mails land in PASSTUK_DATA/mail",
    "smtp://… (STARTTLS) or smtps://… (TLS) of the mail server",
);
const SMTP_CA: Variable = variable(
    "PASSTUK_SMTP_CA",
    "none: only authorities that browsers know",
    "a PEM file of who vouches for the certificate of an own mail server",
);
const MAIL_FROM: Variable = variable(
    "PASSTUK_MAIL_FROM",
    "shop@passtuk.example",
    "the sender of mails; must be given with PASSTUK_SMTP_URL",
);
const MAIL_OWNER: Variable = variable(
    "PASSTUK_MAIL_OWNER",
    "owner@passtuk.example",
    "who gets a mail of each order; must be given with PASSTUK_SMTP_URL",
);
const TRUSTED_PROXY: Variable = variable(
    "PASSTUK_TRUSTED_PROXY",
    "none",
    "networks (10.0.0.0/8, comma between) whose X-Forwarded-For counts",
);
const LIMITS: Variable =
    variable("PASSTUK_LIMITS", "on", "off lifts the limits on requests; only when PASSTUK_ADDR is loopback");
const LOG: Variable = variable("PASSTUK_LOG", "info", "what is logged, such as warn or info,shop=debug");

/// Every variable that the program reads, in the order of the README.
pub const VARIABLES: [Variable; 11] =
    [DATABASE_URL, ADDR, URL, DATA, SMTP_URL, SMTP_CA, MAIL_FROM, MAIL_OWNER, TRUSTED_PROXY, LIMITS, LOG];

/// How the program runs.
#[derive(Clone, Debug)]
pub struct Config {
    /// How to open the shop.
    pub shop: shop::Config,
    /// Where to listen.
    pub address: SocketAddr,
    /// What links begin with.
    pub url: BaseUrl,
    /// The proxies that are believed about their visitors' addresses.
    pub trusted_proxies: Vec<Cidr>,
    /// What is logged.
    pub log: String,
}

/// A value of the environment that cannot be used, in a sentence that names the variable.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{variable} {problem}")]
pub struct Refused {
    variable: &'static str,
    problem: String,
}

impl Config {
    /// Reads the environment of the process.
    pub fn from_env() -> Result<Config, Refused> {
        Config::read(|name| env::var(name).ok())
    }

    /// Reads variables by their names; an empty value counts as missing.
    ///
    /// # Errors
    /// The first value that cannot be used.
    pub fn read(lookup: impl Fn(&str) -> Option<String>) -> Result<Config, Refused> {
        let get = |variable: Variable| lookup(variable.name).filter(|value| !value.trim().is_empty());
        let data = PathBuf::from(get(DATA).unwrap_or_else(|| DATA.default.to_owned()));
        let database =
            get(DATABASE_URL).unwrap_or_else(|| format!("sqlite:{}", data.join("passtuk.db").display()));
        let address = address(get(ADDR))?;
        let url = url(get(URL), address)?;
        let shop = shop::Config {
            database_url: known_database(database)?,
            base_url: url.as_str().to_owned(),
            mail: mail::mail(get, &data)?,
            limits: limits(get(LIMITS), address)?,
            ..shop::Config::in_folder(data)
        };
        let trusted_proxies = proxies(get(TRUSTED_PROXY))?;
        let log = get(LOG).unwrap_or_else(|| LOG.default.to_owned());
        Ok(Config { shop, address, url, trusted_proxies, log })
    }
}

fn refused(variable: Variable, problem: String) -> Refused {
    Refused { variable: variable.name, problem }
}

fn address(value: Option<String>) -> Result<SocketAddr, Refused> {
    let text = value.unwrap_or_else(|| ADDR.default.to_owned());
    text.parse().map_err(|_| {
        refused(ADDR, format!("is “{text}”, which is no address with a port; write it like 127.0.0.1:3000"))
    })
}

fn known_database(text: String) -> Result<String, Refused> {
    let known = ["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| text.starts_with(scheme));
    // The value may hold a password, so only its scheme is repeated.
    let scheme = text.split(':').next().unwrap_or_default();
    if known {
        Ok(text)
    } else {
        Err(refused(
            DATABASE_URL,
            format!("begins with “{scheme}”; write sqlite:FILE or postgres://USER:PASSWORD@HOST/NAME"),
        ))
    }
}

fn url(value: Option<String>, address: SocketAddr) -> Result<BaseUrl, Refused> {
    match value {
        Some(text) => BaseUrl::parse(&text).map_err(|problem| refused(URL, problem)),
        None if address.ip().is_loopback() => Ok(BaseUrl::loopback(address)),
        None => Err(refused(
            URL,
            format!(
                "is missing: {} {address} can be reached from elsewhere, so links in mails need the public \
                 address, such as https://keukens.example",
                ADDR.name
            ),
        )),
    }
}

fn proxies(value: Option<String>) -> Result<Vec<Cidr>, Refused> {
    let text = value.unwrap_or_default();
    let networks = text.split(',').map(str::trim).filter(|network| !network.is_empty());
    networks
        .map(|network| {
            network.parse().map_err(|()| {
                let problem = format!("holds “{network}”, which is no network; write it like 10.0.0.0/8");
                refused(TRUSTED_PROXY, problem)
            })
        })
        .collect()
}

fn limits(value: Option<String>, address: SocketAddr) -> Result<Limits, Refused> {
    match value.as_deref() {
        None | Some("on") => Ok(Limits::On),
        Some("off") if address.ip().is_loopback() => Ok(Limits::Off),
        Some("off") => Err(refused(
            LIMITS,
            format!("may be off only when {} is a loopback address; it is {address}", ADDR.name),
        )),
        Some(other) => Err(refused(LIMITS, format!("is “{other}”; write on or off"))),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use shop::TransportConfig;

    use super::*;

    fn read(set: &[(&str, &str)]) -> Result<Config, String> {
        let lookup =
            |name: &str| set.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        Config::read(lookup).map_err(|refused| refused.to_string())
    }

    #[test]
    fn an_empty_environment_runs_on_loopback_with_a_file() {
        let config = read(&[]).unwrap();
        assert_eq!(config.shop.database_url, DATABASE_URL.default);
        assert_eq!(config.address.to_string(), ADDR.default);
        assert_eq!(config.url.to_string(), "http://127.0.0.1:3000");
        assert_eq!(config.shop.data, PathBuf::from(DATA.default));
        assert_eq!((config.shop.limits, config.log.as_str()), (Limits::On, LOG.default));
        assert!(
            matches!(config.shop.mail.transport, TransportConfig::Folder(folder) if folder == Path::new("data/mail"))
        );
        assert!(config.trusted_proxies.is_empty());
    }

    #[test]
    fn the_table_of_the_readme_names_every_variable_and_its_default() {
        let readme = include_str!("../../README.md");
        let rows = readme.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` | "));
        let rows: Vec<_> =
            rows.filter(|(name, _)| VARIABLES.iter().any(|known| known.name == *name)).collect();
        let names: Vec<&str> = rows.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, VARIABLES.map(|variable| variable.name));
        for ((name, rest), variable) in rows.iter().zip(VARIABLES) {
            // A default that is no value is told in words, here and there.
            if let Some((default, _)) = rest.strip_prefix('`').and_then(|rest| rest.split_once('`')) {
                assert_eq!(default, variable.default, "{name}");
            }
        }
    }

    #[test]
    fn an_empty_value_is_a_missing_one() {
        assert_eq!(
            read(&[("PASSTUK_ADDR", " "), ("DATABASE_URL", "")]).unwrap().shop.database_url,
            "sqlite:data/passtuk.db"
        );
    }

    #[test]
    fn the_database_lies_in_the_data_folder_unless_it_is_named() {
        assert_eq!(
            read(&[("PASSTUK_DATA", "/srv/shop")]).unwrap().shop.database_url,
            "sqlite:/srv/shop/passtuk.db"
        );
        let named = [("PASSTUK_DATA", "/srv/shop"), ("DATABASE_URL", "postgres://db/shop")];
        assert_eq!(read(&named).unwrap().shop.database_url, "postgres://db/shop");
    }

    #[test]
    fn a_refusal_names_the_variable_and_the_way_out() {
        let cases: &[(&[(&str, &str)], &str)] = &[
            (&[("PASSTUK_ADDR", "3000")], "PASSTUK_ADDR is “3000”, which is no address with a port"),
            (&[("PASSTUK_ADDR", "0.0.0.0:80")], "PASSTUK_URL is missing: PASSTUK_ADDR 0.0.0.0:80 can be"),
            (&[("PASSTUK_URL", "keukens.be")], "PASSTUK_URL is “keukens.be”"),
            (
                &[("DATABASE_URL", "mysql://root:secret@h/x")],
                "DATABASE_URL begins with “mysql”; write sqlite:",
            ),
            (
                &[("PASSTUK_SMTP_URL", "smtp://h")],
                "PASSTUK_MAIL_FROM is missing: mails go out through PASSTUK_SMTP_URL",
            ),
            (
                &[
                    ("PASSTUK_SMTP_URL", "h"),
                    ("PASSTUK_MAIL_FROM", "a@b.be"),
                    ("PASSTUK_MAIL_OWNER", "a@b.be"),
                ],
                "PASSTUK_SMTP_URL must begin with smtp://",
            ),
            (
                &[("PASSTUK_SMTP_CA", "ca.pem")],
                "PASSTUK_SMTP_CA vouches for a mail server, but PASSTUK_SMTP_URL names none",
            ),
            (&[("PASSTUK_TRUSTED_PROXY", "10.0.0.0/8, x")], "PASSTUK_TRUSTED_PROXY holds “x”"),
            (&[("PASSTUK_LIMITS", "no")], "PASSTUK_LIMITS is “no”; write on or off"),
            (
                &[("PASSTUK_LIMITS", "off"), ("PASSTUK_ADDR", "[::]:80"), ("PASSTUK_URL", "https://k.be")],
                "PASSTUK_LIMITS may be off only when PASSTUK_ADDR is a loopback address",
            ),
        ];
        for (set, sentence) in cases {
            let refusal = read(set).unwrap_err();
            assert!(refusal.starts_with(sentence), "{refusal}");
        }
    }

    #[test]
    fn a_password_is_not_repeated_in_a_refusal() {
        for set in [("DATABASE_URL", "mysql://root:secret@h/x"), ("PASSTUK_SMTP_URL", "http://me:secret@h")] {
            assert!(!read(&[set]).unwrap_err().contains("secret"));
        }
    }

    #[test]
    fn limits_can_be_lifted_on_loopback() {
        assert_eq!(read(&[("PASSTUK_LIMITS", "off")]).unwrap().shop.limits, Limits::Off);
    }
}
