//! Where a finding is to be seen: the rectangle of an elevation that shows what it is about.

use super::Finding;
use crate::design::Place;
use crate::geometry::{Edge, Span};
use crate::ids::Id;
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::length::Mm;

/// A rectangle on the elevation of a wall or island side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The wall or island side.
    pub place: Place,
    /// Along it from its left end, in mm.
    pub along: Span,
    /// Above the floor, in mm.
    pub rise: Span,
}

impl Finding {
    /// The rectangle round the units and openings that it names, on the surface of the first of them, as far as a side
    /// wall that it names too; a wall or island as a whole where it names nothing else; none for the whole kitchen.
    pub fn place(&self, kitchen: &Kitchen<'_>) -> Option<Spot> {
        let things = things(kitchen);
        let named: Vec<&Thing> =
            self.subjects.iter().filter_map(|id| things.iter().find(|thing| *thing.id == **id)).collect();
        let surface = match named.first() {
            Some(thing) => thing.surface,
            None => self.subjects.iter().find_map(|id| surface_of(kitchen, id))?,
        };
        let of_surface = || named.iter().filter(|thing| thing.surface == surface);
        let along = of_surface().map(|thing| thing.along).reduce(Span::around);
        let rise = of_surface().map(|thing| thing.rise).reduce(Span::around);
        let along = along
            .map_or_else(|| whole(kitchen, surface), |along| self.to_side_walls(kitchen, surface, along));
        Some(Spot {
            place: place_of(kitchen, surface),
            along,
            rise: rise.unwrap_or_else(|| Span::between(Mm::ZERO, height(kitchen, surface))),
        })
    }

    /// A stretch as far as the ends of its surface where a wall stands that the finding names.
    fn to_side_walls(&self, kitchen: &Kitchen<'_>, surface: usize, along: Span) -> Span {
        let surface = &kitchen.surfaces[surface];
        let is_named = |wall: usize| self.subjects.contains(&kitchen.design.room.walls[wall].id);
        let named = Edge::BOTH.into_iter().filter(|edge| surface.end(*edge).wall().is_some_and(is_named));
        named.fold(along, |along, edge| {
            let end = surface.limit(edge);
            along.around(Span::between(end, end))
        })
    }
}

/// A unit or an opening as its elevation shows it.
pub(crate) struct Thing<'k> {
    pub id: &'k str,
    pub surface: usize,
    along: Span,
    rise: Span,
}

pub(crate) fn things<'k>(kitchen: &'k Kitchen<'_>) -> Vec<Thing<'k>> {
    let units = kitchen.placed.iter().map(|placed| Thing {
        id: &placed.module.id,
        surface: placed.surface,
        along: placed.span,
        rise: placed.body.z,
    });
    let room = &kitchen.design.room;
    let openings = room.openings.iter().filter_map(|opening| {
        let surface = room.wall_index(&opening.wall)?;
        Some(Thing { id: &opening.id, surface, along: opening.span(), rise: opening.rise() })
    });
    units.chain(openings).collect()
}

fn surface_of(kitchen: &Kitchen<'_>, id: &Id) -> Option<usize> {
    (0..kitchen.surfaces.len()).find(|surface| kitchen.surface_id(*surface) == &**id)
}

fn place_of(kitchen: &Kitchen<'_>, surface: usize) -> Place {
    let id = Id::from(kitchen.surface_id(surface));
    match kitchen.surfaces[surface].kind {
        SurfaceKind::Wall(_) => Place::Wall(id),
        SurfaceKind::Island(_, side) => Place::Island(id, side),
    }
}

fn whole(kitchen: &Kitchen<'_>, surface: usize) -> Span {
    Span::between(Mm::ZERO, kitchen.surfaces[surface].length())
}

/// Of a wall the room's height, of an island that of its worktop.
fn height(kitchen: &Kitchen<'_>, surface: usize) -> Mm {
    if kitchen.surfaces[surface].is_island() { kitchen.worktop_top() } else { kitchen.design.room.height }
}
