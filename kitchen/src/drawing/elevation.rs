//! A wall from inside the room, or a side of an island from where its fronts are seen.

use super::unit::{Face, down};
use super::{Drawing, Layer, Shape, hood, strip};
use crate::catalogue::Slot;
use crate::geometry::Span;
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::layout::{self, CutoutKind, Level, Piece, Solution};
use crate::length::Mm;
use crate::room::{Hinge, Opening, OpeningKind};

mod corner;

/// Room for dimension lines around the wall.
const MARGIN: Mm = Mm(330);
/// First and second line of dimensions, from the wall's edge.
const LINES: [Mm; 2] = [Mm(110), Mm(230)];
/// How high a hob stands on the worktop.
const HOB: Mm = Mm(6);
/// How high and how far forward a tap reaches.
const TAP: (Mm, Mm) = (Mm(300), Mm(90));

pub(super) fn draw(kitchen: &Kitchen<'_>, surface: usize) -> Drawing {
    let wall = Span::at(Mm::ZERO, kitchen.surfaces[surface].length());
    let height = Span::at(Mm::ZERO, reach(kitchen, surface));
    let mut drawing = Drawing::around(wall, down(height), MARGIN);
    drawing.rect(Layer::Ground, None, None, wall, down(height));
    openings(kitchen, surface, &mut drawing);
    strip::splashes(kitchen, surface, &mut drawing);
    panels(kitchen, surface, &mut drawing);
    for (_, placed) in kitchen.on_surface(surface) {
        if placed.kind.second_leg {
            let side = kitchen.corner_side(placed);
            corner::leg(kitchen, placed, side, (placed.span, side.flipped()), &mut drawing);
        } else {
            face(kitchen, placed).draw(&mut drawing);
        }
        if placed.module.holds(Slot::Hood).is_some() {
            hood::under(placed, &mut drawing);
        }
    }
    corner::second_legs(kitchen, surface, &mut drawing);
    corner::sections(kitchen, surface, &mut drawing);
    plinths(kitchen, surface, &mut drawing);
    worktops(kitchen, surface, &mut drawing);
    strip::strips(kitchen, surface, &mut drawing);
    hood::hanging(kitchen, surface, &mut drawing);
    dimensions(kitchen, surface, height.end, &mut drawing);
    drawing
}

/// How high a view goes: that of a wall to the ceiling. Behind an island there is no wall: its view goes to what stands on
/// it with air for a tap, and to the ceiling where a hood hangs from it.
fn reach(kitchen: &Kitchen<'_>, surface: usize) -> Mm {
    let ceiling = kitchen.design.room.height;
    if !kitchen.surfaces[surface].is_island() || hood::hangs_over(kitchen, surface) {
        return ceiling;
    }
    // Of a tall unit on its other side one sees the back.
    let is_on_it = |placed: &&Placed<'_>| kitchen.surface_id(placed.surface) == kitchen.surface_id(surface);
    let highest = kitchen.placed.iter().filter(is_on_it).map(|placed| placed.rise.end).max();
    (kitchen.worktop_top() + TAP.0).max(highest.unwrap_or_default()).min(ceiling)
}

fn face<'a>(kitchen: &'a Kitchen<'_>, placed: &'a Placed<'_>) -> Face<'a> {
    Face {
        id: Some(&placed.module.id),
        kind: placed.kind,
        rows: placed.rows.clone(),
        front: placed.front,
        carcass: kitchen.catalogue.carcass(&kitchen.design.style.carcass),
        handle: placed.handle,
        hinge: kitchen.hinge(placed),
        made: placed.module.made,
        x: placed.span,
        rise: placed.rise,
        blind: kitchen.blind_side(placed),
    }
}

fn openings(kitchen: &Kitchen<'_>, surface: usize, drawing: &mut Drawing) {
    let SurfaceKind::Wall(wall) = kitchen.surfaces[surface].kind else { return };
    let room = &kitchen.design.room;
    let id = &room.walls[wall].id;
    for opening in room.openings_in(id) {
        draw_opening(opening, drawing);
    }
    for obstacle in room.obstacles_at(id) {
        drawing.rect(Layer::Obstacle, None, None, obstacle.span(), down(obstacle.rise()));
    }
    for connection in room.connections_in(id) {
        let shape = Shape::Circle { centre: (connection.x, -connection.z), radius: Mm(22) };
        drawing.mark(Layer::Connection, None, None, shape);
    }
}

