//! Islands: placed, moved, turned, made longer or deeper, taken away with what stands on them.

use serde::{Deserialize, Serialize};

use super::module::{self, free_id, stands_free};
use super::style::within;
use crate::catalogue::Catalogue;
use crate::design::{Design, Island, Place, Side, Support, Waterfall};
use crate::footing::{Met, met};
use crate::geometry::{Edge, Point, QuarterTurn};
use crate::ids::Id;
use crate::kitchen::Kitchen;
use crate::length::Mm;
use crate::refusal::{Measure, Refusal, clash};

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
    /// Turns an island about its middle, by whole centimetres.
    Turn {
        /// The island.
        island: Id,
        /// Clockwise turn.
        turn: QuarterTurn,
    },
    /// Makes an island longer, shorter, deeper or shallower; its front and the left end of that stay where they are.
    Resize {
        /// The island.
        island: Id,
        /// Length of its carcass zone.
        length: Mm,
        /// Depth of its worktop.
        depth: Mm,
    },
    /// Moves one side of an island outwards, or inwards where `by` is negative; the other sides and what stands on
    /// it stay where they are in the room, but units go with the side that they face.
    Stretch {
        /// The island.
        island: Id,
        /// The side.
        rim: Rim,
        /// How far.
        by: Mm,
    },
    /// Takes the worktop down to the floor on its sides, or not.
    Waterfall {
        /// The island.
        island: Id,
        /// Which sides.
        waterfall: Option<Waterfall>,
    },
    /// Holds the worktop up behind the units of an island, or not.
    Support {
        /// The island.
        island: Id,
        /// By what.
        support: Option<Support>,
    },
    /// Takes an island away with the modules that stand on it.
    Remove {
        /// The island.
        island: Id,
    },
}

impl IslandEdit {
    /// The island that is changed by it; none for a new one.
    pub fn island(&self) -> Option<&Id> {
        match self {
            IslandEdit::Add(_) => None,
            IslandEdit::Move { island, .. }
            | IslandEdit::Turn { island, .. }
            | IslandEdit::Resize { island, .. }
            | IslandEdit::Stretch { island, .. }
            | IslandEdit::Waterfall { island, .. }
            | IslandEdit::Support { island, .. }
            | IslandEdit::Remove { island } => Some(island),
        }
    }
}

/// A side of an island's outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rim {
    /// An end, seen from the front.
    End(Edge),
    /// A long side.
    Side(Side),
}

impl Rim {
    /// All four.
    pub const ALL: [Rim; 4] =
        [Rim::End(Edge::Left), Rim::End(Edge::Right), Rim::Side(Side::Front), Rim::Side(Side::Back)];

    /// The direction out of the island over this side.
    pub fn outward(self, island: &Island) -> Point {
        let direction = match self {
            Rim::End(Edge::Left) => Point::new(-1, 0),
            Rim::End(Edge::Right) => Point::new(1, 0),
            Rim::Side(Side::Front) => Point::new(0, 1),
            Rim::Side(Side::Back) => Point::new(0, -1),
        };
        direction.turned(island.turn)
    }

    /// Moves this side of an outline outwards; the other three stay.
    fn stretch_by(self, island: &mut Island, by: Mm) {
        let outward = self.outward(island);
        self.stretch(island, Point { x: outward.x * by.0, y: outward.y * by.0 });
    }

    /// Moves this side of an outline by a way in the room; the other three stay.
    pub(crate) fn stretch(self, island: &mut Island, way: Point) {
        let outward = self.outward(island);
        let by = way.x * outward.x.0 + way.y * outward.y.0;
        island.x += Mm(outward.x.0.min(0) * by.0);
        island.y += Mm(outward.y.0.min(0) * by.0);
        match self {
            Rim::End(_) => island.length += by,
            Rim::Side(_) => island.depth += by,
        }
    }
}

