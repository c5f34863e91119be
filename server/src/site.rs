//! Where the browser's files lie, found beside the program, and what Leptos must know of them.

use std::env;
use std::path::{Path, PathBuf};

use leptos::config::{Env, LeptosOptions};

/// The name that cargo-leptos gives to the browser's files (`output-name` in Cargo.toml).
const OUTPUT_NAME: &str = "passtuk";

/// The file with the hashes in the names of the browser's files; cargo-leptos writes it beside the program.
const HASH_FILE: &str = "hash.txt";

/// The folder that browsers are served from.
#[derive(Clone, Debug)]
pub struct Site {
    /// The folder; `pkg` in it holds program and style, `assets` what ships as it is.
    pub root: PathBuf,
    hash_file: Option<PathBuf>,
}

/// No folder with the browser's files was found.
#[derive(Debug, thiserror::Error)]
#[error(
    "The browser's files are missing: there is no site/pkg beside {program}. Build both halves with \
     `make run` or `cargo leptos build`, or unpack the whole release"
)]
pub struct Missing {
    program: String,
}

impl Site {
    /// Finds the folder beside the program: `site` in a release, `../site` under `target/debug`.
    pub fn find() -> Result<Site, Missing> {
        let program = env::current_exe().unwrap_or_default();
        let folder = program.parent().unwrap_or(Path::new("."));
        let found =
            [folder.join("site"), folder.join("../site")].into_iter().find(|root| root.join("pkg").is_dir());
        let hash_file = folder.join(HASH_FILE);
        match found {
            Some(root) => Ok(Site { root, hash_file: hash_file.is_file().then_some(hash_file) }),
            None => Err(Missing { program: program.display().to_string() }),
        }
    }

    /// A folder that is known, with names without hashes.
    pub fn at(root: impl Into<PathBuf>) -> Site {
        Site { root: root.into(), hash_file: None }
    }

    /// What cargo-leptos would otherwise say through LEPTOS_* variables.
    pub fn options(&self) -> LeptosOptions {
        let hash_file = self.hash_file.as_deref().unwrap_or(Path::new(HASH_FILE));
        LeptosOptions::builder()
            .output_name(OUTPUT_NAME)
            .site_root(&*self.root.to_string_lossy())
            .site_pkg_dir("pkg")
            .hash_files(self.hash_file.is_some())
            .hash_file(hash_file.to_string_lossy().into())
            .env(if cfg!(debug_assertions) { Env::DEV } else { Env::PROD })
            .build()
    }
}
