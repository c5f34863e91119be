//! Where the shop is run: sign in, find an order, read it, let it take its next step.

mod frame;
mod mails;
mod order;
mod orders;
mod sign_in;

pub use order::Order;
pub use orders::Orders;
pub use sign_in::{SignIn, SignInForm};
