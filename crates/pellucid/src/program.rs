//! A program in its portable form: compiled, assembled or loaded, and always verified.
//!
//! A [`Program`] is plain data that can be shared between threads and run by any number of interpreters.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use pellucid_bytecode::dis::{self, Style};
use pellucid_bytecode::format::{self, EncodeOptions, File, Module, ModuleKind, Positions};
use pellucid_bytecode::{Code, CodeKind, Const, VerifiedCode, asm, verify};
use pellucid_compiler as compiler;
use pellucid_vm::host::FoundModule;

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
    compile_and_warn(text, filename, options).map(|(code, _)| code)
}

/// Compiles a text, and tells what is worth a warning in it.
pub(crate) fn compile_and_warn(
    text: &str,
    filename: &str,
    options: CompileOptions,
) -> Result<(Code, Vec<SourceError>), SourceError> {
    if text.contains('\0') {
        return Err(SourceError::of_file(filename, "source code string cannot contain null bytes".into()));
    }
    let (code, warnings) = compiler::compile_and_warn(text, filename, &options.for_compiler())?;
    Ok((code, warnings.into_iter().map(SourceError::from).collect()))
}

/// The syntax tree of a text, as rows.
pub(crate) fn syntax_rows(text: &str, filename: &str, mode: CompileMode) -> Result<Const, SourceError> {
    let options = CompileOptions { mode, optimize: false };
    Ok(compiler::syntax_rows(text, filename, options.for_compiler().mode)?)
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

/// A program: verified portable bytecode, with its source text if it has one, and the modules that came with it.
#[derive(Clone, Debug)]
pub struct Program {
    pub(crate) main: Arc<Part>,
    /// What it may import of its own; none unless it was built with modules.
    pub(crate) modules: Vec<Arc<Part>>,
    /// What the compiler warned of; it is told when the program is run.
    pub(crate) warnings: Vec<SourceError>,
}

/// The main program or one of its modules.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) kind: ModuleKind,
    pub(crate) code: Arc<VerifiedCode>,
    pub(crate) source: Option<Arc<str>>,
}

impl Part {
    /// A main program.
    fn main(code: Arc<VerifiedCode>, source: Option<Arc<str>>) -> Arc<Part> {
        Arc::new(Part { name: "__main__".into(), kind: ModuleKind::Plain, code, source })
    }

    /// The name of the file that it came from.
    pub(crate) fn filename(&self) -> &str {
        &self.code.code().filename
    }

