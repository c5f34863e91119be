//! Kitchens that were once judged or derived wrongly, each with what is right for it.

use corpus::{design, kitchen_of};
use kitchen::catalogue::Slot;
use kitchen::design::{Design, Module};
use kitchen::edit::{Edit, Refusal, apply};
use kitchen::geometry::Span;
use kitchen::ids::Id;
use kitchen::layout::PieceEnd;
use kitchen::length::Mm;
use kitchen::quote::{GroupName, Kind, Regime, quote};
use kitchen::rules::{Finding, Rule, check};
use kitchen::scene::{Part, scene};
use kitchen::workshop::{Rim, tops};

mod derived;
mod extras;
mod islands;
mod meeting;
mod rows;
mod sides;
mod tiers;

fn findings_of(rule: Rule, name: &str) -> Vec<Finding> {
    let design = design(&format!("regressions/{name}"));
    check(&kitchen_of(&design)).into_iter().filter(|finding| finding.code == rule).collect()
}

/// What a rule blames, with the measure that it found.
fn blamed(rule: Rule, name: &str) -> Vec<(Vec<Id>, Option<Mm>)> {
    let findings = findings_of(rule, name).into_iter();
    findings.map(|finding| (finding.subjects, finding.measured)).collect()
}

#[test]
fn a_hood_hangs_above_its_hob_and_not_beside_the_tall_unit() {
    assert_eq!(findings_of(Rule::RunGap, "hood-away-from-a-tall-unit"), []);
}

#[test]
fn a_tall_unit_half_before_a_window_leaves_nothing_and_not_less() {
    let findings = findings_of(Rule::WindowTall, "tall-unit-half-before-a-window");
    let measured: Vec<_> = findings.iter().map(|finding| finding.measured).collect();
    assert_eq!(measured, [Some(Mm(0))]);
}

#[test]
fn a_carousel_away_from_its_corner_ends_its_row_free() {
    // The row runs from 200 to 2550 with 450 left over, more than a filler; the worktop goes 29 past both ends.
    let design = design("regressions/carousel-away-from-its-corner");
    let layout = kitchen_of(&design).layout;
    let pieces: Vec<_> = layout.worktops.iter().map(|piece| (piece.span, piece.left, piece.right)).collect();
    assert_eq!(pieces, [(Span::between(Mm(171), Mm(2579)), PieceEnd::Free, PieceEnd::Free)]);
    assert_eq!(layout.corners, []);
}

#[test]
fn a_second_leg_off_its_wall_lies_under_a_worktop_as_deep_as_itself() {
    // The leg begins 50 from wall B and reaches to 610, so its worktop to 651; that of the unit beside it reaches to 601. Of
    // 0.979, 0.900 and 0.629 m each counts as one, at 95 up to 635 deep and at 150 beyond; they are joined in the corner and
    // where the depth changes, at 90.
    let design = design("regressions/second-leg-off-its-wall");
    let kitchen = kitchen_of(&design);
    let pieces: Vec<_> = kitchen.layout.worktops.iter().map(|piece| (piece.length(), piece.depth)).collect();
    assert_eq!(pieces, [(Mm(979), Mm(601)), (Mm(900), Mm(651)), (Mm(629), Mm(601))]);
    let lines = quote(&kitchen, 2026, &[]).lines;
    let of = |kind: Kind| lines.iter().filter(move |line| line.kind == kind).map(|line| line.net.to_string());
    assert_eq!(of(Kind::Worktop).collect::<Vec<_>>(), ["95.00", "150.00", "95.00"]);
    assert_eq!(of(Kind::Joint).collect::<Vec<_>>(), ["180.00"]);
}

