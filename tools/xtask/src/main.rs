//! Chores of the workspace, run as `cargo run --release -p xtask -- CHORE`.
//!
//! `bench` runs the programs of `benches/` under pellucid and whatever other interpreters there are; `differential` runs
//! programs made at random under pellucid's modes and under CPython, and tells where they part; `load` compares loading built programs with compiling
//! their source; `packages` runs packages from the index.
#![forbid(unsafe_code)]

use clap::Parser;
use xtask::{bench, differential, load, packages, sections};

/// Chores of the workspace.
#[derive(Parser)]
#[command(name = "xtask")]
enum Chore {
    /// Run the benchmarks under pellucid and other interpreters, side by side
    Bench(bench::Options),
    /// Run random programs in every mode, and under CPython if told where it is, and tell where they differ
    Differential(differential::Options),
    /// Compare loading built programs with compiling their source
    Load(load::Options),
    /// Print the sections of the language reference with the scripts that cover them, and those that have none
    Sections,
    /// Run scripts over packages from the index, and compare with what CPython printed
    Packages(packages::Options),
}

fn main() {
    let result = match Chore::parse() {
        Chore::Bench(options) => bench::run(&options),
        Chore::Differential(options) => differential::run(&options),
        Chore::Load(options) => load::run(&options),
        Chore::Sections => sections::run().map_err(Into::into),
        Chore::Packages(options) => packages::run(&options),
    };
    match result {
        Ok(true) => {}
        Ok(false) => std::process::exit(1),
        Err(error) => {
            eprintln!("xtask: {error}");
            std::process::exit(1);
        }
    }
}
