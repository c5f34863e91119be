//! Columns in a row. Carcasses are 560 deep, the worktop 601; a panel takes 19 and the worktop 10 more at a free end.

use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{Bound, CutoutKind, GapKind, Level, PieceEnd};
use kitchen::length::Mm;
use kitchen::room::ObstacleKind;
use kitchen::workshop::{Rim, tops};
use proptest::prelude::*;

use super::{Sketch, boards, demo, span};

#[test]
fn a_column_before_which_no_front_can_stand_ends_the_row_as_a_side_wall_does() {
    let row = |depth| {
        let row = Sketch::walls(&[4000]).column("A", 1230, 400, depth);
        row.unit("OD-600", "A", 600).unit("OD-600", "A", 1700).layout()
    };
    let ended = row(561);
    let gaps: Vec<_> = ended.rows.iter().map(|row| (row.gaps[0], row.gaps[1])).collect();
    assert_eq!(
        (gaps[0].1.kind, gaps[0].1.right, gaps[0].1.span),
        (GapKind::Filler, Bound::Obstacle(0), span(1200, 1230))
    );
    assert_eq!(
        (gaps[1].0.kind, gaps[1].0.left, gaps[1].0.span),
        (GapKind::Filler, Bound::Obstacle(0), span(1630, 1700))
    );
    // Fillers and no panels beside it; the worktop and the plinth go to it on both sides and no farther.
    assert_eq!(
        ended.fillers.iter().map(|filler| filler.span).collect::<Vec<_>>(),
        [span(1200, 1230), span(1630, 1700)]
    );
    assert_eq!(
        ended.panels.iter().map(|panel| panel.span).collect::<Vec<_>>(),
        [span(581, 600), span(2300, 2319)]
    );
    let pieces: Vec<_> = ended.worktops.iter().map(|piece| (piece.span, piece.left, piece.right)).collect();
    assert_eq!(
        pieces,
        [
            (span(571, 1230), PieceEnd::Free, PieceEnd::Wall),
            (span(1630, 2329), PieceEnd::Wall, PieceEnd::Free),
        ]
    );
    assert_eq!(boards(&ended), [(0, span(600, 1230)), (0, span(1630, 2300))]);
    assert_eq!(ended.plinth.end_pieces, 2);
    // Carcasses of 560 have it behind their fronts: it is one row, whose gap of 500 ends it on both sides.
    let behind = row(560);
    assert_eq!((behind.rows.len(), behind.rows[0].gaps[1].kind), (1, GapKind::Open));
}

#[test]
fn a_column_at_the_end_of_a_wall_or_far_from_the_units_ends_the_row_there() {
    let layout = Sketch::walls(&[4000]).column("A", 0, 300, 600).column("A", 3700, 300, 600);
    let layout = layout.unit("OD-600", "A", 350).unit("OD-600", "A", 950).layout();
    assert_eq!(layout.rows.len(), 1);
    let [first, .., last] = &layout.rows[0].gaps[..] else { panic!() };
    assert_eq!((first.left, first.span), (Bound::Obstacle(0), span(300, 350)));
    // More than a filler bridges: the row ends free, as it would before a wall.
    assert_eq!((last.right, last.kind, last.span), (Bound::Obstacle(1), GapKind::Open, span(1550, 3700)));
    assert_eq!(layout.panels.iter().map(|panel| panel.span).collect::<Vec<_>>(), [span(1550, 1569)]);
}

#[test]
fn a_column_on_the_next_wall_ends_the_row_that_runs_up_to_it() {
    // Wall B begins at 4000 along wall A; its column reaches 700 into the room, over the first 300 of B.
    let layout = Sketch::walls(&[4000, 3000]).column("B", 0, 700, 300).unit("OD-600", "A", 3050).layout();
    let last = layout.rows[0].gaps[1];
    assert_eq!((last.right, last.span), (Bound::Obstacle(0), span(3650, 3700)));
    assert_eq!(layout.corners, []);
}

