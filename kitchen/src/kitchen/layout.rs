//! Everything a maker adds to the placed modules so that they become a kitchen: rows and their gaps,
//! corners, worktops, plinths, fillers, posts and end panels. Derived each time, never stored.

use crate::geometry::{Box3, Span};
use crate::kitchen::Kitchen;
use crate::length::Mm;

mod apart;
mod bar;
mod ceiling;
mod corner;
mod filler;
mod gap;
mod leg;
mod line;
mod outer;
mod panel;
mod piece;
mod plinth;
mod post;
mod row;
mod side;
mod splash;
mod stop;
mod strip;
mod support;
mod tower;
mod wall;
mod worktop;

pub(crate) use apart::{are_apart, met_apart};
pub use bar::{Bar, bar};
pub(crate) use ceiling::above;
pub use ceiling::{Return, beyond_ceiling_filler};
pub use corner::{Corner, Solution};
pub use filler::Filler;
pub use gap::{Bound, Gap, GapKind};
pub(crate) use leg::{Leg, bodies, claims, second_leg, second_side, stand};
pub(crate) use panel::met_by_panels;
pub use panel::{Panel, PanelKind};
pub use piece::{Butt, Cutout, CutoutKind, Drainer, Fall, Piece, PieceEnd};
pub use plinth::{Plinth, PlinthRun};
pub use row::{Level, Row};
pub(crate) use side::{seen, shown};
pub use splash::Splash;
pub(crate) use stop::obstacles;
pub(crate) use strip::cornice;
pub use strip::{Strip, StripKind};
pub use support::{Overhang, Prop, open_side, overhangs, supportable};
pub(crate) use support::{bare, behind_deepest, farthest_span};
pub(crate) use tower::{Backed, Tower, backed, towers};
pub(crate) use wall::{splash_as_cut, upstand_as_cut, upstand_thickness};
pub(crate) use worktop::{asked_drainers, past_zone};

/// The derived parts of a kitchen. `usize` fields named `surface` and `module` are places in
/// [`Kitchen::surfaces`] and [`Kitchen::placed`]; `corner` is a place in [`Layout::corners`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Rows of units: the standing ones of a surface as far as no column parts them, and the hanging ones as far as no
    /// column, tall unit or second tier does.
    pub rows: Vec<Row>,
    /// Where two rows meet, or should.
    pub corners: Vec<Corner>,
    /// Worktop pieces.
    pub worktops: Vec<Piece>,
    /// The plinth.
    pub plinth: Plinth,
    /// Fillers.
    pub fillers: Vec<Filler>,
    /// End panels and island backs.
    pub panels: Vec<Panel>,
    /// Cornices, ceiling fillers, light strips, LED profiles and upstands.
    pub strips: Vec<Strip>,
    /// Where ceiling fillers turn back to the wall.
    pub returns: Vec<Return>,
    /// The units with a fridge over which a ceiling filler has a ventilation grille.
    pub vents: Vec<usize>,
    /// The wall behind the worktop that a splash covers, in rectangles.
    pub splashes: Vec<Splash>,
    /// Sides of islands where the worktop goes down to the floor.
    pub falls: Vec<Fall>,
    /// Brackets and legs under the worktops of islands.
    pub props: Vec<Prop>,
}

/// Derives every part from the placed modules.
pub(crate) fn derive(kitchen: &Kitchen<'_>) -> Layout {
    let mut lines = line::of(kitchen);
    let alone = corner::find(kitchen, &lines).corners;
    line::add_bare_legs(kitchen, &mut lines, &alone);
    // Once more, for a leg that has its wall to itself meets what stands at the wall's other end.
    let met = corner::find(kitchen, &lines);
    let rows = row::find(kitchen, &lines, &met);
    let corners = met.corners;
    let runs = leg::with_legs(kitchen, &rows, &corners);
    let mut panels = panel::derive(kitchen, &rows, &corners);
    outer::panels(kitchen, &mut panels);
    let mut fillers = filler::derive(kitchen, &rows, &corners);
    outer::fillers(kitchen, &mut panels, &mut fillers);
    let mut worktops = worktop::derive(kitchen, &runs, &corners);
    outer::worktops(kitchen, &mut worktops, &panels);
    let plinth = plinth::derive(kitchen, &runs, &corners);
    let under = strip::Under {
        rows: &rows,
        corners: &corners,
        pieces: &worktops,
        panels: &panels,
        fillers: &fillers,
    };
    let strips = strip::derive(kitchen, under);
    let returns = ceiling::returns(kitchen, &strips);
    let vents = ceiling::vents(kitchen, &strips);
    let splashes = splash::derive(kitchen, &worktops, &strips);
    let falls = worktop::falls(kitchen, &worktops);
    let props = support::derive(kitchen);
    Layout {
        rows,
        corners,
        worktops,
        plinth,
        fillers,
        panels,
        strips,
        returns,
        vents,
        splashes,
        falls,
        props,
    }
}

/// From the wall to the plane of the base fronts; two such planes cross this far from an inner corner.
pub(crate) fn front_plane(kitchen: &Kitchen<'_>) -> Mm {
    kitchen.catalogue.lengths.usual_front_plane()
}

/// What a piece of worktop covers, as high as it is thick.
pub(crate) fn ground(kitchen: &Kitchen<'_>, piece: &Piece) -> Box3 {
    let (frame, back) = (kitchen.surfaces[piece.surface].frame, piece_back(kitchen, piece));
    let [low, high] =
        [(piece.span.start, back), (piece.span.end, back + piece.depth)].map(|(x, y)| frame.point(x, y));
    Box3::standing(low, high, Span::between(kitchen.base_top(), kitchen.worktop_top()))
}

/// Where a piece of worktop begins: at the wall, or behind the carcasses of an island.
pub(crate) fn piece_back(kitchen: &Kitchen<'_>, piece: &Piece) -> Mm {
    let front = kitchen.catalogue.lengths.worktop_edge();
    if kitchen.surfaces[piece.surface].is_island() { front - piece.depth } else { Mm::ZERO }
}
