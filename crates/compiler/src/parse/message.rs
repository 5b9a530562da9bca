//! The parser's objections in CPython's words.
//!
//! CPython lets what its tokenizer objects to win over what its parser does, wherever it stands, and then an open bracket
//! over anything on later lines; so does this. The words themselves are in [`super::wording`].

use super::wording::{self, Finding};
use crate::error::{CompileError, ErrorKind};
use crate::source::Source;
use ruff_python_ast::Mod;
use ruff_python_ast::token::{Token, TokenKind};
use ruff_python_parser::{InterpolatedStringErrorType, LexicalErrorType, ParseError, ParseErrorType, Parsed};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// What is known when an error is put into words.
pub(super) struct Context<'s> {
    pub(super) source: &'s Source<'s>,
    pub(super) tree: &'s Mod,
    /// All tokens except comments and line ends within brackets.
    pub(super) tokens: Vec<Token>,
}

/// The error that is reported for a source text, if there is one.
pub(super) fn first_error(source: &Source, parsed: &Parsed<Mod>) -> Option<Box<CompileError>> {
    let trivia = |token: &&Token| !matches!(token.kind(), TokenKind::Comment | TokenKind::NonLogicalNewline);
    let Some(first) = parsed.errors().first() else {
        let unsupported = parsed.unsupported_syntax_errors().first()?;
        let finding = Finding::new(unsupported.range, wording::newer_syntax(unsupported.kind));
        return Some(finding.report(source));
    };
    let tokens = parsed.tokens().iter().filter(trivia).copied().collect();
    let context = Context { source, tree: parsed.syntax(), tokens };
    let brackets = Brackets::scan(&context);
    let lexical = parsed.errors().iter().find_map(|error| tokenizer_error(&context, error));
    if let Some(finding) =
        [lexical, brackets.wrong, bad_number(&context)].into_iter().flatten().min_by_key(Finding::start)
    {
        return Some(finding.report(source));
    }
    let finding = wording::parser_error(&context, first);
    if let Some(open) = brackets.open {
        let at_end = first.location.start() >= end_of_text(source);
        if at_end || source.line(finding.start()) > source.line(open.start()) {
            let bracket = source.slice(open.range());
            let range = TextRange::empty(open.start());
            return Some(Finding::new(range, format!("'{bracket}' was never closed")).incomplete().report(source));
        }
    }
    Some(finding.report(source))
}

/// The offset behind the last thing that isn't blank.
fn end_of_text(source: &Source) -> TextSize {
    TextSize::try_from(source.text.trim_end().len()).unwrap_or_default()
}

/// An error about a source that nests too deeply. The place is the first bracket that is too many, or the line that is.
pub(super) fn too_deep(source: &Source, kind: ErrorKind, text: &str) -> Box<CompileError> {
    let mut depth = 0;
    let place = source.text.bytes().position(|byte| {
        depth += i32::from(matches!(byte, b'(' | b'[' | b'{')) - i32::from(matches!(byte, b')' | b']' | b'}'));
        depth > super::MAX_BRACKETS as i32
    });
    let place = if kind == ErrorKind::Syntax { place.unwrap_or(0) } else { 0 };
    CompileError::at(source, kind, TextRange::empty(TextSize::try_from(place).unwrap_or_default()), text)
}

/// What the tokens say about brackets.
struct Brackets {
    /// A closing bracket that is unmatched or of the wrong kind.
    wrong: Option<Finding>,
    /// The innermost bracket that is open at the end.
    open: Option<Token>,
}

impl Brackets {
    fn scan(context: &Context) -> Brackets {
        let mut open: Vec<Token> = Vec::new();
        for token in &context.tokens {
            match token.kind() {
                TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => open.push(*token),
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => {
                    if let Some(message) = mismatch(context.source, open.pop(), token) {
                        let wrong = Finding::new(TextRange::empty(token.start()), message);
                        return Brackets { wrong: Some(wrong), open: None };
                    }
                }
                _ => {}
            }
        }
        Brackets { wrong: None, open: open.pop() }
    }
}

