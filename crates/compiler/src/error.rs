//! Compile errors: what is wrong, and where.
//!
//! Holds everything that a traceback shows about a SyntaxError; how it is shown is the caller's business.

use crate::source::Source;
use ruff_text_size::TextRange;
use std::fmt;

/// The exception class that an error is reported as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// `SyntaxError`: also for what Pellucid does not compile yet.
    Syntax,
    /// `IndentationError`
    Indentation,
    /// `TabError`
    Tab,
    /// `RecursionError`: the source nests too deeply.
    Recursion,
    /// `SyntaxWarning`: no error, but worth a word.
    Warning,
}

impl ErrorKind {
    /// The name of the exception class.
    pub fn name(self) -> &'static str {
        match self {
            ErrorKind::Syntax => "SyntaxError",
            ErrorKind::Indentation => "IndentationError",
            ErrorKind::Tab => "TabError",
            ErrorKind::Recursion => "RecursionError",
            ErrorKind::Warning => "SyntaxWarning",
        }
    }
}

/// Why a source text was not compiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileError {
    /// The exception class.
    pub kind: ErrorKind,
    /// The message, without the place.
    pub message: String,
    /// The file's name as it was given to the compiler.
    pub filename: String,
    /// First line, from 1.
    pub line: u32,
    /// Column in the first line, from 1, in characters.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// Column behind the last character, from 1.
    pub end_column: u32,
    /// The text of the first line, without its end.
    pub text: String,
    /// Whether more source text could make it right, so that a REPL should ask for another line.
    pub incomplete: bool,
    /// Whether it was found when the text had been parsed already. CPython has no text of the line then, unless it finds
    /// the file.
    pub late: bool,
    /// Whether the place is behind the whole text. CPython knows no column there when it reads a file.
    pub at_end: bool,
}

/// What a step of the compiler gives back. Boxed, because it is rare and large.
pub(crate) type Res<T = ()> = Result<T, Box<CompileError>>;

impl CompileError {
    /// A SyntaxError at a range.
    pub(crate) fn syntax(source: &Source, range: TextRange, message: impl Into<String>) -> Box<CompileError> {
        CompileError::at(source, ErrorKind::Syntax, range, message)
    }

    /// An error at a range of the source.
    pub(crate) fn at(
        source: &Source,
        kind: ErrorKind,
        range: TextRange,
        message: impl Into<String>,
    ) -> Box<CompileError> {
        let place = source.position(range);
        Box::new(CompileError {
            kind,
            message: message.into(),
            filename: String::new(),
            line: place.line,
            column: place.column + 1,
            end_line: place.end_line,
            end_column: place.end_column + 1,
            text: source.line_text(place.line).to_string(),
            incomplete: false,
            late: true,
            at_end: false,
        })
    }
}

impl fmt::Display for CompileError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}: {} ({}, line {})", self.kind.name(), self.message, self.filename, self.line)
    }
}

impl std::error::Error for CompileError {}
