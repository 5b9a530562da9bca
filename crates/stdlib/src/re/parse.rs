//! Reading regular expressions: from a pattern to a tree, with CPython's words for what is wrong.

mod escape;
mod tree;

use pellucid_vm::types::str::unicode;

use super::flag;
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
            open: Vec::new(),
            names: Vec::new(),
            depth: 0,
            conditions: Vec::new(),
        }
    }

    pub(super) fn run(mut self) -> Parsed<Pattern> {
        if !self.is_bytes && self.flags & flag::ASCII == 0 {
            self.flags |= flag::UNICODE;
        }
        self.global_flags()?;
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

    /// Flags at the start, such as `(?i)`, hold for all of the pattern.
    fn global_flags(&mut self) -> Parsed<()> {
        while self.starts_with("(?") {
            let letters = self.chars[self.at + 2..].iter().take_while(|c| "aiLmsux".contains(**c)).count();
            if letters == 0 || self.chars.get(self.at + 2 + letters) != Some(&')') {
                break;
            }
            self.at += 2;
            let mut on = 0;
            for _ in 0..letters {
                self.flag_letter(&mut on)?;
            }
            self.at += 1;
            self.turn_on(on);
        }
        Ok(())
    }

    fn turn_on(&mut self, on: u32) {
        if on & flag::ASCII != 0 {
            self.flags &= !flag::UNICODE;
        }
        self.flags |= on;
    }

    /// Reads one letter of flags and adds it.
    fn flag_letter(&mut self, flags: &mut u32) -> Parsed<()> {
        let bit = match self.next() {
            Some('a') => flag::ASCII,
            Some('i') => flag::IGNORE_CASE,
            Some('m') => flag::MULTI_LINE,
            Some('s') => flag::DOT_ALL,
            Some('x') => flag::VERBOSE,
            Some('u') => flag::UNICODE,
            Some('L') if self.is_bytes => flag::LOCALE,
            Some('L') => return wrong("bad inline flags: cannot use 'L' flag with a str pattern", self.at),
            _ => return wrong("unknown flag", self.at - 1),
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
                Some(c) if c.is_ascii() && unicode::is_space(c) => self.at += 1,
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

    fn char(&self, c: char) -> Node {
        Node::Char { c, ignore_case: self.has(flag::IGNORE_CASE) }
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

    // ---- Groups ----

    fn group(&mut self, start: usize) -> Parsed<Option<Node>> {
        if !self.skip('?') {
            return self.capture(start, None).map(Some);
        }
        let unexpected = "unexpected end of pattern";
        let kind = match self.next() {
            Some(kind) => kind,
            None => return wrong(unexpected, self.at),
        };
        match kind {
            ':' => self.finish_group(start).map(Some),
            '>' => Ok(Some(Node::Atomic(Box::new(self.finish_group(start)?)))),
            '=' | '!' => self.look(start, false, kind == '!').map(Some),
            '<' => match self.next() {
                Some(kind @ ('=' | '!')) => self.look(start, true, kind == '!').map(Some),
                Some(other) => wrong(format!("unknown extension ?<{other}"), start + 1),
                None => wrong(unexpected, self.at),
            },
            'P' => self.named(start).map(Some),
            '#' => loop {
                match self.next() {
                    None => return wrong("missing ), unterminated comment", start),
                    Some(')') => return Ok(None),
                    Some(_) => {}
                }
            },
            '(' => self.condition(start).map(Some),
            '-' | 'a' | 'i' | 'L' | 'm' | 's' | 'u' | 'x' => {
                self.at -= 1;
                self.scoped_flags(start).map(Some)
            }
            other => wrong(format!("unknown extension ?{other}"), start + 1),
        }
    }

    /// What is inside of a group, and its closing parenthesis.
    fn finish_group(&mut self, start: usize) -> Parsed<Node> {
        let flags = self.flags;
        let inner = self.choice()?;
        self.flags = flags;
        if !self.skip(')') {
            return wrong("missing ), unterminated subpattern", start);
        }
        Ok(inner)
    }

    fn capture(&mut self, start: usize, name: Option<(String, usize)>) -> Parsed<Node> {
        self.groups += 1;
        let number = self.groups;
        if let Some((name, at)) = name {
            if let Some((_, other)) = self.names.iter().find(|(known, _)| *known == name) {
                let message = format!("redefinition of group name '{name}' as group {number}; was group {other}");
                return wrong(message, at);
            }
            self.names.push((name, number));
        }
        self.open.push(number);
        let inner = Box::new(self.finish_group(start)?);
        self.open.pop();
        Ok(Node::Group { number: Some(number), inner })
    }

    /// A name up to its end mark.
    fn name(&mut self, end: char) -> Parsed<String> {
        let start = self.at;
        let mut name = String::new();
        loop {
            match self.next() {
                None if name.is_empty() => return wrong("missing group name", start),
                None => return wrong(format!("missing {end}, unterminated name"), start),
                Some(c) if c == end => break,
                Some(c) => name.push(c),
            }
        }
        if name.is_empty() {
            return wrong("missing group name", start);
        }
        Ok(name)
    }

    fn check_name(&self, name: &str, at: usize) -> Parsed<()> {
        let mut chars = name.chars();
        let begins = chars.next().is_some_and(|c| c == '_' || unicode::is_letter(c));
        if !begins || !chars.all(is_word) || (self.is_bytes && !name.is_ascii()) {
            return wrong(format!("bad character in group name '{name}'"), at);
        }
        Ok(())
    }

    /// `(?P<name>...)` and `(?P=name)`, behind the P.
    fn named(&mut self, start: usize) -> Parsed<Node> {
        match self.next() {
            Some('<') => {
                let at = self.at;
                let name = self.name('>')?;
                self.check_name(&name, at)?;
                self.capture(start, Some((name, at)))
            }
            Some('=') => {
                let at = self.at;
                let name = self.name(')')?;
                self.check_name(&name, at)?;
                match self.names.iter().find(|(known, _)| *known == name) {
                    Some(&(_, group)) => self.back_reference(group, at),
                    None => wrong(format!("unknown group name '{name}'"), at),
                }
            }
            Some(other) => wrong(format!("unknown extension ?P{other}"), start + 1),
            None => wrong("unexpected end of pattern", self.at),
        }
    }

    fn back_reference(&self, group: usize, at: usize) -> Parsed<Node> {
        if self.open.contains(&group) {
            return wrong("cannot refer to an open group", at);
        }
        Ok(Node::BackReference { group, ignore_case: self.has(flag::IGNORE_CASE) })
    }

    fn look(&mut self, start: usize, behind: bool, negated: bool) -> Parsed<Node> {
        let inner = Box::new(self.finish_group(start)?);
        Ok(Node::Look { inner, behind, negated })
    }

    /// `(?(group)yes|no)`, behind its second parenthesis.
    fn condition(&mut self, start: usize) -> Parsed<Node> {
        let at = self.at;
        let name = self.name(')')?;
        let group = if name.bytes().all(|b| b.is_ascii_digit()) {
            let group = name.parse().unwrap_or(usize::MAX);
            if group == 0 {
                return wrong("bad group number", at);
            }
            self.conditions.push((group, at));
            group
        } else {
            self.check_name(&name, at)?;
            match self.names.iter().find(|(known, _)| *known == name) {
                Some(&(_, group)) => group,
                None => return wrong(format!("unknown group name '{name}'"), at),
            }
        };
        let flags = self.flags;
        let yes = Box::new(self.sequence()?);
        let no = Box::new(if self.skip('|') { self.sequence()? } else { Node::Empty });
        self.flags = flags;
        if self.peek() == Some('|') {
            return wrong("conditional backref with more than two branches", self.at);
        }
        if !self.skip(')') {
            return wrong("missing ), unterminated subpattern", start);
        }
        Ok(Node::Condition { group, yes, no })
    }

    /// `(?flags-flags:...)`, behind the question mark.
    fn scoped_flags(&mut self, start: usize) -> Parsed<Node> {
        let (mut on, mut off) = (0, 0);
        while !matches!(self.peek(), None | Some('-' | ':' | ')')) {
            self.flag_letter(&mut on)?;
        }
        match self.next() {
            Some(')') => return wrong("global flags not at the start of the expression", start),
            Some('-') => {
                if matches!(self.peek(), Some(':' | ')')) {
                    return wrong("missing flag", self.at);
                }
                while !matches!(self.peek(), None | Some(':' | ')')) {
                    self.flag_letter(&mut off)?;
                    if off & (flag::ASCII | flag::UNICODE | flag::LOCALE) != 0 {
                        return wrong("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", self.at);
                    }
                }
                if !self.skip(':') {
                    return wrong("missing :", self.at);
                }
            }
            Some(_) => {}
            None => return wrong("missing -, : or )", self.at),
        }
        if on & off != 0 {
            return wrong("bad inline flags: flag turned on and off", self.at - 1);
        }
        let flags = self.flags;
        if on & flag::UNICODE != 0 {
            self.flags &= !flag::ASCII;
        }
        self.turn_on(on);
        self.flags &= !off;
        let inner = self.choice()?;
        self.flags = flags;
        if !self.skip(')') {
            return wrong("missing ), unterminated subpattern", start);
        }
        Ok(Node::Group { number: None, inner: Box::new(inner) })
    }
}
