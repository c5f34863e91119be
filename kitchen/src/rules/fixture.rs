//! What of the house a finding is about and has no id: which one it is, by its wall and its place on it.

use serde::{Deserialize, Serialize};
use text::Language;
use text::format::centimetres;

use crate::ids::Id;
use crate::length::Mm;
use crate::room::ObstacleKind;

/// A column, pipe, beam, radiator or meter by its place in the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fixture {
    /// What it is.
    pub kind: ObstacleKind,
    /// The wall at which it stands.
    pub wall: Id,
    /// From the left end of the wall, in mm.
    pub x: Mm,
}

impl Fixture {
    /// What stands where, as `Kolom op muur A, 120 cm van links.`
    pub(super) fn sentence(&self, language: Language) -> String {
        let x = centimetres(language, self.x.0);
        text::obstacle::at(language, &self.wall, self.kind.name(language), x)
    }
}
