//! What CPython's tokenizer says of numbers that are none: digits that don't fit, letters behind them, leading zeros.
//!
//! The parser's tokenizer cuts such a number in two or takes it for something else; so the characters are looked at here.

use super::finding::Finding;
use super::message::Context;
use ruff_python_ast::token::TokenKind;
use ruff_text_size::{Ranged, TextRange, TextSize};

/// The first bad number.
pub(super) fn first_error(context: &Context) -> Option<Finding> {
    context.tokens.iter().find_map(|token| {
        let may_be =
            matches!(token.kind(), TokenKind::Int | TokenKind::Float | TokenKind::Complex | TokenKind::Unknown);
        let text = &context.source.text[token.start().to_usize()..];
        let bytes = text.as_bytes();
        let number = bytes.first().is_some_and(u8::is_ascii_digit)
            || bytes.first() == Some(&b'.') && bytes.get(1).is_some_and(u8::is_ascii_digit);
        if !may_be || !number {
            return None;
        }
        let bad = Scan { text: bytes, at: 0 }.number().err()?;
        let at = |offset: usize| token.start() + TextSize::try_from(offset).unwrap_or_default();
        let range = bad.zeros.map_or(TextRange::empty(at(bad.at)), |zeros| TextRange::new(at(0), at(zeros)));
        Some(Finding::new(range, bad.message))
    })
}

/// Why a number is none.
struct Bad {
    /// The character that is pointed at.
    at: usize,
    message: String,
    /// How many zeros it begins with, if these are what is wrong.
    zeros: Option<usize>,
}

type Scanned<T = ()> = Result<T, Bad>;

struct Scan<'t> {
    text: &'t [u8],
    at: usize,
}

impl Scan<'_> {
    fn here(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    /// An error at the character before this one.
    fn bad<T>(&self, message: impl Into<String>) -> Scanned<T> {
        Err(Bad { at: self.at.saturating_sub(1), message: message.into(), zeros: None })
    }

    fn number(&mut self) -> Scanned {
        if self.here() != b'0' {
            if self.here() != b'.' {
                self.decimal_digits()?;
            }
            return self.fraction(false, 0);
        }
        self.at += 1;
        match self.here().to_ascii_lowercase() {
            b'x' => self.based(16, "hexadecimal"),
            b'o' => self.based(8, "octal"),
            b'b' => self.based(2, "binary"),
            _ => self.zeros(),
        }
    }

    /// Digits in a base other than ten, behind `0x`, `0o` or `0b`.
    fn based(&mut self, base: u32, name: &str) -> Scanned {
        let fits = |byte: u8| char::from(byte).is_digit(base);
        self.at += 1;
        loop {
            self.at += usize::from(self.here() == b'_');
            if !fits(self.here()) {
                return self.wrong_digit(name).and_then(|()| self.bad(format!("invalid {name} literal")));
            }
            while fits(self.here()) {
                self.at += 1;
            }
            if self.here() != b'_' {
                break;
            }
        }
        self.wrong_digit(name)?;
        self.end(name)
    }

    fn wrong_digit(&self, name: &str) -> Scanned {
        let digit = char::from(self.here());
        if !digit.is_ascii_digit() {
            return Ok(());
        }
        Err(Bad { at: self.at, message: format!("invalid digit '{digit}' in {name} literal"), zeros: None })
    }

    /// A decimal number that begins with a zero.
    fn zeros(&mut self) -> Scanned {
        loop {
            if self.here() == b'_' {
                self.at += 1;
                if !self.here().is_ascii_digit() {
                    return self.bad("invalid decimal literal");
                }
            }
            if self.here() != b'0' {
                break;
            }
            self.at += 1;
        }
        let zeros = self.at;
        let nonzero = self.here().is_ascii_digit();
        if nonzero {
            self.decimal_digits()?;
        }
        self.fraction(nonzero, zeros)
    }

    fn decimal_digits(&mut self) -> Scanned {
        loop {
            while self.here().is_ascii_digit() {
                self.at += 1;
            }
            if self.here() != b'_' {
                return Ok(());
            }
            self.at += 1;
            if !self.here().is_ascii_digit() {
                return self.bad("invalid decimal literal");
            }
        }
    }

    /// What follows the digits before the point. `octal`: without a fraction or an exponent, the leading zeros are wrong.
    fn fraction(&mut self, octal: bool, zeros: usize) -> Scanned {
        let whole = self.at;
        if self.here() == b'.' {
            self.at += 1;
            if self.here().is_ascii_digit() {
                self.decimal_digits()?;
            }
        }
        if self.here().eq_ignore_ascii_case(&b'e') {
            let exponent = self.at;
            self.at += 1;
            if matches!(self.here(), b'+' | b'-') {
                self.at += 1;
                if !self.here().is_ascii_digit() {
                    return self.bad("invalid decimal literal");
                }
            } else if !self.here().is_ascii_digit() {
                self.at = exponent;
                return self.end("decimal");
            }
            self.decimal_digits()?;
        }
        if self.here().eq_ignore_ascii_case(&b'j') {
            self.at += 1;
            return self.end("imaginary");
        }
        if octal && self.at == whole {
            let message =
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
            return Err(Bad { at: 0, message: message.into(), zeros: Some(zeros) });
        }
        self.end("decimal")
    }

    /// Nothing that could go on with a word may follow, but for a few keywords.
    fn end(&self, name: &str) -> Scanned {
        let rest = &self.text[self.at..];
        let keyword = [&b"and"[..], b"else", b"for", b"if", b"in", b"is", b"or", b"not"];
        let word = rest.first().is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
        if !word || keyword.iter().any(|keyword| rest.starts_with(keyword)) {
            return Ok(());
        }
        self.bad(format!("invalid {name} literal"))
    }
}
