//! `pellucid asm`: assemble a program, verify it, run it.

use pellucid::Program;

use crate::args::Invocation;
use crate::input::Input;
use crate::run;

/// Runs the assembly; the status for the process.
pub fn run(invocation: &Invocation) -> i32 {
    let input = invocation.input();
    let text = match input.read() {
        Ok(text) => text,
        Err(status) => return status,
    };
    // Errors name the file as the user did.
    let name = match input {
        Input::File(path) => path.to_string_lossy().into_owned(),
        _ => text.filename,
    };
    let Ok(text) = String::from_utf8(text.bytes) else {
        eprintln!("{name}: assembly is UTF-8 text, which this is not");
        return 1;
    };
    match Program::assemble(&text, &name) {
        Ok(program) => run::finish(run::interpreter(invocation).run(&program)),
        Err(error) => {
            eprintln!("{error}");
            1
        }
    }
}
