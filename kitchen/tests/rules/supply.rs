//! Gas, sockets, power points and microwaves. A sink of 500 begins 50 inside an OSP of 600.

use kitchen::length::Mm;
use kitchen::rules::Rule;
use serde_json::json;

use super::{Plan, at};

fn point(plan: Plan, x: i32, z: i32) -> Plan {
    plan.push("/room/connections", json!({"kind": "power", "wall": "A", "x": x, "z": z}))
}

fn sink() -> Plan {
    Plan::wall().unit("OSP", 600, "A", 600).with("sink", "S-INOX-500")
}

fn hob(model: &str) -> Plan {
    Plan::wall().unit("OKP", 600, "A", 600).with("hob", model)
}

#[test]
fn gas_is_advised_on_once_for_the_whole_kitchen() {
    let two = hob("A-GAS-60").unit("OKP", 600, "A", 2000).with("hob", "A-GAS-60");
    assert_eq!(two.says(Rule::GasSupply), ["hint: m1 m2"]);
    assert_eq!(hob("A-IND-60").says(Rule::GasSupply), Vec::<String>::new());
}

#[test]
fn a_socket_above_the_worktop_keeps_500_from_the_sink() {
    // The sink ends at 1150.
    let plan = |distance| point(sink(), 1150 + distance, 1100);
    let cases = [(0, "warning 0/500: m1 A"), (499, "warning 499/500: m1 A"), (500, ""), (501, "")];
    at(Rule::Socket, plan, &cases);
}

#[test]
fn only_a_point_that_is_reached_from_the_worktop_is_a_socket() {
    // From the worktop at 918 to 650 above it, where a hood may hang.
    let plan = |z| point(sink(), 1200, z);
    let near = "warning 50/500: m1 A";
    at(Rule::Socket, plan, &[(917, ""), (918, near), (918 + 650, near), (918 + 651, "")]);
}

#[test]
fn a_socket_in_the_worktop_counts_too() {
    // In a unit of 600 its hole begins a quarter in: at 1350, which is 200 from the sink.
    let beside =
        sink().unit("OD", 600, "A", 1200).push("/extras", json!({"code": "X-SOCKET", "module": "m2"}));
    assert_eq!(beside.says(Rule::Socket), ["warning 200/500: m1 m2"]);
    let own = sink().push("/extras", json!({"code": "X-SOCKET", "module": "m1"}));
    assert_eq!(own.says(Rule::Socket), ["warning 0/500: m1"]);
}

#[test]
fn no_socket_sits_above_a_hob() {
    // The cut-out runs from 620 to 1180.
    let plan = |x| point(hob("A-IND-60"), x, 1100);
    at(Rule::Socket, plan, &[(619, ""), (620, "warning: m1 A"), (1180, "warning: m1 A"), (1181, "")]);
    // What feeds the hood is higher.
    assert_eq!(point(hob("A-IND-60"), 900, 2000).says(Rule::Socket), Vec::<String>::new());
}

#[test]
fn a_power_point_stays_250_above_the_floor() {
    let plan = |z| point(hob("A-IND-60"), 900, z);
    // At 0 its height is not known yet.
    at(Rule::Socket, plan, &[(0, ""), (1, "hint 1/250: A"), (249, "hint 249/250: A"), (250, ""), (251, "")]);
}

#[test]
fn an_electric_hob_has_a_power_point_at_its_unit() {
    let plan = |model| move |past| point(hob(model), 1200 + past, 300);
    at(Rule::Electric, plan("A-IND-60"), &[(-1, ""), (0, ""), (1, "hint 1/0: m1")]);
    at(Rule::Electric, plan("A-CER-60"), &[(1, "hint 1/0: m1")]);
    at(Rule::Electric, plan("A-GAS-60"), &[(1, "")]);
    // While none is marked, that is what is said.
    assert_eq!(hob("A-IND-60").says(Rule::Electric), Vec::<String>::new());
}

#[test]
fn a_microwave_is_lifted_out_of_between_knee_and_shoulder() {
    // Under the upper shelf of a carcass of 1940 a compact niche of 455 is built: its floor lies at 1385 above the plinth of 100.
    // Under the worktop the shelf lies a gap above a drawer of 177, at 180.
    let tall = |code: &str, key: &str, model: &str| Plan::wall().unit(code, 600, "A", 0).with(key, model);
    let limits = |high, low| {
        move |catalogue: &mut kitchen::catalogue::Catalogue| {
            catalogue.thresholds.microwave_warning_high.value = Mm(high);
            catalogue.thresholds.microwave_warning_low.value = Mm(low);
        }
    };
    let high = |limit| tall("HOC", "compact", "A-MICRO-45").sold_from(limits(limit, 380));
    at(Rule::MwHeight, high, &[(1370, "warning 1485/1370: m1"), (1484, "warning 1485/1484: m1"), (1485, "")]);
    let low = |limit| tall("OOV", "oven", "A-OVEN-MICRO").sold_from(limits(1370, limit));
    at(Rule::MwHeight, low, &[(380, "warning 280/380: m1"), (281, "warning 280/281: m1"), (280, "")]);
    assert_eq!(tall("HOV", "oven", "A-OVEN-MICRO").says(Rule::MwHeight), Vec::<String>::new());
    assert_eq!(tall("HOC", "compact", "A-COFFEE-45").says(Rule::MwHeight), Vec::<String>::new());
}

#[test]
fn no_socket_sits_in_the_place_of_an_islands_hob() {
    // The piece of 658 has no room for the socket beside a cut-out of 560. It stands 44 to 133 from the back of its side,
    // a cut-out of 490 from 55, one of 520 from 40, on either side of an island of 1200.
    let plan = |side: &'static str, cut_d: i32| {
        let mut plan = Plan::wall();
        let hob = plan.catalogue.appliances.iter_mut().find(|row| row.code == "A-IND-60").unwrap();
        hob.cut_d = Some(Mm(cut_d));
        let island = json!({"id": "I", "x": 900, "y": 1900, "length": 600, "depth": 1200});
        let unit = json!({"id": "m1", "code": "OKP", "width": 600, "island": "I", "side": side, "x": 0, "hob": "A-IND-60"});
        let plan = plan.push("/islands", island).push("/modules", unit);
        plan.push("/extras", json!({"code": "X-SOCKET", "module": "m1"})).says(Rule::Socket)
    };
    for (side, cut_d) in [("front", 490), ("front", 520), ("back", 490), ("back", 520)] {
        assert_eq!(plan(side, cut_d), ["warning: m1"], "{side} {cut_d}");
    }
}
