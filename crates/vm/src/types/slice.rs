//! Slice objects.

use dashu_int::IBig;

use crate::heap::{Gc, Immutable, Marker, Trace};
use crate::types::int::BigInt;
use crate::types::native::NativeDef;
use crate::types::range::big;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// A slice: bounds and step, each any value.
#[derive(Clone, Copy)]
pub struct Slice {
    /// The first bound.
    pub start: Value,
    /// The second bound.
    pub stop: Value,
    /// The step.
    pub step: Value,
}

impl Immutable for Slice {}

impl Trace for Slice {
    fn trace(&self, marker: &mut Marker) {
        marker.values(&[self.start, self.stop, self.step]);
    }
}

/// A slice's bounds as given, before they are fitted to a length.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    start: Option<i64>,
    stop: Option<i64>,
    pub(crate) step: i64,
}

/// The places that a slice selects: `len` of them, the first `start`, then every `step`-th.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) len: usize,
    pub(crate) step: i64,
}

impl Bounds {
    /// Fits the bounds to a sequence of this length.
    #[inline]
    pub(crate) fn fit(self, len: usize) -> Span {
        let (start, stop) = self.indices(len);
        let count = super::range::count_steps(start, stop, self.step) as usize;
        // A backward slice that starts before the first item selects nothing.
        Span { start: start.max(0) as usize, len: count, step: self.step }
    }

    /// As [`Bounds::fit`] with both bounds, where the second can be -1 for backward steps.
    fn indices(self, len: usize) -> (i64, i64) {
        let len = len as i64;
        let (low, high) = if self.step > 0 { (0, len) } else { (-1, len - 1) };
        let fit = |bound: i64| {
            let bound = if bound < 0 { bound.saturating_add(len) } else { bound };
            bound.clamp(low, high)
        };
        let start = self.start.map_or(if self.step > 0 { low } else { high }, fit);
        let stop = self.stop.map_or(if self.step > 0 { high } else { low }, fit);
        (start, stop)
    }
}

/// Takes a slice's parts; runs their `__index__`.
#[inline]
pub(crate) fn bounds(vm: &mut Vm, slice: Gc<Slice>) -> PyResult<Bounds> {
    let Slice { start, stop, step } = *slice.get();
    let step = if step.is_none() { 1 } else { bound(vm, step)? };
    if step == 0 {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let start = if start.is_none() { None } else { Some(bound(vm, start)?) };
    let stop = if stop.is_none() { None } else { Some(bound(vm, stop)?) };
    Ok(Bounds { start, stop, step: step.max(-i64::MAX) })
}

#[inline]
fn bound(vm: &mut Vm, value: Value) -> PyResult<i64> {
    match value.as_small_int() {
        Some(i) => Ok(i),
        None => {
            check_bound(vm, value)?;
            vm.to_index_clamped(value)
        }
    }
}

#[cold]
fn check_bound(vm: &mut Vm, value: Value) -> PyResult<()> {
    if has_index(vm, value) {
        return Ok(());
    }
    Err(vm.type_error("slice indices must be integers or None or have an __index__ method"))
}

/// Whether a value is an int or stands for one by `__index__`.
pub(crate) fn has_index(vm: &mut Vm, value: Value) -> bool {
    let name = vm.names.index;
    value.is_small_int() || value.is_bool() || value.is::<BigInt>() || vm.lookup_special(value, name).is_some()
}

/// The bounds and the step for a sequence of any length, as `slice.indices` gives them.
pub(crate) fn big_indices(vm: &mut Vm, slice: Gc<Slice>, len: &IBig) -> PyResult<(IBig, IBig, IBig)> {
    let Slice { start, stop, step } = *slice.get();
    let part = |vm: &mut Vm, value: Value| -> PyResult<Option<IBig>> {
        if value.is_none() {
            return Ok(None);
        }
        check_bound(vm, value)?;
        let index = vm.to_index(value)?;
        Ok(Some(big(index)))
    };
    let step = part(vm, step)?.unwrap_or(IBig::ONE);
    if step == IBig::ZERO {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let forward = step > IBig::ZERO;
    let (low, high) = if forward { (IBig::ZERO, len.clone()) } else { (-IBig::ONE, len - IBig::ONE) };
    let fit = |bound: IBig| {
        let bound = if bound < IBig::ZERO { bound + len } else { bound };
        bound.max(low.clone()).min(high.clone())
    };
    let start = part(vm, start)?.map_or_else(|| if forward { low.clone() } else { high.clone() }, fit);
    let stop = part(vm, stop)?.map_or_else(|| if forward { high.clone() } else { low.clone() }, fit);
    Ok((start, stop, step))
}

fn this(args: &[Value]) -> Gc<Slice> {
    super::receiver(args)
}

fn indices(vm: &mut Vm, args: &[Value]) -> PyResult {
    let len = vm.to_index(args[1])?;
    let len = big(len);
    if len < IBig::ZERO {
        return Err(vm.value_error("length should not be negative"));
    }
    let (start, stop, step) = big_indices(vm, this(args), &len)?;
    let parts = [vm.new_bigint(start), vm.new_bigint(stop), vm.new_bigint(step)];
    Ok(vm.new_tuple(&parts))
}

fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    let none = Value::NONE;
    let (start, stop, step) = match *args {
        [] => return Err(vm.type_error("slice expected at least 1 argument, got 0")),
        [stop] => (none, stop, none),
        [start, stop] => (start, stop, none),
        [start, stop, step] => (start, stop, step),
        _ => return Err(vm.type_error(format!("slice expected at most 3 arguments, got {}", args.len()))),
    };
    Ok(vm.heap.alloc(Slice { start, stop, step }).into())
}

/// The methods, one row each.
pub const METHODS: &[NativeDef] = crate::natives![
    "indices(self, len, /)", "Start, stop and step for a sequence of this length." => indices;
    "@get start", "The first bound." => |_, args| Ok(this(args).get().start);
    "@get stop", "The second bound." => |_, args| Ok(this(args).get().stop);
    "@get step", "The step." => |_, args| Ok(this(args).get().step);
];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef = NativeDef::new("slice(*args)", "Bounds and step of a part of a sequence.", construct);

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(start: Option<i64>, stop: Option<i64>, step: i64, len: usize) -> (usize, usize) {
        let span = Bounds { start, stop, step }.fit(len);
        (span.start, span.len)
    }

    #[test]
    fn bounds_fit_any_length() {
        assert_eq!(fit(None, None, 1, 5), (0, 5));
        assert_eq!(fit(Some(-2), None, 1, 5), (3, 2));
        assert_eq!(fit(Some(3), Some(1), 1, 5), (3, 0));
        assert_eq!(fit(None, None, -1, 5), (4, 5));
        assert_eq!(fit(None, None, -2, 5), (4, 3));
        assert_eq!(fit(Some(i64::MAX), Some(i64::MIN), -1, 5), (4, 5));
        assert_eq!(fit(Some(i64::MIN), Some(i64::MAX), i64::MAX, 5), (0, 1));
        assert_eq!(fit(Some(-9), None, -1, 5).1, 0);
        assert_eq!(fit(None, None, 1, 0), (0, 0));
        assert_eq!(fit(None, None, -1, 0).1, 0);
    }
}
