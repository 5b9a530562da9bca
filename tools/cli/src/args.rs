//! The command line: which command, its flags, what it works on, and the arguments of the program.
//!
//! What stands behind the program (`FILE`, `-c CODE` or `-`) belongs to the program, whatever it looks like; so the line is
//! split here first, and only what comes before goes through clap. A line without flags never does: that saves its share
//! of the start-up time.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::time::Duration;

use clap::{ArgAction, CommandFactory, Parser};

use crate::input::{Carried, Input};

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Run,
    Repl,
    Tokens,
    Tree,
    Dis,
    Asm,
    Trace,
    Watch,
    Debug,
    Tour,
    Explain,
    Build,
}

/// A command line, understood.
#[derive(Debug)]
pub struct Invocation {
    /// The command.
    pub command: Command,
    /// Its flags.
    pub flags: Flags,
    /// What it works on; None in the REPL.
    pub input: Option<Input>,
    /// The arguments of the program.
    pub args: Vec<OsString>,
}

/// Flags, whichever command they belong to.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    pub no_optimize: bool,
    pub gc_stress: bool,
    pub allow_read: Vec<PathBuf>,
    pub allow_write: Vec<PathBuf>,
    pub allow_env: bool,
    pub max_fuel: Option<u64>,
    pub max_time: Option<Duration>,
    pub max_memory: Option<usize>,
    pub path: Vec<PathBuf>,
    pub cache: Option<PathBuf>,
    pub plain: bool,
    pub json: bool,
    /// A file with what the program reads as its standard input.
    pub input: Option<PathBuf>,
    /// Where the programs of the tour go.
    pub save: Option<PathBuf>,
    pub html: Option<PathBuf>,
    pub from: Option<u64>,
    pub to: Option<u64>,
    pub limit: Option<u64>,
    pub line: Option<u32>,
    pub dap: bool,
    pub port: Option<u16>,
    pub output: Option<PathBuf>,
    pub strip: bool,
    pub exe: bool,
    pub modules: Vec<String>,
}

impl Invocation {
    /// Running the program that this executable carries: every argument is the program's.
    pub fn of_carried(carried: Carried) -> Invocation {
        Invocation {
            command: Command::Run,
            flags: Flags::default(),
            input: Some(Input::Carried(carried)),
            args: std::env::args_os().skip(1).collect(),
        }
    }

    /// What the command works on.
    pub fn input(&self) -> &Input {
        self.input.as_ref().unwrap_or(&Input::Stdin)
    }

    /// What `sys.argv` holds.
    pub fn argv(&self) -> Vec<String> {
        let first = self.input.as_ref().map(Input::argv0).unwrap_or_default();
        std::iter::once(first).chain(self.args.iter().map(|arg| arg.to_string_lossy().into_owned())).collect()
    }
}

/// A Python virtual machine that you can see through.
#[derive(Parser)]
#[command(name = "pellucid", version, disable_help_subcommand = true, args_conflicts_with_subcommands = true)]
#[command(
    override_usage = "pellucid [FLAGS] [FILE | -c CODE | -m MODULE | -] [ARGS]...\n       pellucid COMMAND [FLAGS] [FILE | -c CODE | -] [ARGS]..."
)]
#[command(
    after_help = "Without FILE, -c or - it is a REPL, or runs what comes by standard input if that is no terminal.\n\
    What stands behind FILE, CODE or - are the program's own arguments."
)]
struct Cli {
    #[command(flatten)]
    run: RunFlags,
    #[command(subcommand)]
    command: Option<Sub>,
}

