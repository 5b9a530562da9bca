//! Generators, coroutines and asynchronous generators: a frame that was moved aside.
//!
//! The three are one kind of object; [`GeneratorKind`] tells what a program may do with it. Moving frames aside and back is
//! the interpreter's; what `asend` and its like return is in [`super::awaiter`].

use crate::heap::parts::{parts, saved_by_parts};
use crate::heap::{Gc, Marker, Str, Trace};
use crate::interp::code::LoadedCode;
use crate::types::awaiter::{Awaiter, Role};
use crate::types::function::Function;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// Where a generator is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeneratorState {
    /// Not yet started.
    Created,
    /// Waiting at a yield.
    Suspended,
    /// On the frame stack.
    Running,
    /// Returned or raised.
    Finished,
}

/// What a frame that was moved aside is to a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeneratorKind {
    /// A generator.
    Generator,
    /// A generator that can be awaited: `types.coroutine` made it one.
    IterableCoroutine,
    /// What calling an `async def` gives.
    Coroutine,
    /// What calling an `async def` with `yield` gives.
    AsyncGenerator(Turn),
}

/// How far an asynchronous generator and those who ask it for items have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Nobody waits for it.
    Idle,
    /// Somebody waits for its next item, or for its end.
    Busy,
    /// It was closed, and nobody waits for it.
    Closed,
    /// It was closed, and somebody waits for its end.
    Closing,
}

impl GeneratorKind {
    /// How messages call it.
    pub fn word(self) -> &'static str {
        match self {
            GeneratorKind::Generator | GeneratorKind::IterableCoroutine => "generator",
            GeneratorKind::Coroutine => "coroutine",
            GeneratorKind::AsyncGenerator(_) => "async generator",
        }
    }

    /// Whether `for` may go through it.
    #[inline]
    pub fn is_iterable(self) -> bool {
        matches!(self, GeneratorKind::Generator | GeneratorKind::IterableCoroutine)
    }

    /// Whether `async for` may go through it.
    #[inline]
    pub fn is_async(self) -> bool {
        matches!(self, GeneratorKind::AsyncGenerator(_))
    }
}

/// A generator, coroutine or asynchronous generator.
pub struct Generator {
    /// The function whose body it runs.
    pub func: Gc<Function>,
    /// That body: the function may have been given another since.
    pub code: Gc<LoadedCode>,
    /// Where to go on.
    pub pc: u32,
    /// The register that takes what is sent when it is resumed, or `NO_REG`.
    pub(crate) sent: u16,
    /// Its registers, while it isn't running.
    pub registers: Box<[Value]>,
    /// The exception that its body was handling when it yielded, or None.
    pub handled: Value,
    /// Where it is in its life.
    pub state: GeneratorState,
    /// What it is to a program.
    pub kind: GeneratorKind,
    /// `__name__`
    pub name: Gc<Str>,
    /// `__qualname__`
    pub qualname: Gc<Str>,
}

impl Generator {
    /// Whether sending this value does nothing but resume it.
    #[inline]
    pub(crate) fn can_go_on(&self, sent: Value) -> bool {
        self.state == GeneratorState::Suspended || (self.state == GeneratorState::Created && sent.is_none())
    }
}

parts!(struct Generator { func, code, pc, sent, registers, handled, state, kind, name, qualname });

impl Trace for Generator {
    saved_by_parts!();
    fn trace(&self, marker: &mut Marker) {
        marker.gc(self.func);
        marker.gc(self.code);
        marker.values(&self.registers);
        marker.value(self.handled);
        marker.gc(self.name);
        marker.gc(self.qualname);
    }
    fn external_bytes(&self) -> usize {
        self.registers.len() * 8
    }
}

