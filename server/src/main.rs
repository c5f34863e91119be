//! The program: reads the command line and leaves the rest to the library.

use std::process::ExitCode;

use clap::Parser;
use server::cli::{self, Cli};

fn main() -> ExitCode {
    cli::run(Cli::parse())
}
