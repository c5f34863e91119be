//! Rows of units whose holes were not seen.

use corpus::{design, kitchen_of};
use kitchen::design::Place;
use kitchen::fix::{Change, Mending};
use kitchen::geometry::Span;
use kitchen::ids::Id;
use kitchen::layout::Solution;
use kitchen::length::{Mm, TenthMm};
use kitchen::quote::{Kind, quote};
use kitchen::rules::Rule;
use kitchen::workshop::{PartKind, cabinets, niche, products};

use super::{blamed, findings_of};

#[test]
fn an_open_dishwasher_stands_before_the_filler_of_the_next_row_too() {
    // The door covers 581 to 1231 from wall A's corner, the blind corner unit there ends at 1131, the next unit begins at 1262
    // and the filler between is 131 wide. The worktop on A comes out to 601, the dishwasher begins at 631.
    let found = blamed(Rule::CornerDw, "open-dishwasher-before-a-filler");
    assert_eq!(found, [(vec![Id::from("m5"), Id::from("m2")], Some(Mm(30)))]);
}

#[test]
fn a_gap_before_a_side_wall_is_seen_and_filled() {
    let name = "gap-at-a-side-wall";
    let found = blamed(Rule::RunGap, name);
    assert_eq!(found, [(vec![Id::from("m4"), Id::from("C")], Some(Mm(200)))]);
    let design = design(&format!("regressions/{name}"));
    let kitchen = kitchen_of(&design);
    let mending = Mending::new(&kitchen, 2026);
    let gap = mending.findings().iter().find(|finding| finding.code == Rule::RunGap).unwrap();
    let ways: Vec<_> = mending.fixes(gap).into_iter().map(|fix| fix.changes).collect();
    // The narrowest pull-out of 150 leaves the filler of 50; or the 50 and 200 become 125 and 125; or 800 becomes 950.
    let (place, beside) = (Place::Wall("B".into()), [Some("m4".into()), None]);
    let placed = Change::Placed { code: "OFL".into(), width: Mm(150), place, beside };
    assert_eq!(ways[0], [placed]);
    assert_eq!(ways[1], ["m1", "m2", "m3", "m4"].map(|m| Change::Moved { module: m.into(), by: Mm(75) }));
    assert_eq!(ways[2], [Change::Width { module: "m4".into(), width: Mm(950) }]);
}

#[test]
fn handleless_rows_that_leave_more_than_a_filler_meet_in_a_post_all_the_same() {
    // A's row ends 762 from the corner, B's begins at 611; 762 − 581 − 150 = 31, one more than handleless fronts ask.
    let design = design("regressions/handleless-rows-round-a-corner");
    let kitchen = kitchen_of(&design);
    let met: Vec<_> = kitchen.layout.corners.iter().map(|corner| (corner.solution, corner.a)).collect();
    assert_eq!(met, [(Solution::Dead, Mm(31))]);
    // A's worktop runs from the panel of the tall unit, 619 + 19, to the corner, B's from 601 to 2411 + 29.
    let ends: Vec<_> = kitchen.layout.worktops.iter().map(|piece| piece.span).collect();
    assert_eq!(ends, [Span::between(Mm(638), Mm(3200)), Span::between(Mm(601), Mm(2440))]);
    // B's unit stands 30 beside the crossing, so that one strip of the post is 30 wide.
    let posts: Vec<_> = cabinets(&kitchen)
        .into_iter()
        .flat_map(|cabinet| cabinet.parts)
        .filter(|part| part.kind == PartKind::PostStrip)
        .map(|part| (part.quantity, part.width))
        .collect();
    assert_eq!(posts, [(1, TenthMm::from(Mm(30))), (1, TenthMm::from(Mm(31)))]);
    assert_eq!(findings_of(Rule::DeadCorner, "handleless-rows-round-a-corner").len(), 1);
}

#[test]
fn the_worktop_runs_on_over_a_dishwasher_between_deep_units() {
    let design = design("regressions/dishwasher-between-deep-units");
    let kitchen = kitchen_of(&design);
    // From 600 − 29 to 2700 + 29, 660 + 41 deep: 2.158 m at 150.00, the price beyond 635.
    let pieces: Vec<_> = kitchen.layout.worktops.iter().map(|piece| (piece.span, piece.depth)).collect();
    assert_eq!(pieces, [(Span::between(Mm(571), Mm(2729)), Mm(701))]);
    let lines = quote(&kitchen, 2026, &[]).lines;
    let net = |kind| {
        lines.iter().filter(|line| line.kind == kind).map(|line| line.net.to_string()).collect::<Vec<_>>()
    };
    assert_eq!((net(Kind::Worktop)[0].as_str(), net(Kind::Joint).len()), ("323.70", 0));
    assert_eq!(findings_of(Rule::JointPlace, "dishwasher-between-deep-units"), []);
    // Behind the machine of 560 lie 100 more.
    let niches: Vec<_> =
        products(&kitchen).iter().filter_map(|product| niche(&kitchen, product).clear).collect();
    assert_eq!(niches, [[600, 880, 660].map(Mm)]);
}

#[test]
fn a_carousel_far_from_its_corner_brings_no_dishwasher_forward() {
    // It stands 1600 from the corner of B and C, and its leg as far before B; the machine stayed at its wall only in the mirror.
    let design = design("regressions/carousel-far-from-its-corner");
    let kitchen = kitchen_of(&design);
    let stands: Vec<_> = kitchen.placed.iter().map(|placed| (placed.back, placed.reach())).collect();
    assert_eq!(stands, [(Mm(0), Mm(560)), (Mm(0), Mm(560)), (Mm(0), Mm(560))]);
    assert_eq!(findings_of(Rule::Overlap, "carousel-far-from-its-corner"), []);
}

#[test]
fn a_row_that_hangs_beside_a_tall_unit_with_a_column_in_it_ends_at_its_panel() {
    // The column ends with the tall unit at 1200, where its panel of 19 stands: of the 50 up to the wall unit 31 are left.
    let design = design("regressions/column-in-a-tall-unit");
    let layout = kitchen_of(&design).layout;
    let fillers: Vec<_> = layout.fillers.iter().map(|filler| (filler.span, filler.tall)).collect();
    assert_eq!(fillers, [(Span::between(Mm(1219), Mm(1250)), true)]);
    assert_eq!(blamed(Rule::ColumnCut, "column-in-a-tall-unit").len(), 1);
}

#[test]
fn of_two_fronts_that_lack_as_much_the_first_along_the_wall_is_measured() {
    // The column begins 2100 − 1020 = 1080 before wall B. The pull-out, closed at 581, has 499 of its 500; the door of 400, at
    // 681, has 399. The pull-out stands first and is written last.
    let findings = findings_of(Rule::FrontBlocked, "two-fronts-before-a-column").into_iter();
    let said: Vec<_> =
        findings.map(|finding| (finding.subjects, finding.measured, finding.required)).collect();
    let subjects = ["pull-out", "door", "A"].map(Id::from).to_vec();
    assert_eq!(said, [(subjects, Some(Mm(499)), Some(Mm(500)))]);
}