/// The methods of generators.
pub const METHODS: &[NativeDef] = crate::natives![
    "@class __class_getitem__(cls, item, /)", "See PEP 585." => crate::types::alias::class_getitem;
    "send(self, value, /)", "Resume with a value; return what is yielded next." => send;
    "throw(self, type, value=None, traceback=None, /)", "Raise an exception where the generator waits." => throw;
    "close(self, /)", "Raise GeneratorExit where the generator waits." => close;
    "@get __name__", "The name." => |vm, args| Ok(vm.heap[this(args)].name.into());
    "@set __name__=", "" => set_name;
    "@get __qualname__", "The dotted path." => |vm, args| Ok(vm.heap[this(args)].qualname.into());
    "@set __qualname__=", "" => set_qualname;
    "@get gi_running", "Whether it is running." => is_running;
    "@get gi_suspended", "Whether it waits at a yield." => is_suspended;
    "@get gi_frame", "A picture of the frame, or None once it is over." => frame;
    "@get gi_yieldfrom", "What it delegates to." => waits_for;
    "@get gi_code", "The code that it runs." => code;
];

/// The methods of coroutines.
pub const COROUTINE_METHODS: &[NativeDef] = crate::natives![
    "@class __class_getitem__(cls, item, /)", "See PEP 585." => crate::types::alias::class_getitem;
    "send(self, value, /)", "Resume with a value; return what is yielded next." => send;
    "throw(self, type, value=None, traceback=None, /)", "Raise an exception where the coroutine waits." => throw;
    "close(self, /)", "Raise GeneratorExit where the coroutine waits." => close;
    "__await__(self, /)", "Return an iterator to be used in await expression." => awaiter;
    "@get __name__", "The name." => |vm, args| Ok(vm.heap[this(args)].name.into());
    "@set __name__=", "" => set_name;
    "@get __qualname__", "The dotted path." => |vm, args| Ok(vm.heap[this(args)].qualname.into());
    "@set __qualname__=", "" => set_qualname;
    "@get cr_running", "Whether it is running." => is_running;
    "@get cr_suspended", "Whether it waits." => is_suspended;
    "@get cr_frame", "A picture of the frame, or None once it is over." => frame;
    "@get cr_await", "What it waits for." => waits_for;
    "@get cr_code", "The code that it runs." => code;
    "@get cr_origin", "None: where coroutines are made is not kept." => |_, _| Ok(Value::NONE);
];

/// The methods of asynchronous generators.
pub const ASYNC_METHODS: &[NativeDef] = crate::natives![
    "@class __class_getitem__(cls, item, /)", "See PEP 585." => crate::types::alias::class_getitem;
    "asend(self, value, /)", "Return an awaitable that resumes with a value and gives the next item." => asend;
    "athrow(self, type, value=None, traceback=None, /)", "Return an awaitable that raises an exception where it waits." => athrow;
    "aclose(self, /)", "Return an awaitable that raises GeneratorExit where it waits." => aclose;
    "__aiter__(self, /)", "Return an awaitable, that resolves in asynchronous iterator." => |_, args| Ok(args[0]);
    "__anext__(self, /)", "Return a value or raise StopAsyncIteration." => anext;
    "@get __name__", "The name." => |vm, args| Ok(vm.heap[this(args)].name.into());
    "@set __name__=", "" => set_name;
    "@get __qualname__", "The dotted path." => |vm, args| Ok(vm.heap[this(args)].qualname.into());
    "@set __qualname__=", "" => set_qualname;
    "@get ag_running", "Whether somebody waits for it." => |vm, args| {
        let kind = vm.heap[this(args)].kind;
        Ok(Value::bool(matches!(kind, GeneratorKind::AsyncGenerator(Turn::Busy | Turn::Closing))))
    };
    "@get ag_suspended", "Whether it waits." => is_suspended;
    "@get ag_frame", "A picture of the frame, or None once it is over." => frame;
    "@get ag_await", "What it waits for." => waits_for;
    "@get ag_code", "The code that it runs." => code;
];

fn is_running(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Value::bool(vm.heap[this(args)].state == GeneratorState::Running))
}

fn is_suspended(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Value::bool(vm.heap[this(args)].state == GeneratorState::Suspended))
}

fn waits_for(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(vm.delegate(this(args)).unwrap_or(Value::NONE))
}

