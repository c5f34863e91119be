//! Gaps, fillers, end panels and plinth along one wall.

use corpus::demo;
use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{Bound, GapKind, Layout, Level, PanelKind};
use kitchen::length::Mm;

use super::{Sketch, boards, span};

/// A straight kitchen on wall B between the side walls A and C.
fn between_walls(length: i32) -> Sketch {
    Sketch::walls(&[700, length, 700])
}

fn kinds(layout: &Layout) -> Vec<GapKind> {
    layout.rows[0].gaps.iter().map(|gap| gap.kind).collect()
}

fn fillers(layout: &Layout) -> Vec<Span> {
    layout.fillers.iter().map(|filler| filler.span).collect()
}

fn panels(layout: &Layout) -> Vec<Span> {
    layout.panels.iter().map(|panel| panel.span).collect()
}

#[test]
fn a_gap_is_nothing_up_to_3_narrow_up_to_19_a_filler_up_to_150_and_open_beyond() {
    let kind =
        |gap| kinds(&between_walls(2300).unit("OD-600", "B", 0).unit("OD-600", "B", 600 + gap).layout())[1];
    let expected = [
        (-1, GapKind::Overlap),
        (0, GapKind::Closed),
        (3, GapKind::Closed),
        (4, GapKind::Narrow),
        (19, GapKind::Narrow),
        (20, GapKind::Filler),
        (150, GapKind::Filler),
        (151, GapKind::Open),
    ];
    for (gap, expected) in expected {
        assert_eq!(kind(gap), expected, "{gap}");
    }
}

#[test]
fn a_row_between_side_walls_is_closed_by_two_fillers_and_needs_no_panel() {
    // 2500 − 50 − 4 × 600 = 50 is left at the right.
    let row = between_walls(2500);
    let row = [50, 650, 1250, 1850].into_iter().fold(row, |row, x| row.unit("OD-600", "B", x)).layout();
    assert_eq!(fillers(&row), [span(0, 50), span(2450, 2500)]);
    assert_eq!([row.fillers[0].module, row.fillers[1].module], [0, 3]);
    assert!(row.panels.is_empty());
    assert_eq!(boards(&row), [(1, span(0, 2500))]);
    assert_eq!((row.plinth.end_pieces, row.plinth.corner_pieces), (0, 0));
    assert_eq!((row.rows[0].gaps[0].left, row.rows[0].gaps[4].right), (Bound::Wall, Bound::Wall));
}

#[test]
fn a_row_that_ends_free_has_panels_to_the_floor_and_end_pieces() {
    let row = Sketch::walls(&[3000]).unit("OD-600", "A", 100).unit("OD-600", "A", 700).layout();
    assert_eq!(panels(&row), [span(81, 100), span(1300, 1319)]);
    let panel = &row.panels[0];
    // plinth 100 + 780 high, 560 + 20 deep, in the front of the unit it closes.
    assert_eq!((panel.rise, panel.width), (span(0, 880), Mm(580)));
    assert_eq!((panel.kind, panel.module, &*panel.front), (PanelKind::End, Some(0), "F-MEL-WHITE"));
    assert_eq!(boards(&row), [(0, span(100, 1300))]);
    assert_eq!(row.plinth.end_pieces, 2);
    assert!(row.fillers.is_empty());
}

#[test]
fn a_gap_of_151_ends_the_run_on_both_sides_and_one_of_150_does_not() {
    let two = |gap| between_walls(1200 + gap).unit("OD-600", "B", 0).unit("OD-600", "B", 600 + gap).layout();
    let open = two(151);
    assert_eq!(panels(&open), [span(600, 619), span(732, 751)]);
    assert_eq!(boards(&open), [(1, span(0, 600)), (1, span(751, 1351))]);
    assert_eq!(open.plinth.end_pieces, 2);
    let closed = two(150);
    assert_eq!(fillers(&closed), [span(600, 750)]);
    assert_eq!(boards(&closed), [(1, span(0, 1350))]);
    assert!(closed.panels.is_empty());
}

#[test]
fn a_gap_of_151_at_a_side_wall_leaves_the_end_free() {
    let row = between_walls(751).unit("OD-600", "B", 151).layout();
    assert_eq!(kinds(&row), [GapKind::Open, GapKind::Closed]);
    assert_eq!(panels(&row), [span(132, 151)]);
    assert_eq!(boards(&row), [(1, span(151, 751))]);
}

