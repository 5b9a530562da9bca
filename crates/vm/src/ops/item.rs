//! Items: `a[i]`, `a[i] = v`, `del a[i]`, `x in a`, and slices.
//!
//! Built-in containers are dealt with here; the methods of classes written in Python come in where the container is an
//! instance of one.

use crate::heap::{Gc, Instance, Kind, Str, Tuple};
use crate::ops::compare::CompareOp;
use crate::types::bytes::{ByteArray, Bytes};
use crate::types::class::Class;
use crate::types::deque::Deque;
use crate::types::dict::{Dict, DictView, ViewKind};
use crate::types::exception::Exc;
use crate::types::function::Function;
use crate::types::list::List;
use crate::types::native::Native;
use crate::types::range::{self, Range};
use crate::types::set::Set;
use crate::types::slice::{self, Slice, Span};
use crate::types::{memoryview, packed};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// `object[index]`
    #[inline]
    pub fn getitem(&mut self, object: Value, index: Value) -> PyResult {
        if let Some(i) = index.as_small_int() {
            if let Some(list) = object.as_gc::<List>() {
                let items = &self.heap[list].items;
                let place = if i < 0 { i + items.len() as i64 } else { i };
                return match items.get(place as usize) {
                    Some(&item) => Ok(item),
                    None => Err(self.index_error("list index out of range")),
                };
            }
            if let Some(tuple) = object.as_gc::<Tuple>() {
                let items = tuple.items();
                let place = if i < 0 { i + items.len() as i64 } else { i };
                return match items.get(place as usize) {
                    Some(&item) => Ok(item),
                    None => Err(self.index_error("tuple index out of range")),
                };
            }
        }
        if let Some(dict) = object.as_gc::<Dict>() {
            return match self.dict_get(dict, index)? {
                Some(value) => Ok(value),
                None => Err(self.key_error(index)),
            };
        }
        self.getitem_any(object, index)
    }

    #[inline(never)]
    fn getitem_any(&mut self, object: Value, index: Value) -> PyResult {
        match object.kind() {
            Some(Kind::Instance) => self.getitem_instance(object, index),
            Some(Kind::Class) => self.getitem_class(object.gc_unchecked(), index),
            Some(Kind::Proxy) => self.getitem(self.unwrap_payload(object), index),
            Some(Kind::Alias) => crate::types::alias::subscribe(self, object.gc_unchecked(), index),
            _ => self.getitem_builtin(object, index),
        }
    }

    fn getitem_instance(&mut self, object: Value, index: Value) -> PyResult {
        let name = self.names.getitem;
        let Some(method) = self.lookup_special(object, name) else {
            return Err(self.not_subscriptable(object));
        };
        if self.is_inherited(method) && !self.unwrap_payload(object).is::<Instance>() {
            let payload = self.unwrap_payload(object);
            return match payload.as_gc::<Dict>() {
                Some(dict) => self.getitem_dict_subclass(object, dict, index),
                None => self.getitem(payload, index),
            };
        }
        if method.is::<crate::types::function::Function>() {
            return self.call(method, &[object, index]);
        }
        match self.call_special(object, name, &[index])? {
            Some(item) => Ok(item),
            None => Err(self.not_subscriptable(object)),
        }
    }

    /// What `dict.__getitem__` does, on a dict or an instance of a subclass.
    ///
    /// # Errors
    /// KeyError; what `__missing__`, `__hash__` and `__eq__` raise.
    pub(crate) fn getitem_dict(&mut self, object: Value, key: Value) -> PyResult {
        match self.cast::<Dict>(object) {
            Some(dict) if object.is::<Instance>() => self.getitem_dict_subclass(object, dict, key),
            _ => self.getitem_builtin(object, key),
        }
    }

    /// A subclass of dict: `__missing__` makes what is not there.
    fn getitem_dict_subclass(&mut self, object: Value, dict: Gc<Dict>, key: Value) -> PyResult {
        if let Some(value) = self.rooted(&[object, key], |vm| vm.dict_get(dict, key))? {
            return Ok(value);
        }
        let missing = self.names.missing;
        match self.call_special(object, missing, &[key])? {
            Some(value) => Ok(value),
            None => Err(self.key_error(key)),
        }
    }

    /// Whether a method that was found in a class is one that a built-in type defines.
    fn is_inherited(&self, method: Value) -> bool {
        method.as_gc::<Native>().is_some_and(|native| self.heap[native].owner.is_some())
    }

    fn getitem_class(&mut self, class: Gc<Class>, index: Value) -> PyResult {
        let meta = self.class_of(class.into());
        if meta != self.types.type_ {
            let name = self.names.getitem;
            if let Some(item) = self.call_special(class.into(), name, &[index])? {
                return Ok(item);
            }
        }
        let name = self.names.class_getitem;
        if self.lookup(class, name).is_some() {
            let method = self.getattr(class.into(), name)?;
            if method.is_none() {
                let name = self.heap[class].name;
                return Err(self.type_error(format!("type '{}' is not subscriptable", name.as_str())));
            }
            return self.rooted(&[method, index], |vm| vm.call(method, &[index]));
        }
        if crate::types::alias::is_generic(self, class) {
            return Ok(crate::types::alias::new(self, class.into(), index));
        }
        let name = self.heap[class].name;
        Err(self.type_error(format!("type '{}' is not subscriptable", name.as_str())))
    }

    #[cold]
    fn not_subscriptable(&mut self, object: Value) -> crate::vm::Raised {
        let text = format!("'{}' object is not subscriptable", self.type_name(object));
        self.type_error(text)
    }

    /// The item of a value of a built-in type, its payload already taken out.
    pub(crate) fn getitem_builtin(&mut self, object: Value, index: Value) -> PyResult {
        let Some(kind) = object.kind() else { return Err(self.not_subscriptable(object)) };
        match kind {
            Kind::Dict => {
                let dict = object.gc_unchecked();
                let value = self.dict_get(dict, index)?;
                return value.ok_or_else(|| self.key_error(index));
            }
            Kind::List | Kind::Tuple | Kind::Str | Kind::Bytes | Kind::ByteArray | Kind::Range => {
                if let Some(slice) = index.as_gc::<Slice>() {
                    return self.getitem_slice(object, kind, slice);
                }
            }
            Kind::Deque => {}
            Kind::Packed => return packed::get(self, object.gc_unchecked(), index),
            Kind::MemoryView => return memoryview::get(self, object.gc_unchecked(), index),
            _ => return Err(self.not_subscriptable(object)),
        }
        if kind == Kind::Range {
            return self.getitem_range(object.gc_unchecked(), index);
        }
        let i = self.item_index(object, index)?;
        let len = self.item_count(object);
        let place = if i < 0 { i.saturating_add(len as i64) } else { i };
        if place < 0 || place as usize >= len {
            return Err(self.out_of_range(kind));
        }
        let place = place as usize;
        Ok(match kind {
            Kind::List => self.heap[object.gc_unchecked::<List>()].items[place],
            Kind::Tuple => object.gc_unchecked::<Tuple>().items()[place],
            Kind::Deque => self.heap[object.gc_unchecked::<Deque>()].items[place],
            Kind::Str => self.char_at(object.gc_unchecked(), place),
            Kind::Bytes => Value::int_unchecked(object.gc_unchecked::<Bytes>().as_slice()[place].into()),
            _ => Value::int_unchecked(self.heap[object.gc_unchecked::<ByteArray>()].0[place].into()),
        })
    }

    /// How many items a sequence of a built-in type has.
    fn item_count(&self, object: Value) -> usize {
        match object.kind_unchecked() {
            Kind::List => self.heap[object.gc_unchecked::<List>()].items.len(),
            Kind::Tuple => object.gc_unchecked::<Tuple>().items().len(),
            Kind::Deque => self.heap[object.gc_unchecked::<Deque>()].items.len(),
            Kind::Str => object.gc_unchecked::<Str>().char_len(),
            Kind::Bytes => object.gc_unchecked::<Bytes>().as_slice().len(),
            Kind::ByteArray => self.heap[object.gc_unchecked::<ByteArray>()].0.len(),
            _ => 0,
        }
    }

    /// The character at an index that is in range, as a string.
    pub(crate) fn char_at(&mut self, text: Gc<Str>, index: usize) -> Value {
        crate::types::str::char_at(self, text, index)
    }

    #[cold]
    fn out_of_range(&mut self, kind: Kind) -> crate::vm::Raised {
        self.index_error(match kind {
            Kind::List => "list index out of range",
            Kind::Tuple => "tuple index out of range",
            Kind::Str => "string index out of range",
            Kind::ByteArray => "bytearray index out of range",
            Kind::Range => "range object index out of range",
            Kind::Deque => "deque index out of range",
            _ => "index out of range",
        })
    }

    /// An index as a number; TypeError with the words of the container's type.
    #[inline]
    fn item_index(&mut self, object: Value, index: Value) -> PyResult<i64> {
        match index.as_small_int() {
            Some(i) => Ok(i),
            None => self.item_index_any(object, index),
        }
    }

    #[cold]
    pub(crate) fn item_index_any(&mut self, object: Value, index: Value) -> PyResult<i64> {
        if !slice::has_index(self, index) {
            let given = self.type_name(index).to_owned();
            return Err(self.type_error(match object.kind() {
                Some(Kind::Str) => format!("string indices must be integers, not '{given}'"),
                Some(Kind::Bytes) => format!("byte indices must be integers or slices, not {given}"),
                Some(Kind::Deque) => format!("sequence index must be integer, not '{given}'"),
                _ => format!("{} indices must be integers or slices, not {given}", self.type_name(object)),
            }));
        }
        let number = self.to_index(index)?;
        if let Some(b) = number.as_bool() {
            return Ok(b.into());
        }
        match i64::try_from(&range::big(number)) {
            Ok(i) => Ok(i),
            Err(_) => {
                let text = format!("cannot fit '{}' into an index-sized integer", self.type_name(index));
                Err(self.index_error(text))
            }
        }
    }

    fn getitem_range(&mut self, range: Gc<Range>, index: Value) -> PyResult {
        if let (Some(small), Some(i)) = (range.get().small, index.as_small_int()) {
            let place = if i < 0 { i.saturating_add(small.len) } else { i };
            if place < 0 || place >= small.len {
                return Err(self.out_of_range(Kind::Range));
            }
            return Ok(Value::int_unchecked(small.start + place * small.step));
        }
        if !slice::has_index(self, index) {
            let text = format!("range indices must be integers or slices, not {}", self.type_name(index));
            return Err(self.type_error(text));
        }
        let index = range::big(self.to_index(index)?);
        let len = range::big_len(range);
        let place = if index < dashu_int::IBig::ZERO { index + &len } else { index };
        if place < dashu_int::IBig::ZERO || place >= len {
            return Err(self.out_of_range(Kind::Range));
        }
        Ok(range::big_item(self, range, &place))
    }

    fn getitem_slice(&mut self, object: Value, kind: Kind, slice: Gc<Slice>) -> PyResult {
        if kind == Kind::Range {
            return range::slice(self, object.gc_unchecked(), slice.into());
        }
        let bounds = slice::bounds(self, slice)?;
        let span = bounds.fit(self.item_count(object));
        Ok(match kind {
            Kind::List => {
                let items = take(&self.heap[object.gc_unchecked::<List>()].items, span);
                self.new_list(items)
            }
            Kind::Tuple => {
                let tuple = object.gc_unchecked::<Tuple>();
                let items = tuple.items();
                if span.step == 1 && span.len == items.len() {
                    object
                } else if span.step == 1 {
                    self.new_tuple(&items[span.start..span.start + span.len])
                } else {
                    let items = take(items, span);
                    self.new_tuple(&items)
                }
            }
            Kind::Str => self.slice_str(object.gc_unchecked(), span),
            Kind::Bytes => {
                let bytes = take(object.gc_unchecked::<Bytes>().as_slice(), span);
                self.new_bytes(bytes)
            }
            _ => {
                let bytes = take(&self.heap[object.gc_unchecked::<ByteArray>()].0, span);
                self.new_bytearray(bytes)
            }
        })
    }

    fn slice_str(&mut self, text: Gc<Str>, span: Span) -> Value {
        crate::types::str::slice_str(self, text, span.start, span.len, span.step)
    }

    /// `object[index] = value`
    #[inline]
    pub fn setitem(&mut self, object: Value, index: Value, value: Value) -> PyResult<()> {
        if let (Some(list), Some(i)) = (object.as_gc::<List>(), index.as_small_int()) {
            let items = &mut self.heap[list].items;
            let place = if i < 0 { i + items.len() as i64 } else { i };
            return match items.get_mut(place as usize) {
                Some(item) => {
                    *item = value;
                    Ok(())
                }
                None => Err(self.index_error("list assignment index out of range")),
            };
        }
        if let Some(dict) = object.as_gc::<Dict>() {
            return self.dict_set(dict, index, value);
        }
        self.setitem_any(object, index, value)
    }

    #[inline(never)]
    fn setitem_any(&mut self, object: Value, index: Value, value: Value) -> PyResult<()> {
        if !object.is::<Instance>() && !object.is::<Class>() {
            return self.setitem_builtin(object, index, value);
        }
        let name = self.names.setitem;
        let payload = self.unwrap_payload(object);
        if let Some(method) = self.lookup_special(object, name) {
            if self.is_inherited(method) && payload != object {
                return self.setitem_builtin(payload, index, value);
            }
            if method.is::<crate::types::function::Function>() {
                return self.call(method, &[object, index, value]).map(drop);
            }
        }
        match self.call_special(object, name, &[index, value])? {
            Some(_) => Ok(()),
            None => Err(self.no_item_assignment(object, index)),
        }
    }

    #[cold]
    fn no_item_operation(&mut self, object: Value, what: &str) -> crate::vm::Raised {
        // A class made in Python with one of the two methods has the protocol, and lacks the other one.
        let (there, missing) = match what {
            "assignment" => (self.names.delitem, "__setitem__"),
            _ => (self.names.setitem, "__delitem__"),
        };
        if object.is::<Instance>() && self.lookup_special(object, there).is_some_and(|method| method.is::<Function>()) {
            return self.err(Exc::AttributeError, missing);
        }
        let text = format!("'{}' object does not support item {what}", self.type_name(object));
        self.type_error(text)
    }

    /// Whether a value has the sequence protocol, and so is asked for numbers even if it lets no item be changed: classes
    /// made in Python have it, unless they have one of the methods (named here) of the mapping protocol.
    fn counts_items(&mut self, object: Value, other: Gc<Str>) -> bool {
        match object.kind() {
            Some(Kind::Str | Kind::Tuple | Kind::Bytes | Kind::Range | Kind::Set | Kind::DictView) => true,
            Some(Kind::Instance) => {
                self.heap[self.class_of(object)].is_heap
                    && !self.lookup_special(object, other).is_some_and(|method| method.is::<Function>())
            }
            _ => false,
        }
    }

    /// What setting an item that can't be set raises: what the number is too large for comes first.
    #[cold]
    fn no_item_assignment(&mut self, object: Value, index: Value) -> crate::vm::Raised {
        if self.counts_items(object, self.names.delitem)
            && slice::has_index(self, index)
            && let Err(raised) = self.item_index_any(object, index)
        {
            return raised;
        }
        self.no_item_operation(object, "assignment")
    }

    /// The words for `del` differ for what has the sequence protocol and is asked for a number.
    #[cold]
    fn no_item_deletion(&mut self, object: Value, index: Value) -> crate::vm::Raised {
        if !self.counts_items(object, self.names.setitem) || !slice::has_index(self, index) {
            return self.no_item_operation(object, "deletion");
        }
        if let Err(raised) = self.item_index_any(object, index) {
            return raised;
        }
        let text = format!("'{}' object doesn't support item deletion", self.type_name(object));
        self.type_error(text)
    }

    /// Sets the item of a value of a built-in type, its payload already taken out.
    pub(crate) fn setitem_builtin(&mut self, object: Value, index: Value, value: Value) -> PyResult<()> {
        match object.kind() {
            Some(Kind::Dict) => return self.dict_set(object.gc_unchecked(), index, value),
            Some(Kind::ByteArray) => {
                return crate::ops::item_bytes::set(self, object.gc_unchecked(), index, value);
            }
            Some(Kind::Packed) => return packed::set(self, object.gc_unchecked(), index, value),
            Some(Kind::MemoryView) => return memoryview::set(self, object.gc_unchecked(), index, value),
            Some(Kind::List | Kind::Deque) => {}
            _ => return Err(self.no_item_assignment(object, index)),
        }
        if let (Some(list), Some(slice)) = (object.as_gc::<List>(), index.as_gc::<Slice>()) {
            return self.set_list_slice(list, slice, value);
        }
        let place = self.place_to_change(object, index, "list assignment index out of range")?;
        if let Some(list) = object.as_gc::<List>() {
            self.heap[list].items[place] = value;
        } else if let Some(deque) = object.as_gc::<Deque>() {
            self.heap[deque].items[place] = value;
        }
        Ok(())
    }

    /// The place in a list or deque that an index stands for.
    fn place_to_change(&mut self, object: Value, index: Value, list_error: &str) -> PyResult<usize> {
        let i = self.item_index(object, index)?;
        let len = self.item_count(object);
        let place = if i < 0 { i.saturating_add(len as i64) } else { i };
        if place < 0 || place as usize >= len {
            let text = if object.is::<List>() { list_error } else { "deque index out of range" };
            return Err(self.index_error(text));
        }
        Ok(place as usize)
    }

    fn set_list_slice(&mut self, list: Gc<List>, slice: Gc<Slice>, value: Value) -> PyResult<()> {
        let bounds = slice::bounds(self, slice)?;
        if let Some(source) = value.as_gc::<List>().filter(|&source| source != list)
            && bounds.step == 1
        {
            self.replace_part(list, bounds, source);
            return Ok(());
        }
        let new =
            self.rooted(&[list.into(), value], |vm| vm.collect_or(value, "must assign iterable to extended slice"))?;
        let span = bounds.fit(self.heap[list].items.len());
        if span.step == 1 {
            let before = self.heap[list].items.capacity();
            self.heap[list].items.splice(span.start..span.start + span.len, new);
            let grown = self.heap[list].items.capacity().saturating_sub(before);
            self.heap.account(grown * 8);
            return Ok(());
        }
        if new.len() != span.len {
            let text =
                format!("attempt to assign sequence of size {} to extended slice of size {}", new.len(), span.len);
            return Err(self.value_error(text));
        }
        let items = &mut self.heap[list].items;
        let mut place = span.start as i64;
        for value in new {
            items[place as usize] = value;
            place = place.wrapping_add(span.step);
        }
        Ok(())
    }

    /// `list[bounds] = source`, which is another list, without a step.
    fn replace_part(&mut self, list: Gc<List>, bounds: slice::Bounds, source: Gc<List>) {
        let new = std::mem::take(&mut self.heap[source].items);
        let items = &mut self.heap[list].items;
        let span = bounds.fit(items.len());
        let (range, before) = (span.start..span.start + span.len, items.capacity());
        if span.len == new.len() {
            items[range].copy_from_slice(&new);
        } else {
            items.splice(range, new.iter().copied());
        }
        let grown = items.capacity().saturating_sub(before);
        self.heap[source].items = new;
        self.heap.account(grown * 8);
    }

    /// The items of an iterable; TypeError with these words if it is none.
    pub(crate) fn collect_or(&mut self, iterable: Value, what: &str) -> PyResult<Vec<Value>> {
        match self.iter(iterable) {
            Ok(iterator) => self.rooted(&[iterator, iterable], |vm| vm.collect(iterator)),
            Err(raised) if self.is_exc(raised, Exc::TypeError) => Err(self.type_error(what)),
            Err(raised) => Err(raised),
        }
    }

    /// `del object[index]`
    pub fn delitem(&mut self, object: Value, index: Value) -> PyResult<()> {
        if !object.is::<Instance>() && !object.is::<Class>() {
            return self.delitem_builtin(object, index);
        }
        let name = self.names.delitem;
        let payload = self.unwrap_payload(object);
        if let Some(method) = self.lookup_special(object, name)
            && self.is_inherited(method)
            && payload != object
        {
            return self.delitem_builtin(payload, index);
        }
        match self.call_special(object, name, &[index])? {
            Some(_) => Ok(()),
            None => Err(self.no_item_deletion(object, index)),
        }
    }

    /// Removes the item of a value of a built-in type, its payload already taken out.
    pub(crate) fn delitem_builtin(&mut self, object: Value, index: Value) -> PyResult<()> {
        match object.kind() {
            Some(Kind::Dict) => {
                let dict = object.gc_unchecked();
                return match self.dict_remove(dict, index)? {
                    Some(_) => Ok(()),
                    None => Err(self.key_error(index)),
                };
            }
            Some(Kind::ByteArray) => return crate::ops::item_bytes::delete(self, object.gc_unchecked(), index),
            Some(Kind::Packed) => return packed::delete(self, object.gc_unchecked(), index),
            Some(Kind::MemoryView) => return Err(self.type_error("cannot delete memory")),
            Some(Kind::List | Kind::Deque) => {}
            _ => return Err(self.no_item_deletion(object, index)),
        }
        if let (Some(list), Some(slice)) = (object.as_gc::<List>(), index.as_gc::<Slice>()) {
            let bounds = slice::bounds(self, slice)?;
            let items = &mut self.heap[list].items;
            delete_span(items, bounds.fit(items.len()));
            return Ok(());
        }
        let place = self.place_to_change(object, index, "list assignment index out of range")?;
        if let Some(list) = object.as_gc::<List>() {
            self.heap[list].items.remove(place);
        } else if let Some(deque) = object.as_gc::<Deque>() {
            self.heap[deque].items.remove(place);
            self.heap[deque].changes += 1;
        }
        Ok(())
    }

    /// `value in container`
    pub fn contains(&mut self, container: Value, value: Value) -> PyResult<bool> {
        if !container.is::<Instance>() && !container.is::<Class>() {
            let container = self.unwrap_payload(container);
            return self.contains_builtin(container, value);
        }
        let name = self.names.contains;
        let payload = self.unwrap_payload(container);
        match self.lookup_special(container, name) {
            Some(method) if self.is_inherited(method) && payload != container => {
                // A subclass that has its own `__iter__` but not `__contains__` still looks into the built-in value.
                self.contains_builtin(payload, value)
            }
            Some(method) if method.is_none() => {
                let text = format!("'{}' object is not a container", self.type_name(container));
                Err(self.type_error(text))
            }
            Some(_) => {
                let answer = self.call_special(container, name, &[value])?.unwrap_or(Value::FALSE);
                self.rooted(&[answer], |vm| vm.truth(answer))
            }
            None => self.contains_by_iteration(container, value),
        }
    }

    /// Whether a value of a built-in type, its payload already taken out, has an item.
    pub(crate) fn contains_builtin(&mut self, container: Value, value: Value) -> PyResult<bool> {
        match container.kind() {
            Some(Kind::Dict) => Ok(self.dict_get(container.gc_unchecked(), value)?.is_some()),
            Some(Kind::Set) => self.set_contains(container.gc_unchecked::<Set>(), value),
            Some(Kind::List | Kind::Tuple | Kind::Deque) => {
                Ok(self.sequence_find(container, value, (0, usize::MAX))?.is_some())
            }
            Some(Kind::Str) => {
                let Some(part) = self.cast::<Str>(value) else {
                    let text = format!("'in <string>' requires string as left operand, not {}", self.type_name(value));
                    return Err(self.type_error(text));
                };
                Ok(container.gc_unchecked::<Str>().as_str().contains(part.as_str()))
            }
            Some(Kind::Bytes | Kind::ByteArray) => crate::ops::item_bytes::contains(self, container, value),
            Some(Kind::Range) if range::is_int(value) => {
                Ok(range::find(self, container.gc_unchecked(), value).is_some())
            }
            Some(Kind::DictView) => self.view_contains(container.gc_unchecked(), value),
            _ => self.contains_by_iteration(container, value),
        }
    }

    /// The index of the first item of a list, tuple or deque, from `start` on and before `stop`, that equals a value.
    pub(crate) fn sequence_find(
        &mut self,
        sequence: Value,
        value: Value,
        (start, stop): (usize, usize),
    ) -> PyResult<Option<usize>> {
        let changes = sequence.as_gc::<Deque>().map(|d| self.heap[d].changes);
        let mut index = start;
        while index < stop
            && let Some(item) = self.sequence_item(sequence, index)
        {
            let equal = match crate::ops::compare::keys_equal(item, value) {
                Some(equal) => equal,
                None => self.rooted(&[sequence, value], |vm| vm.compare_bool(CompareOp::Eq, item, value))?,
            };
            if equal {
                return Ok(Some(index));
            }
            if let (Some(before), Some(deque)) = (changes, sequence.as_gc::<Deque>())
                && before != self.heap[deque].changes
            {
                return Err(self.err(Exc::RuntimeError, "deque mutated during iteration"));
            }
            index += 1;
        }
        Ok(None)
    }

    fn view_contains(&mut self, view: Gc<DictView>, value: Value) -> PyResult<bool> {
        let DictView { dict, kind } = self.heap[view];
        match kind {
            ViewKind::Keys => Ok(self.dict_get(dict, value)?.is_some()),
            ViewKind::Values => self.contains_by_iteration(view.into(), value),
            ViewKind::Items => {
                let Some(pair) = self.cast::<Tuple>(value) else { return Ok(false) };
                let &[key, expected] = pair.items() else { return Ok(false) };
                match self.rooted(&[value, view.into()], |vm| vm.dict_get(dict, key))? {
                    Some(found) => self.rooted(&[value, found], |vm| vm.eq(found, expected)),
                    None => Ok(false),
                }
            }
        }
    }

    fn contains_by_iteration(&mut self, container: Value, value: Value) -> PyResult<bool> {
        let iterator = match self.iter(container) {
            Ok(iterator) => iterator,
            // (Also one that the container's own `__iter__` raised.)
            Err(raised) if self.is_exc(raised, Exc::TypeError) => {
                let text = format!("argument of type '{}' is not iterable", self.type_name(container));
                return Err(self.type_error(text));
            }
            Err(raised) => return Err(raised),
        };
        self.rooted(&[iterator, container, value], |vm| {
            while let Some(item) = vm.iter_next(iterator)? {
                if vm.rooted(&[item], |vm| vm.eq(item, value))? {
                    return Ok(true);
                }
            }
            Ok(false)
        })
    }
}

/// The items at the places of a span, which fits.
pub(crate) fn take<T: Copy>(items: &[T], span: Span) -> Vec<T> {
    if span.step == 1 {
        return items[span.start..span.start + span.len].to_vec();
    }
    if span.step == -1 {
        let end = if span.len == 0 { 0 } else { span.start + 1 };
        let mut taken = items[end - span.len..end].to_vec();
        taken.reverse();
        return taken;
    }
    let (start, step) = (span.start as i64, span.step);
    (0..span.len as i64).map(|i| items[(start + i * step) as usize]).collect()
}

/// Removes the items at the places of a span, which fits.
pub(crate) fn delete_span<T>(items: &mut Vec<T>, span: Span) {
    if span.len == 0 {
        return;
    }
    if span.step == 1 {
        items.drain(span.start..span.start + span.len);
        return;
    }
    let last = (span.start as i64 + (span.len as i64 - 1) * span.step) as usize;
    let (first, step) = (last.min(span.start), span.step.unsigned_abs() as usize);
    let mut place = 0;
    items.retain(|_| {
        let at = place;
        place += 1;
        at < first || (at - first) % step != 0 || (at - first) / step >= span.len
    });
}
