//! Concatenation and repetition of strings, bytes, lists, tuples and deques.

use crate::heap::{Gc, Instance, Str, Tuple};
use crate::types::bytes::{ByteArray, Bytes};
use crate::types::deque::Deque;
use crate::types::list::List;
use crate::types::memoryview::check_resizable;
use crate::types::packed::{self, Packed};
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// Whether a value is of a built-in type that `+` concatenates.
pub(super) fn is_sequence(value: Value) -> bool {
    value.is::<Str>()
        || value.is::<List>()
        || value.is::<Tuple>()
        || value.is::<Bytes>()
        || value.is::<ByteArray>()
        || value.is::<Packed>()
        || value.is::<Deque>()
}

/// `a + b`; TypeError if only the first is a sequence, NotImplemented if it isn't.
/// `whole`: the operands as they were written, not the built-in values inside.
pub(super) fn concat(vm: &mut Vm, (a, b): (Value, Value), whole: (Value, Value)) -> PyResult {
    if let Some(x) = a.as_gc::<Str>() {
        let Some(y) = b.as_gc::<Str>() else { return Err(only_concatenate(vm, a, whole.1)) };
        return vm.concat_str(x, y);
    }
    if let Some(x) = a.as_gc::<List>() {
        let Some(y) = b.as_gc::<List>() else { return Err(only_concatenate(vm, a, whole.1)) };
        let len = vm.heap[x].items.len() + vm.heap[y].items.len();
        vm.check_size(len * 8)?;
        let mut items = Vec::with_capacity(len);
        items.extend_from_slice(&vm.heap[x].items);
        items.extend_from_slice(&vm.heap[y].items);
        return Ok(vm.new_list(items));
    }
    if let Some(x) = a.as_gc::<Tuple>() {
        let Some(y) = b.as_gc::<Tuple>() else { return Err(only_concatenate(vm, a, whole.1)) };
        if x.items().is_empty() || y.items().is_empty() {
            return Ok(if x.items().is_empty() { b } else { a });
        }
        vm.check_size((x.items().len() + y.items().len()) * 8)?;
        return Ok(vm.new_tuple(&[x.items(), y.items()].concat()));
    }
    if let Some(x) = bytes_of(vm, a) {
        let buffer = crate::types::bytes::buffer(vm, b);
        let Some(y) = buffer.as_ref().map(|buffer| buffer.slice(&vm.heap)) else {
            return Err(cannot_concat(vm, whole.0, whole.1));
        };
        let (x_len, y_len) = (x.len(), y.len());
        let joined = [x, y].concat();
        vm.check_size(x_len + y_len)?;
        return Ok(if a.is::<Bytes>() { vm.new_bytes(joined) } else { vm.new_bytearray(joined) });
    }
    if let Some(array) = a.as_gc::<Packed>() {
        return packed::concat(vm, array, whole.1, false);
    }
    if let Some(x) = a.as_gc::<Deque>() {
        let Some(y) = b.as_gc::<Deque>() else { return Err(only_concatenate(vm, a, whole.1)) };
        let mut items = vm.heap[x].items.clone();
        items.extend(vm.heap[y].items.iter());
        return Ok(new_deque(vm, items, vm.heap[x].max_len));
    }
    Ok(Value::NOT_IMPLEMENTED)
}

fn only_concatenate(vm: &mut Vm, a: Value, b: Value) -> Raised {
    // (A deque is called by its short name here.)
    let kind = if a.is::<Deque>() { "deque" } else { vm.type_name(a) };
    let other = vm.type_name(b);
    let message = format!("can only concatenate {kind} (not \"{other}\") to {kind}");
    vm.type_error(message)
}

/// What bytes say of `b` when it is no bytes.
pub(super) fn cannot_concat(vm: &mut Vm, a: Value, b: Value) -> Raised {
    let message = format!("can't concat {} to {}", vm.type_name(b), vm.type_name(a));
    vm.type_error(message)
}

