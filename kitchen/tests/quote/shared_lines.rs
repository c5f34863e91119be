//! Who shares a line that belongs to no cabinet, one line at a time, against hand computation. The nets of the lines
//! themselves are checked beside this file.

use kitchen::design::Design;
use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{
    Corner, CutoutKind, Layout, Level, Panel, PanelKind, Piece, Plinth, Solution, Strip, StripKind,
};
use kitchen::length::Mm;
use kitchen::quote::{Kind, Line, Quote, Reason, Regime, VatClass, quote};
use serde_json::{Value, json};

use super::{cutout, design, module, panel, piece, plinth_run, with};

/// What each cabinet bears of the chosen lines, net, cabinets in the order of the design.
fn borne(design: &Design, layout: Layout, chosen: impl Fn(&Line) -> bool) -> Vec<String> {
    let mut kitchen = Kitchen::new(design, corpus::demo());
    kitchen.layout = layout;
    let whole = quote(&kitchen, 2026, &[]);
    let lines: Vec<Line> = whole.lines.into_iter().filter(chosen).collect();
    assert!(!lines.is_empty(), "no such line");
    let part = Quote { lines, totals: whole.totals };
    part.shares(&kitchen, Regime::Standard21).iter().map(|share| share.net.to_string()).collect()
}

/// The same of the lines of one code.
fn of(design: &Design, layout: &Layout, code: &str) -> Vec<String> {
    borne(design, layout.clone(), |line| line.code == *code)
}

/// A base unit, a tall one, two wall units and a dishwasher front.
fn row(patches: &[Value]) -> Design {
    let modules = json!([
        module("a", "OD", 600, 0),
        module("b", "HV", 600, 600),
        module("c", "BD", 600, 0),
        module("d", "BD", 400, 1200),
        module("v", "VWF", 600, 1200),
    ]);
    design(modules, patches)
}

/// Strips on units that end at 2180, or under wall units that begin at 1400.
fn strips(kind: StripKind, spans: &[[i32; 2]]) -> Layout {
    let rise = match kind {
        StripKind::Light => Span::between(Mm(1360), Mm(1400)),
        StripKind::Led => Span::at(Mm(1400), Mm(0)),
        _ => Span::at(Mm(2180), Mm(60)),
    };
    let strip =
        |[start, end]: &[i32; 2]| Strip { kind, surface: 0, span: Span::between(Mm(*start), Mm(*end)), rise };
    Layout { strips: spans.iter().map(strip).collect(), ..Layout::default() }
}

#[test]
fn wall_and_tall_units_share_the_cornice_by_width_and_wall_units_alone_what_is_under_them() {
    // 1.6 m × 24 = 38.40 by 600, 600 and 400.
    let cornice = strips(StripKind::Cornice, &[[0, 1200], [1200, 1600]]);
    assert_eq!(of(&row(&[]), &cornice, "cornice"), ["0.00", "14.40", "14.40", "9.60", "0.00"]);
    // Two fillers at 58 by the width of what ends below them, here 2180: 116.00 by 600, 600 and 400.
    let ceiling = strips(StripKind::Ceiling, &[[0, 1200], [1200, 1600]]);
    assert_eq!(of(&row(&[]), &ceiling, "ceiling_filler"), ["0.00", "43.50", "43.50", "29.00", "0.00"]);
    // 1 m × 24 by 600 and 400.
    let light = strips(StripKind::Light, &[[0, 600], [1200, 1600]]);
    assert_eq!(of(&row(&[]), &light, "light_strip"), ["0.00", "0.00", "14.40", "9.60", "0.00"]);
    // 1 m × 65; two drivers at 45; one switch at 35.
    let led = strips(StripKind::Led, &[[0, 600], [1200, 1600]]);
    for (code, parts) in [
        ("led_profile", ["39.00", "26.00"]),
        ("led_driver", ["54.00", "36.00"]),
        ("led_switch", ["21.00", "14.00"]),
    ] {
        let [c, d] = parts;
        assert_eq!(of(&row(&[]), &led, code), ["0.00", "0.00", c, d, "0.00"], "{code}");
    }
}

#[test]
fn all_that_stands_shares_the_plinth_by_width_and_what_lies_under_a_worktop_its_own_piece() {
    // 1.8 m × 14 = 25.20 by 600, 600 and 600; two pieces at 4.
    let runs = vec![plinth_run(0, 1800)];
    let plinth = Plinth { runs, end_pieces: 3, ..Plinth::default() };
    let layout = Layout { plinth, ..Layout::default() };
    assert_eq!(of(&row(&[]), &layout, "P-MEL"), ["8.40", "8.40", "0.00", "0.00", "8.40"]);
    assert_eq!(of(&row(&[]), &layout, "plinth_piece"), ["4.00", "4.00", "0.00", "0.00", "4.00"]);

    // Each piece, 0.6 m billed as 1 m × 95, is its own unit's; both share the free ends, 2 × 25, and the fitting, 120.
    let install = [json!({ "services": { "install": true } })];
    let end = |unit| Piece { modules: vec![unit], visible_ends: 1, ..piece(600, 601) };
    let layout = Layout { worktops: vec![end(0), end(4)], ..Layout::default() };
    for (code, part) in [("W-LAM38-OAK", "95.00"), ("edge_end", "25.00"), ("fit_laminate", "60.00")] {
        assert_eq!(of(&row(&install), &layout, code), [part, "0.00", "0.00", "0.00", part], "{code}");
    }
}

