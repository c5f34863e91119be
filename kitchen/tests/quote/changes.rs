//! What changed between two quotes: something is said of each way in which two can differ.

use kitchen::design::Design;
use kitchen::layout::Layout;
use kitchen::quote::{Difference, difference};
use serde_json::{Value, json};

use super::{design, module, quoted, with};

fn changes(before: &Design, after: &Design) -> Difference {
    let [before, after] = [before, after].map(|design| quoted(design, Layout::default()));
    difference(&before, &after)
}

/// Two tall units that keep the order above the small ones, and others.
fn beside(other: &[Value]) -> Design {
    let modules = [&[module("t", "HVL", 600, 0), module("h", "HV", 600, 600)], other].concat();
    design(json!(modules), &[])
}

#[test]
fn one_line_more_or_less_or_another_one_is_a_change() {
    // HVL 1014.00 and HV 648.00 together are no small order; OD-600 costs 277.00 and its channel 0.6 × 48 + 18 = 46.80.
    let [none, one] = [beside(&[]), beside(&[module("m", "OD", 600, 1200)])];
    let wider = beside(&[module("m", "OD", 800, 1200)]);
    let counts = |change: &Difference| {
        (change.added.len(), change.removed.len(), change.changed.len(), change.net().to_string())
    };
    let added = changes(&none, &one);
    assert_eq!(counts(&added), (2, 0, 0, "323.80".to_owned()));
    assert!(!added.is_empty());
    let removed = changes(&one, &none);
    assert_eq!(counts(&removed), (0, 2, 0, "-323.80".to_owned()));
    assert!(!removed.is_empty());
    // 368.00 − 277.00, and 0.2 m × 48 of channel.
    let changed = changes(&one, &wider);
    assert_eq!(counts(&changed), (0, 0, 2, "100.60".to_owned()));
    assert!(!changed.is_empty());
    assert!(changes(&one, &one).is_empty());
}

#[test]
fn a_cabinet_of_another_type_in_the_same_place_is_a_changed_line_and_a_sink_is_not() {
    // OSP-600 287.00 for OD-600 277.00.
    let changed =
        changes(&beside(&[module("m", "OD", 600, 1200)]), &beside(&[module("m", "OSP", 600, 1200)]));
    assert_eq!((changed.changed.len(), changed.net().to_string()), (1, "10.00".to_owned()));
    let sink = |code: &str| beside(&[with(module("m", "OSP", 600, 1200), json!({ "sink": code }))]);
    let other = changes(&sink("S-INOX-500"), &sink("S-UM-500"));
    assert_eq!((other.added.len(), other.removed.len(), other.changed.len()), (1, 1, 0));
}
