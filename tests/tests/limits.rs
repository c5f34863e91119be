//! The designs of `tests/data/designs/rules`: each stands at the limit of a rule or 1 mm beyond, as its name
//! says; the finding is there or not, and says what it measured. Limits that no design file can reach are
//! tried in the module `rules`.

use std::collections::BTreeSet;

use kitchen::rules::Severity::{self, Error, Hint, Warning};
use kitchen::rules::{Rule, check};
use tests::{corpus, design, kitchen_of};

/// What a rule says of a design: its severity, what it measured and what it asks for, both in mm.
type Said = Option<(Severity, Option<i32>, Option<i32>)>;

/// Each design of the corpus, the rule that it is about, and what that rule says of it.
#[rustfmt::skip]
const CASES: &[(&str, Rule, Said)] = &[
    ("overlap-at-touching", Rule::Overlap, None),
    ("overlap-beyond-by-1", Rule::Overlap, Some((Error, Some(1), Some(0)))),
    ("wall-unit-over-tall-at-touching", Rule::WallUnitOverTall, None),
    ("wall-unit-over-tall-beyond-by-1", Rule::WallUnitOverTall, Some((Error, Some(1), Some(0)))),
    ("run-too-long-at-20", Rule::RunTooLong, None),
    ("run-too-long-beyond-19", Rule::RunTooLong, Some((Error, Some(19), Some(20)))),
    ("run-too-long-at-the-end-of-the-wall", Rule::RunTooLong, None),
    ("run-too-long-beyond-the-end-of-the-wall", Rule::RunTooLong, Some((Error, Some(-1), Some(0)))),
    ("run-gap-at-3", Rule::RunGap, None),
    ("run-gap-beyond-4", Rule::RunGap, Some((Warning, Some(4), Some(3)))),
    ("run-gap-beyond-19", Rule::RunGap, Some((Warning, Some(19), Some(3)))),
    ("run-gap-at-20", Rule::RunGap, None),
    ("run-gap-at-150", Rule::RunGap, None),
    ("run-gap-beyond-151", Rule::RunGap, Some((Warning, Some(151), Some(150)))),
    ("wall-filler-at-30", Rule::WallFiller, None),
    ("wall-filler-beyond-29", Rule::WallFiller, Some((Warning, Some(29), Some(30)))),
    ("wall-filler-at-20", Rule::WallFiller, Some((Warning, Some(20), Some(30)))),
    ("wall-filler-beyond-19", Rule::WallFiller, Some((Error, Some(19), Some(20)))),
    ("wall-filler-handle-at-45", Rule::WallFiller, None),
    ("wall-filler-handle-beyond-44", Rule::WallFiller, Some((Warning, Some(44), Some(45)))),
    ("wall-filler-beyond-0", Rule::WallFiller, Some((Error, Some(0), Some(20)))),
    ("corner-missing-at-611", Rule::CornerMissing, None),
    ("corner-missing-beyond-610", Rule::CornerMissing, Some((Error, Some(610), Some(611)))),
    ("corner-filler-at-50", Rule::CornerFiller, None),
    ("corner-filler-beyond-49", Rule::CornerFiller, Some((Warning, Some(49), Some(50)))),
    ("corner-filler-handleless-at-30", Rule::CornerFiller, None),
    ("corner-filler-handleless-beyond-29", Rule::CornerFiller, Some((Error, Some(29), Some(30)))),
    ("corner-filler-at-30", Rule::CornerFiller, Some((Warning, Some(30), Some(50)))),
    ("corner-filler-beyond-29", Rule::CornerFiller, Some((Error, Some(29), Some(30)))),
    ("corner-appliance-at-50", Rule::CornerAppliance, None),
    ("corner-appliance-beyond-49", Rule::CornerAppliance, Some((Error, Some(49), Some(50)))),
    ("corner-dw-at-533", Rule::CornerDw, Some((Hint, Some(533), Some(600)))),
    ("corner-dw-beyond-532", Rule::CornerDw, Some((Warning, Some(532), Some(533)))),
    ("corner-dw-at-600", Rule::CornerDw, None),
    ("corner-dw-hint-beyond-599", Rule::CornerDw, Some((Hint, Some(599), Some(600)))),
    ("ceiling-tall-at-10", Rule::CeilingTall, None),
    ("ceiling-tall-beyond-9", Rule::CeilingTall, Some((Error, Some(2180), Some(2179)))),
    ("ceiling-tall-hint-at-251", Rule::CeilingTall, None),
    ("ceiling-tall-hint-beyond-250", Rule::CeilingTall, Some((Hint, Some(250), Some(250)))),
    ("ceiling-tall-hint-beyond-20", Rule::CeilingTall, Some((Hint, Some(20), Some(250)))),
    ("ceiling-tall-hint-at-19", Rule::CeilingTall, None),
    ("ceiling-tilt-at-2255", Rule::CeilingTilt, None),
    ("ceiling-tilt-beyond-2254", Rule::CeilingTilt, Some((Warning, Some(2255), Some(2254)))),
    ("wall-unit-top-at-10", Rule::WallUnitTop, None),
    ("wall-unit-top-beyond-9", Rule::WallUnitTop, Some((Error, Some(2180), Some(2179)))),
    ("niche-at-480", Rule::NicheMin, None),
    ("niche-beyond-479", Rule::NicheMin, Some((Warning, Some(479), Some(480)))),
    ("niche-at-400", Rule::NicheMin, Some((Warning, Some(400), Some(480)))),
    ("niche-beyond-399", Rule::NicheMin, Some((Error, Some(399), Some(400)))),
    ("niche-at-650", Rule::NicheMin, None),
    ("niche-beyond-651", Rule::NicheMin, Some((Hint, Some(651), Some(650)))),
    ("window-tall-at-20", Rule::WindowTall, None),
    ("window-tall-beyond-19", Rule::WindowTall, Some((Error, Some(19), Some(20)))),
    ("window-sill-at-918", Rule::WindowSill, None),
    ("window-sill-beyond-917", Rule::WindowSill, Some((Error, Some(918), Some(917)))),
    ("window-sill-fixed-beyond-917", Rule::WindowSill, Some((Warning, Some(918), Some(917)))),
    ("window-tap-at-300", Rule::WindowTap, None),
    ("window-tap-beyond-299", Rule::WindowTap, Some((Warning, Some(299), Some(300)))),
    ("door-swing-at-800", Rule::DoorSwing, None),
    ("door-swing-beyond-799", Rule::DoorSwing, Some((Error, Some(799), Some(800)))),
    ("door-appl-at-830", Rule::DoorAppl, None),
    ("door-appl-beyond-829", Rule::DoorAppl, Some((Warning, Some(829), Some(830)))),
    ("door-appl-fronts-at-0", Rule::DoorAppl, None),
    ("door-appl-fronts-beyond-1", Rule::DoorAppl, Some((Warning, Some(1), Some(0)))),
    ("opposite-open-at-1150", Rule::OppositeOpen, None),
    ("opposite-open-beyond-1149", Rule::OppositeOpen, Some((Warning, Some(1149), Some(1150)))),
    ("entry-width-at-813", Rule::EntryWidth, None),
    ("entry-width-beyond-812", Rule::EntryWidth, Some((Warning, Some(812), Some(813)))),
    ("dw-niche-at-865", Rule::DwNiche, None),
    ("dw-niche-beyond-864", Rule::DwNiche, Some((Error, Some(864), Some(865)))),
    ("dw-niche-at-925", Rule::DwNiche, None),
    ("dw-niche-beyond-926", Rule::DwNiche, Some((Error, Some(926), Some(925)))),
    ("dw-niche-standard-at-875", Rule::DwNiche, None),
    ("dw-niche-standard-beyond-876", Rule::DwNiche, Some((Error, Some(876), Some(875)))),
    ("dw-niche-beyond-another-width", Rule::DwNiche, Some((Error, Some(450), Some(600)))),
    ("dw-front-at-717", Rule::DwFront, None),
    ("dw-front-beyond-772", Rule::DwFront, Some((Error, Some(772), Some(725)))),
    ("dw-front-xxl-at-772", Rule::DwFront, None),
    ("dw-end-of-run-at-a-free-end", Rule::DwEndOfRun, None),
    ("dw-end-of-run-beyond-at-a-side-wall", Rule::DwEndOfRun, Some((Error, None, None))),
    ("dw-sink-at-915", Rule::DwSink, None),
    ("dw-sink-beyond-916", Rule::DwSink, Some((Warning, Some(916), Some(915)))),
    ("oven-niche-at-455-in-460", Rule::OvenNiche, None),
    ("fridge-niche-at-1775", Rule::FridgeNiche, None),
    ("fridge-niche-beyond-1225", Rule::FridgeNiche, Some((Error, Some(1225), Some(1775)))),
    ("fridge-niche-high-beyond-1775", Rule::FridgeNiche, Some((Error, Some(1775), Some(1230)))),
    ("fridge-vent-at-36", Rule::FridgeVent, None),
    ("fridge-vent-beyond-35", Rule::FridgeVent, Some((Error, Some(35), Some(36)))),
    ("fridge-vent-cornice-at-36", Rule::FridgeVent, None),
    ("fridge-vent-cornice-beyond-35", Rule::FridgeVent, Some((Error, Some(35), Some(36)))),
    ("sink-cabinet-at-546", Rule::SinkCabinet, None),
    ("sink-cabinet-beyond-545", Rule::SinkCabinet, Some((Error, Some(500), Some(499)))),
    ("sink-mount-at-stone", Rule::SinkMount, None),
    ("sink-mount-beyond-laminate", Rule::SinkMount, Some((Error, None, None))),
    ("hob-cabinet-at-notched-870-in-900", Rule::HobCabinet, None),
    ("hob-cabinet-beyond-notched-870-in-800", Rule::HobCabinet, Some((Error, Some(870), Some(784)))),
    ("hob-cabinet-at-worktop-20", Rule::HobCabinet, None),
    ("hob-cabinet-beyond-worktop-12", Rule::HobCabinet, Some((Error, Some(12), Some(20)))),
    ("hood-cabinet-at-600", Rule::HoodCabinet, None),
    ("hood-cabinet-beyond-900-in-600", Rule::HoodCabinet, Some((Error, Some(900), Some(600)))),
    ("hob-width-hood-at-600", Rule::HobWidthHood, None),
    ("hob-width-hood-beyond-540", Rule::HobWidthHood, Some((Warning, Some(540), Some(590)))),
    ("hob-side-one-at-50", Rule::HobSideOne, Some((Warning, Some(50), Some(300)))),
    ("hob-side-one-beyond-49", Rule::HobSideOne, Some((Error, Some(49), Some(50)))),
    ("hob-side-one-gas-at-100", Rule::HobSideOne, Some((Warning, Some(100), Some(300)))),
    ("hob-side-one-gas-beyond-99", Rule::HobSideOne, Some((Error, Some(99), Some(100)))),
    ("hob-side-one-at-300", Rule::HobSideOne, None),
    ("hob-side-one-beyond-299", Rule::HobSideOne, Some((Warning, Some(299), Some(300)))),
    ("hob-side-both-at-300", Rule::HobSideBoth, None),
    ("hob-side-both-beyond-299", Rule::HobSideBoth, Some((Error, Some(299), Some(300)))),
    ("hob-overhead-at-760", Rule::HobOverhead, None),
    ("hob-overhead-beyond-759", Rule::HobOverhead, Some((Error, Some(759), Some(760)))),
    ("hood-height-at-650", Rule::HoodHeight, None),
    ("hood-height-beyond-649", Rule::HoodHeight, Some((Error, Some(649), Some(650)))),
    ("hood-height-gas-at-750", Rule::HoodHeight, None),
    ("hood-height-gas-beyond-749", Rule::HoodHeight, Some((Error, Some(749), Some(750)))),
    ("hood-height-of-its-maker-at-700", Rule::HoodHeight, None),
    ("hood-height-of-its-maker-beyond-699", Rule::HoodHeight, Some((Error, Some(699), Some(700)))),
    ("hood-height-at-900", Rule::HoodHeight, None),
    ("hood-height-beyond-901", Rule::HoodHeight, Some((Hint, Some(901), Some(900)))),
    ("hob-window-at-300", Rule::HobWindow, None),
    ("hob-window-beyond-299", Rule::HobWindow, Some((Warning, Some(299), Some(300)))),
    ("hob-window-gas-beyond-299", Rule::HobWindow, Some((Error, Some(299), Some(300)))),
    ("hob-window-at-a-fixed-pane", Rule::HobWindow, None),
    ("hob-run-end-at-300", Rule::HobRunEnd, None),
    ("hob-run-end-beyond-299", Rule::HobRunEnd, Some((Warning, Some(299), Some(300)))),
    ("hob-run-end-beyond-149", Rule::HobRunEnd, Some((Error, Some(149), Some(150)))),
    ("hob-sink-at-200", Rule::HobSink, Some((Warning, Some(200), Some(600)))),
    ("hob-sink-beyond-199", Rule::HobSink, Some((Error, Some(199), Some(200)))),
    ("hob-sink-at-600", Rule::HobSink, None),
    ("hob-sink-beyond-599", Rule::HobSink, Some((Warning, Some(599), Some(600)))),
    ("hob-sink-at-1500", Rule::HobSink, None),
    ("hob-sink-beyond-1501", Rule::HobSink, Some((Hint, Some(1501), Some(1500)))),
    ("aisle-work-at-1200", Rule::AisleWork, None),
    ("aisle-work-beyond-1199", Rule::AisleWork, Some((Hint, Some(1199), Some(1200)))),
    ("aisle-work-at-1000", Rule::AisleWork, Some((Hint, Some(1000), Some(1200)))),
    ("aisle-work-beyond-999", Rule::AisleWork, Some((Warning, Some(999), Some(1000)))),
    ("aisle-work-at-750", Rule::AisleWork, Some((Warning, Some(750), Some(1000)))),
    ("aisle-work-beyond-749", Rule::AisleWork, Some((Error, Some(749), Some(750)))),
    ("aisle-work-island-at-1200", Rule::AisleWork, None),
    ("aisle-work-island-beyond-1199", Rule::AisleWork, Some((Hint, Some(1199), Some(1200)))),
    ("land-hob-at-300", Rule::LandHob, None),
    ("land-hob-beyond-299", Rule::LandHob, Some((Warning, Some(299), Some(300)))),
    ("land-hob-at-380", Rule::LandHob, None),
    ("land-hob-beyond-379", Rule::LandHob, Some((Warning, Some(379), Some(380)))),
    ("land-sink-at-600", Rule::LandSink, None),
    ("land-sink-beyond-599", Rule::LandSink, Some((Warning, Some(599), Some(600)))),
    ("land-sink-at-450", Rule::LandSink, None),
    ("land-sink-beyond-449", Rule::LandSink, Some((Warning, Some(449), Some(450)))),
    ("land-sink-beside-a-dishwasher-at-79", Rule::LandSink, None),
    ("prep-at-800", Rule::Prep, Some((Hint, Some(800), Some(900)))),
    ("prep-beyond-799", Rule::Prep, Some((Warning, Some(799), Some(800)))),
    ("prep-at-900", Rule::Prep, None),
    ("prep-beyond-899", Rule::Prep, Some((Hint, Some(899), Some(900)))),
    ("worktop-length-at-4100", Rule::WorktopLength, None),
    ("worktop-length-beyond-4101", Rule::WorktopLength, Some((Warning, Some(4101), Some(4100)))),
    ("width-limit-at-600", Rule::WidthLimit, None),
    ("panel-missing-at-19", Rule::PanelMissing, None),
    ("panel-missing-beyond-18", Rule::PanelMissing, Some((Warning, Some(18), Some(19)))),
    ("tall-free-at-150", Rule::TallFree, None),
    ("tall-free-beyond-151", Rule::TallFree, Some((Error, Some(2180), Some(1600)))),
    ("column-cut-at-100-behind-460", Rule::ColumnCut, None),
    ("column-cut-beyond-1", Rule::ColumnCut, Some((Warning, Some(1), Some(0)))),
    ("column-cut-beyond-30", Rule::ColumnCut, Some((Warning, Some(30), Some(0)))),
    ("column-cut-at-a-notch", Rule::ColumnCut, None),
    ("no-water-at-marked", Rule::NoWater, None),
    ("no-water-beyond-unmarked", Rule::NoWater, Some((Warning, None, None))),
    ("no-drain-at-marked", Rule::NoDrain, None),
    ("no-drain-beyond-unmarked", Rule::NoDrain, Some((Warning, None, None))),
    ("no-power-at-marked", Rule::NoPower, None),
    ("no-power-beyond-unmarked", Rule::NoPower, Some((Warning, None, None))),
    ("no-sink-beyond-none", Rule::NoSink, Some((Warning, None, None))),
    ("no-sink-at-one", Rule::NoSink, None),
];

