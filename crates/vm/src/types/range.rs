//! Range objects.

use dashu_int::IBig;

use crate::heap::{Gc, Immutable, Marker, Trace};
use crate::ops::compare::CompareOp;
use crate::types::int::BigInt;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// A range. The bounds are integers of any size; `small` holds them when all fit 62 bits.
#[derive(Clone, Copy)]
pub struct Range {
    /// The first number.
    pub start: Value,
    /// The bound, not included.
    pub stop: Value,
    /// The step, not 0.
    pub step: Value,
    /// Start, length and step, if all of them (and every number in the range) are small.
    pub small: Option<SmallRange>,
}

/// A range within small integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SmallRange {
    /// The first number.
    pub start: i64,
    /// How many numbers.
    pub len: i64,
    /// The step.
    pub step: i64,
}

impl Immutable for Range {}

impl Trace for Range {
    fn trace(&self, marker: &mut Marker) {
        marker.values(&[self.start, self.stop, self.step]);
    }
}

/// An int of any size as a big integer.
pub(crate) fn big(value: Value) -> IBig {
    match (value.as_small_int(), value.as_gc::<BigInt>()) {
        (Some(i), _) => IBig::from(i),
        (_, Some(big)) => big.get().0.clone(),
        _ => IBig::from(value == Value::TRUE),
    }
}

/// How many numbers there are from `start` to `stop`, not included, by `step`, which is not 0.
#[inline]
pub(crate) fn count_steps(start: i64, stop: i64, step: i64) -> i64 {
    if step == 1
        && let Some(span) = stop.checked_sub(start)
    {
        return span.max(0);
    }
    count_any_steps(start, stop, step)
}

