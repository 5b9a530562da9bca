//! The tree of a pattern: its pieces, classes of characters, and how many characters a piece matches.

use pellucid_vm::types::str::unicode;

/// How often a repetition tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::re) enum Mode {
    Greedy,
    Lazy,
    Possessive,
}

/// A condition on a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub(in crate::re) enum Place {
    /// `\A`, and `^` unless in multi-line mode.
    Start,
    /// `^` in multi-line mode.
    LineStart,
    /// `\Z`
    End,
    /// `$`: at the end, or before a line break that ends the text.
    LastEnd,
    /// `$` in multi-line mode.
    LineEnd,
    Word,
    NotWord,
    AsciiWord,
    NotAsciiWord,
}

impl Place {
    pub(in crate::re) const ALL: [Place; 9] = [
        Place::Start,
        Place::LineStart,
        Place::End,
        Place::LastEnd,
        Place::LineEnd,
        Place::Word,
        Place::NotWord,
        Place::AsciiWord,
        Place::NotAsciiWord,
    ];
}

/// A class of characters, such as `\d`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::re) struct Class {
    /// `d`, `s` or `w`.
    pub(in crate::re) letter: char,
    pub(in crate::re) negated: bool,
    pub(in crate::re) ascii: bool,
}

impl Class {
    pub(in crate::re) fn has(self, c: char) -> bool {
        let inside = match self.letter {
            _ if self.ascii && !c.is_ascii() => false,
            'd' => unicode::decimal_value(c).is_some(),
            // ASCII white space has no separators, Unicode's has.
            's' if self.ascii => matches!(c, '\t'..='\r' | ' '),
            's' => unicode::is_space(c),
            _ => is_word(c),
        };
        inside != self.negated
    }
}

/// Whether a character is part of a word.
pub(in crate::re) fn is_word(c: char) -> bool {
    c == '_' || unicode::is_letter(c) || unicode::is_numeric(c) || unicode::is_digit(c)
}

/// Characters, by ranges and classes.
#[derive(Clone, Debug, Default)]
pub(in crate::re) struct Set {
    pub(in crate::re) negated: bool,
    pub(in crate::re) ignore_case: bool,
    pub(in crate::re) ranges: Vec<(char, char)>,
    pub(in crate::re) classes: Vec<Class>,
}

/// A piece of a pattern.
#[derive(Clone, Debug)]
pub(in crate::re) enum Node {
    Empty,
    Char {
        c: char,
        ignore_case: bool,
    },
    /// `.`
    Any {
        line_breaks: bool,
    },
    Set(Set),
    Place(Place),
    Group {
        number: Option<usize>,
        inner: Box<Node>,
    },
    Sequence(Vec<Node>),
    Choice(Vec<Node>),
    Repeat {
        inner: Box<Node>,
        min: u32,
        max: u32,
        mode: Mode,
    },
    BackReference {
        group: usize,
        ignore_case: bool,
    },
    Look {
        inner: Box<Node>,
        behind: bool,
        negated: bool,
    },
    Atomic(Box<Node>),
    Condition {
        group: usize,
        yes: Box<Node>,
        no: Box<Node>,
    },
}

/// No upper bound of a repetition.
pub(in crate::re) const UNLIMITED: u32 = u32::MAX;

/// The least and most characters that a piece matches; None for the most if there is no bound.
pub(in crate::re) fn width(node: &Node, groups: &mut Vec<(usize, Option<usize>)>) -> (usize, Option<usize>) {
    let add = |a: (usize, Option<usize>), b: (usize, Option<usize>)| {
        (a.0.saturating_add(b.0), a.1.zip(b.1).map(|(a, b)| a.saturating_add(b)))
    };
    let either =
        |a: (usize, Option<usize>), b: (usize, Option<usize>)| (a.0.min(b.0), a.1.zip(b.1).map(|(a, b)| a.max(b)));
    match node {
        Node::Empty | Node::Place(_) => (0, Some(0)),
        Node::Look { inner, .. } => {
            width(inner, groups);
            (0, Some(0))
        }
        Node::Char { .. } | Node::Any { .. } | Node::Set(_) => (1, Some(1)),
        Node::Group { number, inner } => {
            let width = width(inner, groups);
            if let Some(number) = *number {
                if groups.len() <= number {
                    groups.resize(number + 1, (0, None));
                }
                groups[number] = width;
            }
            width
        }
        Node::Atomic(inner) => width(inner, groups),
        Node::Sequence(items) => items.iter().fold((0, Some(0)), |sum, item| add(sum, width(item, groups))),
        Node::Choice(items) => {
            let mut widths = items.iter().map(|item| width(item, groups));
            let first = widths.next().unwrap_or((0, Some(0)));
            widths.fold(first, either)
        }
        Node::Repeat { inner, min, max, .. } => {
            let (low, high) = width(inner, groups);
            let most = if *max == UNLIMITED { None } else { high.map(|high| high.saturating_mul(*max as usize)) };
            (low.saturating_mul(*min as usize), most)
        }
        Node::BackReference { group, .. } => groups.get(*group).copied().unwrap_or((0, None)),
        Node::Condition { yes, no, .. } => {
            let (yes, no) = (width(yes, groups), width(no, groups));
            either(yes, no)
        }
    }
}