#[test]
fn the_leg_of_a_wall_corner_unit_beside_a_tall_unit_has_its_filler() {
    // Wall B: the leg ends at 650, the tall unit at 800 has its panel at 781–800, and 131 are left, which a filler
    // in the tall unit's front closes for 58.
    let design = design("regressions/wall-corner-leg-beside-a-tall-unit");
    let kitchen = kitchen_of(&design);
    let fillers: Vec<_> = kitchen.layout.fillers.iter().map(|filler| (filler.span, filler.module)).collect();
    assert_eq!(fillers, [(Span::between(Mm(650), Mm(781)), 1)]);
    let lines = quote(&kitchen, 2026, &[]).lines;
    let nets: Vec<_> =
        lines.iter().filter(|line| *line.code == *"filler_tall").map(|line| line.net.to_string()).collect();
    assert_eq!(nets, ["58.00"]);
}

#[test]
fn the_leg_of_a_wall_corner_unit_too_near_a_tall_unit_leaves_a_gap() {
    // 680 − 19 − 650 = 11: too narrow for a filler, too wide to leave open.
    let findings = findings_of(Rule::RunGap, "wall-corner-leg-too-near-a-tall-unit");
    let measured: Vec<_> = findings.iter().map(|finding| finding.measured).collect();
    assert_eq!(measured, [Some(Mm(11))]);
}

#[test]
fn only_the_wall_unit_that_hangs_too_low_is_blamed_for_the_hob_beneath() {
    // BD hangs 2180 − 780 − 918 = 482 above the worktop, BK 2180 − 390 − 918 = 872, which is over 760.
    let found = blamed(Rule::HobOverhead, "hob-under-a-low-and-a-high-wall-unit");
    assert_eq!(found, [(vec![Id::from("m2"), Id::from("m4")], Some(Mm(482)))]);
}

#[test]
fn a_compact_appliance_without_an_oven_stands_in_the_upper_niche_and_opens_there() {
    let mut alone = design("regressions/compact-alone-in-its-unit");
    // From the floor: plinth 100, two drawers up to 878, the oven's niche up to 1478, the compact one's up to 1938.
    let kitchen = kitchen_of(&alone);
    let scene = scene(&kitchen);
    let parts = scene.groups.iter().flat_map(|group| &group.parts).flat_map(Part::every);
    let compact = parts.filter(|part| part.name == "A-MICRO-45").find_map(|part| part.mesh.bounds()).unwrap();
    let [bottom, top] = compact.0[1];
    assert!(bottom >= 1478.0 && top <= 1938.0, "{bottom} {top}");
    // Round the corner an oven opens between 878 and 1478, below it. Had this unit an oven too, the two would meet.
    let doors = |design: &Design| {
        let found = check(&kitchen_of(design)).into_iter().filter(|finding| finding.code == Rule::DoorAppl);
        found.map(|finding| finding.subjects).collect::<Vec<_>>()
    };
    assert_eq!(doors(&alone), Vec::<Vec<Id>>::new());
    alone.modules[1].equipment.insert(Slot::Oven, "A-OVEN-60".into());
    assert_eq!(doors(&alone), [["m2", "m3"].map(Id::from).to_vec()]);
}

/// What a rule says of a kitchen: the subjects and the measure.
fn said(rule: Rule, name: &str) -> Vec<(String, Option<i32>)> {
    let line = |finding: Finding| {
        let subjects: Vec<&str> = finding.subjects.iter().map(|id| &**id).collect();
        (subjects.join(" "), finding.measured.map(|measured| measured.0))
    };
    findings_of(rule, name).into_iter().map(line).collect()
}

#[test]
fn an_island_that_stands_through_a_wall_cannot_be_ordered() {
    // From 3000 to 4600 in a room that ends at 4000.
    assert_eq!(said(Rule::Overlap, "island-through-a-wall"), [("I B".to_owned(), Some(600))]);
}

#[test]
fn an_island_beside_the_house_cannot_be_ordered() {
    // Wall A ends at 0 and the room goes on; the island stands 1500 behind the line of that wall.
    assert_eq!(said(Rule::Overlap, "island-beside-the-house"), [("I A".to_owned(), Some(1500))]);
}

