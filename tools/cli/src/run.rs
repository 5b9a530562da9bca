//! `pellucid run`: run a program.

use std::io::Write;
use std::path::{Path, PathBuf};

use pellucid::{BIG_STACK_LEVELS, Failure, Interpreter, Options, Output};

use crate::args::Invocation;
use crate::input::{self, Input};
use crate::interrupt;

/// Runs the program and gives the status that the process is to end with.
pub fn run(invocation: &Invocation) -> i32 {
    if let Some(name) = invocation.input().module() {
        return to_the_end(interpreter(invocation), |interpreter| interpreter.run_module(name));
    }
    match input::load(invocation) {
        Ok(program) => to_the_end(interpreter(invocation), |interpreter| interpreter.run(&program)),
        Err(status) => status,
    }
}

/// Runs something, shows how it failed, and runs what the program left for its end.
fn to_the_end(interpreter: Interpreter, run: impl FnOnce(&mut Interpreter) -> Result<(), Failure>) -> i32 {
    // Never dropped: the process ends, and freeing objects one by one would be the longest part of a short program.
    let mut interpreter = std::mem::ManuallyDrop::new(interpreter);
    let status = finish(run(&mut interpreter));
    match finish(interpreter.run_exit_functions()) {
        0 => status,
        failed => failed,
    }
}

/// An interpreter with what the command line grants.
pub fn interpreter(invocation: &Invocation) -> Interpreter {
    Interpreter::new(options(invocation))
}

/// What the command line grants.
pub fn options(invocation: &Invocation) -> Options {
    let flags = &invocation.flags;
    let mut options = Options::new()
        .inherit_streams()
        .args(invocation.argv())
        .interrupt(interrupt::flag())
        .optimize(!flags.no_optimize)
        .gc_stress(flags.gc_stress)
        .native_levels(BIG_STACK_LEVELS);
    for root in import_roots(invocation) {
        options = options.import_root(root);
    }
    for folder in &flags.allow_read {
        options = options.allow_read(folder);
    }
    for folder in &flags.allow_write {
        options = options.allow_write(folder);
    }
    if let Some(steps) = flags.max_fuel {
        options = options.fuel(steps);
    }
    if let Some(time) = flags.max_time {
        options = options.time(time);
    }
    if let Some(bytes) = flags.max_memory {
        options = options.max_bytes(bytes);
    }
    if flags.allow_env {
        let text = |text: std::ffi::OsString| text.to_string_lossy().into_owned();
        options = options.environment(std::env::vars_os().map(|(name, value)| (text(name), text(value))));
    }
    let packages = packages(invocation);
    if !packages.is_empty()
        && let Some(folder) = cache_folder(invocation)
    {
        options = options.cache(folder);
    }
    for folder in packages {
        options = options.packages(folder);
    }
    options
}

/// The same for a command that shows a program rather than run it: what the program prints is not printed.
pub fn quiet_options(invocation: &Invocation) -> Options {
    options(invocation).stdout(Output::Discard).stderr(Output::Discard)
}

/// The folders to import from: the script's own, or the current one.
pub fn import_roots(invocation: &Invocation) -> Vec<PathBuf> {
    let own = match &invocation.input {
        Some(Input::File(path)) => {
            let path = Path::new(path);
            let folder = if path.is_dir() { path } else { path.parent().unwrap_or(Path::new("")) };
            std::path::absolute(if folder.as_os_str().is_empty() { Path::new(".") } else { folder }).ok()
        }
        Some(Input::Carried(_)) => std::env::current_exe().ok().and_then(|own| Some(own.parent()?.to_owned())),
        _ => std::env::current_dir().ok(),
    };
    own.into_iter().collect()
}

/// Where compiled modules of packages are kept: what `--cache` or PELLUCIDCACHE says (an empty one: nowhere), else the
/// user's folder for such things.
fn cache_folder(invocation: &Invocation) -> Option<PathBuf> {
    let named = invocation.flags.cache.clone().or_else(|| std::env::var_os("PELLUCIDCACHE").map(PathBuf::from));
    match named {
        Some(folder) => (!folder.as_os_str().is_empty()).then_some(folder),
        None => {
            let home = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
            let user = home("XDG_CACHE_HOME").or_else(|| home("HOME").map(|home| home.join(".cache")));
            user.map(|folder| folder.join("pellucid"))
        }
    }
}

/// The folders of packages: those of `--path`, then those of the environment variable PELLUCIDPATH.
pub fn packages(invocation: &Invocation) -> Vec<PathBuf> {
    let named = std::env::var_os("PELLUCIDPATH").unwrap_or_default();
    let more = std::env::split_paths(&named).filter(|folder| !folder.as_os_str().is_empty());
    invocation.flags.path.iter().cloned().chain(more).collect()
}

/// Shows how a program failed, if it did; the status for the process.
pub fn finish(result: Result<(), Failure>) -> i32 {
    match result {
        Ok(()) => 0,
        Err(failure) => {
            say_how_it_ended(failure.message);
            failure.status
        }
    }
}

/// Writes to standard error what there is to say at a program's end.
pub fn say_how_it_ended(mut message: String) {
    if !message.is_empty() && !message.ends_with('\n') {
        message.push('\n');
    }
    // With standard error gone there is nobody to tell.
    let _ = std::io::stderr().write_all(message.as_bytes());
}
