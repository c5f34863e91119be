//! Where the browser's files lie, found beside the program, and what Leptos must know of them.

use std::path::{Path, PathBuf};
use std::{env, fs};

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
        let root = found.ok_or_else(|| Missing { program: program.display().to_string() })?;
        let hash_file = Some(folder.join(HASH_FILE)).filter(|file| belongs(file, &root.join("pkg")));
        Ok(Site { root, hash_file })
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

/// Whether the hashes in a file are those of the files in a folder; an older build may have left another.
fn belongs(hash_file: &Path, pkg: &Path) -> bool {
    let hashes = fs::read_to_string(hash_file).unwrap_or_default();
    let mut script = hashes.lines().filter_map(|line| line.strip_prefix("js:"));
    script.any(|hash| pkg.join(format!("{OUTPUT_NAME}.{}.js", hash.trim())).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_of_another_build_do_not_count() {
        let folder = tempfile::tempdir().unwrap();
        let (hashes, pkg) = (folder.path().join(HASH_FILE), folder.path().join("pkg"));
        assert!(!belongs(&hashes, &pkg));
        fs::create_dir(&pkg).unwrap();
        fs::write(&hashes, "css: xyz\njs: abc\nwasm: def\n").unwrap();
        assert!(!belongs(&hashes, &pkg));
        fs::write(pkg.join("passtuk.abc.js"), "").unwrap();
        assert!(belongs(&hashes, &pkg));
    }
}
