//! Islands on ground that something else takes. Wall A runs 4000 along the top of the plan, wall B down from there; the
//! worktop of an island is at 918, a base unit at a wall takes 560 before it.

use kitchen::design::Design;
use kitchen::fix::Mending;
use kitchen::kitchen::Kitchen;
use kitchen::rules::{Finding, Rule};
use serde_json::json;

use super::{Plan, at, line};

fn island(plan: Plan, id: &str, x: i32, y: i32) -> Plan {
    plan.push("/islands", json!({"id": id, "x": x, "y": y, "length": 1600, "depth": 900}))
}

fn unit_on(plan: Plan, island: &str, code: &str, width: i32, x: i32) -> Plan {
    let id = format!("m{}", plan.file["modules"].as_array().unwrap().len() + 1);
    plan.push("/modules", json!({"id": id, "code": code, "width": width, "island": island, "x": x}))
}

/// What the first way out of the overlap makes of it.
fn mended(plan: &Plan) -> Design {
    let design = kitchen::design::parse(&plan.file.to_string(), &plan.catalogue).unwrap();
    let kitchen = Kitchen::new(&design, &plan.catalogue);
    let mending = Mending::new(&kitchen, 2026);
    let is_it = |finding: &&Finding| finding.code == Rule::Overlap;
    let fix = mending.fixes(mending.findings().iter().find(is_it).unwrap()).remove(0);
    kitchen::edit::apply(&design, &plan.catalogue, &fix.edit()).unwrap()
}

fn room() -> Plan {
    Plan::room(&[4000, 3600])
}

#[test]
fn an_island_stands_before_every_wall() {
    at(Rule::Overlap, |x| island(room(), "I", x, 2000), &[(2400, ""), (2401, "error 1/0: I B")]);
    at(Rule::Overlap, |y| island(room(), "I", 1000, y), &[(0, ""), (-1, "error 1/0: I A")]);
    // As a whole behind wall B, and past its end, where the room goes on but the wall too.
    at(
        Rule::Overlap,
        |y| island(room(), "I", 4200, y),
        &[(2000, "error 1800/0: I B"), (3600, "error 1800/0: I B")],
    );
}

#[test]
fn an_island_stands_before_a_wall_and_a_column_with_what_closes_it() {
    // 1600 long, with 29 of panel and worktop past its end. Wall B goes down to y = 2500 and covers its end in part.
    let stub = |x| island(Plan::room(&[4000, 2500]), "I", x, 2000);
    at(Rule::Overlap, stub, &[(2371, ""), (2372, "error 1/0: I B"), (2395, "error 24/0: I B")]);
    // A column of 400 at wall B: it begins at 3600.
    let column =
        json!({"kind": "column", "wall": "B", "x": 2100, "width": 400, "depth": 400, "height": 2600});
    let beside = |x| island(room().push("/room/obstacles", column.clone()), "I", x, 2000);
    at(Rule::Overlap, beside, &[(1971, ""), (1972, "error 1/0: I B"), (1990, "error 19/0: I B")]);
    // A peninsula ends at its wall and has nothing there that a pipe in the corner could stand in.
    let pipe = json!({"kind": "pipe", "wall": "B", "x": 2100, "width": 100, "depth": 40, "height": 2600});
    let along = |x| island(room().push("/room/obstacles", pipe.clone()), "I", x, 2000);
    at(Rule::Overlap, along, &[(2360, ""), (2361, "error 1/0: I B")]);
}

#[test]
fn in_the_other_arm_of_a_room_an_island_stands_behind_no_wall() {
    // A U: down the right arm, back up to 2000 from wall A, along, and down the left arm.
    let walls = json!([
        {"id": "A", "length": 8000}, {"id": "B", "length": 5000}, {"id": "C", "length": 3000},
        {"id": "D", "length": 3000}, {"id": "E", "length": 2000, "corner": 270}, {"id": "F", "length": 3000, "corner": 270},
        {"id": "G", "length": 3000}, {"id": "H", "length": 5000}
    ]);
    let plan = |x: i32| island(Plan::room(&[8000]).set("/room/walls", walls.clone()), "I", x, 3000);
    // The left arm reaches from 0 to 3000, the right one from 5000 to 8000.
    at(Rule::Overlap, plan, &[(1000, ""), (1400, ""), (1401, "error 1/0: I F"), (5000, "")]);
}

