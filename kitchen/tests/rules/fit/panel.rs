//! End panels that stand in other units.

use kitchen::rules::Rule;

use super::super::{Plan, at};

#[test]
fn a_wall_unit_overlaps_the_end_panel_of_a_tall_unit() {
    // The base unit 19 from the tall unit calls for the panel; it stands from 600 to 619.
    let plan = |x| Plan::wall().unit("HV", 600, "A", 0).unit("OD", 600, "A", 619).unit("BD", 600, "A", x);
    at(Rule::Overlap, plan, &[(618, "error 1/0: m1 m3"), (619, ""), (620, "")]);
}

#[test]
fn the_panel_of_a_wall_unit_stands_beside_the_units_round_the_corner() {
    // Wall B stands at 3000 and its units reach 350 before it; a row on A that ends there shows its side.
    let plan =
        |from: i32| Plan::room(&[3000, 3000]).unit("BO", 300, "A", 2700 - from).unit("BO", 300, "B", 50);
    at(Rule::Overlap, plan, &[(350, "error 19/0: m1 m2"), (368, "error 1/0: m1 m2"), (369, "")]);
}

#[test]
fn where_the_carcasses_meet_the_panel_says_nothing_and_elsewhere_it_does() {
    let plan = |from: i32| {
        let hung = Plan::room(&[3000, 3000]).unit("BO", 300, "A", 2700 - from).unit("BO", 300, "B", 50);
        // Two others share 100 of the same wall.
        hung.unit("OD", 600, "A", 0).unit("OD", 600, "A", 500).says(Rule::Overlap)
    };
    assert_eq!(plan(340), ["error 10/0: m1 m2", "error 100/0: m3 m4"]);
    assert_eq!(plan(350), ["error 19/0: m1 m2", "error 100/0: m3 m4"]);
    let alone =
        |from: i32| Plan::room(&[3000, 3000]).unit("BO", 300, "A", 2700 - from).unit("BO", 300, "B", 50);
    at(Rule::Overlap, alone, &[(340, "error 10/0: m1 m2")]);
}
