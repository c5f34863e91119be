//! Worktop beside hob and sink, and the longest stretch of it. A hob of 560 begins 20 inside an OKP of 600, a sink
//! of 500 begins 50 inside an OSP of 600; a free end of worktop lies 29 beyond its unit, an end panel takes 19.

use kitchen::rules::Rule;
use serde_json::json;

use super::{Plan, at};

fn hob(plan: Plan, x: i32) -> Plan {
    plan.unit("OKP", 600, "A", x).with("hob", "A-IND-60")
}

fn sink(plan: Plan, x: i32) -> Plan {
    plan.unit("OSP", 600, "A", x).with("sink", "S-INOX-500")
}

#[test]
fn a_hob_has_300_of_worktop_on_its_narrower_side() {
    // From the panel at 619 over a unit of 150 and a filler g to the cut-out: 150 + g + 20.
    let plan = |g| {
        let run = Plan::wall().unit("HV", 600, "A", 0).unit("OFL", 150, "A", 619);
        hob(run, 769 + g).unit("OD", 1200, "A", 1369 + g)
    };
    at(Rule::LandHob, plan, &[(129, "warning 299/300: m3"), (130, ""), (131, "")]);
}

#[test]
fn a_hob_has_380_of_worktop_on_its_wider_side() {
    // On the left 300 + 20 + 20 = 340, on the right 20 + w to the panel.
    let plan = |w| {
        let run = Plan::wall().unit("HV", 600, "A", 0).unit("OD", 300, "A", 619);
        hob(run, 939).unit("OD", w, "A", 1539).unit("HV", 600, "A", 1539 + w + 19)
    };
    at(Rule::LandHob, plan, &[(359, "warning 379/380: m3"), (360, ""), (361, "")]);
}

#[test]
fn what_is_too_near_a_hob_is_said_once() {
    // 49 to the free end, 130 to the sink, 170 to the side wall: in each case the graver rule speaks alone.
    let end = hob(Plan::wall(), 100).unit("OD", 1200, "A", 700);
    assert_eq!((end.says(Rule::HobRunEnd).len(), end.says(Rule::LandHob).len()), (1, 0));
    let beside = sink(hob(Plan::wall().unit("OD", 600, "A", 0), 600), 1200).unit("OD", 600, "A", 1800);
    assert_eq!((beside.says(Rule::HobSink).len(), beside.says(Rule::LandHob).len()), (1, 0));
    assert_eq!(beside.says(Rule::LandSink).len(), 0);
    let wall = hob(Plan::room(&[3000, 700]), 2250).unit("OD", 1200, "A", 1050);
    assert_eq!((wall.says(Rule::HobSideOne).len(), wall.says(Rule::LandHob).len()), (1, 0));
}

#[test]
fn a_sink_has_600_of_worktop_on_one_side() {
    // On its left 29 + 371 + 50, the 450 of its other side; on its right, over a dishwasher of 450 and a filler f to the
    // panel, 50 + 450 + f.
    let plan = |f| {
        let run = sink(Plan::wall().unit("OD", 371, "A", 100), 471).unit("VWF", 450, "A", 1071);
        run.unit("HV", 600, "A", 1521 + f + 19)
    };
    at(Rule::LandSink, plan, &[(99, "warning 599/600: m2"), (100, ""), (101, "")]);
}

#[test]
fn a_sink_has_450_of_worktop_on_its_other_side() {
    // 29 + w + 50.
    let plan = |w| {
        let run = sink(Plan::wall().unit("OD", w, "A", 100), 100 + w);
        run.unit("OD", 1200, "A", 700 + w)
    };
    at(Rule::LandSink, plan, &[(370, "warning 449/450: m2"), (371, ""), (372, "")]);
    // Beside a dishwasher as well: what comes out of it is put down too.
    let washed = |w| {
        let run = sink(Plan::wall().unit("OD", w, "A", 100), 100 + w);
        run.unit("VWF", 600, "A", 700 + w).unit("OD", 600, "A", 1300 + w)
    };
    at(Rule::LandSink, washed, &[(370, "warning 449/450: m2"), (371, ""), (372, "")]);
}

#[test]
fn where_its_depth_changes_the_worktop_goes_on() {
    // The unit of 660 begins at 700 + w; on its right the sink has 50 + w and 600 and 29 of one height.
    let plan = |w| {
        let run = sink(Plan::wall().unit("OD", 600, "A", 100), 700).unit("OD", w, "A", 1300);
        run.unit("OL3", 600, "A", 1300 + w).with("depth", 660)
    };
    at(Rule::LandSink, plan, &[(300, ""), (600, "")]);
    let first =
        sink(Plan::wall().unit("OD", 600, "A", 100), 700).unit("OL3", 600, "A", 1300).with("depth", 660);
    assert_eq!(first.unit("VWF", 600, "A", 1900).says(Rule::LandSink), Vec::<String>::new());
}

#[test]
fn in_a_corner_the_worktop_goes_on_to_the_room_corner() {
    // On B the sink begins at 900 + 50. In granite the piece of B begins only at the front edge of the other, at 601.
    for worktop in ["W-LAM38-OAK", "W-GRA20"] {
        let room = Plan::room(&[3000, 3000]).set("/style/worktop", worktop).unit("OHC", 900, "A", 2100);
        let plan = room.unit("OSP", 600, "B", 900).with("sink", "S-INOX-500").unit("OD", 400, "B", 1500);
        assert_eq!(plan.says(Rule::LandSink), Vec::<String>::new(), "{worktop}");
    }
}

#[test]
fn a_kitchen_has_a_stretch_of_800_and_better_900() {
    // Between sink and hob: 50 + w + 20.
    let plan = |w| {
        let run = sink(Plan::wall().unit("OD", 400, "A", 100), 500).unit("OD", w, "A", 1100);
        hob(run, 1100 + w).unit("OD", 300, "A", 1700 + w)
    };
    let cases = [
        (729, "warning 799/800: A"),
        (730, "hint 800/900: A"),
        (731, "hint 801/900: A"),
        (829, "hint 899/900: A"),
        (830, ""),
        (831, ""),
    ];
    at(Rule::Prep, plan, &cases);
}

#[test]
fn one_preparation_place_is_enough_and_may_be_an_island() {
    let run = || hob(sink(Plan::wall().unit("OD", 400, "A", 100), 500).unit("OD", 600, "A", 1100), 1700);
    let run = || run().unit("OD", 300, "A", 2300);
    assert_eq!(run().says(Rule::Prep), ["warning 670/800: A"]);
    let island = json!({"id": "I", "x": 1000, "y": 3000, "length": 900, "depth": 900});
    let unit = json!({"id": "m9", "code": "OL3", "width": 900, "island": "I", "x": 0});
    // 900 and 29 at either end.
    assert_eq!(run().push("/islands", island).push("/modules", unit).says(Rule::Prep), Vec::<String>::new());
    // Without a hob nobody prepares anything yet.
    assert_eq!(sink(Plan::wall(), 0).says(Rule::Prep), Vec::<String>::new());
}
