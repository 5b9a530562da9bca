//! What the loop's arms call: variables, building values, unpacking, the safepoint.

use super::call::{Outcome, Target};
use super::code::LoadedCode;
use super::machine::{Exit, Frame, FrameKind};
use super::reg::{Inst, Op};
use crate::heap::{Gc, Instance, Kind, Str, Tuple};
use crate::ops::arith::BinaryOp;
use crate::types::awaiter::Awaiter;
use crate::types::bytes::Bytes;
use crate::types::dict::Dict;
use crate::types::exception::{Exc, fields};
use crate::types::function::{Cell, Function};
use crate::types::generator::Generator;
use crate::types::iter::Iter;
use crate::types::list::List;
use crate::types::native::{Native, NativeDef};
use crate::types::slice::Slice;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

static BUILD_CLASS: NativeDef = NativeDef::new(
    "__build_class__(func, name, /, *bases, **kwds)",
    "Build a class from the function that runs its body.",
    crate::ops::class::build_class,
);

impl Vm {
    /// The safepoint: collects, looks at interrupts and limits.
    #[cold]
    #[inline(never)]
    pub(super) fn poll_slow(&mut self) -> PyResult<()> {
        self.heap.poll = crate::heap::Heap::POLL_INTERVAL;
        if self.heap.wants_collection() {
            self.collect_garbage();
        }
        if self.heap.stress() {
            self.heap.poll = 1;
        }
        if self.host.interrupted() {
            return Err(self.err_args(Exc::KeyboardInterrupt, &[]));
        }
        Ok(())
    }

    #[inline(always)]
    pub(super) fn slot_of(&self, base: *mut Value, register: u16) -> usize {
        self.machine.index_of(base) + register as usize
    }

    /// With how many arguments a call of this function takes a frame and nothing else.
    #[inline(always)]
    pub(super) fn quick_argc(&self, func: Gc<Function>) -> u32 {
        self.heap[self.heap[func].code].quick_argc
    }

    fn frame(&self) -> &Frame {
        self.machine.frames.last().expect("a frame is running")
    }

    /// The index of the instruction that `pc` points at.
    pub(super) fn inst_index(&self, pc: *const Inst) -> usize {
        let code = self.frame().code;
        // SAFETY: `pc` points into the running code's instructions.
        unsafe { pc.offset_from(self.heap[code].insts.as_ptr()) as usize }
    }

    #[inline(never)]
    pub(super) fn binary_op(&mut self, op: BinaryOp, inplace: u8, a: Value, b: Value) -> PyResult {
        if op == BinaryOp::Add
            && let (Some(a), Some(b)) = (a.as_gc::<Str>(), b.as_gc::<Str>())
        {
            return self.concat_str(a, b);
        }
        if inplace == 0 { self.binary(op, a, b) } else { self.inplace(op, a, b) }
    }

    #[inline(always)]
    pub(super) fn is_same(&self, a: Value, b: Value) -> bool {
        a == b
    }

    /// Equality of strings, which is frequent enough to be decided here.
    #[inline(always)]
    pub(super) fn quick_eq(&self, a: Value, b: Value) -> Option<bool> {
        Some(a.as_gc::<Str>()?.same_text(b.as_gc::<Str>()?))
    }

    /// Pushes the frame of a plain function whose arguments fill its parameters, from `at` on; `quick_argc` was compared.
    /// None: it takes more than that ([`Vm::enter`]).
    #[inline(always)]
    pub(super) fn push_plain(&mut self, func: Gc<Function>, at: *mut Value, result: u16) -> Option<*mut Frame> {
        let code = self.heap[func].code;
        let loaded = &self.heap[code];
        let machine = &mut self.machine;
        let base = machine.index_of(at);
        let end = base + loaded.registers as usize;
        if !machine.frames.has_quick_room() || !machine.is_within_limit(end) {
            return None;
        }
        if loaded.cleared != 0 {
            let from = base + loaded.params as usize;
            machine.fill_unbound(from, from + loaded.cleared as usize);
        }
        machine.top = end;
        let pc = loaded.insts.as_ptr();
        if loaded.needs_setup {
            self.set_up_cells(func, code, base);
        }
        let machine = &mut self.machine;
        Some(machine.frames.push_unchecked(Frame {
            code,
            func,
            pc,
            base: at,
            top: end,
            kind: FrameKind::Call,
            result,
            instance: Value::UNBOUND,
            namespace: Value::UNBOUND,
            generator: None,
            outer_handled: Value::NONE,
        }))
    }

