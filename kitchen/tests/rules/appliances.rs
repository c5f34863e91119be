//! Dishwashers, sinks, hobs and hoods in their units; and what is still lacking.

use kitchen::catalogue::{Appliance, Catalogue, Slot};
use kitchen::design::parse;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::rules::{Rule, is_for_microwave};
use serde_json::json;

use super::{Plan, at};

/// Changes an appliance of the catalogue.
fn appliance(code: &'static str, change: impl Fn(&mut Appliance)) -> impl Fn(&mut Catalogue) {
    move |catalogue| change(catalogue.appliances.iter_mut().find(|row| row.code == code).unwrap())
}

#[test]
fn no_microwave_belongs_above_an_oven() {
    // HOC: 387 + 387 + 600 and their gaps over a plinth of 100 bring its upper niche to 1478, over 1370.
    let plan = Plan::wall().unit("HOC", 600, "A", 100).unit("HOV", 600, "A", 1000).unit("OD", 600, "A", 2000);
    let design = parse(&plan.file.to_string(), &plan.catalogue).unwrap();
    let kitchen = Kitchen::new(&design, &plan.catalogue);
    let may_stand = |module: &str, slot| is_for_microwave(&kitchen, &module.into(), slot);
    assert!(!may_stand("m1", Slot::Compact));
    assert!(may_stand("m1", Slot::Oven) && may_stand("m2", Slot::Oven));
    assert!(!may_stand("m2", Slot::Compact), "it has no such place");
    // Each by its own places, whatever stands before it in the file.
    assert!(!may_stand("m3", Slot::Oven));
}

#[test]
fn a_dishwasher_fits_the_height_under_the_worktop() {
    let plan = |model: &'static str| {
        move |plinth: i32| {
            let wall = Plan::wall().set("/style/plinth_height", plinth);
            wall.unit("VWF", 600, "A", 600).with("dishwasher", model)
        }
    };
    // 865–925 for the high model, 815–875 for the standard one, with a carcass of 780.
    let high =
        [(84, "error 864/865: m1"), (85, ""), (86, ""), (144, ""), (145, ""), (146, "error 926/925: m1")];
    at(Rule::DwNiche, plan("A-DW60-XXL"), &high);
    at(Rule::DwNiche, plan("A-DW60"), &[(94, ""), (95, ""), (96, "error 876/875: m1")]);
}

#[test]
fn a_dishwasher_is_as_wide_as_its_unit() {
    let plan = |model| Plan::wall().unit("VWF", 600, "A", 600).with("dishwasher", model);
    assert_eq!(plan("A-DW45-XXL").says(Rule::DwNiche), ["error 600/450: m1"]);
    assert_eq!(plan("A-DW60-XXL").says(Rule::DwNiche), Vec::<String>::new());
}

#[test]
fn nothing_carries_the_worktop_between_a_dishwasher_and_a_side_wall() {
    let plan = |gap| Plan::room(&[3000, 700]).unit("VWF", 600, "A", 2400 - gap);
    // Beyond 150 the run ends free and its panel carries the worktop.
    at(Rule::DwEndOfRun, plan, &[(50, "error: m1 B"), (150, "error: m1 B"), (151, "")]);
    let free = Plan::wall().unit("VWF", 600, "A", 0);
    assert_eq!(free.says(Rule::DwEndOfRun), Vec::<String>::new());
    let corner = Plan::room(&[3000, 3000]).unit("VWF", 600, "A", 1769).unit("OD", 600, "B", 631);
    assert_eq!(corner.says(Rule::DwEndOfRun), Vec::<String>::new());
}

#[test]
fn a_hob_leaves_the_sides_of_its_unit_whole() {
    let plan = |width: i32, hob: &'static str| {
        move |cut: i32| {
            let plan = Plan::wall().unit("OKP", width, "A", 600).with("hob", hob);
            plan.sold_from(appliance(hob, move |row| row.cut = Some(Mm(cut))))
        }
    };
    at(Rule::HobCabinet, plan(600, "A-IND-60"), &[(563, ""), (564, ""), (565, "error 565/564: m1")]);
    // A-IND-90 is notched.
    at(Rule::HobCabinet, plan(900, "A-IND-90"), &[(883, ""), (884, ""), (885, "error 885/884: m1")]);
}

#[test]
fn a_hob_asks_for_a_thickness_only_where_its_maker_names_one() {
    let plan = |least: i32| {
        let plan = Plan::wall().unit("OKP", 600, "A", 600).with("hob", "A-IND-60");
        plan.sold_from(appliance("A-IND-60", move |row| row.worktop_min = Some(Mm(least))))
    };
    at(Rule::HobCabinet, plan, &[(37, ""), (38, ""), (39, "error 38/39: m1")]);
}

#[test]
fn a_hood_is_no_wider_than_its_unit() {
    let plan = |width: i32| {
        let plan = Plan::wall().unit("BDK", 600, "A", 600).with("hood", "A-HOOD-60");
        plan.sold_from(appliance("A-HOOD-60", move |row| row.w = Some(Mm(width))))
    };
    at(Rule::HoodCabinet, plan, &[(599, ""), (600, ""), (601, "error 601/600: m1")]);
}

