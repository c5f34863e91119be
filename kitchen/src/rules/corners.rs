//! Whether an inner corner is solved and its fronts open: `CORNER_MISSING`, `CORNER_FILLER`, `CORNER_APPLIANCE`.

use super::bodies::front_plane;
use super::report::{Report, surface, units};
use super::{Rule, Severity};
use crate::catalogue::{Family, Slot};
use crate::front;
use crate::geometry::Edge;
use crate::kitchen::{End, Kitchen, Placed};
use crate::layout::{Bound, Corner, Level, Row, Solution, stand};
use crate::length::Mm;
use crate::room::Hinge;

/// The unit of a surface that stands nearest to one of its corners.
#[derive(Clone, Copy)]
struct Leg {
    module: usize,
    /// From the room corner to where its first front begins.
    front: Mm,
    /// From the room corner to its carcass.
    carcass: Mm,
    /// Whether it is a second leg that comes from the other end of the surface.
    from_afar: bool,
}

pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    for corner in &kitchen.layout.corners {
        if let Solution::Missing { measured, required } = corner.solution {
            let subjects = vec![surface(kitchen, corner.before), surface(kitchen, corner.after)];
            report.add(Rule::CornerMissing, Severity::Error, subjects, measured, required);
        }
    }
    for (after, surface) in kitchen.surfaces.iter().enumerate() {
        if let End::Corner(before) = surface.left {
            opening_fronts(report, before, after);
        }
    }
}

/// From the crossing of the front planes to the first front on each leg (domain.md §1.6).
fn opening_fronts(report: &mut Report<'_, '_>, before: usize, after: usize) {
    let kitchen = report.kitchen;
    let corner = kitchen
        .layout
        .corners
        .iter()
        .find(|corner| corner.level == Level::Floor && corner.before == before && corner.after == after);
    if corner.is_some_and(|corner| matches!(corner.solution, Solution::Missing { .. })) {
        return;
    }
    let legs = (leg(kitchen, before, Edge::Right), leg(kitchen, after, Edge::Left));
    let (Some(first), Some(second)) = legs else { return };
    for (own, other, side) in [(first, second, Hinge::Right), (second, first, Hinge::Left)] {
        let beside = &kitchen.placed[other.module];
        let within_reach = other.carcass <= report.lengths.corner_reach.value;
        let crossing = own.front - front_plane(kitchen, beside);
        if within_reach {
            corner_appliance(report, own, other, crossing);
        }
        if corner.is_some_and(meets_here) {
            corner_filler(report, [own, other], side, crossing);
        }
    }
}

/// Fronts stand close together in a joined corner, unless its unit has fronts of its own on both legs.
fn meets_here(corner: &Corner) -> bool {
    corner.joined && !matches!(corner.solution, Solution::Legs { .. })
}

/// A dishwasher or an oven that stands too near the corner to open.
fn corner_appliance(report: &mut Report<'_, '_>, own: Leg, other: Leg, crossing: Mm) {
    let kitchen = report.kitchen;
    let placed = &kitchen.placed[own.module];
    let opens_down =
        placed.family() == Family::FrontOnly || placed.kind.family.is_base() && placed.kind.holds(Slot::Oven);
    // Beside a unit of two legs it stands in line with one of them.
    if !opens_down || kitchen.placed[other.module].kind.second_leg && !other.from_afar {
        return;
    }
    let handle = kitchen.placed[other.module].projection() + report.lengths.corner_clearance.value;
    let required = report.limits.corner_appliance_error.value.max(handle);
    let subjects = || units(kitchen, &[own.module, other.module]);
    report.at_least(Rule::CornerAppliance, crossing, &[(Severity::Error, required)], subjects);
}

/// What a front needs to pass the handles of the other leg; a door that turns at the corner brings its own there.
fn corner_filler(report: &mut Report<'_, '_>, legs: [Leg; 2], side: Hinge, crossing: Mm) {
    let kitchen = report.kitchen;
    let limits = report.limits;
    let [own, other] = legs.map(|leg| &kitchen.placed[leg.module]);
    let handles = match (own.projection(), other.projection()) {
        (own_handle, handle) if front::turns_at(kitchen, own, side) => own_handle + handle,
        (own_handle, handle) => own_handle.max(handle),
    };
    let collide = limits.corner_filler_error.value;
    let required = match handles {
        Mm::ZERO => collide,
        _ => limits.corner_filler_warning.value.max(handles + report.lengths.corner_clearance.value),
    };
    let steps = [(Severity::Error, collide), (Severity::Warning, required)];
    let subjects = || units(kitchen, &legs.map(|leg| leg.module));
    report.at_least(Rule::CornerFiller, crossing, &steps, subjects);
}

/// The standing unit of a surface nearest to one of its ends; where the surface has none, a second leg that stands at
/// its other end.
fn leg(kitchen: &Kitchen<'_>, surface: usize, edge: Edge) -> Option<Leg> {
    // Where a column ends the row, nothing stands nearest to the corner.
    let reaches = |row: &&Row| {
        let ends = row.outer(edge).is_some_and(|gap| !matches!(gap.bound(edge), Bound::Obstacle(_)));
        row.surface == surface && row.level == Level::Floor && ends
    };
    let row = kitchen.layout.rows.iter().find(reaches)?;
    let last = if edge == Edge::Left { row.modules.first() } else { row.modules.last() };
    let leg = || row.outer(edge).and_then(|gap| gap.unit(edge.opposite()));
    let module = last.copied().or_else(leg)?;
    let placed = &kitchen.placed[module];
    let carcass = edge.distance(kitchen.surfaces[surface].length(), stand(kitchen, surface, module));
    let from_afar = last.is_none();
    Some(Leg { module, front: carcass + blind(kitchen, placed, edge), carcass, from_afar })
}

/// How much of a blind corner unit lies between its corner side and its door.
fn blind(kitchen: &Kitchen<'_>, placed: &Placed<'_>, edge: Edge) -> Mm {
    let turns_here = kitchen.surfaces[placed.surface].nearer_corner(placed.span) == Some(edge);
    match placed.cell.door_width() {
        Some(door) if placed.kind.is_blind_corner() && turns_here => placed.module.width - door,
        _ => Mm::ZERO,
    }
}
