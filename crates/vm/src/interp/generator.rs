//! Generators, coroutines and asynchronous generators: moving a frame aside and back.
//!
//! Takes the objects of [`crate::types::generator`] and runs their frames; what the outcomes mean to those who wait for an
//! item of an asynchronous generator is told in [`crate::types::awaiter`].

use super::machine::{Ahead, Exit, Frame, FrameKind};
use super::reg::{Inst, NO_REG, Op};
use crate::heap::{Gc, Str};
use crate::types::awaiter::Awaiter;
use crate::types::dict::Dict;
use crate::types::exception::{Exc, Traceback};
use crate::types::function::Cell;
use crate::types::generator::{Generator, GeneratorKind, GeneratorState};
use crate::types::list::List;
use crate::types::native::Native;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// In the result register of a generator's entry frame: it runs ahead.
pub(super) const RUNS_AHEAD: u16 = 1;

/// So many items are made ahead at most where they are read in between.
const MOST_AHEAD: usize = 256;

/// In a generator's header: it was made for a loop, and nothing else has it.
const TEMPORARY: u32 = 1;

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
        let registers = self.heap[generator].registers.len();
        let frames = &self.machine.frames;
        let is_too_deep = frames.len() >= self.recursion_limit || !frames.has_room();
        if is_too_deep || !self.machine.has_room(base + registers) {
            return Err(self.recursion_error());
        }
        let body = &mut self.heap[generator];
        body.state = GeneratorState::Running;
        let (func, pc, sent_register) = (body.func, body.pc as usize, body.sent);
        let own_handled = std::mem::replace(&mut body.handled, Value::NONE);
        self.machine.set(base - 1, func.into());
        self.machine.put(base, &self.heap[generator].registers);
        if sent_register != NO_REG {
            self.machine.set(base + sent_register as usize, sent);
        }
        self.machine.top = base + registers;
        let code = self.heap[generator].code;
        if self.heap[code].entry.is_null() {
            self.prepare_code(code)?;
        }
        let outer_handled = std::mem::replace(&mut self.machine.handled, own_handled);
        // SAFETY: `pc` was an index into this code's instructions when the generator was put aside.
        let pc = unsafe { self.heap[code].entry.add(pc) };
        self.machine.frames.push(Frame {
            code,
            func,
            pc,
            base: self.machine.slot(base),
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

    /// Whether a call of this method with this value resumes the generator and does nothing else: then its frame goes on in
    /// the caller's loop.
    pub(super) fn sends(&self, method: Gc<Native>, generator: Gc<Generator>, value: Value) -> bool {
        let body = &self.heap[generator];
        !body.kind.is_async() && body.can_go_on(value) && self.heap[method].def.name == "send"
    }

    /// Moves the running generator's frame aside at a yield. `pc` is where it goes on, and `sent` the register that takes
    /// what is sent then.
    pub(super) fn suspend_generator(&mut self, pc: usize, sent: u16) -> Frame {
        let frame = self.machine.frames.pop().expect("a generator is running");
        let generator = frame.generator.expect("the verifier lets only generators yield");
        let registers = self.heap[generator].registers.len();
        // SAFETY: the frame's registers were all written, and nothing writes them before they are copied.
        let values = unsafe { self.machine.args(self.machine.index_of(frame.base), registers) };
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
        let Generator { state, kind, .. } = self.heap[generator];
        match state {
            GeneratorState::Running => return Err(self.already_executing(kind)),
            GeneratorState::Finished if kind == GeneratorKind::Coroutine => return Err(self.already_awaited()),
            GeneratorState::Finished => return Ok(Err(Value::NONE)),
            GeneratorState::Created if !sent.is_none() => {
                let message = format!("can't send non-None value to a just-started {}", kind.word());
                return Err(self.type_error(message));
            }
            _ => {}
        }
        self.resume_generator(generator, sent, None, 0)
    }

    /// The next item of a generator that is not put into a list on the way, as `what` says; None at its end. Whatever the
    /// outcome is, what the list has comes first. The caller roots the list.
    pub(crate) fn generator_run_ahead(
        &mut self,
        generator: Gc<Generator>,
        list: Gc<List>,
        what: Ahead,
    ) -> PyResult<Option<Value>> {
        let is_watched = self.machine.watch.observer.is_some();
        if is_watched || !self.heap[generator].can_go_on(Value::NONE) {
            return self.generator_next(generator);
        }
        self.machine.ahead.push((list, what));
        let outcome = self.resume_generator(generator, Value::NONE, None, RUNS_AHEAD);
        self.machine.ahead.pop();
        Ok(outcome?.ok())
    }

    /// Takes an item of the generator that runs, unless who reads it is to have it at once.
    pub(super) fn keeps_ahead(&mut self, item: Value) -> bool {
        let Some(&(list, what)) = self.machine.ahead.last() else { return false };
        let is_number = item.is_small_int() || item.is_small_float() || item == Value::TRUE || item == Value::FALSE;
        let is_kept = match what {
            Ahead::All => return self.list_push_checked(list, item).is_ok(),
            Ahead::While(value) => return item == value,
            Ahead::Numbers => is_number,
            Ahead::Plain => is_number || item.is::<Str>(),
        };
        if is_kept && self.heap[list].items.len() < MOST_AHEAD {
            self.list_push(list, item);
            return true;
        }
        false
    }

    #[cold]
    fn already_executing(&mut self, kind: GeneratorKind) -> Raised {
        self.value_error(format!("{} already executing", kind.word()))
    }

    #[cold]
    fn already_awaited(&mut self) -> Raised {
        self.err(Exc::RuntimeError, "cannot reuse already awaited coroutine")
    }

    /// Whether what an asynchronous generator has just handed out is an item, not something on its way to whoever drives
    /// the coroutine that waits for it.
    pub(crate) fn handed_item(&self) -> bool {
        self.machine.last_exit == Exit::Item
    }

    /// Sees to it that `yield from` in a generator does not go through something that must be awaited.
    pub(super) fn check_yield_from(&mut self, value: Value) -> PyResult<()> {
        let Some(generator) = value.as_gc::<Generator>() else { return Ok(()) };
        let kind = self.heap[generator].kind;
        if kind.is_iterable() {
            return Ok(());
        }
        if kind.is_async() {
            return self.iter(value).map(|_| ());
        }
        let waits = self.machine.frames.last().is_some_and(|frame| self.heap[frame.code].iterable_coroutine);
        if waits {
            return Ok(());
        }
        Err(self.type_error("cannot 'yield from' a coroutine object in a non-coroutine generator"))
    }

    fn resume_generator(
        &mut self,
        generator: Gc<Generator>,
        sent: Value,
        raise: Option<Raised>,
        result: u16,
    ) -> PyResult<Result<Value, Value>> {
        self.enter_native()?;
        let mark = self.machine.top;
        self.machine.push_root(generator.into());
        let outside = if raise.is_some() { self.current_exception() } else { Value::NONE };
        let pushed = self.push_generator(generator, sent, FrameKind::Entry, result);
        let result = pushed.and_then(|()| match raise {
            None => self.run(),
            Some(raised) => {
                // What the generator itself is handling is the context, wherever the exception has been before.
                let handled = self.current_exception();
                if handled != outside && !handled.is_none() && handled != raised.0.into() {
                    self.set_context(raised, handled);
                }
                self.run_raising(raised)
            }
        });
        self.machine.unroot(mark);
        self.leave_native();
        let value = result?;
        Ok(if self.machine.last_exit == Exit::Returned { Err(value) } else { Ok(value) })
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
        let Generator { state, kind, .. } = self.heap[generator];
        match state {
            GeneratorState::Running => return Err(self.already_executing(kind)),
            GeneratorState::Finished if kind == GeneratorKind::Coroutine => return Err(self.already_awaited()),
            GeneratorState::Finished => return Err(raised),
            GeneratorState::Created => {
                self.end_unstarted(generator, raised);
                return Err(raised);
            }
            GeneratorState::Suspended => {}
        }
        if let Some(inner) = self.delegate(generator) {
            return self.throw_into_delegate(generator, inner, raised);
        }
        self.resume_generator(generator, Value::NONE, Some(raised), 0)
    }

    /// An exception is raised in a generator whose body never began: that is over without it, but the traceback shows it.
    fn end_unstarted(&mut self, generator: Gc<Generator>, raised: Raised) {
        let func = self.heap[generator].func;
        self.heap[generator].state = GeneratorState::Finished;
        self.heap[generator].registers = Box::default();
        if raised.traceback().is_none() && raised.context().is_none() {
            let handled = self.current_exception();
            self.set_context(raised, handled);
        }
        let (code, globals) = (self.heap[generator].code, self.heap[func].globals.into());
        let next = raised.traceback();
        let entry = Traceback {
            next,
            code,
            instr: Traceback::AT_DEFINITION,
            globals,
            locals: Value::UNBOUND,
            level: u32::MAX,
            line: 0,
        };
        let entry = self.heap.alloc(entry);
        raised.set_traceback(entry.into());
    }

    /// A loop over a generator begins, and goes on at `pc`. If the instruction before was the call that made the generator,
    /// nothing else can have it.
    pub(super) fn note_temporary(&mut self, generator: Value, pc: *const Inst) {
        // SAFETY: `pc` is behind the instruction that is being carried out.
        let here = unsafe { pc.sub(1) };
        if self.machine.last_made == (generator, here) {
            generator.gc_unchecked::<Generator>().header_mut().aux = TEMPORARY;
        }
    }

    /// A loop over this generator is left early: if nothing else has the generator, it ends, as CPython ends an object that
    /// nothing refers to any more. What it raises then is lost.
    pub(super) fn end_temporary(&mut self, generator: Value) -> PyResult<()> {
        let generator = generator.gc_unchecked::<Generator>();
        if generator.header().aux != TEMPORARY || self.heap[generator].state != GeneratorState::Suspended {
            return Ok(());
        }
        let hook = self.async_generator_hooks[1].not_none().filter(|_| self.heap[generator].kind.is_async());
        let ended = match hook {
            Some(hook) => self.call(hook, &[generator.into()]).map(|_| ()),
            None => self.generator_close(generator).map(|_| ()),
        };
        match ended {
            Err(raised) if self.is_exc(raised, Exc::KeyboardInterrupt) => Err(raised),
            _ => Ok(()),
        }
    }

    /// The generator that a generator expression goes through, which no other code knows.
    fn own_source(&self, generator: Gc<Generator>) -> Option<Value> {
        let body = &self.heap[generator];
        let code = &self.heap[body.code];
        let is_expression = code.locals.first().is_some_and(|name| name.as_str() == ".0");
        let source = *body.registers.first().filter(|_| is_expression)?;
        source.is::<Generator>().then_some(source)
    }

    /// The portable instruction that a generator waits at; None if it has not begun, or is over.
    pub(crate) fn waits_at(&self, generator: Gc<Generator>) -> Option<u32> {
        let body = &self.heap[generator];
        let code = &self.heap[body.code];
        match body.state {
            GeneratorState::Suspended => {
                // It goes on behind its yield, or at what it delegates by.
                let at = body.pc as usize;
                let delegates = code.insts().get(at).is_some_and(|inst| inst.op == Op::YieldFrom);
                code.origins().get(if delegates { at } else { at.wrapping_sub(1) }).copied()
            }
            GeneratorState::Running => {
                let frame = self.machine.frames.iter().find(|frame| frame.generator == Some(generator))?;
                code.instruction_before(frame.pc)
            }
            GeneratorState::Created | GeneratorState::Finished => None,
        }
    }

    /// The variables of a generator that is not running, by name.
    pub(crate) fn generator_locals(&mut self, generator: Gc<Generator>) -> Gc<Dict> {
        let dict = self.new_dict();
        let verified = self.heap[self.heap[generator].code].verified.clone();
        let portable = verified.code();
        let names = portable.locals.iter().chain(&portable.cells).chain(&portable.frees);
        for (i, name) in names.enumerate() {
            let Some(&held) = self.heap[generator].registers.get(i) else { break };
            let cell = if i < portable.locals.len() { None } else { held.as_gc::<Cell>() };
            let value = cell.map_or(held, |cell| self.heap[cell].value);
            if value.present().is_some() && !name.starts_with('.') {
                let name = self.heap.intern(name);
                self.heap.dict_set_str(dict, name, value);
            }
        }
        dict
    }

    /// The iterator that a generator suspended in `yield from` waits for.
    pub(crate) fn delegate(&self, generator: Gc<Generator>) -> Option<Value> {
        let body = &self.heap[generator];
        if body.state != GeneratorState::Suspended {
            return None;
        }
        let code = &self.heap[body.code];
        let inst = code.insts().get(body.pc as usize)?;
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
            Ok(Ok(yielded)) => {
                // Whatever it was to the inner one, this one only hands it on.
                self.machine.last_exit = Exit::Yielded;
                Ok(Ok(yielded))
            }
            // The inner one is over: its result is that of the `yield from`, and execution goes on behind it.
            Ok(Err(result)) => {
                let code = self.heap[generator].code;
                let pc = self.heap[generator].pc as usize;
                let register = self.heap[code].insts()[pc].a;
                self.heap[generator].pc = pc as u32 + 1;
                self.heap[generator].sent = register;
                self.resume_generator(generator, result, None, 0)
            }
            Err(raised) => {
                self.heap[generator].pc += 1;
                self.resume_generator(generator, Value::NONE, Some(raised), 0)
            }
        }
    }

    fn close_iterator(&mut self, inner: Value) -> PyResult<()> {
        if let Some(generator) = inner.as_gc::<Generator>() {
            return self.generator_close(generator).map(|_| ());
        }
        if let Some(awaiter) = inner.as_gc::<Awaiter>() {
            return self.awaiter_close(awaiter);
        }
        let close = self.names.close;
        if let Some(method) = self.getattr_opt(inner, close)? {
            self.call(method, &[])?;
        }
        Ok(())
    }

    /// Raises an exception in what is delegated to, if it takes exceptions: Ok(Ok(yielded)) or Ok(Err(result)).
    pub(crate) fn throw_into(&mut self, inner: Value, raised: Raised) -> PyResult<Result<Value, Value>> {
        if let Some(generator) = inner.as_gc::<Generator>() {
            return self.generator_throw(generator, raised);
        }
        if let Some(awaiter) = inner.as_gc::<Awaiter>() {
            return self.awaiter_throw(awaiter, raised);
        }
        let throw = self.names.throw;
        // What takes no exceptions is over with one: a StopIteration is its result all the same.
        let outcome = match self.getattr_opt(inner, throw)? {
            Some(method) => self.call(method, &[raised.0.into()]),
            None => Err(raised),
        };
        match outcome {
            Ok(value) => Ok(Ok(value)),
            Err(stop) if self.is_exc(stop, Exc::StopIteration) => Ok(Err(self.stop_value(stop))),
            Err(other) => Err(other),
        }
    }

    /// `generator.close`: what the body returns when it catches the GeneratorExit.
    pub(crate) fn generator_close(&mut self, generator: Gc<Generator>) -> PyResult {
        let source = self.own_source(generator);
        let mark = self.root_mark();
        self.root(source.unwrap_or(Value::NONE));
        let result = self.close_frame(generator)?;
        self.root(result);
        if let Some(source) = source {
            self.end_temporary(source)?;
        }
        self.unroot(mark);
        Ok(result)
    }

    fn close_frame(&mut self, generator: Gc<Generator>) -> PyResult {
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
            Ok(Ok(_)) => {
                let message = format!("{} ignored GeneratorExit", self.heap[generator].kind.word());
                Err(self.err(Exc::RuntimeError, message))
            }
            Ok(Err(result)) => Ok(result),
            Err(e) if self.is_exc(e, Exc::GeneratorExit) || self.is_exc(e, Exc::StopIteration) => Ok(Value::NONE),
            Err(e) => Err(e),
        }
    }
}
