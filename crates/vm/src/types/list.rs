//! Lists.

use crate::heap::parts::{parts, saved_by_parts};
use crate::heap::{Gc, Kind, Marker, Trace};
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// A list.
#[derive(Default)]
pub struct List {
    /// The items.
    pub items: Vec<Value>,
}

parts!(struct List { items });

impl Trace for List {
    saved_by_parts!();
    fn trace(&self, marker: &mut Marker) {
        marker.values(&self.items);
    }
    fn external_bytes(&self) -> usize {
        self.items.capacity() * 8
    }
}

fn this(args: &[Value]) -> Gc<List> {
    super::receiver(args)
}

fn append(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.list_push_checked(this(args), args[1])?;
    Ok(Value::NONE)
}

fn clear(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.heap[this(args)].items = Vec::new();
    Ok(Value::NONE)
}

fn copy(vm: &mut Vm, args: &[Value]) -> PyResult {
    let items = vm.heap[this(args)].items.clone();
    Ok(vm.new_list(items))
}

fn count(vm: &mut Vm, args: &[Value]) -> PyResult {
    count_equal(vm, args[0], args[1])
}

/// How many items of a list, tuple or deque equal a value.
pub(crate) fn count_equal(vm: &mut Vm, sequence: Value, value: Value) -> PyResult {
    let (mut count, mut start) = (0, 0);
    while let Some(found) = vm.sequence_find(sequence, value, (start, usize::MAX))? {
        count += 1;
        start = found + 1;
    }
    Ok(Value::int_unchecked(count))
}

/// Adds the items of an iterable at the end of a list.
pub(crate) fn extend_list(vm: &mut Vm, list: Gc<List>, iterable: Value) -> PyResult<()> {
    if matches!(iterable.kind(), Some(Kind::List | Kind::Tuple | Kind::Dict | Kind::Set | Kind::Range | Kind::DictView))
    {
        let new = vm.collect(iterable)?;
        vm.check_size((vm.heap[list].items.len() + new.len()) * 8)?;
        let items = &mut vm.heap[list].items;
        let before = items.capacity();
        items.extend_from_slice(&new);
        let grown = items.capacity() - before;
        vm.heap.account(grown * 8);
        return Ok(());
    }
    vm.ask_length(iterable)?;
    vm.for_each(iterable, |vm, item| vm.list_push_checked(list, item))
}

fn extend(vm: &mut Vm, args: &[Value]) -> PyResult {
    extend_list(vm, this(args), args[1])?;
    Ok(Value::NONE)
}

/// The places that optional bounds `start` and `stop` of a search stand for, in a sequence of this length.
pub(crate) fn search_bounds(vm: &mut Vm, args: &[Value], len: usize) -> PyResult<(usize, usize)> {
    let mut bounds = [0, len];
    for (bound, &given) in bounds.iter_mut().zip(args) {
        if let Some(given) = given.present() {
            if !super::slice::has_index(vm, given) {
                return Err(vm.type_error("slice indices must be integers or have an __index__ method"));
            }
            let i = vm.to_index_clamped(given)?;
            let i = if i < 0 { i.saturating_add(len as i64).max(0) } else { i };
            *bound = (i as usize).min(usize::MAX >> 1);
        }
    }
    Ok((bounds[0], bounds[1]))
}

fn index(vm: &mut Vm, args: &[Value]) -> PyResult {
    let len = vm.heap[this(args)].items.len();
    let (start, stop) = search_bounds(vm, &args[2..], len)?;
    match vm.sequence_find(args[0], args[1], (start, stop))? {
        Some(found) if found < stop => Ok(Value::from_usize(found)),
        _ => {
            let text = vm.repr(args[1])?;
            Err(vm.value_error(format!("{} is not in list", text.as_str())))
        }
    }
}

fn insert(vm: &mut Vm, args: &[Value]) -> PyResult {
    let index = vm.to_isize(args[1])?;
    let items = &mut vm.heap[this(args)].items;
    let len = items.len() as i64;
    let place = if index < 0 { index.saturating_add(len).max(0) } else { index.min(len) };
    let before = items.capacity();
    items.insert(place as usize, args[2]);
    let grown = items.capacity() - before;
    vm.heap.account(grown * 8);
    Ok(Value::NONE)
}

fn pop(vm: &mut Vm, args: &[Value]) -> PyResult {
    let list = this(args);
    if args[1].is_unbound() || args[1] == Value::int_unchecked(-1) {
        return match vm.heap[list].items.pop() {
            Some(item) => Ok(item),
            None => Err(vm.index_error("pop from empty list")),
        };
    }
    let index = vm.to_isize(args[1])?;
    let items = &mut vm.heap[list].items;
    if items.is_empty() {
        return Err(vm.index_error("pop from empty list"));
    }
    let place = if index < 0 { index + items.len() as i64 } else { index };
    if place < 0 || place as usize >= items.len() {
        return Err(vm.index_error("pop index out of range"));
    }
    Ok(items.remove(place as usize))
}

fn remove(vm: &mut Vm, args: &[Value]) -> PyResult {
    match vm.sequence_find(args[0], args[1], (0, usize::MAX))? {
        Some(found) => {
            // The comparison may have changed the list.
            let items = &mut vm.heap[this(args)].items;
            if found < items.len() {
                items.remove(found);
            }
            Ok(Value::NONE)
        }
        None => Err(vm.value_error("list.remove(x): x not in list")),
    }
}

fn reverse(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.heap[this(args)].items.reverse();
    Ok(Value::NONE)
}

fn sort(vm: &mut Vm, args: &[Value]) -> PyResult {
    let list = this(args);
    let reverse = match args[2].present() {
        Some(reverse) => vm.truth(reverse)?,
        None => false,
    };
    // The list is empty while it is being sorted, so that the sort notices changes and never sees them.
    let mut items = std::mem::take(&mut vm.heap[list].items);
    let result = crate::ops::sort::sort(vm, &mut items, args[1].not_none(), reverse);
    let untouched = vm.heap[list].items.is_empty() && vm.heap[list].items.capacity() == 0;
    vm.heap[list].items = items;
    result?;
    if !untouched {
        return Err(vm.value_error("list modified during sort"));
    }
    Ok(Value::NONE)
}

fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    match args[0].present() {
        Some(iterable) => {
            let items = vm.collect(iterable)?;
            Ok(vm.new_list(items))
        }
        None => Ok(vm.new_list(Vec::new())),
    }
}

/// The methods, one row each.
pub const METHODS: &[NativeDef] = crate::natives![
    "@class __class_getitem__(cls, item, /)", "See PEP 585." => crate::types::alias::class_getitem;
    "append(self, object, /)", "Add an item at the end." => append;
    "clear(self, /)", "Remove every item." => clear;
    "copy(self, /)", "A new list with the same items." => copy;
    "count(self, value, /)", "How many items equal the value." => count;
    "extend(self, iterable, /)", "Add the items of an iterable at the end." => extend;
    "index(self, value, start=0, stop=9223372036854775807, /)", "The first index of the value; ValueError if it is not there." => index;
    "insert(self, index, object, /)", "Put an item before an index." => insert;
    "pop(self, index=-1, /)", "Remove an item and return it; IndexError if there is none." => pop;
    "remove(self, value, /)", "Remove the first item that equals the value; ValueError if there is none." => remove;
    "reverse(self, /)", "Turn the order around, in place." => reverse;
    "sort(self, /, *, key=None, reverse=False)", "Sort in place; equal items keep their order." => sort;
];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef =
    NativeDef::new("list(iterable=(), /)", "A list of the items of an iterable.", construct);
