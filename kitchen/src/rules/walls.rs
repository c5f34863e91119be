//! Whether the walls make a room: `OVERLAP` of two that meet and do not come next to one another, and of two openings of
//! one wall.

use super::report::Report;
use super::{Manner, Rule, Severity};

/// A file with such a room opens, for walls are measured one after the other; but nothing can be built in it.
pub(super) fn check(report: &mut Report<'_, '_>) {
    let room = &report.kitchen.design.room;
    for (pair, past) in room.crossings() {
        let walls = pair.map(|wall| room.walls[wall].id.clone()).to_vec();
        let limit = report.limits.overlap_error.value;
        report.add((Rule::Overlap, Manner::Walls), Severity::Error, walls, past, limit);
    }
    openings(report);
}

/// Doors, windows and passages that share a piece of their wall, as far as one would have to move to leave the other.
fn openings(report: &mut Report<'_, '_>) {
    let openings = &report.kitchen.design.room.openings;
    let limit = report.limits.overlap_error.value;
    for (index, one) in openings.iter().enumerate() {
        for other in openings[index + 1..].iter().filter(|other| other.wall == one.wall) {
            let shared = -one.span().gap_to(other.span()).max(one.rise().gap_to(other.rise()));
            if shared > limit {
                let both = vec![one.id.clone(), other.id.clone()];
                report.add((Rule::Overlap, Manner::Openings), Severity::Error, both, shared, limit);
            }
        }
    }
}
