//! What is offered first: the mildest way out, by as little as is missing.

use kitchen::geometry::Point;

use super::*;

fn made(module: &str, height: i32) -> Change {
    Change::Height { module: module.into(), height: Mm(height) }
}

fn hung(module: &str, z: i32) -> Change {
    Change::Hung { module: module.into(), z: Mm(z) }
}

/// What the ways out of the first finding of a rule change.
fn changes(design: &Design, rule: Rule) -> Vec<Vec<Change>> {
    let kitchen = corpus::kitchen_of(design);
    let mending = Mending::new(&kitchen, YEAR);
    let finding = mending.findings().iter().find(|finding| finding.code == rule);
    let finding = finding.unwrap_or_else(|| panic!("{} says nothing", rule.code()));
    mending.fixes(finding).into_iter().map(|fix| fix.changes).collect()
}

#[test]
fn an_island_too_near_to_a_bare_wall_moves_away_from_it_and_never_closes_the_way() {
    // It ends at 3700, wall B stands at 4200: 500, and 400 more are asked. 400 nearer it would stand as a peninsula does.
    let name = "regressions/island-in-a-passage-along-a-bare-wall";
    let (finding, fixes) = fixes_of(name, Rule::AisleWalk, &["I", "B"]);
    assert_eq!((finding.measured, finding.required), (Some(Mm(500)), Some(Mm(900))));
    let away = Change::Island { island: "I".into(), by: Point { x: Mm(-400), y: Mm::ZERO } };
    assert_eq!(fixes[0].changes, [away]);
    let is_nearer = |change: &Change| matches!(change, Change::Island { by, .. } if by.x > Mm::ZERO);
    assert!(!fixes.iter().any(|fix| fix.changes.iter().any(is_nearer)), "{fixes:?}");
}

#[test]
fn wall_units_over_a_low_niche_become_lower_where_they_cannot_hang_higher() {
    // 918 high, and from 2180 − 910 = 1270: 352. 480 more than 918 is 1398, and 1398 + 910 is more than 2300 − 10; with 780 they
    // hang from 1400.
    let mut design = corpus::design("regressions/high-wall-units-under-a-low-ceiling");
    let lower = vec![made("bA0", 780), made("bA1", 780)];
    assert_eq!(changes(&design, Rule::NicheMin), [lower.clone()]);
    // Under a higher ceiling they hang higher first, and lower ones come first where others end in line with them.
    design.room.height = Mm(2600);
    let higher = vec![hung("bA0", 1398), hung("bA1", 1398)];
    assert_eq!(changes(&design, Rule::NicheMin), [higher.clone(), lower.clone()]);
    let place = Place::Wall("A".into());
    let beside = Edit::Place { code: "BD".into(), width: Mm(600), place, x: Mm(1250) };
    let design = apply(&design, demo(), &beside).unwrap();
    assert_eq!(changes(&design, Rule::NicheMin), [lower, higher]);
}

#[test]
fn lower_wall_units_that_hang_at_a_height_of_their_own_end_where_they_did() {
    let mut design = corpus::design("regressions/high-wall-units-under-a-low-ceiling");
    for module in design.modules.iter_mut().filter(|module| module.id.starts_with("bA")) {
        module.z = Some(Mm(1260));
    }
    // 1260 + 910 − 780 is 1390, 472 over 918: too little, 1260 + 910 − 650 is 1520.
    let lower = vec![hung("bA0", 1520), made("bA0", 650), hung("bA1", 1520), made("bA1", 650)];
    assert_eq!(changes(&design, Rule::NicheMin), [lower]);
}
