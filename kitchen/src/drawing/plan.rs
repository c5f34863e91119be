//! The kitchen from above: walls, openings, units, worktops, islands and the main measures.

use super::{Drawing, Layer, Shape};
use crate::catalogue::Family;
use crate::geometry::{Edge, Frame, Point, Span};
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::layout::{bar, second_side};
use crate::length::Mm;
use crate::room::{Hinge, Opening, OpeningKind, Opens};

mod measure;
mod worktop;

/// How thick a wall is drawn.
const WALL: Mm = Mm(120);
/// Room for dimension lines around the room.
const MARGIN: Mm = Mm(680);
/// How large a notch is drawn.
const NOTCH: Mm = Mm(100);
/// Half the width of a stool.
const SEAT: Mm = Mm(180);

pub(super) fn draw(kitchen: &Kitchen<'_>) -> Drawing {
    let (x, y) = extent(kitchen);
    let mut drawing = Drawing::around(x, y, MARGIN);
    walls(kitchen, &mut drawing);
    let of = |family: fn(Family) -> bool| kitchen.placed.iter().filter(move |placed| family(placed.family()));
    for placed in of(|family| family == Family::Tall) {
        unit(kitchen, placed, Layer::Carcass, &mut drawing);
        cross(kitchen, placed, &mut drawing);
    }
    panels(kitchen, &mut drawing);
    for island in 0..kitchen.design.islands.len() {
        empty_island(kitchen, island, &mut drawing);
        seats(kitchen, island, &mut drawing);
    }
    worktop::pieces(kitchen, &mut drawing);
    worktop::supports(kitchen, &mut drawing);
    for placed in of(Family::is_base) {
        unit(kitchen, placed, Layer::Base, &mut drawing);
    }
    strips(kitchen, &mut drawing);
    worktop::holes(kitchen, &mut drawing);
    worktop::grooves(kitchen, &mut drawing);
    for placed in of(Family::is_wall) {
        unit(kitchen, placed, Layer::Hung, &mut drawing);
    }
    measure::all(kitchen, &mut drawing);
    drawing
}

/// The smallest part of the plan that holds the walls, the units and the islands.
fn extent(kitchen: &Kitchen<'_>) -> (Span, Span) {
    let walls = kitchen.surfaces.iter().flat_map(|surface| {
        let frame = surface.frame;
        [frame.point(Mm::ZERO, Mm::ZERO), frame.point(frame.length, Mm::ZERO), frame.point(Mm::ZERO, Mm(900))]
    });
    let islands = kitchen.design.islands.iter().flat_map(|island| {
        let (low, high) = island.outline();
        [low, high]
    });
    let points: Vec<Point> = walls.chain(islands).collect();
    let span = |of: fn(&Point) -> Mm| {
        let ends = (points.iter().map(of).min(), points.iter().map(of).max());
        Span::between(ends.0.unwrap_or_default(), ends.1.unwrap_or_default())
    };
    (span(|point| point.x), span(|point| point.y))
}

/// The rectangle along a line: from `across.start` to `across.end` in front of it.
fn area(frame: Frame, along: Span, across: Span) -> (Span, Span) {
    let (a, b) = (frame.point(along.start, across.start), frame.point(along.end, across.end));
    (Span::between(a.x.min(b.x), a.x.max(b.x)), Span::between(a.y.min(b.y), a.y.max(b.y)))
}

fn at(frame: Frame, x: Mm, y: Mm) -> (Mm, Mm) {
    let point = frame.point(x, y);
    (point.x, point.y)
}

