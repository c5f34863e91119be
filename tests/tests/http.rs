//! The shop as a browser meets it: the whole router over a real SQLite file, without a network.

mod designs;
mod door;
mod files;
mod functions;
mod guards;
mod pages;
mod world;
