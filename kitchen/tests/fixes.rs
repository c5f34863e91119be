//! Fixes: on every kitchen of the corpus that breaks a rule which can be mended, and on kitchens broken at random.

use corpus::demo;
use kitchen::catalogue::Slot;
use kitchen::design::{Design, Place};
use kitchen::edit::{Edit, apply};
use kitchen::fix::{Change, Fix, Mending, mend};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::quote::quote;
use kitchen::rules::{Finding, Rule, Severity, check};
use proptest::collection::vec;
use proptest::prelude::*;
use text::Language;

use crate::generate::{corner_room, design};

mod islands;
mod mildest;
mod nudge;
mod tall;
mod words;

const YEAR: i32 = 2026;

/// The kitchens whose finding no edit of the design can take away: an aisle or passage between two walls, room
/// above a tall unit that is too much for a filler and too little to tilt a taller one up, a narrow door, walls
/// that cross, a piece that is longer than its slab, a sink where no unit can hold one, and points of the house.
const UNFIXABLE: [&str; 18] = [
    "aisle-work-beyond-749",
    "ceiling-tall-hint-filled-beyond-151",
    "entry-width-beyond-812",
    "floor-supply-beyond-a-sink",
    "gas-supply-beyond-gas",
    "no-drain-beyond-unmarked",
    "no-duct-beyond-unmarked",
    "no-gas-beyond-unmarked",
    "no-power-beyond-unmarked",
    "no-sink-beyond-none",
    "no-water-beyond-unmarked",
    "overlap-openings-above-beyond-1",
    "overlap-openings-beyond-1",
    "overlap-walls-beyond-1900",
    "socket-beyond-499",
    "socket-hob-beyond-above",
    "socket-floor-beyond-249",
    "worktop-length-beyond-4101",
];

/// The finding that a kitchen of the corpus is named after.
fn named<'f>(name: &str, findings: &'f [Finding]) -> Option<&'f Finding> {
    let is_named = |finding: &&Finding| {
        let words = finding.code.key().replace('_', "-");
        name.starts_with(&words) || finding.code == Rule::NicheMin && name.starts_with("niche")
    };
    findings.iter().filter(is_named).max_by_key(|finding| finding.code.key().len())
}

#[test]
fn the_first_fix_of_every_breaking_kitchen_cures_it() {
    let (mut cured, mut helpless) = (0, Vec::new());
    for (name, design) in corpus::designs("rules") {
        if !name.contains("beyond") || UNFIXABLE.contains(&name.as_str()) {
            continue;
        }
        let kitchen = corpus::kitchen_of(&design);
        let mending = Mending::new(&kitchen, YEAR);
        let finding = named(&name, mending.findings()).unwrap_or_else(|| panic!("{name} breaks no rule"));
        let fixes = mending.fixes(finding);
        let Some(fix) = fixes.first() else {
            helpless.push(name);
            continue;
        };
        let next = apply(&design, demo(), &fix.edit()).unwrap();
        let left = check(&Kitchen::new(&next, demo()));
        assert_eq!(left, fix.remaining, "{name}");
        let of_rule =
            |findings: &[Finding]| findings.iter().filter(|found| found.code == finding.code).count();
        assert!(of_rule(&left) < of_rule(mending.findings()), "{name}");
        assert!(errors(&left) <= errors(mending.findings()), "{name}");
        cured += 1;
    }
    assert_eq!(helpless, Vec::<String>::new(), "nothing is offered");
    // Of 457 kitchens 219 are beyond a limit; 18 of those cannot be mended.
    assert_eq!(cured, 219 - UNFIXABLE.len());
}

#[test]
fn what_no_edit_can_help_is_offered_nothing() {
    for name in UNFIXABLE {
        let design = corpus::design(&format!("rules/{name}"));
        let kitchen = corpus::kitchen_of(&design);
        let mending = Mending::new(&kitchen, YEAR);
        let finding = named(name, mending.findings()).unwrap_or_else(|| panic!("{name} breaks no rule"));
        assert_eq!(mending.fixes(finding), [], "{name}");
    }
}

