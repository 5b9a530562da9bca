//! The methods that change a bytearray.

use super::{ByteArray, buffer, byte_arg, from_iterable};
use crate::heap::{Gc, Str};
use crate::types::exception::Exc;
use crate::types::memoryview::check_resizable;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

fn this(args: &[Value]) -> Gc<ByteArray> {
    args[0].as_gc().expect("a method's first argument is of its type")
}

/// Tells the heap about room that was added.
fn account(vm: &mut Vm, before: usize, array: Gc<ByteArray>) {
    let grown = vm.heap[array].0.capacity().saturating_sub(before);
    if grown > 0 {
        vm.heap.account(grown);
    }
}

pub(super) fn append(vm: &mut Vm, args: &[Value]) -> PyResult {
    let byte = byte_arg(vm, args[1], "byte")?;
    let array = this(args);
    check_resizable(vm, args[0], &[])?;
    let before = vm.heap[array].0.capacity();
    vm.heap[array].0.push(byte);
    account(vm, before, array);
    Ok(Value::NONE)
}

pub(super) fn clear(vm: &mut Vm, args: &[Value]) -> PyResult {
    check_resizable(vm, args[0], &[])?;
    vm.heap[this(args)].0.clear();
    Ok(Value::NONE)
}

pub(super) fn copy(vm: &mut Vm, args: &[Value]) -> PyResult {
    let bytes = vm.heap[this(args)].0.clone();
    Ok(vm.new_bytearray(bytes))
}

pub(super) fn extend(vm: &mut Vm, args: &[Value]) -> PyResult {
    let bytes = match buffer(vm, args[1]) {
        Some(other) => other.slice(&vm.heap).to_vec(),
        None if vm.cast::<Str>(args[1]).is_some() => {
            let message = format!("expected iterable of integers; got: '{}'", vm.type_name(args[1]));
            return Err(vm.type_error(message));
        }
        None => match vm.iter(args[1]) {
            Ok(iterator) => {
                vm.root(iterator);
                from_iterable(vm, iterator, "byte")?
            }
            Err(error) if vm.is_exc(error, Exc::TypeError) => {
                let message = format!("can't extend bytearray with {}", vm.type_name(args[1]));
                return Err(vm.type_error(message));
            }
            Err(error) => return Err(error),
        },
    };
    let array = this(args);
    let before = vm.heap[array].0.capacity();
    vm.check_size(vm.heap[array].0.len() + bytes.len())?;
    check_resizable(vm, args[0], &[])?;
    vm.heap[array].0.extend(bytes);
    account(vm, before, array);
    Ok(Value::NONE)
}

pub(super) fn insert(vm: &mut Vm, args: &[Value]) -> PyResult {
    let index = vm.to_isize(args[1])?;
    let byte = byte_arg(vm, args[2], "byte")?;
    let array = this(args);
    check_resizable(vm, args[0], &[])?;
    let len = vm.heap[array].0.len() as i64;
    let index = if index < 0 { (index + len).max(0) } else { index.min(len) };
    let before = vm.heap[array].0.capacity();
    vm.heap[array].0.insert(index as usize, byte);
    account(vm, before, array);
    Ok(Value::NONE)
}

pub(super) fn pop(vm: &mut Vm, args: &[Value]) -> PyResult {
    let index = match args[1].present() {
        Some(index) => vm.to_isize(index)?,
        None => -1,
    };
    let array = this(args);
    let len = vm.heap[array].0.len() as i64;
    if len == 0 {
        return Err(vm.index_error("pop from empty bytearray"));
    }
    let index = if index < 0 { index + len } else { index };
    if index < 0 || index >= len {
        return Err(vm.index_error("pop index out of range"));
    }
    check_resizable(vm, args[0], &[])?;
    let byte = vm.heap[array].0.remove(index as usize);
    Ok(Value::int_unchecked(byte.into()))
}

pub(super) fn remove(vm: &mut Vm, args: &[Value]) -> PyResult {
    let byte = byte_arg(vm, args[1], "byte")?;
    let array = this(args);
    match memchr::memchr(byte, &vm.heap[array].0) {
        Some(at) => {
            check_resizable(vm, args[0], &[])?;
            vm.heap[array].0.remove(at);
            Ok(Value::NONE)
        }
        None => Err(vm.value_error("value not found in bytearray")),
    }
}

pub(super) fn reverse(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.heap[this(args)].0.reverse();
    Ok(Value::NONE)
}
