//! Everything the browser may ask of the shop. Each function is a public address: it says who may call it,
//! takes what it is given to one use case, and adds nothing.

pub mod designs;
pub mod examples;
pub mod orders;
pub mod site;
pub mod staff;
