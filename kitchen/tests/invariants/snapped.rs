//! Where something is put down: what `snap` allows is possible, and no rule then says that two things stand in each other.

use corpus::demo;
use kitchen::design::{Design, Place};
use kitchen::edit::{Edit, apply};
use kitchen::ids::{Code, Id};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::rules::{Finding, Manner, Rule, Severity, check};
use kitchen::snap::{Dragged, Pointer, places, snap};
use proptest::prelude::*;

use crate::generate::{design, places as surfaces};
use crate::property::{Held, broken, holds};

/// The rules that say of two things that they stand in each other, and of whom.
fn overlaps(design: &Design) -> Vec<(Rule, Vec<Id>)> {
    // A wall hood among wall units is only warned of, and walls and openings that cross are not put there by an edit.
    let is_overlap = |finding: &Finding| {
        let is_one = matches!(finding.code, Rule::Overlap | Rule::WallUnitOverTall);
        let is_of_room = matches!(finding.manner, Some(Manner::Walls | Manner::Openings));
        is_one && finding.severity == Severity::Error && !is_of_room
    };
    let found = check(&Kitchen::new(design, demo())).into_iter().filter(is_overlap);
    found.map(|finding| (finding.code, finding.subjects)).collect()
}

#[test]
fn nothing_is_ever_placed_upon_something_else() {
    holds(design(demo()), |design| match &overlaps(&design)[..] {
        [] => Ok(design.modules.len() > 3),
        overlaps => Err(broken(&design, format_args!("{overlaps:?}"))),
    });
}

#[test]
fn what_snap_allows_is_possible_and_no_overlap() {
    let hand = (any::<usize>(), any::<usize>(), any::<usize>(), 0..5000_i32);
    holds((design(demo()), hand, any::<bool>()), |(design, (code, width, place, x), is_new)| {
        let module =
            (!is_new && !design.modules.is_empty()).then(|| &design.modules[code % design.modules.len()]);
        let kind = &demo().modules[code % demo().modules.len()];
        let cell = &kind.cells[width % kind.cells.len()];
        let dragged = module.map_or_else(
            || Dragged { code: Code::from(kind.code.as_str()), width: cell.width, module: None },
            |module| Dragged {
                code: module.code.clone(),
                width: module.width,
                module: Some(module.id.clone()),
            },
        );
        let surfaces = surfaces(&design);
        let place = surfaces[place % surfaces.len()].clone();
        let kitchen = Kitchen::new(&design, demo());
        let landing = snap(&kitchen, &dragged, &Pointer { place: place.clone(), x: Mm(x) }, Mm(100)).unwrap();
        let mut lands = vec![(landing.place, landing.x, landing.verdict.allows())];
        lands.extend(places(&kitchen, &dragged, &place).unwrap().into_iter().map(|landing| {
            let allows = landing.verdict.allows();
            (landing.place, landing.x, allows)
        }));
        let mut done = 0;
        for (place, x, _) in lands.into_iter().filter(|(_, _, allows)| *allows).take(4) {
            done += u32::from(put(&design, &dragged, place, x)?);
        }
        Ok(done > 0)
    });
}

fn put(design: &Design, dragged: &Dragged, place: Place, x: Mm) -> Held {
    let edit = match dragged.module.clone() {
        Some(module) => Edit::Move { module, place, x },
        None => Edit::Place { code: dragged.code.clone(), width: dragged.width, place, x },
    };
    let next = apply(design, demo(), &edit)
        .map_err(|why| broken(design, format_args!("snap allows {edit:?}, which is refused: {why}")))?;
    match &overlaps(&next)[..] {
        [] => Ok(true),
        overlaps => Err(broken(&next, format_args!("{edit:?} gave {overlaps:?}"))),
    }
}
