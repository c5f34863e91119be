//! The style sheets: a class that nothing wears is sent to every visitor for nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Where classes are given: the pages, and the drawings inside them.
const PLACES: [&str; 2] = ["app/src", "kitchen/src"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(folder: &Path, all: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, all);
        } else {
            all.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

fn is_in_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// The classes that selectors name: what follows a full stop, where the next mark is the brace of a rule.
fn classes(sheet: &str) -> BTreeSet<&str> {
    let after_stops = sheet.match_indices('.').map(|(at, _)| &sheet[at + 1..]);
    let named = after_stops.filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    let selects = |rest: &&str| rest.find(['{', '}', ';']).is_some_and(|mark| rest[mark..].starts_with('{'));
    named.filter(selects).map(|rest| rest.split(|c| !is_in_name(c)).next().unwrap()).collect()
}

#[test]
fn every_class_of_a_style_sheet_is_worn_by_something() {
    let mut code = String::new();
    for place in PLACES {
        read(&root().join(place), &mut code);
    }
    let words: BTreeSet<&str> = code.split(|c| !is_in_name(c)).collect();
    let mut sheets = String::new();
    read(&root().join("app/style"), &mut sheets);
    let classes = classes(&sheets);
    assert!(classes.contains("bar-panel"), "{classes:?}");
    let bare: Vec<_> = classes.difference(&words).collect();
    assert!(bare.is_empty(), "nothing wears these, so delete them: {bare:?}");
}
