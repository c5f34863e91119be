//! Rows that are warned of little go before others, whatever they are best at.

use corpus::demo;
use kitchen::catalogue::Slot;
use kitchen::design::Design;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::proposal::fill;
use kitchen::room::{Hinge, Opening, OpeningKind, Opens};
use kitchen::rules::{Rule, Severity, check};

use super::{YEAR, room};

fn warnings(design: &Design) -> Vec<Rule> {
    let findings = check(&Kitchen::new(design, demo()));
    let warnings = findings.into_iter().filter(|finding| finding.severity == Severity::Warning);
    warnings.map(|finding| finding.code).collect()
}

/// A wall with its water under a window that opens inward, its sill 1050 above the floor.
fn under_window(length: i32) -> Design {
    let mut design = room(length, 1200);
    design.room.openings = vec![Opening {
        id: "w".into(),
        kind: OpeningKind::Window,
        wall: "B".into(),
        x: Mm(1000),
        width: Mm(1200),
        sill: Mm(1050),
        height: Mm(1100),
        opens: Opens::Inward,
        hinge: Hinge::Left,
    }];
    design
}

#[test]
fn a_tap_under_a_window_that_opens_inward_folds_down() {
    // The worktop ends at 100 + 780 + 38 = 918, so that 132 are left below the sash.
    for proposal in fill(&under_window(3900), demo(), &"B".into(), YEAR).unwrap() {
        let tap = proposal.design.modules.iter().find_map(|module| module.holds(Slot::Tap)).unwrap();
        assert_eq!(&**tap, "T-WINDOW", "{:?}", proposal.profile);
        assert!(!warnings(&proposal.design).contains(&Rule::WindowTap), "{:?}", proposal.profile);
    }
    let mut outward = under_window(3900);
    outward.room.openings[0].opens = Opens::Outward;
    for proposal in fill(&outward, demo(), &"B".into(), YEAR).unwrap() {
        assert!(
            proposal.design.modules.iter().any(|module| module.holds(Slot::Tap) == Some(&"T-STD".into()))
        );
    }
}

#[test]
fn no_proposal_puts_the_hob_at_a_window_where_another_need_not() {
    for length in [3900, 4300, 5000] {
        let proposals = fill(&under_window(length), demo(), &"B".into(), YEAR).unwrap();
        let near = proposals.each_ref().map(|proposal| warnings(&proposal.design).contains(&Rule::HobWindow));
        assert_eq!(near, [false; 3], "{length}");
    }
}
