//! What happens between a request and the pages: who asks, may they, what is said back and written down.

pub mod catalogue;
pub mod door;
pub mod entry;
pub mod fault;
pub mod files;
pub mod given_up;
pub mod headers;
pub mod health;
pub mod limits;
pub mod log;
pub mod media;
pub mod pages;
pub mod robots;
pub mod session;
pub mod visitor;
