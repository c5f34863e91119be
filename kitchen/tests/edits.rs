//! What must hold of every change to a design, whatever the design and whatever the change.

use corpus::demo;
use kitchen::catalogue::{Catalogue, Family, ModuleType};
use kitchen::design::{Design, Module, Place, parse, print};
use kitchen::edit::{Edit, Loans, Refusal, RowEdit, apply, next_id, perform};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::room::Hinge;
use kitchen::rules::Rule;
use kitchen::{quote, rules};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::generate::{attempt, design};

proptest! {
    #[test]
    fn any_sequence_of_edits_leaves_a_valid_design_or_refuses(
        start in design(demo()),
        attempts in vec(attempt(), 1..12),
    ) {
        let (mut now, mut loans) = (start, Loans::default());
        for attempt in attempts {
            let Some(edit) = attempt.edit(&now, demo()) else { continue };
            if let Ok((next, left)) = perform(&now, &loans, demo(), &edit) {
                assert_reads(&next);
                (now, loans) = (next, left);
            }
        }
    }

    #[test]
    fn what_is_inserted_and_removed_gives_its_neighbours_everything_back(
        design in design(demo()),
        attempts in vec(attempt(), 1..6),
    ) {
        for attempt in attempts {
            let Some(edit) = attempt.of_row(&design, demo()) else { continue };
            if !matches!(edit, RowEdit::Insert { .. } | RowEdit::Duplicate { .. }) {
                continue;
            }
            let module = next_id(&design);
            if let Ok((full, loans)) = perform(&design, &Loans::default(), demo(), &Edit::Row(edit)) {
                let (back, left) = perform(&full, &loans, demo(), &Edit::Remove { module }).unwrap();
                prop_assert_eq!(&back, &design);
                prop_assert_eq!(left, Loans::default());
            }
        }
    }

    #[test]
    fn what_is_inserted_after_another_and_removed_before_it_leaves_no_trace(
        design in design(demo()),
        attempts in vec(attempt(), 2..6),
    ) {
        let (mut now, mut loans, mut placed) = (design.clone(), Loans::default(), Vec::new());
        for attempt in attempts {
            let Some(edit @ RowEdit::Insert { .. }) = attempt.of_row(&now, demo()) else { continue };
            let module = next_id(&now);
            if let Ok((next, left)) = perform(&now, &loans, demo(), &Edit::Row(edit)) {
                placed.push(module);
                (now, loans) = (next, left);
            }
        }
        for module in placed.into_iter().rev() {
            (now, loans) = perform(&now, &loans, demo(), &Edit::Remove { module }).unwrap();
        }
        prop_assert_eq!(now, design);
    }

    #[test]
    fn what_is_made_wider_and_narrower_again_gives_its_neighbours_everything_back(
        design in design(demo()),
        which in any::<usize>(),
        other in any::<usize>(),
    ) {
        let Some(module) = pick(&design, which) else { return Ok(()) };
        let cells = &demo().module(&module.code).unwrap().cells;
        let wider: Vec<Mm> = cells.iter().map(|cell| cell.width).filter(|grid| *grid > module.width).collect();
        let Some(width) = wider.get(other.checked_rem(wider.len()).unwrap_or_default()) else { return Ok(()) };
        let to = |width| Edit::Row(RowEdit::Resize { module: module.id.clone(), width });
        if let Ok((wide, loans)) = perform(&design, &Loans::default(), demo(), &to(*width)) {
            let (back, _) = perform(&wide, &loans, demo(), &to(module.width)).unwrap();
            prop_assert_eq!(back, design);
        }
    }

    #[test]
    fn what_is_made_narrower_can_be_made_as_wide_again(
        design in design(demo()),
        which in any::<usize>(),
        other in any::<usize>(),
    ) {
        let Some(module) = pick(&design, which) else { return Ok(()) };
        let cells = &demo().module(&module.code).unwrap().cells;
        let less: Vec<Mm> = cells.iter().map(|cell| cell.width).filter(|grid| *grid < module.width).collect();
        let Some(width) = less.get(other.checked_rem(less.len()).unwrap_or_default()) else { return Ok(()) };
        // What stands nearer to a wall or a tall unit than it may goes no nearer again.
        let is_near = |finding: &rules::Finding| {
            let nears = [Rule::WallFiller, Rule::RunTooLong, Rule::RunGap, Rule::PanelMissing, Rule::Overlap];
            nears.contains(&finding.code)
        };
        if rules::check(&Kitchen::new(&design, demo())).iter().any(is_near) {
            return Ok(());
        }
        let to = |width| Edit::Row(RowEdit::Resize { module: module.id.clone(), width });
        if let Ok(narrow) = apply(&design, demo(), &to(*width)) {
            let wide = apply(&narrow, demo(), &to(module.width));
            prop_assert!(wide.is_ok(), "{wide:?}\n{}", print(&design));
        }
    }

    #[test]
    fn swapping_twice_gives_the_same_design(
        design in design(demo()),
        one in any::<usize>(),
        other in any::<usize>(),
    ) {
        let (Some(one), Some(other)) = (pick(&design, one), pick(&design, other)) else { return Ok(()) };
        let swap = |a: &Module, b: &Module| {
            Edit::Row(RowEdit::Swap { module: a.id.clone(), with: b.id.clone() })
        };
        twice(&design, &swap(one, other));
        if let Ok(swapped) = apply(&design, demo(), &swap(one, other)) {
            prop_assert_eq!(apply(&swapped, demo(), &swap(other, one)).unwrap(), design);
        }
    }

    #[test]
    fn a_design_that_is_printed_and_parsed_is_the_same(design in design(demo())) {
        prop_assert_eq!(parse(&print(&design), demo()).unwrap(), design);
    }

    #[test]
    fn mirroring_twice_gives_the_same_design(design in design(demo()), which in any::<usize>()) {
        let Some(module) = pick(&design, which) else { return Ok(()) };
        twice(&design, &Edit::Mirror { module: module.id.clone() });
        if let Place::Wall(wall) = &module.place {
            twice(&design, &Edit::MirrorWall { wall: wall.clone() });
        }
    }

    #[test]
    fn moving_there_and_back_gives_the_same_design(
        design in design(demo()),
        which in any::<usize>(),
        by in -900..900,
    ) {
        let Some(module) = pick(&design, which) else { return Ok(()) };
        let to = |x| Edit::Move { module: module.id.clone(), place: module.place.clone(), x };
        if let Ok(there) = apply(&design, demo(), &to(module.x + Mm(by))) {
            prop_assert_eq!(apply(&there, demo(), &to(module.x)).unwrap(), design);
        }
    }

    #[test]
    fn replacing_a_type_and_replacing_it_back_gives_the_same_design(
        design in design(demo()),
        which in any::<usize>(),
        other in any::<usize>(),
    ) {
        let Some(module) = pick(&design, which) else { return Ok(()) };
        // What the other type has no width or no place for cannot come back; corner units move.
        let can_come_back = |kind: &&ModuleType| {
            let holds = module.equipment.keys().all(|slot| kind.holds(*slot));
            kind.cell(module.width).is_some() && holds && !is_corner(demo(), &kind.code)
        };
        let others: Vec<&ModuleType> = demo().modules.iter().filter(can_come_back).collect();
        let kind = others[other.checked_rem(others.len()).unwrap_or_default()..].first();
        let Some(kind) = kind.filter(|_| !is_corner(demo(), &module.code)) else { return Ok(()) };
        let to = |code: &str| Edit::Replace { module: module.id.clone(), code: code.into() };
        if let Ok(there) = apply(&design, demo(), &to(&kind.code)) {
            prop_assert_eq!(apply(&there, demo(), &to(&module.code)).unwrap(), design);
        }
    }

    #[test]
    fn a_module_that_is_placed_and_removed_leaves_no_trace(
        design in design(demo()),
        attempts in vec(attempt(), 1..4),
    ) {
        for attempt in attempts {
            let Some(edit @ (Edit::Place { .. } | Edit::Duplicate { .. })) = attempt.edit(&design, demo())
            else { continue };
            let id = next_id(&design);
            if let Ok(next) = apply(&design, demo(), &edit) {
                prop_assert_eq!(&apply(&next, demo(), &Edit::Remove { module: id }).unwrap(), &design);
            }
        }
    }

    #[test]
    fn nothing_is_ever_placed_upon_something_else(design in design(demo())) {
        let kitchen = Kitchen::new(&design, demo());
        let overlaps: Vec<_> =
            rules::check(&kitchen).into_iter().filter(|found| found.code == rules::Rule::Overlap).collect();
        prop_assert_eq!(overlaps, Vec::new());
    }
}

