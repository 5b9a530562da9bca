//! `pellucid dis`: the bytecode of a program, with the source's lines beside the instructions.

use pellucid::Listing;

use crate::args::Invocation;
use crate::{input, tokens};

/// Shows the bytecode; the status for the process.
pub fn run(invocation: &Invocation) -> i32 {
    let listing = if invocation.flags.plain { Listing::Plain } else { Listing::Full };
    match input::load_to_show(invocation) {
        Ok(program) => tokens::show(&program.listing(listing)),
        Err(status) => status,
    }
}