pub(super) fn change(design: &mut Design, catalogue: &Catalogue, edit: &IslandEdit) -> Result<(), Refusal> {
    match edit {
        IslandEdit::Add(island) => {
            measures(island.length, island.depth)?;
            let taken = |id: &str| {
                design.room.wall_index(id).is_some() || design.islands.iter().any(|other| other.id == *id)
            };
            let id = if island.id.is_empty() { free_id("I", taken) } else { island.id.clone() };
            design.islands.push(Island { id: id.clone(), ..island.clone() });
            stands(design, catalogue, &id)
        }
        IslandEdit::Move { island, x, y } => {
            let found = find(design, island)?;
            (found.x, found.y) = (*x, *y);
            stands(design, catalogue, island)
        }
        IslandEdit::Turn { island, turn } => {
            turn_about_middle(find(design, island)?, *turn);
            stands(design, catalogue, island)
        }
        IslandEdit::Resize { island, length, depth } => {
            measures(*length, *depth)?;
            let found = find(design, island)?;
            let grown = [
                (Rim::End(Edge::Right), *length - found.length),
                (Rim::Side(Side::Back), *depth - found.depth),
            ];
            for (rim, by) in grown {
                rim.stretch_by(found, by);
            }
            stands(design, catalogue, island)
        }
        IslandEdit::Stretch { island, rim, by } => {
            stretch(design, island, *rim, *by)?;
            stands(design, catalogue, island)
        }
        IslandEdit::Waterfall { island, waterfall } => {
            let worktop = catalogue.worktop(&design.style.worktop);
            if waterfall.is_some() && worktop.is_some_and(|row| !row.kind.is_hard()) {
                return Err(Refusal::NoWaterfall);
            }
            find(design, island)?.waterfall = *waterfall;
            // A side down to the floor may reach farther than the worktop that ends over a panel, or less far.
            stands(design, catalogue, island)
        }
        IslandEdit::Support { island, support } => {
            find(design, island)?.support = *support;
            Ok(())
        }
        IslandEdit::Remove { island } => remove(design, island).map(|_| ()),
    }
}

/// Takes an island away with the modules that stand on it, and tells which they were.
pub(super) fn remove(design: &mut Design, id: &Id) -> Result<Vec<Id>, Refusal> {
    find(design, id)?;
    let modules = on(design, id);
    modules.iter().try_for_each(|module| module::remove(design, module))?;
    design.islands.retain(|other| other.id != *id);
    Ok(modules)
}

fn measures(length: Mm, depth: Mm) -> Result<(), Refusal> {
    within(Measure::IslandLength, length, Island::LENGTH)?;
    within(Measure::IslandDepth, depth, Island::DEPTH).map(|_| ())
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

/// Turned there and back it stands where it stood, so what is left of a centimetre is left out both times.
fn turn_about_middle(island: &mut Island, turn: QuarterTurn) {
    let size = |island: &Island| {
        let ground = island.ground();
        (ground.x.length(), ground.y.length())
    };
    let (width, height) = size(island);
    island.turn = turn;
    let (wider, higher) = size(island);
    let half_cm = |length: Mm| Mm(length.0 / 20 * 10);
    (island.x, island.y) = (island.x + half_cm(width - wider), island.y + half_cm(height - higher));
}

fn stretch(design: &mut Design, id: &Id, rim: Rim, by: Mm) -> Result<(), Refusal> {
    let island = find(design, id)?;
    rim.stretch_by(island, by);
    measures(island.length, island.depth)?;
    // Each side counts from its own left end: the back's is the right end of the front.
    let counts_from = match rim {
        Rim::End(Edge::Left) => Side::Front,
        Rim::End(Edge::Right) => Side::Back,
        Rim::Side(_) => return Ok(()),
    };
    let here = Place::Island(id.clone(), counts_from);
    for module in design.modules.iter_mut().filter(|module| module.place == here) {
        module.x += by;
    }
    Ok(())
}

/// An island goes only where nothing stands yet, before the walls, and where its modules can stand: clear of those
/// at a wall, and long enough to carry them.
fn stands(design: &Design, catalogue: &Catalogue, id: &Id) -> Result<(), Refusal> {
    let modules = on(design, id);
    let mut modules = modules.iter().filter_map(|module| design.module(module));
    modules.try_for_each(|module| stands_free(design, catalogue, module))?;
    let kitchen = Kitchen::new(design, catalogue);
    design.island_index(id).map_or(Ok(()), |index| is_clear(&kitchen, index))
}

/// Whether nothing else takes the room between the floor and the top of an island, and no wall runs through it.
fn is_clear(kitchen: &Kitchen<'_>, index: usize) -> Result<(), Refusal> {
    let Some((what, missing)) = met(kitchen, index).into_iter().next() else { return Ok(()) };
    Err(match what {
        Met::Wall(surface) => Refusal::BehindWall { wall: Id::from(kitchen.surface_id(surface)), missing },
        Met::Island(other) => Refusal::on_island(kitchen.design, other, missing),
        Met::Unit(unit) => clash(kitchen, unit, missing),
        Met::Obstacle(index) => {
            Refusal::Standing { kind: kitchen.design.room.obstacles[index].kind, missing }
        }
    })
}
