//! Operators by dunder methods: which operand is asked first, and what its answer means.

use super::{BinaryOp, protocol};
use crate::ops::slots::knows;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// `a op b` where a class made in Python is involved; NotImplemented if neither operand knows the operator.
///
/// The right operand is asked first if its class is derived from the left one's and has a reflected method of its own.
pub(super) fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> PyResult {
    if protocol::concerns(vm, op, a, b) {
        return protocol::binary(vm, op, a, b);
    }
    let (name, reflected, _) = op.method_names(&vm.names);
    let (class_a, class_b) = (vm.class_of(a), vm.class_of(b));
    if class_a == class_b
        && let Some(method) = vm.lookup(class_a, name)
        && vm.as_native_half(method).is_some()
    {
        return vm.call_on(method, a, &[b]);
    }
    let (own_a, own_b) = (vm.has_own_class(a), vm.has_own_class(b));
    let mut ask_b = class_a != class_b && own_b;
    if ask_b && asked_first(vm, op, a, b) {
        ask_b = false;
        if let Some(result) = vm.call_operator(b, reflected, &[a])?
            && result != Value::NOT_IMPLEMENTED
        {
            return Ok(result);
        }
    }
    let result = if own_a {
        vm.call_operator(a, name, &[b])?.unwrap_or(Value::NOT_IMPLEMENTED)
    } else if ask_b && !knows(vm, a, b) {
        Value::NOT_IMPLEMENTED
    } else {
        vm.binary_builtin(op, a, b)?
    };
    if result != Value::NOT_IMPLEMENTED {
        return Ok(result);
    }
    if ask_b {
        return Ok(vm.call_operator(b, reflected, &[a])?.unwrap_or(Value::NOT_IMPLEMENTED));
    }
    if own_a { without_method(vm, op, a, b) } else { Ok(Value::NOT_IMPLEMENTED) }
}

/// What is left to try for an instance `a` of a class made in Python when no method has an answer.
fn without_method(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> PyResult {
    if !vm.has_own_class(b) {
        // As the built-in type's reflected method: a float beside an instance of a subclass of int.
        let inner = vm.unwrap_payload(a);
        if inner != a {
            return vm.binary_builtin(op, inner, b);
        }
    }
    Ok(Value::NOT_IMPLEMENTED)
}

/// What `a op b` (`a op= b` if `inplace`) is when the first method, written in Python, has answered NotImplemented.
pub(super) fn after_method(vm: &mut Vm, op: BinaryOp, inplace: bool, a: Value, b: Value) -> PyResult {
    match (protocol::concerns(vm, op, a, b), inplace) {
        (false, _) => without_method(vm, op, a, b),
        (true, false) => protocol::as_sequences(vm, op, a, b),
        (true, true) => protocol::as_sequences_in_place(vm, op, a, b),
    }
}

/// Whether the right operand's reflected method goes before the left one's method.
fn asked_first(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> bool {
    let (_, reflected, _) = op.method_names(&vm.names);
    let (class_a, class_b) = (vm.class_of(a), vm.class_of(b));
    let Some(of_b) = vm.lookup(class_b, reflected) else { return false };
    vm.heap[class_b].is_subclass(class_a) && vm.lookup(class_a, reflected) != Some(of_b)
}

/// `a op= b` by the in-place method of a class made in Python; NotImplemented if it has none.
pub(super) fn inplace(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> PyResult {
    let (_, _, name) = op.method_names(&vm.names);
    let Some(result) = vm.call_operator(a, name, &[b])? else { return Ok(Value::NOT_IMPLEMENTED) };
    // The wrapper of a built-in type's method has only seen the value inside the instance.
    Ok(if result != a && result == vm.unwrap_payload(a) { a } else { result })
}
