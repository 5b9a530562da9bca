//! Operators on floats, and exact conversions between floats and ints.

use dashu_int::IBig;
use pellucid_bytecode::pure;

use super::BinaryOp;
use crate::types::complex::Complex;
use crate::types::exception::Exc;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// `x op y`; NotImplemented for operators that floats don't have.
#[inline]
pub(super) fn binary(vm: &mut Vm, op: BinaryOp, x: f64, y: f64) -> PyResult {
    let result = match op {
        BinaryOp::Add => x + y,
        BinaryOp::Sub => x - y,
        BinaryOp::Mul => x * y,
        BinaryOp::Div if y != 0.0 => x / y,
        BinaryOp::Div => return Err(vm.err(Exc::ZeroDivisionError, "float division by zero")),
        BinaryOp::FloorDiv => match pure::float_floor_div(x, y) {
            Some(quotient) => quotient,
            None => return Err(vm.err(Exc::ZeroDivisionError, "float floor division by zero")),
        },
        BinaryOp::Mod => match pure::float_mod(x, y) {
            Some(rest) => rest,
            None => return Err(vm.err(Exc::ZeroDivisionError, "float modulo by zero")),
        },
        BinaryOp::Pow => return power(vm, x, y),
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    Ok(vm.new_float(result))
}

/// `x ** y`
pub(super) fn power(vm: &mut Vm, x: f64, y: f64) -> PyResult {
    match pure::float_pow(x, y) {
        pure::FloatPow::Value(power) => Ok(vm.new_float(power)),
        pure::FloatPow::ZeroDivision => Err(vm.err(Exc::ZeroDivisionError, "0.0 cannot be raised to a negative power")),
        pure::FloatPow::Complex => {
            super::complex::binary(vm, BinaryOp::Pow, Complex { real: x, imag: 0.0 }, Complex { real: y, imag: 0.0 })
        }
        pure::FloatPow::Overflow => Err(out_of_range(vm)),
    }
}

/// The OverflowError of the C library's functions.
fn out_of_range(vm: &mut Vm) -> Raised {
    let text = vm.new_str("Numerical result out of range");
    vm.err_args(Exc::OverflowError, &[Value::int_unchecked(34), text])
}

/// The int for a float without its fraction.
///
/// # Errors
/// ValueError for a NaN, OverflowError for an infinity.
pub fn int_value_of_float(vm: &mut Vm, f: f64) -> PyResult {
    if f.is_nan() {
        return Err(vm.value_error("cannot convert float NaN to integer"));
    }
    if f.is_infinite() {
        return Err(vm.overflow_error("cannot convert float infinity to integer"));
    }
    let whole = f.trunc();
    if whole.abs() < 9e18 {
        return Ok(vm.new_int(whole as i64));
    }
    let (mantissa, exponent) = decompose(whole);
    let big = IBig::from(mantissa) << exponent as usize;
    Ok(vm.new_bigint(big))
}

/// The mantissa (with sign) and exponent of a finite float: `mantissa * 2 ** exponent`.
pub fn decompose(f: f64) -> (i64, i32) {
    let bits = f.to_bits();
    let field = (bits >> 52 & 0x7ff) as i32;
    let fraction = (bits & ((1 << 52) - 1)) as i64;
    let (mantissa, exponent) = if field == 0 { (fraction, -1074) } else { (fraction | 1 << 52, field - 1075) };
    (if f.is_sign_negative() { -mantissa } else { mantissa }, exponent)
}

/// `f * 2 ** exponent`, rounded once; infinite if it is too large.
pub fn shift_float(f: f64, exponent: i64) -> f64 {
    if f == 0.0 || !f.is_finite() {
        return f;
    }
    let (mantissa, own) = decompose(f);
    let size = scaled(mantissa.unsigned_abs().into(), false, exponent.saturating_add(own.into()));
    size.copysign(f)
}

/// The float nearest to `digits * 2 ** exponent`, where `rest` tells that something smaller follows the digits (they then
/// have at least 55 bits).
pub(crate) fn scaled(digits: u128, rest: bool, exponent: i64) -> f64 {
    if digits == 0 {
        return 0.0;
    }
    let bits = i64::from(128 - digits.leading_zeros());
    let top = bits.saturating_add(exponent); // the value is below 2 ** top
    if top > 1024 {
        return f64::INFINITY;
    }
    // How many bits the result can hold: fewer than 53 below 2 ** -1022.
    let keep = (top + 1074).min(53);
    if keep < 0 {
        return 0.0;
    }
    let drop = bits - keep;
    let (mantissa, exponent) = if drop <= 0 {
        (digits, exponent)
    } else {
        let kept = if drop >= 128 { 0 } else { digits >> drop };
        let half = 1u128 << (drop - 1);
        let low = digits & ((half - 1) | half);
        let up = low > half || low == half && (rest || kept & 1 == 1);
        (kept + u128::from(up), exponent + drop)
    };
    // The mantissa has at most 53 bits and fits where it is put, so that these products are exact.
    let mut value = mantissa as f64;
    let mut exponent = exponent;
    while exponent > 1000 {
        value *= power_of_two(1000);
        exponent -= 1000;
    }
    while exponent < -1000 {
        value *= power_of_two(-1000);
        exponent += 1000;
    }
    value * power_of_two(exponent)
}

/// `2 ** exponent` for exponents of normal floats.
fn power_of_two(exponent: i64) -> f64 {
    f64::from_bits(((exponent + 1023) as u64) << 52)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scaling_rounds_once_to_even() {
        assert_eq!(scaled(1, false, 0), 1.0);
        assert_eq!(scaled((1 << 53) + 1, false, 0), 9007199254740992.0);
        assert_eq!(scaled((1 << 53) + 1, true, 0), 9007199254740994.0);
        assert_eq!(scaled((1 << 54) - 1, false, 0), 18014398509481984.0);
        assert_eq!(scaled(1, false, 1024), f64::INFINITY);
        assert_eq!(scaled(1, false, 1023), 8.98846567431158e307);
        assert_eq!(scaled((1 << 54) - 1, false, 1023 - 53), f64::INFINITY);
        assert_eq!(scaled(1, false, -1074), 5e-324);
        assert_eq!(scaled(1, false, -1075), 0.0);
        assert_eq!(scaled(3, false, -1076), 5e-324);
        assert_eq!(scaled(3, false, -1075), 1e-323);
        assert_eq!(scaled(1 << 60, true, -1135), 5e-324);
        assert_eq!(scaled(u128::MAX, false, -128), 1.0);
    }

    #[test]
    fn shifting_is_exact_where_it_can_be() {
        assert_eq!(shift_float(1.5, 4), 24.0);
        assert_eq!(shift_float(-1.5, -1), -0.75);
        assert_eq!(shift_float(5e-324, 1074), 1.0);
        assert_eq!(shift_float(1.0, 5000), f64::INFINITY);
        assert_eq!(shift_float(-1.0, -5000).to_bits(), (-0.0f64).to_bits());
        assert_eq!(shift_float(1.0, i64::MAX), f64::INFINITY);
    }

    #[test]
    fn floats_come_apart() {
        for f in [1.0, -2.5, 5e-324, 1e308, 0.1] {
            let (mantissa, exponent) = decompose(f);
            assert_eq!(scaled(mantissa.unsigned_abs().into(), false, exponent.into()).copysign(f), f);
        }
    }
}