fn walls(kitchen: &Kitchen<'_>, drawing: &mut Drawing) {
    let room = &kitchen.design.room;
    for surface in &kitchen.surfaces {
        let SurfaceKind::Wall(wall) = surface.kind else { continue };
        let frame = surface.frame;
        let (x, y) = area(frame, Span::at(-WALL, frame.length + WALL * 2), Span::between(-WALL, Mm::ZERO));
        drawing.rect(Layer::Wall, None, None, x, y);
        let id = &room.walls[wall].id;
        let label = Shape::Text {
            at: at(frame, frame.length.half(), -WALL.half()),
            words: id.to_string(),
            size: Mm(90),
        };
        drawing.mark(Layer::Label, None, None, label);
    }
    for surface in &kitchen.surfaces {
        let SurfaceKind::Wall(wall) = surface.kind else { continue };
        let id = &room.walls[wall].id;
        let frame = surface.frame;
        for opening in room.openings_in(id) {
            draw_opening(frame, opening, drawing);
        }
        for obstacle in room.obstacles_at(id) {
            let (x, y) = area(frame, obstacle.span(), Span::at(Mm::ZERO, obstacle.depth));
            drawing.rect(Layer::Obstacle, None, None, x, y);
        }
        for connection in room.connections_in(id) {
            let centre = at(frame, connection.x, Mm(40));
            drawing.mark(Layer::Connection, None, None, Shape::Circle { centre, radius: Mm(28) });
        }
    }
}

fn draw_opening(frame: Frame, opening: &Opening, drawing: &mut Drawing) {
    let span = opening.span();
    let (x, y) = area(frame, span, Span::between(-WALL, Mm::ZERO));
    drawing.rect(Layer::of_opening(opening.kind), None, None, x, y);
    if opening.kind == OpeningKind::Window {
        let middle = -WALL.half();
        drawing.path(Layer::Sash, None, &[at(frame, span.start, middle), at(frame, span.end, middle)]);
    }
    let side = match opening.opens {
        Opens::Fixed => return,
        Opens::Inward => opening.width,
        Opens::Outward => -opening.width,
    };
    let face = if opening.opens == Opens::Inward { Mm::ZERO } else { -WALL };
    let (hinge, latch) = match opening.hinge {
        Hinge::Left => (span.start, span.end),
        Hinge::Right => (span.end, span.start),
    };
    let open = at(frame, hinge, face + side);
    drawing.path(Layer::Sash, None, &[at(frame, hinge, face), open]);
    let clockwise = (opening.hinge == Hinge::Left) == (opening.opens == Opens::Outward);
    let arc =
        Shape::Arc { from: open, to: at(frame, latch, face), radius: opening.width, clockwise: !clockwise };
    drawing.mark(Layer::Sash, None, None, arc);
}

/// A unit from above with the line of its fronts.
fn unit(kitchen: &Kitchen<'_>, placed: &Placed<'_>, layer: Layer, drawing: &mut Drawing) {
    let frame = kitchen.surfaces[placed.surface].frame;
    let id = Some(&placed.module.id);
    let depth = placed.reach();
    let front = kitchen.catalogue.lengths.front_plane.value;
    if placed.kind.second_leg {
        return legs(kitchen, placed, layer, drawing);
    }
    let (x, y) = area(frame, placed.span, Span::between(placed.back, depth));
    drawing.rect(layer, id, None, x, y);
    if placed.module.made.notch {
        // At the back, on the side where the elevation shows it.
        let (x, y) = (placed.span.start, placed.back);
        let corner = [(x + NOTCH, y), (x + NOTCH, y + NOTCH), (x, y + NOTCH)];
        drawing.path(Layer::Hidden, id, &corner.map(|(x, y)| at(frame, x, y)));
    }
    if layer != Layer::Hung {
        let (x, y) = area(frame, placed.span, Span::between(depth, depth + front));
        drawing.rect(Layer::Front, id, Some(&placed.front.colour), x, y);
    }
}

