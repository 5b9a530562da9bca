//! `pellucid tree`: the syntax tree of a source text, a node per line or as JSON.

use pellucid::syntax;

use crate::args::Invocation;
use crate::{input, tokens};

/// Shows the tree; the status for the process.
pub fn run(invocation: &Invocation) -> i32 {
    let (text, name) = match input::text(invocation) {
        Ok(text) => text,
        Err(status) => return status,
    };
    let tree = if invocation.flags.json { syntax::tree_json(&text) } else { syntax::tree(&text) };
    match tree {
        Ok(tree) => tokens::show(&tree),
        Err(error) => input::refuse(error, &name),
    }
}
