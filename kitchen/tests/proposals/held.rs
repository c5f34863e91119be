//! What a row held, the proposals for its wall hold too: every appliance, sink and tap, as often as it was there.

use corpus::demo;
use kitchen::catalogue::Slot;
use kitchen::design::{Design, Extra, Module, Place};
use kitchen::ids::Code;
use kitchen::length::Mm;
use kitchen::proposal::{Proposal, fill};
use text::Language;

use super::{YEAR, errors, room};

/// A unit of wall B with what it holds.
pub(super) fn unit(id: &str, code: &str, width: i32, x: i32, holds: &[(Slot, &str)]) -> Module {
    let module = Module::new(id.into(), code.into(), Mm(width), Place::Wall("B".into()), Mm(x));
    let equipment = holds.iter().map(|(slot, code)| (*slot, Code::from(*code))).collect();
    Module { equipment, ..module }
}

/// What stands on a wall, each piece as often as it is there.
fn held(design: &Design, wall: &str) -> Vec<(Slot, Code)> {
    let here = design.modules.iter().filter(|module| module.place == Place::Wall(wall.into()));
    let mut held: Vec<(Slot, Code)> = here.flat_map(|module| module.equipment.clone()).collect();
    held.sort_unstable();
    held
}

fn assert_all_held(design: &Design, wall: &str) -> [Proposal; 3] {
    let proposals = fill(design, demo(), &wall.into(), YEAR).unwrap();
    for proposal in &proposals {
        assert_eq!(held(&proposal.design, wall), held(design, wall), "{:?}", proposal.profile);
        assert_eq!((errors(&proposal.design), &proposal.lost), (0, &Vec::new()), "{:?}", proposal.profile);
    }
    proposals
}

/// How far the nearest sink of the wall is from a unit.
fn to_sink(design: &Design, unit: &Module) -> Mm {
    let sinks = design.modules.iter().filter(|other| other.holds(Slot::Sink).is_some());
    sinks.map(|sink| sink.span().gap_to(unit.span())).min().unwrap()
}

#[test]
fn a_second_dishwasher_stands_beside_the_sink_too() {
    for proposal in assert_all_held(&corpus::design("valid/two-dishwashers"), "A") {
        let machines = proposal.design.modules.iter().filter(|unit| unit.holds(Slot::Dishwasher).is_some());
        let ways: Vec<Mm> = machines.map(|machine| to_sink(&proposal.design, machine)).collect();
        assert!(ways.iter().all(|way| *way <= Mm(600)) && ways.contains(&Mm::ZERO), "{ways:?}");
    }
}

#[test]
fn a_second_sink_with_its_tap_and_its_dishwasher_is_not_lost() {
    let mut design = room(6000, 1500);
    design.modules = vec![
        unit("a", "VWF", 600, 600, &[(Slot::Dishwasher, "A-DW60-XXL")]),
        unit("b", "OSP", 600, 1200, &[(Slot::Sink, "S-INOX-500")]),
        unit("c", "OKP", 600, 2700, &[(Slot::Hob, "A-IND-60")]),
        unit("d", "OSP", 800, 4200, &[(Slot::Sink, "S-INOX-750"), (Slot::Tap, "T-PULL")]),
        unit("e", "VWF", 600, 5000, &[(Slot::Dishwasher, "A-DW60-XXL-QUIET")]),
    ];
    for proposal in assert_all_held(&design, "B") {
        let at = |slot: Slot, code: &str| {
            let holds = |unit: &&Module| unit.holds(slot).is_some_and(|held| **held == *code);
            proposal.design.modules.iter().find(holds).unwrap()
        };
        // The tap stays with its sink.
        assert_eq!(at(Slot::Tap, "T-PULL").holds(Slot::Sink), Some(&"S-INOX-750".into()));
        for machine in ["A-DW60-XXL", "A-DW60-XXL-QUIET"] {
            assert_eq!(to_sink(&proposal.design, at(Slot::Dishwasher, machine)), Mm::ZERO, "{machine}");
        }
    }
}

#[test]
fn a_second_oven_a_second_fridge_and_a_second_hob_are_not_lost() {
    let mut design = room(6200, 3000);
    design.modules = vec![
        unit("a", "HKK178", 600, 50, &[(Slot::Fridge, "A-FR-178")]),
        unit("b", "HOC", 600, 650, &[(Slot::Oven, "A-OVEN-60"), (Slot::Compact, "A-COMBI-45")]),
        unit("c", "OOV", 600, 1900, &[(Slot::Hob, "A-IND-60"), (Slot::Oven, "A-OVEN-STEAM")]),
        unit("d", "OSP", 600, 2700, &[(Slot::Sink, "S-INOX-500"), (Slot::Tap, "T-STD")]),
        unit("e", "OKP", 600, 4000, &[(Slot::Hob, "A-IND-60")]),
        unit("f", "HKK178", 600, 5550, &[(Slot::Fridge, "A-FF-178")]),
    ];
    assert_all_held(&design, "B");
}

