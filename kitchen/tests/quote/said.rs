//! What lines and totals say, where it depends on their numbers.

use kitchen::design;
use kitchen::kitchen::Kitchen;
use kitchen::layout::Layout;
use kitchen::money::VatRate;
use kitchen::quote::{Line, Regime, quote};
use serde_json::{Value, json};
use text::Language::{self, Nl};

use super::{module, money, panel, piece, with};

/// The lines of one code in a kitchen with given parts.
fn lines(modules: Value, patch: Value, layout: Layout, code: &str) -> Vec<Line> {
    let design: design::Design = super::design(modules, &[patch]);
    let mut kitchen = Kitchen::new(&design, corpus::demo());
    kitchen.layout = layout;
    quote(&kitchen, 2026, &[]).lines.into_iter().filter(|line| line.code == *code).collect()
}

fn says_the_least(line: &Line) -> bool {
    line.explanation(Nl).contains("Minder dan het minimum")
}

#[test]
fn a_cabinet_is_called_by_its_type_and_the_width_that_is_made() {
    let modules = json!([module("m", "OD", 650, 0)]);
    let line = &lines(modules, json!({}), Layout::default(), "OD-650")[0];
    assert_eq!(line.title(corpus::demo(), Nl).replace('\u{a0}', " "), "Onderkast met deur, 65 cm");
}

#[test]
fn a_panel_says_that_the_least_counts_only_where_it_is_smaller() {
    // 0.78 × 0.37 = 0.2886 m² count as 0.5; two of 0.88 × 0.58 = 0.5104 m² as they are.
    let panels =
        vec![panel("F-PET-SAND", 780, 370), panel("F-PET-SAND", 880, 580), panel("F-PET-SAND", 880, 580)];
    let layout = Layout { panels, ..Layout::default() };
    let found = lines(json!([module("m", "OD", 600, 0)]), json!({}), layout, "F-PET-SAND");
    let said: Vec<_> =
        found.iter().map(|line| (line.quantity.normalize().to_string(), says_the_least(line))).collect();
    assert_eq!(said, [("0.5".to_owned(), true), ("1.0208".to_owned(), false)]);
}

#[test]
fn a_piece_of_stone_says_that_the_least_counts_only_where_it_is_smaller() {
    // 1.2 × 0.62 = 0.744 m² count as 1; 2 × 0.62 = 1.24.
    let layout = Layout { worktops: vec![piece(1200, 601), piece(2000, 601)], ..Layout::default() };
    let stone = json!({ "style": { "worktop": "W-QZ20-A" } });
    let found = lines(json!([module("m", "OD", 600, 0)]), stone, layout, "W-QZ20-A");
    let said: Vec<_> = found.iter().map(|line| (line.net, says_the_least(line))).collect();
    // 330.00 and 409.20.
    assert_eq!(said, [(money("330.00"), true), (money("409.20"), false)]);
}

#[test]
fn connecting_a_sink_says_that_water_and_drain_are_paid_once() {
    let modules = json!([
        with(module("s", "OSP", 600, 0), json!({ "sink": "S-INOX-500" })),
        with(module("k", "OKP", 600, 600), json!({ "hob": "A-IND-60" })),
    ]);
    let said = |code| {
        let connect = json!({ "services": { "connect": true } });
        lines(modules.clone(), connect, Layout::default(), code)[0].explanation(Nl)
    };
    assert_eq!(said("connect_sink"), "Water en afvoer, één keer.");
    assert_eq!(said("connect_appliance"), "Aangesloten en getest.");
}

#[test]
fn each_regime_and_rate_is_called_by_its_name() {
    let names = Regime::ALL.map(|regime| regime.name(Nl));
    assert_eq!(names, ["Met 21\u{a0}%", "Met 6\u{a0}%", "Btw verlegd"]);
    let titles = [VatRate::Zero, VatRate::Six, VatRate::TwentyOne]
        .map(|rate| rate.title(Nl, money("3030.75")).replace('\u{a0}', " "));
    let [zero, six, twenty_one] = titles;
    assert_eq!(zero, "Btw verlegd op € 3.030,75");
    assert_eq!(six, "Btw 6 % op € 3.030,75");
    assert_eq!(twenty_one, "Btw 21 % op € 3.030,75");
}

#[test]
fn a_lower_rate_makes_the_customer_declare_something_and_21_percent_nothing() {
    for language in Language::ALL {
        assert_eq!(Regime::Standard21.statement(language), None);
        let declared = [Regime::Renovation6, Regime::ReverseCharge].map(|regime| regime.statement(language));
        assert!(declared.iter().flatten().count() == 2 && declared[0] != declared[1], "{declared:?}");
    }
    let reversed = Regime::ReverseCharge.statement(Nl).unwrap();
    assert!(reversed.starts_with("Verlegging van heffing."), "{reversed}");
}
