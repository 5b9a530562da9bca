//! What CPython says of literals and characters that are none: bad escape sequences, bytes that aren't ASCII.

use super::finding::Finding;
use super::message::Context;
use ruff_python_ast::token::{Token, TokenKind};
use ruff_python_parser::parse_expression;
use ruff_text_size::{Ranged, TextRange, TextSize};

/// What CPython says of a character that begins no token.
pub(super) fn bad_character(c: char) -> String {
    let code = u32::from(c);
    if pellucid_bytecode::pure::is_printable(c) {
        format!("invalid character '{c}' (U+{code:04X})")
    } else {
        format!("invalid non-printable character U+{code:04X}")
    }
}

/// The string token around an offset: a literal, or the piece of an f-string.
fn token_around<'c>(context: &'c Context, at: TextSize) -> Option<&'c Token> {
    let string = |kind| matches!(kind, TokenKind::String | TokenKind::FStringMiddle);
    context.tokens.iter().find(|token| string(token.kind()) && token.range().contains_inclusive(at))
}

/// A bytes literal with other than ASCII characters.
pub(super) fn bad_bytes(context: &Context, range: TextRange) -> Finding {
    let literal = token_around(context, range.start()).map_or(range, |token| token.range());
    Finding::new(literal, "bytes can only contain ASCII literal characters")
}

/// A bad escape sequence in a string literal.
pub(super) fn bad_escape(context: &Context, range: TextRange) -> Finding {
    let Some(token) = token_around(context, range.start()) else { return Finding::new(range, "invalid syntax") };
    let literal = token.range();
    let text = context.source.slice(literal);
    let in_fstring = token.kind() == TokenKind::FStringMiddle;
    let prefix = text.find(['"', '\'']).filter(|_| !in_fstring).unwrap_or(0);
    let quotes = match &text[prefix..] {
        _ if in_fstring => 0,
        quoted if quoted.starts_with("\"\"\"") || quoted.starts_with("'''") => 3,
        _ => 1,
    };
    let body = &text[prefix + quotes..text.len() - quotes];
    let message = if text[..prefix].contains(['b', 'B']) { bytes_problem(body) } else { text_problem(body) };
    // CPython tells of a piece of an f-string when the token behind it is read.
    let place = context.tokens.iter().find(|next| in_fstring && next.start() >= literal.end());
    Finding::new(place.map_or(literal, |next| next.range()), message)
}

fn bytes_problem(body: &str) -> String {
    let bad = escapes(body).find(|(_, rest)| {
        rest.starts_with('x') && rest.bytes().skip(1).take(2).filter(u8::is_ascii_hexdigit).count() < 2
    });
    format!("(value error) invalid \\x escape at position {}", bad.map_or(0, |(at, _)| at))
}

/// The first bad escape sequence, in the words of CPython's codec; positions count the bytes of the text with characters
/// above U+007F written as `\UXXXXXXXX`.
fn text_problem(body: &str) -> String {
    for (at, rest) in escapes(body) {
        let digits = |most: usize| rest.bytes().skip(1).take(most).take_while(u8::is_ascii_hexdigit).count();
        let (length, problem) = match rest.chars().next() {
            Some('x') if digits(2) < 2 => (2 + digits(2), "truncated \\xXX escape"),
            Some('u') if digits(4) < 4 => (2 + digits(4), "truncated \\uXXXX escape"),
            Some('U') if digits(8) < 8 => (2 + digits(8), "truncated \\UXXXXXXXX escape"),
            Some('U') if u32::from_str_radix(&rest[1..9], 16).is_ok_and(|code| code > 0x10_FFFF) => {
                (10, "illegal Unicode character")
            }
            Some('N') => match rest[1..].strip_prefix('{').map(|name| name.find('}')) {
                Some(Some(end)) if end > 0 && is_name(&rest[2..2 + end]) => continue,
                Some(Some(end)) if end > 0 => (end + 4, "unknown Unicode character name"),
                Some(Some(_)) => (4, "malformed \\N character escape"),
                Some(None) => (rest.len() + 1, "malformed \\N character escape"),
                None => (2, "malformed \\N character escape"),
            },
            _ => continue,
        };
        // A brace that closes the name is not counted as long as there is nothing in it.
        let length = length - usize::from(rest.starts_with("N{}"));
        let widened = |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 10 }).sum::<usize>();
        let start = widened(&body[..at]);
        let end = start + length - 1;
        return format!(
            "(unicode error) 'unicodeescape' codec can't decode bytes in position {start}-{end}: {problem}"
        );
    }
    "invalid syntax".into()
}

/// Whether there is a character of this name: the parser knows.
fn is_name(name: &str) -> bool {
    parse_expression(&format!("\"\\N{{{name}}}\"")).is_ok()
}

/// The backslashes that begin an escape sequence, and what follows each.
fn escapes(body: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + body[from..].find('\\')?;
        let rest = &body[at + 1..];
        from = at + 1 + rest.chars().next().map_or(0, char::len_utf8);
        Some((at, rest))
    })
}
