//! The lazy builtins: `enumerate`, `zip`, `map`, `filter`, `reversed`, and iteration by `__getitem__` or by calls.

use super::{Iter, finish};
use crate::heap::{Gc, Kind};
use crate::ops::compare::CompareOp;
use crate::types::class::Proxy;
use crate::types::deque::Deque;
use crate::types::dict::{Dict, DictView, ViewKind};
use crate::types::exception::Exc;
use crate::types::list::List;
use crate::types::native::{Native, NativeDef};
use crate::types::range;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The next item of one of these.
pub(super) fn next(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    let mark = vm.root_mark();
    vm.root(gc);
    let result = match &vm.heap[gc] {
        Iter::Enumerate { .. } => next_of_enumerate(vm, gc),
        Iter::Zip { .. } => next_of_zip(vm, gc),
        Iter::Map { .. } => next_of_map(vm, gc),
        Iter::Filter { .. } => next_of_filter(vm, gc),
        Iter::GetItem { .. } => next_by_index(vm, gc),
        Iter::GetItemReversed { .. } => next_by_index_reversed(vm, gc),
        Iter::Callable { .. } => next_by_call(vm, gc),
        Iter::Tool(_) => crate::types::itertools::next(vm, gc),
        _ => Ok(None),
    };
    vm.unroot(mark);
    result
}

fn next_of_enumerate(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    let Iter::Enumerate { inner, count } = vm.heap[gc] else { return Ok(None) };
    let Some(item) = vm.iter_next(inner)? else { return Ok(None) };
    let following = match count.as_small_int() {
        Some(n) => vm.new_int(n + 1),
        None => vm.new_bigint(range::big(count) + dashu_int::IBig::ONE),
    };
    if let Iter::Enumerate { count, .. } = &mut vm.heap[gc] {
        *count = following;
    }
    Ok(Some(vm.new_tuple(&[count, item])))
}

/// How many arguments or parts are held without a buffer of their own.
const FEW: usize = 6;

fn next_of_zip(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    let Iter::Zip { inners, strict } = &vm.heap[gc] else { return Ok(None) };
    let (count, strict) = (inners.len(), *strict);
    if count == 0 {
        return Ok(None);
    }
    let mut few = [Value::UNBOUND; FEW];
    let mut many = Vec::new();
    let parts = if count <= FEW {
        &mut few[..count]
    } else {
        many.resize(count, Value::UNBOUND);
        &mut many[..]
    };
    for i in 0..count {
        let inner = match &vm.heap[gc] {
            Iter::Zip { inners, .. } => inners[i],
            _ => return Ok(None),
        };
        match vm.iter_next(inner)? {
            Some(item) => {
                parts[i] = item;
                vm.root(item);
            }
            None => {
                return if strict { zip_ended(vm, gc, i, count) } else { Ok(finish(vm, gc)) };
            }
        }
    }
    Ok(Some(vm.new_tuple(parts)))
}

/// A strict zip whose `ended`-th argument has no more items.
#[cold]
fn zip_ended(vm: &mut Vm, gc: Gc<Iter>, ended: usize, count: usize) -> PyResult<Option<Value>> {
    let argument = |n: usize| if n == 1 { "argument 1".to_owned() } else { format!("arguments 1-{n}") };
    if ended > 0 {
        finish(vm, gc);
        return Err(vm.value_error(format!("zip() argument {} is shorter than {}", ended + 1, argument(ended))));
    }
    for i in 1..count {
        let inner = match &vm.heap[gc] {
            Iter::Zip { inners, .. } => inners[i],
            _ => return Ok(None),
        };
        if vm.iter_next(inner)?.is_some() {
            finish(vm, gc);
            return Err(vm.value_error(format!("zip() argument {} is longer than {}", i + 1, argument(i))));
        }
    }
    Ok(finish(vm, gc))
}

