//! Between floor and ceiling: a tall unit ends at 100 + 2080 = 2180, the worktop at 918.

use kitchen::length::Mm;
use kitchen::rules::Rule;
use serde_json::json;

use super::{Plan, at};

#[test]
fn a_tall_unit_keeps_10_from_the_ceiling_and_20_to_250_ask_for_a_filler() {
    let plan = |ceiling: i32| Plan::wall().set("/room/height", ceiling).unit("HV", 600, "A", 0);
    let cases = [
        (2189, "error 2180/2179: m1"),
        (2190, ""),
        (2191, ""),
        (2199, ""),
        (2200, "hint 20/250: m1"),
        (2430, "hint 250/250: m1"),
        (2431, ""),
    ];
    at(Rule::CeilingTall, plan, &cases);
}

#[test]
fn a_ceiling_filler_takes_the_advice_away_where_it_closes_the_room() {
    let plan = |ceiling: i32| {
        let plan = Plan::wall().set("/room/height", ceiling).set("/style/ceiling_filler", true);
        plan.unit("HV", 600, "A", 0).unit("HV", 600, "A", 600).with("height", 1950)
    };
    // Above the second 130 more are left.
    let cases = [(2199, ""), (2200, ""), (2201, "hint 151/250: m2"), (2330, ""), (2331, "hint 151/250: m1")];
    at(Rule::CeilingTall, plan, &cases);
}

#[test]
fn a_tall_unit_is_tilted_up_over_its_diagonal() {
    // √(2080² + 560²) = √4 640 000 = 2154.07, so 2155 whole mm, and the plinth of 100.
    let plan = |ceiling: i32| Plan::wall().set("/room/height", ceiling).unit("HV", 600, "A", 0);
    let cases = [(2254, "warning 2255/2254: m1"), (2255, ""), (2256, "")];
    at(Rule::CeilingTilt, plan, &cases);
    // A shop that wants 10 to spare.
    let spared =
        |ceiling| plan(ceiling).sold_from(|shop| shop.thresholds.ceiling_tilt_warning.value = Mm(10));
    at(Rule::CeilingTilt, spared, &[(2264, "warning 2255/2254: m1"), (2265, "")]);
    // A unit that is too high standing is not also too high tilting.
    at(Rule::CeilingTilt, plan, &[(2189, "")]);
}

#[test]
fn a_wall_unit_keeps_10_from_the_ceiling() {
    let plan = |z: i32| Plan::wall().unit("BD", 600, "A", 0).with("z", z);
    at(Rule::WallUnitTop, plan, &[(1909, ""), (1910, ""), (1911, "error 2691/2690: m1")]);
}

#[test]
fn the_niche_is_high_enough_to_work_in_and_low_enough_to_reach() {
    let plan =
        |niche: i32| Plan::wall().unit("OD", 600, "A", 0).unit("BD", 600, "A", 0).with("z", 918 + niche);
    let cases = [
        (399, "error 399/400: m2"),
        (400, "warning 400/480: m2"),
        (401, "warning 401/480: m2"),
        (479, "warning 479/480: m2"),
        (480, ""),
        (481, ""),
        (650, ""),
        (651, "hint 651/650: m2"),
    ];
    at(Rule::NicheMin, plan, &cases);
}

#[test]
fn a_wall_unit_hangs_above_the_worktop_of_a_peninsula_or_of_the_next_wall_too() {
    // A peninsula of 1900 by 900 from wall B at x = 4000 on: its worktop lies from y = 2000 to 2900.
    let island = json!({"id": "I", "x": 2100, "y": 2000, "length": 1900, "depth": 900, "turn": 180});
    let unit = json!({"id": "m1", "code": "OL3", "width": 900, "island": "I", "x": 50});
    let plan = |x: i32| {
        let room = Plan::room(&[4000, 4000]).push("/islands", island.clone()).push("/modules", unit.clone());
        room.unit("BD", 600, "B", x).with("z", 918 + 399)
    };
    let low = "error 399/400: m2";
    at(Rule::NicheMin, plan, &[(1400, ""), (1401, low), (2899, low), (2900, "")]);
    // 350 deep from B, the wall unit hangs above a worktop on A that ends 29 past its unit; the worktop is 601 deep.
    let next = |x: i32| {
        let row = Plan::room(&[4000, 4000]).unit("OD", 600, "A", x);
        move |along: i32| row.clone().unit("BD", 600, "B", along).with("z", 918 + 399)
    };
    at(Rule::NicheMin, next(3000), &[(0, "")]);
    at(Rule::NicheMin, next(3300), &[(0, low), (600, low), (601, "")]);
}

#[test]
fn units_over_one_niche_share_a_finding_and_a_hood_may_hang_high() {
    let base = Plan::wall().unit("OD", 1200, "A", 0);
    let low = base.clone().unit("BD", 600, "A", 0).with("z", 1380).unit("BD", 600, "A", 600).with("z", 1380);
    assert_eq!(low.says(Rule::NicheMin), ["warning 462/480: m2 m3"]);
    // BDK hangs from 2180 − 520 = 1660: 742 above the worktop.
    assert_eq!(base.unit("BDK", 600, "A", 0).says(Rule::NicheMin), Vec::<String>::new());
}

#[test]
fn what_hangs_above_another_unit_or_on_a_tall_one_has_no_niche() {
    // From 2180 on, 1262 above the worktop of the base units at 0 and 600; the other wall unit hangs at 1400 and is 600 wide.
    let plan = |x: i32| {
        let plan = Plan::wall().unit("OD", 600, "A", 0).unit("OD", 600, "A", 600).unit("BD", 600, "A", 0);
        plan.unit("BK", 600, "A", x).with("z", 2180)
    };
    at(Rule::NicheMin, plan, &[(0, ""), (599, ""), (600, "hint 1262/650: m4")]);
    // The worktop ends at the tall unit at 600; the box on that reaches 50 over it.
    let tall = Plan::wall().unit("OD", 600, "A", 0).unit("HV", 600, "A", 600);
    assert_eq!(tall.unit("BK", 600, "A", 550).with("z", 2180).says(Rule::NicheMin), Vec::<String>::new());
}

#[test]
fn no_niche_is_measured_without_a_worktop_below() {
    let plan = Plan::wall().unit("BD", 600, "A", 0).with("z", 1000);
    assert_eq!(plan.says(Rule::NicheMin), Vec::<String>::new());
}

#[test]
fn units_of_different_heights_have_findings_of_their_own() {
    let plan = Plan::wall().unit("OD", 1200, "A", 0);
    let plan = plan.unit("BD", 600, "A", 0).with("z", 1380).unit("BD", 600, "A", 600).with("z", 1390);
    assert_eq!(plan.says(Rule::NicheMin), ["warning 462/480: m2", "warning 472/480: m3"]);
}

#[test]
fn only_a_tall_unit_is_measured_against_the_ceiling_and_only_a_wall_unit_over_a_worktop_from_it() {
    // A wall unit that ends at 2180 under 2300 leaves 120.
    let plan = Plan::wall().set("/room/height", 2300).unit("BD", 600, "A", 0);
    assert_eq!(plan.says(Rule::CeilingTall), Vec::<String>::new());
    // The worktop ends at 629, the wall unit hangs at 1000 from 3000 on.
    let plan = Plan::wall().unit("OD", 600, "A", 0).unit("BD", 600, "A", 3000).with("z", 1000);
    assert_eq!(plan.says(Rule::NicheMin), Vec::<String>::new());
}
