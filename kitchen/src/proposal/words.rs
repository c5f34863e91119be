//! A proposal in words: its name, and why it was chosen.

use text::Language;
use text::format::{centimetres, number};

use super::{NoProposal, Profile, Proposal};
use crate::catalogue::Catalogue;

impl Profile {
    /// Its name, also of the file that `passtuk propose` writes.
    pub fn name(self, language: Language) -> &'static str {
        match self {
            Profile::Economical => text::proposal::economical(language),
            Profile::Storage => text::proposal::storage(language),
            Profile::Symmetric => text::proposal::symmetric(language),
        }
    }
}

impl NoProposal {
    /// Why there is no row, and what to do.
    pub fn sentence(&self, catalogue: &Catalogue, language: Language) -> String {
        match self {
            NoProposal::NoWall { .. } => text::proposal::none::no_wall(language).to_owned(),
            NoProposal::NotPlaceable { code } => {
                let name = catalogue.equipment(code).map_or(&**code, |name| name.in_language(language));
                text::proposal::none::not_placeable(language, name)
            }
            NoProposal::NoRow { length } => {
                text::proposal::none::no_row(language, centimetres(language, length.0))
            }
        }
    }
}

impl Proposal {
    /// What it is best at, in a sentence with the number that decided.
    pub fn why(&self, language: Language) -> String {
        let units = self.merits.units;
        match self.profile {
            Profile::Economical => text::proposal::why::economical(language, units),
            Profile::Storage => {
                text::proposal::why::storage(language, number(language, &self.merits.litres.to_string()))
            }
            Profile::Symmetric if self.merits.asymmetry.0 == 0 => {
                text::proposal::why::mirrored(language).to_owned()
            }
            Profile::Symmetric => {
                text::proposal::why::symmetric(language, centimetres(language, self.merits.asymmetry.0))
            }
        }
    }
}