    /// Puts the arguments of a frame to be entered above the registers of this one; where they begin.
    #[inline(always)]
    pub(super) fn put_arguments(&mut self, top: usize, args: &[Value]) -> *mut Value {
        self.machine.put(top, args);
        self.machine.slot(top)
    }

    // ---- Variables ----

    #[cold]
    pub(super) fn unbound_local(&mut self, register: u16) -> Raised {
        let name = self.heap[self.frame().code].locals[register as usize];
        let message =
            format!("cannot access local variable '{}' where it is not associated with a value", name.as_str());
        self.err(Exc::UnboundLocalError, message)
    }

    #[cold]
    pub(super) fn unbound_cell(&mut self, register: u16) -> Raised {
        let verified = self.heap[self.frame().code].verified.clone();
        let code = verified.code();
        let index = register as usize - code.locals.len();
        match code.cells.get(index) {
            Some(name) => {
                let message = format!("cannot access local variable '{name}' where it is not associated with a value");
                self.err(Exc::UnboundLocalError, message)
            }
            None => {
                let name = &code.frees[index - code.cells.len()];
                let message = format!(
                    "cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
                );
                let raised = self.err(Exc::NameError, message);
                let name = self.heap.intern(name);
                fields::set(self, raised.0, fields::NAME, name.into());
                raised
            }
        }
    }

    /// LOAD_GLOBAL by its cache.
    #[inline(always)]
    pub(super) fn cached_global(&self, code: Gc<LoadedCode>, func: Gc<Function>, cache: u32) -> Option<Value> {
        // SAFETY: the operands that number caches are within the table, as the translator made both.
        let cache = unsafe { self.heap[code].global_caches.get_unchecked(cache as usize) };
        let globals = self.heap[func].globals;
        let versions = (self.heap[globals].keys_version, self.heap[self.builtins].keys_version);
        let dict = cache.dict.filter(|_| versions == cache.versions)?;
        Some(self.heap[dict].value_at(cache.place as usize))
    }

    #[inline(never)]
    pub(super) fn load_global(&mut self, cache: usize) -> PyResult {
        let (code, func) = (self.frame().code, self.frame().func);
        let name = self.heap[code].global_caches[cache].name;
        let (globals, builtins) = (self.heap[func].globals, self.builtins);
        if let Some(builtins) = self.own_builtins(globals) {
            let found = self.heap[globals].get_str(name).or_else(|| self.heap[builtins].get_str(name));
            return found.ok_or_else(|| self.name_error(name));
        }
        let found = [globals, builtins].into_iter().find_map(|dict| Some((dict, self.heap[dict].find_str(name)?)));
        let Some((dict, place)) = found else {
            return Err(self.name_error(name));
        };
        self.fill_global(code, cache, dict, place);
        Ok(self.heap[dict].value_at(place))
    }

    fn fill_global(&mut self, code: Gc<LoadedCode>, cache: usize, dict: Gc<Dict>, place: usize) {
        let (globals, builtins) = (self.heap[self.frame().func].globals, self.builtins);
        let versions = (self.keys_version(globals), self.keys_version(builtins));
        let entry = &mut self.heap[code].global_caches[cache];
        (entry.versions, entry.dict, entry.place) = (versions, Some(dict), place as u32);
    }

    /// The dict that these globals have in the place of the built-in names, if it is another.
    fn own_builtins(&self, globals: Gc<Dict>) -> Option<Gc<Dict>> {
        let builtins = self.heap[globals].get_str(self.names.builtins)?.as_gc::<Dict>()?;
        (builtins != self.builtins).then_some(builtins)
    }

    /// The version of a dict's keys, given to it now if it has none.
    pub(super) fn keys_version(&mut self, dict: Gc<Dict>) -> u32 {
        if self.heap[dict].keys_version == 0 {
            let version = self.heap.new_version();
            self.heap[dict].keys_version = version;
        }
        self.heap[dict].keys_version
    }

