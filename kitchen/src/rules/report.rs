//! Collects what the rules say. A rule names its subjects and measures, and reads nothing of what others said: that
//! is settled afterwards, by the table in `fold`.

use super::fold::Said;
use super::manner::Breach;
use super::{Finding, Fixture, Severity};
use crate::catalogue::{Lengths, Thresholds};
use crate::geometry::Edge;
use crate::ids::Id;
use crate::kitchen::{End, Kitchen};
use crate::layout::{Bound, Gap};
use crate::length::Mm;
use crate::room::Obstacle;

/// What has been said, with what the rules look at. It can only be added to.
pub(super) struct Report<'k, 'a> {
    /// The kitchen under review.
    pub kitchen: &'k Kitchen<'a>,
    /// The limits of the rules.
    pub limits: &'a Thresholds,
    /// The maker's measures.
    pub lengths: &'a Lengths,
    said: Vec<Said>,
    /// What is about these besides its subjects.
    about: Vec<Id>,
    /// What of the house is spoken of now.
    fixture: Option<Fixture>,
}

/// The limits that a measure passes, the gravest first.
pub(super) type Steps<'s> = &'s [(Severity, Mm)];

impl<'k, 'a> Report<'k, 'a> {
    /// Nothing found yet.
    pub fn new(kitchen: &'k Kitchen<'a>) -> Report<'k, 'a> {
        let catalogue = kitchen.catalogue;
        let (limits, lengths) = (&catalogue.thresholds, &catalogue.lengths);
        Report { kitchen, limits, lengths, said: Vec::new(), about: Vec::new(), fixture: None }
    }

    /// What was said, in the order of discovery, which is that of the places.
    pub fn said(self) -> Vec<Said> {
        self.said
    }

    /// What is said now would follow from a finding that names all these.
    pub fn about(&mut self, things: Vec<Id>, say: impl FnOnce(&mut Self)) {
        self.about = things;
        say(self);
        self.about = Vec::new();
    }

    /// Says which obstacle of the room's list what is said is about, where it is about one.
    pub fn at(&mut self, obstacle: Option<usize>, say: impl FnOnce(&mut Self)) {
        let room = &self.kitchen.design.room;
        self.fixture = obstacle.map(|index| {
            let Obstacle { kind, wall, x, .. } = &room.obstacles[index];
            Fixture { kind: *kind, wall: wall.clone(), x: *x }
        });
        say(self);
        self.fixture = None;
    }

    /// Adds a finding without a measure.
    pub fn state(&mut self, breach: impl Into<Breach>, severity: Severity, subjects: Vec<Id>) {
        self.say(breach.into(), severity, subjects, None, None);
    }

    /// Adds a finding with what was measured and the limit it passed.
    pub fn add(
        &mut self,
        breach: impl Into<Breach>,
        severity: Severity,
        subjects: Vec<Id>,
        measured: Mm,
        required: Mm,
    ) {
        self.say(breach.into(), severity, subjects, Some(measured), Some(required));
    }

    fn say(
        &mut self,
        Breach(code, manner): Breach,
        severity: Severity,
        subjects: Vec<Id>,
        measured: Option<Mm>,
        required: Option<Mm>,
    ) {
        let (fixture, follows) = (self.fixture.clone(), Vec::new());
        let finding = Finding { code, manner, severity, subjects, fixture, measured, required, follows };
        self.said.push(Said { finding, about: self.about.clone() });
    }

    /// Adds a finding if the measure stays below a limit.
    pub fn at_least(
        &mut self,
        breach: impl Into<Breach>,
        measured: Mm,
        steps: Steps<'_>,
        subjects: impl Fn() -> Vec<Id>,
    ) {
        if let Some((severity, required)) = steps.iter().find(|(_, limit)| measured < *limit) {
            self.add(breach, *severity, subjects(), measured, *required);
        }
    }

    /// Adds a finding if the measure goes over a limit.
    pub fn at_most(
        &mut self,
        breach: impl Into<Breach>,
        measured: Mm,
        steps: Steps<'_>,
        subjects: impl Fn() -> Vec<Id>,
    ) {
        if let Some((severity, required)) = steps.iter().find(|(_, limit)| measured > *limit) {
            self.add(breach, *severity, subjects(), measured, *required);
        }
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
