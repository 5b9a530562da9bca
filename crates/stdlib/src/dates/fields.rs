//! Between Python's objects and numbers: reading and making instances of `timedelta`, `date` and `datetime`.

use dashu_int::IBig;
use pellucid_vm::heap::{Bytes, Gc, Instance, Str};
use pellucid_vm::ops::arith::Int;
use pellucid_vm::types::class::Class;
use pellucid_vm::types::exception::Exc;
use pellucid_vm::{PyResult, Value, Vm};

use super::calendar::{DAY, MAX_ORDINAL, Parts, SECOND};
use crate::support::{is_instance, kept};

/// The slots, in the order of their names.
mod slot {
    pub(super) const DAYS: usize = 0;
    pub(super) const MICROSECONDS: usize = 1;
    pub(super) const SECONDS: usize = 2;

    pub(super) const ORDINAL: usize = 0;
    pub(super) const CLOCK: usize = 1;
    pub(super) const FOLD: usize = 2;
    pub(super) const TZINFO: usize = 3;
}

fn field(this: Gc<Instance>, slot: usize) -> i64 {
    this.slot(slot).as_small_int().unwrap_or(0)
}

fn class_at(vm: &Vm, place: usize) -> Option<Gc<Class>> {
    vm.kept[place].as_gc::<Class>()
}

/// Whether a value is of just this class.
pub(super) fn is_exactly(vm: &Vm, value: Value, place: usize) -> bool {
    Some(vm.class_of(value)) == class_at(vm, place)
}

/// What is done by a method that is written in Python.
///
/// # Errors
/// Whatever it raises.
#[cold]
pub(super) fn slowly(vm: &mut Vm, object: Value, method: &str, args: &[Value]) -> PyResult {
    let name = vm.heap.intern(method);
    vm.call_method(object, name, args)
}

fn make(vm: &mut Vm, model: usize, class: Value, fields: &[Value]) -> PyResult {
    match (vm.kept[model].as_gc::<Instance>(), class.as_gc::<Class>()) {
        (Some(model), Some(class)) => Ok(vm.new_derived(model, class, fields)),
        _ => Err(vm.err(Exc::RuntimeError, "datetime is not set up")),
    }
}

/// Makes sure of an argument that has to be an int as C has them.
///
/// # Errors
/// TypeError, OverflowError.
pub(super) fn int_argument(vm: &mut Vm, value: Value) -> PyResult<i64> {
    let index = vm.to_index(value)?;
    let wide = Int::of(index).and_then(Int::to_wide);
    match wide.and_then(|wide| i64::try_from(wide).ok()) {
        Some(int) if i32::try_from(int).is_ok() => Ok(int),
        Some(int) if int > 0 => Err(vm.overflow_error("signed integer is greater than maximum")),
        Some(_) => Err(vm.overflow_error("signed integer is less than minimum")),
        None => Err(vm.overflow_error("Python int too large to convert to C long")),
    }
}

/// As [`int_argument`], in the words of the other parser of arguments that CPython has.
///
/// # Errors
/// TypeError, OverflowError.
pub(super) fn plain_int_argument(vm: &mut Vm, value: Value) -> PyResult<()> {
    let index = vm.to_index(value)?;
    match Int::of(index).and_then(Int::to_wide) {
        Some(wide) if i32::try_from(wide).is_ok() => Ok(()),
        _ => Err(vm.overflow_error("Python int too large to convert to C int")),
    }
}

/// Makes sure of a constructor's arguments, behind the class, of which the first three have to be given; what pickles keep
/// comes as bytes or text.
///
/// # Errors
/// TypeError, OverflowError.
pub(super) fn int_arguments(vm: &mut Vm, args: &[Value]) -> PyResult<()> {
    if vm.cast::<Bytes>(args[1]).is_some() || vm.cast::<Str>(args[1]).is_some() && args[3].is_unbound() {
        return Ok(());
    }
    for (at, &value) in args.iter().enumerate().skip(1).take(7) {
        match (value.present(), at) {
            (Some(value), _) => {
                int_argument(vm, value)?;
            }
            (None, 2) => return Err(vm.type_error("function missing required argument 'month' (pos 2)")),
            (None, 3) => return Err(vm.type_error("function missing required argument 'day' (pos 3)")),
            (None, _) => {}
        }
    }
    Ok(())
}

// ---- Spans ----

/// The days, seconds and microseconds of a `timedelta`.
pub(super) fn delta_parts(vm: &Vm, value: Value) -> Option<[i64; 3]> {
    let this = is_instance(vm, value, kept::DELTA)?;
    Some([field(this, slot::DAYS), field(this, slot::SECONDS), field(this, slot::MICROSECONDS)])
}

