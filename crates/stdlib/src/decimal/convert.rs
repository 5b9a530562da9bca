//! Decimals from other values and into them: texts, ints, floats, parts.

use dashu_int::{IBig, Sign, UBig};
use pellucid_vm::heap::{Str, Tuple};
use pellucid_vm::ops::arith::Int;
use pellucid_vm::types::exception::Exc;
use pellucid_vm::types::list::List;
use pellucid_vm::{PyResult, Value, Vm};

use super::arith::status;
use super::context::{Context, context_or_current, fitting, make, new_unsigned, number_of, operand};
use super::number::{Kind, Number, Rounding, digits, round_off, small, times_pow10};
use super::text::{digits_text, parse, parse_strictly};
use crate::support::kept;

const MAX_EMAX: i64 = 999_999_999_999_999_999;
const MIN_ETINY: i64 = -1_999_999_999_999_999_997;

/// The exact value of a float.
pub(super) fn of_float(f: f64) -> Number {
    let negative = f.is_sign_negative();
    if f.is_nan() {
        return Number::special(Kind::Quiet, negative);
    }
    if f.is_infinite() {
        return Number::special(Kind::Infinite, negative);
    }
    if f == 0.0 {
        return Number::finite(negative, UBig::ZERO, 0);
    }
    let bits = f.to_bits();
    let (field, fraction) = ((bits >> 52 & 0x7ff) as i64, bits & ((1 << 52) - 1));
    let (mantissa, exponent) = if field == 0 { (fraction, -1074) } else { (fraction | 1 << 52, field - 1075) };
    let zeros = i64::from(mantissa.trailing_zeros());
    let (mantissa, exponent) = (UBig::from(mantissa >> zeros), exponent + zeros);
    if exponent >= 0 {
        return Number::finite(negative, mantissa << exponent as usize, 0);
    }
    let places = -exponent;
    Number::finite(negative, mantissa * UBig::from(5u8).pow(places as usize), -places)
}

/// A number whose exponent is not beyond all limits.
fn checked(vm: &mut Vm, number: Number, context: &Context) -> PyResult<Number> {
    if number.is_finite() && (number.exp < MIN_ETINY || number.adjusted() > MAX_EMAX) {
        context.signal(vm, status::INVALID)?;
        return Ok(Number::special(Kind::Quiet, false));
    }
    Ok(number)
}

/// Any value that the constructor takes, exactly.
pub(super) fn converted(vm: &mut Vm, value: Value, context: Value) -> PyResult<Number> {
    if let Some(text) = vm.cast::<Str>(value) {
        let context = context_or_current(vm, context)?;
        return match parse(text.as_str()) {
            Some(number) => checked(vm, number, &context),
            None => {
                context.signal(vm, status::SYNTAX)?;
                Ok(Number::special(Kind::Quiet, false))
            }
        };
    }
    if let Some(number) = operand(vm, value) {
        return Ok(number);
    }
    let inner = vm.unwrap_payload(value);
    if let Some(f) = inner.as_float() {
        let context = context_or_current(vm, context)?;
        context.signal(vm, status::FLOAT)?;
        return Ok(of_float(f));
    }
    if inner.is::<Tuple>() || inner.is::<List>() {
        let context = context_or_current(vm, context)?;
        let made = vm.call(vm.kept[kept::DECIMAL_OF_SEQUENCE], &[value])?;
        let Some(number) = number_of(vm, made) else { return Err(vm.type_error("a Decimal is expected")) };
        return checked(vm, number, &context);
    }
    let message = format!("conversion from {} to Decimal is not supported", vm.type_name(value));
    Err(vm.type_error(message))
}

/// `_decimals.converted`
pub(super) fn converted_exactly(vm: &mut Vm, args: &[Value]) -> PyResult {
    let number = converted(vm, args[0], args[1])?;
    make(vm, number)
}

/// `_decimals.parsed`
pub(super) fn parsed(vm: &mut Vm, args: &[Value]) -> PyResult {
    let text = vm.to_str(args[0], "argument")?;
    match parse_strictly(text.as_str()) {
        Some(number) => make(vm, number),
        None => {
            let context = context_or_current(vm, args[1])?;
            context.invalid(vm, status::SYNTAX)
        }
    }
}

/// An int that is not negative.
fn coefficient(vm: &mut Vm, value: Value) -> PyResult<UBig> {
    match Int::of(value) {
        Some(int) if !int.is_negative() => Ok(int.to_big().into_parts().1),
        _ => Err(vm.value_error("a coefficient is an int that is not negative")),
    }
}

fn exponent(vm: &mut Vm, value: Value) -> PyResult<i64> {
    match Int::of(value) {
        // Far enough for everything, and not so far that sums overflow.
        Some(Int::Small(exp)) => Ok(exp.clamp(-(1 << 61), 1 << 61)),
        Some(big) => Ok(if big.is_negative() { -(1 << 61) } else { 1 << 61 }),
        None => Err(vm.type_error("an exponent is an int")),
    }
}

/// A finite number of its sign, coefficient and exponent.
pub(super) fn finite_of(vm: &mut Vm, sign: Value, coef: Value, exp: Value) -> PyResult<Number> {
    let negative = vm.truth(sign)?;
    let (coef, exp) = (coefficient(vm, coef)?, exponent(vm, exp)?);
    Ok(Number::finite(negative, coef, exp))
}

/// `_decimals.make`
pub(super) fn of_parts(vm: &mut Vm, args: &[Value]) -> PyResult {
    let number = finite_of(vm, args[1], args[2], args[3])?;
    make(vm, Number { kind: Kind::of(args[0].as_small_int().unwrap_or(0)), ..number })
}

