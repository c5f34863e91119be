//! Every sentence is said by somebody: a key without a caller would be translated and kept for nothing.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use toml::{Table, Value};

/// Where sentences are said.
const PLACES: [&str; 6] = ["kitchen/src", "shop/src", "app/src", "server/src", "frontend/src", "assets/mail"];

/// The functions of every table by its path, all in small letters as the build makes them.
fn functions(path: &str, table: &Table, found: &mut BTreeMap<String, Vec<String>>) {
    for (key, value) in table {
        let key = key.to_lowercase();
        match value {
            Value::Table(inner) if !inner.contains_key("other") => {
                let path = if path.is_empty() { key } else { format!("{path}::{key}") };
                functions(&path, inner, found);
            }
            _ => found.entry(path.to_owned()).or_default().push(key),
        }
    }
}

fn read(folder: &Path, sources: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read(&path, sources)?;
        } else {
            sources.push(fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

/// Whether a source names `module::key`, and not only a longer name.
fn names(source: &str, module: &str, key: &str) -> bool {
    let call = format!("{module}::{key}");
    let is_part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    source.match_indices(&call).any(|(at, _)| {
        let (before, after) = (&source[..at], &source[at + call.len()..]);
        !is_part(before.chars().next_back()) && !is_part(after.chars().next())
    })
}

/// The name by which a source speaks of a table: its last, or what a `use … as` calls it; none where neither the table
/// nor what it is in is named.
fn module(source: &str, path: &str) -> Option<String> {
    let alias =
        source.split_once(&format!("use text::{path} as ")).and_then(|(_, rest)| rest.split_once(';'));
    let whole = format!("text::{path}");
    let (within, last) = whole.rsplit_once("::").unwrap_or_default();
    let is_known = source.contains(&whole)
        || source.contains(&format!("{within}::{{"))
        || source.contains(&format!("use {within} as "));
    alias.map(|(alias, _)| alias).or(is_known.then_some(last)).map(str::to_owned)
}

#[test]
fn every_sentence_has_a_caller() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut sources = Vec::new();
    for place in PLACES {
        read(&root.join(place), &mut sources).unwrap();
    }
    // The templates of the mails say what `shop` brings into scope.
    let templates = fs::read_to_string(root.join("shop/src/mail/message.rs")).unwrap();
    // The build proves that the other languages have the same keys.
    let table: Table = fs::read_to_string(root.join("text/nl.toml")).unwrap().parse().unwrap();
    let mut found = BTreeMap::new();
    functions("", &table, &mut found);
    let mut silent = Vec::new();
    for (path, keys) in found {
        let in_templates = module(&templates, &path);
        let speakers: Vec<(&String, String)> = (sources.iter())
            .filter_map(|source| {
                let template = || in_templates.clone().filter(|_| source.contains("{{"));
                Some((source, module(source, &path).or_else(template)?))
            })
            .collect();
        let speaks = |key: &str| speakers.iter().any(|(source, module)| names(source, module, key));
        if !speaks("named") {
            silent.extend(keys.iter().filter(|key| !speaks(key)).map(|key| format!("{path}::{key}")));
        }
    }
    assert!(silent.is_empty(), "nobody says these, so delete them: {silent:#?}");
}
