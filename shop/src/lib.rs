//! What happens in the shop.

pub mod catalogue;
