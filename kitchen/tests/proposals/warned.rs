//! Rows that are warned of little go before others, whatever they are best at.

use corpus::demo;
use kitchen::catalogue::Slot;
use kitchen::design::{Design, Extra, Module, Place};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::proposal::fill;
use kitchen::room::{CornerKind, Hinge, Opening, OpeningKind, Opens, Wall};
use kitchen::rules::{Rule, Severity, check};

use super::held::unit;
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

/// A hob with a hood of 900 on the wall above it, and wall units beside that.
fn with_wall_hood(length: i32) -> Design {
    let mut design = room(length, 500);
    let extra = Extra { code: "X-HOOD-WALL-90".into(), module: Some("hob".into()) };
    design.modules = vec![
        unit("sink", "OSP", 600, 100, &[(Slot::Sink, "S-INOX-500"), (Slot::Tap, "T-STD")]),
        unit("hob", "OKP", 600, 800, &[(Slot::Hob, "A-IND-60")]),
        unit("above", "BD", 600, 100, &[]),
    ];
    design.extras = vec![extra];
    design
}

#[test]
fn a_hood_on_the_wall_has_its_width_between_wall_units() {
    for length in [2400, 3200, 4200] {
        for proposal in fill(&with_wall_hood(length), demo(), &"B".into(), YEAR).unwrap() {
            let about = format!("{length}, {:?}", proposal.profile);
            assert!(!warnings(&proposal.design).contains(&Rule::Overlap), "{about}");
            let hangs = |module: &Module| demo().module(&module.code).unwrap().family.is_wall();
            assert!(proposal.design.modules.iter().any(hangs), "{about}");
            assert_eq!((proposal.design.extras.len(), &proposal.lost), (1, &Vec::new()), "{about}");
        }
    }
    // Beside a sink of at least 600 and fillers of 50 there is no room for 900: rather a hood that wall units crowd than no row.
    for proposal in fill(&with_wall_hood(1550), demo(), &"B".into(), YEAR).unwrap() {
        assert!(proposal.design.modules.iter().any(|module| module.holds(Slot::Hob).is_some()));
        assert_eq!(proposal.design.extras.len(), 1, "{:?}", proposal.profile);
    }
}

#[test]
fn a_door_that_would_turn_in_a_corner_hinges_on_its_other_side() {
    // A corner unit of wall A ends at the corner: a door of wall B with a handle needs 80 there where it turns, 50 where not.
    let mut design = room(3200, 1700);
    let wall = |id: &str, length| Wall { id: id.into(), length: Mm(length), corner: CornerKind::Inner };
    design.room.walls = vec![wall("A", 3600), wall("B", 3200)];
    design.room.connections[0].wall = "A".into();
    let at_a = |module: Module| Module { place: Place::Wall("A".into()), ..module };
    design.modules = [
        unit("a", "OL3", 600, 50, &[]),
        unit("b", "OL3", 400, 650, &[]),
        unit("c", "OAF", 600, 1050, &[(Slot::Sink, "S-INOX-500"), (Slot::Tap, "T-STD")]),
        unit("d", "VWF", 600, 1650, &[(Slot::Dishwasher, "A-DW60-XXL")]),
        unit("e", "OHB", 1000, 2519, &[]),
    ]
    .map(at_a)
    .to_vec();
    let mut turned = 0;
    for proposal in fill(&design, demo(), &"B".into(), YEAR).unwrap() {
        assert!(!warnings(&proposal.design).contains(&Rule::CornerFiller), "{:?}", proposal.profile);
        turned += proposal.design.modules.iter().filter(|module| module.hinge == Some(Hinge::Right)).count();
    }
    assert!(turned > 0);
}