#[test]
fn islands_and_a_column_in_each_other_are_named_and_are_no_aisle() {
    // I takes 1300 to 3100 by 1850 to 2750, J 1500 to 3300 by 2000 to 2900, the column 3000 to 3200 by 0 to 2200; past the
    // end of I 29 of panel and worktop stand in it, too, while J stands in it by 200 of its depth.
    let name = "islands-and-a-column-in-each-other";
    let shared = [("I J", 750), ("I A", 129), ("J A", 200)].map(|(ids, by)| (ids.to_owned(), Some(by)));
    assert_eq!(said(Rule::Overlap, name), shared);
    assert_eq!(said(Rule::AisleWork, name), []);
}

#[test]
fn a_gas_hob_between_two_columns_is_too_near_to_both() {
    // The unit fills the 600 between them; its cut-out of 560 keeps 20 from each.
    let name = "gas-hob-between-columns";
    assert_eq!(said(Rule::HobSideOne, name), [("o A".to_owned(), Some(20))]);
    assert_eq!(said(Rule::HobSideBoth, name), [("o A".to_owned(), Some(20))]);
    assert_eq!(said(Rule::HobRunEnd, name), []);
    let design = design(&format!("regressions/{name}"));
    let spans: Vec<_> = kitchen_of(&design).layout.worktops.iter().map(|piece| piece.span).collect();
    // Free at 600 − 29 and at 3000 + 29, else up to the columns.
    let pieces = [(571, 1000), (1400, 2000), (2400, 3029)];
    assert_eq!(spans, pieces.map(|(start, end)| Span::between(Mm(start), Mm(end))));
}

#[test]
fn a_peninsula_shows_no_panel_to_the_wall_at_which_it_stands() {
    let name = "peninsula-against-its-wall";
    let design = design(&format!("regressions/{name}"));
    let kitchen = kitchen_of(&design);
    // Seen from the front wall B is on the left: nothing there, the panel on the right, the back over 1600 and that.
    let panels = kitchen.layout.panels.iter().filter(|panel| panel.module.is_none()).map(|panel| panel.span);
    let expected = [(1600, 1619), (0, 1619)].map(|(start, end)| Span::between(Mm(start), Mm(end)));
    assert_eq!(panels.collect::<Vec<_>>(), expected);
    let piece =
        kitchen.layout.worktops.iter().find(|piece| kitchen.surfaces[piece.surface].is_island()).unwrap();
    assert_eq!((piece.span, piece.left), (Span::between(Mm(0), Mm(1629)), PieceEnd::Wall));
    // 50 of filler and 20 of its unit beside the cut-out.
    assert_eq!(said(Rule::HobSideOne, name), [("i1 B".to_owned(), Some(70))]);
    assert_eq!(said(Rule::HobRunEnd, name), []);
}

#[test]
fn the_recupel_of_a_hood_is_not_borne_by_the_hob_beneath() {
    // Both are of class 4.1.2, 1.00 / 1.21 = 0.83 each, the hob at 21 % and the hood at 6 %: to the hob unit 890.00 and
    // 0.83 at 21 %, 1077.90; to the hood unit 480.00 and 0.83 at 6 %, 509.68.
    let design = design("regressions/recupel-of-two-rates");
    let kitchen = kitchen_of(&design);
    let shares = quote(&kitchen, 2026, &[]).shares(&kitchen, Regime::Renovation6);
    let equipment = |unit: usize| {
        let parts = &shares[unit].parts;
        parts.iter().find(|(name, _)| *name == GroupName::Equipment).unwrap().1.to_string()
    };
    assert_eq!([equipment(1), equipment(2)], ["1077.90", "509.68"]);
}

#[test]
fn a_hob_on_an_island_is_cut_as_far_from_the_front_as_one_at_a_wall() {
    // 490 in the middle of 601 leave 55 at the back and 56 in front, whatever the island is deep: it was drawn 299 too far
    // back on one of 900. The piece begins 29 before the units, so the hob of 560 in the unit at 600 at 29 + 600 + 20.
    let design = design("regressions/island-hob-at-its-front");
    let tops = tops(&kitchen_of(&design));
    let [top] = tops.as_slice() else { panic!("one piece") };
    let mm = Mm;
    assert_eq!(top.holes[0].rim, Rim::Rectangle((mm(649), mm(56)), (mm(1209), mm(546))));
    // Oak comes 650 wide, so that 900 have a seam: from 250 to 650 behind the front edge, and as far from the hob as that
    // allows, 104 behind it.
    assert_eq!(top.seams, [mm(650)]);
    assert_eq!(findings_of(Rule::JointPlace, "island-hob-at-its-front").len(), 1);
}

