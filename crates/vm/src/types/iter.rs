//! Iterators over built-in types, and the lazy builtins: heap objects with declared fields.

use crate::heap::{Gc, Marker, Trace};
use crate::types::dict::{Dict, ViewKind};
use crate::types::set::Set;
use crate::types::{deque::Deque, list::List};
use crate::value::Value;

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
    /// Over a dict: the index of the next entry, and how many there were at the start.
    Dict { dict: Gc<Dict>, view: ViewKind, index: usize, len: usize, reversed: bool },
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
    Bytes,
    Range,
    DictKeys,
    DictValues,
    DictItems,
    DictReversed,
    Set,
    Deque,
    Sequence,
    Reversed,
    Callable,
    Enumerate,
    Zip,
    Map,
    Filter,
    Tool(crate::types::itertools::ToolClass),
}

impl Trace for Iter {
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

/// The methods, one row each.
pub const METHODS: &[crate::types::native::NativeDef] = crate::natives![];

/// Makes a value from a call's arguments.
pub static REVERSED_CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("reversed(sequence, /)", "", |_, _| todo!());

/// Makes a value from a call's arguments.
pub static ENUMERATE_CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("enumerate(iterable, start=0)", "", |_, _| todo!());

/// Makes a value from a call's arguments.
pub static ZIP_CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("zip(*iterables, strict=False)", "", |_, _| todo!());

/// Makes a value from a call's arguments.
pub static MAP_CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("map(func, /, *iterables)", "", |_, _| todo!());

/// Makes a value from a call's arguments.
pub static FILTER_CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("filter(function, iterable, /)", "", |_, _| todo!());

impl Iter {
    /// Which type this iterator shows to Python.
    pub fn class(&self) -> IterClass {
        todo!()
    }
}
