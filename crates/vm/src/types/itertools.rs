//! The iterators of `itertools`: heap objects with declared fields. What each gives next is in [`step`] and
//! [`combine`]; the constructors are in [`construct`].

mod combine;
mod construct;
mod state;
mod step;

use crate::core_types::CoreTypes;
use crate::heap::parts::parts;
use crate::heap::{Gc, Marker, Trace};
use crate::types::class::Class;
use crate::types::iter::Iter;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};
pub use construct::*;
pub use state::{MOVED_METHODS, REPEAT_METHODS, STATE_METHODS};

/// The state of an `itertools` iterator. Where an iterator inside it is UNBOUND, it is used up.
pub enum Tool {
    /// `count`
    Count { next: Value, step: Value },
    /// `cycle`: what the iterator gave is kept, unless it is kept already, and gone through again and again.
    Cycle { inner: Value, saved: Vec<Value>, index: usize, kept: bool },
    /// `repeat`: how often still, or for ever.
    Repeat { object: Value, times: Option<usize> },
    /// `chain`: an iterator of iterables, and one over the current of them.
    Chain { sources: Value, current: Value },
    /// `islice`: `seen` items are gone, number `next` is to be given, none from `stop` on.
    Slice { inner: Value, seen: usize, next: usize, stop: Option<usize>, step: usize },
    /// `takewhile`
    TakeWhile { func: Value, inner: Value },
    /// `dropwhile`
    DropWhile { func: Value, inner: Value, dropping: bool },
    /// `filterfalse`
    FilterFalse { func: Value, inner: Value },
    /// `starmap`
    StarMap { func: Value, inner: Value },
    /// `accumulate`: the total so far, UNBOUND at the start; the initial value, UNBOUND once given.
    Accumulate { func: Value, inner: Value, total: Value, initial: Value },
    /// `groupby`: the key of the group that was given last, and the item that was read ahead with its key.
    GroupBy { func: Value, inner: Value, target: Value, key: Value, value: Value, group: u64 },
    /// One group of a `groupby`: it gives items as long as it is the current one.
    Group { parent: Gc<Iter>, target: Value, number: u64 },
    /// `zip_longest`
    ZipLongest { inners: Vec<Value>, fill: Value },
    /// `pairwise`: the previous item, UNBOUND at the start.
    Pairwise { inner: Value, previous: Value },
    /// One of the iterators of a `tee`: where in the chain of nodes it is.
    Tee { node: Gc<Iter>, index: usize },
    /// A stretch of what a `tee` has read. The last node holds the iterator; the others the next node.
    TeeNode { items: Vec<Value>, next: Option<Gc<Iter>>, inner: Value },
    /// `batched`
    Batched { inner: Value, size: usize, strict: bool },
    /// `compress`
    Compress { data: Value, selectors: Value },
    /// `product`: the index into each pool.
    Product { pools: Vec<Vec<Value>>, indices: Vec<usize>, started: bool },
    /// `permutations`: all places of the pool, the first `cycles.len()` of which are given, and how often each of these
    /// still changes.
    Permutations { pool: Vec<Value>, indices: Vec<usize>, cycles: Vec<usize>, started: bool },
    /// `combinations`
    Combinations { pool: Vec<Value>, indices: Vec<usize>, started: bool },
    /// `combinations_with_replacement`
    Multisets { pool: Vec<Value>, indices: Vec<usize>, started: bool },
}

macro_rules! tool_classes {
    ($($class:ident = $field:ident),* $(,)?) => {
        /// Which class of `itertools` an iterator is of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum ToolClass { $($class),* }

        /// The class for a kind of tool.
        pub fn class(types: &CoreTypes, tool: ToolClass) -> Gc<Class> {
            match tool { $(ToolClass::$class => types.$field),* }
        }

        /// Every class of `itertools`.
        pub fn classes(types: &CoreTypes) -> Vec<Gc<Class>> {
            vec![$(types.$field),*]
        }
    };
}

