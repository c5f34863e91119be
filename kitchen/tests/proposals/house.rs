//! Rows before what the house has: a wall across, a beam, a radiator, a door; and beside what stands round the corner.

use corpus::{demo, design};
use kitchen::catalogue::Family;
use kitchen::design::{Design, Module, Place};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::money::Money;
use kitchen::proposal::fill;
use kitchen::quote::quote;
use kitchen::rules::{Rule, check};

use super::{YEAR, assert_economical, errors};

/// A design with other plain units on wall A, at these places, for those named.
fn with(mut design: Design, gone: &[&str], units: &[(&str, i32, i32)]) -> Design {
    design.modules.retain(|module| !gone.iter().any(|gone| module.id == **gone));
    for (index, (code, width, x)) in units.iter().enumerate() {
        let (id, place) = (format!("other{index}"), Place::Wall("A".into()));
        design.modules.push(Module::new(id.as_str().into(), (*code).into(), Mm(*width), place, Mm(*x)));
    }
    design
}

fn gross(design: &Design) -> Money {
    quote(&Kitchen::new(design, demo()), YEAR, &[]).gross()
}

#[test]
fn a_row_whose_doors_open_before_a_wall_across_is_not_hidden_by_one_whose_drawers_do_not() {
    // Wall C stands from 1500 on, 1000 before wall A: 419 before the fronts. Doors of 400 open there, and no drawer of 500.
    let asked = design("regressions/row-before-a-wall-across");
    let mut row = with(asked.clone(), &["i", "a"], &[("OD", 600, 150), ("OD", 800, 1350), ("OD", 800, 2150)]);
    for sink in row.modules.iter_mut().filter(|module| module.id == *"s") {
        sink.x = Mm(750);
    }
    assert_eq!(errors(&row), 0);
    let proposals = fill(&asked, demo(), &"A".into(), YEAR).unwrap();
    assert!(proposals[0].is_proven && proposals[0].quote.gross() <= gross(&row));
    assert_economical(&proposals);
    for proposal in &proposals {
        assert_eq!(errors(&proposal.design), 0, "{:?}", proposal.profile);
    }
}

#[test]
fn under_a_beam_stand_base_units_without_wall_units() {
    // The beam hangs at 2100, under the top of wall units at 2180, from 2500 to the end of the wall: the hood above the hob ends at
    // 2469, 31 before it.
    let asked = design("regressions/row-under-half-a-beam");
    let row = with(asked.clone(), &["e", "f"], &[("OD", 900, 2469), ("OD", 500, 3369)]);
    assert_eq!((errors(&asked), errors(&row)), (0, 0));
    let [economical, ..] = fill(&asked, demo(), &"A".into(), YEAR).unwrap();
    assert!(economical.quote.gross() <= gross(&row));
    let mut empty = asked;
    empty.modules.clear();
    for proposal in fill(&empty, demo(), &"A".into(), YEAR).unwrap() {
        assert_eq!(errors(&proposal.design), 0, "{:?}", proposal.profile);
    }
}

#[test]
fn who_wants_to_store_gets_more_on_the_other_side_of_a_radiator() {
    // Behind the radiator 700 are left, enough for a tall unit; along the sink there is one row only.
    let asked = design("regressions/wall-parted-by-a-radiator");
    let [economical, storage, _] = fill(&asked, demo(), &"A".into(), YEAR).unwrap();
    assert!(storage.same_as.is_none() && storage.merits.litres > economical.merits.litres);
    let catalogue = demo();
    let mut behind = storage.design.modules.iter().filter(|module| module.x > Mm(3300));
    let is_tall = |module: &Module| catalogue.module(&module.code).unwrap().family == Family::Tall;
    assert!(behind.any(is_tall));
}

#[test]
fn only_who_wants_to_store_gets_a_unit_on_a_stretch_of_less_than_a_usual_unit() {
    // The door ends at 3730, 470 before the end of the wall.
    let asked = design("regressions/stretch-behind-a-door");
    let proposals = fill(&asked, demo(), &"A".into(), YEAR).unwrap();
    let behind = proposals.each_ref().map(|it| it.design.modules.iter().any(|module| module.x > Mm(3730)));
    assert_eq!(behind, [false, true, false]);
}

#[test]
fn what_only_the_empty_wall_would_make_wrong_is_wrong_with_a_row() {
    // Without wall B the hob of the other wall stands 104 before the end of its worktop; with what stands on B it does not.
    let asked = design("regressions/handleless-rows-round-a-corner");
    assert_eq!(errors(&asked), 0);
    let mut bare = asked.clone();
    bare.modules.retain(|module| module.place != Place::Wall("B".into()));
    let run_end = |design: &Design| {
        check(&Kitchen::new(design, demo())).iter().any(|finding| finding.code == Rule::HobRunEnd)
    };
    assert!(run_end(&bare) && !run_end(&asked));
    for proposal in fill(&asked, demo(), &"B".into(), YEAR).unwrap() {
        assert_eq!((errors(&proposal.design), proposal.left_wrong.len()), (0, 0), "{:?}", proposal.profile);
    }
}
