//! What units cost, bring and store, as steps of a row add up to it.

use super::item::Part;

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
    /// Units, handles, and what the row of wall units needs, net cents.
    pub net: i64,
    /// Placing, net cents.
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
