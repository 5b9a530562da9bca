//! `pellucid trace`: run a program and show each instruction as it runs.

use crate::args::Invocation;

/// Runs and traces; the status for the process.
pub fn run(invocation: &Invocation) -> i32 {
    todo!()
}
