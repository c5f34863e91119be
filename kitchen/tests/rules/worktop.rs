//! Whether the worktop can be cut, joined and carried. The cut-out of S-UM-500 is 500 × 400, so 50 remain in a unit of
//! 600; the worktop reaches 29 past a free end.

use kitchen::length::Mm;
use kitchen::rules::Rule;
use serde_json::json;

use super::{Plan, at};

const QUARTZ_20: &str = "W-QZ20-A";

fn quartz(plan: Plan) -> Plan {
    plan.set("/style/worktop", QUARTZ_20)
}

fn undermount(plan: Plan, x: i32) -> Plan {
    plan.unit("OSP", 600, "A", x).with("sink", "S-UM-500")
}

#[test]
fn an_undermount_sink_leaves_90_of_stone_beside_it() {
    let at_wall =
        |gap| undermount(quartz(Plan::room(&[3000, 700])), 2400 - gap).unit("OL3", 600, "A", 1800 - gap);
    at(Rule::StoneBridge, at_wall, &[(39, "error 89/90: m1"), (40, ""), (41, "")]);
    // At a free end: 50 and 29.
    let free = undermount(quartz(Plan::wall()), 700).unit("OL3", 600, "A", 1300);
    assert_eq!(free.says(Rule::StoneBridge), ["error 79/90: m1"]);
    // So it does where the other end meets the row of the next wall.
    let corner = undermount(quartz(Plan::room(&[3000, 3000])), 1169).unit("OL3", 600, "A", 1769);
    assert_eq!(corner.unit("OL3", 600, "B", 631).says(Rule::StoneBridge), ["error 79/90: m1"]);
    // The piece ends at the panel of the tall unit: 50 and the gap less 19.
    let tall = |gap| {
        undermount(quartz(Plan::wall()), 700).unit("OL3", 600, "A", 100).unit("HV", 600, "A", 1300 + gap)
    };
    at(Rule::StoneBridge, tall, &[(58, "error 89/90: m1"), (59, ""), (60, "")]);
}

#[test]
fn a_bowl_moves_forward_as_far_as_the_front_keeps_90() {
    // 601 less 90 in front: a cut-out of 421 leaves 90 behind.
    let plan = |deep: i32| {
        let plan =
            undermount(quartz(Plan::wall().unit("OL3", 600, "A", 100)), 700).unit("OL3", 600, "A", 1300);
        plan.sold_from(move |catalogue| {
            let row = catalogue.sinks.iter_mut().find(|row| row.code == "S-UM-500").unwrap();
            row.cut_d = Some(Mm(deep));
        })
    };
    at(Rule::StoneBridge, plan, &[(420, ""), (421, ""), (422, "error 89/90: m2")]);
    // A tap asks 125 behind: 386 deep; that is advice as long as 90 remain, and says nothing more once they do not.
    let tap = |deep| plan(deep).sold_from(|_| ()).set("/modules/1/tap", "T-STD");
    let cases = [(386, ""), (387, "hint 124/125: m2"), (421, "hint 90/125: m2"), (422, "error 89/90: m2")];
    at(Rule::StoneBridge, tap, &cases);
    // It is drawn as it is measured: 601 less 400 and 90 leave 111, and without a tap it lies in the middle.
    let behind = |plan: Plan| {
        let design = kitchen::design::parse(&plan.file.to_string(), &plan.catalogue).unwrap();
        let kitchen = kitchen::kitchen::Kitchen::new(&design, &plan.catalogue);
        kitchen.layout.worktops[0].cutouts[0].depth
    };
    let span = |start, end| kitchen::geometry::Span::between(Mm(start), Mm(end));
    assert_eq!(behind(tap(400)), span(111, 511));
    assert_eq!(behind(plan(400)), span(100, 500));
}

#[test]
fn between_two_undermount_sinks_stay_70() {
    // S-CMP-UM-550 leaves 25 on each side of a unit of 600.
    let plan = |gap| {
        let plan = quartz(Plan::wall()).unit("OL3", 600, "A", 100);
        let plan = plan.unit("OSP", 600, "A", 700).with("sink", "S-CMP-UM-550");
        let plan = plan.unit("OSP", 600, "A", 1300 + gap).with("sink", "S-CMP-UM-550");
        plan.unit("OL3", 600, "A", 1900 + gap)
    };
    at(Rule::StoneBridge, plan, &[(19, "error 69/70: m2"), (20, ""), (21, "")]);
}

