//! Why a module lands where it does, in words.

use text::Language;
use text::format::{centimetres, small};

use super::{Reason, Verdict};
use crate::catalogue::Catalogue;
use crate::design::Design;
use crate::ids::Id;

impl Reason {
    /// What pulled it.
    pub fn words(&self, design: &Design, catalogue: &Catalogue, language: Language) -> String {
        let module = |id: &Id| design.module(id).map(|module| small(module.name(catalogue, language)));
        match self {
            Reason::WallEnd => text::snap::wall_end(language).to_owned(),
            Reason::Neighbour(id) => text::snap::neighbour(language, module(id).unwrap_or_default()),
            Reason::Corner(_) => text::snap::corner(language).to_owned(),
            Reason::Aligned(id) => text::snap::aligned(language, module(id).unwrap_or_default()),
            Reason::Connection(kind) => text::snap::connection(language, small(kind.name(language))),
            Reason::Spacing => text::snap::spacing(language).to_owned(),
            Reason::Passage { width, .. } => text::snap::passage(language, centimetres(language, width.0)),
            Reason::Window(_) => text::snap::window(language).to_owned(),
            Reason::Obstacle(kind) => text::snap::obstacle(language, kind.name(language).to_lowercase()),
        }
    }
}

impl Verdict {
    /// Why it cannot stand there, or what it stands before; none when it fits.
    pub fn words(&self, design: &Design, language: Language) -> Option<String> {
        match self {
            Verdict::Fits => None,
            Verdict::Before(id) => {
                let opening = design.room.openings.iter().find(|opening| opening.id == *id)?;
                Some(text::snap::before(language, opening.kind.name(language).to_lowercase()))
            }
            Verdict::Refused(refusal) => Some(refusal.sentence(language)),
        }
    }
}
