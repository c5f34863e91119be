//! Everything a maker adds to the placed modules so that they become a kitchen: rows and their gaps,
//! corners, worktops, plinths, fillers, posts and end panels. Derived each time, never stored.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::catalogue::Mount;
use crate::geometry::Span;
use crate::kitchen::Kitchen;
use crate::length::Mm;

mod corner;
mod filler;
mod leg;
mod panel;
mod plinth;
mod row;
mod splash;
mod strip;
mod worktop;

pub(crate) use leg::{second_leg, stand};

/// The derived parts of a kitchen. `usize` fields named `surface` and `module` are places in
/// [`Kitchen::surfaces`] and [`Kitchen::placed`]; `corner` is a place in [`Layout::corners`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Rows of units: the standing ones of a surface, and the hanging ones as far as no tall unit or second
    /// tier parts them.
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
    /// Cornices, light strips, LED profiles and upstands.
    pub strips: Vec<Strip>,
    /// The wall behind the worktop that a splash covers, in rectangles.
    pub splashes: Vec<Splash>,
    /// Sides of islands where the worktop goes down to the floor.
    pub falls: Vec<Fall>,
}

/// Whether a row stands or hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Base and tall units.
    Floor,
    /// Wall units.
    Hung,
}

/// One of the two ends of a row, a unit or a piece, seen from the front.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edge {
    /// Left.
    Left,
    /// Right.
    Right,
}

impl Edge {
    /// Both, from left to right.
    pub const BOTH: [Edge; 2] = [Edge::Left, Edge::Right];

    /// The other one.
    #[must_use]
    pub fn opposite(self) -> Edge {
        match self {
            Edge::Left => Edge::Right,
            Edge::Right => Edge::Left,
        }
    }

    /// This end of a span.
    pub fn of(self, span: Span) -> Mm {
        match self {
            Edge::Left => span.start,
            Edge::Right => span.end,
        }
    }

    /// A position moved outwards over this end.
    #[must_use]
    pub fn out(self, position: Mm, by: Mm) -> Mm {
        match self {
            Edge::Left => position - by,
            Edge::Right => position + by,
        }
    }

    /// The position at a distance inwards from this end of a surface.
    pub fn inwards(self, length: Mm, distance: Mm) -> Mm {
        match self {
            Edge::Left => distance,
            Edge::Right => length - distance,
        }
    }

    /// How far a span stays from this end of a surface; negative when it reaches past it.
    pub fn distance(self, length: Mm, span: Span) -> Mm {
        match self {
            Edge::Left => span.start,
            Edge::Right => length - span.end,
        }
    }
}

/// The units of one level on one surface, side by side. A hanging row ends at a tall unit, which then bounds
/// its first or last gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The surface.
    pub surface: usize,
    /// Standing or hanging.
    pub level: Level,
    /// The units from left to right.
    pub modules: Vec<usize>,
    /// The gaps: before the first unit, between units, after the last; one more than there are units.
    pub gaps: Vec<Gap>,
}

/// What bounds a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// A unit.
    Module(usize),
    /// A side wall, or the end of an island's carcass zone.
    Wall,
    /// A joined corner: for the corner unit's own row the room corner, for the other row the side of the post
    /// or of the corner unit's second leg.
    Corner(usize),
    /// The open end of a wall; such a gap is [`GapKind::Open`] whatever its length.
    Free,
}

/// How much room a gap is (kitchen.md §3 "filler", limits from [`crate::catalogue::Lengths`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GapKind {
    /// Less than nothing: the units run into each other.
    Overlap,
    /// Up to 3 mm: nothing.
    Closed,
    /// 4 to 19 mm: to be closed up.
    Narrow,
    /// 20 to 150 mm: a filler.
    Filler,
    /// More: the run ends on both sides.
    Open,
    /// The void between a corner unit and its room corner: no gap and no filler.
    Void,
}

/// A gap of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The stretch between the two carcass sides or the wall; reversed (negative length) when they overlap.
    pub span: Span,
    /// The width that is judged: the stretch less the end panel of a tall unit that stands in it; 0 for a void.
    pub judged: Mm,
    /// What it comes to.
    pub kind: GapKind,
    /// What bounds it on the left.
    pub left: Bound,
    /// What bounds it on the right.
    pub right: Bound,
}

/// How a corner is solved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Solution {
    /// A unit with a blind end (`OHB`, `OHLM`).
    Blind {
        /// The unit.
        module: usize,
    },
    /// A unit with two legs (`OHC`, `BHL`).
    Legs {
        /// The unit.
        module: usize,
    },
    /// No unit, but both rows leave room for a post.
    Dead,
    /// No unit, and at least one row comes nearer than a post allows.
    Missing {
        /// How near the nearer row comes to the room corner.
        measured: Mm,
    },
}

