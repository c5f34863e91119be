//! Every sentence and every format of Passtuk, in three languages: a table of `nl.toml` is a module here,
//! a sentence a function, `{name}` an argument, in the order of the alphabet.

pub mod format;
mod language;
pub mod parse;

pub use language::Language;

include!(concat!(env!("OUT_DIR"), "/sentences.rs"));
