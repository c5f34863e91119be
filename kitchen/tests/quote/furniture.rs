//! Cabinets, handles, panels and plinth against hand computation.

use kitchen::layout::{Layout, Plinth};
use kitchen::length::Mm;
use kitchen::quote::{Kind, Reason, price_from};
use serde_json::json;

use super::{design, module, panel, plinth_run, quoted, shown, with};

#[test]
fn a_custom_width_is_the_next_larger_cell_and_a_quarter_more() {
    // OD 650 in price group 2: OD-800 368.00 + 25 % 92.00 = 460.00; two doors.
    let design = design(json!([module("m", "OD", 650, 0)]), &[json!({ "style": { "handle": "H-BAR-320" } })]);
    let quote = quoted(&design, Layout::default());
    assert_eq!(shown(&quote, &[Kind::Module]), ["OD-650 1 368.00 460.00"]);
    assert_eq!(shown(&quote, &[Kind::Handle]), ["H-BAR-320 2 11.00 22.00"]);
    let reason = Reason::CustomWidth { group: 2, width: Mm(650), priced_as: Mm(800) };
    assert_eq!(quote.lines[0].reason, reason);
}

#[test]
fn a_handle_is_sold_in_the_longest_length_that_its_fronts_have_room_for() {
    // Fronts are 3 narrower than their share of the unit. Bars of 160, 320 and 960 at 7.50, 11.00 and 24.00.
    let units = [
        // The drawer is 297 wide and 127 high: both handles are 160.
        ("OLD", 300, "H-BAR-320", "H-BAR-160 2 7.50 15.00"),
        // One of 347 carries 320.
        ("OLD", 350, "H-BAR-320", "H-BAR-320 2 11.00 22.00"),
        // Three drawers of 997, and of 897.
        ("OL3", 1000, "H-BAR-960", "H-BAR-960 3 24.00 72.00"),
        ("OL3", 900, "H-BAR-960", "H-BAR-320 3 11.00 33.00"),
        // A pull-out of 147 × 777 carries it upright; one of 2077 the longest.
        ("OFL", 150, "H-BAR-320", "H-BAR-320 1 11.00 11.00"),
        ("OFL", 150, "H-DESIGN", "H-DESIGN 1 9.50 9.50"),
        ("HAP", 300, "H-BAR-960", "H-BAR-960 1 24.00 24.00"),
        // On the upper door, 597 × 237, it lies level; the lower one, 777 high, is too short for 960.
        ("HKK178", 600, "H-BAR-320", "H-BAR-320 3 11.00 33.00"),
        ("HV", 600, "H-BAR-960", "H-BAR-320 2 11.00 22.00"),
    ];
    for (code, width, chosen, sold) in units {
        let style = json!({ "style": { "handle": chosen } });
        let design = design(json!([module("m", code, width, 0)]), &[style]);
        let quote = quoted(&design, Layout::default());
        assert_eq!(shown(&quote, &[Kind::Handle]), [sold], "{code} {width} with {chosen}");
    }
    // The palette says the same: OFL-150 in group 2 is 214.00, and 11.00.
    let style = design(json!([]), &[json!({ "style": { "handle": "H-BAR-960" } })]).style;
    let from = price_from(corpus::demo(), "OFL", &style).unwrap();
    assert_eq!(from.net.to_string(), "225.00");
}

#[test]
fn a_custom_width_costs_at_least_45() {
    // BD 310 in price group 1: BD-400 155.00; 25 % is 38.75, so 45.00.
    let white = json!({ "style": { "fronts": { "wall": "F-MEL-WHITE" } } });
    let quote = quoted(&design(json!([module("m", "BD", 310, 0)]), &[white]), Layout::default());
    assert_eq!(shown(&quote, &[Kind::Module]), ["BD-310 1 155.00 200.00"]);
}

#[test]
fn a_carcass_colour_is_added_to_the_list_cell_and_not_compounded() {
    // OD 650: 368.00 + 92.00 + 8 % of 368.00 = 29.44, so 489.44. A dishwasher front has no carcass.
    let grey = json!({ "style": { "carcass": "grey" } });
    let design = design(json!([module("m", "OD", 650, 0), module("v", "VWF", 600, 650)]), &[grey]);
    let quote = quoted(&design, Layout::default());
    assert_eq!(shown(&quote, &[Kind::Module]), ["OD-650 1 368.00 489.44", "VWF-600 1 129.00 129.00"]);
    let surcharges: Vec<_> =
        quote.lines[0].surcharges.iter().map(|s| (s.code.as_str(), s.net.to_string())).collect();
    assert_eq!(surcharges, [("custom_width", "92.00".to_owned()), ("carcass_colour", "29.44".to_owned())]);
}

#[test]
fn a_module_may_wear_its_own_front_and_handle() {
    // OL2-900 in price group 4: 777.00; two knobs at 5.00.
    let own = with(module("m", "OL2", 900, 0), json!({ "front": "F-OAK-NAT", "handle": "H-KNOB" }));
    let quote = quoted(&design(json!([own]), &[]), Layout::default());
    assert_eq!(
        shown(&quote, &[Kind::Module, Kind::Handle]),
        ["OL2-900 1 777.00 777.00", "H-KNOB 2 5.00 10.00"]
    );
}

#[test]
fn equal_panels_are_one_line_of_at_least_half_a_square_metre_each() {
    // 880 × 580 = 0.5104 m² × 3 × 140 = 214.368 → 214.37; 780 × 370 = 0.2886 counts as 0.5: 2 × 0.5 × 295.
    let panels = [
        panel("F-PET-SAND", 880, 580),
        panel("F-OAK-NAT", 780, 370),
        panel("F-PET-SAND", 880, 580),
        panel("F-OAK-NAT", 780, 370),
        panel("F-PET-SAND", 880, 580),
    ];
    let layout = Layout { panels: panels.to_vec(), ..Layout::default() };
    let quote = quoted(&design(json!([module("m", "OD", 600, 0)]), &[]), layout);
    assert_eq!(
        shown(&quote, &[Kind::Panel]),
        ["F-OAK-NAT 1 295.00 295.00", "F-PET-SAND 1.5312 140.00 214.37"]
    );
}

#[test]
fn plinth_is_one_line_of_at_least_half_a_metre_with_pieces_and_grilles() {
    // 0.300 m counts as 0.5 × 14 = 7.00; one end and two corners 3 × 4 = 12.00; one fridge 18.00.
    let plinth = Plinth {
        runs: vec![plinth_run(0, 200), plinth_run(400, 100)],
        end_pieces: 1,
        corner_pieces: 2,
        grilles: vec![0],
    };
    let layout = Layout { plinth, ..Layout::default() };
    let quote = quoted(&design(json!([module("m", "HKK178", 600, 0)]), &[]), layout);
    let lines = ["P-MEL 0.5 14.00 7.00", "plinth_piece 3 4.00 12.00", "grille 1 18.00 18.00"];
    assert_eq!(shown(&quote, &[Kind::Plinth]), lines);
}
