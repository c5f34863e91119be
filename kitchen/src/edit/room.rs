//! Walls, openings, connections and obstacles as they are measured anew.

use serde::{Deserialize, Serialize};

use super::style::within;
use crate::design::{Design, Place};
use crate::geometry::Span;
use crate::ids::Id;
use crate::length::Mm;
use crate::refusal::{Measure, Refusal};
use crate::room::{Connection, Obstacle, Opening, OpeningKind, Room, Wall};

/// A change to the room. Connections and obstacles have no names; they go by their place in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoomEdit {
    /// Finished floor to ceiling.
    Height(Mm),
    /// The length of a wall.
    WallLength {
        /// The wall.
        wall: Id,
        /// Its length.
        length: Mm,
    },
    /// Adds an opening; an empty id is filled in.
    AddOpening(Opening),
    /// Puts an opening in the place of the one with its id.
    ChangeOpening(Opening),
    /// Closes an opening.
    RemoveOpening {
        /// Its id.
        id: Id,
    },
    /// Adds a connection.
    AddConnection(Connection),
    /// Puts a connection in the place of another.
    ChangeConnection {
        /// Which.
        index: usize,
        /// What it becomes.
        connection: Connection,
    },
    /// Takes a connection away.
    RemoveConnection {
        /// Which.
        index: usize,
    },
    /// Adds an obstacle.
    AddObstacle(Obstacle),
    /// Puts an obstacle in the place of another.
    ChangeObstacle {
        /// Which.
        index: usize,
        /// What it becomes.
        obstacle: Obstacle,
    },
    /// Takes an obstacle away.
    RemoveObstacle {
        /// Which.
        index: usize,
    },
}

pub(super) fn change(design: &mut Design, edit: &RoomEdit) -> Result<(), Refusal> {
    let room = &mut design.room;
    match edit {
        RoomEdit::Height(height) => room.height = within(Measure::CeilingHeight, *height, Room::HEIGHT)?,
        RoomEdit::WallLength { wall, length } => return set_length(design, wall, *length),
        RoomEdit::AddOpening(opening) => {
            check_opening(room, opening)?;
            let id = if opening.id.is_empty() { opening_id(room, opening.kind) } else { opening.id.clone() };
            room.openings.push(Opening { id, ..opening.clone() });
        }
        RoomEdit::ChangeOpening(opening) => {
            check_opening(room, opening)?;
            let index = opening_index(room, &opening.id)?;
            room.openings[index] = opening.clone();
        }
        RoomEdit::RemoveOpening { id } => {
            let index = opening_index(room, id)?;
            room.openings.remove(index);
        }
        RoomEdit::AddConnection(connection) => {
            check_connection(room, connection)?;
            room.connections.push(connection.clone());
        }
        RoomEdit::ChangeConnection { index, connection } => {
            check_connection(room, connection)?;
            *listed(&mut room.connections, "connections", *index)? = connection.clone();
        }
        RoomEdit::RemoveConnection { index } => {
            listed(&mut room.connections, "connections", *index)?;
            room.connections.remove(*index);
        }
        RoomEdit::AddObstacle(obstacle) => {
            check_obstacle(room, obstacle)?;
            room.obstacles.push(obstacle.clone());
        }
        RoomEdit::ChangeObstacle { index, obstacle } => {
            check_obstacle(room, obstacle)?;
            *listed(&mut room.obstacles, "obstacles", *index)? = obstacle.clone();
        }
        RoomEdit::RemoveObstacle { index } => {
            listed(&mut room.obstacles, "obstacles", *index)?;
            room.obstacles.remove(*index);
        }
    }
    Ok(())
}

/// A wall may be measured shorter than what stands at it, as long as openings still lie in it and all else still begins
/// on it: rules then say what no longer fits (kitchen.md §8 "File").
fn set_length(design: &mut Design, wall: &Id, length: Mm) -> Result<(), Refusal> {
    let not_there = || Refusal::NotThere { id: wall.clone() };
    let index = design.room.wall_index(wall).ok_or_else(not_there)?;
    let length = within(Measure::WallLength, length, Wall::LENGTH)?;
    let room = &design.room;
    let modules = design.modules.iter().filter(|module| module.place == Place::Wall(wall.clone()));
    let ends = (modules.map(|module| module.x))
        .chain(room.openings_in(wall).map(|row| row.span().end))
        .chain(room.connections_in(wall).map(|row| row.x))
        .chain(room.obstacles_at(wall).map(|row| row.x));
    match ends.max() {
        Some(x) if x > length => Err(Refusal::InTheWay { x, missing: x - length }),
        _ => {
            design.room.walls[index].length = length;
            Ok(())
        }
    }
}

fn check_opening(room: &Room, opening: &Opening) -> Result<(), Refusal> {
    within(Measure::Across, opening.width, Room::ACROSS)?;
    within(Measure::Upright, opening.height, Room::UPRIGHT)?;
    within(Measure::AboveFloor, opening.sill, Room::ABOVE_FLOOR)?;
    fits(room, &opening.wall, opening.span())
}

fn check_connection(room: &Room, connection: &Connection) -> Result<(), Refusal> {
    within(Measure::AboveFloor, connection.z, Room::ABOVE_FLOOR)?;
    fits(room, &connection.wall, Span::at(connection.x, Mm::ZERO))
}

fn check_obstacle(room: &Room, obstacle: &Obstacle) -> Result<(), Refusal> {
    within(Measure::Across, obstacle.width, Room::ACROSS)?;
    within(Measure::Across, obstacle.depth, Room::ACROSS)?;
    within(Measure::Upright, obstacle.height, Room::UPRIGHT)?;
    within(Measure::AboveFloor, obstacle.z, Room::ABOVE_FLOOR)?;
    fits(room, &obstacle.wall, obstacle.span())
}

fn fits(room: &Room, wall: &Id, along: Span) -> Result<(), Refusal> {
    let index = room.wall_index(wall).ok_or_else(|| Refusal::NotThere { id: wall.clone() })?;
    let missing = (along.end - room.walls[index].length).max(-along.start);
    if missing > Mm::ZERO { Err(Refusal::BeyondEnd { missing }) } else { Ok(()) }
}

fn opening_index(room: &Room, id: &Id) -> Result<usize, Refusal> {
    let index = room.openings.iter().position(|opening| opening.id == *id);
    index.ok_or_else(|| Refusal::NotThere { id: id.clone() })
}

fn opening_id(room: &Room, kind: OpeningKind) -> Id {
    let letter = match kind {
        OpeningKind::Window => "w",
        OpeningKind::Door => "d",
        OpeningKind::Passage => "p",
    };
    super::module::free_id(letter, |id| room.openings.iter().any(|opening| opening.id == *id))
}

fn listed<'a, Row>(rows: &'a mut [Row], list: &str, index: usize) -> Result<&'a mut Row, Refusal> {
    rows.get_mut(index).ok_or_else(|| Refusal::NotThere { id: format!("{list}[{index}]").into() })
}
