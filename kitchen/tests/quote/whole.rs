//! Whole kitchens against the price list's worked example and the one in docs/price.md; discounts and VAT.

use kitchen::catalogue::Mount;
use kitchen::design;
use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{Corner, CutoutKind, Filler, Layout, Level, Piece, PieceEnd, Plinth, Solution};
use kitchen::length::Mm;
use kitchen::money::VatRate;
use kitchen::quote::{
    Discount, DiscountRefusal, GroupName, Kind, Line, Regime, Total, Unit, VatClass, quote,
};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{cutout, module, money, net_of, panel, piece, plinth_run, price, quoted, shown, with};

#[test]
fn the_worked_example_of_the_price_list_agrees_to_the_cent() {
    // domain.md §3.8. Its metres follow from no layout, so they are given here as they stand there.
    let design = super::design(
        json!([
            module("c", "OHLM", 1000, 0),
            with(module("v", "VWF", 600, 1000), json!({ "dishwasher": "A-DW60-XXL" })),
            with(module("s", "OSP", 600, 1600), json!({ "sink": "S-INOX-500", "tap": "T-STD" })),
            module("l", "OL3", 600, 2200),
            with(module("k", "OKP", 900, 2800), json!({ "hob": "A-IND-80" })),
            module("p", "OL2", 800, 3700),
            with(module("f", "HKK178", 600, 4500), json!({ "fridge": "A-FF-178" })),
            with(module("o", "HOV", 600, 5100), json!({ "oven": "A-OVEN-60" })),
            module("b1", "BD", 600, 0),
            module("b2", "BD", 600, 600),
            module("b3", "BD", 600, 1200),
            with(module("d", "BDK", 900, 1800), json!({ "hood": "A-HOOD-90" })),
            module("b4", "BD", 800, 2700),
        ]),
        &[
            json!({ "style": { "handle": "H-DESIGN" } }),
            json!({ "services": { "delivery_km": 30, "install": true, "connect": true } }),
            json!({ "vat": { "installed_by_us": true, "private_dwelling": true, "end_user": true,
                             "first_occupied": 2000 } }),
        ],
    );
    let filler = Filler {
        surface: 0,
        level: Level::Floor,
        span: Span::at(Mm(0), Mm(50)),
        module: 6,
        beside: 6,
        tall: true,
        scribed: false,
    };
    let post = Corner {
        before: 0,
        after: 0,
        level: Level::Floor,
        units: [Some(0), None],
        solution: Solution::Blind { module: 0 },
        joined: true,
        a: Mm(50),
        post: true,
    };
    let worktop = Piece {
        cutouts: vec![cutout(CutoutKind::Hob(Mount::Top), 4), cutout(CutoutKind::Sink(Mount::Top), 2)],
        right: PieceEnd::Joint(0),
        ..piece(4650, 601)
    };
    let layout = Layout {
        corners: vec![post],
        worktops: vec![worktop],
        plinth: Plinth { runs: vec![plinth_run(0, 5200)], ..Plinth::default() },
        fillers: vec![filler, filler],
        panels: vec![panel("F-PET-SAND", 2180, 580), panel("F-PET-SAND", 2180, 580)],
        ..Layout::default()
    };
    // The example counts BDK-900 at 298.00, the price list has 246.00.
    let mut catalogue = corpus::demo().clone();
    price(&mut catalogue, "BDK", 900)[1] = money("298.00");
    let mut kitchen = Kitchen::new(&design, &catalogue);
    kitchen.layout = layout;
    let quote = quote(&kitchen, 2026, &[]);

    let group = |name| quote.groups().into_iter().find(|group| group.name == name).unwrap().net.to_string();
    assert_eq!(group(GroupName::Cabinets), "5723.00");
    assert_eq!(group(GroupName::Handles), "228.00");
    // 441.75 + joint 90.00 + cut-outs 90.00.
    assert_eq!(group(GroupName::Worktop), "621.75");
    assert_eq!(group(GroupName::Plinth), "72.80");
    // Panels 354.03 + post 45.00 + fillers 116.00.
    assert_eq!(group(GroupName::Closing), "515.03");
    // 180 + 140 + 480 + 890 + 480 + 760 + 890, Recupel 0.83 at 6 %, 3 × 0.83 + 8.26 at 21 %.
    assert_eq!(group(GroupName::Equipment), "3831.58");
    assert_eq!(group(GroupName::Delivery), "150.00");
    // 910.00 + 279.00 + 365.00.
    assert_eq!(group(GroupName::Fitting), "1554.00");

    let total = quote.total(Regime::Renovation6);
    let vat: Vec<_> = total.vat.iter().map(|(_, net, vat)| (net.to_string(), vat.to_string())).collect();
    assert_eq!(
        vat,
        [("9665.41", "579.92"), ("3030.75", "636.46")].map(|(n, v)| (n.to_owned(), v.to_owned()))
    );
    assert_eq!(quote.gross().to_string(), "13912.54");
    assert_eq!(quote.totals.standard21.gross.to_string(), "15362.35");
}

