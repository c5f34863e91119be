//! Changes of a row: who makes room, in which order, and where everything stands then. Measures as in
//! kitchen.md §8: wall filler 50, front plane 581, a = 50.

use corpus::demo;
use kitchen::design::{Design, Place};
use kitchen::edit::{Edit, Leg, Loans, Refusal, RoomEdit, RowEdit, apply, perform};
use kitchen::geometry::Edge;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::room::{Hinge, Obstacle, ObstacleKind};
use kitchen::rules::{Rule, check};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::generate::{clash, corner_room};

/// The corner room (A 4000 with an open left end, B 3000 with an open right end) with modules: code, width, wall, x.
fn room(modules: &[(&str, i32, &str, i32)]) -> Design {
    modules.iter().fold(corner_room(demo()), |design, (code, width, wall, x)| {
        let place = Place::Wall((*wall).into());
        let edit = Edit::Place { code: (*code).into(), width: Mm(*width), place, x: Mm(*x) };
        apply(&design, demo(), &edit).unwrap()
    })
}

fn insert(code: &str, width: i32, wall: &str, x: i32) -> RowEdit {
    RowEdit::Insert { code: code.into(), width: Mm(width), place: Place::Wall(wall.into()), x: Mm(x) }
}

fn resize(module: &str, width: i32) -> RowEdit {
    RowEdit::Resize { module: module.into(), width: Mm(width) }
}

fn swap(module: &str, with: &str) -> RowEdit {
    RowEdit::Swap { module: module.into(), with: with.into() }
}

fn corner(wall: &str, edge: Edge, code: &str, width: i32) -> RowEdit {
    RowEdit::Corner { wall: wall.into(), edge, code: code.into(), width: Mm(width), leg: None }
}

fn close(module: &str, edge: Edge) -> RowEdit {
    RowEdit::CloseGap { module: module.into(), edge }
}

fn after(design: &Design, edit: RowEdit) -> Design {
    apply(design, demo(), &Edit::Row(edit)).unwrap()
}

fn refused(design: &Design, edit: RowEdit) -> Refusal {
    apply(design, demo(), &Edit::Row(edit)).unwrap_err()
}

/// Every module as (x, width), in the order of the design.
fn stands(design: &Design) -> Vec<(i32, i32)> {
    design.modules.iter().map(|module| (module.x.0, module.width.0)).collect()
}

#[test]
fn a_unit_between_two_others_pushes_along_the_free_wall() {
    let design = room(&[("OD", 600, "A", 0), ("OD", 600, "A", 600)]);
    assert_eq!(stands(&after(&design, insert("OL3", 800, "A", 600))), [(0, 600), (1400, 600), (600, 800)]);
}

#[test]
fn the_row_is_pushed_to_the_left_where_the_right_has_no_room() {
    // 550 are free on the left: 600 less the filler of 50 at the side wall.
    let design = room(&[("OD", 1200, "B", 600), ("OD", 1200, "B", 1800)]);
    let expected = [(300, 1200), (1800, 1200), (1500, 300)];
    assert_eq!(stands(&after(&design, insert("OD", 300, "B", 1800))), expected);
}

#[test]
fn nothing_is_pushed_before_a_door() {
    let mut design = room(&[("OD", 600, "A", 1000), ("OD", 600, "A", 1600)]);
    design.room.openings.push(kitchen::room::Opening {
        id: "d1".into(),
        kind: kitchen::room::OpeningKind::Door,
        wall: "A".into(),
        x: Mm(2300),
        width: Mm(830),
        sill: Mm(0),
        height: Mm(2015),
        opens: kitchen::room::Opens::Outward,
        hinge: kitchen::room::Hinge::Left,
    });
    // 100 on the right up to the door, less 29 for the panel and the worktop before it; 529 more on the left.
    let expected = [(471, 600), (1671, 600), (1071, 600)];
    assert_eq!(stands(&after(&design, insert("OD", 600, "A", 1600))), expected);
}

#[test]
fn a_sink_moves_only_when_the_other_side_has_no_free_wall() {
    let design = room(&[("OD", 600, "A", 800), ("OSP", 600, "A", 1400)]);
    let expected = [(400, 600), (1400, 600), (1000, 400)];
    assert_eq!(stands(&after(&design, insert("OD", 400, "A", 1400))), expected);
}