#[test]
fn wall_units_end_at_what_is_less_deep_than_base_units_end_at() {
    let layout = Sketch::walls(&[4000]).column("A", 1250, 300, 400);
    let layout = layout.unit("BD-600", "A", 600).unit("BD-600", "A", 1600).unit("OD-600", "A", 600).layout();
    let hung = || layout.rows.iter().filter(|row| row.level == Level::Hung);
    assert_eq!(hung().count(), 2);
    assert_eq!(hung().next().unwrap().gaps[1].right, Bound::Obstacle(0));
    let standing = layout.rows.iter().find(|row| row.level == Level::Floor).unwrap();
    assert_eq!(standing.gaps[1].right, Bound::Free);
}

/// A beam 2150 above the floor, 400 deep, and wall units of 600 on a wall of 4000: where each begins and how high it hangs.
fn beneath(beam: [i32; 2], units: &[(i32, i32)]) -> Sketch {
    let mut sketch = Sketch::walls(&[4000]).column("A", beam[0], beam[1] - beam[0], 400);
    let placed = &mut sketch.0["room"]["obstacles"][0];
    (placed["kind"], placed["z"], placed["height"]) = ("beam".into(), 2150.into(), 350.into());
    units.iter().fold(sketch, |sketch, (x, z)| sketch.unit("BD-600", "A", *x).with("z", *z))
}

/// The units of a row and what bounds it.
type Bounded = (Vec<usize>, [Bound; 2]);

/// The rows of wall units, and the stretches that fillers and panels take.
fn hung(sketch: &Sketch) -> (Vec<Bounded>, Vec<Span>, Vec<Span>) {
    let layout = sketch.layout();
    let rows = layout.rows.iter().filter(|row| row.level == Level::Hung);
    let rows = rows.map(|row| (row.modules.clone(), [row.gaps[0].left, row.gaps[row.gaps.len() - 1].right]));
    let fillers = layout.fillers.iter().map(|filler| filler.span);
    (rows.collect(), fillers.collect(), layout.panels.iter().map(|panel| panel.span).collect())
}

#[test]
fn a_beam_ends_the_row_beside_it_and_not_the_units_that_hang_under_it() {
    use Bound::{Free, Module, Obstacle};
    // Hung at 1400 a unit ends at 2180, 30 above the beam's lower edge; at 1370 it ends there.
    let right = hung(&beneath([1300, 2800], &[(650, 1400), (1700, 1370)]));
    let rows = vec![(vec![0], [Free, Obstacle(0)]), (vec![1], [Module(0), Free])];
    assert_eq!(
        right,
        (rows, vec![span(1250, 1300)], vec![span(631, 650), span(1681, 1700), span(2300, 2319)])
    );
    let left = hung(&beneath([1200, 2700], &[(1700, 1370), (2750, 1400)]));
    let rows = vec![(vec![0], [Free, Module(1)]), (vec![1], [Obstacle(0), Free])];
    assert_eq!(
        left,
        (rows, vec![span(2700, 2750)], vec![span(1681, 1700), span(2300, 2319), span(3350, 3369)])
    );
    // Nearer than a filler is wide the two are one row: 1250 + 150.
    let near = |x: i32| hung(&beneath([1300, 2800], &[(650, 1400), (x, 1370)]));
    assert_eq!((near(1250).0.len(), near(1250).1), (1, vec![]));
    assert_eq!((near(1400).0.len(), near(1400).1), (1, vec![span(1250, 1400)]));
    assert_eq!((near(1401).0.len(), near(1401).1), (2, vec![span(1250, 1300)]));
    // That filler ends under the beam, as the second does.
    assert_eq!(beneath([1300, 2800], &[(650, 1400), (1400, 1370)]).layout().fillers[0].beside, 1);
}

#[test]
fn a_beam_between_units_ends_both_rows_if_it_is_as_low_as_either() {
    let bounds = |left: i32, right: i32| {
        hung(&beneath([1300, 1500], &[(650, left), (1550, right)]))
            .0
            .into_iter()
            .map(|(units, _)| units)
            .collect::<Vec<_>>()
    };
    let one = vec![vec![0, 1]];
    let two = vec![vec![0], vec![1]];
    assert_eq!(
        [bounds(1400, 1400), bounds(1400, 1370), bounds(1370, 1400), bounds(1370, 1370)],
        [two.clone(), two.clone(), two, one]
    );
}

