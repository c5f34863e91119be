//! How the pieces of a kitchen are cut from slabs: with the fewest joints, and of those ways with the fewest slabs.

use super::joint::{Joints, Keep, Short, search, slabs};
use crate::geometry::Edge;
use crate::layout::Piece;
use crate::length::Mm;

/// What is left of a slab; it is as deep as the piece that was cut from it.
#[derive(Clone, Copy)]
struct Offcut {
    length: Mm,
    depth: Mm,
}

/// Places the joints of every piece that is longer than its slab. Pieces that need none are cut first; what they
/// leave may give a long piece its first or last part, and so save a slab. `part_min` is the shortest part worth a
/// joint.
pub(super) fn lay(pieces: &mut [Piece], max: Mm, part_min: Mm, keep: impl Fn(&Piece) -> Keep) {
    let mut offcuts = Vec::new();
    let mut whole: Vec<&Piece> = pieces.iter().filter(|piece| slabs(piece.length(), max) == 1).collect();
    whole.sort_by_key(|piece| (-piece.length(), -piece.depth));
    for piece in whole {
        cut(&mut offcuts, max, piece.length(), piece.depth);
    }
    for piece in pieces.iter_mut().filter(|piece| slabs(piece.length(), max) > 1) {
        let (joints, saved) = best(piece, max, part_min, &keep(piece), &offcuts);
        let mut ends = vec![piece.span.start];
        ends.extend(&joints.at);
        ends.push(piece.span.end);
        let mut parts: Vec<Mm> = ends.windows(2).map(|pair| pair[1] - pair[0]).collect();
        if let Some((edge, offcut)) = saved {
            let part = if edge == Edge::Left { parts.remove(0) } else { parts.pop().unwrap_or_default() };
            offcuts[offcut].length -= part;
        }
        let depth = piece.depth;
        offcuts.extend(parts.into_iter().map(|part| Offcut { length: max - part, depth }));
        piece.slab_joints = joints.at;
    }
}

/// Cuts a piece from the shortest offcut that has it, else from a new slab.
fn cut(offcuts: &mut Vec<Offcut>, max: Mm, length: Mm, depth: Mm) {
    let fitting = offcuts.iter_mut().filter(|offcut| offcut.length >= length && offcut.depth >= depth);
    match fitting.min_by_key(|offcut| offcut.length) {
        Some(offcut) => offcut.length -= length,
        None => offcuts.push(Offcut { length: max - length, depth }),
    }
}

