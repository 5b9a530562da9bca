//! Wrappers of everything but the operators: comparison, hash, texts, length, items, iteration, conversions, calls.

use super::arith::knows;
use crate::heap::{Gc, Str};
use crate::ops::arith::{Int, Number, int_value_of_float};
use crate::ops::compare::CompareOp;
use crate::types::dict::Dict;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

fn compare(vm: &mut Vm, op: CompareOp, args: &[Value]) -> PyResult {
    if !knows(vm, args[0], args[1]) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let other = vm.unwrap_payload(args[1]);
    vm.compare_builtin(op, args[0], other)
}

pub(super) const COMPARE: &[NativeDef] = crate::natives![
    "__eq__(self, value, /)", "Return self==value." => |vm, args| compare(vm, CompareOp::Eq, args);
    "__ne__(self, value, /)", "Return self!=value." => |vm, args| compare(vm, CompareOp::Ne, args);
    "__lt__(self, value, /)", "Return self<value." => |vm, args| compare(vm, CompareOp::Lt, args);
    "__le__(self, value, /)", "Return self<=value." => |vm, args| compare(vm, CompareOp::Le, args);
    "__gt__(self, value, /)", "Return self>value." => |vm, args| compare(vm, CompareOp::Gt, args);
    "__ge__(self, value, /)", "Return self>=value." => |vm, args| compare(vm, CompareOp::Ge, args);
];

pub(super) const HASH: &[NativeDef] = crate::natives![
    "__hash__(self, /)", "Return hash(self)." => |vm, args| {
        vm.py_hash(args[0])
    };
];

pub(super) const REPR: &[NativeDef] = crate::natives![
    "@whole __repr__(self, /)", "Return repr(self)." => |vm, args| {
        if vm.unwrap_payload(args[0]) == args[0] {
            return vm.repr(args[0]).map(Value::from);
        }
        let mut text = String::new();
        vm.write_inherited_repr(&mut text, args[0])?;
        Ok(vm.finish_text(text).into())
    };
];

pub(super) const STR: &[NativeDef] = crate::natives![
    "__str__(self, /)", "Return str(self)." => |vm, args| vm.str_of(args[0]).map(Value::from);
];

pub(super) const BYTES: &[NativeDef] = crate::natives![
    "__bytes__(self, /)", "Convert this value to exact type bytes." => |_, args| Ok(args[0]);
];

