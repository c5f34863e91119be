//! Where modules land, with the numbers of kitchen.md §8 "Corners" and settled.md.

use corpus::demo;
use kitchen::design::{Design, Island, Made, Place, Side};
use kitchen::edit::{Edit, IslandEdit, Refusal, RoomEdit, RowEdit, apply};
use kitchen::geometry::QuarterTurn;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::room::{ConnectionKind, CornerKind, Obstacle, ObstacleKind, Opening, OpeningKind, Opens};
use kitchen::snap::{self, Direction, Dragged, Landing, Pointer, Reason, Verdict, free_spot};

use crate::generate::{clash, corner_room};

const TOLERANCE: Mm = Mm(60);

/// A corner room with modules: code, width, wall, x.
fn room(modules: &[(&str, i32, &str, i32)]) -> Design {
    modules.iter().fold(corner_room(demo()), |design, (code, width, wall, x)| {
        let place = Place::Wall((*wall).into());
        let edit = Edit::Place { code: (*code).into(), width: Mm(*width), place, x: Mm(*x) };
        apply(&design, demo(), &edit).unwrap()
    })
}

fn drag(design: &Design, code: &str, width: i32, wall: &str, x: i32) -> Landing {
    let dragged = Dragged { code: code.into(), width: Mm(width), module: None };
    let pointer = Pointer { place: Place::Wall(wall.into()), x: Mm(x) };
    snap::snap(&Kitchen::new(design, demo()), &dragged, &pointer, TOLERANCE).unwrap()
}

#[track_caller]
fn lands(landing: &Landing, x: i32, reason: Reason) {
    assert_eq!((landing.x, landing.reason.as_ref()), (Mm(x), Some(&reason)));
    assert_eq!(landing.verdict, Verdict::Fits);
}

#[test]
fn a_wall_end_leaves_a_filler_at_a_side_wall_and_nothing_at_an_open_end() {
    lands(&drag(&room(&[]), "OD", 600, "A", 40), 0, Reason::WallEnd);
    // 4000 − 50 − 600.
    lands(&drag(&room(&[]), "OD", 600, "A", 3380), 3350, Reason::WallEnd);
    lands(&drag(&room(&[]), "OD", 600, "B", 20), 50, Reason::WallEnd);
}

#[test]
fn a_neighbour_pulls_to_both_sides() {
    let design = room(&[("OD", 600, "A", 1200)]);
    lands(&drag(&design, "OL3", 800, "A", 1770), 1800, Reason::Neighbour("m1".into()));
    lands(&drag(&design, "OL3", 800, "A", 430), 400, Reason::Neighbour("m1".into()));
}

#[test]
fn beside_a_tall_unit_its_end_panel_finds_room() {
    let design = room(&[("HV", 600, "A", 0)]);
    lands(&drag(&design, "OD", 600, "A", 610), 619, Reason::Neighbour("m1".into()));
    lands(&drag(&design, "HOV", 600, "A", 610), 600, Reason::Neighbour("m1".into()));
}

#[test]
fn beside_a_deeper_unit_its_end_panel_finds_room() {
    let made = Made { depth: Some(Mm(660)), ..Made::default() };
    let deeper =
        |design: Design| apply(&design, demo(), &Edit::SetMade { module: "m1".into(), made }).unwrap();
    let base = deeper(room(&[("OD", 600, "A", 700)]));
    lands(&drag(&base, "OD", 600, "A", 1310), 1319, Reason::Neighbour("m1".into()));
    // 700 − 19 − 600.
    lands(&drag(&base, "OD", 600, "A", 90), 81, Reason::Neighbour("m1".into()));
    // A dishwasher comes forward with it; of a tall unit the panel is its own, and the base unit 100 before it has one, too.
    lands(&drag(&base, "VWF", 600, "A", 1310), 1300, Reason::Neighbour("m1".into()));
    lands(&drag(&base, "HV", 600, "A", 1330), 1338, Reason::Neighbour("m1".into()));
    let tall = deeper(room(&[("HV", 600, "A", 700)]));
    lands(&drag(&tall, "OD", 600, "A", 1310), 1319, Reason::Neighbour("m1".into()));
    lands(&drag(&tall, "HV", 600, "A", 1310), 1319, Reason::Neighbour("m1".into()));
    // A row makes as much room for what is put into it.
    let edit =
        RowEdit::Insert { code: "OD".into(), width: Mm(600), place: Place::Wall("A".into()), x: Mm(1300) };
    let next = apply(&base, demo(), &Edit::Row(edit)).unwrap();
    assert_eq!(next.modules[1].x, Mm(1319));
}

