//! Proposals for a wall: what they hold, where their units stand, and what they say.

use corpus::demo;
use kitchen::catalogue::Slot;
use kitchen::design::{Design, Module, Place};
use kitchen::ids::Code;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{Level, Solution};
use kitchen::length::Mm;
use kitchen::proposal::{Filling, NoProposal, Profile, Proposal, Wishes, fill, propose};
use kitchen::quote::quote;
use kitchen::room::{Connection, ConnectionKind, Hinge, Obstacle, ObstacleKind, Opening, OpeningKind, Opens};
use kitchen::rules::{Rule, Severity, check};
use text::Language;

mod corners;
mod different;
mod drawers;
mod exhaustive;
mod handles;
mod held;
mod house;
mod own;
mod proven;
mod small;
mod standing;
mod warned;

const YEAR: i32 = 2026;

/// Wall B of this length between two side walls, with water at `water`; nothing in it.
fn room(length: i32, water: i32) -> Design {
    let json = serde_json::json!({
        "format": "passtuk-design/1", "name": "proposal",
        "room": { "height": 2600,
            "walls": [{"id": "A", "length": 700}, {"id": "B", "length": length}, {"id": "C", "length": 700}],
            "connections": [{"kind": "water", "wall": "B", "x": water, "z": 500}] },
        "style": { "system": "S780", "plinth_height": 100,
            "fronts": {"base": "F-PET-SAND", "wall": "F-PET-SAND", "tall": "F-PET-SAND"},
            "carcass": "white", "handle": "H-BAR-320", "worktop": "W-LAM38-OAK", "plinth": "P-MEL" },
        "modules": [],
        "services": {"install": true, "connect": true, "delivery_km": 20}
    });
    kitchen::design::parse(&json.to_string(), demo()).unwrap()
}

fn wishes(rows: &[(Slot, &str)]) -> Wishes {
    let equipment = rows.iter().map(|(slot, code)| (*slot, Code::from(*code))).collect();
    Wishes { equipment, ..Wishes::default() }
}

/// None of three is cheaper than the first.
fn assert_economical(proposals: &[Proposal; 3]) {
    let gross = proposals.each_ref().map(|proposal| proposal.quote.gross());
    assert!(gross[0] <= gross[1] && gross[0] <= gross[2], "{gross:?}");
}

const SINK: (Slot, &str) = (Slot::Sink, "S-INOX-500");
const TAP: (Slot, &str) = (Slot::Tap, "T-STD");
const HOB: (Slot, &str) = (Slot::Hob, "A-IND-60");
const DISHWASHER: (Slot, &str) = (Slot::Dishwasher, "A-DW60-XXL");

#[test]
fn an_empty_wall_of_four_metres_gets_what_a_kitchen_usually_has() {
    let proposals = fill(&room(4000, 1300), demo(), &"B".into(), YEAR).unwrap();
    assert_eq!(proposals.each_ref().map(|proposal| proposal.profile), Profile::ALL);
    for proposal in &proposals {
        let kitchen = Kitchen::new(&proposal.design, demo());
        let holds =
            |slot| proposal.design.modules.iter().filter(|module| module.holds(slot).is_some()).count();
        for slot in [Slot::Sink, Slot::Tap, Slot::Dishwasher, Slot::Hob, Slot::Hood, Slot::Oven, Slot::Fridge]
        {
            assert_eq!(holds(slot), 1, "{slot:?} in {:?}", proposal.profile);
        }
        let errors =
            check(&kitchen).into_iter().filter(|finding| finding.severity == Severity::Error).count();
        assert_eq!(errors, 0, "{:?}", proposal.profile);
        assert_eq!(proposal.quote, quote(&kitchen, YEAR, &[]));
        assert_eq!(proposal.merits.to_water, Mm::ZERO);
    }
    let [economical, storage, symmetric] = &proposals;
    assert_economical(&proposals);
    assert!(storage.merits.litres >= economical.merits.litres.max(symmetric.merits.litres));
    assert!(symmetric.merits.asymmetry <= economical.merits.asymmetry.min(storage.merits.asymmetry));
}

