//! What is built into a unit: ovens, fridges, dishwashers, the hood of a hood unit.

use super::finish::{Finish, Plain};
use super::mesh::Mesh;
use super::shape::{Block, Round, X, Y, Z, middle};
use super::unit::Body;
use super::{Motion, Part, PartKind, handle, leaf, mm};
use crate::catalogue::{Appliance, ElementKind, HoodShape, Slot};
use crate::front::{self, Leaf};
use crate::kitchen::{Kitchen, Placed};

/// What an appliance leaves of its niche, above and beside.
const SPARE: f32 = 5.0;
/// Height of the panel with knobs and display.
const CONTROLS: f32 = 95.0;
/// How far an appliance's own handle stands out.
const GRIP: f32 = 40.0;
/// Height of the screen of a telescopic hood.
const SCREEN: f32 = 60.0;
/// What a fridge leaves of the sides of its unit.
const FRIDGE: f32 = 3.0;

/// The appliances of a unit.
pub(super) fn parts<'a>(kitchen: &Kitchen<'a>, placed: &Placed<'a>, body: Body) -> Vec<Part<'a>> {
    let held = |slot| kitchen.appliance(placed, slot);
    let mut parts = Vec::new();
    for (slot, niche) in front::ovens(placed) {
        parts.extend(held(slot).into_iter().flat_map(|appliance| oven(niche, appliance, body)));
    }
    if held(Slot::Fridge).is_some() {
        parts.extend(fridge(kitchen, placed).map(|rise| cold(rise, body)));
    }
    if held(Slot::Dishwasher).is_some() {
        parts.push(dishwasher(body));
    }
    if let Some(hood) = held(Slot::Hood) {
        parts.extend(front::niches(placed).first().and_then(|niche| built_in_hood(*niche, hood, body)));
    }
    parts
}

