//! A page per address.

mod design;
mod gallery;
mod home;
mod legal;
mod not_found;

pub use design::{DesignRoute, SharedRoute};
pub use gallery::Gallery;
pub use home::Home;
pub use legal::Legal;
pub use not_found::NotFound;
