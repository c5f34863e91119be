//! A wall, and which way it turns from the one before it.

use serde::{Deserialize, Serialize};

use crate::ids::Id;
use crate::length::Mm;

/// The corner between a wall and the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "i32", into = "i32")]
pub enum CornerKind {
    /// 90°, seen from inside the room.
    #[default]
    Inner,
    /// 270°.
    Outer,
}

impl CornerKind {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the form serde asks for")]
    fn is_inner(&self) -> bool {
        *self == CornerKind::Inner
    }
}

impl TryFrom<i32> for CornerKind {
    type Error = String;
    fn try_from(degrees: i32) -> Result<CornerKind, String> {
        match degrees {
            90 => Ok(CornerKind::Inner),
            270 => Ok(CornerKind::Outer),
            _ => Err(format!("a corner of {degrees} degrees is not drawn yet; use 90 or 270")),
        }
    }
}

impl From<CornerKind> for i32 {
    fn from(corner: CornerKind) -> i32 {
        match corner {
            CornerKind::Inner => 90,
            CornerKind::Outer => 270,
        }
    }
}

/// A wall; its `x` runs from its left end, seen facing it from inside the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wall {
    /// Its name, `A`, `B`, …
    pub id: Id,
    /// Its length.
    pub length: Mm,
    /// The corner with the wall before it.
    #[serde(default, skip_serializing_if = "CornerKind::is_inner")]
    pub corner: CornerKind,
}
