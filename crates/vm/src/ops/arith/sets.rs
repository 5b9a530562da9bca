//! The operators of sets, of views of dicts and (`|`) of dicts and types. The algorithms are in [`crate::ops::set`].

use super::BinaryOp;
use crate::heap::Gc;
use crate::ops::set;
use crate::types::alias::Alias;
use crate::types::class::Class;
use crate::types::dict::{Dict, DictView, ViewKind};
use crate::types::set::Set;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// `a op b` for `|`, `&`, `-` and `^`; NotImplemented if the operands don't have the operator.
pub(super) fn binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> PyResult {
    if let (Some(x), Some(_)) = (a.as_gc::<Set>(), b.as_gc::<Set>()) {
        return on_sets(vm, op, x, b, vm.heap[x].frozen).map(Value::from);
    }
    if is_set_view(vm, a) || is_set_view(vm, b) {
        return on_views(vm, op, a, b);
    }
    if op == BinaryOp::BitOr
        && let (Some(x), Some(_)) = (a.as_gc::<Dict>(), b.as_gc::<Dict>())
    {
        let merged = vm.heap[x].clone();
        let merged = vm.heap.alloc(merged);
        vm.rooted(&[merged.into(), b], |vm| vm.dict_update(merged, b))?;
        return Ok(merged.into());
    }
    if op == BinaryOp::BitOr && is_type(a) && is_type(b) && !(a.is_none() && b.is_none()) {
        return crate::types::alias::union(vm, &[a, b]);
    }
    Ok(Value::NOT_IMPLEMENTED)
}

/// Whether a value can be a member of a union of types.
fn is_type(value: Value) -> bool {
    value.is_none() || value.is::<Class>() || value.is::<Alias>()
}

fn on_sets(vm: &mut Vm, op: BinaryOp, a: Gc<Set>, b: Value, frozen: bool) -> PyResult<Gc<Set>> {
    vm.rooted(&[a.into(), b], |vm| match op {
        BinaryOp::BitAnd => set::intersection(vm, a, b, frozen),
        BinaryOp::Sub => set::difference(vm, a, b, frozen),
        BinaryOp::BitXor => set::symmetric_difference(vm, a, b, frozen),
        _ => {
            let union = set::copy(vm, a, frozen);
            // A set beside itself adds nothing, and makes no room for it.
            if b == Value::from(a) {
                return Ok(union);
            }
            vm.rooted(&[union.into()], |vm| vm.set_update(union, b))?;
            Ok(union)
        }
    })
}

/// Whether a value is a view of a dict's keys or items.
fn is_set_view(vm: &Vm, value: Value) -> bool {
    value.as_gc::<DictView>().is_some_and(|view| vm.heap[view].kind != ViewKind::Values)
}

/// With a view on either side, the other operand may be any iterable.
fn on_views(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> PyResult {
    if op == BinaryOp::BitAnd {
        return intersect_view(vm, a, b);
    }
    let result = vm.heap.alloc(Set::new(false));
    vm.rooted(&[result.into(), a, b], |vm| {
        // The keys of a dict come with their number, so that the set gets room for all at once, as CPython's does.
        let start = match a.as_gc::<DictView>().map(|view| vm.heap[view]) {
            Some(DictView { dict, kind: ViewKind::Keys }) => dict.into(),
            _ => a,
        };
        vm.set_update(result, start)?;
        match op {
            BinaryOp::Sub => set::difference_update(vm, result, b),
            BinaryOp::BitXor => set::symmetric_difference_update(vm, result, b),
            _ => vm.set_update(result, b),
        }
    })?;
    Ok(result.into())
}

/// The members of one operand that are in the view, in the order of the operand that is gone through.
fn intersect_view(vm: &mut Vm, a: Value, b: Value) -> PyResult {
    let (mut view, mut other) = if is_set_view(vm, a) { (a, b) } else { (b, a) };
    let len = vm.len(view)?;
    if let Some(set) = other.as_gc::<Set>()
        && !vm.heap[set].frozen
        && len <= vm.heap[set].len()
    {
        return set::intersection(vm, set, view, false).map(Value::from);
    }
    if is_set_view(vm, other) && vm.len(other)? > len {
        std::mem::swap(&mut view, &mut other);
    }
    let result = vm.heap.alloc(Set::new(false));
    vm.rooted(&[result.into(), view, other], |vm| {
        vm.for_each(other, |vm, item| {
            vm.rooted(&[item], |vm| {
                if vm.contains(view, item)? {
                    vm.set_add(result, item)?;
                }
                Ok(())
            })
        })
    })?;
    Ok(result.into())
}

/// `a op= b` for sets and dicts that change in place; NotImplemented for the others.
pub(super) fn in_place(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> PyResult {
    if op == BinaryOp::BitOr
        && let Some(dict) = a.as_gc::<Dict>()
    {
        vm.dict_update(dict, b)?;
        return Ok(a);
    }
    let other = vm.unwrap_payload(b);
    let Some(members) = a.as_gc::<Set>().filter(|&s| !vm.heap[s].frozen && other.is::<Set>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    match op {
        BinaryOp::BitOr => vm.set_update(members, other)?,
        BinaryOp::Sub => set::difference_update(vm, members, other)?,
        BinaryOp::BitXor => set::symmetric_difference_update(vm, members, other)?,
        _ => set::intersection_update(vm, members, other)?,
    }
    Ok(a)
}
