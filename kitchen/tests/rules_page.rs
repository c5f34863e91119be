//! The part of docs/rules.md that is written by the program: every rule with its limits, what it says in three languages, and
//! the ways out that are offered, as the breaking kitchens of the corpus show them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use kitchen::fix::Mending;
use kitchen::rules::{Finding, Manner, Rule, Severity};
use text::Language;

use crate::limits::{Limit, SEVERITIES, limits};

const YEAR: i32 = 2026;
const HEADING: &str = "## Rules\n";
const NEXT: &str = "## How it is measured\n";

/// What one rule says in one of its ways at one severity.
struct Example {
    kitchen: String,
    sentences: [String; 3],
    fixes: Vec<String>,
}

type Examples = BTreeMap<(&'static str, Severity, Option<Manner>), Example>;

/// The first example of each: kitchens beyond a limit of the rule before others.
fn examples() -> Examples {
    let mut examples = Examples::new();
    for limit in limits() {
        for pair in limit.pairs {
            let design = corpus::design(&format!("rules/{}", pair.beyond));
            show(&format!("rules/{}", pair.beyond), &design, Some(limit.rule), &mut examples);
        }
    }
    for kind in ["regressions", "valid"] {
        for (name, design) in corpus::designs(kind) {
            show(&format!("{kind}/{name}"), &design, None, &mut examples);
        }
    }
    examples
}

/// Adds what is said of a kitchen that was not shown yet; of one that was drawn for a rule only what that rule says, so that
/// its numbers tell something.
fn show(name: &str, design: &kitchen::design::Design, rule: Option<Rule>, examples: &mut Examples) {
    let kitchen = corpus::kitchen_of(design);
    let mending = Mending::new(&kitchen, YEAR);
    for finding in mending.findings().iter().filter(|finding| rule.is_none_or(|rule| finding.code == rule)) {
        let key = (finding.code.code(), finding.severity, finding.manner);
        let example = || Example {
            kitchen: name.to_owned(),
            sentences: Language::ALL.map(|language| plain(&finding.sentence(language))),
            fixes: ways_out(&mending, finding, &kitchen),
        };
        examples.entry(key).or_insert_with(example);
    }
}

fn ways_out(
    mending: &Mending<'_, '_>,
    finding: &Finding,
    kitchen: &kitchen::kitchen::Kitchen<'_>,
) -> Vec<String> {
    mending.fixes(finding).iter().map(|fix| plain(&fix.sentence(kitchen, Language::En))).collect()
}

fn plain(sentence: &str) -> String {
    sentence.replace(['\u{a0}', '\u{202f}'], " ").replace('|', "/")
}

fn word(severity: Severity) -> &'static str {
    SEVERITIES.iter().find(|(of, _)| *of == severity).unwrap().1
}

/// A line of the table of a rule.
fn row(limit: &Limit) -> String {
    let rows: Vec<String> = limit.rows.iter().map(|row| format!("`{row}`")).collect();
    let unit = if limit.is_length() { "mm" } else { "" };
    let kitchens = limit.pairs.iter().map(|pair| {
        let because = if pair.because.is_empty() { String::new() } else { format!(" ({})", pair.because) };
        format!("{} · {}{because}", pair.at, pair.beyond)
    });
    let lacking = limit.lacking.iter().map(|(at, why)| format!("{at} · none: {why}"));
    let kitchens: Vec<String> = kitchens.chain(lacking).collect();
    let cells =
        [word(limit.severity), limit.asked, unit, &rows.join(" "), limit.source, &kitchens.join("<br>")];
    format!("| {} |", cells.join(" | ")).replace("  ", " ")
}

fn document() -> String {
    let examples = examples();
    let mut text = format!("{HEADING}\n{}\n\n", count());
    for rule in Rule::ALL {
        writeln!(text, "### `{}`\n", rule.code()).unwrap();
        writeln!(text, "| Severity | Asked | Unit | Row | Source | Kitchens at the limit · beyond |")
            .unwrap();
        writeln!(text, "|---|---|---|---|---|---|").unwrap();
        for limit in limits().filter(|limit| limit.rule == *rule) {
            writeln!(text, "{}", row(limit)).unwrap();
        }
        writeln!(text).unwrap();
        for ((_, severity, _), example) in examples.iter().filter(|((code, ..), _)| *code == rule.code()) {
            writeln!(text, "The {} in `{}`:\n", word(*severity), example.kitchen).unwrap();
            for (language, sentence) in Language::ALL.iter().zip(&example.sentences) {
                writeln!(text, "- {}: {sentence}", language.code()).unwrap();
            }
            for fix in &example.fixes {
                writeln!(text, "- way out: {fix}").unwrap();
            }
            if example.fixes.is_empty() {
                writeln!(text, "- way out: none that an edit of the design can take").unwrap();
            }
            writeln!(text).unwrap();
        }
    }
    text
}

fn count() -> String {
    let of = |severity| limits().filter(|limit| limit.severity == severity).count();
    let [errors, warnings, hints] = SEVERITIES.map(|(severity, _)| of(severity));
    let (rules, limits) = (Rule::ALL.len(), limits().count());
    format!("{rules} rules, {limits} limits: {errors} errors, {warnings} warnings, {hints} hints.")
}

#[test]
fn what_the_rules_ask_and_say_stands_in_the_document() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/rules.md");
    let written = std::fs::read_to_string(path).unwrap();
    let (head, rest) = written.split_once(HEADING).unwrap();
    let (_, tail) = rest.split_once(NEXT).unwrap();
    let generated = format!("{head}{}{NEXT}{tail}", document());
    if generated != written {
        let fresh = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rules.md");
        std::fs::write(&fresh, generated).unwrap();
        panic!("docs/rules.md is not what the rules say; the page as it should be is {}", fresh.display());
    }
}

#[test]
fn every_rule_but_those_that_the_demo_catalogue_rules_out_is_shown_by_a_kitchen() {
    let examples = examples();
    let is_shown = |rule: &&Rule| examples.keys().any(|(code, ..)| *code == rule.code());
    let missing: Vec<_> = Rule::ALL.iter().filter(|rule| !is_shown(rule)).map(|rule| rule.code()).collect();
    assert_eq!(missing, ["OVEN_NICHE", "HOB_FRONT", "WIDTH_LIMIT"]);
}
