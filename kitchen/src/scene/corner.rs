//! Corner units of two legs: an L of boards and a door of two leaves that folds.

use super::finish::{Finish, Plain};
use super::mesh::Mesh;
use super::polygon::Polygon;
use super::shape::{ALL, Block, Round, X, Y, Z, middle};
use super::unit::Body;
use super::{Motion, Part, PartKind, handle, leaf, mm, stretch};
use crate::catalogue::{Carcass, Element, ElementKind, FRONT_GAP};
use crate::front::{self, Leaf};
use crate::geometry::{Point, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;
use crate::room::Hinge;

/// Distances from the room corner along the unit's own surface, as places on it.
#[derive(Clone, Copy)]
struct Corner {
    side: Hinge,
    at: Mm,
}

impl Corner {
    fn of(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Corner {
        let side = kitchen.corner_side(placed);
        Corner { side, at: if side == Hinge::Left { placed.span.start } else { placed.span.end } }
    }

    fn place(self, distance: f32) -> f32 {
        match self.side {
            Hinge::Left => mm(self.at) + distance,
            Hinge::Right => mm(self.at) - distance,
        }
    }

    fn stretch(self, from: f32, to: f32) -> [f32; 2] {
        let [a, b] = [self.place(from), self.place(to)];
        [a.min(b), a.max(b)]
    }
}

/// Bottom and shelves as an L, ends, backs; turning trays where there is a worktop above.
pub(super) fn carcass<'a>(
    kitchen: &Kitchen<'a>,
    placed: &Placed<'a>,
    body: Body,
    colour: &'a Carcass,
) -> Mesh<'a> {
    let finish = Finish::Carcass(colour);
    let corner = Corner::of(kitchen, placed);
    let reach = body.x[1] - body.x[0];
    let (y, board) = (body.y, body.board);
    let mut mesh = Mesh::default();
    let ends = [
        Block::new(corner.stretch(reach - board, reach), y, [0.0, body.depth]),
        Block::new(corner.stretch(0.0, body.depth), y, [reach - board, reach]),
    ];
    for end in ends {
        mesh.faces(finish, end, Y, &ALL);
    }
    let inner = [y[0] + board, y[1]];
    let [rear, back] = body.back;
    let backs = [
        (Block::new(corner.stretch(back, reach - board), inner, [rear, back]), Z),
        (Block::new(corner.stretch(rear, back), inner, [back, reach - board]), X),
    ];
    for (block, axis) in backs {
        mesh.faces(finish, block, Y, &[(axis, false), (axis, true)]);
    }
    let shape = outline(kitchen, placed, corner);
    mesh.slab(finish, &shape, [y[0], y[0] + board]);
    if placed.family().is_wall() {
        mesh.slab(finish, &shape, [y[1] - board, y[1]]);
        let middle = middle(y);
        mesh.slab(finish, &shape, [middle - board / 2.0, middle + board / 2.0]);
    } else {
        carousel(&mut mesh, corner, body);
    }
    mesh
}

/// The L between the two end boards.
fn outline(kitchen: &Kitchen<'_>, placed: &Placed<'_>, corner: Corner) -> Polygon {
    let depth = placed.reach();
    let reach = placed.span.length() - kitchen.catalogue.workshop.construction.board.mm();
    let place =
        |distance: Mm| if corner.side == Hinge::Left { corner.at + distance } else { corner.at - distance };
    let point = |distance, y| Point { x: place(distance), y };
    let outline = vec![
        point(Mm::ZERO, Mm::ZERO),
        point(reach, Mm::ZERO),
        point(reach, depth),
        point(depth, depth),
        point(depth, reach),
        point(Mm::ZERO, reach),
    ];
    Polygon { outline, holes: Vec::new() }
}

/// Two round trays on a post; a quarter is left out of each for the door.
fn carousel(mesh: &mut Mesh<'_>, corner: Corner, body: Body) {
    let reach = (body.x[1] - body.x[0]) / 2.0 - 15.0;
    let post = Round {
        at: [corner.place(reach), body.y[0] + body.board, reach],
        axis: Y,
        radius: 16.0,
        length: 0.0,
    };
    let [low, high] = [body.y[0] + body.board, body.y[1]];
    let finish = Finish::Plain(Plain::Drawer);
    mesh.round(finish, Round { length: high - low - 30.0, ..post }, 8);
    let tray = Round { radius: reach - 75.0, ..post };
    // Of the sixteen points of a circle the door stands before those between the surface and away from it.
    let door = if corner.side == Hinge::Left { 1..4 } else { 13..16 };
    let point = |step: usize| {
        let [x, _, z] = tray.point(step, 0.0, tray.radius);
        Point { x: rounded(x), y: rounded(z) }
    };
    let mut outline: Vec<Point> = (door.end..door.start + 16).map(point).collect();
    outline.push(Point { x: rounded(tray.at[X]), y: rounded(tray.at[Z]) });
    let tray = Polygon { outline, holes: Vec::new() };
    for height in [low + 30.0, middle([low, high])] {
        mesh.slab(finish, &tray, [height, height + 20.0]);
    }
}

