//! Wall units in two tiers, and those under and beside beams over a part of their wall. Units of 780 end at 100 + 2080 = 2180 and
//! begin at 1400; those of 390 on them, or on tall units, end at 2570.

use corpus::{demo, design, kitchen_of};
use kitchen::design::Design;
use kitchen::drawing::{Layer, Shape, View, draw};
use kitchen::edit::{Edit, apply};
use kitchen::fix::{Change, Mending};
use kitchen::geometry::Span;
use kitchen::ids::Id;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{Level, StripKind};
use kitchen::length::Mm;
use kitchen::quote::{Kind, Regime, quote};
use kitchen::rules::{Rule, check};
use kitchen::scene::{Part, PartKind as Solid, scene};
use kitchen::workshop::{PartKind, cabinets};

use super::{blamed, findings_of};

const STACKED: &str = "regressions/wall-units-above-one-another";

/// A stretch and how high it lies.
type Place = ([i32; 2], [i32; 2]);

fn ends(span: Span) -> [i32; 2] {
    [span.start.0, span.end.0]
}

fn strips(kitchen: &Kitchen<'_>, kind: StripKind) -> Vec<Place> {
    let strips = kitchen.layout.strips.iter().filter(|strip| strip.kind == kind);
    strips.map(|strip| (ends(strip.span), ends(strip.rise))).collect()
}

/// The end panels of hanging units: whose, where and how high.
fn panels(kitchen: &Kitchen<'_>) -> Vec<(String, Place)> {
    let units =
        kitchen.layout.panels.iter().filter_map(|panel| Some((panel, &kitchen.placed[panel.module?])));
    let hung = units.filter(|(_, placed)| placed.family().is_wall());
    let place = |(panel, placed): (&kitchen::layout::Panel, &kitchen::kitchen::Placed<'_>)| {
        (placed.module.id.to_string(), (ends(panel.span), ends(panel.rise)))
    };
    hung.map(place).collect()
}

/// Code, quantity and net of the lines of a kind.
fn sold(kitchen: &Kitchen<'_>, kind: Kind) -> Vec<(String, String, String)> {
    let lines = quote(kitchen, 2026, &[]).lines;
    let lines = lines.iter().filter(|line| line.kind == kind);
    lines
        .map(|line| (line.code.to_string(), line.quantity.normalize().to_string(), line.net.to_string()))
        .collect()
}

fn sale(code: &str, quantity: &str, net: &str) -> (String, String, String) {
    (code.to_owned(), quantity.to_owned(), net.to_owned())
}

/// The boards of a kind in the cut list: length, width and how many.
fn cut(kitchen: &Kitchen<'_>, kind: PartKind) -> Vec<(String, String, i64)> {
    let cabinets = cabinets(kitchen);
    let parts = cabinets.iter().flat_map(|cabinet| &cabinet.parts).filter(|part| part.kind == kind);
    parts.map(|part| (part.length.to_string(), part.width.to_string(), part.quantity)).collect()
}

/// The rectangles of a layer of wall B's elevation that lie above 1300: along it and in height.
fn drawn(kitchen: &Kitchen<'_>, layer: Layer) -> Vec<Place> {
    let view = View::named("B", kitchen.design).unwrap();
    let marks = draw(kitchen, &view).marks.into_iter().filter(|mark| mark.layer == layer);
    let rects = marks.filter_map(|mark| match mark.shape {
        Shape::Rect { x, y } => Some((ends(x), [-y.end.0, -y.start.0])),
        _ => None,
    });
    rects.filter(|(_, rise)| rise[0] > 1300).collect()
}

fn without(design: &Design, module: &str) -> Design {
    apply(design, demo(), &Edit::Remove { module: module.into() }).unwrap()
}

