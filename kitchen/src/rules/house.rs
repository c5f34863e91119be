//! Whether a front opens before what belongs to the house: a wall, a column, a radiator: `FRONT_BLOCKED` in its own manner.

use std::collections::BTreeMap;

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
    obstacle: Option<usize>,
    ahead: Mm,
    travel: Mm,
}

/// One finding for each wall with what stands before it, and every unit that it is in the way of; the front that lacks most
/// comes first and is measured. What meets the unit itself is for others to say.
pub(super) fn check(report: &mut Report<'_, '_>, fronts: &[Envelope]) {
    let kitchen = report.kitchen;
    let opened: Vec<(&Envelope, Frame, Box3)> = fronts
        .iter()
        .map(|front| (front, kitchen.surfaces[kitchen.placed[front.module].surface].frame))
        .map(|(front, frame)| (front, frame, front.swept(frame)))
        .collect();
    let mut by_wall: BTreeMap<usize, Vec<Met>> = BTreeMap::new();
    for Fixed { obstacle, wall, body } in fixed(kitchen) {
        let near = opened.iter().filter(|(_, _, swept)| swept.overlaps(body));
        let met = near.filter_map(|(front, frame, _)| {
            let placed = &kitchen.placed[front.module];
            let ahead = front.meets(*frame, body)?;
            let is_beside = boxes(kitchen, placed).all(|unit| !unit.overlaps(body));
            is_beside.then_some(Met { module: front.module, obstacle, ahead, travel: front.travel })
        });
        by_wall.entry(wall).or_default().extend(met);
    }
    for (wall, mut met) in by_wall {
        met.sort_by_key(|met| met.ahead - met.travel);
        let Some(worst) = met.first() else { continue };
        let mut modules: Vec<usize> = Vec::new();
        for Met { module, .. } in &met {
            if !modules.contains(module) {
                modules.push(*module);
            }
        }
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
