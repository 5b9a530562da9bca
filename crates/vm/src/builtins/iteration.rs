//! `all`, `any`, `iter`, `next`, `max`, `min`, `sorted`, `sum`, `len`: what goes through an iterable.

use crate::heap::{Gc, Kind};
use crate::interp::machine::Ahead;
use crate::natives;
use crate::ops::arith::BinaryOp;
use crate::ops::compare::CompareOp;
use crate::types::exception::Exc;
use crate::types::generator::Generator;
use crate::types::iter::Iter;
use crate::types::list::List;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

pub(super) const FUNCTIONS: &[NativeDef] = natives![
    "all(iterable, /)", "Return True if every item is true." => all;
    "any(iterable, /)", "Return True if some item is true." => any;
    "iter(object, sentinel=None, /)", "Return an iterator over an object, or over a function's results up to a sentinel." => iter;
    "next(iterator, default=None, /)", "Return the next item of an iterator, or the default at its end." => next;
    "aiter(async_iterable, /)", "Return an AsyncIterator for an AsyncIterable object." => |vm, args| vm.aiter_builtin(args[0]);
    "anext(aiterator, default=None, /)", "Return the next item from the async iterator, or the default at its end." => |vm, args| {
        vm.anext_builtin(args[0], args[1].present())
    };
    "max(*args, key=None, default=None)", "Return the largest item or argument." => max;
    "min(*args, key=None, default=None)", "Return the smallest item or argument." => min;
    "sorted(*args, key=None, reverse=False)", "Return a new sorted list of the items." => sorted;
    "sum(iterable, /, start=0)", "Return the sum of the items and a start value." => sum;
    "len(obj, /)", "Return the number of items in a container." => len;
];

fn all(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Value::bool(!some_item_is(vm, args[0], false)?))
}

fn any(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Value::bool(some_item_is(vm, args[0], true)?))
}

