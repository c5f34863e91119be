//! Islands under a hand.

use corpus::demo;
use kitchen::design::{Design, Place, Side};
use kitchen::edit::{Edit, IslandEdit, Rim, apply};
use kitchen::geometry::{Edge, Point, QuarterTurn};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::rules::{Rule, Severity};
use kitchen::snap::{self, Haul, Mooring, Reason, new_island};

use super::{after, before_a_row, place, side, stretch};

fn hauled(design: &Design, rim: Option<Rim>, x: i32, y: i32) -> Mooring {
    let haul = Haul { island: "I1".into(), rim, by: Point::new(x, y) };
    snap::haul(&Kitchen::new(design, demo()), &haul, Mm(20)).unwrap()
}

fn passage(width: i32, to: &str) -> Reason {
    Reason::Passage { width: Mm(width), to: to.into() }
}

#[test]
fn a_dragged_island_is_pulled_to_the_passages_that_the_rules_want() {
    let design = before_a_row();
    // The fronts of wall A end at 560 + 21, their bar handles 35 before it: 616. 1200 on from there is 1816.
    let near = hauled(&design, None, 3, -75);
    let at = &near.design.islands[0];
    assert_eq!((at.x, at.y), (Mm(900), Mm(1816)), "across it goes to the centimetre");
    assert_eq!((near.reasons, near.refusal, near.finding), (vec![passage(1200, "A")], None, None));
    // Between the widths it goes to whole centimetres.
    let free = hauled(&design, None, 104, -33);
    assert_eq!((free.design.islands[0].x, free.design.islands[0].y), (Mm(1000), Mm(1870)));
    assert!(free.reasons.is_empty());
    // Both at once: 900 to the bare wall B at 4000 is x 1300 at 1800 long.
    let both = hauled(&design, None, 410, -280);
    assert_eq!((both.design.islands[0].x, both.design.islands[0].y), (Mm(1300), Mm(1616)));
    assert_eq!(both.reasons, [passage(900, "B"), passage(1000, "A")]);
    assert_eq!(apply(&design, demo(), &both.edit).unwrap(), both.design);
}

#[test]
fn a_dragged_island_says_what_is_wrong_and_what_stands_in_the_way() {
    let design = before_a_row();
    // 1366 − 616 is 750; 1360 leaves 744.
    let narrow = hauled(&design, None, 0, -540).finding.unwrap();
    assert_eq!(
        (narrow.code, narrow.severity, narrow.measured),
        (Rule::AisleWork, Severity::Error, Some(Mm(744)))
    );
    let clash = hauled(&design, None, 0, -1400);
    // At y 500 it stands in what ends at 560.
    assert_eq!(clash.refusal, Some(crate::generate::clash("m1", "OL3", 60)));
    assert_eq!(clash.design.islands[0].y, Mm(500), "the picture shows it there all the same");
}

#[test]
fn a_dragged_side_is_pulled_to_the_passage_before_it() {
    let design = before_a_row();
    // At turn 0 the back faces wall A: from 1900 by 90 to 1810, pulled back to 1816.
    let back = hauled(&design, Some(Rim::Side(Side::Back)), 0, -90);
    let at = &back.design.islands[0];
    assert_eq!((at.y, at.depth, back.reasons), (Mm(1816), Mm(984), vec![passage(1200, "A")]));
    assert_eq!(apply(&design, demo(), &back.edit).unwrap(), back.design);
    // The front has nothing before it, and what goes sideways counts for nothing.
    let front = hauled(&design, Some(Rim::Side(Side::Front)), 500, 96);
    assert_eq!((front.design.islands[0].depth, front.reasons), (Mm(1000), Vec::new()));
}

#[test]
fn what_the_size_of_an_island_decides_is_said_when_it_is_stretched_and_not_when_it_moves() {
    let bar = [place("OL3", 900, side(Side::Front), 0), stretch(Rim::Side(Side::Front), 120)];
    let design = apply(&before_a_row(), demo(), &Edit::All(bar.to_vec())).unwrap();
    // 1020 deep it overhangs 400 behind carcasses of 601 and a panel of 19; 300 is the most.
    assert_eq!(hauled(&design, None, 0, 100).finding, None);
    let wider = hauled(&design, Some(Rim::End(Edge::Right)), 100, 0).finding.unwrap();
    assert_eq!((wider.code, wider.measured), (Rule::Overhang, Some(Mm(400))));
}

#[test]
fn a_new_island_faces_the_row_from_as_far_as_two_cooks_want() {
    let row = after(&[place("OL3", 900, Place::Wall("A".into()), 1500)]).unwrap();
    let island = new_island(&Kitchen::new(&row, demo())).unwrap();
    // 581 + 1200 + two handles of 35 − 20 of worktop before its own fronts = 1831, to the next centimetre.
    assert_eq!((island.x, island.y, island.turn), (Mm(1100), Mm(1840), QuarterTurn::Half));
    assert_eq!((island.length, island.depth), (Mm(1800), Mm(900)));
    let next = apply(&row, demo(), &Edit::Island(IslandEdit::Add(island))).unwrap();
    assert_eq!(snap::concern(&Kitchen::new(&next, demo()), 0, true), None);
}
