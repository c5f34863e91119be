//! The free stretches of worktop: what lies between hobs, sinks and the ends of a piece (kitchen.md §8 "Rules").

use crate::geometry::{Box3, Edge, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::layout::{CutoutKind, Piece, PieceEnd, ground, piece_back};
use crate::length::Mm;

/// Worktop with nothing in it, from one thing to the next along its surface.
#[derive(Clone, Copy)]
pub(super) struct Stretch<'k> {
    /// The piece it is part of, the first where the depth changes.
    pub piece: &'k Piece,
    /// From end to end; nothing where two things run into each other.
    pub span: Span,
    /// The unit whose hob or sink ends it on the left; none is the end of the piece.
    left: Option<usize>,
    /// The same on the right.
    right: Option<usize>,
}

impl Stretch<'_> {
    /// Its length.
    pub fn length(&self) -> Mm {
        self.span.length().max(Mm::ZERO)
    }
}

/// Every free stretch, from left to right. A hob ends it with its cut-out, a sink with its outer size. The worktop goes
/// on where only its depth changes, over the piece that it is butted against, and in a joined corner, so that a stretch
/// reaches the room corner however the two pieces meet; taps and sockets end nothing.
pub(super) fn stretches<'k>(kitchen: &'k Kitchen<'_>) -> Vec<Stretch<'k>> {
    tops(kitchen).flat_map(|pieces| of_top(kitchen, pieces)).collect()
}

/// The pieces of worktop that are one to work on: those that meet where the depth changes.
pub(super) fn tops<'k>(kitchen: &'k Kitchen<'_>) -> impl Iterator<Item = &'k [Piece]> {
    let goes_on = |left: &Piece, right: &Piece| {
        (left.surface, left.right, right.left) == (right.surface, PieceEnd::Step, PieceEnd::Step)
            && left.span.end == right.span.start
    };
    kitchen.layout.worktops.chunk_by(goes_on)
}

fn of_top<'k>(kitchen: &'k Kitchen<'_>, pieces: &'k [Piece]) -> Vec<Stretch<'k>> {
    let [piece, ..] = pieces else { return Vec::new() };
    let last = pieces.last().unwrap_or(piece);
    let length = kitchen.surfaces[piece.surface].length();
    let end = |edge: Edge, piece: &Piece, end: PieceEnd| match end {
        PieceEnd::Through(_) | PieceEnd::Joint(_) => edge.inwards(length, Mm::ZERO),
        PieceEnd::Butt => past_butt(kitchen, piece, edge),
        PieceEnd::Wall | PieceEnd::Tall | PieceEnd::Free | PieceEnd::Fall | PieceEnd::Step => {
            edge.of(piece.span)
        }
    };
    let hobs = pieces
        .iter()
        .flat_map(|piece| &piece.cutouts)
        .filter(|cutout| matches!(cutout.kind, CutoutKind::Hob(_)));
    let mut taken: Vec<(Span, usize)> = hobs.map(|cutout| (cutout.span, cutout.module)).collect();
    let sinks = pieces.iter().flat_map(|piece| sinks_of(kitchen, piece));
    taken.extend(sinks.map(|(sink, span)| (span, sink)));
    taken.sort_by_key(|(span, _)| (span.start, span.end));
    let mut free = Vec::new();
    let (mut from, mut left) = (end(Edge::Left, piece, piece.left), None);
    for (span, module) in taken {
        free.push(Stretch { piece, span: Span::between(from, span.start), left, right: Some(module) });
        if left.is_none() || span.end > from {
            (from, left) = (span.end, Some(module));
        }
    }
    let rest = Span::between(from, end(Edge::Right, last, last.right));
    free.push(Stretch { piece, span: rest, left, right: None });
    free
}

/// Where the worktop ends past a butted end: at the far edge of the piece that it is butted against, or before that at the
/// first hob or sink in its way.
fn past_butt(kitchen: &Kitchen<'_>, piece: &Piece, edge: Edge) -> Mm {
    let end = edge.of(piece.span);
    let frame = kitchen.surfaces[piece.surface].frame;
    let own = Span::at(piece_back(kitchen, piece), piece.depth);
    let seen = |body: Box3| {
        let (along, outward) = frame.view(body);
        outward.overlaps(own).then_some(along)
    };
    let others = kitchen.layout.worktops.iter();
    let mut others = others.filter_map(|other| Some((other, seen(ground(kitchen, other))?)));
    let Some((other, along)) = others.find(|(_, along)| edge.opposite().of(*along) == end) else {
        return end;
    };
    let of_other = kitchen.surfaces[other.surface].frame;
    let hobs = other.cutouts.iter().filter(|cutout| matches!(cutout.kind, CutoutKind::Hob(_)));
    let hobs = hobs.map(|hob| {
        let [low, high] = [(hob.span.start, hob.depth.start), (hob.span.end, hob.depth.end)];
        Box3::standing(of_other.point(low.0, low.1), of_other.point(high.0, high.1), Span::default())
    });
    let sinks = other.modules.iter().filter_map(|unit| sink_outline(kitchen, &kitchen.placed[*unit]));
    let holes = hobs.chain(sinks).filter_map(seen).map(|hole| hole.gap_to(Span::at(end, Mm::ZERO)));
    edge.out(end, holes.fold(along.length(), Mm::min))
}

/// What lies free beside the hob or sink of a unit, on its left and on its right; none if it lies in no worktop.
pub(super) fn beside(free: &[Stretch<'_>], module: usize) -> Option<[Mm; 2]> {
    let left = free.iter().find(|stretch| stretch.right == Some(module))?;
    let right = free.iter().find(|stretch| stretch.left == Some(module)).map_or(Mm::ZERO, Stretch::length);
    Some([left.length(), right])
}

/// The outer size of a unit's sink, along its surface.
fn sink_span(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Option<Span> {
    kitchen.sink(placed).map(|sink| placed.span.centred(sink.outer))
}

/// A unit's sink in the plan, as deep as its carcass.
pub(super) fn sink_outline(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Option<Box3> {
    let span = sink_span(kitchen, placed)?;
    let frame = kitchen.surfaces[placed.surface].frame;
    let corners = (frame.point(span.start, Mm::ZERO), frame.point(span.end, placed.reach()));
    Some(Box3::standing(corners.0, corners.1, Span::default()))
}

/// The sinks of a piece with their outer size along its surface.
pub(super) fn sinks_of<'k>(
    kitchen: &'k Kitchen<'_>,
    piece: &'k Piece,
) -> impl Iterator<Item = (usize, Span)> + 'k {
    let frame = kitchen.surfaces[piece.surface].frame;
    piece.modules.iter().filter_map(move |module| {
        let placed = &kitchen.placed[*module];
        let span = sink_span(kitchen, placed)?;
        let own = kitchen.surfaces[placed.surface].frame;
        let outline = Box3::standing(own.point(span.start, Mm::ZERO), own.point(span.end, Mm::ZERO), span);
        Some((*module, frame.view(outline).0))
    })
}
