//! Three proposals are three choices wherever there are three rows without an error.

use corpus::demo;
use kitchen::catalogue::{Family, Slot};
use kitchen::design::{Design, Module, Place};
use kitchen::ids::{Code, Id};
use kitchen::length::Mm;
use kitchen::proposal::{Merits, Profile, Proposal, fill, propose};
use text::Language;

use super::{SINK, TAP, YEAR, room, wishes};

/// What a unit looks like: whether it hangs, its family, its width and what it holds.
type Look = (bool, Family, Mm, Vec<(Slot, Code)>);

/// What a row looks like, unit by unit, the standing ones first.
pub(super) fn layout(design: &Design, wall: &Id) -> Vec<Look> {
    let mut own: Vec<&Module> =
        design.modules.iter().filter(|module| module.place == Place::Wall(wall.clone())).collect();
    own.sort_by_key(|module| module.x);
    let mut units: Vec<_> = own
        .into_iter()
        .map(|module| {
            let family = demo().module(&module.code).unwrap().family;
            (family.is_wall(), family, module.width, module.equipment.clone().into_iter().collect())
        })
        .collect();
    units.sort_by_key(|(hangs, ..)| *hangs);
    units
}

/// The pull-outs for bottles on a wall.
pub(super) fn pull_outs(design: &Design, wall: &Id) -> usize {
    let place = Place::Wall(wall.clone());
    design.modules.iter().filter(|module| module.place == place && *module.code == *"OFL").count()
}

fn assert_three(proposals: &[Proposal; 3], wall: &Id) {
    let [one, two, three] = proposals.each_ref().map(|proposal| layout(&proposal.design, wall));
    assert!(one != two && one != three && two != three, "{one:?}\n{two:?}\n{three:?}");
    assert!(proposals.iter().all(|proposal| proposal.same_as.is_none()));
}

#[test]
fn three_proposals_are_three_rows() {
    for length in [2400, 3000, 3900] {
        assert_three(&fill(&room(length, 800), demo(), &"B".into(), YEAR).unwrap(), &"B".into());
    }
    for (name, wall) in [("regressions/furnished-l-with-a-carousel", "B"), ("valid/l-carousel", "A")] {
        assert_three(&fill(&corpus::design(name), demo(), &wall.into(), YEAR).unwrap(), &wall.into());
    }
}

#[test]
fn the_most_symmetric_row_has_no_more_than_two_pull_outs_for_bottles() {
    // Without a bound these have four, each its own mirror to the millimetre.
    for (name, wall) in [("valid/straight-s720-splash-strips-and-light", "A"), ("valid/outer-corner", "C")] {
        let [_, _, symmetric] = fill(&corpus::design(name), demo(), &wall.into(), YEAR).unwrap();
        let row = layout(&symmetric.design, &wall.into());
        assert!(pull_outs(&symmetric.design, &wall.into()) <= 2, "{name}: {row:?}");
    }
}

#[test]
fn a_pull_out_is_one_however_wide_it_is() {
    // Beside sinks only pull-outs of 300 are sold. With the widest sink unit, of 900, two of them leave 1900 − 1500 = 400, more
    // than two fillers of 150 cover: every row has three or more.
    let mut catalogue = demo().clone();
    catalogue.modules.retain(|kind| !kind.is_plain(Family::Base) || kind.code == "OFL");
    for kind in catalogue.modules.iter_mut().filter(|kind| kind.code == "OFL") {
        kind.cells.retain(|cell| cell.width == Mm(300));
    }
    let only = wishes(&[SINK, TAP]);
    let [economical, _, symmetric] = propose(&room(1900, 900), &catalogue, &"B".into(), &only, YEAR).unwrap();
    assert!(pull_outs(&economical.design, &"B".into()) > 2);
    assert!(symmetric.same_as.is_some());
}

#[test]
fn a_row_that_comes_after_a_better_one_says_after_which() {
    let of_corpus = [("valid/l-carousel", "A"), ("regressions/furnished-l-with-a-carousel", "B")];
    let of_corpus = of_corpus.map(|(name, wall)| (corpus::design(name), wall));
    let empty = [1300, 2000, 2600].map(|length| (room(length, 600), "B"));
    let after: Vec<Proposal> = of_corpus
        .iter()
        .chain(&empty)
        .flat_map(|(design, wall)| fill(design, demo(), &(*wall).into(), YEAR).unwrap())
        .filter(|proposal| proposal.after.is_some())
        .collect();
    assert!(!after.is_empty());
    for proposal in after {
        let name = proposal.after.unwrap().name(Language::Nl);
        let why = proposal.why(demo(), Language::Nl);
        assert!(why.contains(&format!("Na “{name}”")) || proposal.merits.asymmetry == Mm::ZERO, "{why}");
    }
}

#[test]
fn no_sentence_adds_up_by_how_much_fronts_differ() {
    for language in [Language::Nl, Language::Fr, Language::En] {
        let [_, _, symmetric] = fill(&room(3300, 800), demo(), &"B".into(), YEAR).unwrap();
        let why = symmetric.why(demo(), language);
        assert!(!why.chars().any(|letter| letter.is_ascii_digit()), "{why}");
    }
}

#[test]
fn a_row_that_no_search_proved_is_not_called_the_best_of_all() {
    let [_, storage, symmetric] = fill(&room(2000, 600), demo(), &"B".into(), YEAR).unwrap();
    for proposal in [storage, symmetric] {
        // Fronts that mirror each other do so whatever was compared.
        let merits = Merits { asymmetry: Mm(1), ..proposal.merits };
        for after in [None, Some(Profile::Economical)] {
            let seen = Proposal { after, merits, is_proven: false, same_as: None, ..proposal.clone() };
            let proven = Proposal { is_proven: true, ..seen.clone() };
            for (language, words) in [
                (Language::Nl, "vergeleken werden"),
                (Language::Fr, "rangées comparées"),
                (Language::En, "were compared"),
            ] {
                assert!(seen.why(demo(), language).contains(words), "{}", seen.why(demo(), language));
                assert!(!proven.why(demo(), language).contains(words), "{}", proven.why(demo(), language));
            }
        }
    }
}
