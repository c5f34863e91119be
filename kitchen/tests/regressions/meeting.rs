//! Units that stand in each other, in the house or too near it.

use corpus::{design, kitchen_of};
use kitchen::fix::{Change, Mending};
use kitchen::geometry::Span;
use kitchen::ids::Id;
use kitchen::layout::GapKind;
use kitchen::length::Mm;
use kitchen::rules::Rule;

use super::{blamed, findings_of};

#[test]
fn every_unit_that_stands_in_another_is_told_whatever_the_order_of_the_file() {
    // 350 to 950, 800 to 1400 and 1250 to 1850; the middle one is written last and was told of the first only.
    let said = |first: &str, second: &str| ([first, second].map(Id::from).to_vec(), Some(Mm(150)));
    let found = blamed(Rule::Overlap, "units-in-each-other-out-of-order");
    assert_eq!(found, [said("m1", "m2"), said("m3", "m2")]);
}

#[test]
fn two_units_leave_a_column_between_them_each_to_its_own_side() {
    // The column stands from 1400 to 1600, with a filler of 50 on either side: what ends at 1420 goes 70 to the left, what begins
    // at 1590 goes 60 to the right, and what stands against them moves along.
    let design = design("regressions/column-that-two-units-meet");
    let kitchen = kitchen_of(&design);
    let mending = Mending::new(&kitchen, 2026);
    let overlap = mending.findings().iter().find(|finding| finding.code == Rule::Overlap).unwrap();
    let moved = |module: &str, by: i32| Change::Moved { module: module.into(), by: Mm(by) };
    let first = mending.fixes(overlap).swap_remove(0);
    assert_eq!(first.changes, [moved("s", -70), moved("a", -70), moved("b", 60), moved("c", 60)]);
}

#[test]
fn a_unit_inside_a_longer_one_ends_no_row() {
    // The longer one ends at 1950, the shorter within it at 1500, and the next begins at 2100: a filler of 150.
    let name = "unit-inside-a-longer-one";
    let design = design(&format!("regressions/{name}"));
    let kitchen = kitchen_of(&design);
    let gaps = &kitchen.layout.rows[0].gaps;
    assert_eq!((gaps[1].kind, gaps[1].span.length()), (GapKind::Overlap, Mm(900 - 1950)));
    assert_eq!((gaps[2].kind, gaps[2].span), (GapKind::Filler, Span::between(Mm(1950), Mm(2100))));
    assert_eq!(findings_of(Rule::RunGap, name), []);
}
