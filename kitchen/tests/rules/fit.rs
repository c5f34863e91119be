//! Rows, gaps and what cannot be made.

use kitchen::length::Mm;
use kitchen::rules::{Rule, Severity};
use serde_json::json;

use super::{Plan, at};

mod apart;
mod column;
mod panel;
mod wall_gap;

#[test]
fn units_overlap_from_the_first_millimetre_they_share() {
    let plan = |x| Plan::wall().unit("OD", 600, "A", 0).unit("OD", 600, "A", x);
    at(Rule::Overlap, plan, &[(599, "error 1/0: m1 m2"), (600, ""), (601, "")]);
    // Wherever the plan has its zero: D runs up past the line of A.
    let room = || Plan::room(&[700, 700, 3000, 3000]).unit("OD", 600, "D", 1500);
    at(Rule::Overlap, |x| room().unit("OD", 600, "D", x), &[(2099, "error 1/0: m1 m2"), (2100, "")]);
}

#[test]
fn a_corner_unit_fills_both_its_legs_and_not_the_room_before_them() {
    // OHC 900 at the corner: its second leg takes 900 of wall B.
    let plan = |x| Plan::room(&[3000, 3000]).unit("OHC", 900, "A", 2100).unit("OD", 600, "B", x);
    at(Rule::Overlap, plan, &[(899, "error 1/0: m1 m2"), (900, ""), (901, "")]);
}

#[test]
fn a_heap_of_units_gives_no_more_findings_than_units() {
    let heap = (0..200).fold(Plan::wall(), |plan, _| plan.unit("OD", 600, "A", 100));
    assert_eq!(heap.says(Rule::Overlap).len(), 199);
}

#[test]
fn a_row_between_two_side_walls_needs_20_to_be_fitted() {
    // Wall B of 3000 lies between A and C: four units of 600 and one of w leave 600 − w.
    let plan = |width| {
        let row =
            (0..4).fold(Plan::room(&[700, 3000, 700]), |plan, n| plan.unit("OD", 600, "B", 10 + n * 600));
        row.unit("OD", width, "B", 2410)
    };
    let cases = [(579, ""), (580, ""), (581, "error 19/20: B m1 m2 m3 m4 m5")];
    at(Rule::RunTooLong, plan, &cases);
}

#[test]
fn a_row_that_ends_in_a_joined_corner_needs_nothing_to_spare() {
    // Blind corner unit 1100 with door 500 and a = 50: x = 3000 − 581 − 50 − 500 = 1869.
    let plan = Plan::room(&[700, 3000, 3000])
        .unit("OD", 600, "B", 69)
        .unit("OD", 1200, "B", 669)
        .unit("OHB", 1100, "B", 1869)
        .unit("OD", 600, "C", 631);
    assert_eq!(plan.says(Rule::RunTooLong), Vec::<String>::new());
}

#[test]
fn a_unit_stays_within_its_wall() {
    let plan = |x| Plan::room(&[3000]).unit("OD", 600, "A", x);
    at(Rule::RunTooLong, plan, &[(2399, ""), (2400, ""), (2401, "error -1/0: A m1")]);
}

#[test]
fn a_unit_past_the_end_of_its_wall_is_not_also_too_near_the_side_wall() {
    let plan = Plan::room(&[3000, 700]).unit("OD", 600, "A", 2410);
    assert_eq!(plan.says(Rule::RunTooLong), ["error -10/0: A m1"]);
    assert_eq!(plan.says(Rule::WallFiller), Vec::<String>::new());
}

#[test]
fn a_gap_is_closed_filled_or_large_enough_for_a_unit() {
    let plan = |gap| Plan::wall().unit("OD", 600, "A", 0).unit("OD", 600, "A", 600 + gap);
    let cases = [
        (3, ""),
        (4, "warning 4/3: m1 m2"),
        (19, "warning 19/3: m1 m2"),
        (20, ""),
        (150, ""),
        (151, "warning 151/150: m1 m2"),
    ];
    at(Rule::RunGap, plan, &cases);
}

#[test]
fn a_door_explains_a_wide_gap() {
    let plan = Plan::wall().unit("OD", 600, "A", 0).unit("OD", 600, "A", 1600);
    assert_eq!(plan.says(Rule::RunGap), ["warning 1000/150: m1 m2"]);
    // A peninsula stands in it; an island before the fronts does not.
    let island = |y| json!({"id": "I", "x": 800, "y": y, "turn": 90, "length": 1300, "depth": 700});
    assert_eq!(plan.clone().push("/islands", island(0)).says(Rule::RunGap), Vec::<String>::new());
    assert_eq!(plan.clone().push("/islands", island(581)).says(Rule::RunGap).len(), 1);
    assert_eq!(plan.door("door", 700, "outward", "left").says(Rule::RunGap), Vec::<String>::new());
}

