//! Puts the demo catalogue together from readable files, checks it, and leaves it as JSON for the crate;
//! turns the typeface into the form in which pictures are drawn with it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

mod assemble;
mod fonts;

fn main() -> ExitCode {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let folder = root.join("../assets/catalogue");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={}", folder.display());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let fonts = fonts::write(&root, &out).map_err(|fault| vec![fault]);
    match write(&folder, &out.join("catalogue.json")).and(fonts) {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path, target: &Path) -> Result<(), Vec<String>> {
    let catalogue = assemble::assemble(folder)?;
    let json = serde_json::to_string(&catalogue).map_err(|error| vec![error.to_string()])?;
    fs::write(target, json).map_err(|error| vec![format!("{}: {error}", target.display())])
}
