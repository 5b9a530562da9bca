//! Calls: who is called, and with what. How arguments reach parameters is in [`super::bind`], entering a function in
//! [`super::enter`].
//!
//! A call's callee is in a stack slot and its arguments behind it; they become the first registers of the new frame
//! without being copied. Every function here that takes a slot follows that.

use super::machine::FrameKind;
use crate::heap::{Gc, Instance, Kind, Str, Tuple};
use crate::types::alias::Alias;
use crate::types::class::{Class, Layout};
use crate::types::exception::Exc;
use crate::types::function::{BoundMethod, Function, Wrapper};
use crate::types::native::Native;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// What came of preparing a call.
pub(super) enum Outcome {
    /// A frame was pushed: go on with it.
    Frame,
    /// It is done.
    Value(Value),
}

/// Where a frame's result goes.
#[derive(Clone, Copy)]
pub(super) struct Target {
    pub(super) kind: FrameKind,
    pub(super) result: u16,
}

impl Target {
    pub(super) const ENTRY: Target = Target { kind: FrameKind::Entry, result: 0 };
}

impl Vm {
    /// Calls what is in `slot` with the `argc` values behind it, of which the last are named by `names`.
    pub(super) fn prepare_call(
        &mut self,
        slot: usize,
        mut argc: usize,
        names: Option<Gc<Tuple>>,
        target: Target,
    ) -> PyResult<Outcome> {
        let mut callee = self.machine.get(slot);
        // An object whose class calls another object, and so on: such a chain may end in itself.
        let mut chain = 0;
        loop {
            use crate::heap::Kind;
            match callee.kind() {
                Some(Kind::Function) => {
                    let func = callee.gc_unchecked::<Function>();
                    self.machine.set(slot, callee);
                    self.bind(func, slot + 1, argc, names)?;
                    return self.enter(func, slot + 1, target, Value::UNBOUND);
                }
                Some(Kind::Native) => {
                    let native = callee.gc_unchecked::<Native>();
                    return self.call_native(native, slot + 1, argc, names).map(Outcome::Value);
                }
                Some(Kind::BoundMethod) => {
                    let (func, receiver) = {
                        let bound = &self.heap[callee.gc_unchecked::<BoundMethod>()];
                        (bound.func, bound.receiver)
                    };
                    if let Some(func) = func.as_gc::<Function>() {
                        // The receiver takes the callee's place, right before the arguments.
                        self.machine.set(slot, receiver);
                        self.bind(func, slot, argc + 1, names)?;
                        return self.enter(func, slot, target, Value::UNBOUND);
                    }
                    self.insert_argument(slot, argc, receiver)?;
                    self.machine.set(slot, func);
                    argc += 1;
                    callee = func;
                }
                Some(Kind::Class) => {
                    return self.instantiate(callee.gc_unchecked(), slot, argc, names, target);
                }
                Some(Kind::Alias) if !self.heap[callee.gc_unchecked::<Alias>()].origin.is_unbound() => {
                    let origin = self.heap[callee.gc_unchecked::<Alias>()].origin;
                    if origin.as_gc::<Class>().is_some_and(|class| self.heap[class].is_heap) {
                        return self.call_alias(callee, origin, slot, argc, names).map(Outcome::Value);
                    }
                    callee = origin;
                }
                Some(Kind::Wrapper) if !self.heap[callee.gc_unchecked::<Wrapper>()].is_class => {
                    callee = self.heap[callee.gc_unchecked::<Wrapper>()].func;
                }
                _ => {
                    let class = self.class_of(callee);
                    let Some(method) = self.lookup(class, self.names.call).filter(|_| callee.is::<Instance>()) else {
                        return Err(self.not_callable(callee)?);
                    };
                    if let Some(func) = method.as_gc::<Function>() {
                        // The receiver stays in the callee's place, right before the arguments.
                        self.machine.set(slot, callee);
                        self.bind(func, slot, argc + 1, names)?;
                        return self.enter(func, slot, target, Value::UNBOUND);
                    }
                    if let Some(native) = method.as_gc::<Native>() {
                        let this = callee.gc_unchecked::<Instance>();
                        if let Some(outcome) = self.call_shortcut(native, this, slot, argc, names, target)? {
                            return Ok(outcome);
                        }
                    }
                    let method = self.bind_descriptor(method, callee, class)?;
                    callee = method;
                    self.machine.set(slot, callee);
                    chain += 1;
                    if chain > self.recursion_limit() {
                        return Err(self.recursion_error());
                    }
                }
            }
        }
    }

