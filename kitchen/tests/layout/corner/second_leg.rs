//! Corner units of two legs, and the rows that their second legs are.

use kitchen::layout::{Bound, GapKind, Layout, PanelKind, PieceEnd, Solution};
use kitchen::length::Mm;
use serde_json::json;

use super::super::{Sketch, boards, span};
use super::{l_room, only, tops};

#[test]
fn a_corner_unit_of_two_legs_takes_900_of_both_walls() {
    let room = |x| l_room().unit("OHC-900", "A", 3000).unit("OD-600", "B", x).layout();
    let row = room(900);
    let corner = only(&row);
    assert_eq!(corner.solution, Solution::Legs { module: 0 });
    assert_eq!((corner.joined, corner.post), (true, false));
    assert_eq!((row.rows[1].gaps[0].span, row.rows[1].gaps[0].kind), (span(900, 900), GapKind::Closed));
    assert_eq!(boards(&row), [(0, span(3000, 3369)), (1, span(531, 1500))]);
    assert_eq!(row.plinth.corner_pieces, 1);
    // Panels at the two free ends, the leg of the corner unit 560 + 20 deep.
    assert_eq!((row.panels[0].span, row.panels[0].width), (span(2981, 3000), Mm(580)));
    let filled = room(950);
    assert_eq!((filled.fillers[0].span, filled.fillers[0].module), (span(900, 950), 0));
    assert!(only(&room(1050)).joined);
    assert!(!only(&room(1051)).joined);
    assert_eq!(room(899).rows[1].gaps[0].kind, GapKind::Overlap);
}

#[test]
fn a_second_leg_that_ends_alone_gets_a_panel_on_its_own_wall() {
    let alone = l_room().unit("OHC-900", "A", 3000).layout();
    let leg = alone.panels.iter().find(|panel| panel.surface == 1).unwrap();
    assert_eq!(
        (leg.kind, leg.module, leg.span, leg.width),
        (PanelKind::End, Some(0), span(900, 919), Mm(580))
    );
    // Wall B of 1050 ends at wall C 150 beyond the leg: nothing is seen.
    let enclosed = Sketch::walls(&[3900, 1050, 700]).unit("OHC-900", "A", 3000).layout();
    assert!(enclosed.panels.iter().all(|panel| panel.surface == 0));
}

#[test]
fn a_tall_unit_beside_a_second_leg_has_its_panel_there() {
    let row = l_room().unit("OHC-900", "A", 3000).unit("HV-600", "B", 950).layout();
    assert!(!only(&row).joined);
    assert_eq!(row.rows[1].gaps[0].left, Bound::Module(0));
    let spans: Vec<_> =
        row.panels.iter().filter(|panel| panel.surface == 1).map(|panel| panel.span).collect();
    // 950 − 900 − 19 = 31 beside the panel is a filler at a tall unit's price; the tall unit's right side is free.
    assert_eq!(spans, [span(931, 950), span(1550, 1569)]);
    assert_eq!((row.fillers[0].span, row.fillers[0].tall), (span(900, 931), true));
}

#[test]
fn a_second_leg_that_stands_alone_is_the_run_on_its_wall() {
    use PieceEnd::{Free, Joint, Through};
    let alone = l_room().unit("OHC-900", "A", 3000);
    // Mitred, both pieces run to the room corner: 3000 − 29 … 3900 and 0 … 900 + 29.
    let laminate = alone.clone().layout();
    assert_eq!(tops(&laminate), [(0, span(2971, 3900), Free, Joint(0)), (1, span(0, 929), Joint(0), Free)]);
    assert_eq!(laminate.worktops.iter().map(|piece| piece.visible_ends).collect::<Vec<_>>(), [1, 1]);
    assert_eq!(laminate.worktops[1].modules, [0]);
    // 581 − 50 = 531 from the corner on both walls.
    assert_eq!(boards(&laminate), [(0, span(3000, 3369)), (1, span(531, 900))]);
    assert_eq!((laminate.plinth.corner_pieces, laminate.plinth.end_pieces), (1, 2));
    assert!(!only(&laminate).joined && !only(&laminate).post);
    // Butted, the piece on the corner unit's wall runs through. Polished: 929 − 601 and the end of 601; 328 and 601.
    let stone = alone.style("worktop", "W-QZ20-A").layout();
    assert_eq!(tops(&stone), [(0, span(2971, 3900), Free, Through(0)), (1, span(601, 929), Joint(0), Free)]);
    assert_eq!(stone.worktops.iter().map(|piece| piece.polished.0).collect::<Vec<_>>(), [929, 929]);
}

