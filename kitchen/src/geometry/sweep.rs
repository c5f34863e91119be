//! Which of many boxes share a volume.

use super::{Box3, Span};

/// The places of every two boxes that share a volume. Sweeps the diagonal of the plan: units along either axis are spread out
/// over it, so that few are met at a time and the work grows with the number of boxes.
pub(crate) fn meetings(bodies: &[Box3]) -> Vec<[usize; 2]> {
    let diagonal = |at: usize| {
        let Box3 { x, y, .. } = bodies[at];
        Span::between(x.start + y.start, x.end + y.end)
    };
    let mut order: Vec<usize> = (0..bodies.len()).collect();
    order.sort_by_key(|at| (diagonal(*at).start, *at));
    let (mut open, mut found): (Vec<usize>, Vec<[usize; 2]>) = (Vec::new(), Vec::new());
    for at in order {
        open.retain(|other| diagonal(*other).end > diagonal(at).start);
        let met = open.iter().filter(|other| bodies[**other].overlaps(bodies[at]));
        found.extend(met.map(|other| [*other, at]));
        open.push(at);
    }
    found
}
