//! Whether an island is closed, carried and good to sit at. The carcasses and fronts of one side take 601 of its depth,
//! the back panel 19.

use kitchen::design::parse;
use kitchen::kitchen::Kitchen;
use kitchen::layout::bar;
use kitchen::rules::Rule;
use serde_json::{Value, json};

use super::{Plan, at};

const LAMINATE_38: &str = "W-LAM38-OAK";
const QUARTZ_20: &str = "W-QZ20-A";

/// An island in a large room; `x` and `y` are its upper left corner.
fn island(walls: &[i32], length: i32, depth: i32, (x, y): (i32, i32)) -> Plan {
    Plan::room(walls).push("/islands", json!({"id": "I", "x": x, "y": y, "length": length, "depth": depth}))
}

fn on(plan: Plan, code: &str, width: i32, side: &str, x: i32) -> Plan {
    let id = format!("m{}", plan.file["modules"].as_array().unwrap().len() + 1);
    let unit = json!({"id": id, "code": code, "width": width, "island": "I", "side": side, "x": x});
    plan.push("/modules", unit)
}

fn single(depth: i32) -> Plan {
    on(island(&[4000], 1800, depth, (1000, 2000)), "OL3", 900, "front", 0)
}

#[test]
fn a_back_panel_needs_19_behind_the_carcasses() {
    at(Rule::IslandBack, single, &[(619, "error 18/19: I"), (620, ""), (621, "")]);
    // Carcasses of 460 stand 100 farther from the back; those of 560 reach past a worktop of 600.
    let shallow = |depth| single(depth).with("depth", 460);
    at(Rule::IslandBack, shallow, &[(560, ""), (600, "")]);
    at(Rule::IslandBack, single, &[(600, "error -1/19: I")]);
}

#[test]
fn behind_the_units_of_one_side_the_fronts_of_the_other_need_41() {
    // Carcasses, fronts and the worktop before them take 601; the other side's fronts 21 and the worktop before those 20.
    // The units do not stand back to back: from 0 to 900, and from 1650 to 1800.
    let double = |depth| on(single(depth), "OFL", 150, "back", 0);
    at(Rule::IslandBack, double, &[(641, "error 40/41: I"), (642, ""), (600, "error -1/41: I")]);
    // The shallower side does not help the deeper one.
    at(Rule::IslandBack, |depth| double(depth).with("depth", 350), &[(641, "error 40/41: I"), (642, "")]);
}

#[test]
fn a_worktop_of_38_reaches_300_past_the_back_and_one_of_20_reaches_250() {
    let of = |worktop: &'static str| move |depth| single(depth).set("/style/worktop", worktop);
    at(Rule::Overhang, of(LAMINATE_38), &[(919, ""), (920, ""), (921, "error 301/300: I")]);
    at(Rule::Overhang, of(QUARTZ_20), &[(869, ""), (870, ""), (871, "error 251/250: I")]);
}

#[test]
fn brackets_carry_380_and_legs_all_that_an_island_is_deep() {
    let on = |worktop: &'static str, kind: &'static str| {
        move |depth| single(depth).set("/style/worktop", worktop).set("/islands/0/support", kind)
    };
    for worktop in [LAMINATE_38, QUARTZ_20] {
        at(Rule::Overhang, on(worktop, "brackets"), &[(870, ""), (1000, ""), (1001, "error 381/380: I")]);
        at(Rule::Overhang, on(worktop, "legs"), &[(1001, ""), (1300, "")]);
    }
    at(Rule::SeatKnee, on(QUARTZ_20, "legs"), &[(999, "warning 379/380: I"), (1000, "")]);
}

#[test]
fn two_sides_down_to_the_floor_carry_what_the_worktop_spans_between_them() {
    let between = |worktop: &'static str, falls: &'static str| {
        move |length| {
            let plan = on(island(&[4000], length, 1000, (1000, 2000)), "OL3", 600, "front", 0);
            plan.set("/style/worktop", worktop).set("/islands/0/waterfall", falls)
        }
    };
    at(Rule::Overhang, between(QUARTZ_20, "both"), &[(600, ""), (601, "error 380/250: I")]);
    at(Rule::Overhang, between("W-CMP12-BLACK", "both"), &[(900, ""), (901, "error 380/250: I")]);
    at(Rule::Overhang, between(QUARTZ_20, "left"), &[(600, "error 380/250: I")]);
    let farther = |length| between(QUARTZ_20, "both")(length).set("/islands/0/support", "brackets");
    at(Rule::Overhang, farther, &[(600, ""), (1201, "")]);
}

