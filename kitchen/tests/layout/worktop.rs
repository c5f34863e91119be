//! Worktop pieces: ends, joints, cut-outs and edges.

use kitchen::catalogue::Mount;
use kitchen::geometry::Span;
use kitchen::layout::{Cutout, CutoutKind, GapKind, Layout, Piece, PieceEnd};
use kitchen::length::Mm;

use super::{Sketch, span};

fn spans(layout: &Layout) -> Vec<Span> {
    layout.worktops.iter().map(|piece| piece.span).collect()
}

fn ends(piece: &Piece) -> [PieceEnd; 2] {
    [piece.left, piece.right]
}

#[test]
fn a_free_piece_reaches_29_beyond_the_carcasses_and_is_601_deep() {
    let row = Sketch::walls(&[3000]).unit("OD-600", "A", 100).unit("VWF-600", "A", 700).layout();
    let piece = &row.worktops[0];
    // 19 for the panel and 10 over it: 100 − 29 … 1300 + 29.
    assert_eq!((piece.span, piece.depth), (span(71, 1329), Mm(601)));
    assert_eq!(ends(piece), [PieceEnd::Free, PieceEnd::Free]);
    assert_eq!((piece.visible_ends, piece.polished), (2, Mm(0)));
    assert_eq!(piece.modules, [0, 1]);
}

#[test]
fn a_piece_runs_to_the_wall_over_a_filler_and_ends_at_a_tall_units_panel() {
    let row = Sketch::walls(&[700, 2000, 700]).unit("OD-600", "B", 50).unit("HV-600", "B", 700);
    let row = row.unit("OD-600", "B", 1318).layout();
    // Panel of the tall unit 681–700; at its right 18 are too few for one, so the piece ends at the carcass.
    assert_eq!(spans(&row), [span(0, 681), span(1300, 2000)]);
    assert_eq!(ends(&row.worktops[0]), [PieceEnd::Wall, PieceEnd::Tall]);
    assert_eq!(ends(&row.worktops[1]), [PieceEnd::Tall, PieceEnd::Wall]);
    assert_eq!(row.worktops[1].visible_ends, 0);
}

#[test]
fn only_edges_that_are_seen_have_an_apron() {
    let row = Sketch::walls(&[700, 2000, 700]).style("worktop", "W-QZ20-A").style("apron", 40);
    let row = row.unit("OD-600", "B", 700).unit("HV-600", "B", 1400).layout();
    // In front from 700 − 29 to the panel of the tall unit at 1381, and at the free end.
    assert_eq!(row.worktops[0].aprons, [Mm(710), Mm(601)]);
}

/// A 3900 with a blind corner unit, B 3000 with a unit from 631 to 1231.
fn l_kitchen(worktop: &str) -> Layout {
    let room = Sketch::walls(&[3900, 3000]).style("worktop", worktop);
    room.unit("OD-900", "A", 1919).unit("OHB-1000", "A", 2819).unit("OD-600", "B", 631).layout()
}

#[test]
fn laminate_is_mitred_both_pieces_run_to_the_room_corner() {
    let row = l_kitchen("W-LAM38-OAK");
    assert_eq!(spans(&row), [span(1890, 3900), span(0, 1260)]);
    assert_eq!(ends(&row.worktops[0]), [PieceEnd::Free, PieceEnd::Joint(0)]);
    assert_eq!(ends(&row.worktops[1]), [PieceEnd::Joint(0), PieceEnd::Free]);
}

#[test]
fn stone_is_butted_the_corner_units_piece_runs_through() {
    let row = l_kitchen("W-QZ20-A");
    assert_eq!(spans(&row), [span(1890, 3900), span(601, 1260)]);
    assert_eq!(ends(&row.worktops[0]), [PieceEnd::Free, PieceEnd::Through(0)]);
    assert_eq!(ends(&row.worktops[1]), [PieceEnd::Joint(0), PieceEnd::Free]);
    // Front edge less the 601 that the other piece covers, and the free end: 2010 − 601 + 601.
    assert_eq!(row.worktops[0].polished, Mm(2010));
    // 659 of front edge and the free end of 601.
    assert_eq!(row.worktops[1].polished, Mm(1260));
    assert!(row.worktops.iter().all(|piece| piece.aprons.is_empty()), "none was asked");
}

