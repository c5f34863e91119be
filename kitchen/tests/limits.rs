//! Every limit of every rule, and the designs of `tests/data/designs/rules` that show it: one stands at the limit, one 1 mm
//! beyond or as little as a design can, as their names say; the finding is there or not, and says what it measured.
//! `docs/rules.md` is written from this table. Limits that no design file can pass are tried in the module `rules`.

use std::collections::BTreeSet;

use corpus::{design, designs, kitchen_of};
use kitchen::rules::Severity::{Error, Hint, Warning};
use kitchen::rules::{Rule, Severity, check};

mod advice;
mod carried;
mod fitted;
mod hobs;
mod house;
mod rows;
mod table;
mod work;

pub(crate) use table::{Limit, Pair, Said};

/// Every limit, by the order of the rules.
pub(crate) fn limits() -> impl Iterator<Item = &'static Limit> {
    let parts = [
        rows::LIMITS,
        house::LIMITS,
        fitted::LIMITS,
        hobs::LIMITS,
        work::LIMITS,
        carried::LIMITS,
        advice::LIMITS,
    ];
    parts.into_iter().flatten()
}

/// The severities and how they are written.
pub(crate) const SEVERITIES: [(Severity, &str); 3] = [(Error, "error"), (Warning, "warning"), (Hint, "hint")];

/// Kitchens that show something else of a rule than its limits, and what the rule says of them.
#[rustfmt::skip]
const MORE: &[(&str, Rule, Said)] = &[
    ("wall-filler-beyond-0", Rule::WallFiller, Some((Error, Some(0), Some(20)))),
    ("ceiling-tall-hint-filled-at-19", Rule::CeilingTall, None),
    ("ceiling-tall-hint-filled-at-20", Rule::CeilingTall, None),
    ("fridge-niche-beyond-1225", Rule::FridgeNiche, Some((Error, Some(1225), Some(1775)))),
    ("fridge-niche-high-beyond-1775", Rule::FridgeNiche, Some((Error, Some(1775), Some(1230)))),
    ("hood-cabinet-beyond-900-in-600", Rule::HoodCabinet, Some((Error, Some(900), Some(600)))),
    ("hob-width-hood-beyond-540", Rule::HobWidthHood, Some((Warning, Some(540), Some(590)))),
    ("overhang-legs-at-680", Rule::Overhang, None),
    ("overhang-brackets-between-falls-at-1200", Rule::Overhang, None),
    ("column-cut-beyond-30", Rule::ColumnCut, Some((Warning, Some(30), Some(0)))),
    ("column-cut-at-a-notch", Rule::ColumnCut, None),
    ("mw-height-at-878", Rule::MwHeight, None),
    ("mw-height-beyond-1485", Rule::MwHeight, Some((Warning, Some(1485), Some(1370)))),
    ("mw-height-beyond-280", Rule::MwHeight, Some((Warning, Some(280), Some(380)))),
    ("socket-worktop-at-800", Rule::Socket, None),
    ("socket-worktop-beyond-44", Rule::Socket, Some((Warning, Some(44), Some(500)))),
    ("dead-corner-beyond-611", Rule::DeadCorner, Some((Hint, Some(611), Some(600)))),
    // What follows from these is folded under them, each by a row of `FOLDS` of its own.
    ("ceiling-tall-with-a-fridge-without-air", Rule::CeilingTall, Some((Error, Some(2180), Some(2179)))),
    ("ceiling-tall-with-three-that-cannot-be-tilted", Rule::CeilingTilt, None),
    ("corner-appliance-with-a-front-that-is-blocked", Rule::CornerAppliance, Some((Error, Some(40), Some(50)))),
    ("corner-appliance-with-open-doors-that-meet", Rule::CornerAppliance, Some((Error, Some(40), Some(50)))),
    ("corner-dw-with-open-doors-that-meet", Rule::CornerDw, Some((Warning, Some(40), Some(533)))),
    ("corner-filler-with-a-front-that-is-blocked", Rule::CornerFiller, Some((Error, Some(-41), Some(30)))),
    ("corner-missing-with-a-front-at-the-wall", Rule::CornerMissing, Some((Error, Some(10), Some(611)))),
    ("door-swing-with-a-hob-at-the-door", Rule::DoorSwing, Some((Error, Some(0), Some(830)))),
    ("dw-end-of-run-with-nowhere-to-stand", Rule::DwEndOfRun, Some((Error, None, None))),
    ("front-blocked-with-another-that-lacks-less", Rule::FrontBlocked, Some((Error, Some(19), Some(300)))),
    ("hob-run-end-with-a-door-past-it", Rule::HobRunEnd, Some((Error, Some(49), Some(150)))),
    ("hob-side-both-with-two-fridges", Rule::HobSideBoth, Some((Error, Some(189), Some(300)))),
    ("hob-side-one-with-a-fridge", Rule::HobSideOne, Some((Error, Some(39), Some(50)))),
    ("hob-sink-with-a-leg-of-the-triangle", Rule::HobSink, Some((Warning, Some(570), Some(600)))),
    // The column ends 400 past the left end of the carcass zone, before which lie 29 of worktop.
    ("overlap-with-a-column-in-a-carcass", Rule::Overlap, Some((Error, Some(429), Some(0)))),
    ("overlap-with-a-front-that-is-blocked", Rule::Overlap, Some((Error, Some(160), Some(0)))),
    ("overlap-with-a-wall-unit-in-a-tall-one", Rule::Overlap, Some((Error, Some(100), Some(0)))),
    ("overlap-with-units-in-each-other", Rule::Overlap, Some((Error, Some(260), Some(0)))),
    ("wall-unit-over-tall-with-a-front-that-is-blocked", Rule::WallUnitOverTall, Some((Error, Some(300), Some(0)))),
    ("window-sill-with-a-tap", Rule::WindowSill, Some((Error, Some(918), Some(917)))),
    // A peninsula 700 from the wall before a blind end: 700 − 581 − 35 where it reaches before the door.
    ("aisle-work-blind-at-the-door", Rule::AisleWork, None),
    ("aisle-work-blind-beyond-1", Rule::AisleWork, Some((Error, Some(84), Some(750)))),
];