    #[inline]
    pub(super) fn store_global(&mut self, cache: usize, value: Value) {
        let (code, func) = (self.frame().code, self.frame().func);
        let entry = self.heap[code].global_caches[cache];
        let globals = self.heap[func].globals;
        if entry.dict == Some(globals) && self.heap[globals].keys_version == entry.versions.0 {
            self.heap[globals].set_value_at(entry.place as usize, value);
            return;
        }
        self.heap.dict_set_str(globals, entry.name, value);
        if let Some(place) = self.heap[globals].find_str(entry.name) {
            self.fill_global(code, cache, globals, place);
        }
    }

    pub(super) fn delete_global(&mut self, name: u16) -> PyResult<()> {
        let name = self.heap[self.frame().code].names[name as usize];
        let globals = self.heap[self.frame().func].globals;
        match self.heap[globals].find_str(name) {
            Some(place) => {
                self.heap[globals].remove_at(place);
                Ok(())
            }
            None => Err(self.name_error(name)),
        }
    }

    fn name_at(&self, name: u16) -> Gc<Str> {
        self.heap[self.frame().code].names[name as usize]
    }

    pub(super) fn load_name(&mut self, name: u16) -> PyResult {
        let name = self.name_at(name);
        let namespace = self.frame().namespace;
        if let Some(found) = self.namespace_get(namespace, name)? {
            return Ok(found);
        }
        let globals = self.heap[self.frame().func].globals;
        let builtins = self.own_builtins(globals).unwrap_or(self.builtins);
        match self.heap[globals].get_str(name).or_else(|| self.heap[builtins].get_str(name)) {
            Some(value) => Ok(value),
            None => Err(self.name_error(name)),
        }
    }

    fn namespace_get(&mut self, namespace: Value, name: Gc<Str>) -> PyResult<Option<Value>> {
        if let Some(dict) = namespace.as_gc::<Dict>() {
            return Ok(self.heap[dict].get_str(name));
        }
        if namespace.is_unbound() {
            return Ok(None);
        }
        match self.getitem(namespace, name.into()) {
            Ok(value) => Ok(Some(value)),
            Err(raised) if self.is_exc(raised, Exc::KeyError) => Ok(None),
            Err(raised) => Err(raised),
        }
    }

    pub(super) fn store_name(&mut self, name: u16, value: Value) -> PyResult<()> {
        let name = self.name_at(name);
        let namespace = self.frame().namespace;
        if let Some(dict) = namespace.as_gc::<Dict>() {
            self.heap.dict_set_str(dict, name, value);
            return Ok(());
        }
        if namespace.is_unbound() {
            let globals = self.heap[self.frame().func].globals;
            self.heap.dict_set_str(globals, name, value);
            return Ok(());
        }
        self.setitem(namespace, name.into(), value)
    }

    pub(super) fn delete_name(&mut self, name: u16) -> PyResult<()> {
        let name = self.name_at(name);
        let namespace = self.frame().namespace;
        let dict = match namespace.as_gc::<Dict>() {
            Some(dict) => dict,
            None if namespace.is_unbound() => self.heap[self.frame().func].globals,
            None => return self.delitem(namespace, name.into()),
        };
        match self.heap[dict].find_str(name) {
            Some(place) => {
                self.heap[dict].remove_at(place);
                Ok(())
            }
            None => Err(self.name_error(name)),
        }
    }

    pub(super) fn load_class_cell(&mut self, cell: u16, holder: Value) -> PyResult {
        let verified = self.heap[self.frame().code].verified.clone();
        let code = verified.code();
        let index = cell as usize;
        let text = code.cells.get(index).unwrap_or_else(|| &code.frees[index - code.cells.len()]);
        let name = self.heap.intern(text);
        let namespace = self.frame().namespace;
        if let Some(found) = self.namespace_get(namespace, name)? {
            return Ok(found);
        }
        let held = holder.as_gc::<Cell>().map_or(Value::UNBOUND, |c| self.heap[c].value);
        match held.present() {
            Some(value) => Ok(value),
            None => Err(self.unbound_cell((code.locals.len() + index) as u16)),
        }
    }

    #[cold]
    pub(super) fn push_namespace(&mut self) -> Value {
        self.frame().namespace.present().unwrap_or_else(|| self.heap[self.frame().func].globals.into())
    }

    #[cold]
    pub(super) fn use_namespace(&mut self, namespace: Value) {
        self.machine.frames.last_mut().expect("a frame is running").namespace = namespace;
    }

