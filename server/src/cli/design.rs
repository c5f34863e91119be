//! What is asked about a design file.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use kitchen::workshop::Format;
use rust_decimal::Decimal;
use text::Language;

/// A design file and the catalogue that it is read with.
#[derive(Debug, Args)]
pub struct Source {
    /// The design file; - reads standard input.
    pub file: PathBuf,
    /// Read it with the catalogue of this database instead of the demo catalogue.
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
}

/// A design file and what to price it with.
#[derive(Debug, Args)]
pub struct QuoteArgs {
    /// The design and the catalogue.
    #[command(flatten)]
    pub source: Source,
    /// The year of the invoice, which decides whether a house is old enough for 6 % [default: this year]
    #[arg(long, value_parser = clap::value_parser!(i32).range(2000..=2100))]
    pub year: Option<i32>,
    /// A discount on what may be discounted, such as Toonzaal=5 for 5 %; may be given more than once.
    #[arg(long = "discount", value_name = "NAME=PERCENT", value_parser = discount)]
    pub discounts: Vec<(String, Decimal)>,
    /// Print JSON, amounts as decimal strings.
    #[arg(long)]
    pub json: bool,
    /// Say what each line is, how it was counted and why it is there.
    #[arg(long, conflicts_with = "json")]
    pub words: bool,
    /// The language of titles and words: nl, fr or en [default: that of the design]
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
}

/// A language by its code.
fn language(typed: &str) -> Result<Language, String> {
    Language::from_code(typed)
        .ok_or_else(|| format!("“{typed}” is no language of the shop; write nl, fr or en"))
}

/// A discount as it is typed: its name on the quote, `=`, percent.
fn discount(typed: &str) -> Result<(String, Decimal), String> {
    let parts = typed.rsplit_once('=').and_then(|(name, percent)| {
        let percent = percent.trim().trim_end_matches('%').trim_end().replace(',', ".");
        Some((name.to_owned(), percent.parse().ok()?))
    });
    parts.ok_or_else(|| format!("“{typed}” is no discount; write its name and percent, such as Toonzaal=5"))
}

/// A design file to check.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// The design and the catalogue.
    #[command(flatten)]
    pub source: Source,
    /// Print JSON, lengths in mm.
    #[arg(long)]
    pub json: bool,
}

/// A design file to mend.
#[derive(Debug, Args)]
pub struct FixArgs {
    /// The design and the catalogue.
    #[command(flatten)]
    pub source: Source,
    /// The year of the invoice, which decides the VAT of the prices that are named [default: this year]
    #[arg(long, value_parser = clap::value_parser!(i32).range(2000..=2100))]
    pub year: Option<i32>,
    /// The language of what is said: nl, fr or en [default: that of the design]
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
}

/// A design file and what to draw of it.
#[derive(Debug, Args)]
pub struct DrawArgs {
    /// The design and the catalogue.
    #[command(flatten)]
    pub source: Source,
    /// plan, or the id of a wall or island: A, B, …
    #[arg(long)]
    pub view: String,
}

/// A design file to show in three dimensions.
#[derive(Debug, Args)]
pub struct SceneArgs {
    /// The design and the catalogue.
    #[command(flatten)]
    pub source: Source,
}

/// A design file to build and where to write what the workshop needs.
#[derive(Debug, Args)]
pub struct WorkshopArgs {
    /// The design and the catalogue.
    #[command(flatten)]
    pub source: Source,
    /// The folder to write to; it is made if it is missing.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// What the boards are marked with [default: the name of the design]
    #[arg(long)]
    pub order: Option<String>,
    /// Where the folder will be read, for the codes on the labels [default: what the boards are marked with]
    #[arg(long, value_name = "URL")]
    pub address: Option<String>,
    /// The columns of the cut list.
    #[arg(long, visible_alias = "form", default_value = Format::Generic.name(), value_parser = format())]
    pub format: Format,
    /// Write even if the kitchen has errors.
    #[arg(long)]
    pub anyway: bool,
}

/// The forms of the cut list by their names.
fn format() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.iter().map(|format| format.name()))
        .map(|name| Format::ALL.iter().copied().find(|format| format.name() == name).unwrap_or_default())
}

/// A design file and the wall to fill.
#[derive(Debug, Args)]
pub struct ProposeArgs {
    /// The design and the catalogue.
    #[command(flatten)]
    pub source: Source,
    /// The id of the wall: A, B, …; its modules make place, those on other walls stay.
    #[arg(long)]
    pub wall: String,
    /// The folder for the three design files.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub out: PathBuf,
    /// The year of the invoice [default: this year]
    #[arg(long, value_parser = clap::value_parser!(i32).range(2000..=2100))]
    pub year: Option<i32>,
}