#[test]
fn a_blind_corner_unit_goes_to_its_corner_from_anywhere() {
    // x = L − 581 − a − w = 4000 − 581 − 50 − 450 at the right end of A,
    // x = 581 + a + w − W = 581 + 50 + 450 − 1000 at the left end of B.
    lands(&drag(&room(&[]), "OHB", 1000, "A", 500), 2919, Reason::Corner("B".into()));
    lands(&drag(&room(&[]), "OHB", 1000, "B", 1500), 81, Reason::Corner("A".into()));
}

#[test]
fn a_corner_unit_with_two_legs_stands_in_the_corner() {
    lands(&drag(&room(&[]), "OHC", 900, "A", 500), 3100, Reason::Corner("B".into()));
    lands(&drag(&room(&[]), "BHL", 650, "B", 500), 0, Reason::Corner("A".into()));
}

#[test]
fn the_second_leg_begins_beside_the_corner_unit() {
    let blind = room(&[("OHB", 1000, "A", 2919)]);
    lands(&drag(&blind, "OD", 600, "B", 600), 631, Reason::Corner("A".into()));
    let legs = room(&[("OHC", 900, "A", 3100)]);
    lands(&drag(&legs, "OD", 600, "B", 880), 900, Reason::Neighbour("m1".into()));
    let above = room(&[("BHL", 650, "A", 3350)]);
    lands(&drag(&above, "BD", 600, "B", 630), 650, Reason::Neighbour("m1".into()));
}

#[test]
fn a_handle_that_stands_far_out_moves_the_second_leg() {
    let mut design = room(&[("OHB", 1000, "A", 2919)]);
    design.style.handle = None;
    // Handleless 30 from the crossing of the front planes: 581 + 30.
    lands(&drag(&design, "OD", 600, "B", 600), 611, Reason::Corner("A".into()));
}

#[test]
fn a_wall_unit_lines_up_with_the_unit_below() {
    let design = room(&[("OD", 600, "A", 1200)]);
    let landing = drag(&design, "BD", 400, "A", 1390);
    lands(&landing, 1400, Reason::Aligned("m1".into()));
    assert_eq!(landing.guides, [Mm(1800)]);
}

#[test]
fn a_hood_hangs_over_the_middle_of_the_hob() {
    let design = room(&[("OKP", 900, "A", 1200)]);
    lands(&drag(&design, "BDK", 600, "A", 1330), 1350, Reason::Aligned("m1".into()));
}

#[test]
fn a_sink_goes_over_the_water() {
    // The water of the corner room comes at 1100 on A.
    lands(&drag(&room(&[]), "OSP", 600, "A", 830), 800, Reason::Connection(ConnectionKind::Water));
}

#[test]
fn equal_gaps_pull_between_two_units_and_beside_them() {
    let design = room(&[("BD", 600, "A", 400), ("BD", 600, "A", 1900)]);
    // 900 are free between 1000 and 1900: (900 − 400) / 2 = 250 on either side of a unit of 400.
    let landing = drag(&design, "BD", 400, "A", 1270);
    lands(&landing, 1250, Reason::Spacing);
    assert_eq!(landing.guides, [Mm(1000), Mm(1900)]);
    // 900 again beside the right one: 1900 + 600 + 900.
    lands(&drag(&design, "BD", 400, "A", 3420), 3400, Reason::Spacing);
}

