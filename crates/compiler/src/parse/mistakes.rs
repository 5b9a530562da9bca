//! What CPython would say of a text that the parser has refused.
//!
//! CPython reads a text by a grammar, in which the first way that fits is taken; when it is refused, it reads it again,
//! with ways of reading that stand for mistakes. Which mistake is named depends on nothing but the order of these ways. So
//! it is done in the same way here, by the rules in `mistakes.grammar`, over the parser's tokens. What the tokenizer
//! objects to is not seen here ([`super::message`] tells of that), nor what is wrong with a tree that could be read.

use super::finding::Finding;
use super::grammar::{Class, Grammar, Item, Mistake, Rule, Way};
use crate::Mode;
use crate::error::ErrorKind;
use crate::source::Source;
use ruff_python_ast::token::{Token, TokenKind};
use ruff_text_size::{Ranged, TextRange, TextSize};
use std::collections::HashMap;

/// How deep rules may call each other. Above that nothing is said about a mistake but that there is one.
const MAX_DEPTH: usize = 6_000 * 20;
/// Stack that must be there for one more rule, and how much is taken when it isn't.
const STACK: (usize, usize) = (64 << 10, 2 << 20);

/// A token, as the grammar sees it.
pub(super) struct Piece<'s> {
    class: Class,
    pub(super) text: &'s str,
    pub(super) range: TextRange,
    /// How many brackets are open behind it.
    pub(super) level: usize,
}

/// The places that labels of a way stand for, as ranges of tokens.
pub(super) type Labels = Vec<(char, usize, usize)>;

/// Reads a text by the grammar.
pub(super) struct Reader<'s> {
    pub(super) source: &'s Source<'s>,
    grammar: &'s Grammar,
    pub(super) pieces: Vec<Piece<'s>>,
    /// What remembered rules found: where they end.
    memory: HashMap<(usize, usize), Option<usize>>,
    /// How many tokens have been looked at.
    pub(super) seen: usize,
    /// Mistakes are looked for.
    second_look: bool,
    depth: usize,
    /// The mistake that was found.
    found: Option<Finding>,
}

/// What a way of reading came to.
enum Outcome {
    /// It fits up to here.
    Fits(usize),
    /// It does not fit; the next may.
    Fails,
    /// The rule as a whole does not fit.
    Ends,
}

/// What came of reading a text.
pub(super) struct Read {
    /// The mistake, or None if it can be read.
    pub(super) finding: Option<Finding>,
    /// The line of the last token that was looked at.
    pub(super) last_line: u32,
    /// Where that token begins.
    pub(super) last_start: TextSize,
}

/// Looks for the mistake in a text.
pub(super) fn find(source: &Source, tokens: &[Token], mode: Mode) -> Read {
    let grammar = Grammar::new();
    let mut reader = Reader {
        source,
        grammar: &grammar,
        pieces: pieces(source, tokens),
        memory: HashMap::new(),
        seen: 0,
        second_look: false,
        depth: 0,
        found: None,
    };
    let start = grammar.number(if mode == Mode::Eval { "eval" } else { "file" });
    if reader.rule(start, 0).is_none() && reader.found.is_none() {
        let last = reader.seen.saturating_sub(1);
        reader.memory.clear();
        reader.second_look = true;
        reader.rule(start, 0);
        reader.found = reader.found.take().or_else(|| Some(reader.unexpected(last)));
    }
    let last = reader.pieces[reader.seen.saturating_sub(1)].range;
    let last_line = source.line(last.start());
    Read { finding: reader.found.map(|found| found.last_line(last_line)), last_line, last_start: last.start() }
}

