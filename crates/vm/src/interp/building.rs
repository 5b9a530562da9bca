//! Displays, starred arguments, formatted fields, unpacking: instructions that make containers or take them apart.
//!
//! Called by the loop's arms, which hand over slots of the value stack. A room that may hold `unsafe`.

use super::reg::Op;
use crate::heap::{Gc, Str, Tuple};
use crate::types::dict::Dict;
use crate::types::exception::Exc;
use crate::types::list::List;
use crate::types::slice::Slice;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

impl Vm {
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
                // (A `__format__` may have given an instance of a class derived from `str`.)
                let text = |vm: &Vm, item: Value| item.as_gc::<Str>().or_else(|| vm.cast::<Str>(item));
                let mut bytes = 0;
                for &item in items {
                    match text(self, item) {
                        Some(text) => bytes += text.byte_len(),
                        None => return Err(self.bad_operand("BUILD_STRING")),
                    }
                }
                self.check_size(bytes)?;
                let mut joined = String::with_capacity(bytes);
                items.iter().filter_map(|&item| text(self, item)).for_each(|s| joined.push_str(s.as_str()));
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

    /// Adds what `value` holds (or, for some, is) to a display.
    pub(super) fn extend(&mut self, op: Op, container: Value, value: Value) -> PyResult<()> {
        match op {
            Op::SetAdd | Op::SetUpdate => match container.as_gc::<crate::types::set::Set>() {
                Some(set) if op == Op::SetAdd => self.set_add(set, value).map(|_| ()),
                Some(set) => self.set_update(set, value),
                None => Err(self.bad_operand("SET_ADD")),
            },
            Op::ListExtend => match container.as_gc::<List>() {
                Some(list) => self.extend_display(list, value),
                None => Err(self.bad_operand("LIST_EXTEND")),
            },
            _ => match container.as_gc::<Dict>() {
                Some(dict) if op == Op::DictMerge => self.dict_merge(dict, container, value),
                Some(dict) => self.dict_update_display(dict, value),
                None => Err(self.bad_operand("DICT_UPDATE")),
            },
        }
    }

    fn extend_display(&mut self, list: Gc<List>, value: Value) -> PyResult<()> {
        if let Some(tuple) = value.as_gc::<Tuple>() {
            self.heap.account(tuple.items().len() * 8);
            self.heap[list].items.extend_from_slice(tuple.items());
            return Ok(());
        }
        let items = match self.collect(value) {
            Ok(items) => items,
            Err(raised) if self.is_not_iterable(value, raised) => {
                let message = format!("Value after * must be an iterable, not {}", self.type_name(value));
                return Err(self.type_error(message));
            }
            Err(raised) => return Err(raised),
        };
        self.heap.account(items.len() * 8);
        self.heap[list].items.extend_from_slice(&items);
        Ok(())
    }

    /// Whether this was raised because a value can't be iterated over.
    fn is_not_iterable(&mut self, value: Value, raised: Raised) -> bool {
        self.is_exc(raised, Exc::TypeError)
            && self.has_no_iter(value)
            && (self.lookup_special(value, self.names.iter).is_some()
                || self.lookup_special(value, self.names.getitem).is_none())
    }

    /// Whether a value's class has no `__iter__`. (It may be None in those of the library that stand for classes without.)
    fn has_no_iter(&mut self, value: Value) -> bool {
        let class = self.class_of(value);
        match self.lookup(class, self.names.iter) {
            Some(iter) => iter.is_none() && self.heap[class].shown_name.is_some(),
            None => true,
        }
    }

    /// The arguments that `*value` stands for in a call.
    pub(super) fn collect_arguments(&mut self, callee: Value, value: Value) -> PyResult<Vec<Value>> {
        match self.collect(value) {
            Err(raised) if self.is_not_iterable(value, raised) => {
                let callee = self.callee_words(callee)?;
                let message = format!("{callee} argument after * must be an iterable, not {}", self.type_name(value));
                Err(self.type_error(message))
            }
            collected => collected,
        }
    }