#[test]
fn a_panel_closes_the_tall_unit_beside_a_base_unit_where_19_are_left_for_it() {
    let beside =
        |gap: i32| between_walls(1200 + gap).unit("OD-600", "B", 0).unit("HV-600", "B", 600 + gap).layout();
    // Nearer than 19 there is no panel and the gap is judged as it is.
    let tight = beside(18);
    assert!(tight.panels.is_empty());
    assert_eq!((tight.rows[0].gaps[1].judged, kinds(&tight)[1]), (Mm(18), GapKind::Narrow));
    // 19 are the panel and nothing is left.
    let panelled = beside(19);
    assert_eq!(panels(&panelled), [span(600, 619)]);
    // plinth 100 + 2080 high.
    assert_eq!((panelled.panels[0].rise, panelled.panels[0].module), (span(0, 2180), Some(1)));
    assert_eq!((panelled.rows[0].gaps[1].judged, kinds(&panelled)[1]), (Mm(0), GapKind::Closed));
    // 39 − 19 = 20 is the narrowest filler; it stands between the base unit and the panel, in the tall unit's front and
    // at its price, and in line with the base unit, for the worktop lies on it.
    let filled = beside(39);
    assert_eq!(fillers(&filled), [span(600, 620)]);
    let [strip] = filled.fillers.as_slice() else { panic!("one filler") };
    assert_eq!((strip.module, strip.beside, strip.tall), (1, 0, true));
    // 169 − 19 = 150, 170 − 19 = 151: from there on both ends are free.
    assert_eq!(kinds(&beside(169))[1], GapKind::Filler);
    let open = beside(170);
    assert_eq!(panels(&open), [span(600, 619), span(751, 770)]);
}

#[test]
fn a_filler_right_of_a_tall_unit_stands_beyond_its_panel() {
    let row = between_walls(1250).unit("HV-600", "B", 0).unit("OD-600", "B", 650).layout();
    assert_eq!(panels(&row), [span(600, 619)]);
    assert_eq!(fillers(&row), [span(619, 650)]);
}

#[test]
fn a_filler_between_tall_units_or_a_tall_unit_and_a_wall_is_as_high_as_they() {
    // 50 at the wall, 50 between the two, and no base unit beside either.
    let row = between_walls(1300).unit("HV-600", "B", 50).unit("HV-600", "B", 700);
    let design = row.design();
    let kitchen = Kitchen::new(&design, demo());
    let rises: Vec<_> =
        kitchen.layout.fillers.iter().map(|filler| (filler.span, filler.rise(&kitchen))).collect();
    // From the plinth of 100 to 2180.
    assert_eq!(rises, [(span(0, 50), span(100, 2180)), (span(650, 700), span(100, 2180))]);
}

#[test]
fn the_plinth_runs_on_from_base_to_tall_units_with_a_grille_under_a_fridge() {
    let row =
        between_walls(1869).unit("OD-600", "B", 50).unit("HKK178-600", "B", 669).unit("HV-600", "B", 1269);
    let row = row.layout();
    assert_eq!(boards(&row), [(1, span(0, 1869))]);
    assert_eq!(row.plinth.grilles, [1]);
}

#[test]
fn a_dishwasher_at_a_free_end_gets_a_panel_as_deep_as_the_machine() {
    let row = Sketch::walls(&[2000]).unit("VWF-600", "A", 100).unit("OD-600", "A", 700).layout();
    assert_eq!((row.panels[0].span, row.panels[0].width), (span(81, 100), Mm(580)));
}

#[test]
fn wall_units_end_at_the_wall_or_free_and_their_panels_are_as_high_as_they() {
    let row = Sketch::walls(&[2000, 700]).unit("BD-600", "A", 300).unit("BK-900", "A", 900).layout();
    // 2000 − 1800 = 200 at the side wall B: free on both sides.
    assert_eq!(panels(&row), [span(281, 300), span(1800, 1819)]);
    // Top at 100 + 2080 = 2180; 780 and 390 high; 350 + 20 deep.
    assert_eq!((row.panels[0].rise, row.panels[0].width), (span(1400, 2180), Mm(370)));
    assert_eq!((row.panels[1].rise, &*row.panels[1].front), (span(1790, 2180), "F-PET-SAND"));
    assert_eq!(boards(&row), []);
}

