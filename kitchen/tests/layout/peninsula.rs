//! Islands whose end stands against a wall. They begin 900 from wall A's left end, so a zone of 3100 ends where wall B
//! stands, at 4000.

use kitchen::geometry::Span;
use kitchen::kitchen::{End, Kitchen};
use kitchen::layout::{Bound, Butt, GapKind, Layout, PanelKind, PieceEnd};
use kitchen::length::Mm;

use super::{Sketch, demo, span};

fn peninsula(length: i32) -> Sketch {
    Sketch::walls(&[4000, 3600]).island(length, 900).unit("OL3-900", "I/front", 2150)
}

#[test]
fn an_end_against_a_wall_is_closed_by_a_filler_and_shows_nothing() {
    // With the zone up to the wall, and with one that ends 29 before it: the unit ends 50 from the wall both times.
    for length in [3100, 3071] {
        let layout = peninsula(length).layout();
        let last = layout.rows[0].gaps[1];
        assert_eq!(
            (last.right, last.kind, last.span),
            (Bound::Wall, GapKind::Filler, span(3050, 3100)),
            "{length}"
        );
        assert_eq!((layout.fillers[0].span, layout.fillers[0].scribed), (span(3050, 3100), true));
        let panels: Vec<_> = layout.panels.iter().map(|panel| (panel.kind, panel.span)).collect();
        assert_eq!(panels, [(PanelKind::IslandSide, span(-19, 0)), (PanelKind::IslandBack, span(-19, 3100))]);
        let piece = &layout.worktops[0];
        assert_eq!((piece.span, piece.left, piece.right), (span(-29, 3100), PieceEnd::Free, PieceEnd::Wall));
        // The free end and the back.
        assert_eq!(piece.visible_ends, 2);
        assert_eq!(layout.plinth.runs[0].span.end, Mm(3100));
    }
}

#[test]
fn stone_is_polished_where_it_is_seen() {
    // Front and back of 3129 each, and one end of 900.
    let layout = peninsula(3100).style("worktop", "W-QZ20-A").layout();
    assert_eq!(layout.worktops[0].polished, Mm(2 * 3129 + 900));
}

#[test]
fn upstand_and_splash_stand_at_the_wall_where_it_ends() {
    // It takes 1900 to 2800 of wall B; upstand of 60 on the worktop at 918, splash up to 1400.
    let finished = |length| peninsula(length).style("upstand", 60).style("splash", "B-LAM-WHITE").layout();
    for length in [3100, 3071] {
        let layout = finished(length);
        let strips: Vec<_> =
            layout.strips.iter().map(|strip| (strip.surface, strip.span, strip.rise)).collect();
        assert_eq!(strips, [(1, span(1900, 2800), span(918, 978))], "{length}");
        let sheets = layout.splashes.iter().map(|sheet| (sheet.surface, sheet.span, sheet.rise));
        assert_eq!(sheets.collect::<Vec<_>>(), [(1, span(1900, 2800), span(978, 1400))], "{length}");
    }
    // An island that stands free has neither.
    let free = finished(2900);
    assert_eq!((free.strips.len(), free.splashes.len()), (0, 0));
}

#[test]
fn a_wall_farther_than_a_filler_or_beside_a_part_of_the_end_is_no_side_wall() {
    let ends = |sketch: Sketch| {
        let design = sketch.design();
        let kitchen = Kitchen::new(&design, demo());
        let sides = kitchen.surfaces.iter().filter(|surface| surface.is_island());
        sides.map(|surface| (surface.left, surface.right)).collect::<Vec<_>>()
    };
    let against = |distance| End::Against { wall: 1, distance: Mm(distance) };
    // On the back the same end is the left one.
    assert_eq!(ends(peninsula(2950)), [(End::Zone, against(150)), (against(150), End::Zone)]);
    assert_eq!(ends(peninsula(2949)), [(End::Zone, End::Zone); 2]);
    // The island takes 1900 to 2800 of wall B.
    let short = |length| Sketch::walls(&[4000, length]).island(3100, 900);
    assert_eq!(ends(short(2800))[0].1, against(0));
    assert_eq!(ends(short(2799))[0].1, End::Zone);
}

#[test]
fn a_side_down_to_the_floor_stands_at_the_free_end_only() {
    let mut sketch = peninsula(3100).style("worktop", "W-QZ20-A");
    sketch.0["islands"][0]["waterfall"] = "both".into();
    let layout = sketch.layout();
    assert_eq!(layout.falls.iter().map(|fall| fall.span).collect::<Vec<_>>(), [span(-20, 0)]);
    assert_eq!(layout.worktops[0].span, span(-20, 3100));
}

