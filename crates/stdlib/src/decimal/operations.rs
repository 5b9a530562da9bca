//! The operations in a context, NaNs and infinities included: what a number's operators and a context's methods do.

use dashu_int::UBig;
use pellucid_vm::{PyResult, Value, Vm};

use super::arith::{self, Whole, finish, rescaled, status};
use super::context::{Context, fitting, make};
use super::number::{Kind, Number, Rounding, digits, pow10, round_off};

/// A NaN as it comes out of an operation.
fn quiet(vm: &mut Vm, value: &Number, context: &Context) -> PyResult {
    let settings = &context.settings;
    let limit = settings.prec - i64::from(settings.clamp);
    let mut coef = value.coef.clone();
    if digits(&coef) > limit {
        coef %= fitting(vm, pow10(limit))?;
    }
    make(vm, Number { kind: Kind::Quiet, negative: value.negative, coef, exp: 0 })
}

/// The NaN that an operation with these operands gives, if one of them is a NaN.
pub(super) fn nans(vm: &mut Vm, context: &Context, values: &[&Number]) -> PyResult<Option<Value>> {
    let of = |kind| values.iter().find(|value| value.kind == kind);
    if let Some(found) = of(Kind::Signalling) {
        context.signal(vm, status::INVALID)?;
        return quiet(vm, found, context).map(Some);
    }
    of(Kind::Quiet).map(|found| quiet(vm, found, context)).transpose()
}

fn infinity(vm: &mut Vm, negative: bool) -> PyResult {
    make(vm, Number::special(Kind::Infinite, negative))
}

pub(super) fn plus(vm: &mut Vm, a: &Number, context: &Context) -> PyResult {
    let floor = context.settings.rounding == Rounding::Floor;
    let negative = if a.is_zero() { a.negative && floor } else { a.negative };
    signed(vm, a, negative, context)
}

pub(super) fn minus(vm: &mut Vm, a: &Number, context: &Context) -> PyResult {
    let floor = context.settings.rounding == Rounding::Floor;
    let negative = if a.is_zero() { floor && !a.negative } else { !a.negative };
    signed(vm, a, negative, context)
}

pub(super) fn abs(vm: &mut Vm, a: &Number, context: &Context) -> PyResult {
    signed(vm, a, false, context)
}

/// A number rounded, with this sign.
fn signed(vm: &mut Vm, a: &Number, negative: bool, context: &Context) -> PyResult {
    if a.is_finite() {
        return context.finished(vm, negative, a.coef.clone(), a.exp);
    }
    match nans(vm, context, &[a])? {
        Some(nan) => Ok(nan),
        None => infinity(vm, negative),
    }
}

pub(super) fn add(vm: &mut Vm, a: &Number, b: &Number, context: &Context) -> PyResult {
    if !a.is_finite() || !b.is_finite() {
        return add_special(vm, a, b, context);
    }
    let (negative, coef, exp) = fitting(vm, arith::add(a, b, &context.settings))?;
    context.finished(vm, negative, coef, exp)
}

fn add_special(vm: &mut Vm, a: &Number, b: &Number, context: &Context) -> PyResult {
    if let Some(nan) = nans(vm, context, &[a, b])? {
        return Ok(nan);
    }
    if !a.is_finite() && !b.is_finite() && a.negative != b.negative {
        return context.invalid(vm, status::INVALID);
    }
    infinity(vm, if a.is_finite() { b.negative } else { a.negative })
}

pub(super) fn subtract(vm: &mut Vm, a: &Number, b: &Number, context: &Context) -> PyResult {
    // (The sign of a NaN is its own.)
    let negative = b.negative == b.is_nan();
    add(vm, a, &Number { negative, ..b.clone() }, context)
}

pub(super) fn multiply(vm: &mut Vm, a: &Number, b: &Number, context: &Context) -> PyResult {
    if a.is_finite() && b.is_finite() {
        let Number { negative, coef, exp, .. } = arith::multiply(a, b);
        return context.finished(vm, negative, coef, exp);
    }
    match product_special(vm, &[a, b], a, b, context)? {
        Ok(number) => make(vm, number),
        Err(nan) => Ok(nan),
    }
}

