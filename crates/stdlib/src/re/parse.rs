//! Reading regular expressions: from a pattern to a tree, with CPython's words for what is wrong.

mod escape;
mod group;
mod tree;

use super::{case, flag};
pub(super) use tree::{Class, Mode, Node, Place, Set, UNLIMITED, is_word, width};

/// What is wrong with a pattern.
pub(super) struct Wrong {
    pub(super) message: String,
    /// Where, in characters; None where CPython does not say.
    pub(super) at: Option<usize>,
}

/// How deep groups may be nested: reading them is recursive.
const MAX_DEPTH: usize = 200;

/// A pattern that was read.
pub(super) struct Pattern {
    pub(super) root: Node,
    pub(super) flags: u32,
    /// How many groups there are, the whole match not counted.
    pub(super) groups: usize,
    pub(super) names: Vec<(String, usize)>,
}

pub(super) struct Parser {
    chars: Vec<char>,
    at: usize,
    flags: u32,
    is_bytes: bool,
    groups: usize,
    /// The number of groups before the outermost look-behind that is being read: it can't refer to its own.
    before_look: Option<usize>,
    /// Groups whose end was not read yet can't be referred to.
    open: Vec<usize>,
    names: Vec<(String, usize)>,
    depth: usize,
    /// References by number in conditions, checked at the end: group and place.
    conditions: Vec<(usize, usize)>,
}

type Parsed<T> = Result<T, Wrong>;

fn wrong<T>(message: impl Into<String>, at: usize) -> Parsed<T> {
    Err(Wrong { message: message.into(), at: Some(at) })
}

impl Parser {
    pub(super) fn new(pattern: &str, flags: u32, is_bytes: bool) -> Parser {
        Parser {
            chars: pattern.chars().collect(),
            at: 0,
            flags,
            is_bytes,
            groups: 0,
            before_look: None,
            open: Vec::new(),
            names: Vec::new(),
            depth: 0,
            conditions: Vec::new(),
        }
    }

    pub(super) fn run(mut self) -> Parsed<Pattern> {
        let asked = self.flags & flag::UNICODE;
        if !self.is_bytes && self.flags & flag::ASCII == 0 {
            self.flags |= flag::UNICODE;
        }
        self.global_flags(asked)?;
        let root = self.choice()?;
        if self.at < self.chars.len() {
            return wrong("unbalanced parenthesis", self.at);
        }
        for &(group, at) in &self.conditions {
            if group > self.groups {
                return wrong(format!("invalid group reference {group}"), at);
            }
        }
        Ok(Pattern { root, flags: self.flags, groups: self.groups, names: self.names })
    }

