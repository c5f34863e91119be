//! Mails: written from an order as it was frozen, sent through one of three transports. Each mail has a
//! connection of its own: one given back to a pool after a timeout would answer the next mail for the last.

mod message;
mod smtp;

use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use crate::config::{MailConfig, TransportConfig};
use crate::error::Error;

pub(crate) use message::Letter;

/// How long a whole mail may take; a lease in the outbox is longer.
const PATIENCE: Duration = Duration::from_mins(1);

/// Sends mails.
#[derive(Clone, Debug)]
pub(crate) struct Mailer {
    transport: Transport,
    patience: Duration,
    pub(crate) from: Mailbox,
    pub(crate) owner: Mailbox,
}

#[derive(Clone)]
enum Transport {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
    Memory(Arc<Mutex<Vec<String>>>),
}

/// Without the password that the SMTP address may hold.
impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Transport::Smtp(_) => f.write_str("Smtp"),
            Transport::Folder(folder) => write!(f, "Folder({})", folder.display()),
            Transport::Memory(_) => f.write_str("Memory"),
        }
    }
}

impl Mailer {
    /// # Errors
    /// [`Error::Setup`] naming the variable that is wrong.
    pub(crate) fn new(config: &MailConfig) -> Result<Mailer, Error> {
        let mailbox = |variable: &str, address: &str| {
            address.parse::<Mailbox>().map_err(|error| {
                Error::Setup(format!(
                    "{variable} is “{address}”; give an address or Name <address> ({error})"
                ))
            })
        };
        let transport = match &config.transport {
            TransportConfig::Smtp { url, authority } => {
                Transport::Smtp(smtp::transport(url, authority.as_deref())?)
            }
            TransportConfig::Folder(folder) => Transport::Folder(folder.clone()),
            TransportConfig::Memory => Transport::Memory(Arc::default()),
        };
        Ok(Mailer {
            transport,
            patience: PATIENCE,
            from: mailbox("PASSTUK_MAIL_FROM", &config.from)?,
            owner: mailbox("PASSTUK_MAIL_OWNER", &config.owner)?,
        })
    }

    /// Sends a mail. The same `id` is the same mail: in a folder it is one file, at an SMTP server its
    /// Message-ID tells.
    ///
    /// # Errors
    /// Why it did not go, for the log and the next attempt.
    pub(crate) async fn send(&self, id: &str, message: Message) -> Result<(), String> {
        match &self.transport {
            Transport::Smtp(smtp) => match tokio::time::timeout(self.patience, smtp.send(message)).await {
                Ok(Ok(_)) => Ok(()),
                Ok(Err(error)) => Err(error.to_string()),
                Err(_) => Err(format!("the mail server took longer than {:?}", self.patience)),
            },
            Transport::Folder(folder) => {
                let (part, file) = (folder.join(format!("{id}.part")), folder.join(format!("{id}.eml")));
                let written = async {
                    tokio::fs::create_dir_all(folder).await?;
                    tokio::fs::write(&part, message.formatted()).await?;
                    tokio::fs::rename(&part, &file).await
                };
                written.await.map_err(|error| format!("{} cannot be written: {error}", file.display()))
            }
            Transport::Memory(mails) => {
                let text = String::from_utf8_lossy(&message.formatted()).into_owned();
                mails.lock().unwrap_or_else(PoisonError::into_inner).push(text);
                Ok(())
            }
        }
    }

    /// The same mailer, waiting so long for a mail to be taken.
    #[cfg(test)]
    pub(crate) fn with_patience(self, patience: Duration) -> Mailer {
        Mailer { patience, ..self }
    }

    /// The mails that were sent into memory, as they would go over the wire.
    pub(crate) fn in_memory(&self) -> Vec<String> {
        match &self.transport {
            Transport::Memory(mails) => mails.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            Transport::Smtp(_) | Transport::Folder(_) => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(from: &str, transport: TransportConfig) -> MailConfig {
        MailConfig { transport, from: from.to_owned(), owner: "owner@example.be".to_owned() }
    }

    #[test]
    fn a_sender_that_is_no_address_is_named_with_its_variable() {
        let error = Mailer::new(&config("Passtuk", TransportConfig::Memory)).unwrap_err().to_string();
        assert!(error.starts_with("PASSTUK_MAIL_FROM is “Passtuk”"), "{error}");
    }

    #[test]
    fn a_wrong_smtp_address_does_not_repeat_its_password() {
        let transport =
            TransportConfig::Smtp { url: "http://jan:geheim@example.be".to_owned(), authority: None };
        let error = Mailer::new(&config("shop@example.be", transport)).unwrap_err().to_string();
        assert!(error.starts_with("PASSTUK_SMTP_URL"), "{error}");
        assert!(!error.contains("geheim"), "{error}");
    }

    #[test]
    fn every_address_that_a_contact_accepts_is_one_for_the_mailer() {
        for address in ["a@b.be", "jan+keuken@mail.example.co.uk", "o'neil@example.brussels"] {
            assert!(address.parse::<lettre::Address>().is_ok(), "{address}");
        }
    }
}
