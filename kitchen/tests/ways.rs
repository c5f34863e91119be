//! The one-click fixes that domain.md §2.2–2.4 names, each on a kitchen where it is one of the ways out that are offered.

use corpus::demo;
use kitchen::design::{Design, Made, Place};
use kitchen::fix::{Change, Mending};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::rules::{Finding, Rule, check};

const YEAR: i32 = 2026;

/// The first finding of a rule, and what each way out of it changes.
fn offered(design: &Design, rule: Rule) -> (Finding, Vec<Vec<Change>>) {
    let kitchen = Kitchen::new(design, demo());
    let mending = Mending::new(&kitchen, YEAR);
    let finding = mending.findings().iter().find(|finding| finding.code == rule);
    let finding = finding.unwrap_or_else(|| panic!("{} says nothing", rule.code()));
    (finding.clone(), mending.fixes(finding).into_iter().map(|fix| fix.changes).collect())
}

/// Whether a way out does all of this.
fn is_offered(ways: &[Vec<Change>], changes: &[Change]) {
    let does = |way: &Vec<Change>| changes.iter().all(|change| way.contains(change));
    assert!(ways.iter().any(does), "{changes:?}: {ways:#?}");
}

fn moved(module: &str, by: i32) -> Change {
    Change::Moved { module: module.into(), by: Mm(by) }
}

fn width(module: &str, width: i32) -> Change {
    Change::Width { module: module.into(), width: Mm(width) }
}

fn depth(module: &str, depth: i32) -> Change {
    Change::Depth { module: module.into(), depth: Mm(depth) }
}

#[test]
fn the_ways_of_the_reference_are_offered_where_a_limit_is_broken() {
    let hung = [
        Change::Hung { module: "m1".into(), z: Mm(1400) },
        Change::Height { module: "m1".into(), height: Mm(650) },
    ];
    let cases: [(&str, Rule, &[Change]); 6] = [
        // RUN_GAP: widen neighbour (custom width), here to the left by 19 and 151.
        ("run-gap-beyond-19", Rule::RunGap, &[moved("m2", -19), width("m2", 619)]),
        ("run-gap-beyond-151", Rule::RunGap, &[moved("m2", -151), width("m2", 751)]),
        // RUN_TOO_LONG and OVERLAP: the least change, where custom widths are made.
        ("run-too-long-beyond-19", Rule::RunTooLong, &[width("m1", 599)]),
        ("overlap-hood-beyond-1", Rule::Overlap, &[width("m4", 599)]),
        // WALL_UNIT_TOP: lower H step, above the same niche: 780 from 1400 to 2180 under 2179 becomes 650.
        ("wall-unit-top-beyond-9", Rule::WallUnitTop, &hung),
        // HOB_REAR: deeper worktop, over deeper units.
        ("hob-rear-beyond-49", Rule::HobRear, &[depth("m3", 660)]),
    ];
    for (name, rule, changes) in cases {
        is_offered(&offered(&corpus::design(&format!("rules/{name}")), rule).1, changes);
    }
}

#[test]
fn a_peninsula_with_units_on_both_sides_too_near_to_its_wall_is_one_finding_and_moves_away_as_a_whole() {
    let design = corpus::design("regressions/peninsula-with-two-sides-at-its-wall");
    let findings = check(&Kitchen::new(&design, demo()));
    let at_wall: Vec<&Finding> = findings.iter().filter(|finding| finding.code == Rule::WallFiller).collect();
    assert_eq!(at_wall.len(), 1, "{at_wall:?}");
    assert_eq!(at_wall[0].subjects, ["i1", "b1", "B"]);
    assert_eq!((at_wall[0].measured, at_wall[0].required), (Some(Mm::ZERO), Some(Mm(20))));
    // To the filler of 50 of a wall; either side by itself would not do.
    let (_, ways) = offered(&design, Rule::WallFiller);
    assert!(matches!(&ways[0][..], [Change::Island { by, .. }] if by.x == Mm(-50)), "{ways:?}");
}

