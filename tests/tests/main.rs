//! One integration binary.

mod catalogue;

#[path = "../../shop/build/assemble.rs"]
mod assemble;
