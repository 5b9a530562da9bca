//! The parser's objections in CPython's words.

use crate::Mode;
use crate::error::{CompileError, ErrorKind};
use crate::source::Source;
use ruff_python_ast::Mod;
use ruff_python_parser::Parsed;
use ruff_text_size::TextRange;

pub(super) fn first_error(source: &Source, parsed: &Parsed<Mod>, _mode: Mode) -> Option<Box<CompileError>> {
    let error = parsed.errors().first()?;
    Some(CompileError::at(source, ErrorKind::Syntax, error.location, error.error.to_string()))
}

pub(super) fn too_deep(source: &Source, kind: ErrorKind, text: &str) -> Box<CompileError> {
    CompileError::at(source, kind, TextRange::default(), text)
}
