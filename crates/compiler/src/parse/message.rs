//! The parser's objections in CPython's words.
//!
//! CPython lets what its tokenizer objects to win over what its parser does, wherever it stands, and then an open bracket
//! over anything on later lines; so does this. What is wrong with literals is told by [`super::literals`] and
//! [`super::numbers`], the mistakes in what is made of the tokens by [`super::mistakes`].

use super::finding::Finding;
use super::{literals, mistakes, numbers};
use crate::Mode;
use crate::error::{CompileError, ErrorKind};
use crate::source::Source;
use ruff_python_ast::Mod;
use ruff_python_ast::token::{Token, TokenKind};
use ruff_python_parser::{
    InterpolatedStringErrorType, LexicalErrorType, ParseError, ParseErrorType, Parsed, UnsupportedSyntaxErrorKind,
};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// What is known when an error is put into words.
pub(super) struct Context<'s> {
    pub(super) source: &'s Source<'s>,
    /// All tokens except comments and line ends within brackets.
    pub(super) tokens: Vec<Token>,
}

/// The error that is reported for a source text, if there is one.
pub(super) fn first_error(source: &Source, parsed: &Parsed<Mod>, mode: Mode) -> Option<Box<CompileError>> {
    let trivia = |token: &&Token| !matches!(token.kind(), TokenKind::Comment | TokenKind::NonLogicalNewline);
    let Some(first) = parsed.errors().first() else {
        let unsupported = parsed.unsupported_syntax_errors().first()?;
        let message = newer_syntax(unsupported.kind);
        let range = match message.starts_with("dict unpacking") {
            true => TextRange::at(unsupported.range.start(), TextSize::of("**")),
            false => unsupported.range,
        };
        return Some(Finding::new(range, message).report(source));
    };
    let tokens = parsed.tokens().iter().filter(trivia).copied().collect();
    let context = Context { source, tokens };
    let brackets = Brackets::scan(&context);
    let lexical = parsed.errors().iter().find_map(|error| tokenizer_error(&context, error));
    let by_token =
        [lexical, brackets.wrong, numbers::first_error(&context), ends_in_backslash(&context), open_field(&context)];
    if let Some(finding) = by_token.into_iter().flatten().min_by_key(Finding::start) {
        return Some(seen_before(&finding, &context, mode).unwrap_or(finding).report(source));
    }
    let read = mistakes::find(source, &context.tokens, mode);
    if let Some(open) = brackets.open
        && read.last_line > source.line(open.start())
    {
        return Some(never_closed(source, open.range()).report(source));
    }
    let finding = read.finding.unwrap_or_else(|| Finding::new(first.location, later_error(&first.error)));
    Some(finding.report(source))
}

/// A mistake that is told before the end of an f-string within a field is come to.
fn seen_before(end: &Finding, context: &Context, mode: Mode) -> Option<Finding> {
    if !end.begins(OPEN_FIELD) {
        return None;
    }
    let read = mistakes::find(context.source, &context.tokens, mode);
    // (Whether there is such a conversion is asked behind the field's end.)
    let late = |finding: &Finding| finding.begins("f-string: invalid conversion character '");
    read.finding.filter(|finding| read.last_start < end.start() && !late(finding))
}

/// What is said of an f-string that ends in a field.
const OPEN_FIELD: &str = "f-string: expecting '}'";

/// What is said of a bracket that is open at the end.
pub(super) fn never_closed(source: &Source, bracket: TextRange) -> Finding {
    let message = format!("'{}' was never closed", source.slice(bracket));
    Finding::new(TextRange::empty(bracket.start()), message).open().incomplete()
}

