//! Units that are made in another height, depth or height system than the price list's.

use corpus::demo;
use kitchen::catalogue::FrontRow;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{GapKind, PanelKind, PieceEnd, Solution};
use kitchen::length::Mm;

use super::{Sketch, span};

/// The finished heights of the fronts of a sketch's first unit, bottom to top.
fn fronts(sketch: &Sketch) -> Vec<i32> {
    let design = sketch.design();
    let kitchen = Kitchen::new(&design, demo());
    kitchen.placed[0].rows.iter().map(|row: &FrontRow| row[0].height.0).collect()
}

fn one(code: &str) -> Sketch {
    Sketch::walls(&[3000]).unit(code, "A", 600)
}

#[test]
fn the_fronts_of_s720_are_those_of_its_grid() {
    let s720 = |code: &str| fronts(&one(code).style("system", "S720"));
    // domain.md §1.10: 717 = 141/285/285 = 357/357 = 141/573.
    assert_eq!(s720("OL3-600"), [285, 285, 141]);
    assert_eq!(s720("OL2-600"), [357, 357]);
    assert_eq!(s720("OLD-600"), [573, 141]);
    assert_eq!(s720("OD-600"), [717]);
    // 1970 − 3 = 357 + 3 + 357 + 600 + 650.
    assert_eq!(s720("HOV-600"), [357, 357, 600, 650]);
}

#[test]
fn the_top_front_takes_the_difference_in_height() {
    // 2210 − 3 = 777 + 3 + 1427, and 1427 = 11 · 130 − 3; 1950 − 3 = 387 + 3 + 387 + 600 + 570.
    assert_eq!(fronts(&one("HV-600").with("height", 2210)), [777, 1427]);
    assert_eq!(fronts(&one("HOV-600").with("height", 1950)), [387, 387, 600, 570]);
    // Of a wall unit of 650 the door is 5 · 130 − 3.
    assert_eq!(fronts(&one("BD-600").with("height", 650)), [647]);
}

#[test]
fn heights_follow_the_system_and_wall_units_keep_their_top() {
    let sketch = one("BD-600").with("height", 900).unit("OD-600", "A", 600).style("system", "S720");
    let design = sketch.style("plinth_height", 150).design();
    let kitchen = Kitchen::new(&design, demo());
    // Floor to the top of the wall units: 150 + 1970; to the worktop: 150 + 720 and 38 of laminate.
    assert_eq!(kitchen.placed[0].rise, span(1220, 2120));
    assert_eq!((kitchen.base_top(), kitchen.worktop_top()), (Mm(870), Mm(908)));
}

#[test]
fn a_shorter_carcass_leaves_the_wall_and_keeps_its_front_and_worktop() {
    let sketch = one("OD-600").with("depth", 460).unit("OD-600", "A", 1200);
    let design = sketch.design();
    let kitchen = Kitchen::new(&design, demo());
    let [short, usual] = [&kitchen.placed[0], &kitchen.placed[1]];
    assert_eq!((short.depth, short.back, short.reach()), (Mm(460), Mm(100), usual.reach()));
    assert_eq!(short.body.y, span(100, 560));
    assert_eq!(kitchen.layout.worktops.len(), 1);
}

/// How far each unit of a sketch stands from its wall, and how far it reaches.
fn stands(sketch: &Sketch) -> Vec<(i32, i32)> {
    let design = sketch.design();
    Kitchen::new(&design, demo()).placed.iter().map(|placed| (placed.back.0, placed.reach().0)).collect()
}

#[test]
fn a_row_of_shorter_carcasses_stands_at_the_wall_in_line_with_its_deepest() {
    let sketch = one("OD-600").with("depth", 350).unit("OL2-600", "A", 1200).with("depth", 400);
    assert_eq!(stands(&sketch), [(50, 400), (0, 400)]);
    let row = sketch.layout();
    // 400 + 2 + 19 + 20; both panels as deep as their carcasses and 20 more; the plinth 50 behind 400 + 21.
    assert_eq!(row.worktops.iter().map(|piece| piece.depth.0).collect::<Vec<_>>(), [441]);
    let panels: Vec<_> = row.panels.iter().map(|panel| (panel.back.0, panel.width.0)).collect();
    assert_eq!(panels, [(50, 370), (0, 420)]);
    let plinth: Vec<_> = row.plinth.runs.iter().map(|run| (run.span, run.face.0)).collect();
    assert_eq!(plinth, [(span(600, 1800), 371)]);
}

