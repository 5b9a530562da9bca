//! `pellucid tokens`: the tokens of a source text, one per line: its place, its kind, its text.

use std::fmt::Write as _;
use std::io::Write;

use pellucid::syntax::{self, Position, Token};

use crate::args::Invocation;
use crate::input;

/// Shows the tokens; the status for the process.
pub fn run(invocation: &Invocation) -> i32 {
    let (text, name) = match input::text(invocation) {
        Ok(text) => text,
        Err(status) => return status,
    };
    match syntax::tokens(&text) {
        Ok(tokens) => show(&tokens.iter().map(line).collect::<String>()),
        Err(error) => input::refuse(error, &name),
    }
}

fn line(token: &Token) -> String {
    let mut line = format!("{:<14} {:<20}", place(token.position), token.kind);
    if !token.text.is_empty() {
        let _ = write!(line, " {:?}", token.text);
    }
    line.truncate(line.trim_end().len());
    line.push('\n');
    line
}

/// A place as it is written in assembly: `3:4-9`, or `3:4-5:9` if it spans lines.
fn place(at: Position) -> String {
    let Position { line, column, end_line, end_column } = at;
    if line == end_line {
        format!("{line}:{column}-{end_column}")
    } else {
        format!("{line}:{column}-{end_line}:{end_column}")
    }
}

/// Writes a text to standard output; the status for the process. A reader that went away is no reason to complain.
pub fn show(text: &str) -> i32 {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => 0,
        Err(_) => 120,
    }
}
