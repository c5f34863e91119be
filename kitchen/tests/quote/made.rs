//! Cabinets that are made otherwise than their cell, by hand from domain.md §3.3 and §3.4.

use kitchen::kitchen::Kitchen;
use kitchen::layout::Layout;
use kitchen::length::Mm;
use kitchen::quote::{Kind, quote};
use serde_json::{Value, json};

use super::{design, module, quoted, with};

/// The surcharges of a single cabinet in price group 2, and its net.
fn check(code: &str, width: i32, made: Value, style: Value, expected: &[(&str, &str)], net: &str) {
    let unit = with(module("m", code, width, 1000), made);
    let quote = quoted(&design(json!([unit]), &[json!({ "style": style })]), Layout::default());
    let line = quote.lines.iter().find(|line| line.kind == Kind::Module).unwrap();
    let found: Vec<_> = line
        .surcharges
        .iter()
        .map(|surcharge| (surcharge.code.as_str(), surcharge.net.to_string()))
        .collect();
    let expected: Vec<_> = expected.iter().map(|(code, net)| (*code, (*net).to_owned())).collect();
    assert_eq!(found, expected, "{code}");
    assert_eq!(line.net.to_string(), net, "{code}");
}

#[test]
fn a_tall_unit_in_another_height_takes_a_percentage_of_the_list() {
    let tall = |height: i32, expected: &[(&str, &str)], net| {
        check("HV", 600, json!({ "height": height }), json!({}), expected, net);
    };
    // HV-600 costs 648: 4 % less, nothing, 5 % more.
    tall(1950, &[("tall_height", "-25.92")], "622.08");
    tall(2080, &[], "648.00");
    tall(2210, &[("tall_height", "32.40")], "680.40");
    // 15 % for a height between, on that of the next larger; above 2210 on that of 2210.
    tall(2000, &[("custom_height", "97.20")], "745.20");
    tall(2340, &[("tall_height", "32.40"), ("custom_height", "97.20")], "777.60");
}

#[test]
fn a_wall_unit_in_another_height_pays_its_carcass_by_the_list_and_its_front_by_its_area() {
    // BD-600: 231, of it front 16 + 205 × 0.597 × 0.777 = 111.09 and carcass 119.91. At 520 the carcass is 22 % less;
    // the front 16 + 205 × 0.597 × 0.517 = 79.27.
    let at_520 = [("wall_height", "-26.38"), ("front_height", "-31.82")];
    check("BD", 600, json!({ "height": 520 }), json!({}), &at_520, "172.80");
    // Between 520 and 650: as 650, 10 % less, front 16 + 205 × 0.597 × 0.647 = 95.18, and 15 % of the list.
    let at_600 = [("wall_height", "-11.99"), ("front_height", "-15.91"), ("custom_height", "34.65")];
    check("BD", 600, json!({ "height": 600 }), json!({}), &at_600, "237.75");
    // BD-800: 312; two doors, each 3 narrower than its half, 800 − 6 = 794: 2 × 16 + 205 × 0.794 × 0.777 = 158.47, carcass 153.53. At
    // 520 22 % less, fronts 32 + 205 × 0.794 × 0.517 = 116.15.
    let two_doors = [("wall_height", "-33.78"), ("front_height", "-42.32")];
    check("BD", 800, json!({ "height": 520 }), json!({}), &two_doors, "235.90");
    // BHL-650: 285; two leaves of 650 − 350 − 21 = 279: 2 × 16 + 205 × 0.558 × 0.777 = 120.88, carcass 164.12. At 390
    // 32 % less, fronts 32 + 205 × 0.558 × 0.387 = 76.27.
    let corner = [("wall_height", "-52.52"), ("front_height", "-44.61")];
    check("BHL", 650, json!({ "height": 390 }), json!({}), &corner, "187.87");
    // An open unit is all carcass: 124 × 12 %.
    check("BO", 300, json!({ "height": 910 }), json!({}), &[("wall_height", "14.88")], "138.88");
}

#[test]
fn every_cell_is_4_percent_less_in_s720() {
    let s720 = json!({ "system": "S720" });
    check("OL3", 600, json!({}), s720.clone(), &[("system", "-21.72")], "521.28");
    check("VWF", 600, json!({}), s720.clone(), &[("system", "-5.16")], "123.84");
    // BD-600 at 900: carcass 119.91 and 12 %; front from 717 (103.75) to 897 (16 + 205 × 0.597 × 0.897 = 125.78).
    let at_900 = [("system", "-9.24"), ("wall_height", "14.39"), ("front_height", "22.03")];
    check("BD", 600, json!({ "height": 900 }), s720, &at_900, "258.18");
}

