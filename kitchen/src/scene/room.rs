//! The room: a floor, walls with holes for what opens in them, and what stands before them. Walls are seen from
//! inside only, so that a viewer can look in from anywhere.

use super::finish::{Finish, Plain};
use super::mesh::Mesh;
use super::polygon::Polygon;
use super::shape::{Block, Point3, X, Y, Z};
use super::{Motion, Part, PartKind, mm, stretch};
use crate::geometry::{Point, Span};
use crate::kitchen::Kitchen;
use crate::length::Mm;
use crate::room::{Hinge, Obstacle, ObstacleKind, Opening, OpeningKind, Opens, WallEnd};

/// How thick a wall is shown.
const WALL: f32 = 120.0;
/// How much floor is shown before the walls of a room that is not closed, and around its islands.
const FLOOR: Mm = Mm(2400);
/// The frame of a window: width and thickness.
const FRAME: [f32; 2] = [55.0, 70.0];
/// Thickness of the leaf of a door.
const LEAF: f32 = 40.0;

/// The floor: that of a closed room, else the rectangle around the walls and what stands before them.
pub(super) fn floor<'a>(kitchen: &Kitchen<'a>) -> Part<'a> {
    let room = &kitchen.design.room;
    let frames = room.frames();
    let polygon = if room.is_closed() {
        Polygon { outline: frames.iter().map(|frame| frame.origin).collect(), holes: Vec::new() }
    } else {
        let walls = frames.iter().flat_map(|frame| {
            let before = frame.length.min(FLOOR);
            [frame.origin, frame.point(frame.length, Mm::ZERO), frame.point(before, FLOOR)]
        });
        let islands = kitchen.design.islands.iter().flat_map(|island| {
            let (low, high) = island.outline();
            let margin = FLOOR.half();
            [low.along(Point::new(-1, -1), margin), high.along(Point::new(1, 1), margin)]
        });
        let points: Vec<Point> = walls.chain(islands).collect();
        let span = |of: fn(&Point) -> Mm| {
            let ends = (points.iter().map(of).min(), points.iter().map(of).max());
            Span::between(ends.0.unwrap_or_default(), ends.1.unwrap_or_default())
        };
        Polygon::rectangle(span(|point| point.x), span(|point| point.y))
    };
    let sheet = polygon.triangles();
    let points: Vec<Point3> =
        sheet.rings.concat().iter().map(|point| [mm(point.x), 0.0, mm(point.y)]).collect();
    let triangles: Vec<[usize; 3]> = sheet.triangles.iter().map(|[a, b, c]| [*a, *c, *b]).collect();
    let mut mesh = Mesh::default();
    mesh.sheet(Finish::Plain(Plain::Floor), &points, &triangles, [0.0, 1.0, 0.0], X);
    Part::fixed(PartKind::Floor, mesh)
}

/// A wall with its openings and obstacles.
pub(super) fn wall<'a>(kitchen: &Kitchen<'a>, index: usize) -> Vec<Part<'a>> {
    let room = &kitchen.design.room;
    let wall = &room.walls[index];
    let mut polygon = Polygon::rectangle(Span::at(Mm::ZERO, wall.length), Span::at(Mm::ZERO, room.height));
    let mut mesh = Mesh::default();
    let mut parts = Vec::new();
    for opening in room.openings_in(&wall.id) {
        if notch(&mut polygon, opening, wall.length, room.height) {
            reveal(&mut mesh, opening);
            parts.extend(filling(opening));
        }
    }
    face(&mut mesh, &polygon);
    let height = mm(room.height);
    let beyond = |end: WallEnd| if matches!(end, WallEnd::Inner(_)) { WALL } else { 0.0 };
    let along = [-beyond(room.left_end(index)), mm(wall.length) + beyond(room.right_end(index))];
    let top = Block::new(along, [height - 1.0, height], [-WALL, 0.0]);
    mesh.faces(Finish::Plain(Plain::Wall), top, X, &[(Y, true)]);
    parts.insert(0, Part { name: wall.id.to_string(), ..Part::fixed(PartKind::Wall, mesh) });
    let before = room.obstacles_at(&wall.id);
    parts.extend(before.map(obstacle));
    parts
}

