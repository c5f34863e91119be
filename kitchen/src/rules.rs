//! What a designer would say of a kitchen: errors that block an order, warnings, hints; each with the place
//! and the measured value. Limits come from the catalogue.

use serde::{Deserialize, Serialize};

use crate::ids::Id;
use crate::kitchen::Kitchen;
use crate::length::Mm;

mod advice;
mod appliances;
mod blocked;
mod bodies;
mod clearance;
mod completeness;
mod corners;
mod dishwasher;
mod finding;
mod fit;
mod fixture;
mod fold;
mod ground;
mod heat;
mod heights;
mod hob;
mod hob_depth;
mod house;
mod island;
mod landing;
mod manner;
mod meant;
mod obstacles;
mod open;
mod openings;
mod place;
mod reach;
mod report;
mod rows;
mod rule;
mod stretch;
mod supply;
mod tall;
mod triangle;
mod walkway;
mod walls;
mod workflow;
mod worktop;

pub use appliances::is_for_microwave;
pub(crate) use appliances::{misfits, takes_machine};
pub(crate) use blocked::beginning;
pub use clearance::{Clearance, Passage, clearances};
pub use fixture::Fixture;
pub use fold::{FOLDS, Fold, Tie};
pub(crate) use landing::too_little;
pub use manner::Manner;
pub use place::Spot;
pub(crate) use place::{Thing, things};
pub use rule::Rule;
pub(crate) use tall::air_above;
pub(crate) use walkway::closes_way;

use fold::Said;
use report::Report;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Cannot be built or is unsafe; blocks ordering.
    Error,
    /// Against good practice; to be acknowledged when ordering.
    Warning,
    /// Advice.
    Hint,
}

/// Something to say about a kitchen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule.
    pub code: Rule,
    /// In which of its ways the rule is broken; none in its usual one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manner: Option<Manner>,
    /// How much it weighs.
    pub severity: Severity,
    /// The modules, walls, openings and islands it is about; empty for the whole kitchen.
    pub subjects: Vec<Id>,
    /// The column or the like of the house that it is about: it has no id among the subjects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixture: Option<Fixture>,
    /// What was measured, in mm.
    pub measured: Option<Mm>,
    /// What is asked for, in mm.
    pub required: Option<Mm>,
    /// What follows from it and would be said by itself without it; nothing follows from these again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub follows: Vec<Finding>,
}

/// Every check, in the order in which the findings of one rule are listed. Each sees nothing but the kitchen.
const CHECKS: [fn(&mut Report<'_, '_>); 25] = [
    walls::check,
    ground::check,
    fit::check,
    corners::check,
    rows::check,
    openings::check,
    obstacles::check,
    hob::check,
    heat::check,
    heights::check,
    tall::check,
    appliances::check,
    hob_depth::check,
    worktop::check,
    island::check,
    workflow::check,
    dishwasher::check,
    open::check,
    walkway::check,
    triangle::check,
    landing::check,
    supply::check,
    advice::check,
    reach::check,
    completeness::check,
];

/// Everything to say about a kitchen: errors first, then by rule and place. One cause gives one finding, under which
/// stands what follows from it ([`FOLDS`]).
pub fn check(kitchen: &Kitchen<'_>) -> Vec<Finding> {
    fold::fold(CHECKS.iter().flat_map(|check| said_by(*check, kitchen)).collect())
}

fn said_by(check: fn(&mut Report<'_, '_>), kitchen: &Kitchen<'_>) -> Vec<Said> {
    let mut report = Report::new(kitchen);
    check(&mut report);
    report.said()
}
