//! The constructors of the `itertools` classes.

use super::Tool;
use crate::heap::Gc;
use crate::types::int::BigInt;
use crate::types::iter::{self, Iter};
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

pub(super) fn make(vm: &mut Vm, tool: Tool) -> PyResult {
    Ok(vm.heap.alloc(Iter::Tool(Box::new(tool))).into())
}

/// An iterator over an argument, rooted.
fn over(vm: &mut Vm, iterable: Value) -> PyResult {
    let inner = vm.iter(iterable)?;
    Ok(vm.root(inner))
}

/// The items of an argument; they stay rooted through the iterable or a list.
fn pool(vm: &mut Vm, iterable: Value) -> PyResult<Vec<Value>> {
    let items = vm.collect(iterable)?;
    let keep = vm.new_list(items.clone());
    vm.root(keep);
    Ok(items)
}

fn count(vm: &mut Vm, args: &[Value]) -> PyResult {
    let next = args[0].present().unwrap_or(Value::int_unchecked(0));
    let step = args[1].present().unwrap_or(Value::int_unchecked(1));
    for value in [next, step] {
        let is_number = value.is_small_int()
            || value.as_float().is_some()
            || value.is_bool()
            || value.is::<BigInt>()
            || value.is::<crate::types::complex::Complex>()
            || value.is::<crate::heap::Instance>();
        if !is_number {
            return Err(vm.type_error("a number is required"));
        }
    }
    make(vm, Tool::Count { next, step })
}

fn cycle(vm: &mut Vm, args: &[Value]) -> PyResult {
    let inner = over(vm, args[0])?;
    make(vm, Tool::Cycle { inner, saved: Vec::new(), index: 0, kept: false })
}

fn repeat(vm: &mut Vm, args: &[Value]) -> PyResult {
    let times = match args[1].present() {
        Some(times) => Some(vm.to_isize(times)?.max(0) as usize),
        None => None,
    };
    make(vm, Tool::Repeat { object: args[0], times })
}

fn chain(vm: &mut Vm, args: &[Value]) -> PyResult {
    let sources = vm.new_tuple(args);
    let sources = vm.iter(sources)?;
    make(vm, Tool::Chain { sources, current: Value::UNBOUND })
}

fn chain_from_iterable(vm: &mut Vm, args: &[Value]) -> PyResult {
    let sources = over(vm, args[1])?;
    make(vm, Tool::Chain { sources, current: Value::UNBOUND })
}

/// A bound of `islice`: None for None; an error in these words for what is no natural number.
fn bound(vm: &mut Vm, value: Value, words: &str) -> PyResult<Option<usize>> {
    if value.is_none() {
        return Ok(None);
    }
    let number = match value.as_small_int() {
        Some(i) => i,
        None if crate::types::slice::has_index(vm, value) => vm.to_index_clamped(value)?,
        None => -1,
    };
    match usize::try_from(number) {
        // (What is above that is clamped to the same number.)
        Ok(n) if number < i64::MAX || vm.to_isize(value).is_ok() => Ok(Some(n)),
        // (-1 is what a mistake is noticed by; below it is another.)
        _ if (i64::MIN + 1..-1).contains(&number) && words.starts_with("Stop") => Err(vm.value_error(INDICES)),
        _ => Err(vm.value_error(words)),
    }
}

const INDICES: &str = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";

fn islice(vm: &mut Vm, args: &[Value]) -> PyResult {
    const STOP: &str = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    const STEP: &str = "Step for islice() must be a positive integer or None.";
    let (start, stop, step) = match *args {
        [_, stop] => (None, bound(vm, stop, STOP)?, None),
        [_, start, stop] => {
            let stop = bound(vm, stop, STOP)?;
            (bound(vm, start, INDICES)?, stop, None)
        }
        [_, start, stop, step] => {
            let stop = bound(vm, stop, STOP)?;
            let start = bound(vm, start, INDICES)?;
            (start, stop, bound(vm, step, STEP)?)
        }
        _ => {
            let few = args.len() < 2;
            let (words, count) = if few { ("at least 2", args.len()) } else { ("at most 4", args.len()) };
            return Err(vm.type_error(format!("islice expected {words} arguments, got {count}")));
        }
    };
    if step == Some(0) {
        return Err(vm.value_error(STEP));
    }
    let inner = over(vm, args[0])?;
    make(vm, Tool::Slice { inner, seen: 0, next: start.unwrap_or(0), stop, step: step.unwrap_or(1) })
}

