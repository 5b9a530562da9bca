//! What is awaited natively: iterators that drive a coroutine, or an asynchronous generator to its next item or its end.
//!
//! They are what `coroutine.__await__`, `asend`, `athrow`, `aclose` and `anext` with a default return. The frames are moved
//! by [`crate::interp`]; here is which of their outcomes means what.

use crate::heap::{Gc, Marker, Trace};
use crate::types::exception::Exc;
use crate::types::generator::{Generator, GeneratorKind, GeneratorState, Turn, report, thrown};
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// What an awaiter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Runs a coroutine.
    Coroutine,
    /// Gets the next item of an asynchronous generator, sending it the argument.
    Send,
    /// Raises the argument in an asynchronous generator.
    Throw,
    /// Ends an asynchronous generator.
    Close,
    /// Waits for an awaitable; where that has no further item, the argument is the result.
    Next,
}

/// How far an awaiter has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Not yet awaited.
    Fresh,
    /// Being awaited.
    Underway,
    /// It has given its result.
    Over,
}

/// An awaiter.
pub struct Awaiter {
    /// What it is for.
    pub role: Role,
    /// How far it has come.
    pub progress: Progress,
    /// What it drives: a generator; with [`Role::Next`] an awaitable, then its iterator.
    pub target: Value,
    /// What is sent, raised, or the default.
    pub argument: Value,
}

impl Trace for Awaiter {
    fn trace(&self, marker: &mut Marker) {
        marker.values(&[self.target, self.argument]);
    }
}

impl Awaiter {
    /// A fresh one.
    pub fn make(vm: &mut Vm, role: Role, target: Value, argument: Value) -> Value {
        vm.heap.alloc(Awaiter { role, progress: Progress::Fresh, target, argument }).into()
    }
}

/// The methods of what `coroutine.__await__` returns.
pub const COROUTINE_METHODS: &[NativeDef] = crate::natives![
    "send(self, value, /)", "Resume with a value; return what is yielded next." => send;
    "throw(self, type, value=None, traceback=None, /)", "Raise an exception where the coroutine waits." => throw;
    "close(self, /)", "Raise GeneratorExit where the coroutine waits." => close;
];

/// The methods of the others, which can be awaited themselves.
pub const METHODS: &[NativeDef] = crate::natives![
    "send(self, value, /)", "Resume with a value; return what is yielded next." => send;
    "throw(self, type, value=None, traceback=None, /)", "Raise an exception in what is awaited." => throw;
    "close(self, /)", "Raise GeneratorExit in what is awaited." => close;
    "__await__(self, /)", "Return an iterator to be used in await expression." => |_, args| Ok(args[0]);
];

fn this(args: &[Value]) -> Gc<Awaiter> {
    args[0].as_gc::<Awaiter>().expect("the receiver was checked")
}

fn send(vm: &mut Vm, args: &[Value]) -> PyResult {
    let outcome = vm.awaiter_send(this(args), args[1])?;
    report(vm, outcome)
}

fn throw(vm: &mut Vm, args: &[Value]) -> PyResult {
    let exception = thrown(vm, args, "throw")?;
    let raised = vm.raise_value(exception, None);
    let outcome = vm.awaiter_throw(this(args), raised)?;
    report(vm, outcome)
}

fn close(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.awaiter_close(this(args)).map(|()| Value::NONE)
}

/// What came of resuming something: Ok(Ok(yielded)), or Ok(Err(result)) at its end.
type Resumed = PyResult<Result<Value, Value>>;