/// From and to what height a fridge stands: on the shelf under the first door.
pub(super) fn fridge(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Option<[f32; 2]> {
    let niche = kitchen.appliance(placed, Slot::Fridge)?.niche?;
    let leaves = front::leaves(&placed.rows, placed.span, placed.rise, crate::room::Hinge::Left, None);
    let door = leaves.iter().find(|leaf| leaf.element.kind == ElementKind::Door)?;
    let bottom = mm(door.rise.start) + mm(kitchen.catalogue.workshop.construction.board.mm());
    Some([bottom, bottom + mm(niche) - SPARE])
}

/// An oven or a compact appliance: controls above, a glass door below that falls open.
fn oven<'a>(niche: Leaf, appliance: &Appliance, body: Body) -> Vec<Part<'a>> {
    let board = leaf::board(niche, body);
    let middle = middle(board.0[X]);
    let width = appliance.w.map_or(board.0[X][1] - board.0[X][0], mm);
    let x = [middle - width / 2.0, middle + width / 2.0];
    let y = [mm(niche.rise.start) + SPARE / 2.0, mm(niche.rise.end) - SPARE / 2.0];
    let [inner, outer] = board.0[Z];
    let mut case = Mesh::default();
    let controls = y[1] - CONTROLS;
    case.block(Finish::Plain(Plain::Steel), Block::new(x, [controls, y[1]], [body.depth, outer]), X);
    let display =
        Block::new([middle - 60.0, middle + 60.0], [y[1] - 65.0, y[1] - 30.0], [outer, outer + 1.0]);
    case.faces(Finish::Plain(Plain::Glass), display, X, &[(Z, true)]);
    let lit = Block::new([middle - 22.0, middle + 22.0], [y[1] - 55.0, y[1] - 40.0], [outer, outer + 1.5]);
    case.faces(Finish::Plain(Plain::Display), lit, X, &[(Z, true)]);
    for side in [x[0] + 90.0, x[1] - 90.0] {
        let knob = Round { at: [side, y[1] - CONTROLS / 2.0, outer], axis: Z, radius: 20.0, length: 22.0 };
        case.round(Finish::Plain(Plain::Steel), knob, 16);
    }
    let cavity =
        Block::new([x[0] + 60.0, x[1] - 60.0], [y[0] + 45.0, controls - 30.0], [body.back[1] + 90.0, inner]);
    case.hollow(Finish::Plain(Plain::Dark), cavity, (Z, true));
    surround(&mut case, x, [y[0], controls], cavity);
    let mut door = Mesh::default();
    door.block(Finish::Plain(Plain::Glass), Block::new(x, [y[0], controls - 3.0], [inner + 1.0, outer]), X);
    let bar = [controls - 58.0, controls - 46.0];
    handle::bar(
        &mut door,
        Finish::Plain(Plain::Steel),
        [x[0] + 50.0, x[1] - 50.0],
        bar,
        [outer, outer + GRIP],
    );
    let motion = Some(Motion::Turn { axis: [1.0, 0.0, 0.0], degrees: 90.0 });
    let door = Part { pivot: [x[0], y[0], outer], motion, ..Part::fixed(PartKind::OvenDoor, door) };
    vec![Part {
        name: appliance.code.clone(),
        children: vec![door],
        ..Part::fixed(PartKind::Appliance, case)
    }]
}

/// The rim of a cavity, seen when its door is open.
fn surround(mesh: &mut Mesh<'_>, x: [f32; 2], y: [f32; 2], cavity: Block) {
    let [across, up, depth] = cavity.0;
    let face = [depth[1] - 1.0, depth[1]];
    let bars =
        [([x[0], across[0]], y), ([across[1], x[1]], y), (across, [y[0], up[0]]), (across, [up[1], y[1]])];
    for (x, y) in bars {
        mesh.faces(Finish::Plain(Plain::Steel), Block::new(x, y, face), X, &[(Z, true)]);
    }
}

/// A fridge behind its fronts: a white cell with three shelves of glass.
fn cold<'a>(rise: [f32; 2], body: Body) -> Part<'a> {
    let inside = body.inside().grown(X, -FRIDGE);
    let white = Finish::Plain(Plain::White);
    let case = Block::new(inside.0[X], rise, [body.back[1] + 15.0, body.depth - 5.0]);
    let mut mesh = Mesh::default();
    let sides = [(X, false), (X, true), (Y, false), (Y, true), (Z, false)];
    mesh.faces(white, case, Y, &sides);
    let cell = Block::new(case.0[X], case.0[Y], [case.0[Z][0] + 40.0, case.0[Z][1]]);
    let cell = cell.grown(X, -35.0).grown(Y, -35.0);
    mesh.hollow(white, cell, (Z, true));
    let [x, y, z] = case.0;
    let rim = [z[1] - 1.0, z[1]];
    for (x, y) in [
        ([x[0], x[0] + 35.0], y),
        ([x[1] - 35.0, x[1]], y),
        (cell.0[X], [y[0], y[0] + 35.0]),
        (cell.0[X], [y[1] - 35.0, y[1]]),
    ] {
        mesh.faces(white, Block::new(x, y, rim), Y, &[(Z, true)]);
    }
    let shelf = (cell.0[Y][1] - cell.0[Y][0]) / 4.0;
    for at in [1.0, 2.0, 3.0].map(|place| cell.0[Y][0] + shelf * place) {
        let plate = Block::new(cell.0[X], [at, at + 5.0], [cell.0[Z][0], cell.0[Z][1] - 30.0]);
        mesh.faces(Finish::Plain(Plain::Pane), plate, X, &[(Y, false), (Y, true), (Z, true)]);
    }
    Part::fixed(PartKind::Appliance, mesh)
}

/// The machine behind a dishwasher's front: a tub of steel with two baskets, on its feet.
fn dishwasher<'a>(body: Body) -> Part<'a> {
    let steel = Finish::Plain(Plain::Steel);
    let case = Block::new(body.x, [body.y[0] - 60.0, body.y[1] - 5.0], [body.rear + 10.0, body.depth - 45.0])
        .grown(X, -2.0);
    let mut mesh = Mesh::default();
    mesh.faces(
        Finish::Plain(Plain::White),
        case,
        Y,
        &[(X, false), (X, true), (Y, false), (Y, true), (Z, false)],
    );
    let tub = Block::new(case.0[X], [body.y[0] + 40.0, case.0[Y][1]], [case.0[Z][0] + 50.0, case.0[Z][1]]);
    let tub = tub.grown(X, -25.0).grown(Y, -20.0);
    mesh.hollow(steel, tub, (Z, true));
    for bottom in [tub.0[Y][0] + 60.0, tub.0[Y][0] + 340.0] {
        let basket = Block::new(tub.0[X], [bottom, bottom + 110.0], tub.0[Z]).grown(X, -20.0).grown(Z, -20.0);
        mesh.hollow(Finish::Plain(Plain::Drawer), basket, (Y, true));
    }
    Part::fixed(PartKind::Appliance, mesh)
}

/// A hood in the niche under a hood unit: a screen that slides out, or a plate with filters.
fn built_in_hood<'a>(niche: Leaf, hood: &Appliance, body: Body) -> Option<Part<'a>> {
    let steel = Finish::Plain(Plain::Steel);
    let middle = mm(niche.x.start) + mm(niche.x.length()) / 2.0 + 0.5;
    let width = hood.w?.min(niche.x.length());
    let x = [middle - mm(width) / 2.0, middle + mm(width) / 2.0];
    let bottom = mm(niche.rise.start);
    let mut case = Mesh::default();
    let mut children = Vec::new();
    if hood.hood == Some(HoodShape::Telescopic) {
        case.block(steel, Block::new(x, [bottom, bottom + SCREEN], [body.back[1], body.front[0]]), X);
        let mut screen = Mesh::default();
        screen.block(steel, Block::new(x, [bottom, bottom + SCREEN], body.front), X);
        let plate = Block::new(x, [bottom + 20.0, bottom + 30.0], [body.depth - 250.0, body.front[0]]);
        screen.faces(Finish::Plain(Plain::Dark), plate, X, &[(Y, false), (Y, true)]);
        let motion = Some(Motion::Slide { axis: [0.0, 0.0, 1.0], travel: 150.0 });
        let pivot = [x[0], bottom, body.front[1]];
        children.push(Part { pivot, motion, ..Part::fixed(PartKind::Screen, screen) });
    } else {
        case.block(steel, Block::new(x, [bottom, bottom + 18.0], [body.back[1], body.front[1]]), X);
    }
    let filter =
        Block::new(x, [bottom - 1.0, bottom], [body.back[1] + 40.0, body.depth - 60.0]).grown(X, -40.0);
    case.faces(Finish::Plain(Plain::Dark), filter, X, &[(Y, false)]);
    Some(Part { name: hood.code.clone(), children, ..Part::fixed(PartKind::Hood, case) })
}
