//! What must hold of every change to a design, whatever the design and whatever the change.

use corpus::demo;
use kitchen::catalogue::ModuleType;
use kitchen::design::{Design, Module, Place, parse, print};
use kitchen::edit::{Edit, Loans, Refusal, RowEdit, apply, next_id, perform};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::room::Hinge;
use kitchen::{quote, rules};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::generate::{Kind, attempt, attempt_at, design};
use crate::property::{Held, broken, holds, same};

mod back;

#[test]
fn any_sequence_of_edits_leaves_a_valid_design_or_refuses() {
    holds((design(demo()), vec(attempt(), 1..12)), |(start, attempts)| {
        let (mut now, mut loans, mut done) = (start, Loans::default(), 0);
        for attempt in attempts {
            let Some(edit) = attempt.edit(&now, demo()) else { continue };
            match perform(&now, &loans, demo(), &edit) {
                Ok((next, left)) => {
                    reads(&next).map_err(|why| broken(&now, format_args!("{why} after {edit:?} of")))?;
                    (now, loans) = (next, left);
                    done += 1;
                }
                Err(refusal) => is_explained(&now, &edit, &refusal)?,
            }
        }
        Ok(done > 0)
    });
}

/// It is valid, survives its file, and layout, rules and quote read it.
fn reads(design: &Design) -> Result<(), String> {
    design.validate(demo()).map_err(|faults| faults.to_string())?;
    if parse(&print(design), demo()).as_ref() != Ok(design) {
        return Err("is another in its file".to_owned());
    }
    let kitchen = Kitchen::new(design, demo());
    if kitchen.placed.len() != design.modules.len() {
        return Err("a module is not placed".to_owned());
    }
    rules::check(&kitchen);
    quote::quote(&kitchen, 2026, &[]);
    Ok(())
}

/// What a customer can try is refused in words for a customer, never with the path of a file.
fn is_explained(design: &Design, edit: &Edit, refusal: &Refusal) -> Result<(), TestCaseError> {
    match refusal {
        Refusal::Invalid { .. } => {
            Err(broken(design, format_args!("{edit:?} is refused by the file: {refusal}")))
        }
        _ => Ok(()),
    }
}

#[test]
fn what_is_inserted_and_removed_gives_its_neighbours_everything_back() {
    let inserts = vec(attempt_at(&[Kind::Insert, Kind::Insert, Kind::Duplicate]), 1..6);
    holds((design(demo()), inserts), |(design, attempts)| {
        let mut done = 0;
        for attempt in attempts {
            let Some(edit) = attempt.edit(&design, demo()) else { continue };
            let module = next_id(&design);
            if let Ok((full, loans)) = perform(&design, &Loans::default(), demo(), &edit) {
                let (back, left) = perform(&full, &loans, demo(), &Edit::Remove { module }).unwrap();
                same(&back, &design, format_args!("{edit:?} and removed"))?;
                prop_assert_eq!(left, Loans::default());
                done += 1;
            }
        }
        Ok(done > 0)
    });
}

#[test]
fn what_is_inserted_after_another_and_removed_before_it_leaves_no_trace() {
    holds((design(demo()), vec(attempt_at(&[Kind::Insert]), 2..8)), |(design, attempts)| {
        let (mut now, mut loans, mut placed) = (design.clone(), Loans::default(), Vec::new());
        for attempt in attempts {
            let Some(edit) = attempt.edit(&now, demo()) else { continue };
            let module = next_id(&now);
            if let Ok((next, left)) = perform(&now, &loans, demo(), &edit) {
                placed.push(module);
                (now, loans) = (next, left);
            }
        }
        let count = placed.len();
        for module in placed.into_iter().rev() {
            (now, loans) = perform(&now, &loans, demo(), &Edit::Remove { module }).unwrap();
        }
        same(&now, &design, "inserted and removed again")?;
        Ok(count > 1)
    });
}

#[test]
fn what_is_made_wider_and_narrower_again_gives_its_neighbours_everything_back() {
    holds((design(demo()), any::<usize>()), |(design, which)| {
        let mut done = 0;
        for module in some(&design, which) {
            let cells = &demo().module(&module.code).unwrap().cells;
            let wider = cells.iter().map(|cell| cell.width).find(|grid| *grid > module.width);
            let Some(width) = wider else { continue };
            let to = |width| Edit::Row(RowEdit::Resize { module: module.id.clone(), width });
            if let Ok((wide, loans)) = perform(&design, &Loans::default(), demo(), &to(width)) {
                // What is made otherwise may not be made so at the other width.
                let narrow =
                    |module: &Module| wide.module(&module.id).map(|wide| wide.made) != Some(module.made);
                if design.modules.iter().any(narrow) {
                    continue;
                }
                let (back, _) = perform(&wide, &loans, demo(), &to(module.width)).unwrap();
                same(&back, &design, format_args!("{} made {width} wide and narrow again", module.id))?;
                done += 1;
            }
        }
        Ok(done > 0)
    });
}

