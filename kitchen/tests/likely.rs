//! That the designs at random are like those that people make, and that every change there is gets tried and is possible.

use corpus::demo;
use kitchen::design::{Design, Made, Module};
use kitchen::edit::apply;
use kitchen::geometry::Span;
use kitchen::kitchen::{End, Kitchen};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::generate::{Kind, attempt, attempt_at, design};

/// Many cases of a strategy, the same each time.
fn cases<Cases: Strategy>(count: usize, cases: Cases) -> impl Iterator<Item = Cases::Value> {
    let mut runner =
        TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    (0..count).map(move |_| cases.new_tree(&mut runner).unwrap().current())
}

#[test]
fn the_generated_designs_are_like_those_that_people_make() {
    // The first three shares are those of settled.md, "Properties worth testing".
    let designs: Vec<Design> = cases(300, design(demo())).collect();
    let any_module = |design: &Design, is: fn(&Module) -> bool| design.modules.iter().any(is);
    let is_asked = |what: &str, percent: usize, is: &dyn Fn(&Design) -> bool| {
        let count = designs.iter().filter(|design| is(design)).count();
        println!("{what}: {} of 100", count * 100 / designs.len());
        assert!(count * 100 >= designs.len() * percent, "{count} of {} have {what}", designs.len());
    };
    is_asked("six modules", 50, &|design| design.modules.len() >= 6);
    is_asked("a corner unit", 30, &|design| any_module(design, is_corner));
    is_asked("a custom width", 20, &|design| any_module(design, is_custom));
    is_asked("an island", 30, &|design| !design.islands.is_empty());
    is_asked("a unit on an island", 25, &|design| {
        any_module(design, |module| matches!(module.place, kitchen::design::Place::Island(..)))
    });
    is_asked("a peninsula", 10, &is_peninsula);
    is_asked("a unit that is made otherwise", 50, &|design| {
        any_module(design, |module| module.made != Made::default())
    });
    is_asked("a carcass of another depth", 30, &|design| {
        any_module(design, |module| module.made.depth.is_some())
    });
    is_asked("a sink or hob", 50, &|design| any_module(design, |module| !module.equipment.is_empty()));
    is_asked("a column behind or beside its units", 20, &meets_a_column);
    is_asked("a window or door", 50, &|design| !design.room.openings.is_empty());
    is_asked("an accessory", 30, &|design| !design.extras.is_empty());
    is_asked("a side down to the floor", 3, &|design| {
        design.islands.iter().any(|island| island.waterfall.is_some())
    });
    is_asked("an outer corner", 10, &|design| {
        design.room.walls.iter().any(|wall| wall.corner == kitchen::room::CornerKind::Outer)
    });
}

fn is_corner(module: &Module) -> bool {
    demo().module(&module.code).is_some_and(|kind| kind.family.is_corner())
}

fn is_custom(module: &Module) -> bool {
    let cell = demo().module(&module.code).and_then(|kind| kind.cell(module.width));
    cell.is_some_and(|cell| cell.width != module.width)
}

fn is_peninsula(design: &Design) -> bool {
    let kitchen = Kitchen::new(design, demo());
    let against = |end: End| matches!(end, End::Against { .. });
    kitchen.surfaces.iter().any(|surface| against(surface.left) || against(surface.right))
}

fn meets_a_column(design: &Design) -> bool {
    let wall = |module: &Module| match &module.place {
        kitchen::design::Place::Wall(wall) => Some(wall.clone()),
        kitchen::design::Place::Island(..) => None,
    };
    design.room.obstacles.iter().any(|obstacle| {
        let near: Span = obstacle.span().grown(kitchen::length::Mm(200));
        let meets =
            |module: &Module| wall(module).as_ref() == Some(&obstacle.wall) && module.span().overlaps(near);
        design.modules.iter().any(meets)
    })
}

#[test]
fn every_change_that_there_is_gets_tried_and_is_possible() {
    let designs: Vec<Design> = cases(40, design(demo())).collect();
    for kind in Kind::ALL {
        let twice = designs.iter().chain(&designs);
        let tries = twice.zip(cases(80, attempt_at(&[*kind])));
        let edits = tries.filter_map(|(design, attempt)| Some((design, attempt.edit(design, demo())?)));
        let (mut count, mut done) = (0, 0);
        for (design, edit) in edits {
            assert_eq!(Kind::of(&edit), *kind);
            count += 1;
            done += usize::from(apply(design, demo(), &edit).is_ok());
        }
        println!("{kind:?}: {done} of {count}");
        assert!(done > 0 && done * 20 >= count, "{kind:?}: {done} of {count} are possible");
    }
}

#[test]
fn of_the_changes_that_are_tried_at_random_a_third_is_possible() {
    // settled.md asks for 30 of 100.
    let (mut tried, mut done) = (0, 0);
    let attempts: Vec<_> = cases(400, attempt()).collect();
    for (design, attempts) in cases(100, design(demo())).zip(attempts.chunks(4)) {
        for edit in attempts.iter().filter_map(|attempt| attempt.edit(&design, demo())) {
            tried += 1;
            done += usize::from(apply(&design, demo(), &edit).is_ok());
        }
    }
    println!("{done} of {tried}");
    assert!(done * 100 >= tried * 30, "{done} of {tried} edits succeed");
}
