//! What is between the numbers of [`super::number`] and Python's objects: reading and making instances of `Decimal`, reading
//! contexts, finding the one that is in force, and telling it what happened.

use dashu_int::{IBig, Sign, UBig};
use pellucid_vm::heap::{Gc, Instance, Str};
use pellucid_vm::ops::arith::Int;
use pellucid_vm::types::class::Class;
use pellucid_vm::types::dict::Dict;
use pellucid_vm::types::exception::Exc;
use pellucid_vm::{PyResult, Value, Vm};

use super::arith::{Settings, finish, status};
use super::number::{Kind, Made, Number, Rounding, small};
use crate::support::{is_instance, kept};

/// The slots of a `Decimal`, and of a `Context`, in the order of their names.
mod slot {
    pub(super) const COEF: usize = 0;
    pub(super) const EXP: usize = 1;
    pub(super) const KIND: usize = 2;
    pub(super) const SIGN: usize = 3;

    pub(super) const EMAX: usize = 0;
    pub(super) const EMIN: usize = 1;
    pub(super) const CAPITALS: usize = 2;
    pub(super) const CLAMP: usize = 3;
    pub(super) const FLAGS: usize = 4;
    pub(super) const PREC: usize = 5;
    pub(super) const ROUNDING: usize = 6;
    pub(super) const TRAPS: usize = 7;

    /// Of a `SignalDict`.
    pub(super) const BITS: usize = 0;
    /// Of the holder of the current `contextvars.Context`, and of the values that such a one has.
    pub(super) const CURRENT: usize = 0;
    pub(super) const VALUES: usize = 0;
}

/// The digits of a number as they are kept.
#[derive(Clone, Copy)]
pub(super) struct Context {
    object: Gc<Instance>,
    pub(super) settings: Settings,
}

fn unsigned(value: Value) -> UBig {
    match Int::of(value) {
        Some(Int::Small(n)) => UBig::from(n.unsigned_abs()),
        Some(Int::Big(big)) => big.get().0.clone().into_parts().1,
        None => UBig::ZERO,
    }
}

/// The number that an instance of `Decimal` is.
#[inline]
pub(super) fn number_of(vm: &Vm, value: Value) -> Option<Number> {
    let this = is_instance(vm, value, kept::DECIMAL)?;
    let field = |slot| this.slot(slot).as_small_int().unwrap_or(0);
    Some(Number {
        kind: Kind::of(field(slot::KIND)),
        negative: field(slot::SIGN) != 0,
        coef: unsigned(this.slot(slot::COEF)),
        exp: field(slot::EXP),
    })
}

/// The number that an operand is: an instance of `Decimal`, or an int.
#[inline]
pub(super) fn operand(vm: &Vm, value: Value) -> Option<Number> {
    match number_of(vm, value) {
        Some(number) => Some(number),
        None => int_operand(vm, value),
    }
}

fn int_operand(vm: &Vm, value: Value) -> Option<Number> {
    let int = Int::of(vm.unwrap_payload(value))?;
    let (sign, coef) = match int {
        Int::Small(n) => (if n < 0 { Sign::Negative } else { Sign::Positive }, UBig::from(n.unsigned_abs())),
        Int::Big(big) => big.get().0.clone().into_parts(),
    };
    Some(Number::finite(sign == Sign::Negative, coef, 0))
}

