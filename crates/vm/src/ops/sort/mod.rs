//! Sorting: stable, adaptive, and without a comparison in Python where the keys can be compared directly.
//!
//! Keys that are all numbers, all strings, or tuples of such in the same positions have a total order that Rust knows; they
//! go to the standard library's merge sort. Everything else goes to [`merge`], which bears comparisons that raise or
//! contradict themselves.

mod merge;

use std::cmp::Ordering;

use crate::heap::{Str, Tuple};
use crate::ops::compare::{CompareOp, compare_numbers};
use crate::types::int::BigInt;
use crate::types::list::List;
use crate::value::Value;
use crate::vm::{PyResult, Vm};
use pellucid_bytecode::pure::surrogate;

/// The values in order of their keys.
///
/// # Errors
/// What the key function or a comparison raises.
pub fn sort_values(vm: &mut Vm, mut items: Vec<Value>, key: Option<Value>, reverse: bool) -> PyResult<Vec<Value>> {
    sort(vm, &mut items, key, reverse)?;
    Ok(items)
}

/// As [`sort_values`], in place. After an error the items are all still there, in some order.
pub(crate) fn sort(vm: &mut Vm, items: &mut [Value], key: Option<Value>, reverse: bool) -> PyResult<()> {
    match key {
        None => sort_plain(vm, items, reverse),
        Some(key) => sort_by_key(vm, items, key, reverse),
    }
}

fn sort_plain(vm: &mut Vm, items: &mut [Value], reverse: bool) -> PyResult<()> {
    match Order::of(items) {
        Order::SmallInts => items.sort_by(|a, b| turned((a.bits() as i64).cmp(&(b.bits() as i64)), reverse)),
        Order::SmallFloats => items.sort_by(|a, b| {
            let order = a.small_float_unchecked().partial_cmp(&b.small_float_unchecked());
            turned(order.unwrap_or(Ordering::Equal), reverse)
        }),
        Order::Strings if items.iter().all(|&text| sorts_by_bytes(text)) => {
            let mut pairs: Vec<(u64, Value)> = items.iter().map(|&v| (prefix(v), v)).collect();
            pairs.sort_by(|a, b| turned(a.0.cmp(&b.0).then_with(|| compare_total(a.1, b.1)), reverse));
            pairs.iter().zip(items).for_each(|(pair, item)| *item = pair.1);
        }
        Order::Strings | Order::Total => items.sort_by(|&a, &b| turned(compare_total(a, b), reverse)),
        Order::Unknown => {
            let keep = vm.new_list(items.to_vec());
            return vm.rooted(&[keep], |vm| {
                let less = |vm: &mut Vm, &a: &Value, &b: &Value| vm.compare_bool(CompareOp::Lt, a, b);
                merge::sort(vm, items, reverse, less)
            });
        }
    }
    Ok(())
}

fn sort_by_key(vm: &mut Vm, items: &mut [Value], key: Value, reverse: bool) -> PyResult<()> {
    let keep = vm.new_list(items.to_vec());
    let keys = vm.heap.alloc(List { items: Vec::with_capacity(items.len()) });
    vm.heap.account(items.len() * 8);
    vm.rooted(&[keep, keys.into(), key], |vm| {
        for &item in items.iter() {
            let key = vm.call(key, &[item])?;
            vm.heap[keys].items.push(key);
        }
        // The keys stay rooted in the list; nobody else can see it.
        let mut pairs: Vec<(Value, Value)> = vm.heap[keys].items.iter().copied().zip(items.iter().copied()).collect();
        let result = sort_pairs(vm, &mut pairs, reverse);
        pairs.iter().zip(items).for_each(|(pair, item)| *item = pair.1);
        result
    })
}

fn sort_pairs(vm: &mut Vm, pairs: &mut [(Value, Value)], reverse: bool) -> PyResult<()> {
    let keys: Vec<Value> = pairs.iter().map(|p| p.0).collect();
    match Order::of(&keys) {
        Order::SmallInts => pairs.sort_by(|a, b| turned((a.0.bits() as i64).cmp(&(b.0.bits() as i64)), reverse)),
        Order::SmallFloats | Order::Strings | Order::Total => {
            pairs.sort_by(|a, b| turned(compare_total(a.0, b.0), reverse));
        }
        Order::Unknown => {
            let less = |vm: &mut Vm, a: &(Value, Value), b: &(Value, Value)| vm.compare_bool(CompareOp::Lt, a.0, b.0);
            return merge::sort(vm, pairs, reverse, less);
        }
    }
    Ok(())
}

