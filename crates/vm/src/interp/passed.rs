//! What an observed run passes through: the lowest frame and the code objects that ran since somebody asked. Who looks for
//! something backwards leaves out by this whole parts of the run in which it can't be. Kept by the loop, wherever another
//! frame runs; it costs a compare and a store there.
//!
//! A room that may hold `unsafe`: the loop notes numbers unchecked.
//!
//! Code objects have numbers, in the order in which they are loaded. The count is part of snapshots, so a repetition gives
//! the same code the same number.

use std::sync::Arc;

use pellucid_bytecode::VerifiedCode;

use crate::vm::Vm;

/// What was passed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passed {
    /// How many frames were below the running one, at least; what runs in lifted frames ([`Vm::lift_library`]) does not count.
    pub lowest: usize,
    /// The code objects that ran, by their numbers.
    pub codes: CodeSet,
}

/// A set of code objects, by their numbers. Number 0 stands for all that have none of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeSet(Vec<u64>);

impl CodeSet {
    /// Adds a code object.
    pub fn insert(&mut self, number: u32) {
        let word = number as usize / 64;
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (number % 64);
    }

    /// Adds those of another set.
    pub fn unite(&mut self, other: &CodeSet) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word |= other);
    }

    /// Whether a number is in both sets.
    pub fn meets(&self, other: &CodeSet) -> bool {
        self.0.iter().zip(&other.0).any(|(a, b)| a & b != 0)
    }
}

/// What the machine keeps for it.
pub(super) struct Passing {
    /// The address of the lowest frame that ran.
    lowest: usize,
    /// For each number that was given, and 0, whether the code object ran.
    ran: Vec<bool>,
    /// Code objects by their numbers, from 1.
    known: Vec<Arc<VerifiedCode>>,
    /// How many numbers are given.
    pub(super) numbers: u32,
    /// Whether frames of the library's code don't count as low.
    lifts_library: bool,
}

/// The most numbers that are given: the machine keeps the code objects that have one.
const MOST: u32 = 1 << 16;

impl Passing {
    pub(super) fn new() -> Passing {
        Passing { lowest: usize::MAX, ran: vec![false], known: Vec::new(), numbers: 0, lifts_library: false }
    }

    /// A code object is loaded: its number.
    pub(super) fn number(&mut self, verified: &Arc<VerifiedCode>) -> u32 {
        if self.numbers >= MOST {
            return 0;
        }
        let place = self.numbers as usize;
        self.numbers += 1;
        match self.known.get_mut(place) {
            // Loaded again, in a repetition.
            Some(known) => *known = Arc::clone(verified),
            None => {
                self.known.push(Arc::clone(verified));
                self.ran.push(false);
            }
        }
        self.numbers
    }

    /// A frame goes on, by its lifted address and its code object's number.
    ///
    /// # Safety
    /// The number is 0 or was given by [`Passing::number`].
    #[inline(always)]
    pub(super) unsafe fn note(&mut self, frame: usize, number: u32) {
        self.lowest = self.lowest.min(frame);
        // SAFETY: there is a place for each number since it was given first, and none is ever taken away.
        unsafe { *self.ran.get_unchecked_mut(number as usize) = true };
    }

    /// What lifts the frames of code of this file.
    pub(super) fn lift(&self, file: &str) -> usize {
        if self.lifts_library && file.starts_with("<frozen ") { 1 << (usize::BITS - 1) } else { 0 }
    }
}

impl Vm {
    /// What the observed run has passed through since the last call of this, and what runs now. (A restore does not set it
    /// back: who restores asks anew.)
    pub fn take_passed(&mut self) -> Passed {
        let passing = &mut self.machine.watch.passing;
        let mut codes = CodeSet::default();
        for (number, ran) in passing.ran.iter_mut().enumerate() {
            if std::mem::take(ran) {
                codes.insert(number as u32);
            }
        }
        let lowest = std::mem::replace(&mut passing.lowest, usize::MAX);
        let lowest = self.machine.frames.level_of(lowest);
        self.note_passed();
        Passed { lowest, codes }
    }

    /// Says whether [`Passed::lowest`] speaks of the program's own frames alone, not of those of the library's modules. To
    /// be said before anything is loaded.
    pub fn lift_library(&mut self, lifts: bool) {
        self.machine.watch.passing.lifts_library = lifts;
    }

    /// The code objects that have a number, from number 1 on.
    pub fn numbered_codes(&self) -> &[Arc<VerifiedCode>] {
        &self.machine.watch.passing.known
    }

    /// Takes note of the topmost frame, which runs on.
    pub(super) fn note_passed(&mut self) {
        if self.machine.frames.is_empty() {
            return;
        }
        let frame = self.machine.frames.top();
        let loaded = &self.heap[self.frame().code];
        // SAFETY: the number was given when the code was loaded.
        unsafe { self.machine.watch.passing.note(frame.addr() | loaded.lift, loaded.number) };
    }
}
