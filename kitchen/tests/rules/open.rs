//! Fronts that open: each other's way, a room door's, and room to stand. A drawer comes out 500, a dishwasher's door
//! 650, an oven's 500; the front plane lies at 581, the worktop's edge at 601, handles stand out 35.

use kitchen::rules::Rule;
use serde_json::json;

use super::{Plan, at};

#[test]
fn drawers_and_a_dishwasher_across_the_aisle_need_1150() {
    // 2 × (581 + 35) = 1232. Plan x 1000–1600 is C's x 2400–3000.
    let plan = |aisle| {
        let room = Plan::room(&[4000, 1232 + aisle, 4000]);
        room.unit("VWF", 600, "A", 1000).unit("OL3", 600, "C", 2400)
    };
    at(Rule::OppositeOpen, plan, &[(1149, "warning 1149/1150: m1 m2"), (1150, ""), (1151, "")]);
}

#[test]
fn an_aisle_that_is_too_narrow_itself_speaks_alone() {
    let plan = |aisle| {
        let room = Plan::room(&[4000, 1232 + aisle, 4000]);
        room.unit("VWF", 600, "A", 1000).unit("OL3", 600, "C", 2400)
    };
    at(Rule::OppositeOpen, plan, &[(999, ""), (1000, "warning 1000/1150: m1 m2")]);
}

#[test]
fn two_tall_doors_need_the_width_of_both() {
    let plan = |aisle| {
        let room = Plan::room(&[4000, 1232 + aisle, 4000]);
        room.unit("HV", 600, "A", 1000).unit("HV", 600, "C", 2400)
    };
    at(Rule::OppositeOpen, plan, &[(1199, "warning 1199/1200: m1 m2"), (1200, ""), (1201, "")]);
}

#[test]
fn only_fronts_that_face_each_other_at_one_height_meet() {
    // Side by side at x 1600; an oven at 877 to 1477 above the dishwasher's 772; base doors swing aside.
    let plan = |code, x| {
        let room = Plan::room(&[4000, 1232 + 1000, 4000]).unit("VWF", 600, "A", 1000);
        room.unit(code, 600, "C", x)
    };
    assert_eq!(plan("OL3", 1800).says(Rule::OppositeOpen), Vec::<String>::new());
    assert_eq!(plan("OD", 2400).says(Rule::OppositeOpen), Vec::<String>::new());
    // HOV's two drawers of 387 lie below the dishwasher's upper edge, the oven above does not count.
    assert_eq!(
        plan("HOV", 2400).with("oven", "A-OVEN-60").says(Rule::OppositeOpen),
        ["warning 1000/1150: m1 m2"]
    );
}

#[test]
fn the_pair_that_lacks_most_speaks_for_the_aisle() {
    // Drawer against drawer 1000, dishwasher against drawer 1150, dishwasher against dishwasher 1300.
    let room = Plan::room(&[4000, 1232 + 1100, 4000]).unit("VWF", 600, "A", 1000).unit("OL3", 600, "A", 1600);
    let plan = room.unit("OL3", 600, "C", 1800).unit("VWF", 600, "C", 2400);
    assert_eq!(plan.says(Rule::OppositeOpen), ["warning 1100/1300: m1 m4"]);
}

#[test]
fn an_open_drawer_stays_out_of_the_swing_of_a_room_door() {
    // Seen from A, drawers on B reach x = 4000 − 581 − 500 = 2919; the hinge lies left of them by the distance.
    // The door swings to hinge + 830, well clear of the carcasses at 3440 and their place at B 1000.
    let plan = |ahead| {
        let room = Plan::room(&[4000, 3000]).door("door", 2919 - 500, "inward", "left");
        room.unit("OL3", 600, "B", ahead)
    };
    // A front begins 1 inside its unit. 500² + 662² = 688 244, below 830² = 688 900; 500² + 663² = 689 569 is not.
    at(Rule::DoorAppl, plan, &[(660, "warning 828/830: d1 m1"), (661, "warning 829/830: d1 m1"), (662, "")]);
}

#[test]
fn a_hinged_door_is_pushed_shut_but_a_fridge_door_is_not() {
    let plan = |code| {
        let room = Plan::room(&[4000, 3000]).door("door", 2419, "inward", "left");
        room.unit(code, 600, "B", 400)
    };
    assert_eq!(plan("OD").says(Rule::DoorAppl), Vec::<String>::new());
    assert_eq!(plan("OL3").says(Rule::DoorAppl), ["warning 640/830: d1 m1"]);
    assert_eq!(plan("HKK178").says(Rule::DoorAppl).len(), 1);
}

#[test]
fn a_door_that_meets_a_unit_is_no_second_finding() {
    let plan = Plan::room(&[4000, 3000]).door("door", 2942, "inward", "left").unit("OL3", 600, "B", 400);
    assert_eq!(plan.says(Rule::DoorSwing).len(), 1);
    assert_eq!(plan.says(Rule::DoorAppl), Vec::<String>::new());
}

#[test]
fn the_doors_of_an_oven_and_a_fridge_round_the_corner_cross() {
    // The fridge on B opens to x 4000 − 581 − 600 = 2819, over y 701 to 1301 round its left side; the oven on A opens
    // over y 581 to 1081, its front ending 2 inside its unit.
    let plan = |hinge: &'static str| {
        move |end: i32| {
            let room = Plan::room(&[4000, 3000]).unit("OOV", 600, "A", end - 600).with("oven", "A-OVEN-60");
            room.unit("HKK178", 600, "B", 700).with("hinge", hinge)
        }
    };
    at(
        Rule::DoorAppl,
        plan("left"),
        &[(2821, ""), (2822, "warning 1/0: m1 m2"), (2823, "warning 2/0: m1 m2")],
    );
    // Round its right side it sweeps past: 599² + (1298 − 1081)² is more than 600².
    at(Rule::DoorAppl, plan("right"), &[(2822, "")]);
}

