//! What a page may know of the request it answers. THE file where server and browser differ: the same names
//! on both sides, so that no page has to ask where it runs.

#[cfg(not(feature = "ssr"))]
mod browser;
#[cfg(feature = "ssr")]
mod server;

#[cfg(not(feature = "ssr"))]
pub use browser::*;
#[cfg(feature = "ssr")]
pub use server::*;