/// An inner corner of the room where units stand or hang.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corner {
    /// The surface that ends here on its right (wall n−1).
    pub before: usize,
    /// The surface that begins here on its left (wall n).
    pub after: usize,
    /// The level of the rows.
    pub level: Level,
    /// The units nearest to it on `before` and on `after`, a corner unit among them.
    pub units: [Option<usize>; 2],
    /// How it is solved.
    pub solution: Solution,
    /// Whether both rows come together here, so that worktop, plinth and post join.
    pub joined: bool,
    /// The corner distance `a` from the crossing of the front planes (kitchen.md §8 "Corners").
    pub a: Mm,
    /// Whether a corner post stands here that is not included in the corner unit's price.
    pub post: bool,
}

/// How an end of a worktop piece finishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PieceEnd {
    /// Against a wall.
    Wall,
    /// Against a tall unit or its panel.
    Tall,
    /// Free, with a visible edge.
    Free,
    /// Against a piece of another depth; the deeper one shows its edge beside the other.
    Step,
    /// In a corner, against or under the other piece; this piece runs through to the room corner.
    Through(usize),
    /// In a corner, against the front edge of the piece that runs through; or mitred with it.
    Joint(usize),
}

/// A piece of worktop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The surface; an island's piece lies on its front.
    pub surface: usize,
    /// From end to end along the surface.
    pub span: Span,
    /// Its depth.
    pub depth: Mm,
    /// Its left end.
    pub left: PieceEnd,
    /// Its right end.
    pub right: PieceEnd,
    /// The units under it, from left to right.
    pub modules: Vec<usize>,
    /// Its cut-outs and holes.
    pub cutouts: Vec<Cutout>,
    /// Joints between slabs, as positions along the surface; corner joints are not among them.
    pub slab_joints: Vec<Mm>,
    /// Short ends that are seen, an island's back counted as one.
    pub visible_ends: i64,
    /// Length of edge to polish in compact or stone.
    pub polished: Mm,
}

impl Piece {
    /// Its length.
    pub fn length(&self) -> Mm {
        self.span.length()
    }
}

/// What is cut out of a worktop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CutoutKind {
    /// For a hob, mounted so.
    Hob(Mount),
    /// For a sink, mounted so.
    Sink(Mount),
    /// For a tap that has no ledge to stand on.
    Tap,
    /// For a socket in the worktop.
    Socket,
}

/// A hole in a worktop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cutout {
    /// What it is for.
    pub kind: CutoutKind,
    /// The unit it lies over.
    pub module: usize,
    /// Along the surface.
    pub span: Span,
    /// From the wall forwards.
    pub depth: Span,
}

/// The plinth of a kitchen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plinth {
    /// Stretches along floor-standing fronts: surface and span.
    pub runs: Vec<(usize, Span)>,
    /// End pieces.
    pub end_pieces: i64,
    /// Corner pieces.
    pub corner_pieces: i64,
    /// The units under which a ventilation grille goes.
    pub grilles: Vec<usize>,
}

/// A strip in front material between units, or a unit and a wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filler {
    /// The surface.
    pub surface: usize,
    /// Standing or hanging.
    pub level: Level,
    /// Where it stands.
    pub span: Span,
    /// The unit whose front it matches.
    pub module: usize,
    /// Whether a neighbour is tall, so that it is as high.
    pub tall: bool,
}

/// What a panel closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PanelKind {
    /// A free side of a unit.
    End,
    /// A side of an island.
    IslandSide,
    /// The back of an island.
    IslandBack,
}

/// A panel in front material, 19 mm thick, outside the carcass (kitchen.md §8 "End panels").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// What it closes.
    pub kind: PanelKind,
    /// The surface.
    pub surface: usize,
    /// The unit whose side it closes; none for an island as a whole.
    pub module: Option<usize>,
    /// Where it stands along the surface.
    pub span: Span,
    /// Where it stands in height.
    pub rise: Span,
    /// Its finished width: what it measures across its height.
    pub width: Mm,
    /// The code of its front material.
    pub front: String,
}

/// What a strip is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StripKind {
    /// On top of wall and tall units.
    Cornice,
    /// Under wall units, before their light.
    Light,
    /// A profile with LED under wall units.
    Led,
    /// Of worktop material, up the wall.
    Upstand,
}

/// A strip along a surface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strip {
    /// What it is for.
    pub kind: StripKind,
    /// The surface.
    pub surface: usize,
    /// From end to end along it.
    pub span: Span,
    /// Where it stands in height.
    pub rise: Span,
}

/// A rectangle of splash on a wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Splash {
    /// The wall's surface.
    pub surface: usize,
    /// Along the wall.
    pub span: Span,
    /// Upwards.
    pub rise: Span,
}

/// A side of an island where the worktop goes down to the floor, mitred to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fall {
    /// The surface of the island's front.
    pub surface: usize,
    /// Its thickness, along the surface.
    pub span: Span,
    /// From the floor to the upper side of the worktop.
    pub height: Mm,
    /// As deep as the worktop.
    pub depth: Mm,
}

impl Gap {
    /// What bounds it on one side.
    pub fn bound(&self, edge: Edge) -> Bound {
        match edge {
            Edge::Left => self.left,
            Edge::Right => self.right,
        }
    }

