//! Exceptions on their way through frames: tracebacks, handlers, leaving frames.

use super::code::LoadedCode;
use super::machine::{Frame, FrameKind};
use crate::heap::Gc;
use crate::types::dict::Dict;
use crate::types::exception::{Exc, slot};
use crate::types::generator::GeneratorState;
use crate::value::Value;
use crate::vm::{Raised, Vm};
use pellucid_bytecode::Instr;

impl Vm {
    /// Whether it is a MemoryError that no statement raised: CPython has those in store, and they get no context.
    fn is_from_store(&self, raised: Raised, code: Gc<LoadedCode>, at: u32) -> bool {
        let class = self.heap.shape(raised.0.shape()).class;
        class == self.types.exception(Exc::MemoryError)
            && !matches!(self.heap[code].verified.code().instrs[at as usize], Instr::Raise { .. })
    }

    /// The error that stands for something else, which is noted in the machine.
    pub(super) fn signal(&mut self) -> Raised {
        let signal = self.machine.signal.unwrap_or_else(|| self.err_args(Exc::BaseException, &[]).0);
        self.machine.signal = Some(signal);
        Raised(signal)
    }

    /// Takes an exception that was raised in the running frame to the innermost handler. Every frame's `pc` is current.
    ///
    /// # Errors
    /// The exception, when it leaves the frame that native code entered; that frame is gone then.
    pub(super) fn unwind(&mut self, mut raised: Raised, again: bool) -> Result<(), Raised> {
        if self.machine.strand.is_leaving() {
            self.move_aside();
            return Err(raised);
        }
        if let Some(iter) = self.machine.until.take() {
            return self.enter_until(iter);
        }
        if self.machine.watch.observer.is_some() {
            self.observe_raised(raised, again)?;
        }
        let mut first = true;
        loop {
            let frame = *self.machine.frames.last().expect("a frame is running");
            let loaded = &self.heap[frame.code];
            // `pc` is one behind the instruction that raised.
            let at = loaded.instruction_before(frame.pc).expect("a frame is within its code");
            if first && !again && raised.0.slot(slot::TRACEBACK).is_none() && raised.0.slot(slot::CONTEXT).is_none() {
                let handled = self.current_exception();
                if !handled.is_none() && !self.is_from_store(raised, frame.code, at) {
                    self.set_context(raised, handled);
                }
            }
            if !(first && again) {
                self.add_traceback(raised, frame.code, at);
            }
            first = false;
            let loaded = &self.heap[frame.code];
            let handlers = &loaded.verified.code().handlers;
            // (Who is out of fuel or time handles nothing more.)
            if let Some(handler) = handlers.iter().find(|h| h.start <= at && at < h.end)
                && self.exhausted().is_none()
            {
                let slot = self.machine.index_of(frame.base) + loaded.stack_base() + handler.depth as usize;
                let register = loaded.register.as_ref().expect("its code was translated");
                let pc = &raw const register.insts[register.starts[handler.target as usize] as usize];
                self.machine.set(slot, raised.0.into());
                self.machine.frames.last_mut().expect("a frame is running").pc = pc;
                self.machine.top = frame.top;
                return Ok(());
            }
            self.keep_variables(raised);
            self.machine.frames.pop();
            if let Some(generator) = frame.generator {
                self.heap[generator].state = GeneratorState::Finished;
                self.heap[generator].registers = Box::default();
                self.machine.handled = frame.outer_handled;
                let kind = self.heap[generator].kind;
                let stop = match kind.is_async() && self.is_exc(raised, Exc::StopAsyncIteration) {
                    true => Some("StopAsyncIteration"),
                    false => self.is_exc(raised, Exc::StopIteration).then_some("StopIteration"),
                };
                if let Some(stop) = stop {
                    let error = self.err(Exc::RuntimeError, format!("{} raised {stop}", kind.word()));
                    error.0.set_slot(slot::CAUSE, raised.0.into());
                    error.0.set_slot(slot::CONTEXT, raised.0.into());
                    error.0.set_slot(slot::SUPPRESS, Value::TRUE);
                    raised = error;
                }
            }
            match frame.kind {
                FrameKind::Entry => return Err(raised),
                // It stopped at its YIELD_FROM, not behind it.
                FrameKind::YieldFrom => {
                    let below = self.machine.frames.last_mut().expect("only an entry frame has none below");
                    // SAFETY: an instruction follows, since YIELD_FROM does not end a block.
                    below.pc = unsafe { below.pc.add(1) };
                }
                FrameKind::Until if self.is_exc(raised, Exc::StopIteration) => {
                    self.end_until();
                    return Ok(());
                }
                FrameKind::Until | FrameKind::Call | FrameKind::ForIter | FrameKind::Send | FrameKind::Operator => {}
            }
        }
    }

    /// The running frames, innermost first: each one's code, the portable instruction that it is at, and its globals.
    pub fn running_frames(&self) -> Vec<(Gc<LoadedCode>, u32, Gc<Dict>)> {
        let frames = self.machine.frames.iter().rev();
        let place = |frame: &Frame| {
            let instr = self.heap[frame.code].instruction_before(frame.pc).unwrap_or(0);
            (frame.code, instr, self.heap[frame.func].globals)
        };
        frames.map(place).collect()
    }

    /// The exception being handled: that of the running frame, or of the frames below a generator's.
    pub fn current_exception(&self) -> Value {
        if !self.machine.handled.is_none() {
            return self.machine.handled;
        }
        let outer = self.machine.frames.iter().rev().filter(|f| f.generator.is_some()).map(|f| f.outer_handled);
        outer.into_iter().find(|v| !v.is_none()).unwrap_or(Value::NONE)
    }
}
