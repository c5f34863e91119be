//! `passtuk workshop`: the papers that the workshop builds a kitchen by, as files in a folder.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use kitchen::kitchen::Kitchen;
use kitchen::rules::{self, Severity};
use kitchen::workshop::{Codes, Documents, Paper};

use super::{Refusal, print, read};
use crate::cli::WorkshopArgs;

/// Writes the papers of a design file; a kitchen with errors is refused unless someone insists.
pub fn run(args: &WorkshopArgs) -> Result<(), Refusal> {
    let (catalogue, design) = read(&args.source)?;
    let kitchen = Kitchen::new(&design, &catalogue);
    if !args.anyway {
        refuse_errors(&kitchen)?;
    }
    let order = args.order.as_deref().unwrap_or(&design.name);
    let address = args.address.as_deref().map_or(order, |address| address.trim_end_matches('/'));
    let draw = |words: &str| Some(shop::Code::of(words)?.svg());
    let documents = Documents::new(&kitchen, order).with_codes(Codes { address, draw });
    let papers = documents.papers(args.format);
    write(&args.out, &papers)
        .map_err(|problem| Refusal::new(format!("{} cannot be written: {problem}", args.out.display())))?;
    print(&summary(&args.out, &documents, &papers))
}

/// Nothing is cut from a kitchen that cannot be built.
fn refuse_errors(kitchen: &Kitchen<'_>) -> Result<(), Refusal> {
    let language = kitchen.design.language;
    let findings = rules::check(kitchen);
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    let sentences: Vec<String> = errors
        .map(|finding| {
            let subjects: Vec<&str> = finding.subjects.iter().map(|id| &**id).collect();
            format!("{} ({}): {}", finding.title(language), subjects.join(", "), finding.sentence(language))
        })
        .collect();
    if sentences.is_empty() {
        return Ok(());
    }
    Err(Refusal::new(format!(
        "This kitchen cannot be built as it is, so nothing is cut from it (--anyway insists):\n{}",
        sentences.join("\n")
    )))
}

/// Writes the papers and takes away the drawings of an earlier run, which nobody must cut or fit by any more.
fn write(out: &Path, papers: &[Paper]) -> std::io::Result<()> {
    for folder in ["sheets", "connections", "installation"] {
        let folder = out.join(folder);
        fs::create_dir_all(&folder)?;
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.extension() == Some(OsStr::new("svg")) {
                fs::remove_file(path)?;
            }
        }
    }
    papers.iter().try_for_each(|paper| fs::write(out.join(&paper.name), &paper.contents))
}

fn summary(out: &Path, documents: &Documents<'_>, papers: &[Paper]) -> String {
    let parts = documents.cabinets.iter().flat_map(|cabinet| &cabinet.parts);
    let boards: i64 = parts.map(|part| part.quantity).sum();
    let sheets: usize = documents.stacks.iter().map(|stack| stack.sheets.len()).sum();
    let written = format!(
        "{} files in {}: {boards} boards on {sheets} sheets, {} pieces of worktop\n",
        papers.len(),
        out.display(),
        documents.tops.len()
    );
    match documents.oversize() {
        oversize if oversize.is_empty() => written,
        oversize => format!("{written}Larger than a sheet, to be made otherwise: {}\n", oversize.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use kitchen::workshop::Format;

    use super::*;
    use crate::cli::Source;

    /// The arguments for a design of the corpus.
    fn args(design: &str, out: &Path, anyway: bool) -> WorkshopArgs {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/designs");
        let source = Source { file: corpus.join(design), database: None };
        WorkshopArgs {
            source,
            out: out.to_owned(),
            order: None,
            address: None,
            format: Format::Generic,
            anyway,
        }
    }

    #[test]
    fn a_kitchen_is_written_as_files_and_an_old_sheet_does_not_stay() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("order");
        fs::create_dir_all(out.join("sheets")).unwrap();
        fs::write(out.join("sheets/white-18-9.svg"), "old").unwrap();
        run(&args("valid/straight-three-units.json", &out, false)).unwrap();
        let names = [
            "cutlist.csv",
            "edges.csv",
            "hardware.csv",
            "packing.csv",
            "sheets.csv",
            "labels.html",
            "appliances.csv",
            "connections.csv",
            "installation.csv",
            "worktop.csv",
            "worktop.dxf",
            "worktop.svg",
            "connections/1-A.svg",
            "installation/1-A.svg",
        ];
        for name in names {
            assert!(out.join(name).is_file(), "{name}");
        }
        assert!(out.join("sheets/white-18-1.svg").is_file());
        assert!(fs::read_to_string(out.join("labels.html")).unwrap().contains("<div class=\"code\"><svg"));
        assert!(!out.join("sheets/white-18-9.svg").exists());
    }

    #[test]
    fn a_kitchen_with_an_error_is_refused_in_sentences_unless_someone_insists() {
        let folder = tempfile::tempdir().unwrap();
        let broken = "rules/overlap-beyond-by-1.json";
        let refusal = run(&args(broken, folder.path(), false)).unwrap_err().to_string();
        assert!(refusal.contains("Overlapping"), "{refusal}");
        assert!(!folder.path().join("cutlist.csv").exists());
        run(&args(broken, folder.path(), true)).unwrap();
        assert!(folder.path().join("cutlist.csv").is_file());
    }
}
