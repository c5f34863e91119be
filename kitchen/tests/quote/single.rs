//! Prices of a single thing against hand computation.

use kitchen::catalogue::Tariff;
use kitchen::kitchen::Kitchen;
use kitchen::layout::Layout;
use kitchen::quote::{self, Regime, Total, price_from, quote};
use serde_json::{Value, json};

use super::{design, module, money, net_of, with};

#[test]
fn from_is_the_cheapest_width_in_the_front_carcass_and_handles_of_the_style() {
    // OD-300 in group 2: 181.00 + 11.00 = 192.00; 21 % of it 40.32, 6 % 11.52. Grey adds 8 %: 14.48; without
    // a handle there is a channel: 0.3 × 48 + 18 = 32.40.
    let style = |patch: Value| design(json!([]), &[json!({ "style": patch })]).style;
    let from = |patch| price_from(corpus::demo(), "OD", &style(patch)).unwrap();
    let bar = from(json!({ "handle": "H-BAR-320" }));
    assert_eq!(bar.gross(Regime::Standard21).to_string(), "232.32");
    assert_eq!(bar.gross(Regime::Renovation6).to_string(), "203.52");
    assert_eq!(from(json!({ "carcass": "grey" })).net.to_string(), "227.88");
    assert_eq!(price_from(corpus::demo(), "XX", &style(json!({}))), None);
}

#[test]
fn an_appliance_is_shown_with_its_recupel_inside() {
    // 890.00 + 8.26 = 898.26; at 21 % 188.63 (188.6346).
    let catalogue = corpus::demo();
    let fridge = quote::appliance_price(catalogue, catalogue.appliance("A-FF-178").unwrap(), 2026);
    assert_eq!(fridge.gross(Regime::Renovation6).to_string(), "1086.89");
}

#[test]
fn recupel_in_the_chooser_is_of_the_day_that_the_quote_bills() {
    // From 2027 € 12.10 with VAT is 10.00 net; the years before keep 10.00 / 1.21 = 8.26.
    let mut catalogue = corpus::demo().clone();
    let row = catalogue.appliance("A-FF-178").unwrap().clone();
    let class = catalogue.recupel.iter_mut().find(|class| class.code == row.recupel).unwrap();
    class.tariffs.push(Tariff { valid_from: "2027-01-01".to_owned(), gross: money("12.10") });
    let fridge = with(module("f", "HKK178", 600, 0), json!({ "fridge": "A-FF-178" }));
    let design = design(json!([fridge]), &[]);
    for (year, recupel) in [(2026, "8.26"), (2027, "10.00")] {
        let shown = quote::appliance_price(&catalogue, &row, year);
        assert_eq!((shown.net - row.price).to_string(), recupel, "{year}");
        let quote = quote(&Kitchen::new(&design, &catalogue), year, &[]);
        assert_eq!(net_of(&quote, &row.recupel), [recupel], "{year}");
    }
}

#[test]
fn a_hood_that_hangs_free_is_shown_with_its_recupel_too() {
    let catalogue = corpus::demo();
    let hood = catalogue.extras.iter().find(|extra| extra.recupel.is_some()).unwrap();
    // 1.00 / 1.21 = 0.83.
    let shown = quote::extra_price(catalogue, hood, 2026);
    assert_eq!((shown.net - hood.price).to_string(), "0.83");
}

#[test]
fn the_price_of_a_module_is_its_own_lines() {
    // OSP-600 287.00 + handle 11.00 + sink 180.00 + tap 140.00.
    let sink = with(module("s", "OSP", 600, 0), json!({ "sink": "S-INOX-500", "tap": "T-STD" }));
    let bar = json!({ "style": { "handle": "H-BAR-320" } });
    let design = design(json!([sink, module("m", "OD", 600, 600)]), &[bar]);
    let mut kitchen = Kitchen::new(&design, corpus::demo());
    kitchen.layout = Layout::default();
    let lines = quote::module_price(&kitchen, "s");
    assert_eq!(Total::of(&lines, Regime::Standard21).net.to_string(), "618.00");
    let quote = quote(&kitchen, 2026, &[]);
    assert!(quote.module_lines("s").eq(&lines));
}
