//! `bench`: the programs of `benches/` under pellucid and other interpreters.
//!
//! The interpreters take turns, so that a machine that slows down slows down all of them; of several runs the cheapest
//! counts. Every output is compared with the expectation, because a wrong answer is no faster than a right one.

use std::path::{Path, PathBuf};

use crate::measure::{self, Cost};
use crate::table::Table;

/// What to run, and how often.
#[derive(clap::Args)]
pub struct Options {
    /// An interpreter to compare with, as NAME=COMMAND; its name decides the kind of program: lua... runs benches/lua
    #[arg(long = "with", value_name = "NAME=COMMAND")]
    with: Vec<String>,
    /// Only programs whose name contains this; can be given several times
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// Runs of each program under each interpreter, of which the cheapest counts
    #[arg(long, default_value_t = 3)]
    runs: u32,
    /// The pellucid command to measure, if not the release build of this workspace
    #[arg(long, value_name = "COMMAND")]
    pellucid: Option<String>,
    /// Show instead how the cost grows when the work, the heap or the depth of calls doubles again and again
    #[arg(long)]
    scaling: bool,
    /// With --scaling: how often the size doubles; 3 ends at some 150 MB, 7 at 2 GB
    #[arg(long, default_value_t = 3)]
    doublings: u32,
}

/// An interpreter and how it is called.
struct Interpreter {
    name: String,
    command: Vec<String>,
}

impl Interpreter {
    fn new(name: &str, command: &str) -> Interpreter {
        Interpreter { name: name.into(), command: command.split_whitespace().map(str::to_owned).collect() }
    }

    /// The file in `benches/` that it runs for a program, if there is one.
    fn file(&self, benches: &Path, program: &str) -> Option<String> {
        let file = if self.name.starts_with("lua") { format!("lua/{program}.lua") } else { format!("{program}.py") };
        benches.join(&file).is_file().then_some(file)
    }
}

/// Interpreters that are compared with when none is named, if they are installed.
const USUAL: [&str; 3] = ["python3.13", "pypy3", "lua5.4"];

/// Runs the benchmarks and prints the table; false if an output was wrong.
///
/// # Errors
/// If something can't be found or started.
pub fn run(options: &Options) -> Result<bool, Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).ok_or("no workspace")?;
    let benches = root.join("benches");
    let interpreters = interpreters(options, root)?;
    if options.scaling {
        return crate::scaling::run(&interpreters[0].command, &benches, options.doublings.min(8), options.runs);
    }
    let mut table = Table::new(interpreters.iter().map(|i| i.name.clone()).collect());
    let mut all_right = true;
    let mut plain = Vec::new();
    if wanted(options, "print(1)") {
        let line = ["-c".to_owned(), "print(1)".to_owned()];
        let lua = ["-e".to_owned(), "print(1)".to_owned()];
        let arguments = |i: &Interpreter| Some(if i.name.starts_with("lua") { lua.to_vec() } else { line.to_vec() });
        let rounds = options.runs.max(20);
        let costs = measure(&interpreters, arguments, rounds, root, Some(b"1\n"), &mut all_right)?;
        table.row("print(1)", &costs);
    }
    for program in programs(&benches)?.iter().filter(|name| wanted(options, name)) {
        let expected = std::fs::read(benches.join("expected").join(format!("{program}.out"))).ok();
        if expected.is_none() {
            eprintln!("xtask: benches/expected/{program}.out is missing; its output is not checked");
        }
        let arguments = |i: &Interpreter| i.file(&benches, program).map(|file| vec![file]);
        let costs = measure(&interpreters, arguments, options.runs, &benches, expected.as_deref(), &mut all_right)?;
        table.row(program, &costs);
        plain.extend(costs[0].map(|cost| (program.clone(), cost)));
    }
    table.finish();
    println!("{}", recorded(&interpreters[0], &plain, &benches)?);
    Ok(all_right)
}