#[derive(clap::Subcommand)]
enum Sub {
    /// Run a program; `pellucid FILE` is short for it
    Run(RunFlags),
    /// Show the tokens of a source text
    Tokens(NoFlags),
    /// Show the syntax tree of a source text
    Tree(TreeFlags),
    /// Show the bytecode of a program
    Dis(DisFlags),
    /// Assemble a file, verify it and run it
    Asm(RunFlags),
    /// Run a program and show each instruction as it runs
    Trace(TraceFlags),
    /// Step through a program in the terminal, forwards and backwards
    Watch(WatchFlags),
    /// Debug a program from an editor, by the Debug Adapter Protocol
    Debug(DebugFlags),
    /// A guided tour of how a program really runs, in ten chapters
    Tour(TourFlags),
    /// Explain one line: its tokens, tree and bytecode, and what it did when it first ran
    Explain(ExplainFlags),
    /// Compile a program, with the modules of its own that it imports, to a file of portable bytecode
    Build(BuildFlags),
}

#[derive(clap::Args, Default)]
struct RunFlags {
    #[command(flatten)]
    compile: CompileFlags,
    /// Collect garbage at every chance (slow; for finding mistakes in the machine)
    #[arg(long)]
    gc_stress: bool,
    /// Let the program import the packages in DIR, as pip installs them for CPython; PELLUCIDPATH names more, with colons
    #[arg(long, value_name = "DIR")]
    path: Vec<PathBuf>,
    /// Keep compiled modules of packages in DIR (an empty one: nowhere); else PELLUCIDCACHE, or the user's cache, says where
    #[arg(long, value_name = "DIR")]
    cache: Option<OsString>,
    /// Let the program read files in DIR and below it, and import from there what it puts into sys.path
    #[arg(long, value_name = "DIR", require_equals = true)]
    allow_read: Vec<PathBuf>,
    /// Let the program make, change and remove files in DIR and below it
    #[arg(long, value_name = "DIR", require_equals = true)]
    allow_write: Vec<PathBuf>,
    /// Let the program see the environment variables
    #[arg(long)]
    allow_env: bool,
    /// Stop the program after so many calls, turns of loops and steps of native iteration
    #[arg(long, value_name = "STEPS")]
    max_fuel: Option<u64>,
    /// Stop the program after so many seconds
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    max_time: Option<Duration>,
    /// Let the program's objects take so many bytes (K, M, G: times 1024, ...)
    #[arg(long, value_name = "BYTES", value_parser = bytes)]
    max_memory: Option<usize>,
    #[command(flatten)]
    program: ProgramFlags,
    /// The arguments of the program
    #[arg(value_name = "ARGS")]
    args: Vec<String>,
}

#[derive(clap::Args, Default)]
struct CompileFlags {
    /// Optimisation: 0 for none, 1 for all passes
    #[arg(short = 'O', value_name = "LEVEL", default_value_t = 1, value_parser = clap::value_parser!(u8).range(0..=1))]
    optimize: u8,
}

