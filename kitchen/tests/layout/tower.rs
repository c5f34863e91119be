//! Tall units on islands. Worktops end at their panels, which are as high as they are, 100 of plinth and 2080 of carcass, and go
//! back to 20 before the edge of the island: its front edge lies at 601, and carcasses are closed to 580.

use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{Layout, PanelKind, PieceEnd, bar};
use kitchen::length::Mm;

use super::{Sketch, demo, span};

/// Kind, surface, where it stands along that and upwards, and its width.
fn panels(layout: &Layout) -> Vec<(PanelKind, usize, Span, Span, i32)> {
    let panels = layout.panels.iter();
    let mut panels: Vec<_> =
        panels.map(|panel| (panel.kind, panel.surface, panel.span, panel.rise, panel.width.0)).collect();
    panels.sort_by_key(|(kind, surface, span, ..)| (format!("{kind:?}"), *surface, span.start));
    panels
}

/// Surface, where it lies, its depth, how it ends, its visible ends and what is polished of it.
fn pieces(layout: &Layout) -> Vec<(usize, Span, i32, [PieceEnd; 2], i64, i32)> {
    let pieces = layout.worktops.iter();
    pieces
        .map(|piece| {
            let ends = [piece.left, piece.right];
            (piece.surface, piece.span, piece.depth.0, ends, piece.visible_ends, piece.polished.0)
        })
        .collect()
}

#[test]
fn at_the_end_of_an_island_a_tall_unit_stands_in_place_of_its_side() {
    use PanelKind::{End, IslandBack, IslandSide};
    let sketch = Sketch::walls(&[6000]).island(1819, 900).unit("HV-600", "I/front", 0);
    let layout = sketch.unit("OL3-1200", "I/front", 619).style("worktop", "W-QZ20-A").layout();
    // From the tall unit's panel to 29 past the base unit: 1229 in front and behind, and one end of 900.
    let polished = 2 * 1229 + 900;
    assert_eq!(pieces(&layout), [(1, span(619, 1848), 900, [PieceEnd::Tall, PieceEnd::Free], 2, polished)]);
    // Behind, the island ends at 601 - 900; 20 before that stands the back of 19, and the panels go from 580 to -260.
    let (high, low) = (span(0, 2180), span(0, 880));
    let expected = [
        (End, 1, span(-19, 0), high, 840),
        (End, 1, span(600, 619), high, 840),
        (IslandBack, 1, span(-19, 619), high, 638),
        (IslandBack, 1, span(619, 1838), low, 1219),
        (IslandSide, 1, span(1819, 1838), low, 580),
    ];
    assert_eq!(panels(&layout), expected);
    // Its plinth goes on under the tall unit.
    assert_eq!(super::boards(&layout), [(1, span(0, 1819))]);
}

#[test]
fn a_tall_unit_in_the_middle_of_an_island_parts_its_worktop_its_back_and_its_bar() {
    use PieceEnd::{Free, Tall};
    let sketch = Sketch::walls(&[6000]).island(2438, 1000).unit("OL3-900", "I/front", 0);
    let mut sketch = sketch.unit("HV-600", "I/front", 919).unit("OL3-900", "I/front", 1538);
    sketch.0["islands"][0]["support"] = "legs".into();
    let design = sketch.design();
    let kitchen = Kitchen::new(&design, demo());
    let layout = &kitchen.layout;
    let expected =
        [(1, span(-29, 900), 1000, [Free, Tall], 2, 0), (1, span(1538, 2467), 1000, [Tall, Free], 2, 0)];
    assert_eq!(pieces(layout), expected);
    let backs: Vec<_> = panels(layout).into_iter().filter(|panel| panel.0 == PanelKind::IslandBack).collect();
    let back = |start: i32, end: i32, top: i32| {
        (PanelKind::IslandBack, 1, span(start, end), span(0, top), end - start)
    };
    assert_eq!(backs, [back(-19, 900, 880), back(900, 1538, 2180), back(1538, 2457, 880)]);
    // Each stretch of 900 is held by the tall unit's panel and stands on a leg at the other end, and seats one; together they
    // would seat four.
    assert_eq!(layout.props.len(), 2);
    assert_eq!(bar(&kitchen, 0).unwrap().seats, 1);
}