/// What it costs to record programs, so that one can go back in them, beside running them plainly: in words.
fn recorded(own: &Interpreter, plain: &[(String, Cost)], benches: &Path) -> std::io::Result<String> {
    let mut ratios = Vec::new();
    for (program, plain) in plain {
        // A trace that begins behind the end: the run is recorded, and no step of it is written.
        let from = u64::MAX.to_string();
        let arguments = ["trace", "--json", "--from", &from, &format!("{program}.py")].map(str::to_owned);
        let run = measure::run(&own.command, &arguments, benches)?;
        if run.status.success() {
            ratios.push((run.cost.cpu.as_secs_f64() / plain.cpu.as_secs_f64(), program.as_str()));
        }
    }
    ratios.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (Some(least), Some(most)) = (ratios.first(), ratios.last()) else { return Ok(String::new()) };
    let mean = (ratios.iter().map(|(ratio, _)| ratio.ln()).sum::<f64>() / ratios.len() as f64).exp();
    Ok(format!(
        "\nrecorded, to go back in: {mean:.2} times as long as plainly (geometric mean of {} programs; least {:.2}, {}; \
         most {:.2}, {})",
        ratios.len(),
        least.0,
        least.1,
        most.0,
        most.1
    ))
}

/// Runs one program under every interpreter, in turns. None where the interpreter has no such program.
fn measure(
    interpreters: &[Interpreter],
    arguments: impl Fn(&Interpreter) -> Option<Vec<String>>,
    rounds: u32,
    folder: &Path,
    expected: Option<&[u8]>,
    all_right: &mut bool,
) -> Result<Vec<Option<Cost>>, Box<dyn std::error::Error>> {
    let mut costs: Vec<Option<Cost>> = vec![None; interpreters.len()];
    // A wrong answer has no time.
    let mut failed = vec![false; interpreters.len()];
    for _ in 0..rounds.max(1) {
        for (index, (interpreter, cost)) in interpreters.iter().zip(&mut costs).enumerate() {
            let Some(arguments) = arguments(interpreter).filter(|_| !failed[index]) else { continue };
            let run = measure::run(&interpreter.command, &arguments, folder)?;
            let right = run.status.success() && expected.is_none_or(|expected| expected == run.output);
            if !right {
                eprintln!(
                    "xtask: {} gave a wrong answer for {} ({})",
                    interpreter.name,
                    arguments.join(" "),
                    run.status
                );
                *all_right = false;
                failed[index] = true;
                continue;
            }
            *cost = Some(cost.map_or(run.cost, |cost| cost.min(run.cost)));
        }
    }
    Ok(costs)
}

fn wanted(options: &Options, name: &str) -> bool {
    options.only.is_empty() || options.only.iter().any(|part| name.contains(part.as_str()))
}

/// The names of the programs in a folder, in alphabetical order.
pub fn programs(benches: &Path) -> std::io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(benches)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "py")
            && let Some(name) = path.file_stem().and_then(|name| name.to_str())
            && !name.starts_with('_')
        {
            names.push(name.to_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// Pellucid first, then those to compare with.
fn interpreters(options: &Options, root: &Path) -> Result<Vec<Interpreter>, Box<dyn std::error::Error>> {
    let own = match &options.pellucid {
        Some(command) => Interpreter::new("pellucid", command),
        None => Interpreter { name: "pellucid".into(), command: vec![build(root)?.display().to_string()] },
    };
    let mut interpreters = vec![own];
    for with in &options.with {
        let (name, command) = with.split_once('=').ok_or("--with takes NAME=COMMAND")?;
        interpreters.push(Interpreter::new(name, command));
    }
    if options.with.is_empty() {
        let usual = USUAL.iter().filter(|name| is_installed(name));
        interpreters.extend(usual.map(|name| Interpreter::new(name, name)));
    }
    Ok(interpreters)
}

/// Builds pellucid in release mode; where the binary is. This program was built by the same cargo into the same folder.
fn build(root: &Path) -> Result<PathBuf, Box<dyn std::error::Error>> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let arguments = ["build", "--release", "--quiet", "-p", "pellucid-cli"];
    let status = std::process::Command::new(cargo).args(arguments).current_dir(root).status()?;
    if !status.success() {
        return Err("pellucid does not build".into());
    }
    let own = std::env::current_exe()?;
    let target = own.ancestors().nth(2).ok_or("this program stands in no target folder")?;
    Ok(target.join("release").join(format!("pellucid{}", std::env::consts::EXE_SUFFIX)))
}

/// Whether a command by this name answers.
fn is_installed(name: &str) -> bool {
    let version = if name.starts_with("lua") { "-v" } else { "--version" };
    let quiet = std::process::Stdio::null;
    std::process::Command::new(name).arg(version).stdout(quiet()).stderr(quiet()).status().is_ok_and(|s| s.success())
}
