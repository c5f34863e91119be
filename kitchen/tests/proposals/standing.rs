//! What stands on a wall is a row like all others: where nothing is wrong with it, it is among those that are compared.

use corpus::demo;
use kitchen::catalogue::Slot;
use kitchen::design::{Extra, Place};
use kitchen::kitchen::Kitchen;
use kitchen::money::Money;
use kitchen::proposal::{Filling, Profile, Proposal, fill};
use kitchen::quote::quote;
use text::Language;

use super::{YEAR, errors, room};

#[test]
fn a_row_that_stands_without_an_error_is_never_called_impossible() {
    for name in ["valid/u-two-carousels-quartz", "regressions/furnished-l-with-a-carousel"] {
        let design = corpus::design(name);
        assert_eq!(errors(&design), 0, "{name}");
        let now = quote(&Kitchen::new(&design, demo()), YEAR, &[]).gross();
        for wall in
            design.room.walls.iter().filter(|wall| {
                design.modules.iter().any(|module| module.place == Place::Wall(wall.id.clone()))
            })
        {
            let [economical, ..] = fill(&design, demo(), &wall.id, YEAR).unwrap();
            // Dearer only where it is said.
            let less = Some(economical.quote.gross() - now).filter(|less| *less > Money::ZERO);
            assert_eq!(economical.dearer, less, "{name} {}", wall.id);
        }
    }
}

#[test]
fn of_the_best_row_it_is_said_that_it_stands_already() {
    let design = room(3200, 1300);
    let [first, ..] = fill(&design, demo(), &"B".into(), YEAR).unwrap();
    assert!(!first.stands);
    let mut standing = first.design;
    // What lies in it makes it no worse a row.
    let sink = standing.modules.iter().find(|module| module.holds(Slot::Sink).is_some());
    let extra = Extra { code: "X-MAT".into(), module: sink.map(|module| module.id.clone()) };
    standing.extras.push(extra);
    let [again, storage, symmetric] = fill(&standing, demo(), &"B".into(), YEAR).unwrap();
    assert_eq!((again.stands, &again.design), (true, &standing));
    for (language, sentence) in [
        (Language::Nl, "Wat er staat, is al het voordeligst."),
        (Language::Fr, "Ce qui est en place est déjà le plus économique."),
        (Language::En, "What stands here is the most economical already."),
    ] {
        assert_eq!(again.why(demo(), language), sentence);
    }
    assert!(!storage.stands && !symmetric.stands);
}

#[test]
fn a_row_that_is_dearer_than_what_stands_says_by_how_much() {
    let [economical, ..] = fill(&room(2400, 600), demo(), &"B".into(), YEAR).unwrap();
    let dearer = Proposal { dearer: Some(Money::from_cents(30_700)), ..economical };
    let why = dearer.why(demo(), Language::Nl);
    assert!(why.contains("kost €\u{a0}307,00 minder"), "{why}");
}

#[test]
fn step_by_step_the_row_that_stands_is_found_too() {
    let design = corpus::design("valid/u-two-carousels-quartz");
    let wall = design.room.walls[0].id.clone();
    let mut filling = Filling::new(&design, demo(), &wall);
    while !filling.is_done() {
        filling.step(&design, demo(), &wall, YEAR).unwrap();
    }
    assert_eq!(filling.found(), fill(&design, demo(), &wall, YEAR).unwrap());
    assert_eq!(filling.found().iter().map(|found| found.profile).collect::<Vec<_>>(), Profile::ALL);
}
