//! Whether the walls make a room: `OVERLAP` of two that meet and do not come next to one another.

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
}
