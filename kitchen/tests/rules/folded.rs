//! What follows from a finding: it is folded under its cause, and stands by itself when the cause is gone.

use kitchen::kitchen::Kitchen;
use kitchen::rules::{Finding, Rule, check};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::{Plan, line};
use crate::generate::design;

/// What is folded under the first finding of a rule, as `LAND_HOB warning 149/300: m2`.
pub(super) fn under(findings: &[Finding], cause: Rule) -> Vec<String> {
    let cause = findings.iter().find(|finding| finding.code == cause);
    let follows = cause.unwrap_or_else(|| panic!("nothing was said")).follows.iter();
    follows.map(|finding| format!("{} {}", finding.code.code(), line(finding))).collect()
}

#[test]
fn what_follows_from_a_finding_of_the_corpus_is_folded_under_it() {
    // The numbers are those in the names of the kitchens; a tall unit of 2080 × 560 is tilted over √(2080² + 560²),
    // rounded up to 2155, and 100 of plinth; beside a tall unit its panel takes 19 of the worktop.
    let cases: [(&str, Rule, &[&str]); 10] = [
        ("ceiling-tall-beyond-9", Rule::CeilingTall, &["CEILING_TILT warning 2255/2189: m1"]),
        (
            "corner-appliance-beyond-49",
            Rule::CornerAppliance,
            &["CORNER_FILLER warning 49/50: m3 m2", "CORNER_DW warning 29/533: m3 m1"],
        ),
        ("dw-niche-standard-beyond-876", Rule::DwNiche, &["DW_FRONT error 772/725: m2"]),
        ("hob-run-end-beyond-149", Rule::HobRunEnd, &["LAND_HOB warning 149/300: m2"]),
        (
            "hob-side-both-beyond-299",
            Rule::HobSideBoth,
            &[
                "HOB_SIDE_ONE warning 299/300: m3 m1",
                "HOB_SIDE_ONE warning 299/300: m3 m5",
                "LAND_HOB warning 280/300: m3",
            ],
        ),
        (
            "hob-sink-beyond-199",
            Rule::HobSink,
            &["LAND_HOB warning 199/300: m2", "LAND_SINK warning 79/450: m1"],
        ),
        ("oven-niche-at-455", Rule::LandOven, &["LAND_MW hint 79/380: m1"]),
        ("triangle-cut-tall-beyond-between", Rule::TriangleCut, &["FRIDGE_END hint: m4"]),
        ("triangle-sum-beyond-3999", Rule::TriangleSum, &["TRIANGLE_LEG hint 800/1200: m1 m2"]),
        ("wall-unit-beside-gas-beyond-399", Rule::WallUnitBesideGas, &["NICHE_MIN error 399/400: m4"]),
    ];
    for (name, cause, follows) in cases {
        let design = corpus::design(&format!("rules/{name}"));
        assert_eq!(under(&check(&corpus::kitchen_of(&design)), cause), follows, "{name}");
    }
}

#[test]
fn drawers_that_meet_follow_from_an_aisle_that_is_too_narrow() {
    // Two rows of 581 with handles of 35 leave 768 of 2000; two drawers open 500 each.
    let plan = Plan::room(&[3000, 2000, 3000]).unit("OL3", 600, "A", 1000).unit("OL3", 600, "C", 1400);
    assert_eq!(under(&plan.findings(), Rule::AisleWork), ["OPPOSITE_OPEN warning 768/1000: m1 m2"]);
    assert_eq!(plan.says(Rule::OppositeOpen), Vec::<String>::new());
}

#[test]
fn a_front_at_the_wall_follows_from_a_corner_that_nothing_solves() {
    // 10 from the wall of 3000 and 640 along the next, 59 before the front plane of 581.
    let plan = Plan::room(&[3000, 2000]).unit("OD", 600, "A", 2390).unit("OD", 600, "B", 640);
    let follows = ["WALL_FILLER error 10/20: m1 B", "FRONT_BLOCKED error 40/600: m1 m2"];
    assert_eq!(under(&plan.findings(), Rule::CornerMissing), follows);
    assert_eq!(plan.says(Rule::WallFiller), Vec::<String>::new());
}