/// The tokens; line ends and indentation within brackets, where the parser goes on after a mistake, are left out.
fn pieces<'s>(source: &Source<'s>, tokens: &[Token]) -> Vec<Piece<'s>> {
    let mut level: usize = 0;
    let mut pieces: Vec<Piece> = Vec::with_capacity(tokens.len() + 2);
    for token in tokens {
        let (kind, mut range) = (token.kind(), token.range());
        match kind {
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => level += 1,
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => level = level.saturating_sub(1),
            TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent if level > 0 => continue,
            TokenKind::EndOfFile => continue,
            TokenKind::Unknown if range.is_empty() => continue,
            // `<>` is one token, and an operator no more.
            TokenKind::Greater if pieces.last().is_some_and(|p| p.text == "<" && p.range.end() == range.start()) => {
                range = pieces.pop().map_or(range, |less| less.range.cover(range));
            }
            _ => {}
        }
        pieces.push(Piece { class: class(kind), text: source.slice(range), range, level });
    }
    let end = TextRange::empty(TextSize::of(source.text));
    pieces.push(Piece { class: Class::End, text: "", range: end, level });
    pieces
}

fn class(kind: TokenKind) -> Class {
    match kind {
        TokenKind::Name => Class::Name,
        TokenKind::Int | TokenKind::Float | TokenKind::Complex => Class::Number,
        TokenKind::String => Class::String,
        TokenKind::FStringStart => Class::FStringStart,
        TokenKind::FStringMiddle => Class::FStringMiddle,
        TokenKind::FStringEnd => Class::FStringEnd,
        TokenKind::Newline => Class::Newline,
        TokenKind::Indent => Class::Indent,
        TokenKind::Dedent => Class::Dedent,
        TokenKind::EndOfFile => Class::End,
        _ if kind.is_soft_keyword() => Class::Name,
        _ => Class::Word,
    }
}

impl Piece<'_> {
    pub(super) fn is_string_start(&self) -> bool {
        self.class == Class::FStringStart
    }

    pub(super) fn is_string_end(&self) -> bool {
        self.class == Class::FStringEnd
    }
}

impl<'s> Reader<'s> {
    /// Where a rule that starts at a token ends.
    fn rule(&mut self, number: usize, at: usize) -> Option<usize> {
        if self.found.is_some() || self.depth > MAX_DEPTH {
            return None;
        }
        let grammar = self.grammar;
        let rule = &grammar.rules[number];
        if !rule.remembered {
            return self.rule_anew(rule, at);
        }
        if let Some(known) = self.memory.get(&(number, at)) {
            return *known;
        }
        let end = self.rule_anew(rule, at);
        self.memory.insert((number, at), end);
        end
    }

    fn rule_anew(&mut self, rule: &'s Rule, at: usize) -> Option<usize> {
        let before = self.second_look;
        self.second_look &= !rule.quiet;
        self.depth += 1;
        let end = stacker::maybe_grow(STACK.0, STACK.1, || self.ways(&rule.ways, at));
        self.depth -= 1;
        self.second_look = before;
        end
    }

    fn ways(&mut self, ways: &'s [Way], at: usize) -> Option<usize> {
        for way in ways {
            if way.second_look && !self.second_look {
                continue;
            }
            match self.way(way, at, &mut Vec::new()) {
                Outcome::Fits(end) => return Some(end),
                Outcome::Fails => {}
                Outcome::Ends => return None,
            }
            if self.found.is_some() {
                return None;
            }
        }
        None
    }

    fn way(&mut self, way: &'s Way, at: usize, labels: &mut Labels) -> Outcome {
        let (mut end, mut cut) = (at, false);
        for item in &way.items {
            if let Item::Cut = item {
                cut = true;
                continue;
            }
            match self.item(item, end, labels) {
                Some(next) => end = next,
                None if cut => return Outcome::Ends,
                None => return Outcome::Fails,
            }
        }
        let Some(mistake) = &way.mistake else { return Outcome::Fits(end) };
        match self.judge(mistake, labels, end) {
            Some(finding) => {
                self.found = Some(finding);
                Outcome::Ends
            }
            // What only reads may go on; a mistake that turns out to be none ends its rule.
            None if mistake.how == "call" && super::words::may_be_right(&mistake.words) => Outcome::Fits(end),
            None => Outcome::Ends,
        }
    }

