//! Which module may name which: the list of docs/ARCHITECTURE.md, held against every `crate::` of the source.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const HERE: &str = env!("CARGO_MANIFEST_DIR");

/// The lines of the list: those further down may name those further up.
fn lines() -> Vec<Vec<String>> {
    let text = fs::read_to_string(Path::new(HERE).join("../docs/ARCHITECTURE.md")).unwrap();
    let section = text.split("## Inside the kitchen").nth(1).unwrap();
    let list = section.split("```").nth(1).unwrap();
    let modules = |line: &str| line.split(" · ").map(str::to_owned).collect();
    list.trim().lines().map(modules).collect()
}

fn root() -> String {
    fs::read_to_string(Path::new(HERE).join("src/lib.rs")).unwrap()
}

/// Every module of the crate.
fn modules() -> BTreeSet<String> {
    let root = root();
    let declared = root.lines().filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod "));
    declared.map(|name| name.trim_end_matches(';').to_owned()).collect()
}

/// A part of a module that the crate also shows at its root, with that module.
fn parts() -> BTreeMap<String, String> {
    let root = root();
    let shown =
        root.lines().filter_map(|line| line.strip_prefix("pub use ")?.trim_end_matches(';').split_once("::"));
    shown.map(|(module, part)| (part.to_owned(), module.to_owned())).collect()
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let nested = folders.iter().flat_map(|folder| sources(folder));
    files.into_iter().chain(nested).collect()
}

/// What each module names of the others, tests inside it included.
fn named() -> BTreeMap<String, BTreeSet<String>> {
    let (source, parts) = (Path::new(HERE).join("src"), parts());
    let mut named: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in sources(&source).into_iter().filter(|path| *path != source.join("lib.rs")) {
        let module = path.strip_prefix(&source).unwrap().iter().next().unwrap().to_str().unwrap();
        let module = module.trim_end_matches(".rs");
        let text = fs::read_to_string(&path).unwrap();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for rest in code.flat_map(|line| line.split("crate::").skip(1)) {
            let name: String =
                rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            assert!(!name.is_empty(), "{}: name one module after `crate::`", path.display());
            let name = parts.get(&name).cloned().unwrap_or(name);
            if name != module {
                named.entry(module.to_owned()).or_default().insert(name);
            }
        }
    }
    named
}

#[test]
fn the_list_of_modules_names_each_once() {
    let listed: Vec<String> = lines().concat();
    assert_eq!(listed.iter().cloned().collect::<BTreeSet<_>>(), modules());
    assert_eq!(listed.len(), modules().len());
}

#[test]
fn every_module_names_only_modules_of_the_lines_above_its_own() {
    let (lines, named) = (lines(), named());
    let line = |module: &str| lines.iter().position(|line| line.iter().any(|name| name == module)).unwrap();
    for (module, others) in &named {
        for other in others {
            assert!(line(other) < line(module), "{module} names {other}");
        }
    }
    assert!(named["rules"].contains("kitchen"), "nothing was read: {named:?}");
}