/// As [`operand`], where nothing else will do.
///
/// # Errors
/// TypeError.
pub(super) fn operand_or_raise(vm: &mut Vm, value: Value) -> PyResult<Number> {
    match operand(vm, value) {
        Some(number) => Ok(number),
        None => {
            let message = format!("conversion from {} to Decimal is not supported", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

pub(super) fn new_unsigned(vm: &mut Vm, n: UBig) -> Value {
    match small(&n).and_then(|n| i64::try_from(n).ok()) {
        Some(n) => vm.new_int(n),
        None => vm.new_bigint(IBig::from(n)),
    }
}

fn fields(vm: &mut Vm, number: Number) -> [Value; 4] {
    let Number { kind, negative, coef, exp } = number;
    let coef = new_unsigned(vm, coef);
    [coef, vm.new_int(exp), Value::int_unchecked(kind as i64), Value::int_unchecked(negative.into())]
}

/// A `Decimal`.
pub(super) fn make(vm: &mut Vm, number: Number) -> PyResult {
    let fields = fields(vm, number);
    match vm.kept[kept::DECIMAL_MODEL].as_gc::<Instance>() {
        Some(model) => Ok(vm.new_like(model, &fields)),
        None => Err(vm.err(Exc::RuntimeError, "decimal is not set up")),
    }
}

/// An instance of a class derived from `Decimal`.
pub(super) fn make_derived(vm: &mut Vm, class: Gc<Class>, number: Number) -> PyResult {
    let fields = fields(vm, number);
    match vm.kept[kept::DECIMAL_MODEL].as_gc::<Instance>() {
        Some(model) => Ok(vm.new_derived(model, class, &fields)),
        None => Err(vm.err(Exc::RuntimeError, "decimal is not set up")),
    }
}

/// What was made, or MemoryError.
pub(super) fn fitting<T>(vm: &mut Vm, made: Made<T>) -> PyResult<T> {
    made.map_err(|_| vm.err_args(Exc::MemoryError, &[]))
}

/// The context that is in force.
pub(super) fn current(vm: &mut Vm) -> PyResult<Context> {
    let object = current_object(vm)?;
    read(vm, object)
}

/// The object of the context that is in force.
pub(super) fn current_object(vm: &mut Vm) -> PyResult {
    let holder = vm.kept[kept::CONTEXT_HOLDER].as_gc::<Instance>();
    let values = |holder: Gc<Instance>| Some(holder.slot(slot::CURRENT).as_gc::<Instance>()?.slot(slot::VALUES));
    // (The dict of values is never changed, but replaced.)
    let at = holder.and_then(values);
    if at.is_some() && at == vm.kept[kept::CONTEXT_VALUES].present() {
        return Ok(vm.kept[kept::CONTEXT_FOUND]);
    }
    let found = vm.call(vm.kept[kept::FIND_CONTEXT], &[])?;
    if let Some(values) = holder.and_then(values).filter(|values| values.is::<Dict>()) {
        vm.kept[kept::CONTEXT_VALUES] = values;
        vm.kept[kept::CONTEXT_FOUND] = found;
    }
    Ok(found)
}

/// The context that an optional argument is.
///
/// # Errors
/// TypeError.
pub(super) fn context_or_current(vm: &mut Vm, value: Value) -> PyResult<Context> {
    match value.not_none() {
        None => current(vm),
        Some(value) => read(vm, value),
    }
}

fn read(vm: &mut Vm, value: Value) -> PyResult<Context> {
    let Some(object) = is_instance(vm, value, kept::CONTEXT) else {
        return Err(vm.type_error("optional argument must be a context"));
    };
    let field = |slot| object.slot(slot).as_small_int().unwrap_or(0);
    let rounding = object.slot(slot::ROUNDING).as_gc::<Str>().and_then(|name| Rounding::of(name.as_str()));
    let settings = Settings {
        prec: field(slot::PREC).max(1),
        emin: field(slot::EMIN),
        emax: field(slot::EMAX),
        rounding: rounding.unwrap_or(Rounding::HalfEven),
        clamp: field(slot::CLAMP) != 0,
    };
    Ok(Context { object, settings })
}

impl Context {
    /// Whether exponents are written with a capital letter.
    pub(super) fn capitals(&self) -> bool {
        self.object.slot(slot::CAPITALS).as_small_int() != Some(0)
    }

    fn bits(&self, slot: usize) -> Option<(Gc<Instance>, u32)> {
        let signals = self.object.slot(slot).as_gc::<Instance>()?;
        Some((signals, signals.slot(slot::BITS).as_small_int()? as u32))
    }

    /// Notes what happened, whatever is trapped.
    pub(super) fn note(&self, vm: &mut Vm, flags: u32) {
        if let Some((signals, bits)) = self.bits(slot::FLAGS) {
            let all = bits | flags & status::FLAGS;
            vm.set_field(signals, slot::BITS, Value::int_unchecked(all.into()));
        }
    }

    /// Notes what happened, and raises what is trapped.
    ///
    /// # Errors
    /// The signal's exception.
    pub(super) fn signal(&self, vm: &mut Vm, happened: u32) -> PyResult<()> {
        if happened == 0 {
            return Ok(());
        }
        let flags = if happened & status::CONDITIONS != 0 { happened | status::INVALID } else { happened };
        match self.bits(slot::TRAPS) {
            Some((_, traps)) if traps & flags == 0 => {
                self.note(vm, flags);
                Ok(())
            }
            _ => {
                let name = vm.heap.intern("signal");
                vm.call_method(self.object.into(), name, &[Value::int_unchecked(happened.into())])?;
                Ok(())
            }
        }
    }

    /// A NaN, and what led to it.
    pub(super) fn invalid(&self, vm: &mut Vm, happened: u32) -> PyResult {
        self.signal(vm, happened)?;
        make(vm, Number::special(Kind::Quiet, false))
    }

    /// A number, and what happened.
    pub(super) fn done(&self, vm: &mut Vm, made: Made<(Number, u32)>) -> PyResult {
        let (number, happened) = fitting(vm, made)?;
        self.signal(vm, happened)?;
        make(vm, number)
    }

    /// A finite number, rounded.
    pub(super) fn finished(&self, vm: &mut Vm, negative: bool, coef: UBig, exp: i64) -> PyResult {
        let made = finish(negative, coef, exp, &self.settings);
        self.done(vm, made)
    }
}
