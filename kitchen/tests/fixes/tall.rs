//! Fixes of units and worktops that are too high, and of blocks of tall units.

use corpus::{demo, design, kitchen_of};
use kitchen::catalogue::Slot;
use kitchen::fix::{Change, Mending};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::rules::{Rule, Severity, check};

use super::{YEAR, fixes_of};

fn hung(module: &str, z: i32) -> Change {
    Change::Hung { module: module.into(), z: Mm(z) }
}

fn made(module: &str, height: i32) -> Change {
    Change::Height { module: module.into(), height: Mm(height) }
}

#[test]
fn wall_units_under_a_beam_hang_lower_or_are_made_a_step_lower() {
    // The beam begins at 2100, the units 780 high end at 2180: hung at 2100 − 780 = 1320 they leave a niche of 402.
    let (_, fixes) = fixes_of("regressions/wall-units-under-a-beam", Rule::Overlap, &["m6", "m7"]);
    assert_eq!(fixes[0].changes, [hung("m6", 1320), hung("m7", 1320)]);
    let is_above_worktop = |change: &Change| match change {
        Change::Height { height, .. } => *height < Mm(780),
        Change::Hung { z, .. } => *z == Mm(1400),
        _ => false,
    };
    assert!(fixes[1].changes.iter().all(is_above_worktop), "{:?}", fixes[1].changes);
}

#[test]
fn tall_units_under_a_beam_are_made_a_step_lower_with_the_wall_units_between_them() {
    // The beam begins at 2150: 100 + 1950 stays under it, the wall units hang 30 lower.
    let (_, fixes) = fixes_of("regressions/tall-units-under-a-deep-beam", Rule::Overlap, &["m1", "m8"]);
    let lower = [made("m1", 1950), made("m2", 1950), hung("m7", 1370), hung("m8", 1630)];
    assert_eq!(fixes[0].changes, lower);
    let errors = fixes[0].remaining.iter().filter(|left| left.severity == Severity::Error);
    assert_eq!(errors.count(), 0);
}

#[test]
fn units_inside_a_beam_have_no_stretch_of_wall_to_be_too_long_for() {
    let findings = check(&kitchen_of(&design("regressions/tall-units-under-a-deep-beam")));
    assert!(findings.iter().all(|finding| finding.code != Rule::RunTooLong));
}

#[test]
fn what_stands_without_room_for_a_panel_may_still_be_made_or_hung_lower() {
    // The tall unit m1 ends at 600 where the wall unit m9 begins: no panel stands between them. The ceiling of 2150 asks for
    // tops at 2140: 2180 − 40, and 100 + 1950.
    let name = "regressions/low-ceiling-beside-a-tall-unit";
    let (_, fixes) = fixes_of(name, Rule::WallUnitTop, &["m9"]);
    assert_eq!(fixes[0].changes, [hung("m9", 1360)]);
    let (_, fixes) = fixes_of(name, Rule::CeilingTall, &["m1", "m8"]);
    assert_eq!(fixes[0].changes[..2], [made("m1", 1950), made("m8", 1950)]);
}

#[test]
fn no_fix_puts_a_base_unit_into_a_block_of_tall_units() {
    // m1 to m4 stand side by side; the fridge at their left end lacks a place to put things down.
    let design = design("regressions/fridge-in-a-tall-block");
    let kitchen = kitchen_of(&design);
    let mending = Mending::new(&kitchen, YEAR);
    let block = ["m1", "m2", "m3", "m4"];
    let fixes = mending.findings().iter().flat_map(|finding| mending.fixes(finding));
    let beside = fixes.flat_map(|fix| fix.changes).filter_map(|change| match change {
        Change::Placed { beside: [Some(left), Some(right)], .. } => Some([left, right]),
        _ => None,
    });
    let parted = beside.filter(|pair| pair.iter().all(|unit| block.contains(&&**unit)));
    assert_eq!(parted.count(), 0);
}

#[test]
fn no_plinth_becomes_so_low_that_no_dishwasher_stands_under_the_worktop() {
    // 918 over a sill at 900 asks for 18 less. On a plinth of 82 a niche of 862 is left: too low for a machine from 865 that
    // carries a front of 772. Laminate of 28 in place of 38 gives 10, a plinth of 92 the other 8: 872.
    let (_, fixes) = fixes_of("regressions/window-sill-over-a-dishwasher", Rule::WindowSill, &["w1"]);
    let [Change::Plinth(plinth), Change::Worktop(_)] = &fixes[0].changes[..] else {
        panic!("{:?}", fixes[0].changes)
    };
    assert_eq!(*plinth, Mm(92));
    assert!(fixes.iter().all(|fix| !fix.changes.contains(&Change::Plinth(Mm(82)))));
    // A narrower one that would stand there helps as little, before one is chosen too.
    let mut catalogue = demo().clone();
    catalogue.appliances.iter_mut().find(|row| row.code == "A-DW45-XXL").unwrap().nmin = Some(Mm(815));
    let mut design = design("regressions/window-sill-over-a-dishwasher");
    for module in &mut design.modules {
        module.equipment.remove(&Slot::Dishwasher);
    }
    let kitchen = Kitchen::new(&design, &catalogue);
    let mending = Mending::new(&kitchen, YEAR);
    let sill = mending.findings().iter().find(|finding| finding.code == Rule::WindowSill).unwrap();
    let fixes = mending.fixes(sill);
    assert!(!fixes.is_empty() && fixes.iter().all(|fix| !fix.changes.contains(&Change::Plinth(Mm(82)))));
}
