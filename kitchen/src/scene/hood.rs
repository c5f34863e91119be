//! Hoods that hang free, above the hob they belong to.

use super::finish::{Finish, Plain};
use super::mesh::Mesh;
use super::shape::{Block, X, Y, middle};
use super::{Part, PartKind, mm, stretch};
use crate::catalogue::{Extra, HoodShape, Slot};
use crate::ids::Id;
use crate::kitchen::Kitchen;
use crate::layout::{Cutout, CutoutKind, Piece};

/// Height of a canopy, and how deep it is on a wall and over an island.
const CANOPY: f32 = 60.0;
const DEEP: [f32; 2] = [500.0, 600.0];
/// The duct up to the ceiling: width and depth.
const DUCT: [f32; 2] = [300.0, 260.0];

/// The hoods above the worktops of a surface, at the height that their rule asks for.
pub(super) fn hanging<'a>(kitchen: &Kitchen<'a>, surface: usize) -> Vec<Part<'a>> {
    let extras = kitchen.design.extras.iter().filter_map(|extra| {
        let row = kitchen.catalogue.extra(&extra.code).filter(|row| row.slot == Some(Slot::Hood))?;
        let (piece, hob) = above(kitchen, extra.module.as_ref()?)?;
        (piece.surface == surface).then(|| hood(kitchen, row, hob))
    });
    extras.collect()
}

/// The piece of worktop in which a module's hob lies, and its cut-out.
fn above<'k>(kitchen: &'k Kitchen<'_>, module: &Id) -> Option<(&'k Piece, Cutout)> {
    let pieces = kitchen.layout.worktops.iter();
    let mut cutouts = pieces.flat_map(|piece| piece.cutouts.iter().map(move |cutout| (piece, *cutout)));
    cutouts.find(|(_, cutout)| {
        matches!(cutout.kind, CutoutKind::Hob(_)) && kitchen.placed[cutout.module].module.id == *module
    })
}

fn hood<'a>(kitchen: &Kitchen<'_>, row: &'a Extra, hob: Cutout) -> Part<'a> {
    let steel = Finish::Plain(Plain::Steel);
    let (along, away) = (middle(stretch(hob.span)), middle(stretch(hob.depth)));
    let around = |middle: f32, width: f32| [middle - width / 2.0, middle + width / 2.0];
    let x = around(along, mm(row.hood_width()));
    let ceiling = mm(kitchen.design.room.height);
    let mut mesh = Mesh::default();
    let canopy = match row.hood {
        Some(HoodShape::Ceiling) => Block::new(x, [ceiling - CANOPY / 2.0, ceiling], around(away, DEEP[1])),
        shape => {
            let bottom = mm(kitchen.worktop_top()) + clearance(kitchen, hob);
            let island = shape == Some(HoodShape::Island);
            let (z, duct) = if island {
                (around(away, DEEP[1]), around(away, DUCT[1]))
            } else {
                ([0.0, DEEP[0]], [0.0, DUCT[1]])
            };
            mesh.block(steel, Block::new(around(along, DUCT[0]), [bottom + CANOPY, ceiling], duct), Y);
            Block::new(x, [bottom, bottom + CANOPY], z)
        }
    };
    mesh.block(steel, canopy, X);
    let [x, y, z] = canopy.0;
    let filters = Block::new(x, [y[0] - 1.0, y[0]], z).grown(X, -60.0).grown(super::shape::Z, -60.0);
    mesh.faces(Finish::Plain(Plain::Dark), filters, X, &[(Y, false)]);
    Part { name: row.code.clone(), ..Part::fixed(PartKind::Hood, mesh) }
}

/// The least height above the hob.
fn clearance(kitchen: &Kitchen<'_>, hob: Cutout) -> f32 {
    let hob = kitchen.appliance(&kitchen.placed[hob.module], Slot::Hob);
    mm(kitchen.catalogue.thresholds.hood_height(hob, None))
}
