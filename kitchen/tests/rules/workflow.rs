//! Sink, hob and dishwasher, and the room to work in. A sink of 500 begins 50 inside an OSP of 600.

use kitchen::rules::Rule;
use serde_json::json;

use super::{Plan, at};

fn sink(plan: Plan, wall: &str, x: i32) -> Plan {
    plan.unit("OSP", 600, wall, x).with("sink", "S-INOX-500")
}

#[test]
fn a_dishwasher_stands_within_915_of_the_sink() {
    // The sink ends at 550.
    let plan = |distance| sink(Plan::wall(), "A", 0).unit("VWF", 600, "A", 550 + distance);
    at(Rule::DwSink, plan, &[(914, ""), (915, ""), (916, "warning 916/915: m2 m1")]);
}

#[test]
fn the_nearest_sink_counts() {
    let plan = sink(sink(Plan::wall(), "A", 0), "A", 2000).unit("VWF", 600, "A", 2600);
    assert_eq!(plan.says(Rule::DwSink), Vec::<String>::new());
}

#[test]
fn a_hob_and_a_sink_on_one_worktop_keep_apart() {
    let hob = || Plan::wall().unit("OKP", 600, "A", 0).with("hob", "A-IND-60");
    // The cut-out ends at 580: over a filler g the sink begins 70 + g further.
    let filler = |g| sink(hob(), "A", 600 + g);
    let cases =
        [(129, "error 199/200: m1 m2"), (130, "warning 200/600: m1 m2"), (131, "warning 201/600: m1 m2")];
    at(Rule::HobSink, filler, &cases);
    let unit = |width| sink(hob().unit("OD", width, "A", 600), "A", 600 + width);
    at(Rule::HobSink, unit, &[(529, "warning 599/600: m1 m3"), (530, ""), (531, "")]);
    let units = |width| sink(hob().unit("OD", 800, "A", 600).unit("OD", width, "A", 1400), "A", 1400 + width);
    at(Rule::HobSink, units, &[(629, ""), (630, ""), (631, "hint 1501/1500: m1 m4")]);
}

#[test]
fn a_hob_and_a_sink_on_different_pieces_are_not_measured() {
    let plan = sink(Plan::wall().unit("OKP", 600, "A", 0).with("hob", "A-IND-60"), "A", 2600);
    assert_eq!(plan.says(Rule::HobSink), Vec::<String>::new());
    // On A the worktop ends 29 past 1600, on another wall it begins 29 before 1658.
    let plan = sink(Plan::room(&[3000, 3000]).unit("OKP", 600, "A", 1000).with("hob", "A-IND-60"), "B", 1658);
    assert_eq!(plan.says(Rule::HobSink), Vec::<String>::new());
}

#[test]
fn an_aisle_between_two_rows_is_measured_between_the_handles() {
    // 2 × 581 + 2 × 35 = 1232. Plan x 1000–1600 is C's x 2400–3000.
    let plan = |aisle| {
        let room = Plan::room(&[4000, 1232 + aisle, 4000]);
        room.unit("OD", 600, "A", 1000).unit("OD", 600, "C", 2400)
    };
    let cases = [
        (749, "error 749/750: A C m1 m2"),
        (750, "warning 750/1000: A C m1 m2"),
        (751, "warning 751/1000: A C m1 m2"),
        (999, "warning 999/1000: A C m1 m2"),
        (1000, "hint 1000/1200: A C m1 m2"),
        (1001, "hint 1001/1200: A C m1 m2"),
        (1199, "hint 1199/1200: A C m1 m2"),
        (1200, ""),
        (1201, ""),
    ];
    at(Rule::AisleWork, plan, &cases);
}

#[test]
fn rows_that_do_not_face_each_other_have_no_aisle() {
    let plan = Plan::room(&[4000, 1900, 4000]).unit("OD", 600, "A", 1000).unit("OD", 600, "C", 1000);
    assert_eq!(plan.says(Rule::AisleWork), Vec::<String>::new());
}

#[test]
fn an_aisle_before_an_island_ends_at_its_outline() {
    // Front plane and handle: 581 + 35 = 616.
    let plan = |aisle| {
        let island = json!({"id": "I", "x": 1000, "y": 616 + aisle, "length": 1800, "depth": 900});
        Plan::wall().unit("OD", 600, "A", 1000).push("/islands", island)
    };
    let cases = [
        (749, "error 749/750: A I m1"),
        (750, "warning 750/1000: A I m1"),
        (999, "warning 999/1000: A I m1"),
        (1000, "hint 1000/1200: A I m1"),
        (1199, "hint 1199/1200: A I m1"),
        (1200, ""),
    ];
    at(Rule::AisleWork, plan, &cases);
}

