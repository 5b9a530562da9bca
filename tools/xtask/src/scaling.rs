//! `bench --scaling`: whether the cost of more work, more live objects and deeper calls grows as the work does.
//!
//! Each program of `benches/scaling` is run with the sizes 0, 1, 2, 4 and 8 (and more, for larger heaps) as its argument.
//! What size 0 takes is what starting up takes; beyond that, twice the size should take twice the time.

use std::path::Path;

use crate::measure::{self, Cost};

/// A doubling that takes more than this many times the time is not linear any more, measurement errors included.
const MOST: f64 = 2.5;

/// Runs the programs under one interpreter and prints the growth; false if one grows too fast or gives no answer.
///
/// # Errors
/// If something can't be found or started.
pub fn run(
    command: &[String],
    benches: &Path,
    doublings: u32,
    rounds: u32,
) -> Result<bool, Box<dyn std::error::Error>> {
    let folder = benches.join("scaling");
    let mut linear = true;
    println!("{:<14} {:>6} {:>10} {:>9} {:>14} {:>9}", "program", "size", "CPU ms", "MB", "time growth", "memory");
    for program in crate::bench::programs(&folder)? {
        // Depth is bounded by the recursion limit.
        let last = if program == "depth" { 3 } else { doublings };
        let Some(idle) = cheapest(command, &folder, &program, 0, rounds)? else {
            linear = false;
            continue;
        };
        let mut before: Option<Cost> = None;
        for size in (0..=last).map(|power| 1 << power) {
            let Some(cost) = cheapest(command, &folder, &program, size, rounds)? else {
                linear = false;
                break;
            };
            let millis = cost.cpu.saturating_sub(idle.cpu).as_secs_f64() * 1e3;
            let megabytes = cost.memory.saturating_sub(idle.memory) as f64 / 1e6;
            print!("{program:<14} {size:>6} {millis:>10.1} {megabytes:>9.1}");
            if let Some(before) = before {
                let growth = millis / (before.cpu.saturating_sub(idle.cpu).as_secs_f64() * 1e3).max(0.1);
                let memory = megabytes / (before.memory.saturating_sub(idle.memory) as f64 / 1e6).max(0.1);
                print!(" {growth:>14.2} {memory:>9.2}");
                linear &= growth <= MOST;
            }
            println!();
            before = Some(cost);
        }
    }
    Ok(linear)
}

/// The cheapest of several runs of a program at a size; None if it fails.
fn cheapest(
    command: &[String],
    folder: &Path,
    program: &str,
    size: u32,
    rounds: u32,
) -> Result<Option<Cost>, Box<dyn std::error::Error>> {
    let mut best: Option<Cost> = None;
    for _ in 0..rounds.max(1) {
        let run = measure::run(command, &[format!("{program}.py"), size.to_string()], folder)?;
        if !run.status.success() {
            eprintln!("xtask: {program} failed at size {size} ({})", run.status);
            return Ok(None);
        }
        best = Some(best.map_or(run.cost, |cost| cost.min(run.cost)));
    }
    Ok(best)
}
