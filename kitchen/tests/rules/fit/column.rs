//! Columns and pipes of the house beside and in units.

use kitchen::rules::Rule;
use serde_json::{Value, json};

use super::super::{Plan, at};

#[test]
fn a_pipe_in_a_carcass_calls_for_a_shorter_one_or_a_notch() {
    let plan = |more: &'static str, value: Value| {
        move |depth: i32| {
            let pipe =
                json!({"kind": "pipe", "wall": "A", "x": 800, "width": 100, "depth": depth, "height": 2700});
            let room = Plan::wall().push("/room/obstacles", pipe).unit("OD", 600, "A", 1200);
            let room = room.unit("OD", 600, "A", 600);
            if more.is_empty() { room } else { room.with(more, value.clone()) }
        }
    };
    // Beside one of 560 a carcass of 460 ends 100 before the wall.
    let shorter = plan("depth", json!(460));
    at(Rule::ColumnCut, shorter, &[(99, ""), (100, ""), (101, "warning 1/0: m2 A")]);
    at(Rule::ColumnCut, plan("", Value::Null), &[(30, "warning 30/0: m2 A")]);
    // What comes through to the front at 560 cannot be taken in by a notch; the shortest way out is 200 + 100 aside.
    let notched = plan("notch", json!(true));
    at(Rule::ColumnCut, notched, &[(559, ""), (560, "warning 300/0: m2 A")]);
}

#[test]
fn a_notch_takes_nothing_in_where_drawers_run() {
    // 560 less 10 and 8 of the back are 542: the runners of 500 need 510, so 32 behind them may go, and the 18 behind.
    let plan = |code: &'static str| {
        move |depth: i32| {
            let pipe =
                json!({"kind": "pipe", "wall": "A", "x": 800, "width": 100, "depth": depth, "height": 2700});
            Plan::wall().push("/room/obstacles", pipe).unit(code, 600, "A", 600).with("notch", true)
        }
    };
    at(Rule::ColumnCut, plan("OL3"), &[(40, ""), (250, "warning 250/0: m1 A")]);
    at(Rule::ColumnCut, plan("OD"), &[(250, "")]);
    // One of 460 stands 100 before the wall beside one of 560; 442 are clear, of which runners of 400 need 410.
    let shallow = |depth: i32| {
        let unit = plan("OL3")(depth).with("depth", 460);
        unit.unit("OD", 600, "A", 1200)
    };
    at(Rule::ColumnCut, shallow, &[(140, ""), (150, ""), (200, "warning 100/0: m1 A")]);
}

#[test]
fn a_column_beside_a_unit_does_not_cut_it_and_two_pipes_in_one_unit_are_one_finding() {
    let pipe = |plan: Plan, x: i32, depth: i32| {
        plan.push(
            "/room/obstacles",
            json!({"kind": "pipe", "wall": "A", "x": x, "width": 100, "depth": depth, "height": 2700}),
        )
    };
    let unit = || Plan::wall().unit("OD", 600, "A", 600);
    at(Rule::ColumnCut, |x| pipe(unit(), x, 80), &[(500, ""), (501, "warning 1/0: m1 A"), (1200, "")]);
    let both = pipe(pipe(unit(), 700, 40), 900, 60);
    assert_eq!(both.says(Rule::ColumnCut), ["warning 60/0: m1 A"]);
}

#[test]
fn a_front_needs_as_much_beside_a_column_as_beside_a_wall() {
    // The column ends at 900; handles of 35 ask for 45.
    let column = json!({"kind": "column", "wall": "A", "x": 600, "width": 300, "depth": 600, "height": 2700});
    let beside = |code: &'static str| {
        let column = column.clone();
        move |gap: i32| Plan::wall().push("/room/obstacles", column.clone()).unit(code, 600, "A", 900 + gap)
    };
    let cases = [
        (0, "error 0/20: m1 A"),
        (19, "error 19/20: m1 A"),
        (20, "warning 20/45: m1 A"),
        (44, "warning 44/45: m1 A"),
        (45, ""),
    ];
    at(Rule::WallFiller, beside("OD"), &cases);
    // Where the wall goes on to another one, it is still the wall of the column.
    let before_corner = |gap: i32| {
        let far =
            json!({"kind": "column", "wall": "A", "x": 2400, "width": 300, "depth": 600, "height": 2700});
        Plan::room(&[3000, 700]).push("/room/obstacles", far).unit("OD", 600, "A", 1800 - gap)
    };
    at(Rule::WallFiller, before_corner, &[(19, "error 19/20: m1 A"), (45, "")]);
    // A machine whose worktop nothing carries on that side.
    let machine = |gap| beside("VWF")(gap).with("dishwasher", "A-DW60-XXL");
    assert_eq!(machine(50).says(Rule::DwEndOfRun), ["error: m1 A"]);
    assert_eq!(machine(151).says(Rule::DwEndOfRun), Vec::<String>::new());
}

#[test]
fn a_column_that_comes_out_at_the_front_stands_in_the_unit() {
    // It begins 400 into a unit of 600 from 600 to 1200: 200 on the shortest way out.
    let column = |depth: i32| {
        let row =
            json!({"kind": "column", "wall": "A", "x": 1000, "width": 300, "depth": depth, "height": 2700});
        Plan::wall().push("/room/obstacles", row).unit("OD", 600, "A", 600).with("notch", true)
    };
    at(Rule::Overlap, column, &[(560, ""), (561, "error 200/0: m1 A")]);
    at(Rule::ColumnCut, column, &[(560, "warning 200/0: m1 A"), (561, "")]);
}

#[test]
fn each_pipe_names_the_units_that_it_meets_and_what_meets_the_same_shares_a_finding() {
    let pipe = |plan: Plan, x: i32, depth: i32| {
        let pipe = json!({"kind": "pipe", "wall": "A", "x": x, "width": 50, "depth": depth, "height": 2700});
        plan.push("/room/obstacles", pipe)
    };
    let units = || Plan::wall().unit("OD", 600, "A", 0).unit("OD", 600, "A", 600);
    let apart = pipe(pipe(units(), 100, 30), 700, 40);
    assert_eq!(apart.says(Rule::ColumnCut), ["warning 30/0: m1 A", "warning 40/0: m2 A"]);
    let together = pipe(pipe(units(), 100, 30), 300, 40);
    assert_eq!(together.says(Rule::ColumnCut), ["warning 40/0: m1 A"]);
    // One that comes out at the front is another matter.
    let through = pipe(pipe(units(), 100, 30), 300, 561);
    assert_eq!(through.says(Rule::ColumnCut), ["warning 30/0: m1 A"]);
    assert_eq!(through.says(Rule::Overlap).len(), 1);
}

#[test]
fn each_leg_of_a_corner_unit_is_cut_from_its_own_wall() {
    // The second leg takes B from 0 to 900, 560 deep; a column of 200 on B from 650 comes into it at its back, and out at
    // its front. 250 are left to the end of the leg.
    let column = |depth: i32| {
        let row =
            json!({"kind": "column", "wall": "B", "x": 650, "width": 200, "depth": depth, "height": 2700});
        Plan::room(&[3000, 3000]).push("/room/obstacles", row).unit("OHC", 900, "A", 2100)
    };
    at(Rule::Overlap, column, &[(560, ""), (561, "error 250/0: m1 B")]);
    at(Rule::ColumnCut, column, &[(560, "warning 250/0: m1 B"), (561, "")]);
}
