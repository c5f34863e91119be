//! What is offered first: the mildest way out, by as little as is missing.

use kitchen::geometry::Point;
use kitchen::ids::Code;
use kitchen::rules::Manner;

use super::*;

fn moved(module: &str, by: i32) -> Change {
    Change::Moved { module: module.into(), by: Mm(by) }
}

fn width(module: &str, width: i32) -> Change {
    Change::Width { module: module.into(), width: Mm(width) }
}

fn made(module: &str, height: i32) -> Change {
    Change::Height { module: module.into(), height: Mm(height) }
}

fn hung(module: &str, z: i32) -> Change {
    Change::Hung { module: module.into(), z: Mm(z) }
}

fn equipped(module: &str, slot: Slot, code: &str) -> Change {
    Change::Equipped { module: module.into(), slot, code: Some(code.into()) }
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
    assert_eq!(changes(&design, Rule::NicheMin), std::slice::from_ref(&lower));
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

#[test]
fn wall_units_a_little_too_near_a_window_move_up_with_their_row_or_become_that_much_narrower() {
    // The window begins at 1200, bA2 ends at 1190; bA1 has 40 beside it.
    let (finding, fixes) =
        fixes_of("regressions/wall-units-a-little-too-near-a-window", Rule::WindowTall, &["w1", "bA2"]);
    assert_eq!((finding.measured, finding.required), (Some(Mm(10)), Some(Mm(20))));
    let ways: Vec<_> = fixes.iter().map(|fix| fix.changes.clone()).collect();
    let expected =
        [vec![moved("bA1", -10), moved("bA2", -10)], vec![width("bA2", 590)], vec![width("bA2", 500)]];
    assert_eq!(ways, expected);
    assert_eq!(fixes[0].price_change.to_string(), "0.00");
}

#[test]
fn wall_units_on_both_sides_of_a_window_move_away_with_their_rows() {
    let design = corpus::design("regressions/wall-units-too-near-both-sides-of-a-window");
    let apart = [moved("bA0", -10), moved("bA1", -10), moved("bA3", 10), moved("bA4", 10)];
    let ways = changes(&design, Rule::WindowTall);
    assert_eq!(ways[..2], [apart.to_vec(), vec![width("bA1", 590), moved("bA3", 10), width("bA3", 590)]]);
    // The one right above the hob becomes a hood unit, with a hood as wide as the hob.
    let hood: Code = "BDK".into();
    let replaced = Change::Replaced { module: "bA3".into(), code: hood };
    let ways = changes(&design, Rule::HobOverhead);
    assert_eq!(ways[0], [replaced, equipped("bA3", Slot::Hood, "A-HOOD-60")]);
}

#[test]
fn what_hangs_above_a_hob_beside_its_hood_unit_makes_room_for_that() {
    // The hood hangs from 2400, 50 beside its hob.
    let design = corpus::design("regressions/hood-unit-beside-its-hob");
    assert_eq!(changes(&design, Rule::HobOverhead)[0], [width("bA0", 500), moved("bA1", -50)]);
    // 750 + 600 + 750 from 1650 to 3750, the hob of 900 from 2250 to 3150.
    let design = corpus::design("regressions/narrow-hood-over-a-wide-hob");
    let expected = [
        width("bA0", 600),
        moved("bA1", -150),
        width("bA1", 900),
        equipped("bA1", Slot::Hood, "A-HOOD-90"),
        moved("bA2", 150),
        width("bA2", 600),
    ];
    assert_eq!(changes(&design, Rule::HobOverhead)[0], expected);
}

#[test]
fn no_second_hood_unit_and_none_without_a_hood_is_offered() {
    for name in [
        "regressions/hood-unit-beside-its-hob",
        "regressions/narrow-hood-over-a-wide-hob",
        "regressions/wall-units-too-near-both-sides-of-a-window",
        "rules/hob-overhead-beyond-759",
    ] {
        let design = corpus::design(name);
        for way in changes(&design, Rule::HobOverhead) {
            let replaced = way.iter().filter(|change| matches!(change, Change::Replaced { .. })).count();
            let hoods =
                |change: &&Change| matches!(change, Change::Equipped { slot: Slot::Hood, code: Some(_), .. });
            assert!(replaced == 0 || way.iter().filter(hoods).count() == replaced, "{name}: {way:?}");
            let has_hood = design.modules.iter().any(|module| module.holds(Slot::Hood).is_some());
            assert!(replaced == 0 || !has_hood, "{name}: {way:?}");
        }
    }
}

#[test]
fn each_of_two_faults_of_a_hob_in_its_unit_has_its_own_way_out() {
    // 750 in a unit of 600 asks for one of 800, and the hob for a worktop of 20 where there are 12.
    let design = corpus::design("regressions/hob-too-wide-on-a-thin-worktop");
    let kitchen = corpus::kitchen_of(&design);
    let mending = Mending::new(&kitchen, YEAR);
    let of = |manner: Option<Manner>| {
        let is_it = |finding: &&Finding| (finding.code, finding.manner) == (Rule::HobCabinet, manner);
        mending.fixes(mending.findings().iter().find(is_it).unwrap())
    };
    assert_eq!(of(None)[0].changes, [width("mA4", 800), moved("mA5", 200)]);
    let thicker = Change::Worktop("W-QZ20-A".into());
    assert!(of(Some(Manner::Worktop)).iter().any(|fix| fix.changes == [thicker.clone()]));
    let mended = mend(&design, demo(), YEAR, |_, _, _| ());
    let left = check(&Kitchen::new(&mended, demo()));
    assert!(left.iter().all(|left| left.code != Rule::HobCabinet), "{left:?}");
}

#[test]
fn a_sink_unit_that_takes_a_waste_system_gets_it_before_anything_comes_beside_it() {
    let (_, fixes) = fixes_of("regressions/sink-unit-that-takes-a-waste-system", Rule::Bin, &["m2"]);
    let system = Change::ExtraAdded { code: "X-WASTE-600".into(), module: Some("m2".into()) };
    assert_eq!(fixes[0].changes, [system]);
    // 165, with VAT of 34.65.
    assert_eq!(fixes[0].price_change.to_string(), "199.65");
    let comes = |fix: &Fix| fix.changes.iter().any(|change| matches!(change, Change::Placed { .. }));
    assert!(fixes.iter().skip_while(|fix| !comes(fix)).all(comes), "{fixes:?}");
}

#[test]
fn a_unit_that_comes_into_a_row_is_as_deep_as_those_beside_it() {
    // The cut-outs of 560 and 460 in units of 600 leave 20 and 50: 70 of 200. A unit comes between them.
    let name = "regressions/sink-beside-a-hob-in-a-deep-row";
    let (finding, fixes) = fixes_of(name, Rule::HobSink, &["mA3", "mA2"]);
    assert_eq!((finding.measured, finding.required), (Some(Mm(70)), Some(Mm(200))));
    let known = corpus::design(name);
    let is_between = |change: &Change| matches!(change, Change::Placed { beside: [Some(left), Some(right)], .. } if *left == "mA2" && *right == "mA3");
    let between = fixes.iter().find(|fix| fix.changes.iter().any(is_between));
    let between = between.unwrap_or_else(|| panic!("{fixes:?}"));
    let mended = apply(&known, demo(), &between.edit()).unwrap();
    let new = mended.modules.iter().find(|module| known.module(&module.id).is_none()).unwrap();
    assert_eq!(new.made.depth, Some(Mm(660)));
}

#[test]
fn two_units_change_places_before_a_row_moves_for_one_that_comes() {
    // 37 + 12 of worktop beside the sink where 450 are asked; beyond the dishwasher there are 600.
    let landing = "rules/land-sink-beside-a-dishwasher-beyond-449";
    let ways = changes(&corpus::design(landing), Rule::LandSink);
    assert_eq!(ways[0], [moved("m2", 600), moved("m3", -600)]);
    assert!(matches!(ways[1][..], [.., Change::Placed { .. }]), "{ways:?}");
    // The unit of 900 comes between the sink unit of 600 and the hob.
    let hob = "regressions/sink-beside-a-hob-in-a-deep-row";
    let ways = changes(&corpus::design(hob), Rule::HobSink);
    assert_eq!(ways[0], [moved("mA1", 600), moved("mA2", -900)]);
}

#[test]
fn what_hangs_above_a_hob_becomes_a_hood_unit_or_moves_off_it_or_goes() {
    // Right above a hob of 600 with a cut-out of 560, which begins 20 from its side: off it by 580.
    let ways = changes(&corpus::design("rules/hob-overhead-beyond-759"), Rule::HobOverhead);
    let replaced = Change::Replaced { module: "m4".into(), code: "BDK".into() };
    let hood = vec![replaced, equipped("m4", Slot::Hood, "A-HOOD-60")];
    let gone = vec![Change::Removed { module: "m4".into() }];
    assert_eq!(ways, [hood, vec![moved("m4", -580)], gone]);
}

#[test]
fn what_was_chosen_goes_only_after_all_that_keeps_it() {
    let mut gone = 0;
    for (name, design) in corpus::designs("rules").into_iter().chain(corpus::designs("regressions")) {
        let kitchen = corpus::kitchen_of(&design);
        let mending = Mending::new(&kitchen, YEAR);
        for finding in mending.findings() {
            let of_rule =
                |findings: &[Finding]| findings.iter().filter(|found| found.code == finding.code).count();
            let is_cure = |fix: &&Fix| {
                of_rule(&fix.remaining) < of_rule(mending.findings())
                    && errors(&fix.remaining) <= errors(mending.findings())
            };
            let takes = |fix: &Fix| {
                let goes =
                    |change: &&Change| matches!(change, Change::Removed { .. } | Change::ExtraRemoved { .. });
                fix.changes.iter().filter(goes).count()
            };
            let fixes = mending.fixes(finding);
            let lost: Vec<usize> = fixes.iter().filter(is_cure).map(takes).collect();
            assert!(lost.is_sorted(), "{name}: {} {lost:?}", finding.code.code());
            gone += lost.iter().sum::<usize>();
        }
    }
    assert!(gone > 0);
}
