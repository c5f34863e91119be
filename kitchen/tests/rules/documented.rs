//! The table of limits against the rules and the rows of the catalogue, and what `docs/rules.md` says of what follows from what.

use corpus::demo;
use kitchen::catalogue::Length;
use kitchen::rules::{FOLDS, Fold, Manner, Rule, Severity, Tie};

use crate::limits::{SEVERITIES, limits};

const PAGE: &str = include_str!("../../../docs/rules.md");

/// What stands under a heading of the page.
fn section(title: &str) -> &'static str {
    let mut sections = PAGE.split("# ");
    sections.find(|section| section.lines().next() == Some(title)).unwrap_or_else(|| panic!("no {title}"))
}

pub(super) fn row(name: &str) -> &'static Length {
    let catalogue = demo();
    let mut rows = catalogue.thresholds.rows().into_iter().chain(catalogue.lengths.rows());
    rows.find(|(code, _)| *code == name).unwrap_or_else(|| panic!("{name} is no row of the catalogue")).1
}

#[test]
fn the_table_names_every_rule_in_the_order_of_the_code() {
    let mut named: Vec<Rule> = limits().map(|limit| limit.rule).collect();
    named.dedup();
    assert_eq!(named, Rule::ALL);
}

#[test]
fn the_table_says_the_numbers_of_the_catalogue() {
    for limit in limits() {
        for name in limit.rows {
            let value = row(name).value.to_string();
            let mut words = limit.asked.split(|letter: char| !letter.is_ascii_digit());
            assert!(words.any(|word| word == value), "{}: {name} is {value}", limit.rule.code());
        }
    }
}

#[test]
fn every_threshold_stands_in_the_table_with_its_source_and_severity() {
    for (name, threshold) in demo().thresholds.rows() {
        let limit = limits().find(|limit| limit.rows.contains(&name));
        let limit = limit.unwrap_or_else(|| panic!("{name} stands in no line"));
        assert_eq!(limit.source, threshold.source, "{name}");
        for (severity, word) in SEVERITIES {
            if name.split('_').any(|part| part == word) {
                assert_eq!(limit.severity, severity, "{name}");
            }
        }
    }
}

/// A row of the table of what follows from what, in words.
fn said(row: Fold) -> String {
    let manner = match row.manner {
        None if row.usual => " of two units",
        None => "",
        Some(Manner::Fronts) => " of two fronts",
        Some(Manner::House) => " of the house",
        Some(other) => panic!("{other:?} has no words"),
    };
    let mild = if row.at_most == Severity::Error { "" } else { " that is no error" };
    let weighs = match row.at_least {
        Severity::Error => "an error ",
        Severity::Warning => "more than a hint ",
        Severity::Hint => "",
    };
    let unless = match row.unless {
        None => "",
        Some(Manner::Past) => " of a row between two ends",
        Some(Manner::House) => " of two units",
        Some(other) => panic!("{other:?} has no words"),
    };
    let tie = match row.tie {
        Tie::Same => "of the same things",
        Tie::All => "that names them all",
        Tie::First => "that names the first of them",
        Tie::One => "that names one of them",
        Tie::Worse => "that names one of them and is worse",
        Tie::Each => "that names it, each unit by itself",
        Tie::About => "of the same corner, island, aisle, door or end",
        Tie::Anywhere => "anywhere in the kitchen",
    };
    format!("| `{}`{mild}{manner} | {weighs}`{}`{unless} | {tie} |", row.what.code(), row.from.code())
}

#[test]
fn the_page_says_what_follows_from_what_as_the_code_does() {
    let rows = section("What follows from what").lines().filter(|line| line.starts_with("| `"));
    assert_eq!(rows.collect::<Vec<_>>(), FOLDS.iter().copied().map(said).collect::<Vec<_>>());
}
