//! `pellucid tokens`: the tokens of a source text.

use std::io::Write;

use crate::args::Invocation;

/// Shows the tokens; the status for the process.
pub fn run(invocation: &Invocation) -> i32 {
    todo!()
}

/// Writes a text to standard output; the status for the process. A reader that went away is no reason to complain.
pub fn show(text: &str) -> i32 {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => 0,
        Err(_) => 120,
    }
}