#[test]
fn a_second_leg_ends_at_a_wall_at_a_tall_unit_or_before_a_row_that_stands_apart() {
    use PieceEnd::{Free, Joint, Tall, Wall};
    let leg = |layout: &Layout| tops(layout)[1..].to_vec();
    // Wall B of 1050 ends 150 beyond the leg.
    let enclosed = Sketch::walls(&[3900, 1050, 700]).unit("OHC-900", "A", 3000).layout();
    assert_eq!(leg(&enclosed), [(1, span(0, 1050), Joint(0), Wall)]);
    assert_eq!((boards(&enclosed)[1], enclosed.plinth.end_pieces), ((1, span(531, 1050)), 1));
    // The tall unit's panel stands at 931 … 950; base and tall share a plinth.
    let tall = l_room().unit("OHC-900", "A", 3000).unit("HV-600", "B", 950).layout();
    assert_eq!(leg(&tall), [(1, span(0, 931), Joint(0), Tall)]);
    assert_eq!((boards(&tall)[1], tall.plinth.end_pieces), ((1, span(531, 1550)), 2));
    assert_eq!(tall.worktops[1].visible_ends, 0);
    // 151 beside the leg: both end free.
    let apart = l_room().unit("OHC-900", "A", 3000).unit("OD-600", "B", 1051).layout();
    assert_eq!(leg(&apart), [(1, span(0, 929), Joint(0), Free), (1, span(1022, 1680), Free, Free)]);
    assert_eq!(boards(&apart)[1..], [(1, span(531, 900)), (1, span(1051, 1651))]);
    assert_eq!((apart.plinth.corner_pieces, apart.plinth.end_pieces), (1, 4));
    // A at its left, the leg, and both sides of the row.
    assert_eq!(apart.panels.len(), 4);
}

#[test]
fn a_second_leg_away_from_the_corner_has_its_worktop_and_its_panel_as_far_forward() {
    // The unit ends 50 before wall B, so its leg there reaches from 50 to 610: the worktop 50 more than 601, the panel
    // as wide as ever.
    let row = l_room().unit("OHC-900", "A", 2950).layout();
    let depths: Vec<_> = row.worktops.iter().map(|piece| (piece.surface, piece.depth)).collect();
    assert_eq!(depths, [(0, Mm(601)), (1, Mm(651))]);
    let leg = row.panels.iter().find(|panel| panel.surface == 1).unwrap();
    assert_eq!((leg.back, leg.width), (Mm(50), Mm(580)));
}

#[test]
fn the_worktop_of_a_second_leg_that_stands_off_is_its_own_beside_a_row() {
    use PieceEnd::{Free, Joint, Step};
    // The leg reaches to 610, the unit beside it to 560: 651 and 601, which meet at the leg's side.
    let row = l_room().unit("OHC-900", "A", 2950).unit("OD-600", "B", 900).layout();
    assert!(only(&row).joined);
    let ends = [
        (0, span(2921, 3900), Free, Joint(0)),
        (1, span(0, 900), Joint(0), Step),
        (1, span(900, 1529), Step, Free),
    ];
    assert_eq!(tops(&row), ends);
    let depths: Vec<_> = row.worktops.iter().map(|piece| (piece.depth.0, piece.visible_ends)).collect();
    assert_eq!(depths, [(601, 1), (651, 1), (601, 1)]);
    // The plinth runs on in one line.
    assert_eq!(boards(&row), [(0, span(2950, 3369)), (1, span(531, 1500))]);
    // A deeper unit beside a leg in line keeps its piece to itself, too.
    let deep = l_room().unit("OHC-900", "A", 3000).unit("OD-600", "B", 900).with("depth", 660).layout();
    let depths: Vec<_> = deep.worktops.iter().map(|piece| (piece.span, piece.depth.0)).collect();
    assert_eq!(depths, [(span(2971, 3900), 601), (span(0, 900), 601), (span(900, 1529), 701)]);
}

