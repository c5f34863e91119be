//! Fronts that open past the closed units round an inner corner. The front plane of base and tall units lies at 581, that
//! of wall units at 350 + 21 = 371; handles stand out 35. A drawer comes out 500, an oven's door 500, a door its width.

use kitchen::rules::Rule;
use serde_json::json;

use super::folded::under;
use super::{Plan, at};

fn room() -> Plan {
    Plan::room(&[3000, 3000])
}

#[test]
fn a_drawer_comes_out_before_a_tall_unit_of_the_next_wall() {
    // The tall unit reaches 560 from B, over the drawers that end 50 from it; its end panel stands 19 before it.
    let plan = |x| room().unit("OL3", 600, "A", 2350).unit("HV", 600, "B", x);
    let cases = [(600, "error 0/500: m1 m2"), (1099, "error 499/500: m1 m2"), (1100, ""), (1101, "")];
    at(Rule::FrontBlocked, plan, &cases);
}

#[test]
fn an_oven_and_the_drawers_under_it_need_500_and_a_tall_door_its_width() {
    let oven = |x| room().unit("HOV", 600, "A", 2350).with("oven", "A-OVEN-60").unit("OL3", 600, "B", x);
    at(
        Rule::FrontBlocked,
        oven,
        &[(800, "error 200/500: m1 m2"), (1099, "error 499/500: m1 m2"), (1100, "")],
    );
    let tall = |x| room().unit("HV", 600, "A", 2350).with("hinge", "right").unit("OL3", 600, "B", x);
    at(Rule::FrontBlocked, tall, &[(600, "error 0/600: m1 m2"), (1199, "error 599/600: m1 m2"), (1200, "")]);
}

#[test]
fn a_door_that_turns_away_from_the_corner_leaves_the_outer_corner_of_its_square() {
    // The panel of B, 580 wide, covers the last 2950 − (3000 − 580) = 530 of the door's 600: 70 beside the hinge and 595
    // before it are √(70² + 595²) = 599.1, rounded up to 600.
    let plan = |x| room().unit("HV", 600, "A", 2350).with("hinge", "left").unit("OL3", 600, "B", x);
    at(Rule::FrontBlocked, plan, &[(581 + 594 + 19, "error 594/600: m1 m2"), (581 + 595 + 19, "")]);
}

#[test]
fn wall_units_block_each_other_as_base_units_do() {
    let plan = |x| room().unit("BD", 600, "A", 2350).with("hinge", "right").unit("BD", 600, "B", x);
    at(Rule::FrontBlocked, plan, &[(380, "error 0/600: m1 m2"), (989, "error 599/600: m1 m2"), (990, "")]);
    // A base unit under a wall unit is no hindrance.
    let below = |x| room().unit("BD", 600, "A", 2350).unit("OL3", 600, "B", x);
    at(Rule::FrontBlocked, below, &[(631, "")]);
}

#[test]
fn a_front_passes_the_handles_of_the_next_wall_with_10_to_spare() {
    let drawers = |a| room().unit("OL3", 600, "A", 3000 - 581 - a - 600).unit("OL3", 600, "B", 1000);
    at(
        Rule::FrontBlocked,
        drawers,
        &[(0, "error 0/45: m1 m2"), (44, "error 44/45: m1 m2"), (45, ""), (46, "")],
    );
    let handleless = |a| drawers(a).handleless();
    at(Rule::FrontBlocked, handleless, &[(29, "error 29/30: m1 m2"), (30, ""), (31, "")]);
    let oven = |a| {
        let oven = room().unit("HOV", 600, "A", 3000 - 581 - a - 600).with("oven", "A-OVEN-60");
        oven.unit("OL3", 600, "B", 1000)
    };
    at(Rule::FrontBlocked, oven, &[(49, "error 49/50: m1 m2"), (50, ""), (51, "")]);
    // An open shelf has no handles.
    let shelf = |a| room().unit("BD", 600, "A", 3000 - 371 - a - 600).with("hinge", "right");
    let shelf = |a| shelf(a).handleless().unit("BO", 300, "B", 400);
    at(Rule::FrontBlocked, shelf, &[(29, "")]);
}

#[test]
fn a_door_that_turns_at_the_corner_brings_its_own_handle_there() {
    let plan = |a| {
        let door = room().unit("OD", 600, "A", 3000 - 581 - a - 600).with("hinge", "right");
        door.unit("OL3", 600, "B", 1000)
    };
    let cases =
        [(44, "error 44/45: m1 m2"), (45, "warning 45/80: m1 m2"), (79, "warning 79/80: m1 m2"), (80, "")];
    at(Rule::FrontBlocked, plan, &cases);
}

#[test]
fn what_opens_short_of_the_next_wall_is_free() {
    // From 581 a drawer comes to 1081, where the end panel of 19 may begin.
    let plan = |x| room().unit("OL3", 600, "A", 2350).unit("OL3", 600, "B", x);
    at(Rule::FrontBlocked, plan, &[(1099, "error 499/500: m1 m2"), (1100, "")]);
}

#[test]
fn a_corner_that_is_solved_or_known_to_be_missing_is_not_said_twice() {
    let joined = room().unit("OL3", 600, "A", 3000 - 581 - 31 - 600).unit("OL3", 600, "B", 612);
    assert_eq!(joined.says(Rule::FrontBlocked), Vec::<String>::new());
    assert_eq!(joined.says(Rule::CornerFiller).len(), 2);
    let missing = room().unit("OL3", 600, "A", 2390).unit("OL3", 600, "B", 640);
    assert_eq!(missing.says(Rule::FrontBlocked), Vec::<String>::new());
    let follows = under(&missing.findings(), Rule::CornerMissing);
    assert!(follows.contains(&"FRONT_BLOCKED error 40/500: m1 m2".to_owned()), "{follows:?}");
}

