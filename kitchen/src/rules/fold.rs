//! What follows from what. Every rule measures by itself; afterwards this table alone decides which findings are folded
//! under another, so that the order in which the rules are asked changes nothing.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::{Finding, Manner, Rule, Severity};
use crate::ids::Id;

/// What was said by a rule, before it is known what it follows from.
#[derive(Clone)]
pub(super) struct Said {
    pub finding: Finding,
    /// What it is about besides its subjects: it would follow from a finding that names all these.
    pub about: Vec<Id>,
}

/// Findings of one rule that follow from those of another.
#[derive(Clone, Copy, Debug)]
pub struct Fold {
    /// The rule whose findings follow.
    pub what: Rule,
    /// Only in this way of being broken; none is any.
    pub manner: Option<Manner>,
    /// Only in its usual way.
    pub usual: bool,
    /// Only what weighs no more than this.
    pub at_most: Severity,
    /// The rule from whose findings they follow.
    pub from: Rule,
    /// Only from what weighs at least this.
    pub at_least: Severity,
    /// Not from findings in this way of being broken; none is from any.
    pub unless: Option<Manner>,
    /// By what the two are known to belong together.
    pub tie: Tie,
}

/// By what a finding is known to follow from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// Both name the same things in the same order.
    Same,
    /// The cause names all that it names.
    All,
    /// The cause names what it names first.
    First,
    /// The cause names one of the things that it names.
    One,
    /// The cause names one of the things that it names and was said before, because it is worse.
    Worse,
    /// Each thing that it names follows for itself, the others stand by themselves.
    Each,
    /// The cause names all that it is about besides: the corner, island, aisle or door where it was measured.
    About,
    /// Wherever the cause was found.
    Anywhere,
}

impl Fold {
    const fn new(what: Rule, from: Rule, tie: Tie) -> Fold {
        let (at_most, at_least) = (Severity::Error, Severity::Hint);
        Fold { what, manner: None, usual: false, at_most, from, at_least, unless: None, tie }
    }

    /// Only from findings that weigh at least this.
    const fn of(self, at_least: Severity) -> Fold {
        Fold { at_least, ..self }
    }

    /// Only what is no error.
    const fn mild(self) -> Fold {
        Fold { at_most: Severity::Warning, ..self }
    }

    const fn in_manner(self, manner: Manner) -> Fold {
        Fold { manner: Some(manner), ..self }
    }

    const fn usual(self) -> Fold {
        Fold { usual: true, ..self }
    }

    /// Not from findings in this way of being broken.
    const fn unless(self, manner: Manner) -> Fold {
        Fold { unless: Some(manner), ..self }
    }

    /// Whether it is about such a finding.
    fn concerns(self, finding: &Finding) -> bool {
        let is_so = match self.manner {
            None => !self.usual || finding.manner.is_none(),
            manner => manner == finding.manner,
        };
        self.what == finding.code && is_so && finding.severity >= self.at_most
    }

    /// Whether what was said follows from a cause.
    fn ties(self, said: &Said, cause: &Finding) -> bool {
        let names = |id: &Id| cause.subjects.contains(id);
        let subjects = &said.finding.subjects;
        let tied = match self.tie {
            Tie::Same => *subjects == cause.subjects,
            Tie::All | Tie::Each => subjects.iter().all(names),
            Tie::First => subjects.first().is_some_and(names),
            Tie::One | Tie::Worse => subjects.iter().any(names),
            Tie::About => !said.about.is_empty() && said.about.iter().all(names),
            Tie::Anywhere => true,
        };
        let is_cause = self.unless.is_none() || self.unless != cause.manner;
        tied && is_cause && self.from == cause.code && cause.severity <= self.at_least
    }
}