    pub(super) fn setup_annotations(&mut self) -> PyResult<()> {
        let name = self.names.annotations;
        let namespace = self.frame().namespace;
        if self.namespace_get(namespace, name)?.is_some() {
            return Ok(());
        }
        let dict = match namespace.as_gc::<Dict>() {
            Some(dict) => dict,
            None => self.heap[self.frame().func].globals,
        };
        if self.heap[dict].get_str(name).is_none() {
            let annotations = self.new_dict();
            self.heap.dict_set_str(dict, name, annotations.into());
        }
        Ok(())
    }

    // ---- Functions and generators ----

    pub(super) fn make_function(&mut self, slot: usize, child: u16, parts: u8) -> Value {
        let (code, outer) = (self.frame().code, self.frame().func);
        let child = self.heap[code].children[child as usize];
        let globals = self.heap[outer].globals;
        let func = self.new_function(child, globals);
        let mut at = slot;
        let mut part = |vm: &Vm, bit: u8| {
            let there = parts & bit != 0;
            at += usize::from(there);
            if there { vm.machine.get(at - 1) } else { Value::UNBOUND }
        };
        let (defaults, kw_defaults) = (part(self, 1), part(self, 2));
        let (annotations, closure) = (part(self, 4), part(self, 8));
        let body = &mut self.heap[func];
        body.defaults = defaults.as_gc();
        body.kw_defaults = kw_defaults.as_gc();
        body.annotations = annotations;
        body.closure = closure.as_gc();
        func.into()
    }

    pub(super) fn build_class_function(&mut self) -> Value {
        self.heap.alloc(Native { def: &BUILD_CLASS, owner: None, bound: Value::UNBOUND }).into()
    }

    /// A generator has yielded to a YIELD_FROM: the generators that wait there, one in the other, are put aside too. The
    /// register that takes the value, or None if native code takes it.
    pub(super) fn pass_on(&mut self) -> Option<u16> {
        loop {
            let pc = self.frame().pc;
            let at = self.inst_index(pc);
            // SAFETY: the frame stopped at its YIELD_FROM.
            let sent = unsafe { (*pc).a } + 1;
            let frame = self.suspend_generator(at, sent);
            match frame.kind {
                FrameKind::Entry => {
                    self.machine.last_exit = Exit::Yielded;
                    return None;
                }
                FrameKind::ForIter | FrameKind::Call | FrameKind::Operator => return Some(frame.result),
                FrameKind::YieldFrom => {}
            }
        }
    }

    /// Advances what a `yield from` waits for: Ok(Ok(yielded)) or Ok(Err(result)).
    pub(crate) fn advance_delegate(&mut self, iterator: Value, sent: Value) -> PyResult<Result<Value, Value>> {
        if let Some(generator) = iterator.as_gc::<Generator>() {
            return self.generator_send(generator, sent);
        }
        if let Some(awaiter) = iterator.as_gc::<Awaiter>() {
            return self.awaiter_send(awaiter, sent);
        }
        let method = if sent.is_none() { self.names.next } else { self.names.send };
        if sent.is_none() && !iterator.is::<crate::heap::Instance>() {
            return Ok(self.iter_next(iterator)?.ok_or(Value::NONE));
        }
        match self.call_method(iterator, method, if sent.is_none() { &[] } else { std::slice::from_ref(&sent) }) {
            Ok(value) => Ok(Ok(value)),
            Err(stop) if self.is_exc(stop, Exc::StopIteration) => Ok(Err(self.stop_value(stop))),
            Err(raised) => Err(raised),
        }
    }

    pub(super) fn call_ex(&mut self, slot: usize, has_kwargs: bool, result: u16) -> PyResult<Outcome> {
        let (callee, args) = (self.machine.get(slot), self.machine.get(slot + 1));
        let mark = self.machine.top;
        let kwargs = if has_kwargs { self.cast::<Dict>(self.machine.get(slot + 2)) } else { None };
        let kwargs = kwargs.filter(|&dict| !self.heap[dict].is_empty());
        let args = match self.cast::<Tuple>(args) {
            Some(tuple) => tuple,
            None => {
                let items = self.collect(args)?;
                self.heap.alloc_tuple(&items)
            }
        };
        let mut names = None;
        if let Some(dict) = kwargs {
            let keys: Vec<Value> = self.heap[dict].iter().map(|entry| entry.key).collect();
            if keys.iter().any(|n| !n.is::<Str>()) {
                return Err(self.type_error("keywords must be strings"));
            }
            names = Some(self.heap.alloc_tuple(&keys));
        }
        // Rooted below the call, and the call above everything of this frame.
        self.machine.push_root(names.map_or(Value::NONE, Value::from));
        let at = self.machine.top;
        let named = names.map_or(0, |n| n.items().len());
        let argc = args.items().len() + named;
        if !self.machine.has_room(at + argc + 1) {
            self.machine.unroot(mark);
            return Err(self.recursion_error());
        }
        self.machine.push_root(callee);
        args.items().iter().for_each(|&v| self.machine.push_root(v));
        if let Some(dict) = kwargs {
            for entry in self.heap[dict].iter() {
                self.machine.push_root(entry.value);
            }
        }
        self.prepare_call(at, argc, names, Target { kind: FrameKind::Call, result })
    }

