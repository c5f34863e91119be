//! The quote against hand computation: the demo catalogue's prices on designs whose derived parts are given,
//! so that a number here depends on no layout.

use kitchen::catalogue::{Catalogue, Mount};
use kitchen::design::{self, Design};
use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{
    Corner, Cutout, CutoutKind, Filler, Layout, Level, Panel, PanelKind, Piece, PieceEnd, Plinth, Solution,
};
use kitchen::length::Mm;
use kitchen::money::Money;
use kitchen::quote::{
    self, Discount, GroupName, Kind, Line, Quote, Reason, Regime, Total, difference, price_from, quote,
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// A design on a long wall, with changes to the file as JSON merge patches.
fn design(modules: Value, patches: &[Value]) -> Design {
    let mut file = json!({
        "format": "passtuk-design/1", "name": "test",
        "room": { "height": 2600, "walls": [{ "id": "A", "length": 15000 }] },
        "style": {
            "system": "S780", "plinth_height": 100,
            "fronts": { "base": "F-PET-SAND", "wall": "F-PET-SAND", "tall": "F-PET-SAND" },
            "carcass": "white", "worktop": "W-LAM38-OAK", "plinth": "P-MEL"
        },
        "modules": modules
    });
    for patch in patches {
        merge(&mut file, patch);
    }
    design::parse(&file.to_string(), shop::catalogue::demo()).unwrap()
}

fn merge(file: &mut Value, patch: &Value) {
    match (file, patch) {
        (Value::Object(file), Value::Object(patch)) => {
            for (key, value) in patch {
                merge(file.entry(key).or_insert(Value::Null), value);
            }
        }
        (file, patch) => *file = patch.clone(),
    }
}

fn module(id: &str, code: &str, width: i32, x: i32) -> Value {
    json!({ "id": id, "code": code, "width": width, "wall": "A", "x": x })
}

fn with(mut module: Value, patch: Value) -> Value {
    merge(&mut module, &patch);
    module
}

/// The quote of a design whose derived parts are `layout`.
fn quoted(design: &Design, layout: Layout) -> Quote {
    let mut kitchen = Kitchen::new(design, shop::catalogue::demo());
    kitchen.layout = layout;
    quote(&kitchen, 2026, &[])
}

fn money(amount: &str) -> Money {
    amount.parse().unwrap()
}

/// The prices of a cell by price group, to give it others.
fn price<'a>(catalogue: &'a mut Catalogue, code: &str, width: i32) -> &'a mut [Money; 4] {
    let kind = catalogue.modules.iter_mut().find(|kind| kind.code == code).unwrap();
    &mut kind.cells.iter_mut().find(|cell| cell.width == Mm(width)).unwrap().prices
}

fn piece(length: i32, depth: i32) -> Piece {
    Piece {
        surface: 0,
        span: Span::at(Mm(0), Mm(length)),
        depth: Mm(depth),
        left: PieceEnd::Wall,
        right: PieceEnd::Wall,
        modules: vec![0],
        cutouts: Vec::new(),
        slab_joints: Vec::new(),
        visible_ends: 0,
        polished: Mm(0),
    }
}

fn cutout(kind: CutoutKind, module: usize) -> Cutout {
    let nowhere = Span::at(Mm(0), Mm(0));
    Cutout { kind, module, span: nowhere, depth: nowhere }
}

fn panel(front: &str, height: i32, width: i32) -> Panel {
    Panel {
        kind: PanelKind::End,
        surface: 0,
        module: Some(0),
        span: Span::at(Mm(0), Mm(19)),
        rise: Span::at(Mm(0), Mm(height)),
        width: Mm(width),
        front: front.to_owned(),
    }
}

/// The lines of some kinds as code, quantity, net of one and net.
fn shown(quote: &Quote, kinds: &[Kind]) -> Vec<String> {
    let lines = quote.lines.iter().filter(|line| kinds.contains(&line.kind));
    lines
        .map(|line| format!("{} {} {} {}", line.code, line.quantity.normalize(), line.unit_net, line.net))
        .collect()
}