fn takewhile(vm: &mut Vm, args: &[Value]) -> PyResult {
    let inner = over(vm, args[1])?;
    make(vm, Tool::TakeWhile { func: args[0], inner })
}

fn dropwhile(vm: &mut Vm, args: &[Value]) -> PyResult {
    let inner = over(vm, args[1])?;
    make(vm, Tool::DropWhile { func: args[0], inner, dropping: true })
}

fn filterfalse(vm: &mut Vm, args: &[Value]) -> PyResult {
    let inner = over(vm, args[1])?;
    make(vm, Tool::FilterFalse { func: args[0], inner })
}

fn starmap(vm: &mut Vm, args: &[Value]) -> PyResult {
    let inner = over(vm, args[1])?;
    make(vm, Tool::StarMap { func: args[0], inner })
}

fn accumulate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let inner = over(vm, args[0])?;
    let func = args[1].not_none().unwrap_or(Value::NONE);
    let initial = args[2].not_none().unwrap_or(Value::UNBOUND);
    make(vm, Tool::Accumulate { func, inner, total: Value::UNBOUND, initial })
}

fn groupby(vm: &mut Vm, args: &[Value]) -> PyResult {
    let inner = over(vm, args[0])?;
    let func = args[1].not_none().unwrap_or(Value::NONE);
    let none = Value::UNBOUND;
    make(vm, Tool::GroupBy { func, inner, target: none, key: none, value: none, group: 0 })
}

fn grouper(vm: &mut Vm, args: &[Value]) -> PyResult {
    let number = args[0].as_gc::<Iter>().and_then(|parent| match &vm.heap[parent] {
        Iter::Tool(tool) => match **tool {
            Tool::GroupBy { group, .. } => Some((parent, group)),
            _ => None,
        },
        _ => None,
    });
    let Some((parent, number)) = number else {
        let message = format!("_grouper() argument 1 must be itertools.groupby, not {}", vm.type_name(args[0]));
        return Err(vm.type_error(message));
    };
    make(vm, Tool::Group { parent, target: args[1], number })
}

fn zip_longest(vm: &mut Vm, args: &[Value]) -> PyResult {
    let mut inners = Vec::with_capacity(args.len() - 1);
    for &iterable in &args[1..] {
        inners.push(over(vm, iterable)?);
    }
    make(vm, Tool::ZipLongest { inners, fill: args[0].present().unwrap_or(Value::NONE) })
}

fn pairwise(vm: &mut Vm, args: &[Value]) -> PyResult {
    let inner = over(vm, args[0])?;
    make(vm, Tool::Pairwise { inner, previous: Value::UNBOUND })
}

/// `tee`: iterators that share what they have read.
pub(super) fn tee(vm: &mut Vm, args: &[Value]) -> PyResult {
    let count = match args[1].present() {
        Some(count) => vm.to_isize(count)?,
        None => 2,
    };
    let Ok(count) = usize::try_from(count) else { return Err(vm.value_error("n must be >= 0")) };
    vm.check_size(count * 64)?;
    let (node, index) = match existing_tee(vm, args[0]) {
        Some(place) => place,
        None => {
            let inner = over(vm, args[0])?;
            let node = Iter::Tool(Box::new(Tool::TeeNode { items: Vec::new(), next: None, inner }));
            (vm.heap.alloc(node), 0)
        }
    };
    let mut iterators = Vec::with_capacity(count);
    if count > 0 && existing_tee(vm, args[0]).is_some() {
        // An iterator that can be copied is the first of its copies.
        iterators.push(args[0]);
    }
    while iterators.len() < count {
        iterators.push(make(vm, Tool::Tee { node, index })?);
    }
    Ok(vm.new_tuple(&iterators))
}