#[test]
fn the_corner_unit_on_the_later_wall_makes_its_piece_run_through() {
    let room = Sketch::walls(&[3900, 3000]).style("worktop", "W-CMP12-BLACK");
    let row = room.unit("OD-600", "A", 2669).unit("OHB-1000", "B", 81).layout();
    assert_eq!(spans(&row), [span(2640, 3299), span(0, 1110)]);
    assert_eq!(ends(&row.worktops[0]), [PieceEnd::Free, PieceEnd::Joint(0)]);
    assert_eq!(ends(&row.worktops[1]), [PieceEnd::Through(0), PieceEnd::Free]);
}

#[test]
fn in_a_dead_corner_the_earlier_walls_piece_runs_through_also_where_the_room_closes() {
    let room = Sketch::walls(&[3000, 2500, 3000, 2500]).style("worktop", "W-QZ20-A");
    let row = room.unit("OD-600", "A", 631).unit("OD-600", "D", 1269).layout();
    assert_eq!(spans(&row), [span(601, 1260), span(1240, 2500)]);
    assert_eq!(ends(&row.worktops[0]), [PieceEnd::Joint(0), PieceEnd::Free]);
    assert_eq!(ends(&row.worktops[1]), [PieceEnd::Free, PieceEnd::Through(0)]);
}

#[test]
fn a_u_of_quartz_has_two_joints_and_the_middle_piece_loses_two_corners_of_polish() {
    // Both carousels stand on B, which is 3000 long; A and C carry one unit each at 900 from their corner.
    let room = Sketch::walls(&[2500, 3000, 2500]).style("worktop", "W-QZ20-A");
    let room = room.unit("OD-600", "A", 1000).unit("OHC-900", "B", 0).unit("OD-1200", "B", 900);
    let row = room.unit("OHC-900", "B", 2100).unit("OD-600", "C", 900).layout();
    // A: 971 … 2500 − 601; B: wall to wall; C: 601 … 1529.
    assert_eq!(spans(&row), [span(971, 1899), span(0, 3000), span(601, 1529)]);
    assert_eq!(ends(&row.worktops[1]), [PieceEnd::Through(0), PieceEnd::Through(1)]);
    // 3000 − 2 × 601; the others 928 and one free end of 601.
    assert_eq!(row.worktops[1].polished, Mm(1798));
    assert_eq!([row.worktops[0].polished, row.worktops[2].polished], [Mm(1529), Mm(1529)]);
}

#[test]
fn sink_and_hob_are_centred_in_their_unit_and_in_601() {
    let room =
        Sketch::walls(&[4000]).unit("OSP-600", "A", 100).with("sink", "S-INOX-500").with("tap", "T-STD");
    let row = room.unit("OKP-900", "A", 700).with("hob", "A-IND-80").layout();
    // The sink's rim of 500 in 600 and its 480 in 601; the hob's 750 in 900 and 490 in 601. No tap hole: ledge.
    assert_eq!(
        row.worktops[0].cutouts,
        [
            Cutout {
                kind: CutoutKind::Sink(Mount::Top),
                module: 0,
                extra: None,
                span: span(150, 650),
                depth: span(60, 540)
            },
            Cutout {
                kind: CutoutKind::Hob(Mount::Top),
                module: 1,
                extra: None,
                span: span(775, 1525),
                depth: span(55, 545)
            },
        ]
    );
}

#[test]
fn a_sink_without_a_ledge_needs_a_tap_hole_only_with_a_tap() {
    let room = Sketch::walls(&[4000])
        .style("worktop", "W-QZ20-A")
        .unit("OSP-800", "A", 100)
        .with("sink", "S-UM-740");
    let kinds = |row: Layout| row.worktops[0].cutouts.iter().map(|cutout| cutout.kind).collect::<Vec<_>>();
    assert_eq!(kinds(room.layout()), [CutoutKind::Sink(Mount::Under)]);
    let with_tap = room.with("tap", "T-STD").layout();
    // 35 in the middle of 800; behind the bowl that begins at 601 − 90 − 400 = 111, so (111 − 35) / 2 = 38.
    let tap = with_tap.worktops[0].cutouts[1];
    assert_eq!((tap.kind, tap.span, tap.depth), (CutoutKind::Tap, span(482, 517), span(38, 73)));
}

