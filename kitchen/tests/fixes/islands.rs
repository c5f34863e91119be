//! What mends an island.

use corpus::demo;
use kitchen::design::{Design, Island, Place, Side, Support};
use kitchen::edit::{Edit, apply};
use kitchen::fix::Mending;
use kitchen::geometry::QuarterTurn;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::rules::{Rule, Severity};
use text::Language;

use super::{YEAR, fixes_of, flat, offered, plain};

#[test]
fn a_worktop_that_reaches_too_far_is_offered_brackets_and_legs() {
    let mut design = corpus::design("valid/island-bar-on-brackets");
    design.islands[0].support = None;
    // 2100 of thin stone in fields of at most 600: four of 525, so five: 5 × 48 × 1.21 = 290.40, 5 × 65 × 1.21 = 393.25.
    let offered = offered(&design, Rule::Overhang);
    let [brackets, legs, _] = &offered[..] else { panic!("{offered:?}") };
    assert_eq!(
        brackets,
        &("Brackets come under the overhang of the island.".to_owned(), "290.40".to_owned())
    );
    assert_eq!(legs, &("Legs come under the overhang of the island.".to_owned(), "393.25".to_owned()));
}

#[test]
fn room_for_knees_is_offered_with_what_carries_it() {
    // A counter asks 380, which brackets reach; a table 455, which they do not.
    let says = |name: &str, words: &str| {
        let offered = offered(&corpus::design(&format!("rules/{name}")), Rule::SeatKnee);
        assert!(!offered.is_empty(), "{name}");
        offered.iter().filter(|(said, _)| said.contains(words)).count()
    };
    assert!(says("seat-knee-beyond-379", "rackets come under") > 0);
    assert!(says("seat-knee-beyond-379", "egs come under") > 0);
    assert_eq!(says("seat-knee-table-beyond-454", "rackets come under"), 0);
    assert!(says("seat-knee-table-beyond-454", "egs come under") > 0);
}

#[test]
fn an_island_does_not_leave_one_aisle_by_narrowing_another() {
    // Island I stands 869 from the row of A, which is a warning, and 1085 from island J, which is a hint.
    let (hint, fixes) = fixes_of("regressions/island-between-two-aisles", Rule::AisleWork, &["I", "J"]);
    assert_eq!((hint.severity, hint.measured), (Severity::Hint, Some(Mm(1085))));
    for fix in fixes {
        let to_row = flat(&fix.remaining).find(|left| {
            left.code == Rule::AisleWork
                && left.subjects.contains(&"A".into())
                && left.subjects.contains(&"I".into())
        });
        assert!(to_row.is_none_or(|left| left.measured >= Some(Mm(869))), "{:?}", fix.changes);
    }
}

/// The L of the corpus with an island before wall B: its fronts, on the side of that wall, stand `edge` from it.
fn before_wall_b(edge: i32, depth: i32) -> Design {
    let mut design = corpus::design("regressions/row-that-ends-in-a-carousel");
    design.islands.push(Island {
        id: "I1".into(),
        x: Mm(700 - edge - depth),
        y: Mm(600),
        turn: QuarterTurn::ThreeQuarters,
        length: Mm(1800),
        depth: Mm(depth),
        waterfall: None,
        support: Some(Support::Brackets),
    });
    let on = Place::Island("I1".into(), Side::Front);
    let units =
        [0, 900].map(|x| Edit::Place { code: "OL3".into(), width: Mm(900), place: on.clone(), x: Mm(x) });
    apply(&design, demo(), &Edit::All(units.to_vec())).unwrap()
}

#[test]
fn an_island_too_near_to_a_row_is_moved_away_from_its_wall() {
    // From the front plane at 581 with its handle to the front plane of the island 20 behind its edge, with its handle, are
    // 849. For 1200 351 are missing, for 1000 151.
    let design = before_wall_b(1480, 920);
    let kitchen = Kitchen::new(&design, demo());
    let mending = Mending::new(&kitchen, YEAR);
    let aisle = mending.findings().iter().find(|finding| finding.code == Rule::AisleWork).unwrap();
    assert_eq!((aisle.severity, aisle.measured), (Severity::Warning, Some(Mm(849))));
    let words: Vec<String> =
        mending.fixes(aisle).iter().map(|fix| plain(&fix.sentence(&kitchen, Language::Nl))).collect();
    // 301 more would do for two fronts to be open at once, too.
    let expected = ["35,1", "15,1", "30,1"].map(|by| format!("Het eiland schuift {by} cm van muur B weg."));
    assert_eq!(words, expected);
}

#[test]
fn a_peninsula_too_near_to_its_wall_moves_away_with_all_that_stands_on_it() {
    // 10 instead of the 50 of a filler.
    let mut design = corpus::design("regressions/peninsula-against-its-wall");
    let near = design.modules.iter_mut().find(|module| *module.id == *"i1").unwrap();
    near.x = Mm(10);
    let kitchen = Kitchen::new(&design, demo());
    let mending = Mending::new(&kitchen, YEAR);
    let filler = mending.findings().iter().find(|finding| finding.code == Rule::WallFiller).unwrap();
    let words = plain(&mending.fixes(filler)[0].sentence(&kitchen, Language::Nl));
    assert_eq!(words, "Het eiland schuift 4 cm van muur B weg.");
}

#[test]
fn a_worktop_that_reaches_too_far_becomes_less_deep_at_either_side_and_never_slides_along() {
    let design = before_wall_b(1700, 1250);
    let kitchen = Kitchen::new(&design, demo());
    let mending = Mending::new(&kitchen, YEAR);
    let over = mending.findings().iter().find(|finding| finding.code == Rule::Overhang).unwrap();
    let words: Vec<String> =
        mending.fixes(over).iter().map(|fix| plain(&fix.sentence(&kitchen, Language::Nl))).collect();
    let expected = [
        "Onder het overstek van het eiland komen poten.",
        "Het eiland wordt 100 cm diep.",
        "Het eiland schuift 25 cm van muur B weg en wordt 100 cm diep.",
    ];
    // 1250 less 620 behind the carcasses; brackets carry 380, so 250 less deep.
    assert_eq!((over.measured, words), (Some(Mm(630)), expected.map(String::from).to_vec()));
}

#[test]
fn a_hob_alone_on_a_peninsula_near_its_wall_gets_a_unit_between_and_the_peninsula_is_longer_by_it() {
    // Its right end at wall B, at 4000; the cut-out of 560 in a unit of 600 that begins 50 from there: 70 of 300, and nothing
    // beside it that could become narrower. 230 are missing, so that the unit between is 250 or wider.
    let mut design = corpus::design("regressions/peninsula-against-its-wall");
    design.modules.retain(|module| *module.id != *"i2");
    (design.islands[0].x, design.islands[0].length) = (Mm(3350), Mm(650));
    let kitchen = Kitchen::new(&design, demo());
    let mending = Mending::new(&kitchen, YEAR);
    let finding = mending.findings().iter().find(|finding| finding.code == Rule::HobSideOne).unwrap();
    assert_eq!((finding.severity, finding.measured), (Severity::Warning, Some(Mm(70))));
    let fixes = mending.fixes(finding);
    let longer = fixes.iter().find(|fix| plain(&fix.sentence(&kitchen, Language::Nl)).contains("eiland"));
    let longer = longer.unwrap_or_else(|| panic!("{fixes:?}"));
    assert!(longer.remaining.iter().all(|left| left.code != Rule::HobSideOne), "{:?}", longer.changes);
}