fn net_of(quote: &Quote, code: &str) -> Vec<String> {
    quote.lines.iter().filter(|line| line.code == *code).map(|line| line.net.to_string()).collect()
}

#[test]
fn the_worked_example_of_the_price_list_agrees_to_the_cent() {
    // domain.md §3.8. Its metres follow from no layout, so they are given here as they stand there.
    let design = design(
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
    let filler =
        Filler { surface: 0, level: Level::Floor, span: Span::at(Mm(0), Mm(50)), module: 6, tall: true };
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
        plinth: Plinth { runs: vec![(0, Span::at(Mm(0), Mm(5200)))], ..Plinth::default() },
        fillers: vec![filler, filler],
        panels: vec![panel("F-PET-SAND", 2180, 580), panel("F-PET-SAND", 2180, 580)],
        ..Layout::default()
    };
    // The example counts BDK-900 at 298.00, the price list has 246.00.
    let mut catalogue = shop::catalogue::demo().clone();
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

/// Worktop, cut-outs, joints, edges, template and fitting of a kitchen with given pieces.
fn worktop(code: &str, pieces: Vec<Piece>) -> Vec<String> {
    let modules = json!([
        with(module("s", "OSP", 900, 0), json!({ "sink": "S-UM-740", "tap": "T-STD" })),
        with(module("k", "OKP", 900, 900), json!({ "hob": "A-IND-80" })),
    ]);
    let patches = [json!({ "style": { "worktop": code }, "services": { "install": true } })];
    let quote = quoted(&design(modules, &patches), Layout { worktops: pieces, ..Layout::default() });
    let mut lines = shown(&quote, &[Kind::Worktop, Kind::Cutout, Kind::Joint, Kind::Edge]);
    lines.extend(shown(&quote, &[Kind::Service]).into_iter().filter(|line| line.starts_with("fit_")));
    lines
}

fn everything_on(length: i32, sink: Mount) -> Piece {
    Piece {
        cutouts: vec![
            cutout(CutoutKind::Hob(Mount::Top), 1),
            cutout(CutoutKind::Sink(sink), 0),
            cutout(CutoutKind::Tap, 0),
        ],
        slab_joints: vec![Mm(2000)],
        left: PieceEnd::Joint(0),
        right: PieceEnd::Free,
        visible_ends: 1,
        polished: Mm(length + 601),
        ..piece(length, 601)
    }
}

#[test]
fn laminate_is_paid_by_the_metre_and_works_as_laminate() {
    // 4.200 × 95 = 399.00; 0.600 counts as 1 m; the joint in the corner and the one over the slab 90 each;
    // fitting (4.2 + 1) × 60 = 312.00.
    let corner = Piece { left: PieceEnd::Through(0), visible_ends: 1, ..piece(600, 601) };
    assert_eq!(
        worktop("W-LAM38-OAK", vec![everything_on(4200, Mount::Top), corner]),
        [
            "W-LAM38-OAK 4.2 95.00 399.00",
            "W-LAM38-OAK 1 95.00 95.00",
            "cutout_soft 1 45.00 45.00",
            "cutout_soft 1 45.00 45.00",
            "tap_hole_soft 1 25.00 25.00",
            "joint_mitre 2 90.00 180.00",
            "edge_end 2 25.00 50.00",
            "fit_laminate 5.2 60.00 312.00",
        ]
    );
}

#[test]
fn stone_is_paid_by_the_square_metre_at_least_620_deep_and_templated_once() {
    // 3.200 × 0.620 = 1.984 m² × 420 = 833.28; 1.000 × 0.620 counts as 1 m²; polished 3.801 + 0.601 = 4.402 m
    // × 38 = 167.276 → 167.28; fitting 2.984 × 85 = 253.64.
    let second = Piece { polished: Mm(601), ..piece(1000, 601) };
    assert_eq!(
        worktop("W-QZ20-B", vec![everything_on(3200, Mount::Under), second]),
        [
            "W-QZ20-B 1.984 420.00 833.28",
            "W-QZ20-B 1 420.00 420.00",
            "cutout_hard 1 95.00 95.00",
            "cutout_under 1 190.00 190.00",
            "tap_hole_hard 1 35.00 35.00",
            "joint_butt 2 95.00 190.00",
            "edge_polished 4.402 38.00 167.28",
            "templating 1 190.00 190.00",
            "fit_hard 2.984 85.00 253.64",
        ]
    );
}

#[test]
fn compact_works_as_stone_without_a_template() {
    // 2.000 × 0.620 × 245 = 303.80; flush hob 240; fitting 1.24 × 85 = 105.40.
    let flush = Piece { cutouts: vec![cutout(CutoutKind::Hob(Mount::Flush), 1)], ..piece(2000, 601) };
    assert_eq!(
        worktop("W-CMP12-BLACK", vec![flush]),
        ["W-CMP12-BLACK 1.24 245.00 303.80", "cutout_flush 1 240.00 240.00", "fit_hard 1.24 85.00 105.40"]
    );
}

#[test]
fn wood_is_paid_at_its_real_depth_and_an_undermount_sink_in_it_as_a_surface_cut_out() {
    // 2.000 × 0.601 = 1.202 m² × 260 = 312.52; fitting 1.202 × 85 = 102.17.
    let sink = Piece { cutouts: vec![cutout(CutoutKind::Sink(Mount::Under), 0)], ..piece(2000, 601) };
    assert_eq!(
        worktop("W-OAK40", vec![sink]),
        ["W-OAK40 1.202 260.00 312.52", "cutout_soft 1 45.00 45.00", "fit_hard 1.202 85.00 102.17"]
    );
}

#[test]
fn deep_laminate_costs_more_by_the_metre() {
    for (depth, price) in
        [(635, "95.00"), (636, "150.00"), (900, "150.00"), (901, "195.00"), (1300, "195.00")]
    {
        let line = worktop("W-LAM38-OAK", vec![piece(1000, depth)]).swap_remove(0);
        assert_eq!(line, format!("W-LAM38-OAK 1 {price} {price}"), "{depth} deep");
    }
}

#[test]
fn a_socket_adds_its_hole() {
    // Extra 85.00 at 21 %, its hole 25.00 in laminate and 45.00 in stone at 6 %.
    for (code, hole) in
        [("W-LAM38-OAK", "socket_hole_soft 1 25.00 25.00"), ("W-GRA20", "socket_hole_hard 1 45.00 45.00")]
    {
        let patch =
            json!({ "style": { "worktop": code }, "extras": [{ "code": "X-SOCKET", "module": "m" }] });
        let layout = Layout { worktops: vec![piece(1000, 601)], ..Layout::default() };
        let quote = quoted(&design(json!([module("m", "OD", 600, 0)]), &[patch]), layout);
        assert_eq!(shown(&quote, &[Kind::Cutout]), [hole]);
        assert_eq!(shown(&quote, &[Kind::Extra]), ["X-SOCKET 1 85.00 85.00"]);
    }
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
        runs: vec![(0, Span::at(Mm(0), Mm(200))), (0, Span::at(Mm(400), Mm(100)))],
        end_pieces: 1,
        corner_pieces: 2,
        grilles: vec![0],
    };
    let layout = Layout { plinth, ..Layout::default() };
    let quote = quoted(&design(json!([module("m", "HKK178", 600, 0)]), &[]), layout);
    let lines = ["P-MEL 0.5 14.00 7.00", "plinth_piece 3 4.00 12.00", "grille 1 18.00 18.00"];
    assert_eq!(shown(&quote, &[Kind::Plinth]), lines);
}

