//! Hobs: a plate with its zones, or burners under their grates.

use super::finish::{Finish, Plain};
use super::mesh::Mesh;
use super::shape::{Block, Round, X, Y, Z, middle};
use super::{Part, PartKind, mm, stretch};
use crate::catalogue::{Appliance, Mount};
use crate::layout::Cutout;

/// How high a plate lies on the worktop.
const PLATE: f32 = 5.0;
/// What a plate covers before and behind its cut-out.
const COVER: f32 = 12.0;
/// From this width on a hob has a fifth zone in its middle.
const FIVE: f32 = 700.0;
/// How high a grate stands over its burner.
const GRATE: f32 = 38.0;

/// The hob of a cut-out; `top` is the upper side of the worktop.
pub(super) fn part(hob: &Appliance, cutout: Cutout, top: f32) -> Part<'_> {
    let (x, z) = (stretch(cutout.span), stretch(cutout.depth));
    let flush = hob.mount == Mount::Flush;
    let plate = if flush {
        Block::new(x, [top - PLATE, top], z)
    } else {
        let beyond = hob.w.map_or(0.0, |width| (mm(width) - (x[1] - x[0])) / 2.0).max(COVER);
        Block::new([x[0] - beyond, x[1] + beyond], [top, top + PLATE], [z[0] - COVER, z[1] + COVER])
    };
    let mut mesh = Mesh::default();
    let gas = hob.is_gas();
    let finish = Finish::Plain(if gas { Plain::Steel } else { Plain::Glass });
    mesh.block(finish, plate, X);
    let zones = zones(plate);
    for zone in zones {
        if gas {
            burner(&mut mesh, zone);
        } else {
            mesh.ring(Finish::Plain(Plain::Drawer), zone.0, zone.1, 4.0);
        }
    }
    if gas {
        knobs(&mut mesh, plate);
    }
    Part { name: hob.code.clone(), ..Part::fixed(PartKind::Hob, mesh) }
}

/// The middle and the radius of each zone.
fn zones(plate: Block) -> Vec<([f32; 3], f32)> {
    let [x, y, z] = plate.0;
    let (width, depth) = (x[1] - x[0], z[1] - z[0]);
    let wide = width >= FIVE;
    // The front is left to the hand that sets the heat.
    let spot = |across: f32, away: f32| [x[0] + width * across, y[1] + 0.3, z[0] + depth * away];
    let sides = if wide { [0.17, 0.83] } else { [0.27, 0.73] };
    let mut zones = vec![
        (spot(sides[0], 0.26), 90.0),
        (spot(sides[1], 0.26), 75.0),
        (spot(sides[0], 0.67), 75.0),
        (spot(sides[1], 0.67), 105.0),
    ];
    if wide {
        zones.push((spot(0.5, 0.45), 120.0));
    }
    zones
}

/// A burner with the four arms of its grate.
fn burner(mesh: &mut Mesh<'_>, (at, radius): ([f32; 3], f32)) {
    let iron = Finish::Plain(Plain::Iron);
    mesh.round(iron, Round { at, axis: Y, radius: radius * 0.5, length: 16.0 }, 16);
    let rise = [at[Y] + GRATE - 8.0, at[Y] + GRATE];
    let reach = radius + 10.0;
    for [x, z] in [[reach, 6.0], [6.0, reach]] {
        let arm = Block::new([at[X] - x, at[X] + x], rise, [at[Z] - z, at[Z] + z]);
        mesh.block(iron, arm, X);
    }
    for [x, z] in [[reach, 0.0], [-reach, 0.0], [0.0, reach], [0.0, -reach]] {
        let foot = [at[X] + x, at[Z] + z].map(|middle| [middle - 6.0, middle + 6.0]);
        let foot = Block::new(foot[0], [at[Y], rise[1]], foot[1]);
        mesh.faces(iron, foot, Y, &[(X, false), (X, true), (Z, false), (Z, true)]);
    }
}

/// One knob for each burner along the front.
fn knobs(mesh: &mut Mesh<'_>, plate: Block) {
    let [x, y, z] = plate.0;
    let middle = middle(x);
    for place in [-1.5, -0.5, 0.5, 1.5] {
        let at = [middle + 65.0 * place, y[1], z[1] - 45.0];
        mesh.round(Finish::Plain(Plain::Iron), Round { at, axis: Y, radius: 19.0, length: 24.0 }, 8);
    }
}
