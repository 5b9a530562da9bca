//! Iteration: `iter()`, `next()`, and going through an iterable from native code.

use crate::heap::{Gc, Instance, Kind, Tuple};
use crate::interp::machine::Ahead;
use crate::types::alias::Alias;
use crate::types::awaiter::Awaiter;
use crate::types::bytes::{ByteArray, Bytes};
use crate::types::deque::Deque;
use crate::types::dict::{Dict, DictView, ViewKind};
use crate::types::exception::Exc;
use crate::types::function::Function;
use crate::types::generator::Generator;
use crate::types::iter::{self, Iter};
use crate::types::list::List;
use crate::types::native::Native;
use crate::types::range::Range;
use crate::types::set::Set;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// `iter(object)`; TypeError "'x' object is not iterable".
    pub fn iter(&mut self, object: Value) -> PyResult {
        match object.kind() {
            Some(Kind::Instance | Kind::Class) => self.iter_instance(object),
            Some(Kind::Iter | Kind::Awaiter) => Ok(object),
            Some(Kind::Generator) if self.heap[object.gc_unchecked::<Generator>()].kind.is_iterable() => Ok(object),
            Some(Kind::Proxy) => match object.as_gc::<crate::types::class::Proxy>() {
                Some(proxy) => self.iter(self.heap[proxy].dict),
                None => Err(self.not_iterable(object)),
            },
            Some(Kind::Alias) if !self.heap[object.gc_unchecked::<Alias>()].origin.is_unbound() => {
                Ok(crate::types::alias::iter(self, object.gc_unchecked()))
            }
            _ => match self.iter_builtin(object) {
                Some(iter) => Ok(self.heap.alloc(iter).into()),
                None => Err(self.not_iterable(object)),
            },
        }
    }

    #[cold]
    fn not_iterable(&mut self, object: Value) -> crate::vm::Raised {
        let text = format!("'{}' object is not iterable", self.type_name(object));
        self.type_error(text)
    }

    /// A fresh iterator over a container of a built-in type.
    #[inline]
    fn iter_builtin(&self, object: Value) -> Option<Iter> {
        Some(match object.kind()? {
            Kind::List => Iter::List { list: object.gc_unchecked(), index: 0 },
            Kind::Tuple => Iter::Tuple { tuple: object, index: 0 },
            Kind::Str => Iter::Str { text: object, offset: 0 },
            Kind::Bytes | Kind::ByteArray => Iter::Bytes { bytes: object, index: 0 },
            Kind::Packed | Kind::MemoryView => Iter::GetItem { object, index: 0 },
            Kind::Range => {
                let range = *object.gc_unchecked::<Range>().get();
                match range.small {
                    Some(small) => Iter::Range { next: small.start, remaining: small.len, step: small.step },
                    None => Iter::BigRange { next: range.start, stop: range.stop, step: range.step },
                }
            }
            Kind::Dict => self.iter_dict(object.gc_unchecked(), ViewKind::Keys, false),
            Kind::DictView => {
                let DictView { dict, kind } = self.heap[object.gc_unchecked::<DictView>()];
                self.iter_dict(dict, kind, false)
            }
            Kind::Set => {
                let set: Gc<Set> = object.gc_unchecked();
                Iter::Set { set, index: 0, len: self.heap[set].len() }
            }
            Kind::Deque => {
                let deque: Gc<Deque> = object.gc_unchecked();
                Iter::Deque { deque, index: 0, changes: self.heap[deque].changes, reversed: false }
            }
            _ => return None,
        })
    }

    /// An iterator over a dict.
    pub(crate) fn iter_dict(&self, dict: Gc<Dict>, view: ViewKind, reversed: bool) -> Iter {
        let body = &self.heap[dict];
        let (index, len) = (if reversed { body.places() } else { 0 }, body.len());
        Iter::Dict { dict, view, index, len, left: len, reversed }
    }

    fn iter_instance(&mut self, object: Value) -> PyResult {
        let (name, getitem) = (self.names.iter, self.names.getitem);
        let Some(method) = self.lookup_special(object, name) else {
            // The old protocol: items by number, until there is none.
            if self.lookup_special(object, getitem).is_some() {
                return Ok(self.heap.alloc(Iter::GetItem { object, index: 0 }).into());
            }
            return Err(self.not_iterable(object));
        };
        if method.is::<Native>() {
            let payload = self.unwrap_payload(object);
            if payload.is::<Iter>() {
                return Ok(object);
            }
            if let Some(iter) = self.iter_builtin(payload) {
                return Ok(self.heap.alloc(iter).into());
            }
        }
        let iterator = if method.is::<Function>() {
            self.call(method, &[object])?
        } else {
            match self.call_special(object, name, &[])? {
                Some(iterator) => iterator,
                None => return Err(self.not_iterable(object)),
            }
        };
        if self.is_iterator(iterator) {
            return Ok(iterator);
        }
        let text = format!("iter() returned non-iterator of type '{}'", self.type_name(iterator));
        Err(self.type_error(text))
    }

    /// Whether a value has `__next__`.
    pub(crate) fn is_iterator(&mut self, value: Value) -> bool {
        let next = self.names.next;
        matches!(value.kind(), Some(Kind::Iter)) || self.lookup_special(value, next).is_some()
    }

    /// The next item of an iterator; None at its end. May run Python code and collect garbage.
    #[inline]
    pub fn iter_next(&mut self, iterator: Value) -> PyResult<Option<Value>> {
        match iterator.as_gc::<Iter>() {
            Some(iter) => match self.look_up_now_and_then().and_then(|()| iter::next(self, iter)) {
                // A function that an iterator calls, such as map's, may end it so.
                Err(raised) if self.is_exc(raised, Exc::StopIteration) => Ok(None),
                next => next,
            },
            None => self.iter_next_any(iterator),
        }
    }

    /// Native code may go on for ever over an iterator that runs no Python code: it obeys an interrupt, too.
    #[inline]
    fn look_up_now_and_then(&mut self) -> PyResult<()> {
        self.heap.poll -= 1;
        if self.heap.poll > 0 { Ok(()) } else { self.look_up() }
    }

    /// Looks at interrupts and limits. It is no safepoint: if a collection is due, the next one comes at once.
    #[cold]
    fn look_up(&mut self) -> PyResult<()> {
        let is_due = self.heap.wants_collection() || self.heap.stress() || self.is_abandoned();
        self.next_stretch(if is_due { 1 } else { crate::heap::Heap::POLL_INTERVAL });
        self.look_at_limits(2)
    }

    #[inline(never)]
    fn iter_next_any(&mut self, iterator: Value) -> PyResult<Option<Value>> {
        if let Some(generator) = iterator.as_gc::<Generator>()
            && self.heap[generator].kind.is_iterable()
        {
            return self.generator_next(generator);
        }
        if let Some(awaiter) = iterator.as_gc::<Awaiter>() {
            return Ok(self.awaiter_send(awaiter, Value::NONE)?.ok());
        }
        let name = self.names.next;
        let Some(method) = self.lookup_special(iterator, name) else {
            let text = format!("'{}' object is not an iterator", self.type_name(iterator));
            return Err(self.type_error(text));
        };
        let result = if method.is::<Function>() {
            self.call(method, &[iterator])
        } else {
            if method.is::<Native>()
                && iterator.is::<Instance>()
                && let Some(iter) = self.cast::<Iter>(iterator)
            {
                return self.iter_next(iter.into());
            }
            self.call_special(iterator, name, &[]).map(|item| item.unwrap_or(Value::NONE))
        };
        match result {
            Ok(item) => Ok(Some(item)),
            Err(raised) if self.is_exc(raised, Exc::StopIteration) => Ok(None),
            Err(raised) => Err(raised),
        }
    }

    /// The generator that an iterator is.
    #[inline]
    pub(crate) fn as_iterable_generator(&self, iterator: Value) -> Option<Gc<Generator>> {
        iterator.as_gc::<Generator>().filter(|&generator| self.heap[generator].kind.is_iterable())
    }

    /// The items of an iterable. They are rooted only while iterating: root them before calling back into Python again.
    pub fn collect(&mut self, iterable: Value) -> PyResult<Vec<Value>> {
        if let Some(range) = iterable.as_gc::<Range>() {
            let len = range.get().small.map_or(0, |small| small.len as usize);
            self.check_size(len.saturating_mul(8))?;
        }
        if let Some(items) = self.collect_quietly(iterable) {
            return Ok(items);
        }
        let mark = self.root_mark();
        self.root(iterable);
        let result = self.collect_rooted(iterable);
        self.unroot(mark);
        result
    }

    fn collect_rooted(&mut self, iterable: Value) -> PyResult<Vec<Value>> {
        let iterator = self.iter(iterable)?;
        self.root(iterator);
        self.ask_length(iterable)?;
        if let Some(iter) = iterator.as_gc::<Iter>()
            && self.heap[iter].is_quiet()
        {
            return iter::drain(self, iter);
        }
        let hint = self.length_hint(iterable);
        let list = self.heap.alloc(List { items: Vec::with_capacity(hint) });
        self.root(list);
        let generator = self.as_iterable_generator(iterator);
        loop {
            let item = match generator {
                Some(generator) => self.generator_run_ahead(generator, list, Ahead::All)?,
                None => self.iter_next(iterator)?,
            };
            let Some(item) = item else { break };
            self.list_push_checked(list, item)?;
            self.safepoint();
        }
        Ok(std::mem::take(&mut self.heap[list].items))
    }

    /// The items of a container that can be read off at once.
    #[inline]
    pub(crate) fn collect_quietly(&mut self, iterable: Value) -> Option<Vec<Value>> {
        match iterable.kind()? {
            Kind::List => Some(self.heap[iterable.gc_unchecked::<List>()].items.clone()),
            Kind::Tuple => Some(iterable.gc_unchecked::<Tuple>().items().to_vec()),
            Kind::Dict => Some(self.heap[iterable.gc_unchecked::<Dict>()].iter().map(|e| e.key).collect()),
            Kind::Set => Some(self.heap[iterable.gc_unchecked::<Set>()].iter().collect()),
            Kind::Deque => Some(self.heap[iterable.gc_unchecked::<Deque>()].items.iter().copied().collect()),
            Kind::Str => {
                let text: Gc<crate::heap::Str> = iterable.gc_unchecked();
                if !text.is_ascii() {
                    return None;
                }
                Some(text.as_str().bytes().map(|byte| self.latin1[byte as usize].into()).collect())
            }
            Kind::Range => {
                let small = iterable.gc_unchecked::<Range>().get().small?;
                Some((0..small.len).map(|i| Value::int_unchecked(small.start + i * small.step)).collect())
            }
            Kind::DictView => {
                let DictView { dict, kind } = self.heap[iterable.gc_unchecked::<DictView>()];
                match kind {
                    ViewKind::Keys => Some(self.heap[dict].iter().map(|e| e.key).collect()),
                    ViewKind::Values => Some(self.heap[dict].iter().map(|e| e.value).collect()),
                    ViewKind::Items => {
                        let mut items = Vec::with_capacity(self.heap[dict].len());
                        for place in 0..self.heap[dict].places() {
                            if let Some(entry) = self.heap[dict].entry_at(place) {
                                items.push(self.new_tuple(&[entry.key, entry.value]));
                            }
                        }
                        Some(items)
                    }
                }
            }
            _ => None,
        }
    }

    /// Calls `each` for every item of an iterable. The item stays rooted while `each` runs.
    pub fn for_each(&mut self, iterable: Value, mut each: impl FnMut(&mut Vm, Value) -> PyResult<()>) -> PyResult<()> {
        let mark = self.root_mark();
        self.root(iterable);
        let result = self.for_each_rooted(iterable, &mut each);
        self.unroot(mark);
        result
    }

    fn for_each_rooted(
        &mut self,
        iterable: Value,
        each: &mut impl FnMut(&mut Vm, Value) -> PyResult<()>,
    ) -> PyResult<()> {
        let iterator = self.iter(iterable)?;
        self.root(iterator);
        let mark = self.root_mark();
        while let Some(item) = self.iter_next(iterator)? {
            self.root(item);
            each(self, item)?;
            self.unroot(mark);
            self.safepoint();
        }
        Ok(())
    }

    /// How many items an iterable probably has; 0 if that can't be told cheaply.
    pub fn length_hint(&self, object: Value) -> usize {
        let Some(kind) = object.kind() else { return 0 };
        match kind {
            Kind::List => self.heap[object.gc_unchecked::<List>()].items.len(),
            Kind::Tuple => object.gc_unchecked::<Tuple>().items().len(),
            Kind::Dict => self.heap[object.gc_unchecked::<Dict>()].len(),
            Kind::DictView => self.heap[self.heap[object.gc_unchecked::<DictView>()].dict].len(),
            Kind::Set => self.heap[object.gc_unchecked::<Set>()].len(),
            Kind::Deque => self.heap[object.gc_unchecked::<Deque>()].items.len(),
            Kind::Str => object.gc_unchecked::<crate::heap::Str>().char_len(),
            Kind::Bytes => object.gc_unchecked::<Bytes>().as_slice().len(),
            Kind::ByteArray => self.heap[object.gc_unchecked::<ByteArray>()].0.len(),
            Kind::Packed => self.heap[object.gc_unchecked::<crate::types::packed::Packed>()].len(),
            Kind::MemoryView => self.heap[object.gc_unchecked::<crate::types::memoryview::MemoryView>()].len,
            Kind::Range => {
                let small = object.gc_unchecked::<Range>().get().small;
                // A hint: what is reserved by it must stay within reason.
                small.map_or(0, |s| s.len.clamp(0, 1 << 20) as usize)
            }
            Kind::Iter => iter::remaining(self, &self.heap[object.gc_unchecked::<Iter>()]).min(1 << 20),
            _ => 0,
        }
    }

    /// How many items an object says that it has or will give: by `__len__`, or else by `__length_hint__`.
    pub fn asked_length(&mut self, object: Value) -> PyResult<Option<usize>> {
        let (len, hint) = (self.names.len, self.names.length_hint);
        if self.lookup_special(object, len).is_some() {
            match self.len(object) {
                Err(raised) if self.is_exc(raised, Exc::TypeError) => {}
                result => return result.map(Some),
            }
        }
        match self.call_special(object, hint, &[]) {
            Ok(None | Some(Value::NOT_IMPLEMENTED)) => Ok(None),
            Ok(Some(hint)) if !crate::types::range::is_int(self.unwrap_payload(hint)) => {
                let message = format!("__length_hint__ must be an integer, not {}", self.type_name(hint));
                Err(self.type_error(message))
            }
            Ok(Some(hint)) => match usize::try_from(self.to_isize(hint)?) {
                Ok(hint) => Ok(Some(hint)),
                Err(_) => Err(self.value_error("__length_hint__() should return >= 0")),
            },
            Err(raised) if self.is_exc(raised, Exc::TypeError) => Ok(None),
            Err(raised) => Err(raised),
        }
    }

    /// Asks a program's own object for its length before its items are collected, as CPython does to reserve memory: the
    /// program notices, and an error ends the collecting.
    pub(crate) fn ask_length(&mut self, object: Value) -> PyResult<()> {
        if object.kind() == Some(Kind::Instance) {
            self.asked_length(object)?;
        }
        Ok(())
    }

    /// As [`Vm::list_push`] within the limit on the size of one object.
    ///
    /// # Errors
    /// MemoryError.
    #[inline]
    pub fn list_push_checked(&mut self, list: Gc<List>, item: Value) -> PyResult<()> {
        let items = &self.heap[list].items;
        if items.len() == items.capacity() {
            let doubled = items.capacity() * 16;
            self.check_size(doubled)?;
        }
        self.list_push(list, item);
        Ok(())
    }

    /// Adds an item at the end of a list.
    #[inline(always)]
    pub fn list_push(&mut self, list: Gc<List>, item: Value) {
        let items = &mut self.heap[list].items;
        if items.len() == items.capacity() {
            let before = items.capacity();
            items.reserve(1);
            let grown = items.capacity() - before;
            items.push(item);
            self.heap.account(grown * 8);
        } else {
            items.push(item);
        }
    }
}
