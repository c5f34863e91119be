//! End panels that stand in other units, or have no room.

use kitchen::rules::{Manner, Rule};
use serde_json::json;

use super::super::{Plan, at};

#[test]
fn a_wall_unit_overlaps_the_end_panel_of_a_tall_unit() {
    // The base unit 19 from the tall unit calls for the panel; it stands from 600 to 619.
    let plan = |x| Plan::wall().unit("HV", 600, "A", 0).unit("OD", 600, "A", 619).unit("BD", 600, "A", x);
    at(Rule::Overlap, plan, &[(618, "error 1/0: m1 m3"), (619, ""), (620, "")]);
}

#[test]
fn the_panel_of_a_wall_unit_stands_beside_the_units_round_the_corner() {
    // Wall B stands at 3000 and its units reach 350 before it; a row on A that ends there shows its side. The panel beside the
    // unit of B stands from 350 to 369 before A and to 2630, that of A reaches to 370: they share 20 of the depth until that of
    // A, which ends 19 past its unit, ends at 2630.
    let plan =
        |from: i32| Plan::room(&[3000, 3000]).unit("BO", 300, "A", 2700 - from).unit("BO", 300, "B", 50);
    at(
        Rule::Overlap,
        plan,
        &[(350, "error 20/0: m1 m2"), (369, "error 20/0: m1 m2"), (388, "error 1/0: m1 m2"), (389, "")],
    );
}

#[test]
fn where_the_carcasses_meet_the_panel_says_nothing_and_elsewhere_it_does() {
    let plan = |from: i32| {
        let hung = Plan::room(&[3000, 3000]).unit("BO", 300, "A", 2700 - from).unit("BO", 300, "B", 50);
        // Two others share 100 of the same wall.
        hung.unit("OD", 600, "A", 0).unit("OD", 600, "A", 500).says(Rule::Overlap)
    };
    assert_eq!(plan(340), ["error 10/0: m1 m2", "error 100/0: m3 m4"]);
    assert_eq!(plan(350), ["error 20/0: m1 m2", "error 100/0: m3 m4"]);
    let alone =
        |from: i32| Plan::room(&[3000, 3000]).unit("BO", 300, "A", 2700 - from).unit("BO", 300, "B", 50);
    at(Rule::Overlap, alone, &[(340, "error 10/0: m1 m2")]);
}

#[test]
fn what_closes_a_tall_unit_of_an_island_stands_clear_of_wall_units() {
    // The island is 900 deep: its tall unit is closed to 601 - 900 + 20 behind its line, 20 inside the outline, and the panels of
    // the wall unit come 350 + 20 out.
    let plan = |y: i32| {
        let island = json!({"id": "I", "x": 1000, "y": y, "length": 600, "depth": 900});
        let tall = json!({"id": "m1", "code": "HV", "width": 600, "island": "I", "x": 0});
        Plan::wall().push("/islands", island).push("/modules", tall).unit("BD", 600, "A", 1000)
    };
    at(Rule::Overlap, plan, &[(349, "error 1/0: m1 m2"), (350, "")]);
}

#[test]
fn a_carcass_that_comes_out_before_its_neighbours_front_needs_19_for_its_panel() {
    let right = |gap| Plan::wall().unit("OD", 600, "A", 0).with("depth", 660).unit("OD", 600, "A", 600 + gap);
    let left = |gap| Plan::wall().unit("OD", 600, "A", 0).unit("OD", 600, "A", 600 + gap).with("depth", 660);
    let cases = [(0, "warning 0/19: m1 m2"), (18, "warning 18/19: m1 m2"), (19, ""), (20, "")];
    at(Rule::PanelMissing, right, &cases);
    at(Rule::PanelMissing, left, &cases);
    // What it leaves is judged: 23 − 19 = 4, and 170 − 19 = 151.
    at(
        Rule::RunGap,
        right,
        &[(18, ""), (22, ""), (23, "warning 4/3: m1 m2"), (169, ""), (170, "warning 151/150: m1 m2")],
    );
}

#[test]
fn a_front_covers_21_of_a_deeper_neighbours_side() {
    let left = |depth| Plan::wall().unit("BD", 600, "A", 0).with("depth", depth).unit("BD", 600, "A", 600);
    let right = |depth| Plan::wall().unit("BD", 600, "A", 0).unit("BD", 600, "A", 600).with("depth", depth);
    // 350 − 21 = 329.
    let cases = [(328, "warning 0/19: m1 m2"), (329, ""), (330, "")];
    at(Rule::PanelMissing, left, &cases);
    at(Rule::PanelMissing, right, &cases);
}

#[test]
fn beside_a_less_deep_tall_unit_a_base_unit_needs_a_panel_of_its_own() {
    let gap = |gap| Plan::wall().unit("HV", 600, "A", 0).with("depth", 460).unit("OD", 600, "A", 600 + gap);
    let cases =
        [(0, "warning 0/38: m1 m2"), (19, "warning 19/38: m1 m2"), (37, "warning 37/38: m1 m2"), (38, "")];
    at(Rule::PanelMissing, gap, &cases);
    // 560 − 21 = 539: its front covers the rest.
    let depth = |depth| Plan::wall().unit("OD", 600, "A", 0).unit("HV", 600, "A", 619).with("depth", depth);
    at(Rule::PanelMissing, depth, &[(538, "warning 19/38: m1 m2"), (539, ""), (540, "")]);
    let manner =
        |plan: Plan| plan.findings().iter().find(|found| found.code == Rule::PanelMissing).unwrap().manner;
    assert_eq!([manner(gap(0)), manner(gap(0).with("depth", 350))], [Some(Manner::Both), None]);
}

#[test]
fn a_unit_that_comes_out_before_the_leg_beside_it_needs_room_for_its_panel() {
    let plan = |x| {
        let leg = Plan::room(&[3000, 3000]).unit("OHC", 900, "A", 2100);
        leg.unit("OD", 600, "B", x).with("depth", 660)
    };
    at(Rule::PanelMissing, plan, &[(900, "warning 0/19: m1 m2"), (918, "warning 18/19: m1 m2"), (919, "")]);
}

#[test]
fn on_an_island_no_carcass_comes_out_before_another() {
    let island = json!({"id": "I", "x": 2000, "y": 3000, "length": 1200, "depth": 1200});
    let unit =
        |id, x, depth| json!({"id": id, "code": "OD", "width": 600, "island": "I", "x": x, "depth": depth});
    let plan = Plan::wall().push("/islands", island).push("/modules", unit("m1", 0, 660));
    assert_eq!(plan.push("/modules", unit("m2", 600, 350)).says(Rule::PanelMissing), Vec::<String>::new());
}