#[test]
fn every_rule_speaks_beyond_its_limit_and_is_silent_at_it() {
    for (name, rule, said) in CASES {
        let design = design(&format!("rules/{name}"));
        let findings = check(&kitchen_of(&design));
        let of_rule = findings.iter().filter(|found| found.code == *rule);
        let told: BTreeSet<_> = of_rule
            .map(|found| (found.severity, found.measured.map(|mm| mm.0), found.required.map(|mm| mm.0)))
            .collect();
        assert_eq!(told, said.iter().copied().collect(), "{name}");
    }
}

#[test]
fn every_design_of_the_rules_has_its_case_and_every_rule_both_sides() {
    let cases: BTreeSet<&str> = CASES.iter().map(|(name, ..)| *name).collect();
    let designs = corpus("rules");
    let files: BTreeSet<&str> = designs.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(cases, files);
    for rule in Rule::ALL {
        let of_rule = || CASES.iter().filter(|(_, of, _)| of == rule);
        assert!(of_rule().any(|(_, _, said)| said.is_none()), "{}: never silent", rule.code());
        let speaks = of_rule().any(|(_, _, said)| said.is_some());
        // No design file can ask for a door that is too wide or an oven that no niche fits; the catalogue would
        // have to.
        assert!(
            speaks || matches!(rule, Rule::WidthLimit | Rule::OvenNiche),
            "{}: never speaks",
            rule.code()
        );
    }
}