    fn has(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    fn is_ascii(&self) -> bool {
        self.is_bytes || self.has(flag::ASCII)
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += 1;
        Some(c)
    }

    fn skip(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        self.at += usize::from(found);
        found
    }

    fn starts_with(&self, text: &str) -> bool {
        text.chars().enumerate().all(|(i, c)| self.chars.get(self.at + i) == Some(&c))
    }

    /// Flags at the start, such as `(?i)`, hold for all of the pattern; `asked` is UNICODE if the call has it.
    fn global_flags(&mut self, asked: u32) -> Parsed<()> {
        loop {
            self.skip_comments();
            if self.starts_with("(?#") {
                match self.chars[self.at..].iter().position(|&c| c == ')') {
                    Some(len) => self.at += len + 1,
                    None => break,
                }
                continue;
            }
            if !self.starts_with("(?") {
                break;
            }
            let letters = self.chars[self.at + 2..].iter().take_while(|c| "aiLmsux".contains(**c)).count();
            if letters == 0 || self.chars.get(self.at + 2 + letters) != Some(&')') {
                break;
            }
            self.at += 2;
            let mut on = 0;
            for _ in 0..letters {
                self.flag_letter(&mut on, "unknown flag")?;
            }
            self.at += 1;
            self.check_kinds(self.flags & (flag::ASCII | flag::LOCALE | asked) | on)?;
            self.turn_on(on);
        }
        Ok(())
    }

    /// Flags of the call and of the pattern must agree on the kind of characters.
    fn check_kinds(&self, flags: u32) -> Parsed<()> {
        let clash = |one: u32, other: u32| flags & one != 0 && flags & other != 0;
        let message = if clash(flag::ASCII, flag::UNICODE) {
            "ASCII and UNICODE flags are incompatible"
        } else if clash(flag::ASCII, flag::LOCALE) {
            "ASCII and LOCALE flags are incompatible"
        } else {
            return Ok(());
        };
        Err(Wrong { message: message.into(), at: None })
    }

    fn turn_on(&mut self, on: u32) {
        if on & flag::ASCII != 0 {
            self.flags &= !flag::UNICODE;
        }
        self.flags |= on;
    }

    /// Reads one letter of flags and adds it; `missing` is told where there is none.
    fn flag_letter(&mut self, flags: &mut u32, missing: &str) -> Parsed<()> {
        let bit = match self.next() {
            Some('a') => flag::ASCII,
            Some('i') => flag::IGNORE_CASE,
            Some('m') => flag::MULTI_LINE,
            Some('s') => flag::DOT_ALL,
            Some('x') => flag::VERBOSE,
            Some('u') => flag::UNICODE,
            Some('L') if self.is_bytes => flag::LOCALE,
            Some('L') => return wrong("bad inline flags: cannot use 'L' flag with a str pattern", self.at),
            Some(c) if c.is_alphabetic() => return wrong("unknown flag", self.at - 1),
            Some(_) => return wrong(missing, self.at - 1),
            None => return wrong(missing, self.at),
        };
        if self.is_bytes && bit == flag::UNICODE {
            return wrong("bad inline flags: cannot use 'u' flag with a bytes pattern", self.at);
        }
        *flags |= bit;
        let kinds = *flags & (flag::ASCII | flag::UNICODE | flag::LOCALE);
        if kinds.count_ones() > 1 {
            return wrong("bad inline flags: flags 'a', 'u' and 'L' are incompatible", self.at);
        }
        Ok(())
    }

    // ---- Structure ----

    /// Alternatives, up to a closing parenthesis or the end.
    fn choice(&mut self) -> Parsed<Node> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return wrong("too deeply nested groups", self.at);
        }
        let mut choices = vec![self.sequence()?];
        while self.skip('|') {
            choices.push(self.sequence()?);
        }
        self.depth -= 1;
        Ok(if choices.len() == 1 { choices.remove(0) } else { Node::Choice(choices) })
    }

    fn skip_comments(&mut self) {
        while self.has(flag::VERBOSE) {
            match self.peek() {
                Some('\t'..='\r' | ' ') => self.at += 1,
                Some('#') => while !matches!(self.next(), None | Some('\n')) {},
                _ => return,
            }
        }
    }

    fn sequence(&mut self) -> Parsed<Node> {
        let mut items: Vec<Node> = Vec::new();
        loop {
            self.skip_comments();
            let start = self.at;
            let item = match self.peek() {
                None | Some('|' | ')') => break,
                Some('*' | '+' | '?') => return wrong("nothing to repeat", start),
                Some('{') => match self.braces()? {
                    Some(_) => return wrong("nothing to repeat", start),
                    None => {
                        self.at += 1;
                        self.char('{')
                    }
                },
                _ => match self.item()? {
                    Some(item) => item,
                    None => continue,
                },
            };
            let item = self.repeats(item)?;
            items.push(item);
        }
        Ok(match items.len() {
            0 => Node::Empty,
            1 => items.remove(0),
            _ => Node::Sequence(items),
        })
    }

    /// A character; where only ASCII has case, a letter is a set of two.
    fn char(&self, c: char) -> Node {
        let ignore_case = self.has(flag::IGNORE_CASE);
        match case::other_ascii(c) {
            Some(other) if ignore_case && self.is_ascii() => {
                Node::Set(Set { ranges: vec![(c, c), (other, other)], ..Set::default() })
            }
            _ => Node::Char { c, ignore_case: ignore_case && !self.is_ascii() },
        }
    }

    /// `{m,n}` from here on; None if it is something else. Does not move then.
    fn braces(&mut self) -> Parsed<Option<(u32, u32)>> {
        let start = self.at;
        self.at += 1;
        let number = |parser: &mut Parser| {
            let begin = parser.at;
            while parser.peek().is_some_and(|c| c.is_ascii_digit()) {
                parser.at += 1;
            }
            let digits: String = parser.chars[begin..parser.at].iter().collect();
            if digits.is_empty() { None } else { Some(digits.parse::<u32>().unwrap_or(UNLIMITED)) }
        };
        let low = number(self);
        let (comma, high) = if self.skip(',') { (true, number(self)) } else { (false, low) };
        if !self.skip('}') || (low.is_none() && !comma) {
            self.at = start;
            return Ok(None);
        }
        let (min, max) = (low.unwrap_or(0), high.unwrap_or(UNLIMITED));
        let too_large = |bound: Option<u32>| bound == Some(UNLIMITED);
        if too_large(low) || too_large(high) {
            return Err(Wrong { message: "the repetition number is too large".into(), at: None });
        }
        if max < min {
            return wrong("min repeat greater than max repeat", start + 1);
        }
        Ok(Some((min, max)))
    }

    /// The item with the repetition that follows it.
    fn repeats(&mut self, item: Node) -> Parsed<Node> {
        self.skip_comments();
        let start = self.at;
        let Some((min, max)) = self.quantifier()? else { return Ok(item) };
        if matches!(item, Node::Place(_)) {
            return wrong("nothing to repeat", start);
        }
        let mode = if self.skip('?') {
            Mode::Lazy
        } else if self.skip('+') {
            Mode::Possessive
        } else {
            Mode::Greedy
        };
        self.skip_comments();
        let again = self.at;
        if self.quantifier()?.is_some() {
            return wrong("multiple repeat", again);
        }
        Ok(Node::Repeat { inner: Box::new(item), min, max, mode })
    }

    fn quantifier(&mut self) -> Parsed<Option<(u32, u32)>> {
        let bounds = match self.peek() {
            Some('*') => (0, UNLIMITED),
            Some('+') => (1, UNLIMITED),
            Some('?') => (0, 1),
            Some('{') => return self.braces(),
            _ => return Ok(None),
        };
        self.at += 1;
        Ok(Some(bounds))
    }

    /// One item; None for what stands for nothing, such as a comment.
    fn item(&mut self) -> Parsed<Option<Node>> {
        let start = self.at;
        let multi_line = self.has(flag::MULTI_LINE);
        Ok(Some(match self.next() {
            Some('.') => Node::Any { line_breaks: self.has(flag::DOT_ALL) },
            Some('^') => Node::Place(if multi_line { Place::LineStart } else { Place::Start }),
            Some('$') => Node::Place(if multi_line { Place::LineEnd } else { Place::LastEnd }),
            Some('[') => self.set(start)?,
            Some('(') => return self.group(start),
            Some('\\') => self.escape(start)?,
            Some(c) => self.char(c),
            None => Node::Empty,
        }))
    }
}
