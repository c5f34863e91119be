//! Islands as they are placed, moved, turned, resized and taken away.

use kitchen::design::{Design, Island, Place, Side};
use kitchen::edit::{Edit, IslandEdit, Measure, Refusal, RowEdit, apply};
use kitchen::geometry::QuarterTurn;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::snap::{Dragged, Pointer, Reason, snap};
use shop::catalogue::demo;

use crate::generate::corner_room;

fn side(side: Side) -> Place {
    Place::Island("I1".into(), side)
}

fn island() -> Edit {
    let island = Island {
        id: "".into(),
        x: Mm(900),
        y: Mm(1900),
        turn: QuarterTurn::None,
        length: Mm(1800),
        depth: Mm(900),
        waterfall: None,
    };
    Edit::Island(IslandEdit::Add(island))
}

fn place(code: &str, width: i32, place: Place, x: i32) -> Edit {
    Edit::Place { code: code.into(), width: Mm(width), place, x: Mm(x) }
}

fn after(edits: &[Edit]) -> Result<Design, Refusal> {
    apply(&corner_room(demo()), demo(), &Edit::All(edits.to_vec()))
}

fn resize(length: i32, depth: i32) -> Edit {
    Edit::Island(IslandEdit::Resize { island: "I1".into(), length: Mm(length), depth: Mm(depth) })
}

#[test]
fn a_new_island_takes_the_smallest_free_name_and_carries_modules_on_both_sides() {
    let deep = resize(1800, 1250);
    let edits =
        [island(), deep, place("OL3", 900, side(Side::Front), 0), place("OD", 600, side(Side::Back), 0)];
    let design = after(&edits).unwrap();
    assert_eq!(design.islands[0].id, "I1");
    assert_eq!(design.modules.len(), 2);
    // Two rows of 581 and twice 20 before them need 1202; at 1000 from the left of the back stands what is 200 to 800
    // from the left of the front.
    let shallow = after(&[island(), edits[2].clone(), place("OD", 600, side(Side::Back), 1000)]);
    assert_eq!(shallow.unwrap_err(), Refusal::Clash { with: "m1".into() });
}

#[test]
fn a_row_on_an_island_makes_room_like_one_at_a_wall() {
    let edits =
        [island(), place("OL3", 900, side(Side::Front), 0), place("OL3", 600, side(Side::Front), 900)];
    let design = after(&edits).unwrap();
    let insert = RowEdit::Insert { code: "OFL".into(), width: Mm(300), place: side(Side::Front), x: Mm(900) };
    let next = apply(&design, demo(), &Edit::Row(insert)).unwrap();
    assert_eq!(next.modules.iter().map(|module| module.x.0).collect::<Vec<_>>(), [0, 1200, 900]);
}

#[test]
fn a_unit_snaps_to_the_end_of_the_islands_zone() {
    let design = after(&[island()]).unwrap();
    let dragged = Dragged { code: "OL3".into(), width: Mm(900), module: None };
    let pointer = Pointer { place: side(Side::Front), x: Mm(870) };
    let landing = snap(&Kitchen::new(&design, demo()), &dragged, &pointer, Mm(60)).unwrap();
    assert_eq!((landing.x, landing.reason), (Mm(900), Some(Reason::WallEnd)));
}

#[test]
fn an_island_does_not_move_into_the_units_of_a_wall() {
    let edits =
        [island(), place("OL3", 900, side(Side::Front), 0), place("OD", 600, Place::Wall("A".into()), 900)];
    let design = after(&edits).unwrap();
    let to = |y| Edit::Island(IslandEdit::Move { island: "I1".into(), x: Mm(900), y: Mm(y) });
    // The carcasses stand from y + 299 (900 − 20 − 581) to y + 859; those at the wall end at 560.
    assert_eq!(apply(&design, demo(), &to(200)).unwrap_err(), Refusal::Clash { with: "m2".into() });
    assert_eq!(apply(&design, demo(), &to(261)).unwrap().islands[0].y, Mm(261));
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
