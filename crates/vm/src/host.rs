//! What the VM asks of the program that embeds it: output, input, clocks, and the compiler.
//!
//! The VM reaches the outside through this trait alone, so a host that hands in nothing gives nothing away.

use std::sync::Arc;

use pellucid_bytecode::{Code, Const, VerifiedCode};

pub use crate::files::Files;

/// How source text is to be compiled at run time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompileMode {
    /// Statements: a module, `exec`.
    Module,
    /// One expression: `eval`.
    Eval,
    /// One interactive statement.
    Interactive,
}

/// Why source text did not compile: the parts of a SyntaxError.
#[derive(Clone, Debug)]
pub struct SourceError {
    /// `SyntaxError`, `IndentationError` or `TabError`.
    pub kind: &'static str,
    /// The message.
    pub message: String,
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1, in characters.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// Column behind the last character, from 1.
    pub end_column: u32,
    /// The text of the line.
    pub text: Option<String>,
    /// Whether only a file can show the text: the error was found when the source had been parsed.
    pub late: bool,
}

/// Where a host has found a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundModule {
    /// In a file.
    Module {
        /// The file, as `__file__` shows it and [`Host::load_module`] takes it.
        file: String,
    },
    /// In a folder with an `__init__`.
    Package {
        /// The file of the `__init__`.
        file: String,
        /// The folder: the entry of the package's `__path__`.
        directory: String,
    },
    /// A folder without an `__init__`: a part of a package that may have more.
    Namespace {
        /// The folder.
        directory: String,
    },
}

/// Why a module that was found can't be loaded.
pub enum ImportFailure {
    /// Its source text does not compile.
    Source(SourceError),
    /// Its code is refused by the verifier: why.
    Refused(String),
    /// It can't be read.
    Unreadable(std::io::Error),
}

/// What an embedder provides. Every method has a default that gives nothing.
pub trait Host: Send {
    /// Writes to standard output.
    ///
    /// # Errors
    /// As the underlying stream; a broken pipe ends the program quietly.
    fn write_stdout(&mut self, _text: &str) -> std::io::Result<()> {
        Ok(())
    }

    /// Makes standard output's buffer empty.
    ///
    /// # Errors
    /// As the underlying stream.
    fn flush_stdout(&mut self) -> std::io::Result<()> {
        Ok(())
    }

    /// Writes to standard error.
    ///
    /// # Errors
    /// As the underlying stream.
    fn write_stderr(&mut self, _text: &str) -> std::io::Result<()> {
        Ok(())
    }

    /// Reads a line from standard input, its line end included; an empty string at the end.
    ///
    /// # Errors
    /// As the underlying stream.
    fn read_line(&mut self) -> std::io::Result<String> {
        Ok(String::new())
    }

    /// Seconds since 1970.
    fn wall_clock(&mut self) -> f64 {
        0.0
    }

    /// Seconds of a clock that never goes back, from an arbitrary start.
    fn monotonic_clock(&mut self) -> f64 {
        0.0
    }

    /// Seconds of processor time used.
    fn cpu_clock(&mut self) -> f64 {
        0.0
    }

    /// Waits.
    fn sleep(&mut self, _seconds: f64) {}

    /// Bytes that nobody can predict, for seeding `random`; the default is always the same.
    fn entropy(&mut self) -> u64 {
        0
    }

    /// Whether the program is to stop: the user asked for it (Ctrl-C), or its time is over. Asked now and then; the answer
    /// resets what the user asked.
    fn interrupted(&mut self) -> bool {
        false
    }

    /// Whether the run's time is over.
    fn is_out_of_time(&self) -> bool {
        false
    }

    /// A run begins: its time counts from here.
    fn begin_run(&mut self) {}

    /// Compiles source text.
    ///
    /// # Errors
    /// What is wrong with the text.
    fn compile(&mut self, _source: &str, _filename: &str, _mode: CompileMode) -> Result<Code, Box<SourceError>> {
        Err(Box::new(SourceError {
            kind: "SyntaxError",
            message: "this host has no compiler".into(),
            line: 0,
            column: 0,
            end_line: 0,
            end_column: 0,
            text: None,
            late: false,
        }))
    }

    /// The syntax tree of source text, as rows: what the compiler's `syntax_rows` describes.
    ///
    /// # Errors
    /// What is wrong with the text.
    fn syntax(&mut self, source: &str, filename: &str, mode: CompileMode) -> Result<Const, Box<SourceError>> {
        // Without a compiler there is no parser, which the answer says.
        self.compile(source, filename, mode).map(|_| Const::Tuple(Vec::new()))
    }

    /// What the last compilation warned of, to be told to the program: errors whose kind is `SyntaxWarning`.
    fn take_warnings(&mut self) -> Vec<SourceError> {
        Vec::new()
    }

    /// Looks for a module in one directory: `name` is its dotted name, of which the last part says what to look for;
    /// `directory` an entry of `sys.path` or of a package's `__path__`.
    fn find_module(&mut self, _name: &str, _directory: &str) -> Option<FoundModule> {
        None
    }

    /// The code of a module in a file that [`Host::find_module`] has told of, or that the program names itself.
    ///
    /// # Errors
    /// Why there is none.
    fn load_module(&mut self, _name: &str, _file: &str) -> Result<Arc<VerifiedCode>, ImportFailure> {
        Err(ImportFailure::Unreadable(std::io::ErrorKind::NotFound.into()))
    }

    /// The bytes of a file that belongs to a package: its source, or data that lies beside it.
    ///
    /// # Errors
    /// If it can't be read, or lies outside of the folders that modules come from.
    fn read_package_file(&mut self, _file: &str) -> std::io::Result<Vec<u8>> {
        Err(std::io::Error::from_raw_os_error(13))
    }

    /// The names in a folder that modules come from, sorted; those of folders end in a slash.
    ///
    /// # Errors
    /// If it can't be read, or lies outside of the folders that modules come from.
    fn list_package_folder(&mut self, _folder: &str) -> std::io::Result<Vec<String>> {
        Err(std::io::Error::from_raw_os_error(13))
    }

    /// The files that the program may reach; None for none at all.
    fn files(&mut self) -> Option<&mut dyn Files> {
        None
    }

    /// The environment variables that the program may see.
    fn environment(&mut self) -> Vec<(String, String)> {
        Vec::new()
    }

    /// Writes bytes to standard output that need not be text.
    ///
    /// # Errors
    /// As the underlying stream.
    fn write_stdout_bytes(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.write_stdout(&String::from_utf8_lossy(bytes))
    }

    /// A line of a source file, for tracebacks: from 1.
    fn source_line(&mut self, _file: &str, _line: u32) -> Option<String> {
        None
    }
}

/// A host that gives nothing.
pub struct NoHost;

impl Host for NoHost {}