#[test]
fn a_socket_adds_its_hole_over_the_unit_it_goes_with_or_over_the_first() {
    let room =
        Sketch::walls(&[4000]).unit("OD-600", "A", 0).unit("OD-600", "A", 600).unit("BD-600", "A", 600);
    let room = room.extra("X-SOCKET", Some("m1")).extra("X-SOCKET", Some("m1"));
    let row = room.extra("X-SOCKET", None).extra("X-SOCKET", Some("m2")).layout();
    let sockets: Vec<_> = row.worktops[0].cutouts.iter().map(|hole| (hole.kind, hole.module)).collect();
    assert_eq!(sockets, [1, 1, 0, 0].map(|module| (CutoutKind::Socket, module)));
    // From the left quarter at 750 on, 89 wide and 89 apart, half of it from the wall.
    let holes: Vec<_> = row.worktops[0].cutouts[..2].iter().map(|hole| (hole.span, hole.depth)).collect();
    assert_eq!(holes, [(span(750, 839), span(44, 133)), (span(928, 1017), span(44, 133))]);
}

#[test]
fn a_piece_deeper_than_its_slab_is_wide_has_a_seam_along_its_length() {
    let seams = |worktop: &str, depth: i32| -> Vec<i32> {
        let mut design = corpus::design("regressions/island-hob-at-its-front");
        design.modules[1].equipment.clear();
        design.style.worktop = worktop.into();
        design.islands[0].depth = Mm(depth);
        let kitchen = corpus::kitchen_of(&design);
        kitchen.layout.worktops[0].seams.iter().map(|seam| seam.0).collect()
    };
    // Halfway between the back at 601 − 900 = −299 and the front at 601.
    assert_eq!(seams("W-OAK40", 900), [151]);
    assert_eq!(seams("W-OAK40", 650), [0; 0]);
    // Solid surface comes 760 wide; 651 − 50 … 601 in one, 761 in two: from −160, half of it 380.
    assert_eq!(seams("W-SOL38-WHITE", 760), [0; 0]);
    assert_eq!(seams("W-SOL38-WHITE", 761), [220]);
    // Laminate 1200, quartz 1440, and stainless steel as wide as asked.
    assert_eq!(seams("W-LAM38-OAK", 1200), [0; 0]);
    assert_eq!(seams("W-LAM38-OAK", 1201), [0]);
    assert_eq!(seams("W-QZ20-A", 1300), [0; 0]);
    assert_eq!(seams("W-INOX40", 1300), [0; 0]);
}

#[test]
fn a_socket_makes_way_for_the_sink_of_its_unit() {
    // The sink's cut-out from 650 to 1150 begins 60 from the wall, the socket ends 133 from it: it would stand at 750.
    // Half of 89 beside the sink is 650 − 44 − 89 = 517, over the unit on the left; right of it would be 1194.
    let room = Sketch::walls(&[4000]).unit("OD-600", "A", 0).unit("OSP-600", "A", 600);
    let room = room.with("sink", "S-INOX-500").extra("X-SOCKET", Some("m1"));
    let row = room.layout();
    let socket = row.worktops[0].cutouts[1];
    assert_eq!((socket.kind, socket.span), (CutoutKind::Socket, span(517, 606)));
    // Alone, the piece ends 29 beside the unit on either side: no place is free.
    let alone = Sketch::walls(&[4000]).unit("OSP-600", "A", 600).with("sink", "S-INOX-500");
    let row = alone.extra("X-SOCKET", Some("m0")).layout();
    assert_eq!(row.worktops[0].cutouts[1].span, span(750, 839));
}

#[test]
fn units_inside_a_tall_unit_leave_a_piece_of_no_length() {
    let row =
        Sketch::walls(&[3000]).unit("HV-600", "A", 0).unit("OFL-150", "A", 300).unit("OD-600", "A", 1000);
    assert_eq!(spans(&row.layout()), [span(600, 600), span(971, 1629)]);
}

#[test]
fn an_islands_piece_covers_zone_and_panels_and_shows_three_edges() {
    let island = Sketch::walls(&[4000])
        .island(1800, 900)
        .unit("OL2-900", "I/front", 0)
        .unit("OKP-900", "I/front", 900);
    let piece = &island.clone().with("hob", "A-IND-80").layout().worktops[0];
    // 1800 + 2 × 19 + 2 × 10.
    assert_eq!((piece.span, piece.length(), piece.depth), (span(-29, 1829), Mm(1858), Mm(900)));
    assert_eq!((piece.visible_ends, ends(piece)), (3, [PieceEnd::Free, PieceEnd::Free]));
    assert_eq!(piece.cutouts[0].span, span(975, 1725));
    // Front and back of 1858, two ends of 900.
    let stone = island.style("worktop", "W-QZ20-A").layout();
    assert_eq!(stone.worktops[0].polished, Mm(2 * 1858 + 2 * 900));
}

