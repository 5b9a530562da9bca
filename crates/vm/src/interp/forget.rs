//! Registers that nothing will read: what they still hold would keep objects alive that a program has dropped.
//!
//! Ordinary collections don't look: such a register is soon written again. Where a program asks whether an object is gone,
//! they are emptied first.

use pellucid_bytecode::Code;

use super::machine::{Frame, FrameKind};
use crate::value::Value;
use crate::vm::Vm;

impl Vm {
    /// Collects, having emptied the registers that are above the stack of each running frame.
    ///
    /// Called where no unrooted value is in use.
    pub fn collect_all_garbage(&mut self) -> crate::heap::Collection {
        // From the innermost frame outwards: what frames further in cover is theirs.
        let frames: Vec<Frame> = self.machine.frames.iter().copied().collect();
        let (mut covered_from, mut covered_to) = (usize::MAX, 0);
        // A frame that native code goes on above may have moved on since its place was noted: nothing of it is emptied.
        let mut is_noted = true;
        for frame in frames.iter().rev() {
            let loaded = &self.heap[frame.code];
            let (stack, count) = (loaded.stack_base(), loaded.registers as usize);
            let height = match loaded.instruction_before(frame.pc) {
                Some(at) if is_noted => height_at(loaded.verified.code(), at as usize),
                _ => count - stack,
            };
            let base = self.slot_of(frame.base, 0);
            let (from, end) = (base + stack + height, base + count);
            for register in (from..end).filter(|register| !(covered_from..covered_to).contains(register)) {
                self.machine.set(register, Value::UNBOUND);
            }
            is_noted = frame.kind != FrameKind::Entry;
            covered_from = covered_from.min(base);
            covered_to = covered_to.max(end);
        }
        self.collect_garbage()
    }
}

/// The most values on the stack while an instruction runs.
fn height_at(code: &Code, at: usize) -> usize {
    let mut known: Vec<Option<u32>> = vec![None; code.instrs.len() + 1];
    known[0] = Some(0);
    for handler in &code.handlers {
        known[handler.target as usize] = Some(handler.depth + 1);
    }
    // Every instruction is reached from above or by a jump forward before its turn comes.
    for (index, instr) in code.instrs.iter().enumerate() {
        let Some(depth) = known[index] else { continue };
        let effect = instr.effect();
        let after = depth - effect.pops.min(depth) + effect.pushes;
        if index == at {
            return depth.max(after) as usize;
        }
        if let Some(target) = instr.label() {
            let jump = instr.jump_effect();
            known[target.index()] = Some(depth - jump.pops.min(depth) + jump.pushes);
        }
        if !instr.ends_block() {
            known[index + 1] = Some(after);
        }
    }
    code.max_stack as usize
}