    // ---- Building ----

    #[inline]
    pub(super) fn build_tuple(&mut self, slot: usize, count: usize) -> Value {
        // SAFETY: the registers were written, and nothing writes them before they are copied.
        let items = unsafe { self.machine.args(slot, count) };
        self.new_tuple(items)
    }

    #[inline]
    pub(super) fn build_list(&mut self, slot: usize, count: usize) -> Value {
        // SAFETY: as in `build_tuple`.
        let items = unsafe { self.machine.args(slot, count) };
        self.new_list(items.to_vec())
    }

    pub(super) fn build(&mut self, op: Op, slot: usize, count: usize) -> PyResult {
        // SAFETY: these registers hold the instruction's operands, which nothing writes before it is done.
        let items = unsafe { self.machine.args(slot, count) };
        match op {
            Op::BuildSet => self.new_set(items, false),
            Op::BuildDict => {
                let dict = self.heap.alloc(Dict::with_capacity(count / 2));
                let mark = self.root_mark();
                self.root(dict);
                for pair in items.chunks_exact(2) {
                    self.dict_set(dict, pair[0], pair[1])?;
                }
                self.unroot(mark);
                Ok(dict.into())
            }
            Op::BuildString => {
                let mut bytes = 0;
                for item in items {
                    match item.as_gc::<Str>() {
                        Some(text) => bytes += text.byte_len(),
                        None => return Err(self.bad_operand("BUILD_STRING")),
                    }
                }
                self.check_size(bytes)?;
                let mut joined = String::with_capacity(bytes);
                items.iter().filter_map(|v| v.as_gc::<Str>()).for_each(|s| joined.push_str(s.as_str()));
                Ok(self.new_string(joined))
            }
            _ => {
                let step = items.get(2).copied().unwrap_or(Value::NONE);
                Ok(self.heap.alloc(Slice { start: items[0], stop: items[1], step }).into())
            }
        }
    }

    /// A value of a type that only hand-written bytecode can bring to this instruction.
    #[cold]
    pub(super) fn bad_operand(&mut self, instruction: &str) -> Raised {
        self.err(Exc::SystemError, format!("{instruction} got an operand of the wrong type"))
    }

    #[inline]
    pub(super) fn list_append(&mut self, list: Gc<List>, value: Value) {
        let items = &mut self.heap[list].items;
        if items.len() == items.capacity() {
            let before = items.capacity();
            items.reserve(1);
            let grown = (items.capacity() - before) * 8;
            self.heap.account(grown);
        }
        self.heap[list].items.push(value);
    }

    pub(super) fn extend(&mut self, op: Op, container: Value, value: Value) -> PyResult<()> {
        match op {
            Op::SetAdd | Op::SetUpdate => match container.as_gc::<crate::types::set::Set>() {
                Some(set) if op == Op::SetAdd => self.set_add(set, value).map(|_| ()),
                Some(set) => self.set_update(set, value),
                None => Err(self.bad_operand("SET_ADD")),
            },
            Op::ListExtend => match container.as_gc::<List>() {
                Some(list) => self.extend_display(list, container, value),
                None => Err(self.bad_operand("LIST_EXTEND")),
            },
            _ => match container.as_gc::<Dict>() {
                Some(dict) if op == Op::DictMerge => self.dict_merge(dict, container, value),
                Some(dict) => self.dict_update_display(dict, value),
                None => Err(self.bad_operand("DICT_UPDATE")),
            },
        }
    }

