//! Generators: moving a frame aside and back.

use super::machine::{Exit, Frame, FrameKind};
use super::reg::{NO_REG, Op};
use crate::heap::Gc;
use crate::types::exception::Exc;
use crate::types::generator::{Generator, GeneratorState};
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

impl Vm {
    /// Puts a generator's frame on the stack. Its state was checked.
    pub(super) fn push_generator(
        &mut self,
        generator: Gc<Generator>,
        sent: Value,
        kind: FrameKind,
        result: u16,
    ) -> PyResult<()> {
        let base = self.machine.top + 1;
        let body = &mut self.heap[generator];
        let registers = body.registers.len();
        if self.machine.frames.len() >= self.recursion_limit || !self.machine.has_room(base, registers) {
            return Err(self.recursion_error());
        }
        body.state = GeneratorState::Running;
        let (func, pc, sent_register) = (body.func, body.pc as usize, body.sent);
        let own_handled = std::mem::replace(&mut body.handled, Value::NONE);
        self.machine.set(base - 1, func.into());
        for (i, &value) in self.heap[generator].registers.iter().enumerate() {
            self.machine.set(base + i, value);
        }
        if sent_register != NO_REG {
            self.machine.set(base + sent_register as usize, sent);
        }
        self.machine.top = base + registers;
        let code = self.heap[func].code;
        if self.heap[code].insts.is_empty() {
            self.prepare_code(code)?;
        }
        let outer_handled = std::mem::replace(&mut self.machine.handled, own_handled);
        // SAFETY: `pc` was an index into this code's instructions when the generator was put aside.
        let pc = unsafe { self.heap[code].insts.as_ptr().add(pc) };
        self.machine.frames.push(Frame {
            code,
            func,
            pc,
            base,
            top: self.machine.top,
            kind,
            result,
            instance: Value::UNBOUND,
            namespace: Value::UNBOUND,
            generator: Some(generator),
            outer_handled,
        });
        Ok(())
    }

    /// Moves the running generator's frame aside at a yield. `pc` is where it goes on, and `sent` the register that takes
    /// what is sent then.
    pub(super) fn suspend_generator(&mut self, pc: usize, sent: u16) -> Frame {
        let frame = self.machine.frames.pop().expect("a generator is running");
        let generator = frame.generator.expect("the verifier lets only generators yield");
        let registers = self.heap[generator].registers.len();
        // SAFETY: the frame's registers were all written, and nothing writes them before they are copied.
        let values = unsafe { self.machine.args(frame.base, registers) };
        let body = &mut self.heap[generator];
        body.registers.copy_from_slice(values);
        body.pc = pc as u32;
        body.sent = sent;
        body.state = GeneratorState::Suspended;
        body.handled = std::mem::replace(&mut self.machine.handled, frame.outer_handled);
        frame
    }

    /// Ends the running generator, whose frame was popped.
    pub(super) fn finish_generator(&mut self, frame: &Frame) {
        if let Some(generator) = frame.generator {
            let body = &mut self.heap[generator];
            body.state = GeneratorState::Finished;
            body.registers = Box::default();
            self.machine.handled = frame.outer_handled;
        }
    }

    /// Resumes a generator from native code: what it yields, or Err(value) when it returns.
    pub(crate) fn generator_send(&mut self, generator: Gc<Generator>, sent: Value) -> PyResult<Result<Value, Value>> {
        match self.heap[generator].state {
            GeneratorState::Running => return Err(self.value_error("generator already executing")),
            GeneratorState::Finished => return Ok(Err(Value::NONE)),
            GeneratorState::Created if !sent.is_none() => {
                return Err(self.type_error("can't send non-None value to a just-started generator"));
            }
            _ => {}
        }
        self.resume(generator, sent, None)
    }

    fn resume(
        &mut self,
        generator: Gc<Generator>,
        sent: Value,
        raise: Option<Raised>,
    ) -> PyResult<Result<Value, Value>> {
        self.enter_native()?;
        let mark = self.machine.top;
        self.machine.push_root(generator.into());
        let pushed = self.push_generator(generator, sent, FrameKind::Entry, 0);
        let result = pushed.and_then(|()| match raise {
            None => self.run(),
            Some(raised) => self.run_raising(raised),
        });
        self.machine.unroot(mark);
        self.leave_native();
        let value = result?;
        Ok(if self.machine.last_exit == Exit::Yielded { Ok(value) } else { Err(value) })
    }

    /// The next item of a generator; None at its end.
    ///
    /// # Errors
    /// What its body raises.
    pub fn generator_next(&mut self, generator: Gc<Generator>) -> PyResult<Option<Value>> {
        Ok(self.generator_send(generator, Value::NONE)?.ok())
    }

