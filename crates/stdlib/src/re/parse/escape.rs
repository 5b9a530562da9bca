//! Escapes and sets of characters in patterns.

use super::{Class, Node, Parsed, Parser, Place, Set, case, flag, wrong};
use pellucid_bytecode::pure::surrogate;

impl Parser {
    /// An escape outside of a set; its backslash is at `start`.
    pub(super) fn escape(&mut self, start: usize) -> Parsed<Node> {
        let Some(c) = self.next() else {
            return wrong("bad escape (end of pattern)", start);
        };
        let ascii = self.is_ascii();
        Ok(match c {
            'A' => Node::Place(Place::Start),
            'Z' => Node::Place(Place::End),
            'b' => Node::Place(if ascii { Place::AsciiWord } else { Place::Word }),
            'B' => Node::Place(if ascii { Place::NotAsciiWord } else { Place::NotWord }),
            'd' | 'D' | 's' | 'S' | 'w' | 'W' => Node::Set(Set { classes: vec![self.class(c)], ..Set::default() }),
            '0' => {
                let code = self.octal(0, 2);
                self.char(code)
            }
            '1'..='9' => return self.number_escape(start, c),
            _ => {
                let c = self.char_escape(start, c)?;
                self.char(c)
            }
        })
    }

    fn class(&self, letter: char) -> Class {
        Class { letter: letter.to_ascii_lowercase(), negated: letter.is_ascii_uppercase(), ascii: self.is_ascii() }
    }

    /// Up to `more` octal digits behind those that gave `code`.
    fn octal(&mut self, mut code: u32, more: usize) -> char {
        for _ in 0..more {
            let Some(digit) = self.peek().and_then(|c| c.to_digit(8)) else { break };
            code = code * 8 + digit;
            self.at += 1;
        }
        char::from_u32(code).unwrap_or('\0')
    }

    /// A back reference, or three octal digits.
    fn number_escape(&mut self, start: usize, first: char) -> Parsed<Node> {
        let digit = |c: Option<&char>, base| c.and_then(|c| c.to_digit(base));
        let mut group = first.to_digit(10).unwrap_or(0) as usize;
        if let Some(second) = digit(self.chars.get(self.at), 10) {
            let octal =
                (digit(Some(&first), 8), digit(self.chars.get(self.at), 8), digit(self.chars.get(self.at + 1), 8));
            if let (Some(a), Some(b), Some(c)) = octal {
                self.at += 2;
                let code = a * 64 + b * 8 + c;
                if code > 0o377 {
                    let text: String = self.chars[start..self.at].iter().collect();
                    return wrong(format!("octal escape value {text} outside of range 0-0o377"), start);
                }
                return Ok(self.char(char::from_u32(code).unwrap_or('\0')));
            }
            self.at += 1;
            group = group * 10 + second as usize;
        }
        if group > self.groups {
            return wrong(format!("invalid group reference {group}"), start + 1);
        }
        self.back_reference(group, start)
    }

    /// The character that an escape stands for, in a set or out of it.
    fn char_escape(&mut self, start: usize, c: char) -> Parsed<char> {
        match c {
            'a' => Ok('\x07'),
            'f' => Ok('\x0c'),
            'n' => Ok('\n'),
            'r' => Ok('\r'),
            't' => Ok('\t'),
            'v' => Ok('\x0b'),
            'x' => self.hex(start, 2),
            'u' if !self.is_bytes => self.hex(start, 4),
            'U' if !self.is_bytes => self.hex(start, 8),
            'N' if !self.is_bytes => self.named_char(start),
            c if c.is_ascii_alphanumeric() => wrong(format!("bad escape \\{c}"), start),
            c => Ok(c),
        }
    }

