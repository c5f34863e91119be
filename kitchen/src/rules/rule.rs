//! The rules by name.

use serde::{Deserialize, Serialize};

/// Declares the rules once: variant, code in files, meaning.
macro_rules! rules {
    ($($(#[$doc:meta])* $variant:ident = $code:literal,)*) => {
        /// A rule, named by its code of `domain.md` §2.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Rule {
            $($(#[$doc])* #[serde(rename = $code)] $variant,)*
        }

        impl Rule {
            /// Every rule.
            pub const ALL: &[Rule] = &[$(Rule::$variant,)*];

            /// Its code, such as `DW_SINK`.
            pub fn code(self) -> &'static str {
                match self { $(Rule::$variant => $code,)* }
            }

            /// Its code in small letters, such as `dw_sink`: the key of its sentences.
            pub fn key(self) -> String {
                self.code().to_ascii_lowercase()
            }
        }
    };
}

rules! {
    /// Two bodies share a volume.
    Overlap = "OVERLAP",
    /// A wall unit and a tall unit share a volume.
    WallUnitOverTall = "WALL_UNIT_OVER_TALL",
    /// The row does not fit between its walls.
    RunTooLong = "RUN_TOO_LONG",
    /// A gap that is no filler.
    RunGap = "RUN_GAP",
    /// Too little beside a side wall.
    WallFiller = "WALL_FILLER",
    /// Two rows meet without a corner solution.
    CornerMissing = "CORNER_MISSING",
    /// Fronts collide in the corner.
    CornerFiller = "CORNER_FILLER",
    /// An appliance's door is too near the corner.
    CornerAppliance = "CORNER_APPLIANCE",
    /// Too little room to stand beside an open dishwasher at a corner.
    CornerDw = "CORNER_DW",
    /// A closed unit round the corner is in the way of a front.
    FrontBlocked = "FRONT_BLOCKED",
    /// A tall unit does not fit under the ceiling.
    CeilingTall = "CEILING_TALL",
    /// A tall unit cannot be tilted up.
    CeilingTilt = "CEILING_TILT",
    /// A wall unit does not fit under the ceiling.
    WallUnitTop = "WALL_UNIT_TOP",
    /// The niche between worktop and wall units.
    NicheMin = "NICHE_MIN",
    /// A tall or wall unit before a window.
    WindowTall = "WINDOW_TALL",
    /// The worktop above a window's sill.
    WindowSill = "WINDOW_SILL",
    /// A tap in the way of a window that opens inward.
    WindowTap = "WINDOW_TAP",
    /// A unit in the swing of a room door.
    DoorSwing = "DOOR_SWING",
    /// An open front meets a room door or the open door of another appliance.
    DoorAppl = "DOOR_APPL",
    /// Two fronts that face each other cannot be open together.
    OppositeOpen = "OPPOSITE_OPEN",
    /// A door or passage that is too narrow to walk through.
    EntryWidth = "ENTRY_WIDTH",
    /// The dishwasher does not fit its niche.
    DwNiche = "DW_NICHE",
    /// The front is higher than the dishwasher carries.
    DwFront = "DW_FRONT",
    /// A dishwasher at a side wall without a support.
    DwEndOfRun = "DW_END_OF_RUN",
    /// The dishwasher far from the sink.
    DwSink = "DW_SINK",
    /// The hob does not fit its unit.
    HobCabinet = "HOB_CABINET",
    /// The hood is wider than its unit.
    HoodCabinet = "HOOD_CABINET",
    /// An oven or compact appliance does not fit its niche.
    OvenNiche = "OVEN_NICHE",
    /// The fridge does not fit its niche.
    FridgeNiche = "FRIDGE_NICHE",
    /// Too little above a fridge for its warm air.
    FridgeVent = "FRIDGE_VENT",
    /// The sink does not fit its unit.
    SinkCabinet = "SINK_CABINET",
    /// An accessory is made for a wider unit.
    ExtraCabinet = "EXTRA_CABINET",
    /// An undermount sink in laminate or wood.
    SinkMount = "SINK_MOUNT",
    /// Too little stone beside or before the cut-out of a sink.
    StoneBridge = "STONE_BRIDGE",
    /// Too little room for the grooves beside a sink.
    DrainerRoom = "DRAINER_ROOM",
    /// A tall unit or wall near one side of the hob.
    HobSideOne = "HOB_SIDE_ONE",
    /// Tall units or walls near both sides of the hob.
    HobSideBoth = "HOB_SIDE_BOTH",
    /// The hob near what stands behind it.
    HobRear = "HOB_REAR",
    /// The hob near the front edge of the worktop.
    HobFront = "HOB_FRONT",
    /// A fridge near the hob.
    HobFridge = "HOB_FRIDGE",
    /// An unprotected unit above the hob.
    HobOverhead = "HOB_OVERHEAD",
    /// The hood too low or too high.
    HoodHeight = "HOOD_HEIGHT",
    /// A wall unit low beside a gas hob.
    WallUnitBesideGas = "WALL_UNIT_BESIDE_GAS",
    /// The hood narrower than the hob.
    HobWidthHood = "HOB_WIDTH_HOOD",
    /// The hob before or beside a window that opens.
    HobWindow = "HOB_WINDOW",
    /// The hob near the end of the worktop.
    HobRunEnd = "HOB_RUN_END",
    /// The hob near a door or passage.
    HobDoor = "HOB_DOOR",
    /// The hob near or far from the sink.
    HobSink = "HOB_SINK",
    /// Little worktop behind the hob of an island.
    IslandHobBack = "ISLAND_HOB_BACK",
    /// The aisle between two rows.
    AisleWork = "AISLE_WORK",
    /// A passage to walk through.
    AisleWalk = "AISLE_WALK",
    /// Sink, hob and fridge close together or far apart.
    TriangleSum = "TRIANGLE_SUM",
    /// Two of sink, hob and fridge close together or far apart.
    TriangleLeg = "TRIANGLE_LEG",
    /// Something stands in the way between sink, hob and fridge.
    TriangleCut = "TRIANGLE_CUT",
    /// No worktop within reach of the fridge.
    LandFridge = "LAND_FRIDGE",
    /// Too little worktop beside the hob.
    LandHob = "LAND_HOB",
    /// No worktop within reach of the oven.
    LandOven = "LAND_OVEN",
    /// No worktop within reach of the compact appliance.
    LandMw = "LAND_MW",
    /// Too little worktop beside the sink.
    LandSink = "LAND_SINK",
    /// No stretch of worktop is long enough to work on.
    Prep = "PREP",
    /// Too little room for knees under a bar.
    SeatKnee = "SEAT_KNEE",
    /// A bar too short for one person.
    SeatWidth = "SEAT_WIDTH",
    /// Too little room behind those who sit at a bar.
    SeatAisle = "SEAT_AISLE",
    /// A worktop longer than its slab.
    WorktopLength = "WORKTOP_LENGTH",
    /// A joint near a cut-out or over a dishwasher.
    JointPlace = "JOINT_PLACE",
    /// More worktop past its carcasses than holds.
    Overhang = "OVERHANG",
    /// More worktop between its carcasses than holds.
    Span = "SPAN",
    /// A width that cannot be made.
    WidthLimit = "WIDTH_LIMIT",
    /// A visible side without room for its panel.
    PanelMissing = "PANEL_MISSING",
    /// A tall unit that nothing holds upright.
    TallFree = "TALL_FREE",
    /// A unit behind a tall one of an island.
    TallBack = "TALL_BACK",
    /// A column, pipe or the like inside a carcass.
    ColumnCut = "COLUMN_CUT",
    /// No room for the back panel of an island.
    IslandBack = "ISLAND_BACK",
    /// A microwave too high or too low to lift a hot dish out of.
    MwHeight = "MW_HEIGHT",
    /// What a gas hob asks of the house.
    GasSupply = "GAS_SUPPLY",
    /// Water, drain, power or gas that must come to an island through the floor.
    FloorSupply = "FLOOR_SUPPLY",
    /// A socket above the hob, beside the sink or near the floor.
    Socket = "SOCKET",
    /// An electric hob without a power point at its place.
    Electric = "ELECTRIC",
    /// No bin near the sink.
    Bin = "BIN",
    /// Doors where drawers would hold the pans.
    HobDrawers = "HOB_DRAWERS",
    /// Doors where drawers would hold what one washes.
    SinkDrawers = "SINK_DRAWERS",
    /// Tall units in the middle of a run.
    FridgeEnd = "FRIDGE_END",
    /// No light under the wall units.
    Light = "LIGHT",
    /// A corner that is closed and not used.
    DeadCorner = "DEAD_CORNER",
    /// Many handles or fronts in one row.
    HandleMix = "HANDLE_MIX",
    /// No sink in the kitchen.
    NoSink = "NO_SINK",
    /// No water point marked.
    NoWater = "NO_WATER",
    /// No drain marked.
    NoDrain = "NO_DRAIN",
    /// No power point marked.
    NoPower = "NO_POWER",
    /// No gas point marked for a gas hob.
    NoGas = "NO_GAS",
    /// No duct marked for a hood.
    NoDuct = "NO_DUCT",
}
