//! Exceptions: making them, reading and writing their parts, what `raise` and `except` mean.
//!
//! An exception is an instance whose first slots are those of [`slot`]; the interpreter unwinds frames and asks here for
//! the rest. What Python sees of exceptions (attributes, texts) is in [`crate::types::exception`].

use crate::heap::{Gc, Instance, Str, Tuple};
use crate::interp::code::LoadedCode;
use crate::types::class::{Class, Layout};
use crate::types::exception::{Exc, Traceback, fields, slot};
use crate::types::function::Function;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// An instance of an exception class with these arguments, its `__init__` not run. (The `__init__` of the built-in
/// classes adds nothing to it unless there are keyword arguments.)
pub fn instantiate(vm: &mut Vm, class: Gc<Class>, args: &[Value]) -> Raised {
    let class = fields::os_error_class(vm, class, args);
    let capacity = vm.heap[class].capacity.max(slot::COUNT as u8);
    let shape = vm.heap[class].shape;
    let instance = vm.heap.alloc_instance(shape, capacity);
    let args = if leaves_arguments_to_init(vm, class) { &[] } else { args };
    let args = vm.new_tuple(args);
    instance.set_slot(slot::ARGS, args);
    instance.set_slot(slot::CAUSE, Value::NONE);
    instance.set_slot(slot::CONTEXT, Value::NONE);
    instance.set_slot(slot::TRACEBACK, Value::NONE);
    instance.set_slot(slot::SUPPRESS, Value::FALSE);
    instance.set_slot(slot::EXTRA, Value::NONE);
    fields::fill(vm, instance);
    Raised(instance)
}

/// Whether a new instance has no arguments until an `__init__` says so: those of OSError's subclasses with an `__init__` of
/// their own and OSError's `__new__`.
fn leaves_arguments_to_init(vm: &mut Vm, class: Gc<Class>) -> bool {
    let (new, init) = (vm.names.new, vm.names.init);
    vm.heap[class].is_heap
        && vm.heap[class].is_subclass(vm.types.exception(Exc::OSError))
        && vm.lookup(class, init).is_some_and(|init| init.is::<Function>())
        && vm.lookup(class, new).is_none_or(|new| !vm.unwrap_static(new).is::<Function>())
}

impl Raised {
    /// The exception as a value.
    #[inline]
    pub fn value(self) -> Value {
        self.0.into()
    }

    /// `args`
    pub fn args(self) -> Gc<Tuple> {
        self.0.slot(slot::ARGS).as_gc::<Tuple>().expect("args of an exception is always a tuple")
    }

    /// `__cause__`, or None.
    pub fn cause(self) -> Value {
        self.0.slot(slot::CAUSE)
    }

    /// Sets `__cause__`, which hides the context.
    pub fn set_cause(self, cause: Value) {
        self.0.set_slot(slot::CAUSE, cause);
        self.0.set_slot(slot::SUPPRESS, Value::TRUE);
    }

    /// `__context__`, or None.
    pub fn context(self) -> Value {
        self.0.slot(slot::CONTEXT)
    }

    /// `__suppress_context__`
    pub fn suppresses_context(self) -> bool {
        self.0.slot(slot::SUPPRESS) == Value::TRUE
    }

    /// `__traceback__`, or None.
    pub fn traceback(self) -> Value {
        self.0.slot(slot::TRACEBACK)
    }

    /// Sets `__traceback__`.
    pub fn set_traceback(self, traceback: Value) {
        self.0.set_slot(slot::TRACEBACK, traceback);
    }

    /// What a built-in exception keeps beside its arguments.
    pub fn extra(self) -> Value {
        self.0.slot(slot::EXTRA)
    }
}

impl Vm {
    /// The value as an exception, if it is one.
    #[inline]
    pub fn as_exception(&self, value: Value) -> Option<Raised> {
        let instance = value.as_gc::<Instance>()?;
        let class = self.heap.shape(instance.shape()).class;
        (self.heap[class].layout == Layout::Exception).then_some(Raised(instance))
    }

    /// The value as an exception class, if it is one.
    #[inline]
    pub fn as_exception_class(&self, value: Value) -> Option<Gc<Class>> {
        let class = value.as_gc::<Class>()?;
        (self.heap[class].layout == Layout::Exception).then_some(class)
    }

    /// What `raise value` and `raise value from cause` raise: a class is called, an instance taken as it is.
    pub fn raise_value(&mut self, value: Value, cause: Option<Value>) -> Raised {
        match self.normalize(value, cause) {
            Ok(raised) | Err(raised) => raised,
        }
    }

    fn normalize(&mut self, value: Value, cause: Option<Value>) -> PyResult<Raised> {
        let mark = self.root_mark();
        self.root(value);
        self.root(cause.unwrap_or(Value::NONE));
        let raised = self.normalize_one(value, "exceptions must derive from BaseException").and_then(|raised| {
            let Some(cause) = cause else { return Ok(raised) };
            self.root(raised.0);
            if cause.is_none() {
                raised.set_cause(Value::NONE);
            } else {
                let cause = self.normalize_one(cause, "exception causes must derive from BaseException")?;
                raised.set_cause(cause.value());
            }
            Ok(raised)
        });
        self.unroot(mark);
        raised
    }

