//! The measures of a plan: units and openings along each wall, islands, and the passages around them.

use super::super::Drawing;
use super::{area, at};
use crate::design::Side;
use crate::geometry::{Frame, Span};
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::length::Mm;
use crate::room::Opening;

/// The first line of dimensions, from the wall's inner face outwards, and from one to the next.
const FIRST: Mm = Mm(260);
const NEXT: Mm = Mm(140);
/// How far an island's measures lie from it.
const BESIDE: Mm = Mm(120);
/// A passage that is wider than this is a room.
const WIDEST: Mm = Mm(3000);

pub(super) fn all(kitchen: &Kitchen<'_>, drawing: &mut Drawing) {
    for (index, surface) in kitchen.surfaces.iter().enumerate() {
        match surface.kind {
            SurfaceKind::Wall(wall) => of_wall(kitchen, index, wall, drawing),
            SurfaceKind::Island(island, Side::Front) => of_island(kitchen, index, island, drawing),
            SurfaceKind::Island(_, Side::Back) => {}
        }
    }
}

/// From the wall outwards: what stands along it, its openings, its length.
fn of_wall(kitchen: &Kitchen<'_>, surface: usize, wall: usize, drawing: &mut Drawing) {
    let frame = kitchen.surfaces[surface].frame;
    let id = &kitchen.design.room.walls[wall].id;
    let units = kitchen.on_surface(surface).into_iter().filter(|(_, unit)| unit.family().stands());
    let units: Vec<Span> = units.map(|(_, unit)| unit.span).collect();
    let mut openings: Vec<Span> = kitchen.design.room.openings_in(id).map(Opening::span).collect();
    openings.sort_by_key(|opening| opening.start);
    let mut out = FIRST;
    for spans in [units, openings] {
        if !spans.is_empty() {
            chain(frame, &spans, -out, drawing);
            out += NEXT;
        }
    }
    drawing.dimension(at(frame, Mm::ZERO, -out), at(frame, frame.length, -out));
}

/// Each stretch and what is free between them, over the whole length.
fn chain(frame: Frame, spans: &[Span], out: Mm, drawing: &mut Drawing) {
    let mut ends: Vec<Mm> = spans.iter().flat_map(|span| [span.start, span.end]).collect();
    ends.extend([Mm::ZERO, frame.length]);
    ends.sort_unstable();
    ends.dedup();
    for pair in ends.windows(2) {
        drawing.dimension(at(frame, pair[0], out), at(frame, pair[1], out));
    }
}

/// Its length before its front, its depth beside it, and the passages before and behind it.
fn of_island(kitchen: &Kitchen<'_>, surface: usize, island: usize, drawing: &mut Drawing) {
    let frame = kitchen.surfaces[surface].frame;
    let island = &kitchen.design.islands[island];
    let edge = kitchen.catalogue.lengths.worktop_edge();
    let (front, back) = (edge, edge - island.depth);
    drawing.dimension(at(frame, Mm::ZERO, front + BESIDE), at(frame, frame.length, front + BESIDE));
    let end = frame.length + BESIDE;
    drawing.dimension(at(frame, end, back), at(frame, end, front));
    let middle = frame.length.half();
    for (from, way) in [(front, 1), (back, -1)] {
        let reach = nearest(kitchen, surface, (frame, from, way));
        if let Some(reach) = reach.filter(|reach| Mm::ZERO < *reach && *reach <= WIDEST) {
            drawing.dimension(at(frame, middle, from), at(frame, middle, from + reach * way));
        }
    }
}

/// How far it is from a line of an island to the fronts or the wall that it looks at in its middle.
fn nearest(kitchen: &Kitchen<'_>, island: usize, (frame, from, way): (Frame, Mm, i32)) -> Option<Mm> {
    let (x, y) = area(frame, Span::at(frame.length.half(), Mm(1)), Span::at(from, Mm(1)));
    let on_island = |surface: usize| {
        let of = |surface: usize| match kitchen.surfaces[surface].kind {
            SurfaceKind::Island(index, _) => Some(index),
            SurfaceKind::Wall(_) => None,
        };
        of(surface) == of(island)
    };
    let units = kitchen.placed.iter().filter(|unit| unit.family().stands() && !on_island(unit.surface));
    let units = units.map(|unit| {
        let plane = unit.front_plane(&kitchen.catalogue.lengths);
        area(kitchen.surfaces[unit.surface].frame, unit.span, Span::between(Mm::ZERO, plane))
    });
    let walls = kitchen.surfaces.iter().filter(|surface| !surface.is_island());
    let walls = walls
        .map(|wall| area(wall.frame, Span::at(Mm::ZERO, wall.frame.length), Span::between(-Mm(1), Mm::ZERO)));
    let outward = (frame.outward.x.0 * way, frame.outward.y.0 * way);
    let distance = |(across, along): (Span, Span)| match outward {
        (0, 1) if across.overlaps(x) => Some(along.start - y.start),
        (0, _) if across.overlaps(x) => Some(y.start - along.end),
        (1, 0) if along.overlaps(y) => Some(across.start - x.start),
        (_, 0) if along.overlaps(y) => Some(x.start - across.end),
        _ => None,
    };
    units.chain(walls).filter_map(distance).filter(|reach| *reach > Mm::ZERO).min()
}
