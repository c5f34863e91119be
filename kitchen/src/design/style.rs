//! What a kitchen looks like: its height system, its materials, and the strips that the style asks for.

use serde::{Deserialize, Serialize};

use super::is_false;
use crate::catalogue::{Family, HeightSystem};
use crate::ids::Code;
use crate::length::Mm;

/// What the kitchen looks like.
#[expect(clippy::struct_excessive_bools, reason = "each is a yes or no of its own in the design file")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Style {
    /// The height system.
    pub system: HeightSystem,
    /// Plinth height, 70–200 mm.
    pub plinth_height: Mm,
    /// Front materials.
    pub fronts: Fronts,
    /// Carcass colour.
    pub carcass: Code,
    /// Handle; none is handleless.
    #[serde(default)]
    pub handle: Option<Code>,
    /// Worktop.
    pub worktop: Code,
    /// Plinth.
    pub plinth: Code,
    /// Splashback between worktop and wall units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub splash: Option<Code>,
    /// The height of the upstand of worktop material along the walls, 50–100 mm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upstand: Option<Mm>,
    /// How thick a worktop of compact or stone looks along its edges that are seen, 40–60 mm: built up behind an apron that
    /// is mitred to it. None is as thick as its slab.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apron: Option<Mm>,
    /// A filler between wall or tall units and the ceiling, where there is room for one; a cornice gives way to it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub ceiling_filler: bool,
    /// A cornice on top of wall and tall units.
    #[serde(default, skip_serializing_if = "is_false")]
    pub cornice: bool,
    /// A light strip under the wall units.
    #[serde(default, skip_serializing_if = "is_false")]
    pub light_strip: bool,
    /// LED profiles under the wall units.
    #[serde(default, skip_serializing_if = "is_false")]
    pub led: bool,
    /// Grain that runs on over drawers above one another, on fronts whose material can.
    #[serde(default, skip_serializing_if = "is_false")]
    pub grain_matched: bool,
}

impl Style {
    /// The least and the greatest height of a plinth (kitchen.md §8 "File").
    pub(crate) const PLINTH: (Mm, Mm) = (Mm(70), Mm(200));
}

/// Front materials by family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fronts {
    /// Base, corner and dishwasher fronts.
    pub base: Code,
    /// Wall units.
    pub wall: Code,
    /// Tall units.
    pub tall: Code,
}

impl Fronts {
    /// The front material of a family.
    pub fn of(&self, family: Family) -> &Code {
        match family {
            Family::Base | Family::FrontOnly | Family::Corner => &self.base,
            Family::Wall | Family::WallCorner => &self.wall,
            Family::Tall => &self.tall,
        }
    }
}