/// `_decimals.digits_of`
pub(super) fn digits_of(vm: &mut Vm, args: &[Value]) -> PyResult {
    let n = coefficient(vm, args[0])?;
    Ok(vm.new_int(digits(&n)))
}

/// `_decimals.round_off`
pub(super) fn round_off_values(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (coef, drop) = (coefficient(vm, args[0])?, exponent(vm, args[1])?);
    let (rounding, negative) = (rounding_of(vm, args[2])?, vm.truth(args[3])?);
    let (kept, inexact) = round_off(&coef, drop, rounding, negative);
    let kept = new_unsigned(vm, kept);
    Ok(vm.new_tuple(&[kept, Value::bool(inexact)]))
}

fn rounding_of(vm: &mut Vm, value: Value) -> PyResult<Rounding> {
    match vm.cast::<Str>(value).and_then(|name| Rounding::of(name.as_str())) {
        Some(rounding) => Ok(rounding),
        None => Err(vm.type_error(
            "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   \
             ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]",
        )),
    }
}

/// The rounding that an optional argument names, else that of the context.
///
/// # Errors
/// TypeError.
pub(super) fn rounding_or(vm: &mut Vm, value: Value, context: &Context) -> PyResult<Rounding> {
    match value.not_none() {
        None => Ok(context.settings.rounding),
        Some(value) => rounding_of(vm, value),
    }
}

/// The whole number that a number is when it is rounded.
pub(super) fn whole(vm: &mut Vm, number: &Number, rounding: Rounding) -> PyResult {
    if !number.is_finite() {
        return Err(if number.is_nan() {
            vm.value_error("cannot convert NaN to integer")
        } else {
            vm.overflow_error("cannot convert Infinity to integer")
        });
    }
    let size = if number.exp >= 0 {
        fitting(vm, times_pow10(&number.coef, number.exp))?
    } else {
        round_off(&number.coef, -number.exp, rounding, number.negative).0
    };
    let sign = if number.negative { Sign::Negative } else { Sign::Positive };
    Ok(vm.new_bigint(IBig::from_parts(sign, size)))
}

/// `float(number)`
pub(super) fn to_float(vm: &mut Vm, number: &Number) -> PyResult {
    const EXACT: [f64; 23] = {
        let (mut powers, mut i) = ([1.0; 23], 1);
        while i < 23 {
            powers[i] = powers[i - 1] * 10.0;
            i += 1;
        }
        powers
    };
    let size = match number.kind {
        Kind::Signalling => return Err(vm.value_error("cannot convert signaling NaN to float")),
        Kind::Quiet => f64::NAN,
        Kind::Infinite => f64::INFINITY,
        Kind::Finite => match (small(&number.coef), EXACT.get(number.exp.unsigned_abs() as usize)) {
            // Both are exact, so that the one operation rounds correctly.
            (Some(coef), Some(power)) if coef < 1 << 53 && number.exp >= 0 => coef as f64 * power,
            (Some(coef), Some(power)) if coef < 1 << 53 => coef as f64 / power,
            _ => format!("{}e{}", digits_text(&number.coef), number.exp).parse().unwrap_or(f64::NAN),
        },
    };
    Ok(vm.new_float(if number.negative { -size } else { size }))
}

/// The modulus of the hashes of numbers, and the inverse of ten by it.
const MODULUS: u64 = (1 << 61) - 1;
const TENTH: u64 = 2_075_258_708_292_324_556;

fn power_by_modulus(base: u64, mut exp: u64) -> u64 {
    let by = |a: u64, b: u64| (u128::from(a) * u128::from(b) % u128::from(MODULUS)) as u64;
    let (mut result, mut base) = (1, base);
    while exp > 0 {
        if exp & 1 == 1 {
            result = by(result, base);
        }
        base = by(base, base);
        exp >>= 1;
    }
    result
}

/// `hash(number)`: that of an equal number of another type. `value` is its object.
pub(super) fn hash(vm: &mut Vm, number: &Number, value: Value) -> PyResult {
    let hash = match number.kind {
        Kind::Signalling => return Err(vm.err(Exc::TypeError, "Cannot hash a signaling NaN value")),
        Kind::Quiet => return Ok(vm.new_int(pellucid_vm::ops::hash::address_hash(value) as i64)),
        Kind::Infinite => 314_159,
        Kind::Finite => {
            let base = if number.exp >= 0 { 10 } else { TENTH };
            let power = power_by_modulus(base, number.exp.unsigned_abs());
            let rest = &number.coef % MODULUS;
            (u128::from(rest) * u128::from(power) % u128::from(MODULUS)) as i64
        }
    };
    let hash = if number.negative { -hash } else { hash };
    Ok(vm.new_int(if hash == -1 { -2 } else { hash }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_and_its_inverse() {
        assert_eq!((u128::from(TENTH) * 10) % u128::from(MODULUS), 1);
        assert_eq!(power_by_modulus(10, 20), (10u128.pow(20) % u128::from(MODULUS)) as u64);
    }

    #[test]
    fn floats_are_taken_exactly() {
        let tenth = of_float(0.1);
        assert_eq!(digits_text(&tenth.coef), "1000000000000000055511151231257827021181583404541015625");
        assert_eq!(tenth.exp, -55);
        let large = of_float(-1e23);
        assert!(large.negative && large.exp == 0);
        assert_eq!(digits_text(&large.coef), "99999999999999991611392");
    }
}
