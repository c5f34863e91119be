//! The names of the fittings: a key for lists and a word in each language.

use text::Language;

use crate::design::Support;

/// Declares the fittings once: variant, key of its name in `text`, meaning.
macro_rules! items {
    ($($(#[$doc:meta])* $variant:ident = $key:literal,)*) => {
        /// A fitting.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Item {
            $($(#[$doc])* $variant,)*
        }

        impl Item {
            /// Every fitting.
            pub const ALL: &[Item] = &[$(Item::$variant,)*];

            /// Its key, such as `shelf_pin`.
            pub fn key(self) -> &'static str {
                match self { $(Item::$variant => $key,)* }
            }
        }
    };
}

items! {
    /// A hinge; the detail is how far it opens.
    Hinge = "hinge",
    /// The plate it sits on.
    HingePlate = "hinge_plate",
    /// A door of glass in a frame of aluminium; the detail is its width and height.
    GlassDoor = "glass_door",
    /// The hinges of a folding corner door.
    BifoldSet = "bifold_set",
    /// The lift of a flap; the detail is its class.
    Lift = "lift",
    /// A pair of runners; the detail is nominal length and load.
    RunnerPair = "runner_pair",
    /// A pair of drawer sides; the detail is their height class.
    DrawerSides = "drawer_sides",
    /// What holds a drawer front.
    FrontFixing = "front_fixing",
    /// What holds the front of a drawer behind a door.
    InnerFrontFixing = "inner_front_fixing",
    /// What holds a front on a dishwasher.
    ApplianceFixing = "appliance_fixing",
    /// A handle; the detail is its code and its hole distance.
    Handle = "handle",
    /// The channel of fronts without handles; the detail is its length.
    Channel = "channel",
    /// A channel between two fronts of one unit, which its price includes; the detail is its length.
    ChannelBetween = "channel_between",
    /// Push-to-open for a door.
    PushDoor = "push_door",
    /// Push-to-open for a drawer.
    PushDrawer = "push_drawer",
    /// A shelf pin.
    ShelfPin = "shelf_pin",
    /// A fastener between two boards.
    Fastener = "fastener",
    /// An adjustable leg.
    Leg = "leg",
    /// A clip that holds the plinth.
    PlinthClip = "plinth_clip",
    /// A hanging bracket.
    Bracket = "bracket",
    /// A rail in the wall; the detail is its length.
    HangingRail = "hanging_rail",
    /// An angle that keeps a tall unit at the wall.
    WallAngle = "wall_angle",
    /// A bracket that keeps an island on the floor.
    FloorBracket = "floor_bracket",
    /// A bracket under the worktop of an island; the detail is the length of its arm.
    SupportBracket = "support_bracket",
    /// A leg under the worktop of an island; the detail is its length.
    SupportLeg = "support_leg",
    /// A connector between two carcasses.
    Connector = "connector",
    /// A frame for bottles.
    BottlePullOut = "bottle_pull_out",
    /// A frame over the height of a tall unit.
    LarderPullOut = "larder_pull_out",
    /// Bins on runners.
    WasteSystem = "waste_system",
    /// A carousel.
    Carousel = "carousel",
    /// Trays that swing out.
    SwingTrays = "swing_trays",
    /// A mat under the sink.
    SinkMat = "sink_mat",
    /// A ventilation grille in the plinth.
    Grille = "grille",
    /// A ventilation grille in a ceiling filler.
    CeilingGrille = "ceiling_grille",
    /// An end piece of the plinth.
    PlinthEnd = "plinth_end",
    /// A corner piece of the plinth.
    PlinthCorner = "plinth_corner",
    /// A profile with LED; the detail is its length.
    LedProfile = "led_profile",
    /// The driver of a LED profile.
    LedDriver = "led_driver",
    /// The switch of all LED.
    LedSwitch = "led_switch",
}

impl Item {
    /// What holds up a worktop.
    pub(super) fn of(support: Support) -> Item {
        match support {
            Support::Brackets => Item::SupportBracket,
            Support::Legs => Item::SupportLeg,
        }
    }

    /// Its name.
    pub fn name(self, language: Language) -> &'static str {
        text::workshop::item::named(language, self.key()).unwrap_or(self.key())
    }
}
