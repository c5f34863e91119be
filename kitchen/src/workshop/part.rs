//! A board as it is cut, banded and drilled.

use text::Language;

use crate::catalogue::Construction;
use crate::length::{Mm, TenthMm};

/// Declares the parts once: variant, key of its name in `text`, meaning.
macro_rules! parts {
    ($($(#[$doc:meta])* $variant:ident = $key:literal,)*) => {
        /// What a board is for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum PartKind {
            $($(#[$doc])* $variant,)*
        }

        impl PartKind {
            /// Every kind.
            pub const ALL: &[PartKind] = &[$(PartKind::$variant,)*];

            /// Its key, such as `drawer_bottom`.
            pub fn key(self) -> &'static str {
                match self { $(PartKind::$variant => $key,)* }
            }
        }
    };
}

parts! {
    /// Left and right side of a carcass.
    Side = "side",
    /// Bottom of a carcass.
    Bottom = "bottom",
    /// Top of a carcass.
    Top = "top",
    /// Rails under a worktop.
    Rail = "rail",
    /// The front rail of a sink unit, upright.
    UprightRail = "upright_rail",
    /// The front rail of a hob unit, low.
    LowRail = "low_rail",
    /// A shelf that is fixed between the sides.
    FixedShelf = "fixed_shelf",
    /// A shelf on pins.
    Shelf = "shelf",
    /// Back of a carcass, or a part of it.
    Back = "back",
    /// What closes the blind end of a corner unit, behind the front plane.
    BlindPanel = "blind_panel",
    /// A door.
    Door = "door",
    /// A leaf of a folding corner door.
    FoldingLeaf = "folding_leaf",
    /// The front of a drawer.
    DrawerFront = "drawer_front",
    /// The front of a pull-out.
    PullOutFront = "pull_out_front",
    /// A flap.
    Flap = "flap",
    /// The front of an appliance.
    ApplianceFront = "appliance_front",
    /// Bottom of a drawer.
    DrawerBottom = "drawer_bottom",
    /// Back of a drawer.
    DrawerBack = "drawer_back",
    /// Front of a drawer behind a door.
    InnerFront = "inner_front",
    /// A strip that closes a gap.
    Filler = "filler",
    /// One of the two strips of a corner post.
    PostStrip = "post_strip",
    /// A panel on a side that is seen.
    EndPanel = "end_panel",
    /// The back of an island.
    IslandBack = "island_back",
    /// A piece of plinth.
    Plinth = "plinth",
    /// A strip on top of wall and tall units.
    Cornice = "cornice",
    /// A strip between wall or tall units and the ceiling.
    CeilingFiller = "ceiling_filler",
    /// Where such a strip turns back to the wall.
    CeilingReturn = "ceiling_return",
    /// A strip under wall units, before their light.
    LightStrip = "light_strip",
}

impl PartKind {
    /// Its name.
    pub fn name(self, language: Language) -> &'static str {
        text::workshop::part::named(language, self.key()).unwrap_or(self.key())
    }

    /// Whether it hangs or slides in the plane of the fronts.
    pub fn is_front(self) -> bool {
        use PartKind::{ApplianceFront, Door, DrawerFront, Flap, FoldingLeaf, PullOutFront};
        matches!(self, Door | FoldingLeaf | DrawerFront | PullOutFront | Flap | ApplianceFront)
    }
}

/// How the grain of a board runs; a board without grain may be turned on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grain {
    /// Along the length.
    Length,
    /// Along the width.
    Width,
    /// No grain.
    None,
}

impl Grain {
    /// As cut lists write it: `L`, `W`, `none`.
    pub fn code(self) -> &'static str {
        match self {
            Grain::Length => "L",
            Grain::Width => "W",
            Grain::None => "none",
        }
    }

    /// Along the length where a material has grain.
    pub(super) fn along(has_grain: bool) -> Grain {
        if has_grain { Grain::Length } else { Grain::None }
    }
}

/// The thicknesses of banding on the four edges, in the colour of the board. An edge `l1` or `l2` is as long as
/// the length, `w1` or `w2` as the width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Edges {
    /// The front or left edge.
    pub l1: Option<TenthMm>,
    /// The edge opposite to it.
    pub l2: Option<TenthMm>,
    /// The bottom edge.
    pub w1: Option<TenthMm>,
    /// The top edge.
    pub w2: Option<TenthMm>,
}

impl Edges {
    /// None.
    pub const NONE: Edges = Edges { l1: None, l2: None, w1: None, w2: None };

    /// The same on all four.
    pub fn all(thickness: TenthMm) -> Edges {
        let edge = Some(thickness);
        Edges { l1: edge, l2: edge, w1: edge, w2: edge }
    }

    /// Along the front only.
    pub fn front(thickness: TenthMm) -> Edges {
        Edges { l1: Some(thickness), ..Edges::NONE }
    }

