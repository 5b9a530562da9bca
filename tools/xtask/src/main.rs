//! Chores of the workspace, run as `cargo run --release -p xtask -- CHORE`.
//!
//! So far one: `bench`, which runs the programs of `benches/` under pellucid and whatever other interpreters there are.
#![forbid(unsafe_code)]

mod bench;
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
}

fn main() {
    let Chore::Bench(options) = Chore::parse();
    match bench::run(&options) {
        Ok(true) => {}
        Ok(false) => std::process::exit(1),
        Err(error) => {
            eprintln!("xtask: {error}");
            std::process::exit(1);
        }
    }
}