/// Takes an opening out of the face of a wall: a hole, or a notch in its lower edge where it stands on the floor.
/// A millimetre of wall stays at its ends and under the ceiling; one that meets another is not taken out.
fn notch(polygon: &mut Polygon, opening: &Opening, length: Mm, height: Mm) -> bool {
    let (x, y) = (opening.span(), opening.rise());
    let x = Span::between(x.start.max(Mm(1)), x.end.min(length - Mm(1)));
    let y = Span::between(y.start, y.end.min(height - Mm(1)));
    if y.start > Mm::ZERO {
        return polygon.cut(x, y);
    }
    let bottom = |point: &Point| point.y == Mm::ZERO;
    let taken = polygon.outline.iter().filter(|point| bottom(point)).map(|point| point.x);
    let edges: Vec<Mm> = taken.collect();
    let free = edges.chunks(2).any(|pair| pair.len() == 2 && pair[0] < x.start && x.end < pair[1]);
    if !free || polygon.holes.iter().flatten().any(|corner| x.contains(corner.x)) {
        return false;
    }
    // The lower edge is walked from the left; the notch goes in before its next corner on the right.
    let corner = |x, y| Point { x, y };
    let after = polygon.outline.iter().position(|point| bottom(point) && point.x > x.end).unwrap_or(1);
    let notch =
        [corner(x.start, Mm::ZERO), corner(x.start, y.end), corner(x.end, y.end), corner(x.end, Mm::ZERO)];
    polygon.outline.splice(after..after, notch);
    true
}

/// The face of a wall towards the room.
fn face(mesh: &mut Mesh<'_>, polygon: &Polygon) {
    let sheet = polygon.triangles();
    let points: Vec<Point3> =
        sheet.rings.concat().iter().map(|point| [mm(point.x), mm(point.y), 0.0]).collect();
    mesh.sheet(Finish::Plain(Plain::Wall), &points, &sheet.triangles, [0.0, 0.0, 1.0], Y);
}

/// The thickness of the wall around an opening.
fn reveal(mesh: &mut Mesh<'_>, opening: &Opening) {
    let hole = Block::new(stretch(opening.span()), stretch(opening.rise()), [-WALL, 0.0]);
    for face in [(X, false), (X, true), (Y, false), (Y, true)] {
        if face == (Y, false) && opening.sill == Mm::ZERO {
            continue;
        }
        let [a, b, c, d] = hole.face_corners(face);
        mesh.flat(Finish::Plain(Plain::Wall), &[d, c, b, a], X);
    }
}

/// What closes an opening: a window with its frame, a door leaf, nothing.
fn filling<'a>(opening: &Opening) -> Option<Part<'a>> {
    match opening.kind {
        OpeningKind::Passage => None,
        OpeningKind::Door => Some(door(opening)),
        OpeningKind::Window => Some(window(opening)),
    }
}

fn window<'a>(opening: &Opening) -> Part<'a> {
    let (x, y) = (stretch(opening.span()), stretch(opening.rise()));
    let paint = Finish::Plain(Plain::Paint);
    let middle = -WALL / 2.0;
    let deep = [middle - FRAME[1] / 2.0, middle + FRAME[1] / 2.0];
    let mut frame = Mesh::default();
    frame_bars(&mut frame, Block::new(x, y, deep), FRAME[0] / 2.0);
    let sill = Block::new([x[0] - 30.0, x[1] + 30.0], [y[0] - 20.0, y[0]], [-WALL, 35.0]);
    frame.block(paint, sill, X);
    let inner = Block::new(x, y, [deep[0] + 8.0, deep[1] + 8.0]);
    let inner = inner.grown(X, -FRAME[0] / 2.0).grown(Y, -FRAME[0] / 2.0);
    let mut pane = Mesh::default();
    frame_bars(&mut pane, inner, FRAME[0]);
    let glass = inner.grown(X, -FRAME[0]).grown(Y, -FRAME[0]);
    let glass = Block::new(glass.0[X], glass.0[Y], [middle - 2.0, middle + 2.0]);
    pane.faces(Finish::Plain(Plain::Pane), glass, Y, &[(Z, false), (Z, true)]);
    let (pivot, motion) = swing(opening, inner);
    let sash = Part { pivot, motion, ..Part::fixed(PartKind::Sash, pane) };
    let name = opening.id.to_string();
    Part { name, children: vec![sash], ..Part::fixed(PartKind::Window, frame) }
}