#[test]
fn a_hole_without_a_cabinet_is_shared_by_all_under_the_worktop() {
    let socket = [json!({ "extras": [{ "code": "X-SOCKET" }] })];
    let worktop =
        Piece { modules: vec![0, 4], cutouts: vec![cutout(CutoutKind::Socket, 0)], ..piece(1200, 601) };
    let layout = Layout { worktops: vec![worktop], ..Layout::default() };
    let found = borne(&row(&socket), layout, |line| line.kind == Kind::Cutout);
    assert_eq!((&found[0], &found[1]), (&found[4], &found[2]));
    assert_ne!(found[0], "0.00");
}

#[test]
fn a_panel_is_borne_by_the_cabinet_that_it_closes() {
    // 0.88 × 0.58 = 0.5104 m² at 140: 71.456 each; 0.88 × 0.68 = 0.5984: 83.776; 2.18 × 0.58 = 1.2644: 177.016;
    // in oak, 295 the m²: 150.568.
    let closing = |unit, front, height, width| Panel { module: Some(unit), ..panel(front, height, width) };
    let panels = vec![
        closing(0, "F-PET-SAND", 880, 580),
        closing(4, "F-PET-SAND", 880, 580),
        closing(4, "F-PET-SAND", 880, 680),
        closing(1, "F-PET-SAND", 2180, 580),
        closing(3, "F-OAK-NAT", 880, 580),
    ];
    let layout = Layout { panels, ..Layout::default() };
    let of_size = |front: &str, height: i32, width: i32| {
        borne(&row(&[]), layout.clone(), |line| {
            let is_so = matches!(&line.reason, Reason::SeenSides { height: h, width: w, .. }
                if (*h, *w) == (Mm(height), Mm(width)));
            line.code == *front && is_so
        })
    };
    // 142.912 → 142.91: an odd cent goes to the first.
    assert_eq!(of_size("F-PET-SAND", 880, 580), ["71.46", "0.00", "0.00", "0.00", "71.45"]);
    assert_eq!(of_size("F-PET-SAND", 880, 680), ["0.00", "0.00", "0.00", "0.00", "83.78"]);
    assert_eq!(of_size("F-PET-SAND", 2180, 580), ["0.00", "177.02", "0.00", "0.00", "0.00"]);
    assert_eq!(of_size("F-OAK-NAT", 880, 580), ["0.00", "0.00", "0.00", "150.57", "0.00"]);
}

#[test]
fn the_panels_of_an_island_are_borne_by_what_stands_on_it() {
    let on = |id, island, width, x| json!({ "id": id, "code": "OL2", "width": width, "island": island, "side": "front", "x": x });
    let modules = json!([
        module("a", "OD", 600, 0),
        on("i", "I", 900, 0),
        on("k", "I", 900, 900),
        on("j", "J", 900, 0)
    ]);
    let islands = json!({ "islands": [
        { "id": "I", "x": 900, "y": 1900, "length": 1800, "depth": 900 },
        { "id": "J", "x": 4000, "y": 1900, "length": 900, "depth": 900 },
    ] });
    let design = design(modules, &[islands]);
    // Wall A is surface 0; the front of I is 1, that of J 3.
    let whole = |surface, width| Panel {
        kind: PanelKind::IslandBack,
        surface,
        module: None,
        ..panel("F-PET-SAND", 880, width)
    };
    let layout = Layout { panels: vec![whole(1, 1838), whole(3, 938)], ..Layout::default() };
    let back = |width: i32| {
        borne(
            &design,
            layout.clone(),
            |line| matches!(line.reason, Reason::SeenSides { width: found, .. } if found == Mm(width)),
        )
    };
    // 0.88 × 1.838 = 1.61744 m² × 140 = 226.4416; 0.88 × 0.938 = 0.82544 m² × 140 = 115.5616.
    assert_eq!(back(1838), ["0.00", "113.22", "113.22", "0.00"]);
    assert_eq!(back(938), ["0.00", "0.00", "0.00", "115.56"]);
}