#[test]
fn a_waste_system_of_600_goes_into_a_unit_of_600() {
    let plan = |width: i32| {
        let plan = Plan::wall().unit("OSP", width, "A", 600).with("sink", "S-INOX-400");
        let system = |plan: Plan| plan.push("/extras", json!({"code": "X-WASTE-600", "module": "m1"}));
        // Twice in one unit is said once; with no unit nobody knows.
        system(system(plan)).push("/extras", json!({"code": "X-WASTE-600"}))
    };
    let cases = [(599, "error 599/600: m1"), (600, ""), (601, "")];
    at(Rule::ExtraCabinet, plan, &cases);
}

#[test]
fn an_accessory_goes_into_a_unit_that_has_what_it_goes_into() {
    let with = |unit: &str, extra: &str| {
        let plan = Plan::wall().unit(unit, 600, "A", 600);
        plan.push("/extras", json!({"code": extra, "module": "m1"}))
    };
    let taken = [
        ("X-CUTLERY", "OL3"),
        ("X-ORGANISER", "OKP"),
        ("X-WASTE-600", "OD"),
        ("X-WASTE-600", "OAF"),
        ("X-SOCKET", "OL3"),
        ("X-MAT", "OD"),
    ];
    for (extra, unit) in taken {
        assert_eq!(with(unit, extra).says(Rule::ExtraCabinet), Vec::<String>::new(), "{extra} in {unit}");
    }
    let refused = [
        ("X-CUTLERY", "OD"),
        ("X-ORGANISER", "BD"),
        ("X-WASTE-600", "OL3"),
        ("X-SOCKET", "HV"),
        ("X-SOCKET", "BD"),
    ];
    for (extra, unit) in refused {
        assert_eq!(with(unit, extra).says(Rule::ExtraCabinet), ["warning: m1"], "{extra} in {unit}");
    }
    // Drawers behind a door take a tray too.
    let inner = with("HV", "X-CUTLERY").set("/modules/0/inner_drawers", 2);
    assert_eq!(inner.says(Rule::ExtraCabinet), Vec::<String>::new());
}

#[test]
fn a_sink_leaves_46_of_its_unit() {
    let plan = |outer: i32| {
        let plan = Plan::wall().unit("OSP", 600, "A", 600).with("sink", "S-INOX-500");
        plan.sold_from(move |catalogue| {
            let sink = catalogue.sinks.iter_mut().find(|row| row.code == "S-INOX-500").unwrap();
            sink.outer = Mm(outer);
        })
    };
    at(Rule::SinkCabinet, plan, &[(553, ""), (554, ""), (555, "error 555/554: m1")]);
}

#[test]
fn an_undermount_sink_is_not_built_into_laminate_or_wood() {
    let plan = |worktop: &str| {
        let plan = Plan::wall().unit("OSP", 800, "A", 600).with("sink", "S-UM-740");
        plan.set("/style/worktop", worktop).says(Rule::SinkMount)
    };
    assert_eq!(plan("W-LAM38-OAK"), ["error: m1"]);
    assert_eq!(plan("W-OAK40"), ["error: m1"]);
    assert_eq!(plan("W-QZ20-A"), Vec::<String>::new());
    assert_eq!(plan("W-CMP12-BLACK"), Vec::<String>::new());
}

#[test]
fn a_kitchen_without_a_sink_or_a_marked_point_says_so() {
    let rules = [Rule::NoSink, Rule::NoWater, Rule::NoDrain, Rule::NoPower];
    let said = |plan: &Plan| rules.map(|rule| plan.says(rule).len());
    let bare = Plan::wall().unit("OSP", 600, "A", 600);
    assert_eq!(said(&bare), [1, 1, 1, 1]);
    assert_eq!(bare.says(Rule::NoWater), ["warning: "]);
    let sink = bare.with("sink", "S-INOX-500");
    assert_eq!(said(&sink), [0, 1, 1, 1]);
    let point =
        |plan: Plan, kind| plan.push("/room/connections", json!({"kind": kind, "wall": "A", "x": 600}));
    let marked = point(point(point(sink, "water"), "drain"), "power");
    assert_eq!(said(&marked), [0, 0, 0, 0]);
    assert_eq!(Plan::wall().findings(), []);
}

#[test]
fn a_standard_dishwasher_carries_a_front_of_725_and_a_taller_one_of_775() {
    let plan = |machine: &'static str, plinth: i32| {
        move |front: i32| {
            let plan = Plan::wall().set("/style/plinth_height", plinth).unit("VWF", 600, "A", 600);
            plan.with("dishwasher", machine).sold_from(move |catalogue| {
                let kind = catalogue.modules.iter_mut().find(|kind| kind.code == "VWF").unwrap();
                kind.cells.iter_mut().for_each(|cell| cell.layout = format!("A{front}"));
            })
        }
    };
    // The niche of 780 and the plinth: 870 fits both classes.
    let standard = [(724, ""), (725, ""), (726, "error 726/725: m1"), (772, "error 772/725: m1")];
    at(Rule::DwFront, plan("A-DW60", 90), &standard);
    at(Rule::DwFront, plan("A-DW60-XXL", 90), &[(774, ""), (775, ""), (776, "error 776/775: m1")]);
    // At 880 the standard machine does not fit at all, which DW_NICHE says.
    at(Rule::DwFront, plan("A-DW60", 100), &[(772, "")]);
}