#[inline(always)]
fn turned(order: Ordering, reverse: bool) -> Ordering {
    if reverse { order.reverse() } else { order }
}

/// Whether a string has its place among others by its bytes.
fn sorts_by_bytes(text: Value) -> bool {
    text.as_gc::<Str>().is_some_and(|text| text.is_ascii() || surrogate::find(text.as_str()).is_none())
}

/// The first eight bytes of a string, as a number that compares as they do.
fn prefix(text: Value) -> u64 {
    let mut bytes = [0; 8];
    if let Some(text) = text.as_gc::<Str>() {
        let content = text.as_str().as_bytes();
        let len = content.len().min(8);
        bytes[..len].copy_from_slice(&content[..len]);
    }
    u64::from_be_bytes(bytes)
}

/// What is known about how some values compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    /// All are integers held in the word.
    SmallInts,
    /// All are floats held in the word, none a NaN.
    SmallFloats,
    /// All are strings.
    Strings,
    /// [`compare_total`] is a total order on them, and Python's.
    Total,
    /// Nothing.
    Unknown,
}

impl Order {
    fn of(items: &[Value]) -> Order {
        let Some(&first) = items.first() else { return Order::SmallInts };
        if first.is_small_int() && items.iter().all(|v| v.is_small_int()) {
            return Order::SmallInts;
        }
        let is_float = |v: &Value| v.is_small_float() && !v.small_float_unchecked().is_nan();
        if is_float(&first) && items.iter().all(is_float) {
            return Order::SmallFloats;
        }
        if first.is::<Str>() {
            return if items.iter().all(|v| v.is::<Str>()) { Order::Strings } else { Order::Unknown };
        }
        let mut class = None;
        if items.iter().all(|&v| Class::fits(&mut class, v, 4)) { Order::Total } else { Order::Unknown }
    }
}

/// What values that can be compared directly have in common: tuples, the class at each position.
#[derive(Clone, PartialEq, Eq)]
enum Class {
    Number,
    Text,
    Tuple(Vec<Option<Class>>),
}

impl Class {
    /// Whether a value is of a class, which the first value decides. `depth`: how many levels of tuples to look into.
    fn fits(class: &mut Option<Class>, value: Value, depth: u32) -> bool {
        match class {
            Some(class) => class.accept(value, depth),
            None => {
                *class = Class::of(value, depth);
                class.is_some()
            }
        }
    }

    fn of(value: Value, depth: u32) -> Option<Class> {
        if value.is_small_int() || value.is_bool() || value.is::<BigInt>() {
            return Some(Class::Number);
        }
        if let Some(f) = value.as_float() {
            return (!f.is_nan()).then_some(Class::Number);
        }
        if value.is::<Str>() {
            return Some(Class::Text);
        }
        let tuple = value.as_gc::<Tuple>()?;
        let depth = depth.checked_sub(1)?;
        let parts = tuple.items().iter().map(|&v| Class::of(v, depth).map(Some));
        parts.collect::<Option<Vec<_>>>().map(Class::Tuple)
    }

    fn accept(&mut self, value: Value, depth: u32) -> bool {
        match self {
            Class::Number => {
                value.is_small_int()
                    || value.as_float().is_some_and(|f| !f.is_nan())
                    || value.is_bool()
                    || value.is::<BigInt>()
            }
            Class::Text => value.is::<Str>(),
            Class::Tuple(classes) => {
                let Some(tuple) = value.as_gc::<Tuple>() else { return false };
                let Some(depth) = depth.checked_sub(1) else { return false };
                let items = tuple.items();
                if classes.len() < items.len() {
                    classes.resize(items.len(), None);
                }
                items.iter().zip(classes).all(|(&item, class)| Class::fits(class, item, depth))
            }
        }
    }
}

/// The order of two values of the same [`Class`].
fn compare_total(a: Value, b: Value) -> Ordering {
    if Value::both_small_ints(a, b) {
        return a.small_int_unchecked().cmp(&b.small_int_unchecked());
    }
    if let (Some(a), Some(b)) = (a.as_gc::<Str>(), b.as_gc::<Str>()) {
        return crate::ops::compare::order_of_strs(a, b);
    }
    if let (Some(a), Some(b)) = (a.as_gc::<Tuple>(), b.as_gc::<Tuple>()) {
        for (&x, &y) in a.items().iter().zip(b.items()) {
            let order = if x == y { Ordering::Equal } else { compare_total(x, y) };
            if order.is_ne() {
                return order;
            }
        }
        return a.items().len().cmp(&b.items().len());
    }
    compare_numbers(a, b).flatten().unwrap_or(Ordering::Equal)
}