    fn dict_update_display(&mut self, dict: Gc<Dict>, value: Value) -> PyResult<()> {
        if self.cast::<Dict>(value).is_some() {
            return self.dict_update(dict, value);
        }
        let Some(keys) = self.getattr_opt(value, self.names.keys)? else {
            let message = format!("'{}' object is not a mapping", self.type_name(value));
            return Err(self.type_error(message));
        };
        let mark = self.root_mark();
        let result = self.dict_update_by_keys(dict, value, keys);
        self.unroot(mark);
        result
    }

    /// How messages begin that are about the keyword arguments gathered in a dict.
    #[cold]
    fn words_for_callee_below(&mut self, container: Value) -> PyResult<String> {
        Ok(match self.callee_below(container) {
            Some(callee) => self.callee_words(callee)? + " ",
            None => String::new(),
        })
    }

    /// The callable of the CALL_EX whose keyword arguments are being gathered in `container`, two registers above it. None
    /// if the container is no such thing: a display.
    #[cold]
    fn callee_below(&self, container: Value) -> Option<Value> {
        let frame = self.frame();
        let from = self.machine.index_of(frame.base) + self.heap[frame.code].stack_base();
        let at = (from..self.machine.top).find(|&i| self.machine.get(i) == container)?;
        Some(self.machine.get(at.checked_sub(2).filter(|&i| i >= from)?))
    }

    /// How messages about arguments name what is called: by its own names if it has any, else by its text.
    #[cold]
    fn callee_words(&mut self, callee: Value) -> PyResult<String> {
        let (qualname, module) = (self.names.qualname, self.names.module);
        let Some(qualname) = self.getattr_opt(callee, qualname)? else {
            return Ok(self.str_of(callee)?.as_str().to_owned());
        };
        let mark = self.root_mark();
        self.root(qualname);
        let module = self.getattr_opt(callee, module)?.filter(|module| !module.is_none());
        let qualname = self.str_of(qualname)?.as_str().to_owned();
        let module = module.map(|module| self.str_of(module)).transpose()?;
        self.unroot(mark);
        Ok(match module.map(|module| module.as_str().to_owned()) {
            Some(module) if module != "builtins" => format!("{module}.{qualname}()"),
            _ => format!("{qualname}()"),
        })
    }

    fn dict_merge(&mut self, dict: Gc<Dict>, container: Value, value: Value) -> PyResult<()> {
        let keys = if self.plain_dict(value).is_some() { None } else { self.getattr_opt(value, self.names.keys)? };
        if keys.is_none() && self.cast::<Dict>(value).is_none() {
            let callee = self.words_for_callee_below(container)?;
            let message = format!("{callee}argument after ** must be a mapping, not {}", self.type_name(value));
            return Err(self.type_error(message));
        }
        if let Some(source) = value.as_gc::<Dict>()
            && self.heap[source].is_empty()
        {
            return Ok(());
        }
        let mark = self.root_mark();
        match keys {
            Some(keys) => self.for_each_key(value, keys, |vm, key| {
                vm.refuse_second(dict, container, key)?;
                let value = vm.getitem(value, key)?;
                vm.dict_set(dict, key, value)
            })?,
            None => {
                let more = self.new_dict();
                self.root(more);
                self.dict_update(more, value)?;
                let entries: Vec<_> = self.heap[more].iter().collect();
                for entry in entries {
                    self.refuse_second(dict, container, entry.key)?;
                    self.dict_set(dict, entry.key, entry.value)?;
                }
            }
        }
        self.unroot(mark);
        Ok(())
    }

    /// Refuses a keyword argument that is given twice. (It is the call that refuses what is no string, when it has taken its
    /// other arguments.)
    fn refuse_second(&mut self, dict: Gc<Dict>, container: Value, key: Value) -> PyResult<()> {
        if self.dict_get(dict, key)?.is_none() {
            return Ok(());
        }
        let key = self.str_of(key)?;
        self.root(key);
        let callee = self.words_for_callee_below(container)?;
        let message = format!("{callee}got multiple values for keyword argument '{}'", key.as_str());
        Err(self.type_error(message))
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
        let text = self.format(value, spec.as_gc::<Str>().as_ref().map_or("", |spec| spec.as_str()))?;
        self.unroot(mark);
        Ok(text)
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
            Err(raised) if self.is_exc(raised, Exc::TypeError) && self.has_no_iter(source) => {
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
}