#[test]
fn the_nearest_neighbour_becomes_narrower_when_the_wall_is_full() {
    // 3000 − 50 − 2400 = 550 are free, 50 are missing: the right neighbour goes from 1200 to 1000 and ends
    // 2450 + 550 − 150 = 2850.
    let design = room(&[("OD", 1200, "B", 50), ("OL3", 1200, "B", 1250)]);
    let expected = [(50, 1200), (1850, 1000), (1250, 600)];
    assert_eq!(stands(&after(&design, insert("OD", 600, "B", 1250))), expected);
}

#[test]
fn a_sink_unit_is_never_narrowed() {
    // 3000 − 2950 = 50 are free on the right, 250 are missing; right of the joint stand sink and hob, so the left
    // neighbour goes from 1200 to 900 and leaves 300 + 50 − 300 = 50.
    let design = room(&[("OD", 1200, "B", 50), ("OSP", 900, "B", 1250), ("OKP", 800, "B", 2150)]);
    let expected = [(50, 900), (1300, 900), (2200, 800), (1000, 300)];
    assert_eq!(stands(&after(&design, insert("OD", 300, "B", 1250))), expected);
}

#[test]
fn a_row_that_ends_in_a_carousel_gives_and_takes_as_any_other() {
    // Its two legs, 3000 to 3900 and 3340 to 3900 on wall B, are in each other and push nothing.
    let design = corpus::design("regressions/row-that-ends-in-a-carousel");
    for (module, narrow, wide) in [("m2", 600, 900), ("m8", 900, 1000), ("m7", 600, 900)] {
        let narrower = after(&design, resize(module, narrow));
        assert_eq!(after(&narrower, resize(module, wide)), design, "{module}");
    }
}

#[test]
fn what_is_missing_when_all_have_given_what_they_can_is_said() {
    // 3000 − 50 − 2700 = 250 are free and nobody may be narrowed.
    let design = room(&[("OSP", 900, "B", 50), ("OKP", 900, "B", 950), ("OSP", 900, "B", 1850)]);
    assert_eq!(refused(&design, insert("OFL", 300, "B", 950)), Refusal::NoRoom { missing: Mm(50) });
}

#[test]
fn widening_follows_the_same_order() {
    let design = room(&[("OD", 600, "A", 0), ("OD", 600, "A", 600), ("OD", 600, "A", 1200)]);
    assert_eq!(stands(&after(&design, resize("m2", 900))), [(0, 600), (600, 900), (1500, 600)]);
}

#[test]
fn widths_come_back_long_after_the_unit_that_took_them_was_placed() {
    let design = room(&[("OD", 1200, "B", 50), ("OL3", 1200, "B", 1250)]);
    let edits = [
        Edit::Row(insert("OD", 600, "B", 1250)),
        Edit::Name("Later".to_owned()),
        Edit::Place { code: "OD".into(), width: Mm(600), place: Place::Wall("A".into()), x: Mm(0) },
        Edit::Remove { module: "m3".into() },
        Edit::Remove { module: "m4".into() },
        Edit::Name("Keuken".to_owned()),
    ];
    let start = (design.clone(), Loans::default());
    let (back, loans) =
        edits.iter().fold(start, |(design, loans), edit| perform(&design, &loans, demo(), edit).unwrap());
    assert_eq!(back, design);
    assert_eq!(loans, Loans::default());
}

#[test]
fn a_lender_that_was_moved_meanwhile_still_gets_its_width_back() {
    let design = room(&[("OD", 1200, "B", 50), ("OL3", 1200, "B", 1250)]);
    let (full, loans) =
        perform(&design, &Loans::default(), demo(), &Edit::Row(insert("OD", 600, "B", 1250))).unwrap();
    let to = Edit::Move { module: "m2".into(), place: Place::Wall("B".into()), x: Mm(1900) };
    let (moved, loans) = perform(&full, &loans, demo(), &to).unwrap();
    let (back, _) = perform(&moved, &loans, demo(), &Edit::Remove { module: "m3".into() }).unwrap();
    // From 1900 it cannot grow to the right: 1900 + 1200 > 3000; to the left it begins 2900 − 1200 = 1700.
    assert_eq!(stands(&back), [(50, 1200), (1700, 1200)]);
}

