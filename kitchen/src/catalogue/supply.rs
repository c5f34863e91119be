//! Where the house must bring water, power, gas and air for what is built in (domain.md §2.3 `SOCKET`, `ELECTRIC`,
//! `GAS_SUPPLY`; §5.7 "connection plan").

use serde::{Deserialize, Serialize};

use super::{Fuel, HoodShape, Name, Slot};
use crate::length::Mm;
use crate::room::ConnectionKind;

/// What is connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consumer {
    /// A sink with its tap.
    Sink,
    /// A hob.
    Hob,
    /// A hood.
    Hood,
    /// An oven.
    Oven,
    /// A compact appliance.
    Compact,
    /// A dishwasher.
    Dishwasher,
    /// A fridge.
    Fridge,
    /// A socket in the worktop.
    Socket,
    /// A profile with LED.
    Led,
}

impl Consumer {
    /// What goes into a slot; a tap is connected with its sink.
    pub fn of(slot: Slot) -> Option<Consumer> {
        Some(match slot {
            Slot::Sink => Consumer::Sink,
            Slot::Tap => return None,
            Slot::Hob => Consumer::Hob,
            Slot::Hood => Consumer::Hood,
            Slot::Oven => Consumer::Oven,
            Slot::Compact => Consumer::Compact,
            Slot::Dishwasher => Consumer::Dishwasher,
            Slot::Fridge => Consumer::Fridge,
        })
    }
}

/// From where a point's height is measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Datum {
    /// The finished floor.
    #[default]
    Floor,
    /// The upper side of the unit; over a hob without a hood unit where wall units end.
    Top,
    /// The lower side of the unit.
    Bottom,
    /// The ceiling, downwards.
    Ceiling,
}

/// Behind which unit a point lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Behind {
    /// Its own.
    #[default]
    Own,
    /// The unit beside it: the machine fills its own.
    Beside,
    /// It branches off the nearest point of its kind.
    Branch,
}

/// A point that something needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Supply {
    /// What needs it.
    pub of: Consumer,
    /// Only hobs of these fuels; any where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fuels: Vec<Fuel>,
    /// Only hoods of these shapes; any where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hoods: Vec<HoodShape>,
    /// What comes out of the wall.
    pub kind: ConnectionKind,
    /// Behind which unit.
    #[serde(default)]
    pub behind: Behind,
    /// From where its height is measured.
    #[serde(default)]
    pub from: Datum,
    /// Its height.
    pub height: Mm,
    /// To the right of the middle of the unit; below nothing to the left.
    #[serde(default)]
    pub aside: Mm,
    /// The circuit it hangs on; none for an ordinary socket and for what is no power.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub circuit: Option<Name>,
    /// Where it comes from.
    pub source: String,
}

impl Supply {
    /// Whether a product needs it.
    pub(crate) fn serves(&self, of: Consumer, fuel: Option<Fuel>, hood: Option<HoodShape>) -> bool {
        let fits_fuel = self.fuels.is_empty() || fuel.is_some_and(|fuel| self.fuels.contains(&fuel));
        let fits_hood = self.hoods.is_empty() || hood.is_some_and(|hood| self.hoods.contains(&hood));
        self.of == of && fits_fuel && fits_hood
    }
}
