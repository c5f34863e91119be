//! Windows and doors.

use kitchen::length::Mm;
use kitchen::rules::Rule;
use serde_json::json;

use super::{Plan, at};

#[test]
fn a_tall_unit_keeps_20_beside_a_window() {
    // The window runs from 1000 to 2000.
    let plan = |x| Plan::wall().window(1000, 1000, 1200, "fixed").unit("HV", 600, "A", x);
    at(Rule::WindowTall, plan, &[(379, ""), (380, ""), (381, "error 19/20: w1 m1")]);
}

#[test]
fn a_wall_unit_keeps_20_above_a_window() {
    // The window ends at 1200 + 1000 = 2200.
    let plan = |z: i32| {
        let room = Plan::wall().set("/room/height", 3500).window(1000, 1000, 1200, "fixed");
        room.unit("BD", 600, "A", 1200).with("z", z)
    };
    at(Rule::WindowTall, plan, &[(2219, "error 19/20: w1 m1"), (2220, ""), (2221, "")]);
}

#[test]
fn a_tall_unit_on_the_next_wall_stands_before_the_window_too() {
    // Seen from wall A, a unit on B takes 560 before the corner at 3000: from 2440 on.
    let plan = |x| Plan::room(&[3000, 3000]).window(1000, x, 1200, "fixed").unit("HV", 600, "B", 50);
    at(Rule::WindowTall, plan, &[(1419, ""), (1420, ""), (1421, "error 19/20: w1 m1")]);
}

#[test]
fn base_units_may_stand_before_a_window() {
    let plan = Plan::wall().window(1000, 1000, 950, "inward").unit("OD", 600, "A", 1200);
    assert_eq!(plan.says(Rule::WindowTall), Vec::<String>::new());
}

#[test]
fn the_worktop_stays_below_the_sill() {
    let plan = |opens| move |sill| Plan::wall().window(1000, 1000, sill, opens).unit("OD", 600, "A", 1200);
    at(Rule::WindowSill, plan("inward"), &[(917, "error 918/917: w1"), (918, ""), (919, "")]);
    at(Rule::WindowSill, plan("outward"), &[(917, "warning 918/917: w1"), (918, ""), (919, "")]);
    at(Rule::WindowSill, plan("fixed"), &[(917, "warning 918/917: w1"), (918, ""), (919, "")]);
}

#[test]
fn a_shop_that_wants_10_below_a_sill_asks_for_them() {
    let plan = |sill| {
        let room = Plan::wall().window(1000, 1000, sill, "inward").unit("OD", 600, "A", 1200);
        room.sold_from(|shop| shop.thresholds.window_sill_error.value = Mm(10))
    };
    at(Rule::WindowSill, plan, &[(927, "error 918/917: w1"), (928, "")]);
}

#[test]
fn a_window_beside_the_worktop_is_not_crossed() {
    // The worktop's free end lies at 600 + 29 = 629.
    let plan = |x| Plan::wall().window(x, 1000, 800, "inward").unit("OD", 600, "A", 0);
    at(Rule::WindowSill, plan, &[(628, "error 918/800: w1"), (629, ""), (630, "")]);
}

#[test]
fn a_door_swings_over_a_quarter_circle_free_of_units() {
    // The worktop on B lies from x = 4000 − 601 = 3399 on and 29 past its unit. The hinge at 2942 leaves 457 sideways:
    // 457² + 692² is 829², 457² + 693² over 830².
    let plan = |x| Plan::room(&[4000, 3000]).door("door", 2942, "inward", "left").unit("OD", 600, "B", x);
    at(Rule::DoorSwing, plan, &[(721, "error 829/830: d1 m1"), (722, ""), (723, "")]);
    let outward = |x| Plan::room(&[4000, 3000]).door("door", 2942, "outward", "left").unit("OD", 600, "B", x);
    at(Rule::DoorSwing, outward, &[(721, "")]);
}

#[test]
fn a_door_meets_the_front_of_a_tall_unit_before_its_carcass() {
    // The tall unit on B begins 50 from A, its front 581 before B: 828² + 50² lies between 829² and 830², 829² + 50² beyond.
    let plan = |x: i32| Plan::room(&[4000, 3000]).door("door", x, "inward", "left").unit("HV", 600, "B", 50);
    at(Rule::DoorSwing, plan, &[(3419 - 828, "error 829/830: d1 m1"), (3419 - 829, "")]);
}

#[test]
fn the_hinge_decides_which_quarter_is_swept() {
    // Hinged right at 3772, the door sweeps back to 2942; a unit on B at 859 has the end of its worktop
    // 830 ahead of the hinge.
    let plan = |x| Plan::room(&[4000, 3000]).door("door", 2942, "inward", "right").unit("OD", 600, "B", x);
    at(Rule::DoorSwing, plan, &[(858, "error 829/830: d1 m1"), (859, ""), (860, "")]);
}

#[test]
fn nothing_stands_before_a_door_or_a_passage() {
    // From 2000 to 2830; 29 past its carcass the worktop ends.
    for (kind, opens) in [("door", "inward"), ("door", "outward"), ("passage", "fixed")] {
        let plan = |x| Plan::wall().door(kind, 2000, opens, "left").unit("OD", 600, "A", x);
        at(Rule::DoorSwing, plan, &[(2829, "error 0/830: d1 m1"), (2858, "error 0/830: d1 m1"), (2859, "")]);
        at(Rule::DoorSwing, plan, &[(1371, ""), (1372, "error 0/830: d1 m1"), (1400, "error 0/830: d1 m1")]);
    }
}

