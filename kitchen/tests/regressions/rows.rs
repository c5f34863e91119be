//! Rows of units whose holes were not seen.

use corpus::{design, kitchen_of};
use kitchen::design::Place;
use kitchen::fix::{Change, Mending};
use kitchen::ids::Id;
use kitchen::length::Mm;
use kitchen::rules::Rule;

use super::findings_of;

#[test]
fn an_open_dishwasher_stands_before_the_filler_of_the_next_row_too() {
    // The door covers 581 to 1231 from wall A's corner, the blind corner unit there ends at 1131, the next unit begins at 1262
    // and the filler between is 131 wide. The worktop on A comes out to 601, the dishwasher begins at 631.
    let findings = findings_of(Rule::CornerDw, "open-dishwasher-before-a-filler");
    let found: Vec<_> = findings.into_iter().map(|finding| (finding.subjects, finding.measured)).collect();
    assert_eq!(found, [(vec![Id::from("m5"), Id::from("m2")], Some(Mm(30)))]);
}

#[test]
fn a_gap_before_a_side_wall_is_seen_and_filled() {
    let name = "gap-at-a-side-wall";
    let findings = findings_of(Rule::RunGap, name);
    let found: Vec<_> = findings.into_iter().map(|finding| (finding.subjects, finding.measured)).collect();
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
