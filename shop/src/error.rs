//! What can go wrong, said to the one who can act. What only a programmer could mend goes to the log, with a
//! reference that the page shows.

use kitchen::contact::FieldError;
use kitchen::design::Faults;
use kitchen::order::{Conflict, NotAStatus, Status};
use kitchen::saved::Stale;

use crate::chance::Chance;

/// Why a use case did not happen. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or not for the one who asks.
    #[error("this does not exist, or the link is not complete")]
    NotFound,
    /// An order would not be what the customer saw.
    #[error("the design or its price is not what was shown")]
    Conflict(Box<Conflict>),
    /// Someone else saved in between.
    #[error("the design was saved elsewhere in the meantime, as revision {}", .0.revision)]
    Stale(Box<Stale>),
    /// Fields of a form are wrong; never empty.
    #[error("{}", sentences(.0))]
    Fields(Vec<FieldError>),
    /// A design file is refused.
    #[error("{0}")]
    Design(Faults),
    /// An order cannot take this step.
    #[error("an order that is {} cannot become {}", from.key(), to.key())]
    Transition {
        /// What it is.
        from: Status,
        /// What was asked.
        to: Status,
    },
    /// A value that a person gave is refused; the sentence says which and what would do.
    #[error("{0}")]
    Refused(String),
    /// Nobody is signed in.
    #[error("sign in first")]
    SignInRequired,
    /// The one who is signed in may not do this.
    #[error("only the owner may do this")]
    Forbidden,
    /// Mail and password do not go together; which of them is wrong is not said.
    #[error("this e-mail address and password do not go together")]
    WrongPassword,
    /// Too many attempts.
    #[error("too many attempts; try again in {seconds} seconds")]
    TooMany {
        /// How long to wait.
        seconds: i64,
    },
    /// The shop cannot be opened as it is set up.
    #[error("{0}")]
    Setup(String),
    /// A fault of the shop itself; the log has it under this reference.
    #[error("something went wrong in the shop; reference {reference}")]
    Internal {
        /// Where to find it in the log.
        reference: String,
    },
}

impl Error {
    /// Logs a fault of the shop itself under a new reference.
    pub(crate) fn internal(what: &dyn std::fmt::Display) -> Error {
        let reference = Chance::System.reference();
        tracing::error!(%reference, fault = %what, "internal fault");
        Error::Internal { reference }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Error {
        Error::internal(&error)
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Error {
        Error::internal(&error)
    }
}

impl From<Faults> for Error {
    fn from(faults: Faults) -> Error {
        Error::Design(faults)
    }
}

impl From<NotAStatus> for Error {
    fn from(error: NotAStatus) -> Error {
        Error::internal(&error)
    }
}

fn sentences(errors: &[FieldError]) -> String {
    errors.iter().map(FieldError::to_string).collect::<Vec<_>>().join("; ")
}