    /// Makes an instance of the class of a generic alias, which remembers the alias if it takes attributes.
    #[cold]
    fn call_alias(
        &mut self,
        alias: Value,
        class: Value,
        slot: usize,
        argc: usize,
        names: Option<Gc<Tuple>>,
    ) -> PyResult {
        let args = self.gather(slot + 1, argc);
        self.machine.top = self.machine.top.max(slot + argc + 1);
        let mark = self.root_mark();
        self.root(alias);
        self.machine.push_root(names.map_or(Value::NONE, Value::from));
        let callee = self.machine.top;
        self.machine.push_root(class);
        args.into_iter().for_each(|arg| self.machine.push_root(arg));
        let made = self.call_slot(callee, argc, names);
        let made = made.and_then(|made| {
            self.root(made);
            let name = self.heap.intern("__orig_class__");
            match self.setattr(made, name, alias) {
                Err(raised) if !self.is_exc(raised, Exc::AttributeError) && !self.is_exc(raised, Exc::TypeError) => {
                    Err(raised)
                }
                _ => Ok(made),
            }
        });
        self.unroot(mark);
        made
    }

    /// Makes room for an argument before the others. The frame has slack for one; there may be others to come.
    ///
    /// # Errors
    /// RecursionError if the stack ends here.
    pub(super) fn insert_argument(&mut self, slot: usize, argc: usize, value: Value) -> PyResult<()> {
        if !self.machine.has_room(slot + argc + 2) {
            return Err(self.recursion_error());
        }
        for i in (slot + 1..slot + 1 + argc).rev() {
            let moved = self.machine.get(i);
            self.machine.set(i + 1, moved);
        }
        self.machine.set(slot + 1, value);
        self.machine.top = self.machine.top.max(slot + argc + 2);
        Ok(())
    }

    /// Makes an instance of a class: the whole of what calling a class does.
    fn instantiate(
        &mut self,
        class: Gc<Class>,
        slot: usize,
        argc: usize,
        names: Option<Gc<Tuple>>,
        target: Target,
    ) -> PyResult<Outcome> {
        let meta = self.heap[class].meta.unwrap_or(self.types.type_);
        if meta != self.types.type_
            && let Some(call) = self.lookup(meta, self.names.call)
            && !call.is::<Native>()
        {
            if call.is::<Function>() {
                self.insert_argument(slot, argc, class.into())?;
                self.machine.set(slot, call);
                return self.prepare_call(slot, argc + 1, names, target);
            }
            let bound = self.bind_descriptor(call, class.into(), meta)?;
            self.machine.set(slot, bound);
            return self.prepare_call(slot, argc, names, target);
        }
        self.construct(class, slot, argc, names, target)
    }

    /// `type.__call__(class, ...)` for native code: makes an instance, whatever `__call__` the metaclass has.
    ///
    /// # Errors
    /// Whatever `__new__` and `__init__` raise.
    pub(crate) fn construct_with(&mut self, class: Gc<Class>, args: &[Value], kwargs: &[(Gc<Str>, Value)]) -> PyResult {
        let mark = self.machine.top;
        let names: Vec<Value> = kwargs.iter().map(|&(name, _)| name.into()).collect();
        let names = if names.is_empty() { None } else { Some(self.heap.alloc_tuple(&names)) };
        self.machine.push_root(names.map_or(Value::NONE, Value::from));
        self.machine.push_root(class.into());
        args.iter().for_each(|&v| self.machine.push_root(v));
        kwargs.iter().for_each(|&(_, v)| self.machine.push_root(v));
        let result = match self.construct(class, mark + 1, args.len() + kwargs.len(), names, Target::ENTRY) {
            Ok(Outcome::Value(value)) => Ok(value),
            Ok(Outcome::Frame) => self.run(),
            Err(raised) => Err(raised),
        };
        self.machine.unroot(mark);
        result
    }

