//! What happens in the shop.
