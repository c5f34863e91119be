//! End panels that stand in other units.

use kitchen::rules::Rule;

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