#[test]
fn a_pipe_behind_a_second_leg_is_seen_from_the_wall_of_that_leg() {
    // From wall A the pipe comes 800 out, before any front there; from B it stands 60 inside the leg.
    let name = "pipe-behind-a-second-leg";
    assert_eq!(said(Rule::ColumnCut, name), [("m1 B".to_owned(), Some(60))]);
    assert_eq!(said(Rule::Overlap, name), []);
}

#[test]
fn of_fronts_that_lack_as_much_the_first_along_the_wall_is_named_whatever_the_file_says_first() {
    // 2000 less twice 581 are 838 between the pull-outs of m2 on C and both m3, from 0, and m1, from 619 on A. It follows
    // from the aisle, which is too narrow.
    let design = design("regressions/fronts-that-lack-as-much");
    let findings = check(&kitchen_of(&design)).into_iter();
    let folded = findings.flat_map(|finding| finding.follows);
    let said = folded.filter(|finding| finding.code == Rule::OppositeOpen);
    let said: Vec<_> = said.map(|finding| (finding.subjects, finding.measured)).collect();
    assert_eq!(said, [(["m3", "m2"].map(Id::from).to_vec(), Some(Mm(838)))]);
}

#[test]
fn a_column_in_the_blind_end_of_a_corner_unit_parts_no_row_of_the_other_wall() {
    // Without handles the row of B begins at 581 + 30 = 611 beside the post; a filler from the column to there, 481 to 611,
    // would stand in the corner unit, which takes 0 to 560 of B.
    let design = design("regressions/column-in-a-blind-corner");
    let layout = kitchen_of(&design).layout;
    assert_eq!(layout.fillers, []);
    assert!(layout.corners[0].joined);
}

#[test]
fn a_corner_unit_past_the_end_of_its_wall_has_no_side_before_the_next() {
    // From 900 to 1800 on a wall of 900: seen from B all of it is behind, and a panel from there to its side had -320.
    let design = design("regressions/corner-unit-past-its-wall");
    let panels = kitchen_of(&design).layout.panels;
    assert!(panels.iter().all(|panel| panel.width > Mm::ZERO), "{panels:?}");
    assert_eq!(said(Rule::RunTooLong, "corner-unit-past-its-wall").len(), 1);
}

#[test]
fn a_ceiling_filler_lies_in_the_plane_of_the_unit_that_it_is_over_most_whatever_the_file_says_first() {
    // That of m1 reaches from 269 over m2, which ends at 300, to 638. In the plane of 581 its ends are seen past m2, which comes
    // to 350 + 21 with its front, and past m3, which comes to 333 + 21: returns from there to behind the board, 562.
    let design = design("regressions/ceiling-filler-over-the-next-unit");
    for first in 0..design.modules.len() {
        let mut turned = design.clone();
        turned.modules.rotate_left(first);
        let layout = kitchen_of(&turned).layout;
        let of_m1 = layout.returns.iter().filter(|end| layout.strips[end.strip].span.end == Mm(638));
        let across: Vec<(Mm, Mm)> = of_m1.map(|end| (end.across.start, end.across.end)).collect();
        assert_eq!(across, [(Mm(371), Mm(562)), (Mm(354), Mm(562))], "with {} first", turned.modules[0].id);
    }
}

/// Who a rule names there, and what it measures.
fn measured(rule: Rule, name: &str) -> Vec<(Vec<Id>, Option<Mm>)> {
    findings_of(rule, name).into_iter().map(|finding| (finding.subjects, finding.measured)).collect()
}

fn ids(names: &[&str]) -> Vec<Id> {
    names.iter().map(|name| Id::from(*name)).collect()
}

