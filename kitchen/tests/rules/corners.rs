//! Inner corners. The crossing of the front planes lies 581 from each wall; with H-BAR-320, a = 50.

use kitchen::rules::Rule;

use super::{Plan, at};

/// A blind corner unit of 1100 (door 500) on wall A of 3000, for the distance a, and a unit on B whose door turns away
/// from the corner.
fn blind(a: i32, code: &str, x: i32) -> Plan {
    let plan = Plan::room(&[3000, 3000]).unit("OHB", 1100, "A", 3000 - 581 - a - 500).unit(code, 600, "B", x);
    if code == "OD" { plan.with("hinge", "right") } else { plan }
}

#[test]
fn two_runs_leave_room_for_a_post_or_the_corner_is_missing() {
    let plan = |x| Plan::room(&[3000, 3000]).unit("OD", 600, "A", 1769).unit("OD", 600, "B", x);
    let cases = [(610, "error 610/611: A B"), (611, ""), (612, "")];
    at(Rule::CornerMissing, plan, &cases);
}

#[test]
fn runs_meet_within_781_of_the_corner() {
    let plan = |x| Plan::room(&[3000, 3000]).unit("OD", 600, "A", 2100).unit("OD", 600, "B", x);
    at(Rule::CornerMissing, plan, &[(780, "error 300/611: A B"), (781, "error 300/611: A B"), (782, "")]);
}

#[test]
fn a_tall_unit_takes_part_in_no_corner() {
    let plan = Plan::room(&[3000, 3000]).unit("HV", 600, "A", 2350).unit("OD", 600, "B", 700);
    assert_eq!(plan.says(Rule::CornerMissing), Vec::<String>::new());
}

#[test]
fn a_unit_in_an_unsolved_corner_is_not_also_too_near_the_side_wall() {
    let plan = Plan::room(&[3000, 3000]).unit("OD", 600, "A", 2390).unit("OD", 600, "B", 631);
    assert_eq!(plan.says(Rule::CornerMissing), ["error 10/611: A B"]);
    assert_eq!(plan.says(Rule::WallFiller), Vec::<String>::new());
}

#[test]
fn fronts_in_a_corner_clear_each_others_handles() {
    let cases = [
        (610, "error 29/30: m2 m1"),
        (611, "warning 30/50: m2 m1"),
        (612, "warning 31/50: m2 m1"),
        (630, "warning 49/50: m2 m1"),
        (631, ""),
        (632, ""),
    ];
    at(Rule::CornerFiller, |x| blind(50, "OD", x), &cases);
    let handleless = |x| blind(30, "OD", x).handleless();
    at(Rule::CornerFiller, handleless, &[(610, "error 29/30: m2 m1"), (611, ""), (612, "")]);
}

#[test]
fn the_door_of_a_blind_unit_clears_the_handles_too() {
    let cases =
        [(29, "error 29/30: m1 m2"), (30, "warning 30/50: m1 m2"), (49, "warning 49/50: m1 m2"), (50, "")];
    at(Rule::CornerFiller, |a| blind(a, "OD", 631), &cases);
}

#[test]
fn a_door_that_turns_at_the_corner_needs_room_for_both_handles() {
    // 35 + 35 + 10 = 80, of which the post of 50 leaves 30 for a filler.
    let turned = |x| blind(50, "OD", x).with("hinge", "left");
    let cases = [
        (610, "error 29/30: m2 m1"),
        (631, "warning 50/80: m2 m1"),
        (660, "warning 79/80: m2 m1"),
        (661, ""),
        (662, ""),
    ];
    at(Rule::CornerFiller, turned, &cases);
    // Of a pair of doors the one at the corner turns there.
    let pair = |x| Plan::room(&[3000, 3000]).unit("OHB", 1100, "A", 1869).unit("OD", 800, "B", x);
    at(Rule::CornerFiller, pair, &[(660, "warning 79/80: m2 m1"), (661, "")]);
    // Without handles nothing meets.
    at(Rule::CornerFiller, |x| blind(30, "OD", x).with("hinge", "left").handleless(), &[(611, "")]);
}

#[test]
fn an_appliance_beside_a_corner_opens_past_the_other_handle() {
    let cases = [(630, "error 49/50: m2 m1"), (631, ""), (632, "")];
    for code in ["VWF", "OOV"] {
        at(Rule::CornerAppliance, |x| blind(50, code, x), &cases);
        at(Rule::CornerAppliance, |x| blind(30, code, x).handleless(), &cases);
    }
    // One cause, one finding.
    at(Rule::CornerFiller, |x| blind(50, "VWF", x), &[(630, "")]);
}

#[test]
fn a_tall_unit_in_the_corner_keeps_an_appliance_shut_too() {
    let plan = |x| Plan::room(&[3000, 3000]).unit("HV", 600, "A", 2350).unit("VWF", 600, "B", x);
    at(Rule::CornerAppliance, plan, &[(630, "error 49/50: m2 m1"), (631, ""), (632, "")]);
    // The tall unit ends 782 from the corner: out of reach.
    let far = |x| Plan::room(&[3000, 3000]).unit("HV", 600, "A", 1618).unit("VWF", 600, "B", x);
    at(Rule::CornerAppliance, far, &[(630, "")]);
}