#[test]
fn a_gap_that_no_single_unit_fills_parts_two_rows() {
    // The widest base unit is 1200, the widest wall unit 900; a filler of 150 can stand beside it.
    let base = |gap| Plan::wall().unit("OD", 600, "A", 0).unit("OD", 600, "A", 600 + gap);
    at(Rule::RunGap, base, &[(1350, "warning 1350/150: m1 m2"), (1351, "")]);
    let wall = |gap| Plan::wall().unit("BD", 600, "A", 0).unit("BD", 600, "A", 600 + gap);
    at(Rule::RunGap, wall, &[(1050, "warning 1050/150: m1 m2"), (1051, "")]);
}

#[test]
fn what_a_corner_post_leaves_open_is_a_gap_too() {
    // Dead corner, a = 50: the post reaches 631 from the corner on both walls.
    let plan = |x| Plan::room(&[3000, 3000]).unit("OD", 600, "A", 1769).unit("OD", 600, "B", x);
    let cases = [(634, ""), (635, "warning 4/3: m2 A"), (650, "warning 19/3: m2 A"), (651, "")];
    at(Rule::RunGap, plan, &cases);
}

#[test]
fn a_front_needs_a_filler_beside_a_side_wall() {
    let plan = |gap| Plan::room(&[3000, 700]).unit("OD", 600, "A", 2400 - gap);
    let cases = [
        (0, "error 0/20: m1 B"),
        (19, "error 19/20: m1 B"),
        (20, "warning 20/45: m1 B"),
        (21, "warning 21/45: m1 B"),
        (44, "warning 44/45: m1 B"),
        (45, ""),
        (46, ""),
    ];
    at(Rule::WallFiller, plan, &cases);
    let handleless = |gap| plan(gap).handleless();
    at(Rule::WallFiller, handleless, &[(29, "warning 29/30: m1 B"), (30, ""), (31, "")]);
}

#[test]
fn an_open_unit_beside_a_side_wall_leaves_only_a_gap() {
    let plan = |gap| Plan::room(&[3000, 700]).unit("BO", 300, "A", 2700 - gap);
    at(Rule::WallFiller, plan, &[(10, "")]);
    at(Rule::RunGap, plan, &[(3, ""), (4, "warning 4/3: m1 B"), (19, "warning 19/3: m1 B"), (20, "")]);
}

#[test]
fn the_end_panel_of_a_tall_unit_needs_its_thickness_beside_a_base_unit() {
    let plan = |gap| Plan::wall().unit("HV", 600, "A", 0).unit("OD", 600, "A", 600 + gap);
    let cases = [(0, "warning 0/19: m1 m2"), (18, "warning 18/19: m1 m2"), (19, ""), (20, "")];
    at(Rule::PanelMissing, plan, &cases);
    // Too little for the panel is not also a gap; what the panel leaves is: 23 − 19 = 4.
    at(Rule::RunGap, plan, &[(18, ""), (22, ""), (23, "warning 4/3: m1 m2")]);
}

#[test]
fn the_ends_of_an_islands_zone_are_closed_or_filled() {
    // A zone of 2000 with g on the left, 1200 + (780 − g) and a filler of 20 on the right.
    let plan = |gap| {
        let unit = |id, width, x| json!({"id": id, "code": "OD", "width": width, "island": "I", "x": x});
        let island = json!({"id": "I", "x": 2000, "y": 3000, "length": 2000, "depth": 900});
        let plan = Plan::wall().push("/islands", island);
        plan.push("/modules", unit("m1", 1200, gap)).push("/modules", unit("m2", 780 - gap, 1200 + gap))
    };
    let cases = [
        (3, ""),
        (4, "warning 4/3: m1 I"),
        (19, "warning 19/3: m1 I"),
        (20, ""),
        (150, ""),
        (151, "warning 151/150: m1 I"),
    ];
    at(Rule::RunGap, plan, &cases);
    at(Rule::RunTooLong, plan, &[(0, "")]);
    at(Rule::WallFiller, plan, &[(0, "")]);
}

