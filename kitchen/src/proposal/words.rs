//! A proposal in words: its name, and why it was chosen.

use text::Language;
use text::format::{centimetres, euro_cents, number};

use super::{Merits, NoProposal, Profile, Proposal};
use crate::catalogue::Catalogue;
use crate::ids::Code;
use crate::length::Mm;
use crate::money::Money;

impl Profile {
    /// Its name, also in that of the file that `passtuk propose` writes.
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
                text::proposal::none::not_placeable(language, named(catalogue, code, language))
            }
            NoProposal::NoRow { length } => {
                text::proposal::none::no_row(language, centimetres(language, length.0))
            }
            NoProposal::GaveUp { length } => {
                text::proposal::none::gave_up(language, centimetres(language, length.0))
            }
        }
    }
}

impl Proposal {
    /// What it is best at, in a sentence; then whether it has drawers for that, what stands for less, what of
    /// what stood here it has not, which faults it leaves, whose row it shares, and without what it does.
    pub fn why(&self, catalogue: &Catalogue, language: Language) -> String {
        let same = self.same_as.map(|other| text::proposal::why::same(language, other.name(language)));
        let usual = self.without.iter().filter_map(|slot| text::slot::named(language, slot.key()));
        let lost = self.lost.iter().map(|code| named(catalogue, code, language));
        let names: Vec<&str> = usual.chain(lost).collect();
        let without = (!names.is_empty()).then(|| match &self.beyond {
            Some(wall) => text::proposal::why::beyond(language, names.join(", "), wall),
            None => text::proposal::why::without(language, names.join(", ")),
        });
        let less = |less: Money| text::proposal::why::dearer(language, euro_cents(language, less.cents()));
        let merit = self.same_as.is_none_or(|_| self.stands).then(|| self.merit(language));
        let drawers = self.drawers.then(|| text::proposal::why::drawers(language).to_owned());
        let sentences = [
            merit,
            drawers,
            self.dearer.map(less),
            self.given_up(language),
            self.left_wrong(language),
            same,
            without,
        ];
        sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// What it has not of what the units that stood here had of their own, each kind once.
    fn given_up(&self, language: Language) -> Option<String> {
        let mut names: Vec<&str> =
            self.given_up.iter().filter_map(|own| text::proposal::own::named(language, own.key())).collect();
        names.dedup();
        (!names.is_empty()).then(|| text::proposal::why::given_up(language, names.join(", ")))
    }

    /// Which faults that were there without it it leaves.
    fn left_wrong(&self, language: Language) -> Option<String> {
        let mut titles: Vec<&str> = self.left_wrong.iter().map(|finding| finding.title(language)).collect();
        titles.dedup();
        (!titles.is_empty()).then(|| text::proposal::why::left_wrong(language, titles.join(", ")))
    }

    fn merit(&self, language: Language) -> String {
        use text::proposal::why;
        let Merits { units, litres, asymmetry, .. } = self.merits;
        let litres = number(language, &litres.to_string());
        match (self.profile, self.after) {
            _ if self.stands && !self.is_proven => why::stands(language).to_owned(),
            (Profile::Economical, _) if self.stands => why::economical_stands(language).to_owned(),
            (Profile::Storage, None) if self.stands => why::storage_stands(language, litres),
            (Profile::Symmetric, None) if self.stands => why::symmetric_stands(language).to_owned(),
            (Profile::Economical, _) if self.is_proven => why::economical(language, units),
            (Profile::Economical, _) => why::economical_seen(language, units),
            (Profile::Storage, Some(other)) if self.is_proven => {
                why::storage_after(language, litres, other.name(language))
            }
            (Profile::Storage, Some(other)) => {
                why::storage_after_seen(language, litres, other.name(language))
            }
            (Profile::Storage, None) if self.is_proven => why::storage(language, litres),
            (Profile::Storage, None) => why::storage_seen(language, litres),
            (Profile::Symmetric, _) if asymmetry == Mm::ZERO => why::mirrored(language).to_owned(),
            (Profile::Symmetric, Some(other)) if self.is_proven => {
                why::symmetric_after(language, other.name(language))
            }
            (Profile::Symmetric, Some(other)) => why::symmetric_after_seen(language, other.name(language)),
            (Profile::Symmetric, None) if self.is_proven => why::symmetric(language).to_owned(),
            (Profile::Symmetric, None) => why::symmetric_seen(language).to_owned(),
        }
    }
}

/// The name of what goes into a cabinet or with it, or its code where the catalogue has no more of it.
fn named<'c>(catalogue: &'c Catalogue, code: &'c Code, language: Language) -> &'c str {
    let extra = || catalogue.extra(code).map(|row| &row.name);
    catalogue.equipment(code).or_else(extra).map_or(code, |name| name.in_language(language))
}
