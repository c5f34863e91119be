//! How the shop is reached: the command line, HTTP, and the jobs beside it.

// The type of a whole page is one type, nested deeper than the compiler's default allows.
#![recursion_limit = "256"]

pub mod cli;
pub mod command;
pub mod config;
pub mod jobs;
pub mod listen;
pub mod router;
pub mod site;
pub mod telemetry;
pub mod web;