fn count_any_steps(start: i64, stop: i64, step: i64) -> i64 {
    let (start, stop, step) = (i128::from(start), i128::from(stop), i128::from(step));
    let span = if step > 0 { stop - start } else { start - stop };
    let count = if span <= 0 { 0 } else { (span - 1) / step.abs() + 1 };
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The length of a range of any size.
pub(crate) fn big_len(range: Gc<Range>) -> IBig {
    let range = range.get();
    if let Some(small) = range.small {
        return IBig::from(small.len);
    }
    let (start, stop, step) = (big(range.start), big(range.stop), big(range.step));
    let (span, step) = if step > IBig::ZERO { (stop - start, step) } else { (start - stop, -step) };
    if span <= IBig::ZERO { IBig::ZERO } else { (span - IBig::ONE) / step + IBig::ONE }
}

impl Range {
    /// The range with these bounds, which are ints, and this step, which is not 0.
    #[inline]
    pub(crate) fn new(start: Value, stop: Value, step: Value) -> Range {
        let small = match (start.as_small_int(), stop.as_small_int(), step.as_small_int()) {
            (Some(start), Some(stop), Some(step)) => {
                Some(SmallRange { start, len: count_steps(start, stop, step), step })
            }
            _ => None,
        };
        // The last number lies between the bounds, and so does every other; the length can pass 62 bits all the same.
        let small = small.filter(|s| s.len <= Value::INT_MAX);
        Range { start, stop, step, small }
    }
}

/// `range(...)` of small integers, as nearly all are.
#[inline]
pub(crate) fn of_small(args: &[Value]) -> Option<(Range, SmallRange)> {
    let (zero, one) = (Value::int_unchecked(0), Value::int_unchecked(1));
    let (start, stop, step) = match *args {
        [stop] => (zero, stop, one),
        [start, stop] => (start, stop, one),
        [start, stop, step] if step != zero => (start, stop, step),
        _ => return None,
    };
    let range = Range::new(start, stop, step);
    Some((range, range.small?))
}

/// The number at an index, which is in range.
pub(crate) fn big_item(vm: &mut Vm, range: Gc<Range>, index: &IBig) -> Value {
    let number = big(range.get().start) + big(range.get().step) * index;
    vm.new_bigint(number)
}

/// The index of an int in a range, if it is there.
pub(crate) fn find(vm: &mut Vm, range: Gc<Range>, value: Value) -> Option<Value> {
    if let (Some(small), Some(i)) = (range.get().small, value.as_small_int()) {
        let (offset, step) = (i128::from(i) - i128::from(small.start), i128::from(small.step));
        let index = offset / step;
        let found = offset % step == 0 && index >= 0 && index < i128::from(small.len);
        return found.then(|| Value::int_unchecked(index as i64));
    }
    let (offset, step) = (big(value) - big(range.get().start), big(range.get().step));
    let index = &offset / &step;
    let found = (&offset % &step) == IBig::ZERO && index >= IBig::ZERO && index < big_len(range);
    found.then(|| vm.new_bigint(index))
}

/// Whether a value is an int (or bool): ranges find those without comparing.
pub(crate) fn is_int(value: Value) -> bool {
    value.is_small_int() || value.is_bool() || value.is::<BigInt>()
}

/// `range[slice]`
pub(crate) fn slice(vm: &mut Vm, range: Gc<Range>, slice: Value) -> PyResult {
    let Some(slice) = slice.as_gc::<super::slice::Slice>() else { return Ok(Value::NONE) };
    let len = big_len(range);
    let (start, stop, step) = super::slice::big_indices(vm, slice, &len)?;
    let (first, by) = (big(range.get().start), big(range.get().step));
    let new_start = vm.new_bigint(&first + &start * &by);
    let new_stop = vm.new_bigint(&first + &stop * &by);
    let new_step = vm.new_bigint(step * by);
    Ok(vm.heap.alloc(Range::new(new_start, new_stop, new_step)).into())
}

/// The range that goes through the same numbers backwards.
pub(crate) fn reversed(vm: &mut Vm, range: Gc<Range>) -> super::iter::Iter {
    use super::iter::Iter;
    if let Some(s) = range.get().small {
        let last = s.start.wrapping_add(s.len.wrapping_sub(1).wrapping_mul(s.step));
        return Iter::Range { next: last, remaining: s.len, step: s.step.wrapping_neg() };
    }
    let (len, start, step) = (big_len(range), big(range.get().start), big(range.get().step));
    let next = vm.new_bigint(&start + (len - IBig::ONE) * &step);
    let stop = vm.new_bigint(start - &step);
    let step = vm.new_bigint(-step);
    Iter::BigRange { next, stop, step }
}

fn this(args: &[Value]) -> Gc<Range> {
    super::receiver(args)
}

/// The index of the first item that equals a value, for values that are no ints.
fn search(vm: &mut Vm, range: Gc<Range>, value: Value) -> PyResult<(usize, Option<usize>)> {
    let iterator = vm.iter(range.into())?;
    vm.root(iterator);
    let (mut index, mut count, mut first) = (0, 0, None);
    while let Some(item) = vm.iter_next(iterator)? {
        if vm.compare_bool(CompareOp::Eq, item, value)? {
            count += 1;
            first = first.or(Some(index));
        }
        index += 1;
    }
    Ok((count, first))
}

fn count(vm: &mut Vm, args: &[Value]) -> PyResult {
    if is_int(args[1]) {
        return Ok(Value::int_unchecked(find(vm, this(args), args[1]).is_some().into()));
    }
    Ok(Value::from_usize(search(vm, this(args), args[1])?.0))
}

fn index(vm: &mut Vm, args: &[Value]) -> PyResult {
    let found = if is_int(args[1]) {
        find(vm, this(args), args[1])
    } else {
        search(vm, this(args), args[1])?.1.map(Value::from_usize)
    };
    match found {
        Some(index) => Ok(index),
        None if is_int(args[1]) => {
            let text = vm.repr(args[1])?;
            Err(vm.value_error(format!("{} is not in range", text.as_str())))
        }
        None => Err(vm.value_error("sequence.index(x): x not in sequence")),
    }
}

fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    let zero = Value::int_unchecked(0);
    let one = Value::int_unchecked(1);
    let (start, stop, step) = match *args {
        [] => return Err(vm.type_error("range expected at least 1 argument, got 0")),
        [stop] => (zero, stop, one),
        [start, stop] => (start, stop, one),
        [start, stop, step] => (start, stop, step),
        _ => return Err(vm.type_error(format!("range expected at most 3 arguments, got {}", args.len()))),
    };
    let mut parts = [start, stop, step];
    for part in &mut parts {
        if !part.is_small_int() {
            let index = vm.to_index(*part)?;
            *part = vm.root(if index.is_bool() { Value::int_unchecked((index == Value::TRUE).into()) } else { index });
        }
    }
    let [start, stop, step] = parts;
    if step == zero {
        return Err(vm.value_error("range() arg 3 must not be zero"));
    }
    Ok(vm.heap.alloc(Range::new(start, stop, step)).into())
}

/// The methods, one row each.
pub const METHODS: &[NativeDef] = crate::natives![
    "count(self, value, /)", "How many times the value occurs." => count;
    "index(self, value, /)", "The index of the value; ValueError if it is not there." => index;
    "@get start", "The first number." => |_, args| Ok(this(args).get().start);
    "@get stop", "The bound, not included." => |_, args| Ok(this(args).get().stop);
    "@get step", "The difference of two numbers that follow each other." => |_, args| Ok(this(args).get().step);
];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef = NativeDef::new("range(*args)", "Numbers from start to stop by step.", construct);
