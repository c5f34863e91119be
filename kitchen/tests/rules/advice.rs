//! What a designer would advise, once.

use kitchen::rules::Rule;
use serde_json::json;

use super::{Plan, at};

const NOTHING: Vec<String> = Vec::new();

fn sink(plan: Plan, x: i32) -> Plan {
    plan.unit("OSP", 600, "A", x).with("sink", "S-INOX-500")
}

#[test]
fn a_bin_is_within_1000_of_the_sink() {
    // The sink ends at 550.
    let plan = |distance| sink(Plan::wall(), 0).unit("OAF", 600, "A", 550 + distance);
    at(Rule::Bin, plan, &[(999, ""), (1000, ""), (1001, "hint 1001/1000: m1")]);
    assert_eq!(sink(Plan::wall(), 0).says(Rule::Bin), ["hint: m1"]);
}

#[test]
fn a_waste_system_is_a_bin_and_two_sinks_are_advised_on_once() {
    let two = sink(sink(Plan::wall(), 0), 3000);
    assert_eq!(two.says(Rule::Bin), ["hint: m1 m2"]);
    let own = json!({"code": "X-WASTE-600", "module": "m1"});
    assert_eq!(two.clone().push("/extras", own).says(Rule::Bin), NOTHING);
    // Where a system goes with no unit, nobody knows how far it is.
    assert_eq!(two.push("/extras", json!({"code": "X-WASTE-600"})).says(Rule::Bin), NOTHING);
    assert_eq!(Plan::wall().unit("OD", 600, "A", 0).says(Rule::Bin), NOTHING);
}

#[test]
fn a_hob_above_an_oven_has_a_drawer_beside_it() {
    let plan = |left: &str, right: &str| {
        let run = Plan::wall().unit(left, 600, "A", 0).unit("OOV", 600, "A", 600).with("hob", "A-IND-60");
        run.unit(right, 600, "A", 1200)
    };
    assert_eq!(plan("OD", "OD").says(Rule::HobDrawers), ["hint: m2 m1 m3"]);
    assert_eq!(plan("OD", "OL3").says(Rule::HobDrawers), NOTHING);
    assert_eq!(plan("OLD", "OD").says(Rule::HobDrawers), NOTHING);
    // Under this hob there are drawers.
    let own = Plan::wall().unit("OD", 600, "A", 0).unit("OKP", 600, "A", 600).with("hob", "A-IND-60");
    assert_eq!(own.says(Rule::HobDrawers), NOTHING);
}

#[test]
fn a_sink_has_a_drawer_beside_it_or_beside_its_dishwasher() {
    let plan = |beyond: &str| {
        let run = sink(Plan::wall().unit("OD", 600, "A", 0), 600).unit("VWF", 600, "A", 1200);
        run.unit(beyond, 600, "A", 1800)
    };
    assert_eq!(plan("OD").says(Rule::SinkDrawers), ["hint: m2 m1 m4"]);
    assert_eq!(plan("OL3").says(Rule::SinkDrawers), NOTHING);
    // Beyond an open gap it is another run.
    let apart = sink(Plan::wall().unit("OD", 600, "A", 0), 751);
    assert_eq!(apart.says(Rule::SinkDrawers), NOTHING);
}

#[test]
fn tall_units_stand_at_an_end_of_their_run() {
    let block = |left: i32| {
        let plan = Plan::wall().unit("HKK178", 600, "A", 1000).unit("HOV", 600, "A", 1600);
        plan.unit("OD", 600, "A", 2219).unit("OD", 600, "A", left)
    };
    assert_eq!(block(2819).says(Rule::FridgeEnd), NOTHING);
    assert_eq!(block(381).says(Rule::FridgeEnd), ["hint: m1 m2"]);
    // A gap of 151 and the panel begin another run.
    assert_eq!(block(1000 - 600 - 170).says(Rule::FridgeEnd), NOTHING);
}

#[test]
fn light_is_advised_once_under_wall_units_above_a_worktop() {
    let bare = Plan::wall().unit("BD", 600, "A", 0).unit("BD", 600, "A", 600);
    assert_eq!(bare.says(Rule::Light), NOTHING);
    let plan = bare.unit("OD", 600, "A", 0).unit("OD", 600, "A", 600);
    assert_eq!(plan.says(Rule::Light), ["hint: m1 m2"]);
    let above = plan.clone().unit("BK", 600, "A", 0).with("z", 2180);
    assert_eq!(above.says(Rule::Light), ["hint: m1 m2"]);
    assert_eq!(plan.set("/style/led", true).says(Rule::Light), NOTHING);
}