#[test]
fn what_closes_a_tall_unit_ends_the_units_of_the_other_side_too() {
    use PanelKind::{End, IslandBack, IslandSide};
    let sketch = Sketch::walls(&[6000]).island(1819, 1300).unit("HV-600", "I/front", 0);
    let sketch = sketch.unit("OL3-1200", "I/front", 619);
    let layout = sketch.clone().unit("OL3-1200", "I/back", 0).layout();
    let lying = [(1, span(619, 1848), 1300, [PieceEnd::Tall, PieceEnd::Free], 2, 0)];
    assert_eq!(pieces(&layout), lying);
    assert_eq!(layout.worktops[0].modules, [1, 2]);
    // From 580 to 601 - 1300 + 20 + 19; where units stand on both sides, the other end is 1300 less 40.
    let (high, low) = (span(0, 2180), span(0, 880));
    let expected = [
        (End, 1, span(-19, 0), high, 1240),
        (End, 1, span(600, 619), high, 1240),
        (IslandBack, 1, span(-19, 619), high, 638),
        (IslandSide, 1, span(1819, 1838), low, 1260),
    ];
    assert_eq!(panels(&layout), expected);
    // The panel stands at 1819 - 619 of the back; 50 before that a filler closes the gap.
    let layout = sketch.unit("OL3-900", "I/back", 250).layout();
    let fillers: Vec<_> = layout.fillers.iter().map(|filler| (filler.surface, filler.span)).collect();
    assert_eq!(fillers, [(2, span(1150, 1200))]);
    assert_eq!(pieces(&layout), lying);
}

#[test]
fn past_a_tall_unit_an_island_without_units_has_neither_worktop_nor_back() {
    use PanelKind::{End, IslandBack, IslandSide};
    let sketch = Sketch::walls(&[6000]).island(2438, 900).unit("OL3-900", "I/front", 0);
    let layout = sketch.unit("HV-600", "I/front", 919).layout();
    assert_eq!(pieces(&layout), [(1, span(-29, 900), 900, [PieceEnd::Free, PieceEnd::Tall], 2, 0)]);
    let (high, low) = (span(0, 2180), span(0, 880));
    let expected = [
        (End, 1, span(900, 919), high, 840),
        (End, 1, span(1519, 1538), high, 840),
        (IslandBack, 1, span(-19, 900), low, 919),
        (IslandBack, 1, span(900, 1538), high, 638),
        (IslandSide, 1, span(-19, 0), low, 580),
    ];
    assert_eq!(panels(&layout), expected);
}

#[test]
fn tall_units_back_to_back_close_each_other() {
    use PanelKind::End;
    let sketch = Sketch::walls(&[6000]).island(1200, 1300).unit("HV-600", "I/front", 0);
    let sketch = sketch.unit("HV-600", "I/front", 600).unit("HV-600", "I/back", 0);
    let layout = sketch.unit("HV-600", "I/back", 600).layout();
    // From 580 to 601 - 1300 + 20.
    let high = span(0, 2180);
    assert_eq!(panels(&layout), [(End, 1, span(-19, 0), high, 1259), (End, 1, span(1200, 1219), high, 1259)]);
    assert_eq!(layout.worktops, []);
}

#[test]
fn at_the_wall_of_a_peninsula_a_tall_unit_has_a_filler_and_one_panel() {
    use PanelKind::{End, IslandBack, IslandSide};
    let sketch = Sketch::walls(&[2469, 3600]).island(1569, 900).unit("OL3-900", "I/front", 0);
    let layout = sketch.unit("HV-600", "I/front", 919).layout();
    assert_eq!(pieces(&layout), [(2, span(-29, 900), 900, [PieceEnd::Free, PieceEnd::Tall], 2, 0)]);
    // The filler of 50 beside it is closed behind, too.
    let expected = [
        (End, 2, span(900, 919), span(0, 2180), 840),
        (IslandBack, 2, span(-19, 900), span(0, 880), 919),
        (IslandBack, 2, span(900, 1569), span(0, 2180), 669),
        (IslandSide, 2, span(-19, 0), span(0, 880), 580),
    ];
    assert_eq!(panels(&layout), expected);
    let fillers: Vec<_> = layout.fillers.iter().map(|filler| (filler.span, filler.tall)).collect();
    assert_eq!(fillers, [(span(1519, 1569), true)]);
    let raised: Vec<_> = layout.panels.iter().filter(|panel| panel.rise.end > Mm(918)).collect();
    assert!(raised.iter().all(|panel| panel.front == "F-OAK-NAT"));
}

#[test]
fn a_lone_tall_unit_is_closed_all_round_and_carries_no_worktop() {
    let layout = Sketch::walls(&[6000]).island(600, 620).unit("HV-600", "I/front", 0).layout();
    let around: Vec<_> = panels(&layout).into_iter().map(|(_, _, span, rise, _)| (span, rise)).collect();
    let high = span(0, 2180);
    assert_eq!(around, [(span(-19, 0), high), (span(600, 619), high), (span(-19, 619), high)]);
    assert_eq!(layout.worktops, []);
}
