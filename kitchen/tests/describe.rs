//! A kitchen read aloud.

use corpus::demo;
use kitchen::catalogue::Slot;
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
fn a_unit_is_said_with_its_fronts_and_its_neighbours() {
    // 3350 + 600 leave 50 to the side wall.
    let design = room(&[("VWF", 600, "A", 2750), ("OL3", 600, "A", 3350)]);
    assert_eq!(
        read(&design, Language::Nl)[1],
        "Onderkast 60 cm met 3 lades, tussen vaatwasser en muur, wand A"
    );
    assert_eq!(
        read(&design, Language::Fr)[1],
        "Meuble bas 60 cm avec 3 tiroirs, entre lave-vaisselle et mur, mur A"
    );
    assert_eq!(
        read(&design, Language::En)[1],
        "Base unit 60 cm with 3 drawers, between dishwasher and wall, wall A"
    );
}

#[test]
fn what_stands_alone_or_at_an_open_end_says_so() {
    let design = room(&[("OD", 800, "A", 0), ("OLD", 600, "A", 2000), ("OFL", 300, "A", 2600)]);
    assert_eq!(
        read(&design, Language::Nl),
        [
            "Onderkast 80 cm met 2 deuren, vrij, wand A",
            "Onderkast 60 cm met 1 lade en 1 deur, naast onderkast, wand A",
            "Onderkast 30 cm met 1 uittrek, naast onderkast, wand A",
        ]
    );
}

#[test]
fn corner_units_stand_in_the_corner_and_equipment_gives_a_unit_its_name() {
    let mut design = room(&[("OHB", 1000, "A", 2919), ("OSP", 600, "A", 2319), ("OD", 600, "B", 631)]);
    let sink = Edit::Equip { module: "m2".into(), slot: Slot::Sink, code: Some("S-INOX-500".into()) };
    design = apply(&design, demo(), &sink).unwrap();
    assert_eq!(
        read(&design, Language::En),
        [
            "Sink unit 60 cm with 1 door, next to corner unit, wall A",
            "Corner unit 100 cm with 1 door, between sink unit and corner, wall A",
            "Base unit 60 cm with 1 door, next to corner, wall B",
        ]
    );
}