fn errors(findings: &[Finding]) -> usize {
    findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

fn gross(design: &Design) -> kitchen::money::Money {
    quote(&Kitchen::new(design, demo()), YEAR, &[]).gross()
}

#[test]
fn a_fix_says_all_that_it_does_and_what_it_costs() {
    let place = |code: &str, x| Edit::Place {
        code: code.into(),
        width: Mm(600),
        place: Place::Wall("A".into()),
        x: Mm(x),
    };
    let sink = Edit::Equip { module: "m1".into(), slot: Slot::Sink, code: Some("S-INOX-500".into()) };
    let edits = Edit::All(vec![place("OSP", 800), sink, place("OD", 1410)]);
    let design = apply(&corner_room(demo()), demo(), &edits).unwrap();
    let kitchen = Kitchen::new(&design, demo());
    let mending = Mending::new(&kitchen, YEAR);
    let gap = mending.findings().iter().find(|finding| finding.code == Rule::RunGap).unwrap();
    let fixes = mending.fixes(gap);
    assert_eq!(fixes[0].changes, [Change::Moved { module: "m2".into(), by: Mm(-10) }]);
    let sentence = plain(&fixes[0].sentence(&kitchen, Language::Nl));
    assert_eq!(sentence, "Onderkast met deur (60 cm) schuift 1 cm naar links.");
    let next = apply(&design, demo(), &fixes[0].edit()).unwrap();
    assert_eq!(fixes[0].price_change, gross(&next) - gross(&design));
}

/// What is offered against a rule: the sentences, and what they cost.
fn offered(design: &Design, rule: Rule) -> Vec<(String, String)> {
    let kitchen = Kitchen::new(design, demo());
    let mending = Mending::new(&kitchen, YEAR);
    let finding = mending.findings().iter().find(|finding| finding.code == rule).unwrap();
    let said = |fix: &Fix| {
        assert!(fix.remaining.iter().all(|left| left.code != Rule::Overhang), "{fix:?}");
        (plain(&fix.sentence(&kitchen, Language::En)), fix.price_change.to_string())
    };
    mending.fixes(finding).iter().map(said).collect()
}

#[test]
fn room_above_tall_units_is_closed_or_taken_by_a_higher_carcass_or_both() {
    // 20 left: a filler 81 to 719 with two returns: 58 + 2 × 32 = 122, with VAT 147.62.
    let close = "A ceiling filler closes the room above the cabinets.";
    let low = offered(&corpus::design("rules/ceiling-tall-hint-beyond-20"), Rule::CeilingTall);
    assert_eq!(low, [(close.to_owned(), "147.62".to_owned())]);
    // 250 left are too much for a filler. HV 2210 high, 5 % of 570 more: 28.50; its two panels 130 higher, 2.5288 to 2.6796 m²
    // at 95: 240.24 to 254.56, 14.32 more. It leaves 120 for the filler, 122: 164.82. Net 936.64 before, VAT 196.69; 1101.46,
    // VAT 231.31 after.
    let high = offered(&corpus::design("rules/ceiling-tall-hint-beyond-250"), Rule::CeilingTall);
    let both =
        "Larder unit (60 cm) becomes 221 cm high; a ceiling filler closes the room above the cabinets.";
    assert_eq!(high, [(both.to_owned(), "199.44".to_owned())]);
}

#[test]
fn a_tall_unit_that_does_not_fit_is_made_one_step_lower_or_stands_on_a_lower_plinth() {
    // 2180 under 2189 less 10: the plinth 1 lower. Or 1950 high, 4 % of 570 less: −22.80, and panels 130 lower, 2.378 m²
    // 225.91, −14.33; that leaves 139, which a filler closes, 122: 84.87 more. Net 936.64, VAT 196.69; 1021.51, VAT 214.52.
    let [plinth, lower] = &offered(&corpus::design("rules/ceiling-tall-beyond-9"), Rule::CeilingTall)[..]
    else {
        panic!()
    };
    assert_eq!(plinth.0, "The plinth becomes 9.9 cm high.");
    let both =
        "Larder unit (60 cm) becomes 195 cm high; a ceiling filler closes the room above the cabinets.";
    assert_eq!(lower, &(both.to_owned(), "102.70".to_owned()));
    // Where the filler is asked for already, a step down is all that is said.
    let mut closed = corpus::design("rules/ceiling-tall-beyond-9");
    closed.style.ceiling_filler = true;
    assert_eq!(offered(&closed, Rule::CeilingTall)[1].0, "Larder unit (60 cm) becomes 195 cm high.");
}

fn plain(sentence: &str) -> String {
    sentence.replace('\u{a0}', " ")
}

/// What the rules say, with what is folded.
fn flat(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    findings.iter().flat_map(|finding| std::iter::once(finding).chain(&finding.follows))
}

/// The fixes of the first finding of a rule about these, with what they leave.
fn fixes_of(name: &str, rule: Rule, subjects: &[&str]) -> (Finding, Vec<Fix>) {
    let design = corpus::design(name);
    let kitchen = corpus::kitchen_of(&design);
    let mending = Mending::new(&kitchen, YEAR);
    let is_it = |finding: &&Finding| {
        finding.code == rule && subjects.iter().all(|id| finding.subjects.contains(&(*id).into()))
    };
    let finding = mending.findings().iter().find(is_it).unwrap_or_else(|| panic!("{name}: nothing is said"));
    (finding.clone(), mending.fixes(finding))
}

#[test]
fn no_fix_makes_anything_else_worse() {
    let mut compared = 0;
    for (name, design) in corpus::designs("regressions").into_iter().chain(corpus::designs("valid")) {
        let kitchen = corpus::kitchen_of(&design);
        let mending = Mending::new(&kitchen, YEAR);
        let before: Vec<&Finding> = flat(mending.findings()).collect();
        for finding in mending.findings() {
            for left in mending.fixes(finding).iter().flat_map(|fix| flat(&fix.remaining)) {
                let about = |known: &Finding| {
                    known.code == left.code
                        && (known.subjects == left.subjects
                            || known.subjects.iter().any(|id| left.subjects.contains(id)))
                };
                let missed =
                    |of: &Finding| of.required.zip(of.measured).map(|(asked, is)| (asked - is).abs());
                let known: Vec<&&Finding> = before.iter().filter(|known| about(known)).collect();
                let is_no_worse = known.iter().any(|known| {
                    known.severity < left.severity
                        || known.severity == left.severity && missed(known) >= missed(left)
                });
                let is_fair = match (left.severity, finding.severity) {
                    (Severity::Warning, Severity::Error)
                    | (Severity::Hint, Severity::Error | Severity::Warning) => true,
                    (Severity::Hint, Severity::Hint) => is_no_worse || known.is_empty(),
                    _ => is_no_worse,
                };
                assert!(is_fair, "{name}: {} leaves {left:?}", finding.code.code());
                compared += 1;
            }
        }
    }
    assert!(compared > 500, "{compared}");
}

#[test]
fn the_widest_kitchen_tries_no_more_than_60_ways_for_a_finding() {
    let design = corpus::largest();
    let kitchen = corpus::kitchen_of(&design);
    let mending = Mending::new(&kitchen, YEAR);
    let tries: Vec<usize> = mending.findings().iter().map(|finding| mending.tries(finding)).collect();
    assert_eq!(tries.iter().max(), Some(&60));
    println!("{} findings, {} kitchens to try at most", tries.len(), tries.iter().sum::<usize>());
}

#[test]
fn beside_a_side_wall_a_fridge_in_a_full_row_is_given_room_by_a_neighbour() {
    // 20 + 600 + a panel of 19 + 3 × 600 + 45 are all of 2484: nothing can move unless something becomes narrower.
    let design = corpus::design("regressions/fridge-beside-a-wall-in-a-full-row");
    let kitchen = corpus::kitchen_of(&design);
    let mending = Mending::new(&kitchen, YEAR);
    let finding = mending.findings().iter().find(|finding| finding.code == Rule::WallFiller).unwrap();
    assert_eq!((finding.measured, finding.required), (Some(Mm(20)), Some(Mm(45))));
    let fixes = mending.fixes(finding);
    let narrowed = [
        Change::Moved { module: "m1".into(), by: Mm(100) },
        Change::Moved { module: "m2".into(), by: Mm(100) },
        Change::Moved { module: "m3".into(), by: Mm(100) },
        Change::Width { module: "m3".into(), width: Mm(500) },
    ];
    assert!(fixes.iter().any(|fix| fix.changes == narrowed), "{fixes:?}");
}

proptest! {
    // Each case tries hundreds of edits, so there are fewer of them than of the other properties.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.div_ceil(20), ..ProptestConfig::default() })]

    #[test]
    fn first_fixes_come_to_an_end_and_leave_no_more_errors(
        design in design(demo()),
        shifts in vec(-400..400_i32, 16),
        aside in vec((-400..400_i32, -400..400_i32), 8),
        height in 2150..2600_i32,
    ) {
        let mut broken = design;
        for (island, (x, y)) in broken.islands.iter_mut().zip(&aside) {
            (island.x, island.y) = (island.x + Mm(*x), island.y + Mm(*y));
        }
        for (column, (x, deeper)) in broken.room.obstacles.iter_mut().zip(&aside) {
            column.x = (column.x + Mm(*x)).max(Mm::ZERO);
            column.depth = (column.depth + Mm(*deeper)).max(Mm(10));
        }
        for (module, by) in broken.modules.iter_mut().zip(shifts) {
            if by % 3 == 0 {
                module.x = (module.x + Mm(by)).max(Mm::ZERO);
            }
        }
        broken.room.height = Mm(height);
        prop_assume!(broken.validate(demo()).is_ok());
        let before = check(&Kitchen::new(&broken, demo()));
        let mut steps = 0;
        let mended = mend(&broken, demo(), YEAR, |_, _, _| steps += 1);
        let after = check(&Kitchen::new(&mended, demo()));
        prop_assert!(errors(&after) <= errors(&before));
        prop_assert!(steps == 0 || weight(&after) < weight(&before));
        prop_assert_eq!(mend(&mended, demo(), YEAR, |_, _, _| ()), mended);
    }
}

/// Errors, warnings and hints, with those that are folded: what is folded under a cause comes to light when that is gone.
fn weight(findings: &[Finding]) -> [usize; 3] {
    [Severity::Error, Severity::Warning, Severity::Hint]
        .map(|severity| flat(findings).filter(|finding| finding.severity == severity).count())
}
