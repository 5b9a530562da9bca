//! `collections.deque`.

use std::collections::VecDeque;

use crate::heap::parts::{parts, saved_by_parts};
use crate::heap::{Gc, Marker, Trace};
use crate::ops::arith::BinaryOp;
use crate::types::exception::Exc;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// A double-ended queue.
#[derive(Default)]
pub struct Deque {
    /// The items.
    pub items: VecDeque<Value>,
    /// The most items it keeps.
    pub max_len: Option<usize>,
    /// Counts changes, so that iterators notice them.
    pub changes: u64,
}

parts!(struct Deque { items, max_len, changes });

impl Trace for Deque {
    saved_by_parts!();
    fn trace(&self, marker: &mut Marker) {
        self.items.iter().for_each(|&v| marker.value(v));
    }
    fn external_bytes(&self) -> usize {
        self.items.capacity() * 8
    }
}

impl Deque {
    /// Drops items at one end until there are no more than `max_len`.
    fn trim(&mut self, at_front: bool) {
        if let Some(max) = self.max_len {
            while self.items.len() > max {
                if at_front {
                    self.items.pop_front()
                } else {
                    self.items.pop_back()
                };
            }
        }
    }
}

fn this(args: &[Value]) -> Gc<Deque> {
    super::receiver(args)
}

/// Adds an item at an end, dropping one at the other if there are too many.
#[inline]
fn push(vm: &mut Vm, deque: Gc<Deque>, item: Value, at_front: bool) {
    let body = &mut vm.heap[deque];
    let before = body.items.capacity();
    if at_front {
        body.items.push_front(item)
    } else {
        body.items.push_back(item)
    };
    body.trim(!at_front);
    body.changes += 1;
    let grown = body.items.capacity() - before;
    if grown > 0 {
        vm.heap.account(grown * 8);
    }
}

fn append(vm: &mut Vm, args: &[Value]) -> PyResult {
    push(vm, this(args), args[1], false);
    Ok(Value::NONE)
}

fn append_left(vm: &mut Vm, args: &[Value]) -> PyResult {
    push(vm, this(args), args[1], true);
    Ok(Value::NONE)
}

fn clear(vm: &mut Vm, args: &[Value]) -> PyResult {
    let body = &mut vm.heap[this(args)];
    body.items = VecDeque::new();
    body.changes += 1;
    Ok(Value::NONE)
}

fn copy(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Deque { items, max_len, .. } = &vm.heap[inner(vm, args)];
    let (items, max_len) = (items.clone(), *max_len);
    vm.heap.account(items.capacity() * 8);
    let made = vm.heap.alloc(Deque { items, max_len, changes: 0 });
    of_same_class(vm, args[0], made.into())
}

/// The deque that a `@whole` method was called on, or that is inside the instance it was called on.
fn inner(vm: &Vm, args: &[Value]) -> Gc<Deque> {
    vm.cast::<Deque>(args[0]).expect("the receiver was checked")
}

/// What was made of a deque; for an instance of a subclass, an instance of that class with these items.
fn of_same_class(vm: &mut Vm, original: Value, made: Value) -> PyResult {
    if original.is::<Deque>() {
        return Ok(made);
    }
    let class = vm.class_of(original);
    let max_len = made.as_gc::<Deque>().and_then(|d| vm.heap[d].max_len);
    match max_len {
        Some(max_len) => vm.call(class.into(), &[made, Value::from_usize(max_len)]),
        None => vm.call(class.into(), &[made]),
    }
}

fn add(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (own, other) = (inner(vm, args), vm.unwrap_payload(args[1]));
    let made = vm.binary_builtin(BinaryOp::Add, own.into(), other)?;
    of_same_class(vm, args[0], made)
}

fn multiply(vm: &mut Vm, args: &[Value]) -> PyResult {
    let own = inner(vm, args);
    let made = vm.binary_builtin(BinaryOp::Mul, own.into(), args[1])?;
    if made == Value::NOT_IMPLEMENTED { Ok(made) } else { of_same_class(vm, args[0], made) }
}

fn count(vm: &mut Vm, args: &[Value]) -> PyResult {
    let deque = this(args);
    let changes = vm.heap[deque].changes;
    let found = super::list::count_equal(vm, args[0], args[1])?;
    if vm.heap[deque].changes != changes {
        return Err(vm.err(Exc::RuntimeError, "deque mutated during iteration"));
    }
    Ok(found)
}

/// Adds the items of an iterable at an end.
pub(crate) fn extend_deque(vm: &mut Vm, deque: Gc<Deque>, iterable: Value, at_front: bool) -> PyResult<()> {
    if iterable == Value::from(deque) {
        let items = vm.collect(iterable)?;
        items.into_iter().for_each(|item| push(vm, deque, item, at_front));
        return Ok(());
    }
    let whole = vm.heap[deque].max_len.is_none() && !at_front;
    if whole && let Some(items) = vm.collect_quietly(iterable) {
        let body = &mut vm.heap[deque];
        body.items.extend(items);
        body.changes += 1;
        let bytes = body.items.capacity() * 8;
        vm.heap.account(bytes);
        return Ok(());
    }
    vm.for_each(iterable, |vm, item| {
        push(vm, deque, item, at_front);
        Ok(())
    })
}

fn extend(vm: &mut Vm, args: &[Value]) -> PyResult {
    extend_deque(vm, this(args), args[1], false)?;
    Ok(Value::NONE)
}

fn extend_left(vm: &mut Vm, args: &[Value]) -> PyResult {
    extend_deque(vm, this(args), args[1], true)?;
    Ok(Value::NONE)
}

