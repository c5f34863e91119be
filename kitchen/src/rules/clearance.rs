//! What is free around an island, as `AISLE_WORK`, `AISLE_WALK` and `SEAT_AISLE` measure it: for those who place
//! one.

use super::island::behind_bar;
use super::walkway::{between, outline, past_row, to_bare_wall, walls};
use super::workflow::{island_place, to_work_in};
use crate::geometry::Point;
use crate::ids::Id;
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::length::Mm;

/// What one does in the room beside an island.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Passage {
    /// Works at fronts.
    Work,
    /// Passes.
    Walk,
    /// Sits at a bar.
    Sit,
}

/// The narrowest place between an island and something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clearance {
    /// What one does there.
    pub passage: Passage,
    /// How wide it is, mm.
    pub width: Mm,
    /// The direction in which the island moves to make it wider.
    pub away: Point,
    /// What is on the other side: a wall, an island, or the unit that ends a row.
    pub other: Id,
}

/// Everything that is measured around an island, by its place in the design's list.
pub fn clearances(kitchen: &Kitchen<'_>, island: usize) -> Vec<Clearance> {
    let own = island_place(kitchen, island);
    let mut found = Vec::new();
    for aisle in to_work_in(kitchen) {
        let [one, two] = aisle.between;
        let other = if one == own { two } else { one };
        if one == own || two == own {
            found.extend(measured(kitchen, island, other, Passage::Work, aisle.width));
        }
    }
    for wall in walls(kitchen) {
        if let Some(way) = to_bare_wall(kitchen, island, wall) {
            found.extend(measured(kitchen, island, wall, Passage::Walk, way.width));
        }
        found.extend(beside_row(kitchen, island, wall));
    }
    for other in (0..kitchen.design.islands.len()).filter(|other| *other != island) {
        if let Some(way) = between(kitchen, island, other) {
            found.extend(measured(kitchen, island, island_place(kitchen, other), Passage::Walk, way.width));
        }
    }
    if let Some((width, wall)) = behind_bar(kitchen, island)
        && let Some(wall) = kitchen.design.room.wall_index(&wall)
    {
        found.extend(measured(kitchen, island, wall, Passage::Sit, width));
    }
    found
}

fn measured(
    kitchen: &Kitchen<'_>,
    island: usize,
    other: usize,
    passage: Passage,
    width: Mm,
) -> Option<Clearance> {
    let away = match kitchen.surfaces[other].kind {
        SurfaceKind::Wall(_) => kitchen.surfaces[other].frame.outward,
        SurfaceKind::Island(index, _) => from_island(kitchen, island, index)?,
    };
    Some(Clearance { passage, width, away, other: Id::from(kitchen.surface_id(other)) })
}

/// The direction from one island to another that lies straight beside it.
fn from_island(kitchen: &Kitchen<'_>, island: usize, other: usize) -> Option<Point> {
    let (own, other) = (outline(kitchen, island), outline(kitchen, other));
    match (own.x.overlaps(other.x), own.y.overlaps(other.y)) {
        (true, false) => Some(if own.y.start >= other.y.end { Point::new(0, 1) } else { Point::new(0, -1) }),
        (false, true) => Some(if own.x.start >= other.x.end { Point::new(1, 0) } else { Point::new(-1, 0) }),
        _ => None,
    }
}

/// Past the end of a row: it becomes wider along that row's wall.
fn beside_row(kitchen: &Kitchen<'_>, island: usize, wall: usize) -> Option<Clearance> {
    let way = past_row(kitchen, island, wall)?;
    let frame = kitchen.surfaces[wall].frame;
    let module = way.subjects.last()?;
    let row = kitchen.placed.iter().find(|placed| placed.module.id == *module)?.span;
    let along = frame.view(outline(kitchen, island)).0;
    let Point { x, y } = frame.along;
    let away = if along.start >= row.end { Point { x, y } } else { Point { x: -x, y: -y } };
    Some(Clearance { passage: Passage::Walk, width: way.width, away, other: module.clone() })
}