#[test]
fn only_what_hangs_from_stone_needs_a_bridge() {
    let at_end = |sink: &str, worktop: &str| {
        let plan = Plan::wall().set("/style/worktop", worktop).unit("OSP", 600, "A", 100).with("sink", sink);
        plan.says(Rule::StoneBridge)
    };
    assert_eq!(at_end("S-UM-500", QUARTZ_20), ["error 79/90: m1"]);
    assert!(at_end("S-UM-500", "W-CMP12-BLACK").is_empty());
    assert!(at_end("S-UM-500", "W-LAM38-OAK").is_empty());
    assert!(at_end("S-INOX-500", QUARTZ_20).is_empty());
}

/// The piece of wall B starts 601 from the corner; the cut-out of the sink begins 50 inside its unit.
fn beside_corner(worktop: &str, distance: i32) -> Plan {
    let plan = Plan::room(&[3000, 3000]).set("/style/worktop", worktop).unit("OL3", 600, "A", 1769);
    plan.unit("OSP", 600, "B", 551 + distance).with("sink", "S-INOX-500")
}

#[test]
fn the_joint_in_a_corner_keeps_150_from_the_cut_out_on_the_piece_that_starts_there() {
    let cases = [
        (99, "error 99/100: m2"),
        (100, "warning 100/150: m2"),
        (149, "warning 149/150: m2"),
        (150, ""),
        (151, ""),
    ];
    at(Rule::JointPlace, |distance| beside_corner(QUARTZ_20, distance), &cases);
    at(Rule::JointPlace, |distance| beside_corner("W-CMP12-BLACK", distance), &cases);
    // A mitre is not measured.
    at(Rule::JointPlace, |distance| beside_corner("W-LAM38-OAK", distance), &[(99, ""), (149, "")]);
}

#[test]
fn where_the_depth_changes_the_joint_keeps_150_from_a_cut_out_in_any_material() {
    // The pieces meet at the side of the unit 660 deep, at 700; the cut-out of 560 begins 20 inside its unit.
    let beside = Plan::wall().unit("OL3", 600, "A", 100).with("depth", 660);
    let beside = beside.unit("OKP", 600, "A", 700).with("hob", "A-IND-60");
    assert_eq!(beside.says(Rule::JointPlace), ["error 20/100: m2"]);
    assert_eq!(quartz(beside).says(Rule::JointPlace), ["error 20/100: m2"]);
    // On the deeper piece too.
    let on_it = Plan::wall().unit("OSP", 600, "A", 100).with("sink", "S-INOX-500").with("depth", 660);
    assert_eq!(on_it.unit("OD", 600, "A", 700).says(Rule::JointPlace), ["error 50/100: m1"]);
    // A unit of 150 between leaves 170.
    let apart = |code: &str, width| {
        let deep = Plan::wall().unit("OL3", 600, "A", 100).with("depth", 660).unit(code, width, "A", 700);
        deep.unit("OKP", 600, "A", 700 + width).with("hob", "A-IND-60")
    };
    assert_eq!(apart("OFL", 150).says(Rule::JointPlace), Vec::<String>::new());
    // The hole of a socket in its left quarter, 37 from the joint, weakens nothing.
    let socket = apart("OFL", 150).push("/extras", json!({"code": "X-SOCKET", "module": "m2"}));
    assert_eq!(socket.says(Rule::JointPlace), Vec::<String>::new());
}

/// A piece of 8100, from 100 to 8200, in two slabs of 4100 that meet from 4100 to 4200: units from 129 to 8171, with
/// this one among them at `x`.
fn two_slabs(code: &str, width: i32, x: i32) -> Plan {
    let mut plan = Plan::room(&[8400]).unit(code, width, "A", x);
    for (mut at, end) in [(129, x), (x + width, 8171)] {
        while at < end {
            // What is left for the next unit is at least 300 wide.
            let width = if (1201..1500).contains(&(end - at)) { 900 } else { (end - at).min(1200) };
            plan = plan.unit("OD", width, "A", at);
            at += width;
        }
    }
    plan
}

#[test]
fn a_joint_finds_no_place_where_a_cut_out_fills_the_slabs_reach() {
    // The cut-out of 750 begins 75 inside the unit of 900. One from 3704 to 4454 is nearest to its end at 4200; from
    // one that begins at 4199 the joint at 4100 is 99 away.
    let hob = |x| two_slabs("OKP", 900, x).set("/modules/0/hob", "A-IND-80");
    let cases = [
        (3629, "error -254/100: m1"),
        (4124, "error 99/100: m1"),
        (4125, "warning 100/150: m1"),
        (4174, "warning 149/150: m1"),
        (4175, ""),
    ];
    at(Rule::JointPlace, hob, &cases);
}

