//! What is true of a kitchen. Pure: no clock, no chance, no input or output, no float in a price;
//! the browser and the server ask the same functions and get the same answers.

pub mod catalogue;
pub mod contact;
mod describe;
pub mod design;
pub mod drawing;
pub mod edit;
mod envelope;
pub mod fix;
mod front;
pub mod geometry;
pub mod ids;
pub mod island;
pub mod kitchen;
pub mod layout;
pub mod length;
pub mod maker;
pub mod money;
pub mod order;
pub mod proposal;
pub mod quote;
pub mod room;
pub mod rules;
pub mod saved;
pub mod scene;
pub mod snap;
pub mod workshop;
