//! `differential`: programs made at random, run by several engines that must agree.
//!
//! A program follows from its seed alone. Those that differ are written down with their seed, whole and shrunk.

mod engine;
mod formats;
mod grammar;
mod operations;
mod shrink;
mod tables;

use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

pub use engine::{Desk, Engine, Outcome, cpython, modes};

/// What to run, and how much of it.
#[derive(clap::Args)]
pub struct Options {
    /// How many programs
    #[arg(long, default_value_t = 1000)]
    pub programs: u64,
    /// The seed of the first program; the next ones have the seeds after it
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// CPython 3.13's command; without it pellucid's modes are compared with each other only
    #[arg(long, value_name = "COMMAND")]
    pub python: Option<String>,
    /// Calls of built-in functions and methods instead of whole programs
    #[arg(long)]
    pub operations: bool,
    /// With --operations: only on values of this type
    #[arg(long = "type", value_name = "NAME")]
    pub only: Option<String>,
    /// How many programs at a time; as many as there are processors if not said
    #[arg(long)]
    pub workers: Option<usize>,
    /// Where programs that differ are put
    #[arg(long, value_name = "FOLDER", default_value = "target/differential")]
    pub keep: PathBuf,
    /// Stop after so many differences
    #[arg(long, default_value_t = 20)]
    pub stop_after: u64,
    /// Leave programs that differ as long as they are
    #[arg(long)]
    pub no_shrink: bool,
    /// Print the program of this seed and do nothing else
    #[arg(long)]
    pub show: bool,
    /// The pellucid command, if not the one built beside this one
    #[arg(long, value_name = "COMMAND")]
    pub pellucid: Option<PathBuf>,
}

/// How long a program may run; what takes longer is counted apart, and no difference.
const LIMIT: Duration = Duration::from_secs(10);

/// What became of the programs.
#[derive(Default)]
pub struct Counts {
    /// Programs that were run.
    pub programs: AtomicU64,
    /// Those that were different.
    pub different: AtomicU64,
    /// Those that took too long or are not the same twice, so that nothing was compared.
    pub slow: AtomicU64,
    /// Those that are no programs at all: the grammar's fault.
    pub broken: AtomicU64,
}

/// The program of a seed.
pub fn program(seed: u64) -> String {
    grammar::program(seed)
}

/// Compares what the engines make of the program on the desk. None if one of them took too long, or if the first does not
/// do the same twice.
///
/// # Errors
/// If an engine can't be started.
pub fn compare(desk: &Desk, engines: &[Engine]) -> io::Result<Option<Verdict>> {
    let mut first: Option<Outcome> = None;
    // Of several mistakes in one text, it is the parsers' own matter which they name.
    let part =
        |one: &Outcome, two: &Outcome| one.difference(two).filter(|_| !(is_syntax_error(one) && is_syntax_error(two)));
    for engine in engines {
        let Some(outcome) = desk.run(engine, LIMIT)? else { return Ok(None) };
        if let Some(before) = &first
            && part(before, &outcome).is_some()
        {
            first = desk.run(&engines[0].started_anew(), LIMIT)?;
        }
        if let Some(first) = &first
            && let Some(text) = part(first, &outcome)
        {
            // What does not do the same twice hangs on addresses, and is nobody's promise.
            if desk.run(&engines[0].started_anew(), LIMIT)?.as_ref() != Some(first) {
                return Ok(None);
            }
            let text = format!("< {}, > {}\n{text}", engines[0].name, engine.name);
            return Ok(Some(Verdict { difference: Some(text), syntax: is_syntax_error(first) }));
        }
        first.get_or_insert(outcome);
    }
    Ok(Some(Verdict { difference: None, syntax: first.as_ref().is_some_and(is_syntax_error) }))
}

/// Whether nothing was run because it's no Python.
fn is_syntax_error(outcome: &Outcome) -> bool {
    ["SyntaxError: ", "IndentationError: "].iter().any(|name| outcome.err.contains(&format!("\n{name}")))
}

/// What a comparison found.
pub struct Verdict {
    /// Where the outcomes part.
    pub difference: Option<String>,
    /// Whether nothing was run because it's no Python.
    pub syntax: bool,
}