fn draw_opening(opening: &Opening, drawing: &mut Drawing) {
    let (x, y) = (opening.span(), down(opening.rise()));
    drawing.rect(Layer::of_opening(opening.kind), None, None, x, y);
    if opening.kind == OpeningKind::Passage {
        return;
    }
    let (open, tip) = match opening.hinge {
        Hinge::Left => (x.end, x.start),
        Hinge::Right => (x.start, x.end),
    };
    if opening.opens != crate::room::Opens::Fixed {
        drawing.path(Layer::Sash, None, &[(open, y.end), (tip, y.middle()), (open, y.start)]);
    }
    if opening.kind == OpeningKind::Window {
        let sill = Span::at(y.end, Mm(30));
        drawing.rect(Layer::Sash, None, None, x.grown(Mm(30)), sill);
    }
}

fn panels(kitchen: &Kitchen<'_>, surface: usize, drawing: &mut Drawing) {
    let layout = &kitchen.layout;
    for panel in &layout.panels {
        let Some(span) = seen(kitchen, surface, panel.surface, panel.span) else { continue };
        let colour = kitchen.catalogue.front(&panel.front).map(|front| front.colour.as_str());
        let id = panel.module.map(|module| &kitchen.placed[module].module.id);
        drawing.rect(Layer::Panel, id, colour, span, down(panel.rise));
    }
    for filler in layout.fillers.iter().filter(|filler| filler.surface == surface) {
        let colour = Some(kitchen.placed[filler.module].front.colour.as_str());
        drawing.rect(Layer::Panel, None, colour, filler.span, down(filler.rise(kitchen)));
    }
}

/// Where the view of a surface shows a part that is measured along another: what closes and covers an island is
/// measured along one side and seen from both.
pub(super) fn seen(kitchen: &Kitchen<'_>, surface: usize, of: usize, span: Span) -> Option<Span> {
    let (own, other) = (&kitchen.surfaces[surface], &kitchen.surfaces[of]);
    match (own.kind, other.kind) {
        _ if surface == of => Some(span),
        (SurfaceKind::Island(a, _), SurfaceKind::Island(b, _)) if a == b => {
            Some(Span::between(own.length() - span.end, own.length() - span.start))
        }
        _ => None,
    }
}

fn plinths(kitchen: &Kitchen<'_>, surface: usize, drawing: &mut Drawing) {
    let colour = kitchen.catalogue.plinth(&kitchen.design.style.plinth).map(|plinth| plinth.colour.as_str());
    let rise = Span::at(Mm::ZERO, kitchen.design.style.plinth_height);
    // Between the feet of units at an island's back one sees the plinth at its front.
    let is_open = kitchen.placed.iter().any(|placed| placed.surface == surface);
    for run in &kitchen.layout.plinth.runs {
        let boards = run.boards(kitchen).into_iter().filter(|_| is_open || run.surface == surface);
        for span in boards.filter_map(|board| seen(kitchen, surface, run.surface, board)) {
            drawing.rect(Layer::Plinth, None, colour, span, down(rise));
        }
    }
}

fn worktops(kitchen: &Kitchen<'_>, surface: usize, drawing: &mut Drawing) {
    let colour = kitchen.catalogue.worktop(&kitchen.design.style.worktop).map(|row| row.colour.as_str());
    let top = kitchen.worktop_top();
    let rise = Span::between(kitchen.base_top(), top);
    for piece in &kitchen.layout.worktops {
        let own = |span: Span| seen(kitchen, surface, piece.surface, span);
        let Some(whole) = own(piece.span) else { continue };
        drawing.rect(Layer::Worktop, None, colour, whole, down(rise));
        for cutout in &piece.cutouts {
            let Some(span) = own(cutout.span) else { continue };
            let id = Some(&kitchen.placed[cutout.module].module.id);
            match cutout.kind {
                CutoutKind::Hob(_) => drawing.rect(Layer::Hob, id, None, span, down(Span::at(top, HOB))),
                CutoutKind::Sink(_) => {
                    let placed = &kitchen.placed[cutout.module];
                    let unit = seen(kitchen, surface, placed.surface, placed.span);
                    tap(placed, unit.unwrap_or(span).middle(), top, drawing);
                }
                CutoutKind::Tap | CutoutKind::Socket | CutoutKind::Notch(_) | CutoutKind::OuterCorner => {}
            }
        }
    }
}

