//! Islands: placed, moved, turned, made longer or deeper, taken away with what stands on them.

use serde::{Deserialize, Serialize};

use super::extras::drop_hoods_without_hob;
use super::module::{free_id, remove, stands_free};
use super::refusal::{Measure, Refusal};
use super::style::within;
use crate::catalogue::Catalogue;
use crate::design::{Design, Island, Place, Waterfall};
use crate::geometry::QuarterTurn;
use crate::ids::Id;
use crate::length::Mm;

/// A change to the islands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IslandEdit {
    /// Adds an island; an empty id is filled in.
    Add(Island),
    /// Puts an island elsewhere.
    Move {
        /// The island.
        island: Id,
        /// Left side of its turned outline.
        x: Mm,
        /// Upper side of its turned outline.
        y: Mm,
    },
    /// Turns an island about its upper left corner.
    Turn {
        /// The island.
        island: Id,
        /// Clockwise turn.
        turn: QuarterTurn,
    },
    /// Makes an island longer, shorter, deeper or shallower.
    Resize {
        /// The island.
        island: Id,
        /// Length of its carcass zone.
        length: Mm,
        /// Depth of its worktop.
        depth: Mm,
    },
    /// Takes the worktop down to the floor on its sides, or not.
    Waterfall {
        /// The island.
        island: Id,
        /// Which sides.
        waterfall: Option<Waterfall>,
    },
    /// Takes an island away with the modules that stand on it.
    Remove {
        /// The island.
        island: Id,
    },
}

/// An island is 300 to 6000 mm long and 560 to 1300 mm deep (kitchen.md §8 "File").
const LENGTH: (Mm, Mm) = (Mm(300), Mm(6000));
const DEPTH: (Mm, Mm) = (Mm(560), Mm(1300));

pub(super) fn change(design: &mut Design, catalogue: &Catalogue, edit: &IslandEdit) -> Result<(), Refusal> {
    match edit {
        IslandEdit::Add(island) => {
            measures(island.length, island.depth)?;
            let taken = |id: &str| {
                design.room.wall_index(id).is_some() || design.islands.iter().any(|other| other.id == *id)
            };
            let id = if island.id.is_empty() { free_id("I", taken) } else { island.id.clone() };
            design.islands.push(Island { id, ..island.clone() });
            Ok(())
        }
        IslandEdit::Move { island, x, y } => {
            let found = find(design, island)?;
            (found.x, found.y) = (*x, *y);
            all_stand_free(design, catalogue, island)
        }
        IslandEdit::Turn { island, turn } => {
            find(design, island)?.turn = *turn;
            all_stand_free(design, catalogue, island)
        }
        IslandEdit::Resize { island, length, depth } => {
            measures(*length, *depth)?;
            let found = find(design, island)?;
            (found.length, found.depth) = (*length, *depth);
            all_stand_free(design, catalogue, island)
        }
        IslandEdit::Waterfall { island, waterfall } => {
            find(design, island)?.waterfall = *waterfall;
            Ok(())
        }
        IslandEdit::Remove { island } => {
            find(design, island)?;
            for module in on(design, island) {
                remove(design, &module)?;
            }
            drop_hoods_without_hob(design, catalogue);
            design.islands.retain(|other| other.id != *island);
            Ok(())
        }
    }
}

fn measures(length: Mm, depth: Mm) -> Result<(), Refusal> {
    within(Measure::IslandLength, length, LENGTH)?;
    within(Measure::IslandDepth, depth, DEPTH).map(|_| ())
}

fn find<'d>(design: &'d mut Design, id: &Id) -> Result<&'d mut Island, Refusal> {
    let found = design.islands.iter_mut().find(|island| island.id == *id);
    found.ok_or_else(|| Refusal::NotThere { id: id.clone() })
}

/// The modules on an island.
fn on(design: &Design, id: &Id) -> Vec<Id> {
    let here = |place: &Place| matches!(place, Place::Island(island, _) if island == id);
    design.modules.iter().filter(|module| here(&module.place)).map(|module| module.id.clone()).collect()
}

/// An island goes only where its modules can stand: not into those at a wall, and long enough to carry them.
fn all_stand_free(design: &Design, catalogue: &Catalogue, id: &Id) -> Result<(), Refusal> {
    let modules = on(design, id);
    let mut modules = modules.iter().filter_map(|module| design.module(module));
    modules.try_for_each(|module| stands_free(design, catalogue, module))
}
