//! Whether an island is closed, carried and good to sit at: `ISLAND_BACK`, `OVERHANG`, `SEAT_KNEE`, `SEAT_WIDTH`,
//! `SEAT_AISLE`.

use super::manner::Breach;
use super::report::{Report, surface};
use super::{Manner, Rule, Severity};
use crate::catalogue::Length;
use crate::design::{Side, Support};
use crate::geometry::Span;
use crate::ids::Id;
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::layout::{Overhang, Piece, behind_deepest, open_side, overhangs};
use crate::length::Mm;

pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    for island in 0..kitchen.design.islands.len() {
        let on = |piece: &&Piece| matches!(kitchen.surfaces[piece.surface].kind, SurfaceKind::Island(own, _) if own == island);
        let mut pieces = kitchen.layout.worktops.iter().filter(on).peekable();
        if pieces.peek().is_none() {
            continue;
        }
        overhang(report, island);
        if let Some(over) = open_side(kitchen, island) {
            // Its pieces are measured along its front, an overhang along the side where it is.
            let length = kitchen.design.islands[island].length;
            let along = if over.side == Side::Front { over.span } else { over.span.mirrored(length) };
            if let Some(piece) = pieces.find(|piece| piece.span.overlaps(along)) {
                single_sided(report, piece, island, &over);
            }
        }
        if let Some(room) = behind_deepest(kitchen, island) {
            double_sided(report, island, room);
        }
    }
}

/// Of the stretches of an island that overhang, the farthest of those that need what carries them.
fn overhang(report: &mut Report<'_, '_>, island: usize) {
    let kitchen = report.kitchen;
    let Some(most) = farthest(report, island) else { return };
    let overhangs = overhangs(kitchen, island).into_iter();
    let bare = overhangs.filter(|over| !over.is_between_ends(kitchen));
    if let Some(reach) = bare.map(|over| over.reach).max() {
        let id = || vec![kitchen.design.islands[island].id.clone()];
        report.at_most(Rule::Overhang, reach, &[(Severity::Error, most)], id);
    }
}

fn single_sided(report: &mut Report<'_, '_>, piece: &Piece, island: usize, over: &Overhang) {
    let kitchen = report.kitchen;
    let id = || vec![kitchen.design.islands[island].id.clone()];
    let panel = report.lengths.panel.value;
    let room = over.reach + panel;
    let past = (room < Mm::ZERO).then_some(Manner::Past);
    report.at_least(Breach(Rule::IslandBack, past), room, &[(Severity::Error, panel)], id);
    if over.reach < report.lengths.bar_overhang.value {
        return;
    }
    let limits = report.limits;
    let knees = knee_room(report);
    report.at_least(Rule::SeatKnee, over.reach, &[(Severity::Warning, knees.value)], id);
    let width = [(Severity::Warning, limits.seat_width_warning.value)];
    report.at_least(Rule::SeatWidth, piece.length(), &width, id);
    if let Some((distance, wall)) = behind_seats(kitchen, island, over.side) {
        let aisle = [(Severity::Warning, limits.seat_aisle_warning.value)];
        let subjects = || id().into_iter().chain([wall.clone()]).collect();
        report.at_least(Rule::SeatAisle, distance, &aisle, subjects);
    }
}

/// Behind the units of one side stand the fronts of the other, and before those the worktop comes out.
fn double_sided(report: &mut Report<'_, '_>, island: usize, room: Mm) {
    let kitchen = report.kitchen;
    let id = || vec![kitchen.design.islands[island].id.clone()];
    let needed = report.lengths.front_plane.value + report.lengths.overhang_front.value;
    let manner = if room < Mm::ZERO { Manner::Past } else { Manner::Fronts };
    report.at_least((Rule::IslandBack, manner), room, &[(Severity::Error, needed)], id);
}

/// How far the worktop of an island may reach past its back panel: as far as it carries itself, or its brackets carry
/// it. Legs carry it however far it reaches.
fn farthest(report: &Report<'_, '_>, island: usize) -> Option<Mm> {
    let (kitchen, limits) = (report.kitchen, report.limits);
    let thickness = kitchen.slab_thickness();
    let is_thin = thickness <= report.lengths.worktop_thin.value;
    let alone = if is_thin { &limits.overhang_thin_error } else { &limits.overhang_error };
    match kitchen.design.islands[island].support {
        Some(Support::Legs) => None,
        Some(Support::Brackets) => Some(limits.overhang_bracket_error.value.max(alone.value)),
        None => Some(alone.value),
    }
}

/// The wall behind those who sit at an island's bar, and how far it is.
pub(super) fn behind_bar(kitchen: &Kitchen<'_>, island: usize) -> Option<(Mm, Id)> {
    let Overhang { side, reach, .. } = open_side(kitchen, island)?;
    let is_bar = reach >= kitchen.catalogue.lengths.bar_overhang.value;
    if is_bar { behind_seats(kitchen, island, side) } else { None }
}

/// What knees need under a bar: less the higher it is, by the height of table, counter or bar nearest to its own.
fn knee_room<'r>(report: &Report<'r, '_>) -> &'r Length {
    let (limits, lengths) = (report.limits, report.lengths);
    let height = report.kitchen.worktop_top();
    let kinds = [
        (&lengths.seat_table, &limits.seat_knee_table_warning),
        (&lengths.seat_counter, &limits.seat_knee_counter_warning),
        (&lengths.seat_bar, &limits.seat_knee_bar_warning),
    ];
    let away = |of: &Length| (of.value - height).abs();
    kinds
        .into_iter()
        .min_by_key(|(of, _)| away(of))
        .map_or(&limits.seat_knee_counter_warning, |(_, knee)| knee)
}

/// The nearest wall behind who sits at the bar, as far as no units stand there: before their fronts it is an aisle to
/// work in.
fn behind_seats(kitchen: &Kitchen<'_>, island: usize, side: Side) -> Option<(Mm, Id)> {
    let kind = SurfaceKind::Island(island, side);
    let seats = kitchen.surfaces.iter().find(|surface| surface.kind == kind)?.frame.outward;
    let outline = kitchen.design.islands[island].ground();
    let walls = kitchen.surfaces.iter().enumerate().filter(|(index, wall)| {
        !wall.is_island()
            && (wall.frame.outward.x, wall.frame.outward.y) == (-seats.x, -seats.y)
            && kitchen.placed.iter().all(|placed| placed.surface != *index)
    });
    let before = walls.filter_map(|(index, wall)| {
        let (along, outward) = wall.frame.view(outline);
        let faces = along.overlaps(Span::at(Mm::ZERO, wall.length())) && outward.start >= Mm::ZERO;
        faces.then(|| (outward.start, surface(kitchen, index)))
    });
    before.min_by_key(|(distance, _)| *distance)
}
