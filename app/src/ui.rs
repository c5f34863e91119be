//! Dumb parts: values in, callbacks out.

mod frame;
mod loaded;
mod price_table;
pub mod recent;

pub use frame::{Brand, Frame};
pub use loaded::Loaded;
pub use price_table::PriceTable;
