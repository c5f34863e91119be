//! Services, small orders and Recupel against hand computation.

use kitchen::design::{Design, Services};
use kitchen::kitchen::Kitchen;
use kitchen::layout::Layout;
use kitchen::quote::{Discount, GroupName, Kind, Regime, VatClass, quote};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use text::Language;

use super::{design, module, money, net_of, quoted, shown, with};

#[test]
fn services_are_counted_by_zone_family_and_connection() {
    let modules = json!([
        with(module("s", "OSP", 600, 0), json!({ "sink": "S-INOX-500" })),
        module("c", "OHC", 900, 600),
        with(module("v", "VWF", 600, 1500), json!({ "dishwasher": "A-DW60-XXL" })),
        module("t", "HV", 600, 2100),
        module("b", "BD", 600, 0),
        module("h", "BHL", 650, 600),
        json!({ "id": "i", "code": "OL2", "width": 900, "island": "I", "x": 0 }),
        with(module("d", "BDK", 900, 2400), json!({ "hood": "A-HOOD-90" })),
    ]);
    let patches = [
        json!({ "islands": [{ "id": "I", "x": 900, "y": 1900, "length": 900, "depth": 900 }] }),
        json!({ "room": { "connections": [{ "kind": "duct", "wall": "A", "x": 2800, "z": 2200 }] } }),
        json!({ "services": { "measure": true, "delivery_km": 31, "install": true, "connect": true, "floor": 3,
                              "demolish": true } }),
    ];
    let quote = quoted(&design(modules, &patches), Layout::default());
    // Placing 65 + 35 + 2 × 95 + 2 × 60 + 110 + 85 = 605; 690 − 605 = 85.
    assert_eq!(
        shown(&quote, &[Kind::Service]),
        [
            "measure 1 120.00 120.00",
            "measure 1 -120.00 -120.00",
            "delivery_75 1 220.00 220.00",
            "floor 3 35.00 105.00",
            "place_base 1 65.00 65.00",
            "place_front 1 35.00 35.00",
            "place_corner 2 95.00 190.00",
            "place_wall 2 60.00 120.00",
            "place_tall 1 110.00 110.00",
            "place_island 1 85.00 85.00",
            "place_min 1 85.00 85.00",
            "connect_appliance 1 45.00 45.00",
            "connect_hood 1 120.00 120.00",
            "connect_sink 1 140.00 140.00",
            "demolish 1 450.00 450.00",
        ]
    );
}

#[test]
fn hours_and_visits_are_paid_each_and_a_design_is_credited() {
    // domain.md §3.8: an hour 62, a visit 160, a design 150 that is paid back; HVL-600 costs 1014.00 and its channel 117.84.
    let services = json!({ "hours": 3, "visits": 2, "design": true });
    let of =
        |services: Value| design(json!([module("m", "HVL", 600, 0)]), &[json!({ "services": services })]);
    let quote = quoted(&of(services), Layout::default());
    assert_eq!(
        shown(&quote, &[Kind::Service]),
        [
            "design 1 150.00 150.00",
            "design 1 -150.00 -150.00",
            "hour 3 62.00 186.00",
            "visit 2 160.00 320.00",
        ]
    );
    let visit = quote.lines.iter().find(|line| line.code == *"visit").unwrap();
    assert_eq!((visit.vat_class, GroupName::of(visit)), (VatClass::Renov, GroupName::Fitting));
    let title = |index: usize| quote.lines[index].title(corpus::demo(), Language::Nl);
    let first = quote.lines.iter().position(|line| line.code == *"design").unwrap();
    assert_eq!([title(first), title(first + 1)], ["3D-ontwerp", "3D-ontwerp, verrekend"]);
    // A file without them is printed without them.
    let printed = kitchen::design::print(&of(json!({ "floor": 1 })));
    assert!(!printed.contains("hours") && !printed.contains("visits") && !printed.contains("\"design\""));
}

