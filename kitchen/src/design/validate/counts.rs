//! How much a design may hold: more than any kitchen has, and so little that judging it never takes long, whoever
//! sends it.

use std::ops::RangeInclusive;

use super::check::Check;
use crate::design::Design;

const WALLS: RangeInclusive<usize> = 1..=12;
const MAX_OPENINGS: usize = 100;
const MAX_CONNECTIONS: usize = 100;
const MAX_OBSTACLES: usize = 100;
const MAX_ISLANDS: usize = 12;
const MAX_MODULES: usize = 200;
const MAX_EXTRAS: usize = 100;

pub(super) fn check(design: &Design, check: &mut Check) {
    let room = &design.room;
    if !WALLS.contains(&room.walls.len()) {
        let (least, most) = WALLS.into_inner();
        check.fault("room.walls", format!("{} walls; a room has {least} to {most}", room.walls.len()));
    }
    let counts = [
        ("room.openings", room.openings.len(), MAX_OPENINGS),
        ("room.connections", room.connections.len(), MAX_CONNECTIONS),
        ("room.obstacles", room.obstacles.len(), MAX_OBSTACLES),
        ("islands", design.islands.len(), MAX_ISLANDS),
        ("modules", design.modules.len(), MAX_MODULES),
        ("extras", design.extras.len(), MAX_EXTRAS),
    ];
    for (path, count, most) in counts.into_iter().filter(|(_, count, most)| count > most) {
        let what = path.trim_start_matches("room.");
        check.fault(path, format!("{count} {what}; at most {most}"));
    }
}