    /// The edges in the order of a cut list: l1, l2, w1, w2.
    pub fn each(self) -> [Option<TenthMm>; 4] {
        [self.l1, self.l2, self.w1, self.w2]
    }
}

/// What the workshop must know of a board beyond its measures.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Remark {
    /// Wider than its gap by this much, to be scribed to the wall.
    Scribe(TenthMm),
    /// Higher than the room under the ceiling by `extra`, to be scribed to it; and whether it is one of several pieces that
    /// are joined end to end.
    UnderCeiling {
        /// How much higher.
        extra: TenthMm,
        /// Whether it is one of several.
        joined: bool,
    },
    /// L-shaped.
    Notch(Notch),
    /// With an opening for a hood.
    HoodOpening,
    /// With a notch for a pipe or a beam, to be measured on site.
    PipeNotch,
    /// With a frame.
    Framed,
    /// One of several pieces that are joined end to end or in one plane.
    Joined,
    /// Cut from one strip with its neighbours, so that the grain runs on.
    Strip(InStrip),
}

/// A square notch at the corner between both legs of an L. Its two edges are the only ones that are seen, and banded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Notch {
    /// Its finished side.
    pub side: TenthMm,
    /// The side to saw: larger, for its banding.
    pub cut: TenthMm,
    /// The thickness of its banding.
    pub edge: TenthMm,
}

/// Where in a strip a front is cut; the strip runs from the lowest front to the highest (domain.md §5.3 "Grain").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct InStrip {
    /// Which strip of its cabinet, from 1.
    pub strip: usize,
    /// Its place from below, from 1.
    pub place: usize,
    /// How many fronts the strip has.
    pub count: usize,
}

impl Remark {
    /// In words.
    pub fn words(&self, language: Language) -> String {
        use text::workshop::remark;
        match self {
            Remark::Scribe(extra) => remark::scribe(language, extra),
            Remark::UnderCeiling { extra, joined: false } => remark::under_ceiling(language, extra),
            Remark::UnderCeiling { extra, joined: true } => {
                format!("{}; {}", remark::under_ceiling(language, extra), remark::joined(language))
            }
            Remark::Notch(Notch { side, cut, edge }) => remark::notch(language, cut, edge, side),
            Remark::HoodOpening => remark::hood_opening(language).to_owned(),
            Remark::PipeNotch => remark::pipe_notch(language).to_owned(),
            Remark::Framed => remark::framed(language).to_owned(),
            Remark::Joined => remark::joined(language).to_owned(),
            Remark::Strip(InStrip { strip, place, count }) => remark::strip(language, count, place, strip),
        }
    }
}

/// A board: finished sizes in tenths of a millimetre, length along the grain.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Part {
    /// What it is for.
    pub kind: PartKind,
    /// The code of its decor: a carcass colour, a front, a plinth.
    pub material: String,
    /// Finished length.
    pub length: TenthMm,
    /// Finished width.
    pub width: TenthMm,
    /// Thickness.
    pub thickness: Mm,
    /// How many alike.
    pub quantity: i64,
    /// How its grain runs.
    pub grain: Grain,
    /// Its banding.
    pub edges: Edges,
    /// The name of its drilling programme; empty without holes.
    pub drilling: String,
    /// What else must be known.
    pub remark: Option<Remark>,
}

impl Part {
    /// The size to saw: the finished one less the edges on that axis, plus what the edgebander mills off
    /// (domain.md §5.3).
    pub fn cut(&self, rules: &Construction) -> (TenthMm, TenthMm) {
        let off = |edges: [Option<TenthMm>; 2]| -> TenthMm {
            edges.into_iter().flatten().map(|edge| edge - rules.edge_milling.tenths()).sum()
        };
        let Edges { l1, l2, w1, w2 } = self.edges;
        (self.length - off([w1, w2]), self.width - off([l1, l2]))
    }

    /// Its place in a strip, where it is cut from one.
    pub fn in_strip(&self) -> Option<InStrip> {
        match self.remark {
            Some(Remark::Strip(place)) => Some(place),
            _ => None,
        }
    }

    /// Its notch, where it is L-shaped.
    pub fn notch(&self) -> Option<Notch> {
        match self.remark {
            Some(Remark::Notch(notch)) => Some(notch),
            _ => None,
        }
    }

    /// The same board, so many times.
    pub(super) fn times(self, quantity: i64) -> Part {
        Part { quantity, ..self }
    }

    /// The same board with a drilling programme.
    pub(super) fn drilled(self, programme: impl Into<String>) -> Part {
        Part { drilling: programme.into(), ..self }
    }

    /// The same board with a remark.
    pub(super) fn noted(self, remark: Remark) -> Part {
        Part { remark: Some(remark), ..self }
    }
}
