//! Groups in patterns: those that capture, look around, choose, or set flags.

use pellucid_bytecode::pure::{bytes_repr, str_repr};
use pellucid_vm::types::str::unicode;

use super::{Node, Parsed, Parser, flag, is_word, wrong};

impl Parser {
    pub(super) fn group(&mut self, start: usize) -> Parsed<Option<Node>> {
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
            let latin1 = || name.chars().map(|c| c as u8).collect::<Vec<u8>>();
            let shown = if self.is_bytes { bytes_repr(&latin1())[1..].to_owned() } else { str_repr(name) };
            return wrong(format!("bad character in group name {shown}"), at);
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

    pub(super) fn back_reference(&self, group: usize, at: usize) -> Parsed<Node> {
        if self.open.contains(&group) {
            return wrong("cannot refer to an open group", at);
        }
        self.check_look(group)?;
        Ok(Node::BackReference { group, ignore_case: self.has(flag::IGNORE_CASE) })
    }

    fn check_look(&self, group: usize) -> Parsed<()> {
        match self.before_look {
            Some(before) if group > before => {
                wrong("cannot refer to group defined in the same lookbehind subpattern", self.at)
            }
            _ => Ok(()),
        }
    }

    fn look(&mut self, start: usize, behind: bool, negated: bool) -> Parsed<Node> {
        let outer = self.before_look;
        if behind && outer.is_none() {
            self.before_look = Some(self.groups);
        }
        let inner = Box::new(self.finish_group(start)?);
        self.before_look = outer;
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
        self.check_look(group)?;
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
            self.flag_letter(&mut on, "missing -, : or )")?;
        }
        match self.next() {
            Some(')') => return wrong("global flags not at the start of the expression", start),
            Some('-') => {
                if matches!(self.peek(), Some(':' | ')') | None) {
                    return wrong("missing flag", self.at);
                }
                while !matches!(self.peek(), None | Some(':' | ')')) {
                    let missing = if off == 0 { "missing flag" } else { "missing :" };
                    self.flag_letter(&mut off, missing)?;
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
