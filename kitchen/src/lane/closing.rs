//! What a unit brings along: what closes its free ends, and its row that may come forward with it. That depends on all that
//! stands there: whether it has room is seen by putting the unit in its place.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Lane;
use crate::catalogue::Family;
use crate::design::{Design, Place};
use crate::footing::{Met, closed, met};
use crate::geometry::{Box3, Span};
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::layout::{are_apart, bodies, met_apart, met_by_panels, obstacles, second_leg};
use crate::length::Mm;
use crate::refusal::{Refusal, clash};

/// Whether with a unit at a place neither it nor what moves with it comes to stand in an island or a column, and what closes
/// it hangs in no unit of another wall.
///
/// # Errors
/// What stands there already.
pub(super) fn clear(lane: &Lane<'_, '_>, x: Mm) -> Result<(), Refusal> {
    if !is_near(lane, x) && !moves_others(lane) && !is_before_another_wall(lane, x) && !leaves_island(lane) {
        return Ok(());
    }
    let (design, id) = standing(lane, x);
    let kitchen = Kitchen::new(&design, lane.kitchen().catalogue);
    let Some(own) = kitchen.placed.iter().position(|placed| placed.module.id == id) else { return Ok(()) };
    let moved = moved(lane, &kitchen, own);
    clear_of_islands(lane, &kitchen, &moved)?;
    clear_of_columns(&kitchen, &moved)?;
    clear_of_units(&kitchen, &moved)?;
    for met in [met_apart, met_by_panels] {
        clear_of_others(&kitchen, own, met(&kitchen), || met(lane.kitchen()))?;
    }
    Ok(())
}

/// The unit, and those that stand elsewhere with it there.
fn moved(lane: &Lane<'_, '_>, kitchen: &Kitchen<'_>, own: usize) -> Vec<usize> {
    let stood = |unit: usize| {
        let placed = &kitchen.placed[unit];
        let mut before = lane.kitchen().placed.iter();
        before.any(|before| before.module.id == placed.module.id && before.body == placed.body)
    };
    (0..kitchen.placed.len()).filter(|unit| *unit == own || !stood(*unit)).collect()
}

fn clear_of_islands(lane: &Lane<'_, '_>, kitchen: &Kitchen<'_>, moved: &[usize]) -> Result<(), Refusal> {
    for index in islands(lane) {
        let met = met(kitchen, index).into_iter();
        let mut met = met.filter(|(what, _)| matches!(what, Met::Unit(unit) if moved.contains(unit)));
        if let Some((_, missing)) = met.next() {
            return Err(Refusal::on_island(kitchen.design, index, missing));
        }
    }
    Ok(())
}

fn clear_of_columns(kitchen: &Kitchen<'_>, moved: &[usize]) -> Result<(), Refusal> {
    for placed in moved.iter().map(|unit| &kitchen.placed[*unit]) {
        for (index, along) in obstacles(kitchen, placed.surface, |_| placed.reach(), placed.body.z) {
            let missing = -along.gap_to(placed.span);
            if missing > kitchen.catalogue.thresholds.overlap_error.value {
                return Err(Refusal::Standing { kind: kitchen.design.room.obstacles[index].kind, missing });
            }
        }
    }
    Ok(())
}

/// Whether none of what stands farther forward, as a dishwasher between deep carcasses does, stands in a unit of another surface.
fn clear_of_units(kitchen: &Kitchen<'_>, moved: &[usize]) -> Result<(), Refusal> {
    let others = || kitchen.placed.iter().enumerate();
    for placed in moved.iter().map(|unit| &kitchen.placed[*unit]) {
        for (other, met) in others().filter(|(_, other)| other.surface != placed.surface) {
            let both = bodies(kitchen, placed)
                .flat_map(|(_, own)| bodies(kitchen, met).map(move |(_, met)| own.intrusion(met)));
            let missing = both.max().unwrap_or_default();
            if missing > kitchen.catalogue.thresholds.overlap_error.value {
                return Err(clash(kitchen, other, missing));
            }
        }
    }
    Ok(())
}

