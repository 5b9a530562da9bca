//! What the loop's arms call: entering frames, calls with stars, functions, quick cases of items, the safepoint.

use super::call::{Outcome, Target};
use super::code::LoadedCode;
use super::machine::{Exit, Frame, FrameKind};
use super::reg::Inst;
use crate::heap::{Gc, Instance, Kind, Str, Tuple};
use crate::ops::arith::BinaryOp;
use crate::types::awaiter::Awaiter;
use crate::types::bytes::Bytes;
use crate::types::dict::Dict;
use crate::types::exception::Exc;
use crate::types::function::{Cell, Function};
use crate::types::generator::Generator;
use crate::types::iter::Iter;
use crate::types::list::List;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// The safepoint: collects, looks at interrupts and limits.
    #[cold]
    #[inline(never)]
    pub(super) fn poll_slow(&mut self) -> PyResult<()> {
        if self.heap.wants_collection() || self.heap.bytes_in_use() > self.heap.max_bytes() {
            self.collect_garbage();
        }
        self.next_stretch(if self.heap.stress() { 1 } else { crate::heap::Heap::POLL_INTERVAL });
        self.look_at_limits(1)
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

    pub(super) fn frame(&self) -> &Frame {
        self.machine.frames.last().expect("a frame is running")
    }

    /// The index of the instruction that `pc` points at.
    pub(super) fn inst_index(&self, pc: *const Inst) -> usize {
        let code = self.frame().code;
        self.heap[code].index_of(pc)
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
        let pc = loaded.entry;
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

    // ---- Functions and generators ----

    pub(super) fn make_function(&mut self, slot: usize, child: u16, parts: u8) -> PyResult {
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
        let closure = closure.as_gc::<Tuple>();
        if !self.fits_closure(child, closure) {
            return Err(self.bad_operand("MAKE_FUNCTION"));
        }
        let body = &mut self.heap[func];
        body.defaults = defaults.as_gc();
        body.kw_defaults = kw_defaults.as_gc();
        body.annotations = annotations;
        body.closure = closure;
        Ok(func.into())
    }

    /// Whether code gets from this closure what its instructions rely on: a cell for each free variable.
    pub(super) fn fits_closure(&self, code: Gc<LoadedCode>, closure: Option<Gc<Tuple>>) -> bool {
        let cells = closure.as_ref().map_or(&[][..], |closure| closure.items());
        cells.len() == self.heap[code].verified.code().frees.len() && cells.iter().all(|cell| cell.is::<Cell>())
    }

    /// The built-in function that class statements call.
    pub(super) fn build_class_function(&mut self) -> PyResult {
        let globals = self.heap[self.frame().func].globals;
        let builtins = self.own_builtins(globals).unwrap_or(self.builtins);
        let found = self.heap[builtins].get_str(self.names.build_class);
        found.ok_or_else(|| self.err(Exc::NameError, "__build_class__ not found"))
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
                FrameKind::ForIter | FrameKind::Send | FrameKind::Call | FrameKind::Until | FrameKind::Operator => {
                    return Some(frame.result);
                }
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
                let items = self.collect_arguments(callee, args)?;
                self.heap.alloc_tuple(&items)
            }
        };
        let mut names = None;
        if let Some(dict) = kwargs {
            let keys: Vec<Value> = self.heap[dict].iter().map(|entry| entry.key).collect();
            if keys.iter().any(|n| !n.is::<Str>()) {
                self.hash_for_cache(callee, args, dict)?;
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
            Iter::Callable { .. } => self.next_until(iter),
            _ => self.iter_next(iter.into()),
        }
    }
}
