//! What a kitchen still lacks before it is ordered: `NO_SINK`, `NO_WATER`, `NO_DRAIN`, `NO_POWER`, `NO_GAS`,
//! `NO_DUCT`. A point that is not
//! marked is acknowledged and settled when measuring (domain.md §2.4).

use super::hob::hobs;
use super::report::Report;
use super::{Rule, Severity};
use crate::catalogue::Slot;
use crate::design::Extra;
use crate::kitchen::Kitchen;
use crate::room::ConnectionKind;

/// The points of the room that a kitchen asks for. Without a duct a hood cleans the air and gives it back.
const POINTS: [(Rule, ConnectionKind, Severity); 5] = [
    (Rule::NoWater, ConnectionKind::Water, Severity::Warning),
    (Rule::NoDrain, ConnectionKind::Drain, Severity::Warning),
    (Rule::NoPower, ConnectionKind::Power, Severity::Warning),
    (Rule::NoGas, ConnectionKind::Gas, Severity::Warning),
    (Rule::NoDuct, ConnectionKind::Duct, Severity::Hint),
];

impl Rule {
    /// What of the room is not marked where it is broken; none where it is about something else.
    pub fn lacks(self) -> Option<ConnectionKind> {
        POINTS.into_iter().find_map(|(rule, kind, _)| (rule == self).then_some(kind))
    }
}

pub(super) fn check(report: &mut Report<'_, '_>) {
    let design = report.kitchen.design;
    if design.modules.is_empty() {
        return;
    }
    if !design.modules.iter().any(|module| module.holds(Slot::Sink).is_some()) {
        report.state(Rule::NoSink, Severity::Warning, Vec::new());
    }
    let burns = hobs(report.kitchen).any(|hob| hob.is_gas());
    for (rule, kind, severity) in POINTS {
        let is_asked = match kind {
            ConnectionKind::Gas => burns,
            ConnectionKind::Duct => has_hood(report.kitchen),
            ConnectionKind::Water | ConnectionKind::Drain | ConnectionKind::Power => true,
        };
        if is_asked && !design.room.has(kind) {
            report.state(rule, severity, Vec::new());
        }
    }
}

/// A hood in a unit or one that hangs free.
fn has_hood(kitchen: &Kitchen<'_>) -> bool {
    let design = kitchen.design;
    let is_hood =
        |extra: &Extra| kitchen.catalogue.extra(&extra.code).is_some_and(|row| row.slot == Some(Slot::Hood));
    design.modules.iter().any(|module| module.holds(Slot::Hood).is_some())
        || design.extras.iter().any(is_hood)
}