#[test]
fn a_dishwasher_whose_sink_is_on_an_island_is_not_lost() {
    let mut design = room(3000, 1500);
    design.modules = vec![
        unit("a", "VWF", 600, 650, &[(Slot::Dishwasher, "A-DW60-XXL")]),
        unit("b", "OKP", 600, 1250, &[(Slot::Hob, "A-IND-60")]),
    ];
    assert_all_held(&design, "B");
}

/// 2400 of wall with a hob of 90 under a hood that hangs free.
fn with_free_hood() -> Design {
    let mut design = room(2400, 1200);
    design.modules = vec![
        unit("left", "OL3", 600, 60, &[]),
        unit("hob", "OKP", 1000, 660, &[(Slot::Hob, "A-IND-90")]),
        unit("right", "OL3", 600, 1660, &[]),
    ];
    design.extras = vec![Extra { code: "X-HOOD-WALL-90".into(), module: Some("hob".into()) }];
    design
}

#[test]
fn a_hood_that_hangs_free_stays_with_its_hob_and_is_in_the_price() {
    let design = with_free_hood();
    for proposal in fill(&design, demo(), &"B".into(), YEAR).unwrap() {
        let [hood] = &proposal.design.extras[..] else { panic!("{:?}", proposal.design.extras) };
        let hob = hood.module.as_ref().and_then(|id| proposal.design.module(id)).unwrap();
        assert_eq!((&*hood.code, hob.holds(Slot::Hob)), ("X-HOOD-WALL-90", Some(&"A-IND-90".into())));
        let line = |code: &str| proposal.quote.lines.iter().find(|line| line.code == *code);
        assert_eq!(
            line("X-HOOD-WALL-90").map(|line| line.net.cents()),
            Some(43_000),
            "{:?}",
            proposal.profile
        );
        assert_eq!(errors(&proposal.design), 0);
    }
}

#[test]
fn a_hood_above_no_hob_is_left_out_by_its_name() {
    let mut design = room(2400, 1200);
    design.modules = vec![
        unit("a", "OL3", 600, 660, &[]),
        unit("b", "OSP", 600, 1260, &[(Slot::Sink, "S-INOX-500"), (Slot::Tap, "T-STD")]),
        unit("c", "BDK", 600, 660, &[(Slot::Hood, "A-HOOD-60")]),
    ];
    for proposal in fill(&design, demo(), &"B".into(), YEAR).unwrap() {
        assert_eq!(proposal.lost, [Code::from("A-HOOD-60")]);
        let name = demo().equipment("A-HOOD-60").unwrap().in_language(Language::Nl);
        let why = proposal.why(demo(), Language::Nl);
        assert!(why.ends_with(&format!("Zonder: {name}. Daarvoor is hier geen plaats.")), "{why}");
        assert_eq!(held(&proposal.design, "B").len(), 2);
    }
}

#[test]
fn what_lay_in_a_unit_lies_in_one_of_the_new_row_or_is_left_out_by_its_name() {
    let mut design = room(2400, 1200);
    design.modules = vec![
        unit("a", "OL3", 600, 660, &[]),
        unit("b", "OSP", 600, 1260, &[(Slot::Sink, "S-INOX-500"), (Slot::Tap, "T-STD")]),
    ];
    let extra = |code: &str, module: &str| Extra { code: code.into(), module: Some(module.into()) };
    design.extras = vec![extra("X-CUTLERY", "a"), extra("X-SOCKET", "a"), extra("X-MAT", "b")];
    for proposal in fill(&design, demo(), &"B".into(), YEAR).unwrap() {
        let extras = &proposal.design.extras;
        let mut codes: Vec<&Code> = extras.iter().map(|extra| &extra.code).chain(&proposal.lost).collect();
        codes.sort_unstable();
        assert_eq!(codes, ["X-CUTLERY", "X-MAT", "X-SOCKET"], "{:?}", proposal.profile);
        for extra in extras {
            let unit = extra.module.as_ref().and_then(|id| proposal.design.module(id)).unwrap();
            let kind = demo().module(&unit.code).unwrap();
            let has_drawer = || kind.cells.iter().any(|cell| cell.layout.contains('L'));
            assert!(kind.family.is_base(), "{extra:?} in {}", unit.code);
            assert!(&*extra.code != "X-CUTLERY" || has_drawer(), "a tray in {}", unit.code);
            assert!(proposal.quote.lines.iter().any(|line| *line.code == *extra.code), "{extra:?}");
        }
        // Any unit has a worktop, and the sink unit has doors again.
        assert!(!proposal.lost.contains(&"X-SOCKET".into()) && !proposal.lost.contains(&"X-MAT".into()));
        for lost in &proposal.lost {
            let name = demo().extra(lost).unwrap().name.in_language(Language::Nl);
            assert!(proposal.why(demo(), Language::Nl).contains(&format!("Zonder: {name}.")));
        }
        assert_eq!(errors(&proposal.design), 0);
    }
}