/// The limits that no design with the demo catalogue passes; each says why, and the module `rules` sells something that does.
const LACKING: [(Rule, &str); 6] = [
    (Rule::DwFront, "dw_front_error_xxl"),
    (Rule::OvenNiche, "oven_niche"),
    (Rule::OvenNiche, "oven_niche_low"),
    (Rule::HobFront, "hob_front_error"),
    (Rule::WidthLimit, "width_limit_door"),
    (Rule::WidthLimit, "width_limit_flap"),
];

/// Each kitchen with the rule that it is about and what that rule says of it.
fn cases() -> impl Iterator<Item = (&'static str, Rule, Said)> {
    let of_pairs = limits().flat_map(|limit| {
        let pair = |pair: &'static Pair| {
            [(pair.at, limit.rule, pair.milder), (pair.beyond, limit.rule, Some(limit.said(pair)))]
        };
        limit.pairs.iter().flat_map(pair)
    });
    let lacking = limits().filter_map(|limit| Some((limit.lacking?.0, limit.rule, None)));
    of_pairs.chain(lacking).chain(MORE.iter().copied())
}

#[test]
fn every_rule_speaks_beyond_its_limit_and_is_silent_at_it() {
    for (name, rule, said) in cases() {
        let design = design(&format!("rules/{name}"));
        let findings = check(&kitchen_of(&design));
        let of_rule = findings.iter().filter(|found| found.code == rule);
        let told: BTreeSet<_> = of_rule
            .map(|found| (found.severity, found.measured.map(|mm| mm.0), found.required.map(|mm| mm.0)))
            .collect();
        assert_eq!(told, said.into_iter().collect(), "{name}");
    }
}

#[test]
fn every_limit_has_a_kitchen_at_it_and_one_beyond() {
    for limit in limits() {
        let of = format!("{}: {}", limit.rule.code(), limit.asked);
        assert_ne!(limit.pairs.is_empty(), limit.lacking.is_none(), "{of}");
        for Pair { at, milder, beyond, told, because } in limit.pairs {
            let words = limit.rule.key().replace('_', "-");
            let words = if limit.rule == Rule::NicheMin { "niche" } else { &words };
            for (name, side) in [(at, "-at-"), (beyond, "-beyond-")] {
                assert!(name.starts_with(words) && name.contains(side), "{of}: {name}");
            }
            // At an error a warning may speak, at a warning a hint.
            assert!(milder.is_none_or(|(severity, ..)| severity > limit.severity), "{of}: {at}");
            // Beyond by a millimetre, or it is said why not.
            let is_next = told.is_none_or(|(measured, required)| (measured - required).abs() == 1);
            assert_ne!(is_next, !because.is_empty(), "{of}: {beyond}");
        }
    }
    let lacking = limits().filter(|limit| limit.lacking.is_some()).map(|limit| (limit.rule, limit.rows[0]));
    assert_eq!(lacking.collect::<Vec<_>>(), LACKING);
}

#[test]
fn every_design_of_the_rules_has_its_case() {
    let cases: BTreeSet<&str> = cases().map(|(name, ..)| name).collect();
    let designs = designs("rules");
    let files: BTreeSet<&str> = designs.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(cases, files);
}
