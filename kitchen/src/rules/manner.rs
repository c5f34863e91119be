//! The less usual ways in which a rule is broken. Who measures says which; the words follow it.

use serde::{Deserialize, Serialize};

use super::Rule;

/// Declares the ways once: variant, end of the key of their sentences, meaning.
macro_rules! manners {
    ($($(#[$doc:meta])* $variant:ident = $key:literal,)*) => {
        /// In which of its ways a rule is broken, where it has more than one.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Manner {
            $($(#[$doc])* $variant,)*
        }

        impl Manner {
            /// What its sentences are called after the key of their rule.
            pub fn key(self) -> &'static str {
                match self { $(Manner::$variant => $key,)* }
            }
        }
    };
}

manners! {
    /// Right in front of an opening, not only in its way.
    Before = "before",
    /// Of both units beside each other.
    Both = "both",
    /// The depth, not the width.
    Depth = "depth",
    /// A joint over a dishwasher.
    Dishwasher = "dishwasher",
    /// Too far, where the usual fault is too near.
    Far = "far",
    /// Two fronts, not a front and a room door.
    Fronts = "fronts",
    /// Higher than asked.
    High = "high",
    /// Above a hob.
    Hob = "hob",
    /// A hood that hangs free in the place of a wall unit.
    Hood = "hood",
    /// Something of the house, not a unit.
    House = "house",
    /// A wall unit where no wall is.
    Hung = "hung",
    /// The kind of the unit, not its width.
    Inside = "inside",
    /// Lower than asked.
    Low = "low",
    /// Of two doors or windows.
    Openings = "openings",
    /// Between fronts and the wall opposite, without an island.
    Opposite = "opposite",
    /// Past an end.
    Past = "past",
    /// A tall unit in the way.
    Tall = "tall",
    /// Stone behind a sink that carries a tap.
    Tap = "tap",
    /// Through a cut-out, not beside it.
    Through = "through",
    /// Of two walls of the room.
    Walls = "walls",
    /// The width, not the height.
    Width = "width",
    /// Solid wood beside a flame.
    Wood = "wood",
    /// The worktop, not the unit.
    Worktop = "worktop",
    /// From the sink to the hob.
    SinkHob = "sink_hob",
    /// From the hob to the fridge.
    HobFridge = "hob_fridge",
    /// From the fridge to the sink.
    FridgeSink = "fridge_sink",
    /// Far from the sink to the hob.
    SinkHobFar = "sink_hob_far",
    /// Far from the hob to the fridge.
    HobFridgeFar = "hob_fridge_far",
    /// Far from the fridge to the sink.
    FridgeSinkFar = "fridge_sink_far",
}

/// A rule and the way in which it is broken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Breach(pub Rule, pub Option<Manner>);

impl From<Rule> for Breach {
    fn from(rule: Rule) -> Breach {
        Breach(rule, None)
    }
}

impl From<(Rule, Manner)> for Breach {
    fn from((rule, manner): (Rule, Manner)) -> Breach {
        Breach(rule, Some(manner))
    }
}
