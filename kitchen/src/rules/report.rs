//! Collects findings and names their subjects, so that a rule says only what it measures.

use std::collections::BTreeMap;

use super::manner::Fault;
use super::{Finding, Rule, Severity};
use crate::catalogue::{Lengths, Thresholds};
use crate::ids::Id;
use crate::kitchen::{End, Kitchen};
use crate::layout::{Bound, Edge, Gap};
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
    /// From what follows that is said now.
    cause: Option<Cause>,
}

/// A finding from which others follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cause(usize);

/// The limits that a measure passes, the gravest first.
pub(super) type Steps<'s> = &'s [(Severity, Mm)];

impl<'k, 'a> Report<'k, 'a> {
    /// Nothing found yet.
    pub fn new(kitchen: &'k Kitchen<'a>) -> Report<'k, 'a> {
        let catalogue = kitchen.catalogue;
        let (limits, lengths) = (&catalogue.thresholds, &catalogue.lengths);
        Report { kitchen, limits, lengths, findings: Vec::new(), cause: None }
    }

    /// Errors first, then by rule; within a rule in the order of discovery, which is that of the places.
    pub fn finish(mut self) -> Vec<Finding> {
        let order = |finding: &Finding| (finding.severity, finding.code);
        for finding in &mut self.findings {
            finding.follows.sort_by_key(order);
        }
        self.findings.sort_by_key(order);
        self.findings
    }

    /// Folds what is said under the finding that it follows from; without one it stands by itself.
    pub fn following(&mut self, cause: Option<Cause>, say: impl FnOnce(&mut Self)) {
        self.cause = cause;
        say(self);
        self.cause = None;
    }

    fn push(&mut self, finding: Finding) {
        match self.cause {
            Some(Cause(index)) => self.findings[index].follows.push(finding),
            None => self.findings.push(finding),
        }
    }

    /// Adds a finding without a measure.
    pub fn state(&mut self, fault: impl Into<Fault>, severity: Severity, subjects: Vec<Id>) {
        self.say(fault.into(), severity, subjects, None, None);
    }

    /// Adds a finding with what was measured and the limit it passed.
    pub fn add(
        &mut self,
        fault: impl Into<Fault>,
        severity: Severity,
        subjects: Vec<Id>,
        measured: Mm,
        required: Mm,
    ) {
        self.say(fault.into(), severity, subjects, Some(measured), Some(required));
    }

    fn say(
        &mut self,
        Fault(code, manner): Fault,
        severity: Severity,
        subjects: Vec<Id>,
        measured: Option<Mm>,
        required: Option<Mm>,
    ) {
        self.push(Finding { code, manner, severity, subjects, measured, required, follows: Vec::new() });
    }

    /// Adds a finding if the measure stays below a limit.
    pub fn at_least(
        &mut self,
        fault: impl Into<Fault>,
        measured: Mm,
        steps: Steps<'_>,
        subjects: impl Fn() -> Vec<Id>,
    ) {
        if let Some((severity, required)) = steps.iter().find(|(_, limit)| measured < *limit) {
            self.add(fault, *severity, subjects(), measured, *required);
        }
    }

    /// Adds a finding if the measure goes over a limit.
    pub fn at_most(
        &mut self,
        fault: impl Into<Fault>,
        measured: Mm,
        steps: Steps<'_>,
        subjects: impl Fn() -> Vec<Id>,
    ) {
        if let Some((severity, required)) = steps.iter().find(|(_, limit)| measured > *limit) {
            self.add(fault, *severity, subjects(), measured, *required);
        }
    }

    /// What a rule has said of all these, if that was more than advice.
    pub fn fault(&self, code: Rule, subjects: &[&Id]) -> Option<Cause> {
        self.find(code, subjects, |severity| severity != Severity::Hint)
    }

    /// What a rule has said of all these.
    pub fn word(&self, code: Rule, subjects: &[&Id]) -> Option<Cause> {
        self.find(code, subjects, |_| true)
    }

    /// The error of a rule that names all these.
    pub fn error(&self, code: Rule, subjects: &[&Id]) -> Option<Cause> {
        self.find(code, subjects, |severity| severity == Severity::Error)
    }

    /// Units parted by the finding that what is said of them follows from; those with none first.
    pub fn by_cause(
        &self,
        modules: Vec<usize>,
        cause: impl Fn(&Self, &Id) -> Option<Cause>,
    ) -> BTreeMap<Option<Cause>, Vec<usize>> {
        let mut parted: BTreeMap<Option<Cause>, Vec<usize>> = BTreeMap::new();
        for module in modules {
            parted.entry(cause(self, &unit(self.kitchen, module))).or_default().push(module);
        }
        parted
    }

    fn find(&self, code: Rule, subjects: &[&Id], weighs: impl Fn(Severity) -> bool) -> Option<Cause> {
        let is_about = |finding: &Finding| subjects.iter().all(|subject| finding.subjects.contains(subject));
        let is_it = |finding: &Finding| finding.code == code && weighs(finding.severity) && is_about(finding);
        self.findings.iter().position(is_it).map(Cause)
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
    end.wall().map_or_else(|| surface(kitchen, of), |wall| kitchen.design.room.walls[wall].id.clone())
}

/// The id of what bounds a gap of a surface: the side wall, the wall at which a column stands, or the surface's own wall
/// or island.
pub(super) fn side(kitchen: &Kitchen<'_>, of: usize, gap: &Gap, edge: Edge) -> Id {
    match gap.bound(edge) {
        Bound::Obstacle(index) => kitchen.design.room.obstacles[index].wall.clone(),
        _ => end(kitchen, of, kitchen.surfaces[of].end(edge)),
    }
}

/// Measures with their units, brought together by measure, so that one cause gives one finding.
pub(super) fn grouped(mut measures: Vec<(Mm, usize)>) -> Vec<(Mm, Vec<usize>)> {
    measures.sort_unstable();
    let same = |a: &(Mm, usize), b: &(Mm, usize)| a.0 == b.0;
    measures.chunk_by(same).map(|group| (group[0].0, group.iter().map(|(_, unit)| *unit).collect())).collect()
}