#[test]
fn units_in_each_other_and_at_the_side_walls_follow_from_a_row_that_is_too_long() {
    // Five of 600, each 10 in the next, are 2960 of 3000; four overlaps take the 40 at the wall of C.
    let follows = [
        "OVERLAP error 10/0: m1 m2",
        "OVERLAP error 10/0: m2 m3",
        "OVERLAP error 10/0: m3 m4",
        "OVERLAP error 10/0: m4 m5",
        "WALL_FILLER error 0/20: m1 A",
        "WALL_FILLER warning 40/45: m5 C",
    ];
    let findings = check_of("regressions/row-too-long-in-itself");
    assert_eq!(under(&findings, Rule::RunTooLong), follows);
    assert!(findings.iter().all(|found| ![Rule::Overlap, Rule::WallFiller].contains(&found.code)));
}

#[test]
fn a_unit_in_a_beam_follows_from_a_row_that_is_too_long_before_it() {
    // 50 and four wall units of 600 up to 2450, the beam begins at 2400.
    let findings = check_of("regressions/row-too-long-before-a-beam");
    assert_eq!(under(&findings, Rule::RunTooLong), ["OVERLAP error 50/0: m4 B"]);
    assert!(findings.iter().all(|found| found.code != Rule::Overlap));
    // Three have room before it: that one stands in it is a cause by itself.
    let mut design = corpus::design("regressions/row-too-long-before-a-beam");
    design.modules.remove(0);
    let findings = check(&corpus::kitchen_of(&design));
    assert!(findings.iter().any(|found| found.code == Rule::Overlap));
}

#[test]
fn what_stands_past_the_end_of_its_wall_and_in_something_has_two_causes() {
    // 2410 + 600 is 10 past the end of A; the two share 590 of their width and all 560 of their depth, the lesser.
    let plan = Plan::room(&[3000, 3000]).unit("OD", 600, "A", 2410).unit("OD", 600, "A", 2420);
    assert_eq!(plan.says(Rule::Overlap), ["error 560/0: m1 m2"]);
    assert_eq!(under(&plan.findings(), Rule::RunTooLong), Vec::<String>::new());
}

#[test]
fn a_unit_that_fills_the_room_between_two_columns_lacks_a_filler_once() {
    let findings = check_of("regressions/gas-hob-between-columns");
    assert_eq!(under(&findings, Rule::RunTooLong), ["WALL_FILLER error 0/20: o A"]);
}

#[test]
fn a_tap_follows_from_a_worktop_above_the_sill() {
    // At 917 the worktop of 918 lies above it, so that nothing is left for a tap of 300.
    let sink = Plan::wall().window(1000, 1000, 917, "inward").unit("OSP", 600, "A", 1200);
    let plan = sink.with("sink", "S-INOX-500").with("tap", "T-STD");
    assert_eq!(under(&plan.findings(), Rule::WindowSill), ["WINDOW_TAP warning 0/300: w1 m1"]);
}

#[test]
fn a_pan_in_the_way_follows_from_the_hob_before_a_passage() {
    let plan = Plan::wall().door("passage", 1000, "outward", "left").unit("OKP", 600, "A", 1200);
    let plan = plan.with("hob", "A-IND-60");
    let found = under(&plan.findings(), Rule::DoorSwing);
    assert_eq!(found, ["HOB_DOOR warning 0/400: m1 d1"]);
    // Beside it the end of the worktop says more: 19 of panel and 10 over it leave 20 + 29 to the free end.
    let plan = Plan::wall().door("passage", 1000, "outward", "left").unit("OKP", 600, "A", 1860);
    let plan = plan.with("hob", "A-IND-60");
    let found = under(&plan.findings(), Rule::HobRunEnd);
    assert_eq!(found[0], "HOB_DOOR warning 50/400: m1 d1");
    assert_eq!(plan.says(Rule::HobDoor), Vec::<String>::new());
}