/// The specification that was given to `__format__`.
pub(super) fn spec(vm: &mut Vm, value: Value) -> PyResult<Gc<Str>> {
    match vm.cast::<Str>(value) {
        Some(spec) => Ok(spec),
        None => {
            let message = format!("__format__() argument must be str, not {}", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

pub(super) const FORMAT: &[NativeDef] = crate::natives![
    "@whole __format__(self, format_spec, /)", "Convert to a string according to format_spec." => |vm, args| {
        let spec = spec(vm, args[1])?;
        vm.format_builtin(args[0], spec.as_str())
    };
];

pub(super) const SIZED: &[NativeDef] = crate::natives![
    "__len__(self, /)", "Return len(self)." => |vm, args| {
        let len = vm.len(args[0])?;
        Ok(vm.new_int(len as i64))
    };
];

pub(super) const TRUTH: &[NativeDef] = crate::natives![
    "__bool__(self, /)", "True if self else False" => |vm, args| vm.truth_builtin(args[0]).map(Value::bool);
];

pub(super) const ITEM: &[NativeDef] = crate::natives![
    "__getitem__(self, key, /)", "Return self[key]." => |vm, args| vm.getitem(args[0], args[1]);
];

pub(super) const CHANGE: &[NativeDef] = crate::natives![
    "__setitem__(self, key, value, /)", "Set self[key] to value." => |vm, args| {
        vm.setitem(args[0], args[1], args[2]).map(|()| Value::NONE)
    };
    "__delitem__(self, key, /)", "Delete self[key]." => |vm, args| vm.delitem(args[0], args[1]).map(|()| Value::NONE);
];

pub(super) const ITER: &[NativeDef] = crate::natives![
    "__iter__(self, /)", "Implement iter(self)." => |vm, args| vm.iter(args[0]);
];

pub(super) const ITERABLE: &[NativeDef] = crate::natives![
    "__iter__(self, /)", "Implement iter(self)." => |vm, args| vm.iter(args[0]);
    "__contains__(self, key, /)", "Return bool(key in self)." => |vm, args| {
        vm.contains(args[0], args[1]).map(Value::bool)
    };
];

pub(super) const REVERSED: &[NativeDef] = crate::natives![
    "__reversed__(self, /)", "Return a reverse iterator over self." => |vm, args| {
        (crate::types::iter::REVERSED_CONSTRUCT.func)(vm, args)
    };
];

pub(super) const ITERATOR: &[NativeDef] = crate::natives![
    "__iter__(self, /)", "Implement iter(self)." => |_, args| Ok(args[0]);
    "__next__(self, /)", "Implement next(self)." => |vm, args| {
        if let Some(generator) = args[0].as_gc() {
            return crate::types::generator::resume(vm, generator, Value::NONE);
        }
        if let Some(awaiter) = args[0].as_gc() {
            let outcome = vm.awaiter_send(awaiter, Value::NONE)?;
            return crate::types::generator::report(vm, outcome);
        }
        match vm.iter_next(args[0])? {
            Some(item) => Ok(item),
            None => Err(vm.stop_iteration(Value::NONE)),
        }
    };
];

pub(super) const INDEX: &[NativeDef] = crate::natives![
    "__index__(self, /)", "Return self converted to an integer." => |vm, args| vm.to_index(args[0]);
];

pub(super) const COMPLEX: &[NativeDef] = crate::natives![
    "__complex__(self, /)", "Convert this value to exact type complex." => |_, args| Ok(args[0]);
];

/// The int below, above or towards 0.
fn whole(vm: &mut Vm, value: Value, of_float: fn(f64) -> f64) -> PyResult {
    match Number::of(value) {
        Some(Number::Float(f)) => int_value_of_float(vm, of_float(f)),
        Some(Number::Int(i)) => Ok(i.to_value(vm)),
        _ => Ok(Int::Small(0).to_value(vm)),
    }
}

pub(super) const ROUNDING: &[NativeDef] = crate::natives![
    "__round__(self, ndigits=None, /)", "Round to the nearest int, or to a number of decimal digits." => |vm, args| {
        // (`round(5, None)` does without the second argument; an int's method can't.)
        if args[1].is_none() && Int::of(args[0]).is_some() {
            return Err(vm.type_error("'NoneType' object cannot be interpreted as an integer"));
        }
        Ok(vm.round_builtin(args[0], args[1])?.unwrap_or(Value::NOT_IMPLEMENTED))
    };
    "__trunc__(self, /)", "Return the Integral closest to x between 0 and x." => |vm, args| whole(vm, args[0], f64::trunc);
    "__floor__(self, /)", "Return the floor as an Integral." => |vm, args| whole(vm, args[0], f64::floor);
    "__ceil__(self, /)", "Return the ceiling as an Integral." => |vm, args| whole(vm, args[0], f64::ceil);
];

fn call(vm: &mut Vm, args: &[Value]) -> PyResult {
    // The object, the keyword arguments, then the positional ones.
    let mut keywords = Vec::new();
    if let Some(dict) = args[1].as_gc::<Dict>() {
        for entry in vm.heap[dict].iter() {
            if let Some(name) = entry.key.as_gc::<Str>() {
                keywords.push((name, entry.value));
            }
        }
    }
    if keywords.is_empty() { vm.call(args[0], &args[2..]) } else { vm.call_kw(args[0], &args[2..], &keywords) }
}

pub(super) const CALL: &[NativeDef] = crate::natives![
    "__call__(self, /, *args, **kwargs)", "Call self as a function." => call;
];
