//! Worktop pieces with the holes that are cut in them, and what sits in the holes.

use super::finish::{Finish, Plain};
use super::mesh::Mesh;
use super::polygon::Polygon;
use super::shape::{Round, Y};
use super::{Part, PartKind, mm, sink, stove};
use crate::catalogue::{Slot, Worktop};
use crate::geometry::{Point, Span};
use crate::kitchen::Kitchen;
use crate::layout::{Cutout, CutoutKind, Piece};
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
    let (shape, cut) = cut_out(kitchen, piece);
    let rise = [mm(kitchen.base_top()), mm(kitchen.worktop_top())];
    let mut mesh = Mesh::default();
    mesh.slab(Finish::Worktop(material), &shape, rise);
    let children = cut.into_iter().flat_map(|cutout| filling(kitchen, piece, cutout, rise)).collect();
    Part { children, ..Part::fixed(PartKind::Worktop, mesh) }
}

/// The outline of a piece with its holes, and the cut-outs that it holds. A cut-out that leaves its piece or runs
/// into another is an error of the design and is not cut.
pub(super) fn cut_out(kitchen: &Kitchen<'_>, piece: &Piece) -> (Polygon, Vec<Cutout>) {
    let mut shape = Polygon { outline: round_columns(piece, piece.outline(kitchen)), holes: Vec::new() };
    let holes = piece.cutouts.iter().copied().filter(|cutout| !cutout.kind.is_at_wall());
    let cut = holes.filter(|cutout| shape.cut(cutout.span, cutout.depth)).collect();
    (shape, cut)
}

/// An outline, whose first two corners are the edge at the wall, round the columns that stand there. What stands in another
/// column, comes through to the front or crosses a mitre is an error of the design and is not cut.
fn round_columns(piece: &Piece, outline: Vec<Point>) -> Vec<Point> {
    let [start, end, right, .., left] = outline[..] else { return outline };
    // How far a mitre stands in, at a depth.
    let mitred = |from: Point, to: Point, depth: Mm| {
        from.x + (to.x - from.x) * (depth - from.y).0 / (to.y - from.y).0.max(1)
    };
    let fits = |notch: &&Cutout| {
        let Cutout { span, depth, .. } = notch;
        let (least, most) = (mitred(start, left, depth.end), mitred(end, right, depth.end));
        depth.start <= start.y && depth.end < left.y && least <= span.start && span.end <= most
    };
    let is_notch = |cutout: &&Cutout| cutout.kind.is_at_wall();
    let mut notches: Vec<&Cutout> = piece.cutouts.iter().filter(is_notch).filter(fits).collect();
    notches.sort_by_key(|notch| notch.span.start);
    let mut stretches = Vec::new();
    let mut at = start.x;
    for Cutout { span, depth, .. } in notches {
        if span.start >= at {
            stretches.extend([(Span::between(at, span.start), start.y), (*span, depth.end)]);
            at = span.end;
        }
    }
    stretches.push((Span::between(at, end.x), start.y));
    stretches.retain(|(span, _)| span.length() > Mm::ZERO);
    let mut round: Vec<Point> =
        stretches.into_iter().flat_map(|(span, y)| [span.start, span.end].map(|x| Point { x, y })).collect();
    round.dedup();
    round.extend(&outline[2..]);
    round
}

fn filling<'a>(kitchen: &Kitchen<'a>, piece: &Piece, cutout: Cutout, rise: [f32; 2]) -> Vec<Part<'a>> {
    match cutout.kind {
        CutoutKind::Sink(_) => sink::parts(kitchen, piece, cutout, rise),
        CutoutKind::Hob(_) => {
            let hob = kitchen.appliance(&kitchen.placed[cutout.module], Slot::Hob);
            hob.map(|hob| stove::part(hob, cutout, rise[1])).into_iter().collect()
        }
        CutoutKind::Tap | CutoutKind::Notch(_) | CutoutKind::OuterCorner => Vec::new(),
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
