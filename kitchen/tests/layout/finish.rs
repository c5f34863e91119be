//! What follows the worktop and the wall units: splash, upstand and light, the sides of an island down to the floor, the
//! holes of sockets, and who wears a corner post. The worktop's top lies at 918, usual wall units hang at 1400.

use kitchen::geometry::Span;
use kitchen::layout::{Layout, StripKind};
use kitchen::length::Mm;
use serde_json::json;

use super::{Sketch, demo, layout, span};

/// Two base units from 1000 to 2200, so that the worktop lies from 971 to 2229.
fn base() -> Sketch {
    Sketch::walls(&[4000]).unit("OD-600", "A", 1000).unit("OD-600", "A", 1600)
}

fn window(mut sketch: Sketch, x: i32, width: i32, sill: i32) -> Sketch {
    sketch.0["room"]["openings"] = json!([
        { "id": "w", "kind": "window", "wall": "A", "x": x, "width": width, "sill": sill, "height": 1000 }
    ]);
    sketch
}

/// The rectangles of splash as `971–1600 918–1400`.
fn splashes(sketch: &Sketch) -> Vec<String> {
    let layout = sketch.clone().style("splash", "B-LAM-WHITE").layout();
    let said = layout.splashes.iter().map(|splash| {
        let (span, rise) = (splash.span, splash.rise);
        format!("{}–{} {}–{}", span.start, span.end, rise.start, rise.end)
    });
    said.collect()
}

fn strips(layout: &Layout, kind: StripKind) -> Vec<(usize, i32, i32)> {
    let strips = layout.strips.iter().filter(|strip| strip.kind == kind);
    strips.map(|strip| (strip.surface, strip.span.start.0, strip.span.end.0)).collect()
}

#[test]
fn a_splash_goes_up_to_what_hangs_above_it_in_sheets_of_one_height() {
    assert_eq!(splashes(&base()), ["971–2229 918–1400"]);
    // BD is 780 high and hangs at the usual height; BK is 390 and hangs at 1790.
    let hung = base().unit("BD-600", "A", 1000).unit("BK-600", "A", 1600);
    assert_eq!(splashes(&hung), ["971–1600 918–1400", "1600–2200 918–1790", "2200–2229 918–1400"]);
    assert_eq!(splashes(&base().style("upstand", 60)), ["971–2229 978–1400"]);
    // What hangs over another wall changes nothing.
    let mut elsewhere = hung.clone();
    elsewhere.0["room"]["walls"] = json!([{ "id": "A", "length": 4000 }, { "id": "B", "length": 4000 }]);
    elsewhere.0["modules"][2]["wall"] = "B".into();
    elsewhere.0["modules"][3]["wall"] = "B".into();
    assert_eq!(splashes(&elsewhere), ["971–2229 918–1400"]);
}

#[test]
fn a_splash_leaves_a_window_free() {
    let below = window(base(), 1300, 200, 1100);
    assert_eq!(splashes(&below), ["971–1300 918–1400", "1300–1500 918–1100", "1500–2229 918–1400"]);
    // From the worktop up nothing is left of it; above the splash it takes nothing.
    let open = window(base(), 1300, 200, 918);
    assert_eq!(splashes(&open), ["971–1300 918–1400", "1500–2229 918–1400"]);
    assert_eq!(splashes(&window(base(), 1300, 200, 1400)), ["971–2229 918–1400"]);
}

#[test]
fn an_upstand_is_parted_by_windows_that_begin_below_its_edge() {
    let upstand = |sketch: Sketch| strips(&sketch.style("upstand", 60).layout(), StripKind::Upstand);
    assert_eq!(upstand(base()), [(0, 971, 2229)]);
    assert_eq!(upstand(window(base(), 1300, 200, 977)), [(0, 971, 1300), (0, 1500, 2229)]);
    assert_eq!(upstand(window(base(), 1300, 200, 978)), [(0, 971, 2229)]);
    // One that begins before the worktop, and one that ends with it.
    assert_eq!(upstand(window(base(), 900, 200, 900)), [(0, 1100, 2229)]);
    assert_eq!(upstand(window(base(), 2029, 200, 900)), [(0, 971, 2029)]);
}

#[test]
fn a_strip_of_splash_takes_the_place_of_an_upstand_that_is_left_out() {
    // Under a window from 950 on, from the worktop at 918.
    let low = window(base(), 1800, 200, 950).style("upstand", 60);
    assert_eq!(splashes(&low), ["971–1800 978–1400", "2000–2229 978–1400", "1800–2000 918–950"]);
    // The cut-out of 560 lies from 1020 to 1580, and the upstand, which burns, ends 50 from it. The sheet above stays whole.
    let unit = |x: i32| Sketch::walls(&[4000]).unit("OKP-600", "A", x).with("hob", "A-IND-60");
    let hob = unit(1000).unit("OD-600", "A", 1600).style("upstand", 60);
    assert_eq!(splashes(&hob), ["971–2229 978–1400", "971–1630 918–978"]);
    let between = unit(1000).unit("OD-600", "A", 400).unit("OD-600", "A", 1600).style("upstand", 60);
    assert_eq!(splashes(&between), ["371–2229 978–1400", "970–1630 918–978"]);
    // A window behind the hob parts that strip.
    let both = window(between, 1300, 200, 950);
    let sheets = ["371–1300 978–1400", "1500–2229 978–1400"];
    let strips = ["970–1300 918–978", "1300–1500 918–950", "1500–1630 918–978"];
    assert_eq!(splashes(&both), [&sheets[..], &strips].concat());
}

