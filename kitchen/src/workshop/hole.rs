//! The holes in a worktop as the mason has to know them: what each is for, how that is mounted, where it is cut.

use text::Language;

use super::top::Spot;
use crate::catalogue::{Mount, Slot};
use crate::kitchen::Kitchen;
use crate::layout::{Cutout, CutoutKind, Piece, piece_back};
use crate::length::Mm;

/// The edge of a hole in a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rim {
    /// Opposite corners: left in front, right at the back.
    Rectangle(Spot, Spot),
    /// Middle and diameter.
    Round(Spot, Mm),
}

/// A hole in a piece, with what the mason has to know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole {
    /// What it is for, and how that is mounted.
    pub kind: CutoutKind,
    /// The product that goes into it; empty where none is chosen.
    pub product: String,
    /// Where it is cut.
    pub rim: Rim,
}

impl Hole {
    /// What it is for, such as `sink_under`.
    pub fn key(&self) -> &'static str {
        match self.kind {
            CutoutKind::Hob(Mount::Top) => "hob_top",
            CutoutKind::Hob(Mount::Flush) => "hob_flush",
            CutoutKind::Hob(Mount::Under) => "hob_under",
            CutoutKind::Sink(Mount::Top) => "sink_top",
            CutoutKind::Sink(Mount::Flush) => "sink_flush",
            CutoutKind::Sink(Mount::Under) => "sink_under",
            CutoutKind::Tap => "tap",
            CutoutKind::Socket => "socket",
            CutoutKind::Notch(_) => "notch",
            CutoutKind::OuterCorner => "outer_corner",
        }
    }

    /// What it is for and which product: `spoelbak onderbouw S-UM-740`.
    pub fn name(&self, language: Language) -> String {
        let what = text::workshop::hole::named(language, self.key()).unwrap_or(self.key());
        format!("{what} {}", self.product).trim_end().to_owned()
    }

    /// Its size: `740 × 400`, `Ø 35`.
    pub fn size(&self) -> String {
        match self.rim {
            Rim::Rectangle((left, front), (right, back)) => format!("{} × {}", right - left, back - front),
            Rim::Round(_, diameter) => format!("Ø {diameter}"),
        }
    }

    /// Where it lies from the left end and the front edge: its left front corner, or its middle.
    pub fn place(&self, language: Language) -> String {
        match self.rim {
            Rim::Rectangle((left, front), _) => text::workshop::place::corner(language, front, left),
            Rim::Round((x, up), _) => text::workshop::place::middle(language, up, x),
        }
    }
}

/// A cut-out of a piece, seen from its left end and front edge.
pub(super) fn of(kitchen: &Kitchen<'_>, piece: &Piece, cutout: &Cutout) -> Hole {
    // An island is measured from where a wall would be behind its front units.
    let front = piece_back(kitchen, piece) + piece.depth;
    let spot = |along: Mm, from_wall: Mm| (along - piece.span.start, front - from_wall);
    let module = kitchen.placed[cutout.module].module;
    let held = |slot| module.holds(slot).map(ToString::to_string).unwrap_or_default();
    let rectangle =
        Rim::Rectangle(spot(cutout.span.start, cutout.depth.end), spot(cutout.span.end, cutout.depth.start));
    let round = |middle| Rim::Round(spot(middle, cutout.depth.middle()), cutout.span.length());
    let (product, rim) = match cutout.kind {
        CutoutKind::Hob(_) => (held(Slot::Hob), rectangle),
        CutoutKind::Sink(_) => (held(Slot::Sink), rectangle),
        // An odd hole begins half a millimetre too far left to lie in the middle of its sink, and is drilled there.
        CutoutKind::Tap => (held(Slot::Tap), round(cutout.span.end - cutout.span.length().half())),
        CutoutKind::Notch(_) | CutoutKind::OuterCorner => (String::new(), rectangle),
        CutoutKind::Socket => {
            let extra = cutout.extra.and_then(|index| kitchen.design.extras.get(index));
            (extra.map(|extra| extra.code.to_string()).unwrap_or_default(), round(cutout.span.middle()))
        }
    };
    Hole { kind: cutout.kind, product, rim }
}