#[test]
fn a_second_leg_at_the_right_end_of_its_wall_is_the_mirror_image() {
    use PieceEnd::{Free, Joint};
    // The unit stands at the left of B, its leg at the right of A: 3900 − 900 − 29.
    let row = l_room().unit("OHC-900", "B", 0).layout();
    assert_eq!(tops(&row), [(1, span(0, 929), Joint(0), Free), (0, span(2971, 3900), Free, Joint(0))]);
    assert_eq!(boards(&row), [(1, span(531, 900)), (0, span(3000, 3369))]);
}

/// Carousels at both ends of a back wall, each on its side wall.
fn two_legs(back: i32) -> Sketch {
    Sketch::walls(&[3000, back, 3000]).unit("OHC-900", "A", 2100).unit("OHC-900", "C", 0)
}

#[test]
fn two_second_legs_join_on_a_back_wall_of_1800_to_1950() {
    use PieceEnd::{Free, Joint};
    for (back, fillers) in [(1800, vec![]), (1820, vec![span(900, 920)]), (1950, vec![span(900, 1050)])] {
        let row = two_legs(back).layout();
        assert!(row.corners.iter().all(|corner| corner.joined && !corner.post), "{back}");
        let ends = [
            (0, span(2071, 3000), Free, Joint(0)),
            (2, span(0, 929), Joint(1), Free),
            (1, span(0, back), Joint(0), Joint(1)),
        ];
        assert_eq!(tops(&row), ends);
        assert_eq!(boards(&row)[2], (1, span(531, back - 531)));
        assert_eq!((row.plinth.corner_pieces, row.plinth.end_pieces), (2, 2));
        assert_eq!(row.fillers.iter().map(|filler| filler.span).collect::<Vec<_>>(), fillers);
        assert_eq!(row.panels.iter().map(|panel| panel.surface).collect::<Vec<_>>(), [0, 2]);
    }
    // Both side pieces of stone run through, the back wall's lies between them.
    let stone = two_legs(1800).style("worktop", "W-QZ20-A").layout();
    let back = (1, span(601, 1199), Joint(0), Joint(1));
    assert_eq!((tops(&stone)[2], stone.worktops[2].polished), (back, Mm(598)));
}

#[test]
fn two_second_legs_more_than_a_filler_apart_end_free() {
    use PieceEnd::{Free, Joint};
    let row = two_legs(1951).layout();
    assert!(row.corners.iter().all(|corner| !corner.joined));
    assert_eq!(tops(&row)[2..], [(1, span(0, 929), Joint(0), Free), (1, span(1022, 1951), Free, Joint(1))]);
    assert_eq!(boards(&row)[2..], [(1, span(531, 900)), (1, span(1051, 1420))]);
    assert_eq!((row.plinth.corner_pieces, row.plinth.end_pieces, row.panels.len()), (2, 4, 4));
}

#[test]
fn a_second_leg_meets_what_stands_at_the_other_end_of_its_wall() {
    use PieceEnd::{Free, Joint};
    // Like a run that ends 611 from that corner, the leg and the row on C leave room for a post; 1 mm less is none.
    let dead = |back: i32| {
        Sketch::walls(&[3000, back, 3000]).unit("OHC-900", "A", 2100).unit("OD-600", "C", 631).layout()
    };
    let row = dead(900 + 611);
    assert_eq!((row.corners[1].solution, row.corners[1].joined), (Solution::Dead, true));
    assert_eq!(row.corners[1].units, [Some(0), Some(1)]);
    assert_eq!(tops(&row)[2], (1, span(0, 1511), Joint(0), Joint(1)));
    assert_eq!(tops(&row)[1], (2, span(0, 1260), Joint(1), Free));
    assert_eq!(boards(&row)[2], (1, span(531, 980)));
    assert_eq!(
        dead(900 + 610).corners[1].solution,
        Solution::Missing { measured: Mm(610), required: Mm(611) }
    );
    // A blind corner unit on C, whose post takes 631: 1531 … 1681 join, with a filler from 20.
    let blind = |back: i32| {
        let room = Sketch::walls(&[3000, back, 3000]).unit("OHC-900", "A", 2100);
        room.unit("OHLM-1000", "C", 81).layout()
    };
    for (back, fillers) in [(1531, vec![]), (1681, vec![span(900, 1050)])] {
        let row = blind(back);
        assert!(row.corners[1].joined && row.corners[1].post, "{back}");
        assert_eq!(tops(&row)[2], (1, span(0, back), Joint(0), Joint(1)));
        assert_eq!(row.fillers.iter().map(|filler| filler.span).collect::<Vec<_>>(), fillers);
    }
    let apart = blind(1682);
    assert!(!apart.corners[1].joined);
    assert_eq!(tops(&apart)[2], (1, span(0, 929), Joint(0), Free));
}

