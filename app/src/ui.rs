//! Dumb parts: values in, callbacks out.

mod frame;
mod loaded;
pub mod recent;

pub use frame::{Brand, Frame};
pub use loaded::Loaded;