#[test]
fn the_nearest_wins_and_ties_go_by_the_order_of_the_reasons() {
    // Water at 1100 asks x = 800; a neighbour that ends at 780 asks 780.
    let design = room(&[("OD", 600, "A", 180)]);
    lands(&drag(&design, "OSP", 600, "A", 795), 800, Reason::Connection(ConnectionKind::Water));
    lands(&drag(&design, "OSP", 600, "A", 790), 780, Reason::Neighbour("m1".into()));
}

#[test]
fn what_is_taken_is_said_and_never_hidden() {
    let design = room(&[("OD", 600, "A", 1200)]);
    let landing = drag(&design, "OD", 600, "A", 1302);
    assert_eq!((landing.x, landing.reason), (Mm(1300), None));
    assert_eq!(landing.verdict, Verdict::Refused(clash("m1", "OD", 500)));
}

#[test]
fn a_unit_before_a_door_is_said() {
    let mut design = room(&[]);
    design.room.openings.push(Opening {
        id: "d1".into(),
        kind: OpeningKind::Door,
        wall: "A".into(),
        x: Mm(0),
        width: Mm(830),
        sill: Mm(0),
        height: Mm(2015),
        opens: Opens::Outward,
        hinge: kitchen::room::Hinge::Left,
    });
    assert_eq!(drag(&design, "OD", 600, "A", 0).verdict, Verdict::Before("d1".into()));
    let spot = free_spot(&Kitchen::new(&design, demo()), &Place::Wall("A".into()), &"OD".into(), Mm(600));
    // 29 from the door, for the panel and the worktop over it.
    assert_eq!(spot.unwrap().x, Mm(859));
    assert_eq!(drag(&design, "OD", 600, "A", 850).verdict, Verdict::Before("d1".into()));
    assert_eq!(drag(&design, "OD", 600, "A", 860).verdict, Verdict::Fits);
    // 19 beside a tall unit.
    assert_eq!(drag(&design, "HV", 600, "A", 840).verdict, Verdict::Before("d1".into()));
    assert_eq!(drag(&design, "HV", 600, "A", 850).verdict, Verdict::Fits);
}

#[test]
fn a_dragged_module_does_not_stand_in_its_own_way() {
    let design = room(&[("OD", 600, "A", 1200)]);
    let dragged = Dragged { code: "OD".into(), width: Mm(600), module: Some("m1".into()) };
    let pointer = Pointer { place: Place::Wall("A".into()), x: Mm(1304) };
    let kitchen = Kitchen::new(&design, demo());
    let landing = snap::snap(&kitchen, &dragged, &pointer, TOLERANCE).unwrap();
    assert_eq!((landing.x, landing.verdict), (Mm(1300), Verdict::Fits));
}

#[test]
fn the_next_place_lies_in_the_direction() {
    let design = room(&[("OD", 600, "A", 1200), ("OD", 600, "A", 2500)]);
    let dragged = Dragged { code: "OD".into(), width: Mm(600), module: Some("m1".into()) };
    let from = Pointer { place: Place::Wall("A".into()), x: Mm(1200) };
    let kitchen = Kitchen::new(&design, demo());
    let next = |direction| snap::next(&kitchen, &dragged, &from, direction).unwrap().unwrap().x;
    assert_eq!(next(Direction::Right), Mm(1900));
    assert_eq!(next(Direction::Left), Mm(0));
}

#[test]
fn a_free_place_is_the_first_from_the_left_or_at_the_water() {
    let design = room(&[("OD", 600, "A", 0)]);
    let kitchen = Kitchen::new(&design, demo());
    let spot = |code: &str, wall: &str, width| {
        free_spot(&kitchen, &Place::Wall(wall.into()), &code.into(), Mm(width)).map(|landing| landing.x)
    };
    assert_eq!(spot("OD", "A", 600), Ok(Mm(600)));
    assert_eq!(spot("OSP", "A", 600), Ok(Mm(800)));
    assert_eq!(spot("OHB", "A", 1000), Ok(Mm(2919)));
}