/// Four bars around a rectangle.
fn frame_bars(mesh: &mut Mesh<'_>, outside: Block, width: f32) {
    let [x, y, z] = outside.0;
    let paint = Finish::Plain(Plain::Paint);
    for side in [[x[0], x[0] + width], [x[1] - width, x[1]]] {
        mesh.block(paint, Block::new(side, y, z), Y);
    }
    for side in [[y[0], y[0] + width], [y[1] - width, y[1]]] {
        mesh.block(paint, Block::new([x[0] + width, x[1] - width], side, z), X);
    }
}

fn door<'a>(opening: &Opening) -> Part<'a> {
    let paint = Finish::Plain(Plain::Paint);
    let [x, y] = [stretch(opening.span()), stretch(opening.rise())];
    let face = if opening.opens == Opens::Outward { [-WALL, LEAF - WALL] } else { [-LEAF, 0.0] };
    let leaf = Block::new([x[0] + 3.0, x[1] - 3.0], [y[0] + 5.0, y[1] - 3.0], face);
    let mut mesh = Mesh::default();
    mesh.block(paint, leaf, Y);
    let latch = match opening.hinge {
        Hinge::Left => [x[1] - 170.0, x[1] - 50.0],
        Hinge::Right => [x[0] + 50.0, x[0] + 170.0],
    };
    for lever in [[face[0] - 45.0, face[0] - 30.0], [face[1] + 30.0, face[1] + 45.0]] {
        mesh.block(Finish::Plain(Plain::Steel), Block::new(latch, [y[0] + 1040.0, y[0] + 1060.0], lever), X);
    }
    let (pivot, motion) = swing(opening, leaf);
    Part { name: opening.id.to_string(), pivot, motion, ..Part::fixed(PartKind::RoomDoor, mesh) }
}

/// The hinge of what opens, and which way it turns; a fixed one does not.
fn swing(opening: &Opening, leaf: Block) -> (Point3, Option<Motion>) {
    let [x, y, z] = leaf.0;
    let side = if opening.hinge == Hinge::Left { x[0] } else { x[1] };
    let (depth, inward) = match opening.opens {
        Opens::Inward => (z[1], 1.0),
        Opens::Outward => (z[0], -1.0),
        Opens::Fixed => return ([side, y[0], z[1]], None),
    };
    let left = if opening.hinge == Hinge::Left { -1.0 } else { 1.0 };
    ([side, y[0], depth], Some(Motion::Turn { axis: [0.0, left * inward, 0.0], degrees: 90.0 }))
}

fn obstacle<'a>(obstacle: &Obstacle) -> Part<'a> {
    let finish = Finish::Plain(match obstacle.kind {
        ObstacleKind::Column | ObstacleKind::Pipe | ObstacleKind::Beam => Plain::Wall,
        ObstacleKind::Radiator => Plain::Paint,
        ObstacleKind::Meter => Plain::Drawer,
    });
    let along = stretch(obstacle.span());
    let block = Block::new(along, stretch(obstacle.rise()), [0.0, mm(obstacle.depth)]);
    let mut mesh = Mesh::default();
    mesh.block(finish, block, Y);
    Part::fixed(PartKind::Obstacle, mesh)
}
