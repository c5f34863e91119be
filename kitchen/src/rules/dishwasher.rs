//! Whether one can stand beside an open dishwasher: `CORNER_DW`.

use super::bodies::{boxes, front_plane};
use super::report::{Report, end};
use super::{Rule, Severity};
use crate::catalogue::Family;
use crate::geometry::{Edge, Span};
use crate::ids::Id;
use crate::kitchen::{End, Kitchen, Placed};
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
    let lengths = &kitchen.catalogue.lengths;
    let frame = kitchen.surfaces[placed.surface].frame;
    let door = Span::at(front_plane(kitchen, placed), lengths.open_dishwasher.value);
    let overhang = |other: &Placed<'_>| {
        if other.family().is_base() { lengths.overhang_front.value } else { Mm::ZERO }
    };
    let before = |other: &Placed<'_>| lengths.front_plane.value + overhang(other);
    let mut row: Vec<(Mm, Span, Id)> = Vec::new();
    for other in kitchen.placed.iter().filter(|other| other.family().stands()) {
        let outward = kitchen.surfaces[other.surface].frame.outward;
        let across = outward.x * frame.outward.x.0 + outward.y * frame.outward.y.0;
        if across != Mm::ZERO && !other.kind.second_leg {
            continue;
        }
        for (along, away) in boxes(kitchen, other).map(|body| frame.view(body)) {
            let apart = match edge {
                Edge::Left => placed.span.start - along.end,
                Edge::Right => along.start - placed.span.end,
            };
            if apart >= Mm::ZERO && away.overlaps(door) {
                row.push((apart - before(other), away, other.module.id.clone()));
            }
        }
    }
    let runs_along = row.iter().any(|(_, away, _)| away.end >= door.end);
    let row = row.into_iter().filter(|_| runs_along).map(|(room, _, unit)| (room, unit));
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
