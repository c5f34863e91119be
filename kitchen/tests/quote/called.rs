//! What each line and heading is called: by the name of the product in the catalogue or of the work in the texts.

use kitchen::catalogue::Mount;
use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{CutoutKind, Fall, Layout, Piece, PieceEnd, Plinth, Splash};
use kitchen::length::Mm;
use kitchen::quote::{Discount, GroupName, Kind, Quote, Reason, quote};
use rust_decimal::Decimal;
use serde_json::json;
use text::Language::Nl;

use super::{cutout, design, module, money, panel, piece, plinth_run, with};

/// A kitchen in quartz with an island whose worktop goes down to the floor, and services.
fn quoted() -> Quote {
    let modules = json!([
        with(module("s", "OSP", 600, 0), json!({ "sink": "S-UM-500", "tap": "T-STD" })),
        json!({ "id": "i", "code": "OL2", "width": 900, "island": "I", "x": 0 }),
    ]);
    let patches = [
        json!({ "style": { "worktop": "W-QZ20-A", "splash": "B-QZ12-A" }, "extras": [{ "code": "X-SOCKET" }] }),
        json!({ "islands": [{ "id": "I", "x": 900, "y": 1900, "length": 900, "depth": 900 }] }),
        json!({ "services": { "measure": true, "delivery_km": 31, "install": true } }),
    ];
    let design = design(modules, &patches);
    let mut kitchen = Kitchen::new(&design, corpus::demo());
    let at_wall = Piece {
        cutouts: vec![cutout(CutoutKind::Sink(Mount::Under), 0), cutout(CutoutKind::Tap, 0)],
        right: PieceEnd::Joint(0),
        ..piece(2000, 601)
    };
    let span = Span::at(Mm(0), Mm(20));
    kitchen.layout = Layout {
        worktops: vec![at_wall, Piece { surface: 1, modules: vec![1], ..piece(1858, 900) }],
        plinth: Plinth { runs: vec![plinth_run(0, 600)], ..Plinth::default() },
        panels: vec![panel("F-PET-SAND", 880, 580)],
        splashes: vec![Splash {
            surface: 0,
            span: Span::at(Mm(0), Mm(1000)),
            rise: Span::at(Mm(918), Mm(482)),
        }],
        falls: vec![Fall { surface: 1, span, height: Mm(900), depth: Mm(900) }],
        ..Layout::default()
    };
    let discount = Discount::new("Toonzaal", Decimal::ONE, &[], &kitchen.catalogue.prices).unwrap();
    quote(&kitchen, 2026, &[discount])
}

#[test]
fn a_line_is_called_by_its_product_or_by_its_work() {
    let found: Vec<_> = quoted()
        .lines
        .iter()
        .map(|line| format!("{}: {}", line.code, line.title(corpus::demo(), Nl).replace('\u{a0}', " ")))
        .collect();
    assert_eq!(
        found,
        [
            "OSP-600: Spoelbakkast, 60 cm",
            "OL2-900: Ladekast met 2 hoge lades, 90 cm",
            "channel: Profiel voor greeploze fronten",
            "channel: Profiel voor greeploze fronten",
            "F-PET-SAND: Eindpaneel PET supermat zand",
            "P-MEL: Plint Melamine",
            "W-QZ20-A: Kwarts 20 mm, groep A",
            "W-QZ20-A: Kwarts 20 mm, groep A",
            "W-QZ20-A: Kwarts 20 mm, groep A, watervalzijde",
            "waterfall_mitre: Verstek van de watervalzijde",
            "cutout_under: Gepolijste uitsparing voor Onderbouwspoelbak inox 500",
            "tap_hole_hard: Kraangat voor Mengkraan",
            "socket_hole_hard: Gat voor Stopcontactmodule",
            "joint_butt: Stootvoeg",
            "templating: Inmallen",
            "B-QZ12-A: Spatwand kwarts 12 mm, groep A",
            "S-UM-500: Onderbouwspoelbak inox 500",
            "T-STD: Mengkraan",
            "X-SOCKET: Stopcontactmodule",
            "measure: Opmeting ter plaatse",
            "measure: Opmeting ter plaatse, verrekend",
            "delivery_75: Levering tot 75 km",
            "place_base: Plaatsing onderkast",
            "place_island: Plaatsing eilandkast",
            "place_min: Aanvulling minimum plaatsing",
            "fit_hard: Plaatsing werkblad",
            "discount: Toonzaal",
            "discount: Toonzaal",
        ]
    );
}

#[test]
fn the_headings_come_in_the_order_of_reading_with_words_of_their_own_for_one_cabinet() {
    let titles = GroupName::ALL.map(|name| (name.title(Nl), name.share_title(Nl)));
    assert_eq!(
        titles,
        [
            ("Kasten en fronten", "Kast en front"),
            ("Grepen", "Grepen"),
            ("Werkblad", "Deel van het werkblad"),
            ("Passtukken en panelen", "Passtukken en panelen"),
            ("Plint", "Deel van de plint"),
            ("Toestellen, spoelbak en kraan", "Toestellen, spoelbak en kraan"),
            ("Levering", "Deel van de levering"),
            ("Plaatsing en aansluiting", "Plaatsing en aansluiting"),
            ("Opmeting en kosten", "Deel van opmeting en kosten"),
            ("Kortingen", "Deel van de kortingen"),
        ]
    );
}

#[test]
fn a_piece_names_its_wall_and_one_on_an_island_none() {
    let walls: Vec<_> = quoted()
        .lines
        .iter()
        .filter_map(|line| match &line.reason {
            Reason::Piece { wall, .. } => Some(wall.as_deref().map(str::to_owned)),
            _ => None,
        })
        .collect();
    assert_eq!(walls, [Some("A".to_owned()), None]);
}

#[test]
fn a_splash_of_stone_says_that_the_least_counts_where_it_is_smaller() {
    // 1 × 0.482 m² count as 1 m².
    let quote = quoted();
    let splash = quote.lines.iter().find(|line| line.code == *"B-QZ12-A").unwrap();
    assert_eq!((splash.kind, splash.quantity, splash.net), (Kind::Worktop, Decimal::ONE, splash.unit_net));
    assert!(splash.explanation(Nl).ends_with("Minder dan het minimum: 1\u{a0}m² telt."));
    assert!(splash.net > money("0.00"));
}