#[test]
fn a_bare_wall_with_its_water_in_the_middle_gets_a_row_that_is_its_own_mirror() {
    let between_walls = room(5000, 2500);
    let mut free = between_walls.clone();
    free.room.walls.retain(|wall| *wall.id == *"B");
    for design in [between_walls, free] {
        let [_, _, symmetric] = fill(&design, demo(), &"B".into(), YEAR).unwrap();
        assert_eq!(symmetric.merits.asymmetry, Mm::ZERO);
    }
}

#[test]
fn modules_on_other_walls_stay_and_the_corner_is_solved() {
    let design = corpus::design("valid/l-dead-corner");
    let wall = design.room.walls[0].id.clone();
    let elsewhere = |design: &Design| -> Vec<Module> {
        let place = Place::Wall(wall.clone());
        design.modules.iter().filter(|module| module.place != place).cloned().collect()
    };
    for proposal in fill(&design, demo(), &wall, YEAR).unwrap() {
        assert_eq!(elsewhere(&proposal.design), elsewhere(&design), "{:?}", proposal.profile);
        let findings = check(&Kitchen::new(&proposal.design, demo()));
        assert!(!findings.iter().any(|finding| finding.code == Rule::CornerMissing), "{findings:?}");
    }
}

#[test]
fn a_wall_that_is_filled_step_by_step_gets_the_same_three() {
    // On 1300 there is room for less than a kitchen usually has, so that the search begins anew.
    for length in [1300, 2400] {
        let design = room(length, 600);
        let wall = "B".into();
        let mut filling = Filling::new(&design, demo(), &wall);
        let mut found = Vec::new();
        while !filling.is_done() {
            filling.step(&design, demo(), &wall, YEAR).unwrap();
            found.push(filling.found().len());
        }
        assert!(found.ends_with(&[1, 2, 3]), "{found:?}");
        assert_eq!(filling.found(), fill(&design, demo(), &wall, YEAR).unwrap(), "{length}");
    }
    let mut filling = Filling::new(&room(1300, 600), demo(), &"Z".into());
    let error = filling.step(&room(1300, 600), demo(), &"Z".into(), YEAR).unwrap_err();
    assert_eq!(error, NoProposal::NoWall { wall: "Z".into() });
}

#[test]
fn a_wall_that_is_not_there_or_too_short_is_refused_with_a_sentence() {
    let design = room(4000, 1300);
    let error = fill(&design, demo(), &"Z".into(), YEAR).unwrap_err();
    assert_eq!(error.to_string(), "there is no wall Z in this design");
    let all = wishes(&[SINK, TAP, DISHWASHER, HOB]);
    let error = propose(&room(1500, 500), demo(), &"B".into(), &all, YEAR).unwrap_err();
    assert_eq!(error, NoProposal::NoRow { length: Mm(1500) });
    let narrow = wishes(&[(Slot::Sink, "S-INOX-999")]);
    let error = propose(&design, demo(), &"B".into(), &narrow, YEAR).unwrap_err();
    assert_eq!(error.to_string(), "no cabinet of the catalogue takes S-INOX-999 here");
}

#[test]
fn a_point_that_marks_water_draws_the_sink_over_it() {
    let mut design = room(3600, 2500);
    let wishes = wishes(&[SINK, TAP, DISHWASHER, HOB]);
    for water in [700, 1850, 2900] {
        design.room.connections =
            vec![Connection { kind: ConnectionKind::Water, wall: "B".into(), x: Mm(water), z: Mm(500) }];
        for proposal in propose(&design, demo(), &"B".into(), &wishes, YEAR).unwrap() {
            assert_eq!(proposal.merits.to_water, Mm::ZERO, "{:?}, water at {water}", proposal.profile);
        }
    }
}

