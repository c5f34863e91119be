//! Reads the three files of sentences into one tree and proves that they say the same things.

use std::collections::{BTreeMap, BTreeSet};

/// The files, in the order of `Language::pick`.
pub const LANGUAGES: [&str; 3] = ["nl", "fr", "en"];

/// A table of sentences; it becomes a module.
pub type Table = BTreeMap<String, Entry>;

/// What a key of a table holds.
pub enum Entry {
    /// A deeper table.
    Table(Table),
    /// A sentence.
    Sentence(Sentence),
    /// A sentence for one and one for any other count: `{ one = "…", other = "… {n} …" }`.
    Plural(Sentence, Sentence),
}

/// One sentence in each language.
pub struct Sentence {
    /// The words, in the order of [`LANGUAGES`].
    pub words: [String; 3],
    /// The names between braces, sorted; the same in every language.
    pub arguments: BTreeSet<String>,
}

/// Reads the sources in the order of [`LANGUAGES`].
///
/// # Errors
/// One sentence per fault, each naming the language and the key.
pub fn read(sources: [&str; 3]) -> Result<Table, Vec<String>> {
    let mut tables = Vec::new();
    let mut faults = Vec::new();
    for (language, source) in LANGUAGES.iter().zip(sources) {
        match source.parse::<toml::Table>() {
            Ok(table) => tables.push(table),
            Err(fault) => faults.push(format!("text/{language}.toml is not TOML: {fault}")),
        }
    }
    let [nl, fr, en] = tables.as_slice() else { return Err(faults) };
    let table = merge("", [nl, fr, en], &mut faults);
    if faults.is_empty() { Ok(table) } else { Err(faults) }
}

fn merge(path: &str, tables: [&toml::Table; 3], faults: &mut Vec<String>) -> Table {
    let keys: BTreeSet<&String> = tables.iter().flat_map(|table| table.keys()).collect();
    let mut merged = Table::new();
    for key in keys {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        if !is_name(key) {
            faults.push(format!("{path}: a key is made of letters, digits and _, and is no Rust keyword"));
        }
        let mut values = Vec::new();
        for (language, table) in LANGUAGES.iter().zip(tables) {
            match table.get(key) {
                Some(value) => values.push(value),
                None => faults.push(format!("text/{language}.toml lacks {path}, which another language has")),
            }
        }
        if let [nl, fr, en] = values.as_slice()
            && let Some(entry) = entry(&path, [nl, fr, en], faults)
        {
            merged.insert(key.to_lowercase(), entry);
        }
    }
    merged
}

fn entry(path: &str, values: [&toml::Value; 3], faults: &mut Vec<String>) -> Option<Entry> {
    if let [Some(nl), Some(fr), Some(en)] = values.map(toml::Value::as_str) {
        return sentence(path, [nl, fr, en], faults).map(Entry::Sentence);
    }
    let [Some(nl), Some(fr), Some(en)] = values.map(toml::Value::as_table) else {
        faults.push(format!("{path}: in all languages a sentence, or in all a table; nothing else"));
        return None;
    };
    let table = merge(path, [nl, fr, en], faults);
    if nl.len() == 2 && nl.contains_key("one") && nl.contains_key("other") {
        return plural(path, table, faults);
    }
    Some(Entry::Table(table))
}

fn plural(path: &str, mut table: Table, faults: &mut Vec<String>) -> Option<Entry> {
    let (Some(Entry::Sentence(one)), Some(Entry::Sentence(other))) =
        (table.remove("one"), table.remove("other"))
    else {
        return None;
    };
    if !other.arguments.contains("n") {
        faults.push(format!("{path}.other must name its count {{n}}"));
    }
    Some(Entry::Plural(one, other))
}

fn sentence(path: &str, words: [&str; 3], faults: &mut Vec<String>) -> Option<Sentence> {
    let mut found = Vec::new();
    for (language, words) in LANGUAGES.iter().zip(words) {
        match arguments(words) {
            Ok(arguments) => found.push((language, arguments)),
            Err(fault) => faults.push(format!("text/{language}.toml, {path}: {fault}")),
        }
        if words.trim().is_empty() {
            faults.push(format!("text/{language}.toml, {path} is empty"));
        }
    }
    let [(_, first), rest @ ..] = found.as_slice() else { return None };
    for (language, arguments) in rest {
        if arguments != first {
            let (have, want) = (list(arguments), list(first));
            faults.push(format!("text/{language}.toml, {path} names {have}, but nl names {want}"));
        }
    }
    Some(Sentence { words: words.map(str::to_owned), arguments: first.clone() })
}

fn list(arguments: &BTreeSet<String>) -> String {
    if arguments.is_empty() {
        return "no argument".to_owned();
    }
    arguments.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(" ")
}

/// The names between braces.
fn arguments(words: &str) -> Result<BTreeSet<String>, String> {
    let mut names = BTreeSet::new();
    let mut rest = words;
    while let Some(at) = rest.find(['{', '}']) {
        let inside = rest[at..].strip_prefix('{').and_then(|rest| rest.split_once('}'));
        let Some((name, after)) = inside else {
            return Err(format!("a brace without its partner in “{words}”"));
        };
        if !is_name(name) || name != name.to_lowercase() || name == "language" || name == "key" {
            return Err(format!("{{{name}}} is no name for an argument in “{words}”"));
        }
        names.insert(name.to_owned());
        rest = after;
    }
    Ok(names)
}

/// Words of Rust that someone could take for a key.
const KEYWORDS: [&str; 20] = [
    "as", "break", "const", "continue", "else", "enum", "false", "final", "for", "if", "in", "loop", "match",
    "move", "override", "self", "true", "type", "use", "where",
];

fn is_name(key: &str) -> bool {
    let mut characters = key.chars();
    characters.next().is_some_and(|first| first.is_ascii_alphabetic())
        && characters.all(|next| next.is_ascii_alphanumeric() || next == '_')
        && !KEYWORDS.contains(&key.to_lowercase().as_str())
}
