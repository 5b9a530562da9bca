//! Looking at the frames of a program in progress: for observers. Nothing here allocates or runs anything.
//!
//! A room that may hold `unsafe`; the slices handed out are registers of frames in progress, which were all written
//! ([`super::machine`]), and borrow the VM, so that nothing writes them meanwhile.

use super::code::LoadedCode;
use super::machine::{FrameKind, Main};
use crate::heap::Gc;
use crate::types::dict::Dict;
use crate::types::function::Function;
use crate::types::generator::Generator;
use crate::value::Value;
use crate::vm::Vm;

/// A frame in progress.
#[derive(Clone, Copy, Debug)]
pub struct FrameView {
    /// Its code.
    pub code: Gc<LoadedCode>,
    /// The portable instruction that it is at: the topmost frame is about to carry it out (while an observer stops there;
    /// otherwise it was begun), others wait in it.
    pub instruction: u32,
    /// The function.
    pub function: Gc<Function>,
    /// Its global variables.
    pub globals: Gc<Dict>,
    /// The namespace of a class body, or of `exec` with locals; else UNBOUND.
    pub namespace: Value,
    /// The generator whose frame it is.
    pub generator: Option<Gc<Generator>>,
    /// Whether native code has called it.
    pub is_entry: bool,
}

impl Vm {
    /// How many frames are in progress.
    pub fn frame_count(&self) -> usize {
        self.machine.frames.len()
    }

    /// A frame by its level, the outermost being 0.
    ///
    /// # Panics
    /// If there is no such frame.
    pub fn frame_view(&self, level: usize) -> FrameView {
        let frame = &self.machine.frames[level];
        let loaded = &self.heap[frame.code];
        // A frame that waits in a YIELD_FROM stopped at it, others behind what they wait in.
        let is_at = match self.machine.frames.get(level + 1) {
            Some(above) => above.kind == FrameKind::YieldFrom,
            None => self.machine.watch.at_step,
        };
        let instruction = if is_at {
            loaded.origins().get(loaded.index_of(frame.pc)).copied()
        } else {
            loaded.instruction_before(frame.pc)
        };
        FrameView {
            code: frame.code,
            instruction: instruction.unwrap_or(0),
            function: frame.func,
            globals: self.heap[frame.func].globals,
            namespace: frame.namespace,
            generator: frame.generator,
            is_entry: frame.kind == FrameKind::Entry,
        }
    }

    /// A frame's local variables, in the order of its code's; UNBOUND where there is no value.
    ///
    /// # Panics
    /// If there is no such frame.
    pub fn frame_locals(&self, level: usize) -> &[Value] {
        self.registers(level, 0, self.heap[self.machine.frames[level].code].locals.len())
    }

    /// A frame's cells: those of its own, then those of its function's closure. (UNBOUND before the frame has made one.)
    ///
    /// # Panics
    /// If there is no such frame.
    pub fn frame_cells(&self, level: usize) -> &[Value] {
        let loaded = &self.heap[self.machine.frames[level].code];
        let locals = loaded.locals.len();
        self.registers(level, locals, loaded.stack_base() - locals)
    }

    /// The values on a frame's stack, the top last. The operands of an instruction that was begun are not among them.
    ///
    /// # Panics
    /// If there is no such frame.
    pub fn frame_stack(&self, level: usize) -> &[Value] {
        let view = self.frame_view(level);
        let loaded = &self.heap[view.code];
        let at = view.instruction as usize;
        let mut depth = loaded.verified.depths()[at] as usize;
        if level + 1 < self.machine.frames.len() || !self.machine.watch.at_step {
            depth = depth.saturating_sub(loaded.verified.code().instrs[at].effect().pops as usize);
        }
        self.registers(level, loaded.stack_base(), depth)
    }

    fn registers(&self, level: usize, from: usize, count: usize) -> &[Value] {
        let first = self.machine.index_of(self.machine.frames[level].base) + from;
        // SAFETY: registers of a frame in progress; see the top of this file.
        unsafe { self.machine.args(first, count) }
    }

    /// Notes what is there before the main program is entered.
    pub(crate) fn enter_main(&mut self) {
        self.unabandon();
        self.machine.main = Some(Main { roots: self.machine.root_mark(), native_depth: self.native_depth });
    }

    /// The main program is over: what it left of roots and levels is gone.
    pub(crate) fn leave_main(&mut self) {
        if let Some(main) = self.machine.main.take() {
            self.machine.unroot(main.roots);
            self.native_depth = main.native_depth;
        }
    }
}
