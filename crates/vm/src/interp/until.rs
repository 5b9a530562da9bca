//! Loops over `iter(callable, sentinel)`: the callable's frame goes on in the loop of the frame that asks.
//!
//! A room that may hold `unsafe`. FOR_ITER asks for the next item as it asks any iterator, by a function that gives an item,
//! an end or an error. Where a frame is to be entered instead, that takes the way of an error, so that other loops pay
//! nothing; [`Vm::unwind`] sees what is meant. Invariant: the frame below one of kind [`FrameKind::Until`] stopped behind its
//! FOR_ITER.

use super::call::{Outcome, Target};
use super::machine::FrameKind;
use super::reg::Inst;
use crate::heap::Gc;
use crate::ops::compare::CompareOp;
use crate::types::function::{BoundMethod, Function};
use crate::types::iter::{self, Iter};
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

impl Vm {
    /// The next item for a FOR_ITER; an error that stands for entering the callable's frame, if it has one.
    pub(super) fn next_until(&mut self, iter: Gc<Iter>) -> PyResult<Option<Value>> {
        if !self.can_be_entered(iter) {
            return self.iter_next(iter.into());
        }
        self.machine.until = Some(iter);
        Err(self.signal())
    }

    fn can_be_entered(&self, iter: Gc<Iter>) -> bool {
        let Iter::Callable { callable, .. } = self.heap[iter] else { return false };
        let function = callable.as_gc::<BoundMethod>().map_or(callable, |bound| self.heap[bound].func);
        function.as_gc::<Function>().is_some_and(|function| !self.heap[self.heap[function].code].makes_generator)
    }

    /// Enters the callable of an iterator, for the FOR_ITER of the topmost frame.
    pub(super) fn enter_until(&mut self, iter: Gc<Iter>) -> Result<(), Raised> {
        let Iter::Callable { callable, .. } = self.heap[iter] else { return Ok(()) };
        let target = Target { kind: FrameKind::Until, result: self.asking_inst().a };
        let slot = self.machine.top;
        self.machine.push_root(callable);
        match self.prepare_call(slot, 0, None, target) {
            Ok(Outcome::Frame) => Ok(()),
            Ok(Outcome::Value(_)) => unreachable!("a function that makes no generator has a frame"),
            Err(raised) => self.unwind(raised, false),
        }
    }

    /// Whether an item is the sentinel of an iterator, which then is at its end.
    pub(super) fn is_at_sentinel(&mut self, iterator: Value, item: Value) -> PyResult<bool> {
        let Some(iter) = iterator.as_gc::<Iter>() else { return Ok(true) };
        // (The callable may have gone through it to its end.)
        let Iter::Callable { sentinel, .. } = self.heap[iter] else { return Ok(true) };
        let mark = self.root_mark();
        self.root(item);
        let is_end = self.compare_bool(CompareOp::Eq, sentinel, item);
        self.unroot(mark);
        if is_end? {
            iter::finish(self, iter);
            return Ok(true);
        }
        Ok(false)
    }

    /// The callable has raised StopIteration, and its frame is gone: the loop is over.
    pub(super) fn end_until(&mut self) {
        let inst = self.asking_inst();
        let frame = self.machine.frames.last_mut().expect("the frame that asks is below");
        // SAFETY: the target of a jump in the frame's code.
        frame.pc = unsafe { frame.pc.offset(inst.c as i16 as isize) };
        let (base, top) = (frame.base, frame.top);
        self.machine.top = top;
        let iterator = self.machine.get(self.slot_of(base, inst.b));
        if let Some(iter) = iterator.as_gc::<Iter>() {
            iter::finish(self, iter);
        }
    }

    /// The FOR_ITER that the topmost frame stopped behind.
    fn asking_inst(&self) -> Inst {
        let frame = self.machine.frames.last().expect("a frame is running");
        // SAFETY: the frame stopped behind an instruction.
        unsafe { *frame.pc.sub(1) }
    }
}
