//! The row that stores most has drawers where others have doors.

use corpus::demo;
use kitchen::catalogue::{ElementKind, Family, Slot};
use kitchen::design::Design;
use kitchen::kitchen::Kitchen;
use kitchen::proposal::{Profile, Wishes, fill, propose};
use kitchen::rules::{Rule, check};
use text::Language;

use super::{DISHWASHER, HOB, SINK, TAP, YEAR, errors, room, wishes};

/// How many base units without equipment have doors, and how many drawers, of the widths in which both are made.
fn doors_and_drawers(design: &Design) -> [usize; 2] {
    let kitchen = Kitchen::new(design, demo());
    let stores = |family: Family, slots: &[Slot]| family == Family::Base && slots.is_empty();
    let drawers = demo().modules.iter().find(|kind| *kind.code == *"OL3").unwrap();
    let units = kitchen.placed.iter().filter(|placed| {
        stores(placed.family(), &placed.kind.slots) && drawers.cell(placed.module.width).is_some()
    });
    let has = |kind: ElementKind| {
        units.clone().filter(|placed| placed.fronts().all(|front| front.kind == kind)).count()
    };
    [ElementKind::Door, ElementKind::Drawer].map(has)
}

#[test]
fn the_row_that_stores_most_has_drawers_at_sink_and_hob() {
    // On 3000 all base units hold something.
    for length in [3600, 4200, 5000] {
        let [economical, storage, _] = fill(&room(length, 1300), demo(), &"B".into(), YEAR).unwrap();
        let [doors, drawers] = doors_and_drawers(&storage.design);
        assert!(doors == 0 && drawers > 0, "{length}: {doors} with doors, {drawers} with drawers");
        assert_eq!(doors_and_drawers(&economical.design)[1], 0, "{length}");
        let findings = check(&Kitchen::new(&storage.design, demo()));
        let advised = [Rule::HobDrawers, Rule::SinkDrawers];
        assert!(!findings.iter().any(|finding| advised.contains(&finding.code)), "{length}: {findings:?}");
        assert_eq!(errors(&storage.design), 0, "{length}");
        assert!(storage.drawers && storage.why(demo(), Language::Nl).contains("lades"), "{length}");
    }
}

#[test]
fn drawers_hold_as_much_as_doors_and_are_in_line_with_those_under_the_hob() {
    let doors = Wishes { wall_units: true, larder: true, ..wishes(&[SINK, TAP, DISHWASHER, HOB]) };
    let drawers = Wishes { drawers: true, ..doors.clone() };
    let design = room(3600, 1300);
    let [doors, drawers] =
        [doors, drawers].map(|wishes| propose(&design, demo(), &"B".into(), &wishes, YEAR).unwrap());
    for (doors, drawers) in doors.iter().zip(&drawers) {
        assert_eq!(doors.merits.litres, drawers.merits.litres);
        assert_eq!(drawers.drawers, drawers.profile == Profile::Storage);
        let codes = |design: &Design| -> Vec<(String, i32)> {
            design.modules.iter().map(|module| (module.code.to_string(), module.width.0)).collect()
        };
        for (before, after) in codes(&doors.design).into_iter().zip(codes(&drawers.design)) {
            // The hob stands on a shallow drawer and two deep ones, as OL3 has them and OL2 has not.
            let is_swapped = drawers.drawers && before.0 == "OD" && before.1 >= 400;
            assert_eq!(after, if is_swapped { ("OL3".to_owned(), before.1) } else { before });
        }
    }
}

#[test]
fn a_row_that_stands_keeps_its_doors() {
    let mut design = room(3600, 1300);
    let [_, storage, _] = propose(
        &design,
        demo(),
        &"B".into(),
        &Wishes { wall_units: true, larder: true, ..wishes(&[SINK, TAP, DISHWASHER, HOB]) },
        YEAR,
    )
    .unwrap();
    design.modules.clone_from(&storage.design.modules);
    let [_, again, _] = fill(&design, demo(), &"B".into(), YEAR).unwrap();
    assert!(again.stands && !again.drawers, "{}", again.why(demo(), Language::En));
}