fn next_of_map(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    let Iter::Map { func, inners } = &vm.heap[gc] else { return Ok(None) };
    let func = *func;
    if let [inner] = inners[..] {
        return match vm.iter_next(inner)? {
            Some(item) => vm.call(func, &[item]).map(Some),
            None => Ok(None),
        };
    }
    let inners = inners.clone();
    let mut args = Vec::with_capacity(inners.len());
    for inner in inners {
        match vm.iter_next(inner)? {
            Some(item) => {
                vm.root(item);
                args.push(item);
            }
            None => return Ok(None),
        }
    }
    vm.call(func, &args).map(Some)
}

fn next_of_filter(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    let Iter::Filter { func, inner } = vm.heap[gc] else { return Ok(None) };
    let by_truth = func.is_none() || func == Value::from(vm.types.bool);
    while let Some(item) = vm.iter_next(inner)? {
        let mark = vm.root_mark();
        vm.root(item);
        let verdict = if by_truth { item } else { vm.call(func, &[item])? };
        vm.root(verdict);
        let keep = vm.truth(verdict)?;
        vm.unroot(mark);
        if keep {
            return Ok(Some(item));
        }
        vm.safepoint();
    }
    Ok(None)
}

/// Whether an error is what ends iteration by `__getitem__`.
fn is_end(vm: &Vm, raised: crate::vm::Raised) -> bool {
    vm.is_exc(raised, Exc::IndexError) || vm.is_exc(raised, Exc::StopIteration)
}

fn next_by_index(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    let Iter::GetItem { object, index } = vm.heap[gc] else { return Ok(None) };
    match vm.getitem(object, Value::from_usize(index)) {
        Ok(item) => {
            if let Iter::GetItem { index, .. } = &mut vm.heap[gc] {
                *index += 1;
            }
            Ok(Some(item))
        }
        Err(raised) if is_end(vm, raised) => Ok(finish(vm, gc)),
        Err(raised) => Err(raised),
    }
}

fn next_by_index_reversed(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    let Iter::GetItemReversed { object, index } = vm.heap[gc] else { return Ok(None) };
    let Some(index) = index.checked_sub(1) else { return Ok(finish(vm, gc)) };
    match vm.getitem(object, Value::from_usize(index)) {
        Ok(item) => {
            if let Iter::GetItemReversed { index: stored, .. } = &mut vm.heap[gc] {
                *stored = index;
            }
            Ok(Some(item))
        }
        Err(raised) if is_end(vm, raised) => Ok(finish(vm, gc)),
        Err(raised) => Err(raised),
    }
}

fn next_by_call(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    let Iter::Callable { callable, sentinel } = vm.heap[gc] else { return Ok(None) };
    let item = match vm.call(callable, &[]) {
        Ok(item) => item,
        Err(raised) if vm.is_exc(raised, Exc::StopIteration) => return Ok(finish(vm, gc)),
        Err(raised) => return Err(raised),
    };
    vm.root(item);
    if vm.compare_bool(CompareOp::Eq, sentinel, item)? {
        return Ok(finish(vm, gc));
    }
    Ok(Some(item))
}

/// An iterator over a sequence from its end.
pub(crate) fn reversed(vm: &mut Vm, object: Value) -> PyResult {
    let name = vm.names.reversed;
    if let Some(proxy) = object.as_gc::<Proxy>() {
        let shown = vm.heap[proxy].dict;
        return reversed(vm, shown);
    }
    if !matches!(object.kind(), Some(Kind::Instance | Kind::Class)) {
        return match reversed_builtin(vm, object) {
            Some(iter) => Ok(vm.heap.alloc(iter).into()),
            None => Err(not_reversible(vm, object)),
        };
    }
    let payload = vm.unwrap_payload(object);
    match vm.lookup_special(object, name) {
        Some(method) if method.is_none() => return Err(not_reversible(vm, object)),
        Some(method) if !(method.is::<Native>() && payload != object) => {
            if let Some(iterator) = vm.call_special(object, name, &[])? {
                return Ok(iterator);
            }
        }
        Some(_) => {
            if let Some(iter) = reversed_builtin(vm, payload) {
                return Ok(vm.heap.alloc(iter).into());
            }
        }
        None => {}
    }
    let getitem = vm.names.getitem;
    if vm.lookup_special(object, getitem).is_none() {
        return Err(not_reversible(vm, object));
    }
    let index = vm.len(object)?;
    Ok(vm.heap.alloc(Iter::GetItemReversed { object, index }).into())
}