#[test]
fn the_widest_filler_still_keeps_a_shorter_carcass_in_line() {
    let beside = |x| stands(&one("OD-600").with("depth", 350).unit("OD-600", "A", x))[0];
    assert_eq!([beside(1350), beside(1351)], [(210, 560), (0, 350)]);
    // One deeper than usual comes forward alone.
    let deeper = one("OD-600").with("depth", 400).unit("OD-600", "A", 1200).with("depth", 660);
    assert_eq!(stands(&deeper), [(160, 560), (0, 660)]);
}

#[test]
fn wall_units_hang_at_the_wall_whatever_their_depth() {
    let sketch = one("BD-600").with("depth", 300).unit("BD-600", "A", 1200).style("cornice", true);
    assert_eq!(stands(&sketch), [(0, 300), (0, 350)]);
    // The cornice follows the fronts, over the panels of 19 at both ends.
    let strips: Vec<_> = sketch.layout().strips.iter().map(|strip| strip.span).collect();
    assert_eq!(strips, [span(581, 1200), span(1200, 1819)]);
    let widths: Vec<_> = sketch.layout().panels.iter().map(|panel| panel.width.0).collect();
    assert_eq!(widths, [320, 370]);
}

#[test]
fn a_shorter_tall_unit_stands_at_the_wall_beside_base_units() {
    let sketch = one("HV-600").with("depth", 400).unit("OD-600", "A", 1219);
    assert_eq!(stands(&sketch), [(0, 400), (0, 560)]);
    let row = sketch.layout();
    let panels: Vec<_> = row.panels.iter().map(|panel| (panel.span, panel.back.0, panel.width.0)).collect();
    assert_eq!(panels, [(span(581, 600), 0, 420), (span(1200, 1219), 0, 420), (span(1819, 1838), 0, 580)]);
    // The plinth of the base units runs to its side.
    let plinth: Vec<_> = row.plinth.runs.iter().map(|run| (run.span, run.face.0)).collect();
    assert_eq!(plinth, [(span(600, 1200), 371), (span(1200, 1819), 531)]);
    assert_eq!(row.plinth.end_pieces, 2);
}

#[test]
fn a_second_leg_keeps_the_shorter_units_beside_it_in_line() {
    let leg = Sketch::walls(&[3000, 3000]).unit("OHC-900", "A", 2100).unit("OD-600", "B", 900);
    assert_eq!(stands(&leg.with("depth", 350))[1], (210, 560));
}

#[test]
fn front_planes_cross_where_a_shorter_row_has_its_own() {
    // Wall B stands at 350 + 21 from its wall: the post of 50 on A ends 421 from the corner, the plinth 371 − 50; A may
    // begin at 371 + 30.
    let row = |x| {
        let sketch = Sketch::walls(&[3000, 3000]).unit("OD-600", "A", x).unit("OD-600", "B", 631);
        sketch.with("depth", 350).layout()
    };
    let post = row(1979);
    assert!(post.corners[0].joined);
    assert_eq!(post.rows[0].gaps[1].span, span(2579, 2579));
    let plinth: Vec<_> = post.plinth.runs.iter().map(|run| (run.span, run.face.0)).collect();
    assert_eq!(plinth, [(span(1979, 2679), 531), (span(531, 1231), 321)]);
    assert_eq!(row(1999).corners[0].solution, Solution::Dead);
    let missing = Solution::Missing { measured: Mm(400), required: Mm(401) };
    assert_eq!(row(2000).corners[0].solution, missing);
    // Of two rows the one that comes too near is told, however near the other may come.
    let sketch = Sketch::walls(&[3000, 3000]).unit("OD-600", "A", 1990).unit("OD-600", "B", 600);
    let missing = Solution::Missing { measured: Mm(600), required: Mm(611) };
    assert_eq!(sketch.with("depth", 350).layout().corners[0].solution, missing);
    // 421 and the widest filler.
    assert_eq!([row(1829), row(1828)].map(|row| row.corners.len()), [1, 0]);
}

#[test]
fn a_column_ends_a_row_of_shorter_carcasses_where_their_fronts_are() {
    // 400 deep it stands behind usual fronts, but before those of carcasses of 350.
    let ends = |depth| {
        let sketch = one("OD-600").with("depth", depth).column("A", 1250, 200, 400);
        sketch.layout().rows[0].gaps[1].kind
    };
    assert_eq!([ends(350), ends(560)], [GapKind::Filler, GapKind::Open]);
}