/// What follows from what: of one rule the nearest cause first. Nothing follows from what follows: it goes with it to the
/// cause of both.
pub const FOLDS: &[Fold] = {
    use Rule as R;
    use Severity::{Error, Warning};
    use Tie::{About, All, Anywhere, Each, First, One, Same, Worse};
    &[
        Fold::new(R::Overlap, R::Overlap, About),
        Fold::new(R::Overlap, R::RunTooLong, All).unless(Manner::Past),
        Fold::new(R::WallUnitOverTall, R::Overlap, About),
        Fold::new(R::ColumnCut, R::Overlap, About),
        Fold::new(R::WallFiller, R::CornerMissing, About),
        Fold::new(R::WallFiller, R::RunTooLong, First).unless(Manner::Past),
        Fold::new(R::CornerFiller, R::CornerAppliance, Same),
        Fold::new(R::CornerDw, R::CornerAppliance, First),
        Fold::new(R::CornerDw, R::DwEndOfRun, First),
        Fold::new(R::FrontBlocked, R::Overlap, All),
        Fold::new(R::FrontBlocked, R::WallUnitOverTall, All),
        Fold::new(R::FrontBlocked, R::CornerAppliance, All),
        Fold::new(R::FrontBlocked, R::CornerFiller, All).of(Error),
        Fold::new(R::FrontBlocked, R::CornerMissing, About),
        Fold::new(R::FrontBlocked, R::AisleWork, About).of(Error),
        Fold::new(R::FrontBlocked, R::Overlap, About).in_manner(Manner::House),
        Fold::new(R::FrontBlocked, R::FrontBlocked, Worse).usual().unless(Manner::House),
        Fold::new(R::CeilingTilt, R::CeilingTall, First).of(Error),
        Fold::new(R::CeilingTilt, R::CeilingTall, Anywhere).of(Error),
        Fold::new(R::NicheMin, R::WallUnitBesideGas, Each),
        Fold::new(R::WindowTap, R::WindowSill, First),
        Fold::new(R::DoorAppl, R::DoorSwing, About),
        Fold::new(R::DoorAppl, R::CornerAppliance, One).in_manner(Manner::Fronts),
        Fold::new(R::DoorAppl, R::CornerDw, One).in_manner(Manner::Fronts).of(Warning),
        Fold::new(R::AisleWalk, R::FrontBlocked, About),
        Fold::new(R::OppositeOpen, R::AisleWork, About).of(Warning),
        Fold::new(R::DwFront, R::DwNiche, Same),
        Fold::new(R::FridgeVent, R::CeilingTall, Each).of(Error),
        Fold::new(R::HobFridge, R::HobSideOne, Same).of(Error),
        Fold::new(R::HobFridge, R::HobSideBoth, First),
        Fold::new(R::HobSideOne, R::HobSideBoth, First).mild(),
        Fold::new(R::HobRear, R::HobFront, Same),
        Fold::new(R::HobDoor, R::HobRunEnd, About),
        Fold::new(R::HobDoor, R::DoorSwing, About),
        Fold::new(R::TriangleLeg, R::HobSink, All),
        Fold::new(R::TriangleLeg, R::TriangleSum, Anywhere),
        Fold::new(R::TriangleLeg, R::TriangleLeg, Worse),
        Fold::new(R::FridgeEnd, R::TriangleCut, All),
        Fold::new(R::LandHob, R::HobSideOne, First),
        Fold::new(R::LandHob, R::HobSideBoth, First),
        Fold::new(R::LandHob, R::HobRunEnd, First),
        Fold::new(R::LandHob, R::HobSink, First).of(Warning),
        Fold::new(R::LandSink, R::HobSink, First).of(Warning),
        Fold::new(R::LandMw, R::LandOven, Same),
    ]
};

/// Errors first, then by rule; within a rule in the order of discovery. What follows from something stands under it.
pub(super) fn fold(said: Vec<Said>) -> Vec<Finding> {
    fold_by(FOLDS, said)
}

fn fold_by(table: &[Fold], mut said: Vec<Said>) -> Vec<Finding> {
    said.sort_by_key(|said| (said.finding.severity, said.finding.code));
    let said = apart(table, said);
    let causes = Causes::of(table, &said);
    let parents: Vec<Option<usize>> =
        said.iter().enumerate().map(|(at, one)| causes.of_said(at, one)).collect();
    let mut findings: BTreeMap<usize, Finding> = BTreeMap::new();
    let mut follows: Vec<(usize, Finding)> = Vec::new();
    for (at, Said { finding, .. }) in said.into_iter().enumerate() {
        match root(&parents, at) {
            root if root == at => drop(findings.insert(at, finding)),
            root => follows.push((root, finding)),
        }
    }
    for (root, finding) in follows {
        if let Some(cause) = findings.get_mut(&root) {
            cause.follows.push(finding);
        }
    }
    findings.into_values().collect()
}

/// The cause at the end of a chain of causes.
fn root(parents: &[Option<usize>], mut at: usize) -> usize {
    while let Some(parent) = parents[at] {
        at = parent;
    }
    at
}

/// What was said, by rule.
struct Causes<'s> {
    table: &'s [Fold],
    said: &'s [Said],
    of_rule: BTreeMap<Rule, Vec<usize>>,
}

impl<'s> Causes<'s> {
    fn of(table: &'s [Fold], said: &'s [Said]) -> Causes<'s> {
        let mut of_rule: BTreeMap<Rule, Vec<usize>> = BTreeMap::new();
        for (at, Said { finding, .. }) in said.iter().enumerate() {
            of_rule.entry(finding.code).or_default().push(at);
        }
        Causes { table, said, of_rule }
    }

    /// The place of what something follows from, by the first row of the table that finds it.
    fn of_said(&self, at: usize, one: &Said) -> Option<usize> {
        let mut rows = self.table.iter().filter(|row| row.concerns(&one.finding));
        rows.find_map(|row| self.by(*row, at, one))
    }

    fn by(&self, row: Fold, at: usize, one: &Said) -> Option<usize> {
        let known = self.of_rule.get(&row.from)?.iter().copied();
        let mut known = known.filter(|cause| row.tie != Tie::Worse || *cause < at);
        known.find(|cause| row.ties(one, &self.said[*cause].finding))
    }
}