fn index(vm: &mut Vm, args: &[Value]) -> PyResult {
    let len = vm.heap[this(args)].items.len();
    let (start, stop) = super::list::search_bounds(vm, &args[2..], len)?;
    match vm.sequence_find(args[0], args[1], (start, stop))? {
        Some(found) if found < stop => Ok(Value::from_usize(found)),
        _ => {
            let text = vm.repr(args[1])?;
            Err(vm.value_error(format!("{} is not in deque", text.as_str())))
        }
    }
}

fn insert(vm: &mut Vm, args: &[Value]) -> PyResult {
    let index = vm.to_isize(args[1])?;
    let body = &mut vm.heap[this(args)];
    let len = body.items.len() as i64;
    if body.max_len.is_some_and(|max| body.items.len() >= max) {
        return Err(vm.index_error("deque already at its maximum size"));
    }
    let place = if index < 0 { index.saturating_add(len).max(0) } else { index.min(len) };
    body.items.insert(place as usize, args[2]);
    body.changes += 1;
    vm.heap.account(8);
    Ok(Value::NONE)
}

fn pop(vm: &mut Vm, args: &[Value]) -> PyResult {
    let body = &mut vm.heap[this(args)];
    body.changes += 1;
    let item = body.items.pop_back();
    item.ok_or_else(|| vm.index_error("pop from an empty deque"))
}

fn pop_left(vm: &mut Vm, args: &[Value]) -> PyResult {
    let body = &mut vm.heap[this(args)];
    body.changes += 1;
    let item = body.items.pop_front();
    item.ok_or_else(|| vm.index_error("pop from an empty deque"))
}

fn remove(vm: &mut Vm, args: &[Value]) -> PyResult {
    let deque = this(args);
    let changes = vm.heap[deque].changes;
    match vm.sequence_find(args[0], args[1], (0, usize::MAX)) {
        Ok(Some(found)) if vm.heap[deque].changes == changes => {
            vm.heap[deque].items.remove(found);
            vm.heap[deque].changes += 1;
            Ok(Value::NONE)
        }
        Ok(None) => {
            let text = vm.repr(args[1])?;
            Err(vm.value_error(format!("{} is not in deque", text.as_str())))
        }
        _ if vm.heap[deque].changes != changes => Err(vm.index_error("deque mutated during iteration")),
        Ok(Some(_)) => Ok(Value::NONE),
        Err(raised) => Err(raised),
    }
}

fn reverse(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.heap[this(args)].items.make_contiguous().reverse();
    Ok(Value::NONE)
}

fn rotate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let steps = match args[1].present() {
        Some(steps) => vm.to_isize(steps)?,
        None => 1,
    };
    let body = &mut vm.heap[this(args)];
    let len = body.items.len() as i64;
    if len > 1 {
        body.items.rotate_right(steps.rem_euclid(len) as usize);
        body.changes += 1;
    }
    Ok(Value::NONE)
}

fn max_len(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(vm.heap[this(args)].max_len.map_or(Value::NONE, Value::from_usize))
}

fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    let max_len = match args[1].not_none() {
        None => None,
        Some(max) => {
            if !super::slice::has_index(vm, max) {
                return Err(vm.type_error("an integer is required"));
            }
            match usize::try_from(vm.to_isize(max)?) {
                Ok(max) => Some(max),
                Err(_) => return Err(vm.value_error("maxlen must be non-negative")),
            }
        }
    };
    let deque = vm.heap.alloc(Deque { items: VecDeque::new(), max_len, changes: 0 });
    if let Some(iterable) = args[0].present() {
        vm.root(deque);
        extend_deque(vm, deque, iterable, false)?;
    }
    Ok(deque.into())
}

/// The methods, one row each.
pub const METHODS: &[NativeDef] = crate::natives![
    "@class __class_getitem__(cls, item, /)", "See PEP 585." => crate::types::alias::class_getitem;
    "append(self, item, /)", "Add an item at the right end." => append;
    "appendleft(self, item, /)", "Add an item at the left end." => append_left;
    "clear(self, /)", "Remove every item." => clear;
    "@whole copy(self, /)", "A new deque with the same items." => copy;
    "@whole __copy__(self, /)", "A new deque with the same items." => copy;
    "@whole __add__(self, value, /)", "Return self+value." => add;
    "@whole __mul__(self, value, /)", "Return self*value." => multiply;
    "@whole __rmul__(self, value, /)", "Return value*self." => multiply;
    "count(self, value, /)", "How many items equal the value." => count;
    "extend(self, iterable, /)", "Add items at the right end." => extend;
    "extendleft(self, iterable, /)", "Add items at the left end, one after the other." => extend_left;
    "index(self, value, start=0, stop=9223372036854775807, /)", "The first index of the value; ValueError if it is not there." => index;
    "insert(self, index, value, /)", "Put an item before an index." => insert;
    "pop(self, /)", "Remove the item at the right end and return it." => pop;
    "popleft(self, /)", "Remove the item at the left end and return it." => pop_left;
    "remove(self, value, /)", "Remove the first item that equals the value." => remove;
    "reverse(self, /)", "Turn the order around, in place." => reverse;
    "rotate(self, n=1, /)", "Move items from the right end to the left, or the other way for a negative number." => rotate;
    "@get maxlen", "The most items it keeps, or None." => max_len;
];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef =
    NativeDef::new("deque(iterable=(), maxlen=None)", "A queue with two ends.", construct);
