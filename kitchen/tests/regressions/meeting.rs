//! Units that stand in each other, in the house or too near it.

use kitchen::ids::Id;
use kitchen::length::Mm;
use kitchen::rules::Rule;

use super::blamed;

#[test]
fn every_unit_that_stands_in_another_is_told_whatever_the_order_of_the_file() {
    // 350 to 950, 800 to 1400 and 1250 to 1850; the middle one is written last and was told of the first only.
    let said = |first: &str, second: &str| ([first, second].map(Id::from).to_vec(), Some(Mm(150)));
    let found = blamed(Rule::Overlap, "units-in-each-other-out-of-order");
    assert_eq!(found, [said("m1", "m2"), said("m3", "m2")]);
}