#[test]
fn a_worktop_longer_than_its_slab_gets_a_joint() {
    // Free ends add 29 each: 3 × 1200 + w + 58.
    let plan = |width| {
        let row = (0..3).fold(Plan::wall(), |plan, n| plan.unit("OD", 1200, "A", 100 + n * 1200));
        row.unit("OD", width, "A", 3700)
    };
    let cases = [(441, ""), (442, ""), (443, "warning 4101/4100: A m1 m4")];
    at(Rule::WorktopLength, plan, &cases);
}

#[test]
fn a_single_door_and_a_flap_have_a_widest_width() {
    let door = |limit| {
        let plan = Plan::wall().unit("OD", 600, "A", 0).unit("OD", 1200, "A", 600);
        plan.sold_from(move |catalogue| catalogue.thresholds.width_limit_door.value = Mm(limit))
    };
    // OD 1200 has two doors of 600.
    assert_eq!(door(600).says(Rule::WidthLimit), Vec::<String>::new());
    assert_eq!(door(599).says(Rule::WidthLimit), ["error 600/599: m1", "error 600/599: m2"]);
    let flap = |limit| {
        let plan = Plan::wall().unit("BK", 900, "A", 0);
        plan.sold_from(move |catalogue| catalogue.thresholds.width_limit_flap.value = Mm(limit))
    };
    at(Rule::WidthLimit, flap, &[(901, ""), (900, ""), (899, "error 900/899: m1")]);
}

#[test]
fn errors_come_first_then_the_order_of_the_rules() {
    let findings = Plan::wall().unit("OD", 600, "A", 0).unit("OD", 600, "A", 590).findings();
    let codes: Vec<&str> = findings.iter().map(|finding| finding.code.code()).collect();
    assert_eq!(codes, ["OVERLAP", "NO_SINK", "NO_WATER", "NO_DRAIN", "NO_POWER"]);
    assert_eq!(findings[0].severity, Severity::Error);
}

#[test]
fn the_second_leg_of_a_corner_unit_lies_at_the_corner_it_turns() {
    // On wall B the same corner is at the left end; the second leg takes 900 of wall A before 3000.
    let plan = |x| Plan::room(&[3000, 3000]).unit("OD", 600, "A", x).unit("OHC", 900, "B", 0);
    at(Rule::Overlap, plan, &[(1499, ""), (1500, ""), (1501, "error 1/0: m1 m2")]);
    // A wall corner unit has legs of 650 × 350.
    let hung = |x| Plan::room(&[3000, 3000]).unit("BD", 600, "A", x).unit("BHL", 650, "B", 0);
    at(Rule::Overlap, hung, &[(1749, ""), (1750, ""), (1751, "error 1/0: m1 m2")]);
}

#[test]
fn an_island_may_stand_in_the_angle_of_a_corner_unit() {
    // OHC takes x 2100–3000 and y 0–900, but not the square before both legs: x 2100–2440, y 560–900.
    let plan = |y| {
        let island = json!({"id": "I", "x": 1800, "y": y, "length": 600, "depth": 601});
        let unit = json!({"id": "m2", "code": "OD", "width": 600, "island": "I", "x": 0});
        Plan::room(&[3000, 3000]).unit("OHC", 900, "A", 2100).push("/islands", island).push("/modules", unit)
    };
    // The island is told of the corner unit; that its own unit stands in it too only follows.
    at(Rule::Overlap, plan, &[(559, "error 1/0: I m1"), (560, ""), (561, "")]);
}

#[test]
fn the_second_leg_of_a_corner_unit_away_from_the_corner_stands_away_with_it() {
    // OHC at 2100 − d: its second leg takes x 2440 − d to 3000 − d, and the island ends at 2400 with 29 of panel and worktop.
    let plan = |away| {
        let island = json!({"id": "I", "x": 1800, "y": 560, "length": 600, "depth": 601});
        let unit = json!({"id": "m2", "code": "OD", "width": 600, "island": "I", "x": 0});
        let room = Plan::room(&[3000, 3000]).unit("OHC", 900, "A", 2100 - away);
        room.push("/islands", island).push("/modules", unit)
    };
    at(Rule::Overlap, plan, &[(10, ""), (11, ""), (12, "error 1/0: I m1")]);
}

