//! Corners: who solves them, who joins, where the post stands.

use kitchen::geometry::Span;
use kitchen::layout::{Bound, Corner, GapKind, Layout, Level, PieceEnd, Solution};
use kitchen::length::Mm;

use super::{Sketch, boards, span};

mod second_leg;

/// Walls A 3900 and B 3000 that meet at the right end of A.
fn l_room() -> Sketch {
    Sketch::walls(&[3900, 3000])
}

fn only(layout: &Layout) -> Corner {
    assert_eq!(layout.corners.len(), 1);
    layout.corners[0]
}

#[test]
fn a_blind_corner_unit_stands_581_and_50_and_its_door_from_the_corner() {
    // x = 3900 − 581 − 50 − 450 = 2819; it ends at 3819, so 81 remain void. Leg B starts at 581 + 50 = 631.
    let row = l_room().unit("OHB-1000", "A", 2819).unit("OD-600", "B", 631).layout();
    let corner = only(&row);
    assert_eq!((corner.before, corner.after, corner.level), (0, 1, Level::Floor));
    assert_eq!(corner.solution, Solution::Blind { module: 0 });
    assert_eq!((corner.joined, corner.a, corner.post), (true, Mm(50), false));
    assert_eq!(corner.units, [Some(0), Some(1)]);
    let [a, b] = [&row.rows[0], &row.rows[1]];
    assert_eq!((a.gaps[1].kind, a.gaps[1].span), (GapKind::Void, span(3819, 3900)));
    assert_eq!(
        (b.gaps[0].kind, b.gaps[0].left, b.gaps[0].judged),
        (GapKind::Closed, Bound::Corner(0), Mm(0))
    );
    assert!(row.fillers.is_empty());
    assert_eq!(row.plinth.corner_pieces, 1);
    // 531 from the corner on both walls: 3900 − 531 = 3369.
    assert_eq!(boards(&row), [(0, span(2819, 3369)), (1, span(531, 1231))]);
    // Free at the left of A and at the right of B only.
    assert_eq!(row.plinth.end_pieces, 2);
    assert_eq!(row.panels.len(), 2);
}

#[test]
fn a_blind_corner_unit_at_the_left_end_of_a_wall_is_the_mirror_image() {
    // x = 581 + 50 + 450 − 1000 = 81.
    let row = l_room().unit("OD-600", "A", 3900 - 631 - 600).unit("OHB-1000", "B", 81).layout();
    let corner = only(&row);
    assert_eq!((corner.solution, corner.joined), (Solution::Blind { module: 1 }, true));
    assert_eq!(corner.units, [Some(0), Some(1)]);
    assert_eq!((row.rows[1].gaps[0].kind, row.rows[1].gaps[0].span), (GapKind::Void, span(0, 81)));
    assert_eq!(row.rows[0].gaps[1].right, Bound::Corner(0));
}

#[test]
fn a_le_mans_corner_needs_its_post_and_a_blind_corner_brings_it() {
    let with = |code| only(&l_room().unit(code, "A", 2819).unit("OD-600", "B", 631).layout()).post;
    assert!(with("OHLM-1000"));
    assert!(!with("OHB-1000"));
}

#[test]
fn a_corner_unit_alone_is_not_joined_and_its_run_reaches_the_wall() {
    let row = l_room().unit("OHLM-1000", "A", 2819).layout();
    let corner = only(&row);
    assert_eq!((corner.joined, corner.post, corner.units), (false, false, [Some(0), None]));
    assert_eq!((row.rows[0].gaps[1].kind, row.rows[0].gaps[1].right), (GapKind::Void, Bound::Wall));
    assert_eq!((row.worktops[0].span, row.worktops[0].right), (span(2790, 3900), PieceEnd::Wall));
    assert_eq!(boards(&row), [(0, span(2819, 3900))]);
    assert_eq!(row.plinth.corner_pieces, 0);
}