    fn normalize_one(&mut self, value: Value, complaint: &str) -> PyResult<Raised> {
        if let Some(raised) = self.as_exception(value) {
            return Ok(raised);
        }
        if self.as_exception_class(value).is_none() {
            return Err(self.type_error(complaint));
        }
        let made = self.call(value, &[])?;
        if let Some(raised) = self.as_exception(made) {
            return Ok(raised);
        }
        let (class, got) = (self.repr(value)?, self.class_of(made));
        let got = self.repr(got.into())?;
        Err(self.type_error(format!(
            "calling {} should have returned an instance of BaseException, not {}",
            class.as_str(),
            got.as_str()
        )))
    }

    /// Makes the exception being handled (or None) the context of one that is newly raised, without making a circle of
    /// contexts.
    pub fn set_context(&mut self, raised: Raised, handled: Value) {
        let Some(handled) = self.as_exception(handled) else { return };
        if handled.0 == raised.0 {
            return;
        }
        let mut link = handled;
        let (mut slow, mut move_slow) = (handled, false);
        while let Some(next) = self.as_exception(link.context()) {
            if next.0 == raised.0 {
                link.0.set_slot(slot::CONTEXT, Value::NONE);
                break;
            }
            link = next;
            // The program can have made a circle itself: then it is entered once and left.
            if link.0 == slow.0 {
                break;
            }
            if move_slow && let Some(next) = self.as_exception(slow.context()) {
                slow = next;
            }
            move_slow = !move_slow;
        }
        raised.0.set_slot(slot::CONTEXT, handled.value());
    }

    /// Puts a frame that the exception leaves at the head of its traceback. The frame is still the innermost one.
    pub fn add_traceback(&mut self, raised: Raised, code: Gc<LoadedCode>, instr: u32) {
        if self.heap[code].is_unseen() {
            return;
        }
        let next = raised.traceback();
        let globals = self.current_globals().map_or(Value::UNBOUND, Value::from);
        let locals = match next.is_none() && self.may_be_suggested(raised) {
            true => self.variables_of_innermost(),
            false => Value::UNBOUND,
        };
        let level = self.frame_count() as u32 - 1;
        let entry = self.heap.alloc(Traceback { next, code, instr, globals, locals, level, line: 0 });
        raised.set_traceback(entry.into());
    }

    /// Whether the traceback of an exception may name one of the variables of the frame that raises it.
    fn may_be_suggested(&self, raised: Raised) -> bool {
        self.is_exc(raised, Exc::NameError) || self.is_exc(raised, Exc::AttributeError)
    }

    /// Whether `except class:` catches an exception.
    ///
    /// # Errors
    /// TypeError if something other than exception classes is to be caught.
    pub fn exc_matches(&mut self, value: Value, class: Value) -> PyResult<bool> {
        let fine = match class.as_gc::<Tuple>() {
            None => self.as_exception_class(class).is_some(),
            Some(classes) => classes.items().iter().all(|&c| self.as_exception_class(c).is_some()),
        };
        if !fine {
            return Err(self.type_error("catching classes that do not inherit from BaseException is not allowed"));
        }
        let actual = self.class_of(value);
        let catches = |class: Value| class.as_gc::<Class>().is_some_and(|c| self.heap[actual].is_subclass(c));
        Ok(match class.as_gc::<Tuple>() {
            None => catches(class),
            Some(classes) => classes.items().iter().any(|&c| catches(c)),
        })
    }

    /// The value that a StopIteration carries.
    pub fn stop_value(&self, raised: Raised) -> Value {
        raised.extra()
    }

    /// An AttributeError about an object and a name.
    #[cold]
    pub fn attribute_error(&mut self, message: impl AsRef<str>, object: Value, name: Gc<Str>) -> Raised {
        let raised = self.err(Exc::AttributeError, message);
        fields::set(self, raised.0, fields::NAME, name.into());
        fields::set(self, raised.0, fields::OBJ, object);
        raised
    }

    /// A NameError about a name.
    #[cold]
    pub fn name_error(&mut self, name: Gc<Str>) -> Raised {
        let raised = self.err(Exc::NameError, format!("name '{}' is not defined", name.as_str()));
        fields::set(self, raised.0, fields::NAME, name.into());
        raised
    }

    /// An ImportError with its module's name and file (or None), and the name that was wanted from it (or None).
    #[cold]
    pub fn import_error(&mut self, exc: Exc, message: &str, name: Value, path: Value, from: Value) -> Raised {
        let raised = self.err(exc, message);
        fields::set(self, raised.0, fields::NAME, name);
        fields::set(self, raised.0, fields::PATH, path);
        fields::set(self, raised.0, fields::NAME_FROM, from);
        raised
    }
}
