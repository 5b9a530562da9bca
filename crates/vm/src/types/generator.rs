//! Generator objects: a frame that was moved aside.

use crate::heap::{Gc, Marker, Str, Trace};
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

/// A generator.
pub struct Generator {
    /// The function whose body it runs.
    pub func: Gc<Function>,
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
    /// `__name__`
    pub name: Gc<Str>,
    /// `__qualname__`
    pub qualname: Gc<Str>,
}

impl Trace for Generator {
    fn trace(&self, marker: &mut Marker) {
        marker.gc(self.func);
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
    "send(self, value, /)", "Resume with a value; return what is yielded next." => send;
    "throw(self, type, value=None, traceback=None, /)", "Raise an exception where the generator waits." => throw;
    "close(self, /)", "Raise GeneratorExit where the generator waits." => close;
    "@get __name__", "The name." => |vm, args| Ok(vm.heap[this(args)].name.into());
    "@get __qualname__", "The dotted path." => |vm, args| Ok(vm.heap[this(args)].qualname.into());
    "@get gi_running", "Whether it is running." => |vm, args| Ok(Value::bool(vm.heap[this(args)].state == GeneratorState::Running));
    "@get gi_suspended", "Whether it waits at a yield." => |vm, args| Ok(Value::bool(vm.heap[this(args)].state == GeneratorState::Suspended));
    "@get gi_frame", "None once it is over, else itself." => frame;
    "@get gi_yieldfrom", "What it delegates to." => |vm, args| Ok(vm.delegate(this(args)).unwrap_or(Value::NONE));
];

fn this(args: &[Value]) -> Gc<Generator> {
    args[0].as_gc::<Generator>().expect("the receiver was checked")
}

fn frame(vm: &mut Vm, args: &[Value]) -> PyResult {
    let over = vm.heap[this(args)].state == GeneratorState::Finished;
    Ok(if over { Value::NONE } else { args[0] })
}

/// What a generator did, as `send` and `throw` report it.
fn report(vm: &mut Vm, outcome: Result<Value, Value>) -> PyResult {
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

fn throw(vm: &mut Vm, args: &[Value]) -> PyResult {
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
    let raised = vm.raise_value(exception, None);
    let outcome = vm.generator_throw(this(args), raised)?;
    report(vm, outcome)
}

fn close(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.generator_close(this(args))
}
