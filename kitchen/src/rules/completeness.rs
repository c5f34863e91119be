//! What a kitchen still lacks before it is ordered: `NO_SINK`, `NO_WATER`, `NO_DRAIN`, `NO_POWER`. A point that is not
//! marked is acknowledged and settled when measuring (domain.md §2.4).

use super::report::Report;
use super::{Rule, Severity};
use crate::catalogue::Slot;
use crate::room::ConnectionKind;

pub(super) fn check(report: &mut Report<'_, '_>) {
    let design = report.kitchen.design;
    if design.modules.is_empty() {
        return;
    }
    if !design.modules.iter().any(|module| module.holds(Slot::Sink).is_some()) {
        report.state(Rule::NoSink, Severity::Warning, Vec::new());
    }
    let points = [
        (Rule::NoWater, ConnectionKind::Water),
        (Rule::NoDrain, ConnectionKind::Drain),
        (Rule::NoPower, ConnectionKind::Power),
    ];
    for (rule, kind) in points {
        if !design.room.has(kind) {
            report.state(rule, Severity::Warning, Vec::new());
        }
    }
}