#[test]
fn a_tall_unit_keeps_room_for_its_panel_beside_a_door() {
    let plan = |x| Plan::wall().door("door", 2000, "inward", "right").unit("HV", 600, "A", x);
    at(
        Rule::DoorSwing,
        plan,
        &[(1381, ""), (1382, "error 0/830: d1 m1"), (2848, "error 0/830: d1 m1"), (2849, "")],
    );
}

#[test]
fn the_unit_at_the_end_of_a_row_is_named_for_what_closes_it() {
    let row = Plan::wall().door("passage", 2000, "fixed", "left").unit("OD", 600, "A", 800);
    assert_eq!(row.unit("OD", 600, "A", 1400).says(Rule::DoorSwing), ["error 0/830: d1 m2"]);
}

#[test]
fn a_wall_unit_above_the_door_is_out_of_its_way() {
    let plan = |z: i32| {
        let room = Plan::wall().set("/room/height", 3500).door("door", 2000, "inward", "left");
        room.unit("BD", 600, "A", 2100).with("z", z)
    };
    at(Rule::DoorSwing, plan, &[(2014, "error 0/830: d1 m1"), (2015, ""), (2016, "")]);
}

#[test]
fn one_door_gives_one_finding() {
    let plan = Plan::wall()
        .door("door", 2000, "outward", "left")
        .unit("OD", 300, "A", 2000)
        .unit("OD", 300, "A", 2300);
    assert_eq!(plan.says(Rule::DoorSwing), ["error 0/830: d1 m1 m2"]);
}

#[test]
fn a_unit_farther_than_a_filler_from_the_windows_wall_is_not_before_it() {
    // On wall B, gap g to wall A; seen from A the unit covers x 2440–3000.
    let plan = |gap| Plan::room(&[3000, 3000]).window(2500, 400, 1200, "fixed").unit("HV", 600, "B", gap);
    at(Rule::WindowTall, plan, &[(150, "error 0/20: w1 m1"), (151, "")]);
}

#[test]
fn a_worktop_that_ends_against_the_windows_wall_crosses_it() {
    // Wall B's worktop reaches wall A and covers its x from 2399.
    let plan = |x| Plan::room(&[3000, 3000]).window(x, 300, 800, "inward").unit("OD", 600, "B", 50);
    at(Rule::WindowSill, plan, &[(2099, ""), (2100, "error 918/800: w1")]);
}

#[test]
fn a_tap_stays_below_a_sash_that_opens_inward() {
    // The worktop lies at 918, T-STD stands 300 high; the tap at x 1500 has its hole from 1482 to 1517.
    let plan = |opens| {
        move |sill| {
            let sink = Plan::wall().window(1000, 1000, sill, opens).unit("OSP", 600, "A", 1200);
            sink.with("sink", "S-INOX-500").with("tap", "T-STD")
        }
    };
    at(Rule::WindowTap, plan("inward"), &[(1217, "warning 299/300: w1 m1"), (1218, ""), (1219, "")]);
    at(Rule::WindowTap, plan("outward"), &[(1217, "")]);
    // At 917 the worktop itself is in the way, which WINDOW_SILL says.
    at(Rule::WindowTap, plan("inward"), &[(917, ""), (918, "warning 0/300: w1 m1")]);
}

#[test]
fn a_tap_beside_the_window_is_no_obstacle_and_a_window_tap_folds_down() {
    let plan = |tap: &'static str| {
        move |x| {
            let sink = Plan::wall().window(1000, 1000, 1000, "inward").unit("OSP", 600, "A", x);
            sink.with("sink", "S-INOX-500").with("tap", tap)
        }
    };
    // The hole begins 17 left of the unit's middle, rounded down.
    at(Rule::WindowTap, plan("T-STD"), &[(1717, "warning 82/300: w1 m1"), (1718, "")]);
    // Folded down, T-WINDOW is 70 high; 1000 - 918 = 82 is left.
    at(Rule::WindowTap, plan("T-WINDOW"), &[(1200, "")]);
}

#[test]
fn a_door_or_passage_is_813_wide() {
    for kind in ["door", "passage"] {
        let plan = |width: i32| {
            Plan::wall().door(kind, 2000, "outward", "left").set("/room/openings/0/width", width)
        };
        at(Rule::EntryWidth, plan, &[(812, "warning 812/813: d1"), (813, ""), (814, "")]);
    }
}

#[test]
fn beside_its_hinge_a_door_leaves_units_alone() {
    // The door takes 2000 to 2830; the worktop of a unit beside it goes 29 past the carcass.
    let beside = |hinge: &'static str| {
        move |x| Plan::wall().door("door", 2000, "inward", hinge).unit("OD", 600, "A", x)
    };
    at(Rule::DoorSwing, beside("left"), &[(1371, ""), (1372, "error 0/830: d1 m1")]);
    at(Rule::DoorSwing, beside("right"), &[(2858, "error 0/830: d1 m1"), (2859, "")]);
}

#[test]
fn the_worktop_of_an_island_crosses_a_window_where_it_lies() {
    // A worktop of 900 on an island that faces the room or the window: it begins y from the wall, whichever way.
    let plan = |turn| {
        move |y| {
            let island = json!({"id": "I", "x": 900, "y": y, "length": 1800, "depth": 900, "turn": turn});
            let unit = json!({"id": "m1", "code": "OL3", "width": 900, "island": "I", "x": 0});
            let room = Plan::wall().window(1000, 1000, 800, "inward");
            room.push("/islands", island).push("/modules", unit)
        }
    };
    for turn in [0, 180] {
        at(Rule::WindowSill, plan(turn), &[(3, "error 918/800: w1"), (4, ""), (302, "")]);
    }
}
