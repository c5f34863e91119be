//! Dumb parts: values in, callbacks out.

mod drawings;
mod field;
mod follows;
mod frame;
mod loaded;
mod price_table;
pub mod recent;

pub use drawings::Drawings;
pub use field::{FaultText, TextField};
pub use follows::Follows;
pub use frame::{Brand, Frame, Languages};
pub use loaded::Loaded;
pub use price_table::PriceTable;
