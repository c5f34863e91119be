//! Sides of carcasses that come out before what stands beside them.

use kitchen::geometry::Span;
use kitchen::layout::{GapKind, Layout, PanelKind, PieceEnd};
use kitchen::length::Mm;

use super::{Sketch, span};

/// Two units of 600 on a wall, the first from 600, as deep as said.
fn beside(codes: [&str; 2], depths: [i32; 2], gap: i32) -> Layout {
    let first = Sketch::walls(&[3000]).unit(codes[0], "A", 600).with("depth", depths[0]);
    first.unit(codes[1], "A", 1200 + gap).with("depth", depths[1]).layout()
}

/// The end panels along a surface from left to right: where, whose and how deep.
fn panels(layout: &Layout, surface: usize) -> Vec<(Span, usize, i32)> {
    let here = layout.panels.iter().filter(|panel| panel.surface == surface);
    let mut panels: Vec<_> =
        here.filter_map(|panel| Some((panel.span, panel.module?, panel.width.0))).collect();
    panels.sort_by_key(|(span, ..)| span.start);
    panels
}

fn tops(layout: &Layout) -> Vec<(Span, i32, [PieceEnd; 2])> {
    layout.worktops.iter().map(|piece| (piece.span, piece.depth.0, [piece.left, piece.right])).collect()
}

#[test]
fn a_deeper_base_unit_has_a_panel_where_19_are_left_for_it_whichever_side_its_neighbour_is_on() {
    use PieceEnd::{Free, Step};
    // 660 + 20 deep, 560 + 20 at the other end; the deeper worktop of 701 ends over the panel, the other begins at it.
    let right = beside(["OD-600"; 2], [660, 560], 19);
    assert_eq!(
        panels(&right, 0),
        [(span(581, 600), 0, 680), (span(1200, 1219), 0, 680), (span(1819, 1838), 1, 580)]
    );
    assert_eq!(right.panels[1].rise, span(0, 880));
    assert_eq!(tops(&right), [(span(571, 1219), 701, [Free, Step]), (span(1219, 1848), 601, [Step, Free])]);
    let gap = right.rows[0].gaps[1];
    assert_eq!((gap.judged, gap.kind, gap.panels), (Mm(0), GapKind::Closed, [Mm(19), Mm(0)]));
    let left = beside(["OD-600"; 2], [560, 660], 19);
    assert_eq!(panels(&left, 0)[1], (span(1200, 1219), 1, 680));
    assert_eq!(tops(&left), [(span(571, 1200), 601, [Free, Step]), (span(1200, 1848), 701, [Step, Free])]);
    // Nearer than 19 there is none, and the deeper worktop ends at its carcass.
    let tight = beside(["OD-600"; 2], [660, 560], 18);
    assert_eq!(panels(&tight, 0).len(), 2);
    assert_eq!(tops(&tight), [(span(571, 1200), 701, [Free, Step]), (span(1200, 1847), 601, [Step, Free])]);
}

#[test]
fn what_the_panel_of_a_deeper_unit_leaves_is_a_filler_in_line_with_the_other() {
    // 50 − 19 = 31 beside the panel, in the left unit's front.
    let fillers = |layout: &Layout| -> Vec<_> {
        layout.fillers.iter().map(|filler| (filler.span, filler.module, filler.beside)).collect()
    };
    let right = beside(["OD-600"; 2], [660, 560], 50);
    assert_eq!((panels(&right, 0)[1].0, fillers(&right)), (span(1200, 1219), vec![(span(1219, 1250), 0, 1)]));
    let left = beside(["OD-600"; 2], [560, 660], 50);
    assert_eq!((panels(&left, 0)[1].0, fillers(&left)), (span(1231, 1250), vec![(span(1200, 1231), 0, 0)]));
    // 169 − 19 = 150 are a filler still, 170 − 19 = 151 end both rows.
    let kinds = [169, 170].map(|gap| beside(["OD-600"; 2], [660, 560], gap).rows[0].gaps[1].kind);
    assert_eq!(kinds, [GapKind::Filler, GapKind::Open]);
    assert_eq!(panels(&beside(["OD-600"; 2], [660, 560], 170), 0).len(), 4);
}

#[test]
fn a_front_covers_21_of_the_side_behind_it() {
    // Of wall units with their fronts at the same height: 350 − 329 = 21. A panel is 780 high, 350 + 20 deep.
    for (depths, own) in
        [([350, 329], None), ([350, 328], Some(0)), ([329, 350], None), ([328, 350], Some(1))]
    {
        let row = beside(["BD-600"; 2], depths, 19);
        let between: Vec<_> =
            panels(&row, 0).into_iter().filter(|(at, ..)| *at == span(1200, 1219)).collect();
        assert_eq!(between, own.map(|unit| (span(1200, 1219), unit, 370)).into_iter().collect::<Vec<_>>());
    }
    assert_eq!(beside(["BD-600"; 2], [350, 328], 19).panels[1].rise, span(1400, 2180));
}

