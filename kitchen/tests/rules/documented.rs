//! `docs/rules.md` against the rules and the rows of the catalogue.

use corpus::demo;
use kitchen::catalogue::Length;
use kitchen::rules::{FOLDS, Fold, Manner, Rule, Severity, Tie};

const TABLE: &str = include_str!("../../../docs/rules.md");

/// A line of the table: rule, severity, what is asked, the rows it comes from, source.
pub(super) struct Line<'a> {
    pub rule: &'a str,
    severity: &'a str,
    asked: &'a str,
    pub rows: Vec<&'a str>,
    source: &'a str,
}

/// What stands under a heading of the page.
fn section(title: &str) -> &'static str {
    let mut sections = TABLE.split("# ");
    sections.find(|section| section.lines().next() == Some(title)).unwrap_or_else(|| panic!("no {title}"))
}

pub(super) fn lines() -> Vec<Line<'static>> {
    let rows = section("Rules").lines().filter(|line| line.starts_with("| `"));
    rows.map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [rule, severity, asked, rows, source] = cells[..] else { panic!("not five columns: {line}") };
        let rows = rows.split('`').map(str::trim).filter(|name| !name.is_empty()).collect();
        Line { rule: rule.trim_matches('`'), severity, asked, rows, source }
    })
    .collect()
}

pub(super) fn row(name: &str) -> &'static Length {
    let catalogue = demo();
    let mut rows = catalogue.thresholds.rows().into_iter().chain(catalogue.lengths.rows());
    rows.find(|(code, _)| *code == name).unwrap_or_else(|| panic!("{name} is no row of the catalogue")).1
}

#[test]
fn the_table_names_every_rule_in_the_order_of_the_code() {
    let mut named: Vec<&str> = lines().into_iter().map(|line| line.rule).collect();
    named.dedup();
    let rules: Vec<&str> = Rule::ALL.iter().map(|rule| rule.code()).collect();
    assert_eq!(named, rules);
}

#[test]
fn the_table_says_the_numbers_of_the_catalogue() {
    for line in lines() {
        for name in &line.rows {
            let value = row(name).value.to_string();
            let mut words = line.asked.split(|letter: char| !letter.is_ascii_digit());
            assert!(words.any(|word| word == value), "{}: {name} is {value}", line.rule);
        }
    }
}

#[test]
fn every_threshold_stands_in_the_table_with_its_source_and_severity() {
    for (name, threshold) in demo().thresholds.rows() {
        let line = lines().into_iter().find(|line| line.rows.contains(&name));
        let line = line.unwrap_or_else(|| panic!("{name} stands in no line"));
        assert_eq!(line.source, threshold.source, "{name}");
        for severity in ["error", "warning", "hint"] {
            if name.split('_').any(|part| part == severity) {
                assert_eq!(line.severity, severity, "{name}");
            }
        }
    }
}

#[test]
fn the_page_counts_its_rules_and_limits() {
    let of = |severity: &str| lines().into_iter().filter(|line| line.severity == severity).count();
    let [errors, warnings, hints] = ["error", "warning", "hint"].map(of);
    let (rules, limits) = (Rule::ALL.len(), lines().len());
    assert_eq!(limits, errors + warnings + hints);
    let count =
        format!("{rules} rules, {limits} limits: {errors} errors, {warnings} warnings, {hints} hints.");
    assert!(TABLE.contains(&count), "the page should say: {count}");
}

/// A row of the table of what follows from what, in words.
fn said(row: Fold) -> String {
    let manner = match row.manner {
        None => "",
        Some(Manner::Fronts) => " of two fronts",
        Some(other) => panic!("{other:?} has no words"),
    };
    let mild = if row.at_most == Severity::Error { "" } else { " that is no error" };
    let weighs = match row.at_least {
        Severity::Error => "an error ",
        Severity::Warning => "more than a hint ",
        Severity::Hint => "",
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
    format!("| `{}`{mild}{manner} | {weighs}`{}` | {tie} |", row.what.code(), row.from.code())
}

#[test]
fn the_page_says_what_follows_from_what_as_the_code_does() {
    let rows = section("What follows from what").lines().filter(|line| line.starts_with("| `"));
    assert_eq!(rows.collect::<Vec<_>>(), FOLDS.iter().copied().map(said).collect::<Vec<_>>());
}
