//! Worktops as DXF, read back by a reader of its own: areas and holes are those of the layout.

use corpus::{designs, kitchen_of};
use kitchen::catalogue::{Catalogue, Mount};
use kitchen::design::{Design, Extra, Waterfall};
use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{CutoutKind, Piece, PieceEnd, Splash};
use kitchen::length::Mm;
use kitchen::quote::{Kind, Reason, quote};
use kitchen::room::Opening;
use kitchen::workshop::{Documents, Format, TopKind, tops};

use super::{shorter, splashes, upstands};
use crate::scene::mitred;

/// What a drawing holds: twice the area of each closed outline in mm², diameters, and counts.
#[derive(Debug, Default, PartialEq)]
struct Page {
    outlines: Vec<i64>,
    cutouts: Vec<(String, i64)>,
    holes: Vec<i64>,
    joints: usize,
    texts: Vec<String>,
}

/// Reads the pairs of group code and value.
fn pairs(dxf: &str) -> Vec<(u16, &str)> {
    let lines: Vec<&str> = dxf.split("\r\n").collect();
    assert_eq!(lines.last(), Some(&""));
    let pairs = lines[..lines.len() - 1].chunks(2);
    pairs.map(|pair| (pair[0].parse().unwrap(), pair[1])).collect()
}

/// A whole number of millimetres.
fn mm(value: &str) -> i64 {
    value.strip_suffix(".0").unwrap().parse().unwrap()
}

fn read(dxf: &str) -> Page {
    let pairs = pairs(dxf);
    assert_eq!(pairs.last(), Some(&(0, "EOF")));
    let start = pairs.iter().position(|pair| *pair == (2, "ENTITIES")).unwrap();
    let mut page = Page::default();
    let mut outline: (String, Vec<(i64, i64)>) = Default::default();
    // An entity is its name and what follows up to the next name.
    for entity in pairs[start + 1..].chunk_by(|_, next| next.0 != 0) {
        let get = |code: u16| entity.iter().find(|pair| pair.0 == code).map(|pair| pair.1);
        let layer = get(8).unwrap_or_default();
        match entity[0].1 {
            "POLYLINE" => {
                assert_eq!(get(70), Some("1"), "a polyline is closed");
                outline = (layer.to_owned(), Vec::new());
            }
            "VERTEX" => outline.1.push((mm(get(10).unwrap()), mm(get(20).unwrap()))),
            "SEQEND" => match outline.0.as_str() {
                "OUTLINE" => page.outlines.push(twice_area(&outline.1)),
                "CUTOUT_TOP" | "CUTOUT_FLUSH" | "CUTOUT_UNDER" | "NOTCH" => {
                    page.cutouts.push((outline.0.clone(), twice_area(&outline.1)));
                }
                other => panic!("a polyline on {other}"),
            },
            "CIRCLE" => {
                assert_eq!(layer, "DRILL");
                let radius: f64 = get(40).unwrap().parse().unwrap();
                page.holes.push(format!("{:.0}", radius * 2.0).parse().unwrap());
            }
            "LINE" => {
                assert_eq!(layer, "JOINT");
                page.joints += 1;
            }
            "TEXT" => page.texts.push(get(1).unwrap().to_owned()),
            "ENDSEC" | "EOF" => {}
            other => panic!("{other} is no entity of these drawings"),
        }
    }
    page
}

/// Counter-clockwise outlines have an area above nothing.
fn twice_area(points: &[(i64, i64)]) -> i64 {
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum()
}

/// Twice the area of a piece: its rectangle less a triangle of its depth at each mitred end.
fn expected(catalogue: &Catalogue, kitchen: &Kitchen<'_>, piece: &Piece) -> i64 {
    let (length, depth) = (i64::from(piece.length().0), i64::from(piece.depth.0));
    let mitred = catalogue.worktop(&kitchen.design.style.worktop).unwrap().kind.is_mitred();
    let joints = [piece.left, piece.right].into_iter().filter(|end| matches!(end, PieceEnd::Joint(_)));
    let triangles = joints.filter(|_| mitred).map(|_| depth * depth).sum::<i64>();
    2 * length * depth - triangles
}

