//! Prints the tree of sentences as Rust: a module per table, a function per sentence, and `named` where a
//! table is looked up by a code that is only known at run time.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::sentences::{Entry, Sentence, Table};

const VARIANTS: [&str; 3] = ["Nl", "Fr", "En"];

/// The whole file.
pub fn print(table: &Table) -> String {
    let mut code = String::new();
    module(&mut code, "", table);
    code
}

fn module(code: &mut String, path: &str, table: &Table) {
    for (key, entry) in table {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        match entry {
            Entry::Table(inner) => {
                put(code, &format!("/// The sentences of `{path}`.\npub mod {key} {{\n"));
                module(code, &path, inner);
                named(code, inner);
                put(code, "}\n");
            }
            Entry::Sentence(sentence) => {
                head(code, &path, key, &sentence.arguments);
                put(code, &format!("{}\n}}\n", choice(sentence)));
            }
            Entry::Plural(one, other) => plural(code, &path, key, one, other),
        }
    }
}

fn head(code: &mut String, path: &str, key: &str, arguments: &BTreeSet<String>) {
    let parameters = parameters(arguments);
    let result = result(arguments);
    put(
        code,
        &format!(
            "/// The sentence `{path}`.\npub fn {key}(language: crate::Language{parameters}) -> {result} {{\n"
        ),
    );
}

fn parameters(arguments: &BTreeSet<String>) -> String {
    let list: Vec<String> =
        arguments.iter().map(|name| format!(", {name}: impl std::fmt::Display")).collect();
    list.concat()
}

fn result(arguments: &BTreeSet<String>) -> &'static str {
    if arguments.is_empty() { "&'static str" } else { "String" }
}

/// `match language { … }`, with one arm for languages that say it alike.
fn choice(sentence: &Sentence) -> String {
    let mut arms: Vec<(String, &str)> = Vec::new();
    for (variant, words) in VARIANTS.iter().zip(&sentence.words) {
        let pattern = format!("crate::Language::{variant}");
        match arms.iter_mut().find(|(_, known)| known == words) {
            Some((patterns, _)) => {
                patterns.push_str(" | ");
                patterns.push_str(&pattern);
            }
            None => arms.push((pattern, words)),
        }
    }
    if let [(_, words)] = arms.as_slice() {
        return format!("let _ = language;\n{}", expression(words, &sentence.arguments));
    }
    let arms: Vec<String> = arms
        .iter()
        .map(|(patterns, words)| format!("{patterns} => {},\n", expression(words, &sentence.arguments)))
        .collect();
    format!("match language {{\n{}}}", arms.concat())
}

fn expression(words: &str, arguments: &BTreeSet<String>) -> String {
    if arguments.is_empty() { format!("{words:?}") } else { format!("format!({words:?})") }
}

/// French counts 0 as one; Dutch and English do not.
fn plural(code: &mut String, path: &str, key: &str, one: &Sentence, other: &Sentence) {
    let mut arguments: BTreeSet<String> = one.arguments.union(&other.arguments).cloned().collect();
    arguments.remove("n");
    let parameters = parameters(&arguments);
    put(
        code,
        &format!(
            "/// The sentence `{path}` for a count.\npub fn {key}(language: crate::Language, n: i64{parameters}) -> String {{\n\
             if crate::Language::is_one(language, n) {{\n{}\n}} else {{\n{}\n}}\n}}\n",
            owned(one),
            owned(other),
        ),
    );
}

fn owned(sentence: &Sentence) -> String {
    let choice = choice(sentence);
    if sentence.arguments.is_empty() { format!("{{ {choice} }}.to_owned()") } else { choice }
}

/// A look-up by key for a table that holds only sentences: it takes the arguments of all of them, if few.
fn named(code: &mut String, table: &Table) {
    let mut sentences = Vec::new();
    for (key, entry) in table {
        let Entry::Sentence(sentence) = entry else { return };
        sentences.push((key, sentence));
    }
    let arguments: BTreeSet<String> =
        sentences.iter().flat_map(|(_, sentence)| sentence.arguments.iter().cloned()).collect();
    // Prose with many arguments is not looked up by a code.
    if arguments.len() > 3 {
        return;
    }
    let (parameters, result) = (parameters(&arguments), result(&arguments));
    put(
        code,
        &format!(
            "/// The sentence of a key, in capitals or not; none for a key that is not here.\n\
             pub fn named(language: crate::Language, key: &str{parameters}) -> Option<{result}> {{\n\
             Some(match key.to_ascii_lowercase().as_str() {{\n"
        ),
    );
    for (key, sentence) in sentences {
        let list: Vec<String> = sentence.arguments.iter().map(|name| format!(", {name}")).collect();
        let owned = if sentence.arguments.is_empty() && !arguments.is_empty() { ".to_owned()" } else { "" };
        put(code, &format!("{key:?} => self::{key}(language{}){owned},\n", list.concat()));
    }
    put(code, "_ => return None,\n})\n}\n");
}

fn put(code: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = code.write_str(text);
}