    fn extend_display(&mut self, list: Gc<List>, container: Value, value: Value) -> PyResult<()> {
        if let Some(tuple) = value.as_gc::<Tuple>() {
            self.heap.account(tuple.items().len() * 8);
            self.heap[list].items.extend_from_slice(tuple.items());
            return Ok(());
        }
        let items = match self.collect(value) {
            Ok(items) => items,
            Err(raised) => {
                let not_iterable = self.is_exc(raised, Exc::TypeError)
                    && self.lookup_special(value, self.names.iter).is_none()
                    && self.lookup_special(value, self.names.getitem).is_none();
                if not_iterable {
                    let message = match self.callee_below(container, 1) {
                        Some(callee) => {
                            format!("{callee} argument after * must be an iterable, not {}", self.type_name(value))
                        }
                        None => format!("Value after * must be an iterable, not {}", self.type_name(value)),
                    };
                    return Err(self.type_error(message));
                }
                return Err(raised);
            }
        };
        self.heap.account(items.len() * 8);
        self.heap[list].items.extend_from_slice(&items);
        Ok(())
    }

    fn dict_update_display(&mut self, dict: Gc<Dict>, value: Value) -> PyResult<()> {
        if self.cast::<Dict>(value).is_none() {
            let keys = self.names.keys;
            if self.getattr_opt(value, keys)?.is_none() {
                let message = format!("'{}' object is not a mapping", self.type_name(value));
                return Err(self.type_error(message));
            }
        }
        self.dict_update(dict, value)
    }

    /// How messages name the callable of the CALL_EX whose arguments are being gathered in `container`, which is so many
    /// registers above it. None if the container is no such thing: a display.
    #[cold]
    fn callee_below(&self, container: Value, distance: usize) -> Option<String> {
        let frame = self.frame();
        let from = self.machine.index_of(frame.base) + self.heap[frame.code].stack_base();
        let at = (from..self.machine.top).find(|&i| self.machine.get(i) == container)?;
        let callee = self.machine.get(at.checked_sub(distance).filter(|&i| i >= from)?);
        let named = |module: Value, qualname: Gc<Str>| match module.as_gc::<Str>() {
            Some(module) if module.as_str() != "builtins" => format!("{}.{}()", module.as_str(), qualname.as_str()),
            _ => format!("{}()", qualname.as_str()),
        };
        match callee.kind()? {
            Kind::Function => {
                let func = &self.heap[callee.gc_unchecked::<Function>()];
                Some(named(func.module, func.qualname))
            }
            Kind::Native => Some(format!("{}()", self.heap[callee.gc_unchecked::<Native>()].def.name)),
            Kind::BoundMethod => {
                let func = self.heap[callee.gc_unchecked::<crate::types::function::BoundMethod>()].func;
                let func = &self.heap[func.as_gc::<Function>()?];
                Some(named(func.module, func.qualname))
            }
            Kind::Class => {
                let class = &self.heap[callee.gc_unchecked::<crate::types::class::Class>()];
                let module = self.heap[class.dict].get_str(self.names.module).unwrap_or(Value::NONE);
                Some(named(module, class.qualname))
            }
            _ => None,
        }
    }

    fn dict_merge(&mut self, dict: Gc<Dict>, container: Value, value: Value) -> PyResult<()> {
        let keys = self.names.keys;
        if self.cast::<Dict>(value).is_none() && self.getattr_opt(value, keys)?.is_none() {
            let callee = self.callee_below(container, 2).map_or(String::new(), |c| format!("{c} "));
            let message = format!("{callee}argument after ** must be a mapping, not {}", self.type_name(value));
            return Err(self.type_error(message));
        }
        if let Some(source) = value.as_gc::<Dict>()
            && self.heap[source].is_empty()
        {
            return Ok(());
        }
        let mark = self.root_mark();
        let more = self.new_dict();
        self.root(more);
        self.dict_update(more, value)?;
        let entries: Vec<_> = self.heap[more].iter().collect();
        for entry in entries {
            if !entry.key.is::<Str>() {
                return Err(self.type_error("keywords must be strings"));
            }
            if self.dict_get(dict, entry.key)?.is_some() {
                let key = self.str_of(entry.key)?;
                let callee = self.callee_below(container, 2).map_or(String::new(), |c| format!("{c} "));
                let message = format!("{callee}got multiple values for keyword argument '{}'", key.as_str());
                return Err(self.type_error(message));
            }
            self.dict_set(dict, entry.key, entry.value)?;
        }
        self.unroot(mark);
        Ok(())
    }

