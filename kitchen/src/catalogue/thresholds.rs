//! The limits of the rules: rows with a source, never constants in code.

use super::table::rows;
use super::{Appliance, Length};
use crate::length::Mm;

rows! {
    /// The limits of the rules, named after them; `_error`, `_warning` and `_hint` say what a breach is.
    /// Limits that belong to a product (dishwasher niche, hood clearance) stand with the product, those of
    /// gaps and fillers in [`Lengths`].
    Thresholds of Length {
        /// `OVERLAP`: boxes may share this much and no more.
        overlap_error,
        /// `WALL_UNIT_OVER_TALL`: a wall unit and a tall unit may share this much and no more.
        wall_unit_over_tall_error,
        /// `RUN_TOO_LONG`: the gaps of a row between two side walls must sum to this, ten for each wall.
        run_too_long_error,
        /// `WALL_FILLER`: a front nearer than this to a side wall cannot open.
        wall_filler_error,
        /// `WALL_FILLER`: a front nearer than this to a side wall scrapes.
        wall_filler_warning,
        /// `WALL_FILLER`: what a handle needs beside its own projection.
        wall_filler_handle,
        /// `WALL_FILLER`: what the door of a fridge that turns at the wall needs to open past a right angle.
        wall_filler_warning_fridge,
        /// `WALL_FILLER`: what a door that turns at the wall needs for the drawers behind it.
        wall_filler_warning_inner,
        /// `CORNER_FILLER`: fronts nearer than this to the crossing of the front planes collide. What is built is
        /// `corner_a_push`.
        corner_filler_error,
        /// `CORNER_FILLER`: fronts with handles nearer than this need care. What is built is `corner_a`.
        corner_filler_warning,
        /// `CORNER_APPLIANCE`: an appliance door nearer than this to the crossing cannot open.
        corner_appliance_error,
        /// `CORNER_DW`: the least room to stand beside the open door of a dishwasher.
        corner_dw_warning,
        /// `CORNER_DW`: less room than this is tight.
        corner_dw_hint,
        /// `CEILING_TALL`: the room a tall unit needs under the ceiling.
        ceiling_tall_error,
        /// `CEILING_TALL`: from this room on, a ceiling filler is advised …
        ceiling_tall_hint_min,
        /// … up to this room.
        ceiling_tall_hint_max,
        /// `CEILING_TILT`: the room a tall unit needs while it is tilted up.
        ceiling_tilt_warning,
        /// `WALL_UNIT_TOP`: the room a wall unit needs under the ceiling.
        wall_unit_top_error,
        /// `NICHE_MIN`: a lower niche cannot be worked in.
        niche_error,
        /// `NICHE_MIN`: a lower niche is tight.
        niche_warning,
        /// `NICHE_MIN`: a higher niche puts the wall units out of reach.
        niche_hint,
        /// `WINDOW_TALL`: what tall and wall units keep from a window.
        window_tall_error,
        /// `WINDOW_SILL`: what the worktop stays below the sill of a window.
        window_sill_error,
        /// `ENTRY_WIDTH`: a narrower door or passage is hard to walk through with both hands full.
        entry_width_warning,
        /// `WIDTH_LIMIT`: the widest single door.
        width_limit_door,
        /// `WIDTH_LIMIT`: the widest flap.
        width_limit_flap,
        /// `DW_FRONT`: the highest front of a standard machine …
        dw_front_error,
        /// … which is one whose niche is at most this high …
        dw_front_standard_niche,
        /// … and of a taller machine.
        dw_front_error_xxl,
        /// `OVEN_NICHE`: what a niche may be higher than an oven or compact appliance asks.
        oven_niche,
        /// … and lower than an oven asks.
        oven_niche_low,
        /// `FRIDGE_NICHE`: what a niche may be higher than a fridge asks.
        fridge_niche,
        /// `FRIDGE_VENT`: the room above a fridge's unit: 200 cm² over a clear width of 560.
        fridge_vent_error,
        /// `TALL_FREE`: from this height on a tall unit must be held upright.
        tall_free_error,
        /// `TALL_BACK`: a unit may stand this much behind tall units of the other side of an island and no more.
        tall_back_error,
        /// `COLUMN_CUT`: an obstacle may reach this far into a carcass and no farther.
        column_cut_warning,
        /// `DW_SINK`: the farthest dishwasher from the sink.
        dw_sink_warning,
        /// `HOB_CABINET`: the carcass sides that a hob's cut-out leaves.
        hob_cabinet,
        /// `HOB_CABINET`: the same for a product marked notched.
        hob_cabinet_notched,
        /// `SINK_CABINET`: what a sink leaves of its unit.
        sink_cabinet,
        /// `STONE_BRIDGE`: the stone that an undermount sink leaves on each side.
        stone_bridge_error,
        /// `STONE_BRIDGE`: the stone between two undermount sinks.
        stone_bridge_sinks_error,
        /// `STONE_BRIDGE`: the stone behind the sink where a tap goes through it.
        stone_bridge_tap_hint,
        /// `DRAINER_ROOM`: shorter grooves beside a sink are not cut.
        drainer_room_warning,
        /// `HOB_SIDE_ONE`: the least from an electric hob's cut-out to a tall unit or side wall.
        hob_side_error,
        /// `HOB_SIDE_ONE`: the same for gas.
        hob_side_error_gas,
        /// `HOB_SIDE_ONE`: nearer than this is a warning.
        hob_side_warning,
        /// `HOB_SIDE_BOTH`: one of the two sides must leave this much.
        hob_side_both,
        /// `HOB_REAR`: the least from an electric hob's cut-out to what stands behind it.
        hob_rear_error,
        /// `HOB_REAR`: the same for gas.
        hob_rear_error_gas,
        /// `HOB_FRONT`: the least from a hob's cut-out to the front edge.
        hob_front_error,
        /// `HOB_FRIDGE`: nearer than this, a hob warms a fridge.
        hob_fridge_warning,
        /// `HOB_OVERHEAD`: the least height of an unprotected cabinet above a hob.
        hob_overhead_error,
        /// `HOOD_HEIGHT`: the least height of a hood above an electric hob.
        hood_height_error,
        /// `HOOD_HEIGHT`: the same for gas.
        hood_height_error_gas,
        /// `HOOD_HEIGHT`: higher than this, a hood draws poorly.
        hood_height_hint,
        /// `WALL_UNIT_BESIDE_GAS`: the least height above the worktop of a wall unit beside a gas hob.
        wall_unit_beside_gas_error,
        /// `WALL_UNIT_BESIDE_GAS`: from this far sideways on, it may hang lower.
        wall_unit_beside_gas_side,
        /// `HOB_WINDOW`: what a hob keeps from a window that opens.
        hob_window,
        /// `HOB_RUN_END`: the least from a hob to a free end of the worktop.
        hob_run_end_error,
        /// `HOB_RUN_END`: nearer than this is a warning.
        hob_run_end_warning,
        /// `HOB_DOOR`: what a hob keeps from a door or passage.
        hob_door_warning,
        /// `HOB_SINK`: the least between hob and sink.
        hob_sink_error,
        /// `HOB_SINK`: nearer than this is a warning.
        hob_sink_warning,
        /// `HOB_SINK`: farther than this is a walk.
        hob_sink_hint,
        /// `ISLAND_HOB_BACK`: the least worktop behind the hob of an island.
        island_hob_back_error,
        /// `ISLAND_HOB_BACK`: less than this is a warning.
        island_hob_back_warning,
        /// `MW_HEIGHT`: higher than this, a hot dish is lifted over the shoulder.
        microwave_warning_high,
        /// `MW_HEIGHT`: lower than this, one kneels for it.
        microwave_warning_low,
        /// `SOCKET`: what a socket above the worktop keeps from a sink.
        socket_warning,
        /// `SOCKET`: the least height of a socket above a floor that is cleaned with water.
        socket_hint,
        /// `ELECTRIC`: how far the power point of an electric hob may be from its unit.
        electric_hint,
        /// `BIN`: how far a bin may be from the sink.
        bin_hint,
        /// `DEAD_CORNER`: what a closed corner loses along each wall, at least, to be worth a corner unit.
        dead_corner_hint,
        /// `AISLE_WORK`: a narrower aisle cannot be worked in.
        aisle_error,
        /// `AISLE_WORK`: a narrower aisle is tight for one.
        aisle_warning,
        /// `AISLE_WORK`: a narrower aisle is tight for two.
        aisle_hint,
        /// `AISLE_WALK`: a narrower passage is tight to walk through.
        aisle_walk_warning,
        /// `TRIANGLE_SUM`: the three legs are together at least this …
        triangle_sum_hint_min,
        /// … and at most this.
        triangle_sum_hint_max,
        /// `TRIANGLE_LEG`: a leg is at least this …
        triangle_leg_hint_min,
        /// … and at most this.
        triangle_leg_hint_max,
        /// `TRIANGLE_CUT`: a leg leads at most this far through an island.
        triangle_cut_warning,
        /// `LAND_FRIDGE`: the least worktop within reach of a fridge.
        land_fridge_warning,
        /// `LAND_FRIDGE`, `LAND_OVEN`, `LAND_MW`: what is farther is not within reach.
        land_reach,
        /// `LAND_OVEN`: the least worktop within reach of an oven.
        land_oven_hint,
        /// `LAND_MW`: the least worktop within reach of a compact appliance.
        land_mw_hint,
        /// `LAND_HOB`: the least worktop on one side of a hob …
        land_hob_warning,
        /// … and on the other.
        land_hob_warning_other,
        /// `LAND_SINK`: the least worktop on one side of a sink …
        land_sink_warning,
        /// … and on the other.
        land_sink_warning_other,
        /// `PREP`: the longest stretch of worktop is at least this …
        prep_warning,
        /// … and better this.
        prep_hint,
        /// `SEAT_KNEE`: the overhang to sit at, at the height of a table.
        seat_knee_table_warning,
        /// `SEAT_KNEE`: the same at the height of a counter.
        seat_knee_counter_warning,
        /// `SEAT_KNEE`: the same at the height of a bar.
        seat_knee_bar_warning,
        /// `SEAT_WIDTH`: the length of bar for one person.
        seat_width_warning,
        /// `SEAT_AISLE`: the room behind those who sit.
        seat_aisle_warning,
        /// `JOINT_PLACE`: a joint nearer than this to a cut-out breaks; up to [`Lengths::joint_clearance`] it is a
        /// risk.
        joint_place_error,
        /// `OVERHANG`: the farthest that a worktop reaches without support.
        overhang_error,
        /// `OVERHANG`: the same for a thin one.
        overhang_thin_error,
        /// `OVERHANG`: the farthest that brackets carry it.
        overhang_bracket_error,
        /// `SPAN`: the farthest that a worktop spans without a carcass.
        span_error,
        /// `SPAN`: the same for thin stone.
        span_thin_error,
    }
}

impl Thresholds {
    /// `HOB_SIDE_ONE`: the least from a hob's cut-out to a tall unit or side wall, by its fuel.
    pub(crate) fn hob_side(&self, is_gas: bool) -> &Length {
        if is_gas { &self.hob_side_error_gas } else { &self.hob_side_error }
    }

    /// `HOOD_HEIGHT`: the least height of hoods above a hob, by its fuel, or the strictest that one of their makers
    /// names (domain.md §0).
    pub(crate) fn hood_height<'a>(
        &self,
        hob: Option<&'a Appliance>,
        hoods: impl IntoIterator<Item = &'a Appliance>,
    ) -> Mm {
        let is_gas = hob.is_some_and(Appliance::is_gas);
        let usual = if is_gas { &self.hood_height_error_gas } else { &self.hood_height_error };
        let named = hoods.into_iter().chain(hob).filter_map(|appliance| appliance.clearance);
        named.fold(usual.value, Mm::max)
    }
}