#[test]
fn one_unit_in_the_way_of_many_is_one_finding() {
    // The drawers of B stand before both units of A, their panel 619 − 19 − 581 = 19 away.
    let plan = room().unit("HV", 300, "A", 2350).unit("HV", 300, "A", 2650).unit("OL3", 600, "B", 619);
    assert_eq!(plan.says(Rule::FrontBlocked), ["error 19/300: m1 m3"]);
    let follows = under(&plan.findings(), Rule::FrontBlocked);
    assert_eq!(follows, ["FRONT_BLOCKED error 19/300: m2 m3"]);
}

#[test]
fn a_flap_lifts_past_nothing_that_hangs_before_it() {
    // The flap of 387 on B begins 50 from A, whose units reach 371: those whose panel of 19 hangs nearer to B than 371 + 387
    // are before it.
    let plan = |from: i32| room().unit("BK", 600, "B", 50).unit("BO", 300, "A", 2700 - from);
    at(Rule::FrontBlocked, plan, &[(400, "error 10/387: m1 m2"), (776, "error 386/387: m1 m2"), (777, "")]);
}

#[test]
fn only_the_corner_that_a_post_joins_measures_for_itself_and_only_what_stands() {
    // Base units join A and B; the wall units over them stand 371 + 44 from the corner and 700.
    let joined = |room: Plan| room.unit("OL3", 600, "A", 3000 - 612 - 600).unit("OL3", 600, "B", 612);
    let hung = |a: i32| {
        let over = joined(room()).unit("BD", 600, "A", 3000 - 371 - a - 600).with("hinge", "right");
        over.unit("BD", 600, "B", 700)
    };
    at(Rule::FrontBlocked, hung, &[(44, "error 44/45: m3 m4"), (80, "")]);
    // At the next corner the drawers of B pass those of C, 1000 from it.
    let next = |a: i32| {
        let plan = joined(Plan::room(&[3000, 3000, 3000])).unit("OL3", 600, "B", 3000 - 581 - a - 600);
        plan.unit("OL3", 600, "C", 1000)
    };
    at(Rule::FrontBlocked, next, &[(44, "error 44/45: m3 m4"), (45, "")]);
}

#[test]
fn a_door_that_turns_away_comes_beside_the_next_wall_only_with_the_corner_of_its_square() {
    // 10 beside the plane of a tall unit whose handle asks for 45: the last 35 of the door's 600. 565² + 198² is less than
    // 599², 565² + 199² more.
    let plan = |ahead: i32| {
        let door = room().unit("OD", 600, "A", 3000 - 581 - 10 - 600).with("hinge", "left");
        door.unit("HV", 600, "B", 581 + ahead)
    };
    at(Rule::FrontBlocked, plan, &[(198, "error 10/45: m1 m2"), (199, "")]);
}

#[test]
fn what_ends_where_the_fronts_begin_is_not_before_them() {
    // A wall unit without fronts hangs on B and ends so far from A, its end panel of 370 × 19 beside it. The doors of A begin
    // at 371 and end 370 + 20 from B.
    let plan = |end: i32| {
        let door = room().unit("BD", 600, "A", 3000 - 390 - 600).with("hinge", "right");
        door.unit("BO", 300, "B", end - 300)
    };
    at(Rule::FrontBlocked, plan, &[(352, ""), (353, "error 20/30: m1 m2")]);
}

/// A peninsula 900 wide at wall A, from 1900 along it, with drawers that begin 50 from the wall and open back along it; their
/// front plane lies at 1920.
fn peninsula() -> Plan {
    let ground = json!({"id": "I", "x": 1900, "y": 0, "turn": 90, "length": 1300, "depth": 900});
    let drawers = json!({"id": "p", "code": "OL3", "width": 600, "island": "I", "side": "front", "x": 50});
    Plan::room(&[6000]).push("/islands", ground).push("/modules", drawers)
}

#[test]
fn the_drawers_of_a_peninsula_come_out_before_the_end_of_the_row_it_stands_beside() {
    // The row ends in a panel of 19.
    let before = |end: i32| peninsula().unit("OD", 600, "A", end - 600);
    let cases = [(1800, "error 101/500: p m2"), (1402, "error 499/500: p m2"), (1401, "")];
    at(Rule::FrontBlocked, before, &cases);
    // What stands behind the peninsula is not before its drawers, nor its drawers before that.
    at(Rule::FrontBlocked, |x| peninsula().unit("OL3", 600, "A", x), &[(2850, ""), (3300, "")]);
}

#[test]
fn fronts_open_against_the_end_of_a_row_that_theirs_runs_past() {
    // Wall D runs 600 left of wall A, 600 past its line: front planes at −600 + 581 = −19, the panel 19 before the unit of A.
    let plan =
        |x: i32| Plan::room(&[2200, 2500, 2800, 3100]).unit("OD", 600, "A", x).unit("OL3", 600, "D", 1850);
    at(Rule::FrontBlocked, plan, &[(1, "error 1/500: m2 m1"), (499, "error 499/500: m2 m1"), (500, "")]);
    // Before what stands behind wall A that wall stands, not its units.
    let behind =
        |x: i32| Plan::room(&[2200, 2500, 2800, 3300]).unit("OD", 600, "A", 100).unit("OL3", 600, "D", x);
    at(Rule::FrontBlocked, behind, &[(2502, ""), (2600, "")]);
}