fn tap(placed: &Placed<'_>, x: Mm, top: Mm, drawing: &mut Drawing) {
    if placed.module.holds(Slot::Tap).is_none() {
        return;
    }
    let (height, reach) = TAP;
    let y = -(top + height);
    let spout = Shape::Path {
        points: vec![(x, -top), (x, y), (x + reach, y), (x + reach, y + Mm(60))],
        closed: false,
    };
    drawing.mark(Layer::Tap, Some(&placed.module.id), None, spout);
}

/// The units along a surface, among them the second legs of corner units of the neighbouring walls: what stands, or
/// what hangs.
fn along(kitchen: &Kitchen<'_>, surface: usize, level: Level) -> Vec<Span> {
    let stands = level == Level::Floor;
    let units = kitchen.on_surface(surface).into_iter();
    let own = units.filter(|(_, unit)| unit.family().stands() == stands).map(|(_, unit)| unit.span);
    let legs = kitchen
        .layout
        .corners
        .iter()
        .filter(|corner| corner.level == level && [corner.before, corner.after].contains(&surface));
    let legs = legs.filter_map(|corner| match corner.solution {
        Solution::Legs { module } if kitchen.placed[module].surface != surface => {
            Some(layout::stand(kitchen, surface, module))
        }
        _ => None,
    });
    let mut spans: Vec<Span> = own.chain(legs).collect();
    spans.sort_by_key(|span| span.start);
    spans
}

/// Below: each standing unit and gap, then the whole wall. Left: plinth, carcass, worktop, niche, wall units.
fn dimensions(kitchen: &Kitchen<'_>, surface: usize, top: Mm, drawing: &mut Drawing) {
    let wall = kitchen.surfaces[surface].length();
    let units = kitchen.on_surface(surface);
    chain(&along(kitchen, surface, Level::Floor), wall, LINES[0], drawing);
    chain(&along(kitchen, surface, Level::Hung), wall, -top - LINES[0], drawing);
    drawing.dimension((Mm::ZERO, LINES[1]), (wall, LINES[1]));
    let mut heights = vec![Mm::ZERO];
    let is_over = |piece: &Piece| seen(kitchen, surface, piece.surface, piece.span).is_some();
    let has_worktop = kitchen.layout.worktops.iter().any(is_over);
    if has_worktop || units.iter().any(|(_, unit)| unit.family().is_base()) {
        heights.extend([kitchen.design.style.plinth_height, kitchen.base_top(), kitchen.worktop_top()]);
    }
    let hung = units.iter().filter(|(_, unit)| unit.family().is_wall()).map(|(_, unit)| unit.rise);
    if let Some(rise) = hung.min_by_key(|rise| rise.start) {
        heights.extend([rise.start, rise.end]);
    } else if let Some(tall) = units.iter().map(|(_, unit)| unit.rise.end).max() {
        heights.push(tall);
    }
    if !kitchen.surfaces[surface].is_island() {
        heights.push(top);
    }
    heights.sort_unstable();
    heights.dedup();
    for pair in heights.windows(2) {
        drawing.dimension((-LINES[0], -pair[0]), (-LINES[0], -pair[1]));
    }
}

fn chain(units: &[Span], wall: Mm, y: Mm, drawing: &mut Drawing) {
    let mut at = Mm::ZERO;
    for unit in units {
        if unit.start > at {
            drawing.dimension((at, y), (unit.start, y));
        }
        drawing.dimension((unit.start, y), (unit.end, y));
        at = at.max(unit.end);
    }
    if at > Mm::ZERO && at < wall {
        drawing.dimension((at, y), (wall, y));
    }
}
