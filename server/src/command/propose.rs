//! `passtuk propose`: three rows of units for a wall of a design file, each as a design file of its own.

use std::path::{Path, PathBuf};

use kitchen::catalogue::Catalogue;
use kitchen::design::{self, Design};
use kitchen::ids::Id;
use kitchen::proposal::{Proposal, fill};
use text::format::euro_cents;

use super::quote::this_year;
use super::{Refusal, print, read};
use crate::cli::ProposeArgs;

/// Writes the proposals for a wall and says what each is and costs.
pub fn run(args: &ProposeArgs) -> Result<(), Refusal> {
    let (catalogue, design) = read(&args.source)?;
    let year = args.year.unwrap_or_else(this_year);
    let proposals = fill(&design, &catalogue, &Id::from(args.wall.as_str()), year)?;
    std::fs::create_dir_all(&args.out)
        .map_err(|problem| Refusal::new(format!("{} cannot be made: {problem}", args.out.display())))?;
    for proposal in &proposals {
        let file = path(&args.out, &args.source.file, proposal, &design);
        std::fs::write(&file, design::print(&proposal.design))
            .map_err(|problem| Refusal::new(format!("{} cannot be written: {problem}", file.display())))?;
        print(&row(&file, proposal, &design, &catalogue))?;
    }
    Ok(())
}

/// `kitchen.json` → `kitchen-voordelig.json`, in the language of the design.
fn path(folder: &Path, file: &Path, proposal: &Proposal, design: &Design) -> PathBuf {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy()).filter(|stem| stem != "-");
    let stem = stem.as_deref().unwrap_or("design");
    let name = proposal.profile.name(design.language).replace(' ', "-");
    folder.join(format!("{stem}-{name}.json"))
}

fn row(file: &Path, proposal: &Proposal, design: &Design, catalogue: &Catalogue) -> String {
    let price = euro_cents(design.language, proposal.quote.gross().cents());
    format!("{}\t{price}\t{}\n", file.display(), proposal.why(catalogue, design.language))
}