/// A backslash with nothing behind it but the end of the text.
fn ends_in_backslash(context: &Context) -> Option<Finding> {
    let nothing = |kind| matches!(kind, TokenKind::Newline | TokenKind::Unknown | TokenKind::EndOfFile);
    let last = context.tokens.iter().rev().find(|token| !token.range().is_empty() && !nothing(token.kind()));
    let end = last.map_or(TextSize::new(0), |token| token.end());
    let rest = &context.source.text[end.to_usize()..];
    let finding = Finding::new(TextRange::empty(end), "unexpected EOF while parsing");
    (rest.trim() == "\\").then(|| finding.at_last_line(context.source).incomplete())
}

/// What the parser objects to in a text that CPython's grammar takes; CPython says it when it compiles the tree.
fn later_error(kind: &ParseErrorType) -> &'static str {
    use ParseErrorType as Kind;
    match kind {
        Kind::InvalidStarredExpressionUsage => "can't use starred expression here",
        Kind::EmptyTypeParams => "Type parameter list cannot be empty",
        Kind::InvalidMatchPatternTarget => "cannot use '_' as a target",
        _ => "invalid syntax",
    }
}

/// Syntax that Python got after 3.13, or lost before.
fn newer_syntax(kind: UnsupportedSyntaxErrorKind) -> &'static str {
    match kind {
        UnsupportedSyntaxErrorKind::UnparenthesizedExceptionTypes => "multiple exception types must be parenthesized",
        UnsupportedSyntaxErrorKind::UnpackingInComprehension(kind) => match format!("{kind:?}").as_str() {
            "DictInDict" => "dict unpacking cannot be used in dict comprehension",
            _ => "iterable unpacking cannot be used in comprehension",
        },
        _ => "invalid syntax",
    }
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
        // Fields of f-strings, which begin with braces of their own.
        let (mut fields, mut before) = (Vec::new(), TokenKind::EndOfFile);
        for token in &context.tokens {
            let kind = std::mem::replace(&mut before, token.kind());
            match token.kind() {
                TokenKind::Lbrace
                    if matches!(kind, TokenKind::FStringStart | TokenKind::FStringMiddle | TokenKind::Rbrace) =>
                {
                    fields.push(token.start());
                    open.push(*token);
                }
                TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => open.push(*token),
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => {
                    let in_field = open.last().is_some_and(|open| fields.contains(&open.start()));
                    if in_field && token.kind() != TokenKind::Rbrace {
                        let message = format!("f-string: unmatched '{}'", context.source.slice(token.range()));
                        let wrong = Finding::new(TextRange::empty(token.start()), message);
                        return Brackets { wrong: Some(wrong), open: None };
                    }
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

fn tokenizer_error(context: &Context, error: &ParseError) -> Option<Finding> {
    let range = error.location;
    let start = TextRange::empty(range.start());
    let kind = match &error.error {
        ParseErrorType::Lexical(kind) => kind,
        ParseErrorType::UnexpectedIndentation if mixes_tabs(context.source, range) => return Some(tab_error(range)),
        _ => return None,
    };
    Some(match kind {
        LexicalErrorType::UnclosedStringError => match ends_fstring(context, range) {
            true => {
                let start = TextRange::empty(string_start(context, range.start()));
                Finding::new(start, OPEN_FIELD)
            }
            false => unclosed_string(context, range),
        },
        LexicalErrorType::FStringError(_) if in_field(context, range.start()) => return None,
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
        LexicalErrorType::UnrecognizedToken { tok } => Finding::new(start, literals::bad_character(*tok)),
        LexicalErrorType::LineContinuationError => {
            let incomplete = context.source.text[range.start().to_usize()..].trim_start_matches('\\').trim().is_empty();
            let at = TextRange::empty(range.start() + TextSize::new(1));
            if incomplete {
                return Some(Finding::new(at, "unexpected EOF while parsing").incomplete());
            }
            Finding::new(at, "unexpected character after line continuation character").open()
        }
        LexicalErrorType::InvalidByteLiteral => literals::bad_bytes(context, range),
        LexicalErrorType::UnicodeError
        | LexicalErrorType::MissingUnicodeLbrace
        | LexicalErrorType::MissingUnicodeRbrace => literals::bad_escape(context, range),
        LexicalErrorType::OtherError(_) | LexicalErrorType::Eof | LexicalErrorType::StringError => return None,
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
    let quote = quoted.chars().next().unwrap_or_default();
    let escaped = quoted.contains(&format!("\\{quote}"));
    let hint = if escaped { "; perhaps you escaped the end quote?" } else { "" };
    Finding::new(start, format!("unterminated string literal (detected at line {line}){hint}"))
}

fn fstring_error(context: &Context, error: &InterpolatedStringErrorType, range: TextRange) -> Finding {
    use InterpolatedStringErrorType as Kind;
    let start = TextRange::empty(range.start());
    match error {
        Kind::UnclosedLbrace => Finding::new(start, OPEN_FIELD),
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

/// An f-string that ends while one of its fields is open, where it is no part of a format.
fn open_field(context: &Context) -> Option<Finding> {
    // Where the parser has gone on after a mistake, it has left tokens out.
    let gap = |a: &Token, b: &Token| context.source.text.get(a.end().to_usize()..b.start().to_usize());
    let known = |token: &Token| token.kind() != TokenKind::Unknown;
    let adjoin = |pair: &&[Token]| known(&pair[0]) && gap(&pair[0], &pair[1]).is_some_and(|gap| gap.trim().is_empty());
    let ends = context.tokens.windows(2).filter(|pair| pair[1].kind() == TokenKind::FStringEnd).filter(adjoin);
    let format = |kind| matches!(kind, TokenKind::Colon | TokenKind::FStringMiddle | TokenKind::Rbrace);
    let end = ends
        .map(|pair| (pair[0].kind(), pair[1].start()))
        .find(|(before, end)| !format(*before) && in_field(context, *end));
    end.map(|(_, end)| Finding::new(TextRange::empty(string_start(context, end)), OPEN_FIELD))
}

/// Where a string begins that CPython reads at a quote: a conversion like `!r` before it is taken for a part of it.
fn string_start(context: &Context, quote: TextSize) -> TextSize {
    let letters = context.tokens.iter().find(|token| token.end() == quote && token.kind() == TokenKind::Name);
    let prefix = |letters: &str| ["r", "b", "u", "br", "rb"].iter().any(|p| p.eq_ignore_ascii_case(letters));
    letters.filter(|token| prefix(context.source.slice(token.range()))).map_or(quote, |token| token.start())
}

/// Whether a field of an f-string is open at an offset.
fn in_field(context: &Context, at: TextSize) -> bool {
    open_fstring(context, at).is_some_and(|(_, level)| level > 0)
}

/// Whether a string that is not closed begins with the quotes that would end the f-string around it.
fn ends_fstring(context: &Context, range: TextRange) -> bool {
    let quotes = |text: &'_ str| {
        let text = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let quote = text.chars().next().unwrap_or_default();
        (quote, text.starts_with("\"\"\"") || text.starts_with("'''"))
    };
    open_fstring(context, range.start()).is_some_and(|(start, level)| {
        level > 0 && quotes(context.source.slice(start.range())) == quotes(context.source.slice(range))
    })
}

/// The innermost f-string that is open at an offset, and how many brackets are open in it.
fn open_fstring<'c>(context: &'c Context, at: TextSize) -> Option<(&'c Token, i32)> {
    let mut open: Vec<(&Token, i32)> = Vec::new();
    for token in context.tokens.iter().take_while(|token| token.start() < at) {
        match (token.kind(), open.last_mut()) {
            (TokenKind::FStringStart, _) => open.push((token, 0)),
            (TokenKind::FStringEnd, _) => _ = open.pop(),
            (TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace, Some((_, level))) => *level += 1,
            (TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace, Some((_, level))) => *level -= 1,
            _ => {}
        }
    }
    open.pop()
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