#[test]
fn upstand_and_splash_end_at_what_stands_before_the_wall() {
    let upstand = |sketch: &Sketch| strips(&sketch.clone().style("upstand", 60).layout(), StripKind::Upstand);
    let column = base().column("A", 1300, 200, 300);
    assert_eq!(upstand(&column), [(0, 971, 1300), (0, 1500, 2229)]);
    assert_eq!(splashes(&column), ["971–1300 918–1400", "1500–2229 918–1400"]);
    // A radiator up to the worktop, and one that rises 1 above it.
    let mut low = column.clone();
    low.0["room"]["obstacles"][0]["height"] = 918.into();
    assert_eq!((upstand(&low), splashes(&low).len()), (vec![(0, 971, 2229)], 1));
    low.0["room"]["obstacles"][0]["height"] = 919.into();
    assert_eq!((upstand(&low).len(), splashes(&low).len()), (2, 3));
    // A pipe along the wall parts the splash upwards.
    let mut pipe = column;
    (pipe.0["room"]["obstacles"][0]["z"], pipe.0["room"]["obstacles"][0]["height"]) =
        (1100.into(), 50.into());
    assert_eq!(upstand(&pipe), [(0, 971, 2229)]);
    let parted = ["971–1300 918–1400", "1300–1500 918–1100", "1300–1500 1150–1400", "1500–2229 918–1400"];
    assert_eq!(splashes(&pipe), parted);
}

#[test]
fn in_a_corner_the_upstand_runs_on_along_both_walls() {
    // Stone is butted: the piece on B begins at 601, its upstand at the wall.
    let room = Sketch::walls(&[3900, 3000]).style("worktop", "W-QZ20-A").style("upstand", 60);
    let room = room.unit("OD-900", "A", 1919).unit("OHB-1000", "A", 2819).unit("OD-600", "B", 631).layout();
    assert_eq!(strips(&room, StripKind::Upstand), [(0, 1890, 3900), (1, 0, 1260)]);
}

#[test]
fn light_runs_under_wall_units_side_by_side_and_not_under_a_hood() {
    let row = base().style("led", true).unit("BD-600", "A", 0).unit("BD-600", "A", 600);
    let row = row.unit("BDK-900", "A", 1200).unit("BD-600", "A", 2100).layout();
    assert_eq!(strips(&row, StripKind::Led), [(0, 0, 1200), (0, 2100, 2700)]);
    assert!(row.strips.iter().all(|strip| strip.rise == span(1400, 1400)));
}

#[test]
fn light_follows_both_legs_of_a_corner_unit_to_the_plane_of_the_other_fronts() {
    // The fronts of a leg of 350 stand at 371. At the end of A the unit has 650 along A and 650 along B.
    let room =
        |wall: &str, x| Sketch::walls(&[3000, 2500]).style("led", true).unit("BHL-650", wall, x).layout();
    assert_eq!(strips(&room("A", 2350), StripKind::Led), [(0, 2350, 2629), (1, 371, 650)]);
    assert_eq!(strips(&room("B", 0), StripKind::Led), [(1, 371, 650), (0, 2350, 2629)]);
}

#[test]
fn the_strips_of_a_second_leg_go_on_with_its_row() {
    // On B the leg ends at 650, the next unit stands close to it or 60 farther: a filler, over which all strips go on.
    let room = |kind: &str, x| {
        let room = Sketch::walls(&[3000, 2500]).style(kind, true).unit("BHL-650", "A", 2350);
        room.unit("BD-600", "B", x).layout()
    };
    assert_eq!(strips(&room("led", 650), StripKind::Led), [(0, 2350, 2629), (1, 371, 1250)]);
    assert_eq!(strips(&room("led", 710), StripKind::Led), [(0, 2350, 2629), (1, 371, 1310)]);
    // Boards cover the panel of 19 at the end.
    assert_eq!(strips(&room("light_strip", 650), StripKind::Light)[1], (1, 371, 1269));
    assert_eq!(strips(&room("cornice", 650), StripKind::Cornice)[1], (1, 371, 1269));
    // More than a filler away they are two.
    assert_eq!(strips(&room("led", 801), StripKind::Led).len(), 3);
}

