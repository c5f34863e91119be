//! On which drawing a finding is to be seen, and where. A base unit is 560 deep; a plinth of 100 and a carcass of 780
//! reach 880.

use kitchen::design::{Side, parse};
use kitchen::drawing::View;
use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::rules::{Rule, check};
use kitchen::sight::Sight;
use serde_json::json;

use super::Plan;

fn sight(plan: &Plan, rule: Rule) -> Option<Sight> {
    let design = parse(&plan.file.to_string(), &plan.catalogue).unwrap();
    let kitchen = Kitchen::new(&design, &plan.catalogue);
    let findings = check(&kitchen);
    let finding = findings.iter().find(|finding| finding.code == rule).unwrap();
    finding.sight(&kitchen)
}

fn seen(view: View, x: (i32, i32), y: (i32, i32)) -> Sight {
    let span = |(start, end)| Span::between(Mm(start), Mm(end));
    Sight { view, x: span(x), y: span(y) }
}

#[test]
fn what_stands_along_one_wall_is_seen_on_its_elevation() {
    let plan = Plan::room(&[3000, 700]).unit("OD", 600, "A", 2371);
    assert_eq!(sight(&plan, Rule::WallFiller), Some(seen(View::Wall(0), (2371, 3000), (-880, 0))));
    assert_eq!(sight(&plan, Rule::NoWater), None);
}

#[test]
fn what_stands_on_an_island_is_seen_on_its_side() {
    let island = json!({"id": "I", "x": 1000, "y": 1500, "length": 1800, "depth": 900});
    let unit = json!({"id": "m1", "code": "HV", "width": 600, "island": "I", "x": 600});
    let plan = Plan::wall().push("/islands", island).push("/modules", unit);
    // The tall unit ends at 100 + 2080.
    let side = View::Island(0, Side::Front);
    assert_eq!(sight(&plan, Rule::TallFree), Some(seen(side, (600, 1200), (-2180, 0))));
}

#[test]
fn an_aisle_is_seen_from_above_from_row_to_row() {
    // A runs along y = 0 to the right, C along y = 2000 to the left: 1000 from its end is 2000, 600 more 1400.
    let plan = Plan::room(&[3000, 2000, 3000]).unit("OD", 600, "A", 1000).unit("OD", 600, "C", 1000);
    assert_eq!(sight(&plan, Rule::AisleWork), Some(seen(View::Plan, (1000, 2000), (0, 2000))));
}

#[test]
fn a_door_is_seen_from_above_with_the_floor_that_it_sweeps() {
    let plan = Plan::wall().unit("OD", 600, "A", 1200).door("door", 1000, "inward", "left");
    assert_eq!(sight(&plan, Rule::DoorSwing), Some(seen(View::Plan, (1000, 1830), (0, 830))));
}

#[test]
fn a_plan_that_lies_turned_on_paper_shows_it_there() {
    // Wall B, after a side wall of 700, is drawn on top: its floor from x = 700 to −130 lies at y = −700 to 130.
    let plan = Plan::room(&[700, 4000]).unit("OD", 600, "B", 1200).door("door", 1000, "inward", "left");
    let plan = plan.set("/room/openings/0/wall", "B");
    assert_eq!(sight(&plan, Rule::DoorSwing), Some(seen(View::Plan, (1000, 1830), (-700, 130))));
}

#[test]
fn a_corner_is_seen_from_above_where_its_walls_meet() {
    // As far as units of two rows reach into each other's way: 781 from either wall.
    let plan = Plan::room(&[3000, 2000]).unit("OD", 600, "A", 2300).unit("OD", 600, "B", 640);
    assert_eq!(sight(&plan, Rule::CornerMissing), Some(seen(View::Plan, (2219, 3000), (0, 781))));
}

#[test]
fn the_way_from_an_island_is_drawn_out_to_the_wall() {
    // The island reaches from y = 500 to 1400; 500 are left to walk to wall A.
    let island = json!({"id": "I", "x": 1000, "y": 500, "length": 1800, "depth": 900});
    let plan = Plan::wall().push("/islands", island);
    assert_eq!(sight(&plan, Rule::AisleWalk), Some(seen(View::Plan, (1000, 2800), (0, 1400))));
}

#[test]
fn what_hangs_is_seen_where_it_hangs() {
    // At 1380 above the floor and 780 high.
    let plan = Plan::wall().unit("OD", 600, "A", 1000).unit("BD", 600, "A", 1000).with("z", 1380);
    assert_eq!(sight(&plan, Rule::NicheMin), Some(seen(View::Wall(0), (1000, 1600), (-2160, -1380))));
}

#[test]
fn what_is_about_things_along_two_walls_is_seen_from_above() {
    // The sink unit on A, 560 deep; the dishwasher on B, seen from above from x = 2440 on.
    let plan = Plan::room(&[3000, 3000]).unit("OSP", 600, "A", 1850).with("sink", "S-INOX-500");
    let plan = plan.unit("VWF", 600, "B", 560 + 915);
    assert_eq!(sight(&plan, Rule::DwSink), Some(seen(View::Plan, (1850, 3000), (0, 2075))));
}

#[test]
fn a_bar_is_seen_from_above_with_its_whole_island() {
    let island = json!({"id": "I", "x": 1000, "y": 2000, "length": 1800, "depth": 930});
    let unit = json!({"id": "m1", "code": "OL3", "width": 900, "island": "I", "side": "front", "x": 0});
    let plan = Plan::room(&[4000]).push("/islands", island).push("/modules", unit);
    assert_eq!(sight(&plan, Rule::SeatKnee), Some(seen(View::Plan, (1000, 2800), (2000, 2930))));
}

#[test]
fn what_else_stands_in_the_room_does_not_change_where_to_look() {
    let plan = Plan::room(&[3000, 3000, 3000]).unit("OD", 600, "A", 100).unit("OD", 600, "A", 705);
    let plan = plan.unit("OD", 600, "B", 1000).unit("OD", 600, "C", 1000);
    assert_eq!(sight(&plan, Rule::RunGap), Some(seen(View::Wall(0), (100, 1305), (-880, 0))));
}

#[test]
fn a_wall_alone_is_seen_on_its_elevation_and_so_is_a_unit_between_two_side_walls() {
    // 600 between sink and hob units; the wall is 6000 long and 2700 high.
    let plan = Plan::wall().unit("OSP", 600, "A", 1000).with("sink", "S-INOX-500").unit("OD", 300, "A", 1600);
    let plan = plan.unit("OKP", 600, "A", 1900).with("hob", "A-IND-60");
    assert_eq!(sight(&plan, Rule::Prep), Some(seen(View::Wall(0), (0, 6000), (-2700, 0))));
    // 150 on either side of a hob unit up to A and C.
    let plan = Plan::room(&[700, 900, 700]).unit("OKP", 600, "B", 150).with("hob", "A-IND-60");
    assert_eq!(sight(&plan, Rule::HobSideBoth), Some(seen(View::Wall(1), (0, 900), (-880, 0))));
}

#[test]
fn walls_that_share_no_floor_are_seen_from_above_with_that_before_both() {
    // Up from the end of A, back over 1500 and down again: D ends behind A at x = 1500 and looks to the left.
    let plan = (1..4).fold(Plan::room(&[3000, 1000, 1500, 1000]), |plan, wall| {
        plan.set(&format!("/room/walls/{wall}/corner"), 270)
    });
    assert_eq!(sight(&plan, Rule::Overlap), Some(seen(View::Plan, (0, 3000), (-1000, 781))));
}