impl Vm {
    /// Resumes an awaiter with a value.
    pub(crate) fn awaiter_send(&mut self, this: Gc<Awaiter>, sent: Value) -> Resumed {
        let Awaiter { role, target, argument, progress } = self.heap[this];
        let Some(generator) = target.as_gc::<Generator>().filter(|_| role != Role::Next) else {
            return self.next_send(this, sent);
        };
        match (role, progress) {
            (Role::Coroutine, _) => self.generator_send(generator, sent),
            (_, Progress::Over) => Err(self.reused(role)),
            (Role::Send, Progress::Fresh) => {
                self.begin_turn(this, generator)?;
                let outcome = self.generator_send(generator, if sent.is_none() { argument } else { sent });
                self.item_outcome(this, generator, outcome)
            }
            (Role::Send, Progress::Underway) => {
                let outcome = self.generator_send(generator, sent);
                self.item_outcome(this, generator, outcome)
            }
            _ if self.heap[generator].state == GeneratorState::Finished => {
                self.end_turn(this, generator);
                Ok(Err(Value::NONE))
            }
            (_, Progress::Fresh) => {
                if matches!(self.heap[generator].kind, GeneratorKind::AsyncGenerator(Turn::Closed)) {
                    self.heap[this].progress = Progress::Over;
                    return Err(self.err_args(Exc::StopAsyncIteration, &[]));
                }
                if !sent.is_none() {
                    return Err(self.err(Exc::RuntimeError, "can't send non-None value to a just-started coroutine"));
                }
                self.begin_turn(this, generator)?;
                let raised = match role {
                    Role::Close => {
                        self.heap[generator].kind = GeneratorKind::AsyncGenerator(Turn::Closing);
                        self.err_args(Exc::GeneratorExit, &[])
                    }
                    _ => self.raise_value(argument, None),
                };
                let outcome = self.generator_throw(generator, raised);
                self.ending_outcome(this, generator, outcome)
            }
            (_, Progress::Underway) => {
                let outcome = self.generator_send(generator, sent);
                self.ending_outcome(this, generator, outcome)
            }
        }
    }

    /// Raises an exception where an awaiter waits.
    pub(crate) fn awaiter_throw(&mut self, this: Gc<Awaiter>, raised: Raised) -> Resumed {
        let Awaiter { role, target, progress, .. } = self.heap[this];
        let Some(generator) = target.as_gc::<Generator>().filter(|_| role != Role::Next) else {
            return self.next_throw(this, raised);
        };
        if role == Role::Coroutine {
            return self.generator_throw(generator, raised);
        }
        match progress {
            Progress::Over => return Err(self.reused(role)),
            Progress::Fresh => self.begin_turn(this, generator)?,
            Progress::Underway => {}
        }
        let outcome = self.generator_throw(generator, raised);
        match role {
            Role::Send => self.item_outcome(this, generator, outcome),
            _ => self.ending_outcome(this, generator, outcome),
        }
    }

    /// Has an awaiter end.
    pub(crate) fn awaiter_close(&mut self, this: Gc<Awaiter>) -> PyResult<()> {
        let Awaiter { role, target, progress, .. } = self.heap[this];
        if let (Role::Coroutine, Some(generator)) = (role, target.as_gc::<Generator>()) {
            return self.generator_close(generator).map(|_| ());
        }
        if progress == Progress::Over {
            return Ok(());
        }
        if role == Role::Next {
            let iterator = self.next_iterator(this)?;
            if let Some(inner) = iterator.as_gc::<Awaiter>() {
                return self.awaiter_close(inner);
            }
            if let Some(inner) = iterator.as_gc::<Generator>() {
                return self.generator_close(inner).map(|_| ());
            }
        }
        let exit = self.err_args(Exc::GeneratorExit, &[]);
        match self.awaiter_throw(this, exit) {
            Ok(Ok(_)) => Err(self.err(Exc::RuntimeError, "coroutine ignored GeneratorExit")),
            Ok(Err(_)) => Ok(()),
            Err(raised) => {
                let expected = [Exc::GeneratorExit, Exc::StopAsyncIteration, Exc::StopIteration];
                if expected.iter().any(|&exc| self.is_exc(raised, exc)) { Ok(()) } else { Err(raised) }
            }
        }
    }

    #[cold]
    fn reused(&mut self, role: Role) -> Raised {
        let what = if role == Role::Send { "__anext__()/asend()" } else { "aclose()/athrow()" };
        self.err(Exc::RuntimeError, format!("cannot reuse already awaited {what}"))
    }