#[test]
fn the_panel_of_a_tall_unit_takes_19_of_a_wall_units_gap() {
    // The tall unit stands from 619; its panel from 600, because a base unit stands at its left.
    let beside = |end: i32| {
        let row = between_walls(1219).unit("OD-600", "B", 0).unit("HV-600", "B", 619);
        let row = row.unit("BD-600", "B", end - 600).layout();
        let hung = row.rows.iter().find(|row| row.level == Level::Hung).unwrap();
        (hung.gaps[1].judged, hung.gaps[1].kind, hung.gaps[1].right)
    };
    assert_eq!(beside(600), (Mm(0), GapKind::Closed, Bound::Module(1)));
    assert_eq!(beside(601), (Mm(-1), GapKind::Overlap, Bound::Module(1)));
}

#[test]
fn a_filler_between_a_wall_unit_and_a_tall_unit_is_in_the_tall_units_front_and_in_line_with_the_wall_unit() {
    let row =
        between_walls(1219).unit("OD-600", "B", 0).unit("HV-600", "B", 619).unit("BD-500", "B", 50).layout();
    let hung: Vec<_> = row.fillers.iter().filter(|filler| filler.level == Level::Hung).collect();
    // 0–50 at the wall; 550 to the panel at 600.
    assert_eq!((hung[0].span, hung[0].module, hung[0].tall), (span(0, 50), 2, false));
    assert_eq!((hung[1].span, hung[1].module, hung[1].tall), (span(550, 600), 1, true));
    assert_eq!([hung[0].beside, hung[1].beside], [2, 2]);
}

#[test]
fn a_tall_unit_parts_the_wall_units_into_two_rows() {
    let row = between_walls(1838)
        .unit("BD-600", "B", 0)
        .unit("HV-600", "B", 619)
        .unit("BD-600", "B", 1238)
        .layout();
    let hung: Vec<_> = row.rows.iter().filter(|row| row.level == Level::Hung).collect();
    assert_eq!(hung.len(), 2);
    assert_eq!(hung[0].gaps[1].right, Bound::Module(1));
    assert_eq!(hung[1].gaps[0].left, Bound::Module(1));
}

#[test]
fn a_wall_unit_more_than_150_from_a_tall_units_panel_ends_free() {
    // The tall unit stands free at 619; its panel takes 600–619, so 450 is 150 from it and 449 is 151.
    let beside = |end: i32| {
        let row =
            Sketch::walls(&[2000, 700]).unit("HV-600", "A", 619).unit("BD-300", "A", end - 300).layout();
        row.panels.iter().filter(|panel| panel.module == Some(1)).map(|panel| panel.span).collect::<Vec<_>>()
    };
    assert_eq!(beside(450), [span(131, 150)]);
    assert_eq!(beside(449), [span(130, 149), span(449, 468)]);
}

#[test]
fn a_unit_that_hangs_above_a_tall_one_is_not_parted_by_it() {
    let row = between_walls(1800).unit("BK-600", "B", 0).with("z", 2200).unit("HV-600", "B", 600);
    let row = row.unit("BK-600", "B", 600).with("z", 2200).layout();
    let hung = row.rows.iter().find(|row| row.level == Level::Hung).unwrap();
    assert_eq!(hung.modules, [0, 2]);
}

#[test]
fn wall_units_above_one_another_are_two_rows() {
    // 390 high each: 1790–2180 where they hang by themselves, and 1400–1790 below.
    let row = between_walls(1300)
        .unit("BK-600", "B", 50)
        .unit("BK-600", "B", 50)
        .with("z", 1400)
        .unit("BK-600", "B", 650)
        .unit("BK-600", "B", 650)
        .with("z", 1400)
        .layout();
    let modules: Vec<_> = row.rows.iter().map(|row| row.modules.clone()).collect();
    assert_eq!(modules, [[1, 3], [0, 2]]);
    assert_eq!(row.fillers.len(), 4);
}

#[test]
fn wall_units_beside_one_another_are_one_row_if_they_share_height_and_two_if_they_do_not() {
    // The first hangs from 1400 to 2180, the second is 390 high.
    let beside = |z: i32| {
        let row =
            between_walls(3000).unit("BD-600", "B", 600).unit("BK-600", "B", 1200).with("z", z).layout();
        let modules = row.rows.iter().map(|row| row.modules.clone()).collect::<Vec<_>>();
        (modules, panels(&row))
    };
    let outer = [span(581, 600), span(1800, 1819)];
    // Bottoms aligned, tops aligned, and each by 1.
    for z in [1400, 1790, 1011, 2179] {
        assert_eq!(beside(z), (vec![vec![0, 1]], outer.to_vec()), "{z}");
    }
    // Above or below one another by a corner: all four sides are seen.
    let all = vec![span(581, 600), span(1200, 1219), span(1181, 1200), span(1800, 1819)];
    for z in [1010, 2180] {
        assert_eq!(beside(z), (vec![vec![0], vec![1]], all.clone()), "{z}");
    }
}

