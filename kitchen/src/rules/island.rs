//! Whether an island is closed, carried and good to sit at: `ISLAND_BACK`, `OVERHANG`, `SEAT_KNEE`, `SEAT_WIDTH`,
//! `SEAT_AISLE`.

use super::report::{Report, surface};
use super::{Rule, Severity};
use crate::catalogue::Length;
use crate::design::Side;
use crate::geometry::Span;
use crate::ids::Id;
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::layout::Piece;
use crate::length::Mm;

pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    for piece in &kitchen.layout.worktops {
        let SurfaceKind::Island(island, _) = kitchen.surfaces[piece.surface].kind else { continue };
        if let Some((side, room)) = behind_carcasses(kitchen, island) {
            single_sided(report, piece, Isle { island, side, room });
        }
    }
}

/// An island that carries units on one side.
#[derive(Clone, Copy)]
struct Isle {
    island: usize,
    /// The side with the units.
    side: Side,
    /// From the backs of the carcasses to the edge of the worktop behind them.
    room: Mm,
}

/// The side that carries the units, and the worktop behind the deepest of them; none where both sides carry some.
fn behind_carcasses(kitchen: &Kitchen<'_>, island: usize) -> Option<(Side, Mm)> {
    let on = |side: Side| {
        let kind = SurfaceKind::Island(island, side);
        let units = kitchen.placed.iter().filter(move |placed| kitchen.surfaces[placed.surface].kind == kind);
        units.map(|placed| placed.back).min()
    };
    let (side, deepest) = match (on(Side::Front), on(Side::Back)) {
        (Some(front), None) => (Side::Front, front),
        (None, Some(back)) => (Side::Back, back),
        _ => return None,
    };
    let lengths = &kitchen.catalogue.lengths;
    let usual = lengths.base_depth.value + lengths.front_plane.value + lengths.overhang_front.value;
    Some((side, kitchen.design.islands[island].depth - usual + deepest))
}

fn single_sided(report: &mut Report<'_, '_>, piece: &Piece, isle: Isle) {
    let kitchen = report.kitchen;
    let id = || vec![kitchen.design.islands[isle.island].id.clone()];
    let panel = report.lengths.panel.value;
    report.at_least(Rule::IslandBack, isle.room, &[(Severity::Error, panel)], id);
    let overhang = isle.room - panel;
    let thickness = kitchen.worktop_top() - kitchen.base_top();
    let limits = report.limits;
    let is_thin = thickness <= report.lengths.worktop_thin.value;
    let farthest = if is_thin { &limits.overhang_thin_error } else { &limits.overhang_error };
    report.at_most(Rule::Overhang, overhang, &[(Severity::Error, farthest.value)], id);
    if overhang < report.lengths.bar_overhang.value {
        return;
    }
    let knees = knee_room(report);
    report.at_least(Rule::SeatKnee, overhang, &[(Severity::Warning, knees.value)], id);
    let width = [(Severity::Warning, limits.seat_width_warning.value)];
    report.at_least(Rule::SeatWidth, piece.length(), &width, id);
    if let Some((distance, wall)) = behind_seats(kitchen, isle) {
        let aisle = [(Severity::Warning, limits.seat_aisle_warning.value)];
        let subjects = || id().into_iter().chain([wall.clone()]).collect();
        report.at_least(Rule::SeatAisle, distance, &aisle, subjects);
    }
}

/// Where people sit at an island.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The side on which they sit.
    pub side: Side,
    /// How far the worktop reaches over their knees, mm.
    pub overhang: Mm,
    /// How many have room beside each other.
    pub seats: i32,
    /// The stretch along the island's front that each has, mm.
    pub width: Mm,
}

/// The bar of an island: where units stand on one side only and the worktop reaches far enough over the other.
pub fn bar(kitchen: &Kitchen<'_>, island: usize) -> Option<Bar> {
    let (carrying, room) = behind_carcasses(kitchen, island)?;
    let lengths = &kitchen.catalogue.lengths;
    let overhang = room - lengths.panel.value;
    let width = kitchen.catalogue.thresholds.seat_width_warning.value;
    let seats = kitchen.design.islands[island].length.0 / width.0;
    let side = if carrying == Side::Front { Side::Back } else { Side::Front };
    let is_bar = overhang >= lengths.bar_overhang.value && seats > 0;
    is_bar.then_some(Bar { side, overhang, seats, width })
}

/// The wall behind those who sit at an island's bar, and how far it is.
pub(super) fn behind_bar(kitchen: &Kitchen<'_>, island: usize) -> Option<(Mm, Id)> {
    let (side, room) = behind_carcasses(kitchen, island)?;
    let lengths = &kitchen.catalogue.lengths;
    let is_bar = room - lengths.panel.value >= lengths.bar_overhang.value;
    if is_bar { behind_seats(kitchen, Isle { island, side, room }) } else { None }
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
fn behind_seats(kitchen: &Kitchen<'_>, isle: Isle) -> Option<(Mm, Id)> {
    let other = if isle.side == Side::Front { Side::Back } else { Side::Front };
    let kind = SurfaceKind::Island(isle.island, other);
    let seats = kitchen.surfaces.iter().find(|surface| surface.kind == kind)?.frame.outward;
    let outline = kitchen.design.islands[isle.island].ground();
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
