//! Chores of the workspace, run as `cargo run --release -p xtask -- CHORE`.
//!
//! `bench` runs the programs of `benches/` under pellucid and whatever other interpreters there are; `load` compares loading
//! built programs with compiling their source.
#![forbid(unsafe_code)]

mod bench;
mod load;
mod measure;
mod scaling;
mod table;

use clap::Parser;

/// Chores of the workspace.
#[derive(Parser)]
#[command(name = "xtask")]
enum Chore {
    /// Run the benchmarks under pellucid and other interpreters, side by side
    Bench(bench::Options),
    /// Compare loading built programs with compiling their source
    Load(load::Options),
}

fn main() {
    let done = match Chore::parse() {
        Chore::Bench(options) => bench::run(&options).map_err(|error| error.to_string()),
        Chore::Load(options) => load::run(&options),
    };
    match done {
        Ok(true) => {}
        Ok(false) => std::process::exit(1),
        Err(error) => {
            eprintln!("xtask: {error}");
            std::process::exit(1);
        }
    }
}