#[test]
fn recupel_is_a_line_by_class_and_vat_class() {
    // 1.00 / 1.21 = 0.83 and 10.00 / 1.21 = 8.26. Hob, oven and two built-in fridges at 21 %; hoods at 6 %.
    let modules = json!([
        with(module("k", "OKP", 600, 0), json!({ "hob": "A-IND-60" })),
        with(module("o", "HOV", 600, 600), json!({ "oven": "A-OVEN-60" })),
        with(module("f", "HKK178", 600, 1200), json!({ "fridge": "A-FF-178" })),
        with(module("g", "HKK088", 600, 1800), json!({ "fridge": "A-FR-88" })),
        with(module("d", "BDK", 900, 2400), json!({ "hood": "A-HOOD-90" })),
    ]);
    let hood = json!({ "extras": [{ "code": "X-HOOD-ISL-90", "module": "k" }] });
    let quote = quoted(&design(modules, &[hood]), Layout::default());
    let lines = ["1.1 2 8.26 16.52", "4.1.2 2 0.83 1.66", "4.1.2 2 0.83 1.66"];
    assert_eq!(shown(&quote, &[Kind::Recupel]), lines);
    // 890.00 + 480.00 + Recupel 1.66 carry 6 % in a renovation, with cabinets 555 + 776 + 673 + 865 + 246.
    let six = quote.total(Regime::Renovation6).vat[0].1;
    assert_eq!(six.to_string(), "4486.66");
}