#[test]
fn a_mitre_is_drawn_with_half_of_the_depth_of_one_piece_by_that_of_the_other() {
    for (design, twice) in mitred() {
        let kitchen = kitchen_of(&design);
        let papers = Documents::new(&kitchen, "1").papers(Format::Generic);
        let dxf = papers.iter().find(|paper| paper.name == "worktop.dxf").unwrap();
        assert_eq!(read(&dxf.contents).outlines, twice);
    }
}

#[test]
fn the_drawing_of_every_kitchens_worktops_has_the_areas_of_its_layout() {
    let (mut mitres, mut joints, mut holes, mut others) = (0, 0, 0, 0);
    for (name, design) in designs("valid") {
        let kitchen = kitchen_of(&design);
        let pieces = &kitchen.layout.worktops;
        let documents = Documents::new(&kitchen, "1");
        let papers = documents.papers(Format::Generic);
        let Some(dxf) = papers.iter().find(|paper| paper.name == "worktop.dxf") else {
            assert!(pieces.is_empty(), "{name}");
            continue;
        };
        let page = read(&dxf.contents);
        let mut areas: Vec<i64> =
            pieces.iter().map(|piece| expected(kitchen.catalogue, &kitchen, piece)).collect();
        let twice = |a: Mm, b: Mm| 2 * i64::from(a.0) * i64::from(b.0);
        let layout = &kitchen.layout;
        for (all, thickness) in [
            (upstands(&kitchen), documents.tops.iter().find(|top| top.kind == TopKind::Upstand)),
            (splashes(&kitchen), documents.tops.iter().find(|top| top.kind == TopKind::Splash)),
        ] {
            let thickness = thickness.map_or(Mm(0), |top| top.thickness);
            let less = |piece: &(usize, Span, Span)| shorter(&kitchen, *piece, &all, thickness);
            areas.extend(all.iter().map(|piece| twice(piece.1.length() - less(piece), piece.2.length())));
        }
        areas.extend(layout.falls.iter().map(|fall| twice(fall.height, fall.depth)));
        assert_eq!(page.outlines, areas, "{name}");
        others += areas.len() - pieces.len();
        let is_round = |kind| matches!(kind, CutoutKind::Tap | CutoutKind::Socket);
        let cutouts = pieces.iter().flat_map(|piece| &piece.cutouts).filter(|cutout| !is_round(cutout.kind));
        let cut_out = cutouts.map(|cutout| {
            let layer = match cutout.kind {
                CutoutKind::Hob(Mount::Top) | CutoutKind::Sink(Mount::Top) => "CUTOUT_TOP",
                CutoutKind::Hob(Mount::Flush) | CutoutKind::Sink(Mount::Flush) => "CUTOUT_FLUSH",
                CutoutKind::Hob(Mount::Under) | CutoutKind::Sink(Mount::Under) => "CUTOUT_UNDER",
                CutoutKind::Notch(_) | CutoutKind::OuterCorner => "NOTCH",
                CutoutKind::Tap | CutoutKind::Socket => panic!("a round one"),
            };
            (layer.to_owned(), 2 * (cutout.span.length() * cutout.depth.length()).0)
        });
        assert_eq!(page.cutouts, cut_out.collect::<Vec<_>>(), "{name}");
        let round = pieces.iter().flat_map(|piece| &piece.cutouts).filter(|cutout| is_round(cutout.kind));
        // A tap hole is 35, that of a socket 89.
        let diameters = round.map(|cutout| if cutout.kind == CutoutKind::Tap { 35 } else { 89 });
        assert_eq!(page.holes, diameters.collect::<Vec<_>>(), "{name}");
        let sides = |piece: &Piece| layout.falls.iter().filter(|fall| fall.surface == piece.surface).count();
        let met = |piece: &Piece| {
            piece.slab_joints.len() + piece.seams.len() * (1 + sides(piece)) + piece.butts.len()
        };
        assert_eq!(page.joints, pieces.iter().map(met).sum::<usize>(), "{name}");
        // A title on each, its ends on a worktop, and three lines in each hole.
        let told = areas.len() + pieces.len() + 3 * (page.cutouts.len() + page.holes.len());
        assert_eq!(page.texts.len(), told, "{name}");
        assert!(papers.iter().any(|paper| paper.name == "worktop.svg"), "{name}");
        let rectangle = |piece: &Piece| 2 * i64::from(piece.length().0) * i64::from(piece.depth.0);
        let less = |piece: &&Piece| expected(kitchen.catalogue, &kitchen, piece) < rectangle(piece);
        mitres += pieces.iter().filter(less).count();
        joints += page.joints;
        holes += page.holes.len();
    }
    // The corpus has some of each, or the comparison says little.
    assert!(mitres > 4 && joints > 0 && holes > 3 && others > 3, "{mitres} {joints} {holes} {others}");
}