#[test]
fn more_hours_and_visits_than_anyone_sells_are_refused_with_their_count() {
    let refused = |services: Value| {
        let mut file: Value = serde_json::from_str(&kitchen::design::print(&design(json!([]), &[]))).unwrap();
        file["services"] = services;
        kitchen::design::parse(&file.to_string(), corpus::demo()).unwrap_err().to_string()
    };
    assert_eq!(refused(json!({ "hours": 201 })), "services.hours: 201 is not between 0 and 200");
    assert_eq!(refused(json!({ "visits": -1 })), "services.visits: -1 is not between 0 and 20");
}

#[test]
fn delivery_goes_by_zone_and_a_floor_counts_only_with_it() {
    let of = |services: Value| {
        let patch = json!({ "services": services });
        let quote = quoted(
            &design(json!([module("m", "HVL", 600, 0), module("n", "HVL", 600, 600)]), &[patch]),
            Layout::default(),
        );
        shown(&quote, &[Kind::Service])
    };
    for (km, line) in [
        (0, "delivery_30 1 150.00 150.00"),
        (30, "delivery_30 1 150.00 150.00"),
        (31, "delivery_75 1 220.00 220.00"),
        (75, "delivery_75 1 220.00 220.00"),
        (76, "delivery_150 1 320.00 320.00"),
        (150, "delivery_150 1 320.00 320.00"),
    ] {
        assert_eq!(of(json!({ "delivery_km": km })), [line], "{km} km");
    }
    assert_eq!(of(json!({ "floor": 2 })), [""; 0]);
    // A moving lift costs the same for every floor, and nothing at street level or without a delivery.
    let lifted = ["delivery_30 1 150.00 150.00", "hoist 1 180.00 180.00"];
    for floor in [1, 8] {
        assert_eq!(of(json!({ "delivery_km": 10, "floor": floor, "hoist": true })), lifted);
    }
    assert_eq!(of(json!({ "delivery_km": 10, "hoist": true })), ["delivery_30 1 150.00 150.00"]);
    assert_eq!(of(json!({ "floor": 2, "hoist": true })), [""; 0]);
}

#[test]
fn a_maker_who_drives_farther_changes_a_row_and_the_line_says_so() {
    let mut catalogue = corpus::demo().clone();
    catalogue.prices.zone_1.value = Decimal::from(40);
    catalogue.prices.zone_3.value = Decimal::from(200);
    let at = |km: i32| {
        let patch = json!({ "services": { "delivery_km": 30 } });
        let mut design = design(json!([module("m", "HVL", 600, 0)]), &[patch]);
        design.services.delivery_km = Some(km);
        design
    };
    let near = at(40);
    let quote = quote(&Kitchen::new(&near, &catalogue), 2026, &[]);
    let line = quote.lines.iter().find(|line| line.code == *"delivery_30").unwrap();
    assert_eq!(line.net, money("150.00"));
    assert_eq!(line.title(&catalogue, Language::Nl), "Levering tot 40 km");
    assert!(at(200).validate(&catalogue).is_ok());
    let faults = at(201).validate(&catalogue).unwrap_err().to_string();
    assert!(faults.contains("201 is not between 0 and 200 km"), "{faults}");
}

#[test]
fn delivery_without_fitting_carries_21_percent_in_a_renovation() {
    let at_21 = |install: bool, hoist: bool| {
        let services = json!({ "delivery_km": 10, "floor": 1, "install": install, "hoist": hoist });
        let patch = json!({ "services": services });
        let quote = quoted(&design(json!([module("m", "HVL", 600, 0)]), &[patch]), Layout::default());
        let total = quote.total(Regime::Renovation6);
        total.vat.iter().skip(1).map(|(_, net, _)| net.to_string()).collect::<Vec<_>>()
    };
    // 150.00 + 35.00.
    assert_eq!(at_21(false, false), ["185.00"]);
    assert_eq!(at_21(true, false), [""; 0]);
    // 150.00 + 180.00.
    assert_eq!(at_21(false, true), ["330.00"]);
    assert_eq!(at_21(true, true), [""; 0]);
}