#[test]
fn the_leg_of_a_wall_corner_unit_beside_a_tall_unit_needs_no_panel() {
    // The leg ends at 650, the tall unit's own panel stands at 781–800: 131 between them, no free end.
    let beside = |x| l_room().unit("BHL-650", "A", 3250).unit("HV-600", "B", x).layout();
    let legs =
        |row: Layout| row.panels.iter().filter(|panel| (panel.surface, panel.module) == (1, Some(0))).count();
    assert_eq!(legs(beside(800)), 0);
    // 820 − 19 − 650 = 151.
    assert_eq!([legs(beside(819)), legs(beside(820))], [0, 1]);
}

#[test]
fn two_second_legs_on_one_wall_end_at_the_column_between_them() {
    // The column on B stands from 1000 to 1900, 100 from either leg: each has a filler on its own side of it.
    let row = two_legs(2900).column("B", 1000, 900, 600).layout();
    assert_eq!(
        row.fillers.iter().map(|filler| filler.span).collect::<Vec<_>>(),
        [span(900, 1000), span(1900, 2000)]
    );
}

#[test]
fn two_second_legs_join_also_after_one_on_another_wall() {
    use PieceEnd::{Free, Joint};
    // In a closed room carousels at both ends of A and one at the beginning of C: D has one leg, B two that meet.
    let room = Sketch::walls(&[4000, 1800, 4000, 1800]).unit("OHC-900", "A", 0).unit("OHC-900", "A", 3100);
    let row = room.unit("OHC-900", "C", 0).layout();
    let along = |wall| tops(&row).into_iter().filter(|(surface, ..)| *surface == wall).collect::<Vec<_>>();
    assert_eq!(along(1), [(1, span(0, 1800), Joint(1), Joint(2))]);
    assert_eq!(along(2), [(2, span(0, 929), Joint(2), Free)]);
    assert_eq!(along(3), [(3, span(871, 1800), Free, Joint(0))]);
}

#[test]
fn a_second_leg_that_hangs_ends_at_what_hangs_beside_it() {
    // The leg reaches 650 along B. A beam from 700 on ends it with a filler, as high as it hangs; one below leaves it free.
    let fillers = |z: i32, height: i32| {
        let mut sketch = Sketch::walls(&[3000, 3000]).unit("BHL-650", "A", 2350);
        sketch.0["room"]["obstacles"] = json!([{
            "kind": "beam", "wall": "B", "x": 700, "width": 300, "depth": 400, "z": z, "height": height
        }]);
        sketch.layout().fillers.iter().map(|filler| filler.span).collect::<Vec<_>>()
    };
    assert_eq!(fillers(1400, 780), [span(650, 700)]);
    assert_eq!(fillers(100, 780), []);
}

#[test]
fn a_second_leg_is_compared_with_the_unit_beside_it_and_not_with_the_other_end_of_the_row() {
    let modules = |sketch: Sketch| -> Vec<Vec<usize>> {
        let layout = sketch.layout();
        layout.worktops.iter().filter(|piece| piece.surface == 1).map(|piece| piece.modules.clone()).collect()
    };
    // The leg reaches to 660 as does the last unit, the one beside it to 560: the leg has a piece of its own.
    let off = l_room().unit("OHC-900", "A", 2900).unit("OD-600", "B", 900).unit("OD-600", "B", 1500);
    assert_eq!(modules(off.with("depth", 660)), [[0], [1], [2]]);
}
