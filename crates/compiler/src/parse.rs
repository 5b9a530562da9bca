//! Text to tree, by ruff's parser, with guards against text that nests too deeply.
//!
//! What the parser objects to is put into CPython's words in [`message`].

mod finding;
mod grammar;
mod literals;
mod message;
mod mistakes;
mod numbers;
mod words;

use crate::Mode;
use crate::error::{CompileError, ErrorKind, Res};
use crate::source::Source;
use ruff_python_ast::token::TokenKind;
use ruff_python_ast::{Mod, PythonVersion, Stmt};
use ruff_python_parser::{ParseOptions, Parsed, lexer, parse_unchecked};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// How deep brackets may nest, as in CPython.
const MAX_BRACKETS: usize = 200;
/// How deep blocks may be indented, as in CPython.
const MAX_INDENTS: usize = 100;
/// How deep the tree may be: some 60,000 operators in a row.
const MAX_DEPTH: usize = if cfg!(target_family = "wasm") { 2_000 } else { 65_000 };
/// Trees less deep than this are compiled on the stack at hand.
const SHALLOW: usize = 400;
/// Stack for one level of the tree, with room to spare.
const STACK_PER_LEVEL: usize = if cfg!(debug_assertions) { 12 << 10 } else { 4 << 10 };
/// Stack for a shallow tree.
const STACK: usize = if cfg!(debug_assertions) { 6 << 20 } else { 2 << 20 };

/// Runs `work` on the source with as much stack as its tree may need, or refuses a source that nests too deeply.
pub(crate) fn with_stack<T>(source: &Source, work: impl FnOnce() -> Res<T>) -> Res<T> {
    let depth = depth(source)?;
    if depth > SHALLOW {
        stacker::grow(STACK + depth * STACK_PER_LEVEL, work)
    } else {
        stacker::maybe_grow(STACK / 2, STACK, work)
    }
}

/// Parses a source text.
pub(crate) fn parse(source: &Source, mode: Mode) -> Res<Mod> {
    if let Some(at) = source.text.find('\0') {
        let place = TextRange::empty(TextSize::try_from(at).unwrap_or_default());
        return Err(CompileError::at(source, ErrorKind::Syntax, place, "source code cannot contain null bytes"));
    }
    let parsed = parse_leniently(source, mode);
    match message::first_error(source, &parsed, mode) {
        Some(error) => Err(error),
        None => Ok(parsed.into_syntax()),
    }
}

/// Parses what can be parsed; the errors are in the result.
pub(crate) fn parse_leniently(source: &Source, mode: Mode) -> Parsed<Mod> {
    let mode = match mode {
        Mode::Eval => ruff_python_parser::Mode::Expression,
        Mode::Module | Mode::Interactive => ruff_python_parser::Mode::Module,
    };
    parse_unchecked(source.text, ParseOptions::from(mode).with_target_version(PythonVersion::PY313))
}

/// What is wrong with a text that should be one interactive statement: it is none, more than one, or a block that goes on
/// to the end of the text.
pub(crate) fn not_one_statement(source: &Source) -> Option<Box<CompileError>> {
    let parsed = parse_leniently(source, Mode::Interactive);
    let Mod::Module(module) = parsed.syntax() else { return None };
    if !parsed.errors().is_empty() {
        return None;
    }
    let invalid = |range, message: &str| Some(CompileError::at(source, ErrorKind::Syntax, range, message));
    let end = TextRange::empty(TextSize::of(source.text));
    let Some(first) = module.body.first() else { return invalid(end, "invalid syntax") };
    if is_compound(first) && !source.text.ends_with(['\n', '\r']) {
        return invalid(end, "invalid syntax");
    }
    let line = source.line(first.end());
    let other = module.body.iter().skip(1).find(|other| is_compound(first) || source.line(other.start()) > line);
    other.and_then(|other| invalid(other.range(), "multiple statements found while compiling a single statement"))
}

fn is_compound(statement: &Stmt) -> bool {
    matches!(
        statement,
        Stmt::FunctionDef(_)
            | Stmt::ClassDef(_)
            | Stmt::For(_)
            | Stmt::While(_)
            | Stmt::If(_)
            | Stmt::With(_)
            | Stmt::Match(_)
            | Stmt::Try(_)
    )
}

/// Whether more lines could follow: something is open at the end, or a block whose end only an empty line tells.
pub(crate) fn is_incomplete(source: &Source) -> bool {
    let parsed = parse_leniently(source, Mode::Interactive);
    if let Some(error) = message::first_error(source, &parsed, Mode::Interactive) {
        return error.incomplete;
    }
    let Mod::Module(module) = parsed.syntax() else { return false };
    module.body.last().is_some_and(is_compound) && !source.text.ends_with(['\n', '\r'])
}

/// An upper bound of the depth of the tree, from the tokens alone.
fn depth(source: &Source) -> Res<usize> {
    let mut lexer = lexer::lex(source.text, ruff_python_parser::Mode::Module);
    // For each open bracket, how many levels the expression in it has so far at most.
    let mut open: Vec<usize> = vec![0];
    let (mut total, mut most, mut indents) = (0, 0, 0);
    loop {
        match lexer.next_token() {
            TokenKind::EndOfFile => return Ok(most),
            TokenKind::Newline | TokenKind::Comma | TokenKind::Semi => {
                total -= open.last_mut().map_or(0, std::mem::take);
            }
            TokenKind::Indent => indents += 1,
            TokenKind::Dedent => indents -= 1,
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace if open.len() > 1 => {
                total -= open.pop().unwrap_or(0);
            }
            kind => {
                if nests(kind) {
                    total += 1;
                    if let Some(levels) = open.last_mut() {
                        *levels += 1;
                    }
                }
                if matches!(kind, TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace) {
                    open.push(0);
                }
            }
        }
        most = most.max(total + indents);
        if indents > MAX_INDENTS {
            return Err(message::too_deep(source, ErrorKind::Indentation, "too many levels of indentation"));
        }
        if open.len() > MAX_BRACKETS + 1 {
            return Err(message::too_deep(source, ErrorKind::Syntax, "too many nested parentheses"));
        }
        if most > MAX_DEPTH {
            let text = "maximum recursion depth exceeded during compilation";
            return Err(message::too_deep(source, ErrorKind::Recursion, text));
        }
    }
}

/// Whether a token may put one more level on the tree.
fn nests(kind: TokenKind) -> bool {
    kind.is_operator() && !matches!(kind, TokenKind::Comma | TokenKind::Semi | TokenKind::Colon)
        || matches!(
            kind,
            TokenKind::Not
                | TokenKind::And
                | TokenKind::Or
                | TokenKind::Lambda
                | TokenKind::Await
                | TokenKind::Yield
                | TokenKind::If
                | TokenKind::Else
                | TokenKind::In
                | TokenKind::Is
                | TokenKind::For
        )
}
