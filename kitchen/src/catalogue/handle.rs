//! Handles, and what stands in their place.

use serde::{Deserialize, Serialize};

use super::{Catalogue, ElementKind, FRONT_GAP, FrontRow, Name, shared_width};
use crate::length::Mm;
use crate::money::Money;

/// How a handle is counted and paid (kitchen.md §8 "Heights and fronts").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandlePrice {
    /// So much for each handle of the cabinet.
    Each(Money),
    /// So much for each front.
    PerFront(Money),
    /// Push-to-open: so much for each door-like front and for each drawer or pull-out.
    Push {
        /// For a door, flap, folding door or appliance front.
        door: Money,
        /// For a drawer or pull-out.
        drawer: Money,
    },
}

/// What a handle looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandleShape {
    /// A bar on two feet.
    #[default]
    Bar,
    /// A round knob.
    Knob,
    /// A half shell, open below.
    Cup,
    /// A loop of leather.
    Loop,
    /// A profile over the whole edge of the front.
    Profile,
    /// Nothing that is seen.
    None,
}

/// A handle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handle {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Name,
    /// What it costs.
    pub price: HandlePrice,
    /// What it looks like.
    #[serde(default)]
    pub shape: HandleShape,
    /// How far it stands out from the front.
    pub proj: Mm,
    /// Its length. Handles of one shape, colour and projection are one model in several lengths.
    pub length: Mm,
    /// Its colour as `#rrggbb`.
    pub colour: String,
}

impl Handle {
    /// Whether it stands upright on a front: on what turns it does, on what slides or lifts it lies level, as a cup
    /// does on every front; the other way where only so it is no longer than the front. None where it is too long both ways.
    pub(crate) fn upright(&self, kind: ElementKind, width: Mm, height: Mm) -> Option<bool> {
        let usual = kind.turns() && self.shape != HandleShape::Cup;
        [usual, !usual].into_iter().find(|upright| self.length <= if *upright { height } else { width })
    }

    fn is_model_of(&self, other: &Handle) -> bool {
        (self.shape, &self.colour, self.proj) == (other.shape, &other.colour, other.proj)
    }
}

impl Catalogue {
    /// The handle that a unit wears where one was chosen: the longest of its model, up to the chosen, that is no longer
    /// than a front of the unit; the chosen where each is. The unit is so wide, and its fronts lie in a plane so far from
    /// its back.
    pub(crate) fn worn<'a>(
        &'a self,
        chosen: &'a Handle,
        rows: &[FrontRow],
        width: Mm,
        plane: Mm,
    ) -> &'a Handle {
        let fits = |handle: &Handle| {
            rows.iter().all(|row| {
                let (count, shared) = shared_width(row, width, plane);
                let wide = shared / count - FRONT_GAP;
                let mut fronts = row.iter().filter(|front| front.kind != ElementKind::Niche);
                fronts.all(|front| handle.upright(front.kind, wide, front.height).is_some())
            })
        };
        // Nearly always; this is asked of every unit of every kitchen.
        if fits(chosen) {
            return chosen;
        }
        let model = self.handles.iter().filter(|handle| handle.is_model_of(chosen));
        let fitting = model.filter(|handle| handle.length < chosen.length && fits(handle));
        fitting.max_by_key(|handle| handle.length).unwrap_or(chosen)
    }
}
