//! The maker's measures: rows with a source, never constants in code.

use serde::{Deserialize, Serialize};

use super::module::Family;
use super::table::rows;
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
        /// Depth of a base or tall carcass, and of a leg of a corner unit.
        base_depth,
        /// Depth of a wall carcass, and of a leg of a wall corner unit.
        wall_depth,
        /// Front plane before the carcass: buffer and front.
        front_plane,
        /// Worktop over the front plane.
        overhang_front,
        /// Worktop over the end panel at a free end.
        overhang_side,
        /// Plinth behind the front plane.
        plinth_setback,
        /// Corner distance with handles, from the crossing of the front planes: what the maker builds. What `CORNER_FILLER`
        /// asks of a corner, however it was drawn, is `corner_filler_warning`; they are two, for a maker may build wider posts
        /// than he warns for, as he leaves 50 at a wall (`wall_filler`) where the rule asks 30.
        corner_a,
        /// Corner distance without handles that is built; that below which fronts collide is `corner_filler_error`.
        corner_a_push,
        /// What the corner distance adds to the handle's projection.
        corner_clearance,
        /// A gap up to here is nothing.
        gap_ignore,
        /// The narrowest filler.
        gap_filler_min,
        /// The widest filler.
        gap_filler_max,
        /// The widest unit that a gap before a side wall is offered.
        gap_module,
        /// The lowest ceiling filler.
        ceiling_filler_min,
        /// The highest ceiling filler.
        ceiling_filler_max,
        /// What a wall asks beside a run's end: the editor leaves this much.
        wall_filler,
        /// The least depth of worktop that stone and compact are billed at.
        worktop_depth_billed,
        /// Laminate up to here costs the plain metre.
        worktop_depth_plain,
        /// Laminate up to here costs the middle metre.
        worktop_depth_middle,
        /// Laminate up to here, and beyond, costs the dearest metre.
        worktop_depth_deepest,
        /// The shortest base or tall carcass that is made.
        base_depth_min,
        /// The shortest wall carcass that is made.
        wall_depth_min,
        /// The depth of a base or tall carcass that is deeper than usual.
        extra_depth,
        /// What a built-in oven, compact appliance or fridge needs of the depth of its carcass.
        appliance_depth,
        /// The widest unit that inner drawers are made for.
        inner_drawer_width,
        /// The height of a cornice or light strip.
        strip_height,
        /// The lowest upstand.
        upstand_min,
        /// The highest upstand.
        upstand_max,
        /// How long grooves beside a sink are, where there is room for it.
        drainer_length,
        /// What they keep from the sink, from other holes and from the ends of the worktop.
        drainer_clearance,
        /// The lowest apron of a worktop, its own thickness included.
        apron_min,
        /// The highest apron.
        apron_max,
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
        /// The shortest part of a slab that is worth a joint.
        slab_part_min,
        /// A worktop up to this thick carries less.
        worktop_thin,
        /// What is higher than the worktop by more than this counts as tall beside a hob, if it is deep enough.
        tall_above,
        /// What reaches at least this far from the wall is deep enough for it.
        tall_depth,
        /// An overhang from here on is a bar to sit at.
        bar_overhang,
        /// Width of a bracket or leg under a worktop.
        support_width,
        /// How far behind the edge of the worktop a bracket or leg ends.
        support_setback,
        /// How far a bracket reaches down the back panel.
        bracket_drop,
        /// The height of a table.
        seat_table,
        /// The height of a counter.
        seat_counter,
        /// The height of a bar.
        seat_bar,
        /// How deep the cut-out of a hob or sink is, where its maker does not say.
        cutout_depth,
        /// Diameter of a tap hole.
        tap_hole,
        /// The hole of a socket module in a worktop, where its product names none.
        socket_hole,
        /// How far a drawer or pull-out comes out.
        open_drawer,
        /// How far the door of a dishwasher reaches before its front when it is open: the larger machines.
        open_dishwasher,
        /// How far the door of an oven reaches before its front when it is open.
        open_oven,
    }
}

impl Lengths {
    /// From the line of an island's side to the worktop's edge: 581 from the back of a 560 carcass to its front plane,
    /// which stands 20 behind it (kitchen.md §8 "Axes"). A design file means the same with every catalogue, so each
    /// catalogue's rows must come to this.
    pub(crate) const ISLAND_EDGE: Mm = Mm(601);

    /// From the wall to the plane of the base fronts; two such planes cross this far from an inner corner.
    pub(crate) fn usual_front_plane(&self) -> Mm {
        self.base_depth.value + self.front_plane.value
    }

    /// From the wall, or the backs of an island's carcasses, to the front edge of a worktop over units of the usual depth.
    pub fn worktop_edge(&self) -> Mm {
        self.usual_front_plane() + self.overhang_front.value
    }

    /// How far a worktop reaches past the carcass at a free end: over the panel and a little more.
    pub(crate) fn free_end(&self) -> Mm {
        self.panel.value + self.overhang_side.value
    }

    /// How far what closes a unit comes out past its carcass at a free end of a row along a wall: the panel, and over a base
    /// unit's the worktop.
    pub(crate) fn past_end(&self, family: Family) -> Mm {
        if family.is_base() { self.free_end() } else { self.panel.value }
    }

    /// The corner distance `a` that a handle of this projection asks from the crossing of the front planes: at
    /// least 50, the projection and 10, or 30 without handles (kitchen.md §8 "Corners").
    pub(crate) fn corner_distance(&self, projection: Mm) -> Mm {
        match projection {
            Mm::ZERO => self.corner_a_push.value,
            projection => self.corner_a.value.max(projection + self.corner_clearance.value),
        }
    }
}
