//! Tall units that stand free, and what is built into them.

use kitchen::length::Mm;
use kitchen::rules::Rule;
use serde_json::json;

use super::{Plan, at};

#[test]
fn a_tall_unit_on_an_island_stands_free_unless_a_wall_holds_it() {
    // Its back stands 620 - 601 = 19 inside the island's outline.
    let plan = |away: i32| {
        let island = json!({"id": "I", "x": 500, "y": away - 19, "length": 600, "depth": 620});
        let unit = json!({"id": "m1", "code": "HV", "width": 600, "island": "I", "x": 0});
        Plan::wall().push("/islands", island).push("/modules", unit)
    };
    at(Rule::TallFree, plan, &[(149, ""), (150, ""), (151, "error 2180/1600: m1")]);
}

#[test]
fn from_1600_on_a_tall_unit_is_held_upright() {
    // On a plinth of 100.
    let plan = |height: i32| {
        let island = json!({"id": "I", "x": 500, "y": 2000, "length": 600, "depth": 620});
        let unit = json!({"id": "m1", "code": "HV", "width": 600, "island": "I", "x": 0});
        let plan = Plan::wall().push("/islands", island).push("/modules", unit);
        plan.sold_from(move |catalogue| {
            let kind = catalogue.modules.iter_mut().find(|kind| kind.code == "HV").unwrap();
            kind.cells.iter_mut().for_each(|cell| cell.height = Mm(height - 100));
        })
    };
    at(Rule::TallFree, plan, &[(1599, ""), (1600, "error 1600/1600: m1"), (1601, "error 1601/1600: m1")]);
}

#[test]
fn a_block_of_tall_units_on_an_island_is_one_finding() {
    let island = json!({"id": "I", "x": 500, "y": 2000, "length": 1200, "depth": 620});
    let unit = |id, x: i32| json!({"id": id, "code": "HV", "width": 600, "island": "I", "x": x});
    let plan = Plan::wall().push("/islands", island).push("/modules", unit("m1", 0));
    let plan = plan.push("/modules", unit("m2", 600));
    assert_eq!(plan.says(Rule::TallFree), ["error 2180/1600: m1 m2"]);
}

#[test]
fn a_wall_unit_hangs_on_a_wall_and_not_over_an_island() {
    let island = json!({"id": "I", "x": 500, "y": 2000, "length": 1200, "depth": 640});
    let unit = |id, code, x: i32| json!({"id": id, "code": code, "width": 600, "island": "I", "x": x});
    let plan = Plan::wall().push("/islands", island).push("/modules", unit("m1", "OL2", 0));
    let plan = plan.push("/modules", unit("m2", "BD", 0)).push("/modules", unit("m3", "BD", 600));
    assert_eq!(plan.says(Rule::TallFree), ["error: m2", "error: m3"]);
    assert_eq!(plan.unit("BD", 600, "A", 0).says(Rule::TallFree).len(), 2);
}

#[test]
fn a_fridge_has_36_of_air_above_it_over_the_cornice() {
    // The unit ends at 2180, a cornice of 40 above it.
    let plan = |cornice: bool| {
        move |height: i32| {
            let room = Plan::wall().set("/room/height", height).set("/style/cornice", cornice);
            room.unit("HKK178", 600, "A", 600).with("fridge", "A-FF-178")
        }
    };
    at(Rule::FridgeVent, plan(false), &[(2215, "error 35/36: m1"), (2216, ""), (2217, "")]);
    at(Rule::FridgeVent, plan(true), &[(2255, "error 35/36: m1"), (2256, ""), (2257, "")]);
    // A ceiling filler from 20 to 150 takes the place of the cornice and lets the air through a grille.
    let closed = |height: i32| plan(true)(height).set("/style/ceiling_filler", true);
    at(Rule::FridgeVent, closed, &[(2215, "error 35/36: m1"), (2216, ""), (2217, "")]);
    // At 2189 the unit itself does not fit, which CEILING_TALL says.
    at(Rule::FridgeVent, plan(false), &[(2189, ""), (2190, "error 10/36: m1")]);
}

/// A unit with an appliance whose maker asks for another niche.
fn asking(code: &'static str, slot: &'static str, appliance: &'static str) -> impl Fn(i32) -> Plan {
    move |niche| {
        let plan = Plan::wall().unit(code, 600, "A", 600).with(slot, appliance);
        plan.sold_from(move |catalogue| {
            let row = catalogue.appliances.iter_mut().find(|row| row.code == appliance).unwrap();
            row.niche = Some(Mm(niche));
        })
    }
}

#[test]
fn an_oven_or_compact_appliance_stands_in_the_niche_that_is_built() {
    // An oven that asks n stands in n − 15 to n + 5; the niche of HOV and OOV is 600 clear.
    let oven = [(594, "error 600/599: m1"), (595, ""), (600, ""), (615, ""), (616, "error 600/601: m1")];
    for code in ["HOV", "OOV"] {
        at(Rule::OvenNiche, asking(code, "oven", "A-OVEN-60"), &oven);
    }
    // In HOC 1060 are left for both, of which the upper takes 455 and the shelf between them 18: 587.
    let lower = [(581, "error 587/586: m1"), (582, ""), (600, ""), (602, ""), (603, "error 587/588: m1")];
    at(Rule::OvenNiche, asking("HOC", "oven", "A-OVEN-60"), &lower);
    // A compact appliance stands in n to n + 5, with an oven below or without.
    let compact = [(449, "error 455/454: m1"), (450, ""), (455, ""), (456, "error 455/456: m1")];
    at(Rule::OvenNiche, asking("HOC", "compact", "A-MICRO-45"), &compact);
}

#[test]
fn a_fridge_leaves_at_most_5_of_its_niche() {
    let cases = [(1769, "error 1775/1774: m1"), (1770, ""), (1775, ""), (1776, "error 1775/1776: m1")];
    at(Rule::FridgeNiche, asking("HKK178", "fridge", "A-FF-178"), &cases);
}

#[test]
fn nothing_but_tall_units_that_end_where_they_do_stands_behind_tall_units_of_an_island() {
    // Their panels stand from -19 to 619 of the front of 1819, from 1200 to 1838 of the back.
    let plan = |code: &str, x: i32| {
        let island = json!({"id": "I", "x": 0, "y": 2000, "length": 1819, "depth": 1300});
        let tall = json!({"id": "m1", "code": "HV", "width": 600, "island": "I", "x": 0});
        let behind = json!({"id": "m2", "code": code, "width": 600, "island": "I", "side": "back", "x": x});
        Plan::wall().push("/islands", island).push("/modules", tall).push("/modules", behind)
    };
    at(Rule::TallBack, |x| plan("OD", x), &[(600, ""), (601, "error 1/0: m2 m1")]);
    // A tall unit has its own panel; one that stands exactly behind the other needs none. Less than a filler from the end of the
    // island it is closed there, to 1838.
    at(Rule::TallBack, |x| plan("HV", x), &[(581, ""), (582, "error 1/0: m2 m1")]);
    at(Rule::TallBack, |x| plan("HV", x), &[(1218, "error 638/0: m2 m1"), (1219, "")]);
}
