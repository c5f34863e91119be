//! Handles on fronts, by what they look like.

use super::finish::Finish;
use super::mesh::Mesh;
use super::shape::{Block, Round, X, Y, Z, middle};
use super::{mm, stretch};
use crate::catalogue::{Family, Handle, HandleShape};
use crate::front::{self, Leaf};

/// How far the feet of a bar stand from its ends.
const FEET: f32 = 18.0;
/// Height of a cup and of a loop, and how wide a loop is.
const CUP: f32 = 34.0;
const LOOP: [f32; 2] = [26.0, 70.0];

/// Puts a handle on a front.
pub(super) fn add<'a>(mesh: &mut Mesh<'a>, handle: &'a Handle, family: Family, leaf: Leaf, board: Block) {
    let finish = Finish::Handle(handle);
    let (across, up) = front::grip(family, leaf, handle);
    let (across, up) = (stretch(across), stretch(up));
    let face = board.0[Z][1];
    let out = [face, face + mm(handle.proj)];
    match handle.shape {
        HandleShape::None => {}
        HandleShape::Profile => profile(mesh, finish, family, board, out),
        HandleShape::Bar => bar(mesh, finish, across, up, out),
        HandleShape::Knob => {
            let at = [middle(across), middle(up), face];
            let radius = mm(handle.length) / 2.0;
            let stem = Round { at, axis: Z, radius: radius / 2.0, length: mm(handle.proj) - 10.0 };
            mesh.round(finish, stem, 8);
            let head = [at[X], at[Y], out[1] - 10.0];
            mesh.round(finish, Round { at: head, axis: Z, radius, length: 10.0 }, 16);
        }
        HandleShape::Cup => cup(mesh, finish, across, middle(up), out),
        HandleShape::Loop => {
            let at = middle(across);
            let x = [at - LOOP[0] / 2.0, at + LOOP[0] / 2.0];
            let top = up[1];
            mesh.block(finish, Block::new(x, [top - 14.0, top], out), Y);
            let hanging = Block::new(x, [top - LOOP[1], top], [out[1] - 4.0, out[1]]);
            mesh.block(finish, hanging, Y);
        }
    }
}

/// A bar on two feet.
pub(super) fn bar<'a>(mesh: &mut Mesh<'a>, finish: Finish<'a>, x: [f32; 2], y: [f32; 2], out: [f32; 2]) {
    let (thick, long) = if x[1] - x[0] > y[1] - y[0] { (Y, X) } else { (X, Y) };
    let thickness = if thick == X { x[1] - x[0] } else { y[1] - y[0] };
    mesh.block(finish, Block::new(x, y, [out[1] - thickness, out[1]]), long);
    let ends = if long == X { x } else { y };
    let foot = FEET.min((ends[1] - ends[0]) / 4.0);
    for at in [ends[0] + foot, ends[1] - foot] {
        let mut block = Block::new(x, y, [out[0], out[1] - thickness]);
        block.0[long] = [at - thickness / 2.0, at + thickness / 2.0];
        mesh.faces(finish, block, Z, &[(X, false), (X, true), (Y, false), (Y, true)]);
    }
}

/// A strip over the upper edge of a front, over the lower one of a wall unit, with a lip to grip.
fn profile<'a>(mesh: &mut Mesh<'a>, finish: Finish<'a>, family: Family, board: Block, out: [f32; 2]) {
    let [x, y, z] = board.0;
    let (strip, lip) = if family.is_wall() {
        ([y[0] - 2.0, y[0]], [y[0], y[0] + 14.0])
    } else {
        ([y[1], y[1] + 2.0], [y[1] - 14.0, y[1]])
    };
    mesh.block(finish, Block::new(x, strip, [z[0], out[1]]), X);
    mesh.faces(finish, Block::new(x, lip, [out[1] - 2.0, out[1]]), X, &super::shape::ALL);
}

/// A shell that slopes from the front to its lip.
fn cup<'a>(mesh: &mut Mesh<'a>, finish: Finish<'a>, x: [f32; 2], at: f32, out: [f32; 2]) {
    let [low, high] = [at - CUP / 2.0, at + CUP / 2.0];
    // From the front over the slope down to the lip and back under it.
    let outline =
        [(high, out[0]), (high - 6.0, out[1] - 6.0), (high - 14.0, out[1]), (low, out[1]), (low, out[0])];
    let side = |x: f32| outline.map(|(y, z)| [x, y, z]);
    let (left, right) = (side(x[0]), side(x[1]));
    mesh.flat(finish, &left.into_iter().rev().collect::<Vec<_>>(), Y);
    mesh.flat(finish, &right, Y);
    for (from, to) in (0..4).map(|edge| (edge, edge + 1)) {
        mesh.flat(finish, &[left[from], left[to], right[to], right[from]], X);
    }
}
