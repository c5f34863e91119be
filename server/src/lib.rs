//! How the shop is reached: the command line, HTTP, and the jobs beside it.

pub mod cli;
pub mod command;
