//! Islands whose units do not stand back to back all along.

use corpus::{demo, design, kitchen_of};
use kitchen::design::{Side, Support};
use kitchen::drawing::{Layer, Shape, View, draw};
use kitchen::edit::apply;
use kitchen::fix::Mending;
use kitchen::geometry::Span;
use kitchen::ids::Id;
use kitchen::length::{Mm, TenthMm};
use kitchen::quote::{Kind, quote};
use kitchen::rules::{Rule, Severity, check};
use kitchen::workshop::{PartKind, cabinets};

use super::blamed;

#[test]
fn what_overhangs_between_units_at_the_ends_of_a_back_is_told_closed_and_carried() {
    let name = "island-with-units-at-the-ends-of-its-back";
    // 1250 less 601 of cabinets and fronts and 19 of back panel; 1800 along are more than the worktop lies from unit to unit.
    assert_eq!(blamed(Rule::Overhang, name), [(vec![Id::from("I")], Some(Mm(630)))]);
    // Brackets carry 380, and less deep the units behind each other would meet: legs are the way out.
    let bare = design(&format!("regressions/{name}"));
    let kitchen = kitchen_of(&bare);
    let mending = Mending::new(&kitchen, 2026);
    let finding = mending.findings().iter().find(|finding| finding.code == Rule::Overhang).unwrap();
    let ways = mending.fixes(finding).into_iter().map(|fix| apply(&bare, demo(), &fix.edit()).unwrap());
    let ways: Vec<_> = ways.collect();
    let supports: Vec<_> = ways.iter().map(|way| way.islands[0].support).collect();
    assert_eq!(supports, [Some(Support::Legs)]);
    let kitchen = kitchen_of(&ways[0]);

    // Two fields of 900, held at both ends: one leg at 65. In m² at 140: 2 × 0.88 × 0.609 = 1.07184 at the ends of the units,
    // sides 2 × 0.88 × 1.21 = 2.1296, and a back of 0.88 × 1.8 = 1.584.
    let lines = quote(&kitchen, 2026, &[]).lines;
    let nets = |kind: Kind| {
        let lines = lines.iter().filter(move |line| line.kind == kind);
        lines.map(|line| line.net.cents()).collect::<Vec<_>>()
    };
    assert_eq!(nets(Kind::Panel), [15_006, 29_814, 22_176]);
    let legs = lines.iter().find(|line| line.code == *"support_leg").unwrap();
    assert_eq!(legs.net.cents(), 6500);

    let cabinets = cabinets(&kitchen);
    let parts = cabinets.iter().flat_map(|cabinet| &cabinet.parts);
    let backs = parts.filter(|part| part.kind == PartKind::IslandBack);
    let sizes: Vec<_> = backs.map(|part| (part.length, part.width)).collect();
    assert_eq!(sizes, [(TenthMm::from(Mm(880)), TenthMm::from(Mm(1800)))]);

    // Seen from its back; upwards is below nothing in a drawing.
    let drawn = draw(&kitchen, &View::Island(0, Side::Back)).marks;
    let back = (Span::between(Mm(300), Mm(2100)), Span::between(Mm(-880), Mm(0)));
    let is_back = |shape: &Shape| matches!(shape, Shape::Rect { x, y } if (*x, *y) == back);
    assert!(drawn.iter().any(|mark| mark.layer == Layer::Panel && is_back(&mark.shape)));
}

#[test]
fn a_tall_unit_at_the_wall_of_a_peninsula_ends_its_worktop_and_is_closed_as_high_as_it_is() {
    let design = design("regressions/tall-unit-at-the-wall-of-a-peninsula");
    let kitchen = kitchen_of(&design);
    let errors: Vec<_> =
        check(&kitchen).into_iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert_eq!(errors, []);
    // In m² at 140, panels as high as the unit and its plinth, 2.18: beside the base unit from 0.58 to 0.26 behind, 20 and a back
    // of 19 before the edge of an island of 0.9 under a worktop that ends at 0.601, 1.8312; behind it and the filler of 50 at the
    // wall 0.669, 1.45842. As high as the carcasses of 0.88: behind the base unit from there to past the
    // panel of the tip, 0.919, 0.80872; the tip and both ends of the row, 3 × 0.88 × 0.58 = 1.5312.
    let lines = quote(&kitchen, 2026, &[]).lines;
    let nets = |kind: Kind| {
        let lines = lines.iter().filter(move |line| line.kind == kind);
        let mut nets: Vec<_> = lines.map(|line| line.net.cents()).collect();
        nets.sort_unstable();
        nets
    };
    assert_eq!(nets(Kind::Panel), [11_322, 20_418, 21_437, 25_637]);
    // Worktop: 900 and 29 are paid as a metre at 150; the row from 19 − 29 to 2719 + 29 at 95.
    let tops: Vec<_> =
        lines.iter().filter(|line| line.code == *"W-LAM38-OAK").map(|line| line.net.cents()).collect();
    assert_eq!(tops, [26_201, 15_000]);

    let cabinets = cabinets(&kitchen);
    let parts = cabinets.iter().flat_map(|cabinet| &cabinet.parts);
    let backs = parts.filter(|part| part.kind == PartKind::IslandBack);
    let mut sizes: Vec<_> = backs.map(|part| (part.length, part.width)).collect();
    sizes.sort_unstable();
    let size = |height: i32, width: i32| (TenthMm::from(Mm(height)), TenthMm::from(Mm(width)));
    assert_eq!(sizes, [size(880, 919), size(2180, 669)]);

    // From behind one sees its back: from the wall, which is now at the right, from 1569 − 669 on.
    let drawn = draw(&kitchen, &View::Island(0, Side::Back)).marks;
    let back = (Span::between(Mm(900), Mm(1569)), Span::between(Mm(-2180), Mm(0)));
    let is_back = |shape: &Shape| matches!(shape, Shape::Rect { x, y } if (*x, *y) == back);
    assert!(drawn.iter().any(|mark| mark.layer == Layer::Panel && is_back(&mark.shape)));
}

#[test]
fn what_is_put_down_beside_a_sink_lies_on_the_worktop_of_the_peninsula_too() {
    // The sink of 500 ends at 2450, the row's worktop at 2600 and the peninsula's behind it at 3500.
    assert_eq!(blamed(Rule::LandSink, "sink-beside-a-peninsula"), []);
    // The peninsula's fronts stand before 3500 again; its hob's cut-out of 490 lies in the middle of 601, from 2954, and the
    // sink ends at 2540.
    let found = blamed(Rule::LandSink, "sink-across-from-the-hob-of-a-peninsula");
    assert_eq!(found, [(vec![Id::from("s")], Some(Mm(414)))]);
}