/// A row on wall A that ends at 2000, and a peninsula 900 deep at that wall with its back to it.
fn beside_a_row(x: i32) -> Sketch {
    let mut sketch = Sketch::walls(&[4000]).island(1250, 900).unit("OL3-1200", "I/front", 0);
    let island = &mut sketch.0["islands"][0];
    (island["x"], island["y"], island["turn"]) = (x.into(), 0.into(), 270.into());
    sketch.unit("OD-1000", "A", 1000)
}

/// Where the pieces begin and end and how, their visible ends and what is polished of them, the row's first.
fn told(layout: &Layout) -> Vec<(Span, [PieceEnd; 2], i64, i32)> {
    let pieces = layout.worktops.iter();
    pieces
        .map(|piece| (piece.span, [piece.left, piece.right], piece.visible_ends, piece.polished.0))
        .collect()
}

#[test]
fn the_worktop_of_a_row_is_butted_against_the_side_of_a_peninsula_beside_it() {
    use PieceEnd::{Butt as Met, Free, Wall};
    // The peninsula begins 60 past the row's last carcass. Of its back, 1279 long, the row covers 601; one end of each is free.
    let layout = beside_a_row(2060).layout();
    assert_eq!(told(&layout), [(span(971, 2060), [Free, Met], 1, 0), (span(-29, 1250), [Free, Wall], 2, 0)]);
    // The wall stands at the right of the peninsula's front, and its back lies 900 − 601 = 299 behind the line of its front.
    let butt = Butt { span: span(649, 1250), depth: span(-299, -299) };
    assert_eq!(layout.worktops[1].butts, [butt]);
    // What closes the two is as without it: the row's panel, the peninsula's at its tip and at its back.
    let panels: Vec<_> = layout.panels.iter().map(|panel| (panel.kind, panel.span)).collect();
    assert!(panels.contains(&(PanelKind::End, span(2000, 2019))), "{panels:?}");
    assert!(panels.contains(&(PanelKind::IslandSide, span(-19, 0))), "{panels:?}");
    // In stone the row shows 1089 in front and 601 at its left, the peninsula 1279 and 1279 − 601 and its tip of 900.
    let stone = beside_a_row(2060).style("worktop", "W-QZ20-A").layout();
    let polished: Vec<_> = told(&stone).into_iter().map(|piece| piece.3).collect();
    assert_eq!(polished, [1089 + 601, 1279 + 678 + 900]);
    assert_eq!(aprons(&beside_a_row(2060)), [vec![1089, 601], vec![1279, 678, 900]]);
}

/// How long the aprons of each piece are in stone, in front, behind and at its ends.
fn aprons(sketch: &Sketch) -> Vec<Vec<i32>> {
    let layout = sketch.clone().style("worktop", "W-QZ20-A").style("apron", 40).layout();
    layout.worktops.iter().map(|piece| piece.aprons.iter().map(|apron| apron.0).collect()).collect()
}

#[test]
fn a_joint_needs_room_for_the_panel_and_bridges_as_much_as_a_filler_does() {
    let ends = |x| beside_a_row(x).layout().worktops[0].right;
    assert_eq!([ends(2019), ends(2150)], [PieceEnd::Butt; 2]);
    assert_eq!([ends(2018), ends(2151)], [PieceEnd::Free; 2]);
    // A peninsula that stands back from the wall covers only a part of the row's end.
    let mut back = beside_a_row(2060);
    back.0["islands"][0]["y"] = 10.into();
    assert_eq!(back.layout().worktops[0].right, PieceEnd::Butt, "its worktop runs to the wall");
    back.0["islands"][0]["y"] = 151.into();
    assert_eq!(back.layout().worktops[0].right, PieceEnd::Free);
}

