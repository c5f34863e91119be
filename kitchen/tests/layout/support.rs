//! Brackets and legs under the worktop of an island. It reaches its depth less 601 of cabinets and fronts and 19 of back
//! panel past them; seen from there its edge is 601 before the line of its side, and its left end is the right of the front.

use corpus::demo;
use kitchen::catalogue::Thresholds;
use kitchen::design::{Side, Support, Waterfall};
use kitchen::kitchen::Kitchen;
use kitchen::layout::{PanelKind, overhangs};
use kitchen::length::Mm;
use proptest::prelude::*;

use super::{Sketch, span};

const QUARTZ_20: &str = "W-QZ20-A";
const LAMINATE_38: &str = "W-LAM38-OAK";
const COMPACT_12: &str = "W-CMP12-BLACK";
const NONE: [i32; 0] = [];

/// An island with drawers on one side.
fn island(worktop: &str, length: i32, depth: i32, side: &str) -> Sketch {
    Sketch::walls(&[8000]).style("worktop", worktop).island(length, depth).unit(
        "OL3-400",
        &format!("I/{side}"),
        0,
    )
}

impl Sketch {
    fn of_island(mut self, key: &str, value: &str) -> Sketch {
        self.0["islands"][0][key] = value.into();
        self
    }

    /// Where the middles of the brackets or legs stand along their side.
    fn middles(&self) -> Vec<i32> {
        self.layout().props.iter().map(|prop| prop.span.middle().0).collect()
    }
}

#[test]
fn the_fewest_stand_at_both_ends_and_in_equal_fields_between() {
    let cases: [(&str, i32, &[i32]); 9] = [
        (QUARTZ_20, 600, &[0, 600]),
        (QUARTZ_20, 601, &[0, 300, 601]),
        (QUARTZ_20, 1200, &[0, 600, 1200]),
        (QUARTZ_20, 1201, &[0, 400, 800, 1201]),
        (QUARTZ_20, 2100, &[0, 525, 1050, 1575, 2100]),
        (LAMINATE_38, 900, &[0, 900]),
        (LAMINATE_38, 901, &[0, 450, 901]),
        (COMPACT_12, 900, &[0, 900]),
        (COMPACT_12, 901, &[0, 450, 901]),
    ];
    for (worktop, length, middles) in cases {
        for kind in ["brackets", "legs"] {
            let island = island(worktop, length, 1000, "front").of_island("support", kind);
            assert_eq!(island.middles(), middles, "{worktop} {length} {kind}");
        }
    }
}

#[test]
fn where_the_worktop_goes_down_to_the_floor_none_stands() {
    let middles = |length, side, falls| {
        let island = island(QUARTZ_20, length, 1000, side).of_island("waterfall", falls);
        island.of_island("support", "legs").middles()
    };
    assert_eq!(middles(600, "front", "both"), NONE);
    assert_eq!(middles(2100, "front", "both"), [525, 1050, 1575]);
    // The sides are named from the front; from the back its left is on the right.
    assert_eq!(middles(1200, "front", "left"), [0, 600]);
    assert_eq!(middles(1200, "back", "left"), [600, 1200]);
}

#[test]
fn at_a_wall_one_stands_beside_it_and_no_side_goes_down() {
    // A peninsula of 1200 whose right end, seen from its front, stands against wall B; seen from the bar it is the left.
    let plan = |falls: &str| {
        let plan = Sketch::walls(&[2100, 5000]).style("worktop", QUARTZ_20).island(1200, 1000);
        let plan = plan.unit("OL3-400", "I/front", 0).of_island("support", "legs");
        if falls.is_empty() { plan } else { plan.of_island("waterfall", falls) }
    };
    assert_eq!(plan("").middles(), [25, 600, 1200]);
    assert_eq!(plan("right").middles(), [25, 600, 1200]);
    assert_eq!(plan("both").middles(), [25, 600]);
}

#[test]
fn brackets_go_from_the_back_panel_and_legs_stand_50_behind_the_edge() {
    let of = |kind: &str| {
        let props = island(QUARTZ_20, 600, 1000, "front").of_island("support", kind).layout().props;
        (props[0].kind, props[0].span, props[0].across, props[0].rise)
    };
    // 380 past the panel: from 601 − 380 = 221 to 601 − 50 = 551. The worktop lies on 100 + 780 = 880.
    assert_eq!(of("brackets"), (Support::Brackets, span(-25, 25), span(221, 551), span(730, 880)));
    assert_eq!(of("legs"), (Support::Legs, span(-25, 25), span(501, 551), span(0, 880)));
}

