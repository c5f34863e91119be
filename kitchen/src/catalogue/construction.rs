//! The measures and counts by which every cabinet is built (domain.md §5.1): rows with a source, never constants in code.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

use super::table::rows;
use crate::length::{Mm, TenthMm};

/// One number of the workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// How much, of what `unit` says.
    pub value: Decimal,
    /// `mm` with at most one decimal; whole `pc`, `kg`, `g`, `g/m2`, `%`.
    pub unit: String,
    /// The paragraph or maker it comes from.
    pub source: String,
}

impl Number {
    /// The row as a length.
    pub fn tenths(&self) -> TenthMm {
        TenthMm((self.value * Decimal::TEN).to_i32().unwrap_or_default())
    }

    /// The row as a length of whole millimetres.
    pub fn mm(&self) -> Mm {
        self.tenths().whole()
    }

    /// The row as a whole number.
    pub fn count(&self) -> i64 {
        self.value.to_i64().unwrap_or_default()
    }
}

rows! {
    /// Measures and counts that hold for every cabinet. The letters are those of domain.md §5.1.
    Construction of Number {
        /// `t`: carcass board.
        board,
        /// `tb`: carcass back.
        back,
        /// `gd`: depth of the groove that holds the back.
        groove,
        /// `r`: the back before the rear edge, where pipes and brackets go.
        recess,
        /// `c`: room for the back in its groove, at each end.
        groove_clearance,
        /// `g`: gap between fronts; half of it at each carcass side.
        gap,
        /// `gt`: what fronts stay below the upper side of the carcass.
        gap_top,
        /// `tf`: front, end panel, filler and post.
        front,
        /// `e1`: edge that is seen.
        edge,
        /// `e1`: edge that is hidden.
        edge_hidden,
        /// What an edgebander takes off an edge before it glues.
        edge_milling,
        /// Room between the two ends of a shelf and the sides, together.
        shelf_clearance,
        /// A shelf behind the front edge.
        shelf_setback,
        /// What the front of an inner drawer is narrower than the room between the sides.
        inner_front_width,
        /// What it is higher than the back of its drawer, so that it covers the drawer's sides.
        inner_front_height,
        /// Depth of the rails of a base carcass.
        rail,
        /// What the back of a sink unit is shorter, for pipes.
        sink_back,
        /// A back is made in two from this carcass height on.
        back_split,
        /// Clear height of a compact appliance's niche above another niche.
        compact_niche,
        /// What a filler at a wall is wider, to be scribed to it.
        scribe,
        /// How much lower each front under a channel is in a unit that stands on the floor.
        channel_base,
        /// How much lower a front over a channel is in a wall unit.
        channel_wall,
        /// How much narrower the fronts beside an upright channel are.
        channel_tall,
        /// Plinth board.
        plinth,
        /// An upstand is as thick as its worktop, but no thicker than this.
        upstand,
        /// How many grooves drain into a sink.
        drainer_grooves,
        /// Fasteners for each end of a bottom, top or fixed shelf.
        fasteners_board,
        /// Fasteners for each end of a rail.
        fasteners_rail,
        /// Pins under a shelf.
        shelf_pins,
        /// Plinth clips for each leg.
        plinth_clips,
        /// Connectors between two carcasses that touch.
        connectors,
        /// Hanging brackets of a wall unit.
        brackets,
        /// What the hanging rail is shorter than its unit.
        hanging_rail,
        /// Wall angles of a tall unit.
        wall_angles,
        /// Floor brackets of an island unit.
        floor_brackets,
        /// Chipboard front.
        weight_chipboard,
        /// MDF front.
        weight_mdf,
        /// Door of glass with its frame.
        weight_glass,
        /// A handle.
        weight_handle,
        /// A wider single door takes one hinge more.
        hinge_width,
        /// Load of a runner.
        runner_load,
        /// Load of a runner under a wide, high drawer.
        runner_load_heavy,
        /// From this width on …
        runner_heavy_width,
        /// … drawers with a front this high have the heavy runner.
        runner_heavy_front,
        /// What an edge is wider than its board, at least.
        edge_oversize,
        /// What each edge is cut longer.
        edge_overhang,
        /// Edge that is wasted.
        edge_waste,
        /// A sheet, along its grain.
        sheet_length,
        /// A sheet, across its grain.
        sheet_width,
        /// What is trimmed off each side of a sheet.
        trim,
        /// What the saw takes.
        kerf,
        /// Shorter side of the smallest offcut that is kept.
        offcut_width,
        /// Longer side of the smallest offcut that is kept.
        offcut_length,
    }
}

impl Construction {
    /// The longest board that a sheet gives.
    pub(crate) fn longest_board(&self) -> Mm {
        self.sheet_length.mm() - self.trim.mm() * 2
    }

    /// In how few equal pieces a board that runs on is made.
    pub fn pieces(&self, run: Mm) -> i32 {
        let longest = self.longest_board();
        ((run.0 + longest.0 - 1) / longest.0.max(1)).max(1)
    }
}