#[test]
fn the_worktop_of_a_peninsula_is_butted_against_the_front_of_the_row_it_begins_at() {
    use PieceEnd::{Butt as Met, Free, Wall};
    // Wall A is 3900 long, its row ends at wall B, whose front edge lies 601 from it; the peninsula of 650 begins at 640.
    let turned = |y: i32, turn: i32| {
        let mut sketch = Sketch::walls(&[3900, 700]).island(1800, 650).unit("OL2-900", "I/front", 0);
        let island = &mut sketch.0["islands"][0];
        (island["x"], island["y"], island["turn"]) = (3250.into(), y.into(), turn.into());
        sketch.unit("OHB-1000", "A", 2770)
    };
    let at = |y| turned(y, 90);
    let layout = at(640).layout();
    assert_eq!(told(&layout), [(span(2741, 3900), [Free, Wall], 1, 0), (span(-39, 1829), [Met, Free], 2, 0)]);
    assert_eq!(layout.worktops[0].butts, [Butt { span: span(3250, 3900), depth: span(601, 601) }]);
    // In stone the row shows 1159 less 650 in front and 601 at its left, the peninsula 1868 twice and its tip of 650.
    let stone = at(640).style("worktop", "W-QZ20-A").layout();
    let polished: Vec<_> = told(&stone).into_iter().map(|piece| piece.3).collect();
    assert_eq!(polished, [509 + 601, 2 * 1868 + 650]);
    assert_eq!(aprons(&at(640)), [vec![509, 601], vec![1868, 1868, 650]]);
    // The panel, 19 thick, fits under the 20 by which the row's worktop reaches over its fronts.
    assert_eq!([at(600), at(599)].map(|sketch| sketch.layout().worktops[1].left), [Met, Free]);
    assert_eq!([at(751), at(752)].map(|sketch| sketch.layout().worktops[1].left), [Met, Free]);
    // Turned about, its right end lies there.
    let right = |y| turned(y, 270).layout().worktops[1].right;
    assert_eq!([599, 600, 751, 752].map(right), [Free, Met, Met, Free]);
    // Along wall A, 1900 before it, to the front of a row on wall B.
    let along = |length: i32| {
        let sketch = Sketch::walls(&[4000, 3600]).island(length, 900).unit("OL3-900", "I/front", 0);
        sketch.unit("OD-1200", "B", 1750).layout().worktops[1].right
    };
    assert_eq!([along(2500), along(2501)], [Met, Free]);
}

#[test]
fn a_row_is_butted_at_one_end_and_turns_a_corner_at_the_other() {
    // Laminate is mitred, so that the pieces of A and B lie over one another in the corner; 60 before the row of A a
    // peninsula of 900 ends with its back.
    let room = Sketch::walls(&[3900, 3000]).unit("OD-900", "A", 1919).unit("OHB-1000", "A", 2819);
    let mut sketch = room.unit("OD-600", "B", 631).island(1250, 900).unit("OL3-1200", "I/front", 0);
    let island = &mut sketch.0["islands"][0];
    (island["x"], island["y"], island["turn"]) = (959.into(), 0.into(), 90.into());
    let row = &sketch.layout().worktops[0];
    assert_eq!((row.span, row.left, row.right), (span(1859, 3900), PieceEnd::Butt, PieceEnd::Joint(0)));
}

#[test]
fn in_one_line_with_a_row_both_ends_are_joined_and_only_what_is_deeper_shows() {
    // The row on wall A ends at 2000; an island in line with it begins 80 past its carcass, its front towards the room: what
    // closes it reaches 29 towards the row, which runs up to there.
    let in_line = |depth: i32| {
        let mut sketch = Sketch::walls(&[2000]).island(1200, depth).unit("OL3-1200", "I/front", 0);
        let island = &mut sketch.0["islands"][0];
        (island["x"], island["y"]) = (2080.into(), 0.into());
        sketch.unit("OD-1000", "A", 1000).style("worktop", "W-QZ20-A").layout()
    };
    let ends = |layout: &Layout| [layout.worktops[0].right, layout.worktops[1].left];
    let deep = in_line(900);
    assert_eq!(deep.worktops[0].span, span(971, 2051));
    assert_eq!(ends(&deep), [PieceEnd::Butt, PieceEnd::Free]);
    // Front and back of 1258 each, its far end of 900 and 299 of the near one.
    assert_eq!(deep.worktops[1].polished, Mm(2 * 1258 + 900 + 299));
    let level = in_line(601);
    assert_eq!(ends(&level), [PieceEnd::Butt, PieceEnd::Butt]);
    assert_eq!(level.worktops[1].polished, Mm(2 * 1258 + 601));
    // One end of the row; the back and the far end of the island.
    assert_eq!(level.worktops.iter().map(|piece| piece.visible_ends).collect::<Vec<_>>(), [1, 2]);
    // One joint, which the island's piece names.
    assert_eq!(level.worktops.iter().map(|piece| piece.butts.len()).collect::<Vec<_>>(), [0, 1]);
}
