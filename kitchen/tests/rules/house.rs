//! Fronts and passages before what belongs to the house. The front plane of base and tall units lies at 581; handles stand out
//! 35. A drawer comes out 500, a door its width.

use kitchen::rules::Rule;
use serde_json::{Value, json};

use super::folded::under;
use super::{Plan, at};

fn stands(kind: &str, wall: &str, x: i32, width: i32, depth: i32) -> Value {
    json!({"kind": kind, "wall": wall, "x": x, "width": width, "depth": depth, "height": 1000})
}

#[test]
fn a_drawer_opens_before_a_column_of_the_next_wall() {
    // The column reaches 500 from B, over the drawers that end 50 from it.
    let plan = |x| {
        let drawers = Plan::room(&[3000, 3000]).unit("OL3", 600, "A", 2350);
        drawers.push("/room/obstacles", stands("column", "B", x, 300, 500))
    };
    let cases = [(650, "error 69/500: m1 B"), (1080, "error 499/500: m1 B"), (1081, "")];
    at(Rule::FrontBlocked, plan, &cases);
    // A wall unit opens above it.
    let hung = |x| {
        let unit = Plan::room(&[3000, 3000]).unit("BD", 600, "A", 2350);
        unit.push("/room/obstacles", stands("column", "B", x, 300, 500))
    };
    at(Rule::FrontBlocked, hung, &[(650, "")]);
}

#[test]
fn a_door_turns_past_what_its_quarter_circle_leaves() {
    // A radiator comes 100 out of B, over the last 50 of a door of 600 that ends 50 from it. One that turns at the corner needs
    // its whole width; one that turns away comes there only near the end: its hinge stands 548 beside, 600² − 548² is 244².
    let plan = |hinge: &'static str| {
        move |ahead: i32| {
            let door = Plan::room(&[3000, 3000]).unit("OD", 600, "A", 2350).with("hinge", hinge);
            door.push("/room/obstacles", stands("radiator", "B", 581 + ahead, 400, 100))
        }
    };
    at(Rule::FrontBlocked, plan("right"), &[(599, "error 599/600: m1 B"), (600, "")]);
    at(Rule::FrontBlocked, plan("left"), &[(240, "error 240/600: m1 B"), (245, "")]);
}

#[test]
fn every_front_before_one_wall_is_one_finding_and_the_passage_follows_from_it() {
    // Wall C lies so far before A.
    let plan = |away: i32| {
        let row = Plan::room(&[3000, away, 3000]).unit("OL3", 600, "A", 600).unit("OD", 600, "A", 1200);
        row.with("hinge", "left")
    };
    let cases = [
        (1000, "error 419/600: m2 m1 C"),
        (1081, "error 500/600: m2 C"),
        (1180, "error 599/600: m2 C"),
        (1181, ""),
    ];
    at(Rule::FrontBlocked, plan, &cases);
    assert_eq!(under(&plan(1000).findings(), Rule::FrontBlocked), ["AISLE_WALK warning 384/900: A C m1"]);
    assert_eq!(plan(1181).says(Rule::AisleWalk), ["warning 565/900: A C m1"]);
}

#[test]
fn a_front_that_meets_two_walls_is_told_of_one() {
    // Behind an outer corner wall D goes on where wall C ends, 650 before A and before the drawers.
    let jog = json!([{"id": "A", "length": 3000}, {"id": "B", "length": 650}, {"id": "C", "length": 600},
                     {"id": "D", "length": 1500, "corner": 270}]);
    let plan = Plan::room(&[3000]).set("/room/walls", jog).unit("OL3", 900, "A", 2050);
    assert_eq!(plan.says(Rule::FrontBlocked), ["error 69/500: m1 C"]);
}

#[test]
fn the_fronts_of_an_island_open_before_the_wall_they_look_at() {
    // Its front stands 20 behind its edge, which lies 200 from wall C.
    let island = json!({"id": "I", "x": 1000, "y": 1400, "length": 1200, "depth": 700});
    let plan = Plan::room(&[3000, 2300, 3000]).push("/islands", island);
    let plan = plan.push(
        "/modules",
        json!({"id": "p", "code": "OL3", "width": 1200, "island": "I", "side": "front", "x": 0}),
    );
    assert_eq!(plan.says(Rule::FrontBlocked), ["error 220/500: p C"]);
    assert_eq!(under(&plan.findings(), Rule::FrontBlocked), ["AISLE_WALK warning 200/900: I C"]);
}

#[test]
fn a_passage_is_as_wide_as_what_stands_before_the_wall_leaves_it() {
    // Before the fronts of A: 2000 − 581 − 35 to wall C, 500 less to its column.
    let row = Plan::room(&[3000, 2000, 3000]).unit("OL3", 600, "A", 1200);
    assert_eq!(row.says(Rule::AisleWalk), Vec::<String>::new());
    let column = row.clone().push("/room/obstacles", stands("column", "C", 1200, 300, 500));
    assert_eq!(column.says(Rule::AisleWalk), ["warning 884/900: A C m1"]);
    // A radiator that is as far from the units as the wall is narrow is said instead of it, not besides.
    let narrow = Plan::room(&[3000, 1500, 3000]).unit("OL3", 600, "A", 1200);
    assert_eq!(narrow.says(Rule::AisleWalk), ["warning 884/900: A C m1"]);
    let radiator = narrow.push("/room/obstacles", stands("radiator", "C", 1200, 300, 100));
    assert_eq!(radiator.says(Rule::AisleWalk), ["warning 784/900: A C m1"]);
    // Two that come out as far are one narrow place.
    let two = radiator.push("/room/obstacles", stands("radiator", "C", 1400, 200, 100));
    assert_eq!(two.says(Rule::AisleWalk), ["warning 784/900: A C m1"]);
    // Beside an island a column of the wall at its end.
    let island = json!({"id": "I", "x": 1000, "y": 2000, "length": 1500, "depth": 900});
    let beside = |depth: i32| {
        let plan = Plan::room(&[4000, 4000]).push("/islands", island.clone());
        plan.push("/room/obstacles", stands("column", "B", 2300, 300, depth))
    };
    at(Rule::AisleWalk, beside, &[(600, ""), (601, "warning 899/900: I B"), (1200, "warning 300/900: I B")]);
}