#[test]
fn a_unit_hangs_in_a_beam_with_its_middle_or_less_far_up_than_along_the_wall() {
    // It ends at 1200 and its row there, but where it hangs in the beam, which then ends nothing.
    let right = |from: i32, z: i32| {
        let mut sketch = beneath([from, from + 2000], &[(600, 1400)]);
        let beam = &mut sketch.0["room"]["obstacles"][0];
        (beam["z"], beam["height"]) = (z.into(), (2600 - z).into());
        hung(&sketch).0[0].1[1]
    };
    let (ended, free) = (Bound::Obstacle(0), Bound::Free);
    // 50 along the wall; up 49, 50.
    assert_eq!([right(1150, 2131), right(1150, 2130)], [free, ended]);
    // Its middle is at 900; up 700.
    assert_eq!([right(899, 1480), right(900, 1480)], [free, ended]);
}

#[test]
fn what_hangs_over_the_worktop_or_lies_under_the_plinth_does_not_end_a_row() {
    let at = |z: i32, height: i32| {
        let mut sketch = Sketch::walls(&[4000])
            .column("A", 1250, 300, 700)
            .unit("OD-600", "A", 600)
            .unit("OD-600", "A", 1600);
        sketch.0["room"]["obstacles"][0]["z"] = z.into();
        sketch.0["room"]["obstacles"][0]["height"] = height.into();
        sketch.layout().rows.len()
    };
    // The worktop lies at 918, the plinth is 100 high.
    assert_eq!([at(917, 500), at(918, 500), at(0, 101), at(0, 100)], [2, 1, 2, 1]);
}

#[test]
fn what_stands_behind_the_fronts_is_cut_out_of_the_worktop() {
    // The pipe stands in the filler of 120 between two units, 300 deep; the piece over both runs on before it.
    let sketch =
        Sketch::walls(&[4000]).column("A", 1210, 100, 300).unit("OD-600", "A", 600).unit("OD-600", "A", 1320);
    let layout = sketch.layout();
    assert_eq!(layout.worktops.len(), 1);
    let [notch] = &layout.worktops[0].cutouts[..] else { panic!("{:?}", layout.worktops[0].cutouts) };
    assert_eq!(
        (notch.kind, notch.span, notch.depth),
        (CutoutKind::Notch(ObstacleKind::Column), span(1210, 1310), span(0, 300))
    );
    // The workshop cuts it; measured from the front left corner of a piece from 571 to 1949, 601 deep.
    let design = sketch.design();
    let tops = tops(&Kitchen::new(&design, demo()));
    let rims: Vec<Rim> = tops[0].holes.iter().map(|hole| hole.rim).collect();
    assert_eq!(rims, [Rim::Rectangle((Mm(639), Mm(301)), (Mm(739), Mm(601)))]);
    // A radiator under it is not.
    let mut low = sketch;
    low.0["room"]["obstacles"][0]["height"] = 880.into();
    assert_eq!(low.layout().worktops[0].cutouts, []);
}

#[test]
fn an_end_panel_stands_before_a_column_that_takes_its_place_at_the_wall() {
    // The column touches the unit and reaches 300; the panel of 580 keeps 280 before it.
    let panel = |depth| {
        let layout = Sketch::walls(&[4000]).column("A", 1200, 300, depth).unit("OD-600", "A", 600).layout();
        let panel = layout.panels.iter().find(|panel| panel.span.start == Mm(1200)).unwrap();
        (panel.back, panel.width)
    };
    assert_eq!(panel(300), (Mm(300), Mm(280)));
    assert_eq!(panel(1), (Mm(1), Mm(579)));
}

