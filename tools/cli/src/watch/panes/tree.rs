//! The syntax tree: a node a line, indented, the running one marked.

use super::{Piece, Tone, dim};
use crate::watch::app::App;

pub fn lines(app: &App, from: usize, count: usize) -> Vec<Vec<Piece>> {
    let Some(source) = app.sources.get(app.file()) else { return Vec::new() };
    let running = source.node_at(app.range());
    let row = |index: usize| {
        let node = &source.tree[index];
        let here = running == Some(index);
        let label = if node.label.is_empty() { String::new() } else { format!("{}: ", node.label) };
        vec![
            (if here { "▶" } else { " " }.to_owned(), Tone::Running),
            dim(format!("{}{label}", "  ".repeat(node.depth))),
            (node.node.clone(), if here { Tone::Running } else { Tone::Keyword }),
            (format!(" {}", node.detail), Tone::Plain),
        ]
    };
    (from..source.tree.len()).take(count).map(row).collect()
}
