//! Rows that meet at an outer corner: the one before it runs through, the other ends against it.

use kitchen::layout::{CutoutKind, Layout, StripKind};
use kitchen::length::Mm;

use super::{Sketch, span};

/// A unit that ends `a` before an outer corner, and one that begins `b` after it, under quartz of 20.
fn round(codes: [&str; 2], a: i32, b: i32) -> Sketch {
    let room = Sketch::walls(&[1800, 1800]).outer(1).style("worktop", "W-QZ20-A");
    room.unit(codes[0], "A", 1200 - a).unit(codes[1], "B", b)
}

/// Of the panels at the corner on A and on B from where they begin, and how wide they are.
fn panels(layout: &Layout) -> Vec<(i32, i32)> {
    let at_corner = |panel: &&kitchen::layout::Panel| panel.span.end > Mm(1800) || panel.span.start < Mm(0);
    layout.panels.iter().filter(at_corner).map(|panel| (panel.back.0, panel.width.0)).collect()
}

#[test]
fn one_panel_runs_through_and_the_other_ends_against_it() {
    // 580 less the 19 of the other.
    assert_eq!(panels(&round(["OD-600"; 2], 0, 0).layout()), [(0, 580), (19, 561)]);
    // Of wall units 370.
    assert_eq!(panels(&round(["BD-600"; 2], 0, 0).layout()), [(0, 370), (19, 351)]);
    // Ending 5 before the corner the first comes 14 past it; the second begins 19 after it and is clear.
    assert_eq!(panels(&round(["OD-600"; 2], 5, 0).layout()), [(0, 580), (14, 566)]);
    assert!(round(["OD-600"; 2], 0, 19).layout().panels.iter().all(|panel| panel.width == Mm(580)));
    // A carcass of 550 beside one of 560 stands 10 before the wall: 9 less.
    let forward = round(["OD-600"; 2], 0, 0).with("depth", 550).unit("OD-600", "B", 600);
    assert_eq!(panels(&forward.layout()), [(0, 580), (19, 561)]);
    // The side of a tall unit is seen above the other.
    assert_eq!(panels(&round(["OD-600", "HV-600"], 0, 0).layout()), [(19, 561), (0, 580)]);
    assert_eq!(panels(&round(["HV-600", "OD-600"], 0, 0).layout()), [(0, 580), (19, 561)]);
}

#[test]
fn one_worktop_runs_through_and_the_other_is_cut_round_it() {
    let pieces = |b: i32| {
        let layout = round(["OD-600"; 2], 0, b).layout();
        let piece = |piece: &kitchen::layout::Piece| {
            let cut: Vec<_> = piece.cutouts.iter().map(|cut| (cut.kind, cut.span, cut.depth)).collect();
            (piece.span, piece.polished.0, cut)
        };
        layout.worktops.iter().map(piece).collect::<Vec<_>>()
    };
    // Both reach 29 past their carcasses: in front 658, at both ends 601, less the 29 of each that lie against the other.
    let corner = vec![(CutoutKind::OuterCorner, span(-29, 0), span(0, 29))];
    assert_eq!(pieces(0), [(span(1171, 1829), 1831, vec![]), (span(-29, 629), 1831, corner)]);
    // One after the corner: 28 by 29. 29 after it they are clear.
    let corner = vec![(CutoutKind::OuterCorner, span(-28, 0), span(0, 29))];
    assert_eq!(pieces(1), [(span(1171, 1829), 1832, vec![]), (span(-28, 630), 1831, corner)]);
    assert_eq!(pieces(29), [(span(1171, 1829), 1860, vec![]), (span(0, 658), 1860, vec![])]);
}

#[test]
fn a_worktop_is_cut_round_the_panel_of_a_tall_unit_round_the_corner() {
    let layout = round(["OD-600", "HV-600"], 0, 0).layout();
    let cut = &layout.worktops[0].cutouts[0];
    assert_eq!((cut.span, cut.depth), (span(1800, 1829), span(0, 19)));
    assert_eq!(layout.worktops[0].polished, Mm(1860 - 19));
    // That of a tall unit before the corner stands 19 before wall B.
    let layout = round(["HV-600", "OD-600"], 0, 0).layout();
    let cut = &layout.worktops[0].cutouts[0];
    assert_eq!((cut.span, cut.depth), (span(-29, 0), span(0, 19)));
    assert_eq!(layout.worktops[0].polished, Mm(1860 - 19));
}

#[test]
fn beside_a_row_in_the_corner_after_it_a_panel_stands_before_the_filler_there() {
    // Wall C lies 400 behind A, so the fronts there stand 581 − 400 before A; their filler begins in the corner at 0.
    let breast = |code: &str| {
        let room = Sketch::walls(&[2400, 400, 2400]).outer(1);
        let layout = room.unit(code, "A", 1800).unit("OD-600", "C", 50).layout();
        let panels = layout.panels.iter().filter(|panel| panel.span == span(2400, 2419));
        let panels: Vec<_> = panels.map(|panel| (panel.back.0, panel.width.0)).collect();
        (panels, layout.fillers.iter().map(|filler| filler.span).collect::<Vec<_>>())
    };
    assert_eq!(breast("OD-600"), (vec![(181, 580 - 181)], vec![span(0, 50)]));
    // Of a tall unit the side is seen above the filler.
    assert_eq!(breast("HV-600"), (vec![(0, 580)], vec![span(19, 50)]));
}

#[test]
fn an_upstand_ends_with_its_wall_at_an_outer_corner() {
    let layout = round(["OD-600"; 2], 0, 0).style("upstand", 50).layout();
    let upstands = layout.strips.iter().filter(|strip| strip.kind == StripKind::Upstand);
    assert_eq!(upstands.map(|strip| strip.span).collect::<Vec<_>>(), [span(1171, 1800), span(0, 629)]);
}

#[test]
fn of_two_ceiling_fillers_one_returns_behind_the_other() {
    // The units end at 2180, the fillers stand 352 to 371 from their walls and return over the panels.
    let mut sketch = round(["BD-600"; 2], 0, 0).style("ceiling_filler", true);
    sketch.0["room"]["height"] = 2280.into();
    let layout = sketch.layout();
    let returns: Vec<_> = layout.returns.iter().map(|end| (end.span, end.across)).collect();
    assert_eq!(returns[1..3], [(span(1800, 1819), span(0, 352)), (span(-19, 0), span(19, 352))]);
}
