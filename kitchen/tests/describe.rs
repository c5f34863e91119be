//! A kitchen read aloud.

use corpus::demo;
use kitchen::design::{Design, Place};
use kitchen::edit::{Edit, apply};
use kitchen::kitchen::Kitchen;
use text::Language;

use crate::generate::corner_room;

fn room(modules: &[(&str, i32, &str, i32)]) -> Design {
    modules.iter().fold(corner_room(demo()), |design, (code, width, wall, x)| {
        let (width, x) = (kitchen::length::Mm(*width), kitchen::length::Mm(*x));
        let place = Place::Wall((*wall).into());
        apply(&design, demo(), &Edit::Place { code: (*code).into(), width, place, x }).unwrap()
    })
}

fn read(design: &Design, language: Language) -> Vec<String> {
    let kitchen = Kitchen::new(design, demo());
    let words = kitchen.reading_order().into_iter().map(|module| kitchen.describe(module, language));
    words.map(|sentence| sentence.replace('\u{a0}', " ")).collect()
}

#[test]
fn walls_are_read_one_after_the_other_and_what_stands_before_what_hangs() {
    let design =
        room(&[("OD", 600, "B", 2000), ("BD", 600, "A", 0), ("OL3", 600, "A", 600), ("OD", 600, "A", 0)]);
    let kitchen = Kitchen::new(&design, demo());
    assert_eq!(kitchen.reading_order(), [3, 2, 1, 0]);
}

#[test]
fn a_unit_is_said_by_its_type_and_between_its_neighbours() {
    // 3350 + 600 leave 50 to the side wall.
    let design = room(&[("VWF", 600, "A", 2750), ("OL3", 600, "A", 3350)]);
    assert_eq!(
        read(&design, Language::Nl)[1],
        "Ladekast met 3 lades (60 cm), tussen vaatwasser met front en zijmuur, muur A"
    );
    assert_eq!(
        read(&design, Language::Fr)[1],
        "Meuble à 3 tiroirs (60 cm), entre lave-vaisselle avec façade et mur latéral, mur A"
    );
    assert_eq!(
        read(&design, Language::En)[1],
        "Unit with 3 drawers (60 cm), between dishwasher with front and side wall, wall A"
    );
}

#[test]
fn what_stands_alone_or_at_an_open_end_says_so() {
    let design = room(&[("OD", 800, "A", 0), ("OLD", 600, "A", 2000), ("OFL", 300, "A", 2600)]);
    assert_eq!(
        read(&design, Language::Nl),
        [
            "Onderkast met deur (80 cm), vrij, muur A",
            "Onderkast met lade en deur (60 cm), naast flessenuittrek, muur A",
            "Flessenuittrek (30 cm), naast onderkast met lade en deur, muur A",
        ]
    );
}

#[test]
fn corner_units_stand_in_the_corner() {
    let design = room(&[("OHB", 1000, "A", 2919), ("OSP", 600, "A", 2319), ("OD", 600, "B", 631)]);
    assert_eq!(
        read(&design, Language::En),
        [
            "Sink unit (60 cm), next to blind corner unit, wall A",
            "Blind corner unit (100 cm), between sink unit and corner, wall A",
            "Base unit with door (60 cm), next to corner, wall B",
        ]
    );
}