#[test]
fn two_units_change_places_and_what_stands_between_moves_up() {
    let design = room(&[("OD", 300, "A", 0), ("OL3", 400, "A", 300), ("OSP", 600, "A", 700)]);
    // The sink unit begins at 0, the drawers at 600, the door unit at 1000.
    assert_eq!(stands(&after(&design, swap("m1", "m3"))), [(1000, 300), (600, 400), (0, 600)]);
}

#[test]
fn units_of_two_walls_change_places_if_each_fits() {
    let design = room(&[("OD", 600, "A", 500), ("OL3", 600, "B", 700)]);
    let next = after(&design, swap("m1", "m2"));
    assert_eq!(next.modules[0].place, Place::Wall("B".into()));
    assert_eq!(stands(&next), [(700, 600), (500, 600)]);
    let tight = room(&[("OD", 900, "A", 500), ("OL3", 600, "B", 700), ("OD", 600, "B", 1300)]);
    assert_eq!(refused(&tight, swap("m1", "m2")), clash("m3", "OD", 300));
}

#[test]
fn a_copy_stands_beside_its_original() {
    let design = room(&[("OL3", 800, "A", 0), ("OD", 600, "A", 800)]);
    let next = after(&design, RowEdit::Duplicate { module: "m1".into() });
    assert_eq!(stands(&next), [(0, 800), (1600, 600), (800, 800)]);
    assert_eq!(next.modules[2].code, design.modules[0].code);
}

#[test]
fn a_blind_corner_clears_both_walls() {
    // x = 4000 − 581 − 50 − 450 = 2919 on A, the second leg begins at 581 + 50 = 631.
    let design = room(&[("OD", 600, "A", 3350), ("OD", 600, "B", 2000)]);
    assert_eq!(stands(&after(&design, corner("A", Edge::Right, "OHB", 1000)))[0], (2319, 600));
    let design = room(&[("OD", 600, "B", 50), ("OD", 600, "B", 650)]);
    let next = after(&design, corner("A", Edge::Right, "OHB", 1000));
    assert_eq!(stands(&next), [(631, 600), (1231, 600), (2919, 1000)]);
    // x = 581 + 50 + 450 − 1000 = 81 on B; on A the second leg ends at 4000 − 631.
    let design = room(&[("OD", 600, "A", 3300)]);
    let next = after(&design, corner("B", Edge::Left, "OHLM", 1000));
    assert_eq!(stands(&next), [(2769, 600), (81, 1000)]);
}

#[test]
fn corner_units_with_two_legs_clear_their_second_wall() {
    let design = room(&[("OD", 600, "B", 400), ("BD", 600, "B", 100)]);
    let next = after(&design, corner("A", Edge::Right, "OHC", 900));
    assert_eq!(stands(&next), [(900, 600), (100, 600), (3100, 900)]);
    let next = after(&design, corner("A", Edge::Right, "BHL", 650));
    assert_eq!(stands(&next), [(400, 600), (650, 600), (3350, 650)]);
}

#[test]
fn a_corner_brings_its_second_leg_where_nothing_stands_yet() {
    let edit = RowEdit::Corner {
        wall: "A".into(),
        edge: Edge::Right,
        code: "OHB".into(),
        width: Mm(1000),
        leg: Some(Leg { code: "OD".into(), width: Mm(600) }),
    };
    let next = after(&room(&[]), edit.clone());
    assert_eq!(stands(&next), [(2919, 1000), (631, 600)]);
    // Its door turns away from the corner, so that 50 between the fronts are enough: handles of 35 and 10 ask for 45. One that
    // turned there would bring its own handle: 35 + 35 + 10 = 80.
    assert_eq!(next.modules[1].hinge, Some(Hinge::Right));
    let said =
        |design: &Design| check(&Kitchen::new(design, demo())).iter().any(|f| f.code == Rule::CornerFiller);
    assert!(!said(&next));
    let mut turned = next.clone();
    turned.modules[1].hinge = None;
    assert!(said(&turned));
    assert_eq!(refused(&next, edit), clash("m1", "OHB", 1000));
}

#[test]
fn a_wall_without_an_inner_corner_has_no_corner_unit() {
    assert_eq!(refused(&room(&[]), corner("A", Edge::Left, "OHB", 1000)), Refusal::NoCorner);
}

