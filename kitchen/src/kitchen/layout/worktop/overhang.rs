//! Free ends of worktops beside a worktop of another wall: past the carcass a piece reaches no farther than the other's edge.

use crate::geometry::{Edge, Span};
use crate::kitchen::{End, Kitchen};
use crate::layout::{Piece, PieceEnd, ground, stand};
use crate::length::Mm;

/// Takes back every free end that lies over the edge of a piece of another wall, where the runs of the two do not join. Of
/// two that lie over each other the one that loses less gives way, from whichever wall one looks.
pub(super) fn take_back(kitchen: &Kitchen<'_>, pieces: &mut [Piece]) {
    while let Some((by, index, edge)) = least(kitchen, pieces) {
        let piece = &mut pieces[index];
        match edge {
            Edge::Left => piece.span.start += by,
            Edge::Right => piece.span.end -= by,
        }
        piece.polished = (piece.polished - by).max(Mm::ZERO);
    }
}

/// The end that is to be taken back least of all that are, and by how much: no farther than its piece is long.
fn least(kitchen: &Kitchen<'_>, pieces: &[Piece]) -> Option<(Mm, usize, Edge)> {
    let ends = (0..pieces.len()).flat_map(|index| Edge::BOTH.map(|edge| (index, edge)));
    let over = ends.filter_map(|(index, edge)| {
        let by = pieces.iter().map(|other| over(kitchen, &pieces[index], edge, other)).max()?;
        Some((by.min(pieces[index].length()), index, edge))
    });
    over.filter(|(by, ..)| *by > Mm::ZERO).min_by_key(|(by, ..)| *by)
}

/// How far a free end lies over another piece; nothing where that one lies over the carcass, too: there the units stand in
/// each other's way.
fn over(kitchen: &Kitchen<'_>, piece: &Piece, edge: Edge, other: &Piece) -> Mm {
    let (end, unit) = match edge {
        Edge::Left => (piece.left, piece.modules.first()),
        Edge::Right => (piece.right, piece.modules.last()),
    };
    let on = &kitchen.surfaces[piece.surface];
    // Round an outer corner the two are cut out for each other.
    let is_round = on.end(edge) == End::Outer(other.surface);
    let is_free = end == PieceEnd::Free && other.surface != piece.surface && !is_round;
    let Some(unit) = unit.filter(|_| is_free) else { return Mm::ZERO };
    let carcass = edge.of(stand(kitchen, piece.surface, *unit));
    let reach = edge.of(piece.span);
    let past = Span::between(carcass.min(reach), carcass.max(reach));
    let (along, outward) = on.frame.view(ground(kitchen, other));
    let begins = edge.opposite().of(along);
    let is_met =
        past.overlaps(along) && past.contains(begins) && outward.overlaps(Span::at(Mm::ZERO, piece.depth));
    if is_met { (reach - begins).abs() } else { Mm::ZERO }
}