#[test]
fn a_wall_measured_shorter_shows_the_island_that_now_stands_through_it_and_a_move_mends_it() {
    let plan = unit_on(island(room(), "I", 3000, 2000), "I", "OL3", 900, 0);
    assert_eq!(plan.says(Rule::Overlap), ["error 600/0: I B"]);
    let next = mended(&plan);
    assert_eq!((next.islands[0].x.0, next.islands[0].y.0), (2400, 2000));
}

#[test]
fn a_side_wall_ends_a_row_and_not_the_room() {
    // An L of 3600 by 2400 as the room step makes it, with 700 of wall at both ends: B runs down along x = 700, and the
    // last wall up along x = 700 − 2400 from y = 3600.
    let plan = |last: i32, x: i32| island(Plan::room(&[700, 3600, 2400, last]), "I", x, 1000);
    at(Rule::Overlap, |x| plan(700, x), &[(-1700, ""), (-1800, "")]);
    // A wall from 1000 on is the room's own.
    at(Rule::Overlap, |x| plan(999, x), &[(-1700, ""), (-1701, "")]);
    at(Rule::Overlap, |x| plan(1000, x), &[(-1700, ""), (-1701, "error 1/0: I D")]);
}

#[test]
fn two_islands_overlap_once_and_are_no_aisle_of_less_than_nothing() {
    let plan = |y| {
        let both = island(island(room(), "I", 500, 1000), "J", 600, y);
        unit_on(unit_on(both, "I", "OL3", 900, 0), "J", "OL3", 900, 0)
    };
    at(Rule::Overlap, plan, &[(1899, "error 1/0: I J"), (1900, "")]);
    assert_eq!(plan(1500).says(Rule::AisleWork), Vec::<String>::new());
    // At 1500 the carcasses of both, which stand 299 behind the worktop's back edge, run into each other by 60 too: of
    // I from 1299 to 1859, of J from 1799.
    let findings = plan(1500).findings();
    let overlap = findings.iter().find(|finding| finding.code == Rule::Overlap).unwrap();
    let follows: Vec<String> = overlap.follows.iter().map(line).collect();
    assert_eq!(
        (line(overlap), follows),
        ("error 400/0: I J".to_owned(), vec!["error 60/0: m1 m2".to_owned()])
    );
    // Apart by a millimetre it is an aisle, and the handle of I's drawers that stands in it leaves nothing.
    assert_eq!(plan(1901).says(Rule::AisleWork), ["error 0/750: I J m1"]);
}

#[test]
fn an_island_too_shallow_for_units_on_both_sides_is_one_finding_and_becomes_deeper() {
    // Back to back two carcasses of 560, their fronts of 21 and 20 of worktop before each ask 1202.
    let plan = |depth: i32| {
        let plan = island(room(), "I", 500, 1200).set("/islands/0/depth", depth);
        let front = unit_on(plan, "I", "OL3", 900, 0);
        let back = unit_on(front, "I", "OD", 600, 700).with("side", "back");
        unit_on(back, "I", "OD", 300, 1300).with("side", "back")
    };
    at(Rule::Overlap, plan, &[(1190, "error 12/0: m1 m2 m3 I"), (1201, "error 1/0: m1 m2 m3 I"), (1202, "")]);
    assert_eq!(mended(&plan(1190)).islands[0].depth.0, 1202);
}

