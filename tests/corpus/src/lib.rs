//! The corpus of designs and the demo catalogue, for every test that reads them. The catalogue is put together by the
//! code that puts it into `shop`, so that the tests of `kitchen` need nothing of `shop`.

mod largest;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use kitchen::catalogue::Catalogue;
use kitchen::design::{self, Design};
use kitchen::kitchen::Kitchen;

pub use assemble::assemble;
pub use largest::largest;

/// The kinds of designs in the corpus and how many files of each were named: whole kitchens, files that are
/// refused, kitchens at and beyond the limit of a rule, and kitchens that were once wrong. A corpus that shrinks
/// proves less; raise a count with new files.
pub const KINDS: [(&str, usize); 4] = [("valid", 46), ("invalid", 108), ("rules", 457), ("regressions", 102)];

#[path = "../../../shop/build/assemble.rs"]
mod assemble;

static DEMO: LazyLock<Catalogue> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/catalogue");
    assemble::assemble(&folder).unwrap_or_else(|faults| panic!("{}", faults.join("\n")))
});

/// The demo catalogue.
pub fn demo() -> &'static Catalogue {
    &DEMO
}

/// The folder of the corpus, or of one kind of designs in it.
pub fn folder(kind: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/designs").join(kind)
}

/// The text of every file of a kind (see [`KINDS`]) with its name, sorted by name.
///
/// # Panics
/// When the folder cannot be read, or has fewer files than were named.
pub fn files(kind: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder(kind)).unwrap_or_else(|error| panic!("{kind}: {error}"));
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap_or_else(|error| panic!("{kind}: {error}")).path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    paths.sort();
    let named = KINDS.iter().find(|(name, _)| *name == kind).map_or(0, |(_, count)| *count);
    assert!(paths.len() >= named, "{kind}: {} files where {named} were named", paths.len());
    paths.iter().map(|path| (name_of(path), read(path))).collect()
}

/// Every design of a kind with its name, sorted by name.
///
/// # Panics
/// When a file of the kind is not a valid design.
pub fn designs(kind: &str) -> Vec<(String, Design)> {
    files(kind).into_iter().map(|(name, json)| (name.clone(), parsed(&name, &json))).collect()
}

/// One design of the corpus, such as `valid/straight-three-units`.
///
/// # Panics
/// When there is no such file, or it is not a valid design.
pub fn design(name: &str) -> Design {
    parsed(name, &read(&folder(&format!("{name}.json"))))
}

/// The kitchen of a design with the demo catalogue.
pub fn kitchen_of(design: &Design) -> Kitchen<'_> {
    Kitchen::new(design, demo())
}

fn parsed(name: &str, json: &str) -> Design {
    design::parse(json, demo()).unwrap_or_else(|faults| panic!("{name}: {faults}"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn name_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