/// The page that works a kitchen out by hand.
const DOCUMENT: &str = include_str!("../../../docs/price.md");

/// The rows of the table under a heading row that begins with `first`, as cells.
fn table(first: &str) -> Vec<Vec<&'static str>> {
    let lines = DOCUMENT.lines().skip_while(|line| !line.starts_with(&format!("| {first} |"))).skip(2);
    let rows = lines.take_while(|line| line.starts_with('|'));
    rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

fn row_of(line: &Line) -> Vec<String> {
    let unit = match line.unit {
        Unit::Piece => "pc",
        Unit::Metre => "m",
        Unit::SquareMetre => "m2",
    };
    let on_top: Vec<_> = line.surcharges.iter().map(|surcharge| surcharge.net.to_string()).collect();
    vec![
        line.code.to_string(),
        line.module.as_deref().unwrap_or_default().to_owned(),
        format!("{} {unit}", line.quantity.normalize()),
        line.unit_net.to_string(),
        on_top.join(" "),
        line.net.to_string(),
    ]
}

#[test]
fn the_kitchen_of_the_document_costs_what_it_says() {
    let (_, file) = DOCUMENT.split_once("```json").unwrap();
    let (file, _) = file.split_once("```").unwrap();
    let design = design::parse(file, corpus::demo()).unwrap();
    let quote = quote(&Kitchen::new(&design, corpus::demo()), 2026, &[]);

    let found: Vec<_> = quote.lines.iter().map(row_of).collect();
    let expected: Vec<_> = table("line").into_iter().map(|row| row[..6].to_vec()).collect();
    assert_eq!(found, expected);

    let net_at = |total: &Total, wanted| -> String {
        let at = total.vat.iter().find(|(rate, ..)| *rate == wanted);
        at.map_or("0.00".to_owned(), |(_, net, _)| net.to_string())
    };
    let regimes = [Regime::Renovation6, Regime::Standard21, Regime::ReverseCharge];
    assert_eq!(table("regime").len(), regimes.len());
    for (row, regime) in table("regime").iter().zip(regimes) {
        let total = quote.total(regime);
        let [six, twenty_one] = [VatRate::Six, VatRate::TwentyOne].map(|rate| net_at(&total, rate));
        let vat = (total.gross - total.net).to_string();
        assert_eq!(row[1..], [six, twenty_one, vat, total.gross.to_string()]);
    }
    assert!(quote.totals.renovation6.allowed);
}

#[test]
fn a_discount_leaves_appliances_and_services_and_counts_for_the_small_order() {
    // HVL-600 1014.00 and its channel 117.84 + OD-800 368.00 and 56.40 = 1556.24; 10 % is 155.62, so 1400.62 and 95.00
    // for a small order.
    let modules = json!([module("a", "HVL", 600, 0), module("b", "OD", 800, 600)]);
    let design = super::design(modules, &[]);
    let mut kitchen = Kitchen::new(&design, corpus::demo());
    kitchen.layout = Layout::default();
    let discount = Discount::new("Toonzaal", Decimal::TEN, &[], &kitchen.catalogue.prices).unwrap();
    let quote = quote(&kitchen, 2026, &[discount]);
    assert_eq!(shown(&quote, &[Kind::Discount]), ["discount 1 -155.62 -155.62"]);
    assert_eq!(net_of(&quote, "small_order"), ["95.00"]);
    assert_eq!(quote.net().to_string(), "1495.62");
}

