//! Where slabs meet in a piece that is longer than one.

use crate::geometry::Span;
use crate::length::Mm;

/// The positions of the joints between as few slabs as the length asks for: near equal shares, no slab longer
/// than `max`, and outside what is forbidden wherever that leaves a place.
pub(super) fn positions(piece: Span, max: Mm, forbidden: &[Span]) -> Vec<Mm> {
    let length = piece.length();
    if max <= Mm::ZERO || length <= max {
        return Vec::new();
    }
    let slabs = (length.0 + max.0 - 1) / max.0;
    let mut joints = Vec::new();
    let mut before = piece.start;
    for joint in 1..slabs {
        let share = piece.start + Mm(length.0 * joint / slabs);
        let low = piece.end - max * (slabs - joint);
        let window = Span::between(low.max(before), (before + max).min(piece.end));
        before = nearest_allowed(share, window, forbidden);
        joints.push(before);
    }
    joints
}

/// The position in the window that is nearest to the wished one and not inside a forbidden span; the wished
/// one where there is none.
fn nearest_allowed(wished: Mm, window: Span, forbidden: &[Span]) -> Mm {
    let wished = wished.max(window.start).min(window.end);
    let is_allowed = |position: &Mm| {
        let inside = |span: &Span| span.start < *position && *position < span.end;
        window.contains(*position) && !forbidden.iter().any(inside)
    };
    let edges = forbidden.iter().flat_map(|span| [span.start, span.end]);
    let places = std::iter::once(wished).chain(edges).filter(is_allowed);
    places.min_by_key(|position| (*position - wished).abs()).unwrap_or(wished)
}