#[test]
fn services_are_counted_by_zone_family_and_connection() {
    let modules = json!([
        with(module("s", "OSP", 600, 0), json!({ "sink": "S-INOX-500" })),
        module("c", "OHC", 900, 600),
        with(module("v", "VWF", 600, 1500), json!({ "dishwasher": "A-DW60-XXL" })),
        module("t", "HV", 600, 2100),
        module("b", "BD", 600, 0),
        module("h", "BHL", 650, 600),
        json!({ "id": "i", "code": "OL2", "width": 900, "island": "I", "x": 0 }),
        with(module("d", "BDK", 900, 2400), json!({ "hood": "A-HOOD-90" })),
    ]);
    let patches = [
        json!({ "islands": [{ "id": "I", "x": 900, "y": 1900, "length": 900, "depth": 900 }] }),
        json!({ "room": { "connections": [{ "kind": "duct", "wall": "A", "x": 2800, "z": 2200 }] } }),
        json!({ "services": { "measure": true, "delivery_km": 31, "install": true, "connect": true, "floor": 3,
                              "demolish": true } }),
    ];
    let quote = quoted(&design(modules, &patches), Layout::default());
    // Placing 65 + 35 + 2 × 95 + 2 × 60 + 110 + 85 = 605; 690 − 605 = 85.
    assert_eq!(
        shown(&quote, &[Kind::Service]),
        [
            "measure 1 120.00 120.00",
            "measure 1 -120.00 -120.00",
            "delivery_75 1 220.00 220.00",
            "floor 3 35.00 105.00",
            "place_base 1 65.00 65.00",
            "place_front 1 35.00 35.00",
            "place_corner 2 95.00 190.00",
            "place_wall 2 60.00 120.00",
            "place_tall 1 110.00 110.00",
            "place_island 1 85.00 85.00",
            "place_min 1 85.00 85.00",
            "connect_appliance 1 45.00 45.00",
            "connect_hood 1 120.00 120.00",
            "connect_sink 1 140.00 140.00",
            "demolish 1 450.00 450.00",
        ]
    );
}

#[test]
fn delivery_goes_by_zone_and_a_floor_counts_only_with_it() {
    let of = |services: Value| {
        let patch = json!({ "services": services });
        let quote = quoted(
            &design(json!([module("m", "HVL", 600, 0), module("n", "HVL", 600, 600)]), &[patch]),
            Layout::default(),
        );
        shown(&quote, &[Kind::Service])
    };
    for (km, line) in [
        (0, "delivery_30 1 150.00 150.00"),
        (30, "delivery_30 1 150.00 150.00"),
        (31, "delivery_75 1 220.00 220.00"),
        (75, "delivery_75 1 220.00 220.00"),
        (76, "delivery_150 1 320.00 320.00"),
        (150, "delivery_150 1 320.00 320.00"),
    ] {
        assert_eq!(of(json!({ "delivery_km": km })), [line], "{km} km");
    }
    assert_eq!(of(json!({ "floor": 2 })), [""; 0]);
}