fn some_item_is(vm: &mut Vm, iterable: Value, truth: bool) -> PyResult<bool> {
    let iterator = vm.iter(iterable)?;
    vm.root(iterator);
    let mut ahead = ReadAhead::new(vm, iterator);
    while let Some(item) = ahead.next(vm, Some(Ahead::While(Value::bool(!truth))))? {
        if vm.truth(item)? == truth {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Items of an iterator, by one or, from a generator, by some.
struct ReadAhead {
    iterator: Value,
    source: Option<(Gc<Generator>, Gc<List>)>,
    at: usize,
    /// What comes behind the items in the list: the one that the generator stopped at, or its end.
    stopped: Option<Option<Value>>,
}

impl ReadAhead {
    /// Roots what it needs, above the iterator.
    fn new(vm: &mut Vm, iterator: Value) -> ReadAhead {
        let source = vm.as_iterable_generator(iterator).map(|generator| {
            let list: Gc<List> = vm.heap.alloc(List { items: Vec::new() });
            vm.root(list);
            (generator, list)
        });
        ReadAhead { iterator, source, at: 0, stopped: None }
    }

    /// The next item. The generator runs ahead as far as is said, once what it made before was read.
    #[inline]
    fn next(&mut self, vm: &mut Vm, how_far: Option<Ahead>) -> PyResult<Option<Value>> {
        let Some((generator, list)) = self.source else { return vm.iter_next(self.iterator) };
        if let Some(&item) = vm.heap[list].items.get(self.at) {
            self.at += 1;
            return Ok(Some(item));
        }
        if let Some(next) = self.stopped.take() {
            return Ok(next);
        }
        let Some(how_far) = how_far else { return vm.iter_next(self.iterator) };
        vm.heap[list].items.clear();
        self.at = 0;
        let next = vm.generator_run_ahead(generator, list, how_far)?;
        if vm.heap[list].items.is_empty() {
            return Ok(next);
        }
        self.stopped = Some(next);
        self.next(vm, None)
    }
}

fn iter(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(sentinel) = args[1].present() else { return vm.iter(args[0]) };
    if !super::object::is_callable(vm, args[0]) {
        return Err(vm.type_error("iter(v, w): v must be callable"));
    }
    Ok(vm.heap.alloc(Iter::Callable { callable: args[0], sentinel }).into())
}

fn next(vm: &mut Vm, args: &[Value]) -> PyResult {
    let iterator = args[0];
    let result = match iterator.kind() {
        Some(Kind::Iter) => match vm.iter_next(iterator)? {
            Some(item) => return Ok(item),
            None if args[1].present().is_some() => return Ok(args[1]),
            None => return Err(vm.stop_iteration(Value::NONE)),
        },
        // The StopIteration of a generator carries its return value, so it is asked for by a call.
        _ => {
            let name = vm.names.next;
            match vm.call_special(iterator, name, &[]) {
                Ok(Some(item)) => return Ok(item),
                Ok(None) => {
                    let message = format!("'{}' object is not an iterator", vm.type_name(iterator));
                    return Err(vm.type_error(message));
                }
                Err(raised) => raised,
            }
        }
    };
    match args[1].present() {
        Some(default) if vm.is_exc(result, Exc::StopIteration) => Ok(default),
        _ => Err(result),
    }
}

fn max(vm: &mut Vm, args: &[Value]) -> PyResult {
    best(vm, args, "max", CompareOp::Gt)
}

fn min(vm: &mut Vm, args: &[Value]) -> PyResult {
    best(vm, args, "min", CompareOp::Lt)
}

/// Whether `a op b`, where op is `<` or `>`, with a short cut for what programs compare most.
#[inline]
fn beats(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> PyResult<bool> {
    if Value::both_small_ints(a, b) {
        let (a, b) = (a.small_int_unchecked(), b.small_int_unchecked());
        return Ok(if op == CompareOp::Gt { a > b } else { a < b });
    }
    if Value::both_small_floats(a, b) {
        let (a, b) = (a.small_float_unchecked(), b.small_float_unchecked());
        return Ok(if op == CompareOp::Gt { a > b } else { a < b });
    }
    vm.compare_bool(op, a, b)
}

fn best(vm: &mut Vm, args: &[Value], name: &str, op: CompareOp) -> PyResult {
    let (key, default, values) = (args[0].not_none(), args[1].present(), &args[2..]);
    match *values {
        [] => Err(vm.type_error(format!("{name} expected at least 1 argument, got 0"))),
        [iterable] => {
            let found = match iterable.as_gc::<List>() {
                Some(list) if key.is_none() => best_of_list(vm, list, op)?,
                _ => best_of_iterable(vm, iterable, key, op)?,
            };
            match found.or(default) {
                Some(found) => Ok(found),
                None => Err(vm.value_error(format!("{name}() iterable argument is empty"))),
            }
        }
        _ if default.is_some() => {
            Err(vm.type_error(format!("Cannot specify a default for {name}() with multiple positional arguments")))
        }
        [first, ref rest @ ..] => {
            let mut best = first;
            let mut best_key = apply_key(vm, key, first)?;
            let mark = vm.root_mark();
            vm.root(best_key);
            for &item in rest {
                let item_key = apply_key(vm, key, item)?;
                vm.root(item_key);
                if beats(vm, op, item_key, best_key)? {
                    (best, best_key) = (item, item_key);
                }
                vm.unroot(mark);
                vm.root(best_key);
            }
            Ok(best)
        }
    }
}

fn apply_key(vm: &mut Vm, key: Option<Value>, item: Value) -> PyResult {
    match key {
        None => Ok(item),
        Some(key) => vm.call(key, &[item]),
    }
}

/// The best item of a list, which comparisons may change meanwhile.
fn best_of_list(vm: &mut Vm, list: Gc<List>, op: CompareOp) -> PyResult<Option<Value>> {
    let Some(&first) = vm.heap[list].items.first() else { return Ok(None) };
    let mut best = first;
    let mark = vm.root_mark();
    vm.root(best);
    let mut i = 1;
    while let Some(&item) = vm.heap[list].items.get(i) {
        i += 1;
        let numbers = Value::both_small_ints(item, best) || Value::both_small_floats(item, best);
        if !numbers {
            vm.root(item);
        }
        if beats(vm, op, item, best)? {
            best = item;
        }
        if !numbers {
            vm.unroot(mark);
            vm.root(best);
        }
    }
    vm.unroot(mark);
    Ok(Some(best))
}

fn best_of_iterable(vm: &mut Vm, iterable: Value, key: Option<Value>, op: CompareOp) -> PyResult<Option<Value>> {
    let iterator = vm.iter(iterable)?;
    vm.root(iterator);
    let mut ahead = ReadAhead::new(vm, iterator);
    let mark = vm.root_mark();
    let Some(mut best) = vm.iter_next(iterator)? else { return Ok(None) };
    vm.root(best);
    let mut best_key = apply_key(vm, key, best)?;
    vm.root(best_key);
    let is_number = |value: Value| value.is_small_int() || value.is_small_float();
    while let Some(item) = ahead.next(vm, (key.is_none() && is_number(best)).then_some(Ahead::Numbers))? {
        vm.root(item);
        let item_key = apply_key(vm, key, item)?;
        vm.root(item_key);
        if beats(vm, op, item_key, best_key)? {
            (best, best_key) = (item, item_key);
        }
        vm.unroot(mark);
        vm.root(best);
        vm.root(best_key);
    }
    Ok(Some(best))
}

fn sorted(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (key, reverse) = (args[0], args[1]);
    let [iterable] = args[2..] else {
        return Err(vm.type_error(format!("sorted expected 1 argument, got {}", args.len() - 2)));
    };
    let items = vm.collect(iterable)?;
    let list = vm.new_list(items);
    vm.root(list);
    let name = vm.heap.intern("sort");
    let sort = vm.getattr(list, name)?;
    vm.root(sort);
    let names = [vm.names.key, vm.heap.intern("reverse")];
    let kwargs: Vec<_> = names.into_iter().zip([key, reverse]).filter(|(_, v)| !v.is_unbound()).collect();
    vm.call_kw(sort, &[], &kwargs)?;
    Ok(list)
}

fn len(vm: &mut Vm, args: &[Value]) -> PyResult {
    let len = vm.len(args[0])?;
    Ok(vm.new_int(len as i64))
}

fn sum(vm: &mut Vm, args: &[Value]) -> PyResult {
    let start = args[1].present().unwrap_or(Value::int_unchecked(0));
    let refusal = match vm.unwrap_payload(start).kind() {
        Some(Kind::Str) => Some("sum() can't sum strings [use ''.join(seq) instead]"),
        Some(Kind::Bytes) => Some("sum() can't sum bytes [use b''.join(seq) instead]"),
        Some(Kind::ByteArray) => Some("sum() can't sum bytearray [use b''.join(seq) instead]"),
        _ => None,
    };
    let iterator = vm.iter(args[0])?;
    vm.root(iterator);
    if let Some(refusal) = refusal {
        return Err(vm.type_error(refusal));
    }
    let mut total = Total::of(start);
    let mut ahead = ReadAhead::new(vm, iterator);
    let mark = vm.root_mark();
    vm.root(start);
    while let Some(item) = ahead.next(vm, total.is_plain().then_some(Ahead::Numbers))? {
        if total.add(item) {
            continue;
        }
        let value = total.value(vm);
        let sum = vm.binary(BinaryOp::Add, value, item)?;
        vm.unroot(mark);
        vm.root(sum);
        total = Total::of(sum);
    }
    Ok(total.value(vm))
}

/// A sum so far: small ints and floats are added without making values of the sums between.
enum Total {
    Int(i64),
    /// A float sum and what was lost by rounding (Neumaier's compensated summation).
    Float(f64, f64),
    Other(Value),
}

impl Total {
    fn of(value: Value) -> Total {
        match (value.as_small_int(), value.as_float()) {
            (Some(i), _) => Total::Int(i),
            (None, Some(f)) => Total::Float(f, 0.0),
            (None, None) => Total::Other(value),
        }
    }

    /// Adds an item if that needs no more than this; returns whether it did.
    #[inline]
    fn add(&mut self, item: Value) -> bool {
        match self {
            Total::Int(total) => {
                let small = item.as_small_int().or(item.as_bool().map(i64::from));
                match small.and_then(|i| total.checked_add(i)) {
                    Some(sum) => *total = sum,
                    None => return false,
                }
            }
            Total::Float(total, lost) => {
                if let Some(f) = item.as_float() {
                    let sum = *total + f;
                    *lost += if total.abs() >= f.abs() { (*total - sum) + f } else { (f - sum) + *total };
                    *total = sum;
                } else if let Some(i) = item.as_small_int().or(item.as_bool().map(i64::from)) {
                    *total += i as f64;
                } else {
                    return false;
                }
            }
            Total::Other(_) => return false,
        }
        true
    }

    /// Whether nobody can tell when a number is added to it.
    fn is_plain(&self) -> bool {
        !matches!(self, Total::Other(_))
    }

    fn value(&self, vm: &mut Vm) -> Value {
        match *self {
            Total::Int(i) => vm.new_int(i),
            // Where the sum left the finite numbers, the correction is not a number; and adding none keeps the sign of zero.
            Total::Float(total, lost) => {
                vm.new_float(if lost != 0.0 && lost.is_finite() { total + lost } else { total })
            }
            Total::Other(value) => value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn float_sums_are_compensated() {
        let mut total = Total::of(Value::int_unchecked(0));
        assert!(total.add(Value::int_unchecked(3)));
        assert!(matches!(total, Total::Int(3)));
        let mut total = Total::Float(0.0, 0.0);
        for _ in 0..10 {
            assert!(total.add(Value::small_float(0.1).unwrap()));
        }
        let Total::Float(sum, lost) = total else { panic!("it stays a float") };
        assert_eq!(sum + lost, 1.0);
    }
}