#[test]
fn what_the_post_leaves_is_filled_from_20_to_150() {
    let leg_b = |x| l_room().unit("OHB-1000", "A", 2819).unit("OD-600", "B", x).layout();
    assert_eq!(leg_b(650).rows[1].gaps[0].kind, GapKind::Narrow);
    let filled = leg_b(651);
    assert_eq!((filled.fillers[0].span, filled.fillers[0].module), (span(631, 651), 1));
    assert!(only(&leg_b(781)).joined);
    let beyond = leg_b(782);
    assert!(!only(&beyond).joined);
    assert_eq!(beyond.rows[1].gaps[0].kind, GapKind::Open);
}

#[test]
fn what_the_post_leaves_before_the_door_of_a_blind_unit_is_filled_from_20_to_150() {
    // At 2819 the door of 450 ends at 3269, where the post begins; the unit stands so much farther from the corner.
    let off = |open| l_room().unit("OHB-1000", "A", 2819 - open).unit("OD-600", "B", 631).layout();
    for (open, kind, judged) in [
        (-10, GapKind::Void, 0),
        (3, GapKind::Void, 0),
        (4, GapKind::Narrow, 4),
        (19, GapKind::Narrow, 19),
        (20, GapKind::Filler, 20),
        (150, GapKind::Filler, 150),
    ] {
        let row = off(open);
        let gap = row.rows[0].gaps[1];
        assert_eq!((gap.kind, gap.judged, gap.span), (kind, Mm(judged), span(3819 - open, 3900)), "{open}");
        assert!(only(&row).joined);
        let fillers: Vec<_> =
            row.fillers.iter().map(|filler| (filler.surface, filler.span, filler.module)).collect();
        let filled = (kind == GapKind::Filler).then_some((0, span(3269 - open, 3269), 0));
        assert_eq!(fillers, Vec::from_iter(filled), "{open}");
        assert_eq!(row.worktops[0].span, span(2819 - open - 29, 3900));
        assert_eq!((row.panels.len(), row.plinth.corner_pieces, row.plinth.end_pieces), (2, 1, 2));
    }
    // At the left end of a wall it is the mirror image: 581 + 50, and the door 100 farther.
    let mirrored = l_room().unit("OD-600", "A", 2669).unit("OHB-1000", "B", 181).layout();
    assert_eq!(mirrored.fillers.iter().map(|filler| filler.span).collect::<Vec<_>>(), [span(631, 731)]);
    // Without handles a post is 30 wide and a door as far as 781 has 200 before it: the post takes 50, so that a filler of 150
    // closes the rest, and B's, which has 30 there, stays as it is.
    let far = l_room().style("handle", None::<&str>).unit("OHB-1000", "A", 2669).unit("OD-600", "B", 611);
    let row = far.layout();
    assert_eq!(only(&row).a, Mm(50));
    assert_eq!(row.fillers.iter().map(|filler| filler.span).collect::<Vec<_>>(), [span(3119, 3269)]);
    assert_eq!(row.rows[1].gaps[0].kind, GapKind::Closed);
}

#[test]
fn two_runs_from_611_form_a_dead_corner_with_a_post() {
    let runs = |a: i32, b: i32| l_room().unit("OD-600", "A", 3900 - a - 600).unit("OD-600", "B", b).layout();
    for (a, b) in [(611, 611), (631, 631), (781, 611), (781, 781)] {
        let corner = only(&runs(a, b));
        assert_eq!((corner.solution, corner.joined, corner.post), (Solution::Dead, true, true), "{a} {b}");
    }
    // With less than 581 + 50 the post is narrower and nothing overlaps.
    assert_eq!(runs(611, 631).rows[0].gaps[1].kind, GapKind::Closed);
    for (a, b, measured) in [(610, 631, 610), (50, 700, 50), (631, 0, 0)] {
        let corner = only(&runs(a, b));
        assert_eq!(
            corner.solution,
            Solution::Missing { measured: Mm(measured), required: Mm(611) },
            "{a} {b}"
        );
        assert!(!corner.joined && !corner.post);
    }
    assert_eq!(runs(782, 631).corners, []);
    assert_eq!(runs(0, 782).corners, []);
}