#[test]
fn where_both_sides_carry_units_nothing_overhangs() {
    let double = |depth| on(single(depth), "OL3", 900, "back", 0);
    for rule in [Rule::Overhang, Rule::IslandBack, Rule::SeatKnee] {
        at(rule, double, &[(1202, ""), (1300, "")]);
    }
    // With units at its back only it is the same island turned round.
    let back = |depth| on(island(&[4000], 1800, depth, (1000, 2000)), "OL3", 900, "back", 0);
    at(Rule::Overhang, back, &[(920, ""), (921, "error 301/300: I")]);
}

#[test]
fn deeper_carcasses_overhang_less() {
    let deep = |depth| single(depth).with("depth", 660);
    at(Rule::Overhang, deep, &[(1020, ""), (1021, "error 301/300: I")]);
}

#[test]
fn the_worktop_behind_the_hob_of_an_island_is_measured_on_its_own_side() {
    // The cut-out of 490 begins 55 before the line of the carcasses' backs, which is depth − 601 from the far edge.
    let hob = |side: &'static str| {
        move |depth| {
            let plan = on(island(&[4000], 1800, depth, (1000, 2000)), "OKP", 600, side, 600);
            plan.with("hob", "A-IND-60")
        }
    };
    let cases = [
        (645, "error 99/100: m1"),
        (646, "warning 100/230: m1"),
        (775, "warning 229/230: m1"),
        (776, ""),
        (777, ""),
    ];
    at(Rule::IslandHobBack, hob("front"), &cases);
    at(Rule::IslandHobBack, hob("back"), &cases);
    at(Rule::HobRear, hob("front"), &[(645, "")]);
}

#[test]
fn an_overhang_of_300_is_a_bar_and_less_is_a_ledge() {
    at(
        Rule::SeatKnee,
        single,
        &[(919, ""), (920, "warning 300/380: I"), (999, "warning 379/380: I"), (1000, "")],
    );
}

#[test]
fn knees_need_less_the_higher_the_bar() {
    // 200 + 780 + 40 is nearer to 1060 than to 910; 70 + 720 + 28 is nearer to 760.
    let high = |depth| {
        let plan = single(depth).set("/style/plinth_height", 200);
        plan.set("/style/worktop", "W-OAK40")
    };
    at(Rule::SeatKnee, high, &[(924, "warning 304/305: I"), (925, ""), (926, "")]);
    let low = |depth| {
        let plan = single(depth).set("/style/system", "S720").set("/style/plinth_height", 70);
        plan.set("/style/worktop", "W-LAM28-WHITE")
    };
    at(Rule::SeatKnee, low, &[(1074, "warning 454/455: I"), (1075, ""), (1076, "")]);
}

#[test]
fn a_bar_is_at_least_as_long_as_one_person_is_wide() {
    // The worktop reaches 29 past the zone on both sides.
    let short = |length| on(island(&[4000], length, 920, (1000, 2000)), "OD", 500, "front", 26);
    at(Rule::SeatWidth, short, &[(551, "warning 609/610: I"), (552, ""), (553, "")]);
}

#[test]
fn behind_a_bar_is_room_to_sit_down() {
    // The front looks away from wall A.
    let plan = |y| on(island(&[4000, 4000], 1800, 920, (1000, y)), "OL3", 900, "front", 0);
    at(Rule::SeatAisle, plan, &[(809, "warning 809/810: I A"), (810, ""), (811, "")]);
    // Before units it is an aisle to work in; beside the bar wall B is nearer, but nobody sits with the back to it.
    let before_units = |y| plan(y).unit("OL3", 600, "A", 1000);
    at(Rule::SeatAisle, before_units, &[(700, "")]);
    // A ledge is no bar.
    let ledge = |y| on(island(&[4000], 1800, 900, (1000, y)), "OL3", 900, "front", 0);
    at(Rule::SeatAisle, ledge, &[(500, "")]);
    // Turned by a half, the front looks at wall A and nobody sits there.
    let turned = |y| plan(y).set("/islands/0/turn", Value::from(180));
    at(Rule::SeatAisle, turned, &[(500, "")]);
}