#[test]
fn an_island_over_a_row_is_told_of_the_row_once() {
    let row = || room().unit("OD", 600, "A", 400).unit("OD", 600, "A", 1000);
    let plan = |y| unit_on(island(row(), "I", 500, y), "I", "OL3", 900, 0);
    at(Rule::Overlap, plan, &[(559, "error 1/0: I m1 m2"), (560, "")]);
    assert_eq!(plan(300).says(Rule::AisleWork), Vec::<String>::new());
    assert_eq!(plan(560).says(Rule::AisleWork), ["error 0/750: A I m1"]);
}

#[test]
fn a_unit_that_reaches_out_of_its_island_into_another_is_named() {
    // Carcasses, their fronts and the worktop before them take 601: on an island 600 deep they stand 1 behind its back edge.
    let plan = |y: i32| {
        let shallow = json!({"id": "J", "x": 500, "y": y, "length": 1600, "depth": 600});
        unit_on(island(room(), "I", 500, 1000).push("/islands", shallow), "J", "OL3", 900, 0)
    };
    at(Rule::Overlap, plan, &[(1899, "error 1/0: I J"), (1900, "error 1/0: I m1"), (1901, "")]);
}

#[test]
fn a_column_in_an_island_is_an_error_and_not_a_notch() {
    let column = |depth: i32| json!({"kind": "column", "wall": "A", "x": 1000, "width": 300, "depth": depth, "height": 2600});
    let plan = |depth| {
        let plan = island(room().push("/room/obstacles", column(depth)), "I", 500, 1500);
        unit_on(plan, "I", "OL3", 900, 0)
    };
    at(Rule::Overlap, plan, &[(1500, ""), (1501, "error 1/0: I A")]);
    assert_eq!(plan(2000).says(Rule::ColumnCut), Vec::<String>::new());
}

#[test]
fn what_closes_a_row_and_an_island_stands_between_the_two() {
    // The row ends at 1000 with its panel and 29 of worktop; turned, an island lies with its long side beside it.
    let turned =
        |x: i32, y: i32| island(room().unit("OD", 600, "A", 400), "I", x, y).set("/islands/0/turn", 90);
    at(
        Rule::Overlap,
        |x| turned(x, 20),
        &[(1010, "error 19/0: I m1"), (1028, "error 1/0: I m1"), (1029, "")],
    );
    // The worktop comes out to 601, the island's own end to 29 before its zone.
    at(Rule::Overlap, |y| turned(1010, y), &[(629, "error 1/0: I m1"), (630, "")]);
    // A tall unit has a panel and no worktop.
    let tall = |x| island(room().unit("HV", 600, "A", 400), "I", x, 20).set("/islands/0/turn", 90);
    at(Rule::Overlap, tall, &[(1018, "error 1/0: I m1"), (1019, "")]);
    // With its own end towards the row it has as much past its zone.
    let ahead = |x| island(room().unit("OD", 600, "A", 400), "I", x, 20);
    at(Rule::Overlap, ahead, &[(1057, "error 1/0: I m1"), (1058, "")]);
    let two = |x| island(island(room(), "I", 300, 1000), "J", x, 1000);
    at(Rule::Overlap, two, &[(1957, "error 1/0: I J"), (1958, "")]);
}

#[test]
fn walls_that_do_not_follow_one_another_do_not_meet() {
    // Wall D goes up from (1000, 1900): to 1 before wall A, to it, and 300 past it, which is less than the 1000 to A's end.
    at(
        Rule::Overlap,
        |last| Plan::room(&[5000, 1900, 4000, last]),
        &[(1899, ""), (1900, "error 0/0: A D"), (2200, "error 300/0: A D")],
    );
    // Where the room closes D follows A; a millimetre is no fault of who measures, two are.
    at(
        Rule::Overlap,
        |last| Plan::room(&[4000, 1900, 4000, last]),
        &[(1899, ""), (1900, ""), (1901, ""), (1902, "error 0/0: A D")],
    );
    let crossed = Plan::room(&[5000, 1900, 4000, 2200]).findings().remove(0);
    let said = "Walls A and D meet, though neither follows the other.";
    assert!(
        crossed.sentence(text::Language::En).starts_with(said),
        "{}",
        crossed.sentence(text::Language::En)
    );
}