#[test]
fn the_end_of_a_row_that_stands_in_an_island_is_an_overlap() {
    // The unit ends at 1135 and its worktop 29 farther, at 1164; the island begins at 1140.
    let found = measured(Rule::Overlap, "row-end-beside-an-island");
    assert_eq!(found, [(ids(&["I1", "m2"]), Some(Mm(24)))]);
}

#[test]
fn a_unit_that_reaches_to_the_fronts_on_the_other_side_of_its_island_is_told() {
    // 581 and 20 of worktop before them are more than the island's 600.
    let found = measured(Rule::IslandBack, "island-too-shallow-for-two-sides");
    assert_eq!(found, [(ids(&["I1"]), Some(Mm(-1)))]);
}

#[test]
fn the_panel_of_a_wall_unit_needs_its_place_beside_a_unit_round_the_corner() {
    // Both are 350 deep, and the one on A ends 350 from wall B.
    let found = measured(Rule::Overlap, "wall-units-round-a-corner");
    assert_eq!(found, [(ids(&["m1", "m2"]), Some(Mm(19)))]);
}

#[test]
fn shallow_rows_tall_units_and_wall_units_stand_at_their_wall() {
    let design = design("regressions/shallow-units-off-their-wall");
    let kitchen = kitchen_of(&design);
    let stand = |id: &str| {
        let placed = kitchen.placed.iter().find(|placed| *placed.module.id == *id).unwrap();
        (placed.back.0, placed.reach().0)
    };
    // Cut at their backs before the pipes, in a row with usual ones.
    assert_eq!([stand("od4"), stand("ol46")], [(160, 560), (100, 560)]);
    assert_eq!(
        [stand("hv"), stand("c1"), stand("c2"), stand("c3")],
        [(0, 400), (0, 350), (0, 350), (0, 350)]
    );
    assert_eq!([stand("bd"), stand("bd2")], [(0, 300); 2]);
    let depths: Vec<_> = kitchen.layout.worktops.iter().map(|piece| piece.depth.0).collect();
    assert_eq!(depths, [601, 391]);
    // Panels of 95.00 per m²: 2 × 2.18 × 0.42 = 1.8312 beside the tall unit; 0.88 × 0.42, 2 × 0.88 × 0.37 and
    // 2 × 0.78 × 0.32 are less than the 0.5 each that is billed.
    let lines = quote(&kitchen, 2026, &[]).lines;
    let panels = lines.iter().filter(|line| line.kind == Kind::Panel);
    let mut nets: Vec<_> = panels.map(|line| line.net.to_string()).collect();
    nets.sort();
    assert_eq!(nets, ["173.96", "47.50", "95.00", "95.00"]);
    // 2000 − 581 − 371 − 2 × 30.
    let name = "shallow-units-off-their-wall";
    assert_eq!(said(Rule::AisleWork, name), [("A C osp c3".to_owned(), Some(988))]);
}

#[test]
fn at_an_outer_corner_nothing_that_finishes_two_rows_is_made_for_one_place_twice() {
    let design = design("regressions/two-rows-round-an-outer-corner");
    let kitchen = kitchen_of(&design);
    // B's panels begin behind the 19 of A's, its worktop is cut out 29 by 29 round A's.
    let widths: Vec<_> = kitchen.layout.panels.iter().map(|panel| panel.width.0).collect();
    assert_eq!(widths, [580, 580, 561, 580, 370, 370, 351, 370]);
    let tops = tops(&kitchen);
    let spot = |x: i32, y: i32| (Mm(x), Mm(y));
    let rims: Vec<_> = tops.iter().flat_map(|top| &top.holes).map(|hole| (hole.key(), hole.rim)).collect();
    assert_eq!(rims, [("outer_corner", Rim::Rectangle(spot(0, 572), spot(29, 601)))]);
    // Panels at 95.00 per m²: four of 0.88 high, of 0.5104, 0.5104, 0.4937 and 0.5104, four wall units' of less than 0.5.
    let lines = quote(&kitchen, 2026, &[]).lines;
    let mut nets: Vec<_> =
        lines.iter().filter(|line| line.kind == Kind::Panel).map(|line| line.net.to_string()).collect();
    nets.sort();
    // 3 × 0.5104 × 95 = 145.464; 0.5 × 95; 3 × 47.50; 47.50.
    assert_eq!(nets, ["142.50", "145.46", "47.50", "47.50"]);
    // Polished: two fronts of 658 and four ends of 601, less the 29 of each that lie against the other, 3.662 m.
    let polished: i32 = kitchen.layout.worktops.iter().map(|piece| piece.polished.0).sum();
    assert_eq!(polished, 2 * 658 + 4 * 601 - 2 * 29);
}