#[test]
fn a_mitre_takes_the_front_edge_back_to_the_other_piece() {
    let design = corpus::design("valid/l-blind-corner-right");
    let kitchen = kitchen_of(&design);
    let documents = Documents::new(&kitchen, "1");
    let [first, ..] = documents.tops.as_slice() else { panic!("no worktop") };
    // Wall A runs to the room corner at its right end; its front edge ends 601 before.
    let (length, depth) = (first.length, first.depth);
    assert_eq!(depth.0, 601);
    let mm = kitchen::length::Mm;
    assert_eq!(first.outline, [(mm(0), mm(0)), (length - depth, mm(0)), (length, depth), (mm(0), depth)]);
}

#[test]
fn upstands_and_splashes_do_not_stand_in_one_another_in_a_corner() {
    // Wall A of 3000 with a worktop from its free end at −29 to the room corner, wall B of 1000. Upstands of 20 thick: B
    // begins behind that of A, 20 from the corner; splashes of glass of 6, from 100 + 780 + 20 + 50 = 950 up to
    // 2180 − 780 = 1400: 6 from it.
    let design = corpus::design("regressions/upstands-in-a-corner");
    let kitchen = kitchen_of(&design);
    let cut = |kind: TopKind| -> Vec<(String, i32, i32, i32)> {
        let tops = tops(&kitchen).into_iter().filter(|top| top.kind == kind);
        tops.map(|top| (top.surface, top.start.0, top.length.0, top.depth.0)).collect()
    };
    let [a, b] = ["A", "B"].map(str::to_owned);
    assert_eq!(cut(TopKind::Upstand), [(a.clone(), -29, 3029, 50), (b.clone(), 20, 980, 50)]);
    assert_eq!(cut(TopKind::Splash), [(a, -29, 3029, 450), (b, 6, 994, 450)]);
    // A window over the last 600 of A, from the worktop up: nothing stands there for which B would give way.
    let mut beside = design.clone();
    beside.room.openings.push(window("A", 2400));
    let starts = tops(&kitchen_of(&beside)).into_iter().filter(|top| top.surface == "B");
    let starts = starts.filter(|top| matches!(top.kind, TopKind::Upstand | TopKind::Splash));
    assert_eq!(starts.map(|top| top.start.0).collect::<Vec<_>>(), [0, 0]);
    // Of B's first 20 before a window nothing is left.
    let mut short = design.clone();
    short.room.openings.push(window("B", 20));
    let starts = tops(&kitchen_of(&short)).into_iter().filter(|top| top.surface == "B");
    let starts = starts.filter(|top| top.kind == TopKind::Upstand);
    assert_eq!(starts.map(|top| top.start.0).collect::<Vec<_>>(), [620]);
    // What is billed is the wall: 3.029 + 1 m, and 3.029 × 0.45 and 1 × 0.45 m².
    let lines = quote(&kitchen, 2026, &[]).lines;
    let billed = |is: fn(&Reason) -> bool| -> Vec<String> {
        let lines = lines.iter().filter(|line| line.kind == Kind::Worktop && is(&line.reason));
        lines.map(|line| line.quantity.normalize().to_string()).collect()
    };
    assert_eq!(billed(|reason| matches!(reason, Reason::Strip { .. })), ["4.029"]);
    assert_eq!(billed(|reason| matches!(reason, Reason::Splash { .. })), ["1.36305", "0.45"]);
}