fn mismatch(source: &Source, open: Option<Token>, close: &Token) -> Option<String> {
    let closing = source.slice(close.range());
    let Some(open) = open else { return Some(format!("unmatched '{closing}'")) };
    let opening = source.slice(open.range());
    if matches!((opening, closing), ("(", ")") | ("[", "]") | ("{", "}")) {
        return None;
    }
    let mut message = format!("closing parenthesis '{closing}' does not match opening parenthesis '{opening}'");
    let (open_line, close_line) = (source.line(open.start()), source.line(close.start()));
    if open_line != close_line {
        message += &format!(" on line {open_line}");
    }
    Some(message)
}

/// A number that runs into a word: CPython reads them as one bad number.
fn bad_number(context: &Context) -> Option<Finding> {
    let pair = context.tokens.windows(2).find(|pair| {
        matches!(pair[0].kind(), TokenKind::Int | TokenKind::Float)
            && pair[1].start() == pair[0].end()
            && matches!(pair[1].kind(), TokenKind::Name | TokenKind::Int)
    })?;
    let word = context.source.slice(pair[1].range());
    let number = context.source.slice(pair[0].range()).to_ascii_lowercase();
    let digit = word.chars().next().filter(char::is_ascii_digit);
    let message = match (number.get(..2), digit) {
        (Some("0b"), Some(digit)) => format!("invalid digit '{digit}' in binary literal"),
        (Some("0o"), Some(digit)) => format!("invalid digit '{digit}' in octal literal"),
        (Some("0b"), None) => "invalid binary literal".to_string(),
        (Some("0o"), None) => "invalid octal literal".to_string(),
        (Some("0x"), None) => "invalid hexadecimal literal".to_string(),
        _ => "invalid decimal literal".to_string(),
    };
    let behind = word.starts_with('_') || digit.is_some();
    let at = if behind { pair[1].start() } else { pair[1].start() - TextSize::new(1) };
    Some(Finding::new(TextRange::empty(at), message))
}

fn tokenizer_error(context: &Context, error: &ParseError) -> Option<Finding> {
    let range = error.location;
    let start = TextRange::empty(range.start());
    let kind = match &error.error {
        ParseErrorType::Lexical(kind) => kind,
        ParseErrorType::FStringError(inner) => return Some(fstring_error(context, inner, range)),
        ParseErrorType::UnexpectedIndentation if mixes_tabs(context.source, range) => return Some(tab_error(range)),
        _ => return None,
    };
    Some(match kind {
        LexicalErrorType::UnclosedStringError => unclosed_string(context, range),
        LexicalErrorType::FStringError(inner) | LexicalErrorType::TStringError(inner) => {
            fstring_error(context, inner, range)
        }
        LexicalErrorType::IndentationError if mixes_tabs(context.source, range) => tab_error(range),
        LexicalErrorType::IndentationError => {
            let end = context.source.line_end(range.start());
            Finding::new(TextRange::empty(end), "unindent does not match any outer indentation level")
                .kind(ErrorKind::Indentation)
        }
        LexicalErrorType::UnrecognizedToken { tok } if tok.is_ascii() && !tok.is_ascii_control() => return None,
        LexicalErrorType::UnrecognizedToken { tok } => Finding::new(start, wording::bad_character(*tok)),
        LexicalErrorType::LineContinuationError => {
            let incomplete = context.source.text[range.start().to_usize()..].trim_start_matches('\\').trim().is_empty();
            let at = TextRange::empty(range.start() + TextSize::new(1));
            if incomplete {
                return Some(Finding::new(at, "unexpected EOF while parsing").incomplete());
            }
            Finding::new(at, "unexpected character after line continuation character")
        }
        LexicalErrorType::InvalidByteLiteral => wording::bad_bytes(context, range),
        LexicalErrorType::UnicodeError
        | LexicalErrorType::MissingUnicodeLbrace
        | LexicalErrorType::MissingUnicodeRbrace => wording::bad_escape(context, range),
        LexicalErrorType::OtherError(message) if message.contains("decimal") => Finding::new(
            start,
            "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
        ),
        LexicalErrorType::OtherError(_) => {
            let base = match context.source.slice(range).to_ascii_lowercase().get(1..2) {
                Some("x") => "hexadecimal",
                Some("o") => "octal",
                Some("b") => "binary",
                _ => "decimal",
            };
            Finding::new(TextRange::empty(range.end() - TextSize::new(1)), format!("invalid {base} literal"))
        }
        LexicalErrorType::Eof | LexicalErrorType::StringError => return None,
    })
}