#[test]
fn a_free_end_of_worktop_ends_at_the_worktop_of_the_next_wall() {
    // The pipe ends the row of A before the corner, so that nothing joins there. On B a free end would begin at 611 − 29, over
    // the worktop of A, which comes out to 601.
    let design = design("regressions/worktops-round-a-corner-with-a-pipe");
    let layout = kitchen_of(&design).layout;
    let pieces: Vec<_> = layout.worktops.iter().map(|piece| (piece.span, piece.left, piece.right)).collect();
    assert_eq!(pieces[1], (Span::between(Mm(601), Mm(1840)), PieceEnd::Free, PieceEnd::Free));
    // In stone 1239 are polished in front and 601 at both ends.
    let mut stone = design;
    stone.style.worktop = "W-QZ20-A".into();
    assert_eq!(kitchen_of(&stone).layout.worktops[1].polished, Mm(1239 + 2 * 601));
}

/// Why a unit does not go to a place on its wall; none where it does.
fn refusal(design: &Design, unit: &str, x: i32) -> Option<Refusal> {
    moved(design, unit, x).err()
}

#[test]
fn a_wall_unit_keeps_clear_of_the_panel_of_a_tall_one_round_the_corner() {
    // On wall C the tall unit of wall B takes 560 and its panel 580, at 262–281 before that wall, where a wall unit is 350 deep.
    let design = design("regressions/wall-unit-in-a-tall-panel-round-a-corner");
    assert!(matches!(refusal(&design, "m3", 579), Some(Refusal::Clash { missing: Mm(1), .. })));
    assert_eq!(refusal(&design, "m3", 580), None);
    // Nor does the tall one go there: on wall B the wall unit ends at 1800 − 0 and is 350 deep, so from 1450 on, 579 before wall B.
    assert!(matches!(refusal(&design, "m2", 919), Some(Refusal::Clash { .. })));
}

#[test]
fn a_unit_brings_no_shallower_one_forward_into_a_column() {
    // The column of wall A stands 405–491 before wall B, up to 586 along it. The unit at 585 is 350 deep and ends before it;
    // one of 420 beside it brings its front to 420, and 1 mm of it into the column.
    let design = design("regressions/shallow-unit-brought-forward-into-a-column");
    assert!(matches!(refusal(&design, "m7", 985), Some(Refusal::Standing { missing: Mm(1), .. })));
    // More than a filler away the two are no row: 585 + 400 + 150 = 1135.
    assert_eq!(refusal(&design, "m7", 1136), None);
}

#[test]
fn an_island_that_is_too_shallow_for_a_deep_unit_says_how_much_it_lacks() {
    // Its worktop reaches from 601 back to 1 before the line, its carcass of 660 from 560 to 100 behind it: it ends 101
    // short of the back of the carcass. That the panel there stands in a unit of wall A follows from it.
    let found = blamed(Rule::IslandBack, "island-back-in-a-unit-of-a-wall");
    assert_eq!(found, [(vec![Id::from("I1")], Some(Mm(-101)))]);
}

#[test]
fn free_worktops_of_two_walls_that_do_not_meet_lie_beside_each_other() {
    // Wall D ends 600 past wall A. Its piece would reach to 2088 + 29 = 2117; the one of wall A, 391 deep, begins at
    // 2500 − 391 = 2109 along wall D.
    let design = design("regressions/free-worktops-where-two-walls-do-not-meet");
    let layout = kitchen_of(&design).layout;
    let ends: Vec<_> = layout.worktops.iter().map(|piece| piece.span.end).collect();
    assert_eq!(ends, [Mm(329), Mm(2109)]);
}