#[test]
fn without_handles_the_post_is_30_wide() {
    let runs = |handle: Option<&str>| {
        let room = l_room().style("handle", handle).unit("OD-600", "A", 2689).unit("OD-600", "B", 611);
        only(&room.layout()).a
    };
    assert_eq!(runs(None), Mm(30));
    assert_eq!(runs(Some("H-PUSH")), Mm(30));
    // A projection of 20 needs 30, but with handles it is never less than 50.
    assert_eq!(runs(Some("H-EDGE")), Mm(50));
}

#[test]
fn without_handles_the_post_is_as_wide_as_the_widest_filler_leaves_up_to_781() {
    // 581 + 30 + 150 = 761; as far as 781, where two runs still meet, the post is wider by what is more, up to 50.
    let runs =
        |b| l_room().style("handle", None::<&str>).unit("OD-600", "A", 2689).unit("OD-600", "B", b).layout();
    for (b, a) in [(761, 30), (762, 31), (781, 50)] {
        let met = runs(b);
        let corner = only(&met);
        assert_eq!(
            (corner.solution, corner.joined, corner.post, corner.a),
            (Solution::Dead, true, true, Mm(a))
        );
        // A's unit stands 611 from the corner, beside a post that is 30 wide there; B's has the filler of 150.
        assert_eq!(met.rows[0].gaps[1].kind, GapKind::Closed);
        let fillers: Vec<_> = met.fillers.iter().map(|filler| filler.span).collect();
        assert_eq!(fillers, [span(581 + a, b)]);
        // Both worktops run to the corner, A's to 3900; one panel at either free end, one corner piece.
        let spans: Vec<_> = met.worktops.iter().map(|piece| piece.span).collect();
        assert_eq!(spans, [span(2660, 3900), span(0, b + 629)]);
        assert_eq!((met.panels.len(), met.plinth.end_pieces, met.plinth.corner_pieces), (2, 2, 1));
    }
    // Farther away both rows end free, with panel and end piece, and A's worktop at 3900 − 611 + 29 leaves B's, 601 deep, its
    // place.
    let apart = runs(782);
    assert_eq!(apart.corners, []);
    let free = |surface| (surface, PieceEnd::Free, PieceEnd::Free);
    let ends: Vec<_> = tops(&apart).into_iter().map(|(on, _, left, right)| (on, left, right)).collect();
    assert_eq!(ends, [free(0), free(1)]);
    assert_eq!((apart.worktops[0].span, apart.worktops[1].span), (span(2660, 3318), span(753, 1411)));
    assert_eq!((apart.panels.len(), apart.plinth.end_pieces, apart.plinth.corner_pieces), (4, 4, 0));
}

#[test]
fn a_blind_unit_whose_door_is_farther_than_781_from_the_corner_does_not_solve_it() {
    // The door of 450 begins 550 from the unit's blind end: 231 + 550 = 781.
    let at =
        |distance: i32| l_room().unit("OHB-1000", "A", 2900 - distance).unit("OD-600", "B", 631).layout();
    assert!(only(&at(231)).joined);
    assert_eq!(only(&at(232)).solution, Solution::Missing { measured: Mm(232), required: Mm(611) });
}

#[test]
fn a_second_leg_150_from_its_wall_still_turns_the_corner() {
    let at = |distance: i32| l_room().unit("OHC-900", "A", 3000 - distance).unit("OD-600", "B", 900).layout();
    let near = at(150);
    assert_eq!((only(&near).joined, near.rows[0].gaps[1].kind), (true, GapKind::Void));
    assert_eq!(near.fillers.len(), 0);
    let far = at(151);
    assert_eq!((far.corners.len(), far.rows[0].gaps[1].kind), (0, GapKind::Open));
}

#[test]
fn of_two_corner_units_the_first_of_the_design_has_the_corner() {
    let both = l_room().unit("OHB-1000", "B", 81).unit("OHB-1000", "A", 2819).layout();
    assert_eq!(only(&both).solution, Solution::Blind { module: 0 });
}

