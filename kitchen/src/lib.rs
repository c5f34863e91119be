//! What is true of a kitchen. Pure: no clock, no chance, no input or output, no float in a price;
//! the browser and the server ask the same functions and get the same answers. No module names one above it
//! (docs/ARCHITECTURE.md "Inside the kitchen").

pub mod catalogue;
mod channel;
pub mod contact;
mod describe;
pub mod design;
pub mod drawing;
pub mod edit;
mod envelope;
pub mod fix;
mod footing;
mod front;
pub mod geometry;
pub mod ids;
pub mod island;
pub mod kitchen;
mod lane;
pub mod length;
pub mod maker;
pub mod money;
pub mod order;
pub mod proposal;
pub mod quote;
mod refusal;
pub mod room;
pub mod rules;
pub mod saved;
pub mod scene;
pub mod sight;
pub mod snap;
pub mod workshop;

pub use kitchen::layout;
