//! Fronts that open past the closed units round an inner corner. The front plane of base and tall units lies at 581, that
//! of wall units at 350 + 21 = 371; handles stand out 35. A drawer comes out 500, an oven's door 500, a door its width.

use kitchen::rules::Rule;

use super::folded::under;
use super::{Plan, at};

fn room() -> Plan {
    Plan::room(&[3000, 3000])
}

#[test]
fn a_drawer_comes_out_before_a_tall_unit_of_the_next_wall() {
    // The tall unit reaches 560 from B, over the drawers that end 50 from it.
    let plan = |x| room().unit("OL3", 600, "A", 2350).unit("HV", 600, "B", x);
    let cases = [(600, "error 19/500: m1 m2"), (1080, "error 499/500: m1 m2"), (1081, ""), (1082, "")];
    at(Rule::FrontBlocked, plan, &cases);
}

#[test]
fn an_oven_and_the_drawers_under_it_need_500_and_a_tall_door_its_width() {
    let oven = |x| room().unit("HOV", 600, "A", 2350).with("oven", "A-OVEN-60").unit("OL3", 600, "B", x);
    at(
        Rule::FrontBlocked,
        oven,
        &[(800, "error 219/500: m1 m2"), (1080, "error 499/500: m1 m2"), (1081, "")],
    );
    let tall = |x| room().unit("HV", 600, "A", 2350).with("hinge", "right").unit("OL3", 600, "B", x);
    at(Rule::FrontBlocked, tall, &[(600, "error 19/600: m1 m2"), (1180, "error 599/600: m1 m2"), (1181, "")]);
}

#[test]
fn a_door_that_turns_away_from_the_corner_leaves_the_outer_corner_of_its_square() {
    // The unit of B covers the last 2950 − (3000 − 581) = 531 of the door's 600: 69 beside the hinge and 596 before it
    // are √(69² + 596²) = 599.98, rounded up to 600.
    let plan = |x| room().unit("HV", 600, "A", 2350).with("hinge", "left").unit("OL3", 600, "B", x);
    at(Rule::FrontBlocked, plan, &[(581 + 595, "error 595/600: m1 m2"), (581 + 596, "")]);
}

#[test]
fn wall_units_block_each_other_as_base_units_do() {
    let plan = |x| room().unit("BD", 600, "A", 2350).with("hinge", "right").unit("BD", 600, "B", x);
    at(Rule::FrontBlocked, plan, &[(380, "error 9/600: m1 m2"), (970, "error 599/600: m1 m2"), (971, "")]);
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
    // From 581 a drawer comes to 1081.
    let plan = |x| room().unit("OL3", 600, "A", 2350).unit("OL3", 600, "B", x);
    at(Rule::FrontBlocked, plan, &[(1080, "error 499/500: m1 m2"), (1081, "")]);
}

#[test]
fn a_corner_that_is_solved_or_known_to_be_missing_is_not_said_twice() {
    let joined = room().unit("OL3", 600, "A", 3000 - 581 - 31 - 600).unit("OL3", 600, "B", 612);
    assert_eq!(joined.says(Rule::FrontBlocked), Vec::<String>::new());
    assert_eq!(joined.says(Rule::CornerFiller).len(), 2);
    let missing = room().unit("OL3", 600, "A", 2390).unit("OL3", 600, "B", 640);
    assert_eq!(missing.says(Rule::FrontBlocked), Vec::<String>::new());
    let follows = under(&missing.findings(), Rule::CornerMissing);
    assert!(follows.contains(&"FRONT_BLOCKED error 59/500: m1 m2".to_owned()), "{follows:?}");
}

#[test]
fn one_unit_in_the_way_of_many_is_one_finding() {
    // The drawers of B stand before both units of A, 619 − 581 = 38 away.
    let plan = room().unit("HV", 300, "A", 2350).unit("HV", 300, "A", 2650).unit("OL3", 600, "B", 619);
    assert_eq!(plan.says(Rule::FrontBlocked), ["error 38/300: m1 m3"]);
    let follows = under(&plan.findings(), Rule::FrontBlocked);
    assert_eq!(follows, ["FRONT_BLOCKED error 38/300: m2 m3"]);
}

#[test]
fn a_flap_lifts_past_nothing_that_hangs_before_it() {
    // The flap of 387 on B begins 50 from A, whose units reach 371: those that hang nearer to B than 371 + 387 are before it.
    let plan = |from: i32| room().unit("BK", 600, "B", 50).unit("BO", 300, "A", 2700 - from);
    at(Rule::FrontBlocked, plan, &[(400, "error 29/387: m1 m2"), (757, "error 386/387: m1 m2"), (758, "")]);
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
    // A wall unit of 350 without fronts hangs on B and ends so far from A, whose doors begin at 371 and end 350 + 19 from B.
    let plan = |end: i32| {
        let door = room().unit("BD", 600, "A", 3000 - 369 - 600).with("hinge", "right");
        door.unit("BO", 300, "B", end - 300)
    };
    at(Rule::FrontBlocked, plan, &[(371, ""), (372, "error 19/30: m1 m2")]);
}
