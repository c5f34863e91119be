//! Passages without fronts.

use kitchen::rules::Rule;
use serde_json::json;
use text::Language;

use super::{Plan, at};

fn island(id: &str, x: i32, y: i32) -> serde_json::Value {
    json!({"id": id, "x": x, "y": y, "length": 1800, "depth": 900})
}

#[test]
fn between_an_island_and_a_bare_wall_one_walks_through_900() {
    let plan = |d| Plan::wall().push("/islands", island("I", 1000, d));
    let cases =
        [(150, ""), (151, "warning 151/900: I A"), (899, "warning 899/900: I A"), (900, ""), (901, "")];
    at(Rule::AisleWalk, plan, &cases);
}

#[test]
fn before_fronts_it_is_the_other_rule_that_measures() {
    let plan = Plan::wall().unit("OD", 600, "A", 1000).push("/islands", island("I", 1000, 1400));
    assert_eq!(plan.says(Rule::AisleWalk), Vec::<String>::new());
}

#[test]
fn behind_a_bar_it_is_the_room_of_the_stools_that_counts() {
    // 950 deep over carcasses of 560: 950 - 601 - 19 = 330 to sit at, on the side of wall A.
    let plan = |d| {
        let bar = json!({"id": "I", "x": 1000, "y": d, "length": 1800, "depth": 950});
        let unit = json!({"id": "m1", "code": "OL3", "width": 900, "island": "I", "x": 0});
        Plan::wall().push("/islands", bar).push("/modules", unit)
    };
    at(Rule::AisleWalk, plan, &[(809, ""), (810, "")]);
    assert_eq!(plan(809).says(Rule::SeatAisle).len(), 1);
}

#[test]
fn past_the_end_of_a_row_one_walks_through_900() {
    // The worktop ends at 600 + 29.
    let plan = |d| Plan::wall().unit("OD", 600, "A", 0).push("/islands", island("I", 629 + d, 0));
    at(Rule::AisleWalk, plan, &[(899, "warning 899/900: I m1"), (900, ""), (901, "")]);
}

#[test]
fn between_two_islands_one_walks_through_900() {
    let plan = |d| {
        let plan = Plan::wall().push("/islands", island("I", 1000, 2000));
        plan.push("/islands", island("J", 2800 + d, 2000))
    };
    at(Rule::AisleWalk, plan, &[(899, "warning 899/900: I J"), (900, ""), (901, "")]);
}

#[test]
fn before_a_bare_wall_opposite_one_walks_through_900() {
    // Front plane 581 and handle 35.
    let plan = |d| Plan::room(&[4000, 616 + d, 4000]).unit("OD", 600, "A", 1000);
    at(Rule::AisleWalk, plan, &[(899, "warning 899/900: A C m1"), (900, ""), (901, "")]);
    // There is no island to be moved.
    let findings = plan(899).findings();
    let finding = findings.iter().find(|finding| finding.code == Rule::AisleWalk).unwrap();
    for (language, island) in Language::ALL.into_iter().zip(["eiland", "îlot", "island"]) {
        let sentence = finding.sentence(language);
        assert!(sentence.contains("89") && !sentence.contains(island), "{sentence}");
    }
    // Where fronts stand opposite, the aisle is measured between them.
    let both = plan(800).unit("OD", 600, "C", 2400);
    assert_eq!(both.says(Rule::AisleWalk), Vec::<String>::new());
}

#[test]
fn before_the_bare_side_wall_of_a_closed_room_one_walks_through_900_too() {
    let plan = |d| Plan::room(&[616 + d, 4000, 616 + d, 4000]).unit("OD", 600, "B", 1000);
    at(Rule::AisleWalk, plan, &[(899, "warning 899/900: B D m1"), (900, "")]);
}

/// Wall A along y = 0 and C along y = 1200, from x = 3000 back to 2000; there the room goes on along D to y = 1500
/// and from there along E, which looks the same way as A.
fn stepped() -> Plan {
    Plan::room(&[3000, 1200, 1000, 300, 2000])
        .set("/room/walls/3/corner", 270)
        .set("/room/walls/4/corner", 270)
}

#[test]
fn only_the_wall_that_looks_back_is_opposite() {
    // D ends the view of A at x = 2000, and E lies behind C.
    let plan = stepped().unit("OD", 600, "A", 1900);
    assert_eq!(plan.says(Rule::AisleWalk), ["warning 584/900: A C m1"]);
    // Along A one works before C, not before the row of E behind it.
    let rows = stepped().unit("OD", 600, "A", 2100).unit("OD", 600, "E", 100);
    assert_eq!(rows.says(Rule::AisleWork), Vec::<String>::new());
}