/// Whether the unit is none of those that meet others, and no other two meet that did not before, or farther.
fn clear_of_others(
    kitchen: &Kitchen<'_>,
    own: usize,
    met: BTreeMap<[usize; 2], Mm>,
    before: impl Fn() -> BTreeMap<[usize; 2], Mm>,
) -> Result<(), Refusal> {
    let allowed = kitchen.catalogue.thresholds.overlap_error.value;
    let met: Vec<_> = met.into_iter().filter(|(_, by)| *by > allowed).collect();
    let known = if met.is_empty() { BTreeMap::new() } else { before() };
    let is_new = |pair: &[usize; 2], by: Mm| known.get(pair).is_none_or(|known| *known < by);
    match met.into_iter().find(|(pair, by)| pair.contains(&own) || is_new(pair, *by)) {
        Some(([one, other], missing)) => Err(clash(kitchen, if one == own { other } else { one }, missing)),
        None => Ok(()),
    }
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
    let is_on_island = lane.surface().is_island();
    let mut strip = unit.strip(kitchen, is_on_island).grown(margin);
    if let SurfaceKind::Island(island, _) = lane.surface().kind {
        // A tall unit is closed as deep as its island.
        strip =
            strip.around(Span::at(lengths.worktop_edge() - kitchen.design.islands[island].depth, Mm::ZERO));
    }
    let along = Span::at(x, unit.width).grown(margin);
    let frame = lane.surface().frame;
    let own = Box3::standing(
        frame.point(along.start, strip.start),
        frame.point(along.end, strip.end),
        unit.rise(kitchen),
    );
    let mut islands = islands(lane);
    // The other leg of a corner unit has an end of its own on the next wall.
    if second_leg(kitchen, lane.surface, Span::at(x, unit.width), unit.kind).is_some() && !islands.is_empty()
    {
        return true;
    }
    let mut hung = kitchen.placed.iter().enumerate().filter(|(_, other)| {
        let [one, next] = [unit.kind.family, other.family()].map(Family::is_wall);
        let is_by_island = is_on_island || kitchen.surfaces[other.surface].is_island();
        other.surface != lane.surface && if is_by_island { one != next } else { one && next }
    });
    let grown = |body: Box3| Box3 { x: body.x.grown(margin), y: body.y.grown(margin), ..body };
    islands.any(|index| closed(kitchen, index).overlaps(own))
        || hung.any(|(unit, other)| {
            let closing = kitchen.layout.panels.iter().filter(|panel| panel.module == Some(unit));
            let closing = closing.map(|panel| panel.body(kitchen));
            let mut all = bodies(kitchen, other).map(|(_, body)| body).chain(closing);
            all.any(|body| grown(body).overlaps(own))
        })
}

/// Whether a unit of a wall of which neither follows the other stands so near before the wall of the unit, or that of its second
/// leg, that fronts, panels or worktops may meet: those of its row, too, which may come forward with it.
fn is_before_another_wall(lane: &Lane<'_, '_>, x: Mm) -> bool {
    let (kitchen, unit) = (lane.kitchen(), lane.unit());
    let lengths = &kitchen.catalogue.lengths;
    let edge = lengths.worktop_edge() - lengths.base_depth.value;
    let margin = edge + edge.max(lengths.free_end());
    let leg = second_leg(kitchen, lane.surface, Span::at(x, unit.width), unit.kind);
    let walls = [Some(lane.surface), leg.map(|leg| leg.surface)];
    walls.into_iter().flatten().any(|wall| {
        let row = kitchen.placed.iter().filter(|placed| placed.surface == wall).map(Placed::reach);
        let depth = row.fold(unit.strip(kitchen, false).end, Mm::max);
        let frame = kitchen.surfaces[wall].frame;
        let strip = Span::between(-margin, depth + margin);
        let before = |body| {
            let (along, outward) = frame.view(body);
            outward.overlaps(strip) && along.grown(margin).overlaps(Span::between(Mm::ZERO, frame.length))
        };
        let mut others = kitchen.placed.iter().flat_map(|other| bodies(kitchen, other));
        others.any(|(leg, body)| are_apart(kitchen, wall, leg) && before(body))
    })
}

/// Whether the unit leaves an island with tall units, where what stood behind or beside it may be closed otherwise.
fn leaves_island(lane: &Lane<'_, '_>) -> bool {
    let kitchen = lane.kitchen();
    let on_island = |placed: &&Placed<'_>| kitchen.surfaces[placed.surface].is_island();
    let is_tall = |placed: &Placed<'_>| placed.family() == Family::Tall;
    kitchen.placed.iter().filter(on_island).any(is_tall)
        && kitchen.placed.iter().filter(on_island).any(|placed| lane.ignores(&placed.module.id))
}

/// Whether units of another depth may come forward or go back with the unit, where something stands in which they may come; a
/// dishwasher comes before the usual depth, into what stands round a corner.
fn moves_others(lane: &Lane<'_, '_>) -> bool {
    let (kitchen, unit) = (lane.kitchen(), lane.unit());
    let design = kitchen.design;
    let depth = unit.depth(kitchen);
    let standing = || kitchen.placed.iter().filter(|placed| placed.family().stands());
    let is_machine = |family| family == Family::FrontOnly;
    let is_met = !(design.islands.is_empty() && design.room.obstacles.is_empty())
        || is_machine(unit.kind.family)
        || standing().any(|placed| is_machine(placed.family()));
    unit.kind.family.stands()
        && is_met
        && standing().any(|placed| placed.depth != depth && !kitchen.surfaces[placed.surface].is_island())
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
