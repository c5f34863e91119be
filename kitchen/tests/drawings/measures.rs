//! What a drawing measures, and how far it reaches.

use corpus::demo;
use kitchen::design::{Design, Place, Side};
use kitchen::drawing::{Drawing, Layer, Shape, View, draw, svg};
use kitchen::edit::{Edit, RoomEdit};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::room::{Hinge, Opening, OpeningKind, Opens};
use text::Language;

use super::{after, island, place, rect, shapes};

/// The measures of a drawing: from, to and length, in mm.
fn measures(drawing: &Drawing) -> Vec<[i32; 5]> {
    let shapes = drawing.marks.iter().map(|mark| &mark.shape);
    let measure = |shape: &Shape| match shape {
        Shape::Dimension { from, to, length } => Some([from.0.0, from.1.0, to.0.0, to.1.0, length.0]),
        _ => None,
    };
    shapes.filter_map(measure).collect()
}

#[test]
fn a_plan_measures_units_openings_islands_and_the_passages_between() {
    let design = after(&[
        place("OD", 600, Place::Wall("A".into()), 600),
        island(900),
        place("OL3", 900, Place::Island("I1".into(), Side::Front), 0),
        Edit::Room(RoomEdit::AddOpening(Opening {
            id: "w1".into(),
            kind: OpeningKind::Window,
            wall: "A".into(),
            x: Mm(1500),
            width: Mm(1000),
            sill: Mm(1150),
            height: Mm(1000),
            opens: Opens::Fixed,
            hinge: Hinge::Left,
        })),
    ]);
    let kitchen = Kitchen::new(&design, demo());
    let found = measures(&draw(&kitchen, &View::Plan));
    let wall = kitchen.surfaces[0].length().0;
    // 260 outside wall A what stands there, 140 further its window, 140 further its length.
    let chain = |y: i32, ends: &[i32]| {
        ends.windows(2).map(|pair| [pair[0], y, pair[1], y, pair[1] - pair[0]]).collect::<Vec<_>>()
    };
    let expected =
        [chain(-260, &[0, 600, 1200, wall]), chain(-400, &[0, 1500, 2500, wall]), chain(-540, &[0, wall])];
    for measure in expected.concat() {
        assert!(found.contains(&measure), "{measure:?} is not in {found:?}");
    }
    // The island from 900 to 2700 and from 1900 to 2800: its length before it, its depth beside it; behind its middle
    // stands nothing before wall A.
    for measure in [[900, 2920, 2700, 2920, 1800], [2820, 1900, 2820, 2800, 900], [1800, 1900, 1800, 0, 1900]]
    {
        assert!(found.contains(&measure), "{measure:?} is not in {found:?}");
    }
}

#[test]
fn the_passage_behind_an_island_ends_at_the_fronts_that_stand_there() {
    let unit = place("OL3", 900, Place::Wall("A".into()), 1500);
    let design = after(&[unit, island(900), place("OL3", 900, Place::Island("I1".into(), Side::Front), 0)]);
    // The fronts stand 581 before wall A: 1900 − 581.
    let found = measures(&draw(&Kitchen::new(&design, demo()), &View::Plan));
    assert!(found.contains(&[1800, 1900, 1800, 581, 1319]), "{found:?}");
}

#[test]
fn a_number_wider_than_what_it_measures_stands_beside_it_at_a_leader() {
    // 19 on the page is narrower than "1,9"; 600 is wider than "60".
    let page = |design: &Design| svg(&draw(&Kitchen::new(design, demo()), &View::Wall(0)));
    let mut design = after(&[place("OD", 600, Place::Wall("A".into()), 19)]);
    design.language = Language::Nl;
    let page = page(&design);
    // The chain lies at 110: the number of 60 stands 22 above it, that of 1,9 another 48, over a leader from its middle.
    assert!(page.contains(">60<") && page.contains("y=\"88\" font-size=\"44\">60<"), "{page}");
    assert!(page.contains("y=\"40\" font-size=\"44\">1,9<") && page.contains("M9 110L9 62"), "{page}");
}

#[test]
fn an_island_is_seen_up_to_what_stands_on_it_and_from_behind_over_its_plinth() {
    let both = |sides: &[Side]| {
        let units = sides.iter().map(|side| place("OD", 600, Place::Island("I1".into(), *side), 0));
        let kept = island(1200);
        after(&std::iter::once(kept).chain(units).collect::<Vec<_>>())
    };
    let view = |design: &Design, side| {
        let kitchen = Kitchen::new(design, demo());
        (draw(&kitchen, &View::Island(0, side)), kitchen.worktop_top())
    };
    let double = both(&[Side::Front, Side::Back]);
    let (back, top) = view(&double, Side::Back);
    // A tap would reach 300 over the worktop.
    assert_eq!(shapes(&back, Layer::Ground), [&rect((0, 1800), (-top.0 - 300, 0))]);
    // The plinth along the front, from 0 to 600, is seen between the feet from 1800 − 600 on; a back panel hides it.
    assert_eq!(shapes(&back, Layer::Plinth), [&rect((1200, 1800), (-100, 0))]);
    let single = both(&[Side::Front]);
    assert!(shapes(&view(&single, Side::Back).0, Layer::Plinth).is_empty());
    assert_eq!(measures(&back).iter().map(|measure| measure[4]).max(), Some(1800), "none up to the ceiling");
}
