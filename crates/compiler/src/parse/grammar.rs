//! The notation of `mistakes.grammar`, read into rules.
//!
//! Knows how the file is written, and nothing of what it says. [`super::mistakes`] reads Python by the rules.

use std::collections::HashMap;

/// What the grammar calls kinds of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Name,
    /// A name that is a keyword somewhere.
    SoftKeyword,
    Number,
    String,
    FStringStart,
    FStringMiddle,
    FStringEnd,
    Newline,
    Indent,
    Dedent,
    End,
    /// A keyword, an operator, a bracket, or what is no token.
    Word,
}

/// One step of a way of reading.
#[derive(Debug)]
pub(super) enum Item {
    Class(Class),
    /// A keyword or operator with this text.
    Word(String),
    /// A name with this text.
    Soft(String),
    Rule(usize),
    Group(Vec<Way>),
    Optional(Box<Item>),
    Any(Box<Item>),
    Some(Box<Item>),
    /// The separator, and what it separates.
    Separated(Box<Item>, Box<Item>),
    Follows(Box<Item>),
    FollowsNot(Box<Item>),
    /// It must be here.
    Forced(Box<Item>),
    /// No other way is tried behind this.
    Cut,
    Labelled(char, Box<Item>),
}

/// One way to read a rule, and the mistake that it is, if it is one.
#[derive(Debug, Default)]
pub(super) struct Way {
    pub(super) items: Vec<Item>,
    pub(super) mistake: Option<Mistake>,
    /// It is only tried when the text was refused once.
    pub(super) second_look: bool,
}

/// A mistake: how the place is found (`at`, `span`, `call`, ...), the labels that it needs, and the words.
#[derive(Debug, Default)]
pub(super) struct Mistake {
    pub(super) how: String,
    pub(super) labels: Vec<char>,
    pub(super) words: String,
}

/// A rule.
#[derive(Debug, Default)]
pub(super) struct Rule {
    pub(super) ways: Vec<Way>,
    /// What it finds at a place is remembered.
    pub(super) remembered: bool,
    /// Mistakes are not looked for within it.
    pub(super) quiet: bool,
}

/// All rules, and where each is.
#[derive(Debug)]
pub(super) struct Grammar {
    pub(super) rules: Vec<Rule>,
    names: HashMap<String, usize>,
}

impl Grammar {
    /// Reads the grammar that stands beside this file.
    pub(super) fn new() -> Grammar {
        let words = words(include_str!("mistakes.grammar"));
        let mut names = HashMap::new();
        for (index, word) in words.iter().enumerate() {
            if begins_rule(&words, index) {
                let number = names.len();
                names.insert(word.clone(), number);
            }
        }
        let mut reader = Reader { words: &words, at: 0, names: &names };
        let mut rules = Vec::new();
        while reader.at < words.len() {
            rules.push(reader.rule());
        }
        Grammar { rules, names }
    }

    /// The number of a rule.
    pub(super) fn number(&self, name: &str) -> usize {
        self.names[name]
    }
}

/// Cuts the text of the grammar into words; strings keep their quotes.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut rest = line.trim_start();
        while let Some(first) = rest.chars().next() {
            let length = match first {
                '\'' | '"' => rest[1..].find(first).map_or(rest.len(), |end| end + 2),
                _ if first.is_ascii_alphanumeric() || first == '_' => {
                    rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len())
                }
                '-' if rest.starts_with("->") => 2,
                _ => first.len_utf8(),
            };
            let length = if first == '"' { end_of_words(rest) } else { length };
            words.push(rest[..length].to_string());
            rest = rest[length..].trim_start();
        }
    }
    words
}

/// Where a string in double quotes ends: `\"` within it does not end it.
fn end_of_words(text: &str) -> usize {
    let bytes = text.as_bytes();
    (1..bytes.len()).find(|&at| bytes[at] == b'"' && bytes[at - 1] != b'\\').map_or(text.len(), |at| at + 1)
}

/// Whether a rule begins at a word: `name =` or `name @ =`.
fn begins_rule(words: &[String], index: usize) -> bool {
    let is = |offset: usize, text: &str| words.get(index + offset).is_some_and(|word| word == text);
    !is(0, "@") && (is(1, "=") || is(1, "@") && is(2, "="))
}