#[test]
fn each_unit_is_told_of_the_one_that_it_runs_into_most() {
    // m3 takes 580 to 1180: 20 of m1, 80 of m2, and m4 from 1150 on runs into m2 by 550 and into m3 by 30.
    let plan = Plan::wall().unit("OD", 600, "A", 0).unit("OD", 600, "A", 1100).unit("OD", 600, "A", 580);
    assert_eq!(plan.says(Rule::Overlap), ["error 20/0: m1 m3", "error 80/0: m2 m3"]);
    let heap = plan.unit("OD", 600, "A", 1150);
    assert_eq!(heap.says(Rule::Overlap), ["error 20/0: m1 m3", "error 80/0: m2 m3", "error 550/0: m2 m4"]);
}

#[test]
fn a_window_a_column_or_a_free_hood_explains_a_gap_at_its_own_height() {
    let hung = || Plan::wall().unit("BD", 600, "A", 0).unit("BD", 600, "A", 1500);
    let floor = || Plan::wall().unit("OD", 600, "A", 0).unit("OD", 600, "A", 1500);
    let said = |plan: Plan| plan.says(Rule::RunGap).len();
    assert_eq!([said(hung()), said(floor())], [1, 1]);
    // A window above the worktop parts wall units, not base units.
    let window = |plan: Plan| plan.window(700, 700, 1000, "fixed");
    assert_eq!([said(window(hung())), said(window(floor()))], [0, 1]);
    let column = json!({"kind": "column", "wall": "A", "x": 900, "width": 300, "depth": 300, "height": 2700});
    let with = |plan: Plan| plan.push("/room/obstacles", column.clone());
    assert_eq!([said(with(hung())), said(with(floor()))], [0, 0]);
    let hob = hung().unit("OKP", 600, "A", 700).with("hob", "A-IND-60");
    assert_eq!(said(hob.clone()), 1);
    assert_eq!(said(hob.push("/extras", json!({"code": "X-HOOD-ISL-90", "module": "m3"}))), 0);
    // Another wall's door explains nothing here.
    let door = json!({"id": "d1", "kind": "door", "wall": "B", "x": 700, "width": 700, "height": 2015});
    let room = Plan::room(&[6000, 3000]).unit("OD", 600, "A", 0).unit("OD", 600, "A", 1500);
    assert_eq!(said(room.push("/room/openings", door)), 1);
}

#[test]
fn wall_units_may_end_before_a_tall_unit() {
    // The wall unit hangs 1219 from the tall unit, whose panel takes 19: more than 900 + 150.
    let plan = Plan::wall().unit("HV", 600, "A", 0).unit("OD", 1200, "A", 619).unit("BD", 600, "A", 1819);
    assert_eq!(plan.says(Rule::RunGap), Vec::<String>::new());
}

#[test]
fn a_wall_unit_in_a_tall_unit_is_named_so_and_not_as_an_overlap() {
    // The tall unit ends at 100 + 2080 = 2180.
    let plan = |z: i32| {
        let room = Plan::wall().set("/room/height", 3200).unit("HV", 600, "A", 600);
        room.unit("BD", 600, "A", 600).with("z", z)
    };
    at(Rule::WallUnitOverTall, plan, &[(2179, "error 1/0: m1 m2"), (2180, ""), (2181, "")]);
    at(Rule::Overlap, plan, &[(2179, "")]);
}

#[test]
fn only_a_hood_and_only_over_the_gap_explains_it() {
    let hung = || Plan::wall().unit("BD", 600, "A", 0).unit("BD", 600, "A", 1500);
    let said = |plan: Plan, code: &str| {
        plan.push("/extras", json!({"code": code, "module": "m3"})).says(Rule::RunGap).len()
    };
    let hob = |x| hung().unit("OKP", 600, "A", x).with("hob", "A-IND-60");
    assert_eq!([said(hob(700), "X-HOOD-ISL-90"), said(hob(2200), "X-HOOD-ISL-90")], [0, 1]);
    assert_eq!(said(hung().unit("OL3", 600, "A", 700), "X-ORGANISER"), 1);
}

#[test]
fn at_the_other_end_of_its_row_an_unsolved_corner_explains_nothing() {
    // Wall B between the bare wall A and the row on C, which meets it nearer than a post.
    let plan = Plan::room(&[700, 3000, 3000]).unit("OD", 600, "B", 10).unit("OD", 600, "B", 2380);
    let plan = plan.unit("OD", 600, "C", 640);
    assert_eq!(plan.says(Rule::CornerMissing), ["error 20/611: B C"]);
    assert_eq!(plan.says(Rule::WallFiller), ["error 10/20: m1 A"]);
}