#[test]
fn nothing_stands_under_an_edge_without_room_for_it_nor_between_units() {
    let ledge = |depth| island(QUARTZ_20, 600, depth, "front").of_island("support", "legs").middles();
    // A leg of 50 and 50 before it.
    assert_eq!(ledge(719), NONE);
    assert_eq!(ledge(720), [0, 600]);
    // The last 400 of the back, seen from there, are behind the drawers; beside both nothing stands.
    let double =
        island(QUARTZ_20, 1200, 1250, "front").unit("OD-400", "I/back", 800).of_island("support", "legs");
    assert_eq!(double.middles(), NONE);
    assert_eq!(island(QUARTZ_20, 600, 1000, "front").middles(), NONE);
}

/// Drawers along the front of an island of 2400 that reaches 1250 − 601 − 19 = 630 past their back panel, a unit of 300 at
/// the left end of its back, and one at the right end if asked.
fn partly_backed(right: bool) -> Sketch {
    let sketch = Sketch::walls(&[8000]).style("worktop", LAMINATE_38).island(2400, 1250);
    let sketch = sketch.unit("OL2-1200", "I/front", 0).unit("OL3-1200", "I/front", 1200);
    let sketch = sketch.unit("OD-300", "I/back", 0);
    if right { sketch.unit("OD-300", "I/back", 2100) } else { sketch }
}

#[test]
fn what_no_unit_backs_overhangs_by_itself_between_what_holds_it() {
    let overhangs = |sketch: &Sketch| {
        let design = sketch.design();
        overhangs(&Kitchen::new(&design, demo()), 0)
    };
    let told = |sketch: &Sketch| -> Vec<_> {
        overhangs(sketch).into_iter().map(|over| (over.side, over.span, over.reach, over.held)).collect()
    };
    assert_eq!(told(&partly_backed(true)), [(Side::Back, span(300, 2100), Mm(630), [true; 2])]);
    // The panel on the side of the island goes all the way, so that it carries there.
    assert_eq!(told(&partly_backed(false)), [(Side::Back, span(300, 2400), Mm(630), [true; 2])]);
    // 1800 and 2100 in fields of 900 at most; along the whole of an empty back both ends have their own.
    let middles = |sketch: Sketch| sketch.of_island("support", "legs").middles();
    assert_eq!(middles(partly_backed(true)), [1200]);
    assert_eq!(middles(partly_backed(false)), [1000, 1700]);
    let bare = Sketch::walls(&[8000]).style("worktop", LAMINATE_38).island(2400, 1250);
    assert_eq!(middles(bare.unit("OL2-1200", "I/front", 0)), [0, 800, 1600, 2400]);
}

#[test]
fn side_by_side_each_side_overhangs_behind_its_own_units() {
    // The front stands from 0 to 900, the back from 1200 to 2100, seen from there from 0 to 900; between them nothing does.
    let sketch = Sketch::walls(&[8000]).style("worktop", LAMINATE_38).island(2100, 800);
    let design = sketch.unit("OL3-900", "I/front", 0).unit("OL3-900", "I/back", 0).design();
    let found = overhangs(&Kitchen::new(&design, demo()), 0);
    let told: Vec<_> = found.iter().map(|over| (over.side, over.span, over.reach, over.held)).collect();
    // 800 − 601 − 19. Past 1200 the front's overhang meets a unit; that of the back ends with its own units.
    let back = (Side::Back, span(900, 2100), Mm(180), [true; 2]);
    let front = (Side::Front, span(1200, 2100), Mm(180), [false, true]);
    assert_eq!(told, [back, front]);
}

#[test]
fn behind_what_overhangs_comes_a_back_between_end_panels() {
    let layout = partly_backed(true).layout();
    let panels: Vec<_> = layout
        .panels
        .iter()
        .map(|panel| (panel.kind, panel.surface, panel.span, panel.back, panel.width))
        .collect();
    // Wall A is surface 0, the front 1, the back 2. The sides are 1250 − 40 wide and end at the front plane; the back stands
    // 19 behind the front's carcasses, at 601 − 630 as its other side sees it, and there begin the panels before it.
    let side = |along| (PanelKind::IslandSide, 1, along, Mm(581 - 1210), Mm(1210));
    let end = |along| (PanelKind::End, 2, along, Mm(-29), Mm(609));
    let back = (PanelKind::IslandBack, 1, span(300, 2100), Mm(-19), Mm(1800));
    assert_eq!(
        panels,
        [side(span(-19, 0)), side(span(2400, 2419)), back, end(span(300, 319)), end(span(2081, 2100))]
    );
    // Without one at the right the back goes up to the panel on that side, which the front sees on its left.
    let layout = partly_backed(false).layout();
    let backs = layout.panels.iter().filter(|panel| panel.kind == PanelKind::IslandBack);
    assert_eq!(backs.map(|panel| panel.span).collect::<Vec<_>>(), [span(0, 2100)]);
}