#[test]
fn units_that_hang_under_a_beam_are_not_too_long_for_it_and_show_all_their_sides() {
    // The beam runs from 2000 to 4400, 2150 above the floor; h3 and h4 end there, h1 and h2 hang before it.
    let name = "wall-units-lowered-under-a-beam";
    assert_eq!(findings_of(Rule::RunTooLong, name), []);
    assert_eq!(findings_of(Rule::RunGap, name), []);
    let design = design(&format!("regressions/{name}"));
    let kitchen = kitchen_of(&design);
    let seen = [
        ("h2", ([1250, 1269], [1400, 2180])),
        ("h3", ([2031, 2050], [1370, 2150])),
        ("h3", ([2650, 2669], [1370, 2150])),
        ("h4", ([3731, 3750], [1370, 2150])),
    ];
    assert_eq!(panels(&kitchen), seen.map(|(unit, place)| (unit.to_owned(), place)));
    // 780 × 370 = 0.2886 m² each counts as 0.5, at 140.00.
    assert_eq!(sold(&kitchen, Kind::Panel), [sale("F-PET-SAND", "2", "280.00")]);
    let boards = cut(&kitchen, PartKind::EndPanel);
    assert!(boards.iter().all(|(length, width, _)| (&**length, &**width) == ("780", "370")), "{boards:?}");
    assert_eq!(boards.iter().map(|(.., count)| count).sum::<i64>(), 4);
    // Fillers at both side walls alone: 50 beside h1, 4500 − 4350 = 150 beside h4.
    let hung = kitchen.layout.fillers.iter().filter(|filler| filler.level == Level::Hung);
    assert_eq!(hung.map(|filler| ends(filler.span)).collect::<Vec<_>>(), [[0, 50], [4350, 4500]]);
}

#[test]
fn units_in_a_beam_hang_lower_wherever_along_the_wall_it_ends() {
    // The units end at 2180, the beam begins at 2150: 30 too high. It runs along the whole wall of 3600, or ends 10 before it, or
    // reaches 50 over either unit.
    let mut design = design("regressions/wall-units-in-a-beam-that-ends-before-the-wall");
    for (x, width) in [(0, 3600), (0, 3590), (600, 2400)] {
        let beam = &mut design.room.obstacles[0];
        (beam.x, beam.width) = (Mm(x), Mm(width));
        let kitchen = kitchen_of(&design);
        let mending = Mending::new(&kitchen, 2026);
        let told = |rule| mending.findings().iter().filter(move |finding| finding.code == rule);
        assert_eq!(told(Rule::RunTooLong).count(), 0, "{x} {width}");
        let overlaps: Vec<_> = told(Rule::Overlap).collect();
        let [overlap] = overlaps[..] else { panic!("{x} {width}: {overlaps:?}") };
        assert_eq!(
            (&*overlap.subjects, overlap.measured),
            (&["m5", "m6", "B"].map(Id::from)[..], Some(Mm(30)))
        );
        let lower = ["m5", "m6"].map(|unit| Change::Hung { module: unit.into(), z: Mm(2150 - 780) });
        assert_eq!(mending.fixes(overlap)[0].changes, lower, "{x} {width}");
    }
}

#[test]
fn a_unit_deep_in_a_beam_is_not_a_row_that_is_too_long_before_it() {
    // A beam so low that along the wall is the shorter way: of 600 the first unit stands wholly in 0 to 3590, the last to 3550.
    let mut design = design("regressions/wall-units-in-a-beam-that-ends-before-the-wall");
    let beam = &mut design.room.obstacles[0];
    (beam.z, beam.height) = (Mm(1500), Mm(1000));
    let findings = check(&kitchen_of(&design));
    assert!(findings.iter().all(|finding| finding.code != Rule::RunTooLong), "{findings:?}");
    assert!(findings.iter().any(|finding| finding.code == Rule::Overlap));
}

#[test]
fn of_units_that_touch_the_upper_ones_carry_the_cornice_and_the_lower_ones_the_light() {
    let design = design(STACKED);
    let kitchen = kitchen_of(&design);
    // Carcasses from 50 to 2450, a filler of 50 at both walls; strips are 40 high.
    assert_eq!(strips(&kitchen, StripKind::Led), [([50, 2450], [1400, 1400])]);
    assert_eq!(strips(&kitchen, StripKind::Light), [([0, 2500], [1360, 1400])]);
    assert_eq!(strips(&kitchen, StripKind::Cornice), [([0, 2500], [2570, 2610])]);
    // 2.4 × 65.00, 45.00, 35.00; 2.5 × 24.00.
    let led = [
        sale("led_profile", "2.4", "156.00"),
        sale("led_driver", "1", "45.00"),
        sale("led_switch", "1", "35.00"),
    ];
    assert_eq!(sold(&kitchen, Kind::Extra), led);
    let long = [sale("cornice", "2.5", "60.00"), sale("light_strip", "2.5", "60.00")];
    let strip = sold(&kitchen, Kind::Plinth).into_iter().filter(|(code, ..)| code != "P-MEL");
    assert_eq!(strip.collect::<Vec<_>>(), long);
}