#[test]
fn a_tall_unit_of_an_island_keeps_clear_of_the_panel_of_a_wall_corner_unit() {
    // The leg on wall C ends at 650 and its panel at 669; the tall unit of 660 begins at 659.
    let design = design("regressions/wall-corner-leg-beside-a-tall-unit-of-an-island");
    assert!(matches!(refusal(&design, "m2", 50), Some(Refusal::Clash { .. })));
}

#[test]
fn no_joint_lies_between_two_dishwashers() {
    // The piece from 71 to 5529 asks for a joint between 1429 and 4171. Dishwashers stand from 1700 to 2600, the sink
    // before them ends at 1640 and the hob of 870 in the middle of 2600 to 3500 at 3485: the first place is 150 from that.
    let design = design("regressions/joint-between-two-dishwashers");
    let kitchen = kitchen_of(&design);
    let joints: Vec<_> = kitchen.layout.worktops.iter().map(|piece| piece.slab_joints.clone()).collect();
    assert_eq!(joints, [[Mm(3635)]]);
    assert_eq!(findings_of(Rule::JointPlace, "joint-between-two-dishwashers"), []);
}

/// A unit elsewhere on its wall.
fn moved(design: &Design, unit: &str, x: i32) -> Result<Design, Refusal> {
    let Module { id, place, .. } = design.module(unit).unwrap().clone();
    apply(design, corpus::demo(), &Edit::Move { module: id, place, x: Mm(x) })
}

#[test]
fn nothing_is_put_into_the_fronts_and_worktops_of_a_wall_that_runs_past() {
    // Wall D stands 600 left of wall A and begins 2500 below it, so that its units at 400 and 1100 end 800 below and more.
    let design = design("regressions/tall-unit-before-a-wall-that-runs-past");
    assert_eq!(refusal(&design, "m1", 0), None);
    // Beside the row of wall A a worktop comes out to 601, 1 past the end of that wall; the front of a tall unit to 581, where
    // the worktop of wall A needs 29 past its carcass.
    for (unit, least) in [("m3", 1), ("m2", 10)] {
        let beside = moved(&design, unit, 2000).unwrap();
        assert!(
            matches!(refusal(&beside, "m1", least - 1), Some(Refusal::Clash { missing: Mm(1), .. })),
            "{unit}"
        );
        assert_eq!(refusal(&beside, "m1", least), None, "{unit}");
        // Nor does that one go beside a row that begins nearer.
        let near = moved(&design, "m1", least - 1).unwrap();
        assert!(matches!(refusal(&near, unit, 2000), Some(Refusal::Clash { .. })), "{unit}");
        assert_eq!(refusal(&moved(&design, "m1", least).unwrap(), unit, 2000), None, "{unit}");
    }
}

#[test]
fn no_dishwasher_is_brought_forward_into_a_unit_round_the_corner() {
    // The unit of wall B takes 560, so from 2440 along wall A, and begins 600 before it. Beside a carcass of 660 the machine,
    // which ends at 2500, comes forward to 660: 60 into that unit either way.
    let design = design("regressions/dishwasher-brought-into-a-unit-round-the-corner");
    assert!(matches!(refusal(&design, "m1", 1300), Some(Refusal::Clash { missing: Mm(60), .. })));
    assert_eq!(refusal(&design, "m1", 1149), None, "a gap of 151 parts the row");
    // Where the row stands like that already, neither the dishwasher goes there nor the unit before it.
    let deep = moved(&moved(&design, "m2", 0).unwrap(), "m1", 1300).unwrap();
    assert!(matches!(refusal(&deep, "m2", 1900), Some(Refusal::Clash { missing: Mm(60), .. })));
    assert_eq!(refusal(&deep, "m2", 700), None, "beside it on the other side nothing is in the way");
}
