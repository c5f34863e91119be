//! Dumb parts: values in, callbacks out.

mod frame;

pub use frame::Frame;
