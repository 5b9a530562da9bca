//! `pellucid build`: a program and the modules of its own that it imports, as one file of portable bytecode, or as one
//! executable.

use std::path::{Path, PathBuf};

use pellucid::Build;

use crate::args::Invocation;
use crate::input::Input;
use crate::{exe, input, run};

/// Builds; the status for the process.
pub fn run(invocation: &Invocation) -> i32 {
    match build(invocation) {
        Ok(()) => 0,
        Err(status) => status,
    }
}

fn build(invocation: &Invocation) -> Result<(), i32> {
    let flags = &invocation.flags;
    let refuse = |message: &str| {
        eprintln!("pellucid: {message}");
        1
    };
    let output = output(invocation).ok_or_else(|| refuse("build needs -o FILE where the program is no file"))?;
    if matches!(invocation.input(), Input::File(file) if is_same_file(Path::new(file), &output)) {
        return Err(refuse("the output would overwrite the program; name another with -o FILE"));
    }
    let program = input::load(invocation)?;
    // Whoever runs the built program is not told: the text may be far away.
    for warning in program.warnings() {
        let line = warning.place.as_ref().map_or(0, |place| place.line);
        eprintln!("{}:{line}: {}: {}", warning.filename, warning.kind, warning.message);
    }
    let mut build = Build::new().optimize(!flags.no_optimize);
    for root in run::import_roots(invocation) {
        build = build.import_root(root);
    }
    for folder in run::packages(invocation) {
        build = build.packages(folder);
    }
    for name in &flags.modules {
        build = build.module(name);
    }
    let built = build.add_imports(program).map_err(|error| {
        eprintln!("{error}");
        1
    })?;
    let is_missing = |name: &&String| {
        let within = |missing: &String| {
            name.strip_prefix(missing.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        built.missing.iter().any(within)
    };
    if let Some(name) = flags.modules.iter().find(is_missing) {
        return Err(refuse(&format!("there is no module named '{name}'")));
    }
    let bytes = if flags.strip { built.program.to_stripped_bytes() } else { built.program.to_bytes() };
    if flags.exe {
        exe::write(&output, &bytes).map_err(|message| refuse(&message))?;
    } else {
        let written = std::fs::write(&output, &bytes);
        written.map_err(|error| refuse(&format!("can't write '{}': {error}", output.display())))?;
    }
    let modules: Vec<&str> = built.program.modules().collect();
    println!("{}: {} bytes of bytecode", output.display(), bytes.len());
    tell("modules in it", &modules);
    tell("left to the standard library", &built.library);
    tell("not found", &built.missing);
    Ok(())
}

fn tell(what: &str, names: &[impl AsRef<str>]) {
    if !names.is_empty() {
        let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        println!("  {what}: {}", names.join(", "));
    }
}

/// The file to write: the one named, or one beside the program.
fn output(invocation: &Invocation) -> Option<PathBuf> {
    if let Some(output) = &invocation.flags.output {
        return Some(output.clone());
    }
    let Input::File(file) = invocation.input() else { return None };
    let ending = if invocation.flags.exe { std::env::consts::EXE_EXTENSION } else { "pelc" };
    Some(Path::new(file).with_extension(ending))
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    one == other || matches!((one.canonicalize(), other.canonicalize()), (Ok(a), Ok(b)) if a == b)
}
