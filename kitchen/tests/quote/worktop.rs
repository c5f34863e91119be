//! The worktop and its fitting against hand computation.

use kitchen::catalogue::Mount;
use kitchen::design::{Island, Support};
use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{CutoutKind, Fall, Layout, Piece, PieceEnd};
use kitchen::length::Mm;
use kitchen::quote::{Kind, Reason, quote};
use serde_json::{Value, json};

use super::{cutout, design, module, net_of, piece, quoted, shown, with};

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
fn a_seam_along_a_deep_piece_is_a_joint_and_goes_on_down_to_the_floor() {
    // One along the piece, one down its only side: 2 × 95.00.
    let deep = Piece { seams: vec![Mm(200)], right: PieceEnd::Fall, ..piece(2000, 900) };
    let fall = Fall { surface: 0, span: Span::at(Mm(1962), Mm(38)), height: Mm(918), depth: Mm(900) };
    let layout = Layout { worktops: vec![deep], falls: vec![fall], ..Layout::default() };
    let patch = json!({ "style": { "worktop": "W-SOL38-WHITE" } });
    let quote = quoted(&design(json!([module("m", "OD", 600, 0)]), &[patch]), layout);
    assert_eq!(shown(&quote, &[Kind::Joint]), ["joint_butt 2 95.00 190.00"]);
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
fn polished_edges_are_billed_as_half_a_metre_at_least() {
    // A piece of 400 between two tall units shows its front edge alone: 0.4 m count as 0.5, 19.00. With 0.2 more, 0.6 × 38.
    let edges = |pieces: &[Piece]| {
        let layout = Layout { worktops: pieces.to_vec(), ..Layout::default() };
        let stone = json!({ "style": { "worktop": "W-QZ20-A" } });
        let quote = quoted(&design(json!([module("m", "OD", 400, 0)]), &[stone]), layout);
        let line = quote.lines.into_iter().find(|line| line.code == *"edge_polished").unwrap();
        let Reason::PolishedEdges { parts } = &line.reason else { panic!() };
        assert!(parts.iter().all(|part| part.length > Mm(0)), "{parts:?}");
        (line.net.to_string(), line.explanation(text::Language::Nl).contains("Minder dan het minimum"))
    };
    let seen = |length: i32| Piece { polished: Mm(length), ..piece(length, 601) };
    assert_eq!(edges(&[seen(400)]), ("19.00".to_owned(), true));
    assert_eq!(edges(&[seen(400), seen(200)]), ("22.80".to_owned(), false));
    assert_eq!(edges(&[seen(400), seen(0)]), ("19.00".to_owned(), true));
}

#[test]
fn aprons_are_billed_as_half_a_metre_at_least_where_there_are_any() {
    let aprons = |aprons: &[i32]| {
        let piece = Piece { aprons: aprons.iter().copied().map(Mm).collect(), ..piece(1000, 601) };
        let layout = Layout { worktops: vec![piece], ..Layout::default() };
        let style = json!({ "style": { "worktop": "W-QZ20-A", "apron": 40 } });
        net_of(&quoted(&design(json!([module("m", "OD", 600, 0)]), &[style]), layout), "apron")
    };
    // 1.6 and 0.5 m at 165.
    assert_eq!(aprons(&[1000, 600]), ["264.00"]);
    assert_eq!(aprons(&[400]), ["82.50"]);
    assert_eq!(aprons(&[]), [""; 0]);
}

/// The fitting of pieces and sides down to the floor: what each of them counts as that is less than the least.
fn fitted(code: &str, worktops: Vec<Piece>, falls: Vec<Fall>) -> Vec<Option<String>> {
    let patches = [json!({ "style": { "worktop": code }, "services": { "install": true } })];
    let layout = Layout { worktops, falls, ..Layout::default() };
    let quote = quoted(&design(json!([module("m", "OD", 600, 0)]), &patches), layout);
    let parts = quote.lines.iter().find_map(|line| match &line.reason {
        Reason::Fitting { parts } => Some(parts.clone()),
        _ => None,
    });
    parts.unwrap().iter().map(|part| part.least.map(|least| least.normalize().to_string())).collect()
}

fn fall(height: i32, depth: i32) -> Fall {
    Fall { surface: 0, span: Span::at(Mm(0), Mm(20)), height: Mm(height), depth: Mm(depth) }
}

#[test]
fn fitting_names_the_least_of_what_is_less_only() {
    let one = || Some("1".to_owned());
    // A metre counts as it is, 0.999 as one.
    assert_eq!(fitted("W-LAM38-OAK", vec![piece(1000, 601), piece(999, 601)], vec![]), [None, one()]);
    // 0.9 × 0.9 = 0.81 m² count as one, 0.9 × 1.2 = 1.08 m² as they are.
    let sides = fitted("W-QZ20-A", vec![piece(2000, 601)], vec![fall(900, 900), fall(900, 1200)]);
    assert_eq!(sides, [None, one(), None]);
}

#[test]
fn a_side_down_to_the_floor_says_the_depth_it_is_billed_at_where_that_is_more() {
    let falls = [601, 620, 900].map(|depth| fall(900, depth)).to_vec();
    let layout = Layout { worktops: vec![piece(2000, 601)], falls, ..Layout::default() };
    let stone = json!({ "style": { "worktop": "W-QZ20-A" } });
    let quote = quoted(&design(json!([module("m", "OD", 600, 0)]), &[stone]), layout);
    let billed = quote.lines.iter().filter_map(|line| match line.reason {
        Reason::Fall { billed_depth, .. } => Some(billed_depth),
        _ => None,
    });
    assert_eq!(billed.collect::<Vec<_>>(), [Some(Mm(620)), None, None]);
}

#[test]
fn a_side_down_to_the_floor_takes_the_place_of_a_bracket() {
    // 1200 in fields of 600 at most: three brackets without a side, two beside one.
    let fields = |waterfall: Value| {
        let island = json!({
            "id": "I", "x": 900, "y": 1900, "length": 1200, "depth": 1000, "support": "brackets", "waterfall": waterfall
        });
        let drawers =
            json!({ "id": "m", "code": "OL3", "width": 400, "island": "I", "side": "front", "x": 0 });
        let patch = json!({ "style": { "worktop": "W-QZ20-A" }, "islands": [island] });
        let design = design(json!([drawers]), &[patch]);
        let quote = quote(&Kitchen::new(&design, corpus::demo()), 2026, &[]);
        let line = quote.lines.into_iter().find(|line| line.code == *"support_bracket").unwrap();
        let Reason::Support { fields, held, .. } = line.reason else { panic!() };
        (line.quantity.normalize().to_string(), fields, held)
    };
    assert_eq!(fields(Value::Null), ("3".to_owned(), 2, 0));
    assert_eq!(fields("left".into()), ("2".to_owned(), 2, 1));
    // Where the worktop reaches too little past the units for any, there is no line: 650 are 30 past units and panel.
    let mut narrow = corpus::design("valid/island-with-waterfall-sides");
    narrow.islands[0] =
        Island { support: Some(Support::Brackets), depth: Mm(650), ..narrow.islands[0].clone() };
    let quote = quote(&corpus::kitchen_of(&narrow), 2026, &[]);
    assert_eq!(net_of(&quote, "support_bracket"), [""; 0]);
}

#[test]
fn a_piece_in_parts_says_how_long_each_is() {
    // Joined at 2150 and 4100 along a piece from 100 to 5100.
    let parted = Piece {
        span: Span::between(Mm(100), Mm(5100)),
        slab_joints: vec![Mm(2150), Mm(4100)],
        ..piece(5000, 601)
    };
    let layout = Layout { worktops: vec![parted], ..Layout::default() };
    let quote = quoted(&design(json!([module("m", "OD", 600, 0)]), &[]), layout);
    let parts = quote.lines.iter().find_map(|line| match &line.reason {
        Reason::Piece { parts, .. } => Some(parts.clone()),
        _ => None,
    });
    assert_eq!(parts.unwrap(), [2050, 1950, 1000].map(Mm));
}