#[test]
fn a_hob_at_the_back_of_an_island_is_measured_as_the_front_sees_it() {
    let island = Sketch::walls(&[4000]).island(1800, 1200).unit("OL2-900", "I/front", 0);
    let piece = &island.unit("OKP-900", "I/back", 0).with("hob", "A-IND-80").layout().worktops[0];
    assert_eq!(piece.modules, [0, 1]);
    // Left at the back is right at the front: 1800 − (75 + 750) … 1800 − 75. In depth the cut-out lies 55 … 545
    // before the back's line, whose front edge at 601 is the front's 601 − 1200 = −599: −599 + 56 … −599 + 546.
    assert_eq!((piece.cutouts[0].span, piece.cutouts[0].depth), (span(975, 1725), span(-543, -53)));
}

#[test]
fn a_piece_longer_than_the_slab_is_joined_clear_of_cut_outs_and_dishwashers() {
    // Laminate comes in 4100, so 4800 between walls ask for two slabs. Equal shares would meet at 2400, over the
    // dishwasher from 2150 to 2750; its left side is 250 away, its right side 350.
    let room = |unit: &str| {
        let room = Sketch::walls(&[700, 4800, 700]).unit("OD-1200", "B", 50).unit(unit, "B", 1250);
        room.unit("OSP-600", "B", 2150 - 600).unit("VWF-600", "B", 2150).unit("OD-1000", "B", 2750)
    };
    let row = room("OD-300").unit("OD-900", "B", 3750);
    assert_eq!(row.layout().worktops[0].slab_joints, [Mm(2150)]);
    // A sink left of it: its cut-out of 500 ends at 2100, and 150 more reach over 2150; 2750 is left.
    let mut row = row;
    row.0["modules"][2]["sink"] = "S-INOX-500".into();
    assert_eq!(row.layout().worktops[0].slab_joints, [Mm(2750)]);
}

#[test]
fn each_piece_joins_only_what_it_must() {
    // Granite comes in 2700: 5300 needs two slabs, 5500 three.
    let joints = |length: i32| {
        let room = Sketch::walls(&[700, length, 700]).style("worktop", "W-GRA20").unit("OD-1200", "B", 50);
        let room = room.unit("OD-1200", "B", 1250).unit("OD-1200", "B", 2450).unit("OD-1200", "B", 3650);
        room.unit("OD-450", "B", length - 500).layout().worktops[0].slab_joints.len()
    };
    assert_eq!(joints(5350), 1);
    assert_eq!(joints(5400), 1);
    assert_eq!(joints(5401), 2);
}

#[test]
fn the_piece_that_ends_beside_a_deeper_one_gives_way_to_all_of_it() {
    // Under A's piece stands a carcass of 660: its front plane is at 681 and its edge at 701. On B the post of 50 begins
    // where the planes cross, the unit at 731.
    let room = Sketch::walls(&[3900, 3000]).style("worktop", "W-QZ20-A");
    let deep = |room: Sketch| room.unit("OD-600", "A", 2669).with("depth", 660);
    let row = deep(room.clone()).unit("OD-600", "B", 731).layout();
    assert_eq!(spans(&row), [span(2640, 3900), span(701, 1360)]);
    assert_eq!((row.worktops[0].depth, row.worktops[1].depth), (Mm(701), Mm(601)));
    assert_eq!(row.rows[1].gaps[0].kind, GapKind::Closed);
    // Front edge 1260 − 601 and the free end of 701; 659 and 601.
    assert_eq!([row.worktops[0].polished, row.worktops[1].polished], [Mm(1360), Mm(1260)]);
    // A row takes part in a corner up to 781 from it.
    let joined = |x| deep(room.clone()).unit("OD-600", "B", x).layout().corners.len();
    assert_eq!([joined(781), joined(782)], [1, 0]);
}

#[test]
fn a_socket_stays_over_its_unit_however_many_it_holds() {
    // Over 300 the quarter lies at 75; the second of 89 would begin at 253 and stays at 300 − 89.
    let row = Sketch::walls(&[4000]).unit("OD-300", "A", 0).unit("OD-600", "A", 300);
    let row = row.extra("X-SOCKET", Some("m0")).extra("X-SOCKET", Some("m0")).layout();
    let holes: Vec<_> = row.worktops[0].cutouts.iter().map(|hole| hole.span).collect();
    assert_eq!(holes, [span(75, 164), span(211, 300)]);
}
