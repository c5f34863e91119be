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

#[cfg(test)]
mod tests {
    use super::*;

    fn joints(start: i32, end: i32, max: i32, forbidden: &[(i32, i32)]) -> Vec<i32> {
        let forbidden: Vec<Span> = forbidden.iter().map(|(a, b)| Span::between(Mm(*a), Mm(*b))).collect();
        let joints = positions(Span::between(Mm(start), Mm(end)), Mm(max), &forbidden);
        joints.into_iter().map(|joint| joint.0).collect()
    }

    #[test]
    fn a_piece_up_to_the_slabs_length_has_no_joint() {
        assert!(joints(0, 4100, 4100, &[]).is_empty());
        assert_eq!(joints(0, 4101, 4100, &[]), [2050]);
        assert_eq!(joints(-29, 8172, 4100, &[]), [2704, 5438]);
    }

    #[test]
    fn a_joint_keeps_off_a_forbidden_span_and_may_stand_at_its_edge() {
        assert_eq!(joints(0, 5000, 4100, &[(2400, 2900)]), [2400]);
        assert_eq!(joints(0, 5000, 4100, &[(2100, 2600)]), [2600]);
        assert_eq!(joints(0, 5000, 4100, &[(2100, 2600), (2550, 3000)]), [2100]);
    }

    #[test]
    fn a_joint_leaves_no_slab_longer_than_they_come() {
        // Of 8000 in two slabs of 4100, the first joint lies from 3900 to 4100, though 3800 would be nearer.
        assert_eq!(joints(0, 8000, 4100, &[(3800, 4090)]), [4090]);
        // Where nothing is allowed the joint stays at its share, for the rule JOINT_PLACE to find.
        assert_eq!(joints(0, 8000, 4100, &[(3000, 5000)]), [4000]);
    }
}
