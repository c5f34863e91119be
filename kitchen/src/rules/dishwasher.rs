//! Whether one can stand beside an open dishwasher: `CORNER_DW`.

use super::bodies::{boxes, front_plane};
use super::report::{Report, end, unit};
use super::{Rule, Severity};
use crate::catalogue::Family;
use crate::geometry::{Box3, Edge, Frame, Span};
use crate::ids::Id;
use crate::kitchen::{End, Kitchen, Placed};
use crate::layout::{Gap, GapKind, Level};
use crate::length::Mm;

pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let steps = [
        (Severity::Warning, report.limits.corner_dw_warning.value),
        (Severity::Hint, report.limits.corner_dw_hint.value),
    ];
    for placed in kitchen.placed.iter().filter(|placed| placed.family() == Family::FrontOnly) {
        let own = &placed.module.id;
        let sides = Edge::BOTH.into_iter().filter_map(|edge| beside(kitchen, placed, edge));
        if let Some((room, other)) = sides.min() {
            report.at_least(Rule::CornerDw, room, &steps, || vec![own.clone(), other.clone()]);
        }
    }
}

/// The room on one side of a dishwasher, up to the worktop or the wall that runs along its open door, and what that
/// belongs to. One can step round what ends before the door does.
fn beside(kitchen: &Kitchen<'_>, placed: &Placed<'_>, edge: Edge) -> Option<(Mm, Id)> {
    let frame = kitchen.surfaces[placed.surface].frame;
    let door = Span::at(front_plane(kitchen, placed), kitchen.catalogue.lengths.open_dishwasher.value);
    let row = row(kitchen, placed, edge, door);
    let runs_along =
        row.iter().any(|stands| stands.away.end >= door.end) || goes_on(kitchen, frame, door, &row);
    let row = row.into_iter().filter(|_| runs_along);
    let row = row.map(|stands| (stands.room, unit(kitchen, stands.module)));
    let surface = &kitchen.surfaces[placed.surface];
    let wall = match surface.end(edge) {
        End::Corner(wall) if kitchen.design.room.walls[wall].length >= door.end => {
            let room = edge.distance(surface.length(), placed.span);
            Some((room, end(kitchen, placed.surface, surface.end(edge))))
        }
        _ => None,
    };
    row.chain(wall).min()
}

/// What of a unit stands beside the open door.
struct Stands {
    module: usize,
    /// From the dishwasher to its worktop or front.
    room: Mm,
    /// From the dishwasher's wall on.
    away: Span,
}

/// What stands at a right angle on one side of a dishwasher, beside its open door.
fn row(kitchen: &Kitchen<'_>, placed: &Placed<'_>, edge: Edge, door: Span) -> Vec<Stands> {
    let lengths = &kitchen.catalogue.lengths;
    let frame = kitchen.surfaces[placed.surface].frame;
    let overhang = |other: &Placed<'_>| {
        if other.family().is_base() { lengths.overhang_front.value } else { Mm::ZERO }
    };
    let mut row = Vec::new();
    for (module, other) in kitchen.placed.iter().enumerate().filter(|(_, other)| other.family().stands()) {
        if !frame.is_across(&kitchen.surfaces[other.surface].frame) && !other.kind.second_leg {
            continue;
        }
        for (along, away) in boxes(kitchen, other).map(|body| frame.view(body)) {
            let apart = match edge {
                Edge::Left => placed.span.start - along.end,
                Edge::Right => along.start - placed.span.end,
            };
            if apart >= Mm::ZERO && away.overlaps(door) {
                let room = apart - lengths.front_plane.value - overhang(other);
                row.push(Stands { module, room, away });
            }
        }
    }
    row
}

/// Whether a row goes on where the open door ends, though no unit stands there: over a gap that parts no rows, with its
/// filler and worktop.
fn goes_on(kitchen: &Kitchen<'_>, frame: Frame, door: Span, row: &[Stands]) -> bool {
    let layout = &kitchen.layout;
    let rows = layout.rows.iter().map(|row| (kitchen.surfaces[row.surface].frame, row));
    let mut rows = rows.filter(|(own, row)| row.level == Level::Floor && frame.is_across(own));
    rows.any(|(own, of)| {
        let goes_on = |gap: &Gap| {
            let [start, end] = [gap.span.start, gap.span.end].map(|at| own.point(at, Mm::ZERO));
            let (_, away) = frame.view(Box3::standing(start, end, Span::default()));
            let is_beside = |module| row.iter().any(|stands| stands.module == module);
            matches!(gap.kind, GapKind::Closed | GapKind::Narrow | GapKind::Filler)
                && away.start < door.end
                && door.end <= away.end
                && Edge::BOTH
                    .into_iter()
                    .filter_map(|edge| gap.neighbour(edge, &layout.corners))
                    .any(is_beside)
        };
        of.gaps.iter().any(goes_on)
    })
}
