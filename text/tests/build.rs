//! What the build refuses in the files of sentences, and what it makes of good ones.

#[path = "../build/code.rs"]
mod code;
#[path = "../build/sentences.rs"]
mod sentences;

fn faults(nl: &str, fr: &str, en: &str) -> String {
    sentences::read([nl, fr, en]).err().unwrap_or_default().join("\n")
}

#[test]
fn a_sentence_missing_in_one_language_is_named() {
    let faults = faults("[a]\nb = \"x\"\nc = \"y\"", "[a]\nb = \"x\"", "[a]\nb = \"x\"\nc = \"y\"");
    assert_eq!(faults, "text/fr.toml lacks a.c, which another language has");
}

#[test]
fn a_sentence_that_only_one_language_has_is_named_for_the_others() {
    let faults = faults("a = \"x\"", "a = \"x\"", "a = \"x\"\nb = \"y\"");
    assert!(faults.contains("text/nl.toml lacks b") && faults.contains("text/fr.toml lacks b"), "{faults}");
}

#[test]
fn differing_arguments_are_named() {
    let faults = faults("a = \"{n} kasten\"", "a = \"{m} meubles\"", "a = \"{n} cabinets\"");
    assert_eq!(faults, "text/fr.toml, a names {m}, but nl names {n}");
}

#[test]
fn a_lone_brace_an_empty_sentence_and_a_keyword_are_refused() {
    assert!(faults("a = \"{n\"", "a = \"{n}\"", "a = \"{n}\"").contains("a brace without its partner"));
    assert!(faults("a = \" \"", "a = \"x\"", "a = \"x\"").contains("a is empty"));
    assert!(faults("move = \"x\"", "move = \"x\"", "move = \"x\"").contains("no Rust keyword"));
}

#[test]
fn a_sentence_in_one_language_and_a_table_in_another_is_refused() {
    assert!(faults("a = \"x\"", "[a]\nb = \"x\"", "a = \"x\"").contains("in all languages a sentence"));
}

#[test]
fn sentences_become_functions_and_tables_modules() {
    let source = "[order]\nHELLO = \"hi\"\n[order.item]\nn = { one = \"one\", other = \"{n} of {all}\" }";
    let table = sentences::read([source, source, source]).ok().unwrap();
    let code = code::print(&table);
    assert!(code.contains("pub mod order {"), "{code}");
    assert!(code.contains("pub fn hello(language: crate::Language) -> &'static str {"), "{code}");
    assert!(
        code.contains("pub fn n(language: crate::Language, n: i64, all: impl std::fmt::Display) -> String {")
    );
}
