//! Where slabs meet in a piece that is longer than one.

use crate::geometry::{Edge, Span};
use crate::length::Mm;

/// What joints keep away from.
pub(super) struct Keep {
    /// The cut-outs along the piece.
    pub cutouts: Vec<Span>,
    /// The units that carry nothing, so that a joint over them would sag.
    pub dishwashers: Vec<Span>,
    /// How far a joint stays from a cut-out.
    pub clearance: Mm,
    /// Nearer than this it cannot be made.
    pub least: Mm,
}

impl Keep {
    /// By how much a joint comes too near; one over a dishwasher as much as one that can just be made.
    fn missing(&self, joint: Mm) -> Mm {
        let point = Span::at(joint, Mm::ZERO);
        let near = self.cutouts.iter().map(|cutout| self.clearance - cutout.gap_to(point));
        let inside = |unit: &Span| unit.start < joint && joint < unit.end;
        let over = self.dishwashers.iter().any(inside).then(|| self.clearance - self.least);
        near.chain(over).max().unwrap_or_default().max(Mm::ZERO)
    }

    /// Where a joint may become allowed or the least bad: at the distance from each cut-out, in the middle between
    /// two, and beside what carries nothing.
    fn edges(&self) -> Vec<Mm> {
        let ends = |span: Span| [span.start, span.end];
        let mut cutouts = self.cutouts.clone();
        cutouts.sort_by_key(|cutout| cutout.start);
        let between = cutouts.windows(2).map(|pair| Span::between(pair[0].end, pair[1].start).middle());
        let kept = cutouts.iter().flat_map(|cutout| ends(cutout.grown(self.clearance)));
        kept.chain(between).chain(self.dishwashers.iter().copied().flat_map(ends)).collect()
    }
}

/// A first or last part that is to be cut from what is left of another slab.
#[derive(Clone, Copy)]
pub(super) struct Short {
    /// The end of the piece it lies at.
    pub edge: Edge,
    /// The shortest it may be.
    pub least: Mm,
    /// The longest it may be.
    pub most: Mm,
}

/// The joints of a piece.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Joints {
    /// By how much they come too near to what they keep away from, all together.
    pub missing: Mm,
    /// How far they lie from equal shares, all together.
    pub off: Mm,
    /// Where they lie.
    pub at: Vec<Mm>,
}

/// As few slabs as a length asks for.
pub(super) fn slabs(length: Mm, max: Mm) -> i32 {
    if max <= Mm::ZERO { 1 } else { ((length.0 + max.0 - 1) / max.0).max(1) }
}

/// The best joints between as few slabs as the length asks for, no slab longer than `max`: those that keep away from
/// what is forbidden, or miss least of it, then those nearest to equal shares. None where a short part is asked and
/// the rest would be too long.
pub(super) fn search(piece: Span, max: Mm, keep: &Keep, short: Option<Short>) -> Option<Joints> {
    let slabs = slabs(piece.length(), max);
    let mut places = vec![Joints { at: vec![piece.start], ..Joints::default() }];
    let mut edges = keep.edges();
    if let Some(short) = short {
        edges.extend([short.least, short.most].map(|length| short.edge.out(short.edge.of(piece), -length)));
    }
    for joint in 1..slabs {
        let share = piece.start + Mm(piece.length().0 * joint / slabs);
        let window = window(piece, max, (joint, slabs), short);
        let mut candidates: Vec<Mm> = edges.iter().flat_map(|edge| in_reach(*edge, max, slabs)).collect();
        candidates.extend([window.start, window.end, share.max(window.start).min(window.end)]);
        candidates.retain(|place| window.contains(*place));
        candidates.sort_unstable();
        candidates.dedup();
        let best = |place: &Mm| {
            let reached = places.iter().filter(|before| {
                before.at.last().is_some_and(|last| *last <= *place && *place - *last <= max)
            });
            let before = reached.min_by_key(|before| (before.missing, before.off))?;
            Some(Joints {
                missing: before.missing + keep.missing(*place),
                off: before.off + (*place - share).abs(),
                at: before.at.iter().copied().chain([*place]).collect(),
            })
        };
        places = candidates.iter().filter_map(best).collect();
    }
    let fits = |joints: &&Joints| joints.at.last().is_some_and(|last| piece.end - *last <= max);
    let best = places.iter().filter(fits).min_by_key(|joints| (joints.missing, joints.off))?;
    Some(Joints { at: best.at[1..].to_vec(), ..best.clone() })
}

/// Where a joint of so many slabs may lie at all.
fn window(piece: Span, max: Mm, (joint, slabs): (i32, i32), short: Option<Short>) -> Span {
    let mut window = Span::between(
        (piece.end - max * (slabs - joint)).max(piece.start),
        (piece.start + max * joint).min(piece.end),
    );
    let cuts_here = |short: &Short| match short.edge {
        Edge::Left => joint == 1,
        Edge::Right => joint == slabs - 1,
    };
    if let Some(Short { edge, least, most }) = short.filter(cuts_here) {
        let [a, b] = [least, most].map(|length| edge.out(edge.of(piece), -length));
        window = Span::between(window.start.max(a.min(b)), window.end.min(a.max(b)));
    }
    window
}