tool_classes! {
    Count = count, Cycle = cycle, Repeat = repeat, Chain = chain, Slice = islice, TakeWhile = takewhile,
    DropWhile = dropwhile, FilterFalse = filterfalse, StarMap = starmap, Accumulate = accumulate, GroupBy = groupby,
    Group = grouper, ZipLongest = zip_longest, Pairwise = pairwise, Tee = tee, Batched = batched, Compress = compress,
    Product = product, Permutations = permutations, Combinations = combinations,
    Multisets = combinations_with_replacement,
}

/// What an iterator does next, if that is simple.
pub(crate) enum Quick {
    /// It gives this item.
    Item(Value),
    /// It gives what this iterator gives, unless that is at its end.
    From(Gc<Iter>),
    /// It is not simple.
    No,
}

impl Tool {
    /// Takes the next step, if it is simple.
    #[inline]
    pub(crate) fn quick(&mut self) -> Quick {
        match self {
            Tool::Repeat { object, times: None } => Quick::Item(*object),
            Tool::Repeat { object, times: Some(left) } if *left > 0 => {
                *left -= 1;
                Quick::Item(*object)
            }
            Tool::Chain { current, .. } => current.as_gc().map_or(Quick::No, Quick::From),
            Tool::Slice { inner, seen, next, stop, step: 1 }
                if seen == next && stop.is_none_or(|stop| *seen < stop) =>
            {
                inner.as_gc().map_or(Quick::No, Quick::From)
            }
            Tool::Cycle { inner, saved, index, .. } if inner.is_unbound() && !saved.is_empty() => {
                let item = saved[*index];
                *index = if *index + 1 >= saved.len() { 0 } else { *index + 1 };
                Quick::Item(item)
            }
            _ => Quick::No,
        }
    }

    /// Notes that it gave what the iterator gave that [`Tool::quick`] told.
    #[inline]
    pub(crate) fn gave_inner(&mut self) {
        if let Tool::Slice { seen, next, .. } = self {
            *seen += 1;
            *next += 1;
        }
    }

    /// Which class it is of.
    pub fn class(&self) -> ToolClass {
        match self {
            Tool::Count { .. } => ToolClass::Count,
            Tool::Cycle { .. } => ToolClass::Cycle,
            Tool::Repeat { .. } => ToolClass::Repeat,
            Tool::Chain { .. } => ToolClass::Chain,
            Tool::Slice { .. } => ToolClass::Slice,
            Tool::TakeWhile { .. } => ToolClass::TakeWhile,
            Tool::DropWhile { .. } => ToolClass::DropWhile,
            Tool::FilterFalse { .. } => ToolClass::FilterFalse,
            Tool::StarMap { .. } => ToolClass::StarMap,
            Tool::Accumulate { .. } => ToolClass::Accumulate,
            Tool::GroupBy { .. } => ToolClass::GroupBy,
            Tool::Group { .. } => ToolClass::Group,
            Tool::ZipLongest { .. } => ToolClass::ZipLongest,
            Tool::Pairwise { .. } => ToolClass::Pairwise,
            Tool::Tee { .. } | Tool::TeeNode { .. } => ToolClass::Tee,
            Tool::Batched { .. } => ToolClass::Batched,
            Tool::Compress { .. } => ToolClass::Compress,
            Tool::Product { .. } => ToolClass::Product,
            Tool::Permutations { .. } => ToolClass::Permutations,
            Tool::Combinations { .. } => ToolClass::Combinations,
            Tool::Multisets { .. } => ToolClass::Multisets,
        }
    }
}

parts! {
    enum Tool {
        Count { next, step },
        Cycle { inner, saved, index, kept },
        Repeat { object, times },
        Chain { sources, current },
        Slice { inner, seen, next, stop, step },
        TakeWhile { func, inner },
        DropWhile { func, inner, dropping },
        FilterFalse { func, inner },
        StarMap { func, inner },
        Accumulate { func, inner, total, initial },
        GroupBy { func, inner, target, key, value, group },
        Group { parent, target, number },
        ZipLongest { inners, fill },
        Pairwise { inner, previous },
        Tee { node, index },
        TeeNode { items, next, inner },
        Batched { inner, size, strict },
        Compress { data, selectors },
        Product { pools, indices, started },
        Permutations { pool, indices, cycles, started },
        Combinations { pool, indices, started },
        Multisets { pool, indices, started },
    }
}