#[test]
fn beside_an_open_dishwasher_533_is_left_to_stand() {
    // The worktop on B ends 601 before the corner at 4000; the row on B runs past the open door at 1231.
    let plan = |room: i32| {
        let kitchen = Plan::room(&[4000, 3000]).unit("VWF", 600, "A", 4000 - 601 - room - 600);
        kitchen.unit("OL3", 900, "B", 400).unit("OL3", 600, "B", 1300)
    };
    let cases = [
        (532, "warning 532/533: m1 m2"),
        (533, "hint 533/600: m1 m2"),
        (534, "hint 534/600: m1 m2"),
        (599, "hint 599/600: m1 m2"),
        (600, ""),
        (601, ""),
    ];
    at(Rule::CornerDw, plan, &cases);
}

#[test]
fn a_side_wall_counts_when_it_runs_along_the_open_door() {
    // The open door reaches 581 + 650 = 1231.
    let plan = |length| Plan::room(&[length, 4000]).unit("VWF", 600, "B", 532);
    at(Rule::CornerDw, plan, &[(1230, ""), (1231, "warning 532/533: m1 A")]);
}

#[test]
fn a_row_that_ends_before_the_open_door_is_stepped_round() {
    // The row on B ends at 1230 or 1231 from A.
    let plan = |end: i32| {
        let kitchen = Plan::room(&[4000, 3000]).unit("VWF", 600, "A", 4000 - 601 - 400 - 600);
        kitchen.unit("OL3", 600, "B", end - 600)
    };
    at(Rule::CornerDw, plan, &[(1230, ""), (1231, "warning 400/533: m1 m2")]);
    // That another row goes on there, across the room on D with a filler from 1200 to 1300 before A, changes nothing.
    let across = |end: i32| {
        let plan = plan(end).push("/room/walls", json!({"id": "C", "length": 4000}));
        let plan = plan.push("/room/walls", json!({"id": "D", "length": 3000}));
        plan.unit("OD", 300, "D", 1400).unit("OD", 300, "D", 1800)
    };
    at(Rule::CornerDw, across, &[(1230, ""), (1231, "warning 400/533: m1 m2")]);
}

#[test]
fn a_row_does_not_end_at_a_filler_beside_the_open_dishwasher() {
    // The row on B ends at 1081 and goes on behind a gap, in which the door ends at 1231.
    let plan = |gap: i32| {
        let kitchen = Plan::room(&[4000, 3000]).unit("VWF", 600, "A", 4000 - 601 - 400 - 600);
        kitchen.unit("OL3", 450, "B", 631).unit("OL3", 600, "B", 1081 + gap)
    };
    at(Rule::CornerDw, plan, &[(150, "warning 400/533: m1 m2"), (151, "")]);
    // The same with tall units, whose fronts stand at 581: no worktop lies on what is between them.
    let tall = |gap: i32| {
        let kitchen = Plan::room(&[4000, 3000]).unit("VWF", 600, "A", 4000 - 581 - 400 - 600);
        kitchen.unit("HV", 450, "B", 760).unit("HV", 450, "B", 1210 + gap)
    };
    at(Rule::CornerDw, tall, &[(21, "warning 400/533: m1 m2"), (150, "warning 400/533: m1 m2"), (151, "")]);
}

#[test]
fn an_island_at_a_right_angle_counts_too() {
    // The island's fronts face +x; its units stand right of the dishwasher and run from y 500 to 2000.
    let plan = |apart: i32| {
        let island =
            json!({"id": "I", "x": 1600 + apart, "y": 500, "turn": 90, "length": 1500, "depth": 620});
        let unit = json!({"id": "m2", "code": "OL3", "width": 900, "island": "I", "x": 300});
        let kitchen = Plan::wall().unit("VWF", 600, "A", 1000);
        kitchen.push("/islands", island).push("/modules", unit)
    };
    assert!(plan(1000).says(Rule::CornerDw).is_empty());
    assert_eq!(plan(300).says(Rule::CornerDw).len(), 1);
}

#[test]
fn a_row_across_the_aisle_is_not_beside_the_open_dishwasher() {
    // Fronts 500 apart: the door of 650 reaches into the row of C, which begins 100 beside it and does not run along it.
    let plan = Plan::room(&[4000, 581 * 2 + 500, 4000]).unit("VWF", 600, "A", 1000);
    // C 1700–2300 is plan x 1700–2300.
    let plan = plan.unit("OD", 600, "C", 4000 - 2300);
    assert_eq!(plan.says(Rule::CornerDw), Vec::<String>::new());
}

#[test]
fn of_several_doors_of_two_units_those_that_meet_most_are_said() {
    // The upper door of the fridge unit on B sweeps y 601 to 1201 before both doors of HOC, which open over y 581 to 1081:
    // 480 are shared with the oven's. The compact appliance's is only 460 high.
    let room = Plan::room(&[4000, 3000]).unit("HOC", 600, "A", 3422 - 600).with("oven", "A-OVEN-60");
    let plan = room.with("compact", "A-MICRO-45").unit("HKK178", 600, "B", 600);
    let plan = plan.with("hinge", "left").with("fridge", "A-FF-178");
    assert_eq!(plan.says(Rule::DoorAppl), ["warning 480/0: m1 m2"]);
}