fn unclosed_string(context: &Context, range: TextRange) -> Finding {
    let quoted = context.source.slice(range).trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let triple = quoted.starts_with("'''") || quoted.starts_with("\"\"\"");
    let last = if triple { end_of_text(context.source) } else { range.start() };
    let line = context.source.line(last.max(range.start()));
    let start = TextRange::empty(range.start());
    if triple {
        let message = format!("unterminated triple-quoted string literal (detected at line {line})");
        return Finding::new(start, message).incomplete();
    }
    Finding::new(start, format!("unterminated string literal (detected at line {line})"))
}

fn fstring_error(context: &Context, error: &InterpolatedStringErrorType, range: TextRange) -> Finding {
    use InterpolatedStringErrorType as Kind;
    let start = TextRange::empty(range.start());
    match error {
        Kind::UnclosedLbrace => Finding::new(start, "f-string: expecting '}'"),
        Kind::SingleRbrace => Finding::new(start, "f-string: single '}' is not allowed"),
        Kind::InvalidConversionFlag => {
            let found = context.source.slice(range);
            let message = format!("f-string: invalid conversion character '{found}': expected 's', 'r', or 'a'");
            Finding::new(range, message)
        }
        Kind::UnterminatedString | Kind::UnterminatedTripleQuotedString => {
            let triple = *error == Kind::UnterminatedTripleQuotedString;
            let opening = context
                .tokens
                .iter()
                .rev()
                .find(|token| token.kind() == TokenKind::FStringStart && token.start() <= range.start());
            let start = opening.map_or(range.start(), |token| token.start());
            let last = if triple { end_of_text(context.source) } else { start };
            let line = context.source.line(last);
            let quotes = if triple { "triple-quoted f-string" } else { "f-string" };
            let message = format!("unterminated {quotes} literal (detected at line {line})");
            let finding = Finding::new(TextRange::empty(start), message);
            if triple { finding.incomplete() } else { finding }
        }
        Kind::LambdaWithoutParentheses => {
            Finding::new(range, "f-string: lambda expressions are not allowed without parentheses")
        }
        Kind::ConversionFlagNotImmediatelyAfterExclamation => {
            Finding::new(range, "f-string: conversion type must come right after the exclamation mark")
        }
        Kind::NewlineInFormatSpec => {
            let message = "f-string: newlines are not allowed in format specifiers for single quoted f-strings";
            Finding::new(start, message)
        }
    }
}

fn tab_error(range: TextRange) -> Finding {
    Finding::new(TextRange::empty(range.start()), "inconsistent use of tabs and spaces in indentation")
        .kind(ErrorKind::Tab)
}

/// Whether the indentation of a line and of the line before can only be compared by deciding how wide a tab is.
fn mixes_tabs(source: &Source, range: TextRange) -> bool {
    let blank = |line: &str| -> String { line.chars().take_while(|c| matches!(c, ' ' | '\t')).collect() };
    let line = source.line(range.end());
    let here = blank(source.line_text(line));
    let before = (1..line).rev().map(|n| source.line_text(n)).find(|text| !text.trim().is_empty()).map(blank);
    before.is_some_and(|before| !here.starts_with(&before) && !before.starts_with(&here))
}
