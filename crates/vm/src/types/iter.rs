//! Iterators over built-in types, and the lazy builtins: heap objects with declared fields.

mod lazy;
mod state;

use crate::heap::parts::Part;
use crate::heap::{Gc, Kind, Loader, Marker, Saver, Str, Trace, Tuple};
use crate::ops::arith::Int;
use crate::types::bytes::{ByteArray, Bytes};
use crate::types::dict::{Dict, Entry, ViewKind};
use crate::types::exception::Exc;
use crate::types::itertools::{Quick, Tool};
use crate::types::set::Set;
use crate::types::{deque::Deque, list::List, range};
use crate::value::Value;
use crate::vm::{PyResult, Vm};
pub(crate) use lazy::reversed;
pub use lazy::{ENUMERATE_CONSTRUCT, FILTER_CONSTRUCT, MAP_CONSTRUCT, REVERSED_CONSTRUCT, ZIP_CONSTRUCT};
pub use state::{DEQUE_CONSTRUCT, DEQUE_REVERSED_CONSTRUCT, LAZY_METHODS, METHODS, PLACED_METHODS, STATE_METHODS};

/// The state of an iterator. An exhausted one becomes `Done`.
pub enum Iter {
    /// Nothing more comes. The field is a name of the type for `type()` and `repr`.
    Done(IterClass),
    /// Over a list, which may change meanwhile.
    List { list: Gc<List>, index: usize },
    /// Over a list, backwards: `index` items are still to come.
    ListReversed { list: Gc<List>, index: usize },
    /// Over a tuple.
    Tuple { tuple: Value, index: usize },
    /// Over a string: the byte offset of the next character.
    Str { text: Value, offset: usize },
    /// Over bytes or a bytearray.
    Bytes { bytes: Value, index: usize },
    /// Over a range of small integers.
    Range { next: i64, remaining: i64, step: i64 },
    /// Over a range of large integers.
    BigRange { next: Value, stop: Value, step: Value },
    /// Over a dict: the index of the next entry, how many there were at the start, and how many are still to come.
    Dict { dict: Gc<Dict>, view: ViewKind, index: usize, len: usize, left: usize, reversed: bool },
    /// Over a set: the index of the next table slot, and how many members there were.
    Set { set: Gc<Set>, index: usize, len: usize },
    /// Over a deque.
    Deque { deque: Gc<Deque>, index: usize, changes: u64, reversed: bool },
    /// By `__getitem__` with 0, 1, 2, ...
    GetItem { object: Value, index: usize },
    /// By `__getitem__` from the end: `index` items are still to come.
    GetItemReversed { object: Value, index: usize },
    /// `iter(callable, sentinel)`
    Callable { callable: Value, sentinel: Value },
    /// `enumerate`
    Enumerate { inner: Value, count: Value },
    /// `zip`
    Zip { inners: Vec<Value>, strict: bool },
    /// `map`
    Map { func: Value, inners: Vec<Value> },
    /// `filter`
    Filter { func: Value, inner: Value },
    /// One of `itertools`.
    Tool(Box<crate::types::itertools::Tool>),
}

/// The type that an iterator shows to Python.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum IterClass {
    List,
    ListReversed,
    Tuple,
    Str,
    StrAscii,
    Bytes,
    ByteArray,
    Range,
    LongRange,
    DictKeys,
    DictValues,
    DictItems,
    DictReversed(ViewKind),
    Set,
    Deque,
    DequeReversed,
    Sequence,
    Array,
    MemoryView,
    Reversed,
    Callable,
    Enumerate,
    Zip,
    Map,
    Filter,
    Tool(crate::types::itertools::ToolClass),
}