#[test]
fn delivery_without_fitting_carries_21_percent_in_a_renovation() {
    let at_21 = |install: bool| {
        let patch = json!({ "services": { "delivery_km": 10, "floor": 1, "install": install } });
        let quote = quoted(&design(json!([module("m", "HVL", 600, 0)]), &[patch]), Layout::default());
        let total = quote.total(Regime::Renovation6);
        total.vat.iter().skip(1).map(|(_, net, _)| net.to_string()).collect::<Vec<_>>()
    };
    // 150.00 + 35.00.
    assert_eq!(at_21(false), ["185.00"]);
    assert_eq!(at_21(true), [""; 0]);
}

#[test]
fn a_hood_without_a_duct_is_connected_as_an_appliance() {
    let hood = with(module("d", "BDK", 900, 0), json!({ "hood": "A-HOOD-90" }));
    let patch = json!({ "services": { "connect": true } });
    let quote = quoted(&design(json!([hood]), &[patch]), Layout::default());
    assert_eq!(net_of(&quote, "connect_appliance"), ["45.00"]);
    assert_eq!(net_of(&quote, "connect_hood"), [""; 0]);
}

#[test]
fn an_order_below_1500_is_small_and_an_empty_kitchen_is_no_order() {
    // HVL-600 in group 2: 1014.00; OD-600 277.00: 1291.00 is small. With OSP-600 287.00: 1578.00 is not.
    let small = [module("a", "HVL", 600, 0), module("b", "OD", 600, 600)];
    let quote = quoted(&design(json!(small), &[]), Layout::default());
    assert_eq!(
        (net_of(&quote, "small_order"), quote.net().to_string()),
        (vec!["95.00".to_owned()], "1386.00".to_owned())
    );
    let [a, b] = small;
    let larger = design(json!([a, b, module("c", "OSP", 600, 1200)]), &[]);
    assert_eq!(quoted(&larger, Layout::default()).net().to_string(), "1578.00");
    let empty = design(json!([]), &[json!({ "services": { "install": true } })]);
    assert_eq!(quoted(&empty, Layout::default()).lines, []);
}

#[test]
fn exactly_1500_is_not_a_small_order() {
    // No cabinets of the price list sum to it, so one is given that price.
    let mut catalogue = shop::catalogue::demo().clone();
    for (price, expected) in [("1500.00", 0), ("1499.99", 1)] {
        self::price(&mut catalogue, "HVL", 600)[1] = money(price);
        let design = design(json!([module("m", "HVL", 600, 0)]), &[]);
        let mut kitchen = Kitchen::new(&design, &catalogue);
        kitchen.layout = Layout::default();
        assert_eq!(net_of(&quote(&kitchen, 2026, &[]), "small_order").len(), expected, "{price}");
    }
}

#[test]
fn a_discount_leaves_appliances_and_services_and_counts_for_the_small_order() {
    // HVL-600 1014.00 + HV-600 648.00 = 1662.00; 10 % is 166.20, so 1495.80 and 95.00 for a small order.
    let modules = json!([module("a", "HVL", 600, 0), module("b", "HV", 600, 600)]);
    let design = design(modules, &[]);
    let mut kitchen = Kitchen::new(&design, shop::catalogue::demo());
    kitchen.layout = Layout::default();
    let discount = Discount { name: "Toonzaal".to_owned(), percent: Decimal::TEN };
    let quote = quote(&kitchen, 2026, &[discount]);
    assert_eq!(shown(&quote, &[Kind::Discount]), ["discount 1 -166.20 -166.20"]);
    assert_eq!(net_of(&quote, "small_order"), ["95.00"]);
    assert_eq!(quote.net().to_string(), "1590.80");
}

