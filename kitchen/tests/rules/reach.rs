//! Worktop within reach of fridge, oven and compact appliance. An end panel takes 19, a free end lies 29 beyond its unit.

use kitchen::length::Mm;
use kitchen::rules::Rule;

use super::{Plan, at};

fn fridge(plan: Plan, wall: &str, x: i32) -> Plan {
    plan.unit("HKK178", 600, wall, x).with("fridge", "A-FF-178")
}

#[test]
fn a_fridge_has_380_of_worktop_on_the_side_of_its_handle() {
    // Hinged on the left; over the panel, w and the free end: w + 29.
    let plan = |w| fridge(Plan::wall(), "A", 100).unit("OD", w, "A", 719);
    at(Rule::LandFridge, plan, &[(350, "warning 379/380: m1"), (351, ""), (352, "")]);
    let behind_the_door =
        |hinge: &str| fridge(Plan::wall().unit("OD", 600, "A", 100), "A", 719).with("hinge", hinge);
    assert_eq!(behind_the_door("left").says(Rule::LandFridge), ["warning 0/380: m2"]);
    assert_eq!(behind_the_door("right").says(Rule::LandFridge), Vec::<String>::new());
}

#[test]
fn the_worktop_begins_within_1220_along_the_row() {
    // Two tall units of 600 and their panel, 1219; a filler of 1 is none: the worktop begins at the panel.
    let plan = |gap| {
        let block = fridge(Plan::wall(), "A", 100).unit("HV", 600, "A", 700);
        block.unit("OD", 600, "A", 1300 + 19 + gap)
    };
    // Over a gap that is no filler a free end lies 29 before its unit: 600 + 19 + gap − 29.
    at(Rule::LandFridge, plan, &[(0, ""), (630, ""), (631, "warning 0/380: m1")]);
}

#[test]
fn across_it_begins_within_1220_of_the_handles() {
    // Front plane 581, handle 35, and the worktop of the other wall 601 deep.
    let plan =
        |d| fridge(Plan::room(&[4000, 581 + 35 + d + 601, 4000]), "A", 1000).unit("OD", 600, "C", 2400);
    at(Rule::LandFridge, plan, &[(1219, ""), (1220, ""), (1221, "warning 0/380: m1")]);
}

#[test]
fn an_oven_or_a_compact_appliance_has_380_on_either_side() {
    for (rule, code, slot, appliance) in
        [(Rule::LandOven, "HOV", "oven", "A-OVEN-60"), (Rule::LandMw, "HOC", "compact", "A-MICRO-45")]
    {
        let right = |w| Plan::wall().unit(code, 600, "A", 100).with(slot, appliance).unit("OD", w, "A", 719);
        at(rule, right, &[(350, "hint 379/380: m1"), (351, ""), (352, "")]);
        let left =
            |w| Plan::wall().unit("OD", w, "A", 100).unit(code, 600, "A", 119 + w).with(slot, appliance);
        at(rule, left, &[(350, "hint 379/380: m2"), (351, ""), (352, "")]);
    }
}

#[test]
fn one_unit_speaks_once_and_an_oven_under_the_worktop_not_at_all() {
    let both =
        Plan::wall().unit("HOC", 600, "A", 100).with("oven", "A-OVEN-60").with("compact", "A-MICRO-45");
    let both = both.unit("OD", 300, "A", 719);
    assert_eq!(both.says(Rule::LandOven), ["hint 329/380: m1"]);
    assert_eq!(both.says(Rule::LandMw), Vec::<String>::new());
    let under = Plan::wall().unit("OOV", 600, "A", 100).with("oven", "A-OVEN-60");
    assert_eq!(under.says(Rule::LandOven), Vec::<String>::new());
    // Where there is no worktop at all there is none to be near.
    assert_eq!(fridge(Plan::wall(), "A", 100).says(Rule::LandFridge), Vec::<String>::new());
}

#[test]
fn each_of_the_three_asks_for_its_own_stretch() {
    // Over the panel, 300 and the free end: 329.
    let said = |code: &str, slot: &str, appliance: &str, rule| {
        let plan = Plan::wall().unit(code, 600, "A", 100).with(slot, appliance).unit("OD", 300, "A", 719);
        let plan = plan.sold_from(|catalogue| {
            let limits = &mut catalogue.thresholds;
            limits.land_fridge_warning.value = Mm(350);
            limits.land_oven_hint.value = Mm(340);
            limits.land_mw_hint.value = Mm(330);
        });
        plan.says(rule)
    };
    assert_eq!(said("HKK178", "fridge", "A-FF-178", Rule::LandFridge), ["warning 329/350: m1"]);
    assert_eq!(said("HOV", "oven", "A-OVEN-60", Rule::LandOven), ["hint 329/340: m1"]);
    assert_eq!(said("HOC", "compact", "A-MICRO-45", Rule::LandMw), ["hint 329/330: m1"]);
}