impl Trace for Iter {
    #[inline(always)]
    fn owns_memory(&self) -> bool {
        matches!(self, Iter::Zip { .. } | Iter::Map { .. } | Iter::Tool(_))
    }
    fn save(&self, out: &mut Saver) {
        match self {
            Iter::Zip { inners, strict } => {
                (0_u64, *strict, Value::UNBOUND).put(out);
                inners.put(out);
            }
            Iter::Map { func, inners } => {
                (1_u64, false, *func).put(out);
                inners.put(out);
            }
            Iter::Tool(tool) => {
                (2_u64, false, Value::UNBOUND).put(out);
                tool.put(out);
            }
            _ => unreachable!("the others own nothing"),
        }
    }
    fn load(from: &mut Loader) -> Iter {
        match Part::get(from) {
            (0_u64, strict, Value::UNBOUND) => Iter::Zip { inners: Part::get(from), strict },
            (1, false, func) => Iter::Map { func, inners: Part::get(from) },
            _ => Iter::Tool(Part::get(from)),
        }
    }
    fn trace(&self, marker: &mut Marker) {
        match self {
            Iter::Done(_) | Iter::Range { .. } => {}
            Iter::List { list, .. } | Iter::ListReversed { list, .. } => marker.gc(*list),
            Iter::Tuple { tuple: value, .. } | Iter::Str { text: value, .. } | Iter::Bytes { bytes: value, .. } => {
                marker.value(*value);
            }
            Iter::BigRange { next, stop, step } => marker.values(&[*next, *stop, *step]),
            Iter::Dict { dict, .. } => marker.gc(*dict),
            Iter::Set { set, .. } => marker.gc(*set),
            Iter::Deque { deque, .. } => marker.gc(*deque),
            Iter::GetItem { object, .. } | Iter::GetItemReversed { object, .. } => marker.value(*object),
            Iter::Callable { callable, sentinel } => marker.values(&[*callable, *sentinel]),
            Iter::Enumerate { inner, count } => marker.values(&[*inner, *count]),
            Iter::Zip { inners, .. } => marker.values(inners),
            Iter::Map { func, inners } => {
                marker.value(*func);
                marker.values(inners);
            }
            Iter::Filter { func, inner } => marker.values(&[*func, *inner]),
            Iter::Tool(tool) => tool.trace(marker),
        }
    }
}

/// The next item; None at the end.
///
/// # Errors
/// What the code that it runs raises, and RuntimeError for a dict, set or deque that was changed.
#[inline]
pub fn next(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    match &mut vm.heap[gc] {
        Iter::Range { next, remaining, step } => {
            if *remaining <= 0 {
                return Ok(None);
            }
            let number = *next;
            *remaining -= 1;
            *next = number.wrapping_add(*step);
            Ok(Some(Value::int_unchecked(number)))
        }
        Iter::List { list, index } => {
            let (list, at) = (*list, *index);
            *index = at + 1;
            match vm.heap[list].items.get(at) {
                Some(&item) => Ok(Some(item)),
                None => Ok(finish(vm, gc)),
            }
        }
        Iter::Tuple { tuple, index } => {
            let item = tuple.as_gc::<Tuple>().and_then(|t| t.items().get(*index).copied());
            *index += 1;
            match item {
                Some(item) => Ok(Some(item)),
                None => Ok(finish(vm, gc)),
            }
        }
        _ => next_other(vm, gc),
    }
}

/// Makes an iterator one that has nothing more to give.
#[cold]
pub(crate) fn finish(vm: &mut Vm, gc: Gc<Iter>) -> Option<Value> {
    let class = vm.heap[gc].class();
    vm.heap[gc] = Iter::Done(class);
    None
}

fn next_other(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    match &mut vm.heap[gc] {
        Iter::Done(_) => Ok(None),
        Iter::Dict { view, .. } => {
            let view = *view;
            next_of_dict(vm, gc, view)
        }
        Iter::Set { set, index, len } => {
            let (set, at, len) = (*set, *index, *len);
            if vm.heap[set].len() != len {
                return Err(changed_size(vm, gc, "Set"));
            }
            let Some((next, _, key)) = vm.heap[set].next_from(at) else { return Ok(finish(vm, gc)) };
            if let Iter::Set { index, .. } = &mut vm.heap[gc] {
                *index = next;
            }
            Ok(Some(key))
        }
        Iter::Str { text, offset } => {
            let Some(text) = text.as_gc::<Str>() else { return Ok(None) };
            let Some(c) = text.as_str().get(*offset..).and_then(|rest| rest.chars().next()) else {
                return Ok(finish(vm, gc));
            };
            *offset += c.len_utf8();
            Ok(Some(vm.new_char(c)))
        }
        Iter::Bytes { bytes, index } => {
            let (bytes, at) = (*bytes, *index);
            *index = at + 1;
            let byte = match bytes.as_gc::<Bytes>() {
                Some(bytes) => bytes.as_slice().get(at).copied(),
                None => bytes.as_gc::<ByteArray>().and_then(|b| vm.heap[b].0.get(at).copied()),
            };
            match byte {
                Some(byte) => Ok(Some(Value::int_unchecked(byte.into()))),
                None => Ok(finish(vm, gc)),
            }
        }
        Iter::ListReversed { list, index } => {
            let (list, Some(at)) = (*list, index.checked_sub(1)) else { return Ok(finish(vm, gc)) };
            *index = at;
            match vm.heap[list].items.get(at) {
                Some(&item) => Ok(Some(item)),
                None => Ok(finish(vm, gc)),
            }
        }
        Iter::Deque { .. } => next_of_deque(vm, gc),
        Iter::Tool(tool) => match tool.quick() {
            Quick::Item(item) => Ok(Some(item)),
            Quick::From(inner) if vm.heap[inner].is_quiet() => match next(vm, inner)? {
                Some(item) => {
                    if let Iter::Tool(tool) = &mut vm.heap[gc] {
                        tool.gave_inner();
                    }
                    Ok(Some(item))
                }
                None => lazy::next(vm, gc),
            },
            _ => lazy::next(vm, gc),
        },
        Iter::BigRange { .. } => Ok(next_of_big_range(vm, gc)),
        _ => lazy::next(vm, gc),
    }
}

