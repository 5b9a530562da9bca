//! The corpus: every script under `tests/`, `examples/`, compared with what CPython 3.13 printed, in every mode.
//!
//! `cargo test --test corpus -- WORD...` runs the scripts whose path contains one of the words; `-- --mode=stress` (or
//! `default`, `plain`, `file`) only that mode. The format of the expectations is told in tests/README.md.

mod run;
mod script;

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use run::Outcome;
use script::Script;

/// A way to run every script.
struct Mode {
    name: &'static str,
    flags: &'static [&'static str],
    /// Whether the script is built to a file of bytecode, which then runs elsewhere.
    from_file: bool,
    timeout: Duration,
    /// Whether a script that takes too long is left out rather than failed.
    may_be_slow: bool,
}

const LONG: Duration = Duration::from_secs(30);

const MODES: [Mode; 4] = [
    Mode { name: "default", flags: &[], from_file: false, timeout: LONG, may_be_slow: false },
    Mode { name: "plain", flags: &["-O0"], from_file: false, timeout: LONG, may_be_slow: false },
    Mode { name: "file", flags: &[], from_file: true, timeout: LONG, may_be_slow: false },
    Mode {
        name: "stress",
        flags: &["--gc-stress"],
        from_file: false,
        timeout: Duration::from_secs(20),
        may_be_slow: true,
    },
];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let only_mode = words.iter().find_map(|word| word.strip_prefix("--mode="));
    let filter: Vec<&str> = words.iter().filter(|word| !word.starts_with('-')).map(String::as_str).collect();
    let root = workspace();
    let mut scripts = script::find(&root);
    scripts.retain(|script| filter.is_empty() || filter.iter().any(|word| script.name.contains(word)));
    let mut failed = 0;
    for mode in MODES.iter().filter(|mode| only_mode.is_none_or(|only| only == mode.name)) {
        failed += run_mode(mode, &scripts);
    }
    if failed > 0 {
        println!("\nTo run one alone: cargo test --test corpus -- PATH");
        std::process::exit(1);
    }
}

/// The root of the workspace.
fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("this package is two folders deep").to_owned()
}

/// Runs all scripts in one mode and tells how they did; the number that failed.
fn run_mode(mode: &Mode, scripts: &[Script]) -> usize {
    let start = Instant::now();
    let next = AtomicUsize::new(0);
    let outcomes: Mutex<Vec<(usize, Outcome)>> = Mutex::new(Vec::new());
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(script) = scripts.get(index) else { return };
                    let outcome = run::run(script, mode);
                    outcomes.lock().expect("no thread panics").push((index, outcome));
                }
            });
        }
    });
    let mut outcomes = outcomes.into_inner().expect("no thread panics");
    outcomes.sort_by_key(|(index, _)| *index);
    report(mode, scripts, &outcomes, start.elapsed())
}

/// The scripts that are known not to pass yet, with the reason: tests/gaps.txt. They run all the same, and are counted
/// apart; one that passes is named, so that its line can go.
fn gaps() -> Vec<String> {
    let text = std::fs::read_to_string(workspace().join("tests/gaps.txt")).unwrap_or_default();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines.filter_map(|line| line.split(':').next().map(|name| name.trim().to_owned())).collect()
}

fn report(mode: &Mode, scripts: &[Script], outcomes: &[(usize, Outcome)], took: Duration) -> usize {
    let gaps = gaps();
    let known = |index: usize| gaps.iter().any(|gap| scripts[index].name.ends_with(gap.as_str()));
    let mut failed = Vec::new();
    let mut slow = 0;
    let mut known_gaps = 0;
    for (index, outcome) in outcomes {
        match outcome {
            Outcome::Passed if known(*index) => {
                println!("passes in this mode, though tests/gaps.txt names it: {}", scripts[*index].name);
            }
            Outcome::Passed => {}
            Outcome::TooSlow if mode.may_be_slow => slow += 1,
            Outcome::TooSlow | Outcome::Failed(_) if known(*index) => known_gaps += 1,
            Outcome::TooSlow => failed.push((*index, format!("takes longer than {:?}", mode.timeout))),
            Outcome::Failed(why) => failed.push((*index, why.clone())),
        }
    }
    for (index, why) in &failed {
        println!("\n---- {} ({}) ----\n{why}", scripts[*index].name, mode.name);
    }
    if !failed.is_empty() {
        println!("\nfailed ({}):", mode.name);
        failed.iter().for_each(|(index, _)| println!("    {}", scripts[*index].name));
    }
    let passed = outcomes.len() - failed.len() - slow - known_gaps;
    let slow_note = if slow > 0 { format!(", {slow} too slow for this mode") } else { String::new() };
    println!(
        "corpus, {}: {passed} of {} passed, {} failed, {known_gaps} known gaps{slow_note}; {:.1} s",
        mode.name,
        outcomes.len(),
        failed.len(),
        took.as_secs_f64()
    );
    failed.len()
}