    pub(super) fn list_to_tuple(&mut self, value: Value) -> PyResult {
        let Some(list) = value.as_gc::<List>() else {
            return Err(self.bad_operand("LIST_TO_TUPLE"));
        };
        let items = std::mem::take(&mut self.heap[list].items);
        let tuple = self.new_tuple(&items);
        self.heap[list].items = items;
        Ok(tuple)
    }

    pub(super) fn format_field(&mut self, conversion: u8, value: Value, spec: Value) -> PyResult {
        let mark = self.root_mark();
        let value = match conversion {
            1 => self.str_of(value)?.into(),
            2 => self.repr(value)?.into(),
            3 => self.ascii(value)?.into(),
            _ => value,
        };
        self.root(value);
        let text = match spec.as_gc::<Str>() {
            Some(spec) => self.format(value, spec.as_str())?,
            None if value.is::<Str>() => return Ok(value),
            None => self.format(value, "")?,
        };
        self.unroot(mark);
        Ok(text.into())
    }

    // ---- Unpacking ----

    pub(super) fn unpack(&mut self, source: Value, count: usize, slot: usize) -> PyResult<()> {
        if let Some(tuple) = source.as_gc::<Tuple>()
            && tuple.items().len() == count
        {
            for (i, &item) in tuple.items().iter().enumerate() {
                self.machine.set(slot + count - 1 - i, item);
            }
            return Ok(());
        }
        if let Some(list) = source.as_gc::<List>()
            && self.heap[list].items.len() == count
        {
            for i in 0..count {
                let item = self.heap[list].items[i];
                self.machine.set(slot + count - 1 - i, item);
            }
            return Ok(());
        }
        let items = self.unpack_items(source, count)?;
        for (i, &item) in items.iter().enumerate() {
            self.machine.set(slot + count - 1 - i, item);
        }
        Ok(())
    }

    fn unpack_iter(&mut self, source: Value) -> PyResult {
        match self.iter(source) {
            Ok(iterator) => Ok(iterator),
            Err(raised)
                if self.is_exc(raised, Exc::TypeError) && self.lookup_special(source, self.names.iter).is_none() =>
            {
                let message = format!("cannot unpack non-iterable {} object", self.type_name(source));
                Err(self.type_error(message))
            }
            Err(raised) => Err(raised),
        }
    }

    fn unpack_items(&mut self, source: Value, count: usize) -> PyResult<Vec<Value>> {
        let mark = self.root_mark();
        self.root(source);
        let iterator = self.unpack_iter(source)?;
        self.root(iterator);
        let mut items = Vec::with_capacity(count);
        while items.len() <= count {
            match self.iter_next(iterator)? {
                Some(item) => {
                    self.root(item);
                    items.push(item);
                }
                None => break,
            }
        }
        self.unroot(mark);
        if items.len() < count {
            let message = format!("not enough values to unpack (expected {count}, got {})", items.len());
            return Err(self.value_error(message));
        }
        if items.len() > count {
            let message = format!("too many values to unpack (expected {count})");
            return Err(self.value_error(message));
        }
        Ok(items)
    }

    pub(super) fn unpack_ex(&mut self, source: Value, before: usize, after: usize, slot: usize) -> PyResult<()> {
        let iterator = self.unpack_iter(source)?;
        let mut items = self.collect(iterator)?;
        if items.len() < before + after {
            let message =
                format!("not enough values to unpack (expected at least {}, got {})", before + after, items.len());
            return Err(self.value_error(message));
        }
        let tail = items.split_off(items.len() - after);
        let rest = items.split_off(before);
        let rest = self.new_list(rest);
        let all = items.into_iter().chain([rest]).chain(tail);
        let count = before + after + 1;
        for (i, item) in all.enumerate() {
            self.machine.set(slot + count - 1 - i, item);
        }
        Ok(())
    }

    // ---- Items and iteration, the quick cases ----

    #[inline(always)]
    pub(super) fn quick_item(&self, container: Value, index: Value) -> Option<Value> {
        if let (Some(list), Some(i)) = (container.as_gc::<List>(), index.as_small_int()) {
            let items = &self.heap[list].items;
            let i = if i < 0 { i.wrapping_add(items.len() as i64) } else { i };
            // (A negative one is beyond every length.)
            return items.get(i as usize).copied();
        }
        self.quick_item_other(container, index)
    }

