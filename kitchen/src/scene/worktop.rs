//! Worktop pieces with the holes that are cut in them, and what sits in the holes.

use super::finish::{Finish, Plain};
use super::mesh::Mesh;
use super::polygon::Polygon;
use super::shape::{Round, Y};
use super::{Part, PartKind, mm, sink, stove};
use crate::catalogue::{Slot, Worktop};
use crate::geometry::{Point, Span};
use crate::kitchen::Kitchen;
use crate::layout::{self, Cutout, CutoutKind, Piece, PieceEnd};
use crate::length::Mm;

/// How far the lid of a socket lies on the worktop round its hole.
const LID: f32 = 3.0;

/// The pieces on a surface.
pub(super) fn parts<'a>(kitchen: &Kitchen<'a>, surface: usize) -> Vec<Part<'a>> {
    let Some(material) = kitchen.catalogue.worktop(&kitchen.design.style.worktop) else { return Vec::new() };
    let pieces = kitchen.layout.worktops.iter().filter(|piece| piece.surface == surface);
    pieces.filter(|piece| piece.length() > Mm::ZERO).map(|piece| part(kitchen, piece, material)).collect()
}

fn part<'a>(kitchen: &Kitchen<'a>, piece: &Piece, material: &'a Worktop) -> Part<'a> {
    let (shape, cut) = cut_out(kitchen, piece, material);
    let rise = [mm(kitchen.base_top()), mm(kitchen.worktop_top())];
    let mut mesh = Mesh::default();
    mesh.slab(Finish::Worktop(material), &shape, rise);
    let children = cut.into_iter().flat_map(|cutout| filling(kitchen, piece, cutout, rise)).collect();
    Part { children, ..Part::fixed(PartKind::Worktop, mesh) }
}

/// The outline of a piece with its holes, and the cut-outs that it holds. A cut-out that leaves its piece or runs
/// into another is an error of the design and is not cut.
pub(super) fn cut_out(kitchen: &Kitchen<'_>, piece: &Piece, material: &Worktop) -> (Polygon, Vec<Cutout>) {
    let mut shape = Polygon { outline: outline(kitchen, piece, material), holes: Vec::new() };
    // In a notch stands the column that it is for, which fills it.
    let holes = piece.cutouts.iter().copied().filter(|cutout| !matches!(cutout.kind, CutoutKind::Notch(_)));
    let cut = holes.filter(|cutout| shape.cut(cutout.span, cutout.depth)).collect();
    (shape, cut)
}

/// The rectangle of a piece; a mitre takes the triangle between the room corner and the crossing of the front
/// edges from each of its pieces.
fn outline(kitchen: &Kitchen<'_>, piece: &Piece, material: &Worktop) -> Vec<Point> {
    let Span { start, end } = piece.span;
    let back = layout::piece_back(kitchen, piece);
    let front = back + piece.depth;
    let mitre = |end: PieceEnd| {
        let mitred = matches!(end, PieceEnd::Joint(_)) && material.kind.is_mitred();
        if mitred { depth_across(kitchen, piece, end) } else { Mm::ZERO }
    };
    let (left, right) = (mitre(piece.left), mitre(piece.right));
    // A piece too short for its mitres keeps its corners.
    let (left, right) = if left + right < piece.length() { (left, right) } else { (Mm::ZERO, Mm::ZERO) };
    let point = |x, y| Point { x, y };
    vec![point(start, back), point(end, back), point(end - right, front), point(start + left, front)]
}

/// The depth of the piece on the other side of a joint.
fn depth_across(kitchen: &Kitchen<'_>, piece: &Piece, end: PieceEnd) -> Mm {
    let meets = |other: &&Piece| other.surface != piece.surface && [other.left, other.right].contains(&end);
    kitchen.layout.worktops.iter().find(meets).map_or(piece.depth, |other| other.depth)
}

fn filling<'a>(kitchen: &Kitchen<'a>, piece: &Piece, cutout: Cutout, rise: [f32; 2]) -> Vec<Part<'a>> {
    match cutout.kind {
        CutoutKind::Sink(_) => sink::parts(kitchen, piece, cutout, rise),
        CutoutKind::Hob(_) => {
            let hob = kitchen.appliance(&kitchen.placed[cutout.module], Slot::Hob);
            hob.map(|hob| stove::part(hob, cutout, rise[1])).into_iter().collect()
        }
        CutoutKind::Tap | CutoutKind::Notch(_) => Vec::new(),
        CutoutKind::Socket => vec![socket(cutout, rise[1])],
    }
}

/// The lid of a socket that rises from the worktop.
fn socket<'a>(cutout: Cutout, top: f32) -> Part<'a> {
    let at = [mm(cutout.span.middle()), top, mm(cutout.depth.middle())];
    let mut mesh = Mesh::default();
    let radius = mm(cutout.span.length()) / 2.0 + LID;
    mesh.round(Finish::Plain(Plain::Steel), Round { at, axis: Y, radius, length: 3.0 }, 16);
    Part::fixed(PartKind::Socket, mesh)
}
