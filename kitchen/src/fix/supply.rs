//! Ways that put sockets and power points where they serve.

use super::ways::{Way, units};
use crate::design::Extra;
use crate::edit::{Edit, RoomEdit};
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::layout::CutoutKind;
use crate::room::{Connection, ConnectionKind};
use crate::rules::Finding;

/// A socket in the worktop goes to another unit under the same piece, the nearest first. One in the wall is where
/// the house has it.
pub(super) fn socket(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let here = units(kitchen, finding);
    let is_hole = |extra: &Extra| kitchen.catalogue.extra(&extra.code).is_some_and(|row| row.worktop_hole);
    let mut holes = kitchen.layout.worktops.iter().flat_map(|piece| {
        let holes = piece.cutouts.iter().filter(|cutout| cutout.kind == CutoutKind::Socket);
        holes.map(move |hole| (piece, &kitchen.placed[hole.module]))
    });
    let Some((piece, own)) = holes.find(|(_, placed)| is_among(placed, &here)) else {
        return Vec::new();
    };
    let goes_with = |extra: &Extra| is_hole(extra) && extra.module.as_ref() == Some(&own.module.id);
    let mut extras = kitchen.design.extras.iter().enumerate();
    let Some((index, extra)) = extras.find(|(_, extra)| goes_with(extra)) else { return Vec::new() };
    let mut others: Vec<&Placed<'_>> = piece.modules.iter().map(|unit| &kitchen.placed[*unit]).collect();
    others.retain(|other| !is_among(other, &here));
    others.sort_by_key(|other| own.span.gap_to(other.span));
    let moved = |other: &Placed<'_>| {
        let extra = Extra { code: extra.code.clone(), module: Some(other.module.id.clone()) };
        vec![Edit::RemoveExtra { index }, Edit::AddExtra(extra)]
    };
    others.into_iter().map(moved).collect()
}

fn is_among(placed: &Placed<'_>, units: &[&Placed<'_>]) -> bool {
    units.iter().any(|unit| unit.module.id == placed.module.id)
}

/// A power point behind the hob's unit, as high as the lowest that is marked; an island's comes through the floor,
/// which no wall can show.
pub(super) fn power_point(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let points = kitchen.design.room.connections.iter();
    let lowest = points.filter(|point| point.kind == ConnectionKind::Power).map(|point| point.z).min();
    let z = lowest.unwrap_or_default();
    let point = |placed: &&Placed<'_>| {
        let SurfaceKind::Wall(wall) = kitchen.surfaces[placed.surface].kind else { return None };
        let wall = kitchen.design.room.walls[wall].id.clone();
        let connection = Connection { kind: ConnectionKind::Power, wall, x: placed.middle(), z };
        Some(Edit::Room(RoomEdit::AddConnection(connection)))
    };
    let edits: Option<Way> = units(kitchen, finding).iter().map(point).collect();
    edits.into_iter().collect()
}