#[test]
fn a_hood_without_a_duct_is_connected_as_an_appliance() {
    let hood = with(module("d", "BDK", 900, 0), json!({ "hood": "A-HOOD-90" }));
    let patch = json!({ "services": { "connect": true } });
    let quote = quoted(&design(json!([hood]), &[patch]), Layout::default());
    assert_eq!(net_of(&quote, "connect_appliance"), ["45.00"]);
    assert_eq!(net_of(&quote, "connect_hood"), [""; 0]);
}

#[test]
fn a_hood_that_hangs_free_is_connected_as_a_hood() {
    // Hob 45.00; the hood has its duct, 120.00.
    let hob = with(module("k", "OKP", 600, 0), json!({ "hob": "A-IND-60" }));
    let patches = [
        json!({ "extras": [{ "code": "X-HOOD-ISL-90", "module": "k" }, { "code": "X-CUTLERY" }] }),
        json!({ "room": { "connections": [{ "kind": "duct", "wall": "A", "x": 300, "z": 2600 }] } }),
        json!({ "services": { "connect": true } }),
    ];
    let quote = quoted(&design(json!([hob]), &patches), Layout::default());
    assert_eq!(net_of(&quote, "connect_appliance"), ["45.00"]);
    assert_eq!(net_of(&quote, "connect_hood"), ["120.00"]);
}

#[test]
fn an_order_below_1500_is_small_and_an_empty_kitchen_is_no_order() {
    // HVL-600 in group 2: 1014.00; OD-600 277.00; channels 2.08 × 48 + 18 = 117.84 and 0.6 × 48 + 18 = 46.80: 1455.64 is
    // small. With OSP-600, 287.00 and 46.80: 1789.44 is not.
    let small = [module("a", "HVL", 600, 0), module("b", "OD", 600, 600)];
    let quote = quoted(&design(json!(small), &[]), Layout::default());
    assert_eq!(
        (net_of(&quote, "small_order"), quote.net().to_string()),
        (vec!["95.00".to_owned()], "1550.64".to_owned())
    );
    let [a, b] = small;
    let larger = design(json!([a, b, module("c", "OSP", 600, 1200)]), &[]);
    assert_eq!(quoted(&larger, Layout::default()).net().to_string(), "1789.44");
    let empty = design(json!([]), &[json!({ "services": { "install": true } })]);
    assert_eq!(quoted(&empty, Layout::default()).lines, []);
}

#[test]
fn exactly_1500_is_not_a_small_order() {
    // No cabinets of the price list sum to it, so one is given the price that its channel, 117.84, leaves.
    let mut catalogue = corpus::demo().clone();
    for (price, expected) in [("1382.16", 0), ("1382.15", 1)] {
        super::price(&mut catalogue, "HVL", 600)[1] = money(price);
        let design = design(json!([module("m", "HVL", 600, 0)]), &[]);
        let mut kitchen = Kitchen::new(&design, &catalogue);
        kitchen.layout = Layout::default();
        assert_eq!(net_of(&quote(&kitchen, 2026, &[]), "small_order").len(), expected, "{price}");
    }
}