#[test]
fn a_deeper_carcass_comes_forward_under_a_piece_of_its_own() {
    let row = one("OD-600").unit("OD-600", "A", 1200).with("depth", 660).unit("OD-600", "A", 1850).layout();
    let pieces: Vec<_> =
        row.worktops.iter().map(|piece| (piece.span, piece.depth, piece.visible_ends)).collect();
    // 660 + 21 + 20 = 701 deep, from its carcass, beside which no panel has room, to its panel of 19; its neighbours run to it,
    // over the filler of the other 31 too. It shows its edge at both sides, they show their free ends.
    let expected =
        [(span(571, 1200), Mm(601), 1), (span(1200, 1819), Mm(701), 2), (span(1819, 2479), Mm(601), 1)];
    assert_eq!(pieces, expected);
    assert_eq!([row.worktops[1].left, row.worktops[1].right], [PieceEnd::Step; 2]);
}

#[test]
fn a_dishwasher_stands_in_line_with_the_deeper_carcasses_beside_it() {
    let between = |left: i32, right: i32| {
        let row = one("OD-600").with("depth", left).unit("VWF-600", "A", 1200);
        row.unit("OD-600", "A", 1800).with("depth", right)
    };
    // The machine is 560 deep and leaves 100 to the wall; the worktop of 660 + 41 runs on from 600 − 29 to 2400 + 29.
    let deep = between(660, 660);
    assert_eq!(stands(&deep), [(0, 660), (100, 660), (0, 660)]);
    let pieces = |sketch: &Sketch| -> Vec<_> {
        sketch.layout().worktops.iter().map(|piece| (piece.span, piece.depth.0)).collect()
    };
    assert_eq!(pieces(&deep), [(span(571, 2429), 701)]);
    // Of two depths it keeps to the shallower, under its piece.
    assert_eq!(stands(&between(560, 660))[1], (0, 560));
    assert_eq!(pieces(&between(560, 660)), [(span(571, 1800), 601), (span(1800, 2429), 701)]);
    // A shallow carcass beside it comes to its own usual depth, and no machine stands behind the wall.
    assert_eq!(stands(&between(460, 660)), [(100, 560), (0, 560), (0, 660)]);
    // Two beside each other, and one at the end of its row, keep to what carcass there is; alone it stands at the wall.
    let pair = one("OD-600").with("depth", 660).unit("VWF-600", "A", 1200).unit("VWF-450", "A", 1800);
    assert_eq!(stands(&pair), [(0, 660), (100, 660), (100, 660)]);
    assert_eq!(stands(&one("VWF-600")), [(0, 560)]);
    // Beyond a filler's 150 another row begins.
    let apart = one("OD-600").with("depth", 660).unit("VWF-600", "A", 1351);
    assert_eq!(stands(&apart), [(0, 660), (0, 560)]);
}

#[test]
fn on_an_island_a_carcass_grows_backwards() {
    let sketch = Sketch::walls(&[3000]).island(1200, 1200).unit("OD-600", "I/front", 0).with("depth", 660);
    let design = sketch.unit("OD-600", "I/front", 600).with("depth", 350).design();
    let kitchen = Kitchen::new(&design, demo());
    // The front plane stays 20 behind the edge: a 560 carcass begins at 0, 660 at −100, 350 at 210.
    let measures: Vec<_> = kitchen.placed.iter().map(|placed| (placed.back, placed.reach())).collect();
    assert_eq!(measures, [(Mm(-100), Mm(560)), (Mm(210), Mm(560))]);
}

#[test]
fn the_panels_of_an_island_go_as_far_back_as_its_deepest_carcass() {
    // Carcasses of 660, 560 and 350 begin at −100, at 0 and at 210; a side closes them and 20 more up to 580, the back
    // stands 19 behind them.
    for (depth, rear, width) in [(660, -100, 680), (560, 0, 580), (350, 210, 370)] {
        let sketch = Sketch::walls(&[3000]).island(1200, 1200).unit("OD-600", "I/front", 0);
        let panels = sketch.with("depth", depth).layout().panels;
        let measures: Vec<_> = panels.iter().map(|panel| (panel.kind, panel.back, panel.width)).collect();
        let side = (PanelKind::IslandSide, Mm(rear), Mm(width));
        assert_eq!(measures, [side, side, (PanelKind::IslandBack, Mm(rear - 19), Mm(1238))], "{depth}");
    }
    // Of one with units back to back 1250 − 40, from the front plane backwards; seen from its back they end at its right.
    let both =
        Sketch::walls(&[3000]).island(1200, 1250).unit("OD-600", "I/front", 0).unit("OD-600", "I/back", 600);
    let panels = both.layout().panels;
    assert_eq!((panels[0].back, panels[0].width, panels.len()), (Mm(581 - 1210), Mm(1210), 2));
}
