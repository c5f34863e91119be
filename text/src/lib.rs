//! Every sentence and every format of Passtuk, in three languages.

mod language;

pub use language::Language;
