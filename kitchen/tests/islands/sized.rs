//! Islands of another size, turned, and with a side down to the floor.

use corpus::demo;
use kitchen::design::{Design, Side, Waterfall};
use kitchen::edit::{Edit, IslandEdit, Measure, Refusal, Rim, StyleEdit, apply};
use kitchen::geometry::{Edge, QuarterTurn};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;

use super::{after, island, place, resize, side, stretch};
use crate::generate::corner_room;

#[test]
fn an_island_of_another_size_keeps_its_front_and_the_left_end_of_it() {
    // 1800 × 900 becomes 1900 × 1000: at turn 0 the front is below and its left end on the left, and so on clockwise.
    for (turn, x, y) in [
        (QuarterTurn::None, 0, -100),
        (QuarterTurn::Quarter, 0, 0),
        (QuarterTurn::Half, -100, 0),
        (QuarterTurn::ThreeQuarters, -100, -100),
    ] {
        let turned = Edit::Island(IslandEdit::Turn { island: "I1".into(), turn });
        let before = after(&[island(), turned.clone()]).unwrap().islands[0].clone();
        let larger = after(&[island(), turned, resize(1900, 1000)]).unwrap().islands[0].clone();
        assert_eq!((larger.x - before.x, larger.y - before.y), (Mm(x), Mm(y)), "{turn:?}");
    }
}

#[test]
fn a_side_that_is_stretched_leaves_the_units_where_they_stand() {
    let deep = resize(1800, 1250);
    let edits =
        [island(), deep, place("OL3", 900, side(Side::Front), 0), place("OD", 600, side(Side::Back), 0)];
    let design = after(&edits).unwrap();
    let body = |design: &Design, module: usize| Kitchen::new(design, demo()).placed[module].body;
    // The front stays at 2800: outline 900…2700 × 1550…2800.
    for (rim, x, y, length, depth) in [
        (Rim::End(Edge::Left), 800, 1550, 1900, 1250),
        (Rim::End(Edge::Right), 900, 1550, 1900, 1250),
        (Rim::Side(Side::Front), 900, 1550, 1800, 1300),
        (Rim::Side(Side::Back), 900, 1500, 1800, 1300),
    ] {
        let by = if matches!(rim, Rim::End(_)) { 100 } else { 50 };
        let longer = apply(&design, demo(), &stretch(rim, by)).unwrap();
        let at = &longer.islands[0];
        assert_eq!((at.x.0, at.y.0, at.length.0, at.depth.0), (x, y, length, depth), "{rim:?}");
        // What faces the other way stays; what faces this way goes along.
        let stays = usize::from(rim == Rim::Side(Side::Front));
        assert_eq!(body(&longer, stays), body(&design, stays), "{rim:?}");
        assert_eq!(apply(&longer, demo(), &stretch(rim, -by)).unwrap(), design, "{rim:?}");
    }
    assert_eq!(
        apply(&design, demo(), &stretch(Rim::End(Edge::Left), -100)).unwrap_err(),
        Refusal::BeyondEnd { missing: Mm(100) },
        "the unit at its left end stands in the way"
    );
}

#[test]
fn an_island_turns_about_its_middle() {
    let design = after(&[island()]).unwrap();
    let turn = |turn| Edit::Island(IslandEdit::Turn { island: "I1".into(), turn });
    // 1800 × 900 from (900, 1900) has its middle at (1800, 2350); 900 × 1800 about it begins at (1350, 1450).
    let turned = apply(&design, demo(), &turn(QuarterTurn::Quarter)).unwrap();
    assert_eq!((turned.islands[0].x, turned.islands[0].y), (Mm(1350), Mm(1450)));
    assert_eq!(apply(&turned, demo(), &turn(QuarterTurn::None)).unwrap(), design);
}

#[test]
fn a_side_down_to_the_floor_asks_for_stone_or_compact() {
    let fall = Edit::Island(IslandEdit::Waterfall { island: "I1".into(), waterfall: Some(Waterfall::Left) });
    let laminate = Edit::Style(StyleEdit::Worktop("W-LAM38-OAK".into()));
    assert_eq!(after(&[laminate, island(), fall.clone()]).unwrap_err(), Refusal::NoWaterfall);
    let stone = Edit::Style(StyleEdit::Worktop("W-QZ20-A".into()));
    assert_eq!(after(&[stone, island(), fall]).unwrap().islands[0].waterfall, Some(Waterfall::Left));
}

#[test]
fn an_island_carries_units_on_both_sides_from_1202_deep() {
    let sides = |depth| {
        let design = after(&[island(), resize(1800, depth)]).unwrap();
        Kitchen::new(&design, demo()).carrying_sides(0)
    };
    assert_eq!(sides(1201), [Side::Front]);
    assert_eq!(sides(1202), [Side::Front, Side::Back]);
}

#[test]
fn an_island_stays_long_enough_for_what_stands_on_it() {
    let design = after(&[island(), place("OL3", 900, side(Side::Front), 600)]).unwrap();
    assert_eq!(
        apply(&design, demo(), &resize(1400, 900)).unwrap_err(),
        Refusal::BeyondEnd { missing: Mm(100) }
    );
    assert_eq!(apply(&design, demo(), &resize(1500, 900)).unwrap().islands[0].length, Mm(1500));
    let deep = Refusal::OutOfRange {
        measure: Measure::IslandDepth,
        value: Mm(1301),
        least: Mm(560),
        most: Mm(1300),
    };
    assert_eq!(apply(&design, demo(), &resize(1500, 1301)).unwrap_err(), deep);
}

#[test]
fn a_turned_island_keeps_its_modules_and_a_removed_one_takes_them_along() {
    let design = after(&[island(), place("OL3", 900, side(Side::Front), 0)]).unwrap();
    let turn = Edit::Island(IslandEdit::Turn { island: "I1".into(), turn: QuarterTurn::Quarter });
    assert_eq!(apply(&design, demo(), &turn).unwrap().islands[0].turn, QuarterTurn::Quarter);
    let gone = Edit::Island(IslandEdit::Remove { island: "I1".into() });
    assert_eq!(apply(&design, demo(), &gone).unwrap(), corner_room(demo()));
}