#[test]
fn a_corner_that_is_closed_with_a_post_is_advised_on() {
    // Wall A ends at 3000: a unit of 600 that leaves d begins at 2400 − d.
    let plan = |left| {
        let run = Plan::room(&[3000, 3000]).unit("OD", 600, "A", 2400 - left);
        run.unit("OD", 600, "B", 700)
    };
    at(Rule::DeadCorner, plan, &[(611, "hint 611/600: A B"), (700, "hint 700/600: A B"), (782, "")]);
    let asks = |least: i32| {
        plan(650).sold_from(move |catalogue| {
            catalogue.thresholds.dead_corner_hint.value = kitchen::length::Mm(least);
        })
    };
    at(Rule::DeadCorner, asks, &[(649, "hint 650/649: A B"), (650, "hint 650/650: A B"), (651, "")]);
}

#[test]
fn a_row_has_at_most_two_handles_and_two_fronts() {
    let plan = |key: &str, values: [&str; 2]| {
        let run = Plan::wall().unit("OD", 600, "A", 0);
        let run = run.unit("OD", 600, "A", 600).with(key, values[0]);
        run.unit("OD", 600, "A", 1200).with(key, values[1])
    };
    assert_eq!(plan("handle", ["H-KNOB", "H-KNOB"]).says(Rule::HandleMix), NOTHING);
    assert_eq!(plan("handle", ["H-KNOB", "H-BAR-160"]).says(Rule::HandleMix), ["hint: m2 m3"]);
    assert_eq!(plan("front", ["F-OAK-NAT", "F-OAK-NAT"]).says(Rule::HandleMix), NOTHING);
    assert_eq!(plan("front", ["F-OAK-NAT", "F-MEL-WHITE"]).says(Rule::HandleMix), ["hint: m2 m3"]);
}

#[test]
fn only_the_unit_that_a_waste_system_goes_with_is_a_bin() {
    // The sink ends at 550; between it and the unit with the system stands another.
    let plan = |distance: i32| {
        let run = sink(Plan::wall(), 0).unit("OD", 600, "A", 600).unit("OD", 600, "A", 550 + distance);
        run.push("/extras", json!({"code": "X-WASTE-600", "module": "m3"}))
    };
    at(Rule::Bin, plan, &[(1000, ""), (1001, "hint 1001/1000: m1")]);
}

#[test]
fn wall_units_shade_only_the_worktop_below_them() {
    let room = || Plan::room(&[6000, 6000]).unit("BD", 600, "A", 0);
    assert_eq!(room().unit("OD", 600, "A", 629).says(Rule::Light), NOTHING);
    assert_eq!(room().unit("OD", 600, "A", 628).says(Rule::Light), ["hint: m1"]);
    assert_eq!(room().unit("OD", 600, "B", 0).says(Rule::Light), NOTHING);
}

#[test]
fn what_shows_no_front_and_no_handle_is_not_counted_among_them() {
    let run = |third: &str, width| {
        let run = Plan::wall().unit("BD", 600, "A", 0).unit("BD", 600, "A", 600).with("front", "F-OAK-NAT");
        run.unit(third, width, "A", 1200).with("front", "F-MEL-WHITE")
    };
    assert_eq!(run("BO", 300).says(Rule::HandleMix), NOTHING);
    assert_eq!(run("BD", 300).says(Rule::HandleMix), ["hint: m2 m3"]);
    // A type that the maker sells without handles wears none.
    let handles = Plan::wall().unit("BD", 600, "A", 0).unit("BD", 600, "A", 600).with("handle", "H-KNOB");
    let handles = handles.unit("BK", 600, "A", 1200).with("handle", "H-BAR-160");
    assert_eq!(handles.says(Rule::HandleMix), ["hint: m2 m3"]);
    let bare = handles.sold_from(|catalogue| {
        let kind = catalogue.modules.iter_mut().find(|kind| kind.code == "BK").unwrap();
        for cell in &mut kind.cells {
            cell.handles = 0;
        }
    });
    assert_eq!(bare.says(Rule::HandleMix), NOTHING);
}