#[test]
fn what_is_missing_is_said_when_a_wall_is_full() {
    let design = room(&[("OD", 1200, "B", 50), ("OD", 1200, "B", 1250)]);
    let kitchen = Kitchen::new(&design, demo());
    // 3000 − 2450 = 550 are free.
    let spot = free_spot(&kitchen, &Place::Wall("B".into()), &"OD".into(), Mm(600));
    assert_eq!(spot, Err(Refusal::NoRoom { missing: Mm(50) }));
}

/// Wall A with a column from 1000 to 1400.
fn with_column(depth: i32, modules: &[(&str, i32, &str, i32)]) -> Design {
    let column = Obstacle {
        kind: ObstacleKind::Column,
        wall: "A".into(),
        x: Mm(1000),
        width: Mm(400),
        depth: Mm(depth),
        height: Mm(2600),
        z: Mm(0),
    };
    apply(&room(modules), demo(), &Edit::Room(RoomEdit::AddObstacle(column))).unwrap()
}

#[test]
fn a_column_pulls_to_both_sides_with_room_for_a_filler_and_takes_no_unit() {
    let design = with_column(600, &[]);
    let column = Reason::Obstacle(ObstacleKind::Column);
    // 1400 + 50; 1000 − 50 − 600.
    lands(&drag(&design, "OD", 600, "A", 1470), 1450, column.clone());
    lands(&drag(&design, "OD", 600, "A", 330), 350, column.clone());
    lands(&drag(&design, "BD", 600, "A", 1470), 1450, column.clone());
    let words = column.words(&design, demo(), text::Language::Nl);
    assert_eq!(words, "met plaats voor een passtuk naast: kolom");
    // At 710 it stands 310 in it.
    let landing = drag(&design, "OD", 600, "A", 710);
    let standing = Refusal::Standing { kind: ObstacleKind::Column, missing: Mm(310) };
    assert_eq!((landing.x, landing.verdict), (Mm(710), Verdict::Refused(standing)));
    // A pipe behind the carcass is in no one's way: a notch takes it in.
    assert_eq!(drag(&with_column(300, &[]), "OD", 600, "A", 710).verdict, Verdict::Fits);
}

#[test]
fn a_new_unit_finds_its_place_beside_a_column() {
    // The unit at the left end leaves 600 to 1000 free: too little for 600 and its filler.
    let design = with_column(600, &[("OD", 600, "A", 0)]);
    let spot = free_spot(&Kitchen::new(&design, demo()), &Place::Wall("A".into()), &"OD".into(), Mm(600));
    assert_eq!(spot.unwrap().x, Mm(1450));
}

/// A room with an island of 1200 by 900 with its back to wall A, from 1000 on, and what its wall was measured with.
fn with_island(obstacles: &[Obstacle]) -> Design {
    let mut design = corner_room(demo());
    design.room.obstacles = obstacles.to_vec();
    let island = Island {
        id: "I1".into(),
        x: Mm(1000),
        y: Mm(0),
        turn: QuarterTurn::None,
        length: Mm(1200),
        depth: Mm(900),
        waterfall: None,
        support: None,
    };
    apply(&design, demo(), &Edit::Island(IslandEdit::Add(island))).unwrap()
}

#[test]
fn a_wall_unit_round_an_outer_corner_meets_no_panel_that_stands_on_the_other_wall() {
    // The tall unit ends 12 before the corner with its panel past it; round the corner the wall unit hangs behind wall A.
    let mut design = corner_room(demo());
    design.room.walls[1].corner = CornerKind::Outer;
    let put = |design: &Design, code: &str, wall: &str, x| {
        let place = Place::Wall(wall.into());
        let edit = Edit::Place { code: code.into(), width: Mm(300), place, x: Mm(x) };
        apply(design, demo(), &edit)
    };
    let tall_first = put(&put(&design, "HAP", "A", 3688).unwrap(), "BD", "B", 0);
    let wall_first = put(&put(&design, "BD", "B", 0).unwrap(), "HAP", "A", 3688);
    assert_eq!([tall_first.err(), wall_first.err()], [None, None]);
}

