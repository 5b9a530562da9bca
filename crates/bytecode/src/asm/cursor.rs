//! Reads one line of assembly from left to right: words, names, numbers, strings.
//!
//! It knows how things are spelled, and nothing of what they mean.

use super::AsmError;
use crate::pure::surrogate;

/// A place in a line.
#[derive(Clone)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    /// Byte offset of what is read next; always at a character.
    at: usize,
    /// The line's number, from 1.
    pub line: u32,
}

/// Whether a character may stand in a name that is written without quotes.
fn is_name_char(c: char) -> bool {
    matches!(c, '_' | '.' | '<' | '>') || c.is_alphanumeric()
}

/// Whether a name may be written without quotes.
pub(crate) fn is_bare_name(name: &str) -> bool {
    name.starts_with(|c: char| is_name_char(c) && !c.is_numeric()) && name.chars().all(is_name_char)
}

impl<'a> Cursor<'a> {
    pub fn new(text: &'a str, line: u32) -> Cursor<'a> {
        Cursor { text, at: 0, line }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// The column of what is read next, in characters from 0.
    pub fn column(&self) -> u32 {
        self.text[..self.at].chars().count() as u32
    }

    /// An error at this place.
    pub fn error(&self, message: impl Into<String>) -> AsmError {
        AsmError { line: self.line, column: self.column(), message: message.into() }
    }

    /// An error that says what was expected here, and what stands here instead.
    pub fn expected<T>(&self, what: &str) -> Result<T, AsmError> {
        let found: String = self.rest().chars().take_while(|c| !c.is_whitespace()).take(40).collect();
        Err(self.error(match found.as_str() {
            "" => format!("expected {what}, but the line ends"),
            _ => format!("expected {what}, found {found}"),
        }))
    }

    /// The text from this place to a later one in the same line.
    pub fn text_until(&self, later: &Cursor) -> &'a str {
        &self.text[self.at..later.at]
    }

    pub fn skip_space(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    /// The next character, without taking it.
    pub fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The next character that is no space, without taking it.
    pub fn after_space(&self) -> Option<char> {
        self.rest().trim_start().chars().next()
    }

    /// Whether a label's definition stands here: a name and a colon.
    pub fn is_label(&self) -> bool {
        let mut ahead = self.clone();
        ahead.name("a label").is_ok() && ahead.eat(":")
    }

    /// Takes the next character.
    pub fn bump(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        Some(c)
    }

    /// Takes `expected` if it stands here, after spaces.
    pub fn eat(&mut self, expected: &str) -> bool {
        self.skip_space();
        let found = self.rest().starts_with(expected);
        if found {
            self.at += expected.len();
        }
        found
    }

    /// Takes `expected`, or says what stands here instead.
    pub fn require(&mut self, expected: &str) -> Result<(), AsmError> {
        if self.eat(expected) { Ok(()) } else { self.expected(expected) }
    }

    /// Whether nothing but a comment follows.
    pub fn at_end(&mut self) -> bool {
        self.skip_space();
        matches!(self.peek(), None | Some(';' | '#'))
    }

    /// An error unless nothing but a comment follows.
    pub fn finish(&mut self) -> Result<(), AsmError> {
        if self.at_end() { Ok(()) } else { self.expected("the end of the line") }
    }

    /// Takes all characters that `belongs` accepts; maybe none.
    pub fn take_while(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let len = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        self.at += len;
        &rest[..len]
    }

    /// A word without quotes, after spaces; empty if there is none.
    pub fn word(&mut self) -> &'a str {
        self.skip_space();
        self.take_while(is_name_char)
    }

    /// The word that follows, without taking it.
    pub fn peek_word(&self) -> &'a str {
        self.clone().word()
    }

    /// A name, in quotes or without.
    pub fn name(&mut self, what: &str) -> Result<String, AsmError> {
        self.skip_space();
        match self.peek() {
            Some('\'' | '"') => self.string(),
            Some(c) if is_name_char(c) && !c.is_numeric() => Ok(self.word().to_owned()),
            _ => self.expected(what),
        }
    }

    /// A decimal number of 32 bits.
    pub fn number(&mut self, what: &str) -> Result<u32, AsmError> {
        self.skip_space();
        let start = self.clone();
        let digits = self.take_while(|c| c.is_ascii_digit());
        match digits.parse() {
            Ok(number) => Ok(number),
            Err(_) if digits.is_empty() => start.expected(what),
            Err(_) => Err(start.error(format!("{digits} is too large"))),
        }
    }

    /// A string in single or double quotes.
    pub fn string(&mut self) -> Result<String, AsmError> {
        let mut out = String::new();
        self.quoted(|cursor, code, _| match surrogate::char_of(code) {
            Some(c) => {
                out.push(c);
                Ok(())
            }
            None => Err(cursor.error("this escape is no character")),
        })?;
        Ok(out)
    }

    /// Bytes in quotes, behind the `b`.
    pub fn bytes(&mut self) -> Result<Vec<u8>, AsmError> {
        let mut out = Vec::new();
        self.quoted(|cursor, code, escaped| match u8::try_from(code) {
            Ok(byte) if escaped || byte.is_ascii() => {
                out.push(byte);
                Ok(())
            }
            _ => Err(cursor.error("bytes are written in ASCII and \\x escapes")),
        })?;
        Ok(out)
    }

    /// Hands each character between quotes to `each`: its number, and whether it was written as an escape.
    fn quoted(&mut self, mut each: impl FnMut(&Self, u32, bool) -> Result<(), AsmError>) -> Result<(), AsmError> {
        let start = self.clone();
        let quote = match self.bump() {
            Some(quote @ ('\'' | '"')) => quote,
            _ => return start.expected("a quote"),
        };
        loop {
            let here = self.clone();
            match self.bump() {
                None => return Err(start.error("this string has no end on its line")),
                Some(c) if c == quote => return Ok(()),
                Some('\\') => {
                    let code = self.escape(&here)?;
                    each(&here, code, true)?;
                }
                Some(c) => each(&here, c as u32, false)?,
            }
        }
    }

    /// What follows a backslash; `start` is the backslash's place.
    fn escape(&mut self, start: &Self) -> Result<u32, AsmError> {
        let digits = match self.bump() {
            Some('n') => return Ok('\n'.into()),
            Some('r') => return Ok('\r'.into()),
            Some('t') => return Ok('\t'.into()),
            Some(c @ ('\\' | '\'' | '"')) => return Ok(c.into()),
            Some('x') => 2,
            Some('u') => 4,
            Some('U') => 8,
            _ => return Err(start.error("an unknown escape; there are \\n \\r \\t \\\\ \\' \\\" \\x \\u \\U")),
        };
        let mut code = 0;
        for _ in 0..digits {
            let Some(digit) = self.bump().and_then(|c| c.to_digit(16)) else {
                return Err(start.error(format!("this escape takes {digits} hexadecimal digits")));
            };
            code = code << 4 | digit;
        }
        Ok(code)
    }
}