#[test]
fn the_post_of_a_dead_corner_is_borne_by_the_two_beside_it() {
    let corner = |solution, units| Corner {
        before: 0,
        after: 0,
        level: Level::Floor,
        units,
        solution,
        joined: true,
        a: Mm(50),
        post: true,
    };
    // A blind corner has its post with its unit; it bears nothing of the other one.
    let corners = vec![
        corner(Solution::Dead, [Some(0), Some(4)]),
        corner(Solution::Blind { module: 1 }, [Some(1), Some(2)]),
    ];
    let layout = Layout { corners, ..Layout::default() };
    let found = borne(&row(&[]), layout, |line| line.code == *"corner_post" && line.module.is_none());
    assert_eq!(found, ["22.50", "0.00", "0.00", "0.00", "22.50"]);
}

/// A kitchen with an appliance of each kind and all services.
fn served() -> Design {
    let modules = json!([
        with(module("s", "OSP", 600, 0), json!({ "sink": "S-INOX-500" })),
        with(module("k", "OKP", 600, 600), json!({ "hob": "A-IND-60" })),
        with(module("o", "HOV", 600, 1200), json!({ "oven": "A-OVEN-60" })),
        with(module("d", "BDK", 900, 1800), json!({ "hood": "A-HOOD-90" })),
        module("c", "OHC", 900, 2700),
    ]);
    let patches = [
        json!({ "extras": [{ "code": "X-HOOD-ISL-90", "module": "k" }] }),
        json!({ "room": { "connections": [{ "kind": "duct", "wall": "A", "x": 2800, "z": 2200 }] } }),
        json!({ "services": { "install": true, "connect": true, "measure": true, "delivery_km": 30 } }),
    ];
    design(modules, &patches)
}

#[test]
fn each_cabinet_bears_the_work_that_is_done_for_it() {
    let shares = |code| of(&served(), &Layout::default(), code);
    // Sink and hob units 2 × 65, tall 110, wall 60, corner 95: 395; 690 − 395 = 295 for five.
    assert_eq!(shares("place_base"), ["65.00", "65.00", "0.00", "0.00", "0.00"]);
    assert_eq!(shares("place_tall"), ["0.00", "0.00", "110.00", "0.00", "0.00"]);
    assert_eq!(shares("place_wall"), ["0.00", "0.00", "0.00", "60.00", "0.00"]);
    assert_eq!(shares("place_corner"), ["0.00", "0.00", "0.00", "0.00", "95.00"]);
    assert_eq!(shares("place_min"), ["59.00"; 5]);
    // Hob and oven 2 × 45; both hoods at a duct 2 × 120; the sink 140.
    assert_eq!(shares("connect_appliance"), ["0.00", "45.00", "45.00", "0.00", "0.00"]);
    assert_eq!(shares("connect_hood"), ["0.00", "120.00", "0.00", "120.00", "0.00"]);
    assert_eq!(shares("connect_sink"), ["140.00", "0.00", "0.00", "0.00", "0.00"]);
}

#[test]
fn recupel_is_borne_by_the_appliances_of_its_class_and_rate() {
    // 0.83 each: the hood in its cabinet and the one over the hob may carry 6 %, hob and oven never.
    let recupel = |renov: bool| {
        borne(&served(), Layout::default(), |line| {
            line.kind == Kind::Recupel && (line.vat_class == VatClass::Renov) == renov
        })
    };
    assert_eq!(recupel(true), ["0.00", "0.83", "0.00", "0.83", "0.00"]);
    assert_eq!(recupel(false), ["0.00", "0.83", "0.83", "0.00", "0.00"]);
}

#[test]
fn delivery_is_shared_by_what_the_cabinets_cost_without_it() {
    // HVL-600 1014.00 and HV-600 648.00, each with a channel of 117.84; 150 × 1131.84 / 1897.68 = 89.46503.
    let delivery = json!({ "services": { "delivery_km": 30 } });
    let modules = json!([module("a", "HVL", 600, 0), module("b", "HV", 600, 600)]);
    let found = borne(&design(modules, &[delivery]), Layout::default(), |_| true);
    assert_eq!(found, ["1221.31", "826.37"]);
}

#[test]
fn what_is_missing_to_the_least_for_placing_is_shared_alike() {
    // Two tall units at 110 leave 690 − 220 = 470.
    let install = json!({ "services": { "install": true } });
    let modules = json!([module("a", "HVL", 600, 0), module("b", "HV", 600, 600)]);
    let found = borne(&design(modules, &[install]), Layout::default(), |line| {
        line.kind == Kind::Module || line.code == *"place_min"
    });
    assert_eq!(found, ["1249.00", "883.00"]);
}

#[test]
fn those_that_have_a_channel_share_what_all_channels_lack_of_the_least() {
    // 0.3 m of half a metre: 0.2 × 48. An open shelf has none.
    let modules = json!([module("a", "OD", 300, 0), module("b", "BO", 300, 0)]);
    let of_least = |line: &Line| matches!(line.reason, Reason::UpToLeast { .. });
    assert_eq!(borne(&design(modules, &[]), Layout::default(), of_least), ["9.60", "0.00"]);
}