#[test]
fn at_a_side_down_to_the_floor_no_panel_stands_however_the_island_is_seen() {
    // Units at the back only: its left is the right of the front.
    let panels = |falls| {
        let panels = island(QUARTZ_20, 1200, 1000, "back").of_island("waterfall", falls).layout().panels;
        panels.iter().map(|panel| (panel.kind, panel.span)).collect::<Vec<_>>()
    };
    let side = |along| (PanelKind::IslandSide, along);
    let back = |along| (PanelKind::IslandBack, along);
    assert_eq!(panels("left"), [side(span(-19, 0)), back(span(-19, 1200))]);
    assert_eq!(panels("right"), [side(span(1200, 1219)), back(span(0, 1219))]);
}

proptest! {
    #[test]
    fn equal_fields_never_exceed_what_the_worktop_spans(
        length in 400..6000_i32,
        depth in 720..1300_i32,
        stone in any::<bool>(),
        falls in proptest::option::of(prop_oneof![
            Just(Waterfall::Left), Just(Waterfall::Right), Just(Waterfall::Both)
        ]),
        kind in prop_oneof![Just(Support::Brackets), Just(Support::Legs)],
    ) {
        let (worktop, most) = if stone { (QUARTZ_20, 600) } else { (COMPACT_12, 900) };
        let mut design = island(worktop, length, depth, "back").design();
        design.islands[0].waterfall = falls;
        design.islands[0].support = Some(kind);
        let kitchen = Kitchen::new(&design, demo());
        let mut carriers: Vec<Mm> = kitchen.layout.props.iter().map(|prop| prop.span.middle()).collect();
        let bare = carriers.len();
        carriers.extend([Mm(0), Mm(length)]);
        carriers.sort_unstable();
        carriers.dedup();
        let fields: Vec<i32> = carriers.windows(2).map(|pair| (pair[1] - pair[0]).0).collect();
        let (least, longest) = (fields.iter().min().unwrap(), fields.iter().max().unwrap());
        prop_assert!(*longest <= most && longest - least <= 1, "{fields:?}");
        let fields = i32::try_from(fields.len()).unwrap();
        prop_assert!((fields - 1) * most < length, "one less would do");
        let carried = match falls {
            None => 0,
            Some(Waterfall::Left | Waterfall::Right) => 1,
            Some(Waterfall::Both) => 2,
        };
        prop_assert_eq!(i32::try_from(bare).unwrap(), fields + 1 - carried);
    }
}

#[test]
fn what_hangs_over_an_island_carries_no_worktop() {
    let island = |depth| island(LAMINATE_38, 900, depth, "front").of_island("support", "brackets");
    let (bare, hung) = (island(1000).layout(), island(1000).unit("BD-600", "I/back", 0).layout());
    assert_eq!((bare.props.len(), &bare.panels), (2, &hung.panels));
    assert_eq!(bare.props, hung.props);
}

#[test]
fn a_catalogue_by_which_an_island_is_parted_in_nothing_is_refused() {
    let faults = |change: fn(&mut Thresholds, Mm), value| {
        let mut catalogue = demo().clone();
        change(&mut catalogue.thresholds, Mm(value));
        catalogue.validate().map_or_else(|faults| faults.len(), |()| 0)
    };
    let rows: [fn(&mut Thresholds, Mm); 3] = [
        |rows, value| rows.seat_width_warning.value = value,
        |rows, value| rows.span_error.value = value,
        |rows, value| rows.span_thin_error.value = value,
    ];
    for row in rows {
        assert_eq!([0, 1].map(|value| faults(row, value)), [1, 0]);
    }
}

#[test]
fn a_catalogue_that_moves_the_worktop_off_its_island_is_refused() {
    // A design file measures islands by 560 + 21 + 20 = 601.
    let faults = |overhang| {
        let mut catalogue = demo().clone();
        catalogue.lengths.overhang_front.value = Mm(overhang);
        catalogue.validate().map_or_else(|faults| faults.len(), |()| 0)
    };
    assert_eq!([19, 20, 21].map(faults), [1, 0, 1]);
}

#[test]
fn what_an_island_leaves_behind_its_deepest_unit_is_told_of_both_sides() {
    use kitchen::rules::{Rule, check};
    // Fronts and worktop of the other side ask 41 behind the 601 of one, and 100 more behind a carcass of 660.
    let is_told = |depth: i32, made: i32| {
        let both = island(QUARTZ_20, 1200, depth, "front").unit("OL3-400", "I/back", 0).with("depth", made);
        let design = both.design();
        check(&Kitchen::new(&design, demo())).iter().any(|finding| finding.code == Rule::IslandBack)
    };
    assert_eq!([is_told(641, 560), is_told(642, 560)], [true, false]);
    assert_eq!([is_told(741, 660), is_told(742, 660)], [true, false]);
}