#[test]
fn a_gap_closes_from_the_side_of_the_module_first() {
    let design = room(&[("OD", 600, "A", 0), ("OD", 600, "A", 610), ("OL3", 600, "A", 1210)]);
    assert_eq!(stands(&after(&design, close("m2", Edge::Left))), [(0, 600), (600, 600), (1200, 600)]);
    assert_eq!(stands(&after(&design, close("m1", Edge::Right))), [(10, 600), (610, 600), (1210, 600)]);
}

#[test]
fn between_corner_and_neighbour_the_module_fills_the_gap() {
    // The corner unit at 2919 stays; its neighbour ends at 2909 and stands close to the wall's open end.
    let design = room(&[("OHB", 1000, "A", 2919), ("VWF", 600, "A", 0), ("OD", 600, "A", 610)]);
    assert_eq!(stands(&after(&design, close("m3", Edge::Left)))[2], (600, 600));
    assert_eq!(refused(&design, close("m1", Edge::Right)), Refusal::NoGap);
}

#[test]
fn neighbours_of_one_type_share_their_width() {
    let design = room(&[("OL3", 400, "A", 0), ("OL3", 900, "A", 400), ("OD", 600, "A", 1300)]);
    let balance = |module: &str| RowEdit::BalanceWidths { module: module.into() };
    assert_eq!(stands(&after(&design, balance("m1"))), [(0, 650), (650, 650), (1300, 600)]);
    // 1001 mm do not divide: the first gets the millimetre.
    let odd = room(&[("OL3", 400, "A", 0), ("OL3", 601, "A", 400)]);
    assert_eq!(stands(&after(&odd, balance("m2"))), [(0, 501), (501, 500)]);
    assert_eq!(refused(&design, balance("m3")), Refusal::NotBalanced);
}

#[test]
fn a_row_makes_room_as_far_as_a_column_and_no_farther() {
    let column = Obstacle {
        kind: ObstacleKind::Column,
        wall: "A".into(),
        x: Mm(1600),
        width: Mm(400),
        depth: Mm(600),
        height: Mm(2600),
        z: Mm(0),
    };
    let design = room(&[("OL3", 600, "A", 300), ("OSP", 600, "A", 900)]);
    let design = apply(&design, demo(), &Edit::Room(RoomEdit::AddObstacle(column.clone()))).unwrap();
    // 300 are free at the left end, and 1600 − 50 − 1500 at the column.
    assert_eq!(stands(&after(&design, resize("m1", 900))), [(0, 900), (900, 600)]);
    assert_eq!(refused(&design, resize("m1", 1000)), Refusal::NoRoom { missing: Mm(50) });
    // What stands against the column stays there.
    let close = Obstacle { x: Mm(1500), ..column };
    let against = Edit::Room(RoomEdit::ChangeObstacle { index: 0, obstacle: close });
    let design = apply(&design, demo(), &against).unwrap();
    assert_eq!(stands(&after(&design, resize("m1", 900))), [(0, 900), (900, 600)]);
    assert_eq!(refused(&design, resize("m1", 1000)), Refusal::NoRoom { missing: Mm(100) });
}

/// A unit that someone puts into a row: its type and width, where, and to what width it is stretched then.
fn wish() -> impl Strategy<Value = (&'static str, i32, i32, i32)> {
    let kinds = select(vec![("OD", 600), ("OL3", 800), ("OFL", 300), ("HV", 600), ("BD", 600)]);
    (kinds, 0..4000_i32, select(vec![300, 600, 900]))
        .prop_map(|((code, width), x, wider)| (code, width, x, wider))
}

proptest! {
    #[test]
    fn no_change_of_a_row_puts_a_unit_into_a_column(x in 0..3400_i32, wishes in vec(wish(), 1..12)) {
        let column = Obstacle {
            kind: ObstacleKind::Column,
            wall: "A".into(),
            x: Mm(x),
            width: Mm(400),
            depth: Mm(600),
            height: Mm(2600),
            z: Mm(0),
        };
        let mut design = corner_room(demo());
        design.room.obstacles.push(column.clone());
        for (code, width, x, wider) in wishes {
            let before = design.modules.len();
            for edit in [insert(code, width, "A", x), resize(&format!("m{}", before + 1), wider)] {
                if let Ok(next) = apply(&design, demo(), &Edit::Row(edit)) {
                    design = next;
                }
            }
            for module in &design.modules {
                prop_assert!(!module.span().overlaps(column.span()), "{module:?} in {column:?}");
            }
        }
    }
}
