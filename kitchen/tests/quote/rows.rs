//! Equal small parts of several cabinets are read as one row; what is calculated stays by cabinet.

use kitchen::catalogue::HandlePrice;
use kitchen::kitchen::Kitchen;
use kitchen::layout::Layout;
use kitchen::quote::{GroupName, Quote, Row, quote};
use serde_json::{Value, json};
use text::Language;

use super::{design, module, money, quoted, with};

fn priced(modules: Value, patch: Value) -> Quote {
    quoted(&design(modules, &[patch]), Layout::default())
}

/// Quantity, sum and module of the rows under a heading.
fn rows(quote: &Quote, name: GroupName) -> Vec<String> {
    let group = quote.groups().into_iter().find(|group| group.name == name).unwrap();
    let said = |Row { line, of }: Row| {
        let module = line.module.as_deref().unwrap_or("all").to_owned();
        format!("{} = {} of {module}, {}", line.sum(Language::Nl), line.net, of.len()).replace('\u{a0}', " ")
    };
    group.rows.into_iter().map(said).collect()
}

#[test]
fn handles_of_one_kind_are_one_row_over_all_cabinets() {
    let units = json!([
        module("a", "OL3", 600, 0),
        module("b", "OD", 800, 600),
        with(module("c", "OD", 600, 1400), json!({ "handle": "H-KNOB" })),
        module("d", "BD", 600, 0),
    ]);
    let quote = priced(units, json!({ "style": { "handle": "H-BAR-320" } }));
    // Three drawers, two doors and one door at 11.00: 6 × 11.00. A knob is another thing.
    let expected = ["6 st. × € 11,00 = 66.00 of all, 3", "1 st. = 5.00 of c, 1"];
    assert_eq!(rows(&quote, GroupName::Handles), expected);
    // Each cabinet keeps its own: 3 × 11.00.
    assert!(quote.module_lines("a").any(|line| line.net.to_string() == "33.00"));
    // Cabinets are rows of their own, however equal.
    assert_eq!(rows(&quote, GroupName::Cabinets).len(), 4);
}

#[test]
fn doors_and_drawers_that_are_pushed_are_counted_together() {
    let units = json!([module("a", "OD", 600, 0), module("b", "OD", 800, 600), module("c", "BD", 600, 0)]);
    let quote = priced(units, json!({ "style": { "handle": "H-PUSH" } }));
    // 1 + 2 + 1 doors at 12.00.
    assert_eq!(rows(&quote, GroupName::Handles), ["4 st. × € 12,00 = 48.00 of all, 3"]);
    let row = &quote.rows()[3].line;
    assert_eq!(row.explanation(Language::Nl).replace('\u{a0}', " "), "Druk om te openen: 4 deuren.");
}

#[test]
fn equal_channels_are_one_row_with_their_pieces_and_their_work() {
    let units =
        json!([module("a", "OD", 600, 0), module("b", "OL3", 600, 600), module("c", "OD", 800, 1200)]);
    let quote = priced(units, json!({}));
    // 2 × (0.6 × 48 + 18) = 93.60; 0.8 × 48 + 18 = 56.40.
    let expected =
        ["1,2 m × € 48,00 + € 36,00 = 93.60 of all, 2", "0,8 m × € 48,00 + € 18,00 = 56.40 of c, 1"];
    assert_eq!(rows(&quote, GroupName::Handles), expected);
    let said = quote.rows()[3].line.explanation(Language::Nl).replace('\u{a0}', " ");
    assert!(said.contains("een profiel van 2 × 60 cm boven"), "{said}");
    assert!(said.ends_with("Profiel ingewerkt in de kast: 2 × € 18,00 is € 36,00."), "{said}");
}

#[test]
fn what_comes_to_another_cent_together_stays_apart() {
    // Two blind corners: 0.45 × 48 + 18 = 39.60 each. Two carousels: 0.638 × 48 + 18 = 48.624, so 48.62 each, and
    // 97.248 together, which is 97.25.
    let units = |code, width| json!([module("a", code, width, 0), module("b", code, width, 15_000 - width)]);
    let blind = rows(&priced(units("OHB", 1000), json!({})), GroupName::Handles);
    assert_eq!(blind, ["0,9 m × € 48,00 + € 36,00 = 79.20 of all, 2"]);
    let carousels = rows(&priced(units("OHC", 900), json!({})), GroupName::Handles);
    assert_eq!(carousels.len(), 2, "{carousels:?}");
}

#[test]
fn handles_of_one_price_that_are_not_one_handle_are_rows_of_their_own() {
    let mut catalogue = corpus::demo().clone();
    let knob = catalogue.handles.iter_mut().find(|handle| handle.code == "H-KNOB").unwrap();
    knob.price = HandlePrice::Each(money("11.00"));
    let units =
        json!([module("a", "OD", 600, 0), with(module("b", "OD", 600, 600), json!({ "handle": "H-KNOB" }))]);
    let design = design(units, &[json!({ "style": { "handle": "H-BAR-320" } })]);
    let quote = quote(&Kitchen::new(&design, &catalogue), 2026, &[]);
    let expected = ["1 st. = 11.00 of a, 1", "1 st. = 11.00 of b, 1"];
    assert_eq!(rows(&quote, GroupName::Handles), expected);
}

#[test]
fn drawers_of_two_cabinets_that_are_pushed_are_counted_together() {
    let units = json!([module("a", "OL3", 600, 0), module("b", "OL2", 600, 600)]);
    let quote = priced(units, json!({ "style": { "handle": "H-PUSH" } }));
    // 3 + 2 drawers at 28.00.
    assert_eq!(rows(&quote, GroupName::Handles), ["5 st. × € 28,00 = 140.00 of all, 2"]);
    let row = &quote.rows()[2].line;
    assert_eq!(row.explanation(Language::Nl).replace('\u{a0}', " "), "Druk om te openen: 5 lades.");
}
