//! What a room has, by name.

use text::Language;

use super::{ConnectionKind, ObstacleKind, OpeningKind};

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

    /// Its name in the papers of the workshop: what comes out of the wall.
    pub(crate) fn workshop_name(self, language: Language) -> &'static str {
        use text::workshop::connection;
        match self {
            ConnectionKind::Water => connection::water(language),
            ConnectionKind::Drain => connection::drain(language),
            ConnectionKind::Power => connection::power(language),
            ConnectionKind::Gas => connection::gas(language),
            ConnectionKind::Duct => connection::duct(language),
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
