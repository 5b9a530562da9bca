//! Running a pattern's program on a text: backtracking, with a stack of its own.
//!
//! Everything that is changed on the way forward is noted on the stack, so that going back restores it. Positions are
//! offsets in bytes.

use super::case::{any_form, fold, lower};
use super::parse::{Place, is_word};
use super::program::{HEADER, Op, class_of_bit};
use pellucid_bytecode::pure::surrogate;

/// A text as characters by offset: UTF-8, or single bytes (ASCII and bytes objects).
#[derive(Clone, Copy)]
pub(super) enum Text<'a> {
    Utf8(&'a str),
    Bytes(&'a [u8]),
}

impl<'a> Text<'a> {
    pub(super) fn bytes(self) -> &'a [u8] {
        match self {
            Text::Utf8(text) => text.as_bytes(),
            Text::Bytes(bytes) => bytes,
        }
    }

    /// The character at an offset, and how many bytes it takes.
    #[inline(always)]
    fn get(self, at: usize) -> Option<(char, usize)> {
        match self {
            Text::Bytes(bytes) => bytes.get(at).map(|&byte| (char::from(byte), 1)),
            Text::Utf8(text) => text.get(at..)?.chars().next().map(|c| (c, c.len_utf8())),
        }
    }

    /// The offset so many characters before another.
    fn back_by(self, at: usize, width: u32) -> Option<usize> {
        match self {
            Text::Bytes(_) => at.checked_sub(width as usize),
            Text::Utf8(_) => (0..width).try_fold(at, |at, _| self.back(at).map(|(_, width)| at - width)),
        }
    }

    /// The character before an offset, and how many bytes it takes.
    #[inline(always)]
    fn back(self, at: usize) -> Option<(char, usize)> {
        match self {
            Text::Bytes(bytes) => at.checked_sub(1).and_then(|at| bytes.get(at)).map(|&byte| (char::from(byte), 1)),
            Text::Utf8(text) => text.get(..at)?.chars().next_back().map(|c| (c, c.len_utf8())),
        }
    }
}

/// A slot that nothing was saved in.
pub(super) const UNSET: usize = usize::MAX;

/// Why a run ended without an answer.
#[derive(Debug)]
pub(super) enum Abort {
    /// The stack grew beyond its limit.
    Memory,
    /// Whoever was asked said stop.
    Interrupted,
}

/// What to do on the way back.
enum Undo {
    /// Try this instead.
    Branch {
        pc: usize,
        at: usize,
    },
    Slot {
        slot: usize,
        old: usize,
    },
    Last {
        old: u32,
    },
    Counter {
        counter: usize,
        count: u32,
        at: usize,
    },
    /// A repeated single character, one less: from here back to `least`.
    Fewer {
        pc: usize,
        at: usize,
        least: usize,
    },
    /// A repeated single character, one more.
    More {
        pc: usize,
        at: usize,
        left: u32,
    },
}

/// A word of a program, as it stands in the bytes object.
pub(super) type Word = [u8; 4];

/// A run of a program on a text.
pub(super) struct Run<'a> {
    code: &'a [Word],
    text: Text<'a>,
    /// Where the text ends for this run.
    end: usize,
    /// Starts and ends of groups by turns; the first two are the match.
    pub(super) slots: Vec<usize>,
    /// The group that ended last; 0 if none did.
    pub(super) last: u32,
    counters: Vec<(u32, usize)>,
    stack: Vec<Undo>,
    /// A match may not be empty if it begins here; UNSET for no such place.
    forbidden: usize,
    /// The match must reach the end.
    full: bool,
    steps: u32,
    keep_going: &'a mut dyn FnMut() -> bool,
}

/// How deep look-arounds and atomic groups may be nested.
const MAX_DEPTH: u32 = 256;
/// The stack may grow to this many entries.
const MAX_STACK: usize = 1 << 26;