/// It is valid, survives its file, and layout, rules and quote read it.
fn assert_reads(design: &Design) {
    design.validate(demo()).unwrap();
    assert_eq!(&parse(&print(design), demo()).unwrap(), design);
    let kitchen = Kitchen::new(design, demo());
    assert_eq!(kitchen.placed.len(), design.modules.len());
    rules::check(&kitchen);
    quote::quote(&kitchen, 2026, &[]);
}

fn twice(design: &Design, edit: &Edit) {
    if let Ok(once) = apply(design, demo(), edit) {
        assert_eq!(&apply(&once, demo(), edit).unwrap(), design);
    }
}

fn pick(design: &Design, which: usize) -> Option<&Module> {
    design.modules.get(which.checked_rem(design.modules.len())?)
}

#[test]
fn the_generated_designs_are_like_those_that_people_make() {
    // settled.md, "Properties worth testing".
    const DESIGNS: usize = 300;
    let mut runner =
        TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let (mut six, mut corner, mut custom, mut tried, mut done) = (0, 0, 0, 0, 0);
    for _ in 0..DESIGNS {
        let design = design(demo()).new_tree(&mut runner).unwrap().current();
        six += usize::from(design.modules.len() >= 6);
        corner += usize::from(design.modules.iter().any(|module| is_corner(demo(), &module.code)));
        custom += usize::from(design.modules.iter().any(|module| is_custom(demo(), module)));
        for _ in 0..10 {
            let attempt = attempt().new_tree(&mut runner).unwrap().current();
            let Some(edit) = attempt.edit(&design, demo()) else { continue };
            tried += 1;
            done += usize::from(apply(&design, demo(), &edit).is_ok());
        }
    }
    assert!(six * 100 >= DESIGNS * 50, "{six} of {DESIGNS} have six modules");
    assert!(corner * 100 >= DESIGNS * 30, "{corner} of {DESIGNS} have a corner");
    assert!(custom * 100 >= DESIGNS * 20, "{custom} of {DESIGNS} have a custom width");
    assert!(done * 100 >= tried * 30, "{done} of {tried} edits succeed");
}

fn is_corner(catalogue: &Catalogue, code: &str) -> bool {
    let family = catalogue.module(code).map(|kind| kind.family);
    matches!(family, Some(Family::Corner | Family::WallCorner))
}

fn is_custom(catalogue: &Catalogue, module: &Module) -> bool {
    let cell = catalogue.module(&module.code).and_then(|kind| kind.cell(module.width));
    cell.is_some_and(|cell| cell.width != module.width)
}

#[test]
fn an_edit_travels_as_json() {
    let edits = [
        Edit::Move { module: "m1".into(), place: Place::Wall("B".into()), x: Mm(631) },
        Edit::SetHinge { module: "m1".into(), hinge: Hinge::Right },
        Edit::Language(text::Language::Fr),
    ];
    let json = serde_json::to_string(&edits).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Edit>>(&json).unwrap(), edits);
    assert_eq!(
        serde_json::to_string(&Refusal::NoRoom { missing: Mm(40) }).unwrap(),
        r#"{"refusal":"no_room","missing":40}"#
    );
}