    fn item(&mut self, item: &'s Item, at: usize, labels: &mut Labels) -> Option<usize> {
        match item {
            Item::Class(class) => self.token(at, |piece| match class {
                // CPython takes the first letters of one for it, too.
                Class::SoftKeyword => {
                    piece.class == Class::Name
                        && ["_", "case", "match", "type"].iter().any(|k| k.starts_with(piece.text))
                }
                class => piece.class == *class,
            }),
            Item::Word(word) => self.token(at, |piece| piece.class == Class::Word && piece.text == word),
            Item::Soft(word) => self.token(at, |piece| piece.class == Class::Name && piece.text == word),
            Item::Rule(number) => self.rule(*number, at),
            Item::Group(ways) => self.group(ways, at, labels),
            Item::Optional(item) => self.item(item, at, labels).or((self.found.is_none()).then_some(at)),
            Item::Any(item) => self.repeat(item, at, labels),
            Item::Some(item) => {
                let end = self.item(item, at, labels)?;
                self.repeat(item, end, labels)
            }
            Item::Separated(separator, item) => self.separated(separator, item, at, labels),
            Item::Follows(item) => self.item(item, at, labels).map(|_| at),
            Item::FollowsNot(item) => match self.item(item, at, labels) {
                None if self.found.is_none() => Some(at),
                _ => None,
            },
            Item::Forced(item) => self.forced(item, at, labels),
            Item::Labelled(label, item) => {
                let end = self.item(item, at, labels)?;
                labels.push((*label, at, end));
                Some(end)
            }
            Item::Cut => Some(at),
        }
    }

    fn token(&mut self, at: usize, fits: impl Fn(&Piece) -> bool) -> Option<usize> {
        let at_most = self.pieces.len() - 1;
        let at = at.min(at_most);
        self.seen = self.seen.max(at + 1);
        if at == at_most && self.pieces[at].level > 0 {
            self.found = self.open_bracket().map(|range| super::message::never_closed(self.source, range));
            return None;
        }
        fits(&self.pieces[at]).then_some(at + 1)
    }

    /// A group is a rule without a name, but that labels in it belong to what is around it.
    fn group(&mut self, ways: &'s [Way], at: usize, labels: &mut Labels) -> Option<usize> {
        for way in ways {
            match self.way(way, at, labels) {
                Outcome::Fits(end) => return Some(end),
                Outcome::Fails => {}
                Outcome::Ends => return None,
            }
            if self.found.is_some() {
                return None;
            }
        }
        None
    }

    fn repeat(&mut self, item: &'s Item, mut at: usize, labels: &mut Labels) -> Option<usize> {
        while let Some(end) = self.item(item, at, labels) {
            if end == at {
                break;
            }
            at = end;
        }
        self.found.is_none().then_some(at)
    }

    fn separated(&mut self, separator: &'s Item, item: &'s Item, at: usize, labels: &mut Labels) -> Option<usize> {
        let mut end = self.item(item, at, labels)?;
        while let Some(behind) = self.item(separator, end, labels) {
            match self.item(item, behind, labels) {
                Some(next) => end = next,
                None => break,
            }
        }
        self.found.is_none().then_some(end)
    }

    fn forced(&mut self, item: &'s Item, at: usize, labels: &mut Labels) -> Option<usize> {
        let end = self.item(item, at, labels);
        if let (None, None, Item::Word(word), true) = (end, &self.found, item, self.second_look) {
            let piece = at.min(self.pieces.len() - 1);
            self.found = Some(self.at_token(piece, format!("expected '{word}'")));
        }
        end
    }