#[test]
fn a_discount_is_a_line_for_each_vat_class_and_taken_on_the_list_each_time() {
    // OLD-600 366.00 + OKP-600 555.00 and two channels of 46.80 = 1014.60 at 6 %, X-CUTLERY 38.00 at 21 %; hob, hood,
    // Recupel and delivery keep their price. 5 %: 50.73 and 1.90; 2.5 %: 25.365 → 25.37 and 0.95, not of what the first
    // left.
    let modules =
        json!(
            [module("a", "OLD", 600, 0), with(module("k", "OKP", 600, 600), json!({ "hob": "A-IND-60" })),]
        );
    let patches = [
        json!({ "extras": [{ "code": "X-HOOD-ISL-90", "module": "k" }, { "code": "X-CUTLERY" }] }),
        json!({ "services": { "delivery_km": 10 } }),
    ];
    let design = super::design(modules, &patches);
    let mut kitchen = Kitchen::new(&design, corpus::demo());
    kitchen.layout = Layout::default();
    let prices = &kitchen.catalogue.prices;
    let first = Discount::new("Toonzaal", Decimal::from(5), &[], prices).unwrap();
    let second =
        Discount::new("Architect", Decimal::new(25, 1), std::slice::from_ref(&first), prices).unwrap();
    let quote = quote(&kitchen, 2026, &[first, second]);
    let found: Vec<_> = quote.lines.iter().filter(|line| line.kind == Kind::Discount).collect();
    let nets: Vec<_> = found.iter().map(|line| line.net.to_string()).collect();
    assert_eq!(nets, ["-50.73", "-1.90", "-25.37", "-0.95"]);
    assert_eq!(found[1].vat_class, VatClass::Always21);
}

#[test]
fn discounts_stay_together_within_the_limit() {
    let mut prices = corpus::demo().prices.clone();
    prices.discount_most.value = Decimal::TEN;
    let first = Discount::new(" Toonzaal ", Decimal::from(6), &[], &prices).unwrap();
    assert_eq!((first.name(), first.percent()), ("Toonzaal", Decimal::from(6)));
    let given = [first];
    assert!(Discount::new("Beurs", Decimal::from(4), &given, &prices).is_ok());
    let refused = Discount::new("Beurs", Decimal::new(401, 2), &given, &prices).unwrap_err();
    // 6 + 4.01 = 10.01 > 10; 10 − 6 = 4 are left.
    assert_eq!(refused.to_string(), "discounts of 10.01 % together pass the limit of 10 %; give at most 4 %");
}

#[test]
fn a_discount_has_a_name_and_takes_something_off() {
    let prices = corpus::demo().prices.clone();
    let new = |name, percent| Discount::new(name, Decimal::from(percent), &[], &prices);
    assert_eq!(new("  ", 5), Err(DiscountRefusal::Unnamed(Decimal::from(5))));
    assert_eq!(new("Toonzaal", 0), Err(DiscountRefusal::Nothing(Decimal::ZERO)));
    assert_eq!(new("Toonzaal", -5), Err(DiscountRefusal::Nothing(Decimal::from(-5))));
}

#[test]
fn six_percent_needs_all_four_answers_the_fitting_and_ten_years() {
    let allowed = |vat: Value, install: bool| {
        let patch = json!({ "vat": vat, "services": { "install": install } });
        let design = super::design(json!([module("m", "HVL", 600, 0)]), &[patch]);
        quoted(&design, Layout::default()).totals.renovation6.allowed
    };
    let answers = json!({ "installed_by_us": true, "private_dwelling": true, "end_user": true, "first_occupied": 2016 });
    assert!(allowed(answers.clone(), true));
    assert!(!allowed(answers.clone(), false));
    assert!(!allowed(with(answers.clone(), json!({ "first_occupied": 2017 })), true));
    assert!(!allowed(with(answers.clone(), json!({ "first_occupied": null })), true));
    for key in ["installed_by_us", "private_dwelling", "end_user"] {
        assert!(!allowed(with(answers.clone(), json!({ key: false })), true), "{key}");
    }
    assert!(!allowed(Value::Null, true));
}

#[test]
fn the_reverse_charge_needs_a_business_that_files_returns_and_our_fitting() {
    let regime = |vat: Value, install: bool| {
        let patch = json!({ "vat": vat, "services": { "install": install } });
        let design = super::design(json!([module("m", "HVL", 600, 0)]), &[patch]);
        quoted(&design, Layout::default()).totals.regime()
    };
    let answers = json!({ "installed_by_us": true, "files_returns": true });
    assert_eq!(regime(answers.clone(), true), Regime::ReverseCharge);
    assert_eq!(regime(answers.clone(), false), Regime::Standard21);
    assert_eq!(regime(with(answers.clone(), json!({ "installed_by_us": false })), true), Regime::Standard21);
    assert_eq!(regime(with(answers, json!({ "files_returns": false })), true), Regime::Standard21);
}
