//! Islands whose end stands against a wall. They begin 900 from wall A's left end, so a zone of 3100 ends where wall B
//! stands, at 4000.

use kitchen::kitchen::{End, Kitchen};
use kitchen::layout::{Bound, GapKind, PanelKind, PieceEnd};
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