/// Only shown in the help; the words themselves are taken out of the line before clap sees it.
#[derive(clap::Args, Default)]
struct ProgramFlags {
    /// The program as text
    #[arg(short = 'c', value_name = "CODE", action = ArgAction::Set)]
    code: Option<String>,
    /// The module or package to run, found as an import finds it
    #[arg(short = 'm', value_name = "MODULE", action = ArgAction::Set)]
    module: Option<String>,
    /// The file that it is in; `-` is standard input
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

#[derive(clap::Args, Default)]
struct NoFlags {
    #[command(flatten)]
    program: ProgramFlags,
}

#[derive(clap::Args, Default)]
struct TreeFlags {
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    program: ProgramFlags,
}

#[derive(clap::Args, Default)]
struct DisFlags {
    #[command(flatten)]
    compile: CompileFlags,
    /// Instructions alone, without places and source lines
    #[arg(long)]
    plain: bool,
    #[command(flatten)]
    program: ProgramFlags,
}

#[derive(clap::Args, Default)]
struct TraceFlags {
    #[command(flatten)]
    run: RunFlags,
    /// One JSON object per line
    #[arg(long)]
    json: bool,
    /// Write a page to step through instead, complete in one file
    #[arg(long, value_name = "OUT", conflicts_with = "json")]
    html: Option<PathBuf>,
    /// The first step to record: how many instructions come before it
    #[arg(long, value_name = "STEP")]
    from: Option<u64>,
    /// The last step to record
    #[arg(long, value_name = "STEP")]
    to: Option<u64>,
    /// The most steps to record (for a page 20,000 if nothing is said)
    #[arg(long, value_name = "STEPS")]
    limit: Option<u64>,
}

#[derive(clap::Args, Default)]
struct WatchFlags {
    #[command(flatten)]
    run: RunFlags,
    /// Let the program read FILE as its standard input, instead of asking you
    #[arg(long, value_name = "FILE", require_equals = true)]
    input: Option<PathBuf>,
}

#[derive(clap::Args, Default)]
struct DebugFlags {
    #[command(flatten)]
    run: RunFlags,
    /// Speak the Debug Adapter Protocol, by standard input and output
    #[arg(long)]
    dap: bool,
    /// Wait for the editor at this port of this machine instead; 0 chooses one and tells which
    #[arg(long, value_name = "PORT", requires = "dap")]
    port: Option<u16>,
}

#[derive(clap::Args, Default)]
struct TourFlags {
    /// Write the programs of the tour into DIR
    #[arg(long, value_name = "DIR", require_equals = true)]
    save: Option<PathBuf>,
    /// The chapter to show, from 1 to 10
    #[arg(value_name = "CHAPTER")]
    chapter: Option<String>,
}

#[derive(clap::Args, Default)]
#[command(
    override_usage = "pellucid explain [FLAGS] FILE:LINE [ARGS]...\n       pellucid explain [FLAGS] [--line LINE] <FILE | -c CODE | -> [ARGS]..."
)]
struct ExplainFlags {
    #[command(flatten)]
    run: RunFlags,
    /// The line, where it is not behind the file's name; 1 if nothing is said
    #[arg(long, value_name = "LINE")]
    line: Option<u32>,
    /// As JSON
    #[arg(long)]
    json: bool,
}

/// Flags whose value may be the next word.
const WITH_VALUES: &[&str] = &[
    "--path",
    "--cache",
    "--max-fuel",
    "--max-time",
    "--max-memory",
    "--html",
    "--from",
    "--to",
    "--limit",
    "--line",
    "--port",
    "-o",
    "--output",
    "--module",
];
#[derive(clap::Args, Default)]
struct BuildFlags {
    #[command(flatten)]
    compile: CompileFlags,
    /// The file to write (default: beside FILE, with the ending .pelc)
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Leave out the source text and what else the program runs without
    #[arg(long)]
    strip: bool,
    /// Make an executable of it: this program with FILE in it (default name: FILE without its ending)
    #[arg(long)]
    exe: bool,
    /// Put in a module that no import statement names
    #[arg(long = "module", value_name = "NAME")]
    modules: Vec<String>,
    /// Look for modules in DIR, too, as `run --path`
    #[arg(long, value_name = "DIR")]
    path: Vec<PathBuf>,
    #[command(flatten)]
    program: ProgramFlags,
}

/// The commands by name.
const COMMANDS: &[(&str, Command)] = &[
    ("run", Command::Run),
    ("tokens", Command::Tokens),
    ("tree", Command::Tree),
    ("dis", Command::Dis),
    ("asm", Command::Asm),
    ("trace", Command::Trace),
    ("watch", Command::Watch),
    ("debug", Command::Debug),
    ("tour", Command::Tour),
    ("explain", Command::Explain),
    ("build", Command::Build),
];

