//! Where the cut-out of a hob lies between the front edge and what is behind it.

use kitchen::length::Mm;
use kitchen::rules::Rule;
use serde_json::json;

use super::{Plan, at};

const INDUCTION: &str = "A-IND-60";

fn hob(plan: Plan, model: &str, x: i32) -> Plan {
    plan.unit("OKP", 600, "A", x).with("hob", model)
}

#[test]
fn a_hob_moves_forward_from_what_stands_behind_it_as_far_as_the_front_keeps_50() {
    // The worktop is 601 deep: 490 leave 111, of which 50 stay in front; 480 of gas leave 121.
    let plan = |model: &'static str, z: i32| {
        move |depth: i32| {
            let column = json!({"kind": "column", "wall": "A", "x": 700, "width": 100, "depth": depth,
                                "z": z, "height": 900});
            hob(Plan::wall(), model, 600).push("/room/obstacles", column)
        }
    };
    at(Rule::HobRear, plan(INDUCTION, 100), &[(10, ""), (11, ""), (12, "error 49/50: m1")]);
    at(Rule::HobRear, plan("A-GAS-60", 100), &[(15, ""), (16, ""), (17, "error 54/55: m1")]);
    // What ends below the worktop's upper side at 918, or begins 50 above it, does not stand behind the hob.
    at(Rule::HobRear, plan(INDUCTION, 18), &[(100, "")]);
    at(Rule::HobRear, plan(INDUCTION, 968), &[(100, "")]);
    at(Rule::HobRear, plan(INDUCTION, 967), &[(100, "error -39/50: m1")]);
    // The cut-out begins at 620.
    let beside = |x: i32| {
        let column =
            json!({"kind": "column", "wall": "A", "x": x, "width": 20, "depth": 100, "height": 2600});
        hob(Plan::wall(), INDUCTION, 600).push("/room/obstacles", column)
    };
    at(Rule::HobRear, beside, &[(600, ""), (601, "error -39/50: m1")]);
}

#[test]
fn a_splash_that_burns_stands_behind_a_hob_as_the_wall_does() {
    // 601 less 490 and 50 leave 61 of which an electric hob asks 50; less 480 and 50 they leave 71 of which gas asks 55.
    let plan = |model: &'static str, code: &'static str| {
        move |thick: i32| {
            let plan = hob(Plan::wall(), model, 600).set("/style/splash", code);
            plan.sold_from(|catalogue| {
                catalogue.splashes.iter_mut().find(|row| row.code == code).unwrap().t = Mm(thick);
            })
        }
    };
    at(Rule::HobRear, plan(INDUCTION, "B-LAM-OAK"), &[(10, ""), (11, ""), (12, "error 49/50: m1")]);
    at(Rule::HobRear, plan("A-GAS-60", "B-LAM-OAK"), &[(15, ""), (16, ""), (17, "error 54/55: m1")]);
    // Glass and stone do not burn.
    at(Rule::HobRear, plan(INDUCTION, "B-GLASS-SAGE"), &[(30, "")]);
    at(Rule::HobRear, plan(INDUCTION, "B-QZ12-A"), &[(30, "")]);
}

#[test]
fn a_cut_out_keeps_50_from_the_front_edge() {
    let deep = |deep: i32| {
        hob(Plan::wall(), INDUCTION, 600).sold_from(move |catalogue| {
            let row = catalogue.appliances.iter_mut().find(|row| row.code == INDUCTION).unwrap();
            row.cut_d = Some(Mm(deep));
        })
    };
    // The odd millimetre stays in front: 501 leave 50 and 50, 503 leave 49 and 49.
    at(Rule::HobFront, deep, &[(501, ""), (502, ""), (503, "error 49/50: m1")]);
    // One that is too deep for both edges says so once.
    at(Rule::HobRear, deep, &[(501, ""), (502, "error 49/50: m1"), (503, "")]);
}

#[test]
fn only_the_splash_behind_a_hob_counts() {
    // A window from the worktop up leaves none behind the hob unit from 600 to 1200; beside it and on B there is one.
    let plan = |window: i32| {
        let room = hob(Plan::room(&[3000, 3000]), INDUCTION, 600).unit("OD", 600, "A", 1200);
        let room = room.unit("OD", 600, "B", 1000).set("/style/splash", "B-LAM-OAK");
        let room = room.window(600, window, 918, "fixed");
        room.sold_from(|catalogue| {
            catalogue.splashes.iter_mut().find(|row| row.code == "B-LAM-OAK").unwrap().t = Mm(12);
        })
    };
    // The cut-out ends at 1180.
    at(Rule::HobRear, plan, &[(579, "error 49/50: m1"), (580, ""), (600, "")]);
}