/// The microseconds of a `timedelta`.
pub(super) fn delta(vm: &Vm, value: Value) -> Option<i128> {
    let [days, seconds, micros] = delta_parts(vm, value)?;
    Some(i128::from(days) * i128::from(DAY) + i128::from(seconds * SECOND + micros))
}

/// A `timedelta`, of the class itself.
///
/// # Errors
/// OverflowError.
pub(super) fn new_delta(vm: &mut Vm, micros: i128) -> PyResult {
    new_delta_of(vm, vm.kept[kept::DELTA], micros)
}

/// A `timedelta`, of a class derived from it.
///
/// # Errors
/// OverflowError.
pub(super) fn new_delta_of(vm: &mut Vm, class: Value, micros: i128) -> PyResult {
    // (Division of 128 bits takes many times as long.)
    let (days, rest) = match i64::try_from(micros) {
        Ok(micros) => (micros.div_euclid(DAY).into(), micros.rem_euclid(DAY)),
        Err(_) => (micros.div_euclid(DAY.into()), micros.rem_euclid(DAY.into()) as i64),
    };
    if i32::try_from(days).is_err() {
        return Err(vm.overflow_error("Python int too large to convert to C int"));
    }
    if days.unsigned_abs() > 999_999_999 {
        return Err(vm.overflow_error(format!("days={days}; must have magnitude <= 999999999")));
    }
    let fields = [days as i64, rest % SECOND, rest / SECOND].map(Value::int_unchecked);
    make(vm, kept::DELTA_MODEL, class, &fields)
}

/// A number of microseconds as an int.
pub(super) fn wide(vm: &mut Vm, micros: i128) -> Value {
    match i64::try_from(micros) {
        Ok(micros) => vm.new_int(micros),
        Err(_) => vm.new_bigint(IBig::from(micros)),
    }
}

// ---- Days ----

/// The number of a `date`, or of the day of a `datetime`.
pub(super) fn day(vm: &Vm, value: Value) -> Option<i64> {
    is_instance(vm, value, kept::DATE).map(|this| field(this, slot::ORDINAL).clamp(1, MAX_ORDINAL))
}

/// The number of a `date` that is no `datetime`.
pub(super) fn only_day(vm: &Vm, value: Value) -> Option<i64> {
    if is_instance(vm, value, kept::DATETIME).is_some() { None } else { day(vm, value) }
}

/// A `date` with this number.
pub(super) fn new_day(vm: &mut Vm, class: Value, ordinal: i64) -> PyResult {
    if !(1..=MAX_ORDINAL).contains(&ordinal) {
        return Err(vm.overflow_error("date value out of range"));
    }
    make(vm, kept::DATE_MODEL, class, &[Value::int_unchecked(ordinal)])
}

// ---- Moments ----

/// A `datetime` taken apart.
#[derive(Clone, Copy)]
pub(super) struct Moment {
    pub(super) ordinal: i64,
    /// Microseconds since the day began.
    pub(super) clock: i64,
    pub(super) fold: bool,
    pub(super) tzinfo: Value,
}

impl Moment {
    /// Microseconds since the beginning of the day numbered 0.
    pub(super) fn micros(&self) -> i64 {
        self.ordinal * DAY + self.clock
    }

    pub(super) fn parts(&self) -> Parts {
        Parts::of(self.ordinal, self.clock)
    }
}

/// What a `datetime` is.
pub(super) fn moment(vm: &Vm, value: Value) -> Option<Moment> {
    let this = is_instance(vm, value, kept::DATETIME)?;
    Some(Moment {
        ordinal: field(this, slot::ORDINAL).clamp(1, MAX_ORDINAL),
        clock: field(this, slot::CLOCK).clamp(0, DAY - 1),
        fold: field(this, slot::FOLD) != 0,
        tzinfo: this.slot(slot::TZINFO).present().unwrap_or(Value::NONE),
    })
}

/// A `datetime` of this class.
pub(super) fn new_moment(vm: &mut Vm, class: Value, moment: Moment) -> PyResult {
    let Moment { ordinal, clock, fold, tzinfo } = moment;
    let [ordinal, clock, fold] = [ordinal, clock, fold.into()].map(Value::int_unchecked);
    make(vm, kept::DATETIME_MODEL, class, &[ordinal, clock, fold, tzinfo])
}

/// A `datetime` of the class itself, by its microseconds since the beginning of the day numbered 0.
///
/// # Errors
/// OverflowError.
pub(super) fn moment_at(vm: &mut Vm, micros: i128, tzinfo: Value) -> PyResult {
    let whole = i64::try_from(micros).ok().filter(|micros| (DAY..(MAX_ORDINAL + 1) * DAY).contains(micros));
    let Some(micros) = whole else { return Err(vm.overflow_error("date value out of range")) };
    let (ordinal, clock) = (micros / DAY, micros % DAY);
    new_moment(vm, vm.kept[kept::DATETIME], Moment { ordinal, clock, fold: false, tzinfo })
}
