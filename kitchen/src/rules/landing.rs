//! Worktop to put things down and to work on: `LAND_HOB`, `LAND_SINK`, `PREP`.

use super::bodies::distance;
use super::report::{Report, surface, unit};
use super::stretch::{Stretch, beside, sink_outline, stretches};
use super::{Rule, Severity};
use crate::catalogue::{Family, Slot};
use crate::length::Mm;

pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let limits = report.limits;
    let free = stretches(kitchen);
    let hob = Beside {
        rule: Rule::LandHob,
        slot: Slot::Hob,
        needs_both: |_, _| true,
        least: [limits.land_hob_warning.value, limits.land_hob_warning_other.value],
    };
    let sink = Beside {
        rule: Rule::LandSink,
        slot: Slot::Sink,
        needs_both: is_washed_by_hand,
        least: [limits.land_sink_warning.value, limits.land_sink_warning_other.value],
    };
    hob.check(report, &free);
    sink.check(report, &free);
    preparation(report, &free);
}

/// What one side of a hob or sink is to leave free, and the other.
struct Beside {
    rule: Rule,
    slot: Slot,
    /// Whether what a unit holds needs worktop on its other side too.
    needs_both: fn(&Report<'_, '_>, usize) -> bool,
    least: [Mm; 2],
}

impl Beside {
    fn check(&self, report: &mut Report<'_, '_>, free: &[Stretch<'_>]) {
        let kitchen = report.kitchen;
        let holding = kitchen.placed.iter().enumerate();
        for (module, _) in holding.filter(|(_, placed)| placed.module.holds(self.slot).is_some()) {
            let Some(sides) = beside(free, module) else { continue };
            let (wider, narrower) = (sides[0].max(sides[1]), sides[0].min(sides[1]));
            let [one, other] = self.least;
            let subjects = || vec![unit(kitchen, module)];
            if narrower < other && (self.needs_both)(report, module) {
                report.add(self.rule, Severity::Warning, subjects(), narrower, other);
            } else {
                report.at_least(self.rule, wider, &[(Severity::Warning, one)], subjects);
            }
        }
    }
}

/// The second side of a sink is for dirty dishes; a dishwasher within reach takes them.
fn is_washed_by_hand(report: &Report<'_, '_>, sink: usize) -> bool {
    let kitchen = report.kitchen;
    let reach = report.limits.dw_sink_warning.value;
    let Some(sink) = sink_outline(kitchen, &kitchen.placed[sink]) else { return false };
    let mut machines = kitchen.placed.iter().filter(|placed| placed.family() == Family::FrontOnly);
    !machines.any(|machine| distance(machine.body, sink) <= reach)
}

/// The longest stretch to work on, in a kitchen with a sink and a hob.
fn preparation(report: &mut Report<'_, '_>, free: &[Stretch<'_>]) {
    let kitchen = report.kitchen;
    let limits = report.limits;
    let has = |slot| kitchen.placed.iter().any(|placed| placed.module.holds(slot).is_some());
    let Some(longest) = free.iter().max_by_key(|stretch| stretch.length()) else { return };
    if has(Slot::Sink) && has(Slot::Hob) {
        let steps =
            [(Severity::Warning, limits.prep_warning.value), (Severity::Hint, limits.prep_hint.value)];
        let subjects = || vec![surface(kitchen, longest.piece.surface)];
        report.at_least(Rule::Prep, longest.length(), &steps, subjects);
    }
}