fn existing_tee(vm: &Vm, value: Value) -> Option<(Gc<Iter>, usize)> {
    let Iter::Tool(tool) = &vm.heap[value.as_gc::<Iter>()?] else { return None };
    if let Tool::Tee { node, index } = **tool { Some((node, index)) } else { None }
}

fn copy_tee(vm: &mut Vm, args: &[Value]) -> PyResult {
    match existing_tee(vm, args[0]) {
        Some((node, index)) => make(vm, Tool::Tee { node, index }),
        None => Ok(args[0]),
    }
}

fn tee_one(vm: &mut Vm, args: &[Value]) -> PyResult {
    if existing_tee(vm, args[0]).is_some() {
        return copy_tee(vm, args);
    }
    let all = tee(vm, &[args[0], Value::int_unchecked(1)])?;
    vm.getitem(all, Value::int_unchecked(0))
}

fn batched(vm: &mut Vm, args: &[Value]) -> PyResult {
    let size = vm.to_isize(args[1])?;
    if size < 1 {
        return Err(vm.value_error("n must be at least one"));
    }
    let strict = match args[2].present() {
        Some(strict) => vm.truth(strict)?,
        None => false,
    };
    let inner = over(vm, args[0])?;
    make(vm, Tool::Batched { inner, size: size as usize, strict })
}

fn compress(vm: &mut Vm, args: &[Value]) -> PyResult {
    let data = over(vm, args[0])?;
    let selectors = over(vm, args[1])?;
    make(vm, Tool::Compress { data, selectors })
}

fn product(vm: &mut Vm, args: &[Value]) -> PyResult {
    let repeat = match args[0].present() {
        Some(repeat) => vm.to_isize(repeat)?,
        None => 1,
    };
    let Ok(repeat) = usize::try_from(repeat) else {
        return Err(vm.value_error("repeat argument cannot be negative"));
    };
    vm.check_size(repeat.saturating_mul(args.len() - 1).saturating_mul(32))?;
    let mut once = Vec::with_capacity(args.len() - 1);
    for &iterable in &args[1..] {
        once.push(pool(vm, iterable)?);
    }
    let pools: Vec<Vec<Value>> = (0..repeat).flat_map(|_| once.iter().cloned()).collect();
    let indices = vec![0; pools.len()];
    make(vm, Tool::Product { pools, indices, started: false })
}

/// The pool and the length of selections, which must not be negative.
fn selection(vm: &mut Vm, args: &[Value]) -> PyResult<(Vec<Value>, usize)> {
    let pool = pool(vm, args[0])?;
    let length = match args[1].not_none() {
        Some(length) if length.is_small_int() || length.is_bool() || length.is::<BigInt>() => vm.to_isize(length)?,
        Some(_) => return Err(vm.type_error("Expected int as r")),
        None => pool.len() as i64,
    };
    match usize::try_from(length) {
        Ok(length) => {
            vm.check_size(length.saturating_mul(16))?;
            Ok((pool, length))
        }
        Err(_) => Err(vm.value_error("r must be non-negative")),
    }
}

fn permutations(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (pool, length) = selection(vm, args)?;
    let count = pool.len();
    if length > count {
        return Ok(vm.heap.alloc(Iter::Done(iter::IterClass::Tool(super::ToolClass::Permutations))).into());
    }
    let cycles = (0..length).map(|i| count - i).collect();
    make(vm, Tool::Permutations { pool, indices: (0..count).collect(), cycles, started: false })
}

/// As [`selection`] where the length must be given.
fn required_selection(vm: &mut Vm, args: &[Value]) -> PyResult<(Vec<Value>, usize)> {
    let length = vm.to_isize(args[1])?;
    selection(vm, &[args[0], Value::int_unchecked(length.clamp(Value::INT_MIN, Value::INT_MAX))])
}

fn combinations(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (pool, length) = required_selection(vm, args)?;
    if length > pool.len() {
        return Ok(vm.heap.alloc(Iter::Done(iter::IterClass::Tool(super::ToolClass::Combinations))).into());
    }
    make(vm, Tool::Combinations { pool, indices: (0..length).collect(), started: false })
}