#[test]
fn a_wall_unit_goes_on_with_the_row_that_ends_nearest_and_shares_most_height() {
    // 390 high where nothing else is said. The last one hangs from 1400 to 2180, as high as both rows before it.
    let rows = |ends: [i32; 2], z: [i32; 2]| {
        let row = between_walls(4000).unit("BK-600", "B", ends[0]).with("z", z[0]);
        let row = row.unit("BK-600", "B", ends[1]).with("z", z[1]).unit("BD-600", "B", 1200).layout();
        row.rows.iter().map(|row| row.modules.clone()).collect::<Vec<_>>()
    };
    let (first, second) = (vec![vec![0, 2], vec![1]], vec![vec![0], vec![1, 2]]);
    assert_eq!(rows([0, 600], [1400, 1790]), second);
    assert_eq!(rows([600, 0], [1400, 1790]), vec![vec![1], vec![0, 2]]);
    // One above the other: 390 of both, then 389 and 390.
    assert_eq!(rows([600, 600], [1400, 1790]), first);
    assert_eq!(rows([600, 600], [1399, 1790]), second);
}

#[test]
fn an_outer_corner_is_a_free_end() {
    let row = Sketch::walls(&[2000, 1500]).outer(1).unit("OD-600", "A", 1400).layout();
    assert_eq!(kinds(&row), [GapKind::Open, GapKind::Open]);
    assert_eq!(row.rows[0].gaps[1].right, Bound::Free);
    assert_eq!(row.panels[1].span, span(2000, 2019));
}

#[test]
fn an_island_with_one_front_side_has_two_sides_and_a_back() {
    let row = Sketch::walls(&[3000])
        .island(1800, 900)
        .unit("OL2-900", "I/front", 0)
        .unit("OL2-900", "I/front", 900);
    let row = row.layout();
    let panels: Vec<_> = row.panels.iter().map(|panel| (panel.kind, panel.span, panel.width)).collect();
    assert_eq!(
        panels,
        [
            (PanelKind::IslandSide, span(-19, 0), Mm(580)),
            (PanelKind::IslandSide, span(1800, 1819), Mm(580)),
            (PanelKind::IslandBack, span(-19, 1819), Mm(1838)),
        ]
    );
    assert!(row.panels.iter().all(|panel| panel.rise == span(0, 880) && panel.front == "F-MEL-WHITE"));
    assert_eq!(boards(&row), [(1, span(0, 1800))]);
    assert_eq!((row.plinth.end_pieces, row.plinth.corner_pieces), (0, 0));
}

#[test]
fn an_island_with_two_front_sides_has_sides_of_its_depth_less_40_and_plinth_at_the_front_only() {
    let row =
        Sketch::walls(&[3000]).island(900, 1200).unit("OL2-900", "I/front", 0).unit("OD-800", "I/back", 50);
    let row = row.layout();
    let panels: Vec<_> = row.panels.iter().map(|panel| (panel.kind, panel.width)).collect();
    assert_eq!(panels, [(PanelKind::IslandSide, Mm(1160)), (PanelKind::IslandSide, Mm(1160))]);
    assert_eq!(boards(&row), [(1, span(0, 900))]);
    // The ends of the zone count as side walls: 50 at both ends of the back are fillers.
    assert_eq!(fillers(&row), [span(0, 50), span(850, 900)]);
}

#[test]
fn an_island_that_carries_units_at_its_back_only_is_seen_from_there() {
    let row = Sketch::walls(&[3000]).island(900, 900).unit("OL2-900", "I/back", 0).layout();
    // Wall A is surface 0, the front 1, the back 2.
    assert!(row.panels.iter().all(|panel| panel.surface == 2));
    assert_eq!(row.panels[2].kind, PanelKind::IslandBack);
    assert_eq!((row.worktops[0].surface, row.worktops[0].span), (1, span(-29, 929)));
    assert_eq!(boards(&row), []);
    assert_eq!(Sketch::walls(&[3000]).island(900, 900).layout(), Layout::default());
}
