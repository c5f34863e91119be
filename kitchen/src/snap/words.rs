//! Why a module lands where it does, in words.

use text::Language;
use text::format::centimetres;

use super::{Reason, Verdict};
use crate::catalogue::Catalogue;
use crate::design::{Design, Module};
use crate::ids::Id;
use crate::room::{ConnectionKind, ObstacleKind, OpeningKind};

impl Reason {
    /// What pulled it.
    pub fn words(&self, design: &Design, catalogue: &Catalogue, language: Language) -> String {
        let module = |id: &Id| design.module(id).map(|module| module.name(catalogue, language).to_owned());
        match self {
            Reason::WallEnd => text::snap::wall_end(language).to_owned(),
            Reason::Neighbour(id) => text::snap::neighbour(language, module(id).unwrap_or_default()),
            Reason::Corner(_) => text::snap::corner(language).to_owned(),
            Reason::Aligned(id) => text::snap::aligned(language, module(id).unwrap_or_default()),
            Reason::Connection(kind) => text::snap::connection(language, kind.name(language)),
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

impl ConnectionKind {
    /// Its name.
    pub fn name(self, language: Language) -> &'static str {
        match self {
            ConnectionKind::Water => text::connection::water(language),
            ConnectionKind::Drain => text::connection::drain(language),
            ConnectionKind::Power => text::connection::power(language),
            ConnectionKind::Gas => text::connection::gas(language),
            ConnectionKind::Duct => text::connection::duct(language),
        }
    }
}

impl ObstacleKind {
    /// Its name.
    pub fn name(self, language: Language) -> &'static str {
        match self {
            ObstacleKind::Column => text::obstacle::column(language),
            ObstacleKind::Pipe => text::obstacle::pipe(language),
            ObstacleKind::Beam => text::obstacle::beam(language),
            ObstacleKind::Radiator => text::obstacle::radiator(language),
            ObstacleKind::Meter => text::obstacle::meter(language),
        }
    }
}

impl OpeningKind {
    /// Its name.
    pub fn name(self, language: Language) -> &'static str {
        match self {
            OpeningKind::Window => text::opening::window(language),
            OpeningKind::Door => text::opening::door(language),
            OpeningKind::Passage => text::opening::passage(language),
        }
    }
}

impl Module {
    /// The name of its type; its code when the catalogue no longer has it.
    pub fn name<'a>(&'a self, catalogue: &'a Catalogue, language: Language) -> &'a str {
        catalogue.module(&self.code).map_or(&*self.code, |kind| kind.name.in_language(language))
    }
}