fn multisets(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (pool, length) = required_selection(vm, args)?;
    if pool.is_empty() && length > 0 {
        return Ok(vm.heap.alloc(Iter::Done(iter::IterClass::Tool(super::ToolClass::Multisets))).into());
    }
    make(vm, Tool::Multisets { pool, indices: vec![0; length], started: false })
}

/// The methods of `chain`.
pub const CHAIN_METHODS: &[NativeDef] = crate::natives![
    "@class __class_getitem__(cls, item, /)", "See PEP 585." => crate::types::alias::class_getitem;
    "@class from_iterable(cls, iterable, /)", "The items of the iterables that an iterable gives." => chain_from_iterable;
    "@class __class_getitem__(cls, item, /)", "See PEP 585." => crate::types::alias::class_getitem;
    "@whole __reduce__(self, /)", "What an iterator at the same place can be made of." => super::state::reduce;
    "@whole __setstate__(self, state, /)", "Take over what another was doing." => super::state::set_state;
];

/// The methods of tees.
pub const TEE_METHODS: &[NativeDef] = crate::natives![
    "__copy__(self, /)", "An iterator that is where this one is." => copy_tee;
];

macro_rules! constructors {
    ($($name:ident = $signature:literal, $doc:literal => $func:expr;)*) => {
        $(
            /// Makes a value from a call's arguments.
            pub static $name: NativeDef = NativeDef::new($signature, $doc, $func);
        )*
    };
}

constructors! {
    COUNT_CONSTRUCT = "count(start=0, step=1)", "Numbers from start, by step, without end." => count;
    CYCLE_CONSTRUCT = "cycle(iterable, /)", "The items again and again." => cycle;
    REPEAT_CONSTRUCT = "repeat(object, times=None)", "One object, so many times or without end." => repeat;
    CHAIN_CONSTRUCT = "chain(*iterables)", "The items of one iterable after the other." => chain;
    ISLICE_CONSTRUCT = "islice(*args)", "The items of a slice of an iterable." => islice;
    TAKEWHILE_CONSTRUCT = "takewhile(predicate, iterable, /)", "The items up to the first that fails." => takewhile;
    DROPWHILE_CONSTRUCT = "dropwhile(predicate, iterable, /)", "The items from the first that fails." => dropwhile;
    FILTERFALSE_CONSTRUCT = "filterfalse(function, iterable, /)", "The items that fail." => filterfalse;
    STARMAP_CONSTRUCT = "starmap(function, iterable, /)", "What a function makes of each item, taken apart." => starmap;
    ACCUMULATE_CONSTRUCT = "accumulate(iterable, func=None, *, initial=None)", "Running totals." => accumulate;
    GROUPBY_CONSTRUCT = "groupby(iterable, key=None)", "Neighbours with the same key." => groupby;
    ZIP_LONGEST_CONSTRUCT = "zip_longest(*iterables, fillvalue=None)", "Tuples as long as any item comes." => zip_longest;
    PAIRWISE_CONSTRUCT = "pairwise(iterable, /)", "Each item with the next." => pairwise;
    TEE_CONSTRUCT = "_tee(iterable, /)", "An iterator that can be copied." => tee_one;
    BATCHED_CONSTRUCT = "batched(iterable, n, *, strict=False)", "Tuples of n items each." => batched;
    COMPRESS_CONSTRUCT = "compress(data, selectors)", "The items whose selector is true." => compress;
    GROUPER_CONSTRUCT = "_grouper(parent, tgtkey, /)", "One group of a groupby." => grouper;
    PRODUCT_CONSTRUCT = "product(*iterables, repeat=1)", "Every tuple of one item of each iterable." => product;
    PERMUTATIONS_CONSTRUCT = "permutations(iterable, r=None)", "Every order of r of the items." => permutations;
    COMBINATIONS_CONSTRUCT = "combinations(iterable, r)", "Every choice of r of the items." => combinations;
    MULTISETS_CONSTRUCT = "combinations_with_replacement(iterable, r)", "Every choice of r, repetition allowed." => multisets;
}
