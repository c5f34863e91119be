//! How the maker builds: the tables and fittings from which the cut list is made (domain.md §5.2, §5.5).

use serde::{Deserialize, Serialize};

use super::{Construction, Supply};
use crate::length::Mm;

/// What holds a base carcass together under the worktop (domain.md §5.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rails {
    /// Two rails.
    #[default]
    Flat,
    /// The front one upright and the back shortened: room for a sink and its pipes.
    Sink,
    /// The front one low: room for a hob.
    Hob,
    /// None: an oven stands here.
    None,
}

/// What a cabinet is fitted with besides hinges and drawers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fitting {
    /// A frame for bottles behind a narrow front.
    BottlePullOut,
    /// A frame over the whole height of a tall unit.
    LarderPullOut,
    /// Bins on runners.
    WasteSystem,
    /// Round trays on a post.
    Carousel,
    /// Trays that swing out.
    SwingTrays,
    /// An aluminium mat on the bottom.
    SinkMat,
}

/// How one cabinet type is built; its family says the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Build {
    /// The code of the cabinet type.
    pub code: String,
    /// Loose shelves.
    #[serde(default)]
    pub shelves: i64,
    /// Those of them that lie above the lowest door and stay where drawers lie behind it.
    #[serde(default)]
    pub shelves_above: i64,
    /// What closes a base carcass at the top.
    #[serde(default)]
    pub rails: Rails,
    /// Whether a fixed shelf stands where the lowest two fronts of a tall unit meet.
    #[serde(default)]
    pub fixed_shelf: bool,
    /// The rows of fronts under the fridge, where a fridge stands behind doors.
    pub below_fridge: Option<usize>,
    /// Drawers behind the lowest door.
    #[serde(default)]
    pub inner_drawers: i64,
    /// Its fitting.
    pub fitting: Option<Fitting>,
}

/// Hinges of a door: a row holds up to its height and its weight; the door takes the larger count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HingeRow {
    /// How many.
    pub count: i64,
    /// Up to this height.
    pub height: Mm,
    /// Up to this weight in grams; the last row has none.
    pub grams: Option<i64>,
    /// Where it comes from.
    pub source: String,
}

/// Where legs are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Footing {
    /// Base units.
    Base,
    /// Blind corner units.
    Blind,
    /// Corner units with two legs of carcass.
    Legs,
    /// Tall units.
    Tall,
}

/// Legs under a unit up to a width.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegRow {
    /// Under which units.
    pub under: Footing,
    /// Up to this width.
    pub width: Mm,
    /// How many.
    pub count: i64,
    /// Where it comes from.
    pub source: String,
}

/// A side height of a drawer system, by the front it goes with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawerSide {
    /// Its letter.
    pub class: String,
    /// From this height of front on.
    pub front: Mm,
    /// Height of the back.
    pub back: Mm,
}

/// A drawer system (domain.md §5.2): what bottom and back are smaller than the clear width and the nominal length.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawerSystem {
    /// Its name.
    pub code: String,
    /// Board of bottom and back.
    pub board: Mm,
    /// Clear width less the width of the bottom.
    pub bottom_width: Mm,
    /// Nominal length less the length of the bottom.
    pub bottom_length: Mm,
    /// Clear width less the width of the back.
    pub back_width: Mm,
    /// Clear depth that a runner needs beyond its nominal length.
    pub inner_depth: Mm,
    /// The nominal lengths, rising.
    pub lengths: Vec<Mm>,
    /// The side heights, rising.
    pub sides: Vec<DrawerSide>,
    /// Where it comes from.
    pub source: String,
}

impl DrawerSystem {
    /// The nominal length of its runners: the longest that fits into a clear depth.
    pub(crate) fn runner(&self, clear_depth: Mm) -> Option<Mm> {
        self.lengths.iter().rev().copied().find(|length| *length <= clear_depth - self.inner_depth)
    }
}

/// A lift of a flap, by its power factor: height in mm × weight in kg.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LiftRow {
    /// Its class.
    pub class: String,
    /// Up to this power factor.
    pub factor: i64,
    /// Where it comes from.
    pub source: String,
}

/// Everything the workshop needs to know beside prices and finishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// Widths of edge banding on stock, rising.
    pub edge_widths: Vec<Mm>,
    /// Hole distances of handles, rising.
    pub handle_holes: Vec<Mm>,
    /// The code of the drawer system in use.
    pub drawer_system: String,
    /// Measures and counts.
    pub construction: Construction,
    /// How each cabinet type is built.
    #[serde(rename = "build")]
    pub builds: Vec<Build>,
    /// Hinges by height and weight, rising.
    #[serde(rename = "hinge")]
    pub hinges: Vec<HingeRow>,
    /// Legs by width, rising under each kind of unit.
    #[serde(rename = "leg")]
    pub legs: Vec<LegRow>,
    /// Lifts by power factor, rising.
    #[serde(rename = "lift")]
    pub lifts: Vec<LiftRow>,
    /// Drawer systems.
    #[serde(rename = "drawer")]
    pub drawers: Vec<DrawerSystem>,
    /// What the house must bring.
    #[serde(rename = "supply")]
    pub supplies: Vec<Supply>,
}

impl Build {
    /// The loose shelves of a cabinet with so many drawers behind its lowest door.
    pub(crate) fn shelves_beside(&self, inner_drawers: i64) -> i64 {
        if inner_drawers > 0 { self.shelves_above } else { self.shelves }
    }
}

impl Workshop {
    /// How a cabinet type is built.
    pub fn build(&self, code: &str) -> Option<&Build> {
        self.builds.iter().find(|build| build.code == code)
    }

    /// The drawer system in use.
    pub fn drawer(&self) -> Option<&DrawerSystem> {
        self.drawers.iter().find(|system| system.code == self.drawer_system)
    }
}