#[test]
fn six_percent_needs_all_four_answers_the_fitting_and_ten_years() {
    let allowed = |vat: Value, install: bool| {
        let patch = json!({ "vat": vat, "services": { "install": install } });
        let design = design(json!([module("m", "HVL", 600, 0)]), &[patch]);
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
fn from_is_the_cheapest_width_in_the_front_carcass_and_handles_of_the_style() {
    // OD-300 in group 2: 181.00 + 11.00 = 192.00; 21 % of it 40.32, 6 % 11.52. Grey adds 8 %: 14.48.
    let style = |patch: Value| design(json!([]), &[json!({ "style": patch })]).style;
    let from = |patch| price_from(shop::catalogue::demo(), "OD", &style(patch)).unwrap();
    let bar = from(json!({ "handle": "H-BAR-320" }));
    assert_eq!(bar.gross(Regime::Standard21).to_string(), "232.32");
    assert_eq!(bar.gross(Regime::Renovation6).to_string(), "203.52");
    assert_eq!(from(json!({ "carcass": "grey" })).net.to_string(), "195.48");
    assert_eq!(price_from(shop::catalogue::demo(), "XX", &style(json!({}))), None);
}

#[test]
fn an_appliance_is_shown_with_its_recupel_inside() {
    // 890.00 + 8.26 = 898.26; at 21 % 188.63 (188.6346).
    let catalogue = shop::catalogue::demo();
    let fridge = quote::appliance_price(catalogue, catalogue.appliance("A-FF-178").unwrap());
    assert_eq!(fridge.gross(Regime::Renovation6).to_string(), "1086.89");
}

#[test]
fn the_price_of_a_module_is_its_own_lines() {
    // OSP-600 287.00 + handle 11.00 + sink 180.00 + tap 140.00.
    let sink = with(module("s", "OSP", 600, 0), json!({ "sink": "S-INOX-500", "tap": "T-STD" }));
    let bar = json!({ "style": { "handle": "H-BAR-320" } });
    let design = design(json!([sink, module("m", "OD", 600, 600)]), &[bar]);
    let mut kitchen = Kitchen::new(&design, shop::catalogue::demo());
    kitchen.layout = Layout::default();
    let lines = quote::module_price(&kitchen, "s");
    assert_eq!(Total::of(&lines, Regime::Standard21).net.to_string(), "618.00");
    let quote = quote(&kitchen, 2026, &[]);
    assert!(quote.module_lines("s").eq(&lines));
}

/// Every line of `lines` has `net = rounded(quantity × unit_net + surcharges)`.
fn adds_up(lines: &[Line]) -> bool {
    lines.iter().all(|line| {
        let surcharges: Money = line.surcharges.iter().map(|surcharge| surcharge.net).sum();
        line.net == (line.unit_net * line.quantity + surcharges).rounded()
    })
}

/// Modules of any type at any grid width, each a little after the one before it: type, cell and gap.
fn any_row() -> impl Strategy<Value = Vec<(usize, usize, i32)>> {
    let catalogue: &Catalogue = shop::catalogue::demo();
    let one = (0..catalogue.modules.len(), any::<prop::sample::Index>(), 0..200);
    let pick = move |(kind, cell, gap): (usize, prop::sample::Index, i32)| {
        (kind, cell.index(catalogue.modules[kind].cells.len()), gap)
    };
    prop::collection::vec(one.prop_map(pick), 0..10)
}

fn row_of(modules: &[(usize, usize, i32)], style: &Value) -> Design {
    let catalogue = shop::catalogue::demo();
    let mut x = 0;
    let place = |(index, (kind, cell, gap)): (usize, &(usize, usize, i32))| {
        let kind = &catalogue.modules[*kind];
        let width = kind.cells[*cell].width.0;
        let placed = module(&format!("m{index}"), &kind.code, width, x + gap);
        x += gap + width;
        placed
    };
    let modules: Vec<Value> = modules.iter().enumerate().map(place).collect();
    let services =
        json!({ "measure": true, "delivery_km": 80, "install": true, "connect": true, "floor": 2 });
    design(json!(modules), &[json!({ "style": style, "services": services })])
}

fn any_style() -> impl Strategy<Value = Value> {
    let catalogue: &Catalogue = shop::catalogue::demo();
    let handles = prop::option::of(prop::sample::select(catalogue.handles.clone()));
    let worktops = prop::sample::select(catalogue.worktops.clone());
    let fronts = prop::sample::select(catalogue.fronts.clone());
    (handles, worktops, fronts).prop_map(|(handle, worktop, front)| {
        let front = front.code;
        json!({
            "handle": handle.map(|row| row.code), "worktop": worktop.code, "carcass": "grey",
            "fronts": { "base": front, "wall": front, "tall": front }
        })
    })
}

proptest! {
    #[test]
    fn net_is_the_sum_of_the_lines_and_gross_is_net_and_vat(row in any_row(), style in any_style(), percent in 0..100_u32) {
        let design = row_of(&row, &style);
        let kitchen = Kitchen::new(&design, shop::catalogue::demo());
        let discount = Discount { name: "Toonzaal".to_owned(), percent: Decimal::from(percent) };
        let quote = quote(&kitchen, 2026, &[discount]);
        prop_assert!(adds_up(&quote.lines));
        prop_assert_eq!(quote.net(), quote.lines.iter().map(|line| line.net).sum::<Money>());
        for regime in [Regime::Standard21, Regime::Renovation6] {
            let total = quote.total(regime);
            prop_assert_eq!(total.gross, quote.totals.gross(regime));
            prop_assert_eq!(total.net, quote.net());
            prop_assert_eq!(total.net, total.vat.iter().map(|(_, net, _)| *net).sum::<Money>());
            prop_assert_eq!(total.gross, total.net + total.vat.iter().map(|(_, _, vat)| *vat).sum::<Money>());
            for (rate, net, vat) in total.vat {
                prop_assert_eq!(vat, rate.on(net));
            }
        }
        let groups = quote.groups();
        prop_assert_eq!(groups.iter().map(|group| group.lines.len()).sum::<usize>(), quote.lines.len());
        prop_assert_eq!(groups.iter().map(|group| group.net).sum::<Money>(), quote.net());
        prop_assert_eq!(&serde_json::from_value::<Quote>(serde_json::to_value(&quote).unwrap()).unwrap(), &quote);
    }

    #[test]
    fn another_module_never_lowers_the_net_but_for_the_small_order(row in any_row(), style in any_style(), added in 0..1000_usize) {
        // Derived parts are kept out: a module in a gap saves its fillers and panels. The cost of a small order
        // falls away above its limit, so it is kept out too.
        let net = |row: &[(usize, usize, i32)]| {
            let quote = quoted(&row_of(row, &style), Layout::default());
            quote.lines.iter().filter(|line| line.code != "small_order").map(|line| line.net).sum::<Money>()
        };
        let mut more = row.clone();
        more.push((added % shop::catalogue::demo().modules.len(), 0, 0));
        prop_assert!(net(&more) > net(&row));
    }

    #[test]
    fn what_a_change_costs_is_taken_back_by_undoing_it(row in any_row(), style in any_style()) {
        let fewer = row_of(&row[..row.len() / 2], &style);
        let [before, after] = [&fewer, &row_of(&row, &style)].map(|design| {
            quote(&Kitchen::new(design, shop::catalogue::demo()), 2026, &[])
        });
        prop_assert_eq!(difference(&before, &after), -difference(&after, &before));
        prop_assert_eq!(before.gross() + difference(&before, &after), after.gross());
    }
}