fn bytes_of(vm: &Vm, value: Value) -> Option<&[u8]> {
    if let Some(bytes) = value.as_gc::<Bytes>() {
        return Some(vm.heap[bytes].as_slice());
    }
    value.as_gc::<ByteArray>().map(|b| &vm.heap[b].0[..])
}

fn new_deque(vm: &mut Vm, mut items: std::collections::VecDeque<Value>, max_len: Option<usize>) -> Value {
    if let Some(most) = max_len {
        items.drain(..items.len().saturating_sub(most));
    }
    vm.heap.account(items.len() * 8);
    vm.heap.alloc(Deque { items, max_len, changes: 0 }).into()
}

impl Vm {
    /// The concatenation of two strings, within the limits of size.
    ///
    /// # Errors
    /// MemoryError.
    #[inline]
    pub fn concat_str(&mut self, a: Gc<Str>, b: Gc<Str>) -> PyResult {
        let len = a.byte_len() + b.byte_len();
        if len > 1 << 20 {
            self.check_text_size(len)?;
        }
        Ok(self.heap.concat(a, b).into())
    }

    /// Refuses a string of this many bytes if it is beyond the memory limit or what a string can hold.
    ///
    /// # Errors
    /// MemoryError.
    pub fn check_text_size(&mut self, bytes: usize) -> PyResult<()> {
        self.check_size(if bytes > u32::MAX as usize { usize::MAX } else { bytes })
    }
}