    fn quick_item_other(&self, container: Value, index: Value) -> Option<Value> {
        match container.kind()? {
            Kind::Dict => {
                let dict = &self.heap[container.gc_unchecked::<Dict>()];
                if let Some(name) = index.as_gc::<Str>() {
                    return dict.get_str(name);
                }
                let hash = crate::ops::hash::int_hash(index.as_small_int()?);
                let place = dict.find(hash, |key| key == index)?;
                Some(dict.value_at(place))
            }
            Kind::Tuple => {
                let tuple = container.gc_unchecked::<Tuple>();
                let i = index.as_small_int()?;
                let i = if i < 0 { i + tuple.items().len() as i64 } else { i };
                tuple.items().get(usize::try_from(i).ok()?).copied()
            }
            Kind::Str => {
                let text = container.gc_unchecked::<Str>();
                let i = index.as_small_int()?;
                if !text.is_ascii() {
                    return None;
                }
                let i = if i < 0 { i + text.byte_len() as i64 } else { i };
                let byte = *text.as_str().as_bytes().get(usize::try_from(i).ok()?)?;
                Some(self.latin1[byte as usize].into())
            }
            Kind::Bytes => {
                let bytes = container.gc_unchecked::<Bytes>();
                let byte = *bytes.as_slice().get(usize::try_from(index.as_small_int()?).ok()?)?;
                Some(Value::int_unchecked(byte.into()))
            }
            _ => None,
        }
    }

    /// The `__getitem__` (or another such method, of so many parameters) written in Python of an instance, for a frame.
    #[inline]
    pub(super) fn plain_method(&mut self, object: Value, name: Gc<Str>, params: u32) -> Option<Gc<Function>> {
        let class = self.class_of(Value::from(object.as_gc::<Instance>()?));
        let func = self.lookup(class, name)?.as_gc::<Function>()?;
        (self.quick_argc(func) == params).then_some(func)
    }

    #[inline(always)]
    pub(super) fn quick_set_item(&mut self, container: Value, index: Value, value: Value) -> bool {
        if let (Some(list), Some(i)) = (container.as_gc::<List>(), index.as_small_int()) {
            let items = &mut self.heap[list].items;
            let i = if i < 0 { i.wrapping_add(items.len() as i64) } else { i };
            // (A negative one is beyond every length.)
            return items.get_mut(i as usize).map(|place| *place = value).is_some();
        }
        self.quick_set_dict(container, index, value)
    }

    fn quick_set_dict(&mut self, container: Value, index: Value, value: Value) -> bool {
        let Some(dict) = container.as_gc::<Dict>() else { return false };
        let place = match index.as_gc::<Str>() {
            Some(name) => self.heap[dict].find_str(name),
            None => match index.as_small_int() {
                Some(i) => self.heap[dict].find(crate::ops::hash::int_hash(i), |key| key == index),
                None => None,
            },
        };
        place.map(|place| self.heap[dict].set_value_at(place, value)).is_some()
    }

    #[inline(always)]
    pub(super) fn next_quick(&mut self, iter: Gc<Iter>) -> PyResult<Option<Value>> {
        match &mut self.heap[iter] {
            Iter::Range { next, remaining, step } if *remaining > 0 => {
                let value = *next;
                *next = value.wrapping_add(*step);
                *remaining -= 1;
                Ok(Some(Value::int_unchecked(value)))
            }
            Iter::List { list, index } => {
                let (list, at) = (*list, *index);
                *index += 1;
                match self.heap[list].items.get(at).copied() {
                    Some(item) => Ok(Some(item)),
                    None => {
                        if let Iter::List { index, .. } = &mut self.heap[iter] {
                            *index = at;
                        }
                        crate::types::iter::next(self, iter)
                    }
                }
            }
            Iter::Tuple { tuple, index } => {
                let (tuple, at) = (*tuple, *index);
                *index += 1;
                match tuple.as_gc::<Tuple>().and_then(|t| t.items().get(at).copied()) {
                    Some(item) => Ok(Some(item)),
                    None => {
                        if let Iter::Tuple { index, .. } = &mut self.heap[iter] {
                            *index = at;
                        }
                        crate::types::iter::next(self, iter)
                    }
                }
            }
            _ => crate::types::iter::next(self, iter),
        }
    }
}