impl<'a> Run<'a> {
    pub(super) fn new(
        code: &'a [Word],
        text: Text<'a>,
        end: usize,
        keep_going: &'a mut dyn FnMut() -> bool,
    ) -> Run<'a> {
        let head = |at: usize| code.get(at).map_or(0, |&word| u32::from_le_bytes(word) as usize);
        let (groups, counters) = (head(0).min(1 << 20), head(1).min(1 << 20));
        Run {
            code,
            text,
            end,
            slots: vec![UNSET; 2 * groups + 2],
            last: 0,
            counters: vec![(0, UNSET); counters],
            stack: Vec::with_capacity(16),
            forbidden: UNSET,
            full: false,
            steps: 0,
            keep_going,
        }
    }

    #[inline(always)]
    fn word(&self, at: usize) -> u32 {
        self.code.get(at).map_or(0, |&word| u32::from_le_bytes(word))
    }

    fn entry(&self) -> usize {
        HEADER + self.word(2) as usize
    }

    /// A match that begins at this offset.
    pub(super) fn match_at(&mut self, start: usize, full: bool) -> Result<bool, Abort> {
        self.full = full;
        self.slots.fill(UNSET);
        self.last = 0;
        self.stack.clear();
        let found = self.run(self.entry(), start, 0)?;
        self.full = false;
        if let Some(end) = found {
            self.slots[0] = start;
            self.slots[1] = end;
        }
        Ok(found.is_some())
    }

    /// The first match that begins at this offset or behind it. With `advance`, it may not be empty at this very offset.
    pub(super) fn search(&mut self, start: usize, advance: bool) -> Result<bool, Abort> {
        let len = self.word(2) as usize;
        let literal: String = self
            .code
            .get(HEADER..HEADER + len)
            .unwrap_or(&[])
            .iter()
            .filter_map(|&c| char::from_u32(u32::from_le_bytes(c)))
            .collect();
        let needle: Vec<u8> = match self.text {
            Text::Utf8(_) => literal.into_bytes(),
            Text::Bytes(_) => literal.chars().map(|c| c as u8).collect(),
        };
        // A byte beyond Latin-1 occurs in no text of single bytes.
        let finder = (!needle.is_empty()).then(|| memchr::memmem::Finder::new(&needle));
        let mut at = start;
        self.forbidden = if advance { start } else { UNSET };
        let begins = self.word(3) != 0 && finder.is_none();
        let first = self.taker(self.entry());
        while at <= self.end {
            if begins {
                at = self.possible(at, first);
                if at >= self.end {
                    break;
                }
                if at != start {
                    self.forbidden = UNSET;
                }
            }
            if let Some(finder) = &finder {
                match self.text.bytes().get(at..self.end).and_then(|rest| finder.find(rest)) {
                    Some(skipped) => at += skipped,
                    None => break,
                }
                if at != start {
                    self.forbidden = UNSET;
                }
            }
            if self.match_at(at, false)? {
                self.forbidden = UNSET;
                return Ok(true);
            }
            self.forbidden = UNSET;
            match self.text.get(at) {
                Some((_, width)) => at += width,
                None => break,
            }
        }
        self.forbidden = UNSET;
        Ok(false)
    }

    /// The next place where a match can begin, by its first character; `first` is the step that takes it, if there is one.
    fn possible(&self, mut at: usize, first: Option<usize>) -> usize {
        let bytes = self.text.bytes();
        while at < self.end {
            match bytes.get(at) {
                Some(&byte) if byte < 0x80 => {
                    if self.has_bit(4, byte) {
                        break;
                    }
                    at += 1;
                }
                _ => match (self.text.get(at), first) {
                    (Some((c, width)), Some(first)) if !self.takes(first, c) => at += width,
                    _ => break,
                },
            }
        }
        at
    }

    /// The step that takes the next character, from a step on that is reached; None if there may be several.
    fn taker(&self, mut pc: usize) -> Option<usize> {
        loop {
            match Op::of(self.word(pc)) {
                Op::Save => pc += 2,
                Op::Char | Op::CharIgnoreCase | Op::Any | Op::AnyAtAll | Op::Set => return Some(pc),
                Op::RepeatOne if self.word(pc + 1) > 0 => return Some(pc + 5),
                _ => return None,
            }
        }
    }

    /// Whether an ASCII character is in the 4 words of bits that begin here.
    #[inline(always)]
    fn has_bit(&self, bits: usize, byte: u8) -> bool {
        self.word(bits + byte as usize / 32) >> (byte % 32) & 1 == 1
    }

    /// The ASCII characters that a step takes.
    #[inline]
    fn ascii_taken(&self, pc: usize) -> [u32; 4] {
        let mut bits = [0; 4];
        let mut add = |c: u32| {
            if c < 128 {
                bits[c as usize / 32] |= 1 << (c % 32);
            }
        };
        match Op::of(self.word(pc)) {
            Op::Set => return std::array::from_fn(|i| self.word(pc + 3 + i)),
            Op::Char => add(self.word(pc + 1)),
            Op::CharIgnoreCase => {
                (0..128).filter(|&c| u32::from(fold(char::from(c))) == self.word(pc + 1)).for_each(|c| add(c.into()))
            }
            Op::Any => return [!(1 << 10), !0, !0, !0],
            Op::AnyAtAll => return [!0; 4],
            _ => {}
        }
        bits
    }

    /// Whether the step at `pc` takes this character.
    #[inline(always)]
    fn takes(&self, pc: usize, c: char) -> bool {
        match Op::of(self.word(pc)) {
            Op::Char => self.word(pc + 1) == c as u32,
            Op::CharIgnoreCase => self.word(pc + 1) == fold(c) as u32,
            Op::Any => c != '\n',
            Op::AnyAtAll => true,
            Op::Set => self.set_takes(pc, c),
            _ => false,
        }
    }

    #[inline]
    fn set_takes(&self, pc: usize, c: char) -> bool {
        if c.is_ascii() {
            return self.word(pc + 3 + c as usize / 32) >> (c as u32 % 32) & 1 == 1;
        }
        let (len, flags, classes) = (self.word(pc + 1) as usize, self.word(pc + 2), self.word(pc + 7));
        let ranges = self.code.get(pc + 8..pc + 2 + len).unwrap_or(&[]);
        let in_range = |c: char| {
            let (number, code) = (u32::from_le_bytes, surrogate::code_of(c));
            ranges.chunks_exact(2).any(|range| number(range[0]) <= code && code <= number(range[1]))
        };
        let in_class = |c: char| (0..12).any(|bit| classes >> bit & 1 == 1 && class_of_bit(bit).has(c));
        let found =
            if flags & 2 != 0 { any_form(c, in_range) || in_class(lower(c)) } else { in_range(c) || in_class(c) };
        found != (flags & 1 != 0)
    }

    /// The step behind one that takes a character.
    fn behind(&self, pc: usize) -> usize {
        match Op::of(self.word(pc)) {
            Op::Char | Op::CharIgnoreCase => pc + 2,
            Op::Set => pc + 2 + self.word(pc + 1) as usize,
            _ => pc + 1,
        }
    }

    fn set_slot(&mut self, slot: usize, at: usize) {
        if let Some(place) = self.slots.get_mut(slot) {
            self.stack.push(Undo::Slot { slot, old: *place });
            *place = at;
            if slot % 2 == 1 {
                self.stack.push(Undo::Last { old: self.last });
                self.last = slot as u32 / 2;
            }
        }
    }

    fn set_counter(&mut self, counter: usize, count: u32, at: usize) {
        if let Some(place) = self.counters.get_mut(counter) {
            self.stack.push(Undo::Counter { counter, count: place.0, at: place.1 });
            *place = (count, at);
        }
    }

    /// Runs from a step on; the offset where it matches. What is below `base` on the stack is not touched.
    fn run(&mut self, mut pc: usize, mut at: usize, depth: u32) -> Result<Option<usize>, Abort> {
        let base = self.stack.len();
        // Compiled patterns nest no deeper than their groups; a program from elsewhere could.
        if depth > MAX_DEPTH {
            return Ok(None);
        }
        loop {
            self.steps = self.steps.wrapping_add(1);
            if self.steps.is_multiple_of(1 << 16) {
                if !(self.keep_going)() {
                    return Err(Abort::Interrupted);
                }
                if self.stack.len() > MAX_STACK {
                    return Err(Abort::Memory);
                }
            }
            let next = match Op::of(self.word(pc)) {
                Op::Match if depth > 0 => return Ok(Some(at)),
                Op::Match => {
                    if (self.full && at != self.end) || (at == self.forbidden) {
                        None
                    } else {
                        return Ok(Some(at));
                    }
                }
                Op::Char | Op::CharIgnoreCase | Op::Any | Op::AnyAtAll | Op::Set => match self.text.get(at) {
                    Some((c, width)) if at < self.end && self.takes(pc, c) => Some((self.behind(pc), at + width)),
                    _ => None,
                },
                Op::Jump => Some((self.word(pc + 1) as usize, at)),
                Op::Split => {
                    self.stack.push(Undo::Branch { pc: self.word(pc + 2) as usize, at });
                    Some((self.word(pc + 1) as usize, at))
                }
                Op::SplitOn => {
                    let second = self.word(pc + 2) as usize;
                    match self.text.bytes().get(at) {
                        Some(&byte) if at < self.end && (byte >= 0x80 || self.has_bit(pc + 3, byte)) => {
                            self.stack.push(Undo::Branch { pc: second, at });
                            Some((self.word(pc + 1) as usize, at))
                        }
                        _ => Some((second, at)),
                    }
                }
                Op::Save => {
                    self.set_slot(self.word(pc + 1) as usize, at);
                    Some((pc + 2, at))
                }
                Op::Place => self.is_place(self.word(pc + 1), at).then_some((pc + 2, at)),
                Op::RepeatOne => self.repeat_one(pc, at),
                Op::Begin => {
                    self.set_counter(self.word(pc + 1) as usize, 0, UNSET);
                    Some((pc + 2, at))
                }
                Op::Repeat => self.repeat(pc, at),
                op @ (Op::BackReference | Op::BackReferenceIgnoreCase) => self
                    .back_reference(self.word(pc + 1) as usize, at, op == Op::BackReferenceIgnoreCase)
                    .map(|at| (pc + 2, at)),
                Op::Look => self.look(pc, at, depth)?,
                Op::Atomic => {
                    let mark = self.stack.len();
                    let found = self.run(pc + 2, at, depth + 1)?;
                    self.forget_branches(mark);
                    found.map(|at| (self.word(pc + 1) as usize, at))
                }
                Op::Condition => {
                    let group = self.word(pc + 1) as usize;
                    let matched = self.slots.get(group * 2 + 1).is_some_and(|&end| end != UNSET);
                    Some((if matched { pc + 3 } else { self.word(pc + 2) as usize }, at))
                }
                Op::Fail => None,
            };
            match next.or_else(|| self.back(base)) {
                Some(next) => (pc, at) = next,
                None => return Ok(None),
            }
        }
    }

    /// Goes back to the last choice above `base`, undoing what was done since.
    #[inline]
    fn back(&mut self, base: usize) -> Option<(usize, usize)> {
        while self.stack.len() > base {
            match self.stack.pop()? {
                Undo::Branch { pc, at } => return Some((pc, at)),
                Undo::Slot { slot, old } => self.slots[slot] = old,
                Undo::Last { old } => self.last = old,
                Undo::Counter { counter, count, at } => self.counters[counter] = (count, at),
                Undo::Fewer { pc, at, least } => {
                    if let Some(next) = self.fewer(pc, at, least) {
                        return Some(next);
                    }
                }
                Undo::More { pc, at, left } => {
                    let item = pc + 5;
                    if at < self.end
                        && let Some((c, width)) = self.text.get(at)
                        && self.takes(item, c)
                    {
                        let at = at + width;
                        if left > 1 {
                            self.stack.push(Undo::More { pc, at, left: left.saturating_sub(1) });
                        }
                        return Some((self.word(pc + 4) as usize, at));
                    }
                }
            }
        }
        None
    }

    /// One character less of a repetition; more than one where it can be seen that the next step would fail.
    fn fewer(&mut self, pc: usize, mut at: usize, least: usize) -> Option<(usize, usize)> {
        let next = self.word(pc + 4) as usize;
        let wanted = self.taker(next);
        while at > least {
            at -= self.text.back(at)?.1;
            if wanted.is_none_or(|wanted| self.text.get(at).is_some_and(|(c, _)| self.takes(wanted, c))) {
                if at > least {
                    self.stack.push(Undo::Fewer { pc, at, least });
                }
                return Some((next, at));
            }
        }
        None
    }

    /// Keeps what is to be undone above a mark, and gives up the choices.
    fn forget_branches(&mut self, mark: usize) {
        let mut kept = mark;
        for i in mark..self.stack.len() {
            if matches!(self.stack[i], Undo::Slot { .. } | Undo::Last { .. } | Undo::Counter { .. }) {
                self.stack.swap(kept, i);
                kept += 1;
            }
        }
        self.stack.truncate(kept);
    }

    fn repeat_one(&mut self, pc: usize, start: usize) -> Option<(usize, usize)> {
        let (min, max, lazy) = (self.word(pc + 1), self.word(pc + 2), self.word(pc + 3) != 0);
        let (next, item) = (self.word(pc + 4) as usize, pc + 5);
        let mut at = start;
        let mut least = start;
        let mut count = 0;
        let limit = if lazy { min } else { max };
        let (bytes, taken) = (self.text.bytes(), self.ascii_taken(item));
        while count < limit && at < self.end {
            match bytes.get(at) {
                Some(&byte) if byte < 0x80 => {
                    if taken[byte as usize / 32] >> (byte % 32) & 1 == 0 {
                        break;
                    }
                    at += 1;
                }
                _ => match self.text.get(at) {
                    Some((c, width)) if self.takes(item, c) => at += width,
                    _ => break,
                },
            }
            count += 1;
            if count == min {
                least = at;
            }
        }
        if count < min {
            return None;
        }
        if lazy {
            if max > min {
                self.stack.push(Undo::More { pc, at, left: max - min });
            }
        } else if at > least {
            self.stack.push(Undo::Fewer { pc, at, least });
        }
        Some((next, at))
    }

    fn repeat(&mut self, pc: usize, at: usize) -> Option<(usize, usize)> {
        let counter = self.word(pc + 1) as usize;
        let (min, max, lazy) = (self.word(pc + 2), self.word(pc + 3), self.word(pc + 4) != 0);
        let (next, body) = (self.word(pc + 5) as usize, pc + 6);
        let (count, last) = self.counters.get(counter).copied()?;
        if count < min {
            self.set_counter(counter, count + 1, at);
            return Some((body, at));
        }
        // A round that took nothing is not tried again.
        if count >= max || at == last {
            return Some((next, at));
        }
        if lazy {
            // On the way back the body is entered by a copy of this step's second half.
            self.stack.push(Undo::Branch { pc: body, at });
            self.set_counter_below(counter, count, last, at);
            return Some((next, at));
        }
        self.stack.push(Undo::Branch { pc: next, at });
        self.set_counter(counter, count + 1, at);
        Some((body, at))
    }

    /// For a lazy repetition: the counter is to be one higher if the branch that was just pushed is taken, and as it is
    /// now on the other way.
    fn set_counter_below(&mut self, counter: usize, count: u32, last: usize, at: usize) {
        let branch = self.stack.pop();
        // Undone in this order: the branch is taken with the counter raised, and going back further restores it.
        self.stack.push(Undo::Counter { counter, count, at: last });
        self.stack.extend(branch);
        self.stack.push(Undo::Counter { counter, count: count.saturating_add(1), at });
    }

    fn back_reference(&self, group: usize, at: usize, ignore_case: bool) -> Option<usize> {
        let (&from, &to) = (self.slots.get(group * 2)?, self.slots.get(group * 2 + 1)?);
        if from == UNSET || to == UNSET || from > to {
            return None;
        }
        let part = self.text.bytes().get(from..to)?;
        if !ignore_case {
            let rest = self.text.bytes().get(at..self.end)?;
            return rest.starts_with(part).then_some(at + part.len());
        }
        let (mut i, mut j) = (from, at);
        while i < to {
            let ((a, a_width), (b, b_width)) = (self.text.get(i)?, self.text.get(j)?);
            if j >= self.end || lower(a) != lower(b) {
                return None;
            }
            (i, j) = (i + a_width, j + b_width);
        }
        Some(j)
    }

    fn look(&mut self, pc: usize, at: usize, depth: u32) -> Result<Option<(usize, usize)>, Abort> {
        let (flags, width, next) = (self.word(pc + 1), self.word(pc + 2), self.word(pc + 3) as usize);
        let negated = flags & 1 != 0;
        let mut start = Some(at);
        if flags & 2 != 0 {
            start = self.text.back_by(at, width);
        }
        let mark = self.stack.len();
        let found = match start {
            Some(start) => self.run(pc + 4, start, depth + 1)?.is_some(),
            None => false,
        };
        if found && negated {
            self.undo_to(mark);
        } else {
            self.forget_branches(mark);
        }
        Ok((found != negated).then_some((next, at)))
    }

    /// Undoes everything above a mark.
    fn undo_to(&mut self, mark: usize) {
        while self.stack.len() > mark {
            match self.stack.pop() {
                Some(Undo::Slot { slot, old }) => self.slots[slot] = old,
                Some(Undo::Last { old }) => self.last = old,
                Some(Undo::Counter { counter, count, at }) => self.counters[counter] = (count, at),
                _ => {}
            }
        }
    }

    fn is_place(&self, place: u32, at: usize) -> bool {
        let Some(&place) = Place::ALL.get(place as usize) else { return false };
        let next = || if at < self.end { self.text.get(at).map(|(c, _)| c) } else { None };
        let before = || self.text.back(at).map(|(c, _)| c);
        let edge = |is_word: fn(char) -> bool| before().is_some_and(is_word) != next().is_some_and(is_word);
        let ascii_word: fn(char) -> bool = |c| c.is_ascii_alphanumeric() || c == '_';
        match place {
            Place::Start => at == 0,
            Place::LineStart => at == 0 || before() == Some('\n'),
            Place::End => at == self.end,
            Place::LastEnd => at == self.end || (at + 1 == self.end && next() == Some('\n')),
            Place::LineEnd => at == self.end || next() == Some('\n'),
            Place::Word => edge(is_word),
            // In an empty text there is no place between two characters of one kind, as CPython has it.
            Place::NotWord => self.end > 0 && !edge(is_word),
            Place::AsciiWord => edge(ascii_word),
            Place::NotAsciiWord => self.end > 0 && !edge(ascii_word),
        }
    }
}
