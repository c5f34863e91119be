//! What a visitor is told when something did not happen; internals stay in the log, under a reference.

use std::fmt;

use http::StatusCode;
use kitchen::contact::FieldError;
use kitchen::order::{Conflict, Status};
use kitchen::saved::Stale;
use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};

use serde::{Deserialize, Serialize};
use text::Language;

/// Why a server function did not do what was asked. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppError {
    /// There is no such thing, or not for the one who asks.
    NotFound,
    /// An order would not be what the customer saw.
    Conflict(Box<Conflict>),
    /// Someone else saved in between.
    Stale(Box<Stale>),
    /// Fields of a form are wrong.
    Fields(Vec<FieldError>),
    /// A value is refused; the sentence says which and what would do.
    Refused(String),
    /// An order cannot take this step.
    Transition {
        /// What it is.
        from: Status,
        /// What was asked.
        to: Status,
    },
    /// Nobody is signed in.
    SignInRequired,
    /// The one who is signed in may not do this.
    Forbidden,
    /// Mail and password do not go together.
    WrongPassword,
    /// Too many attempts.
    TooMany {
        /// How long to wait.
        seconds: i64,
    },
    /// The server cannot be reached.
    Offline,
    /// A fault of the shop itself.
    Internal {
        /// Where to find it in the log; empty when the answer did not say.
        reference: String,
    },
}

impl AppError {
    /// The sentence for the one who asked.
    pub fn sentence(&self, language: Language) -> String {
        match self {
            AppError::NotFound => text::error::not_found(language).to_owned(),
            AppError::Conflict(_) => text::checkout::conflict::title(language).to_owned(),
            AppError::Stale(_) => text::error::conflict(language).to_owned(),
            AppError::Fields(_) => text::checkout::fault_summary(language).to_owned(),
            AppError::Refused(fault) => text::error::invalid(language, fault),
            AppError::Transition { .. } => text::admin::stale(language).to_owned(),
            AppError::SignInRequired => text::error::sign_in(language).to_owned(),
            AppError::Forbidden => text::error::forbidden(language).to_owned(),
            AppError::WrongPassword => text::admin::wrong(language).to_owned(),
            AppError::TooMany { .. } => text::error::too_many(language).to_owned(),
            AppError::Offline => text::error::offline(language).to_owned(),
            AppError::Internal { .. } => text::error::about(language).to_owned(),
        }
    }
}

/// For logs and boundaries; people get [`AppError::sentence`].
impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(Language::En))
    }
}

impl std::error::Error for AppError {}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> AppError {
        match error {
            ServerFnErrorErr::Request(_) => AppError::Offline,
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => {
                AppError::Refused("the form is not complete".to_owned())
            }
            _ => AppError::Internal { reference: crate::request::reference() },
        }
    }

    fn status_code(&self) -> StatusCode {
        match self {
            AppError::NotFound => StatusCode::NOT_FOUND,
            AppError::Conflict(_) | AppError::Stale(_) | AppError::Transition { .. } => StatusCode::CONFLICT,
            AppError::Fields(_) | AppError::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            AppError::SignInRequired | AppError::WrongPassword => StatusCode::UNAUTHORIZED,
            AppError::Forbidden => StatusCode::FORBIDDEN,
            AppError::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            AppError::Offline | AppError::Internal { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}