struct Reader<'w> {
    words: &'w [String],
    at: usize,
    names: &'w HashMap<String, usize>,
}

impl Reader<'_> {
    fn next(&mut self) -> &str {
        self.at += 1;
        self.words.get(self.at - 1).map_or("", String::as_str)
    }

    fn peek(&self) -> &str {
        self.words.get(self.at).map_or("", String::as_str)
    }

    fn eat(&mut self, word: &str) -> bool {
        let found = self.peek() == word;
        self.at += usize::from(found);
        found
    }

    fn rule(&mut self) -> Rule {
        let quiet = self.next().starts_with("quiet_");
        let remembered = self.eat("@");
        self.eat("=");
        Rule { ways: self.ways(), remembered, quiet }
    }

    fn ways(&mut self) -> Vec<Way> {
        let mut ways = vec![self.way()];
        while self.eat("/") {
            ways.push(self.way());
        }
        ways
    }

    fn way(&mut self) -> Way {
        let first = self.at;
        let mut way = Way::default();
        while !matches!(self.peek(), "" | "/" | ")" | "->") && !begins_rule(self.words, self.at) {
            way.items.push(self.item());
        }
        way.second_look = way.items.len() == 1 && self.words[first].starts_with("bad_");
        if self.eat("->") {
            way.mistake = Some(self.mistake());
        }
        way
    }

    fn mistake(&mut self) -> Mistake {
        let mut mistake = Mistake { how: self.next().to_string(), ..Mistake::default() };
        while self.peek().len() == 1 {
            mistake.labels.extend(self.next().chars());
        }
        if self.peek().starts_with('"') || mistake.how == "call" {
            mistake.words = self.next().trim_matches('"').replace("\\\"", "\"");
        }
        mistake
    }

    fn item(&mut self) -> Item {
        let item = match self.peek() {
            "&" => return self.prefixed(Item::Follows),
            "!" => return self.prefixed(Item::FollowsNot),
            "^" => return self.prefixed(Item::Forced),
            _ => self.atom(),
        };
        match self.peek() {
            "?" => self.postfix(item, Item::Optional),
            "*" => self.postfix(item, Item::Any),
            "+" => self.postfix(item, Item::Some),
            "%" => {
                self.at += 1;
                Item::Separated(Box::new(item), Box::new(self.atom()))
            }
            _ => item,
        }
    }

    fn prefixed(&mut self, make: fn(Box<Item>) -> Item) -> Item {
        self.at += 1;
        make(Box::new(self.atom()))
    }

    fn postfix(&mut self, item: Item, make: fn(Box<Item>) -> Item) -> Item {
        self.at += 1;
        make(Box::new(item))
    }

    fn atom(&mut self) -> Item {
        let label = self.words.get(self.at + 1).is_some_and(|word| word == ":");
        let word = self.next().to_string();
        if label {
            self.at += 1;
            let name = word.chars().next().unwrap_or_default();
            return Item::Labelled(name, Box::new(self.atom()));
        }
        match word.as_str() {
            "~" => Item::Cut,
            "(" => {
                let ways = self.ways();
                self.eat(")");
                Item::Group(ways)
            }
            quoted if quoted.starts_with('\'') => Item::Word(quoted.trim_matches('\'').to_string()),
            quoted if quoted.starts_with('"') => Item::Soft(quoted.trim_matches('"').to_string()),
            name => match class(name) {
                Some(class) => Item::Class(class),
                None => Item::Rule(self.names[name]),
            },
        }
    }
}

fn class(name: &str) -> Option<Class> {
    Some(match name {
        "NAME" => Class::Name,
        "SOFT_KEYWORD" => Class::SoftKeyword,
        "NUMBER" => Class::Number,
        "STRING" => Class::String,
        "FSTRING_START" => Class::FStringStart,
        "FSTRING_MIDDLE" => Class::FStringMiddle,
        "FSTRING_END" => Class::FStringEnd,
        "NEWLINE" => Class::Newline,
        "INDENT" => Class::Indent,
        "DEDENT" => Class::Dedent,
        "END" => Class::End,
        _ => return None,
    })
}
