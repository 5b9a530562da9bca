//! What can be wrong with a program before it runs.
//!
//! Source errors print themselves as CPython prints a SyntaxError: the place, the line, carets, the message.

use std::fmt;

use pellucid_bytecode::VerifyError;

/// Source text that does not compile, or bytes that are not source text.
#[derive(Clone, Debug)]
pub struct SourceError {
    /// The exception class that it is in Python: `SyntaxError`, `IndentationError`, `TabError`, `RecursionError`.
    pub kind: &'static str,
    /// The message.
    pub message: String,
    /// The file's name.
    pub filename: String,
    /// Where it is; None if the error is about the file as a whole.
    pub place: Option<Place>,
    /// Whether more text could make it right.
    pub incomplete: bool,
    /// Whether it was found when the text had been parsed already.
    pub late: bool,
    /// Whether the place is behind the whole text.
    pub at_end: bool,
}

/// Where an error is. Lines and columns count from 1; columns are characters.
#[derive(Clone, Debug)]
pub struct Place {
    /// First line.
    pub line: u32,
    /// First column; 0 if only the line is known.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// Column behind the last character.
    pub end_column: u32,
    /// The text of the first line.
    pub text: String,
}

impl SourceError {
    /// An error about a file as a whole.
    pub(crate) fn of_file(filename: &str, message: String) -> SourceError {
        SourceError {
            kind: "SyntaxError",
            message,
            filename: filename.into(),
            place: None,
            incomplete: false,
            late: false,
            at_end: false,
        }
    }

    /// As CPython tells of it when it reads a file line by line: what ends too early has a line, and no column in it.
    pub(crate) fn without_column_at_end(mut self) -> SourceError {
        if let (true, Some(place)) = (self.at_end, &mut self.place) {
            (place.column, place.end_column) = (0, 0);
        }
        self
    }

    /// The same in the VM's terms.
    pub(crate) fn for_vm(self) -> pellucid_vm::host::SourceError {
        let place = self.place.unwrap_or(Place { line: 0, column: 0, end_line: 0, end_column: 0, text: String::new() });
        pellucid_vm::host::SourceError {
            kind: self.kind,
            message: self.message,
            line: place.line,
            column: place.column,
            end_line: place.end_line,
            end_column: place.end_column,
            text: (place.line > 0).then_some(place.text),
            late: self.late,
        }
    }
}

impl From<VerifyError> for LoadError {
    fn from(error: VerifyError) -> LoadError {
        LoadError::Verify(Box::new(error))
    }
}

impl From<pellucid_compiler::CompileError> for SourceError {
    fn from(error: pellucid_compiler::CompileError) -> SourceError {
        SourceError {
            kind: error.kind.name(),
            message: error.message,
            filename: error.filename,
            place: Some(Place {
                line: error.line,
                column: error.column,
                end_line: error.end_line,
                end_column: error.end_column,
                text: error.text,
            }),
            incomplete: error.incomplete,
            late: error.late,
            at_end: error.at_end,
        }
    }
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            writeln!(f, "  File \"{}\", line {}", self.filename, place.line)?;
            f.write_str(&place.line_with_carets())?;
        }
        write!(f, "{}: {}", self.kind, self.message)
    }
}

impl std::error::Error for SourceError {}

impl Place {
    /// The line without its indentation, and carets below.
    fn line_with_carets(&self) -> String {
        let same_line = self.line == self.end_line;
        let column = |column: u32| (column > 0).then_some(i64::from(column));
        pellucid_vm::traceback::syntax_error_line(&self.text, column(self.column), same_line, column(self.end_column))
    }
}

/// Why assembly or a bytecode file is not a program.
#[derive(Clone, Debug)]
pub enum LoadError {
    /// Assembly that does not assemble.
    Assembly {
        /// The file's name.
        filename: String,
        /// What is wrong and where.
        error: pellucid_bytecode::asm::AsmError,
    },
    /// A file that is not portable bytecode, or is damaged.
    Format(String),
    /// The code of a function or class body where that of a module has to be: its name.
    NoModule(String),
    /// Code that the verifier refuses.
    Verify(Box<VerifyError>),
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LoadError::Assembly { filename, error } => write!(f, "{filename}: {error}"),
            LoadError::Format(error) => write!(f, "{error}"),
            LoadError::NoModule(name) => write!(f, "the code '{name}' is not that of a module"),
            LoadError::Verify(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for LoadError {}