    /// The finding for a way that stands for a mistake.
    fn judge(&mut self, mistake: &Mistake, labels: &Labels, end: usize) -> Option<Finding> {
        let place = |wanted: usize| -> (usize, usize) {
            let label = mistake.labels.get(wanted).copied().unwrap_or_default();
            let found = labels.iter().rev().find(|(name, ..)| *name == label);
            found.map_or((end - 1, end), |(_, start, end)| (*start, *end))
        };
        let words = || super::words::filled(self, &mistake.words, place(0));
        Some(match mistake.how.as_str() {
            "at" => Finding::new(self.bare_range(place(0)), words()),
            "span" => Finding::new(self.bare_range(place(0)).cover(self.bare_range(place(1))), words()),
            "from" => {
                let start = self.pieces[place(0).0].range.start();
                // CPython leaves out the last character.
                let last = self.pieces[self.seen - 1].range.end() - TextSize::new(1);
                Finding::new(TextRange::new(start, last.max(start)), words())
            }
            "last" => self.at_token(self.seen - 1, words()),
            "next" => self.at_token(end.min(self.pieces.len() - 1), words()),
            "indent" => self.at_token(self.seen - 1, words()).kind(ErrorKind::Indentation),
            "block" => {
                let line = self.source.line(self.pieces[place(0).0].range.start());
                let message = format!("expected an indented block after {} on line {line}", mistake.words);
                self.at_token(self.seen - 1, message).kind(ErrorKind::Indentation)
            }
            how => return super::words::call(self, how, &mistake.words, labels),
        })
    }

    /// The range of some tokens, without a comma at the end.
    pub(super) fn range(&self, (start, end): (usize, usize)) -> TextRange {
        let comma = end > start + 1 && self.pieces[end - 1].text == "," && self.pieces[end - 1].class == Class::Word;
        let last = (end - usize::from(comma)).max(start + 1) - 1;
        TextRange::new(self.pieces[start].range.start(), self.pieces[last].range.end())
    }

    /// The range of an expression without parentheses around it.
    pub(super) fn bare_range(&self, place: (usize, usize)) -> TextRange {
        let range = self.range(place);
        let (first, last) = (&self.pieces[place.0], &self.pieces[place.1 - 1]);
        if place.1 > place.0 + 2 && first.text == "(" && last.text == ")" {
            return super::words::bare(self.source, range);
        }
        range
    }

    /// Points at one token.
    pub(super) fn at_token(&self, index: usize, message: impl Into<String>) -> Finding {
        let piece = &self.pieces[index];
        let finding = Finding::new(piece.range, message);
        match piece.class {
            // Changes of the indentation have no place of their own: it is behind the blanks of the line.
            Class::Dedent | Class::End if self.at_end(index) => finding.at_last_line(self.source).incomplete().at_end(),
            Class::Indent | Class::Dedent => finding.behind_indentation(piece.range.end()),
            Class::Newline => finding.line_end(),
            _ => finding,
        }
    }

    /// The innermost bracket that is open at the end.
    fn open_bracket(&self) -> Option<TextRange> {
        let level = self.pieces.last()?.level;
        let opens = |pair: &[Piece]| pair[0].level < level && pair[1].level >= level;
        let behind = self.pieces.windows(2).rposition(opens).map(|at| at + 1);
        Some(self.pieces[behind.unwrap_or(0)].range)
    }

    fn at_end(&self, index: usize) -> bool {
        self.pieces[index..].iter().all(|piece| matches!(piece.class, Class::Dedent | Class::End))
    }

    /// What is said where no mistake has a name.
    fn unexpected(&self, last: usize) -> Finding {
        let indentation = match self.pieces[last].class {
            Class::Indent => "unexpected indent",
            Class::Dedent if !self.at_end(last) => "unexpected unindent",
            Class::Dedent | Class::End => return self.at_token(last, "invalid syntax").without_column(),
            _ => return self.at_token(last, "invalid syntax"),
        };
        self.at_token(last, indentation).kind(ErrorKind::Indentation)
    }
}