    /// An awaiter is the one that waits for its generator from now on; there is one at a time.
    fn begin_turn(&mut self, this: Gc<Awaiter>, generator: Gc<Generator>) -> PyResult<()> {
        let GeneratorKind::AsyncGenerator(turn) = self.heap[generator].kind else { return Ok(()) };
        if matches!(turn, Turn::Busy | Turn::Closing) {
            self.heap[this].progress = Progress::Over;
            let what = match self.heap[this].role {
                Role::Throw => "athrow",
                Role::Close => "aclose",
                _ => "anext",
            };
            let message = format!("{what}(): asynchronous generator is already running");
            return Err(self.err(Exc::RuntimeError, message));
        }
        if self.heap[generator].state == GeneratorState::Created
            && let Some(hook) = self.async_generator_hooks[0].not_none()
        {
            self.call(hook, &[generator.into()])?;
        }
        self.heap[this].progress = Progress::Underway;
        let busy = if turn == Turn::Closed { Turn::Closing } else { Turn::Busy };
        self.heap[generator].kind = GeneratorKind::AsyncGenerator(busy);
        Ok(())
    }

    fn end_turn(&mut self, this: Gc<Awaiter>, generator: Gc<Generator>) {
        self.heap[this].progress = Progress::Over;
        if let GeneratorKind::AsyncGenerator(turn) = self.heap[generator].kind {
            let idle = if turn == Turn::Closing { Turn::Closed } else { Turn::Idle };
            self.heap[generator].kind = GeneratorKind::AsyncGenerator(idle);
        }
    }

    /// What it means for one who waits for an item that the generator did this.
    fn item_outcome(&mut self, this: Gc<Awaiter>, generator: Gc<Generator>, outcome: Resumed) -> Resumed {
        if let Ok(Ok(_)) = outcome
            && !self.handed_item()
        {
            return outcome;
        }
        self.end_turn(this, generator);
        match outcome {
            Ok(Ok(item)) => Ok(Err(item)),
            Ok(Err(_)) => {
                self.heap[generator].kind = GeneratorKind::AsyncGenerator(Turn::Closed);
                Err(self.err_args(Exc::StopAsyncIteration, &[]))
            }
            Err(raised) => {
                if self.ends_async(raised) {
                    self.heap[generator].kind = GeneratorKind::AsyncGenerator(Turn::Closed);
                }
                Err(raised)
            }
        }
    }

    /// What it means for one who raised an exception in the generator, or wants its end, that it did this.
    fn ending_outcome(&mut self, this: Gc<Awaiter>, generator: Gc<Generator>, outcome: Resumed) -> Resumed {
        if self.heap[this].role == Role::Throw {
            return self.item_outcome(this, generator, outcome);
        }
        if let Ok(Ok(_)) = outcome
            && !self.handed_item()
        {
            return outcome;
        }
        self.end_turn(this, generator);
        match outcome {
            Ok(Ok(_)) => Err(self.err(Exc::RuntimeError, "async generator ignored GeneratorExit")),
            Ok(Err(_)) => Ok(Err(Value::NONE)),
            Err(raised) if self.ends_async(raised) => Ok(Err(Value::NONE)),
            Err(raised) => Err(raised),
        }
    }

    fn ends_async(&self, raised: Raised) -> bool {
        self.is_exc(raised, Exc::StopAsyncIteration) || self.is_exc(raised, Exc::GeneratorExit)
    }

    // ---- anext with a default ----

    /// The iterator of what `anext` with a default waits for.
    fn next_iterator(&mut self, this: Gc<Awaiter>) -> PyResult {
        if self.heap[this].progress == Progress::Fresh {
            let iterator = self.get_awaitable(self.heap[this].target, 0)?;
            self.heap[this].target = iterator;
            self.heap[this].progress = Progress::Underway;
        }
        Ok(self.heap[this].target)
    }

    fn next_send(&mut self, this: Gc<Awaiter>, sent: Value) -> Resumed {
        let iterator = self.next_iterator(this)?;
        let outcome = self.advance_delegate(iterator, sent);
        self.next_outcome(this, outcome)
    }

    fn next_throw(&mut self, this: Gc<Awaiter>, raised: Raised) -> Resumed {
        let mark = self.root_mark();
        self.root(raised.0);
        let iterator = self.next_iterator(this)?;
        let outcome = self.throw_into(iterator, raised);
        self.unroot(mark);
        self.next_outcome(this, outcome)
    }

    fn next_outcome(&mut self, this: Gc<Awaiter>, outcome: Resumed) -> Resumed {
        match outcome {
            Err(raised) if self.is_exc(raised, Exc::StopAsyncIteration) => Ok(Err(self.heap[this].argument)),
            outcome => outcome,
        }
    }
}
