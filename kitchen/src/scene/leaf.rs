//! The fronts of a unit with what they carry, and how each opens.

use super::finish::{Finish, Plain};
use super::mesh::Mesh;
use super::shape::{Block, X, Y, Z, middle};
use super::unit::Body;
use super::{Motion, Part, PartKind, handle, mm, stretch};
use crate::catalogue::{ElementKind, Slot};
use crate::front::{self, Leaf};
use crate::geometry::Span;
use crate::kitchen::{Kitchen, Placed};
use crate::room::Hinge;

/// How far a door opens on common hinges, and a flap on its lifts.
const OPEN: [f32; 2] = [110.0, 100.0];
/// What a front rounds down by half a gap (see [`Leaf::x`]).
const HALF: f32 = 0.5;
/// Room for a runner between a carcass side and a drawer.
const RUNNER: f32 = 13.0;
/// The highest side of a drawer.
const DRAWER: f32 = 200.0;
/// The distance between the trays of a tall pull-out.
const TRAYS: f32 = 400.0;

/// How thick the wall of a channel is, which stands before the edges of the carcass.
pub(super) const CHANNEL: f32 = 2.0;
/// Channels are of aluminium.
pub(super) const CHANNEL_FINISH: Finish<'_> = Finish::Plain(Plain::Steel);

/// The channels of a unit without handles, behind the plane of its fronts.
fn channels<'a>(leaves: &[Leaf], carcass: Span, body: Body) -> Option<Part<'a>> {
    let seen = front::channels(leaves, carcass);
    let mut mesh = Mesh::default();
    for (x, rise) in &seen {
        let wall = Block::new(stretch(*x), stretch(*rise), [body.depth, body.depth + CHANNEL]);
        mesh.block(CHANNEL_FINISH, wall, if x.length() > rise.length() { X } else { Y });
    }
    (!seen.is_empty()).then(|| Part::fixed(PartKind::Channel, mesh))
}

/// The channels and the fronts from bottom to top, niches left out.
pub(super) fn parts<'a>(kitchen: &Kitchen<'a>, placed: &Placed<'a>, body: Body) -> Vec<Part<'a>> {
    let hinge = kitchen.hinge(placed);
    let blind = kitchen.blind_side(placed);
    let leaves = front::leaves(&placed.rows, placed.span, placed.rise, hinge, blind);
    let channel = channels(&leaves, placed.rise, body);
    channel.into_iter().chain(leaves.into_iter().filter_map(|leaf| part(placed, leaf, body))).collect()
}

/// A front as it is made: to the half millimetre.
pub(super) fn board(leaf: Leaf, body: Body) -> Block {
    let [x, y] = [leaf.x, leaf.rise].map(|span| [mm(span.start) + HALF, mm(span.end) + HALF]);
    Block::new(x, y, body.front)
}

fn part<'a>(placed: &Placed<'a>, leaf: Leaf, body: Body) -> Option<Part<'a>> {
    let front = board(leaf, body);
    let [x, y, z] = front.0;
    let mut mesh = Mesh::default();
    mesh.block(Finish::Front(placed.front), front, Y);
    if let Some(row) = placed.handle {
        handle::add(&mut mesh, row, placed.family(), leaf, front);
    }
    let turn = |axis, degrees| Some(Motion::Turn { axis, degrees });
    let sliding = Some(Motion::Slide { axis: [0.0, 0.0, 1.0], travel: body.runner });
    let (kind, pivot, motion) = match leaf.element.kind {
        ElementKind::Niche => return None,
        ElementKind::Door | ElementKind::Folding => {
            let (side, axis) = if leaf.hinge == Hinge::Left { (x[0], -1.0) } else { (x[1], 1.0) };
            (PartKind::Door, [side, y[0], z[1]], turn([0.0, axis, 0.0], OPEN[0]))
        }
        ElementKind::Flap => (PartKind::Flap, [x[0], y[1], z[1]], turn([-1.0, 0.0, 0.0], OPEN[1])),
        ElementKind::ApplianceFront => {
            inner_door(&mut mesh, front, body);
            (PartKind::ApplianceFront, [x[0], y[0], z[1]], turn([1.0, 0.0, 0.0], 90.0))
        }
        ElementKind::Drawer => {
            drawer(&mut mesh, y, body);
            (PartKind::Drawer, [x[0], y[0], z[1]], sliding)
        }
        ElementKind::PullOut => {
            pull_out(&mut mesh, placed, y, body);
            (PartKind::PullOut, [x[0], y[0], z[1]], sliding)
        }
    };
    Some(Part { pivot, motion, ..Part::fixed(kind, mesh) })
}

/// The box behind a drawer's front.
fn drawer(mesh: &mut Mesh<'_>, y: [f32; 2], body: Body) {
    let high = (y[1] - y[0] - 45.0).min(DRAWER);
    tray(mesh, y[0] + 22.0, high, body);
}

/// An open box on runners: bottom, two sides and a back; its front is the front.
fn tray(mesh: &mut Mesh<'_>, bottom: f32, high: f32, body: Body) {
    let [left, right] = body.inside().0[X];
    let (x, depth) = ([left + RUNNER, right - RUNNER], [body.front[0] - body.runner, body.front[0]]);
    let finish = Finish::Plain(Plain::Drawer);
    let floor = Block::new(x, [bottom, bottom + 16.0], depth);
    mesh.faces(finish, floor, Z, &[(Y, false), (Y, true)]);
    let rise = [bottom, bottom + high];
    for side in [[x[0], x[0] + 13.0], [x[1] - 13.0, x[1]]] {
        mesh.faces(finish, Block::new(side, rise, depth), Z, &[(X, false), (X, true), (Y, true)]);
    }
    let back = Block::new(x, rise, [depth[0], depth[0] + 13.0]);
    mesh.faces(finish, back, X, &[(Z, false), (Z, true), (Y, true)]);
}

/// Bins under a sink, else a frame of trays over the whole height.
fn pull_out<'a>(mesh: &mut Mesh<'a>, placed: &Placed<'a>, y: [f32; 2], body: Body) {
    let bottom = y[0] + 22.0;
    tray(mesh, bottom, 80.0, body);
    if placed.kind.holds(Slot::Sink) {
        let [left, right] = body.inside().0[X];
        let middle = middle([left, right]);
        for x in [[left + 30.0, middle - 8.0], [middle + 8.0, right - 30.0]] {
            let depth = [body.front[0] - body.runner + 40.0, body.front[0] - 30.0];
            let bin = Block::new(x, [bottom + 16.0, bottom + 400.0], depth);
            let sides = [(X, false), (X, true), (Z, false), (Z, true)];
            mesh.faces(Finish::Plain(Plain::Dark), bin, Y, &sides);
        }
        return;
    }
    let mut height = bottom + TRAYS;
    while height < y[1] - 150.0 {
        tray(mesh, height, 70.0, body);
        height += TRAYS;
    }
}

/// The door of a dishwasher behind its front.
fn inner_door(mesh: &mut Mesh<'_>, front: Block, body: Body) {
    let [x, y, _] = front.0;
    let door =
        Block::new([x[0] + 4.0, x[1] - 4.0], [y[0] + 15.0, y[1] - 15.0], [body.depth - 40.0, body.front[0]]);
    mesh.faces(Finish::Plain(Plain::Steel), door, X, &[(X, false), (X, true), (Y, true), (Z, false)]);
}