/// A place and those whole slabs away from it, from which the next joint may just reach it.
fn in_reach(place: Mm, max: Mm, slabs: i32) -> impl Iterator<Item = Mm> {
    (1 - slabs..slabs).map(move |count| place + max * count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keep(cutouts: &[(i32, i32)], dishwashers: &[(i32, i32)]) -> Keep {
        let spans = |list: &[(i32, i32)]| list.iter().map(|(a, b)| Span::between(Mm(*a), Mm(*b))).collect();
        Keep { cutouts: spans(cutouts), dishwashers: spans(dishwashers), clearance: Mm(150), least: Mm(100) }
    }

    fn joints(start: i32, end: i32, max: i32, keep: &Keep) -> (i32, Vec<i32>) {
        let found = search(Span::between(Mm(start), Mm(end)), Mm(max), keep, None).unwrap();
        (found.missing.0, found.at.into_iter().map(|joint| joint.0).collect())
    }

    #[test]
    fn a_piece_up_to_the_slabs_length_has_no_joint() {
        let free = keep(&[], &[]);
        assert_eq!(joints(0, 4100, 4100, &free), (0, vec![]));
        assert_eq!(joints(0, 4101, 4100, &free), (0, vec![2050]));
        assert_eq!(joints(-29, 8172, 4100, &free), (0, vec![2704, 5438]));
    }

    #[test]
    fn a_joint_keeps_150_from_a_cut_out_and_may_stand_at_the_side_of_a_dishwasher() {
        assert_eq!(joints(0, 5000, 4100, &keep(&[], &[(2400, 2900)])), (0, vec![2400]));
        assert_eq!(joints(0, 5000, 4100, &keep(&[(2250, 2450)], &[])), (0, vec![2600]));
        assert_eq!(joints(0, 5000, 4100, &keep(&[(2250, 2450), (2700, 2850)], &[])), (0, vec![2100]));
    }

    #[test]
    fn joints_are_sought_together() {
        // 8000 in slabs of 2700 ask for two joints: the first from 2600 to 2700, the second from 5300 to 5400. The
        // cut-outs forbid 2000 … 2650 and 5000 … 5340: the first keeps its share, the second lies at the edge.
        let both = keep(&[(2150, 2500), (5150, 5190)], &[]);
        assert_eq!(joints(0, 8000, 2700, &both), (0, vec![2666, 5340]));
        // Where the second may only lie at 5400, the first must lie at 2700 to reach it.
        let late = keep(&[(5000, 5250)], &[]);
        assert_eq!(joints(0, 8000, 2700, &late), (0, vec![2700, 5400]));
        // At 5380 the first lies no farther from its share of 2666 than it must to be reached: 5380 − 2700.
        assert_eq!(joints(0, 8000, 2700, &keep(&[(5000, 5230)], &[])), (0, vec![2680, 5380]));
    }

    #[test]
    fn a_joint_leaves_no_slab_longer_than_they_come() {
        // Of 8000 in two slabs of 4100, the joint lies from 3900 to 4100, though 3800 would be nearer.
        assert_eq!(joints(0, 8000, 4100, &keep(&[], &[(3800, 4090)])), (0, vec![4090]));
    }

    #[test]
    fn where_nothing_is_allowed_the_least_bad_place_is_taken() {
        // Between two cut-outs 200 apart the middle is 100 from both: 50 are missing of each 150, and the far ends
        // of the cut-outs lie outside the window 3900 … 4100.
        assert_eq!(joints(0, 8000, 4100, &keep(&[(3000, 3900), (4100, 5000)], &[])), (50, vec![4000]));
        // Over a dishwasher is worse than 101 from a cut-out, and better than 99.
        assert_eq!(joints(0, 8000, 4100, &keep(&[(4180, 5000)], &[(3850, 4079)])), (49, vec![4079]));
        assert_eq!(joints(0, 8000, 4100, &keep(&[(4180, 5000)], &[(3850, 4081)])), (50, vec![4000]));
        // A cut-out over all of the window: as near to its end as the slab allows, which is 100 inside: 150 + 100.
        assert_eq!(joints(0, 8000, 4100, &keep(&[(3800, 4300)], &[])), (250, vec![3900]));
    }

    #[test]
    fn a_short_part_lies_at_its_end_and_is_as_near_to_its_share_as_its_offcut_allows() {
        let piece = Span::between(Mm(0), Mm(5000));
        let short = |edge| Some(Short { edge, least: Mm(900), most: Mm(1700) });
        let free = keep(&[], &[]);
        assert_eq!(search(piece, Mm(4100), &free, short(Edge::Left)).unwrap().at, [Mm(1700)]);
        assert_eq!(search(piece, Mm(4100), &free, short(Edge::Right)).unwrap().at, [Mm(3300)]);
        // Of 8300 in slabs of 4100, a part of 90 leaves 8210, which is more than two slabs.
        let short = Some(Short { edge: Edge::Left, least: Mm(50), most: Mm(90) });
        assert_eq!(search(Span::between(Mm(0), Mm(8300)), Mm(4100), &free, short), None);
    }
}
