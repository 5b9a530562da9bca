//! Arithmetic on numbers that fit a word: what the loop does itself. `None` means that it takes more, which is then in
//! [`crate::ops::arith`].

use crate::value::Value;

/// The small-integer, then the float case of an arithmetic operator, as far as the result fits a word.
#[inline(always)]
pub(super) fn arith_small(
    a: Value,
    b: Value,
    int: impl FnOnce(Value, Value) -> Option<Value>,
    float: impl FnOnce(f64, f64) -> f64,
) -> Option<Value> {
    if Value::both_small_ints(a, b) {
        int(a, b)
    } else if Value::both_small_floats(a, b) {
        Value::small_float(float(a.small_float_unchecked(), b.small_float_unchecked()))
    } else {
        None
    }
}

/// A number within a word as a float, if none of it is lost.
#[inline(always)]
pub(super) fn exact_float(a: Value) -> Option<f64> {
    if a.is_small_float() {
        return Some(a.small_float_unchecked());
    }
    let i = a.as_small_int()?;
    (i.unsigned_abs() <= 1 << f64::MANTISSA_DIGITS).then_some(i as f64)
}

#[inline(always)]
pub(super) fn int_floor_div(a: i64, b: i64) -> Option<Value> {
    if b == 0 {
        return None;
    }
    let q = a / b;
    Value::small_int(if (a % b != 0) && ((a < 0) != (b < 0)) { q - 1 } else { q })
}

#[inline(always)]
pub(super) fn int_mod(a: i64, b: i64) -> Option<Value> {
    if b == 0 {
        return None;
    }
    let m = a % b;
    Some(Value::int_unchecked(if m != 0 && ((m < 0) != (b < 0)) { m + b } else { m }))
}

#[inline(always)]
pub(super) fn int_shift_left(a: i64, b: i64) -> Option<Value> {
    if !(0..62).contains(&b) {
        return None;
    }
    let shifted = a << b;
    if shifted >> b == a { Value::small_int(shifted) } else { None }
}

#[inline(always)]
pub(super) fn int_shift_right(a: i64, b: i64) -> Option<Value> {
    if b < 0 { None } else { Some(Value::int_unchecked(a >> b.min(63))) }
}