fn code(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(vm.heap[this(args)].code.into())
}

fn new_name(vm: &mut Vm, value: Value, attribute: &str) -> PyResult<Gc<Str>> {
    match vm.cast::<Str>(value).filter(|_| value.present().is_some()) {
        Some(name) => Ok(name),
        None => Err(vm.type_error(format!("{attribute} must be set to a string object"))),
    }
}

fn set_name(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.heap[this(args)].name = new_name(vm, args[1], "__name__")?;
    Ok(Value::NONE)
}

fn set_qualname(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.heap[this(args)].qualname = new_name(vm, args[1], "__qualname__")?;
    Ok(Value::NONE)
}

fn awaiter(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Awaiter::make(vm, Role::Coroutine, args[0], Value::NONE))
}

fn anext(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Awaiter::make(vm, Role::Send, args[0], Value::NONE))
}

fn asend(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Awaiter::make(vm, Role::Send, args[0], args[1]))
}

fn aclose(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Awaiter::make(vm, Role::Close, args[0], Value::NONE))
}

fn athrow(vm: &mut Vm, args: &[Value]) -> PyResult {
    let exception = thrown(vm, args, "athrow")?;
    Ok(Awaiter::make(vm, Role::Throw, args[0], exception))
}

fn this(args: &[Value]) -> Gc<Generator> {
    args[0].as_gc::<Generator>().expect("the receiver was checked")
}

/// A picture of the frame, or None once it is over.
fn frame(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Generator { state, func, code, .. } = vm.heap[this(args)];
    if state == GeneratorState::Finished {
        return Ok(Value::NONE);
    }
    let globals = vm.heap[func].globals;
    let locals = vm.generator_locals(this(args));
    vm.root(locals);
    let verified = vm.heap[code].verified.clone();
    let line = match vm.waits_at(this(args)) {
        Some(at) => verified.code().positions.get(at as usize).map_or(0, |place| place.line),
        None => verified.code().first_line,
    };
    let picture = crate::traceback::frames::picture(vm, code, line, globals.into(), locals.into(), Value::NONE)?;
    Ok(picture.into())
}

/// What a generator did, as `send` and `throw` report it.
pub(crate) fn report(vm: &mut Vm, outcome: Result<Value, Value>) -> PyResult {
    match outcome {
        Ok(yielded) => Ok(yielded),
        Err(result) => Err(vm.stop_iteration(result)),
    }
}

/// Resumes a generator with a value; StopIteration with its result when it returns.
pub(crate) fn resume(vm: &mut Vm, generator: Gc<Generator>, sent: Value) -> PyResult {
    let outcome = vm.generator_send(generator, sent)?;
    report(vm, outcome)
}

fn send(vm: &mut Vm, args: &[Value]) -> PyResult {
    resume(vm, this(args), args[1])
}

/// The exception, or class of exceptions, that the arguments of `throw` tell.
pub(crate) fn thrown(vm: &mut Vm, args: &[Value], method: &str) -> PyResult {
    if args[2..].iter().any(|part| !part.is_unbound()) {
        let advice = "is deprecated, use the single-arg signature instead.";
        vm.warn_deprecated(&format!("the (type, exc, tb) signature of {method}() {advice}"))?;
    }
    let exception = match args[2].not_none() {
        Some(value) if value.is::<crate::heap::Instance>() => value,
        Some(value) => vm.call(args[1], &[value])?,
        None => args[1],
    };
    if vm.as_exception(exception).is_none() && vm.as_exception_class(exception).is_none() {
        let message = format!(
            "exceptions must be classes or instances deriving from BaseException, not {}",
            vm.type_name(exception)
        );
        return Err(vm.type_error(message));
    }
    Ok(exception)
}

fn throw(vm: &mut Vm, args: &[Value]) -> PyResult {
    let exception = thrown(vm, args, "throw")?;
    let raised = vm.raise_value(exception, None);
    let outcome = vm.generator_throw(this(args), raised)?;
    report(vm, outcome)
}

fn close(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.generator_close(this(args))
}
