//! The boards of a cabinet. Faces that no one ever sees are left out: a viewer draws every triangle.

use super::finish::Finish;
use super::mesh::Mesh;
use super::mm;
use super::shape::{ALL, Block, X, Y, Z};
use super::unit::Body;
use crate::catalogue::{Build, Carcass, ElementKind, Family, Rails};
use crate::front;
use crate::geometry::Span;
use crate::kitchen::{Kitchen, Placed};

/// Lying faces and the front edge of a board between the sides.
const LYING: [(usize, bool); 3] = [(Y, false), (Y, true), (Z, true)];

/// A box of boards: sides, bottom, back, and a top or the rails under a worktop; shelves behind doors.
pub(super) fn mesh<'a>(
    kitchen: &Kitchen<'a>,
    placed: &Placed<'a>,
    body: Body,
    colour: &'a Carcass,
) -> Mesh<'a> {
    let finish = Finish::Carcass(colour);
    let mut mesh = Mesh::default();
    let [x, y, board] = [body.x, body.y, [body.board; 2]];
    for side in [[x[0], x[0] + board[0]], [x[1] - board[0], x[1]]] {
        mesh.faces(finish, Block::new(side, y, [body.rear, body.depth]), Y, &ALL);
    }
    let inner = body.inside();
    let lying = |height: f32, depth: [f32; 2]| Block::new(inner.0[X], [height, height + body.board], depth);
    mesh.faces(finish, lying(y[0], [body.rear, body.depth]), X, &LYING);
    let back = Block::new(inner.0[X], [y[0] + body.board, y[1]], body.back);
    mesh.faces(finish, back, Y, &[(Z, false), (Z, true)]);
    if placed.family().is_base() {
        rails(kitchen, placed, body, &mut mesh, finish);
    } else {
        mesh.faces(finish, lying(y[1] - body.board, [body.rear, body.depth]), X, &LYING);
    }
    let setback = body.depth - mm(kitchen.catalogue.workshop.construction.shelf_setback.mm());
    for height in shelves(kitchen, placed) {
        mesh.faces(finish, lying(height - body.board / 2.0, [body.back[1], setback]), X, &LYING);
    }
    if let Some(door) = placed.cell.door_width() {
        blank(kitchen, placed, body, mm(door), &mut mesh);
    }
    mesh
}

/// Two lying rails hold a base carcass together; over a sink the front one stands, out of the bowl's way, and over
/// an oven there are none.
fn rails<'a>(
    kitchen: &Kitchen<'_>,
    placed: &Placed<'_>,
    body: Body,
    mesh: &mut Mesh<'a>,
    finish: Finish<'a>,
) {
    let rail = mm(kitchen.catalogue.workshop.construction.rail.mm());
    let (x, top) = (body.inside().0[X], body.y[1]);
    let rear = Block::new(x, [top - body.board, top], [body.back[1], body.back[1] + rail]);
    let front = match build(kitchen, placed).map(|build| build.rails) {
        Some(Rails::None) => return,
        Some(Rails::Sink) => {
            let standing = Block::new(x, [top - rail, top], [body.depth - body.board, body.depth]);
            return mesh.faces(finish, standing, X, &[(Y, false), (Z, false), (Z, true)]);
        }
        _ => Block::new(x, [top - body.board, top], [body.depth - rail, body.depth]),
    };
    for rail in [rear, front] {
        mesh.faces(finish, rail, X, &LYING);
    }
}

fn build<'a>(kitchen: &Kitchen<'a>, placed: &Placed<'_>) -> Option<&'a Build> {
    kitchen.catalogue.workshop.build(&placed.kind.code)
}

/// The heights of the shelves: the loose ones of the cabinet's type behind its doors but where drawers are, or in all
/// of it where it is open, and fixed ones between the rows of a tall unit.
fn shelves(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Vec<f32> {
    let leaves = front::leaves(&placed.rows, placed.span, placed.rise, kitchen.hinge(placed), None);
    let fridge = super::appliance::fridge(kitchen, placed);
    let is_clear = |height: f32| fridge.is_none_or(|[from, to]| height < from + 40.0 || to - 40.0 < height);
    let doors = leaves.iter().filter(|leaf| leaf.element.kind == ElementKind::Door).map(|leaf| leaf.rise);
    let mut rooms: Vec<Span> = if leaves.is_empty() { vec![placed.rise] } else { doors.collect() };
    rooms.dedup();
    rooms.retain(|room| is_clear(mm(room.middle())));
    let build = build(kitchen, placed);
    let inner = build.map_or(0, |build| build.inner_drawers + i64::from(placed.module.made.inner_drawers));
    if inner > 0 && !rooms.is_empty() {
        rooms.remove(0);
    }
    let loose = build.map_or(0, |build| build.shelves_beside(inner));
    let mut heights = divided(&rooms, loose);
    if placed.family() == Family::Tall {
        let seams = leaves.windows(2).map(|pair| mm(pair[0].rise.end + pair[1].rise.start) / 2.0);
        heights.extend(seams.filter(|height| is_clear(*height)));
    }
    heights
}

/// Shelves in rooms one above the other: each new one where the compartments are highest, then evenly.
fn divided(rooms: &[Span], shelves: i64) -> Vec<f32> {
    let mut parts = vec![1; rooms.len()];
    for _ in 0..shelves {
        let highest = (0..rooms.len()).max_by_key(|room| rooms[*room].length().0 / parts[*room]);
        let Some(highest) = highest else { return Vec::new() };
        parts[highest] += 1;
    }
    let room = |(room, parts): (&Span, i32)| {
        let share = |part: i32| mm(room.start + room.length() * part / parts);
        (1..parts).map(share).collect::<Vec<_>>()
    };
    rooms.iter().zip(parts).flat_map(room).collect()
}

/// The panel that closes the blind end of a corner unit, in front material.
fn blank<'a>(kitchen: &Kitchen<'_>, placed: &Placed<'a>, body: Body, door: f32, mesh: &mut Mesh<'a>) {
    let [left, right] = body.x;
    let x = match kitchen.blind_side(placed) {
        Some(crate::room::Hinge::Left) => [left + body.board, right - door],
        _ => [left + door, right - body.board],
    };
    let panel = Block::new(
        x,
        [body.y[0] + body.board, body.y[1] - body.board],
        [body.depth - (body.front[1] - body.front[0]), body.depth],
    );
    mesh.faces(Finish::Front(placed.front), panel, Y, &[(X, false), (X, true), (Z, false), (Z, true)]);
}
