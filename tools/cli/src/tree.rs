//! `pellucid tree`: the syntax tree of a source text.

use crate::args::Invocation;

/// Shows the tree; the status for the process.
pub fn run(invocation: &Invocation) -> i32 {
    todo!()
}
