//! Marks along the run: what each part of it passed through. A search backwards leaves out the parts in which what it looks
//! for can't be, however long the call is that they belong to. Marks take a few bytes each and are never given up, unlike
//! the kept states (`keeper.rs`), which are large.

use std::collections::BTreeSet;

use pellucid_vm::interp::observe::{CodeSet, Passed};
use pellucid_vm::{Value, Vm};

use super::parts;

/// A part of the run, up to a tick: the places behind the mark before it, this one included.
struct Mark {
    tick: u64,
    passed: Passed,
    /// The names of the classes of exceptions that were raised, and of their bases.
    raised: BTreeSet<String>,
}

impl Mark {
    /// Takes in the part behind it.
    fn join(&mut self, mut next: Mark) {
        self.tick = next.tick;
        self.passed.lowest = self.passed.lowest.min(next.passed.lowest);
        self.passed.codes.unite(&next.passed.codes);
        self.raised.append(&mut next.raised);
    }
}

/// What a search looks for, as far as marks can tell.
#[derive(Default)]
pub(super) struct Wanted {
    /// A step may end in this code, in a frame with at most so many below it.
    pub(super) step: Option<(CodeSet, usize)>,
    /// Breakpoints are in this code.
    pub(super) points: CodeSet,
    /// Exceptions of these classes (None: of any) are stopped at.
    pub(super) exceptions: Vec<Option<String>>,
}

impl Wanted {
    /// Whether it may be found in a part.
    fn may_be_in(&self, mark: &Mark) -> bool {
        let steps = self.step.as_ref();
        let steps = steps.is_some_and(|(codes, depth)| mark.passed.lowest <= *depth && codes.meets(&mark.passed.codes));
        let is_raised = |class: &Option<String>| match class {
            Some(class) => mark.raised.contains(class),
            None => !mark.raised.is_empty(),
        };
        steps || self.points.meets(&mark.passed.codes) || self.exceptions.iter().any(is_raised)
    }
}

/// The marks, in order.
pub(super) struct Marks {
    all: Vec<Mark>,
    /// How far apart they are; 0 if none are made.
    interval: u64,
    /// What was raised since the last one, and by which classes.
    raised: BTreeSet<String>,
    classes: Vec<(usize, u32)>,
}

/// So many marks are kept; then they are joined in pairs.
const MOST: usize = 1 << 15;

impl Marks {
    pub(super) fn new(interval: u64) -> Marks {
        Marks { all: Vec::new(), interval, raised: BTreeSet::new(), classes: Vec::new() }
    }

    /// How far the marks reach.
    fn reached(&self) -> u64 {
        self.all.last().map_or(0, |mark| mark.tick)
    }

    /// Where the part begins whose mark is this one.
    fn start(&self, index: usize) -> u64 {
        index.checked_sub(1).map_or(0, |before| self.all[before].tick)
    }

    /// From this tick on: where [`Marks::pass`] is to be called next.
    pub(super) fn next(&self, tick: u64) -> u64 {
        let reached = self.reached();
        if self.interval == 0 {
            return u64::MAX;
        }
        if tick < reached { reached } else { self.open().unwrap_or(reached).saturating_add(self.interval) }
    }

    /// Where the last part begins, if it is so short that it goes on.
    fn open(&self) -> Option<u64> {
        let start = self.start(self.all.len().checked_sub(1)?);
        (self.reached() - start < self.interval).then_some(start)
    }

    /// The run has come to a tick. It is called wherever it stops, and before it goes on behind the last mark.
    pub(super) fn pass(&mut self, vm: &mut Vm, tick: u64) {
        let reached = self.reached();
        if tick < reached || self.interval == 0 {
            return;
        }
        let passed = vm.take_passed();
        let raised = std::mem::take(&mut self.raised);
        self.classes.clear();
        if tick == reached {
            return;
        }
        let is_open = self.open().is_some();
        let mark = Mark { tick, passed, raised };
        match self.all.last_mut().filter(|_| is_open) {
            Some(last) => last.join(mark),
            None => self.all.push(mark),
        }
        if self.all.len() > MOST {
            self.join_pairs();
        }
    }

    fn join_pairs(&mut self) {
        self.interval *= 2;
        let mut old = std::mem::take(&mut self.all).into_iter();
        while let Some(mut mark) = old.next() {
            if let Some(next) = old.next() {
                mark.join(next);
            }
            self.all.push(mark);
        }
    }

    /// The instruction at a tick has raised an exception.
    pub(super) fn raised(&mut self, vm: &Vm, tick: u64, exception: Value) {
        if tick < self.reached() || self.interval == 0 {
            return;
        }
        let class = vm.class_of(exception);
        // (A version is given once: no other class at this address has had it. 0 is none.)
        let key = (class.address(), vm.heap[class].version);
        if !self.classes.contains(&key) {
            self.raised.extend(parts::class_names(vm, exception));
            if key.1 != 0 {
                self.classes.push(key);
            }
        }
    }

    /// The parts up to a tick in which something may be, by the ticks before their first and of their last place.
    pub(super) fn places(&self, wanted: &Wanted, until: u64) -> Vec<(u64, u64)> {
        let mut places: Vec<(u64, u64)> = Vec::new();
        let mut add = |from: u64, to: u64| match places.last_mut() {
            Some(last) if last.1 == from => last.1 = to,
            _ => places.push((from, to)),
        };
        for (index, mark) in self.all.iter().enumerate() {
            let start = self.start(index);
            if start >= until {
                break;
            }
            if wanted.may_be_in(mark) {
                add(start, mark.tick.min(until));
            }
        }
        if until > self.reached() {
            add(self.reached(), until);
        }
        places
    }
}
