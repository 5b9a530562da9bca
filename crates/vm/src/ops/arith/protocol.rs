//! `+` and `*` where an operand is a built-in sequence or derived from one.
//!
//! The number protocol is asked first, the sequence protocol (concatenate, repeat) after it. A built-in sequence has no part in
//! the first; a class derived from it takes part as soon as the operator's method or the reflected one is written in Python,
//! and gives up its part in the second with that. (As CPython fills the slots of a type, in `typeobject.c`, and asks them, in
//! `abstract.c`.)

use super::{BinaryOp, sequence};
use crate::heap::{Gc, Kind, Str};
use crate::types::bytes::ByteArray;
use crate::types::deque::Deque;
use crate::types::native::Native;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// Whether this file says what the operator means for these operands.
pub(super) fn concerns(vm: &Vm, op: BinaryOp, a: Value, b: Value) -> bool {
    matches!(op, BinaryOp::Add | BinaryOp::Mul) && (is_sequence(vm, a) || is_sequence(vm, b))
}

fn is_sequence(vm: &Vm, value: Value) -> bool {
    sequence::is_sequence(vm.unwrap_payload(value))
}

/// `a op b`, or NotImplemented.
pub(super) fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> PyResult {
    match as_numbers(vm, op, a, b)? {
        Value::NOT_IMPLEMENTED => as_sequences(vm, op, a, b),
        result => Ok(result),
    }
}

/// `a op= b`, or NotImplemented.
pub(super) fn inplace(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> PyResult {
    let (_, _, own) = op.method_names(&vm.names);
    // (Concatenating in place is part of both protocols for a class derived from a sequence that does it.)
    if op == BinaryOp::Add && vm.has_own_class(a) && !in_python(vm, a, own) {
        let result = in_place_builtin(vm, op, a, b)?;
        if result != Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
    }
    if in_python(vm, a, own)
        && let Some(result) = vm.call_operator(a, own, &[b])?
        && result != Value::NOT_IMPLEMENTED
    {
        return Ok(result);
    }
    match as_numbers(vm, op, a, b)? {
        Value::NOT_IMPLEMENTED => as_sequences_in_place(vm, op, a, b),
        result => Ok(result),
    }
}

/// Whether a method of a value's class is written in Python.
fn in_python(vm: &mut Vm, value: Value, name: Gc<Str>) -> bool {
    vm.has_own_class(value) && vm.lookup(vm.class_of(value), name).is_some_and(|method| !method.is::<Native>())
}

/// Whether a value has a part in the number protocol by methods that are written in Python.
fn counts_as_number(vm: &mut Vm, op: BinaryOp, value: Value) -> bool {
    let (name, reflected, _) = op.method_names(&vm.names);
    in_python(vm, value, name) || in_python(vm, value, reflected)
}

/// The number protocol. (Built-in numbers know no sequences, so that methods written in Python are all there is to ask.)
fn as_numbers(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> PyResult {
    let (name, reflected, _) = op.method_names(&vm.names);
    let (class_a, class_b) = (vm.class_of(a), vm.class_of(b));
    let mut ask_b = class_a != class_b && counts_as_number(vm, op, b);
    if counts_as_number(vm, op, a) {
        let of_b = vm.lookup(class_b, reflected);
        if ask_b && vm.heap[class_b].is_subclass(class_a) && of_b.is_some() && of_b != vm.lookup(class_a, reflected) {
            ask_b = false;
            if let Some(result) = vm.call_operator(b, reflected, &[a])?
                && result != Value::NOT_IMPLEMENTED
            {
                return Ok(result);
            }
        }
        if let Some(result) = vm.call_operator(a, name, &[b])?
            && result != Value::NOT_IMPLEMENTED
        {
            return Ok(result);
        }
    }
    let result = if ask_b { vm.call_operator(b, reflected, &[a])? } else { None };
    Ok(result.unwrap_or(Value::NOT_IMPLEMENTED))
}

fn repeats(vm: &mut Vm, value: Value) -> bool {
    is_sequence(vm, value) && !counts_as_number(vm, BinaryOp::Mul, value)
}

/// The sequence protocol: `a + b` concatenates if `a` does, `a * b` repeats whichever can be repeated.
pub(super) fn as_sequences(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> PyResult {
    match op {
        BinaryOp::Add if is_sequence(vm, a) && !in_python(vm, a, vm.names.add) => concat(vm, a, b),
        BinaryOp::Mul if repeats(vm, a) => repeat(vm, a, b),
        BinaryOp::Mul if repeats(vm, b) => repeat(vm, b, a),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// The same for `a op= b`, which changes `a` if its type can be changed.
pub(super) fn as_sequences_in_place(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> PyResult {
    let (_, _, own) = op.method_names(&vm.names);
    if !in_python(vm, a, own) {
        let result = in_place_builtin(vm, op, a, b)?;
        if result != Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
    }
    if op == BinaryOp::Mul && !repeats(vm, a) && has_protocol(vm, a) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    as_sequences(vm, op, a, b)
}

/// `a op= b` by the built-in sequence that `a` is or is derived from; NotImplemented if it can't be changed.
fn in_place_builtin(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> PyResult {
    let inner = vm.unwrap_payload(a);
    if !sequence::is_sequence(inner) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    if op == BinaryOp::Add && inner.is::<ByteArray>() && crate::types::bytes::buffer(vm, b).is_none() {
        return Err(sequence::cannot_concat(vm, a, b));
    }
    let result = vm.inplace_builtin(op, inner, b)?;
    Ok(if result == inner { a } else { result })
}

/// Whether a value that can't be repeated has another part of the sequence protocol (`len()`, `in`): then `a *= b` does not look
/// at the sequence `b`.
pub(super) fn has_protocol(vm: &Vm, value: Value) -> bool {
    match value.kind() {
        Some(Kind::Dict | Kind::Set | Kind::Range | Kind::DictView) => true,
        Some(Kind::Instance) => vm.heap[vm.class_of(value)].is_heap,
        _ => false,
    }
}

fn concat(vm: &mut Vm, a: Value, b: Value) -> PyResult {
    match makes_its_own(vm, a) {
        true => Ok(vm.call_operator(a, vm.names.add, &[b])?.unwrap_or(Value::NOT_IMPLEMENTED)),
        false => vm.binary_builtin(BinaryOp::Add, a, b),
    }
}

fn repeat(vm: &mut Vm, value: Value, count: Value) -> PyResult {
    if makes_its_own(vm, value) {
        sequence::check_counts(vm, count)?;
        return Ok(vm.call_operator(value, vm.names.mul, &[count])?.unwrap_or(Value::NOT_IMPLEMENTED));
    }
    sequence::repeat_written(vm, vm.unwrap_payload(value), count)
}

/// Whether the methods of a value's built-in type give instances of the value's own class: those of deques do.
fn makes_its_own(vm: &Vm, value: Value) -> bool {
    vm.has_own_class(value) && vm.unwrap_payload(value).is::<Deque>()
}
