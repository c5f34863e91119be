//! What is seen: every page as the server writes it and the browser wakes it.
//!
//! Read `app.rs` for the addresses, `request.rs` for all that differs between server and browser.

// The type of a whole page is one type, nested deeper than the compiler's default allows.
#![recursion_limit = "256"]

pub mod address;
mod admin;
mod api;
mod app;
mod configurator;
mod error;
mod order_form;
mod pages;
pub mod request;
mod room_draft;
mod shell;
mod theme;
mod ui;
mod words;

pub use app::{App, fetch_code};
pub use error::AppError;
pub use shell::shell;