    /// What looking for it gives. Its file is where it was when it was built.
    pub(crate) fn found(&self) -> FoundModule {
        let file = self.filename().to_owned();
        let folder = || Path::new(&file).parent().map_or_else(String::new, |folder| folder.display().to_string());
        match self.kind {
            ModuleKind::Plain => FoundModule::Module { file },
            ModuleKind::Package => FoundModule::Package { directory: folder(), file },
            ModuleKind::Namespace => FoundModule::Namespace { directory: file },
        }
    }
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
        let (code, warnings) = compile_and_warn(&text, filename, options)?;
        let code = verify(code).map_err(|error| refused(filename, &error))?;
        Ok(Program { main: Part::main(code, Some(text.into_owned().into())), modules: Vec::new(), warnings })
    }

    /// Compiles the content of a file, which has to be UTF-8.
    ///
    /// # Errors
    /// A SyntaxError or one of its kin, also for bytes that are not text.
    pub fn compile_file(bytes: Vec<u8>, filename: &str, options: CompileOptions) -> Result<Program, SourceError> {
        let compiled = Program::compile_with(&source::decode(bytes, filename)?, filename, options);
        compiled.map_err(SourceError::without_column_at_end)
    }

    /// What the compiler warned of, to be shown as a SyntaxWarning is. Running the program tells it, too.
    pub fn warnings(&self) -> &[SourceError] {
        &self.warnings
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
        let main = Part::main(verify_module(code)?, Some(text.into()));
        Ok(Program { main, modules: Vec::new(), warnings: Vec::new() })
    }

    /// Loads a program from the bytes that [`Program::to_bytes`] gave, on whatever machine. Nothing is trusted.
    ///
    /// # Errors
    /// Bytes that are no program, or one that the verifier refuses.
    pub fn from_bytes(bytes: &[u8]) -> Result<Program, LoadError> {
        let file = format::read(bytes).map_err(|error| LoadError::Format(error.to_string()))?;
        let mut sources: HashMap<String, Arc<str>> =
            file.sources.into_iter().map(|source| (source.file, source.text.into())).collect();
        let mut parts = Vec::with_capacity(file.modules.len());
        for Module { name, kind, code } in file.modules {
            let source = sources.remove(&*code.filename);
            parts.push(Arc::new(Part { name, kind, code: verify_module(code)?, source }));
        }
        let main = parts.remove(0);
        Ok(Program { main, modules: parts, warnings: Vec::new() })
    }

    /// The program in its portable form (docs/format.md), with its modules and their source texts. The same program gives
    /// the same bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.to_file(true, Positions::Full, |code| code)
    }

    /// The program in its portable form without what it can run without: source texts, the places in them but for the
    /// lines, and the folder that it was built in. Tracebacks are those of a program whose source is not at hand.
    pub fn to_stripped_bytes(&self) -> Vec<u8> {
        let folder = Path::new(self.filename()).parent().unwrap_or(Path::new("")).to_owned();
        self.to_file(false, Positions::Lines, |code| shorten_names(code, &folder))
    }

    fn to_file(&self, with_sources: bool, positions: Positions, change: impl Fn(Code) -> Code) -> Vec<u8> {
        let modules = self.parts().map(|part| Module {
            name: part.name.clone(),
            kind: part.kind,
            code: change(part.code.to_code()),
        });
        let sources = self.parts().filter(|_| with_sources).filter_map(|part| {
            let text = part.source.as_deref()?.to_owned();
            Some(format::Source { file: part.filename().to_owned(), text })
        });
        let file = File { modules: modules.collect(), sources: sources.collect() };
        format::write(&file, &EncodeOptions { positions })
    }

    /// The program as text, from which [`Program::assemble`] makes the same program. The modules that came with it follow.
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
        let mut text = String::new();
        for part in self.parts() {
            if !text.is_empty() {
                text.push_str(&format!("\n; ---- module {} ----\n", part.name));
            }
            text.push_str(&dis::disassemble(&part.code.to_code(), part.source.as_deref(), style));
        }
        text
    }

    /// The verified code.
    pub fn code(&self) -> &Arc<VerifiedCode> {
        &self.main.code
    }

    /// The source text or assembly that it came from, if it came from any.
    pub fn source(&self) -> Option<&str> {
        self.main.source.as_deref()
    }

    /// The name of the file that it came from.
    pub fn filename(&self) -> &str {
        self.main.filename()
    }

    /// The dotted names of the modules that came with it.
    pub fn modules(&self) -> impl Iterator<Item = &str> {
        self.modules.iter().map(|part| part.name.as_str())
    }

    /// The main program and its modules.
    pub(crate) fn parts(&self) -> impl Iterator<Item = &Arc<Part>> {
        std::iter::once(&self.main).chain(&self.modules)
    }
}

/// Verifies the code of a module, which is all that runs by itself.
fn verify_module(code: Code) -> Result<Arc<VerifiedCode>, LoadError> {
    if code.kind != CodeKind::Module {
        return Err(LoadError::NoModule(code.qualname));
    }
    Ok(verify(code)?)
}

/// A code object and those nested in it with the names of source files relative to a folder.
fn shorten_names(mut code: Code, folder: &Path) -> Code {
    if let Ok(short) = Path::new(&*code.filename).strip_prefix(folder) {
        code.filename = short.to_string_lossy().into();
    }
    code.codes = code.codes.into_iter().map(|child| shorten_names(child, folder)).collect();
    code
}

/// The compiler's output is verified like any other; what is refused there is too large for the format.
pub(crate) fn refused(filename: &str, error: &pellucid_bytecode::VerifyError) -> SourceError {
    SourceError::of_file(filename, format!("the program can't be represented as bytecode: {error}"))
}