/// `a * b`, whichever of them is the sequence; NotImplemented if neither is. `whole`: the operands as they were written,
/// not the built-in values inside.
pub(super) fn repeat_either(vm: &mut Vm, (a, b): (Value, Value), whole: (Value, Value)) -> PyResult {
    match (is_sequence(a), is_sequence(b)) {
        (true, _) => repeat_written(vm, a, whole.1),
        (_, true) => repeat_written(vm, b, whole.0),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// A sequence so many times, the count as it was written. (An instance of a class derived from `dict` may have an `__index__`
/// of its own.)
pub(super) fn repeat_written(vm: &mut Vm, sequence: Value, written: Value) -> PyResult {
    let count = vm.unwrap_payload(written);
    repeat(vm, sequence, if super::Int::of(count).is_some() { count } else { written })
}

/// Refuses what does not say how often.
///
/// # Errors
/// TypeError.
pub(super) fn check_counts(vm: &mut Vm, count: Value) -> PyResult<()> {
    if counts(vm, vm.unwrap_payload(count)) || counts(vm, count) { Ok(()) } else { Err(no_count(vm, count)) }
}

/// Whether a value says how often.
fn counts(vm: &mut Vm, count: Value) -> bool {
    super::Int::of(count).is_some() || count.is::<Instance>() && vm.lookup_special(count, vm.names.index).is_some()
}

#[cold]
fn no_count(vm: &mut Vm, count: Value) -> crate::vm::Raised {
    let message = format!("can't multiply sequence by non-int of type '{}'", vm.type_name(count));
    vm.type_error(message)
}

/// How often to repeat: 0 for negative counts.
fn count_of(vm: &mut Vm, count: Value) -> PyResult<usize> {
    if !counts(vm, count) {
        return Err(no_count(vm, count));
    }
    let number = vm.to_index(count)?;
    match super::Int::of(number).and_then(super::Int::to_wide).and_then(|n| i64::try_from(n).ok()) {
        Some(n) => Ok(times(n)),
        None => {
            let message = format!("cannot fit '{}' into an index-sized integer", vm.type_name(count));
            Err(vm.overflow_error(message))
        }
    }
}

/// A count as a number of times: none below zero, and at most what a length can be.
fn times(count: i64) -> usize {
    usize::try_from(count.max(0)).unwrap_or(usize::MAX)
}

/// Refuses a repetition whose length is no index any more.
fn check_count(vm: &mut Vm, len: usize, count: usize, complaint: &str) -> PyResult<()> {
    match len.checked_mul(count) {
        Some(total) if i64::try_from(total).is_ok() => Ok(()),
        _ => Err(vm.overflow_error(complaint)),
    }
}

/// The size of a repetition in bytes, refused if it is too large.
fn check_repeat(vm: &mut Vm, len: usize, count: usize, item: usize) -> PyResult<usize> {
    let total = len.checked_mul(count).unwrap_or(usize::MAX / 16);
    vm.check_size(total.saturating_mul(item))?;
    Ok(total)
}

/// `sequence * count`
pub(super) fn repeat(vm: &mut Vm, sequence: Value, count: Value) -> PyResult {
    let count = match count.as_small_int() {
        Some(count) => times(count),
        None => {
            let mark = vm.root_mark();
            vm.root(sequence); // it may be the value inside an instance, or the count's `__index__` may drop it
            let count = count_of(vm, count);
            vm.unroot(mark);
            count?
        }
    };
    if let Some(text) = sequence.as_gc::<Str>() {
        if count == 1 {
            return Ok(sequence);
        }
        check_count(vm, text.char_len(), count, "repeated string is too long")?;
        let total = check_repeat(vm, text.byte_len(), count, 1)?;
        vm.check_text_size(total)?;
        if text.byte_len() == 0 || count == 0 {
            return Ok(vm.names.empty.into());
        }
        if let [byte] = *text.as_str().as_bytes() {
            let mut bytes = vm.take_text().into_bytes();
            bytes.resize(count, byte);
            return Ok(vm.finish_text(String::from_utf8(bytes).unwrap_or_default()).into());
        }
        return Ok(vm.new_string(text.as_str().repeat(count)));
    }
    if let Some(list) = sequence.as_gc::<List>() {
        check_repeat(vm, vm.heap[list].items.len(), count, 8)?;
        let items = vm.heap[list].items.repeat(count);
        return Ok(vm.new_list(items));
    }
    if let Some(tuple) = sequence.as_gc::<Tuple>() {
        if count == 1 {
            return Ok(sequence);
        }
        check_repeat(vm, tuple.items().len(), count, 8)?;
        return Ok(vm.new_tuple(&tuple.items().repeat(count)));
    }
    if let Some(deque) = sequence.as_gc::<Deque>() {
        let items = repeated_deque(vm, deque, count)?;
        return Ok(new_deque(vm, items, vm.heap[deque].max_len));
    }
    if let Some(array) = sequence.as_gc::<Packed>() {
        check_repeat(vm, vm.heap[array].bytes.len(), count, 1)?;
        let (code, bytes) = (vm.heap[array].code, vm.heap[array].bytes.repeat(count));
        return Ok(packed::make(vm, code, bytes));
    }
    if count == 1 && sequence.is::<Bytes>() {
        return Ok(sequence);
    }
    let len = bytes_of(vm, sequence).map_or(0, <[u8]>::len);
    if sequence.is::<Bytes>() {
        check_count(vm, len, count, "repeated bytes are too long")?;
    }
    check_repeat(vm, len, count, 1)?;
    let repeated = bytes_of(vm, sequence).unwrap_or(&[]).repeat(count);
    Ok(if sequence.is::<Bytes>() { vm.new_bytes(repeated) } else { vm.new_bytearray(repeated) })
}

fn repeated_deque(vm: &mut Vm, deque: Gc<Deque>, count: usize) -> PyResult<std::collections::VecDeque<Value>> {
    check_repeat(vm, vm.heap[deque].items.len(), count, 8)?;
    let items: Vec<Value> = vm.heap[deque].items.iter().copied().collect();
    Ok(items.repeat(count).into())
}

/// `a += b` for sequences that change in place; NotImplemented for the others.
pub(super) fn extend(vm: &mut Vm, a: Value, b: Value) -> PyResult {
    if let Some(list) = a.as_gc::<List>() {
        let inner = vm.unwrap_payload(b);
        let items = if let Some(other) = inner.as_gc::<List>().filter(|_| inner == b) {
            vm.heap[other].items.clone()
        } else if let Some(tuple) = b.as_gc::<Tuple>() {
            tuple.items().to_vec()
        } else {
            // One by one: whoever makes the items may look at the list, or fail in the middle.
            crate::types::list::extend_list(vm, list, b)?;
            return Ok(a);
        };
        vm.check_size((vm.heap[list].items.len() + items.len()) * 8)?;
        extend_list(vm, list, &items);
        return Ok(a);
    }
    if let Some(array) = a.as_gc::<ByteArray>() {
        let buffer = crate::types::bytes::buffer(vm, b);
        let Some(bytes) = buffer.map(|buffer| buffer.slice(&vm.heap).to_vec()) else {
            return Err(cannot_concat(vm, a, b));
        };
        vm.check_size(vm.heap[array].0.len() + bytes.len())?;
        check_resizable(vm, a, &[b])?;
        vm.heap.account(bytes.len());
        vm.heap[array].0.extend_from_slice(&bytes);
        return Ok(a);
    }
    if let Some(array) = a.as_gc::<Packed>() {
        return packed::concat(vm, array, b, true);
    }
    if let Some(deque) = a.as_gc::<Deque>() {
        let items = vm.collect(b)?;
        vm.heap.account(items.len() * 8);
        let body = &mut vm.heap[deque];
        body.items.extend(items);
        body.changes += 1;
        if let Some(most) = body.max_len {
            let excess = body.items.len().saturating_sub(most);
            body.items.drain(..excess);
        }
        return Ok(a);
    }
    Ok(Value::NOT_IMPLEMENTED)
}

fn extend_list(vm: &mut Vm, list: Gc<List>, items: &[Value]) {
    let before = vm.heap[list].items.capacity();
    vm.heap[list].items.extend_from_slice(items);
    let grown = vm.heap[list].items.capacity() - before;
    vm.heap.account(grown * 8);
}

/// `a *= b` for sequences that change in place; NotImplemented for the others.
pub(super) fn repeat_in_place(vm: &mut Vm, a: Value, b: Value) -> PyResult {
    if let Some(list) = a.as_gc::<List>() {
        let count = count_of(vm, b)?;
        check_repeat(vm, vm.heap[list].items.len(), count, 8)?;
        let items = vm.heap[list].items.repeat(count);
        vm.heap.account(items.len() * 8);
        vm.heap[list].items = items;
        return Ok(a);
    }
    if let Some(array) = a.as_gc::<ByteArray>() {
        let count = count_of(vm, b)?;
        check_repeat(vm, vm.heap[array].0.len(), count, 1)?;
        if count != 1 {
            check_resizable(vm, a, &[])?;
        }
        let bytes = vm.heap[array].0.repeat(count);
        vm.heap.account(bytes.len());
        vm.heap[array].0 = bytes;
        return Ok(a);
    }
    if let Some(array) = a.as_gc::<Packed>() {
        let count = count_of(vm, b)?;
        check_repeat(vm, vm.heap[array].bytes.len(), count, 1)?;
        if count != 1 {
            check_resizable(vm, a, &[])?;
        }
        let bytes = vm.heap[array].bytes.repeat(count);
        vm.heap.account(bytes.len());
        vm.heap[array].bytes = bytes;
        return Ok(a);
    }
    if let Some(deque) = a.as_gc::<Deque>() {
        let count = count_of(vm, b)?;
        let mut items = repeated_deque(vm, deque, count)?;
        let body = &mut vm.heap[deque];
        if let Some(most) = body.max_len {
            items.drain(..items.len().saturating_sub(most));
        }
        body.items = items;
        body.changes += 1;
        return Ok(a);
    }
    Ok(Value::NOT_IMPLEMENTED)
}