/// The folding door: one leaf hangs on the end of the unit's own leg, the other on the first. The second leaf
/// straightens into the line of the first while that turns aside.
pub(super) fn door<'a>(kitchen: &Kitchen<'a>, placed: &Placed<'a>, body: Body) -> Part<'a> {
    let corner = Corner::of(kitchen, placed);
    let half_gap = mm(FRONT_GAP) / 2.0;
    let reach = body.x[1] - body.x[0] - half_gap;
    let [inner, outer] = body.front;
    let leaves = front::on_leg(&placed.rows, placed.span, placed.rise, corner.side);
    let rise = leaves.first().map_or(body.y, |leaf| leaf::board(*leaf, body).0[Y]);
    let finish = Finish::Front(placed.front);
    let (mut first, mut second) = (Mesh::default(), Mesh::default());
    first.block(finish, Block::new(corner.stretch(inner, reach), rise, [inner, outer]), Y);
    let leaf = Block::new(corner.stretch(inner, outer), rise, [outer + mm(FRONT_GAP), reach]);
    second.block(finish, leaf, Y);
    second.append(grip(placed, corner, body, leaf));
    let towards = if corner.side == Hinge::Right { 1.0 } else { -1.0 };
    let turn = |axis: f32, degrees| Some(Motion::Turn { axis: [0.0, axis, 0.0], degrees });
    let second = Part {
        pivot: [corner.place(outer), rise[0], outer],
        motion: turn(towards, 90.0),
        ..Part::fixed(PartKind::Folding, second)
    };
    Part {
        pivot: [corner.place(reach), rise[0], outer],
        motion: turn(-towards, 110.0),
        children: vec![second],
        ..Part::fixed(PartKind::Folding, first)
    }
}

/// The channels over or under both leaves, from one another to the ends of the legs.
pub(super) fn channel<'a>(kitchen: &Kitchen<'_>, placed: &Placed<'_>, body: Body) -> Option<Part<'a>> {
    let corner = Corner::of(kitchen, placed);
    let leaves = front::on_leg(&placed.rows, placed.span, placed.rise, corner.side);
    let (_, rise) = *front::channels(&leaves, placed.rise).first()?;
    let (rise, reach) = (stretch(rise), body.x[1] - body.x[0]);
    let wall = [body.depth, body.depth + leaf::CHANNEL];
    let mut mesh = Mesh::default();
    mesh.block(leaf::CHANNEL_FINISH, Block::new(corner.stretch(wall[0], reach), rise, wall), X);
    mesh.block(leaf::CHANNEL_FINISH, Block::new(corner.stretch(wall[0], wall[1]), rise, [wall[1], reach]), Z);
    Some(Part::fixed(PartKind::Channel, mesh))
}

/// The handle of the second leaf, at its free end: made as on a leaf of the own surface, then turned round the
/// corner.
fn grip<'a>(placed: &Placed<'a>, corner: Corner, body: Body, leaf: Block) -> Mesh<'a> {
    let Some(row) = placed.handle else { return Mesh::default() };
    let whole = |from: f32, to: f32| Span::between(rounded(from), rounded(to));
    // As far along as the leaf stands away from the wall; its free end lies on the right.
    let x = whole(leaf.0[Z][0], leaf.0[Z][1]);
    let element = Element { kind: ElementKind::Folding, height: Mm::ZERO, width: None, recess: None };
    let rise = whole(leaf.0[Y][0], leaf.0[Y][1]);
    let flat = Leaf { element, x, rise, hinge: Hinge::Left, top: true };
    let mut mesh = Mesh::default();
    let board = Block::new(leaf.0[Z], leaf.0[Y], body.front);
    handle::add(&mut mesh, row, placed.family(), flat, board);
    mesh.around_corner(|distance| corner.place(distance), corner.side == Hinge::Left);
    mesh
}

/// A measure in whole millimetres, rounded down.
#[expect(clippy::cast_possible_truncation, reason = "measures of a unit are small")]
fn rounded(measure: f32) -> Mm {
    Mm(measure.floor() as i32)
}