/// Runs the chore; false if something differed.
///
/// # Errors
/// If an engine can't be started, or a file can't be written.
pub fn run(options: &Options) -> Result<bool, Box<dyn Error>> {
    let make = |seed: u64| match options.operations {
        true => operations::program(seed, options.only.as_deref()),
        false => grammar::program(seed),
    };
    if options.show {
        print!("{}", make(options.seed));
        return Ok(true);
    }
    let beside = || Ok::<_, io::Error>(std::env::current_exe()?.with_file_name("pellucid"));
    let pellucid = options.pellucid.clone().map_or_else(beside, Ok)?;
    // The reference comes first: it is what the others are held against.
    let engines: Vec<Engine> = options.python.iter().map(|p| cpython(p)).chain(modes(&pellucid)).collect();
    let counts = Counts::default();
    let (next, problem) = (AtomicU64::new(0), Mutex::new(None));
    let workers = options.workers.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from));
    std::thread::scope(|scope| {
        for number in 0..workers {
            let (engines, counts, next, problem, make) = (&engines, &counts, &next, &problem, &make);
            scope.spawn(move || {
                let result = Desk::new(number).and_then(|desk| {
                    loop {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        if index >= options.programs || counts.different.load(Ordering::Relaxed) >= options.stop_after {
                            return Ok(());
                        }
                        one(options, make, options.seed + index, &desk, engines, counts)?;
                    }
                });
                if let (Err(error), Ok(mut problem)) = (result, problem.lock()) {
                    *problem = Some(error);
                }
            });
        }
    });
    if let Some(error) = problem.into_inner().unwrap_or_default() {
        return Err(error.into());
    }
    let count = |what: &AtomicU64| what.load(Ordering::Relaxed);
    println!(
        "\r{} programs from seed {}: {} differ, {} took too long or hang on addresses, {} are no Python",
        count(&counts.programs),
        options.seed,
        count(&counts.different),
        count(&counts.slow),
        count(&counts.broken),
    );
    Ok(count(&counts.different) == 0)
}

/// Makes, runs and judges the program of one seed.
fn one(
    options: &Options,
    make: &(dyn Fn(u64) -> String + Sync),
    seed: u64,
    desk: &Desk,
    engines: &[Engine],
    counts: &Counts,
) -> io::Result<()> {
    let program = make(seed);
    desk.put(&program)?;
    let verdict = compare(desk, engines)?;
    let done = counts.programs.fetch_add(1, Ordering::Relaxed) + 1;
    if done.is_multiple_of(50) {
        print!("\r{done} of {}", options.programs);
        io::stdout().flush()?;
    }
    match verdict {
        None => _ = counts.slow.fetch_add(1, Ordering::Relaxed),
        Some(Verdict { difference: Some(difference), .. }) => {
            counts.different.fetch_add(1, Ordering::Relaxed);
            report(options, seed, &program, &difference, desk, engines)?;
        }
        Some(Verdict { syntax, .. }) => _ = counts.broken.fetch_add(syntax.into(), Ordering::Relaxed),
    }
    Ok(())
}

/// Writes down a program that differs, and what it shrinks to.
fn report(
    options: &Options,
    seed: u64,
    program: &str,
    difference: &str,
    desk: &Desk,
    engines: &[Engine],
) -> io::Result<()> {
    std::fs::create_dir_all(&options.keep)?;
    let kind = if options.operations { "operations" } else { "program" };
    let path = |what: &str| -> PathBuf { Path::new(&options.keep).join(format!("{kind}_{seed}{what}")) };
    std::fs::write(path(".py"), program)?;
    let mut text = difference.to_owned();
    if options.operations {
        text = lines(program, desk, engines)?;
    } else if !options.no_shrink {
        let mut last = difference.to_owned();
        let broken = difference.contains("SyntaxError") || difference.contains("IndentationError");
        let small = shrink::shrink(program, |smaller| {
            let verdict = desk.put(smaller).and_then(|()| compare(desk, engines));
            match verdict {
                Ok(Some(Verdict { difference: Some(found), syntax }))
                    if syntax <= broken && same_kind(difference, &found) =>
                {
                    last = found;
                    true
                }
                _ => false,
            }
        });
        std::fs::write(path("_small.py"), &small)?;
        text = last;
    }
    std::fs::write(path(".txt"), &text)?;
    println!("\rseed {seed}: {text}  {}", path(".py").display());
    Ok(())
}

/// All the lines in which the outputs for a program of calls part.
fn lines(program: &str, desk: &Desk, engines: &[Engine]) -> io::Result<String> {
    desk.put(program)?;
    let mut text = String::new();
    let Some(first) = desk.run(&engines[0], LIMIT)? else { return Ok("too slow".into()) };
    for engine in &engines[1..] {
        let Some(outcome) = desk.run(engine, LIMIT)? else { return Ok("too slow".into()) };
        if outcome.out.lines().count() != first.out.lines().count() {
            text += &first.difference(&outcome).unwrap_or_default();
        }
        for (one, two) in first.out.lines().zip(outcome.out.lines()).filter(|(one, two)| one != two) {
            text += &format!("  < {one}\n  > {two}\n");
        }
        if !text.is_empty() {
            return Ok(format!("< {}, > {}\n{text}", engines[0].name, engine.name));
        }
    }
    Ok("what differs is not in the output".into())
}

/// Whether a smaller program still shows what the larger one did: the same engines part, and a crash is still a crash.
fn same_kind(before: &str, after: &str) -> bool {
    before.lines().next() == after.lines().next()
        && before.contains("exit status None") == after.contains("exit status None")
}