/// The best joints of a piece, and the end and offcut by which they save a slab.
fn best(
    piece: &Piece,
    max: Mm,
    part_min: Mm,
    keep: &Keep,
    offcuts: &[Offcut],
) -> (Joints, Option<(Edge, usize)>) {
    let rest = max * (slabs(piece.length(), max) - 1);
    let least = (piece.length() - rest).max(part_min);
    let from_offcuts = offcuts.iter().enumerate().filter(|(_, offcut)| offcut.depth >= piece.depth);
    let saving = from_offcuts.flat_map(|(index, offcut)| {
        Edge::BOTH.into_iter().filter_map(move |edge| {
            let short = Short { edge, least, most: offcut.length };
            (least <= offcut.length)
                .then(|| search(piece.span, max, keep, Some(short)))?
                .map(|joints| (joints, Some((edge, index))))
        })
    });
    let plain = search(piece.span, max, keep, None).unwrap_or_default();
    let ways = saving.chain([(plain, None)]);
    ways.min_by_key(|(joints, saved)| (joints.missing, saved.is_none(), joints.off)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Span;
    use crate::layout::PieceEnd;

    fn piece(length: i32, depth: i32) -> Piece {
        Piece {
            surface: 0,
            span: Span::at(Mm::ZERO, Mm(length)),
            depth: Mm(depth),
            left: PieceEnd::Wall,
            right: PieceEnd::Wall,
            modules: Vec::new(),
            cutouts: Vec::new(),
            slab_joints: Vec::new(),
            drainers: Vec::new(),
            seams: Vec::new(),
            butts: Vec::new(),
            visible_ends: 0,
            polished: Mm::ZERO,
            aprons: Vec::new(),
        }
    }

    fn joints(pieces: &[(i32, i32)], cutout: Option<(i32, i32)>) -> Vec<Vec<i32>> {
        let mut pieces: Vec<Piece> = pieces.iter().map(|(length, depth)| piece(*length, *depth)).collect();
        lay(&mut pieces, Mm(3050), Mm(300), |_| Keep {
            cutouts: cutout.iter().map(|(a, b)| Span::between(Mm(*a), Mm(*b))).collect(),
            dishwashers: Vec::new(),
            clearance: Mm(150),
            least: Mm(100),
        });
        pieces.iter().map(|piece| piece.slab_joints.iter().map(|joint| joint.0).collect()).collect()
    }

    #[test]
    fn a_long_piece_alone_is_cut_in_equal_parts() {
        assert_eq!(joints(&[(3600, 601)], None), [[1800]]);
    }

    #[test]
    fn what_a_short_piece_leaves_saves_a_slab() {
        // 2400 leave 650 of 3050; 3600 need at least 550 beside a whole slab, so 650 and 2950: two slabs, not three.
        assert_eq!(joints(&[(3600, 601), (2400, 601)], None), [vec![650], vec![]]);
        // 2550 leave 500, too little.
        assert_eq!(joints(&[(3600, 601), (2550, 601)], None), [vec![1800], vec![]]);
        // What a narrower piece leaves is too narrow.
        assert_eq!(joints(&[(3600, 900), (2400, 601)], None), [vec![1800], vec![]]);
    }

    #[test]
    fn no_slab_is_saved_by_a_joint_too_near_a_cut_out_nor_by_a_stub() {
        // 650 lies in the cut-out; from the other end it is 2950.
        assert_eq!(joints(&[(3600, 601), (2400, 601)], Some((500, 900))), [vec![2950], vec![]]);
        // 100 over the slab's length: a stub of 300 and not of 100.
        assert_eq!(joints(&[(3150, 601), (2700, 601)], None), [vec![350], vec![]]);
        assert_eq!(joints(&[(3150, 601), (2751, 601)], None), [vec![1575], vec![]]);
    }

    #[test]
    fn two_short_pieces_come_from_one_slab() {
        // 2000 and 1000 leave 50 of one slab; had each its own, 3600 would find 1050 or 2050.
        assert_eq!(joints(&[(2000, 601), (1000, 601), (3600, 601)], None), [vec![], vec![], vec![1800]]);
    }

    #[test]
    fn what_is_cut_from_an_offcut_makes_it_shorter() {
        // 2000 leave 1050, of which 500 leave 550: just what 3600 need beside a whole slab.
        assert_eq!(joints(&[(2000, 601), (500, 601), (3600, 601)], None), [vec![], vec![], vec![550]]);
        // 500 that are 900 deep are cut from a slab of their own, and the 2550 that they leave give an equal part.
        assert_eq!(joints(&[(2000, 601), (500, 900), (3600, 601)], None), [vec![], vec![], vec![1800]]);
        // The longest are cut first: 2000 leave 1050 for the 1000, and 1100 leave 1950. In the order in which they stand
        // 950 and 1050 would be left.
        let whole = [(1000, 601), (1100, 601), (2000, 601), (3600, 601)];
        assert_eq!(joints(&whole, None), [vec![], vec![], vec![], vec![1800]]);
    }

    #[test]
    fn a_long_piece_leaves_offcuts_for_the_next() {
        // 1000 leave 2050, from which 4000 take their first 2000; the other 2000 leave 1050 for 3600.
        assert_eq!(joints(&[(1000, 601), (4000, 601), (3600, 601)], None), [vec![], vec![2000], vec![1050]]);
        // Of three slabs: 2100 leave 950, and 7000 need 900 beside two whole ones; the second joint lies as near to its
        // share at 4666 as a slab of 3050 reaches.
        assert_eq!(joints(&[(2100, 601), (7000, 601)], None), [vec![], vec![950, 4000]]);
    }

    #[test]
    fn of_two_pieces_of_one_length_the_deeper_is_cut_first() {
        // 1500 that are 900 deep leave 1550, from which the other 1500 come; 50 are left. Cut the other way round each
        // takes a slab, and 3600 would find 1550.
        let pieces = [(1500, 601), (1500, 900), (3600, 601)];
        assert_eq!(joints(&pieces, None), [vec![], vec![], vec![1800]]);
    }

    #[test]
    fn what_a_long_piece_takes_at_its_right_end_is_gone() {
        // 2400 leave 650, the last part of the 3600; its 2950 leave 100. Were it the other way round, 5300 would find 2400 and
        // take its first 2250 from them.
        let pieces = [(3600, 601), (2400, 601), (5300, 601)];
        assert_eq!(joints(&pieces, Some((500, 900))), [vec![2950], vec![], vec![2650]]);
    }
}
