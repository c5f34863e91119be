//! The three languages of the shop.

/// A language that every page, mail and finding speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Dutch as spoken in Flanders.
    #[default]
    Nl,
    /// French.
    Fr,
    /// English.
    En,
}
