//! What must not stand beside a hob: fridges, doors, and wall units beside a flame. The cut-out of 560 begins 20
//! inside an OKP of 600.

use kitchen::length::Mm;
use kitchen::rules::Rule;

use super::folded::under;
use super::{Plan, at};

const INDUCTION: &str = "A-IND-60";
const GAS: &str = "A-GAS-75";

fn hob(plan: Plan, model: &str, x: i32) -> Plan {
    plan.unit("OKP", 600, "A", x).with("hob", model)
}

#[test]
fn a_hob_that_is_near_a_fridge_is_said_to_warm_it() {
    // The fridge unit ends at 600; a cut-out at distance d begins with its unit at 580 + d.
    let plan = |model| move |distance| hob(Plan::wall().unit("HKK178", 600, "A", 0), model, 580 + distance);
    let fridge = [(50, "warning 50/300: m2 m1"), (299, "warning 299/300: m2 m1"), (300, ""), (301, "")];
    at(Rule::HobFridge, plan(INDUCTION), &fridge);
    // One cause, one finding: dangerously near is about fire, and otherwise about the fridge.
    at(Rule::HobSideOne, plan(INDUCTION), &[(49, "error 49/50: m2 m1"), (50, ""), (299, "")]);
    at(Rule::HobFridge, plan(INDUCTION), &[(49, "")]);
    at(Rule::HobFridge, plan(GAS), &[(99, ""), (100, "warning 100/300: m2 m1")]);
}

#[test]
fn a_hob_between_a_fridge_and_a_tall_unit_is_between_two_tall_units() {
    // 299 on either side: 600 + 299 = 899 to 1459, so the unit stands at 879 and the other at 1758.
    let plan = hob(Plan::wall().unit("HKK178", 600, "A", 0), INDUCTION, 879).unit("HV", 600, "A", 1758);
    assert_eq!(plan.says(Rule::HobSideBoth), ["error 299/300: m2 m1 m3"]);
    assert_eq!(plan.says(Rule::HobFridge), Vec::<String>::new());
}

#[test]
fn a_maker_who_asks_less_beside_a_fridge_still_warns_of_a_tall_unit() {
    let plan = |away: i32| {
        let plan = hob(Plan::wall().unit("HKK178", 600, "A", 0), INDUCTION, 580 + away);
        plan.sold_from(|catalogue| catalogue.thresholds.hob_fridge_warning.value = Mm(200))
    };
    at(Rule::HobFridge, plan, &[(199, "warning 199/200: m2 m1"), (200, ""), (250, "")]);
    let one = [(199, ""), (200, "warning 200/300: m2 m1"), (250, "warning 250/300: m2 m1"), (300, "")];
    at(Rule::HobSideOne, plan, &one);
}

#[test]
fn a_wall_unit_beside_a_flame_hangs_400_above_the_worktop() {
    // Worktop top 918; the cut-out ends at 1180 and the wall unit begins at 1200.
    let plan = |model| {
        move |height: i32| hob(Plan::wall(), model, 600).unit("BD", 600, "A", 1200).with("z", 918 + height)
    };
    at(Rule::WallUnitBesideGas, plan(GAS), &[(399, "error 399/400: m1 m2"), (400, ""), (401, "")]);
    at(Rule::WallUnitBesideGas, plan(INDUCTION), &[(399, "")]);
    // It is not said twice.
    at(Rule::NicheMin, plan(GAS), &[(399, ""), (400, "warning 400/480: m2")]);
}

#[test]
fn a_wall_unit_50_beside_a_flame_may_hang_lower() {
    let plan = |gap: i32| hob(Plan::wall(), GAS, 600).unit("BD", 600, "A", 1180 + gap).with("z", 918 + 350);
    let cases = [(0, "error 350/400: m1 m2"), (49, "error 350/400: m1 m2"), (50, ""), (51, "")];
    at(Rule::WallUnitBesideGas, plan, &cases);
    // What hangs above the cut-out is another matter.
    at(Rule::WallUnitBesideGas, plan, &[(-1, "")]);
}

#[test]
fn a_hob_keeps_400_from_a_door_on_its_wall() {
    // The cut-out ends at 580, the worktop at 929: 349 from the hob.
    let plan = |kind: &'static str| {
        move |distance| {
            let run = hob(Plan::wall(), INDUCTION, 0).unit("OD", 300, "A", 600);
            run.door(kind, 580 + distance, "outward", "left")
        }
    };
    let cases = [(399, "warning 399/400: m1 d1"), (400, ""), (401, "")];
    at(Rule::HobDoor, plan("door"), &cases);
    at(Rule::HobDoor, plan("passage"), &cases);
}