#[test]
fn a_joint_lies_over_a_dishwasher_only_where_there_is_no_other_place() {
    let dishwasher = |x| two_slabs("VWF", 600, x);
    let cases = [(3600, ""), (3601, "warning: m1"), (4099, "warning: m1"), (4100, "")];
    at(Rule::JointPlace, dishwasher, &cases);
}

#[test]
fn the_worktop_spans_900_without_a_carcass_and_thin_stone_600() {
    let plan = |worktop: &'static str, first, second| {
        move |gap: i32| {
            let plan = Plan::wall().set("/style/worktop", worktop).unit("OL3", 600, "A", 0);
            let plan = plan.unit("VWF", first, "A", 600);
            let plan = if second > 0 { plan.unit("VWF", second, "A", 600 + first) } else { plan };
            plan.unit("OL3", 600, "A", 600 + first + second + gap)
        }
    };
    let two = [(0, ""), (1, "error 901/900: m2 m3"), (100, "error 1000/900: m2 m3")];
    at(Rule::Span, plan("W-LAM38-OAK", 450, 450), &two);
    at(Rule::Span, plan("W-QZ30-A", 450, 450), &two);
    at(Rule::Span, plan("W-CMP12-BLACK", 450, 450), &two);
    at(Rule::Span, plan(QUARTZ_20, 600, 0), &[(0, ""), (1, "error 601/600: m2")]);
    // From 151 on the run ends there with a panel that carries it.
    at(Rule::Span, plan(QUARTZ_20, 600, 0), &[(150, "error 750/600: m2"), (151, "")]);
}

#[test]
fn a_panel_carries_the_free_end_and_a_wall_is_another_rule() {
    let free = quartz(Plan::wall()).unit("VWF", 600, "A", 300).unit("OL3", 600, "A", 900);
    assert!(free.says(Rule::Span).is_empty());
    let wall = quartz(Plan::room(&[3000, 700])).unit("OL3", 600, "A", 1750).unit("VWF", 600, "A", 2350);
    assert!(wall.says(Rule::Span).is_empty());
    assert_eq!(wall.says(Rule::DwEndOfRun).len(), 1);
    // A tall unit's panel takes 19 of its gap.
    let tall = |gap| {
        quartz(Plan::wall()).unit("OL3", 600, "A", 0).unit("VWF", 600, "A", 600).unit(
            "HV",
            600,
            "A",
            1200 + gap,
        )
    };
    at(Rule::Span, tall, &[(19, ""), (20, "error 601/600: m2")]);
}

#[test]
fn of_several_strips_of_stone_the_one_that_lacks_most_is_named() {
    // The bowl of S-CMP-UM-550 begins 25 inside its unit. At the free end 25 + 29 = 54 lack 36 of 90; between the
    // two bowls 25 + 25 = 50 lack 20 of 70.
    let plan = quartz(Plan::wall()).unit("OSP", 600, "A", 100).with("sink", "S-CMP-UM-550");
    let plan = plan.unit("OSP", 600, "A", 700).with("sink", "S-CMP-UM-550").unit("OL3", 600, "A", 1300);
    assert_eq!(plan.says(Rule::StoneBridge), ["error 54/90: m1"]);
}

#[test]
fn only_what_hangs_beside_a_bowl_asks_for_a_bridge_between() {
    // The cut-out of the hob begins 20 inside its unit, 45 from the bowl: it lies on the stone.
    let plan = quartz(Plan::wall()).unit("OL3", 600, "A", 100);
    let plan = plan.unit("OSP", 600, "A", 700).with("sink", "S-CMP-UM-550");
    let plan = plan.unit("OKP", 600, "A", 1300).with("hob", "A-IND-60").unit("OL3", 600, "A", 1900);
    assert_eq!(plan.says(Rule::StoneBridge), Vec::<String>::new());
}

#[test]
fn a_joint_150_from_a_hob_may_still_lie_over_a_dishwasher() {
    // A piece from 100 to 8200 is joined in its middle at 4150: 150 past the cut-out that ends at 4000, over the machine
    // that stands from 4020 to 4620.
    let plan =
        Plan::room(&[8400]).unit("OKP", 600, "A", 3420).with("hob", "A-IND-60").unit("VWF", 600, "A", 4020);
    let fill = [(129, 1200), (1329, 1200), (2529, 891), (4620, 1200), (5820, 1200), (7020, 1151)];
    let plan = fill.into_iter().fold(plan, |plan, (x, width)| plan.unit("OD", width, "A", x));
    assert_eq!(plan.says(Rule::JointPlace), ["warning: m2"]);
}