#[test]
fn depths_notches_frames_glass_and_inner_drawers_are_added_to_the_list() {
    // OD-600 at 277: 18 % is 49.86.
    let made = json!({ "depth": 660, "notch": true, "framed": true, "inner_drawers": 2 });
    let expected =
        [("extra_depth", "49.86"), ("notch", "75.00"), ("framed_front", "35.00"), ("inner_drawer", "188.00")];
    check("OD", 600, made, json!({}), &expected, "624.86");
    check("OL3", 600, json!({ "depth": 460 }), json!({}), &[("reduced_depth", "55.00")], "598.00");
    check("OL3", 600, json!({ "depth": 560 }), json!({}), &[], "543.00");
    // Two doors of glass.
    check("OD", 800, json!({ "glass": true }), json!({}), &[("glass_door", "190.00")], "558.00");
    check("VWF", 600, json!({ "framed": true }), json!({}), &[("framed_front", "35.00")], "164.00");
}

#[test]
fn the_usual_depth_is_what_the_price_list_says_of_the_cell() {
    // A BD-600 of 370: asked at 370 it is the list's, at 350 it is cut shorter.
    let mut catalogue = corpus::demo().clone();
    let kind = catalogue.modules.iter_mut().find(|kind| kind.code == "BD").unwrap();
    for cell in &mut kind.cells {
        cell.depth = Mm(370);
    }
    let at = |depth: i32| {
        let mut design = design(json!([module("m", "BD", 600, 1000)]), &[]);
        design.modules[0].made.depth = Some(Mm(depth));
        design.validate(&catalogue).unwrap();
        let quote = quote(&Kitchen::new(&design, &catalogue), 2026, &[]);
        quote.lines[0].surcharges.iter().map(|surcharge| surcharge.code.clone()).collect::<Vec<_>>()
    };
    assert_eq!(at(370), [""; 0]);
    assert_eq!(at(350), ["reduced_depth"]);
}

#[test]
fn decor_that_is_seen_in_a_tall_unit_costs_12_percent_in_place_of_8() {
    let oak = json!({ "carcass": "oak" });
    check("HV", 600, json!({}), oak.clone(), &[("carcass_colour", "51.84")], "699.84");
    let glass = [("carcass_visible", "77.76"), ("glass_door", "190.00")];
    check("HV", 600, json!({ "glass": true }), oak, &glass, "915.76");
}

#[test]
fn grain_that_runs_on_costs_10_percent_of_what_is_front_in_the_drawers() {
    let oak = json!({ "grain_matched": true, "fronts": { "base": "F-OAK-NAT", "tall": "F-OAK-NAT" } });
    let grain = |code: &str, width: i32, made: Value, style: Value| {
        let unit = with(module("m", code, width, 1000), made);
        let quote = quoted(&design(json!([unit]), &[json!({ "style": style })]), Layout::default());
        let all = quote.lines.iter().flat_map(|line| &line.surcharges);
        let found = all.filter(|surcharge| surcharge.code == "grain_matched");
        found.map(|surcharge| surcharge.net.to_string()).collect::<Vec<_>>()
    };
    let plain = || json!({});
    // Price group 4: 3 × 34 + 445 × 0.597 × (0.322 + 0.322 + 0.127) = 102 + 204.83 = 306.83.
    assert_eq!(grain("OL3", 600, plain(), oak.clone()), ["30.68"]);
    // Between the widths of the list as the next larger: 2 × 34 + 445 × 1.197 × 0.774 = 68 + 412.28 = 480.28.
    assert_eq!(grain("OL2", 1100, plain(), oak.clone()), ["48.03"]);
    // Under the oven two drawers of 387, the door above it not: 68 + 445 × 0.597 × 0.774 = 68 + 205.62 = 273.62.
    assert_eq!(grain("HOV", 600, plain(), oak.clone()), ["27.36"]);
    // One drawer over a door has nothing to run on to; a frame is made of pieces; melamine is printed.
    assert_eq!(grain("OLD", 600, plain(), oak.clone()), [""; 0]);
    assert_eq!(grain("OL3", 600, json!({ "framed": true }), oak.clone()), [""; 0]);
    assert_eq!(grain("OL3", 600, json!({ "front": "F-MEL-OAK" }), oak.clone()), [""; 0]);
    assert_eq!(grain("OL3", 600, plain(), with(oak, json!({ "grain_matched": false }))), [""; 0]);
}

#[test]
fn grain_that_runs_on_says_of_what_it_is_10_percent() {
    let style = json!({ "style": { "grain_matched": true, "fronts": { "base": "F-OAK-NAT" } } });
    let quote = quoted(&design(json!([module("m", "OL3", 600, 0)]), &[style]), Layout::default());
    let said = quote.lines[0].explanation(text::Language::Nl).replace('\u{a0}', " ");
    let on_top = "Doorlopende nerf over de lades: 10 % van hun frontdeel van € 306,83 is € 30,68.";
    assert!(said.ends_with(on_top), "{said}");
    // OL3-600 in price group 4 is 708.00.
    assert_eq!(quote.lines[0].net.to_string(), "738.68");
}
