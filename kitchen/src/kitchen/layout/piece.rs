//! What a worktop consists of: its pieces, how they end, and what is cut out of them.

use super::piece_back;
use crate::catalogue::Mount;
use crate::geometry::{Edge, Point, Span};
use crate::kitchen::Kitchen;
use crate::length::Mm;
use crate::room::ObstacleKind;

/// How an end of a worktop piece finishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PieceEnd {
    /// Against a wall.
    Wall,
    /// Against a tall unit or its panel.
    Tall,
    /// Free, with a visible edge.
    Free,
    /// Free too, mitred with a side that goes down to the floor.
    Fall,
    /// Against a piece of another depth; the deeper one shows its edge beside the other.
    Step,
    /// In a corner, against or under the other piece; this piece runs through to the room corner.
    Through(usize),
    /// In a corner, against the front edge of the piece that runs through; or mitred with it.
    Joint(usize),
    /// Butted against the edge of another piece, where a peninsula and a row meet.
    Butt,
}

impl PieceEnd {
    /// Whether nothing stands at this end: one can lean over it, and a pan can fall off.
    pub(crate) fn is_free(self) -> bool {
        matches!(self, PieceEnd::Free | PieceEnd::Fall)
    }

    /// The corner in which it lies.
    fn corner(self) -> Option<usize> {
        match self {
            PieceEnd::Through(corner) | PieceEnd::Joint(corner) => Some(corner),
            _ => None,
        }
    }
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
    /// Grooves beside its sinks.
    pub drainers: Vec<Drainer>,
    /// Seams along its length where it is deeper than the slab is wide, as distances from the wall.
    pub seams: Vec<Mm>,
    /// Where other pieces are butted against its edges.
    pub butts: Vec<Butt>,
    /// Short ends that are seen, an island's back counted as one.
    pub visible_ends: i64,
    /// Length of edge to polish in compact or stone.
    pub polished: Mm,
    /// How long each straight edge is that has an apron.
    pub aprons: Vec<Mm>,
}

impl Piece {
    /// Its length.
    pub fn length(&self) -> Mm {
        self.span.length()
    }

    /// How one of its ends finishes.
    pub fn end(&self, edge: Edge) -> PieceEnd {
        match edge {
            Edge::Left => self.left,
            Edge::Right => self.right,
        }
    }

    /// Its outline before its surface, from its left end at the back over the right one. At a mitre its front edge is
    /// shorter by the depth of the piece across; two mitres that leave no front edge meet in a point.
    pub(crate) fn outline(&self, kitchen: &Kitchen<'_>) -> Vec<Point> {
        let Span { start, end } = self.span;
        let back = piece_back(kitchen, self);
        let [left, right] = [self.left, self.right].map(|end| self.mitre(kitchen, end));
        let (length, both) = (self.length(), left + right);
        let at = |x, y| Point { x, y: back + y };
        let mut outline = vec![at(start, Mm::ZERO), at(end, Mm::ZERO)];
        if both < length || both == Mm::ZERO {
            outline.extend([at(end - right, self.depth), at(start + left, self.depth)]);
        } else {
            outline.push(at(start + left * length.0 / both.0, self.depth * length.0 / both.0));
        }
        outline
    }

    /// How much of its front edge an end loses by a mitre: the depth of the piece on the other wall of the corner.
    fn mitre(&self, kitchen: &Kitchen<'_>, end: PieceEnd) -> Mm {
        let material = kitchen.catalogue.worktop(&kitchen.design.style.worktop);
        let is_mitred = material.is_some_and(|row| row.kind.is_mitred());
        if is_mitred && matches!(end, PieceEnd::Joint(_)) { self.across(kitchen, end) } else { Mm::ZERO }
    }

    /// The depth of the piece on the other wall of the corner in which an end lies; nothing elsewhere.
    fn across(&self, kitchen: &Kitchen<'_>, end: PieceEnd) -> Mm {
        let meets = |other: &&Piece| {
            let ends = [other.left, other.right].map(PieceEnd::corner);
            other.surface != self.surface && end.corner().is_some() && ends.contains(&end.corner())
        };
        kitchen.layout.worktops.iter().find(meets).map_or(Mm::ZERO, |other| other.depth)
    }

    /// What is seen of a long edge, in stretches between the pieces that end against it: of its front edge, or of an island's
    /// behind.
    pub(crate) fn seen_along(&self, kitchen: &Kitchen<'_>, is_front: bool) -> Vec<Span> {
        let under =
            |end| if matches!(end, PieceEnd::Through(_)) { self.across(kitchen, end) } else { Mm::ZERO };
        let back = piece_back(kitchen, self);
        let line = Span::at(if is_front { back + self.depth } else { back }, Mm::ZERO);
        let edge = Span::between(self.span.start + under(self.left), self.span.end - under(self.right));
        edge.free_of(self.butts.iter().filter(|butt| butt.depth == line).map(|butt| butt.span))
    }

    /// How long the parts are that it is joined from, from the left; one where no slab is shorter.
    pub fn parts(&self) -> Vec<Mm> {
        let ends = self.slab_joints.iter().copied().chain([self.span.end]);
        let starts = [self.span.start].into_iter().chain(self.slab_joints.iter().copied());
        starts.zip(ends).map(|(start, end)| end - start).collect()
    }
}

/// A stretch of an edge of a piece against which another one ends: of its front or back along it, of an end across it, so
/// that one of the two has no length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Butt {
    /// Along the surface.
    pub span: Span,
    /// From the wall forwards.
    pub depth: Span,
}

impl Butt {
    /// How long the joint is.
    pub fn length(&self) -> Mm {
        self.span.length() + self.depth.length()
    }

    /// Whether it lies at an end of its piece.
    pub(crate) fn is_at(&self, edge: Edge, piece: &Piece) -> bool {
        self.span == Span::at(edge.of(piece.span), Mm::ZERO)
    }
}

/// Grooves for draining, cut into a worktop beside a sink.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drainer {
    /// The unit of the sink.
    pub module: usize,
    /// Along the surface.
    pub span: Span,
    /// From the wall, as deep as the sink.
    pub depth: Span,
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
    /// Round a column or the like behind the fronts, from the edge at the wall.
    Notch(ObstacleKind),
    /// At an outer corner, round what runs through there, from the edge at the wall.
    OuterCorner,
}

impl CutoutKind {
    /// Whether it is cut from the edge at the wall on, so that it is no hole.
    pub(crate) fn is_at_wall(self) -> bool {
        matches!(self, CutoutKind::Notch(_) | CutoutKind::OuterCorner)
    }
}

/// A hole in a worktop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cutout {
    /// What it is for.
    pub kind: CutoutKind,
    /// The unit it lies over; of a notch the nearest.
    pub module: usize,
    /// The extra of the design that it is for; none for what its unit carries.
    pub extra: Option<usize>,
    /// Along the surface.
    pub span: Span,
    /// From the wall forwards.
    pub depth: Span,
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