/// A window of 600 from just below the worktop up.
fn window(wall: &str, x: i32) -> Opening {
    let window = serde_json::json!({
        "id": "w", "kind": "window", "wall": wall, "x": x, "width": 600, "sill": 900, "height": 1000
    });
    serde_json::from_value(window).unwrap()
}

/// The papers of the worktop of a design, changed: list, exchange file, picture.
fn papers(name: &str, change: impl FnOnce(&mut Design)) -> [String; 3] {
    let mut design = corpus::design(name);
    change(&mut design);
    let kitchen = kitchen_of(&design);
    let papers = Documents::new(&kitchen, "1").papers(Format::Generic);
    ["worktop.csv", "worktop.dxf", "worktop.svg"]
        .map(|name| papers.iter().find(|paper| paper.name == name).unwrap().contents.clone())
}

#[test]
fn the_mason_sees_what_each_hole_is_for_how_it_is_mounted_and_where_it_lies() {
    // The piece begins at 100 − 29 = 71. Of the unit of 900 at 700 the bowl of 740 leaves 80 on either side: 780 − 71;
    // 400 in 601 end 90 from the front and begin 111 from the wall. The hob of 560 × 480 begins at 2350 + 120 − 71 and
    // ends 61 from the front. The tap is drilled at 1150 − 71 and 55 from the wall, the socket at 294 − 71 and 88.
    let [csv, dxf, svg] = papers("valid/gas-hob-granite", |design| {
        design.extras.push(Extra { code: "X-SOCKET".into(), module: Some("m1".into()) });
    });
    let cut_outs = "spoelbak onderbouw S-UM-740 740 × 400: 709 van links, 90 van voor | \
                    kookplaat opbouw A-GAS-75 560 × 480: 2399 van links, 61 van voor";
    let holes = "kraan T-STD Ø 35: midden 1079 van links, 546 van voor | \
                 stopcontact X-SOCKET Ø 89: midden 223 van links, 513 van voor";
    assert!(csv.contains(&format!(";{cut_outs};{holes};")), "{csv}");
    for words in ["spoelbak onderbouw S-UM-740", "709 van links, 90 van voor", "stopcontact X-SOCKET"] {
        assert!(dxf.contains(words) && svg.contains(words), "{words}");
    }
}

#[test]
fn a_splash_is_parted_where_it_is_longer_than_its_material_comes() {
    // Glass to 3000, laminate to 4100: 3000 in one pane, 3001 in two, the joint in its middle.
    let joints = |splash: &str, length: i32| -> Vec<i32> {
        let mut design = corpus::design("valid/straight-s720-splash-strips-and-light");
        design.style.splash = Some(splash.into());
        let mut kitchen = kitchen_of(&design);
        let first = kitchen.layout.splashes[0];
        kitchen.layout.splashes = vec![Splash { span: Span::at(Mm(0), Mm(length)), ..first }];
        let tops = tops(&kitchen);
        let splash = tops.iter().find(|top| top.kind == TopKind::Splash).unwrap();
        splash.joints.iter().map(|joint| joint.0).collect()
    };
    assert_eq!(joints("B-GLASS-SAGE", 3000), [0; 0]);
    assert_eq!(joints("B-GLASS-SAGE", 3001), [1500]);
    assert_eq!(joints("B-LAM-OAK", 4101), [2050]);
    // Quartz is cut from the slab of its worktop, 3050 long.
    assert_eq!(joints("B-QZ12-A", 3051), [1525]);
}

#[test]
fn a_worktop_that_goes_down_to_the_floor_says_so_at_its_ends() {
    let [csv, dxf, svg] = papers("valid/island-with-waterfall-sides", |_| {});
    assert!(csv.contains(";verstek met watervalzijde;verstek met watervalzijde;"), "{csv}");
    let ends = "links: verstek met watervalzijde, rechts: verstek met watervalzijde";
    assert!(dxf.contains(ends) && svg.contains(ends), "{svg}");
    let [csv, ..] = papers("valid/island-with-waterfall-sides", |design| {
        design.islands[0].waterfall = Some(Waterfall::Left);
    });
    assert!(csv.contains(";verstek met watervalzijde;vrij;"), "{csv}");
}
