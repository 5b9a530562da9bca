//! Operators by dunder methods: which operand is asked first, and what its answer means.

use super::{BinaryOp, sequence};
use crate::heap::{Gc, Str};
use crate::ops::slots::knows;
use crate::types::deque::Deque;
use crate::types::native::Native;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// `a op b` where a class made in Python is involved; NotImplemented if neither operand knows the operator.
///
/// The right operand is asked first if its class is derived from the left one's and has a reflected method of its own.
pub(super) fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> PyResult {
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
    let repeats_a = is_builtin_sequence(vm, op, a, name) && is_builtin_sequence(vm, op, a, reflected);
    if ask_b && asked_first(vm, op, a, b) {
        ask_b = false;
        if let Some(result) = vm.call_operator(b, reflected, &[a])?
            && result != Value::NOT_IMPLEMENTED
        {
            return Ok(result);
        }
    }
    let result = if own_a && !repeats_a {
        vm.call_operator(a, name, &[b])?.unwrap_or(Value::NOT_IMPLEMENTED)
    } else if ask_b && !knows(vm, a, b) {
        Value::NOT_IMPLEMENTED
    } else {
        vm.binary_builtin(op, a, b)?
    };
    if result != Value::NOT_IMPLEMENTED {
        return Ok(result);
    }
    if ask_b && is_builtin_sequence(vm, op, b, reflected) {
        return vm.binary_builtin(op, a, b);
    }
    if ask_b {
        return Ok(vm.call_operator(b, reflected, &[a])?.unwrap_or(Value::NOT_IMPLEMENTED));
    }
    if own_a { without_method(vm, op, a, b) } else { Ok(Value::NOT_IMPLEMENTED) }
}

/// What is left to try for an instance `a` of a class made in Python when no method has an answer.
pub(super) fn without_method(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> PyResult {
    if !vm.has_own_class(b) {
        if op == BinaryOp::Mul && sequence::is_sequence(b) {
            return sequence::repeat(vm, b, a);
        }
        // As the built-in type's reflected method: a float beside an instance of a subclass of int.
        let inner = vm.unwrap_payload(a);
        if inner != a && !sequence::is_sequence(inner) {
            return vm.binary_builtin(op, inner, b);
        }
    }
    Ok(Value::NOT_IMPLEMENTED)
}

/// Whether `+` and `*` of a value are those of the built-in sequence that it is or that its class is derived from.
fn is_builtin_sequence(vm: &mut Vm, op: BinaryOp, value: Value, method: Gc<Str>) -> bool {
    let inner = vm.unwrap_payload(value);
    // (A deque's methods give instances of its own class.)
    matches!(op, BinaryOp::Add | BinaryOp::Mul)
        && sequence::is_sequence(inner)
        && !inner.is::<Deque>()
        && vm.lookup_special(value, method).is_none_or(|method| method.is::<Native>())
}

/// Whether the right operand's reflected method goes before the left one's method.
fn asked_first(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> bool {
    let (_, reflected, _) = op.method_names(&vm.names);
    let (class_a, class_b) = (vm.class_of(a), vm.class_of(b));
    let Some(of_b) = vm.lookup(class_b, reflected) else { return false };
    // Built-in sequences concatenate and repeat only after the number protocol has failed.
    let is_number = !vm.has_own_class(a) && sequence::is_sequence(vm.unwrap_payload(b));
    if matches!(op, BinaryOp::Add | BinaryOp::Mul) && (is_number || sequence::is_sequence(vm.unwrap_payload(a))) {
        let (name, ..) = op.method_names(&vm.names);
        let own = vm.lookup_special(a, name).is_some_and(|method| !method.is::<Native>());
        return !of_b.is::<Native>() && (!own || vm.heap[class_b].is_subclass(class_a));
    }
    vm.heap[class_b].is_subclass(class_a) && vm.lookup(class_a, reflected) != Some(of_b)
}

/// `a op= b` by the in-place method of a class made in Python; NotImplemented if it has none.
pub(super) fn inplace(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> PyResult {
    let (_, _, name) = op.method_names(&vm.names);
    let inner = vm.unwrap_payload(a);
    if matches!(op, BinaryOp::Add | BinaryOp::Mul)
        && sequence::is_sequence(inner)
        && !inner.is::<Deque>()
        && vm.lookup_special(a, name).is_some_and(|method| method.is::<Native>())
    {
        let result = vm.inplace_builtin(op, inner, b)?;
        return Ok(if result == inner { a } else { result });
    }
    let Some(result) = vm.call_operator(a, name, &[b])? else { return Ok(Value::NOT_IMPLEMENTED) };
    // The wrapper of a built-in type's method has only seen the value inside the instance.
    Ok(if result != a && result == vm.unwrap_payload(a) { a } else { result })
}
