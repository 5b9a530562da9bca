//! The methods of `set` and `frozenset`.

use super::Set;
use crate::heap::Gc;
use crate::ops::set as ops;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

fn this(args: &[Value]) -> Gc<Set> {
    crate::types::receiver(args)
}

fn is_frozen(vm: &Vm, args: &[Value]) -> bool {
    vm.heap[this(args)].frozen
}

fn add(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.set_add(this(args), args[1])?;
    Ok(Value::NONE)
}

fn clear(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.heap[this(args)].clear();
    Ok(Value::NONE)
}

fn copy(vm: &mut Vm, args: &[Value]) -> PyResult {
    if is_frozen(vm, args) {
        return Ok(args[0]);
    }
    Ok(ops::copy(vm, this(args), false).into())
}

fn difference(vm: &mut Vm, args: &[Value]) -> PyResult {
    let frozen = is_frozen(vm, args);
    let [_, first, rest @ ..] = args else { return Ok(ops::copy(vm, this(args), frozen).into()) };
    let result = ops::difference(vm, this(args), *first, frozen)?;
    vm.root(result);
    for &other in rest {
        ops::difference_update(vm, result, other)?;
    }
    Ok(result.into())
}

fn difference_update(vm: &mut Vm, args: &[Value]) -> PyResult {
    for &other in &args[1..] {
        ops::difference_update(vm, this(args), other)?;
    }
    Ok(Value::NONE)
}

fn discard(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.set_discard(this(args), args[1])?;
    Ok(Value::NONE)
}

fn intersection(vm: &mut Vm, args: &[Value]) -> PyResult {
    let frozen = is_frozen(vm, args);
    let mut result = this(args);
    if args.len() == 1 {
        return Ok(ops::copy(vm, result, frozen).into());
    }
    for &other in &args[1..] {
        result = ops::intersection(vm, result, other, frozen)?;
        vm.root(result);
    }
    Ok(result.into())
}

fn intersection_update(vm: &mut Vm, args: &[Value]) -> PyResult {
    for &other in &args[1..] {
        ops::intersection_update(vm, this(args), other)?;
    }
    Ok(Value::NONE)
}

fn is_disjoint(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Value::bool(ops::is_disjoint(vm, this(args), args[1])?))
}

fn is_subset(vm: &mut Vm, args: &[Value]) -> PyResult {
    let other = ops::as_set(vm, args[1])?;
    Ok(Value::bool(ops::is_subset(vm, this(args), other)?))
}

fn is_superset(vm: &mut Vm, args: &[Value]) -> PyResult {
    let other = ops::as_set(vm, args[1])?;
    Ok(Value::bool(ops::is_subset(vm, other, this(args))?))
}

fn pop(vm: &mut Vm, args: &[Value]) -> PyResult {
    match vm.heap[this(args)].pop() {
        Some(member) => Ok(member),
        None => {
            let text = vm.new_str("pop from an empty set");
            Err(vm.key_error(text))
        }
    }
}

fn remove(vm: &mut Vm, args: &[Value]) -> PyResult {
    if vm.set_discard(this(args), args[1])? {
        return Ok(Value::NONE);
    }
    Err(vm.key_error(args[1]))
}

fn symmetric_difference(vm: &mut Vm, args: &[Value]) -> PyResult {
    let frozen = is_frozen(vm, args);
    Ok(ops::symmetric_difference(vm, this(args), args[1], frozen)?.into())
}

fn symmetric_difference_update(vm: &mut Vm, args: &[Value]) -> PyResult {
    ops::symmetric_difference_update(vm, this(args), args[1])?;
    Ok(Value::NONE)
}

fn union(vm: &mut Vm, args: &[Value]) -> PyResult {
    let frozen = is_frozen(vm, args);
    let result = ops::copy(vm, this(args), frozen);
    vm.root(result);
    for &other in &args[1..] {
        if other != args[0] {
            vm.set_update(result, other)?;
        }
    }
    Ok(result.into())
}

fn update(vm: &mut Vm, args: &[Value]) -> PyResult {
    for &other in &args[1..] {
        vm.set_update(this(args), other)?;
    }
    Ok(Value::NONE)
}

fn make(vm: &mut Vm, args: &[Value], frozen: bool) -> PyResult {
    let set = vm.heap.alloc(Set::new(frozen));
    if let Some(iterable) = args[0].present() {
        vm.root(set);
        vm.set_fill(set, iterable)?;
    }
    Ok(set.into())
}

pub(super) fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    make(vm, args, false)
}

pub(super) fn construct_frozen(vm: &mut Vm, args: &[Value]) -> PyResult {
    match args[0].as_gc::<Set>() {
        Some(set) if vm.heap[set].frozen => Ok(args[0]),
        _ => make(vm, args, true),
    }
}

/// The methods, one row each.
pub const METHODS: &[NativeDef] = crate::natives![
    "@class __class_getitem__(cls, item, /)", "See PEP 585." => crate::types::alias::class_getitem;
    "add(self, object, /)", "Add a member." => add;
    "clear(self, /)", "Remove every member." => clear;
    "copy(self, /)", "A new set with the same members." => copy;
    "difference(self, *others)", "The members that are in none of the others." => difference;
    "difference_update(self, *others)", "Remove the members of the others." => difference_update;
    "discard(self, object, /)", "Remove a member if it is there." => discard;
    "intersection(self, *others)", "The members that are in all of the others." => intersection;
    "intersection_update(self, *others)", "Keep the members that are in all of the others." => intersection_update;
    "isdisjoint(self, other, /)", "Whether there is no member in common." => is_disjoint;
    "issubset(self, other, /)", "Whether the other has every member." => is_subset;
    "issuperset(self, other, /)", "Whether every member of the other is here." => is_superset;
    "pop(self, /)", "Remove some member and return it; KeyError if there is none." => pop;
    "remove(self, object, /)", "Remove a member; KeyError if it is not there." => remove;
    "symmetric_difference(self, other, /)", "The members that are in one of both only." => symmetric_difference;
    "symmetric_difference_update(self, other, /)", "Keep the members that are in one of both only." => symmetric_difference_update;
    "union(self, *others)", "The members of all." => union;
    "update(self, *others)", "Add the members of the others." => update;
];

/// The methods, one row each.
pub const FROZEN_METHODS: &[NativeDef] = crate::natives![
    "@class __class_getitem__(cls, item, /)", "See PEP 585." => crate::types::alias::class_getitem;
    "copy(self, /)", "The same set." => copy;
    "difference(self, *others)", "The members that are in none of the others." => difference;
    "intersection(self, *others)", "The members that are in all of the others." => intersection;
    "isdisjoint(self, other, /)", "Whether there is no member in common." => is_disjoint;
    "issubset(self, other, /)", "Whether the other has every member." => is_subset;
    "issuperset(self, other, /)", "Whether every member of the other is here." => is_superset;
    "symmetric_difference(self, other, /)", "The members that are in one of both only." => symmetric_difference;
    "union(self, *others)", "The members of all." => union;
];