/// The product of numbers of which one is not finite; or the NaN that these operands give.
fn product_special(
    vm: &mut Vm,
    operands: &[&Number],
    a: &Number,
    b: &Number,
    context: &Context,
) -> PyResult<Result<Number, Value>> {
    if (a.is_nan() || b.is_nan())
        && let Some(nan) = nans(vm, context, operands)?
    {
        return Ok(Err(nan));
    }
    if a.is_zero() || b.is_zero() {
        return context.invalid(vm, status::INVALID).map(Err);
    }
    Ok(Ok(Number::special(Kind::Infinite, a.negative != b.negative)))
}

/// A quotient for which nothing is to be divided, or None. A number over infinity is not one: that is up to the operation.
fn quotient_at_once(vm: &mut Vm, a: &Number, b: &Number, context: &Context) -> PyResult<Option<Value>> {
    if let Some(nan) = nans(vm, context, &[a, b])? {
        return Ok(Some(nan));
    }
    let negative = a.negative != b.negative;
    match (a.is_finite(), b.is_finite()) {
        (false, false) => context.invalid(vm, status::INVALID).map(Some),
        (false, true) => infinity(vm, negative).map(Some),
        (true, true) if b.is_zero() && a.is_zero() => context.invalid(vm, status::UNDEFINED).map(Some),
        (true, true) if b.is_zero() => {
            context.signal(vm, status::ZERO_DIVISION)?;
            infinity(vm, negative).map(Some)
        }
        _ => Ok(None),
    }
}

pub(super) fn divide(vm: &mut Vm, a: &Number, b: &Number, context: &Context) -> PyResult {
    let negative = a.negative != b.negative;
    if !a.is_finite() || !b.is_finite() || b.is_zero() {
        if let Some(done) = quotient_at_once(vm, a, b, context)? {
            return Ok(done);
        }
        context.signal(vm, status::CLAMPED)?;
        return make(vm, Number::finite(negative, UBig::ZERO, context.settings.tiny()));
    }
    if a.is_zero() {
        return context.finished(vm, negative, UBig::ZERO, a.exp - b.exp);
    }
    let (coef, exp) = fitting(vm, arith::divide(a, b, &context.settings))?;
    context.finished(vm, negative, coef, exp)
}

pub(super) fn divide_int(vm: &mut Vm, a: &Number, b: &Number, context: &Context) -> PyResult {
    let negative = a.negative != b.negative;
    if !a.is_finite() || !b.is_finite() || b.is_zero() {
        return match quotient_at_once(vm, a, b, context)? {
            Some(done) => Ok(done),
            None => make(vm, Number::finite(negative, UBig::ZERO, 0)),
        };
    }
    match fitting(vm, arith::divide_whole(a, b, &context.settings))? {
        Some(whole) => context.finished(vm, negative, whole.quotient, 0),
        None => context.invalid(vm, status::IMPOSSIBLE),
    }
}

pub(super) fn remainder(vm: &mut Vm, a: &Number, b: &Number, context: &Context) -> PyResult {
    if let Some(nan) = nans(vm, context, &[a, b])? {
        return Ok(nan);
    }
    if !a.is_finite() {
        return context.invalid(vm, status::INVALID);
    }
    if !b.is_finite() {
        return context.finished(vm, a.negative, a.coef.clone(), a.exp);
    }
    if b.is_zero() {
        return context.invalid(vm, if a.is_zero() { status::UNDEFINED } else { status::INVALID });
    }
    match fitting(vm, arith::divide_whole(a, b, &context.settings))? {
        Some(whole) => context.finished(vm, a.negative, whole.rest, whole.exp),
        None => context.invalid(vm, status::IMPOSSIBLE),
    }
}

fn pair(vm: &mut Vm, quotient: Value, rest: Value) -> PyResult {
    Ok(vm.new_tuple(&[quotient, rest]))
}