#[cold]
fn changed_size(vm: &mut Vm, gc: Gc<Iter>, what: &str) -> crate::vm::Raised {
    // The iterator goes on failing even if the size comes back.
    match &mut vm.heap[gc] {
        Iter::Set { len, .. } | Iter::Dict { len, .. } => *len = usize::MAX,
        _ => {}
    }
    vm.err(Exc::RuntimeError, format!("{what} changed size during iteration"))
}

/// The next entry that an iterator over a dict comes to; None at its end.
#[inline]
fn next_entry(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Entry>> {
    let Iter::Dict { dict, index, len, left, reversed: false, .. } = vm.heap[gc] else {
        return next_entry_slowly(vm, gc);
    };
    let body = &vm.heap[dict];
    if body.len() != len || left == 0 || index == 0 {
        return next_entry_slowly(vm, gc);
    }
    let Some(entry) = body.entry_at(index) else { return next_entry_slowly(vm, gc) };
    if let Iter::Dict { index, left, .. } = &mut vm.heap[gc] {
        *index += 1;
        *left -= 1;
    }
    Ok(Some(entry))
}

#[inline(never)]
fn next_entry_slowly(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Entry>> {
    let Iter::Dict { dict, mut index, len, left, reversed, .. } = vm.heap[gc] else { return Ok(None) };
    if vm.heap[dict].len() != len {
        return Err(changed_size(vm, gc, "dictionary"));
    }
    if index == 0 && !reversed {
        index = vm.heap[dict].first_place();
    }
    let entry = loop {
        if reversed {
            let Some(before) = index.checked_sub(1) else {
                finish(vm, gc);
                return Ok(None);
            };
            index = before;
        } else if index >= vm.heap[dict].places() {
            finish(vm, gc);
            return Ok(None);
        }
        let entry = vm.heap[dict].entry_at(index);
        if !reversed {
            index += 1;
        }
        if let Some(entry) = entry {
            break entry;
        }
    };
    if left == 0 {
        // As many keys came as went, so that the number gave nothing away.
        return Err(vm.err(Exc::RuntimeError, "dictionary keys changed during iteration"));
    }
    if let Iter::Dict { index: stored, left, .. } = &mut vm.heap[gc] {
        *stored = index;
        *left -= 1;
    }
    Ok(Some(entry))
}

fn next_of_dict(vm: &mut Vm, gc: Gc<Iter>, view: ViewKind) -> PyResult<Option<Value>> {
    let Some(entry) = next_entry(vm, gc)? else { return Ok(None) };
    Ok(Some(match view {
        ViewKind::Keys => entry.key,
        ViewKind::Values => entry.value,
        ViewKind::Items => vm.new_tuple(&[entry.key, entry.value]),
    }))
}

fn next_of_deque(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    let Iter::Deque { deque, index, changes, reversed } = vm.heap[gc] else { return Ok(None) };
    let body = &vm.heap[deque];
    if body.changes != changes {
        return Err(vm.err(Exc::RuntimeError, "deque mutated during iteration"));
    }
    let Some(place) = (if reversed { body.items.len().checked_sub(index + 1) } else { Some(index) }) else {
        return Ok(finish(vm, gc));
    };
    let Some(&item) = body.items.get(place) else { return Ok(finish(vm, gc)) };
    if let Iter::Deque { index, .. } = &mut vm.heap[gc] {
        *index += 1;
    }
    Ok(Some(item))
}

fn next_of_big_range(vm: &mut Vm, gc: Gc<Iter>) -> Option<Value> {
    let Iter::BigRange { next, stop, step } = vm.heap[gc] else { return None };
    let (number, end, by) = (range::big(next), range::big(stop), range::big(step));
    if if by > dashu_int::IBig::ZERO { number >= end } else { number <= end } {
        return finish(vm, gc);
    }
    let following = vm.new_bigint(number + by);
    vm.heap[gc] = Iter::BigRange { next: following, stop, step };
    Some(next)
}

/// The items that are still to come, of an iterator that is quiet.
///
/// # Errors
/// As [`next`].
pub(crate) fn drain(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Vec<Value>> {
    if let Iter::Tool(tool) = &mut vm.heap[gc]
        && let Tool::Repeat { object, times: Some(left) } = &mut **tool
    {
        return Ok(vec![*object; std::mem::take(left)]);
    }
    let rest = match vm.heap[gc] {
        Iter::List { list, index } => vm.heap[list].items.get(index..).map(<[Value]>::to_vec),
        Iter::ListReversed { list, index } => {
            vm.heap[list].items.get(..index).map(|items| items.iter().rev().copied().collect())
        }
        _ => None,
    };
    if let Some(items) = rest {
        finish(vm, gc);
        return Ok(items);
    }
    let mut items = Vec::with_capacity(remaining(vm, &vm.heap[gc]));
    while let Some(item) = next(vm, gc)? {
        items.push(item);
    }
    Ok(items)
}

/// What comes next of an iterator whose items are about to be taken apart into two.
pub(crate) enum Step {
    /// The two parts of the next item, which was not made.
    Pair(Value, Value),
    /// The next item.
    Item(Value),
    /// There is none.
    End,
}

/// The next item in parts, if it would be a pair made for the occasion. May run Python code: the iterator is rooted.
///
/// # Errors
/// As [`next`].
pub(crate) fn next_pair(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Step> {
    match &vm.heap[gc] {
        Iter::Dict { view: ViewKind::Items, .. } => {
            let entry = next_entry(vm, gc)?;
            Ok(entry.map_or(Step::End, |entry| Step::Pair(entry.key, entry.value)))
        }
        &Iter::Enumerate { inner, count } if let Some(following) = following_count(count) => {
            let Some(item) = vm.iter_next(inner)? else { return Ok(Step::End) };
            if let Iter::Enumerate { count, .. } = &mut vm.heap[gc] {
                *count = following;
            }
            Ok(Step::Pair(count, item))
        }
        Iter::Zip { inners, strict: false } if let &[first, second] = &inners[..] => {
            let Some(first) = vm.iter_next(first)? else {
                finish(vm, gc);
                return Ok(Step::End);
            };
            let mark = vm.root_mark();
            vm.root(first);
            let second = vm.iter_next(second);
            vm.unroot(mark);
            match second? {
                Some(second) => Ok(Step::Pair(first, second)),
                None => {
                    finish(vm, gc);
                    Ok(Step::End)
                }
            }
        }
        _ => Ok(next(vm, gc)?.map_or(Step::End, Step::Item)),
    }
}

/// A count and one, as long as both are small.
#[inline(always)]
fn following_count(count: Value) -> Option<Value> {
    Value::small_int(count.as_small_int()? + 1)
}

/// How many items are still to come, if that is known; else 0.
pub(crate) fn remaining(vm: &Vm, iter: &Iter) -> usize {
    match *iter {
        Iter::List { list, index } => vm.heap[list].items.len().saturating_sub(index),
        Iter::ListReversed { list, index } if index <= vm.heap[list].items.len() => index,
        Iter::Tuple { tuple, index } => tuple.as_gc::<Tuple>().map_or(0, |t| t.items().len().saturating_sub(index)),
        Iter::Str { text, offset } => {
            text.as_gc::<Str>().and_then(|t| t.as_str().get(offset..).map(|s| s.chars().count())).unwrap_or(0)
        }
        Iter::Bytes { bytes, index } => vm.length_hint(bytes).saturating_sub(index),
        Iter::Range { remaining, .. } => remaining.max(0) as usize,
        Iter::BigRange { next, stop, step } => {
            let (next, stop, step) = (range::big(next), range::big(stop), range::big(step));
            usize::try_from((stop - next + &step - step.signum()) / step).unwrap_or(usize::MAX)
        }
        Iter::Dict { dict, len, left, .. } if len == vm.heap[dict].len() => left,
        Iter::Set { set, len, index } if len == vm.heap[set].len() => vm.heap[set].members_from(index),
        Iter::Deque { deque, index, changes, .. } if vm.heap[deque].changes == changes => {
            vm.heap[deque].items.len().saturating_sub(index)
        }
        Iter::Enumerate { inner, .. } => vm.length_hint(inner),
        Iter::Tool(ref tool) => match **tool {
            Tool::Repeat { times: Some(left), .. } => left.min(1 << 20),
            _ => 0,
        },
        Iter::Map { ref inners, .. } | Iter::Zip { ref inners, .. } => {
            inners.iter().map(|&i| vm.length_hint(i)).min().unwrap_or(0)
        }
        _ => 0,
    }
}

impl Iter {
    /// Which type this iterator shows to Python.
    pub fn class(&self) -> IterClass {
        match self {
            Iter::Done(class) => *class,
            Iter::List { .. } => IterClass::List,
            Iter::ListReversed { .. } => IterClass::ListReversed,
            Iter::Tuple { .. } => IterClass::Tuple,
            Iter::Str { text, .. } if text.as_gc::<Str>().is_some_and(Gc::<Str>::is_ascii) => IterClass::StrAscii,
            Iter::Str { .. } => IterClass::Str,
            Iter::Bytes { bytes, .. } if bytes.is::<ByteArray>() => IterClass::ByteArray,
            Iter::Bytes { .. } => IterClass::Bytes,
            Iter::Range { .. } => IterClass::Range,
            Iter::BigRange { next, stop, step } => {
                let fits =
                    |value: &Value| Int::of(*value).and_then(Int::to_wide).is_some_and(|n| i64::try_from(n).is_ok());
                if [next, stop, step].into_iter().all(fits) { IterClass::Range } else { IterClass::LongRange }
            }
            Iter::Dict { reversed: true, view, .. } => IterClass::DictReversed(*view),
            Iter::Dict { view: ViewKind::Keys, .. } => IterClass::DictKeys,
            Iter::Dict { view: ViewKind::Values, .. } => IterClass::DictValues,
            Iter::Dict { view: ViewKind::Items, .. } => IterClass::DictItems,
            Iter::Set { .. } => IterClass::Set,
            Iter::Deque { reversed: true, .. } => IterClass::DequeReversed,
            Iter::Deque { .. } => IterClass::Deque,
            Iter::GetItem { object, .. } => match object.kind() {
                Some(Kind::Packed) => IterClass::Array,
                Some(Kind::MemoryView) => IterClass::MemoryView,
                _ => IterClass::Sequence,
            },
            Iter::GetItemReversed { .. } => IterClass::Reversed,
            Iter::Callable { .. } => IterClass::Callable,
            Iter::Enumerate { .. } => IterClass::Enumerate,
            Iter::Zip { .. } => IterClass::Zip,
            Iter::Map { .. } => IterClass::Map,
            Iter::Filter { .. } => IterClass::Filter,
            Iter::Tool(tool) => IterClass::Tool(tool.class()),
        }
    }

    /// Whether its items come without running Python code or collecting garbage.
    #[inline]
    pub(crate) fn is_quiet(&self) -> bool {
        matches!(
            self,
            Iter::Done(_)
                | Iter::List { .. }
                | Iter::ListReversed { .. }
                | Iter::Tuple { .. }
                | Iter::Str { .. }
                | Iter::Bytes { .. }
                | Iter::Dict { .. }
                | Iter::Set { .. }
                | Iter::Deque { .. }
        ) || matches!(self, Iter::Tool(tool) if matches!(**tool, Tool::Repeat { times: Some(..=0x10_0000), .. }))
    }
}

fn length_hint(vm: &mut Vm, args: &[Value]) -> PyResult {
    let iter: Gc<Iter> = super::receiver(args);
    if let Iter::GetItem { object, index } | Iter::GetItemReversed { object, index } = vm.heap[iter] {
        return match vm.len(object) {
            Ok(len) if matches!(vm.heap[iter], Iter::GetItem { .. }) => {
                Ok(Value::from_usize(len.saturating_sub(index)))
            }
            Ok(len) => Ok(Value::from_usize(if index <= len { index } else { 0 })),
            Err(raised) if vm.is_exc(raised, crate::types::exception::Exc::TypeError) => Ok(Value::NOT_IMPLEMENTED),
            Err(raised) => Err(raised),
        };
    }
    Ok(Value::from_usize(remaining(vm, &vm.heap[iter])))
}
