//! Translation: verified portable code (a stack machine) to register code.
//!
//! The portable code is run symbolically, a basic block at a time: the symbolic stack says where each value is. Pushing a
//! local or a constant emits nothing; the operator that consumes it reads it in place. Storing the result of an operator
//! makes the operator write into the local. At the borders of blocks every stack value is in its own register, so blocks
//! fit together whatever path is taken. (The technique is that of wasm3 and wasmi, where it gains a factor of two over
//! a plain stack interpreter.)
//!
//! With `fuse` off, every portable instruction is carried out by register code of its own, and its effect on the stack
//! is complete when the next one begins: what the tracer and the debugger run.

mod emit;
mod select;

use std::collections::HashMap;

use pellucid_bytecode::verify::{UNREACHABLE, VerifiedCode};
use pellucid_bytecode::{Code, Instr};

use super::assigned::Assigned;
use super::cache::{AttrSite, GlobalCache};
use super::reg::{Inst, Op};
use crate::heap::{Gc, Str};

/// Where a value of the symbolic stack is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// In the register of its own depth.
    Own,
    /// In another register: a local, or a deeper stack register.
    Reg(u16),
    /// In the constant table.
    Const(u32),
}

/// A jump whose target is not known yet.
struct Fixup {
    inst: usize,
    label: usize,
    short: bool,
}

/// Register code and what goes with it.
pub(super) struct Translation {
    pub(super) insts: Vec<Inst>,
    pub(super) origins: Vec<u32>,
    pub(super) starts: Vec<u32>,
    pub(super) attr_caches: Vec<AttrSite>,
    pub(super) global_caches: Vec<GlobalCache>,
    /// How many locals there are up to the last that has a value on some paths only ([`Assigned::uncertain`]).
    pub(super) uncertain: u32,
}

/// Why code can't be translated.
#[derive(Debug)]
pub(super) struct TooLarge;

struct Translator<'a> {
    code: &'a Code,
    names: &'a [Gc<Str>],
    depths: &'a [u32],
    leaders: Vec<bool>,
    assigned: Option<Assigned>,
    /// Locals that certainly have a value here; None: unknown.
    known: Option<Box<[u64]>>,
    stack: Vec<Place>,
    stack_base: usize,
    at: usize,
    /// Instructions before this one belong to other blocks.
    block: usize,
    out: Translation,
    fixups: Vec<Fixup>,
    fuse: bool,
    far: bool,
    /// Caches by the address of their name, once there are no more to be had.
    shared_caches: HashMap<usize, u16>,
}

/// Translates verified code.
///
/// # Errors
/// If a table of the code is too large for the operands of register code.
pub(super) fn translate(verified: &VerifiedCode, names: &[Gc<Str>], fuse: bool) -> Result<Translation, TooLarge> {
    let code = verified.code();
    if names.len() > u16::MAX as usize || verified.children().len() > u16::MAX as usize {
        return Err(TooLarge);
    }
    match Translator::new(verified, names, fuse, false).run() {
        Ok(done) => Ok(done),
        // Some short jump did not reach: once more with long ones.
        Err(TooLarge) if !code.instrs.is_empty() => Translator::new(verified, names, fuse, true).run(),
        Err(error) => Err(error),
    }
}

/// Where blocks start, by instruction.
pub(super) fn find_leaders(code: &Code) -> Vec<bool> {
    let mut leaders = vec![false; code.instrs.len() + 1];
    leaders[0] = true;
    for instr in &code.instrs {
        if let Some(label) = instr.label() {
            leaders[label.index()] = true;
        }
    }
    for handler in &code.handlers {
        for at in [handler.start, handler.end, handler.target] {
            leaders[at as usize] = true;
        }
    }
    leaders
}

impl<'a> Translator<'a> {
    fn new(verified: &'a VerifiedCode, names: &'a [Gc<Str>], fuse: bool, far: bool) -> Translator<'a> {
        let code = verified.code();
        let leaders = find_leaders(code);
        let assigned = Assigned::analyse(code, &leaders);
        Translator {
            code,
            names,
            depths: verified.depths(),
            leaders,
            known: None,
            stack: Vec::new(),
            stack_base: code.locals.len() + code.cells.len() + code.frees.len(),
            at: 0,
            block: 0,
            out: Translation {
                insts: Vec::new(),
                origins: Vec::new(),
                starts: Vec::new(),
                attr_caches: Vec::new(),
                global_caches: Vec::new(),
                uncertain: assigned.as_ref().map_or(0, Assigned::uncertain) as u32,
            },
            fixups: Vec::new(),
            assigned,
            fuse,
            far,
            shared_caches: HashMap::new(),
        }
    }

    fn run(mut self) -> Result<Translation, TooLarge> {
        let mut live = true;
        while self.at < self.code.instrs.len() {
            let depth = self.depths[self.at];
            if self.leaders[self.at] {
                if live {
                    self.flush();
                }
                self.begin_block();
                self.stack.clear();
                if depth != UNREACHABLE {
                    self.stack.resize(depth as usize, Place::Own);
                }
            }
            self.out.starts.push(self.out.insts.len() as u32);
            live = depth != UNREACHABLE;
            if live {
                debug_assert_eq!(self.stack.len(), depth as usize);
                let instr = self.code.instrs[self.at];
                let begin = self.out.insts.len();
                let consumed = self.select(instr)?;
                if !self.fuse {
                    self.flush();
                    if self.out.insts.len() == begin {
                        self.emit(Inst::new(Op::Nop, 0, 0, 0));
                    }
                }
                for _ in 1..consumed {
                    self.at += 1;
                    self.out.starts.push(self.out.insts.len() as u32);
                }
                live = !self.code.instrs[self.at].ends_block();
            }
            self.at += 1;
        }
        self.patch()?;
        Ok(self.out)
    }

    fn begin_block(&mut self) {
        self.block = self.out.insts.len();
        self.known = self.assigned.as_ref().map(|a| a.at_leader(self.at));
    }

    fn patch(&mut self) -> Result<(), TooLarge> {
        for fixup in &self.fixups {
            let offset = i64::from(self.out.starts[fixup.label]) - (fixup.inst as i64 + 1);
            let inst = &mut self.out.insts[fixup.inst];
            if fixup.short {
                inst.c = i16::try_from(offset).map_err(|_| TooLarge)? as u16;
            } else {
                let offset = i32::try_from(offset).map_err(|_| TooLarge)? as u32;
                *inst = Inst::wide(inst.op, inst.a, offset).with_x(inst.x);
            }
        }
        Ok(())
    }

    /// The instruction `ahead` places further on, if it is in the same block.
    fn peek(&self, ahead: usize) -> Option<Instr> {
        if !self.fuse || (1..=ahead).any(|i| self.leaders.get(self.at + i).copied().unwrap_or(true)) {
            return None;
        }
        self.code.instrs.get(self.at + ahead).copied()
    }
}
