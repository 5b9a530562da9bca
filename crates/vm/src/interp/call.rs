//! Calls: who is called, how arguments reach parameters, and entering a function.
//!
//! A call's callee is in a stack slot and its arguments behind it; they become the first registers of the new frame
//! without being copied. Every function here that takes a slot follows that.

use std::sync::Arc;

use pellucid_bytecode::verify::VerifiedCode;

use super::code::{self, LoadedCode};
use super::machine::{Frame, FrameKind};
use super::translate::translate;
use crate::heap::{Gc, Instance, Str, Tuple};
use crate::types::alias::Alias;
use crate::types::class::{Class, Layout};
use crate::types::dict::Dict;
use crate::types::exception::Exc;
use crate::types::function::{BoundMethod, Cell, Function, Wrapper};
use crate::types::generator::{Generator, GeneratorState};
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
                    callee = self.heap[callee.gc_unchecked::<Alias>()].origin;
                }
                Some(Kind::Wrapper) if !self.heap[callee.gc_unchecked::<Wrapper>()].is_class => {
                    callee = self.heap[callee.gc_unchecked::<Wrapper>()].func;
                }
                _ => {
                    let class = self.class_of(callee);
                    let Some(method) = self.lookup(class, self.names.call).filter(|_| callee.is::<Instance>()) else {
                        let message = format!("'{}' object is not callable", self.type_name(callee));
                        return Err(self.type_error(message));
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
                }
            }
        }
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
            && call.is::<Function>()
        {
            self.insert_argument(slot, argc, class.into())?;
            self.machine.set(slot, call);
            return self.prepare_call(slot, argc + 1, names, target);
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
                    let message = format!("cannot create '{}' instances", self.heap[class].name.as_str());
                    Err(self.type_error(message))
                }
            };
        }
        let new = self.lookup(class, self.names.new);
        let instance = match new {
            Some(new) if !self.is_default_new(new) => {
                let func = self.unwrap_static(new);
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
        self.call_with_names(init, instance, &args, names)?;
        Ok(Outcome::Value(instance))
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

    /// Puts arguments into the places of parameters: `argc` values from `base` on, the last of them named by `names`.
    #[inline]
    pub(super) fn bind(
        &mut self,
        func: Gc<Function>,
        base: usize,
        argc: usize,
        names: Option<Gc<Tuple>>,
    ) -> PyResult<()> {
        let code = self.heap[func].code;
        let simple = self.heap[code].simple_argc as usize;
        if names.is_none() {
            if argc == simple {
                return Ok(());
            }
            if simple != u32::MAX as usize && argc < simple {
                let missing = simple - argc;
                if let Some(defaults) = self.heap[func].defaults
                    && defaults.items().len() >= missing
                    && self.machine.is_within_limit(base + simple)
                {
                    let from = defaults.items().len() - missing;
                    for (i, &value) in defaults.items()[from..].iter().enumerate() {
                        self.machine.set(base + argc + i, value);
                    }
                    return Ok(());
                }
            }
        }
        self.bind_slow(func, base, argc, names)
    }

    /// As [`Vm::bind`], whatever the parameters and arguments are. What was given is moved out of the way first, above
    /// everything in use; then each parameter takes its own.
    fn bind_slow(&mut self, func: Gc<Function>, base: usize, argc: usize, names: Option<Gc<Tuple>>) -> PyResult<()> {
        let code = self.heap[func].code;
        let portable = self.heap[code].verified.code();
        let (arg_count, params) = (portable.arg_count as usize, portable.param_count());
        let (flags, pos_only) = (portable.flags, portable.pos_only_count as usize);
        let fixed = arg_count + portable.kw_only_count as usize;
        let named = names.map_or(0, |n| n.items().len());
        let positional = argc - named;
        let direct = positional.min(arg_count);
        let given = base + params.max(argc);
        if !self.machine.has_room(given + argc) {
            return Err(self.recursion_error());
        }
        for i in direct..argc {
            let value = self.machine.get(base + i);
            self.machine.set(given + i, value);
        }
        self.machine.fill_unbound(base + direct, base + params);
        let mut at = base + fixed;
        if flags.var_args && positional > arg_count {
            // SAFETY: the slots were just written, and allocation does not write any.
            let rest = unsafe { self.machine.args(given + arg_count, positional - arg_count) };
            let rest = self.new_tuple(rest);
            self.machine.set(at, rest);
        } else if flags.var_args {
            let empty = self.new_tuple(&[]);
            self.machine.set(at, empty);
        }
        at += usize::from(flags.var_args);
        let mut extra = None;
        if flags.var_kwargs {
            let dict = self.new_dict();
            self.machine.set(at, dict.into());
            extra = Some(dict);
        }
        if let Some(names) = names {
            for (i, name) in names.items().iter().enumerate() {
                let value = self.machine.get(given + positional + i);
                let name = name.as_gc::<Str>().expect("keyword names are strings");
                let locals = &self.heap[code].locals[..fixed];
                let same = |l: &Gc<Str>| *l == name;
                let found = locals.iter().position(same).or_else(|| locals.iter().position(|l| l.same_text(name)));
                match (found, extra) {
                    (Some(i), _) if i >= pos_only && self.machine.get(base + i).is_unbound() => {
                        self.machine.set(base + i, value);
                    }
                    (Some(i), None) if i < pos_only => return Err(self.pos_only_as_keyword(func, names)),
                    (Some(i), _) if i >= pos_only => return Err(self.multiple_values(func, name)),
                    (_, Some(dict)) => self.heap.dict_set_str(dict, name, value),
                    (_, None) => return Err(self.unexpected_keyword(func, name)),
                }
            }
        }
        if positional > arg_count && !flags.var_args {
            let keyword_only = (base + arg_count..base + fixed).map(|i| self.machine.get(i));
            let keyword_only = keyword_only.filter(|v| !v.is_unbound()).count();
            return Err(self.too_many_positional(func, positional, keyword_only));
        }
        self.fill_defaults(func, base, fixed)
    }

    #[cold]
    fn multiple_values(&mut self, func: Gc<Function>, name: Gc<Str>) -> crate::vm::Raised {
        let qualname = self.heap[func].qualname;
        let message = format!("{}() got multiple values for argument '{}'", qualname.as_str(), name.as_str());
        self.type_error(message)
    }

    #[cold]
    fn unexpected_keyword(&mut self, func: Gc<Function>, name: Gc<Str>) -> crate::vm::Raised {
        let code = self.heap[func].code;
        let portable = self.heap[code].verified.code();
        let (from, to) = (portable.pos_only_count as usize, (portable.arg_count + portable.kw_only_count) as usize);
        let qualname = self.heap[func].qualname;
        let mut message = format!("{}() got an unexpected keyword argument '{}'", qualname.as_str(), name.as_str());
        if let Some(close) = self.closest_parameter(code, from, to, name) {
            message.push_str(&format!(". Did you mean '{close}'?"));
        }
        self.type_error(message)
    }

    #[cold]
    fn pos_only_as_keyword(&mut self, func: Gc<Function>, names: Gc<Tuple>) -> crate::vm::Raised {
        let code = self.heap[func].code;
        let pos_only = self.heap[code].verified.code().pos_only_count as usize;
        let given = |l: &&Gc<Str>| names.items().iter().any(|n| n.as_gc::<Str>().is_some_and(|n| n.same_text(**l)));
        let wrong: Vec<&str> = self.heap[code].locals[..pos_only].iter().filter(given).map(|l| l.as_str()).collect();
        let wrong = wrong.join(", ");
        let qualname = self.heap[func].qualname;
        let message = format!(
            "{}() got some positional-only arguments passed as keyword arguments: '{wrong}'",
            qualname.as_str()
        );
        self.type_error(message)
    }

    fn closest_parameter(&self, code: Gc<LoadedCode>, from: usize, to: usize, name: Gc<Str>) -> Option<String> {
        let candidates = self.heap[code].locals[from..to].iter().map(|c| c.as_str().to_owned()).collect();
        crate::traceback::suggest::closest(candidates, name.as_str())
    }

    /// Gives the first `fixed` parameters that have no value their defaults.
    fn fill_defaults(&mut self, func: Gc<Function>, base: usize, fixed: usize) -> PyResult<()> {
        let code = self.heap[func].code;
        let arg_count = self.heap[code].verified.code().arg_count as usize;
        let defaults = self.heap[func].defaults;
        let defaults = defaults.as_ref().map_or(&[][..], |d| d.items());
        let from = arg_count - defaults.len().min(arg_count);
        let mut missing = false;
        for i in 0..fixed {
            if !self.machine.get(base + i).is_unbound() {
                continue;
            }
            let default = if i >= arg_count {
                let name = self.heap[code].locals[i];
                self.heap[func].kw_defaults.and_then(|d| self.heap[d].get_str(name))
            } else {
                i.checked_sub(from).and_then(|i| defaults.get(i).copied())
            };
            match default {
                Some(value) => self.machine.set(base + i, value),
                None => missing = true,
            }
        }
        if missing {
            let without = |range: std::ops::Range<usize>| -> Vec<usize> {
                range.filter(|&i| self.machine.get(base + i).is_unbound()).collect()
            };
            let (positional, keyword) = (without(0..arg_count), without(arg_count..fixed));
            return Err(match positional.as_slice() {
                [] => self.missing_arguments(func, &keyword, "keyword-only"),
                _ => self.missing_arguments(func, &positional, "positional"),
            });
        }
        Ok(())
    }

    #[cold]
    fn missing_arguments(&mut self, func: Gc<Function>, missing: &[usize], what: &str) -> crate::vm::Raised {
        let code = self.heap[func].code;
        let names: Vec<String> = missing.iter().map(|&i| format!("'{}'", self.heap[code].locals[i].as_str())).collect();
        let list = match names.as_slice() {
            [one] => one.clone(),
            [a, b] => format!("{a} and {b}"),
            [init @ .., last] => format!("{}, and {last}", init.join(", ")),
            [] => String::new(),
        };
        let plural = if names.len() == 1 { "" } else { "s" };
        let qualname = self.heap[func].qualname;
        let message =
            format!("{}() missing {} required {what} argument{plural}: {list}", qualname.as_str(), names.len());
        self.type_error(message)
    }

    #[cold]
    fn too_many_positional(&mut self, func: Gc<Function>, given: usize, kw_given: usize) -> crate::vm::Raised {
        let code = self.heap[func].code;
        let portable = self.heap[code].verified.clone();
        let portable = portable.code();
        let arg_count = portable.arg_count as usize;
        let defaults = self.heap[func].defaults.map_or(0, |d| d.items().len());
        let (takes, plural) = if defaults > 0 {
            (format!("from {} to {arg_count}", arg_count as i64 - defaults as i64), true)
        } else {
            (arg_count.to_string(), arg_count != 1)
        };
        let plural = if plural { "s" } else { "" };
        let given = if kw_given > 0 {
            let s = if given == 1 { "" } else { "s" };
            let ks = if kw_given == 1 { "" } else { "s" };
            format!("{given} positional argument{s} (and {kw_given} keyword-only argument{ks}) were given")
        } else {
            format!("{given} {} given", if given == 1 { "was" } else { "were" })
        };
        let qualname = self.heap[func].qualname;
        let message = format!("{}() takes {takes} positional argument{plural} but {given}", qualname.as_str());
        self.type_error(message)
    }

    /// Enters a function whose parameters are in their places from `base` on: pushes its frame, or makes the generator.
    pub(super) fn enter(
        &mut self,
        func: Gc<Function>,
        base: usize,
        target: Target,
        instance: Value,
    ) -> PyResult<Outcome> {
        let code = self.heap[func].code;
        if self.heap[code].entry.is_null() {
            self.prepare_code(code)?;
        }
        let loaded = &self.heap[code];
        let registers = loaded.registers as usize;
        let (params, cleared) = (loaded.params as usize, loaded.cleared as usize);
        let pc = loaded.entry;
        let needs_setup = loaded.needs_setup;
        let end = base + registers;
        if self.is_too_deep() || !self.machine.has_room(end) {
            return Err(self.recursion_error());
        }
        self.machine.fill_unbound(base + params, base + params + cleared);
        self.machine.top = end;
        if needs_setup {
            self.set_up_cells(func, code, base);
            if self.heap[code].makes_generator {
                return Ok(Outcome::Value(self.make_generator(func, code, base)));
            }
        }
        self.machine.frames.push(Frame {
            code,
            func,
            pc,
            base: self.machine.slot(base),
            top: end,
            kind: target.kind,
            result: target.result,
            instance,
            namespace: Value::UNBOUND,
            generator: None,
            outer_handled: Value::NONE,
        });
        Ok(Outcome::Frame)
    }

    /// Whether there are as many frames as there may be.
    #[inline]
    fn is_too_deep(&self) -> bool {
        let frames = &self.machine.frames;
        !frames.has_room() || (frames.len() >= self.recursion_limit && self.count_frames() >= self.recursion_limit)
    }

    /// The frames, without those of library functions that are native code elsewhere, such as the caches of `functools`:
    /// a recursive function with a cache may go as deep as one without.
    #[cold]
    fn count_frames(&self) -> usize {
        self.machine.frames.iter().filter(|frame| !self.heap[frame.code].is_unseen()).count()
    }

    #[cold]
    pub(super) fn recursion_error(&mut self) -> crate::vm::Raised {
        self.err(Exc::RecursionError, "maximum recursion depth exceeded")
    }

    /// Translates code that is called for the first time.
    #[cold]
    pub(super) fn prepare_code(&mut self, code: Gc<LoadedCode>) -> PyResult<()> {
        let (verified, names) = (self.heap[code].verified.clone(), self.heap[code].names.clone());
        let Ok(done) = translate(&verified, &names, self.machine.fuse) else {
            return Err(self.err(Exc::SystemError, "code object is too large to run"));
        };
        let keep_clear = !self.machine.fuse;
        self.heap[code].set_translation(done, keep_clear);
        Ok(())
    }

    #[inline(never)]
    pub(super) fn set_up_cells(&mut self, func: Gc<Function>, code: Gc<LoadedCode>, base: usize) {
        let loaded = &self.heap[code];
        let (locals, cells) = (loaded.locals.len(), loaded.cell_count as usize);
        let captured = loaded.captured.len();
        for i in 0..cells {
            let cell = self.heap.alloc(Cell { value: Value::UNBOUND });
            self.machine.set(base + locals + i, cell.into());
        }
        for i in 0..captured {
            let (param, cell) = self.heap[code].captured[i];
            let value = self.machine.get(base + param as usize);
            if let Some(cell) = self.machine.get(base + locals + cell as usize).as_gc::<Cell>() {
                self.heap[cell].value = value;
            }
        }
        if let Some(closure) = self.heap[func].closure {
            for (i, &cell) in closure.items().iter().enumerate() {
                self.machine.set(base + locals + cells + i, cell);
            }
        }
    }

    fn make_generator(&mut self, func: Gc<Function>, code: Gc<LoadedCode>, base: usize) -> Value {
        let registers = self.heap[code].registers as usize;
        let registers: Box<[Value]> = (base..base + registers).map(|i| self.machine.get(i)).collect();
        let (name, qualname) = (self.heap[func].name, self.heap[func].qualname);
        let kind = self.heap[code].generator_kind();
        self.heap.account(registers.len() * 8);
        let generator = Generator {
            func,
            code,
            pc: 0,
            sent: super::reg::NO_REG,
            registers,
            handled: Value::NONE,
            state: GeneratorState::Created,
            kind,
            name,
            qualname,
        };
        let generator = self.heap.alloc(generator).into();
        let caller = self.machine.frames.last().map_or(std::ptr::null(), |frame| frame.pc);
        self.machine.last_made = (generator, caller);
        generator
    }

    /// A function over code, for a module or for `exec`.
    pub fn new_function(&mut self, code: Gc<LoadedCode>, globals: Gc<Dict>) -> Gc<Function> {
        let loaded = &self.heap[code];
        let (name, qualname) = (loaded.name, loaded.qualname);
        let doc = if loaded.verified.code().flags.docstring { loaded.consts[0] } else { Value::NONE };
        let module = self.heap[globals].get_str(self.names.name).unwrap_or(Value::NONE);
        self.heap.alloc(Function {
            code,
            globals,
            closure: None,
            defaults: None,
            kw_defaults: None,
            name,
            qualname,
            doc,
            module,
            annotations: Value::UNBOUND,
            dict: None,
        })
    }

    /// Runs a function's body with a namespace for its names: a class body, or `exec` with locals. Code that has local
    /// variables of its own does not use the namespace; its parameters have to have defaults.
    ///
    /// # Errors
    /// TypeError if the function can't be called so, or whatever the body raises.
    pub fn run_in_namespace(&mut self, func: Gc<Function>, namespace: Value) -> PyResult {
        self.enter_native()?;
        let mark = self.machine.top;
        self.machine.push_root(func.into());
        self.machine.push_root(namespace);
        let entered = match self.bind(func, mark + 2, 0, None) {
            Ok(()) => self.enter(func, mark + 2, Target::ENTRY, Value::UNBOUND),
            Err(raised) => Err(raised),
        };
        let result = match entered {
            Ok(Outcome::Frame) => {
                self.machine.frames.last_mut().expect("a frame was pushed").namespace = namespace;
                self.run()
            }
            Ok(Outcome::Value(value)) => Ok(value),
            Err(raised) => Err(raised),
        };
        self.machine.unroot(mark);
        self.leave_native();
        result
    }

    /// What `types.coroutine` does to a generator function: the generators that it makes can be awaited.
    ///
    /// # Errors
    /// If a constant of its code can't be made.
    pub fn make_awaitable(&mut self, func: Gc<Function>) -> PyResult<()> {
        let verified = self.heap[self.heap[func].code].verified.clone();
        let flags = verified.code().flags;
        if flags.generator && !flags.coroutine {
            let code = self.load_code(&verified)?;
            self.heap[code].iterable_coroutine = true;
            self.heap[func].code = code;
        }
        Ok(())
    }

    /// Makes a code object of this VM.
    ///
    /// # Errors
    /// If a constant can't be made.
    pub fn load_code(&mut self, verified: &Arc<VerifiedCode>) -> PyResult<Gc<LoadedCode>> {
        code::load(self, verified)
    }

    /// Runs code with these globals and, for `exec` and class bodies, this namespace for its names.
    ///
    /// # Errors
    /// Whatever the code raises.
    pub fn run_loaded(&mut self, code: Gc<LoadedCode>, globals: Gc<Dict>, namespace: Option<Value>) -> PyResult {
        let mark = self.root_mark();
        self.root(globals);
        self.root(code);
        if !self.heap[code].verified.code().frees.is_empty() {
            self.unroot(mark);
            return Err(self.type_error("code object may not contain free variables"));
        }
        let func = self.new_function(code, globals);
        let result = self.run_in_namespace(func, namespace.unwrap_or(Value::UNBOUND));
        self.unroot(mark);
        result
    }

    /// As [`Vm::run_loaded`] on code just verified.
    ///
    /// # Errors
    /// Whatever the code raises.
    pub fn run_code(&mut self, verified: &Arc<VerifiedCode>, globals: Gc<Dict>, namespace: Option<Value>) -> PyResult {
        let code = self.load_code(verified)?;
        self.run_loaded(code, globals, namespace)
    }

    /// The namespace of global variables of the code that is running.
    pub fn current_globals(&self) -> Option<Gc<Dict>> {
        self.machine.frames.last().map(|frame| self.heap[frame.func].globals)
    }

    /// What `locals()` gives: the namespace of a class body or module, or a fresh dict of a function's variables.
    ///
    /// # Errors
    /// None now; callers are ready for any.
    pub fn current_locals(&mut self) -> PyResult {
        self.locals_at(0)
    }

    /// As [`Vm::current_locals`] for the frame so many levels out.
    ///
    /// # Errors
    /// None now; callers are ready for any.
    pub(crate) fn locals_at(&mut self, depth: usize) -> PyResult {
        let Some(&frame) = self.machine.frames.iter().rev().nth(depth) else {
            return Ok(self.new_dict().into());
        };
        if !frame.namespace.is_unbound() {
            return Ok(frame.namespace);
        }
        let verified = self.heap[frame.code].verified.clone();
        let portable = verified.code();
        if portable.kind == pellucid_bytecode::CodeKind::Module {
            return Ok(self.heap[frame.func].globals.into());
        }
        let dict = self.new_dict();
        let locals = portable.locals.len();
        let names = portable.locals.iter().chain(&portable.cells).chain(&portable.frees);
        for (i, name) in names.enumerate() {
            let mut value = self.machine.get(self.machine.index_of(frame.base) + i);
            if i >= locals {
                value = value.as_gc::<Cell>().map_or(Value::UNBOUND, |c| self.heap[c].value);
            }
            if !value.is_unbound() && !name.starts_with('.') {
                let name = self.heap.intern(name);
                self.heap.dict_set_str(dict, name, value);
            }
        }
        Ok(dict.into())
    }
}
