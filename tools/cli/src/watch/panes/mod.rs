//! What stands in each pane, line by line, in words of what it means; [`super::draw`] gives it a place and colours.
//!
//! A pane tells how many lines it has, which of them the program is at, and what a line says. Long ones (a source of many
//! thousand lines, its tree) are made line by line, when they are on the screen.

mod bytecode;
mod source;
mod tree;
mod values;

use super::app::{App, Pane};
pub use bytecode::meaning;

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    Plain,
    Dim,
    Keyword,
    Number,
    Text,
    Heading,
    /// What runs.
    Running,
    /// The expression that runs, in the source.
    Marked,
    /// Something that was different at the stop before.
    Changed,
    /// A reference to an object in the heap.
    Link,
    Error,
}

/// A piece of a line.
pub type Piece = (String, Tone);

/// How many lines a pane has.
pub fn len(app: &App, pane: Pane) -> usize {
    match pane {
        Pane::Source => app.sources.get(app.file()).map_or(0, |source| source.lines.len()),
        Pane::Tree => app.sources.get(app.file()).map_or(0, |source| source.tree.len()),
        Pane::Bytecode => bytecode::lines(app).len(),
        Pane::Values => values::values(app).len(),
        Pane::Heap => values::heap(app).len(),
        Pane::Output => values::output(app).len(),
    }
}

/// The line that the program is at.
pub fn current(app: &App, pane: Pane) -> usize {
    match pane {
        Pane::Source => (app.range().line as usize).saturating_sub(1),
        Pane::Tree => app.sources.get(app.file()).and_then(|source| source.node_at(app.range())).unwrap_or(0),
        Pane::Bytecode => bytecode::current(app),
        Pane::Values | Pane::Heap => 0,
        Pane::Output => len(app, pane).saturating_sub(1),
    }
}

/// Some lines of a pane, from the line `from` on.
pub fn lines(app: &App, pane: Pane, from: usize, count: usize) -> Vec<Vec<Piece>> {
    let some = |all: Vec<Vec<Piece>>| all.into_iter().skip(from).take(count).collect();
    match pane {
        Pane::Source => source::lines(app, from, count),
        Pane::Tree => tree::lines(app, from, count),
        Pane::Bytecode => bytecode::shown(app, from, count),
        Pane::Values => some(values::values(app)),
        Pane::Heap => some(values::heap(app)),
        Pane::Output => some(values::output(app)),
    }
}

/// What a line says, for searching.
pub fn text(app: &App, pane: Pane, line: usize) -> String {
    lines(app, pane, line, 1).concat().into_iter().map(|(text, _)| text).collect()
}

/// A piece without any distinction.
fn plain(text: impl Into<String>) -> Piece {
    (text.into(), Tone::Plain)
}

fn dim(text: impl Into<String>) -> Piece {
    (text.into(), Tone::Dim)
}
