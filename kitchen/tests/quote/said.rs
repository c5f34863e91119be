//! What lines and totals say, where it depends on their numbers.

use kitchen::design;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{Layout, Piece, Plinth};
use kitchen::length::Mm;
use kitchen::money::VatRate;
use kitchen::quote::{Line, Reason, Regime, Surcharge, quote};
use serde_json::{Value, json};
use text::Language::{self, Nl};

use super::{module, money, panel, piece, plinth_run, with};

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

#[test]
fn a_piece_of_laminate_says_up_to_which_depth_its_price_goes() {
    let layout = Layout { worktops: vec![piece(2000, 601), piece(2000, 1300)], ..Layout::default() };
    let found = lines(json!([module("m", "OD", 600, 0)]), json!({}), layout, "W-LAM38-OAK");
    let said: Vec<_> = found.iter().map(|line| line.explanation(Nl).replace('\u{a0}', " ")).collect();
    assert!(said[0].ends_with("60,1 cm diep. De prijs per meter is die tot 63,5 cm diep."), "{}", said[0]);
    assert!(said[1].ends_with("De prijs per meter is die van 120 cm diep, de hoogste."), "{}", said[1]);
}

#[test]
fn pieces_of_the_plinth_are_said_where_there_are_any() {
    let pieces = |end_pieces, corner_pieces| {
        let plinth =
            Plinth { runs: vec![plinth_run(0, 600)], end_pieces, corner_pieces, ..Plinth::default() };
        let layout = Layout { plinth, ..Layout::default() };
        let found = lines(json!([module("m", "OD", 600, 0)]), json!({}), layout, "plinth_piece");
        found[0].explanation(Nl)
    };
    assert_eq!(pieces(2, 0), "Stukken van de plint: 2 aan vrije einden.");
    assert_eq!(pieces(0, 1), "Stukken van de plint: 1 in een hoek.");
}

#[test]
fn another_width_says_whether_its_percentage_or_the_least_counts() {
    let said = |code: &str, width: i32| {
        let name = format!("{code}-{width}");
        let found = lines(json!([module("m", code, width, 0)]), json!({}), Layout::default(), &name);
        let on_top = &found[0].surcharges[0];
        (on_top.net, on_top.explanation(Nl).contains("minstens"))
    };
    // 25 % of the next larger cell, at least 45: of 368.00 92.00, of 175.00 43.75.
    assert_eq!(said("OD", 650), (money("92.00"), false));
    assert_eq!(said("BD", 350), (money("45.00"), true));
}

#[test]
fn what_adds_nothing_is_not_said_to_be_taken_off() {
    let found = lines(json!([module("m", "OD", 600, 0)]), json!({}), Layout::default(), "OD-600");
    let free = Surcharge { code: "notch".to_owned(), net: money("0.00"), counted: None };
    let line = Line { surcharges: vec![free], ..found[0].clone() };
    assert!(line.sum(Nl).ends_with("+ €\u{a0}0,00"), "{}", line.sum(Nl));
}

#[test]
fn a_quote_that_was_kept_without_its_edges_says_no_least() {
    let stone = json!({ "style": { "worktop": "W-QZ20-A" } });
    let seen = Piece { polished: Mm(2000), ..piece(2000, 601) };
    let layout = Layout { worktops: vec![seen], ..Layout::default() };
    let found = lines(json!([module("m", "OD", 600, 0)]), stone, layout, "edge_polished");
    let kept = Line { reason: Reason::PolishedEdges { parts: Vec::new() }, ..found[0].clone() };
    assert!(!says_the_least(&found[0]) && !says_the_least(&kept));
}

#[test]
fn a_return_to_the_wall_says_how_high_and_how_deep_it_is() {
    // A tall unit of 2080 on 100 leaves 70; its fronts stand 562 to 581 before the wall.
    let patch = json!({ "room": { "height": 2250 }, "style": { "ceiling_filler": true } });
    let design = super::design(json!([module("m", "HV", 600, 1000)]), &[patch]);
    let quote = quote(&Kitchen::new(&design, corpus::demo()), 2026, &[]);
    let line = quote.lines.iter().find(|line| line.code == *"ceiling_return").unwrap();
    let said = line.explanation(Nl).replace('\u{a0}', " ");
    assert!(said.contains("56,2 × 7 cm"), "{said}");
    // One piece is as long as the unit and its panels.
    let filler = quote.lines.iter().find(|line| line.code == *"ceiling_filler").unwrap();
    assert!(matches!(filler.reason, Reason::UpToCeiling { longest: None, .. }), "{:?}", filler.reason);
}
