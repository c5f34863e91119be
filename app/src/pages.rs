//! A page per address.

mod checkout;
mod design;
mod gallery;
mod home;
mod legal;
mod new;
mod not_found;
mod order;

pub use checkout::CheckoutRoute;
pub use design::{DesignRoute, SharedRoute};
pub use gallery::Gallery;
pub use home::Home;
pub use legal::Legal;
pub use new::NewRoute;
pub use not_found::NotFound;
pub use order::Order;