#[test]
fn recupel_is_a_line_by_class_and_vat_class() {
    // 1.00 / 1.21 = 0.83 and 10.00 / 1.21 = 8.26. Hob, oven and two built-in fridges at 21 %; hoods at 6 %.
    let modules = json!([
        with(module("k", "OKP", 600, 0), json!({ "hob": "A-IND-60" })),
        with(module("o", "HOV", 600, 600), json!({ "oven": "A-OVEN-60" })),
        with(module("f", "HKK178", 600, 1200), json!({ "fridge": "A-FF-178" })),
        with(module("g", "HKK088", 600, 1800), json!({ "fridge": "A-FR-88" })),
        with(module("d", "BDK", 900, 2400), json!({ "hood": "A-HOOD-90" })),
    ]);
    let hood = json!({ "extras": [{ "code": "X-HOOD-ISL-90", "module": "k" }] });
    let quote = quoted(&design(modules, &[hood]), Layout::default());
    let lines = ["1.1 2 8.26 16.52", "4.1.2 2 0.83 1.66", "4.1.2 2 0.83 1.66"];
    assert_eq!(shown(&quote, &[Kind::Recupel]), lines);
    // 890.00 + 480.00 + Recupel 1.66 carry 6 % in a renovation, with cabinets 555 + 776 + 673 + 865 + 246
    // and channels 46.80 + 3 × 117.84 + 61.20 = 461.52.
    let six = quote.total(Regime::Renovation6).vat[0].1;
    assert_eq!(six.to_string(), "4948.18");
}

#[test]
fn rush_is_10_percent_of_what_is_made_and_no_discount_lowers_it() {
    // HVL-600 1014.00 and OSP-600 287.00, channels 117.84 and 46.80: 1465.64, of it 146.56 (146.564). Sink, tap, tray, hob
    // and delivery are not made. 10 % of discount is on 1465.64 + 180 + 140 = 1785.64 and on the tray's 38.
    let modules = json!([
        module("a", "HVL", 600, 0),
        with(module("s", "OSP", 600, 600), json!({ "sink": "S-INOX-500", "tap": "T-STD" })),
    ]);
    let patches = [
        json!({ "extras": [{ "code": "X-CUTLERY" }] }),
        json!({ "services": { "delivery_km": 10, "rush": true } }),
    ];
    let design = design(modules, &patches);
    let mut kitchen = Kitchen::new(&design, corpus::demo());
    kitchen.layout = Layout::default();
    let discount = Discount::new("Toonzaal", Decimal::TEN, &[], &kitchen.catalogue.prices).unwrap();
    let quote = quote(&kitchen, 2026, &[discount]);
    assert_eq!(net_of(&quote, "rush"), ["146.56"]);
    assert_eq!(net_of(&quote, "discount"), ["-178.56", "-3.80"]);
    let line = quote.lines.iter().find(|line| line.code == *"rush").unwrap();
    assert_eq!((line.vat_class, GroupName::of(line)), (VatClass::Renov, GroupName::Handling));
    assert_eq!(line.title(corpus::demo(), Language::Nl), "Spoedbestelling");
    assert_eq!(
        line.explanation(Language::Nl).replace('\u{a0}', " "),
        "10 % op € 1.465,64: wat we zelf maken en inwerken."
    );
    // Each cabinet bears it by what is made for it: 1131.84 and 333.80 of 1465.64 are 113.18 and 33.38.
    let without = |design: &Design| {
        let mut kitchen = Kitchen::new(design, corpus::demo());
        kitchen.layout = Layout::default();
        let quote = kitchen::quote::quote(&kitchen, 2026, &[]);
        quote.shares(&kitchen, Regime::Standard21).iter().map(|share| share.net).collect::<Vec<_>>()
    };
    let slow = Design {
        services: Services { rush: false, delivery_km: None, ..design.services.clone() },
        ..design.clone()
    };
    let fast = Design { services: Services { rush: true, ..slow.services.clone() }, ..slow.clone() };
    let borne = without(&fast).into_iter().zip(without(&slow)).map(|(fast, slow)| (fast - slow).to_string());
    assert_eq!(borne.collect::<Vec<_>>(), ["113.18", "33.38"]);
}

#[test]
fn an_empty_kitchen_is_in_no_hurry() {
    let empty = design(json!([]), &[json!({ "services": { "rush": true } })]);
    assert_eq!(quoted(&empty, Layout::default()).lines, []);
}
