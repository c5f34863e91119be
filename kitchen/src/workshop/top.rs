//! A worktop piece as it is cut: its outline with mitres, its cut-outs, holes and joints, seen from above with
//! the front edge below.

use crate::kitchen::Kitchen;
use crate::layout::{Cutout, CutoutKind, Edge, Piece, PieceEnd};
use crate::length::Mm;

/// A point of a piece: along it from its left end, and up from its front edge.
pub type Spot = (Mm, Mm);

/// A piece of worktop to cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Top {
    /// Its number, from 1.
    pub number: usize,
    /// The wall or island it lies on.
    pub surface: String,
    /// Its length.
    pub length: Mm,
    /// Its depth.
    pub depth: Mm,
    /// Its outline, counter-clockwise, closed.
    pub outline: Vec<Spot>,
    /// What is cut out: opposite corners.
    pub cutouts: Vec<(Spot, Spot)>,
    /// Round holes: middle and diameter.
    pub holes: Vec<(Spot, Mm)>,
    /// Where slabs meet: a line from front to back.
    pub joints: Vec<Mm>,
}

/// The pieces of a kitchen.
pub fn tops(kitchen: &Kitchen<'_>) -> Vec<Top> {
    let pieces = kitchen.layout.worktops.iter().enumerate();
    pieces.map(|(index, piece)| top(kitchen, index, piece)).collect()
}

fn top(kitchen: &Kitchen<'_>, index: usize, piece: &Piece) -> Top {
    let is_round = |cutout: &&Cutout| matches!(cutout.kind, CutoutKind::Tap | CutoutKind::Socket);
    let spot = |along: Mm, from_wall: Mm| (along - piece.span.start, piece.depth - from_wall);
    let rectangle = |cutout: &Cutout| {
        (spot(cutout.span.start, cutout.depth.end), spot(cutout.span.end, cutout.depth.start))
    };
    let hole = |cutout: &Cutout| (spot(cutout.span.middle(), cutout.depth.middle()), cutout.span.length());
    Top {
        number: index + 1,
        surface: kitchen.surface_id(piece.surface).to_owned(),
        length: piece.length(),
        depth: piece.depth,
        outline: outline(kitchen, piece),
        cutouts: piece.cutouts.iter().filter(|cutout| !is_round(cutout)).map(rectangle).collect(),
        holes: piece.cutouts.iter().filter(is_round).map(hole).collect(),
        joints: piece.slab_joints.iter().map(|joint| *joint - piece.span.start).collect(),
    }
}

/// A rectangle, less a triangle at each mitred end: there the front edge is shorter by the depth of the other
/// piece.
fn outline(kitchen: &Kitchen<'_>, piece: &Piece) -> Vec<Spot> {
    let (length, depth) = (piece.length(), piece.depth);
    let [left, right] = Edge::BOTH.map(|edge| mitre(kitchen, piece, edge));
    let mut outline = vec![(left, Mm::ZERO)];
    // Two mitres that leave no front edge meet in one point.
    if length - right > left {
        outline.push((length - right, Mm::ZERO));
    }
    outline.extend([(length, depth), (Mm::ZERO, depth)]);
    outline
}

/// How much the front edge loses at a mitred end.
fn mitre(kitchen: &Kitchen<'_>, piece: &Piece, edge: Edge) -> Mm {
    let end = if edge == Edge::Left { piece.left } else { piece.right };
    let material = kitchen.catalogue.worktop(&kitchen.design.style.worktop);
    let (PieceEnd::Joint(corner), true) = (end, material.is_some_and(|row| row.kind.is_mitred())) else {
        return Mm::ZERO;
    };
    let meets = |other: &&Piece| {
        let own = other.surface == piece.surface && other.span == piece.span;
        !own && [other.left, other.right].contains(&PieceEnd::Joint(corner))
    };
    let other = kitchen.layout.worktops.iter().find(meets);
    other.map_or(Mm::ZERO, |other| other.depth)
}
