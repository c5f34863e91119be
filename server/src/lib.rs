//! How the shop is reached.
