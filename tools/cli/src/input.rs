//! What a command works on: a file of source text or bytecode, standard input, the text behind `-c`, or the program that
//! this executable carries.

use std::ffi::OsStr;
use std::io::Read;
use std::path::Path;

use pellucid::bytecode::format::is_bytecode;
use pellucid::{CompileMode, CompileOptions, Program, SourceError};

use crate::args::Invocation;

/// Where a program comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A file.
    File(std::ffi::OsString),
    /// `-c CODE`
    Code(String),
    /// `-m NAME`: a module that an import would find.
    Module(String),
    /// `-`: standard input.
    Stdin,
    /// The bytecode in this executable.
    Carried(Carried),
}

/// A program in bytecode that came with this executable, and how that was called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The portable bytecode.
    pub bytes: Vec<u8>,
    /// What `sys.argv[0]` holds.
    pub argv0: String,
}

/// The bytes of a program and the name that tracebacks give it.
pub struct Text {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// Its name: an absolute path (as CPython names the main script), `<string>` or `<stdin>`.
    pub filename: String,
}

impl Input {
    /// What `sys.argv[0]` holds.
    pub fn argv0(&self) -> String {
        match self {
            Input::File(path) => path.to_string_lossy().into_owned(),
            Input::Code(_) => "-c".into(),
            Input::Module(_) => "-m".into(),
            Input::Stdin => "-".into(),
            Input::Carried(carried) => carried.argv0.clone(),
        }
    }

    /// Reads the text.
    ///
    /// # Errors
    /// The exit status, after the reason was told.
    pub fn read(&self) -> Result<Text, i32> {
        match self {
            Input::Code(code) => Ok(Text { bytes: code.clone().into_bytes(), filename: "<string>".into() }),
            Input::Stdin => {
                let mut bytes = Vec::new();
                std::io::stdin()
                    .lock()
                    .read_to_end(&mut bytes)
                    .map_err(|error| cannot_open(OsStr::new("<stdin>"), &error))?;
                Ok(Text { bytes, filename: "<stdin>".into() })
            }
            Input::File(path) => read_file(path),
            Input::Carried(carried) => Ok(Text { bytes: carried.bytes.clone(), filename: carried.argv0.clone() }),
            Input::Module(name) => {
                eprintln!("pellucid: -m {name} can only be run");
                Err(2)
            }
        }
    }

    /// The module that is to be run in place of a file: what `-m` names, or `__main__` in a folder that has it.
    pub fn module(&self) -> Option<&str> {
        match self {
            Input::Module(name) => Some(name),
            Input::File(path) if Path::new(path).join("__main__.py").is_file() => Some("__main__"),
            _ => None,
        }
    }
}

fn read_file(path: &OsStr) -> Result<Text, i32> {
    if Path::new(path).is_dir() {
        eprintln!("pellucid: can't find '__main__' module in '{}'", path.display());
        return Err(1);
    }
    let bytes = std::fs::read(path).map_err(|error| cannot_open(path, &error))?;
    let filename = std::path::absolute(path).unwrap_or_else(|_| path.into());
    Ok(Text { bytes, filename: filename.display().to_string() })
}

/// Tells that a file can't be opened; the status for it.
fn cannot_open(path: &OsStr, error: &std::io::Error) -> i32 {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    match error.raw_os_error() {
        Some(code) => eprintln!("pellucid: can't open file '{}': [Errno {code}] {text}", path.display()),
        None => eprintln!("pellucid: can't open file '{}': {text}", path.display()),
    }
    2
}

/// Reads and compiles what a command works on, as a program.
///
/// # Errors
/// The exit status, after the reason was told.
pub fn load(invocation: &Invocation) -> Result<Program, i32> {
    compile(invocation, CompileMode::Module)
}

/// Reads and compiles what a command shows: the text behind `-c` as the REPL would.
///
/// # Errors
/// The exit status, after the reason was told.
pub fn load_to_show(invocation: &Invocation) -> Result<Program, i32> {
    match invocation.input() {
        Input::Code(_) => compile(invocation, CompileMode::Interactive),
        _ => compile(invocation, CompileMode::Module),
    }
}

fn compile(invocation: &Invocation, mode: CompileMode) -> Result<Program, i32> {
    let input = invocation.input();
    let text = input.read()?;
    if is_bytecode(&text.bytes) {
        return load_bytecode(&text);
    }
    let options = CompileOptions { mode, optimize: !invocation.flags.no_optimize };
    let compiled = match input {
        Input::Code(code) => Program::compile_with(code, &text.filename, options),
        _ => Program::compile_file(text.bytes, &text.filename, options),
    };
    compiled.map_err(|error| refuse(error, &text.filename))
}

/// Loads bytecode, which is known by how it begins, whatever the file is called.
fn load_bytecode(text: &Text) -> Result<Program, i32> {
    Program::from_bytes(&text.bytes).map_err(|error| {
        eprintln!("pellucid: {}: {error}", text.filename);
        1
    })
}

/// Reads the source text that a command works on, and its name.
///
/// # Errors
/// The exit status, after the reason was told.
pub fn text(invocation: &Invocation) -> Result<(String, String), i32> {
    let text = invocation.input().read()?;
    if is_bytecode(&text.bytes) {
        let program = load_bytecode(&text)?;
        let Some(source) = program.source() else {
            eprintln!("pellucid: {}: there is no source text in this bytecode file", text.filename);
            return Err(1);
        };
        return Ok((source.to_owned(), program.filename().to_owned()));
    }
    match pellucid::syntax::decode(text.bytes, &text.filename) {
        Ok(decoded) => Ok((decoded, text.filename)),
        Err(error) => Err(refuse(error, &text.filename)),
    }
}

/// Tells what is wrong with a source text; the status for it.
pub fn refuse(mut error: SourceError, filename: &str) -> i32 {
    error.filename = filename.to_owned();
    eprintln!("{error}");
    1
}
