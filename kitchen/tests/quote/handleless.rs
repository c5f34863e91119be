//! The channel of units without handles, by hand from domain.md §3.3: 48 a metre and 18 a unit.

use kitchen::kitchen::Kitchen;
use kitchen::layout::Layout;
use kitchen::quote::{Kind, Quote, price_from, quote};
use serde_json::{Value, json};
use text::Language;

use super::{design, module, price, quoted, with};

fn handles(quote: &Quote) -> Vec<String> {
    let lines = quote.lines.iter().filter(|line| line.kind == Kind::Handle);
    lines.map(|line| format!("{} {} {}", line.code, line.quantity.normalize(), line.net)).collect()
}

/// The handle lines of a single unit in a kitchen without handles.
fn alone(unit: &Value, patch: Value) -> Vec<String> {
    handles(&quoted(&design(json!([unit]), &[patch]), Layout::default()))
}

#[test]
fn a_channel_is_as_long_as_what_opens_along_the_edge_where_it_is_opened() {
    let check = |code: &str, width: i32, expected: &str| {
        assert_eq!(alone(&module("m", code, width, 1000), json!({})), [expected], "{code}-{width}");
    };
    // Base units by their width, also between two of the grid: 0.6 × 48 + 18, 1.2 × 48 + 18, 0.65 × 48 + 18.
    check("OL3", 600, "channel 0.6 46.80");
    check("OL2", 1200, "channel 1.2 75.60");
    check("OD", 650, "channel 0.65 49.20");
    // A dishwasher front has no carcass but a channel: the profile runs on above it.
    check("VWF", 600, "channel 0.6 46.80");
    // Of a blind corner the door of 450 alone is seen; 0.45 × 48 + 18, and 0.05 × 48 up to half a metre.
    let blind = alone(&module("m", "OHB", 1000, 1000), json!({}));
    assert_eq!(blind, ["channel 0.45 39.60", "channel 0.05 2.40"]);
    // A carousel: both leaves from 581 to 900. 0.638 × 48 = 30.624.
    check("OHC", 900, "channel 0.638 48.62");
    // Wall units by their width; a corner's leaves from 350 + 21 to 650: 2 × 279 = 0.558 × 48 = 26.784.
    check("BD", 800, "channel 0.8 56.40");
    check("BK", 600, "channel 0.6 46.80");
    check("BHL", 650, "channel 0.558 44.78");
    // Tall units by their height: 2.08 × 48 = 99.84.
    check("HV", 600, "channel 2.08 117.84");
    check("HKK178", 600, "channel 2.08 117.84");
}

#[test]
fn a_tall_unit_of_another_height_has_a_channel_as_long() {
    // 2.21 × 48 = 106.08; in S720 1.97 × 48 = 94.56.
    let high = with(module("m", "HV", 600, 1000), json!({ "height": 2210 }));
    assert_eq!(alone(&high, json!({})), ["channel 2.21 124.08"]);
    let low = alone(&module("m", "HV", 600, 1000), json!({ "style": { "system": "S720" } }));
    assert_eq!(low, ["channel 1.97 112.56"]);
}

#[test]
fn what_wears_a_handle_or_has_nothing_to_open_has_no_channel() {
    assert_eq!(alone(&module("m", "BO", 300, 0), json!({})), [""; 0]);
    let knob = with(module("m", "OD", 600, 0), json!({ "handle": "H-KNOB" }));
    assert_eq!(alone(&knob, json!({})), ["H-KNOB 1 5.00"]);
    let push = json!({ "style": { "handle": "H-PUSH" } });
    assert_eq!(alone(&module("m", "OD", 600, 0), push), ["H-PUSH 1 12.00"]);
}

#[test]
fn all_channels_together_are_billed_as_half_a_metre_at_least() {
    // 0.3 × 48 + 18 = 32.40 and 0.2 × 48 = 9.60; two of 300 are 0.6 m.
    let small = quoted(&design(json!([module("a", "OD", 300, 0)]), &[]), Layout::default());
    assert_eq!(handles(&small), ["channel 0.3 32.40", "channel 0.2 9.60"]);
    let line = small.lines.iter().filter(|line| line.kind == Kind::Handle).nth(1).unwrap();
    assert_eq!(
        line.explanation(Language::Nl).replace('\u{a0}', " "),
        "Alle profielen samen zijn 30 cm lang; minstens 0,5 m telt."
    );
    let modules = json!([module("a", "OD", 300, 0), module("b", "OFL", 300, 300)]);
    assert_eq!(handles(&quoted(&design(modules, &[]), Layout::default())), ["channel 0.3 32.40"; 2]);
    // 0.2 × 48 + 18 = 27.60; half a metre lacks nothing.
    let modules = json!([module("a", "OD", 300, 0), module("b", "OFL", 200, 300)]);
    let exact = handles(&quoted(&design(modules, &[]), Layout::default()));
    assert_eq!(exact, ["channel 0.3 32.40", "channel 0.2 27.60"]);
}

#[test]
fn a_channel_says_where_it_runs_and_what_it_costs() {
    let modules =
        json!([module("a", "OHC", 900, 0), module("b", "BD", 600, 0), module("t", "HV", 600, 2000)]);
    let quote = quoted(&design(modules, &[]), Layout::default());
    let said: Vec<_> = (quote.lines.iter())
        .filter(|line| line.kind == Kind::Handle)
        .map(|line| line.explanation(Language::Nl).replace('\u{a0}', " "))
        .collect();
    let work = "Profiel ingewerkt in de kast: 1 × € 18,00 is € 18,00.";
    let of = |length: &str, place: &str| {
        format!("Zonder greep: een profiel van {length} {place} de fronten, waar je ze vastneemt. {work}")
    };
    let expected = [of("2 × 31,9 cm", "boven"), of("60 cm", "onder"), of("208 cm", "rechtop naast")];
    assert_eq!(said, expected);
}

#[test]
fn from_has_the_channel_of_the_width_that_is_cheapest_with_it() {
    // BO-300 has none. HV in group 2: 300 wide 429.00 and 117.84. OD-300 181.00 + 32.40; were OD-600 cheaper by the list,
    // 190.00 + 46.80, the narrower one still costs less.
    let style = design(json!([]), &[]).style;
    let from = |code| price_from(corpus::demo(), code, &style).unwrap().net.to_string();
    assert_eq!([from("BO"), from("HV"), from("OD")], ["124.00", "546.84", "213.40"]);
    let mut catalogue = corpus::demo().clone();
    price(&mut catalogue, "OD", 600)[1] = super::money("190.00");
    assert_eq!(price_from(&catalogue, "OD", &style).unwrap().net.to_string(), "213.40");
    price(&mut catalogue, "OD", 600)[1] = super::money("160.00");
    assert_eq!(price_from(&catalogue, "OD", &style).unwrap().net.to_string(), "206.80");
}

#[test]
fn a_maker_changes_the_price_of_a_channel_in_the_catalogue() {
    let mut catalogue = corpus::demo().clone();
    catalogue.prices.channel.value = 60.into();
    catalogue.prices.channel_module.value = 20.into();
    catalogue.prices.channel_min.value = 1.into();
    let design = design(json!([module("m", "OD", 600, 0)]), &[]);
    // 0.6 × 60 + 20 and 0.4 × 60.
    let quote = quote(&Kitchen::new(&design, &catalogue), 2026, &[]);
    assert_eq!(handles(&quote), ["channel 0.6 56.00", "channel 0.4 24.00"]);
}
