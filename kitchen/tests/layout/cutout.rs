//! Where holes and grooves lie in a worktop of 601, and what gives way to them.

use kitchen::geometry::Span;
use kitchen::layout::{CutoutKind, Piece};
use kitchen::length::Mm;

use super::{Sketch, span};

/// A sink unit of 900 from 1200 on between units of 200, and a hob unit of 900 whose cut-out of 750 begins 75 beside its left
/// side.
fn sink_and_hob(hob: i32, drainer: &str) -> Piece {
    let row = Sketch::walls(&[4000]).style("worktop", "W-QZ20-A").unit("OFL-200", "A", 1000);
    let row = row.unit("OSP-900", "A", 1200).with("sink", "S-UM-740").with("tap", "T-STD");
    let row = row.with("drainer", drainer).unit("OFL-200", "A", 2100).unit("OKP-900", "A", hob);
    row.with("hob", "A-IND-80").layout().worktops.swap_remove(0)
}

#[test]
fn grooves_end_50_before_the_next_cut_out() {
    let drainer = |hob, side| sink_and_hob(hob, side).drainers[0].span;
    // The bowl of 740 lies from 1280 to 2020, the hob from 2375 to 3125 or from 175 to 925.
    assert_eq!(drainer(2300, "right"), span(2070, 2325));
    assert_eq!(drainer(100, "left"), span(975, 1230));
    // On the other side of the sink it stands in nobody's way: 400, or up to 50 from the end at 1000 − 29 or 2300 + 29.
    assert_eq!(drainer(2300, "left"), span(1021, 1230));
    assert_eq!(drainer(100, "right"), span(2070, 2279));
    // A cut-out 100 beside the bowl leaves none: 1900 + 20.
    let row = Sketch::walls(&[4000]).style("worktop", "W-QZ20-A").unit("OSP-900", "A", 1000);
    let row = row.with("sink", "S-UM-740").with("drainer", "right").unit("OKP-600", "A", 1900);
    assert_eq!(row.with("hob", "A-IND-60").layout().worktops[0].drainers, []);
}

#[test]
fn only_a_bowl_that_hangs_from_stone_lies_out_of_the_middle() {
    let sink = |worktop: &str, sink: &str| -> Span {
        let row = Sketch::walls(&[4000]).style("worktop", worktop).unit("OSP-900", "A", 100);
        let cutouts = row.with("sink", sink).with("tap", "T-STD").layout().worktops.swap_remove(0).cutouts;
        cutouts.iter().find(|cutout| matches!(cutout.kind, CutoutKind::Sink(_))).unwrap().depth
    };
    // 90 of stone stay before a bowl of 400: 601 − 90 = 511. In compact it lies in the middle, as what lies on stone does.
    assert_eq!(sink("W-QZ20-A", "S-UM-740"), span(111, 511));
    assert_eq!(sink("W-CMP12-BLACK", "S-UM-740"), span(100, 500));
    assert_eq!(sink("W-QZ20-A", "S-INOX-500"), span(60, 540));
}

#[test]
fn a_column_beside_a_piece_is_not_cut_out_of_it() {
    let cutouts = |x| {
        let row = Sketch::walls(&[4000]).column("A", x, 300, 200).unit("OD-600", "A", 600);
        row.layout().worktops.swap_remove(0).cutouts.len()
    };
    // The piece ends at 1229.
    assert_eq!([cutouts(1228), cutouts(1229), cutouts(3000)], [1, 0, 0]);
}

#[test]
fn a_bowl_under_the_stone_of_a_deep_island_moves_only_as_far_as_it_must() {
    // An island of 621 has 20 behind the 601 of its units, so that 105 more make the 125 that a tap asks.
    let depth = |depth: i32| {
        let island = Sketch::walls(&[4000]).style("worktop", "W-QZ20-A").island(900, depth);
        let island = island.unit("OSP-900", "I/front", 0).with("sink", "S-UM-740").with("tap", "T-STD");
        island.layout().worktops.swap_remove(0).cutouts[0].depth
    };
    assert_eq!([depth(621), depth(626)], [span(105, 505), span(100, 500)]);
}

#[test]
fn what_ends_at_the_front_edge_of_a_piece_is_not_cut_out_of_it() {
    let row = Sketch::walls(&[4000, 2000, 4000]).column("C", 1000, 2000, 1399).unit("OD-1200", "A", 1500);
    assert_eq!(row.layout().worktops[0].cutouts, []);
}

#[test]
fn a_seam_is_not_moved_for_a_dishwasher() {
    // 900 of oak that comes 650 wide are joined at 151, under which the machine stands, too.
    let island = Sketch::walls(&[4000]).style("worktop", "W-OAK40").island(1200, 900);
    let island = island.unit("VWF-600", "I/front", 0).unit("OD-600", "I/front", 600).layout();
    assert_eq!(island.worktops[0].seams, [Mm(151)]);
}