    /// `generator.throw`: raises an exception where the generator waits.
    pub(crate) fn generator_throw(
        &mut self,
        generator: Gc<Generator>,
        raised: Raised,
    ) -> PyResult<Result<Value, Value>> {
        match self.heap[generator].state {
            GeneratorState::Running => return Err(self.value_error("generator already executing")),
            GeneratorState::Finished => return Err(raised),
            GeneratorState::Created => {
                // The body never began: its frame is entered and left, so that the traceback shows it.
                return match self.resume_unstarted(generator, raised) {
                    Err(raised) => Err(raised),
                    Ok(done) => Ok(done),
                };
            }
            GeneratorState::Suspended => {}
        }
        if let Some(inner) = self.delegate(generator) {
            return self.throw_into_delegate(generator, inner, raised);
        }
        self.resume(generator, Value::NONE, Some(raised))
    }

    fn resume_unstarted(&mut self, generator: Gc<Generator>, raised: Raised) -> PyResult<Result<Value, Value>> {
        // One instruction counts as run, so that the frame has a place in the source.
        self.heap[generator].pc = 1;
        self.resume(generator, Value::NONE, Some(raised))
    }

    /// The iterator that a generator suspended in `yield from` waits for.
    pub(crate) fn delegate(&self, generator: Gc<Generator>) -> Option<Value> {
        let body = &self.heap[generator];
        if body.state != GeneratorState::Suspended {
            return None;
        }
        let code = &self.heap[self.heap[body.func].code];
        let inst = code.insts.get(body.pc as usize)?;
        (inst.op == Op::YieldFrom).then(|| body.registers[inst.a as usize])
    }

    fn throw_into_delegate(
        &mut self,
        generator: Gc<Generator>,
        inner: Value,
        raised: Raised,
    ) -> PyResult<Result<Value, Value>> {
        let mark = self.root_mark();
        self.root(generator);
        self.root(raised.0);
        self.heap[generator].state = GeneratorState::Running;
        let outcome = if self.is_exc(raised, Exc::GeneratorExit) {
            self.close_iterator(inner).and(Err(raised))
        } else {
            self.throw_into(inner, raised)
        };
        self.heap[generator].state = GeneratorState::Suspended;
        self.unroot(mark);
        match outcome {
            Ok(Ok(yielded)) => Ok(Ok(yielded)),
            // The inner one is over: its result is that of the `yield from`, and execution goes on behind it.
            Ok(Err(result)) => {
                let code = self.heap[self.heap[generator].func].code;
                let pc = self.heap[generator].pc as usize;
                let register = self.heap[code].insts[pc].a;
                self.heap[generator].pc = pc as u32 + 1;
                self.heap[generator].sent = register;
                self.resume(generator, result, None)
            }
            Err(raised) => {
                self.heap[generator].pc += 1;
                self.resume(generator, Value::NONE, Some(raised))
            }
        }
    }

    fn close_iterator(&mut self, inner: Value) -> PyResult<()> {
        if let Some(generator) = inner.as_gc::<Generator>() {
            return self.generator_close(generator).map(|_| ());
        }
        let close = self.names.close;
        if let Some(method) = self.getattr_opt(inner, close)? {
            self.call(method, &[])?;
        }
        Ok(())
    }

    fn throw_into(&mut self, inner: Value, raised: Raised) -> PyResult<Result<Value, Value>> {
        if let Some(generator) = inner.as_gc::<Generator>() {
            return self.generator_throw(generator, raised);
        }
        let throw = self.names.throw;
        let Some(method) = self.getattr_opt(inner, throw)? else {
            return Err(raised);
        };
        match self.call(method, &[raised.0.into()]) {
            Ok(value) => Ok(Ok(value)),
            Err(stop) if self.is_exc(stop, Exc::StopIteration) => Ok(Err(self.stop_value(stop))),
            Err(other) => Err(other),
        }
    }

    /// `generator.close`: what the body returns when it catches the GeneratorExit.
    pub(crate) fn generator_close(&mut self, generator: Gc<Generator>) -> PyResult {
        match self.heap[generator].state {
            GeneratorState::Created => {
                self.heap[generator].state = GeneratorState::Finished;
                self.heap[generator].registers = Box::default();
                return Ok(Value::NONE);
            }
            GeneratorState::Finished => return Ok(Value::NONE),
            _ => {}
        }
        let exit = self.err_args(Exc::GeneratorExit, &[]);
        match self.generator_throw(generator, exit) {
            Ok(Ok(_)) => Err(self.err(Exc::RuntimeError, "generator ignored GeneratorExit")),
            Ok(Err(result)) => Ok(result),
            Err(e) if self.is_exc(e, Exc::GeneratorExit) || self.is_exc(e, Exc::StopIteration) => Ok(Value::NONE),
            Err(e) => Err(e),
        }
    }
}