    /// The character whose Unicode name stands in braces.
    fn named_char(&mut self, start: usize) -> Parsed<char> {
        if !self.skip('{') {
            return wrong("missing {", self.at);
        }
        let begin = self.at;
        while self.peek().is_some_and(|c| c != '}') {
            self.at += 1;
        }
        let name: String = self.chars[begin..self.at].iter().collect();
        if name.is_empty() {
            return wrong("missing character name", begin);
        }
        if !self.skip('}') {
            return wrong("missing }, unterminated name", begin);
        }
        match unicode_names2::character(&name) {
            Some(c) => Ok(c),
            None => wrong(format!("undefined character name '{name}'"), start),
        }
    }

    fn hex(&mut self, start: usize, digits: usize) -> Parsed<char> {
        let begin = self.at;
        while self.at - begin < digits && self.peek().is_some_and(|c| c.is_ascii_hexdigit()) {
            self.at += 1;
        }
        let text: String = self.chars[begin..self.at].iter().collect();
        let escape: String = self.chars[start..self.at].iter().collect();
        if text.len() < digits {
            return wrong(format!("incomplete escape {escape}"), start);
        }
        match u32::from_str_radix(&text, 16).ok().and_then(surrogate::char_of) {
            Some(c) => Ok(c),
            None => wrong(format!("bad escape {escape}"), start),
        }
    }

    /// A set, behind its opening bracket, which is at `start`.
    pub(super) fn set(&mut self, start: usize) -> Parsed<Node> {
        let mut set = Set { negated: self.skip('^'), ignore_case: self.has(flag::IGNORE_CASE), ..Set::default() };
        let first = self.at;
        loop {
            let from = self.at;
            let low = match self.peek() {
                None => return wrong("unterminated character set", start),
                Some(']') if self.at > first => break,
                Some(_) => self.set_item()?,
            };
            let is_range = self.peek() == Some('-') && !matches!(self.chars.get(self.at + 1), Some(']'));
            if !is_range {
                match low {
                    Ok(c) => set.ranges.push((c, c)),
                    Err(class) => set.classes.push(class),
                }
                continue;
            }
            self.at += 1;
            if self.peek().is_none() {
                return wrong("unterminated character set", start);
            }
            let high = self.set_item()?;
            match (low, high) {
                (Ok(low), Ok(high)) if surrogate::code_of(low) <= surrogate::code_of(high) => {
                    set.ranges.push((low, high))
                }
                _ => {
                    let text: String = self.chars[from..self.at].iter().collect();
                    return wrong(format!("bad character range {text}"), from);
                }
            }
        }
        self.at += 1;
        if set.ignore_case && self.is_ascii() {
            let others: Vec<_> =
                set.ranges.iter().flat_map(|&(low, high)| case::other_ascii_ranges(low, high)).collect();
            let single =
                matches!(set.ranges[..], [(low, high)] if low == high) && set.classes.is_empty() && !set.negated;
            if !single {
                set.ranges.extend(others);
                set.ignore_case = false;
            }
        }
        Ok(match (&set.ranges[..], &set.classes[..]) {
            (&[(low, high)], []) if low == high && !set.negated => self.char(low),
            _ => Node::Set(set),
        })
    }

    /// A character of a set, or (as the error) a class.
    fn set_item(&mut self) -> Parsed<Result<char, Class>> {
        let start = self.at;
        match self.next() {
            Some('\\') => match self.next() {
                None => wrong("bad escape (end of pattern)", start),
                Some(c @ ('d' | 'D' | 's' | 'S' | 'w' | 'W')) => Ok(Err(self.class(c))),
                Some('b') => Ok(Ok('\x08')),
                Some(c @ '0'..='7') => {
                    let code = self.octal(c.to_digit(8).unwrap_or(0), 2);
                    if code as u32 > 0o377 {
                        let text: String = self.chars[start..self.at].iter().collect();
                        return wrong(format!("octal escape value {text} outside of range 0-0o377"), start);
                    }
                    Ok(Ok(code))
                }
                Some(c) => self.char_escape(start, c).map(Ok),
            },
            Some(c) => Ok(Ok(c)),
            None => Ok(Ok('\0')),
        }
    }
}
