//! Worktop to put things down and to work on: `LAND_HOB`, `LAND_SINK`, `PREP`.

use super::report::{Report, surface, unit};
use super::stretch::{Stretch, beside, stretches};
use super::{Rule, Severity};
use crate::catalogue::Slot;
use crate::length::Mm;

pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let limits = report.limits;
    let free = stretches(kitchen);
    let hob = [limits.land_hob_warning.value, limits.land_hob_warning_other.value];
    let sink = [limits.land_sink_warning.value, limits.land_sink_warning_other.value];
    for (rule, slot, least) in [(Rule::LandHob, Slot::Hob, hob), (Rule::LandSink, Slot::Sink, sink)] {
        let holding = kitchen.placed.iter().enumerate();
        for (module, _) in holding.filter(|(_, placed)| placed.module.holds(slot).is_some()) {
            let missing = beside(&free, module).and_then(|sides| too_little(sides, least));
            if let Some((measured, required)) = missing {
                report.add(rule, Severity::Warning, vec![unit(kitchen, module)], measured, required);
            }
        }
    }
    preparation(report, &free);
}

/// Less worktop on the two sides of a hob or sink than one of them and the other are asked to have: what there is, and what is
/// asked.
pub(crate) fn too_little(sides: [Mm; 2], [one, other]: [Mm; 2]) -> Option<(Mm, Mm)> {
    let (wider, narrower) = (sides[0].max(sides[1]), sides[0].min(sides[1]));
    [(narrower, other), (wider, one)].into_iter().find(|(measured, required)| measured < required)
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