#[test]
fn an_islands_own_two_sides_are_no_aisle() {
    let island = json!({"id": "I", "x": 2000, "y": 3000, "length": 1800, "depth": 1200});
    let unit =
        |id, side| json!({"id": id, "code": "OD", "width": 900, "island": "I", "side": side, "x": 450});
    let plan = Plan::wall().push("/islands", island);
    let plan = plan.push("/modules", unit("m1", "front")).push("/modules", unit("m2", "back"));
    assert_eq!(plan.says(Rule::AisleWork), Vec::<String>::new());
}

#[test]
fn round_a_corner_the_dishwasher_is_measured_as_the_crow_flies() {
    // The sink ends at x 2400 and y 560, the dishwasher begins at x 2440 (40 off) and y 560 + d.
    let plan = |y| sink(Plan::room(&[3000, 3000]), "A", 1850).unit("VWF", 600, "B", y);
    // 914² + 40² = 836 996, less than 915² = 837 225; 915² + 40² = 838 825, less than 916² = 839 056.
    at(Rule::DwSink, plan, &[(560 + 914, ""), (560 + 915, "warning 916/915: m2 m1")]);
}

#[test]
fn the_narrowest_place_speaks_for_the_aisle() {
    // m2 and m4 wear a knob that stands out 25 instead of 35.
    let room = Plan::room(&[4000, 2232, 4000]);
    let plan = room.unit("OD", 600, "A", 1000).unit("OD", 600, "A", 1600).with("handle", "H-KNOB");
    let plan = plan.unit("OD", 600, "C", 1800).with("handle", "H-KNOB").unit("OD", 600, "C", 2400);
    // C 1800–2400 is plan x 1600–2200. m1–m4: 1000; m2–m3: 1020.
    assert_eq!(plan.says(Rule::AisleWork), ["hint 1000/1200: A C m1 m4"]);
}

#[test]
fn fronts_of_an_island_that_face_the_wall_count_with_their_handles() {
    // Turned half, its fronts stand 20 inside the outline with handles of 35: 15 nearer than the outline.
    let plan = |aisle| {
        let island =
            json!({"id": "I", "x": 1000, "y": 616 + aisle, "turn": 180, "length": 1800, "depth": 900});
        let unit = json!({"id": "m2", "code": "OD", "width": 900, "island": "I", "x": 900});
        Plan::wall().unit("OD", 600, "A", 1000).push("/islands", island).push("/modules", unit)
    };
    at(Rule::AisleWork, plan, &[(1214, "hint 1199/1200: A I m1 m2"), (1215, ""), (1216, "")]);
}

#[test]
fn two_islands_leave_an_aisle_too() {
    // The front plane of I stands 20 inside its outline (y 1880), its handles reach y 1915.
    let plan = |aisle| {
        let first = json!({"id": "I", "x": 1000, "y": 1000, "length": 1800, "depth": 900});
        let second = json!({"id": "J", "x": 1000, "y": 1915 + aisle, "length": 1800, "depth": 900});
        let unit = json!({"id": "m1", "code": "OD", "width": 900, "island": "I", "x": 0});
        Plan::wall().push("/islands", first).push("/islands", second).push("/modules", unit)
    };
    at(
        Rule::AisleWork,
        plan,
        &[(999, "warning 999/1000: I J m1"), (1000, "hint 1000/1200: I J m1"), (1200, "")],
    );
    // From 1900 on J stands beside I, but behind its handles; before that the two stand in each other, which OVERLAP says.
    at(Rule::AisleWork, plan, &[(-15, "error 0/750: I J m1"), (-16, "")]);
}

#[test]
fn two_islands_back_to_back_leave_no_aisle() {
    // 601 deep, the carcasses of both end at one line.
    let island = |id: &str, y: i32, turn: i32| json!({"id": id, "x": 1000, "y": y, "turn": turn, "length": 1800, "depth": 601});
    let unit = |id: &str, on: &str| json!({"id": id, "code": "OL3", "width": 1200, "island": on, "x": 300});
    let plan =
        Plan::room(&[9000]).push("/islands", island("I", 2000, 180)).push("/islands", island("J", 2601, 0));
    let plan = plan.push("/modules", unit("m1", "I")).push("/modules", unit("m2", "J"));
    assert_eq!(plan.says(Rule::AisleWork), Vec::<String>::new());
}

#[test]
fn an_island_that_touches_handles_leaves_an_aisle_of_nothing() {
    // What closes its end reaches 19 into a deeper unit beside those, which OVERLAP says.
    let plan = |y: i32| {
        let island = json!({"id": "I", "x": 790, "y": y, "length": 800, "depth": 900});
        let row = Plan::wall().unit("OD", 600, "A", 1000).unit("OD", 600, "A", 1600).with("depth", 660);
        row.push("/islands", island)
    };
    at(Rule::AisleWork, plan, &[(616, "error 0/750: A I m1"), (615, "")]);
    at(Rule::Overlap, plan, &[(616, "error 19/0: I m2")]);
}