#[test]
fn the_cornice_of_a_deeper_wall_unit_runs_on_over_its_panel() {
    let row = Sketch::walls(&[3000]).unit("BD-600", "A", 600).unit("BD-600", "A", 1219).with("depth", 250);
    let strips: Vec<_> = row.style("cornice", true).layout().strips.iter().map(|strip| strip.span).collect();
    assert_eq!(strips, [span(581, 1219), span(1219, 1838)]);
}

#[test]
fn a_deeper_tall_unit_has_a_panel_as_high_as_it_is() {
    let row = beside(["HV-600"; 2], [560, 660], 19);
    assert_eq!(panels(&row, 0)[1], (span(1200, 1219), 1, 680));
    let between = row.panels.iter().find(|panel| panel.span == span(1200, 1219)).unwrap();
    assert_eq!(between.rise, span(0, 2180));
}

#[test]
fn a_base_unit_before_a_less_deep_tall_one_and_that_one_have_a_panel_each() {
    // The tall unit's side is seen above the worktop, the base unit's from 460 + 21 to 560: 2180 high and 480 deep, 880 high
    // and 580 deep. The worktop ends over the one at the other.
    let both = beside(["HV-600", "OD-600"], [460, 560], 38);
    let expected = [
        (span(581, 600), 0, 480),
        (span(1200, 1219), 0, 480),
        (span(1219, 1238), 1, 580),
        (span(1838, 1857), 1, 580),
    ];
    assert_eq!(panels(&both, 0), expected);
    assert_eq!(tops(&both), [(span(1219, 1867), 601, [PieceEnd::Tall, PieceEnd::Free])]);
    let heights: Vec<_> = both.panels.iter().map(|panel| panel.rise.end.0).collect();
    assert_eq!(heights, [2180, 2180, 880, 880]);
    // A filler stands between the two; one panel alone is the tall unit's.
    let filled = beside(["HV-600", "OD-600"], [460, 560], 88);
    assert_eq!((filled.fillers[0].span, filled.fillers[0].beside), (span(1219, 1269), 1));
    let one = beside(["HV-600", "OD-600"], [460, 560], 37);
    assert_eq!(panels(&one, 0)[1], (span(1200, 1219), 0, 480));
    assert_eq!((panels(&one, 0).len(), one.rows[0].gaps[1].judged), (3, Mm(18)));
    // Of a tall unit with 560 − 21 its own is enough.
    assert_eq!(panels(&beside(["HV-600", "OD-600"], [539, 560], 38), 0).len(), 3);
}

#[test]
fn a_machine_shows_no_side_but_what_is_deeper_beside_it_does() {
    let machine = |right: i32, gap: i32| {
        let row = Sketch::walls(&[4000]).unit("OD-600", "A", 600).with("depth", 660);
        let row = row.unit("VWF-600", "A", 1200 + gap).unit("OD-600", "A", 1800 + gap).with("depth", right);
        panels(&row.layout(), 0)
    };
    // It stands in line with two deep ones, and with the shallower of two.
    assert_eq!(machine(660, 0).len(), 2);
    assert_eq!(machine(560, 0).len(), 2);
    assert_eq!(machine(560, 19)[1], (span(1200, 1219), 0, 680));
}

#[test]
fn a_unit_deeper_than_the_leg_beside_it_and_a_leg_that_stands_off_have_panels() {
    let room = || Sketch::walls(&[3900, 3000]);
    let deep = room().unit("OHC-900", "A", 3000).unit("OD-600", "B", 919).with("depth", 660).layout();
    assert_eq!(panels(&deep, 1), [(span(900, 919), 1, 680), (span(1519, 1538), 1, 680)]);
    assert_eq!(
        tops(&deep)[1..],
        [
            (span(0, 900), 601, [PieceEnd::Joint(0), PieceEnd::Step]),
            (span(900, 1548), 701, [PieceEnd::Step, PieceEnd::Free]),
        ]
    );
    // 50 from its wall the leg comes out to 610; its panel begins where it does and is 560 + 20 wide.
    let off = room().unit("OHC-900", "A", 2950).unit("OD-600", "B", 919).layout();
    assert_eq!(panels(&off, 1), [(span(900, 919), 0, 580), (span(1519, 1538), 1, 580)]);
    let leg = off.panels.iter().find(|panel| panel.surface == 1 && panel.module == Some(0)).unwrap();
    assert_eq!(leg.back, Mm(50));
}

#[test]
fn on_an_island_carcasses_of_all_depths_end_in_one_line() {
    let island = Sketch::walls(&[3000]).island(1219, 1200).unit("OD-600", "I/front", 0).with("depth", 660);
    let panels = island.unit("OD-600", "I/front", 619).with("depth", 350).layout().panels;
    let kinds: Vec<_> = panels.iter().map(|panel| panel.kind).collect();
    assert_eq!(kinds, [PanelKind::IslandSide, PanelKind::IslandSide, PanelKind::IslandBack]);
}