#[test]
fn behind_a_bar_that_stands_turned_a_quarter_the_side_wall_counts() {
    // Turned clockwise by a quarter the fronts look away from wall B, which stands at x = 4000.
    let plan = |distance: i32| {
        let plan =
            on(island(&[4000, 6000], 1800, 920, (4000 - 920 - distance, 2000)), "OL3", 900, "front", 0);
        plan.set("/islands/0/turn", Value::from(90))
    };
    at(Rule::SeatAisle, plan, &[(809, "warning 809/810: I B"), (810, "")]);
    // Turned the other way they look at it, and wall D is behind the bar.
    let other = |distance: i32| {
        let room = island(&[6000, 6000, 6000, 6000], 1800, 920, (distance, 2000));
        on(room, "OL3", 900, "front", 0).set("/islands/0/turn", Value::from(270))
    };
    at(Rule::SeatAisle, other, &[(809, "warning 809/810: I D"), (810, "")]);
}

#[test]
fn a_wall_that_ends_before_the_bar_is_not_behind_it() {
    let plan = |length: i32| on(island(&[length], 1800, 920, (1000, 700)), "OL3", 900, "front", 0);
    at(Rule::SeatAisle, plan, &[(1000, ""), (1001, "warning 700/810: I A")]);
}

#[test]
fn an_island_shorter_than_one_person_is_wide_has_no_bar() {
    let seats = |length| {
        let plan = on(island(&[4000], length, 920, (1000, 2000)), "OD", 500, "front", 26);
        let design = parse(&plan.file.to_string(), &plan.catalogue).unwrap();
        bar(&Kitchen::new(&design, &plan.catalogue), 0).map(|bar| bar.seats)
    };
    assert_eq!([609, 610, 1219, 1220].map(seats), [None, Some(1), Some(1), Some(2)]);
}

#[test]
fn room_for_knees_between_the_units_of_a_back_is_no_gap() {
    // A unit in the middle of the front, and two at the ends of the back with 900 between them; each leaves 600 on the other side.
    // 601 of cabinets and fronts and 19 of panel leave 300 of 920.
    let between = |depth| {
        let plan = on(island(&[6000], 2100, depth, (1000, 2000)), "OL3", 900, "front", 600);
        on(on(plan, "OD", 600, "back", 0), "OD", 600, "back", 1500)
    };
    let at_ends = "warning 600/150: m1 I";
    assert_eq!(between(919).says(Rule::RunGap), [at_ends, at_ends, "warning 900/150: m2 m3"]);
    assert_eq!(between(920).says(Rule::RunGap), [""; 0]);
}

#[test]
fn a_hole_wider_than_any_unit_is_spanned_by_the_worktop_unless_units_of_the_back_carry_it() {
    // No unit is wider than 1200, and a filler: from 1351 on two rows are no gap, but the worktop hangs between them.
    let hole = |width: i32| {
        let plan = on(island(&[6000], 1800 + width, 1300, (1000, 2000)), "OL3", 900, "front", 0);
        on(plan, "OL3", 900, "front", 900 + width)
    };
    at(Rule::Span, hole, &[(900, ""), (901, "error 901/900: m1 m2 I"), (1400, "error 1400/900: m1 m2 I")]);
    // Where the worktop hangs, that says it.
    at(Rule::RunGap, hole, &[(900, "warning 900/150: m1 m2"), (901, ""), (1400, "")]);
    // Two units of the back part it into 250, which is as much as they leave at their sides.
    let carried = on(on(hole(1400), "OL3", 450, "back", 1150), "OL3", 450, "back", 1600);
    assert_eq!(carried.says(Rule::Span), [""; 0]);
}