/// A corner unit of two legs, as the L that it is; its corner side is the room corner it touches.
fn legs(kitchen: &Kitchen<'_>, placed: &Placed<'_>, layer: Layer, drawing: &mut Drawing) {
    let (span, reach, depth) = (placed.span, placed.cell.width, placed.reach());
    let frame = kitchen.surfaces[placed.surface].frame;
    let side = second_side(kitchen, placed);
    let at_left = side.start == span.start;
    let (corner, inner, far) =
        if at_left { (span.start, side.end, span.end) } else { (span.end, side.start, span.start) };
    let points =
        [(corner, Mm::ZERO), (far, Mm::ZERO), (far, depth), (inner, depth), (inner, reach), (corner, reach)];
    let points = points.map(|(x, y)| at(frame, x, y)).to_vec();
    drawing.mark(layer, Some(&placed.module.id), None, Shape::Path { points, closed: true });
}

fn cross(kitchen: &Kitchen<'_>, placed: &Placed<'_>, drawing: &mut Drawing) {
    let frame = kitchen.surfaces[placed.surface].frame;
    let (span, back, depth) = (placed.span, placed.back, placed.reach());
    let id = Some(&placed.module.id);
    drawing.path(Layer::Hinge, id, &[at(frame, span.start, back), at(frame, span.end, depth)]);
    drawing.path(Layer::Hinge, id, &[at(frame, span.start, depth), at(frame, span.end, back)]);
}

fn panels(kitchen: &Kitchen<'_>, drawing: &mut Drawing) {
    for panel in kitchen.layout.panels.iter().filter(|panel| panel.module.is_some()) {
        let frame = kitchen.surfaces[panel.surface].frame;
        let (x, y) = area(frame, panel.span, panel.away(kitchen));
        let colour = kitchen.catalogue.front(&panel.front).map(|front| front.colour.as_str());
        drawing.rect(Layer::Panel, None, colour, x, y);
    }
}

/// Fillers and corner posts: strips in the plane of the fronts.
fn strips(kitchen: &Kitchen<'_>, drawing: &mut Drawing) {
    let lengths = &kitchen.catalogue.lengths;
    let mut strip = |surface: usize, placed: &Placed<'_>, span: Span| {
        let plane = placed.front_plane(lengths);
        let across = Span::between(plane - lengths.front_plane.value, plane);
        let (x, y) = area(kitchen.surfaces[surface].frame, span, across);
        drawing.rect(Layer::Panel, None, Some(&placed.front.colour), x, y);
    };
    for filler in &kitchen.layout.fillers {
        strip(filler.surface, &kitchen.placed[filler.beside], filler.span);
    }
    for corner in &kitchen.layout.corners {
        let Some(unit) = corner.post_unit() else { continue };
        for edge in Edge::BOTH {
            strip(corner.surface(edge), &kitchen.placed[unit], corner.post(kitchen, edge));
        }
    }
}

/// The outline of an island that carries no units, and so has no worktop yet.
fn empty_island(kitchen: &Kitchen<'_>, island: usize, drawing: &mut Drawing) {
    let is_it =
        |surface: usize| matches!(kitchen.surfaces[surface].kind, SurfaceKind::Island(of, _) if of == island);
    if !kitchen.layout.worktops.iter().any(|piece| is_it(piece.surface)) {
        let ground = kitchen.design.islands[island].ground();
        drawing.rect(Layer::Island, None, None, ground.x, ground.y);
    }
}

/// Stools at a bar, half under its worktop.
fn seats(kitchen: &Kitchen<'_>, index: usize, drawing: &mut Drawing) {
    let Some(bar) = bar(kitchen, index) else { return };
    let island = &kitchen.design.islands[index];
    // Seen from where people sit, the worktop's edge is as far out as a front's would be.
    let frame = island.frame(bar.side);
    let edge = kitchen.catalogue.lengths.worktop_edge();
    let spare = (island.length - bar.width * bar.seats).half();
    for seat in 0..bar.seats {
        let x = spare + bar.width * seat + bar.width.half();
        let (x, y) = at(frame, x, edge);
        drawing.mark(Layer::Seat, None, None, Shape::Circle { centre: (x, y), radius: SEAT });
    }
}
