//! Islands as they are placed, moved, turned, resized and taken away.

use corpus::demo;
use kitchen::design::{Design, Island, Place, Side, Support, Waterfall};
use kitchen::edit::{Edit, IslandEdit, Loans, Refusal, Rim, RoomEdit, RowEdit, StyleEdit, apply, perform};
use kitchen::geometry::QuarterTurn;
use kitchen::ids::Id;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::money::Money;
use kitchen::quote::{GroupName, island_cost, quote};
use kitchen::room::{Obstacle, ObstacleKind};
use kitchen::snap::{self, Dragged, Pointer, Reason};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::generate::{clash, corner_room};

mod dragged;
mod sized;

fn side(side: Side) -> Place {
    Place::Island("I1".into(), side)
}

fn island() -> Edit {
    island_at(900, 1900, QuarterTurn::None, 1800)
}

/// A new island, 900 deep.
fn island_at(x: i32, y: i32, turn: QuarterTurn, length: i32) -> Edit {
    let island = Island {
        id: "".into(),
        x: Mm(x),
        y: Mm(y),
        turn,
        length: Mm(length),
        depth: Mm(900),
        waterfall: None,
        support: None,
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
    // There it stands 700 in it: 1000 to 1600 of its own side, where the other takes 900 to 1800.
    assert_eq!(shallow.unwrap_err(), clash("m1", "OL3", 700));
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
    let landing = snap::snap(&Kitchen::new(&design, demo()), &dragged, &pointer, Mm(60)).unwrap();
    assert_eq!((landing.x, landing.reason), (Mm(900), Some(Reason::WallEnd)));
}

#[test]
fn an_island_does_not_move_into_the_units_of_a_wall() {
    let edits =
        [island(), place("OL3", 900, side(Side::Front), 0), place("OD", 600, Place::Wall("A".into()), 900)];
    let design = after(&edits).unwrap();
    let to = |y| Edit::Island(IslandEdit::Move { island: "I1".into(), x: Mm(900), y: Mm(y) });
    // Its carcasses stand from y + 299 (900 − 20 − 581) on, its worktop from y; the units at the wall end at 560.
    assert_eq!(apply(&design, demo(), &to(200)).unwrap_err(), clash("m2", "OD", 600));
    assert_eq!(apply(&design, demo(), &to(559)).unwrap_err(), clash("m2", "OD", 1));
    assert_eq!(apply(&design, demo(), &to(560)).unwrap().islands[0].y, Mm(560));
}

#[test]
fn an_island_stays_before_the_walls_and_beside_other_islands() {
    let design = after(&[island()]).unwrap();
    let to = |x, y| Edit::Island(IslandEdit::Move { island: "I1".into(), x: Mm(x), y: Mm(y) });
    // Wall B stands at 4000; 2201 + 1800 is 1 too far.
    let through = Refusal::BehindWall { wall: "B".into(), missing: Mm(1) };
    assert_eq!(apply(&design, demo(), &to(2201, 1900)).unwrap_err(), through);
    assert_eq!(
        through.sentence(text::Language::En).replace('\u{a0}', " "),
        "That reaches 0.1 cm into wall B."
    );
    assert!(apply(&design, demo(), &to(2200, 1900)).is_ok());
    let behind = Refusal::BehindWall { wall: "A".into(), missing: Mm(10) };
    assert_eq!(apply(&design, demo(), &to(900, -10)).unwrap_err(), behind);
    let taken = Refusal::OnIsland { with: Some("I1".into()), missing: Mm(900) };
    assert_eq!(apply(&design, demo(), &island()).unwrap_err(), taken);
}

#[test]
fn an_island_does_not_stand_in_a_column() {
    // The column reaches 1000 from wall A; the island at 1900 goes 901 nearer, into it by 1.
    let column = Obstacle {
        kind: ObstacleKind::Column,
        wall: "A".into(),
        x: Mm(1200),
        width: Mm(300),
        depth: Mm(1000),
        height: Mm(2600),
        z: Mm(0),
    };
    let design = after(&[Edit::Room(RoomEdit::AddObstacle(column)), island()]).unwrap();
    let to = |y| Edit::Island(IslandEdit::Move { island: "I1".into(), x: Mm(900), y: Mm(y) });
    assert!(apply(&design, demo(), &to(1000)).is_ok());
    let refusal = apply(&design, demo(), &to(999)).unwrap_err();
    assert_eq!(refusal, Refusal::Standing { kind: ObstacleKind::Column, missing: Mm(1) });
    let words = refusal.sentence(text::Language::En).replace('\u{a0}', " ");
    assert_eq!(words, "Part of the house stands here: column. 0.1 cm is missing.");
}

fn stretch(rim: Rim, by: i32) -> Edit {
    Edit::Island(IslandEdit::Stretch { island: "I1".into(), rim, by: Mm(by) })
}

#[test]
fn an_island_is_described_with_what_it_carries_and_who_sits_at_it() {
    let say = |design: &Design, language| {
        Kitchen::new(design, demo()).describe_island(0, language).replace('\u{a0}', " ")
    };
    let empty = before_a_row();
    // 1900 − 581 − 35.
    assert_eq!(
        say(&empty, text::Language::Nl),
        "Eiland van 180 cm bij 90 cm, 128,4 cm doorgang tot de kasten van muur A, nog leeg"
    );
    let carrying = apply(&empty, demo(), &place("OL3", 900, side(Side::Front), 0)).unwrap();
    // 900 − 601 − 19 is 280 over the knees: no bar yet. 920 deep it is 300, for 1800 / 610 = 2 people.
    let deep = apply(&carrying, demo(), &stretch(Rim::Side(Side::Back), 20)).unwrap();
    assert_eq!(
        say(&carrying, text::Language::En),
        "Island of 180 cm by 90 cm, a passage of 128.4 cm to the cabinets of wall A: 1 cabinet in front"
    );
    assert_eq!(
        say(&deep, text::Language::Fr),
        "Îlot de 180 cm sur 92 cm, 126,4 cm de passage jusqu'aux meubles du mur A : 1 meuble à l'avant et un bar avec 2 places"
    );
}

#[test]
fn an_island_costs_what_the_kitchen_costs_more_with_it() {
    let row = after(&[place("OL3", 900, Place::Wall("A".into()), 1500)]).unwrap();
    let with = after(&[
        place("OL3", 900, Place::Wall("A".into()), 1500),
        island(),
        place("OL3", 900, side(Side::Front), 0),
        place("OD", 600, side(Side::Front), 900),
    ])
    .unwrap();
    let gross = |design: &Design| quote(&Kitchen::new(design, demo()), 2026, &[]).gross();
    let cost = island_cost(&Kitchen::new(&with, demo()), &"I1".into(), 2026).unwrap();
    assert_eq!(cost.gross, gross(&with) - gross(&row));
    assert_eq!(cost.parts.iter().map(|(_, part)| *part).sum::<Money>(), cost.gross);
    let names: Vec<GroupName> = cost.parts.iter().map(|(name, _)| *name).collect();
    for name in
        [GroupName::Cabinets, GroupName::Handles, GroupName::Worktop, GroupName::Closing, GroupName::Plinth]
    {
        assert!(names.contains(&name), "{name:?}");
    }
    assert_eq!(island_cost(&Kitchen::new(&row, demo()), &"I1".into(), 2026), None);
}

/// What someone may do with an island, and what takes it back.
fn there_and_back() -> impl Strategy<Value = (IslandEdit, fn(&Island, &IslandEdit) -> IslandEdit)> {
    type Back = fn(&Island, &IslandEdit) -> IslandEdit;
    let moved: Back = |was, _| IslandEdit::Move { island: was.id.clone(), x: was.x, y: was.y };
    let turned: Back = |was, _| IslandEdit::Turn { island: was.id.clone(), turn: was.turn };
    let resized: Back =
        |was, _| IslandEdit::Resize { island: was.id.clone(), length: was.length, depth: was.depth };
    let shrunk: Back = |was, edit| match edit {
        IslandEdit::Stretch { rim, by, .. } => {
            IslandEdit::Stretch { island: was.id.clone(), rim: *rim, by: -*by }
        }
        other => other.clone(),
    };
    let plain: Back = |was, _| IslandEdit::Waterfall { island: was.id.clone(), waterfall: was.waterfall };
    let falls = [None, Some(Waterfall::Left), Some(Waterfall::Right), Some(Waterfall::Both)];
    let free: Back = |was, _| IslandEdit::Support { island: was.id.clone(), support: was.support };
    let supports = [None, Some(Support::Brackets), Some(Support::Legs), None];
    (0..6, 0..4_usize, -900..900_i32, -900..900_i32).prop_map(move |(what, which, x, y)| {
        let island = Id::from("I1");
        match what {
            0 => (IslandEdit::Move { island, x: Mm(900 + x), y: Mm(1900 + y) }, moved),
            1 => (IslandEdit::Turn { island, turn: QuarterTurn::ALL[which] }, turned),
            2 => (IslandEdit::Resize { island, length: Mm(1800 + x), depth: Mm(1000 + y / 2) }, resized),
            3 => (IslandEdit::Stretch { island, rim: Rim::ALL[which], by: Mm(x) }, shrunk),
            4 => (IslandEdit::Waterfall { island, waterfall: falls[which] }, plain),
            _ => (IslandEdit::Support { island, support: supports[which] }, free),
        }
    })
}

proptest! {
    #[test]
    fn what_is_done_to_an_island_and_taken_back_leaves_no_trace(
        edits in vec(there_and_back(), 1..6),
        stone in any::<bool>(),
    ) {
        let worktop = if stone { "W-QZ20-A" } else { "W-LAM38-OAK" };
        let style = Edit::Style(StyleEdit::Worktop(worktop.into()));
        let units = [place("OL3", 900, side(Side::Front), 0), place("OD", 600, side(Side::Front), 900)];
        let row = place("OD", 600, Place::Wall("A".into()), 900);
        let mut now = after(&[style, row, island(), units[0].clone(), units[1].clone()]).unwrap();
        for (edit, back) in edits {
            let was = now.islands[0].clone();
            match apply(&now, demo(), &Edit::Island(edit.clone())) {
                Ok(next) => {
                    next.validate(demo()).unwrap();
                    let back = Edit::Island(back(&was, &edit));
                    prop_assert_eq!(&apply(&next, demo(), &back).unwrap(), &now, "{:?}", edit);
                    let island = IslandEdit::Remove { island: "I1".into() };
                    let without = apply(&next, demo(), &Edit::Island(island)).unwrap();
                    prop_assert_eq!((without.islands.len(), without.modules.len()), (0, 1));
                    now = next;
                }
                Err(refusal) => {
                    let unexplained = matches!(refusal, Refusal::Invalid { .. });
                    prop_assert!(!unexplained, "{:?} is refused without a reason: {}", edit, refusal);
                }
            }
        }
    }
}

#[test]
fn nothing_hangs_over_an_island() {
    let hung = after(&[island(), place("BD", 600, side(Side::Front), 0)]);
    assert_eq!(hung, Err(Refusal::HangsAtWall));
}

#[test]
fn what_closes_a_tall_unit_of_an_island_and_a_wall_unit_keep_apart() {
    // 20 inside the back of the island stands what closes its tall unit, and the panels of the wall unit come 350 + 20 out.
    let tall = place("HV", 600, side(Side::Front), 0);
    let hung = place("BD", 600, Place::Wall("A".into()), 1000);
    for edits in [[tall.clone(), hung.clone()], [hung, tall]] {
        let with = |y| after(&[&[island_at(1000, y, QuarterTurn::None, 600)][..], &edits].concat());
        assert!(matches!(with(349), Err(Refusal::Clash { missing: Mm(1), .. })), "{:?}", with(349));
        // The island does not come nearer either.
        let design = with(350).unwrap();
        let nearer = Edit::Island(IslandEdit::Move { island: "I1".into(), x: Mm(1000), y: Mm(349) });
        assert!(matches!(apply(&design, demo(), &nearer), Err(Refusal::Clash { missing: Mm(1), .. })));
    }
}

#[test]
fn what_stood_on_an_island_that_is_gone_has_no_claim_on_what_comes_under_its_name() {
    // Of 1800 the units take 900 and 600: for 600 more between them the second gives up 300. Then the island goes.
    let insert = |x: i32| {
        Edit::Row(RowEdit::Insert { code: "OD".into(), width: Mm(600), place: side(Side::Front), x: Mm(x) })
    };
    let start =
        after(&[island(), place("OL3", 900, side(Side::Front), 0), place("OD", 600, side(Side::Front), 900)]);
    let (lent, loans) = perform(&start.unwrap(), &Loans::default(), demo(), &insert(1200)).unwrap();
    assert_ne!(loans, Loans::default());
    let gone = Edit::Island(IslandEdit::Remove { island: "I1".into() });
    let (_, loans) = perform(&lent, &loans, demo(), &gone).unwrap();
    assert_eq!(loans, Loans::default());
}

#[test]
fn a_unit_at_a_wall_leaves_what_closes_its_end_clear_of_an_island() {
    let beside = |y| island_at(1140, y, QuarterTurn::Quarter, 1300);
    let with = |y, x| after(&[beside(y), place("OFL", 200, Place::Wall("A".into()), x)]);
    // 935 + 200 and 29 of panel and worktop are 24 in it; from 911 it ends where the island begins.
    let refused = |missing| Refusal::OnIsland { with: None, missing: Mm(missing) };
    assert_eq!(with(20, 935).unwrap_err(), refused(24));
    assert_eq!(with(20, 911).unwrap().modules[0].x, Mm(911));
    // Before the carcass only the corner of the worktop, which comes out to 601, meets that of an island at 619 − 29.
    assert_eq!(with(619, 935).unwrap_err(), refused(11));
    assert_eq!(with(630, 935).unwrap().modules[0].x, Mm(935));
    // Where a unit follows there is no end.
    let row =
        [place("OD", 1000, Place::Wall("A".into()), 1135), place("OFL", 200, Place::Wall("A".into()), 935)];
    let edits = [beside(619), row[0].clone(), row[1].clone()];
    assert_eq!(after(&edits).unwrap().modules.len(), 2);
}

/// Wall A with 900 of drawers in its middle, and the island before it.
fn before_a_row() -> Design {
    after(&[place("OL3", 900, Place::Wall("A".into()), 1500), island()]).unwrap()
}

#[test]
fn an_island_in_the_way_is_called_by_its_letter_only_where_there_are_more() {
    let said = |with: Option<&str>| {
        let refusal = Refusal::OnIsland { with: with.map(Id::from), missing: Mm(40) };
        refusal.sentence(text::Language::Nl).replace('\u{a0}', " ")
    };
    assert_eq!(said(None), "Er is 4 cm te weinig: hier staat het eiland al.");
    assert_eq!(said(Some("I2")), "Er is 4 cm te weinig: hier staat eiland I2 al.");
}
