//! Which locals certainly have a value at which instruction: a forward data-flow analysis over portable code, so that
//! reading a local needs no check where it can't be unbound.

use pellucid_bytecode::{Code, Instr};

/// For each instruction, the locals that certainly have a value before it.
pub struct Assigned {
    words: usize,
    /// One set per block leader; None for blocks not reached.
    sets: Vec<Option<Box<[u64]>>>,
    /// How much more may be done: code that was written to take long is run with checks instead.
    budget: usize,
}

/// Above this many instructions times locals, every read is checked instead.
const MAX_WORK: usize = 4_000_000;

impl Assigned {
    /// Analyses `code`; `leaders[i]` tells whether a block starts at instruction `i`. None if the code is too large.
    pub fn analyse(code: &Code, leaders: &[bool]) -> Option<Assigned> {
        let words = code.locals.len().div_ceil(64);
        if code.instrs.len().saturating_mul(words) > MAX_WORK || code.handlers.len() > 500 {
            return None;
        }
        let mut this = Assigned { words, sets: vec![None; code.instrs.len()], budget: MAX_WORK };
        let mut entry = vec![0u64; words].into_boxed_slice();
        (0..code.param_count()).for_each(|i| entry[i / 64] |= 1 << (i % 64));
        let mut work = Vec::new();
        this.merge(0, &entry, &mut work);
        while let Some(start) = work.pop() {
            this.flow(code, leaders, start, &mut work);
            if this.budget == 0 {
                return None;
            }
        }
        Some(this)
    }

    /// The set at the start of a block.
    pub fn at_leader(&self, leader: usize) -> Box<[u64]> {
        self.sets[leader].clone().unwrap_or_else(|| vec![u64::MAX; self.words].into_boxed_slice())
    }

    /// The set before an instruction; nothing where no path leads.
    pub fn before(&self, code: &Code, leaders: &[bool], at: usize) -> Box<[u64]> {
        let at = at.min(code.instrs.len());
        let start = (0..=at).rev().find(|&i| leaders[i]).unwrap_or(0);
        let Some(mut set) = self.sets.get(start).cloned().flatten() else {
            return vec![0; self.words].into_boxed_slice();
        };
        for instr in &code.instrs[start..at] {
            match *instr {
                Instr::Store { var } => set[var.index() / 64] |= 1 << (var.index() % 64),
                Instr::Delete { var } => set[var.index() / 64] &= !(1 << (var.index() % 64)),
                _ => {}
            }
        }
        set
    }

    fn merge(&mut self, at: usize, set: &[u64], work: &mut Vec<usize>) {
        self.budget = self.budget.saturating_sub(self.words + 1);
        match &mut self.sets[at] {
            None => {
                self.sets[at] = Some(set.into());
                work.push(at);
            }
            Some(old) => {
                let mut changed = false;
                for (o, n) in old.iter_mut().zip(set) {
                    changed |= *o & n != *o;
                    *o &= n;
                }
                if changed {
                    work.push(at);
                }
            }
        }
    }

    fn merge_handlers(&mut self, code: &Code, at: usize, set: &[u64], work: &mut Vec<usize>) {
        self.budget = self.budget.saturating_sub(code.handlers.len());
        for handler in &code.handlers {
            if (handler.start as usize..handler.end as usize).contains(&at) {
                self.merge(handler.target as usize, set, work);
            }
        }
    }

    fn flow(&mut self, code: &Code, leaders: &[bool], start: usize, work: &mut Vec<usize>) {
        let mut set = self.sets[start].clone().expect("blocks on the work list have a set");
        let mut at = start;
        loop {
            let instr = code.instrs[at];
            self.budget = self.budget.saturating_sub(1);
            // Handler ranges begin at leaders, so states change for handlers only there and after a DELETE.
            if leaders[at] {
                self.merge_handlers(code, at, &set, work);
            }
            match instr {
                Instr::Store { var } => set[var.index() / 64] |= 1 << (var.index() % 64),
                Instr::Delete { var } => {
                    set[var.index() / 64] &= !(1 << (var.index() % 64));
                    self.merge_handlers(code, at, &set, work);
                    if at + 1 < code.instrs.len() {
                        self.merge_handlers(code, at + 1, &set, work);
                    }
                }
                _ => {}
            }
            if let Some(label) = instr.label() {
                self.merge(label.index(), &set, work);
            }
            at += 1;
            if instr.ends_block() || at >= code.instrs.len() {
                return;
            }
            if leaders[at] {
                self.merge(at, &set, work);
                return;
            }
        }
    }
}
