//! Items of bytes and bytearrays: setting, deleting, and `in`.

use crate::heap::{Gc, Str};
use crate::ops::item::delete_span;
use crate::types::bytes::{ByteArray, buffer};
use crate::types::memoryview::check_resizable;
use crate::types::slice::{self, Slice};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// A copy of the bytes that a bytes-like object holds.
fn bytes_of(vm: &Vm, value: Value) -> Option<Vec<u8>> {
    buffer(vm, value).map(|buffer| buffer.slice(&vm.heap).to_vec())
}

/// A number as a byte.
pub(crate) fn to_byte(vm: &mut Vm, value: Value) -> PyResult<u8> {
    let number = vm.to_index_clamped(value)?;
    u8::try_from(number).map_err(|_| vm.value_error("byte must be in range(0, 256)"))
}

/// An index as a number.
fn number(vm: &mut Vm, bytes: Gc<ByteArray>, index: Value) -> PyResult<i64> {
    if !slice::has_index(vm, index) {
        let text = format!("bytearray indices must be integers or slices, not {}", vm.type_name(index));
        return Err(vm.type_error(text));
    }
    vm.item_index_any(bytes.into(), index)
}

fn place(vm: &mut Vm, bytes: Gc<ByteArray>, i: i64) -> PyResult<usize> {
    let len = vm.heap[bytes].0.len();
    let place = if i < 0 { i.saturating_add(len as i64) } else { i };
    if place < 0 || place as usize >= len {
        return Err(vm.index_error("bytearray index out of range"));
    }
    Ok(place as usize)
}

/// Whether a value can be made a number of.
fn is_number(vm: &mut Vm, value: Value) -> bool {
    crate::ops::arith::Number::of(value).is_some()
        || [vm.names.index, vm.names.int, vm.names.float].iter().any(|&name| vm.lookup_special(value, name).is_some())
}

/// `bytes[index] = value`
pub(crate) fn set(vm: &mut Vm, bytes: Gc<ByteArray>, index: Value, value: Value) -> PyResult<()> {
    let Some(slice) = index.as_gc::<Slice>() else {
        let i = number(vm, bytes, index)?;
        let byte = to_byte(vm, value)?;
        let place = place(vm, bytes, i)?;
        vm.heap[bytes].0[place] = byte;
        return Ok(());
    };
    let bounds = slice::bounds(vm, slice)?;
    let new = match bytes_of(vm, value) {
        Some(new) => new,
        None if is_number(vm, value) || vm.cast::<Str>(value).is_some() => {
            return Err(vm.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
        }
        None => vm.rooted(&[value, bytes.into()], |vm| crate::types::bytes::for_slice(vm, value))?,
    };
    let span = bounds.fit(vm.heap[bytes].0.len());
    if span.step == 1 {
        if new.len() != span.len {
            check_resizable(vm, bytes.into(), &[value])?;
        }
        vm.heap.account(new.len());
        vm.heap[bytes].0.splice(span.start..span.start + span.len, new);
        return Ok(());
    }
    if new.is_empty() {
        if span.len > 0 {
            check_resizable(vm, bytes.into(), &[])?;
        }
        delete_span(&mut vm.heap[bytes].0, span);
        return Ok(());
    }
    if new.len() != span.len {
        let text = format!("attempt to assign bytes of size {} to extended slice of size {}", new.len(), span.len);
        return Err(vm.value_error(text));
    }
    let mut place = span.start as i64;
    for byte in new {
        vm.heap[bytes].0[place as usize] = byte;
        place = place.wrapping_add(span.step);
    }
    Ok(())
}

/// `del bytes[index]`
pub(crate) fn delete(vm: &mut Vm, bytes: Gc<ByteArray>, index: Value) -> PyResult<()> {
    if let Some(slice) = index.as_gc::<Slice>() {
        let bounds = slice::bounds(vm, slice)?;
        if bounds.fit(vm.heap[bytes].0.len()).len > 0 {
            check_resizable(vm, bytes.into(), &[])?;
        }
        let content = &mut vm.heap[bytes].0;
        delete_span(content, bounds.fit(content.len()));
        return Ok(());
    }
    let i = number(vm, bytes, index)?;
    let place = place(vm, bytes, i)?;
    check_resizable(vm, bytes.into(), &[])?;
    vm.heap[bytes].0.remove(place);
    Ok(())
}

/// `value in bytes`
pub(crate) fn contains(vm: &mut Vm, container: Value, value: Value) -> PyResult<bool> {
    let content = bytes_of(vm, container).unwrap_or_default();
    if let Some(part) = bytes_of(vm, value) {
        return Ok(part.is_empty() || content.windows(part.len()).any(|w| w == part));
    }
    if !slice::has_index(vm, value) {
        let text = format!("a bytes-like object is required, not '{}'", vm.type_name(value));
        return Err(vm.type_error(text));
    }
    let byte = to_byte(vm, value)?;
    Ok(content.contains(&byte))
}
