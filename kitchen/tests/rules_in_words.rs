//! docs/rules-in-words.md: what every rule says, in three languages, and the first way out that is offered, as the
//! breaking kitchens of the corpus show them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use kitchen::fix::Mending;
use kitchen::rules::{Finding, Rule, Severity};
use text::Language;

const YEAR: i32 = 2026;

const HEAD: &str = "\
# Rules in words

What a customer reads when a rule speaks, from the kitchens of `tests/data/designs` that break it, and the first way out that
[the fixes](../kitchen/src/fix.rs) offer there; the limits and their sources stand in [rules.md](rules.md). Generated: the test
`what_the_rules_say_stands_in_the_document` compares this page with the program.

";

/// What one rule says at one severity.
struct Example {
    kitchen: String,
    sentences: [String; 3],
    fix: Option<String>,
}

/// The first example of every rule and severity, kitchens that are named after a rule before the others.
fn examples() -> BTreeMap<(&'static str, Severity), Example> {
    let mut examples = BTreeMap::new();
    for kind in ["rules", "regressions", "valid"] {
        for (name, design) in corpus::designs(kind) {
            let kitchen = corpus::kitchen_of(&design);
            let mending = Mending::new(&kitchen, YEAR);
            for finding in mending.findings() {
                let key = (finding.code.code(), finding.severity);
                if is_about(&name, kind, finding) && !examples.contains_key(&key) {
                    let fix = mending.fixes(finding).into_iter().next();
                    let fix = fix.map(|fix| plain(&fix.sentence(&kitchen, Language::Nl)));
                    let sentences = Language::ALL.map(|language| plain(&finding.sentence(language)));
                    let kitchen = format!("{kind}/{name}");
                    examples.insert(key, Example { kitchen, sentences, fix });
                }
            }
        }
    }
    examples
}

/// Whether a kitchen was drawn for a finding, so that its numbers tell something.
fn is_about(name: &str, kind: &str, finding: &Finding) -> bool {
    kind != "rules" || name.contains("beyond") && name.starts_with(&finding.code.key().replace('_', "-"))
}

fn plain(sentence: &str) -> String {
    sentence.replace(['\u{a0}', '\u{202f}'], " ").replace('|', "/")
}

fn document() -> String {
    let examples = examples();
    let mut text = HEAD.to_owned();
    for rule in Rule::ALL {
        let of_rule = examples.iter().filter(|((code, _), _)| *code == rule.code());
        writeln!(text, "## `{}`\n", rule.code()).unwrap();
        let mut is_shown = false;
        for ((_, severity), example) in of_rule {
            is_shown = true;
            writeln!(text, "{severity:?} in `{}`\n", example.kitchen).unwrap();
            for (language, sentence) in Language::ALL.iter().zip(&example.sentences) {
                writeln!(text, "- {}: {sentence}", language.code()).unwrap();
            }
            match &example.fix {
                Some(fix) => writeln!(text, "- way out: {fix}\n").unwrap(),
                None => writeln!(text, "- way out: none that an edit of the design can take\n").unwrap(),
            }
        }
        if !is_shown {
            writeln!(text, "No kitchen of the demo catalogue breaks it.\n").unwrap();
        }
    }
    text.trim_end().to_owned() + "\n"
}

#[test]
fn what_the_rules_say_stands_in_the_document() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/rules-in-words.md");
    let generated = document();
    let written = std::fs::read_to_string(path).unwrap_or_default();
    if generated != written {
        let fresh = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rules-in-words.md");
        std::fs::write(&fresh, generated).unwrap();
        panic!(
            "docs/rules-in-words.md is not what the rules say; the page as it should be is {}",
            fresh.display()
        );
    }
}

#[test]
fn every_rule_but_those_that_the_demo_catalogue_rules_out_is_shown_by_a_kitchen() {
    let examples = examples();
    let is_shown = |rule: &&Rule| examples.keys().any(|(code, _)| *code == rule.code());
    let missing: Vec<_> = Rule::ALL.iter().filter(|rule| !is_shown(rule)).map(|rule| rule.code()).collect();
    assert_eq!(missing, ["OVEN_NICHE", "HOB_FRONT", "WIDTH_LIMIT"]);
}
