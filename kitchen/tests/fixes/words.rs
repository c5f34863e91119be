//! What a fix says.

use corpus::demo;
use kitchen::design::Place;
use kitchen::edit::{Edit, apply};
use kitchen::fix::{Change, Fix, Mending};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::room::ConnectionKind;
use kitchen::rules::Rule;
use text::Language;

use super::{YEAR, gross, named, plain};
use crate::generate::corner_room;

/// What the first fix of the finding that a kitchen of the corpus is named after says.
fn first_words(name: &str, language: Language) -> String {
    let design = corpus::design(&format!("rules/{name}"));
    let kitchen = corpus::kitchen_of(&design);
    let mending = Mending::new(&kitchen, YEAR);
    let fixes = mending.fixes(named(name, mending.findings()).unwrap());
    plain(&fixes[0].sentence(&kitchen, language))
}

#[test]
fn a_fix_names_the_thing_and_the_place() {
    let cases = [
        ("aisle-walk-beyond-899", Language::En, "The island moves 0.1 cm towards wall A."),
        ("seat-width-beyond-609", Language::Nl, "Het eiland wordt 55,2 cm lang."),
        ("door-swing-beyond-799", Language::Nl, "De kamerdeur in muur B draait naar buiten."),
        (
            "land-fridge-beyond-379",
            Language::Nl,
            "Onderkast met deur (30 cm) komt tussen onderkast met deur (35 cm) en spoelbakkast (60 cm).",
        ),
        (
            "hob-side-one-beyond-49",
            Language::En,
            "Hob unit with drawers (60 cm) and base unit with door (60 cm) move 30 cm to the right; base unit with door (30 cm) is added between larder unit (60 cm) and hob unit with drawers (60 cm).",
        ),
    ];
    for (name, language, words) in cases {
        assert_eq!(first_words(name, language), words, "{name}");
    }
}

#[test]
fn units_that_move_as_one_are_named_as_one() {
    let design = corpus::design("valid/island-bar-on-brackets");
    let kitchen = corpus::kitchen_of(&design);
    let mending = Mending::new(&kitchen, YEAR);
    let landing = mending.findings().iter().find(|finding| finding.code == Rule::LandSink).unwrap();
    // After the way in which only two units change places.
    let said = |language| plain(&mending.fixes(landing)[1].sentence(&kitchen, language));
    let dutch =
        "De 3 kasten van spoelbakkast (60 cm) tot onderkast met deur (60 cm) schuiven 40 cm naar rechts;";
    let english =
        "The 3 units from sink unit (60 cm) to base unit with door (60 cm) move 40 cm to the right;";
    assert!(said(Language::Nl).starts_with(dutch), "{}", said(Language::Nl));
    assert!(said(Language::En).starts_with(english), "{}", said(Language::En));
}

#[test]
fn equal_cabinets_are_told_apart_by_what_stands_beside_them_or_by_their_place() {
    let place = |wall: &str, x| Edit::Place {
        code: "OD".into(),
        width: Mm(600),
        place: Place::Wall(wall.into()),
        x: Mm(x),
    };
    // On A four in a row up to the side wall of B, on B one.
    let edits =
        Edit::All(vec![place("A", 0), place("A", 600), place("A", 1200), place("A", 1800), place("B", 1500)]);
    let design = apply(&corner_room(demo()), demo(), &edits).unwrap();
    let kitchen = Kitchen::new(&design, demo());
    let said: Vec<String> = design
        .modules
        .iter()
        .map(|module| {
            let changes = vec![Change::Hinged { module: module.id.clone() }];
            let fix = Fix { changes, edits: Vec::new(), price_change: gross(&design), remaining: Vec::new() };
            plain(&fix.sentence(&kitchen, Language::En))
        })
        .collect();
    let expected = [
        "wall A, 0 cm from the left",
        "wall A, 60 cm from the left",
        "wall A, 120 cm from the left",
        "wall A, 180 cm from the left",
        "wall B",
    ];
    let expected =
        expected.map(|place| format!("Base unit with door (60 cm, {place}) opens on the other side."));
    assert_eq!(said, expected);
}

#[test]
fn a_power_point_that_comes_says_how_high() {
    // As high as the lowest that is marked, at 300.
    let design = corpus::design("rules/electric-beyond-1");
    let kitchen = corpus::kitchen_of(&design);
    let mending = Mending::new(&kitchen, YEAR);
    let finding = mending.findings().iter().find(|finding| finding.code == Rule::Electric).unwrap();
    let said: Vec<String> =
        mending.fixes(finding).iter().map(|fix| fix.sentence(&kitchen, Language::En)).collect();
    let lowest = design
        .room
        .connections
        .iter()
        .filter(|point| point.kind == ConnectionKind::Power)
        .map(|point| point.z)
        .min()
        .unwrap();
    let height = text::format::centimetres(Language::En, lowest.0);
    assert!(said.iter().any(|words| words.contains(&format!("{height} above the floor"))), "{said:?}");
}
