//! A place to put down what comes out of a tall appliance: `LAND_FRIDGE`, `LAND_OVEN`, `LAND_MW`.

use super::bodies::front_plane;
use super::report::{Report, unit};
use super::stretch::{Stretch, stretches};
use super::{Rule, Severity};
use crate::catalogue::{Family, Slot};
use crate::geometry::{Box3, Edge, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::layout::piece_back;
use crate::length::Mm;
use crate::room::Hinge;

/// The appliances that are opened standing before them; in a unit with several, what is said of the others follows from
/// what is said of the first.
const OPENED: [(Slot, Rule, Severity); 3] = [
    (Slot::Fridge, Rule::LandFridge, Severity::Warning),
    (Slot::Oven, Rule::LandOven, Severity::Hint),
    (Slot::Compact, Rule::LandMw, Severity::Hint),
];

/// Of an oven under the worktop the worktop above it is the landing; a kitchen without any has none to miss.
pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let limits = report.limits;
    let free: Vec<(Mm, Box3)> =
        stretches(kitchen).iter().map(|stretch| (stretch.length(), outline(kitchen, stretch))).collect();
    if free.is_empty() {
        return;
    }
    let tall = kitchen.placed.iter().enumerate().filter(|(_, placed)| placed.family() == Family::Tall);
    for (module, placed) in tall {
        for (slot, rule, severity) in OPENED {
            if placed.module.holds(slot).is_none() {
                continue;
            }
            let least = match slot {
                Slot::Fridge => limits.land_fridge_warning.value,
                Slot::Oven => limits.land_oven_hint.value,
                _ => limits.land_mw_hint.value,
            };
            let reach = limits.land_reach.value;
            let is_near = |bounds| distance(kitchen, placed, slot, bounds).is_some_and(|way| way <= reach);
            let reached = free.iter().filter(|(_, bounds)| is_near(*bounds));
            let longest = reached.map(|(length, _)| *length).max().unwrap_or_default();
            report.at_least(rule, longest, &[(severity, least)], || vec![unit(kitchen, module)]);
        }
    }
}

/// A stretch in the plan.
fn outline(kitchen: &Kitchen<'_>, stretch: &Stretch<'_>) -> Box3 {
    let piece = stretch.piece;
    let (frame, back) = (kitchen.surfaces[piece.surface].frame, piece_back(kitchen, piece));
    let corners = [(stretch.span.start, back), (stretch.span.end, back + piece.depth)];
    let [low, high] = corners.map(|(along, outward)| frame.point(along, outward));
    Box3::standing(low, high, Span::default())
}

/// How far a stretch is from an appliance: along the row on a side to which one turns with the door open, which for
/// a fridge is that of its handle; across from its handles as the crow flies; none behind its door.
fn distance(kitchen: &Kitchen<'_>, placed: &Placed<'_>, slot: Slot, stretch: Box3) -> Option<Mm> {
    let (along, outward) = kitchen.surfaces[placed.surface].frame.view(stretch);
    let front = front_plane(kitchen, placed) + placed.projection();
    if outward.start >= placed.reach() {
        let aside = along.gap_to(placed.span).max(Mm::ZERO);
        return Some(aside.diagonal((outward.start - front).max(Mm::ZERO)));
    }
    let is_left = along.start + along.end < placed.span.start + placed.span.end;
    let side = if is_left { Edge::Left } else { Edge::Right };
    let behind_door = match kitchen.hinge(placed) {
        Hinge::Left => Edge::Left,
        Hinge::Right => Edge::Right,
    };
    (slot != Slot::Fridge || side != behind_door).then(|| along.gap_to(placed.span).max(Mm::ZERO))
}