#[test]
fn a_wall_between_two_corners_joins_at_both_ends() {
    // 2400 − 2 × 631 = 1138, of which 38 are a filler beside the second post.
    let room = Sketch::walls(&[2000, 2400, 2000]).unit("OHLM-1000", "A", 919).unit("OD-1100", "B", 631);
    let row = room.unit("OHLM-1000", "C", 81).layout();
    let joined: Vec<_> =
        row.corners.iter().map(|corner| (corner.before, corner.joined, corner.post)).collect();
    assert_eq!(joined, [(0, true, true), (1, true, true)]);
    let b = row.rows.iter().find(|row| row.surface == 1).unwrap();
    assert_eq!((b.gaps[0].left, b.gaps[1].right), (Bound::Corner(0), Bound::Corner(1)));
    assert_eq!(row.fillers.iter().map(|filler| filler.span).collect::<Vec<_>>(), [span(1731, 1769)]);
    assert_eq!(boards(&row)[1], (1, span(531, 1869)));
    assert_eq!((row.plinth.corner_pieces, row.plinth.end_pieces), (2, 2));
}

#[test]
fn the_wider_clearance_of_the_two_nearest_units_counts() {
    let room = l_room().style("handle", "H-PUSH").unit("OHB-1000", "A", 2839).unit("OD-600", "B", 631);
    assert_eq!(only(&room.clone().layout()).a, Mm(30));
    assert_eq!(only(&room.with("handle", "H-KNOB").layout()).a, Mm(50));
}

#[test]
fn a_tall_unit_takes_part_in_no_corner() {
    assert_eq!(l_room().unit("OD-600", "A", 3250).unit("HV-600", "B", 0).layout().corners, []);
    let row = l_room().unit("OHB-1000", "A", 2819).unit("HV-600", "B", 631).layout();
    assert!(!only(&row).joined);
    assert_eq!(row.rows[1].gaps[0].kind, GapKind::Open);
}

#[test]
fn wall_units_join_in_a_corner_only_by_their_corner_unit() {
    // The legs of BHL take 650; without it the row on B is 350 from the corner and ends free.
    let joined = l_room().unit("BHL-650", "A", 3250).unit("BD-600", "B", 650).layout();
    let corner = only(&joined);
    assert_eq!((corner.level, corner.joined, corner.post), (Level::Hung, true, false));
    assert_eq!(joined.plinth.corner_pieces, 0);
    let ends: Vec<_> = joined.panels.iter().map(|panel| (panel.surface, panel.span, panel.width)).collect();
    assert_eq!(ends, [(0, span(3231, 3250), Mm(370)), (1, span(1250, 1269), Mm(370))]);
    let apart = l_room().unit("BD-600", "A", 3300).unit("BD-600", "B", 380).layout();
    assert_eq!(apart.corners, []);
    assert_eq!(apart.panels.len(), 3);
}

#[test]
fn the_closing_corner_of_a_room_lies_between_the_last_wall_and_a() {
    let room = Sketch::walls(&[3000, 2500, 3000, 2500]);
    // Blind unit at the left end of A: x = 81; wall D ends at 2500, its unit 631 before: 2500 − 631 − 600.
    let row = room.unit("OHLM-1000", "A", 81).unit("OD-600", "D", 1269).layout();
    let corner = only(&row);
    assert_eq!((corner.before, corner.after, corner.joined, corner.post), (3, 0, true, true));
    assert_eq!(row.rows[1].gaps[1].right, Bound::Corner(0));
}

#[test]
fn a_corner_unit_turns_to_the_nearer_inner_corner() {
    let room = Sketch::walls(&[2000, 2400, 2000]);
    let row = room.clone().unit("OHB-1000", "B", 81).unit("OD-600", "A", 769).layout();
    assert_eq!(only(&row).after, 1);
    let row = room.unit("OHB-1000", "B", 1319).unit("OD-600", "C", 631).layout();
    assert_eq!(only(&row).before, 1);
}

/// The pieces of a layout: surface, span and both ends.
fn tops(layout: &Layout) -> Vec<(usize, Span, PieceEnd, PieceEnd)> {
    layout.worktops.iter().map(|piece| (piece.surface, piece.span, piece.left, piece.right)).collect()
}