/// What a kitchen usually holds.
const USUAL: [Slot; 7] =
    [Slot::Sink, Slot::Tap, Slot::Dishwasher, Slot::Hob, Slot::Hood, Slot::Oven, Slot::Fridge];

fn errors(design: &Design) -> usize {
    let findings = check(&Kitchen::new(design, demo()));
    findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

#[test]
fn a_window_that_makes_every_row_lopsided_costs_no_row_and_no_appliance() {
    // Without side walls, and between them.
    for walls in [1, 3] {
        let mut design = room(5000, 2500);
        design.room.walls = if walls == 1 { vec![design.room.walls[1].clone()] } else { design.room.walls };
        design.room.openings = vec![Opening {
            id: "w".into(),
            kind: OpeningKind::Window,
            wall: "B".into(),
            x: Mm(2100),
            width: Mm(1000),
            sill: Mm(1100),
            height: Mm(1000),
            opens: Opens::Inward,
            hinge: Hinge::Left,
        }];
        let proposals = fill(&design, demo(), &"B".into(), YEAR).unwrap();
        assert_economical(&proposals);
        for proposal in &proposals {
            let holds = |slot| proposal.design.modules.iter().any(|module| module.holds(slot).is_some());
            assert!(USUAL.into_iter().all(holds), "{:?}", proposal.profile);
            assert_eq!(
                (errors(&proposal.design), &proposal.without),
                (0, &Vec::new()),
                "{:?}",
                proposal.profile
            );
        }
    }
}

#[test]
fn a_hood_hangs_as_high_as_gas_asks() {
    let gas = |height: i32| {
        let mut design = room(4000, 1300);
        design.room.height = Mm(height);
        let point = Connection { kind: ConnectionKind::Gas, wall: "B".into(), x: Mm(2500), z: Mm(500) };
        design.room.connections.push(point);
        let wishes = wishes(&[SINK, TAP, (Slot::Hob, "A-GAS-75"), (Slot::Hood, "A-HOOD-INSERT-86")]);
        propose(&design, demo(), &"B".into(), &Wishes { wall_units: true, ..wishes }, YEAR)
    };
    // The worktop ends at 100 + 780 + 38 = 918; 750 above it the unit of 520 would else hang with its top beside those
    // of the tall units, at 100 + 2080 = 2180, and so begin at 1660, 742 above it.
    for proposal in gas(2600).unwrap() {
        let hood = proposal.design.modules.iter().find(|module| module.holds(Slot::Hood).is_some()).unwrap();
        assert_eq!(hood.z, Some(Mm(918 + 750)), "{:?}", proposal.profile);
        assert_eq!(errors(&proposal.design), 0, "{:?}", proposal.profile);
    }
    // Its top is at 1668 + 520 = 2188, 10 below the ceiling; a lower ceiling leaves no room for it.
    assert!(gas(2198).is_ok());
    let error = gas(2197).unwrap_err();
    assert_eq!(error, NoProposal::NotPlaceable { code: "A-HOOD-INSERT-86".into() });
}

#[test]
fn what_has_no_place_is_named() {
    for proposal in fill(&room(1300, 600), demo(), &"B".into(), YEAR).unwrap() {
        assert_eq!(proposal.without[0], Slot::Fridge);
        for slot in USUAL {
            let is_held = proposal.design.modules.iter().any(|module| module.holds(slot).is_some());
            assert_eq!(is_held, !proposal.without.contains(&slot), "{slot:?} in {:?}", proposal.profile);
        }
        for (language, words) in [
            (Language::Nl, "Zonder: Koelkast"),
            (Language::Fr, "Sans : Réfrigérateur"),
            (Language::En, "Without: Fridge"),
        ] {
            assert!(proposal.why(demo(), language).contains(words), "{}", proposal.why(demo(), language));
        }
    }
}

#[test]
fn a_row_that_is_the_same_for_two_profiles_says_so() {
    // With room for nothing else the cheapest row is the one that holds most.
    let only = wishes(&[SINK, TAP]);
    let [economical, storage, _] = propose(&room(720, 360), demo(), &"B".into(), &only, YEAR).unwrap();
    assert_eq!(economical.design, storage.design);
    assert_eq!((economical.same_as, storage.same_as), (None, Some(Profile::Economical)));
    assert!(storage.why(demo(), Language::Nl).ends_with("Dezelfde rij als “voordelig”."));
}

#[test]
fn beside_a_column_the_other_stretch_stores() {
    let mut design = room(4400, 2800);
    design.room.obstacles = vec![Obstacle {
        kind: ObstacleKind::Column,
        wall: "B".into(),
        x: Mm(1000),
        z: Mm::ZERO,
        width: Mm(400),
        depth: Mm(600),
        height: Mm(2600),
    }];
    for proposal in fill(&design, demo(), &"B".into(), YEAR).unwrap() {
        let own = proposal.design.modules.iter().map(Module::span);
        let [before, after] =
            [own.clone().any(|span| span.end <= Mm(1000)), own.clone().any(|span| span.start >= Mm(1400))];
        assert!(before && after, "{:?}", proposal.profile);
        assert_eq!(errors(&proposal.design), 0, "{:?}", proposal.profile);
    }
}

#[test]
fn a_window_that_parts_the_wall_leaves_the_sink_at_the_water_and_every_appliance_a_place() {
    // It opens inward and its sill of 500 is lower than the worktop: 2200 are left of it, 2800 right.
    for (water, stretch) in [(1100, Mm(0)..Mm(2200)), (4000, Mm(3200)..Mm(6000))] {
        let mut design = room(6000, water);
        design.room.openings = vec![Opening {
            id: "w".into(),
            kind: OpeningKind::Window,
            wall: "B".into(),
            x: Mm(2200),
            width: Mm(1000),
            sill: Mm(500),
            height: Mm(1500),
            opens: Opens::Inward,
            hinge: Hinge::Left,
        }];
        for proposal in fill(&design, demo(), &"B".into(), YEAR).unwrap() {
            let holds = |slot| proposal.design.modules.iter().find(|module| module.holds(slot).is_some());
            assert!(
                stretch.contains(&holds(Slot::Sink).unwrap().x),
                "{:?}, water at {water}",
                proposal.profile
            );
            assert_eq!(proposal.merits.to_water, Mm::ZERO, "{:?}", proposal.profile);
            let held = USUAL.into_iter().filter(|slot| holds(*slot).is_some()).collect::<Vec<_>>();
            assert_eq!((held, errors(&proposal.design)), (USUAL.to_vec(), 0), "{:?}", proposal.profile);
        }
    }
}

#[test]
fn a_corner_between_two_empty_walls_is_chosen_with_the_first_and_closed_with_the_second() {
    let mut design = room(3600, 1500);
    design.room.walls[2].length = Mm(3000);
    for first in fill(&design, demo(), &"B".into(), YEAR).unwrap() {
        assert_eq!(errors(&first.design), 0, "{:?}", first.profile);
        for second in fill(&first.design, demo(), &"C".into(), YEAR).unwrap() {
            let kitchen = Kitchen::new(&second.design, demo());
            assert_eq!(errors(&second.design), 0, "{:?} after {:?}", second.profile, first.profile);
            let floor = kitchen.layout.corners.iter().filter(|corner| corner.level == Level::Floor);
            let solved = |solution| matches!(solution, Solution::Blind { .. } | Solution::Legs { .. });
            let joined = floor.filter(|corner| corner.joined && solved(corner.solution)).count();
            assert_eq!(joined, 1, "{:?} after {:?}", second.profile, first.profile);
        }
    }
}