#[test]
fn a_corner_unit_without_a_corner_keeps_a_place_as_deep_as_it_is_wide() {
    // On a wall that meets no other it takes 900 by 900: an island 700 before the wall stands in its way, one at 900 does not.
    // What closes the ends of both takes twice 29 of the 958 that are missing.
    let carousel = |y: i32| {
        let mut design = corner_room(demo());
        design.room.walls.truncate(1);
        let island = Island { x: Mm(0), y: Mm(y), ..with_island(&[]).islands[0].clone() };
        let design = apply(&design, demo(), &Edit::Island(IslandEdit::Add(island))).unwrap();
        let place = Place::Wall("A".into());
        apply(&design, demo(), &Edit::Place { code: "OHC".into(), width: Mm(900), place, x: Mm(0) }).err()
    };
    assert_eq!(carousel(700), Some(Refusal::OnIsland { with: None, missing: Mm(958) }));
    assert_eq!(carousel(900), None);
}

#[test]
fn no_unit_is_put_into_an_island_before_its_wall() {
    let design = with_island(&[]);
    // From 800 to 1400 it would stand 400 in it, and both have 29 of panel and worktop at their ends: up to 942 it does not.
    let place = |code: &str, x| {
        let place = Place::Wall("A".into());
        apply(&design, demo(), &Edit::Place { code: code.into(), width: Mm(600), place, x: Mm(x) })
    };
    let landing = drag(&design, "OD", 600, "A", 800);
    let on_island = Refusal::OnIsland { with: None, missing: Mm(458) };
    assert_eq!((landing.x, landing.verdict), (Mm(800), Verdict::Refused(on_island)));
    assert_eq!(drag(&design, "OD", 600, "A", 340).verdict, Verdict::Fits);
    assert_eq!(place("OD", 343), Err(Refusal::OnIsland { with: None, missing: Mm(1) }));
    assert!(place("OD", 342).is_ok());
    // A wall unit hangs above it.
    assert_eq!(drag(&design, "BD", 600, "A", 800).verdict, Verdict::Fits);
    // One that is put between others keeps before it.
    let place = Place::Wall("A".into());
    let insert = RowEdit::Insert { code: "OD".into(), width: Mm(600), place, x: Mm(800) };
    let next = apply(&design, demo(), &Edit::Row(insert)).unwrap();
    assert_eq!(next.modules[0].x, Mm(342));
}

#[test]
fn a_tall_unit_of_an_island_is_not_put_under_a_beam_that_comes_out_before_it() {
    // The beam hangs above the worktop, from 1000 to 1500 along the wall and 900 out: 500 of the unit's 600.
    let beam = Obstacle {
        kind: ObstacleKind::Beam,
        wall: "A".into(),
        x: Mm(1000),
        width: Mm(500),
        depth: Mm(900),
        height: Mm(300),
        z: Mm(1000),
    };
    let place = |design: &Design, code: &str| {
        let place = Place::Island("I1".into(), Side::Front);
        let edit = Edit::Place { code: code.into(), width: Mm(600), place, x: Mm(0) };
        apply(design, demo(), &edit).err()
    };
    let standing = Refusal::Standing { kind: ObstacleKind::Beam, missing: Mm(500) };
    let under = with_island(std::slice::from_ref(&beam));
    assert_eq!(place(&under, "HV"), Some(standing));
    assert_eq!(place(&under, "OD"), None);
    // What ends behind its front is cut out of it.
    assert_eq!(place(&with_island(&[Obstacle { depth: Mm(850), ..beam }]), "HV"), None);
}