#[test]
fn the_strips_of_two_tiers_are_cut_drawn_and_shown_as_they_are_sold() {
    let design = design(STACKED);
    let kitchen = kitchen_of(&design);
    for kind in [PartKind::Cornice, PartKind::LightStrip] {
        assert_eq!(cut(&kitchen, kind), [("2500".to_owned(), "40".to_owned(), 1)]);
    }
    // A profile is drawn 14 high.
    assert_eq!(drawn(&kitchen, Layer::Light), [([50, 2450], [1386, 1400])]);
    let boards: Vec<_> =
        drawn(&kitchen, Layer::Panel).into_iter().filter(|(along, _)| *along == [0, 2500]).collect();
    assert_eq!(boards, [([0, 2500], [2570, 2610]), ([0, 2500], [1360, 1400])]);
    let scene = scene(&kitchen);
    let parts = scene.groups.iter().flat_map(|group| &group.parts).flat_map(Part::every);
    assert_eq!(parts.filter(|part| part.kind == Solid::Strip).count(), 3);
}

#[test]
fn what_the_upper_units_leave_of_the_lower_ones_has_its_cornice_and_the_other_way_round_its_light() {
    let design = design(STACKED);
    // Without b1 the cornice of h1 runs to the panel of b2, 650 − 19.
    let bare = without(&design, "b1");
    let kitchen = kitchen_of(&bare);
    assert_eq!(strips(&kitchen, StripKind::Cornice), [([0, 631], [2180, 2220]), ([631, 2500], [2570, 2610])]);
    assert_eq!(strips(&kitchen, StripKind::Light), [([0, 2500], [1360, 1400])]);
    assert_eq!(strips(&kitchen, StripKind::Led), [([50, 2450], [1400, 1400])]);
    // Without h4 the light of b4 begins at the panel of h2, 1550 + 19; its strip runs on over the filler at the wall.
    let bare = without(&design, "h4");
    let kitchen = kitchen_of(&bare);
    assert_eq!(strips(&kitchen, StripKind::Led), [([50, 1550], [1400, 1400]), ([1569, 2450], [2180, 2180])]);
    assert_eq!(strips(&kitchen, StripKind::Light), [([0, 1569], [1360, 1400]), ([1569, 2500], [2140, 2180])]);
    assert_eq!(strips(&kitchen, StripKind::Cornice), [([0, 2500], [2570, 2610])]);
}

#[test]
fn a_strip_has_room_between_units_that_leave_as_much_as_it_is_high_a_light_strip_over_a_cornice() {
    let lit = |by: i32| {
        let mut design = design(STACKED);
        for module in design.modules.iter_mut().filter(|module| module.z == Some(Mm(2180))) {
            module.z = Some(Mm(2180 + by));
        }
        let kitchen = kitchen_of(&design);
        [StripKind::Cornice, StripKind::Light, StripKind::Led].map(|kind| strips(&kitchen, kind).len())
    };
    assert_eq!([lit(39), lit(40), lit(79), lit(80)], [[1, 1, 1], [2, 1, 1], [2, 1, 1], [2, 2, 2]]);
}

#[test]
fn only_the_units_over_the_worktop_pay_for_the_light_under_them() {
    let design = design(STACKED);
    let kitchen = kitchen_of(&design);
    let mut quote = quote(&kitchen, 2026, &[]);
    quote.lines.retain(|line| line.kind == Kind::Extra);
    let paid = quote.shares(&kitchen, Regime::Standard21).into_iter().map(|share| share.net.to_string());
    // By width, 600 : 900 : 900: of 156.00 39.00 and twice 58.50; of 45.00 11.25 and 16.875, so 16.88 and 16.87; of 35.00 8.75 and
    // 13.125, so 13.13 and 13.12. The first three stand on the floor, the last three hang above.
    let expected = ["0.00", "0.00", "0.00", "59.00", "88.51", "88.49", "0.00", "0.00", "0.00"];
    assert_eq!(paid.collect::<Vec<_>>(), expected);
}

