//! `passtuk fix`: the first fix of each finding of a design file, again and again until none is left.

use kitchen::design;
use kitchen::fix::mend;
use text::format::euro_delta;

use super::quote::this_year;
use super::{Refusal, print, read};
use crate::cli::FixArgs;

/// Prints the mended design file on standard output and what was done, a sentence each, on standard error.
pub fn run(args: &FixArgs) -> Result<(), Refusal> {
    let (catalogue, design) = read(&args.source)?;
    let year = args.year.unwrap_or_else(this_year);
    let language = args.language.unwrap_or(design.language);
    let mended = mend(&design, &catalogue, year, |kitchen, finding, fix| {
        let delta = euro_delta(language, fix.price_change.cents());
        eprintln!("{}: {} ({delta})", finding.code.code(), fix.sentence(kitchen, language));
    });
    print(&(design::print(&mended) + "\n"))
}
