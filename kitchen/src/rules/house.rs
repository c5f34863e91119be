//! Whether a front opens before what belongs to the house: a wall, a column, a radiator: `FRONT_BLOCKED` in its own manner.

use std::collections::{BTreeMap, BTreeSet};

use super::bodies::boxes;
use super::report::{Report, surface, units};
use super::{Manner, Rule, Severity};
use crate::envelope::Envelope;
use crate::geometry::{Box3, Frame, Span};
use crate::ids::Id;
use crate::kitchen::Kitchen;
use crate::length::Mm;

/// Something of the house in the room.
struct Fixed {
    /// Its place in the room's list, where it stands before a wall.
    obstacle: Option<usize>,
    /// The wall that it is or stands at.
    wall: usize,
    body: Box3,
}

/// A front that something is in the way of.
struct Met {
    module: usize,
    wall: usize,
    obstacle: Option<usize>,
    ahead: Mm,
    travel: Mm,
}

/// One finding for each wall with what stands before it, and every unit that it is in the way of; the front that lacks most
/// comes first and is measured. Each unit is told of what it lacks most. What meets the unit itself is for others to say.
pub(super) fn check(report: &mut Report<'_, '_>, fronts: &[Envelope]) {
    let kitchen = report.kitchen;
    let mut met = met(kitchen, fronts);
    met.sort_by_key(|met| (met.ahead - met.travel, met.wall));
    let mut told = BTreeSet::new();
    met.retain(|met| told.insert(met.module));
    let mut by_wall: BTreeMap<usize, Vec<Met>> = BTreeMap::new();
    for one in met {
        by_wall.entry(one.wall).or_default().push(one);
    }
    for (wall, met) in by_wall {
        let worst = &met[0];
        let modules: Vec<usize> = met.iter().map(|met| met.module).collect();
        let wall = Id::from(kitchen.surface_id(wall));
        let about = vec![surface(kitchen, kitchen.placed[worst.module].surface), wall.clone()];
        let subjects = units(kitchen, &modules).into_iter().chain([wall]).collect();
        let breach = (Rule::FrontBlocked, Manner::House);
        report.at(worst.obstacle, |report| {
            report.about(about, |report| {
                report.add(breach, Severity::Error, subjects, worst.ahead, worst.travel);
            });
        });
    }
}

/// Every front with whatever of the house it meets when it opens.
fn met(kitchen: &Kitchen<'_>, fronts: &[Envelope]) -> Vec<Met> {
    let opened: Vec<(&Envelope, Frame, Box3)> = fronts
        .iter()
        .map(|front| (front, kitchen.surfaces[kitchen.placed[front.module].surface].frame))
        .map(|(front, frame)| (front, frame, front.swept(frame)))
        .collect();
    let mut met = Vec::new();
    for Fixed { obstacle, wall, body } in fixed(kitchen) {
        let near = opened.iter().filter(|(_, _, swept)| swept.overlaps(body));
        met.extend(near.filter_map(|(front, frame, _)| {
            let ahead = front.meets(*frame, body)?;
            let is_beside = boxes(kitchen, &kitchen.placed[front.module]).all(|unit| !unit.overlaps(body));
            let (module, travel) = (front.module, front.travel);
            is_beside.then_some(Met { module, wall, obstacle, ahead, travel })
        }));
    }
    met
}

/// The walls, and what stands before them.
fn fixed(kitchen: &Kitchen<'_>) -> Vec<Fixed> {
    let room = &kitchen.design.room;
    let height = Span::between(Mm::ZERO, room.height);
    let walls = kitchen.surfaces.iter().take(room.walls.len()).enumerate().map(|(wall, surface)| {
        // What is behind its face is the wall, however thick.
        let behind = Span::between(Mm(-1), Mm::ZERO);
        let body = surface.frame.body(Span::between(Mm::ZERO, surface.length()), behind, height);
        Fixed { obstacle: None, wall, body }
    });
    let obstacles = kitchen.obstacles().filter_map(|(index, body)| {
        let wall = room.wall_index(&room.obstacles[index].wall)?;
        Some(Fixed { obstacle: Some(index), wall, body })
    });
    walls.chain(obstacles).collect()
}