#[test]
fn a_niche_is_measured_under_the_lowest_of_units_above_one_another() {
    assert_eq!(blamed(Rule::NicheMin, "wall-units-above-one-another"), []);
    // Without h4 b4 hangs over the worktop, 2180 − 918 above it.
    let bare = without(&design(STACKED), "h4");
    let niches: Vec<_> =
        check(&kitchen_of(&bare)).into_iter().filter(|found| found.code == Rule::NicheMin).collect();
    assert_eq!(niches.len(), 1);
    assert_eq!((&*niches[0].subjects, niches[0].measured), (&[Id::from("b4")][..], Some(Mm(1262))));
}

#[test]
fn boxes_on_tall_units_have_a_cornice_and_neither_they_nor_the_tall_units_anything_between_them() {
    let design = design("regressions/boxes-on-tall-units");
    let kitchen = kitchen_of(&design);
    // From the wall over a filler of 50, two of 600 and a panel of 19.
    assert_eq!(strips(&kitchen, StripKind::Cornice), [([0, 1269], [2570, 2610])]);
    for kind in [StripKind::Light, StripKind::Led] {
        assert_eq!(strips(&kitchen, kind), []);
    }
    assert_eq!(sold(&kitchen, Kind::Extra), []);
    // 1.269 × 24.00 = 30.456.
    let strip = sold(&kitchen, Kind::Plinth).into_iter().filter(|(code, ..)| code != "P-MEL");
    assert_eq!(strip.collect::<Vec<_>>(), [sale("cornice", "1.269", "30.46")]);
    assert_eq!(cut(&kitchen, PartKind::Cornice), [("1269".to_owned(), "40".to_owned(), 1)]);
    assert_eq!(cut(&kitchen, PartKind::LightStrip), []);
    assert_eq!(drawn(&kitchen, Layer::Light), []);
}

#[test]
fn boxes_on_tall_units_are_no_row_with_the_wall_units_beside_those() {
    // The tall units stand from 50 to 1250 with a panel of 19, where the wall units begin.
    let name = "boxes-on-tall-units-beside-wall-units";
    assert_eq!(findings_of(Rule::RunGap, name), []);
    let design = design(&format!("regressions/{name}"));
    let kitchen = kitchen_of(&design);
    let hung = kitchen.layout.rows.iter().filter(|row| row.level == Level::Hung);
    let ids = |units: &[usize]| {
        units.iter().map(|unit| kitchen.placed[*unit].module.id.to_string()).collect::<Vec<_>>()
    };
    let rows: Vec<_> = hung.map(|row| ids(&row.modules)).collect();
    assert_eq!(rows, [vec!["b1", "b2"], vec!["h2", "h3", "h4", "h5"]]);
    // 390 × 370 = 0.1443 m² counts as 0.5, at 140.00; the tall unit's is 2180 × 580 = 1.2644 m².
    assert_eq!(panels(&kitchen), [("b2".to_owned(), ([1250, 1269], [2180, 2570]))]);
    let closed = [sale("F-PET-SAND", "0.5", "70.00"), sale("F-PET-SAND", "1.2644", "177.02")];
    assert_eq!(sold(&kitchen, Kind::Panel), closed);
    let beside: Vec<_> = kitchen.layout.fillers.iter().filter(|filler| filler.level == Level::Hung).collect();
    let beside =
        beside.iter().map(|filler| (kitchen.placed[filler.beside].module.id.to_string(), ends(filler.span)));
    assert_eq!(beside.collect::<Vec<_>>(), [("b1".to_owned(), [0, 50]), ("h5".to_owned(), [3669, 3769])]);
    let lines = quote(&kitchen, 2026, &[]).lines;
    let filler =
        lines.iter().find(|line| line.kind == Kind::Filler && line.module == Some("b1".into())).unwrap();
    assert_eq!(filler.net.to_string(), "32.00");
}
