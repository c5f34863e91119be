//! What closes the free ends of a unit: its panels, and the worktop over them. They stand only where its row is free, and come
//! out before the carcass: whether they have room is seen by putting the unit there.

use std::ops::Range;

use super::Lane;
use crate::catalogue::Family;
use crate::design::{Design, Place};
use crate::footing::{Met, closed, met};
use crate::geometry::{Box3, Span};
use crate::ids::Id;
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::layout::{bodies, panels_in_units, second_leg};
use crate::length::Mm;
use crate::refusal::{Refusal, clash};

/// Whether what closes a unit at a place on a wall stands clear of islands, and of what hangs on other walls.
///
/// # Errors
/// What stands there already.
pub(super) fn clear(lane: &Lane<'_, '_>, x: Mm) -> Result<(), Refusal> {
    if !is_near(lane, x) {
        return Ok(());
    }
    let (design, id) = standing(lane, x);
    let kitchen = Kitchen::new(&design, lane.kitchen().catalogue);
    let Some(own) = kitchen.placed.iter().position(|placed| placed.module.id == id) else { return Ok(()) };
    for index in islands(lane) {
        if let Some((_, missing)) = met(&kitchen, index).into_iter().find(|(what, _)| *what == Met::Unit(own))
        {
            return Err(Refusal::on_island(&design, index, missing));
        }
    }
    let hung = panels_in_units(&kitchen).into_iter().find(|(of, unit, _)| [*of, *unit].contains(&own));
    hung.map_or(Ok(()), |(of, unit, missing)| {
        Err(clash(&kitchen, if of == own { unit } else { of }, missing))
    })
}

/// The islands that a unit may stand too near to: all, but for one of an island, which is judged when that goes somewhere.
fn islands(lane: &Lane<'_, '_>) -> Range<usize> {
    0..if lane.surface().is_island() { 0 } else { lane.kitchen().design.islands.len() }
}

/// Whether an island, or for a wall unit another one or a tall unit of an island, stands so near that what closes the one may
/// meet the other.
fn is_near(lane: &Lane<'_, '_>, x: Mm) -> bool {
    let (kitchen, unit) = (lane.kitchen(), lane.unit());
    let lengths = &kitchen.catalogue.lengths;
    let margin = lengths.free_end().max(lengths.front_plane.value + lengths.overhang_front.value);
    let strip = unit.strip(kitchen, false).grown(margin);
    let along = Span::at(x, unit.width).grown(margin);
    let frame = lane.surface().frame;
    let own = Box3::standing(
        frame.point(along.start, strip.start),
        frame.point(along.end, strip.end),
        unit.rise(kitchen),
    );
    let is_on_island = lane.surface().is_island();
    let mut islands = islands(lane);
    // The other leg of a corner unit has an end of its own on the next wall.
    if second_leg(kitchen, lane.surface, Span::at(x, unit.width), unit.kind).is_some() && !islands.is_empty()
    {
        return true;
    }
    let mut hung = kitchen.placed.iter().filter(|other| {
        let [one, next] = [unit.kind.family, other.family()].map(Family::is_wall);
        let is_by_island = is_on_island || kitchen.surfaces[other.surface].is_island();
        other.surface != lane.surface && if is_by_island { one != next } else { one && next }
    });
    let grown = |body: Box3| Box3 { x: body.x.grown(margin), y: body.y.grown(margin), ..body };
    islands.any(|index| closed(kitchen, index).overlaps(own))
        || hung.any(|other| bodies(kitchen, other).any(|(_, body)| grown(body).overlaps(own)))
}

/// The design with the unit at a place, and its name there.
fn standing(lane: &Lane<'_, '_>, x: Mm) -> (Design, Id) {
    let (kitchen, unit) = (lane.kitchen(), lane.unit());
    let mut design = kitchen.design.clone();
    let name = Id::from(kitchen.surface_id(lane.surface));
    let place = match lane.surface().kind {
        SurfaceKind::Wall(_) => Place::Wall(name),
        SurfaceKind::Island(_, side) => Place::Island(name, side),
    };
    let id = lane.ignoring.cloned().unwrap_or_default();
    let new = unit.standing(id.clone(), place, x);
    match design.modules.iter_mut().find(|module| module.id == id) {
        Some(module) => *module = new,
        None => design.modules.push(new),
    }
    (design, id)
}
