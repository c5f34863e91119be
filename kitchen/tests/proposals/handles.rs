//! Rows without handles, and with others than bars: fillers and corner posts are as wide as what projects asks.

use corpus::demo;
use kitchen::catalogue::Slot;
use kitchen::design::Design;
use kitchen::ids::Code;
use kitchen::length::Mm;
use kitchen::proposal::fill;

use super::held::unit;
use super::{USUAL, YEAR, errors, room};

/// Without handles, pushed open, with an edge to grip, and with the handle that projects most of all.
fn handles() -> [Option<Code>; 4] {
    let farthest = demo().handles.iter().max_by_key(|handle| handle.proj).unwrap();
    [None, Some("H-PUSH".into()), Some("H-EDGE".into()), Some(Code::from(&*farthest.code))]
}

fn with_handle(handle: Option<&Code>, mut design: Design) -> Design {
    design.style.handle = handle.cloned();
    design
}

#[test]
fn a_wall_is_filled_whatever_opens_its_fronts() {
    for handle in handles() {
        let handle = handle.as_ref();
        let between_walls = with_handle(handle, room(4200, 1300));
        let mut at_corner = with_handle(handle, room(4800, 1300));
        at_corner.room.walls[2].length = Mm(3000);
        for design in [between_walls, at_corner] {
            for proposal in fill(&design, demo(), &"B".into(), YEAR).unwrap() {
                let holds = |slot| proposal.design.modules.iter().any(|unit| unit.holds(slot).is_some());
                assert!(USUAL.into_iter().all(holds), "{:?} with {handle:?}", proposal.profile);
                assert_eq!(errors(&proposal.design), 0, "{:?} with {handle:?}", proposal.profile);
            }
        }
    }
}

#[test]
fn a_hood_that_hangs_too_low_above_gas_is_raised_and_not_called_impossible() {
    // BDK-900 would begin at 1660, 740 above a worktop of 40; 750 are asked above gas.
    let mut design = with_handle(Some(&"H-PUSH".into()), room(3000, 600));
    design.style.worktop = "W-OAK40".into();
    design.modules = vec![
        unit("left", "OL3", 800, 60, &[]),
        unit("hob", "OKP", 900, 860, &[(Slot::Hob, "A-GAS-75")]),
        unit("right", "OL2", 1000, 1760, &[]),
        unit("hood", "BDK", 900, 860, &[(Slot::Hood, "A-HOOD-90")]),
    ];
    for proposal in fill(&design, demo(), &"B".into(), YEAR).unwrap() {
        let hood = proposal.design.modules.iter().find(|unit| unit.holds(Slot::Hood).is_some()).unwrap();
        assert_eq!((hood.z, errors(&proposal.design)), (Some(Mm(920 + 750)), 0), "{:?}", proposal.profile);
    }
}
