//! Pellucid's compiler: from Python source text to portable bytecode.
//!
//! The smart half of the machine. Text becomes tokens and a tree ([`parse`]), names are resolved, the tree is lowered to
//! instructions through a builder that tracks the stack, and passes that can be switched off one by one improve them. It
//! runs without a VM and knows nothing of one; its output is [`Code`], which the VM verifies before it runs it.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod builder;
mod error;
mod lower;
mod opt;
mod parse;
mod scope;
mod source;
mod syntax;
mod view;
mod warn;

pub use error::{CompileError, ErrorKind};
pub use opt::Passes;
pub use syntax::syntax_rows;
pub use view::{TokenView, TreeRow, tokens, tree, tree_json, tree_rows};

use error::Res;
use lower::Futures;
use pellucid_bytecode::Code;
use scope::Scopes;
use source::Source;

/// What a source text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// A file: statements.
    #[default]
    Module,
    /// One expression; running the code gives its value.
    Eval,
    /// What was typed at a prompt: statements, of which expressions are echoed.
    Interactive,
}

/// How to compile.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What the source text is.
    pub mode: Mode,
    /// What is done to make the code faster.
    pub passes: Passes,
}

/// Compiles a source text. `filename` is what tracebacks call it.
///
/// # Errors
/// If the text is no Python, or uses what Pellucid does not compile yet; the error says where.
pub fn compile(source: &str, filename: &str, options: &Options) -> Result<Code, CompileError> {
    compile_and_warn(source, filename, options).map(|(code, _)| code)
}

/// Compiles a source text, and tells what is worth a warning in it.
///
/// # Errors
/// As [`compile`]'s.
pub fn compile_and_warn(
    source: &str,
    filename: &str,
    options: &Options,
) -> Result<(Code, Vec<CompileError>), CompileError> {
    let source = Source::new(source);
    let compiled = parse::with_stack(&source, || compile_source(&source, filename, options));
    compiled.map_err(|error| with_file(*error, filename))
}

/// What is wrong with a text that should be one interactive statement, where it is more or less than one.
pub fn not_one_statement(source: &str, filename: &str) -> Option<CompileError> {
    let source = Source::new(source);
    let checked = parse::with_stack(&source, || Ok(parse::not_one_statement(&source)));
    checked.ok().flatten().map(|error| with_file(*error, filename))
}

/// Whether a source text is the beginning of something: a prompt should ask for another line.
pub fn is_incomplete(source: &str) -> bool {
    let source = Source::new(source);
    parse::with_stack(&source, || Ok(parse::is_incomplete(&source))).unwrap_or(false)
}

fn compile_source(source: &Source, filename: &str, options: &Options) -> Res<(Code, Vec<CompileError>)> {
    let tree = parse::parse(source, options.mode)?;
    let futures = Futures::find(&tree);
    let scopes = Scopes::build(source, &tree, futures.annotations)?;
    let code = lower::lower(source, filename, &tree, scopes, options, &futures)?;
    if cfg!(debug_assertions)
        && let Err(error) = pellucid_bytecode::verify::verify(code.clone())
    {
        panic!("the compiler made code that the verifier refuses: {error}");
    }
    let warnings = warn::warnings(source, &tree).into_iter().map(|warning| with_file(warning, filename)).collect();
    Ok((code, warnings))
}

fn with_file(mut error: CompileError, filename: &str) -> CompileError {
    error.filename = filename.to_string();
    error
}
