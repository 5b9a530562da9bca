//! Which locals certainly have a value at which instruction, and which possibly: a forward data-flow analysis over portable
//! code, so that reading a local needs no check where it can't be unbound, and a register that nothing has written is cleared
//! only where a traceback could take it for a variable's.

use pellucid_bytecode::{Code, Instr};

/// For each instruction, the locals that certainly have a value before it, and those that have one on some path.
pub struct Assigned {
    /// How many words one set takes.
    words: usize,
    /// Two sets per block leader, the certain locals and behind them the possible ones; None for blocks not reached.
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
        let mut entry = vec![0u64; words * 2].into_boxed_slice();
        (0..code.param_count()).for_each(|i| this.set(&mut entry, i, true));
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

    /// The certain locals at the start of a block.
    pub fn at_leader(&self, leader: usize) -> Box<[u64]> {
        match &self.sets[leader] {
            Some(sets) => sets[..self.words].into(),
            None => vec![u64::MAX; self.words].into_boxed_slice(),
        }
    }

    /// The certain locals before an instruction; none where no path leads.
    pub fn before(&self, code: &Code, leaders: &[bool], at: usize) -> Box<[u64]> {
        let at = at.min(code.instrs.len());
        let start = (0..=at).rev().find(|&i| leaders[i]).unwrap_or(0);
        let Some(mut sets) = self.sets.get(start).cloned().flatten() else {
            return vec![0; self.words].into_boxed_slice();
        };
        for instr in &code.instrs[start..at] {
            self.step(&mut sets, *instr);
        }
        sets[..self.words].into()
    }

    /// How many locals there are up to the last that has a value on one path to some block and none on another.
    pub fn uncertain(&self) -> usize {
        let last_of = |sets: &[u64]| {
            let (certain, possible) = sets.split_at(self.words);
            let open = certain.iter().zip(possible).map(|(certain, possible)| possible & !certain);
            let last = open.enumerate().rfind(|&(_, word)| word != 0);
            last.map_or(0, |(i, word)| (i + 1) * 64 - word.leading_zeros() as usize)
        };
        self.sets.iter().flatten().map(|sets| last_of(sets)).max().unwrap_or(0)
    }

    /// Makes a local have a value, or none.
    fn set(&self, sets: &mut [u64], local: usize, has_value: bool) {
        for word in [local / 64, self.words + local / 64] {
            let bit = 1 << (local % 64);
            sets[word] = if has_value { sets[word] | bit } else { sets[word] & !bit };
        }
    }

    /// What an instruction does to the sets; whether it does anything.
    fn step(&self, sets: &mut [u64], instr: Instr) -> bool {
        match instr {
            Instr::Store { var } => self.set(sets, var.index(), true),
            Instr::Delete { var } => self.set(sets, var.index(), false),
            _ => return false,
        }
        true
    }

    fn merge(&mut self, at: usize, set: &[u64], work: &mut Vec<usize>) {
        self.budget = self.budget.saturating_sub(self.words * 2 + 1);
        match &mut self.sets[at] {
            None => {
                self.sets[at] = Some(set.into());
                work.push(at);
            }
            Some(old) => {
                let mut changed = false;
                let (certain, possible) = old.split_at_mut(self.words);
                for (o, n) in certain.iter_mut().zip(set) {
                    changed |= *o & n != *o;
                    *o &= n;
                }
                for (o, n) in possible.iter_mut().zip(&set[self.words..]) {
                    changed |= *o | n != *o;
                    *o |= n;
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
            // Handler ranges begin at leaders, so states change for handlers only there and where the sets change.
            if leaders[at] {
                self.merge_handlers(code, at, &set, work);
            }
            if self.step(&mut set, instr) && !code.handlers.is_empty() {
                self.merge_handlers(code, at, &set, work);
                if at + 1 < code.instrs.len() {
                    self.merge_handlers(code, at + 1, &set, work);
                }
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
