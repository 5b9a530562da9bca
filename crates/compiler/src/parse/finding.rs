//! An error in words, with a range of the source; not yet with lines and columns.

use crate::error::{CompileError, ErrorKind};
use crate::source::Source;
use ruff_text_size::{TextRange, TextSize};

/// What is wrong, and where.
#[derive(Debug)]
pub(super) struct Finding {
    kind: ErrorKind,
    range: TextRange,
    message: String,
    incomplete: bool,
    /// It stands behind the whole text.
    at_end: bool,
    /// It has a start only.
    open: bool,
    /// Its column is one less than that of its start.
    indentation: bool,
    line_end: bool,
    /// Only its line is told.
    without_column: bool,
    /// The last line that was looked at, where that is known.
    last_line: u32,
}

impl Finding {
    pub(super) fn new(range: TextRange, message: impl Into<String>) -> Finding {
        let message = message.into();
        let kind = ErrorKind::Syntax;
        Finding {
            kind,
            range,
            message,
            incomplete: false,
            at_end: false,
            open: false,
            indentation: false,
            line_end: false,
            without_column: false,
            last_line: 0,
        }
    }

    pub(super) fn kind(self, kind: ErrorKind) -> Finding {
        Finding { kind, ..self }
    }

    /// Marks an error that more source text could mend.
    pub(super) fn incomplete(self) -> Finding {
        Finding { incomplete: true, ..self }
    }

    /// Says that nothing of the text comes after it.
    pub(super) fn at_end(self) -> Finding {
        Finding { at_end: true, ..self }
    }

    /// Leaves the end unknown.
    pub(super) fn open(self) -> Finding {
        Finding { open: true, ..self }
    }

    /// Says that a line end is pointed at.
    pub(super) fn line_end(self) -> Finding {
        Finding { line_end: true, ..self }
    }

    /// Remembers which line the parser had come to.
    pub(super) fn last_line(self, last_line: u32) -> Finding {
        Finding { last_line, ..self }
    }

    /// Points behind the last line: where the text ends too early.
    pub(super) fn at_last_line(self, source: &Source) -> Finding {
        let text = source.text.strip_suffix('\n').unwrap_or(source.text);
        let end = TextSize::of(text.strip_suffix('\r').unwrap_or(text));
        Finding { open: true, range: TextRange::empty(end), ..self }
    }

    /// Leaves the column unknown.
    pub(super) fn without_column(self) -> Finding {
        Finding { without_column: true, ..self }
    }

    /// Moves an error about the indentation of a line to the last of its blanks.
    pub(super) fn behind_indentation(self, end: TextSize) -> Finding {
        Finding { indentation: true, range: TextRange::empty(end), ..self }
    }

    /// Whether what it says begins so.
    pub(super) fn begins(&self, message: &str) -> bool {
        self.message.starts_with(message)
    }

    pub(super) fn start(&self) -> TextSize {
        self.range.start()
    }

    pub(super) fn report(self, source: &Source) -> Box<CompileError> {
        // A line end that is pointed at is shown as one column on its own line.
        let at_line_end = self.line_end || source.slice(self.range).starts_with(['\n', '\r']);
        let range = if at_line_end { TextRange::empty(self.start()) } else { self.range };
        let mut error = CompileError::at(source, self.kind, range, self.message);
        error.end_column += u32::from(at_line_end);
        if self.indentation {
            error.column = error.column.saturating_sub(1);
            error.end_column = error.column;
        }
        if self.open {
            error.end_line = error.line;
            error.end_column = 0;
        }
        if self.without_column {
            (error.column, error.end_column) = (0, 0);
        }
        if self.last_line > 0 && self.last_line <= error.line {
            // The text of a line is cut off behind it only when another has been read.
            error.text.push('\n');
        }
        error.incomplete = self.incomplete;
        error.late = false;
        error.at_end = self.at_end;
        error
    }
}