#[test]
fn what_stands_too_near_a_hob_takes_its_warmth_along() {
    // A fridge unit up to 600 and a cut-out that begins at 619 + 20.
    let plan = Plan::wall().unit("HKK178", 600, "A", 0).unit("OKP", 600, "A", 619);
    let plan = plan.with("hob", "A-IND-60");
    assert_eq!(under(&plan.findings(), Rule::HobSideOne)[0], "HOB_FRIDGE warning 39/300: m2 m1");
}

#[test]
fn a_fridge_without_air_follows_from_the_ceiling() {
    // 2189 over a unit that ends at 2180.
    let plan = Plan::wall().set("/room/height", 2189).unit("HKK178", 600, "A", 0).with("fridge", "A-FR-178");
    let found = under(&plan.findings(), Rule::CeilingTall);
    assert!(found.contains(&"FRIDGE_VENT error 9/36: m1".to_owned()), "{found:?}");
    assert_eq!(plan.says(Rule::FridgeVent), Vec::<String>::new());
}

#[test]
fn of_wall_units_as_low_as_each_other_only_the_one_beside_the_flame_follows_from_it() {
    // The flame ends before 1200, where the one begins; the other hangs 600 farther.
    let hob = Plan::wall().unit("OKP", 600, "A", 600).with("hob", "A-GAS-75").unit("OD", 1200, "A", 1200);
    let hung = |plan: Plan, x| plan.unit("BD", 600, "A", x).with("z", 918 + 350);
    let plan = hung(hung(hob, 1200), 1800);
    assert_eq!(under(&plan.findings(), Rule::WallUnitBesideGas), ["NICHE_MIN error 350/400: m3"]);
    assert_eq!(plan.says(Rule::NicheMin), ["error 350/400: m4"]);
}

/// What is said of a kitchen of the corpus.
fn check_of(name: &str) -> Vec<Finding> {
    check(&corpus::kitchen_of(&corpus::design(name)))
}

/// Nothing is said twice, and nothing follows from what follows.
fn folds_once(findings: &[Finding]) -> Result<(), TestCaseError> {
    let folded: Vec<&Finding> = findings.iter().flat_map(|finding| &finding.follows).collect();
    for (index, follower) in folded.iter().enumerate() {
        let same = |other: &Finding| other.code == follower.code && other.subjects == follower.subjects;
        prop_assert!(follower.follows.is_empty(), "{follower:?}");
        prop_assert!(
            !findings.iter().any(|finding| same(finding) && finding.severity == follower.severity),
            "{follower:?}"
        );
        prop_assert!(!folded[index + 1..].iter().any(|other| same(other)), "{follower:?}");
    }
    Ok(())
}

#[test]
fn no_finding_of_the_corpus_stands_by_itself_and_under_another() {
    for kind in ["rules", "regressions", "valid"] {
        for (name, design) in corpus::designs(kind) {
            folds_once(&check(&corpus::kitchen_of(&design)))
                .unwrap_or_else(|why| panic!("{kind}/{name}: {why}"));
        }
    }
}

proptest! {
    #[test]
    fn no_finding_of_any_kitchen_stands_by_itself_and_under_another(design in design(corpus::demo())) {
        folds_once(&check(&Kitchen::new(&design, corpus::demo())))?;
    }
}

#[test]
fn of_several_fronts_that_meet_the_pair_that_lacks_most_is_named() {
    // Knobs of 25 face each other first: 2000 − 2 × 581 − 50 = 788; then handles of 35: 768.
    let knob = |plan: Plan| plan.with("handle", "H-KNOB");
    let plan = knob(Plan::room(&[4000, 2000, 4000]).unit("OL3", 600, "A", 1000)).unit("OL3", 600, "A", 1600);
    // C 2400–3000 is plan x 1000–1600.
    let plan = knob(plan.unit("OL3", 600, "C", 2400)).unit("OL3", 600, "C", 1800);
    assert_eq!(under(&plan.findings(), Rule::AisleWork), ["OPPOSITE_OPEN warning 768/1000: m2 m4"]);
}
