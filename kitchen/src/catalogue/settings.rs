//! The maker's measures and the limits of the rules: rows with a source, never constants in code.

use serde::{Deserialize, Serialize};

use super::prices::rows;
use crate::length::Mm;

/// A measure in mm that the maker can change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Length {
    /// In mm.
    pub value: Mm,
    /// The paragraph or maker it comes from.
    pub source: String,
}

rows! {
    /// Measures from which parts are derived.
    Lengths of Length {
        /// Thickness of an end panel.
        panel,
        /// Front plane before the carcass: buffer and front.
        front_plane,
        /// Worktop over the front plane.
        overhang_front,
        /// Worktop over the end panel at a free end.
        overhang_side,
        /// Plinth behind the front plane.
        plinth_setback,
        /// Corner distance with handles, from the crossing of the front planes.
        corner_a,
        /// Corner distance without handles.
        corner_a_push,
        /// What the corner distance adds to the handle's projection.
        corner_clearance,
        /// A gap up to here is nothing.
        gap_ignore,
        /// The narrowest filler.
        gap_filler_min,
        /// The widest filler.
        gap_filler_max,
        /// What a wall asks beside a run's end: the editor leaves this much.
        wall_filler,
        /// The least depth of worktop that stone and compact are billed at.
        worktop_depth_billed,
        /// Laminate up to here costs the plain metre.
        worktop_depth_plain,
        /// Laminate up to here costs the middle metre.
        worktop_depth_middle,
        /// The top of the wall units above the plinth: the tall carcass of the height system.
        tall_carcass,
        /// The base carcass of the height system.
        base_carcass,
        /// An island panel is this much less deep than its worktop when double-sided.
        island_panel_setback,
        /// Depth of the side panels of a single-sided island.
        island_panel,
        /// Two runs come together within this distance of a corner.
        corner_reach,
        /// Distance from the corner at which a dead corner may begin.
        dead_corner,
        /// Depth that a dishwasher takes behind its front.
        dishwasher_depth,
        /// A joint stays this far from a cut-out.
        joint_clearance,
        /// Diameter of a tap hole.
        tap_hole,
    }
}

rows! {
    /// The limits of the rules.
    Thresholds of Length {
        /// `HOB_CABINET`: the carcass sides that a hob's cut-out leaves.
        hob_cabinet,
        /// `HOB_CABINET`: the same for a product marked notched.
        hob_cabinet_notched,
        /// `SINK_CABINET`: what a sink leaves of its unit.
        sink_cabinet,
    }
}
