//! Where the cut-out of a hob lies between the front edge and what is behind it: `HOB_REAR`, `HOB_FRONT`,
//! `ISLAND_HOB_BACK`.

use super::report::{Report, unit};
use super::{Rule, Severity};
use crate::catalogue::{Appliance, Slot};
use crate::geometry::Span;
use crate::ids::Id;
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::layout::{self, Cutout, CutoutKind, Piece};
use crate::length::Mm;
use crate::room::Obstacle;

pub(super) fn check(report: &mut Report<'_, '_>) {
    for piece in &report.kitchen.layout.worktops {
        for hob in piece.cutouts.iter().filter(|cutout| matches!(cutout.kind, CutoutKind::Hob(_))) {
            depth(report, piece, hob);
        }
    }
}

/// The fitter moves a hob forward as far as the front keeps its strip (docs/rules.md).
fn depth(report: &mut Report<'_, '_>, piece: &Piece, hob: &Cutout) {
    let kitchen = report.kitchen;
    let limits = report.limits;
    let subjects = || vec![unit(kitchen, hob.module)];
    let (before, behind) = strips(kitchen, piece, hob);
    let front = limits.hob_front_error.value;
    report.at_least(Rule::HobFront, before, &[(Severity::Error, front)], subjects);
    match kitchen.surfaces[piece.surface].kind {
        SurfaceKind::Island(..) => {
            let steps = [
                (Severity::Error, limits.island_hob_back_error.value),
                (Severity::Warning, limits.island_hob_back_warning.value),
            ];
            report.at_least(Rule::IslandHobBack, behind, &steps, subjects);
        }
        SurfaceKind::Wall(wall) => {
            let own = kitchen.appliance(&kitchen.placed[hob.module], Slot::Hob);
            let is_gas = own.is_some_and(Appliance::is_gas);
            let least = if is_gas { &limits.hob_rear_error_gas } else { &limits.hob_rear_error };
            let obstacle = behind_it(kitchen, &kitchen.design.room.walls[wall].id, hob.span);
            let obstacle = obstacle.map_or(Mm::ZERO, |obstacle| obstacle.depth);
            let behind = behind + before - front - obstacle.max(splash(kitchen, piece, hob));
            report.at_least(Rule::HobRear, behind, &[(Severity::Error, least.value)], subjects);
        }
    }
}

/// The worktop before and behind a cut-out, seen by who stands at the hob.
fn strips(kitchen: &Kitchen<'_>, piece: &Piece, hob: &Cutout) -> (Mm, Mm) {
    let back = layout::piece_back(kitchen, piece);
    let strips = [back + piece.depth - hob.depth.end, hob.depth.start - back];
    let is_at_the_back = kitchen.placed[hob.module].surface != piece.surface;
    if is_at_the_back { (strips[1], strips[0]) } else { (strips[0], strips[1]) }
}

/// What stands out farthest from the wall behind a hob, just above the worktop.
fn behind_it<'k>(kitchen: &'k Kitchen<'_>, wall: &Id, along: Span) -> Option<&'k Obstacle> {
    let above = Span::at(kitchen.worktop_top(), kitchen.catalogue.thresholds.hob_rear_error.value);
    let stands = |obstacle: &&Obstacle| obstacle.span().overlaps(along) && obstacle.rise().overlaps(above);
    kitchen.design.room.obstacles_at(wall).filter(stands).max_by_key(|obstacle| obstacle.depth)
}

/// How thick a splash that burns stands behind a hob.
fn splash(kitchen: &Kitchen<'_>, piece: &Piece, hob: &Cutout) -> Mm {
    let splash = kitchen.design.style.splash.as_ref().and_then(|code| kitchen.catalogue.splash(code));
    let is_there = kitchen
        .layout
        .splashes
        .iter()
        .any(|splash| splash.surface == piece.surface && splash.span.overlaps(hob.span));
    splash.filter(|row| row.burns && is_there).map_or(Mm::ZERO, |row| row.t)
}
