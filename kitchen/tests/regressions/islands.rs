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
use kitchen::rules::Rule;
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
fn what_is_put_down_beside_a_sink_lies_on_the_worktop_of_the_peninsula_too() {
    // The sink of 500 ends at 2450, the row's worktop at 2600 and the peninsula's behind it at 3500.
    assert_eq!(blamed(Rule::LandSink, "sink-beside-a-peninsula"), []);
    // The peninsula's fronts stand before 3500 again; its hob's cut-out of 490 lies in the middle of 601, from 2954, and the
    // sink ends at 2540.
    let found = blamed(Rule::LandSink, "sink-across-from-the-hob-of-a-peninsula");
    assert_eq!(found, [(vec![Id::from("s")], Some(Mm(414)))]);
}
