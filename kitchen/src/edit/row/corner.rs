//! A corner as one action: its unit at the exact place, both walls cleared for it, and the second leg begun.

use super::{Leg, Steps, arranged};
use crate::catalogue::{ElementKind, Family};
use crate::design::Place;
use crate::edit::module::free_id;
use crate::edit::space::{self, Wanted};
use crate::edit::{Edit, Stand, next_id};
use crate::geometry::{Edge, Span};
use crate::ids::{Code, Id};
use crate::kitchen::{End, Kitchen};
use crate::lane::{Lane, Newcomer, corner_stands, surface_of};
use crate::length::Mm;
use crate::refusal::{Refusal, clash};
use crate::room::Hinge;

/// The corner unit at an end of a wall.
pub(super) fn steps(
    kitchen: &Kitchen<'_>,
    wall: &Id,
    edge: Edge,
    unit: &Newcomer<'_>,
    leg: Option<&Leg>,
) -> Result<Steps, Refusal> {
    let place = Place::Wall(wall.clone());
    let surface = surface_of(kitchen, &place)?;
    let End::Corner(partner) = kitchen.surfaces[surface].end(edge) else { return Err(Refusal::NoCorner) };
    let partner_wall = kitchen.design.room.walls[partner].id.clone();
    let partner = surface_of(kitchen, &Place::Wall(partner_wall.clone()))?;
    is_unsolved(kitchen, unit, [(surface, edge), (partner, edge.opposite())])?;
    let lane = Lane::new(kitchen, surface, unit, None);
    let x = corner_stands(&lane).into_iter().find(|(at, _)| *at == edge).ok_or(Refusal::NoCorner)?.1;
    let own = edge.distance(kitchen.surfaces[surface].length(), Span::at(x, Mm::ZERO));
    let reach = if edge == Edge::Left { own + unit.width } else { own };
    let mut moved = clear(kitchen, unit, surface, edge, reach, partner)?;
    let begins = second_leg_begins(kitchen, unit, partner, edge.opposite())?;
    moved.extend(clear(kitchen, unit, partner, edge.opposite(), begins, surface)?);
    let new = Edit::Place { code: unit.kind.code.as_str().into(), width: unit.width, place, x };
    let there = Place::Wall(partner_wall);
    let leg = leg.filter(|_| !has_leg(kitchen, unit, partner, edge.opposite(), begins));
    let leg = leg.map(|leg| begin(kitchen, leg, there, partner, edge.opposite(), begins));
    let leg = leg.into_iter().flatten();
    Ok(Steps {
        edits: arranged(moved, [new].into_iter().chain(leg)),
        borrower: Some(next_id(kitchen.design)),
    })
}

/// The corner of a wall that is nearest to a position, without a unit for the second leg.
pub(super) fn nearest(
    kitchen: &Kitchen<'_>,
    place: &Place,
    surface: usize,
    unit: &Newcomer<'_>,
    x: Mm,
) -> Result<Steps, Refusal> {
    let Place::Wall(wall) = place else { return Err(Refusal::NoCorner) };
    let lane = Lane::new(kitchen, surface, unit, None);
    let nearest = corner_stands(&lane).into_iter().min_by_key(|(_, stand)| (*stand - x).abs());
    steps(kitchen, wall, nearest.ok_or(Refusal::NoCorner)?.0, unit, None)
}

/// One corner takes one unit.
fn is_unsolved(kitchen: &Kitchen<'_>, unit: &Newcomer<'_>, ends: [(usize, Edge); 2]) -> Result<(), Refusal> {
    let solved = kitchen.placed.iter().enumerate().find(|(_, placed)| {
        placed.family().is_corner()
            && placed.family().is_wall() == unit.kind.family.is_wall()
            && ends.iter().any(|(surface, edge)| {
                placed.surface == *surface
                    && kitchen.surfaces[*surface].nearer_corner(placed.span) == Some(*edge)
            })
    });
    match solved {
        Some((module, placed)) => Err(clash(kitchen, module, placed.span.length())),
        None => Ok(()),
    }
}