/// The words of a line, taken apart.
#[derive(Default)]
struct Split {
    command: Option<(&'static str, Command)>,
    flags: Vec<OsString>,
    input: Option<Input>,
    args: Vec<OsString>,
}

impl Split {
    fn new(words: impl Iterator<Item = OsString>) -> Split {
        let mut split = Split::default();
        let mut words = words.peekable();
        while let Some(word) = words.next() {
            let text = word.to_str().unwrap_or("x");
            if split.input.is_some() && (split.runs() || !text.starts_with('-')) {
                split.args.push(word);
                if split.runs() {
                    split.args.extend(&mut words);
                }
            } else if text == "-c" {
                match words.next() {
                    Some(code) => split.input = Some(Input::Code(code.to_string_lossy().into_owned())),
                    None => usage("argument expected for the -c option"),
                }
            } else if text == "-m" && split.runs() {
                match words.next() {
                    Some(name) => split.input = Some(Input::Module(name.to_string_lossy().into_owned())),
                    None => usage("argument expected for the -m option"),
                }
            } else if text == "-" {
                split.input = Some(Input::Stdin);
            } else if text == "--" {
                split.input = words.next().map(Input::File);
            } else if let Some(code) = text.strip_prefix("-c") {
                split.input = Some(Input::Code(code.to_owned()));
            } else if text.starts_with('-') {
                let value = if WITH_VALUES.contains(&text) { words.next() } else { None };
                split.flags.extend([word].into_iter().chain(value));
            } else if let (None, Some(&command)) = (split.command, COMMANDS.iter().find(|(name, _)| *name == text)) {
                split.command = Some(command);
            } else {
                split.input = Some(Input::File(word));
            }
        }
        split
    }