#[test]
fn what_is_made_narrower_can_be_made_as_wide_again() {
    holds((design(demo()), any::<usize>(), any::<usize>()), |(design, which, other)| {
        let mut done = 0;
        for module in some(&design, which) {
            let cells = &demo().module(&module.code).unwrap().cells;
            let less: Vec<Mm> =
                cells.iter().map(|cell| cell.width).filter(|grid| *grid < module.width).collect();
            let Some(width) = less.get(other.checked_rem(less.len()).unwrap_or_default()) else { continue };
            let to = |width| Edit::Row(RowEdit::Resize { module: module.id.clone(), width });
            if let Ok((narrow, loans)) = perform(&design, &Loans::default(), demo(), &to(*width)) {
                let (back, left) = perform(&narrow, &loans, demo(), &to(module.width)).map_err(|why| {
                    broken(&design, format_args!("{} is not as wide again: {why}", module.id))
                })?;
                // What is made otherwise may not be made so at the other width.
                if narrow.module(&module.id).map(|narrow| narrow.made) == Some(module.made) {
                    same(&back, &design, format_args!("{} made {width} wide and wide again", module.id))?;
                }
                prop_assert_eq!(left, Loans::default());
                done += 1;
            }
        }
        Ok(done > 0)
    });
}

#[test]
fn swapping_twice_gives_the_same_design() {
    holds((design(demo()), any::<usize>(), any::<usize>()), |(design, which, other)| {
        let swap =
            |a: &Module, b: &Module| Edit::Row(RowEdit::Swap { module: a.id.clone(), with: b.id.clone() });
        let mut done = 0;
        for (one, other) in some(&design, which).into_iter().zip(some(&design, other)) {
            done += twice(&design, &swap(one, other))?;
            if let Ok(swapped) = apply(&design, demo(), &swap(one, other)) {
                same(&apply(&swapped, demo(), &swap(other, one)).unwrap(), &design, "swapped")?;
            }
        }
        Ok(done > 0)
    });
}

#[test]
fn a_design_that_is_printed_and_parsed_is_the_same() {
    holds(design(demo()), |design| {
        same(&parse(&print(&design), demo()).unwrap(), &design, "printed and parsed")?;
        Ok(!design.modules.is_empty())
    });
}

#[test]
fn mirroring_twice_gives_the_same_design() {
    holds((design(demo()), any::<usize>()), |(design, which)| {
        let (mut units, mut walls) = (0, 0);
        for module in some(&design, which) {
            units += twice(&design, &Edit::Mirror { module: module.id.clone() })?;
            if let Place::Wall(wall) = &module.place {
                walls += twice(&design, &Edit::MirrorWall { wall: wall.clone() })?;
            }
        }
        Ok(units > 0 && walls > 0)
    });
}

#[test]
fn moving_there_and_back_gives_the_same_design() {
    holds((design(demo()), any::<usize>(), -900..900), |(design, which, by)| {
        let mut done = 0;
        for module in some(&design, which) {
            let to = |x| Edit::Move { module: module.id.clone(), place: module.place.clone(), x };
            if let Ok(there) = apply(&design, demo(), &to(module.x + Mm(by))) {
                same(&apply(&there, demo(), &to(module.x)).unwrap(), &design, "moved there and back")?;
                done += 1;
            }
        }
        Ok(done > 0)
    });
}

#[test]
fn replacing_a_type_and_replacing_it_back_gives_the_same_design() {
    holds((design(demo()), any::<usize>(), any::<usize>()), |(design, which, other)| {
        let mut done = 0;
        for module in some(&design, which) {
            done += u32::from(replaced_and_back(&design, module, other)?);
        }
        Ok(done > 0)
    });
}

fn replaced_and_back(design: &Design, module: &Module, other: usize) -> Held {
    let is_corner = |code: &str| demo().module(code).unwrap().family.is_corner();
    // What the other type has no width, measure or place for cannot come back; corner units move.
    let can_come_back = |kind: &&ModuleType| {
        let holds = module.equipment.keys().all(|slot| kind.holds(*slot));
        let made = module.made.fitting(kind, module.width, design.style.system, demo());
        let hangs = module.z.is_none() || kind.family.is_wall();
        kind.cell(module.width).is_some() && holds && hangs && made == module.made && !is_corner(&kind.code)
    };
    let others: Vec<&ModuleType> = demo().modules.iter().filter(can_come_back).collect();
    let kind = others.get(other.checked_rem(others.len()).unwrap_or_default());
    let Some(kind) = kind.filter(|_| !is_corner(&module.code)) else { return Ok(false) };
    let to = |code: &str| Edit::Replace { module: module.id.clone(), code: code.into() };
    let Ok(there) = apply(design, demo(), &to(&kind.code)) else { return Ok(false) };
    same(&apply(&there, demo(), &to(&module.code)).unwrap(), design, "replaced and back")?;
    Ok(true)
}

#[test]
fn a_module_that_is_placed_and_removed_leaves_no_trace() {
    holds((design(demo()), vec(attempt_at(&[Kind::Place, Kind::Copy]), 1..4)), |(design, attempts)| {
        let mut done = 0;
        for attempt in attempts {
            let Some(edit) = attempt.edit(&design, demo()) else { continue };
            let id = next_id(&design);
            if let Ok(next) = apply(&design, demo(), &edit) {
                same(
                    &apply(&next, demo(), &Edit::Remove { module: id }).unwrap(),
                    &design,
                    "placed and removed",
                )?;
                done += 1;
            }
        }
        Ok(done > 0)
    });
}

/// Whether an edit that is its own way back was possible.
fn twice(design: &Design, edit: &Edit) -> Result<u32, TestCaseError> {
    let Ok(once) = apply(design, demo(), edit) else { return Ok(0) };
    let back = apply(&once, demo(), edit)
        .map_err(|why| broken(design, format_args!("{edit:?} not twice: {why}")))?;
    same(&back, design, format_args!("{edit:?} twice"))?;
    Ok(1)
}

/// A few modules of a design, from anywhere in its list.
fn some(design: &Design, which: usize) -> Vec<&Module> {
    let count = design.modules.len();
    (0..count.min(4)).map(|step| &design.modules[(which % count + step) % count]).collect()
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