impl Trace for Tool {
    fn trace(&self, marker: &mut Marker) {
        match self {
            Tool::Count { next: a, step: b }
            | Tool::Chain { sources: a, current: b }
            | Tool::TakeWhile { func: a, inner: b }
            | Tool::DropWhile { func: a, inner: b, .. }
            | Tool::FilterFalse { func: a, inner: b }
            | Tool::StarMap { func: a, inner: b }
            | Tool::Pairwise { inner: a, previous: b }
            | Tool::Compress { data: a, selectors: b } => marker.values(&[*a, *b]),
            Tool::Cycle { inner, saved: values, .. } | Tool::ZipLongest { inners: values, fill: inner } => {
                marker.value(*inner);
                marker.values(values);
            }
            Tool::Repeat { object: value, .. }
            | Tool::Slice { inner: value, .. }
            | Tool::Batched { inner: value, .. } => {
                marker.value(*value);
            }
            Tool::Accumulate { func, inner, total, initial } => marker.values(&[*func, *inner, *total, *initial]),
            Tool::GroupBy { func, inner, target, key, value, .. } => {
                marker.values(&[*func, *inner, *target, *key, *value]);
            }
            Tool::Group { parent, target, .. } => {
                marker.gc(*parent);
                marker.value(*target);
            }
            Tool::Tee { node, .. } => marker.gc(*node),
            Tool::TeeNode { items, next, inner } => {
                marker.values(items);
                next.inspect(|&n| marker.gc(n));
                marker.value(*inner);
            }
            Tool::Product { pools, .. } => pools.iter().for_each(|pool| marker.values(pool)),
            Tool::Permutations { pool, .. } | Tool::Combinations { pool, .. } | Tool::Multisets { pool, .. } => {
                marker.values(pool);
            }
        }
    }
}

/// The next item of an iterator that is a tool. The iterator is rooted.
pub(crate) fn next(vm: &mut Vm, gc: Gc<Iter>) -> PyResult<Option<Value>> {
    step::next(vm, gc)
}

/// Appends the repr of a `count` or `repeat`; of another tool, nothing.
pub(crate) fn write_repr(vm: &mut Vm, out: &mut String, gc: Gc<Iter>) -> PyResult<bool> {
    let Iter::Tool(tool) = &vm.heap[gc] else { return Ok(false) };
    let (name, first, second) = match **tool {
        Tool::Count { next, step } => ("count(", next, Some(step).filter(|&s| s != Value::int_unchecked(1))),
        Tool::Repeat { object, times } => ("repeat(", object, times.map(Value::from_usize)),
        _ => return Ok(false),
    };
    out.push_str(name);
    vm.write_repr(out, first)?;
    if let Some(second) = second {
        out.push_str(", ");
        vm.write_repr(out, second)?;
    }
    out.push(')');
    Ok(true)
}

/// Says of the classes which module they are in, and of `deque`.
pub(crate) fn install(vm: &mut Vm) {
    let module = vm.heap.intern("itertools").into();
    let name = vm.names.module;
    for class in classes(&vm.types) {
        let dict = vm.heap[class].dict;
        vm.heap.dict_set_str(dict, name, module);
    }
    let module = vm.heap.intern("collections").into();
    let dict = vm.heap[vm.types.deque].dict;
    vm.heap.dict_set_str(dict, name, module);
    for class in [vm.types.deque_iterator, vm.types.deque_reverse_iterator] {
        let dict = vm.heap[class].dict;
        vm.heap.dict_set_str(dict, name, module);
    }
}

/// The functions of the module that are not classes.
pub const FUNCTIONS: &[NativeDef] = crate::natives![
    "tee(iterable, n=2, /)", "Independent iterators over the same items." => construct::tee;
];
