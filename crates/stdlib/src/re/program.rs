//! From a pattern's tree to a program for [`super::run`]: words of 32 bits, kept by Python in a bytes object.
//!
//! The program is plain data: it can be written away and come back, and a wrong one only fails to match.

use super::case::{any_form, fold, lower};
use super::parse::{Class, Mode, Node, Pattern, Set, UNLIMITED, Wrong, width};
use pellucid_bytecode::pure::surrogate;

/// Declares the operations, so that a word can be turned back into one.
macro_rules! ops {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What a step of a program does. Its operands follow it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u32)]
        pub(super) enum Op { $($(#[$doc])* $name,)* }

        impl Op {
            const ALL: &[Op] = &[$(Op::$name,)*];

            pub(super) fn of(word: u32) -> Op {
                Op::ALL.get(word as usize).copied().unwrap_or(Op::Fail)
            }
        }
    };
}

ops! {
    /// No match this way.
    Fail,
    /// A match, or the end of a look-around or atomic group.
    Match,
    /// char
    Char,
    /// char, with case taken away
    CharIgnoreCase,
    /// Any character but a line break.
    Any,
    /// Any character.
    AnyAtAll,
    /// words behind this one, flags (1 negated, 2 ignore case), 4 words of bits for ASCII, classes, ranges...
    Set,
    /// place
    Place,
    /// target
    Jump,
    /// first target, second target: tried in this order
    Split,
    /// As Split, with 4 words of bits behind it: the ASCII characters that the first may begin with, which takes at least one.
    SplitOn,
    /// slot
    Save,
    /// group
    BackReference,
    /// group
    BackReferenceIgnoreCase,
    /// flags (1 negated, 2 behind), width, end
    Look,
    /// end
    Atomic,
    /// group, target if it has not matched
    Condition,
    /// min, max, mode, where to go on; the step that is repeated follows
    RepeatOne,
    /// counter
    Begin,
    /// counter, min, max, lazy, where to go on; the body follows
    Repeat,
}

/// Words before the code: groups, counters, length of the literal at the start, which follows; whether it is known what a
/// match begins with, and 4 words of bits for ASCII.
pub(super) const HEADER: usize = 8;

/// Programs beyond this many words are refused.
const MAX_WORDS: usize = 1 << 22;

pub(super) struct Compiler {
    code: Vec<u32>,
    counters: u32,
    widths: Vec<(usize, Option<usize>)>,
}

type Compiled<T = ()> = Result<T, Wrong>;

/// The program for a pattern.
pub(super) fn compile(pattern: &Pattern) -> Compiled<Vec<u32>> {
    let mut literal = Vec::new();
    leading_literal(&pattern.root, &mut literal);
    let mut compiler = Compiler { code: Vec::new(), counters: 0, widths: Vec::new() };
    width(&pattern.root, &mut compiler.widths);
    compiler.code.extend([pattern.groups as u32, 0, literal.len() as u32]);
    let begins = first(&pattern.root, 0).filter(|first| !first.empty);
    compiler.code.push(u32::from(begins.is_some()));
    compiler.code.extend(begins.map_or([0; 4], |first| first.bits));
    compiler.code.extend(literal.iter().map(|&c| c as u32));
    compiler.node(&pattern.root)?;
    compiler.emit(Op::Match, &[]);
    compiler.code[1] = compiler.counters;
    Ok(compiler.code)
}

/// The characters that every match begins with. Returns whether the node is nothing but them.
fn leading_literal(node: &Node, out: &mut Vec<char>) -> bool {
    match node {
        Node::Char { c, ignore_case: false } => {
            out.push(*c);
            true
        }
        Node::Empty => true,
        Node::Sequence(items) => items.iter().all(|item| leading_literal(item, out)),
        Node::Group { inner, .. } => leading_literal(inner, out),
        Node::Repeat { inner, min, .. } if *min > 0 => {
            leading_literal(inner, out);
            false
        }
        _ => false,
    }
}

/// What a node can begin with.
struct First {
    /// The ASCII characters; all others are possible.
    bits: [u32; 4],
    /// It may match nothing.
    empty: bool,
}

/// Deeper than this it is not looked for what a node can begin with.
const FIRST_DEPTH: u32 = 16;

/// What a node can begin with; None if that can't be told.
fn first(node: &Node, depth: u32) -> Option<First> {
    if depth > FIRST_DEPTH {
        return None;
    }
    let ascii = |takes: &dyn Fn(char) -> bool| {
        let mut bits = [0u32; 4];
        (0..128u8).filter(|&code| takes(code.into())).for_each(|code| bits[code as usize / 32] |= 1 << (code % 32));
        Some(First { bits, empty: false })
    };
    match node {
        Node::Empty | Node::Place(_) | Node::Look { .. } => Some(First { bits: [0; 4], empty: true }),
        Node::Char { c, ignore_case } => ascii(&|code| if *ignore_case { fold(code) == fold(*c) } else { code == *c }),
        Node::Any { line_breaks } => ascii(&|code| *line_breaks || code != '\n'),
        Node::Set(set) => ascii(&|code| set_has(set, code)),
        Node::Group { inner, .. } | Node::Atomic(inner) => first(inner, depth + 1),
        Node::Sequence(items) => {
            let mut all = First { bits: [0; 4], empty: true };
            for item in items {
                if all.empty {
                    all = all.or(&first(item, depth + 1)?, |_, next| next);
                }
            }
            Some(all)
        }
        Node::Choice(items) => {
            let mut all = First { bits: [0; 4], empty: false };
            for item in items {
                all = all.or(&first(item, depth + 1)?, |one, other| one || other);
            }
            Some(all)
        }
        Node::Repeat { inner, min, .. } => {
            let inner = first(inner, depth + 1)?;
            Some(First { empty: inner.empty || *min == 0, ..inner })
        }
        Node::BackReference { .. } | Node::Condition { .. } => None,
    }
}

impl First {
    /// What one or another can begin with; `empty` joins what is said of matching nothing.
    fn or(&self, other: &First, empty: fn(bool, bool) -> bool) -> First {
        let bits = std::array::from_fn(|i| self.bits[i] | other.bits[i]);
        First { bits, empty: empty(self.empty, other.empty) }
    }
}

impl Compiler {
    fn emit(&mut self, op: Op, operands: &[u32]) -> usize {
        let at = self.code.len();
        self.code.push(op as u32);
        self.code.extend_from_slice(operands);
        at
    }

    /// Sets an operand to the place that is reached now.
    fn land(&mut self, op: usize, operand: usize) {
        self.code[op + 1 + operand] = self.code.len() as u32;
    }

    fn node(&mut self, node: &Node) -> Compiled {
        if self.code.len() > MAX_WORDS {
            return Err(Wrong { message: "the pattern is too large".into(), at: None });
        }
        match node {
            Node::Empty => {}
            Node::Char { c, ignore_case } => {
                let (op, c) = if *ignore_case { (Op::CharIgnoreCase, fold(*c)) } else { (Op::Char, *c) };
                self.emit(op, &[c as u32]);
            }
            Node::Any { line_breaks } => {
                self.emit(if *line_breaks { Op::AnyAtAll } else { Op::Any }, &[]);
            }
            Node::Set(set) => self.set(set),
            Node::Place(place) => {
                self.emit(Op::Place, &[*place as u32]);
            }
            Node::Group { number: None, inner } => self.node(inner)?,
            Node::Group { number: Some(number), inner } => {
                self.emit(Op::Save, &[*number as u32 * 2]);
                self.node(inner)?;
                self.emit(Op::Save, &[*number as u32 * 2 + 1]);
            }
            Node::Sequence(items) => {
                for item in items {
                    self.node(item)?;
                }
            }
            Node::Choice(items) => self.choice(items)?,
            Node::Repeat { inner, min, max, mode } => self.repeat(inner, *min, *max, *mode)?,
            Node::BackReference { group, ignore_case } => {
                let op = if *ignore_case { Op::BackReferenceIgnoreCase } else { Op::BackReference };
                self.emit(op, &[*group as u32]);
            }
            Node::Look { inner, behind, negated } => self.look(inner, *behind, *negated)?,
            Node::Atomic(inner) => {
                let at = self.emit(Op::Atomic, &[0]);
                self.node(inner)?;
                self.emit(Op::Match, &[]);
                self.land(at, 0);
            }
            Node::Condition { group, yes, no } => {
                let at = self.emit(Op::Condition, &[*group as u32, 0]);
                self.node(yes)?;
                let end = self.emit(Op::Jump, &[0]);
                self.land(at, 1);
                self.node(no)?;
                self.land(end, 0);
            }
        }
        Ok(())
    }

    /// A split whose first way is into a node.
    fn split(&mut self, node: &Node) -> usize {
        match first(node, 0) {
            Some(First { bits: [a, b, c, d], empty: false }) => self.emit(Op::SplitOn, &[0, 0, a, b, c, d]),
            _ => self.emit(Op::Split, &[0, 0]),
        }
    }

    fn choice(&mut self, items: &[Node]) -> Compiled {
        let mut ends = Vec::new();
        for (i, item) in items.iter().enumerate() {
            if i + 1 == items.len() {
                self.node(item)?;
                break;
            }
            let split = self.split(item);
            self.land(split, 0);
            self.node(item)?;
            ends.push(self.emit(Op::Jump, &[0]));
            self.land(split, 1);
        }
        ends.into_iter().for_each(|end| self.land(end, 0));
        Ok(())
    }

    fn repeat(&mut self, inner: &Node, min: u32, max: u32, mode: Mode) -> Compiled {
        if mode == Mode::Possessive {
            let greedy = Node::Repeat { inner: Box::new(inner.clone()), min, max, mode: Mode::Greedy };
            return self.node(&Node::Atomic(Box::new(greedy)));
        }
        if max == 0 {
            return Ok(());
        }
        let lazy = u32::from(mode == Mode::Lazy);
        if matches!(inner, Node::Char { .. } | Node::Any { .. } | Node::Set(_)) {
            let at = self.emit(Op::RepeatOne, &[min, max, lazy, 0]);
            self.node(inner)?;
            self.land(at, 3);
            return Ok(());
        }
        if (min, max) == (0, 1) {
            let split = if lazy == 1 { self.emit(Op::Split, &[0, 0]) } else { self.split(inner) };
            let (enter, skip) = if lazy == 1 { (1, 0) } else { (0, 1) };
            self.land(split, enter);
            self.node(inner)?;
            self.land(split, skip);
            return Ok(());
        }
        if (min, max) == (1, 1) {
            return self.node(inner);
        }
        let counter = self.counters;
        self.counters += 1;
        self.emit(Op::Begin, &[counter]);
        let at = self.emit(Op::Repeat, &[counter, min, if max == UNLIMITED { u32::MAX } else { max }, lazy, 0]);
        self.node(inner)?;
        self.emit(Op::Jump, &[at as u32]);
        self.land(at, 4);
        Ok(())
    }

    fn look(&mut self, inner: &Node, behind: bool, negated: bool) -> Compiled {
        let mut back = 0;
        if behind {
            match width(inner, &mut self.widths) {
                (low, Some(high)) if low == high => match u32::try_from(low) {
                    Ok(low) if low < 1 << 31 => back = low,
                    _ => return Err(Wrong { message: "looks too much behind".into(), at: None }),
                },
                _ => return Err(Wrong { message: "look-behind requires fixed-width pattern".into(), at: None }),
            }
        }
        let at = self.emit(Op::Look, &[u32::from(negated) | u32::from(behind) << 1, back, 0]);
        self.node(inner)?;
        self.emit(Op::Match, &[]);
        self.land(at, 2);
        Ok(())
    }

    fn set(&mut self, set: &Set) {
        let mut bits = [0u32; 4];
        for code in 0..128u8 {
            if set_has(set, char::from(code)) {
                bits[code as usize / 32] |= 1 << (code % 32);
            }
        }
        let classes: u32 = set.classes.iter().map(|&class| class_bit(class)).fold(0, |all, bit| all | bit);
        let flags = u32::from(set.negated) | u32::from(set.ignore_case) << 1;
        let len = 6 + set.ranges.len() as u32 * 2;
        self.emit(Op::Set, &[len, flags, bits[0], bits[1], bits[2], bits[3], classes]);
        for &(low, high) in &set.ranges {
            self.code.extend([low, high].map(surrogate::code_of));
        }
    }
}

fn class_bit(class: Class) -> u32 {
    let letter = match class.letter {
        'd' => 0,
        's' => 1,
        _ => 2,
    };
    1 << (letter + 3 * u32::from(class.negated) + 6 * u32::from(class.ascii))
}

/// The class for a bit.
pub(super) fn class_of_bit(bit: u32) -> Class {
    let letter = ['d', 's', 'w'][bit as usize % 3];
    Class { letter, negated: bit / 3 % 2 == 1, ascii: bit >= 6 }
}

fn set_has(set: &Set, c: char) -> bool {
    let in_range = |c: char| set.ranges.iter().any(|&(low, high)| low <= c && c <= high);
    let in_class = |c: char| set.classes.iter().any(|class| class.has(c));
    let found = if set.ignore_case { any_form(c, in_range) || in_class(lower(c)) } else { in_range(c) || in_class(c) };
    found != set.negated
}