#[test]
fn an_upstand_that_burns_is_left_out_behind_a_hob() {
    // The cut-out of 560 × 490 from 1020 to 1580: 601 less 490 and 50 in front leave 61, less 20 of upstand 41 of the 50.
    let hob = |worktop: &str| {
        let room = Sketch::walls(&[4000]).style("worktop", worktop).style("upstand", 60);
        let mut room = room.unit("OKP-600", "A", 1000).unit("OD-600", "A", 1600);
        room.0["modules"][0]["hob"] = "A-IND-60".into();
        strips(&room.layout(), StripKind::Upstand)
    };
    assert_eq!(hob("W-LAM38-OAK"), [(0, 1630, 2229)]);
    // Stone stays. Compact of 12 leaves 49.
    assert_eq!(hob("W-QZ20-A"), [(0, 971, 2229)]);
    assert_eq!(hob("W-CMP12-BLACK"), [(0, 1630, 2229)]);
}

#[test]
fn a_side_down_to_the_floor_stands_at_the_carcasses_in_the_thickness_of_the_worktop() {
    let mut island = Sketch::walls(&[4000]).island(1800, 900).style("worktop", "W-QZ20-A");
    island.0["islands"][0]["waterfall"] = "both".into();
    let layout = island.unit("OL2-900", "I/front", 0).layout();
    let falls: Vec<_> = layout.falls.iter().map(|fall| (fall.span, fall.height, fall.depth)).collect();
    // Plinth 100, carcass 780, stone 20.
    let [height, depth] = [Mm(900), Mm(900)];
    assert_eq!(falls, [(span(-20, 0), height, depth), (span(1800, 1820), height, depth)]);
}

#[test]
fn sockets_at_the_back_of_an_island_are_measured_as_its_front_sees_them() {
    let island = Sketch::walls(&[4000]).island(1800, 1200).unit("OL2-900", "I/front", 0);
    let island = island.unit("OL2-900", "I/back", 0).extra("X-SOCKET", Some("m1")).layout();
    let hole = &island.worktops[0].cutouts[0];
    // 89 wide from the left quarter of the back at 225 to 314: 1800 − 314 … 1800 − 225. 44 … 133 before the back's line,
    // which is 2 × 601 − 1200 = 2 from the front's: 2 − 133 … 2 − 44.
    assert_eq!((hole.span, hole.depth), (span(1486, 1575), span(-131, -42)));
}

#[test]
fn a_corner_post_is_worn_by_the_blind_unit_or_by_the_wall_before_a_dead_corner() {
    let wears = |sketch: Sketch| {
        sketch.layout().corners.iter().map(kitchen::layout::Corner::post_unit).collect::<Vec<_>>()
    };
    let room = || Sketch::walls(&[3000, 2500]);
    let blind = room().unit("OD-600", "B", 631).unit("OHB-1000", "A", 1919);
    assert_eq!(wears(blind), [Some(1)]);
    let dead = room().unit("OD-600", "B", 631).unit("OD-600", "A", 1769);
    assert_eq!(wears(dead), [Some(1)]);
    // Two legs have fronts of their own, units that come too near leave no room, and a blind unit alone meets nothing.
    let legs = room().unit("OD-600", "B", 900).unit("OHC-900", "A", 2100);
    assert_eq!(wears(legs), [None]);
    assert_eq!(wears(room().unit("OD-600", "B", 600).unit("OD-600", "A", 1769)), [None]);
    assert_eq!(wears(room().unit("OHB-1000", "A", 1919)), [None]);
}

#[test]
fn no_panel_closes_what_a_wall_unit_of_another_row_covers() {
    // Two of 390 above one another, one of 780 at the right of both: it is in one row with the lower one.
    let row = Sketch::walls(&[4000]).unit("BK-600", "A", 100).unit("BK-600", "A", 100).with("z", 1400);
    let panels = |sketch: &Sketch| -> Vec<(Option<usize>, Span)> {
        sketch.layout().panels.iter().map(|panel| (panel.module, panel.span)).collect()
    };
    let (left, right) = (span(81, 100), span(700, 719));
    assert_eq!(panels(&row), [(Some(1), left), (Some(1), right), (Some(0), left), (Some(0), right)]);
    let covered = [(Some(1), left), (Some(2), span(1300, 1319)), (Some(0), left)];
    assert_eq!(panels(&row.unit("BD-600", "A", 700)), covered);
}

#[test]
fn an_upstand_that_burns_goes_on_behind_a_hob_that_is_far_enough_from_it() {
    // Compact of 12: of 601 the hob takes its cut-out, 50 before it and 12 of upstand behind it; 50 are asked between.
    let upstands = |cut: i32| {
        let mut catalogue = demo().clone();
        let hob = catalogue.appliances.iter_mut().find(|appliance| appliance.code == "A-IND-60").unwrap();
        hob.cut_d = Some(Mm(cut));
        let mut sketch = base().style("worktop", "W-CMP12-BLACK").style("upstand", 60);
        sketch.0["modules"][0] =
            json!({ "id": "m0", "code": "OKP", "width": 600, "wall": "A", "x": 1000, "hob": "A-IND-60" });
        strips(&layout(&sketch.design(), &catalogue), StripKind::Upstand)
    };
    assert_eq!(upstands(489), [(0, 971, 2229)]);
    // Its cut-out of 560 ends at 1580.
    assert_eq!(upstands(490), [(0, 1630, 2229)]);
}
