//! What units cost, bring and store, as steps of a row add up to it.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Profile;
use super::item::Part;
use crate::catalogue::Prices;
use crate::design::Design;
use crate::money::Money;

/// So fine are prices added up: in parts of a cent, for what is made before its turn costs so many percent more, and not
/// every unit a whole number of cents.
pub(super) const PARTS: i64 = 10_000;

/// What prices come to before they are rounded.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rate {
    /// A cent of what the maker makes, in parts.
    made: i64,
}

impl Rate {
    /// Of what a design asks for.
    pub fn of(design: &Design, prices: &Prices) -> Rate {
        let percent = if design.services.rush { prices.rush.value } else { Decimal::ZERO };
        let more = (percent * Decimal::from(PARTS) / Decimal::ONE_HUNDRED).to_i64().unwrap_or_default();
        Rate { made: PARTS + more }
    }

    /// What the maker makes, in parts of a cent.
    pub fn made(self, net: Money) -> i64 {
        net.cents() * self.made
    }

    /// The same of an amount that is a part of a line: in whole cents, for the line is rounded as one.
    pub fn made_of(self, euro: Decimal) -> i64 {
        whole_cents(euro) * self.made
    }
}

/// The whole cents of an amount in euro.
pub(super) fn whole_cents(euro: Decimal) -> i64 {
    (euro * Decimal::ONE_HUNDRED).floor().to_i64().unwrap_or_default()
}

/// What is not made but bought or done, in parts of a cent.
pub(super) fn parts(net: Money) -> i64 {
    net.cents() * PARTS
}

/// In whole cents, as a quote is rounded.
pub(super) fn cents(parts: i64) -> i64 {
    (parts + PARTS / 2).div_euclid(PARTS)
}

/// What is added to an order that stays below a limit, in cents.
#[derive(Clone, Copy, Debug)]
pub(super) struct SmallOrder {
    pub below: i64,
    cost: i64,
}

impl SmallOrder {
    pub fn of(prices: &Prices) -> SmallOrder {
        SmallOrder { below: prices.small_order_below.euro().cents(), cost: prices.small_order.euro().cents() }
    }

    /// The least that an order can come to whose other lines come to so much or more: at the limit nothing is added.
    pub fn least(self, net: i64) -> i64 {
        if net < self.below { (net + self.cost).min(self.below) } else { net }
    }
}

/// What steps add up to. Compared within a profile only (see `Tables::is_better`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cost {
    /// From the sink's cut-out to the water point, mm.
    pub water: i64,
    /// Storage, mm³.
    pub volume: i64,
    /// Fillers.
    pub fillers: i64,
    /// Units.
    pub units: i64,
    /// Units, handles, and what the row of wall units needs, net in parts of a cent.
    pub net: i64,
    /// Placing, net in parts of a cent.
    pub placing: i64,
}

impl Cost {
    #[must_use]
    pub fn plus(self, other: Cost) -> Cost {
        Cost {
            water: self.water + other.water,
            volume: self.volume + other.volume,
            fillers: self.fillers + other.fillers,
            units: self.units + other.units,
            net: self.net + other.net,
            placing: self.placing + other.placing,
        }
    }

    /// Whether nothing that is laid on a row that costs so much ends better than the same laid on one that costs as the
    /// other: by the price with placing and, where placing costs the least that is billed, without; where the price
    /// comes to the same, by fillers and units.
    pub fn beats(self, other: Cost, profile: Profile) -> bool {
        let ties = |cost: Cost| (cost.fillers, cost.units);
        let more = [other.net - self.net, other.net + other.placing - self.net - self.placing];
        let is_cheaper = |by: i64| more.iter().all(|more| *more >= by);
        match profile {
            Profile::Economical => is_cheaper(PARTS) || is_cheaper(0) && ties(self) <= ties(other),
            Profile::Storage if self.volume != other.volume => self.volume > other.volume,
            Profile::Storage | Profile::Symmetric => {
                ties(self) < ties(other) || ties(self) == ties(other) && is_cheaper(0)
            }
        }
    }

    pub fn of(part: &Part<'_>) -> Cost {
        let (net, placing, volume) = (part.net, part.placing, part.volume);
        Cost { units: 1, net, placing, volume, ..Cost::default() }
    }
}

/// The rest of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Rest {
    /// The best that the profile can still get.
    pub cost: Cost,
    /// The least net, whatever else it brings.
    pub net: i64,
}

impl Rest {
    /// What costs so much.
    pub fn of(cost: Cost) -> Rest {
        Rest { cost, net: cost.net }
    }

    /// With so much more from sink to water.
    #[must_use]
    pub fn with_water(mut self, distance: i64) -> Rest {
        self.cost.water += distance;
        self
    }

    /// With what comes before it.
    #[must_use]
    pub fn plus(self, other: Rest) -> Rest {
        Rest { cost: self.cost.plus(other.cost), net: self.net + other.net }
    }
}
