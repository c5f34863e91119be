//! Where a finding is to be seen. A plinth of 100 and a carcass of 780 reach 880, a worktop of 38 reaches 918.

use kitchen::design::{Place, Side, parse};
use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::rules::{Rule, Spot, check};
use serde_json::json;

use super::Plan;

/// Where the first finding of a rule is to be seen.
fn place(plan: &Plan, rule: Rule) -> Option<Spot> {
    let design = parse(&plan.file.to_string(), &plan.catalogue).unwrap();
    let kitchen = Kitchen::new(&design, &plan.catalogue);
    let findings = check(&kitchen);
    let finding = findings.iter().find(|finding| finding.code == rule).unwrap();
    finding.place(&kitchen)
}

fn spot(place: Place, along: (i32, i32), rise: (i32, i32)) -> Spot {
    let span = |(start, end)| Span::between(Mm(start), Mm(end));
    Spot { place, along: span(along), rise: span(rise) }
}

fn wall(id: &str) -> Place {
    Place::Wall(id.into())
}

#[test]
fn two_units_and_what_lies_between_them_are_one_rectangle() {
    let hob = Plan::wall().unit("OKP", 600, "A", 300).with("hob", "A-IND-60").unit("OD", 300, "A", 900);
    let plan = hob.unit("OSP", 600, "A", 1200).with("sink", "S-INOX-500");
    assert_eq!(place(&plan, Rule::HobSink), Some(spot(wall("A"), (300, 1800), (0, 880))));
}

#[test]
fn a_unit_too_near_a_side_wall_is_shown_up_to_the_wall() {
    let plan = Plan::room(&[3000, 700]).unit("OD", 600, "A", 2371);
    assert_eq!(place(&plan, Rule::WallFiller), Some(spot(wall("A"), (2371, 3000), (0, 880))));
}

#[test]
fn a_unit_is_shown_with_the_window_before_which_it_stands() {
    let plan = Plan::wall().unit("HV", 600, "A", 500).window(1000, 800, 1200, "fixed");
    // The window is 1000 high; the unit ends at 100 + 2080.
    assert_eq!(place(&plan, Rule::WindowTall), Some(spot(wall("A"), (500, 1800), (0, 2200))));
}

#[test]
fn of_units_on_two_surfaces_those_of_the_first_are_shown() {
    let island = json!({"id": "I", "x": 1000, "y": 1000, "turn": 180, "length": 1800, "depth": 900});
    let unit = json!({"id": "m1", "code": "OD", "width": 900, "island": "I", "x": 900});
    let plan = Plan::wall().push("/islands", island).push("/modules", unit).unit("OD", 600, "A", 1000);
    assert_eq!(place(&plan, Rule::AisleWork), Some(spot(wall("A"), (1000, 1600), (0, 880))));
}

#[test]
fn a_wall_or_an_island_alone_is_shown_whole_and_the_whole_kitchen_nowhere() {
    let island = json!({"id": "I", "x": 1000, "y": 500, "length": 1800, "depth": 900});
    let plan = Plan::wall().push("/islands", island);
    assert_eq!(
        place(&plan, Rule::AisleWalk),
        Some(spot(Place::Island("I".into(), Side::Front), (0, 1800), (0, 918)))
    );
    let run = Plan::wall().unit("OD", 400, "A", 100).unit("OSP", 600, "A", 500).with("sink", "S-INOX-500");
    let run = run.unit("OKP", 600, "A", 1700).with("hob", "A-IND-60").unit("OD", 600, "A", 1100);
    assert_eq!(place(&run, Rule::Prep), Some(spot(wall("A"), (0, 6000), (0, 2700))));
    assert_eq!(place(&run, Rule::NoWater), None);
}
