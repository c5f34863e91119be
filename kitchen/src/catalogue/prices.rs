//! Prices of parts and services. Each row names its unit and where the number comes from.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

use super::Front;
use super::table::rows;
use crate::money::Money;

/// One number the maker can change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// Net euro, a percentage, or a least quantity, as `unit` says.
    pub value: Decimal,
    /// `pc`, `m`, `m2`, `%`, `eur`, `year`, `km`.
    pub unit: String,
    /// The paragraph or maker it comes from.
    pub source: String,
}

impl Price {
    /// The row as an amount.
    pub fn euro(&self) -> Money {
        Money::euro(self.value)
    }

    /// The row as a whole number of its unit, rounded down.
    pub fn whole(&self) -> i32 {
        self.value.floor().to_i32().unwrap_or(i32::MAX)
    }
}

rows! {
    /// Prices of parts, work and services.
    Prices of Price {
        /// A carcass in another colour than the standard one, on the list cell.
        carcass_colour,
        /// A width between two grid widths, on the next larger cell.
        custom_width,
        /// The least a custom width costs.
        custom_width_min,
        /// A carcass height between those with a price, on the list cell.
        custom_height,
        /// A deeper carcass, on the list cell.
        extra_depth,
        /// A carcass cut shorter.
        reduced_depth,
        /// A notch for a pipe or a beam.
        notch,
        /// Decor that is seen inside a tall unit, on the list cell.
        carcass_visible,
        /// A glass door in a frame of aluminium.
        glass_door,
        /// A frame on a front.
        framed_front,
        /// A drawer behind a door.
        inner_drawer,
        /// Grain that runs on over drawers, on what of the list price is their fronts.
        grain_matched,
        /// The channel that opens fronts without handles.
        channel,
        /// Working that channel into a unit.
        channel_module,
        /// The least billed length of all channels together.
        channel_min,
        /// The part of a front in the list price, price group 1.
        front_fee_pg1,
        /// The same in price group 2.
        front_fee_pg2,
        /// The same in price group 3.
        front_fee_pg3,
        /// The same in price group 4.
        front_fee_pg4,
        /// The part of a square metre of front in the list price, price group 1.
        front_area_pg1,
        /// The same in price group 2.
        front_area_pg2,
        /// The same in price group 3.
        front_area_pg3,
        /// The same in price group 4.
        front_area_pg4,
        /// Surface cut-out in laminate or wood.
        cutout_soft,
        /// Surface cut-out in compact or stone.
        cutout_hard,
        /// Flush cut-out in compact or stone.
        cutout_flush,
        /// Undermount cut-out, polished, in compact or stone.
        cutout_under,
        /// Tap hole in laminate or wood.
        tap_hole_soft,
        /// Tap hole in compact or stone.
        tap_hole_hard,
        /// Socket hole in laminate or wood.
        socket_hole_soft,
        /// Socket hole in compact or stone.
        socket_hole_hard,
        /// Mitred corner joint.
        joint_mitre,
        /// Butt joint.
        joint_butt,
        /// Visible short end in laminate or wood.
        edge_end,
        /// Polished edge in compact or stone.
        edge_polished,
        /// The least billed length of all polished edges.
        edge_min,
        /// Template on site, once per job in stone.
        templating,
        /// The least billed length of a worktop piece.
        worktop_min_m,
        /// The least billed area of a worktop piece.
        worktop_min_m2,
        /// Upstand of laminate or wood.
        upstand_soft,
        /// Upstand of compact or stone.
        upstand_hard,
        /// The mitre between a worktop and its side down to the floor.
        waterfall_mitre,
        /// Grooves for draining beside a sink.
        drainer,
        /// An apron mitred to the edge of a worktop.
        apron,
        /// A bracket under a worktop.
        support_bracket,
        /// A leg under a worktop.
        support_leg,
        /// Cornice or light strip.
        strip,
        /// The least billed length of an upstand or a strip.
        strip_min,
        /// LED profile with its fitting.
        led_profile,
        /// Driver of LED profiles.
        led_driver,
        /// Switch of all LED profiles.
        led_switch,
        /// Corner or end piece of a plinth.
        plinth_piece,
        /// The least billed length of plinth.
        plinth_min,
        /// Ventilation grille in the plinth under a fridge.
        grille,
        /// End panel in price group 1.
        panel_pg1,
        /// End panel in price group 2.
        panel_pg2,
        /// End panel in price group 3.
        panel_pg3,
        /// End panel in price group 4.
        panel_pg4,
        /// The least billed area of a panel.
        panel_min,
        /// Filler beside base and wall units.
        filler,
        /// Filler beside a tall unit.
        filler_tall,
        /// A piece of ceiling filler.
        ceiling_filler,
        /// Where a ceiling filler turns back to the wall.
        ceiling_return,
        /// A ventilation grille in a ceiling filler over a fridge.
        ceiling_grille,
        /// Corner post.
        corner_post,
        /// A design made by the maker, credited at the order.
        design,
        /// An hour on account.
        hour,
        /// A visit beyond the usual.
        visit,
        /// Measuring on site, credited at the order.
        measure,
        /// How far the first delivery zone reaches.
        zone_1,
        /// How far the second delivery zone reaches.
        zone_2,
        /// How far the third delivery zone reaches; farther is on request.
        zone_3,
        /// Delivery in the first zone.
        delivery_30,
        /// Delivery in the second zone.
        delivery_75,
        /// Delivery in the third zone.
        delivery_150,
        /// Each floor above the street.
        floor,
        /// A moving lift in place of carrying up.
        hoist,
        /// Placing a base unit.
        place_base,
        /// Placing a wall unit.
        place_wall,
        /// Placing a tall unit.
        place_tall,
        /// Placing a corner unit, base or wall.
        place_corner,
        /// Placing a dishwasher front.
        place_front,
        /// Placing a module of an island.
        place_island,
        /// The least that placing costs.
        place_min,
        /// Fitting a laminate worktop.
        fit_laminate,
        /// Fitting any other worktop.
        fit_hard,
        /// Connecting an appliance.
        connect_appliance,
        /// Connecting a hood that has a duct.
        connect_hood,
        /// Connecting sink and water.
        connect_sink,
        /// Taking out and away the old kitchen.
        demolish,
        /// An order that is made before its turn, on what the maker makes.
        rush,
        /// Cost of a small order.
        small_order,
        /// An order below this net is small.
        small_order_below,
        /// Years since the first occupation that the 6 % rate asks for.
        renovation_years,
        /// The most that discounts may take off together.
        discount_most,
    }
}

/// A delivery zone.
#[derive(Clone, Copy, Debug)]
pub struct Zone<'a> {
    /// How far it reaches, in km.
    pub km: i32,
    /// The row of the prices that it is paid by.
    pub code: &'static str,
    /// That row.
    pub price: &'a Price,
}

impl Prices {
    /// The delivery zones, nearest first (domain.md §3.8).
    pub fn zones(&self) -> [Zone<'_>; 3] {
        [
            (&self.zone_1, "delivery_30", &self.delivery_30),
            (&self.zone_2, "delivery_75", &self.delivery_75),
            (&self.zone_3, "delivery_150", &self.delivery_150),
        ]
        .map(|(reach, code, price)| Zone { km: reach.whole(), code, price })
    }

    /// The zone of a distance in km; none beyond the last.
    pub fn zone(&self, km: i32) -> Option<Zone<'_>> {
        self.zones().into_iter().find(|zone| km <= zone.km)
    }

    /// A square metre of end panel in a front's price group (domain.md §3.5).
    pub(crate) fn end_panel(&self, front: &Front) -> Money {
        [&self.panel_pg1, &self.panel_pg2, &self.panel_pg3, &self.panel_pg4][front.group()].euro()
    }
}