/// Findings about several things parted by what each of these follows from; those that follow from nothing first.
fn apart(table: &[Fold], said: Vec<Said>) -> Vec<Said> {
    let rows = |one: &Said| table.iter().any(|row| row.tie == Tie::Each && row.concerns(&one.finding));
    if !said.iter().any(rows) {
        return said;
    }
    let causes = Causes::of(table, &said);
    let parted = said.iter().enumerate().flat_map(|(at, one)| {
        if !rows(one) {
            return vec![one.clone()];
        }
        let alone = |subject: &Id| {
            let subjects = vec![subject.clone()];
            Said { finding: Finding { subjects, ..one.finding.clone() }, about: one.about.clone() }
        };
        let mut by_cause: BTreeMap<Option<usize>, Said> = BTreeMap::new();
        for subject in &one.finding.subjects {
            let one = alone(subject);
            match by_cause.entry(causes.of_said(at, &one)) {
                Entry::Vacant(place) => drop(place.insert(one)),
                Entry::Occupied(mut known) => known.get_mut().finding.subjects.push(subject.clone()),
            }
        }
        by_cause.into_values().collect()
    });
    parted.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::catalogue::Catalogue;
    use crate::design::{Design, parse};
    use crate::kitchen::Kitchen;
    use crate::rules::{CHECKS, said_by};

    /// What each check says of every kitchen of the corpus.
    fn corpus() -> Vec<(String, Vec<Vec<Said>>)> {
        let catalogue = serde_json::to_value(::corpus::demo()).unwrap();
        let catalogue: Catalogue = serde_json::from_value(catalogue).unwrap();
        let said = |design: &Design| {
            let kitchen = Kitchen::new(design, &catalogue);
            CHECKS.iter().map(|check| said_by(*check, &kitchen)).collect()
        };
        let files = ["rules", "regressions", "valid"].into_iter().flat_map(::corpus::files);
        files.map(|(name, json)| (name, said(&parse(&json, &catalogue).unwrap()))).collect()
    }

    /// Findings in an order that does not depend on that of the checks.
    fn sorted(mut findings: Vec<Finding>) -> Vec<Finding> {
        let key = |finding: &Finding| (finding.code, finding.severity, format!("{finding:?}"));
        for finding in &mut findings {
            finding.follows.sort_by_key(key);
        }
        findings.sort_by_key(key);
        findings
    }

    #[test]
    fn the_order_of_the_checks_changes_nothing() {
        let mut folded = 0;
        for (name, said) in corpus() {
            let expected = sorted(fold(said.concat()));
            folded += expected.iter().map(|finding| finding.follows.len()).sum::<usize>();
            // The places at which the checks are asked: backwards, and in steps that come to each of them once.
            for step in [said.len() - 1, 3, 7, 11, 13] {
                let places = || (0..said.len()).map(|at| at * step % said.len());
                assert_eq!(places().collect::<BTreeSet<usize>>().len(), said.len(), "step {step}");
                let shuffled: Vec<Said> = places().flat_map(|at| said[at].clone()).collect();
                assert_eq!(sorted(fold(shuffled)), expected, "{name}, step {step}");
            }
        }
        assert!(folded > 40, "{folded}");
    }

    #[test]
    fn every_row_of_the_table_folds_something_in_the_corpus() {
        let corpus = corpus();
        let said = || corpus.iter().map(|(_, said)| said.concat());
        let folded: Vec<Vec<Finding>> = said().map(fold).collect();
        let is_idle = |at: &usize| {
            let without = [&FOLDS[..*at], &FOLDS[at + 1..]].concat();
            said().zip(&folded).all(|(said, folded)| fold_by(&without, said) == *folded)
        };
        let idle = (0..FOLDS.len()).filter(is_idle).map(|at| (FOLDS[at].what, FOLDS[at].from));
        // No hob of the demo catalogue is too deep for its worktop; the tests of `HOB_FRONT` sell one.
        assert_eq!(idle.collect::<Vec<_>>(), [(Rule::HobRear, Rule::HobFront)]);
    }

    #[test]
    fn nothing_follows_from_itself_over_others() {
        let mut open: Vec<(Rule, Rule)> = FOLDS.iter().map(|row| (row.what, row.from)).collect();
        open.retain(|(what, from)| what != from);
        while !open.is_empty() {
            let before = open.len();
            let follows: Vec<Rule> = open.iter().map(|(what, _)| *what).collect();
            open.retain(|(_, from)| follows.contains(from));
            assert!(open.len() < before, "{open:?}");
        }
    }
}
