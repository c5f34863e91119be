//! Rows of units whose holes were not seen.

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
