//! Units of walls of which neither follows the other: wall D runs up past the open end of wall A, 600 to its left.

use kitchen::rules::Rule;

use super::super::{Plan, at};

/// From `out` to the left of wall A on wall D comes out. D begins 2500 below wall A, so that a unit at 2000 stands from 500
/// below it to 100 above.
fn room(out: i32) -> Plan {
    Plan::room(&[2200, 2500, 2200 + out, 3100])
}

#[test]
fn a_row_begins_at_the_worktop_of_a_wall_that_runs_past_it() {
    // Carcass 560, front 21, worktop 20 before it: 601, which is 1 past the end of wall A; the panel of 19 stands before the
    // front.
    let plan = |x| room(600).unit("OD", 600, "A", x).unit("OD", 600, "D", 2000);
    at(Rule::Overlap, plan, &[(0, "error 1/0: m1 m2"), (1, ""), (2, "")]);
    // 601 below wall A nothing of its row stands any more, nor does its panel 19 above the other.
    let below = |x| room(600).unit("OD", 600, "A", 0).unit("OD", 600, "D", x);
    at(Rule::Overlap, below, &[(1299, ""), (1300, "error 1/0: m1 m2")]);
}

#[test]
fn a_worktop_ends_before_the_front_of_a_tall_unit_of_a_wall_that_runs_past_it() {
    // The front stands at 581, 19 to the left of wall A; panel and worktop reach 29 past the carcass.
    let plan = |x| room(600).unit("OD", 600, "A", x).unit("HV", 600, "D", 2000);
    at(Rule::Overlap, plan, &[(9, "error 1/0: m1 m2"), (10, ""), (11, "")]);
}

#[test]
fn the_panel_of_a_tall_unit_stands_beside_the_worktop_of_a_wall_that_runs_past_it() {
    // The worktop comes out to 601, the panel takes 19 beside the carcass.
    let plan = |x| room(600).unit("HV", 600, "A", x).unit("OD", 600, "D", 2000);
    at(Rule::Overlap, plan, &[(19, "error 1/0: m1 m2"), (20, ""), (21, "")]);
}

#[test]
fn the_panel_of_a_wall_unit_hangs_beside_the_front_of_a_wall_that_runs_past_it() {
    // 350 and 21 come out to 71 past the end of wall A, and 19 for the panel.
    let plan = |x| room(300).unit("BD", 600, "A", x).unit("BD", 600, "D", 2000);
    at(Rule::Overlap, plan, &[(89, "error 1/0: m1 m2"), (90, ""), (91, "")]);
}

#[test]
fn rows_that_face_each_other_keep_their_worktops_apart() {
    // Twice 601; between fronts that stand in each other's worktops there is no aisle to measure.
    let plan =
        |between| Plan::room(&[3000, between, 3000]).unit("OD", 600, "A", 1000).unit("OD", 600, "C", 1400);
    at(Rule::Overlap, plan, &[(1201, "error 1/0: m1 m2"), (1202, ""), (1203, "")]);
    at(Rule::AisleWork, plan, &[(1201, ""), (1202, "error 0/750: A C m1 m2")]);
    let said: Vec<Rule> = plan(1201).findings().iter().map(|finding| finding.code).collect();
    assert_eq!(said, [Rule::Overlap, Rule::NoSink, Rule::NoWater, Rule::NoDrain, Rule::NoPower]);
    let tall =
        |between| Plan::room(&[3000, between, 3000]).unit("HV", 600, "A", 1000).unit("HV", 600, "C", 1400);
    at(Rule::Overlap, tall, &[(1161, "error 1/0: m1 m2"), (1162, "")]);
}
