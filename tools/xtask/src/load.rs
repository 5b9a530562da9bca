//! `load`: how much faster a built program is loaded, verification included, than its source is compiled.
//!
//! Both happen in this process, by turns, and the best of many rounds counts. It takes programs from the source tree and
//! gives a table of ratios; absolute times are shown for orientation only.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use pellucid::{CompileOptions, Program};

/// How to compare.
#[derive(clap::Args)]
pub struct Options {
    /// Rounds for each file; the best counts
    #[arg(long, default_value_t = 30)]
    rounds: u32,
    /// Fail if a file is loaded less than this many times faster than compiled
    #[arg(long, default_value_t = 5.0)]
    least: f64,
    /// The files; without any, large and small ones of this repository
    files: Vec<PathBuf>,
}

/// What is compared if nobody says: library modules, whole programs, benchmarks.
const FILES: [&str; 10] = [
    "crates/stdlib/py/datetime.py",
    "crates/stdlib/py/inspect.py",
    "crates/stdlib/py/typing.py",
    "crates/stdlib/py/enum.py",
    "crates/stdlib/py/asyncio/tasks.py",
    "examples/tour.py",
    "examples/adventure.py",
    "benches/json_work.py",
    "benches/fib.py",
    "tests/lang/wide_jumps.py",
];

/// Compares and prints the table; whether every file reaches the ratio asked for.
///
/// # Errors
/// If a file can't be read or compiled.
pub fn run(options: &Options) -> Result<bool, Box<dyn std::error::Error>> {
    let files = match options.files.is_empty() {
        true => FILES.iter().map(PathBuf::from).collect(),
        false => options.files.clone(),
    };
    println!("{:<36} {:>8} {:>8} {:>11} {:>11} {:>7}", "file", "source", "built", "compiling", "loading", "ratio");
    let mut logs = 0.0;
    let mut enough = true;
    for file in &files {
        let row = compare(file, options.rounds)?;
        let ratio = row.compiling.as_secs_f64() / row.loading.as_secs_f64();
        enough &= ratio >= options.least;
        logs += ratio.ln();
        println!(
            "{:<36} {:>8} {:>8} {:>11} {:>11} {ratio:>6.1}x",
            file.display(),
            row.source,
            row.built,
            format!("{:.1} us", row.compiling.as_secs_f64() * 1e6),
            format!("{:.1} us", row.loading.as_secs_f64() * 1e6)
        );
    }
    println!("{:<77} {:>6.1}x", "geometric mean", (logs / files.len() as f64).exp());
    Ok(enough)
}

struct Row {
    source: usize,
    built: usize,
    compiling: Duration,
    loading: Duration,
}

fn compare(file: &Path, rounds: u32) -> Result<Row, String> {
    let told = |what: &dyn std::fmt::Display| format!("{}: {what}", file.display());
    let source = std::fs::read(file).map_err(|error| told(&error))?;
    let name = file.display().to_string();
    let compile = || Program::compile_file(source.clone(), &name, CompileOptions::default());
    let built = compile().map_err(|error| told(&error))?.to_bytes();
    let (mut compiling, mut loading) = (Duration::MAX, Duration::MAX);
    for _ in 0..rounds {
        let start = Instant::now();
        let program = compile().map_err(|error| told(&error))?;
        compiling = compiling.min(start.elapsed());
        drop(program);
        let start = Instant::now();
        let program = Program::from_bytes(&built).map_err(|error| told(&error))?;
        loading = loading.min(start.elapsed());
        drop(program);
    }
    Ok(Row { source: source.len(), built: built.len(), compiling, loading })
}