    fn construct(
        &mut self,
        class: Gc<Class>,
        slot: usize,
        argc: usize,
        names: Option<Gc<Tuple>>,
        target: Target,
    ) -> PyResult<Outcome> {
        // (A metaclass is made in Python though its instances are built in: it goes the way of `__new__`.)
        if let Layout::Native(_) = self.heap[class].layout
            && !self.heap[class].is_heap
        {
            return match self.heap[class].construct {
                Some(construct) => self.prepare_call_of(construct, slot, argc, names, target),
                None => {
                    let message = format!("cannot create '{}' instances", self.heap[class].name_in_messages().as_str());
                    Err(self.type_error(message))
                }
            };
        }
        let new = self.lookup(class, self.names.new);
        if let Some(native) = new.and_then(|new| self.native_new(class, new)) {
            return self.construct_natively(class, native, slot, argc, names);
        }
        let instance = match new {
            Some(new) if !self.is_default_new(new) => {
                // (A `__new__` that is a class method gets the class twice.)
                let func = match new.kind() {
                    Some(Kind::Wrapper) => self.bind_descriptor(new, class.into(), class)?,
                    // (A descriptor may make something of it.)
                    Some(Kind::Instance) => self.getattr(class.into(), self.names.new)?,
                    _ => new,
                };
                let args = self.gather(slot + 1, argc);
                let made = self.call_with_names(func, class.into(), &args, names)?;
                let made_class = self.class_of(made);
                if !self.heap[made_class].is_subclass(class) {
                    return Ok(Outcome::Value(made));
                }
                made
            }
            _ => {
                // SAFETY: the arguments stay where they are until the call they belong to is over.
                let args = unsafe { self.machine.args(slot + 1, argc) };
                self.new_instance_of(class, args, names)?
            }
        };
        self.machine.set(slot, instance);
        let instance_class = self.class_of(instance);
        let Some(init) = self.lookup(instance_class, self.names.init) else {
            return Ok(Outcome::Value(instance));
        };
        if let Some(func) = init.as_gc::<Function>() {
            self.remember_init(class, func);
            // The instance is in the callee's place, right before the arguments.
            self.bind(func, slot, argc + 1, names)?;
            return self.enter(func, slot, target, instance);
        }
        // Past the arguments, so that the instance stays rooted in its slot.
        let args = self.gather(slot + 1, argc);
        if init.is::<Native>() {
            self.call_with_names(init, instance, &args, names)?;
        } else {
            self.call_bound_init(init, instance, &args, names)?;
        }
        Ok(Outcome::Value(instance))
    }

    /// Calls an `__init__` that is neither a function nor a built-in type's: what it is as an attribute of the instance.
    #[cold]
    fn call_bound_init(
        &mut self,
        init: Value,
        instance: Value,
        args: &[Value],
        names: Option<Gc<Tuple>>,
    ) -> PyResult<()> {
        let class = self.class_of(instance);
        let bound = self.bind_descriptor(init, instance, class)?;
        let mark = self.machine.top;
        self.machine.push_root(bound);
        args.iter().for_each(|&v| self.machine.push_root(v));
        let result = self.call_slot(mark, args.len(), names);
        self.machine.unroot(mark);
        let result = result?;
        if result.is_none() {
            return Ok(());
        }
        let message = format!("__init__() should return None, not '{}'", self.type_name(result));
        Err(self.type_error(message))
    }

    /// The native function that is the whole of making an instance of a class written in Python: its `__new__`, if there is no
    /// `__init__` but that of object.
    fn native_new(&mut self, class: Gc<Class>, new: Value) -> Option<Gc<Native>> {
        let wrapper = &self.heap[new.as_gc::<Wrapper>()?];
        let native = wrapper.func.as_gc::<Native>().filter(|_| !wrapper.is_class)?;
        if self.is_default_new(new) {
            return None;
        }
        let init = self.lookup(class, self.names.init)?.as_gc::<Native>()?;
        (self.heap[init].owner == Some(self.types.object)).then_some(native)
    }

    /// As [`Vm::construct`] with such a function.
    fn construct_natively(
        &mut self,
        class: Gc<Class>,
        native: Gc<Native>,
        slot: usize,
        argc: usize,
        names: Option<Gc<Tuple>>,
    ) -> PyResult<Outcome> {
        self.insert_argument(slot, argc, class.into())?;
        let made = self.call_native(native, slot + 1, argc + 1, names)?;
        let made_class = self.class_of(made);
        if made_class != class
            && self.heap[made_class].is_subclass(class)
            && let Some(init) = self.lookup(made_class, self.names.init)
        {
            self.machine.set(slot, made);
            let args = self.gather(slot + 2, argc);
            if init.is::<Native>() || init.is::<Function>() {
                self.call_with_names(init, made, &args, names)?;
            } else {
                self.call_bound_init(init, made, &args, names)?;
            }
        }
        Ok(Outcome::Value(made))
    }

    /// Notes that calling the class is making an empty instance and running this `__init__`, if so.
    fn remember_init(&mut self, class: Gc<Class>, init: Gc<Function>) {
        let default_new = match self.lookup(class, self.names.new) {
            Some(new) => self.is_default_new(new),
            None => true,
        };
        let Class { layout, meta, version, .. } = self.heap[class];
        let meta = meta.unwrap_or(self.types.type_);
        let default_call = self.lookup(meta, self.names.call).is_none_or(|call| call.is::<Native>());
        if default_new && default_call && layout == Layout::Plain {
            self.heap[class].init = Some((init, version, self.heap[meta].version));
        }
    }

