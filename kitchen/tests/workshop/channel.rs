//! What the channel of a kitchen without handles takes of its fronts: 30 under the worktop and between fronts, 20 under
//! those of wall units (domain.md §5.2 "finger-grip"), 20 beside those of tall units.

use corpus::demo;
use kitchen::design::{self, Design};
use kitchen::kitchen::Kitchen;
use kitchen::length::TenthMm;
use kitchen::workshop::{Cabinet, Item, Part, cabinets};
use serde_json::{Value, json};

/// A kitchen of one unit; `style` and `module` say what is otherwise than usual.
fn alone(code: &str, width: i32, style: Value, module: Value) -> Design {
    let merged = |mut object: Value, patch: Value| {
        object.as_object_mut().unwrap().extend(patch.as_object().unwrap().clone());
        object
    };
    let usual = json!({
        "system": "S780", "plinth_height": 100, "carcass": "white",
        "fronts": { "base": "F-OAK-NAT", "wall": "F-OAK-NAT", "tall": "F-OAK-NAT" },
        "worktop": "W-LAM38-OAK", "plinth": "P-MEL"
    });
    let unit = json!({ "id": "m", "code": code, "width": width, "wall": "A", "x": 5000 - width });
    let file = json!({
        "format": "passtuk-design/1", "name": "een kast",
        "room": { "height": 2600, "walls": [{ "id": "A", "length": 5000 }, { "id": "B", "length": 5000 }] },
        "style": merged(usual, style), "modules": [merged(unit, module)]
    });
    design::parse(&file.to_string(), demo()).unwrap_or_else(|faults| panic!("{faults}"))
}

fn built(design: &Design) -> Cabinet {
    cabinets(&Kitchen::new(design, demo())).remove(0)
}

/// The fronts of a unit: how high and how wide each is.
fn fronts(cabinet: &Cabinet) -> Vec<(i64, TenthMm, TenthMm)> {
    let fronts = cabinet.parts.iter().filter(|part| part.kind.is_front());
    fronts.map(|part| (part.quantity, part.length, part.width)).collect()
}

fn check(code: &str, width: i32, expected: &[(i64, i32, i32)]) {
    let mm = |tenths: i32| TenthMm(tenths * 10);
    let expected: Vec<_> =
        expected.iter().map(|(count, height, width)| (*count, mm(*height), mm(*width))).collect();
    assert_eq!(fronts(&built(&alone(code, width, json!({}), json!({})))), expected, "{code}-{width}");
}

#[test]
fn every_front_of_a_standing_unit_is_lower_by_the_channel_over_it() {
    // 777 − 30; 127 − 30 over 647 − 30; 322 − 30 twice under 127 − 30; 387 − 30 twice.
    check("OD", 600, &[(1, 747, 597)]);
    check("OLD", 600, &[(1, 617, 597), (1, 97, 597)]);
    check("OL3", 600, &[(2, 292, 597), (1, 97, 597)]);
    check("OL2", 900, &[(2, 357, 897)]);
    // Under an oven a drawer of 177 − 30.
    check("OOV", 600, &[(1, 147, 597)]);
    // A dishwasher front of 772 stays 5 below the others' line: that too is room, and it ends where they do.
    check("VWF", 600, &[(1, 747, 597)]);
    // The door of a blind corner; both leaves of a carousel, 900 − 581 − 3 wide.
    check("OHB", 1000, &[(1, 747, 447)]);
    check("OHC", 900, &[(2, 747, 316)]);
}

#[test]
fn the_lowest_fronts_of_a_wall_unit_are_lower_by_the_channel_under_them() {
    // 777 − 20; 387 − 20; over a hood 437 − 20; leaves of 650 − 371 − 3.
    check("BD", 600, &[(1, 757, 597)]);
    check("BK", 600, &[(1, 367, 597)]);
    check("BDK", 600, &[(1, 417, 597)]);
    check("BHL", 650, &[(2, 757, 276)]);
}

#[test]
fn all_fronts_of_a_tall_unit_are_narrower_by_the_channel_beside_them() {
    // 597 − 20 and 297 − 20.
    check("HV", 600, &[(1, 777, 577), (1, 1297, 577)]);
    check("HOV", 600, &[(2, 387, 577), (1, 700, 577)]);
    check("HAP", 300, &[(1, 2077, 277)]);
}

#[test]
fn a_unit_that_wears_a_handle_of_its_own_keeps_its_fronts() {
    let design = alone("OL3", 600, json!({}), json!({ "handle": "H-BAR-160" }));
    let heights: Vec<TenthMm> = fronts(&built(&design)).iter().map(|front| front.1).collect();
    assert_eq!(heights, [TenthMm(3220), TenthMm(1270)]);
}

#[test]
fn a_channel_moves_no_shelf_and_says_at_the_sides_that_they_are_notched() {
    let boards = |handle: Value| {
        let design = alone("HOV", 600, json!({ "handle": handle }), json!({}));
        let parts = built(&design).parts.into_iter().filter(|part| !part.kind.is_front());
        parts.map(|part| Part { drilling: part.drilling.replace("-channel", ""), ..part }).collect::<Vec<_>>()
    };
    assert_eq!(boards(json!(null)), boards(json!("H-BAR-320")));
    let drilled = |handle: Value| {
        let sides = built(&alone("OOV", 600, json!({ "handle": handle }), json!({}))).parts;
        sides.iter().any(|part| part.drilling == "side-base-channel")
    };
    assert!(drilled(json!(null)) && !drilled(json!("H-BAR-320")));
}

#[test]
fn each_front_has_its_channel_and_the_one_of_the_topmost_is_what_is_sold() {
    let channels = |code: &str, width: i32| {
        let hardware = built(&alone(code, width, json!({}), json!({}))).hardware;
        let channels =
            hardware.into_iter().filter(|one| matches!(one.item, Item::Channel | Item::ChannelBetween));
        channels
            .map(|one| format!("{} {} × {}", one.item.key(), one.quantity, one.detail))
            .collect::<Vec<_>>()
    };
    assert_eq!(channels("OD", 600), ["channel 1 × 600"]);
    assert_eq!(channels("OL3", 600), ["channel 1 × 600", "channel_between 2 × 600"]);
    assert_eq!(channels("OOV", 600), ["channel 1 × 600"]);
    assert_eq!(channels("OHC", 900), ["channel 2 × 319"]);
    assert_eq!(channels("HOV", 600), ["channel 1 × 2080"]);
}

#[test]
fn drawers_behind_lower_fronts_have_the_sides_that_go_with_them() {
    // 387 − 30 still has the sides of 350 and more, 322 − 30 those of 200; in S720 357 − 30 falls below 350.
    let sides = |code: &str, system: &str| {
        let hardware = built(&alone(code, 600, json!({ "system": system }), json!({}))).hardware;
        let sides = hardware.into_iter().filter(|one| one.item == Item::DrawerSides);
        sides.map(|one| format!("{} {}", one.quantity, one.detail)).collect::<Vec<_>>()
    };
    assert_eq!(sides("OL2", "S780"), ["2 F"]);
    assert_eq!(sides("OL3", "S780"), ["2 C", "1 M"]);
    assert_eq!(sides("OL2", "S720"), ["2 C"]);
}

#[test]
fn grain_that_runs_on_runs_on_past_the_channels() {
    let strips = built(&alone("OL3", 600, json!({ "grain_matched": true }), json!({}))).parts;
    let places: Vec<_> =
        strips.iter().filter_map(Part::in_strip).map(|strip| (strip.place, strip.count)).collect();
    assert_eq!(places, [(1, 3), (2, 3), (3, 3)]);
}