#[test]
fn a_hob_between_a_window_and_a_corner_unit_goes_to_another_wall_with_its_hood() {
    // On wall B nothing of 600 is left at 300 from the window; on C the unit of 900 gives 600 and becomes 300.
    let design = corpus::design("regressions/hob-between-a-window-and-a-carousel");
    let to_c = |module: &str| Change::Elsewhere { module: module.into(), place: Place::Wall("C".into()) };
    is_offered(
        &offered(&design, Rule::HobWindow).1,
        &[to_c("m4"), to_c("m6"), width("m7", 300), width("m9", 300)],
    );
}

#[test]
fn the_hood_goes_along_when_the_hob_changes_places_in_its_row() {
    // 50 + 300 + 600 + 300 + 300 + 50 are all of 1600, and no units narrower than 300 are made, so nothing can come between.
    // The cut-out begins at 370, 70 from the window; in the place of the next unit 300 farther.
    let design = corpus::design("regressions/hob-with-its-hood-at-a-window");
    let (near, ways) = offered(&design, Rule::HobWindow);
    assert_eq!(near.measured, Some(Mm(70)));
    assert_eq!(ways[0], [moved("hob", 300), moved("b", -600), moved("hood", 300), moved("d", -600)]);
}

#[test]
fn an_island_with_two_sides_that_nothing_lets_move_gets_shallower_units_on_one_of_them() {
    // 1630 + 20 − 581 − 2 × 35 = 999 behind it, 900 before it, and the units back to back fill its 1202.
    let design = corpus::design("regressions/island-with-two-sides-in-a-narrow-room");
    let (aisle, ways) = offered(&design, Rule::AisleWork);
    assert_eq!((aisle.measured, aisle.required), (Some(Mm(999)), Some(Mm(1000))));
    let island = Change::IslandDepth { island: "I".into(), depth: Mm(1201) };
    is_offered(&ways, &[depth("f1", 559), depth("f2", 559), island]);
}

#[test]
fn a_unit_whose_front_stays_away_from_the_corner_takes_the_place_of_two_doors() {
    // 60 from the crossing; a door that turns there asks 35 + 35 + 10, drawers 50.
    let design = corpus::design("regressions/two-doors-in-a-full-corner");
    let (corner, ways) = offered(&design, Rule::CornerFiller);
    assert_eq!((corner.measured, corner.required), (Some(Mm(60)), Some(Mm(80))));
    is_offered(&ways, &[moved("b1", 400), moved("b2", -900)]);
}

#[test]
fn deeper_units_at_a_narrow_aisle_become_as_deep_as_usual() {
    // The two rows of A and C leave 1200; with the row of C 100 deeper 1100.
    let mut broken = corpus::design("rules/aisle-work-at-1200");
    for module in &mut broken.modules {
        if module.place == Place::Wall("C".into()) {
            module.made = Made { depth: Some(Mm(660)), ..module.made };
        }
    }
    let (aisle, ways) = offered(&broken, Rule::AisleWork);
    assert_eq!((aisle.measured, aisle.required), (Some(Mm(1100)), Some(Mm(1200))));
    is_offered(&ways, &[depth("m3", 560), depth("m4", 560)]);
}

#[test]
fn a_row_of_shallower_units_gives_an_aisle_between_two_walls_its_room() {
    // 1 is missing between the rows of A and C; a row stands back with its deepest carcass.
    let (aisle, ways) = offered(&corpus::design("rules/aisle-work-beyond-1199"), Rule::AisleWork);
    assert_eq!((aisle.measured, aisle.required), (Some(Mm(1199)), Some(Mm(1200))));
    assert_eq!(ways[0], [depth("m1", 559), depth("m2", 559)]);
}

#[test]
fn of_several_units_before_a_window_those_that_can_move_aside_do() {
    // The window from 1000 to 2200. One ends and one begins at it, each 20 too near; the one between them has no place beside it.
    let (_, ways) = offered(&corpus::design("regressions/three-units-before-a-window"), Rule::WindowTall);
    assert_eq!(ways[0], [moved("m1", -20), Change::Removed { module: "m2".into() }, moved("m3", 20)]);
}
