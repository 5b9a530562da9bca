//! A program in its portable form: compiled, assembled or loaded, and always verified.
//!
//! A [`Program`] is plain data that can be shared between threads and run by any number of interpreters.

use std::borrow::Cow;
use std::sync::Arc;

use pellucid_bytecode::dis::{self, Style};
use pellucid_bytecode::{Code, VerifiedCode, asm, format, verify};
use pellucid_compiler as compiler;

use crate::error::{LoadError, SourceError};
use crate::source;

/// What a source text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CompileMode {
    /// A program or module: statements.
    #[default]
    Module,
    /// Statements as they are typed into a REPL: those that are expressions are shown.
    Interactive,
    /// One expression, whose value is what running it returns.
    Eval,
}

/// How to compile.
#[derive(Clone, Copy, Debug)]
pub struct CompileOptions {
    /// What the text is.
    pub mode: CompileMode,
    /// Whether the optimiser's passes run.
    pub optimize: bool,
}

impl Default for CompileOptions {
    fn default() -> Self {
        CompileOptions { mode: CompileMode::Module, optimize: true }
    }
}

impl CompileOptions {
    /// The compiler's own form.
    fn for_compiler(self) -> compiler::Options {
        let mode = match self.mode {
            CompileMode::Module => compiler::Mode::Module,
            CompileMode::Interactive => compiler::Mode::Interactive,
            CompileMode::Eval => compiler::Mode::Eval,
        };
        compiler::Options {
            mode,
            passes: if self.optimize { compiler::Passes::default() } else { compiler::Passes::NONE },
        }
    }
}

/// Compiles a text to code that is not verified yet.
pub(crate) fn compile(text: &str, filename: &str, options: CompileOptions) -> Result<Code, SourceError> {
    if text.contains('\0') {
        return Err(SourceError::of_file(filename, "source code string cannot contain null bytes".into()));
    }
    compiler::compile(text, filename, &options.for_compiler()).map_err(SourceError::from)
}

/// The text with every end of a line as a line feed, which is what Python programs see inside of their strings.
pub(crate) fn with_line_feeds(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n").into() } else { text.into() }
}

/// How much a disassembly shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Listing {
    /// All there is, with the source's lines beside the instructions.
    #[default]
    Full,
    /// Instructions alone.
    Plain,
}

/// A program: verified portable bytecode, with its source text if it has one.
#[derive(Clone, Debug)]
pub struct Program {
    pub(crate) code: Arc<VerifiedCode>,
    pub(crate) source: Option<Arc<str>>,
}

impl Program {
    /// Compiles a module. `filename` is what tracebacks show; it is not read.
    ///
    /// # Errors
    /// A SyntaxError or one of its kin.
    pub fn compile(text: &str, filename: &str) -> Result<Program, SourceError> {
        Program::compile_with(text, filename, CompileOptions::default())
    }

    /// Compiles with these options.
    ///
    /// # Errors
    /// A SyntaxError or one of its kin.
    pub fn compile_with(text: &str, filename: &str, options: CompileOptions) -> Result<Program, SourceError> {
        let text = with_line_feeds(text);
        let code = compile(&text, filename, options)?;
        let code = verify(code).map_err(|error| refused(filename, &error))?;
        Ok(Program { code, source: Some(text.into_owned().into()) })
    }

    /// Compiles the content of a file, which has to be UTF-8.
    ///
    /// # Errors
    /// A SyntaxError or one of its kin, also for bytes that are not text.
    pub fn compile_file(bytes: Vec<u8>, filename: &str, options: CompileOptions) -> Result<Program, SourceError> {
        Program::compile_with(&source::decode(bytes, filename)?, filename, options)
    }

    /// Assembles a program and verifies it.
    ///
    /// # Errors
    /// What is wrong, and in which line.
    ///
    /// ```
    /// use pellucid::{Interpreter, Options, Program};
    ///
    /// let program = Program::assemble("PUSH 2\nPUSH 3\nADD\nPUSH 4\nMUL\nPRINT\n", "twenty.pasm")?;
    /// let mut interpreter = Interpreter::new(Options::new().capture());
    /// interpreter.run(&program).expect("it ends well");
    /// assert_eq!(interpreter.take_output(), "20\n");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn assemble(text: &str, filename: &str) -> Result<Program, LoadError> {
        let code = asm::assemble_file(text, filename)
            .map_err(|error| LoadError::Assembly { filename: filename.into(), error })?;
        Ok(Program { code: verify(code)?, source: Some(text.into()) })
    }

    /// Loads a program from the bytes that [`Program::to_bytes`] gave, on whatever machine. Nothing is trusted.
    ///
    /// # Errors
    /// Bytes that are no program, or one that the verifier refuses.
    pub fn from_bytes(bytes: &[u8]) -> Result<Program, LoadError> {
        let code = format::decode(bytes).map_err(|error| LoadError::Format(error.to_string()))?;
        Ok(Program { code: verify(code)?, source: None })
    }

    /// The program in its portable form, without its source text.
    pub fn to_bytes(&self) -> Vec<u8> {
        format::encode(&self.code.to_code(), &format::EncodeOptions::default())
    }

    /// The program as text, from which [`Program::assemble`] makes the same program.
    ///
    /// ```
    /// use pellucid::{CompileMode, CompileOptions, Listing, Program};
    ///
    /// let options = CompileOptions { mode: CompileMode::Interactive, optimize: false };
    /// let program = Program::compile_with("(2 + 3) * 4", "sum.py", options)?;
    /// assert_eq!(program.listing(Listing::Plain), "PUSH 2\nPUSH 3\nADD\nPUSH 4\nMUL\nPRINT\n");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn listing(&self, listing: Listing) -> String {
        let style = match listing {
            Listing::Full => Style::Full,
            Listing::Plain => Style::Plain,
        };
        dis::disassemble(&self.code.to_code(), self.source.as_deref(), style)
    }

    /// The verified code.
    pub fn code(&self) -> &Arc<VerifiedCode> {
        &self.code
    }

    /// The source text or assembly that it came from, if it came from any.
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// The name of the file that it came from.
    pub fn filename(&self) -> &str {
        &self.code.code().filename
    }
}

/// The compiler's output is verified like any other; what is refused there is too large for the format.
fn refused(filename: &str, error: &pellucid_bytecode::VerifyError) -> SourceError {
    SourceError::of_file(filename, format!("the program can't be represented as bytecode: {error}"))
}
