//! Findings about columns and pipes, which have no id: each says which one, by its wall and its place on it.

use corpus::{design, kitchen_of};
use kitchen::rules::{Rule, check};
use text::Language;

/// The last sentence of what a rule says of a kitchen of the corpus.
fn last_sentence(name: &str, rule: Rule, language: Language) -> String {
    let design = design(&format!("rules/{name}"));
    let findings = check(&kitchen_of(&design));
    let finding = findings.iter().find(|finding| finding.code == rule).unwrap();
    let said = finding.sentence(language).replace('\u{a0}', " ");
    said.trim_end_matches('.').rsplit_once(". ").map_or("", |(_, last)| last).to_owned()
}

#[test]
fn a_finding_about_a_column_says_which() {
    let cases = [
        ("column-cut-beyond-30", Rule::ColumnCut, "Leiding op muur A, 100 cm van links"),
        ("overlap-unit-column-beyond-1", Rule::Overlap, "Kolom op muur A, 0 cm van links"),
        ("overlap-column-beyond-1", Rule::Overlap, "Kolom op muur A, 400 cm van links"),
        ("wall-filler-column-beyond-19", Rule::WallFiller, "Kolom op muur A, 0 cm van links"),
        ("dw-end-of-run-beyond-at-a-column", Rule::DwEndOfRun, "Kolom op muur A, 0 cm van links"),
        ("hob-side-one-column-gas-beyond-99", Rule::HobSideOne, "Kolom op muur A, 10 cm van links"),
    ];
    for (name, rule, words) in cases {
        assert_eq!(last_sentence(name, rule, Language::Nl), words, "{name}");
    }
    let english = last_sentence("column-cut-beyond-30", Rule::ColumnCut, Language::En);
    assert_eq!(english, "Pipe on wall A, 100 cm from the left");
    let french = last_sentence("column-cut-beyond-30", Rule::ColumnCut, Language::Fr);
    assert_eq!(french, "Tuyau sur le mur A, à 100 cm de la gauche");
}

#[test]
fn a_finding_about_a_wall_or_a_unit_names_no_column() {
    for (name, rule) in [("wall-filler-beyond-19", Rule::WallFiller), ("overlap-beyond-by-1", Rule::Overlap)]
    {
        let design = design(&format!("rules/{name}"));
        let findings = check(&kitchen_of(&design));
        let of_rule = findings.iter().filter(|finding| finding.code == rule);
        assert!(
            of_rule.clone().count() > 0 && of_rule.clone().all(|finding| finding.fixture.is_none()),
            "{name}"
        );
    }
}
