//! In which of its ways a rule is broken, where one way ends and the next begins.

use kitchen::length::Mm;
use kitchen::rules::{Manner, Rule};
use serde_json::json;

use super::Plan;

fn manner(plan: &Plan, rule: Rule) -> Option<Manner> {
    let findings = plan.findings();
    findings.into_iter().find(|finding| finding.code == rule).expect("it is broken").manner
}

#[test]
fn a_joint_at_the_edge_of_a_cut_out_lies_beside_it_and_one_farther_in_goes_through_it() {
    // The pieces meet at the side of the deeper unit, at 700; a cut-out in the middle of 600 that is wider reaches past it.
    let plan = |cut: i32| {
        let deep = Plan::wall().unit("OL3", 600, "A", 100).with("depth", 660);
        let hob = deep.unit("OKP", 600, "A", 700).with("hob", "A-IND-60");
        hob.sold_from(move |catalogue| {
            catalogue.appliances.iter_mut().find(|row| row.code == "A-IND-60").unwrap().cut = Some(Mm(cut));
        })
    };
    assert_eq!(plan(600).says(Rule::JointPlace), ["error 0/100: m2"]);
    assert_eq!(manner(&plan(600), Rule::JointPlace), None);
    assert_eq!(plan(602).says(Rule::JointPlace), ["error -1/100: m2"]);
    assert_eq!(manner(&plan(602), Rule::JointPlace), Some(Manner::Through));
}

#[test]
fn carcasses_that_end_at_the_back_edge_of_an_island_do_not_reach_past_it() {
    let single = |depth: i32| {
        let island = json!({"id": "I", "x": 1000, "y": 2000, "length": 1800, "depth": depth});
        let unit = json!({"id": "m1", "code": "OL3", "width": 900, "island": "I", "x": 0});
        Plan::room(&[4000]).push("/islands", island).push("/modules", unit)
    };
    // Carcasses, fronts and the worktop before them take 601.
    let back = |plan: &Plan| manner(plan, Rule::IslandBack);
    assert_eq!(single(601).says(Rule::IslandBack), ["error 0/19: I"]);
    assert_eq!([601, 600].map(|depth| back(&single(depth))), [None, Some(Manner::Past)]);
    let double = |depth: i32| {
        let unit = json!({"id": "m2", "code": "OFL", "width": 150, "island": "I", "side": "back", "x": 0});
        single(depth).push("/modules", unit)
    };
    assert_eq!(double(601).says(Rule::IslandBack), ["error 0/41: I"]);
    assert_eq!([601, 600].map(|depth| back(&double(depth))), [Some(Manner::Fronts), Some(Manner::Past)]);
}