    /// It with another bound on one side.
    #[must_use]
    fn bounded(self, edge: Edge, bound: Bound) -> Gap {
        match edge {
            Edge::Left => Gap { left: bound, ..self },
            Edge::Right => Gap { right: bound, ..self },
        }
    }

    /// The unit on one side.
    pub fn unit(&self, edge: Edge) -> Option<usize> {
        match self.bound(edge) {
            Bound::Module(module) => Some(module),
            Bound::Wall | Bound::Corner(_) | Bound::Free => None,
        }
    }
}

impl Row {
    /// The gap before its first unit or after its last.
    pub fn outer(&self, edge: Edge) -> Option<&Gap> {
        match edge {
            Edge::Left => self.gaps.first(),
            Edge::Right => self.gaps.last(),
        }
    }

    /// The chains of units with no open gap between them, as places in `modules`.
    pub fn chains(&self) -> Vec<Range<usize>> {
        let mut chains = Vec::new();
        let mut start = 0;
        for index in 1..=self.modules.len() {
            if index == self.modules.len() || self.gaps[index].kind == GapKind::Open {
                chains.push(start..index);
                start = index;
            }
        }
        chains
    }
}

impl Corner {
    /// The surface whose row meets this corner at its right or left end.
    pub fn surface(&self, edge: Edge) -> usize {
        match edge {
            Edge::Right => self.before,
            Edge::Left => self.after,
        }
    }

    /// Whether worktop and plinth of both walls meet here: of two rows, or of a row and the second leg of its corner
    /// unit, which is a run of its own on the other wall.
    pub fn turns(&self) -> bool {
        self.joined || matches!(self.solution, Solution::Legs { .. })
    }

    /// The corner unit.
    pub fn unit(&self) -> Option<usize> {
        match self.solution {
            Solution::Blind { module } | Solution::Legs { module } => Some(module),
            Solution::Dead | Solution::Missing { .. } => None,
        }
    }
}

/// Derives every part from the placed modules.
pub(crate) fn derive(kitchen: &Kitchen<'_>) -> Layout {
    let mut lines = row::lines(kitchen);
    let alone = corner::find(kitchen, &lines).corners;
    row::add_bare_legs(kitchen, &mut lines, &alone);
    // Once more, for a leg that has its wall to itself meets what stands at the wall's other end.
    let met = corner::find(kitchen, &lines);
    let rows = row::find(kitchen, &lines, &met);
    let corners = met.corners;
    let runs = leg::with_legs(kitchen, &rows, &corners);
    let panels = panel::derive(kitchen, &rows, &corners);
    let worktops = worktop::derive(kitchen, &runs, &corners);
    let plinth = plinth::derive(kitchen, &runs, &corners);
    let fillers = filler::derive(kitchen, &rows, &corners);
    let strips = strip::derive(kitchen, &rows, &corners, &worktops);
    let splashes = splash::derive(kitchen, &worktops);
    let falls = worktop::falls(kitchen, &worktops);
    Layout { rows, corners, worktops, plinth, fillers, panels, strips, splashes, falls }
}

/// From the wall to the plane of the base fronts; two such planes cross this far from an inner corner.
pub(crate) fn front_plane(kitchen: &Kitchen<'_>) -> Mm {
    let lengths = &kitchen.catalogue.lengths;
    lengths.base_depth.value + lengths.front_plane.value
}

/// Where a piece of worktop begins: at the wall, or behind the carcasses of an island.
pub(crate) fn piece_back(kitchen: &Kitchen<'_>, piece: &Piece) -> Mm {
    let front = front_plane(kitchen) + kitchen.catalogue.lengths.overhang_front.value;
    if kitchen.surfaces[piece.surface].is_island() { front - piece.depth } else { Mm::ZERO }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(kinds: &[GapKind]) -> Row {
        let gap = |kind: &GapKind| Gap {
            span: Span::default(),
            judged: Mm::ZERO,
            kind: *kind,
            left: Bound::Wall,
            right: Bound::Wall,
        };
        let modules = (0..kinds.len() - 1).collect();
        Row { surface: 0, level: Level::Floor, modules, gaps: kinds.iter().map(gap).collect() }
    }

    #[test]
    fn only_open_gaps_part_a_row_into_chains() {
        use GapKind::{Closed, Filler, Narrow, Open, Overlap};
        assert_eq!(row(&[Open, Filler, Open, Narrow, Overlap, Closed]).chains(), [0..2, 2..5]);
        assert_eq!(row(&[Closed, Open, Open]).chains(), [0..1, 1..2]);
    }

    #[test]
    fn an_edge_measures_from_its_own_end() {
        let unit = Span::between(Mm(2819), Mm(3819));
        assert_eq!(Edge::Right.distance(Mm(3900), unit), Mm(81));
        assert_eq!(Edge::Left.distance(Mm(3900), unit), Mm(2819));
        assert_eq!(Edge::Right.inwards(Mm(3900), Mm(631)), Mm(3269));
        assert_eq!(Edge::Left.out(Edge::Left.of(unit), Mm(29)), Mm(2790));
    }
}