#[test]
fn the_longer_handle_decides_the_corner() {
    // A handle that stands out 45 asks 55.
    let plan = |x| {
        let plan = blind(55, "OD", x).with("handle", "H-DESIGN");
        plan.sold_from(|catalogue| {
            let handle = catalogue.handles.iter_mut().find(|row| row.code == "H-DESIGN").unwrap();
            handle.proj = kitchen::length::Mm(45);
        })
    };
    at(Rule::CornerFiller, plan, &[(635, "warning 54/55: m2 m1"), (636, ""), (637, "")]);
    let appliance = |x| {
        let plan = blind(55, "VWF", x).set("/style/handle", "H-DESIGN");
        plan.sold_from(|catalogue| {
            let handle = catalogue.handles.iter_mut().find(|row| row.code == "H-DESIGN").unwrap();
            handle.proj = kitchen::length::Mm(45);
        })
    };
    at(Rule::CornerAppliance, appliance, &[(635, "error 54/55: m2 m1"), (636, ""), (637, "")]);
}

#[test]
fn a_corner_unit_of_two_legs_needs_no_filler() {
    let plan = Plan::room(&[3000, 3000]).unit("OHC", 900, "A", 2100).unit("VWF", 600, "B", 900);
    assert_eq!(plan.says(Rule::CornerFiller), Vec::<String>::new());
    assert_eq!(plan.says(Rule::CornerAppliance), Vec::<String>::new());
}

#[test]
fn two_second_legs_on_a_back_wall_overlap_join_or_leave_a_gap() {
    let plan = |back| Plan::room(&[3000, back, 3000]).unit("OHC", 900, "A", 2100).unit("OHC", 900, "C", 0);
    at(Rule::Overlap, plan, &[(1799, "error 1/0: m1 m2"), (1800, ""), (1801, "")]);
    let gaps = [
        (1803, ""),
        (1804, "warning 4/3: m1 m2"),
        (1819, "warning 19/3: m1 m2"),
        (1820, ""),
        (1950, ""),
        (1951, "warning 151/150: m1 m2"),
    ];
    at(Rule::RunGap, plan, &gaps);
}

#[test]
fn a_second_leg_counts_at_the_other_end_of_its_wall() {
    let beside = |code: &'static str, width, x| {
        move |leg| Plan::room(&[3000, 900 + leg, 3000]).unit("OHC", 900, "A", 2100).unit(code, width, "C", x)
    };
    let missing = [(610, "error 610/611: B C"), (611, ""), (612, "")];
    at(Rule::CornerMissing, beside("OD", 600, 631), &missing);
    // Of the dead corner 611 and 631 are lost.
    assert_eq!(beside("OD", 600, 631)(611).says(Rule::DeadCorner), ["hint 611/600: B C"]);
    // A blind unit stands 581 + 50 + 500 − 1100 = 31 from the wall.
    at(Rule::CornerFiller, beside("OHB", 1100, 31), &[(630, "warning 49/50: m1 m2"), (631, ""), (632, "")]);
    let machine = |x| beside("VWF", 600, x)(631);
    at(Rule::CornerAppliance, machine, &[(630, "error 49/50: m2 m1"), (631, ""), (632, "")]);
}

#[test]
fn of_two_corners_each_is_judged_by_itself() {
    // A and C meet B, 2000 long, 10 and 631 from the first corner; at the second the blind unit leaves 50.
    let plan = |x| {
        let room = Plan::room(&[3000, 3500, 3000]).unit("OD", 600, "A", 2390).unit("OD", 600, "B", 631);
        let room = room.unit("OHB", 1100, "B", 3500 - 581 - 50 - 500);
        room.unit("OD", 600, "C", x).with("hinge", "right")
    };
    at(Rule::CornerFiller, plan, &[(610, "error 29/30: m4 m3"), (630, "warning 49/50: m4 m3"), (631, "")]);
    assert_eq!(plan(630).says(Rule::CornerMissing), ["error 10/611: A B"]);
}

#[test]
fn the_blind_end_of_a_unit_lies_only_at_its_own_corner() {
    // On B, 31 from its first corner, a blind unit of 1100 ends at 1131; its door stands 615 before the second, 34 from the
    // crossing of the planes, and turns there.
    let plan = |back: i32| {
        let room = Plan::room(&[3000, back, 3000]).unit("OD", 600, "A", 1769).unit("OHB", 1100, "B", 31);
        room.with("hinge", "right").unit("OD", 600, "C", 661).with("hinge", "right")
    };
    at(Rule::CornerFiller, plan, &[(1131 + 615, "warning 34/80: m2 m3"), (1131 + 661, "")]);
}
