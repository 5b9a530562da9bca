//! The source: line numbers, breakpoints, where the program is, colours, and the running expression marked.

use pellucid::debug::SourceRange;
use pellucid::syntax::TokenClass;

use super::{Piece, Tone, dim, plain};
use crate::watch::app::App;

pub fn lines(app: &App, from: usize, count: usize) -> Vec<Vec<Piece>> {
    let Some(source) = app.sources.get(app.file()) else { return Vec::new() };
    let range = app.range();
    let width = source.lines.len().to_string().len().max(3);
    let row = |index: usize| {
        let number = index as u32 + 1;
        let here = range.line == number;
        let stops = app.view.iter().flat_map(|view| &view.breakpoints).any(|(f, l)| *l == number && f == app.file());
        let mut pieces = vec![
            (if stops { "●" } else { " " }.to_owned(), Tone::Error),
            (if here { "▶" } else { " " }.to_owned(), Tone::Running),
            dim(format!("{number:>width$} ")),
        ];
        pieces.extend(coloured(&source.lines[index], &source.tokens[index], columns(range, number)));
        pieces
    };
    (from..source.lines.len()).take(count).map(row).collect()
}

/// The columns of a line that a place covers.
fn columns(range: SourceRange, line: u32) -> Option<(usize, usize)> {
    if line < range.line || line > range.end_line {
        return None;
    }
    let from = if line == range.line { range.column as usize } else { 0 };
    let to = if line == range.end_line { range.end_column as usize } else { usize::MAX };
    Some((from, to))
}

/// A line in pieces of one tone each; what is in `marked` is marked.
fn coloured(line: &str, tokens: &[(usize, usize, TokenClass)], marked: Option<(usize, usize)>) -> Vec<Piece> {
    let indent = line.chars().take_while(|c| c.is_whitespace()).count();
    let tone = |column: usize| {
        if marked.is_some_and(|(from, to)| (from.max(indent)..to).contains(&column)) {
            return Tone::Marked;
        }
        match tokens.iter().find(|(from, to, _)| (*from..*to).contains(&column)).map(|(_, _, class)| class) {
            Some(TokenClass::Keyword) => Tone::Keyword,
            Some(TokenClass::Number) => Tone::Number,
            Some(TokenClass::String) => Tone::Text,
            Some(TokenClass::Comment) => Tone::Dim,
            Some(TokenClass::Error) => Tone::Error,
            _ => Tone::Plain,
        }
    };
    let mut pieces: Vec<Piece> = Vec::new();
    for (column, c) in line.chars().enumerate() {
        let c = if c.is_control() { ' ' } else { c };
        match pieces.last_mut() {
            Some((text, last)) if *last == tone(column) => text.push(c),
            _ => pieces.push((c.to_string(), tone(column))),
        }
    }
    if pieces.is_empty() {
        pieces.push(plain(""));
    }
    pieces
}
