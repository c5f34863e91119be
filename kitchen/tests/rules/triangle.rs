//! The ways between sink, hob and fridge. Walls A and C face each other; fronts stand 581 before each, so that in a
//! room of d + 1162 they are d apart.

use kitchen::rules::Rule;
use serde_json::json;

use super::{Plan, at};

/// Fridge (m1) and sink (m2) on A with these middles, the hob (m3) on C opposite a place of A.
fn galley(d: i32, fridge: i32, sink: i32, hob: i32) -> Plan {
    let room = Plan::room(&[8000, d + 1162, 8000]);
    let plan = room.unit("HKK178", 600, "A", fridge - 300).with("fridge", "A-FF-178");
    let plan = plan.unit("OSP", 600, "A", sink - 300).with("sink", "S-INOX-500");
    plan.unit("OKP", 600, "C", 8000 - hob - 300).with("hob", "A-IND-60")
}

#[test]
fn sink_hob_and_fridge_are_together_from_4000_to_7900_apart() {
    // 800 along A and d across: with d = 1500 the third is 1700, as 8² + 15² = 17². Rounded up, 1499 gives 1700 too.
    let near = |d| galley(d, 1500, 2300, 2300);
    at(Rule::TriangleSum, near, &[(1499, "hint 3999/4000: m2 m3 m1"), (1500, ""), (1501, "")]);
    // 2611 along and 2000 across: the third is 3288.97. With 2612 and 1999 it is 3289.16.
    assert_eq!(galley(2000, 1500, 4111, 4111).says(Rule::TriangleSum), Vec::<String>::new());
    let far = galley(1999, 1500, 4112, 4112);
    assert_eq!(far.says(Rule::TriangleSum), ["hint 7901/7900: m2 m3 m1"]);
    assert_eq!(far.says(Rule::TriangleLeg), Vec::<String>::new());
}

#[test]
fn of_two_sinks_that_stand_as_well_the_first_along_its_wall_counts() {
    // 1000 to either side of the fridge, the hob 1219 across from that: the third is √(1000² + 1219²) = 1576.7.
    let room =
        Plan::room(&[8000, 1219 + 1162, 8000]).unit("HKK178", 600, "A", 2000).with("fridge", "A-FF-178");
    let sink = |plan: Plan, x| plan.unit("OSP", 600, "A", x).with("sink", "S-INOX-500");
    let plan = sink(sink(room, 3000), 1000).unit("OKP", 600, "C", 8000 - 2600).with("hob", "A-IND-60");
    assert_eq!(plan.says(Rule::TriangleSum), ["hint 3796/4000: m3 m4 m1"]);
}

#[test]
fn each_way_is_from_1200_to_2700_long() {
    // 1700 across; the third is at least 2080.
    let short = |x| galley(1700, 1500, 1500 + x, 1500 + x);
    at(Rule::TriangleLeg, short, &[(1199, "hint 1199/1200: m1 m2"), (1200, ""), (1201, "")]);
    // The hob opposite the middle: √(1700² + 1350²) = 2171 to either.
    let long = |x| galley(1700, 1500, 1500 + x, 2850);
    at(Rule::TriangleLeg, long, &[(2699, ""), (2700, ""), (2701, "hint 2701/2700: m1 m2")]);
}

#[test]
fn at_one_wall_there_is_no_triangle() {
    let plan = Plan::wall().unit("HKK178", 600, "A", 100).with("fridge", "A-FF-178");
    let plan = plan.unit("OSP", 600, "A", 719).with("sink", "S-INOX-500");
    let plan = plan.unit("OKP", 600, "A", 1319).with("hob", "A-IND-60");
    assert_eq!(plan.says(Rule::TriangleSum), Vec::<String>::new());
    assert_eq!(plan.says(Rule::TriangleLeg), Vec::<String>::new());
}

#[test]
fn a_way_leads_at_most_305_through_an_island() {
    // From the sink (1000, 581) to the hob (4200, 2981): four to the right for three down. Inside its overhang the
    // island begins at y 1781, where the way is at x 2600, and ends at x 2844: 244 to the right is 305 along the way.
    let plan = |x: i32| {
        let island = json!({"id": "I", "x": x, "y": 1761, "length": 1500, "depth": 900});
        let plan = Plan::room(&[4781, 5000]).push("/islands", island);
        let plan = plan.unit("OSP", 600, "A", 700).with("sink", "S-INOX-500");
        let plan = plan.unit("OKP", 600, "B", 2681).with("hob", "A-IND-60");
        plan.unit("HKK178", 600, "A", 2800).with("fridge", "A-FF-178")
    };
    at(Rule::TriangleCut, plan, &[(1363, ""), (1364, ""), (1365, "warning 306/305: m1 m2 I")]);
}

#[test]
fn no_tall_unit_stands_between_two_of_the_three() {
    let sink = |x| Plan::wall().unit("OSP", 600, "A", x).with("sink", "S-INOX-500");
    let parted = sink(100).unit("HV", 600, "A", 719).unit("OKP", 600, "A", 1338).with("hob", "A-IND-60");
    assert_eq!(parted.says(Rule::TriangleCut), ["warning: m2 m1 m3"]);
    // The fridge stands in one block with the other tall unit, at the end of the run.
    let block = sink(100).unit("HV", 600, "A", 719).unit("HKK178", 600, "A", 1319).with("fridge", "A-FF-178");
    assert_eq!(block.says(Rule::TriangleCut), Vec::<String>::new());
    // Worktop behind the tall unit and then the fridge: it stands between.
    let beyond = sink(100).unit("HV", 600, "A", 719).unit("OD", 600, "A", 1338);
    let beyond = beyond.unit("HKK178", 600, "A", 1957).with("fridge", "A-FF-178");
    assert_eq!(beyond.says(Rule::TriangleCut), ["warning: m2 m1 m4"]);
}

#[test]
fn two_of_the_three_at_one_wall_are_still_a_triangle() {
    // A wall of 3000 whose next has its fronts at x 2419. From the fridge (1000, 581) to the sink (2419, 2473) are 1419
    // and 1892: three to four, so 2365; to the hob at 1800 on the same wall 800.
    let room = || Plan::room(&[3000, 3000]);
    let fridge = |plan: Plan| plan.unit("HKK178", 600, "A", 700).with("fridge", "A-FF-178");
    let sink = |plan: Plan, wall: &str, x| plan.unit("OSP", 600, wall, x).with("sink", "S-INOX-500");
    let hob = |plan: Plan, wall: &str, x| plan.unit("OKP", 600, wall, x).with("hob", "A-IND-60");
    let hob_and_fridge = sink(hob(fridge(room()), "A", 1500), "B", 2173);
    assert_eq!(hob_and_fridge.says(Rule::TriangleLeg), ["hint 800/1200: m2 m1"]);
    let fridge_and_sink = hob(sink(fridge(room()), "A", 1500), "B", 2173);
    assert_eq!(fridge_and_sink.says(Rule::TriangleLeg), ["hint 800/1200: m1 m2"]);
}