#[test]
fn the_narrowest_place_may_lie_at_the_end_of_a_row() {
    // A wide unit faces two of three. Its knob of 25 leaves 2232 − 2 × 581 − 25 = 1045 less 25 before the second and
    // less 35 before the third.
    let room = Plan::room(&[4000, 2232, 4000]);
    let plan = room.unit("OD", 600, "A", 1000).with("handle", "H-KNOB");
    let plan = plan.unit("OD", 600, "A", 1600).with("handle", "H-KNOB").unit("OD", 600, "A", 2200);
    // C 1200–2400 is plan x 1600–2800.
    let plan = plan.unit("OD", 1200, "C", 1200).with("handle", "H-KNOB");
    assert_eq!(plan.says(Rule::AisleWork), ["hint 1010/1200: A C m3 m4"]);
}

#[test]
fn rows_along_the_side_walls_of_a_closed_room_face_each_other_too() {
    // B and D run along y, in opposite directions: B 1000–1600 is D 2400–3000.
    let plan = |aisle| {
        let room = Plan::room(&[1232 + aisle, 4000, 1232 + aisle, 4000]);
        room.unit("OD", 600, "B", 1000).unit("OD", 600, "D", 2400)
    };
    let cases = [(749, "error 749/750: B D m1 m2"), (1199, "hint 1199/1200: B D m1 m2"), (1200, "")];
    at(Rule::AisleWork, plan, &cases);
}

#[test]
fn fronts_that_look_the_same_way_are_no_aisle() {
    // Those of A and of the island both look away from A, so that only the way from A to the island's outline is worked in.
    let island = json!({"id": "I", "x": 1000, "y": 616 + 1100, "length": 1800, "depth": 900});
    let unit = json!({"id": "m2", "code": "OD", "width": 900, "island": "I", "x": 0});
    let plan = Plan::wall().unit("OD", 600, "A", 1000).push("/islands", island).push("/modules", unit);
    assert_eq!(plan.says(Rule::AisleWork), ["hint 1100/1200: A I m1"]);
}

#[test]
fn before_an_island_the_front_that_reaches_farthest_counts_with_its_handle() {
    let plan = |aisle: i32| {
        let island = json!({"id": "I", "x": 1000, "y": 616 + aisle, "length": 1800, "depth": 900});
        Plan::wall().push("/islands", island)
    };
    // A knob stands out 25 and leaves 10 more than a bar of 35.
    let handles =
        |aisle| plan(aisle).unit("OD", 600, "A", 1000).with("handle", "H-KNOB").unit("OD", 600, "A", 1600);
    at(Rule::AisleWork, handles, &[(1199, "hint 1199/1200: A I m2"), (1200, "")]);
    // A carcass 660 deep comes forward 100 with its front.
    let depths = |aisle| plan(aisle).unit("OD", 600, "A", 1000).unit("OD", 600, "A", 1600).with("depth", 660);
    at(Rule::AisleWork, depths, &[(1299, "hint 1199/1200: A I m2"), (1300, "")]);
}

#[test]
fn nobody_works_before_the_blind_end_of_a_corner_unit() {
    // B ends 3000 to the right: the door of 500 stands from 3000 − 581 − 50 − 500 = 1869 to 2369, its carcass of 1100 to 2969.
    let plan = |x: i32| {
        let island = json!({"id": "I", "x": x, "y": 700, "length": 600, "depth": 900});
        Plan::room(&[3000, 3000]).unit("OHB", 1100, "A", 1869).push("/islands", island)
    };
    // 700 − 581 − 35 = 84 before the door.
    at(Rule::AisleWork, plan, &[(2368, "error 84/750: A I m1"), (2369, ""), (2400, "")]);
    // At the left end of B the unit is blind on its left: the door stands from 581 + 50 = 631 to 1131.
    let mirrored = |x: i32| {
        let island = json!({"id": "I", "x": 3000 - 700 - 900, "y": x, "length": 900, "depth": 600});
        Plan::room(&[3000, 3000]).unit("OHB", 1100, "B", 31).push("/islands", island)
    };
    at(Rule::AisleWork, mirrored, &[(31, ""), (32, "error 84/750: B I m1")]);
    // Rows that face each other: a unit of the other row before the door alone is worked at. 1500 − 2 × 581 − 2 × 35.
    let facing =
        |x: i32| Plan::room(&[3000, 1500, 3000]).unit("OHB", 1100, "A", 1869).unit("OD", 600, "C", x);
    // A 2369 is C 631.
    at(Rule::AisleWork, facing, &[(31, ""), (32, "error 268/750: A C m1 m2")]);
}
