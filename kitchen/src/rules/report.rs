//! Collects findings and names their subjects, so that a rule says only what it measures.

use super::{Finding, Rule, Severity};
use crate::catalogue::{Lengths, Thresholds};
use crate::ids::Id;
use crate::kitchen::{End, Kitchen};
use crate::length::Mm;

/// The findings so far, with what the rules look at.
pub(super) struct Report<'k, 'a> {
    /// The kitchen under review.
    pub kitchen: &'k Kitchen<'a>,
    /// The limits of the rules.
    pub limits: &'a Thresholds,
    /// The maker's measures.
    pub lengths: &'a Lengths,
    findings: Vec<Finding>,
}

/// The limits that a measure passes, the gravest first.
pub(super) type Steps<'s> = &'s [(Severity, Mm)];

impl<'k, 'a> Report<'k, 'a> {
    /// Nothing found yet.
    pub fn new(kitchen: &'k Kitchen<'a>) -> Report<'k, 'a> {
        let catalogue = kitchen.catalogue;
        Report { kitchen, limits: &catalogue.thresholds, lengths: &catalogue.lengths, findings: Vec::new() }
    }

    /// Errors first, then by rule; within a rule in the order of discovery, which is that of the places.
    pub fn finish(mut self) -> Vec<Finding> {
        self.findings.sort_by_key(|finding| (finding.severity, finding.code));
        self.findings
    }

    /// Adds a finding without a measure.
    pub fn state(&mut self, code: Rule, severity: Severity, subjects: Vec<Id>) {
        self.findings.push(Finding { code, severity, subjects, measured: None, required: None });
    }

    /// Adds a finding with what was measured and the limit it passed.
    pub fn add(&mut self, code: Rule, severity: Severity, subjects: Vec<Id>, measured: Mm, required: Mm) {
        let (measured, required) = (Some(measured), Some(required));
        self.findings.push(Finding { code, severity, subjects, measured, required });
    }

    /// Adds a finding if the measure stays below a limit.
    pub fn at_least(&mut self, code: Rule, measured: Mm, steps: Steps<'_>, subjects: impl Fn() -> Vec<Id>) {
        if let Some((severity, required)) = steps.iter().find(|(_, limit)| measured < *limit) {
            self.add(code, *severity, subjects(), measured, *required);
        }
    }

    /// Adds a finding if the measure goes over a limit.
    pub fn at_most(&mut self, code: Rule, measured: Mm, steps: Steps<'_>, subjects: impl Fn() -> Vec<Id>) {
        if let Some((severity, required)) = steps.iter().find(|(_, limit)| measured > *limit) {
            self.add(code, *severity, subjects(), measured, *required);
        }
    }

    /// Whether a rule has spoken of all these, and said more than advice.
    pub fn faults(&self, code: Rule, subjects: &[&Id]) -> bool {
        self.findings.iter().any(|finding| {
            let is_about = |subject: &&Id| finding.subjects.contains(subject);
            finding.code == code && finding.severity != Severity::Hint && subjects.iter().all(is_about)
        })
    }

    /// Whether a rule has spoken of all these.
    pub fn names(&self, code: Rule, subjects: &[&Id]) -> bool {
        let is_about = |finding: &Finding| subjects.iter().all(|subject| finding.subjects.contains(subject));
        self.findings.iter().any(|finding| finding.code == code && is_about(finding))
    }

    /// Whether a rule has spoken.
    pub fn has(&self, code: Rule, severity: Severity) -> bool {
        self.findings.iter().any(|finding| finding.code == code && finding.severity == severity)
    }
}

/// The id of a unit.
pub(super) fn unit(kitchen: &Kitchen<'_>, module: usize) -> Id {
    kitchen.placed[module].module.id.clone()
}

/// The ids of units.
pub(super) fn units(kitchen: &Kitchen<'_>, modules: &[usize]) -> Vec<Id> {
    modules.iter().map(|module| unit(kitchen, *module)).collect()
}

/// The id of a surface: its wall or island.
pub(super) fn surface(kitchen: &Kitchen<'_>, surface: usize) -> Id {
    Id::from(kitchen.surface_id(surface))
}

/// The id of what the end of a surface meets: the side wall, or the surface's own wall or island.
pub(super) fn end(kitchen: &Kitchen<'_>, of: usize, end: End) -> Id {
    match end {
        End::Corner(wall) => kitchen.design.room.walls[wall].id.clone(),
        End::Free | End::Zone => surface(kitchen, of),
    }
}

/// Measures with their units, brought together by measure, so that one cause gives one finding.
pub(super) fn grouped(mut measures: Vec<(Mm, usize)>) -> Vec<(Mm, Vec<usize>)> {
    measures.sort_unstable();
    let same = |a: &(Mm, usize), b: &(Mm, usize)| a.0 == b.0;
    measures.chunk_by(same).map(|group| (group[0].0, group.iter().map(|(_, unit)| *unit).collect())).collect()
}
