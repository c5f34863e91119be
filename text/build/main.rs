//! Turns `nl.toml`, `fr.toml` and `en.toml` into one function per sentence; a sentence that is missing,
//! superfluous or asks for other arguments in one language stops the build.

mod code;
mod sentences;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    let mut sources = Vec::new();
    for language in sentences::LANGUAGES {
        let path = format!("{language}.toml");
        println!("cargo::rerun-if-changed={path}");
        match fs::read_to_string(&path) {
            Ok(source) => sources.push(source),
            Err(fault) => return refuse(&[format!("text/{path} cannot be read: {fault}")]),
        }
    }
    match sentences::read([&sources[0], &sources[1], &sources[2]]) {
        Ok(table) => write(&code::print(&table)),
        Err(faults) => refuse(&faults),
    }
}

fn write(code: &str) -> ExitCode {
    let Ok(folder) = env::var("OUT_DIR") else {
        return refuse(&["OUT_DIR is not set: build this crate with cargo".to_owned()]);
    };
    match fs::write(Path::new(&folder).join("sentences.rs"), code) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => refuse(&[format!("sentences.rs cannot be written to {folder}: {fault}")]),
    }
}

fn refuse(faults: &[String]) -> ExitCode {
    for fault in faults {
        println!("cargo::error={fault}");
    }
    ExitCode::FAILURE
}
