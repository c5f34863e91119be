//! What a row leaves before a side wall or a column: `RUN_GAP`.

use kitchen::rules::Rule;
use serde_json::json;

use super::super::{Plan, at};

/// A unit on A that ends so far from the side wall B.
fn plan(gap: i32) -> Plan {
    Plan::room(&[3000, 700]).unit("OD", 600, "A", 2400 - gap)
}

#[test]
fn what_a_unit_of_300_and_a_filler_would_fill_before_a_side_wall_is_a_gap() {
    let cases = [(150, ""), (151, "warning 151/150: m1 B"), (450, "warning 450/150: m1 B"), (451, "")];
    at(Rule::RunGap, plan, &cases);
    // A row of wall units ends where it pleases, and an open end of a wall bounds nothing.
    let hung = |gap: i32| Plan::room(&[3000, 700]).unit("BD", 600, "A", 2400 - gap);
    at(Rule::RunGap, hung, &[(151, "")]);
    at(Rule::RunGap, |gap| Plan::wall().unit("OD", 600, "A", gap), &[(151, "")]);
}

#[test]
fn before_a_column_too_and_not_before_what_has_to_stay_free() {
    let beside = |kind: &'static str| {
        move |gap: i32| {
            let thing =
                json!({"kind": kind, "wall": "A", "x": 3000, "width": 300, "depth": 600, "height": 2700});
            Plan::wall().unit("OD", 600, "A", 2400 - gap).push("/room/obstacles", thing)
        }
    };
    let cases = [(150, ""), (151, "warning 151/150: m1 A"), (450, "warning 450/150: m1 A"), (451, "")];
    at(Rule::RunGap, beside("column"), &cases);
    at(Rule::RunGap, beside("radiator"), &[(151, "")]);
    at(Rule::RunGap, beside("meter"), &[(151, "")]);
}

#[test]
fn what_stands_or_opens_in_the_place_explains_it() {
    let radiator = |wall: &str, x: i32| {
        let thing =
            json!({"kind": "radiator", "wall": wall, "x": x, "width": 200, "depth": 100, "height": 600});
        plan(300).push("/room/obstacles", thing)
    };
    at(Rule::RunGap, |_| radiator("A", 2750), &[(0, "")]);
    // On B it stands in the gap up to the front plane at 581.
    at(Rule::RunGap, |x| radiator("B", x), &[(580, ""), (581, "warning 300/150: m1 B")]);
    // The unit is 880 high with its plinth; a window over it takes nothing.
    let window = |sill: i32| plan(300).window(2700, 250, sill, "fixed");
    at(Rule::RunGap, window, &[(879, ""), (880, "warning 300/150: m1 B")]);
    // A door in the side wall.
    let door = json!({"id": "d1", "kind": "passage", "wall": "B", "x": 100, "width": 600, "height": 2000});
    at(Rule::RunGap, |_| plan(300).push("/room/openings", door.clone()), &[(0, "")]);
    // One across the room, over against the place, takes nothing of it.
    let across = Plan::room(&[3000, 3000, 3000]).unit("OD", 600, "A", 2100);
    let door = json!({"id": "d1", "kind": "passage", "wall": "C", "x": 0, "width": 830, "height": 2000});
    let across = across.push("/room/openings", door);
    assert_eq!(across.says(Rule::RunGap), ["warning 300/150: m1 B"]);
    // A tall unit on B, 371 deep with its front, stands before it; nothing of it is left.
    let tall = || plan(400).unit("HV", 600, "B", 0).with("depth", 350);
    at(Rule::RunGap, |_| tall(), &[(0, "")]);
}

#[test]
fn a_row_that_has_no_corner_is_not_also_away_from_its_wall() {
    let plan = || plan(300).unit("OD", 600, "B", 600);
    at(Rule::CornerMissing, |_| plan(), &[(0, "error 300/611: A B")]);
    at(Rule::RunGap, |_| plan(), &[(0, "")]);
}

#[test]
fn a_shelf_without_fronts_needs_nothing_beside_a_wall() {
    let shelf = |gap: i32| Plan::room(&[3000, 700]).unit("BO", 300, "A", 2700 - gap);
    at(Rule::WallFiller, shelf, &[(0, ""), (25, ""), (150, "")]);
}

#[test]
fn of_two_sides_of_an_island_at_a_wall_the_one_that_lacks_most_speaks() {
    // The zone ends 20 before B at 4000. Handles of 35 ask for 45 where there are 20 + 9, a knob of 25 for 35 where there are 20.
    let island = json!({"id": "I", "x": 1000, "y": 1500, "length": 2980, "depth": 1250});
    let unit = |id: &str, side: &str, x: i32| json!({"id": id, "code": "OL3", "width": 900, "island": "I", "side": side, "x": x});
    let plan = Plan::room(&[4000, 4000]).push("/islands", island);
    let plan = plan.push("/modules", unit("m1", "front", 2980 - 900 - 9));
    let plan = plan.push("/modules", unit("m2", "back", 0)).with("handle", "H-KNOB");
    assert_eq!(plan.says(Rule::WallFiller), ["warning 29/45: m1 m2 B"]);
}