/// What moves so that a stretch at the end of a surface becomes free.
fn clear(
    kitchen: &Kitchen<'_>,
    unit: &Newcomer<'_>,
    surface: usize,
    edge: Edge,
    reach: Mm,
    other: usize,
) -> Result<Vec<Stand>, Refusal> {
    let at = edge.inwards(kitchen.surfaces[surface].length(), Mm::ZERO);
    let wanted = Wanted { unit: *unit, surface, at, x: at, ignoring: None, except: Some(other) };
    space::clear_end(kitchen, &wanted, edge, reach)
}

/// How far from the corner the second leg begins: beside the unit's own leg, or where the fronts open
/// (kitchen.md §8 "Corners").
fn second_leg_begins(
    kitchen: &Kitchen<'_>,
    unit: &Newcomer<'_>,
    partner: usize,
    edge: Edge,
) -> Result<Mm, Refusal> {
    if unit.kind.second_leg {
        return Ok(unit.width);
    }
    let plain = plain(kitchen, unit)?;
    let lane = Lane::new(kitchen, partner, &plain, None);
    let length = kitchen.surfaces[partner].length();
    let stand = corner_stands(&lane).into_iter().find(|(at, _)| *at == edge).ok_or(Refusal::NoCorner)?.1;
    Ok(edge.distance(length, Span::at(stand, plain.width)))
}

/// Any unit that is no corner unit, for the lane of the second leg.
fn plain<'k>(kitchen: &'k Kitchen<'_>, unit: &Newcomer<'_>) -> Result<Newcomer<'k>, Refusal> {
    let is_plain = |family: Family| !family.is_corner() && family.is_wall() == unit.kind.family.is_wall();
    let kind = kitchen.catalogue.modules.iter().find(|kind| is_plain(kind.family));
    let kind = kind.ok_or(Refusal::NoCorner)?;
    let width = kind.cells.first().map(|cell| cell.width).unwrap_or_default();
    Newcomer::new(kitchen.catalogue, &Code::from(kind.code.as_str()), width)
}

/// Whether a unit stands where the second leg would begin.
fn has_leg(kitchen: &Kitchen<'_>, unit: &Newcomer<'_>, partner: usize, edge: Edge, begins: Mm) -> bool {
    let length = kitchen.surfaces[partner].length();
    let joins = begins + kitchen.catalogue.lengths.gap_filler_max.value;
    kitchen.placed.iter().any(|placed| {
        placed.surface == partner
            && placed.family().is_wall() == unit.kind.family.is_wall()
            && edge.distance(length, placed.span) <= joins
    })
}

/// The unit of the second leg. A door that would turn in the corner, where a unit hinges that says nothing, is hung on its other
/// side: its handle would meet those of the first leg.
fn begin(
    kitchen: &Kitchen<'_>,
    leg: &Leg,
    place: Place,
    partner: usize,
    edge: Edge,
    begins: Mm,
) -> impl Iterator<Item = Edit> + use<> {
    let x = match edge {
        Edge::Left => begins,
        Edge::Right => kitchen.surfaces[partner].length() - begins - leg.width,
    };
    let cell = kitchen.catalogue.module(&leg.code).and_then(|kind| kind.cell(leg.width));
    let has_door = cell.is_some_and(|cell| cell.elements().any(|front| front.kind == ElementKind::Door));
    let corner = next_id(kitchen.design);
    let module = free_id("m", |id| *corner == *id || kitchen.design.module(id).is_some());
    let turned = (edge == Edge::Left && has_door).then_some(Edit::SetHinge { module, hinge: Hinge::Right });
    [Edit::Place { code: leg.code.clone(), width: leg.width, place, x }].into_iter().chain(turned)
}
