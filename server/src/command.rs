//! What the program does for one line of the command line; everything that can go wrong is a sentence.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Read, Write};
use std::path::Path;

use kitchen::catalogue::Catalogue;
use kitchen::design::{self, Design};
use shop::Shop;

use crate::cli::Source;
use crate::config::Config;
use crate::telemetry;

pub mod check;
pub mod database;
pub mod demo;
pub mod draw;
pub mod fix;
pub mod propose;
pub mod quote;
pub mod scene;
pub mod serve;
pub mod staff;
pub mod workshop;

/// Why something was not done: a sentence for the person at the keyboard.
#[derive(Debug)]
pub struct Refusal(String);

impl Refusal {
    /// A refusal with its sentence.
    pub fn new(sentence: impl Into<String>) -> Refusal {
        Refusal(sentence.into())
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for Refusal {
    fn from(error: E) -> Refusal {
        Refusal(error.to_string())
    }
}

/// The workers of the program: at least four, because a page that waits for its own parts would hang on one.
fn runtime() -> Result<tokio::runtime::Runtime, Refusal> {
    let workers = std::thread::available_parallelism().map_or(4, |cores| cores.get().max(4));
    Ok(tokio::runtime::Builder::new_multi_thread().worker_threads(workers).enable_all().build()?)
}

/// Opens the shop of the environment, does something with it and closes it.
fn with_shop(work: impl AsyncFnOnce(&Shop) -> Result<(), Refusal>) -> Result<(), Refusal> {
    let config = Config::from_env()?;
    telemetry::start("warn")?;
    runtime()?.block_on(async {
        let shop = Shop::open(&config.shop).await?;
        let done = work(&shop).await;
        shop.close().await;
        done
    })
}

/// The largest file that is read as a design, in bytes; the largest kitchen stays far below.
const LARGEST_FILE: u64 = 4 << 20;

/// Reads a design file and the catalogue that it is to be read with.
fn read(source: &Source) -> Result<(Cow<'static, Catalogue>, Design), Refusal> {
    let catalogue = match &source.database {
        Some(url) => Cow::Owned(database::catalogue(url)?),
        None => Cow::Borrowed(shop::catalogue::demo()),
    };
    let design = read_design(&source.file, &catalogue)?;
    Ok((catalogue, design))
}

/// Reads a design file; `-` is standard input.
fn read_design(file: &Path, catalogue: &Catalogue) -> Result<Design, Refusal> {
    let name = file.display();
    let text = read_text(file).map_err(|problem| Refusal(format!("{name} cannot be read: {problem}")))?;
    if text.len() as u64 > LARGEST_FILE {
        return Err(Refusal(format!(
            "{name} is larger than {} MB: this is no design file",
            LARGEST_FILE >> 20
        )));
    }
    design::parse(&text, catalogue).map_err(|faults| Refusal(format!("{name} is refused:\n{faults}")))
}

fn read_text(file: &Path) -> io::Result<String> {
    let mut text = String::new();
    if file == Path::new("-") {
        io::stdin().take(LARGEST_FILE + 1).read_to_string(&mut text)?;
    } else {
        std::fs::File::open(file)?.take(LARGEST_FILE + 1).read_to_string(&mut text)?;
    }
    Ok(text)
}

/// Prints an answer; a reader that went away (`| head`) is no error.
fn print(answer: &str) -> Result<(), Refusal> {
    write(answer.as_bytes())
}

/// Writes a file to standard output; a reader that went away is no error.
fn write(file: &[u8]) -> Result<(), Refusal> {
    match io::stdout().lock().write_all(file) {
        Err(problem) if problem.kind() != io::ErrorKind::BrokenPipe => Err(problem.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_design_is_read_with_the_catalogue_of_the_database_that_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let config = shop::Config::in_folder(folder.path());
        let opened = async { Shop::open(&config).await.unwrap().close().await };
        runtime().unwrap().block_on(Box::pin(opened));
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/gallery/rijwoning.json");
        let from = |database: String| read(&Source { file: file.clone(), database: Some(database) });
        let (catalogue, design) = from(config.database_url.clone()).unwrap();
        assert!(matches!(&catalogue, Cow::Owned(read) if read == shop::catalogue::demo()));
        assert_eq!(design.validate(&catalogue), Ok(()));
        let missing = format!("sqlite:{}", folder.path().join("none.db").display());
        let refusal = from(missing).unwrap_err().to_string();
        assert!(refusal.contains("none.db"), "{refusal}");
    }
}