pub(super) fn divmod(vm: &mut Vm, a: &Number, b: &Number, context: &Context) -> PyResult {
    let negative = a.negative != b.negative;
    if let Some(nan) = nans(vm, context, &[a, b])? {
        return pair(vm, nan, nan);
    }
    if !a.is_finite() {
        let nan = context.invalid(vm, status::INVALID)?;
        if !b.is_finite() {
            return pair(vm, nan, nan);
        }
        let quotient = infinity(vm, negative)?;
        return pair(vm, quotient, nan);
    }
    if !b.is_finite() {
        let quotient = make(vm, Number::finite(negative, UBig::ZERO, 0))?;
        let rest = context.finished(vm, a.negative, a.coef.clone(), a.exp)?;
        return pair(vm, quotient, rest);
    }
    if b.is_zero() {
        if a.is_zero() {
            let nan = context.invalid(vm, status::UNDEFINED)?;
            return pair(vm, nan, nan);
        }
        let nan = context.invalid(vm, status::ZERO_DIVISION | status::INVALID)?;
        let quotient = infinity(vm, negative)?;
        return pair(vm, quotient, nan);
    }
    match fitting(vm, arith::divide_whole(a, b, &context.settings))? {
        Some(Whole { quotient, rest, exp }) => {
            let (quotient, happened) = fitting(vm, finish(negative, quotient, 0, &context.settings))?;
            let (rest, more) = fitting(vm, finish(a.negative, rest, exp, &context.settings))?;
            context.signal(vm, happened | more)?;
            let (quotient, rest) = (make(vm, quotient)?, make(vm, rest)?);
            pair(vm, quotient, rest)
        }
        None => {
            let nan = context.invalid(vm, status::IMPOSSIBLE)?;
            pair(vm, nan, nan)
        }
    }
}

/// `a * b + c`, rounded once.
pub(super) fn fma(vm: &mut Vm, a: &Number, b: &Number, c: &Number, context: &Context) -> PyResult {
    let product = if a.is_finite() && b.is_finite() {
        arith::multiply(a, b)
    } else {
        match product_special(vm, &[a, b, c], a, b, context)? {
            Ok(product) => product,
            Err(nan) => return Ok(nan),
        }
    };
    add(vm, &product, c, context)
}

pub(super) fn quantize(vm: &mut Vm, a: &Number, b: &Number, context: &Context, rounding: Rounding) -> PyResult {
    if a.is_finite() && b.is_finite() {
        return match fitting(vm, rescaled(a, b.exp, &context.settings, rounding))? {
            Some(made) => context.done(vm, Ok(made)),
            None => context.invalid(vm, status::INVALID),
        };
    }
    if let Some(nan) = nans(vm, context, &[a, b])? {
        return Ok(nan);
    }
    if a.is_finite() || b.is_finite() { context.invalid(vm, status::INVALID) } else { infinity(vm, a.negative) }
}

/// Rounded to a whole number; tells of it if `exact`.
pub(super) fn to_integral(vm: &mut Vm, a: &Number, context: &Context, rounding: Rounding, exact: bool) -> PyResult {
    if !a.is_finite() {
        return signed(vm, a, a.negative, context);
    }
    if a.exp >= 0 {
        return make(vm, a.clone());
    }
    let (coef, inexact) = round_off(&a.coef, -a.exp, rounding, a.negative);
    if exact && !a.is_zero() {
        context.signal(vm, if inexact { status::ROUNDED | status::INEXACT } else { status::ROUNDED })?;
    }
    make(vm, Number::finite(a.negative, coef, 0))
}

/// A number rounded as [`Context::finished`] does, by another rounding, where something else has happened already.
pub(super) fn finished_with(
    vm: &mut Vm,
    number: Number,
    context: &Context,
    happened: u32,
    rounding: Option<Rounding>,
) -> PyResult {
    let mut settings = context.settings;
    settings.rounding = rounding.unwrap_or(settings.rounding);
    let made = finish(number.negative, number.coef, number.exp, &settings);
    context.done(vm, made.map(|(number, more)| (number, more | happened)))
}