    /// The `__init__` to run on a new empty instance of this class, if calling it is just that and a plain function's
    /// frame takes the arguments.
    #[inline(always)]
    pub(super) fn quick_init(&self, class: Gc<Class>, argc: usize) -> Option<Gc<Function>> {
        let body = &self.heap[class];
        let (init, version, meta_version) = body.init?;
        let holds = version == body.version && self.heap[body.meta?].version == meta_version;
        (holds && self.quick_argc(init) as usize == argc + 1).then_some(init)
    }

    fn prepare_call_of(
        &mut self,
        callee: Value,
        slot: usize,
        argc: usize,
        names: Option<Gc<Tuple>>,
        target: Target,
    ) -> PyResult<Outcome> {
        self.machine.set(slot, callee);
        self.prepare_call(slot, argc, names, target)
    }

    fn gather(&self, from: usize, count: usize) -> Vec<Value> {
        (from..from + count).map(|i| self.machine.get(i)).collect()
    }

    /// Calls with a first argument before the others; the last of these are named by `names`.
    fn call_with_names(&mut self, func: Value, first: Value, rest: &[Value], names: Option<Gc<Tuple>>) -> PyResult {
        let mark = self.machine.top;
        self.machine.push_root(func);
        self.machine.push_root(first);
        rest.iter().for_each(|&v| self.machine.push_root(v));
        let result = self.call_slot(mark, rest.len() + 1, names);
        self.machine.unroot(mark);
        result
    }

    /// Calls what is in `slot`, which with its arguments is on top of the stack, and runs it to its end.
    fn call_slot(&mut self, slot: usize, argc: usize, names: Option<Gc<Tuple>>) -> PyResult {
        match self.prepare_call(slot, argc, names, Target::ENTRY)? {
            Outcome::Value(value) => Ok(value),
            Outcome::Frame => self.run(),
        }
    }

    /// Calls with positional arguments. May run Python code and collect garbage.
    ///
    /// # Errors
    /// Whatever the callee raises; TypeError if it can't be called like that.
    pub fn call(&mut self, callable: Value, args: &[Value]) -> PyResult {
        let mark = self.machine.top;
        self.machine.push_root(callable);
        args.iter().for_each(|&v| self.machine.push_root(v));
        self.safepoint();
        let result = self.call_slot(mark, args.len(), None);
        self.machine.unroot(mark);
        result
    }

    /// `callable(receiver, *args)`, as [`Vm::call`].
    ///
    /// # Errors
    /// As [`Vm::call`].
    pub(crate) fn call_on(&mut self, callable: Value, receiver: Value, args: &[Value]) -> PyResult {
        let mark = self.machine.top;
        self.machine.push_root(callable);
        self.machine.push_root(receiver);
        args.iter().for_each(|&v| self.machine.push_root(v));
        self.safepoint();
        let result = match callable.as_gc::<Native>() {
            Some(native) => self.call_native(native, mark + 1, args.len() + 1, None),
            None => self.call_slot(mark, args.len() + 1, None),
        };
        self.machine.unroot(mark);
        result
    }

    /// The native method of a class that is written in Python, and of none that is built in, if this is one.
    #[inline]
    pub(crate) fn as_native_half(&self, method: Value) -> Option<Gc<Native>> {
        let native = method.as_gc::<Native>()?;
        self.heap[native].owner.filter(|&owner| self.heap[owner].is_heap).map(|_| native)
    }

    /// Calls with positional and keyword arguments.
    ///
    /// # Errors
    /// As [`Vm::call`].
    pub fn call_kw(&mut self, callable: Value, args: &[Value], kwargs: &[(Gc<Str>, Value)]) -> PyResult {
        if kwargs.is_empty() {
            return self.call(callable, args);
        }
        let mark = self.machine.top;
        self.machine.push_root(callable);
        args.iter().for_each(|&v| self.machine.push_root(v));
        kwargs.iter().for_each(|&(_, v)| self.machine.push_root(v));
        let names: Vec<Value> = kwargs.iter().map(|&(name, _)| name.into()).collect();
        let names = self.heap.alloc_tuple(&names);
        let argc = args.len() + kwargs.len();
        // The names are kept alive below the call.
        for i in (mark..mark + argc + 1).rev() {
            let moved = self.machine.get(i);
            self.machine.set(i + 1, moved);
        }
        self.machine.top += 1;
        self.machine.set(mark, names.into());
        let result = self.call_slot(mark + 1, argc, Some(names));
        self.machine.unroot(mark);
        result
    }
}