#[test]
fn a_worktop_that_ends_before_the_door_is_what_is_said() {
    // The worktop ends at 629: 49 from the cut-out.
    let plan = hob(Plan::wall(), INDUCTION, 0).door("passage", 680, "outward", "left");
    assert_eq!(plan.says(Rule::HobRunEnd), ["error 49/150: m1"]);
    assert_eq!(plan.says(Rule::HobDoor), Vec::<String>::new());
}

#[test]
fn a_door_round_the_corner_is_measured_past_the_front_of_the_hob() {
    // The cut-out ends at 2680, 320 before wall B, and reaches 55 + 490 = 545 from wall A; the passage begins
    // at 545 + d along wall B.
    let plan = |way: i32| {
        let run = hob(Plan::room(&[3000, 3000]), INDUCTION, 2100);
        run.push(
            "/room/openings",
            serde_json::json!({"id": "d1", "kind": "passage", "wall": "B", "x": 545 + way, "width": 830,
                               "height": 2015}),
        )
    };
    // 239² + 320² = 159 521, less than 400² = 160 000; 240² + 320² = 160 000.
    at(Rule::HobDoor, plan, &[(200, "warning 378/400: m1 d1"), (240, ""), (241, "")]);
}

#[test]
fn of_two_doors_that_are_near_the_nearer_is_named() {
    // Units of 300 on both sides: the worktop ends 349 from a cut-out that runs from 2020 to 2580.
    let run = hob(Plan::wall(), INDUCTION, 2000).unit("OD", 300, "A", 1700).unit("OD", 300, "A", 2600);
    let run = run.door("passage", 2020 - 360 - 830, "outward", "left");
    let plan = |x: i32| {
        let door = serde_json::json!({"id": "d2", "kind": "passage", "wall": "A", "x": x, "width": 830, "height": 2015});
        run.clone().push("/room/openings", door)
    };
    let cases = [(2580 + 350, "warning 350/400: m1 d2"), (2580 + 370, "warning 360/400: m1 d1")];
    at(Rule::HobDoor, plan, &cases);
    // An end of the worktop 300 away is no other cause: 150, a filler of 101, 20 and 29.
    let run = hob(Plan::wall(), INDUCTION, 2000).unit("OFL", 150, "A", 1749).unit("OD", 300, "A", 2600);
    let run = run.door("passage", 2020 - 360 - 830, "outward", "left");
    let door = serde_json::json!({"id": "d2", "kind": "passage", "wall": "A", "x": 2930, "width": 830, "height": 2015});
    assert_eq!(run.push("/room/openings", door).says(Rule::HobDoor), ["warning 350/400: m1 d2"]);
}

#[test]
fn a_door_follows_from_the_end_of_the_worktop_only_on_its_own_side() {
    // The worktop ends 29 and 20 before the cut-out on the left; on the right a unit of 300 keeps the end away.
    let room = |x| {
        hob(Plan::wall(), INDUCTION, 1000).unit("OD", 300, "A", 1600).door("passage", x, "outward", "left")
    };
    let left = room(100);
    assert_eq!(left.says(Rule::HobRunEnd), ["error 49/150: m1"]);
    // The passage ends at 930, 90 before the cut-out at 1020.
    assert_eq!(under(&left.findings(), Rule::HobRunEnd)[0], "HOB_DOOR warning 90/400: m1 d1");
    assert_eq!(left.says(Rule::HobDoor), Vec::<String>::new());
    // On the right the worktop reaches 349 past the cut-out at 1580.
    assert_eq!(room(1930).says(Rule::HobDoor), ["warning 350/400: m1 d1"]);
}

#[test]
fn a_wall_unit_beside_the_place_of_a_hood_is_not_in_it() {
    // A hood of 900 over a hob unit from 1000 to 1600 takes 850 to 1750.
    let plan = |x: i32| {
        let hung = hob(Plan::wall(), INDUCTION, 1000).unit("BD", 300, "A", 550).unit("BD", 300, "A", x);
        hung.push("/extras", serde_json::json!({"code": "X-HOOD-WALL-90", "module": "m1"}))
    };
    at(Rule::Overlap, plan, &[(1749, "warning 1/0: m1 m3"), (1750, "")]);
}