#[cold]
fn not_reversible(vm: &mut Vm, object: Value) -> crate::vm::Raised {
    let text = format!("'{}' object is not reversible", vm.type_name(object));
    vm.type_error(text)
}

/// As [`reversed`] for containers of built-in types.
pub(crate) fn reversed_builtin(vm: &mut Vm, object: Value) -> Option<Iter> {
    Some(match object.kind()? {
        Kind::List => {
            let list: Gc<List> = object.gc_unchecked();
            Iter::ListReversed { list, index: vm.heap[list].items.len() }
        }
        Kind::Tuple | Kind::Str | Kind::Bytes | Kind::ByteArray | Kind::Packed | Kind::MemoryView => {
            Iter::GetItemReversed { object, index: vm.length_hint(object) }
        }
        Kind::Range => range::reversed(vm, object.gc_unchecked()),
        Kind::Dict => vm.iter_dict(object.gc_unchecked::<Dict>(), ViewKind::Keys, true),
        Kind::DictView => {
            let DictView { dict, kind } = vm.heap[object.gc_unchecked::<DictView>()];
            vm.iter_dict(dict, kind, true)
        }
        Kind::Deque => {
            let deque: Gc<Deque> = object.gc_unchecked();
            Iter::Deque { deque, index: 0, changes: vm.heap[deque].changes, reversed: true }
        }
        _ => return None,
    })
}

fn make_enumerate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let inner = vm.iter(args[0])?;
    vm.root(inner);
    let count = match args[1].present() {
        Some(start) => vm.to_index(start)?,
        None => Value::int_unchecked(0),
    };
    Ok(vm.heap.alloc(Iter::Enumerate { inner, count }).into())
}

/// Iterators over each of these; each is rooted.
fn iterators(vm: &mut Vm, iterables: &[Value]) -> PyResult<Vec<Value>> {
    let mut inners = Vec::with_capacity(iterables.len());
    for &iterable in iterables {
        let inner = vm.iter(iterable)?;
        inners.push(vm.root(inner));
    }
    Ok(inners)
}

fn make_zip(vm: &mut Vm, args: &[Value]) -> PyResult {
    let strict = match args[0].present() {
        Some(strict) => vm.truth(strict)?,
        None => false,
    };
    let inners = iterators(vm, &args[1..])?;
    Ok(vm.heap.alloc(Iter::Zip { inners, strict }).into())
}

fn make_map(vm: &mut Vm, args: &[Value]) -> PyResult {
    if args.len() < 2 {
        return Err(vm.type_error("map() must have at least two arguments."));
    }
    let inners = iterators(vm, &args[1..])?;
    Ok(vm.heap.alloc(Iter::Map { func: args[0], inners }).into())
}

fn make_filter(vm: &mut Vm, args: &[Value]) -> PyResult {
    let inner = vm.iter(args[1])?;
    Ok(vm.heap.alloc(Iter::Filter { func: args[0], inner }).into())
}

/// Makes a value from a call's arguments.
pub static REVERSED_CONSTRUCT: NativeDef =
    NativeDef::new("reversed(sequence, /)", "The items of a sequence, last first.", |vm, args| reversed(vm, args[0]));

/// Makes a value from a call's arguments.
pub static ENUMERATE_CONSTRUCT: NativeDef =
    NativeDef::new("enumerate(iterable, start=0)", "Pairs of a count and an item.", make_enumerate);

/// Makes a value from a call's arguments.
pub static ZIP_CONSTRUCT: NativeDef =
    NativeDef::new("zip(*iterables, strict=False)", "Tuples of one item of each iterable.", make_zip);

/// Makes a value from a call's arguments.
pub static MAP_CONSTRUCT: NativeDef = NativeDef::new("map(*args)", "What the function makes of the items.", make_map);

/// Makes a value from a call's arguments.
pub static FILTER_CONSTRUCT: NativeDef =
    NativeDef::new("filter(function, iterable, /)", "The items that the function accepts.", make_filter);