    /// Whether what follows the program are its arguments.
    fn runs(&self) -> bool {
        let words_are_its_own = [Command::Tokens, Command::Tree, Command::Dis, Command::Tour, Command::Build];
        !self.command.is_some_and(|(_, command)| words_are_its_own.contains(&command))
    }
}

/// A number of seconds, with a fraction if need be.
fn seconds(text: &str) -> Result<Duration, String> {
    let time = text.parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    time.filter(|time| !time.is_zero()).ok_or_else(|| "not a number of seconds above 0".to_owned())
}

/// A number of bytes, of KiB with a `K` behind it, of MiB with an `M`, of GiB with a `G`.
fn bytes(text: &str) -> Result<usize, String> {
    let units = [('K', 10), ('M', 20), ('G', 30)];
    let unit = units.iter().find_map(|&(letter, shift)| Some((text.strip_suffix(letter)?, shift)));
    let (digits, shift) = unit.unwrap_or((text, 0));
    let size: Option<usize> = digits.parse().ok().and_then(|number: usize| number.checked_mul(1 << shift));
    size.ok_or_else(|| "not a number of bytes, as 100000, 64K, 256M or 2G".to_owned())
}

/// Says what is wrong with the command line and ends the process.
fn usage(problem: &str) -> ! {
    Cli::command().error(clap::error::ErrorKind::MissingRequiredArgument, problem).exit()
}

/// Understands a command line. Help, version and mistakes end the process here.
pub fn parse(words: impl Iterator<Item = OsString>) -> Invocation {
    let split = Split::new(words);
    let flags = if split.flags.is_empty() { Flags::default() } else { parse_flags(&split) };
    if !split.runs() && !split.args.is_empty() {
        usage(&format!("unexpected argument '{}'", split.args[0].display()));
    }
    let mut invocation = Invocation { command: Command::Run, flags, input: split.input, args: split.args };
    if let Some((_, command @ (Command::Tour | Command::Debug))) = split.command {
        return Invocation { command, ..invocation };
    }
    match (split.command, &invocation.input) {
        (Some((_, command)), Some(_)) => invocation.command = command,
        (None, Some(_)) => {}
        (command, None) if !std::io::stdin().is_terminal() => {
            invocation.command = command.map_or(Command::Run, |(_, command)| command);
            invocation.input = Some(Input::Stdin);
        }
        (None, None) => invocation.command = Command::Repl,
        (Some((name, _)), None) => usage(&format!("pellucid {name} needs a FILE, -c CODE or -")),
    }
    invocation
}

fn parse_flags(split: &Split) -> Flags {
    let command = split.command.map(|(name, _)| OsString::from(name));
    let line = std::iter::once(OsString::from("pellucid")).chain(command).chain(split.flags.iter().cloned());
    let cli = Cli::parse_from(line);
    let from_run = |run: RunFlags| Flags {
        no_optimize: run.compile.optimize == 0,
        gc_stress: run.gc_stress,
        allow_read: run.allow_read,
        allow_write: run.allow_write,
        allow_env: run.allow_env,
        max_fuel: run.max_fuel,
        max_time: run.max_time,
        max_memory: run.max_memory,
        path: run.path,
        cache: run.cache.map(PathBuf::from),
        ..Flags::default()
    };
    match cli.command {
        None => from_run(cli.run),
        Some(Sub::Run(run) | Sub::Asm(run)) => from_run(run),
        Some(Sub::Trace(TraceFlags { run, json, html, from, to, limit })) => {
            Flags { json, html, from, to, limit, ..from_run(run) }
        }
        Some(Sub::Explain(explain)) => Flags { json: explain.json, line: explain.line, ..from_run(explain.run) },
        Some(Sub::Dis(dis)) => Flags { no_optimize: dis.compile.optimize == 0, plain: dis.plain, ..Flags::default() },
        Some(Sub::Tree(tree)) => Flags { json: tree.json, ..Flags::default() },
        Some(Sub::Watch(watch)) => Flags { input: watch.input, ..from_run(watch.run) },
        Some(Sub::Debug(debug)) => Flags { dap: debug.dap, port: debug.port, ..from_run(debug.run) },
        Some(Sub::Tour(tour)) => Flags { save: tour.save, ..Flags::default() },
        Some(Sub::Tokens(_)) => Flags::default(),
        Some(Sub::Build(build)) => Flags {
            no_optimize: build.compile.optimize == 0,
            output: build.output,
            strip: build.strip,
            exe: build.exe,
            modules: build.modules,
            path: build.path,
            ..Flags::default()
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(line: &str) -> Split {
        Split::new(line.split(' ').map(OsString::from))
    }

    #[test]
    fn sizes_and_times_are_read() {
        assert_eq!(bytes("64K"), Ok(65536));
        assert_eq!(bytes("7"), Ok(7));
        assert!(["", "K", "-1", "1.5M", "1T", "99999999999G"].iter().all(|text| bytes(text).is_err()));
        assert_eq!(seconds("0.5"), Ok(Duration::from_millis(500)));
        assert!(["", "0", "-1", "nan", "inf", "x"].iter().all(|text| seconds(text).is_err()));
    }

    #[test]
    fn words_behind_the_program_are_its_own() {
        let s = split("--gc-stress a.py --gc-stress -c x");
        assert_eq!(s.flags, ["--gc-stress"]);
        assert_eq!(s.args, ["--gc-stress", "-c", "x"]);
        let s = split("run -O0 -c code -O1");
        assert_eq!((s.input, s.flags), (Some(Input::Code("code".into())), vec!["-O0".into()]));
        assert_eq!(s.args, ["-O1"]);
        assert_eq!(split("- run").args, ["run"]);
        let s = split("--path lib -m tool --path x");
        assert_eq!((s.input, s.flags), (Some(Input::Module("tool".into())), vec!["--path".into(), "lib".into()]));
        assert_eq!(s.args, ["--path", "x"]);
        assert_eq!(split("run run").input, Some(Input::File("run".into())));
    }

    #[test]
    fn views_take_their_flags_anywhere() {
        let s = split("dis -c 1+1 --plain");
        assert_eq!(s.flags, ["--plain"]);
        assert_eq!(split("dis a.py b.py").args, ["b.py"]);
        let s = split("build --module m -o out a.py --strip");
        assert_eq!(s.flags, ["--module", "m", "-o", "out", "--strip"]);
        assert_eq!(s.input, Some(Input::File("a.py".into())));
    }

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }
}