/// A row of units and columns, none in another: each a width, what is free before it, and how deep a column is.
fn row() -> impl Strategy<Value = Sketch> {
    let thing = (
        prop::sample::select(vec![300, 400, 600]),
        prop::sample::select(vec![0, 0, 20, 50, 150, 151, 400]),
        prop::sample::select(vec![None, None, Some(300), Some(600)]),
    );
    let level = (0..3_i32, any::<bool>());
    (prop::collection::vec((thing, level), 1..8), any::<bool>()).prop_map(|(things, is_closed)| {
        let mut sketch = if is_closed { Sketch::walls(&[700, 8000, 700]) } else { Sketch::walls(&[8000]) };
        let wall = if is_closed { "B" } else { "A" };
        let mut x = 700;
        for ((width, gap, column), (kind, hangs)) in things {
            x += gap;
            sketch = match (column, kind) {
                (Some(depth), _) => sketch.column(wall, x, width, depth),
                (None, 0) => sketch.unit(&format!("HV-{width}"), wall, x),
                (None, _) if hangs => sketch.unit(&format!("BD-{width}"), wall, x),
                _ => sketch.unit(&format!("OD-{width}"), wall, x),
            };
            x += width;
        }
        sketch
    })
}

proptest! {
    #[test]
    fn nothing_that_is_derived_stands_in_a_column(sketch in row()) {
        let design = sketch.design();
        let kitchen = Kitchen::new(&design, demo());
        let layout = &kitchen.layout;
        // Fillers stand in line with the fronts, 19 thick; the plinth stands 50 behind them.
        let front = |level| if level == Level::Floor { span(562, 581) } else { span(352, 371) };
        let fillers = layout.fillers.iter().map(|filler| (filler.surface, filler.span, front(filler.level)));
        let plinth = layout.plinth.runs.iter().map(|run| (run.surface, run.span, Span::between(run.face - Mm(16), run.face)));
        let panels = layout.panels.iter().map(|panel| (panel.surface, panel.span, Span::at(panel.back, panel.width)));
        let parts: Vec<_> = fillers.chain(plinth).chain(panels).collect();
        for column in &design.room.obstacles {
            let surface = design.room.wall_index(&column.wall).unwrap();
            let depth = Span::between(Mm(0), column.depth);
            for (_, along, away) in parts.iter().filter(|(on, ..)| *on == surface) {
                let is_in = along.overlaps(column.span()) && away.overlaps(depth);
                prop_assert!(!is_in, "{along:?} {away:?} in {column:?}");
            }
            for piece in layout.worktops.iter().filter(|piece| piece.surface == surface) {
                let shared = piece.span.shared(column.span());
                let notch = piece.cutouts.iter().any(|cutout| (cutout.span, cutout.depth) == (shared, depth));
                prop_assert!(shared.length() <= Mm(0) || notch, "{piece:?} over {column:?}");
            }
        }
    }
}

#[test]
fn a_notch_belongs_to_the_leg_in_front_of_which_its_column_stands() {
    // On B of 1900 two carousels meet: the leg of the first takes 0 to 900, that of the second 1000 to 1900.
    let room = Sketch::walls(&[3000, 1900, 3000]).column("B", 700, 100, 50);
    let layout = room.unit("OHC-900", "A", 2100).unit("OHC-900", "C", 0).layout();
    let back = layout.worktops.iter().find(|piece| piece.surface == 1).unwrap();
    let notches: Vec<_> = back.cutouts.iter().map(|cutout| (cutout.kind, cutout.module)).collect();
    assert_eq!(notches, [(CutoutKind::Notch(ObstacleKind::Column), 0)]);
}

#[test]
fn what_is_not_as_high_as_an_end_panel_takes_nothing_of_it() {
    // The panel goes from the floor to 880.
    let width = |z: i32, height: i32| {
        let mut sketch = Sketch::walls(&[4000]).column("A", 1200, 300, 300).unit("OD-600", "A", 600);
        let column = &mut sketch.0["room"]["obstacles"][0];
        (column["z"], column["height"]) = (z.into(), height.into());
        let panels = sketch.layout().panels;
        panels.iter().find(|panel| panel.span.start == Mm(1200)).unwrap().width.0
    };
    assert_eq!([width(0, 880), width(0, 879), width(1, 2000)], [280, 580, 580]);
}

#[test]
fn a_board_of_the_house_at_the_side_of_a_unit_ends_its_row() {
    let row = Sketch::walls(&[4000]).column("A", 1200, 1, 700).unit("OD-600", "A", 600).layout();
    assert_eq!(row.rows[0].gaps[1].right, Bound::Obstacle(0));
}
