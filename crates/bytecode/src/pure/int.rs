//! Integers of 64 bits with Python's meaning; None where the result needs a big integer.

use std::cmp::Ordering;

/// `a // b`, rounded towards minus infinity. None if `b` is 0 or the result leaves 64 bits.
pub fn int_floor_div(a: i64, b: i64) -> Option<i64> {
    let quotient = a.checked_div(b)?;
    let rounded_up = a % b != 0 && (a < 0) != (b < 0);
    Some(quotient - i64::from(rounded_up))
}

/// `a % b`, with the sign of `b`. None if `b` is 0.
pub fn int_mod(a: i64, b: i64) -> Option<i64> {
    if b == -1 {
        return Some(0); // the one divisor for which the machine's division overflows
    }
    let rest = a.checked_rem(b)?;
    Some(if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest })
}

/// `base ** exponent` for an exponent that isn't negative. None if it is, or if the result leaves 64 bits.
pub fn int_pow(base: i64, exponent: i64) -> Option<i64> {
    match base {
        _ if exponent < 0 => None,
        0 | 1 => Some(if exponent == 0 { 1 } else { base }),
        -1 => Some(if exponent % 2 == 0 { 1 } else { -1 }),
        _ => base.checked_pow(u32::try_from(exponent).ok()?),
    }
}

/// `a << count`. None if the count is negative or the result leaves 64 bits.
pub fn int_shift_left(a: i64, count: i64) -> Option<i64> {
    if a == 0 && count >= 0 {
        return Some(0);
    }
    let shifted = if (0..64).contains(&count) { a << count } else { return None };
    (shifted >> count == a).then_some(shifted)
}

/// `a >> count`, rounded towards minus infinity. None if the count is negative.
pub fn int_shift_right(a: i64, count: i64) -> Option<i64> {
    (count >= 0).then(|| a >> count.min(63))
}

/// `a / b`, the float nearest to the exact quotient. None if `b` is 0.
pub fn int_true_div(a: i64, b: i64) -> Option<f64> {
    const EXACT: u64 = 1 << 53;
    let (x, y) = (a.unsigned_abs(), b.unsigned_abs());
    if b == 0 {
        return None;
    }
    if x <= EXACT && y <= EXACT {
        return Some(a as f64 / b as f64); // both are floats already: one rounding
    }
    if x == 0 {
        return Some(if b < 0 { -0.0 } else { 0.0 });
    }
    // A quotient of at least 64 bits; its last bit also stands for all that follow, which is enough to round once.
    let shift = u128::from(x).leading_zeros();
    let wide = u128::from(x) << shift;
    let quotient = (wide / u128::from(y)) | u128::from(wide % u128::from(y) != 0);
    let scale = f64::from_bits(u64::from(1023 - shift) << 52);
    let size = quotient as f64 * scale;
    Some(if (a < 0) != (b < 0) { -size } else { size })
}

/// How an integer compares with a float, by their exact values. None for a NaN.
pub fn compare_int_float(a: i64, b: f64) -> Option<Ordering> {
    const LIMIT: f64 = 9_223_372_036_854_775_808.0;
    if b.is_nan() {
        None
    } else if b >= LIMIT {
        Some(Ordering::Less)
    } else if b < -LIMIT {
        Some(Ordering::Greater)
    } else {
        let whole = b.trunc();
        Some(a.cmp(&(whole as i64)).then(if b > whole {
            Ordering::Less
        } else if b < whole {
            Ordering::Greater
        } else {
            Ordering::Equal
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn division_rounds_down() {
        let cases = [(7, 2, 3, 1), (-7, 2, -4, 1), (7, -2, -4, -1), (-7, -2, 3, -1), (6, 3, 2, 0), (-6, 3, -2, 0)];
        for (a, b, quotient, rest) in cases {
            assert_eq!((int_floor_div(a, b), int_mod(a, b)), (Some(quotient), Some(rest)), "{a} by {b}");
        }
        assert_eq!((int_floor_div(i64::MIN, -1), int_mod(i64::MIN, -1)), (None, Some(0)));
        assert_eq!((int_floor_div(1, 0), int_mod(1, 0), int_true_div(1, 0)), (None, None, None));
    }

    #[test]
    fn powers_and_shifts_notice_overflow() {
        assert_eq!(int_pow(2, 62), Some(1 << 62));
        assert_eq!(int_pow(-2, 63), Some(i64::MIN));
        assert_eq!((int_pow(2, 63), int_pow(2, -1), int_pow(3, i64::MAX)), (None, None, None));
        assert_eq!((int_pow(-1, i64::MAX), int_pow(0, 0), int_pow(0, 5)), (Some(-1), Some(1), Some(0)));
        assert_eq!((int_shift_left(1, 62), int_shift_left(1, 63)), (Some(1 << 62), None));
        assert_eq!((int_shift_left(-1, 63), int_shift_left(0, i64::MAX)), (Some(i64::MIN), Some(0)));
        assert_eq!(
            (int_shift_right(-5, 1), int_shift_right(-1, 400), int_shift_right(1, -1)),
            (Some(-3), Some(-1), None)
        );
    }

    #[test]
    fn true_division_rounds_once() {
        // Quotients whose operands are not floats themselves; the expected values are CPython's.
        assert_eq!(int_true_div(i64::MAX, 3), Some(3.0744573456182584e18));
        assert_eq!(int_true_div(9007199254740993, 2), Some(4503599627370496.0));
        assert_eq!(int_true_div(i64::MIN, i64::MAX), Some(-1.0));
        assert_eq!(int_true_div(0, i64::MIN).map(f64::to_bits), Some((-0f64).to_bits()));
        assert_eq!(int_true_div(1, i64::MIN), Some(-1.0842021724855044e-19));
        assert_eq!(int_true_div(9007199254740993, 9007199254740995), Some(0.9999999999999998));
    }

    #[test]
    fn integers_and_floats_compare_exactly() {
        assert_eq!(compare_int_float(i64::MAX, i64::MAX as f64), Some(Ordering::Less));
        assert_eq!(compare_int_float(9007199254740993, 9007199254740992.0), Some(Ordering::Greater));
        assert_eq!(compare_int_float(-1, -1.5), Some(Ordering::Greater));
        assert_eq!(compare_int_float(1, 1.0), Some(Ordering::Equal));
        assert_eq!(compare_int_float(i64::MIN, f64::NEG_INFINITY), Some(Ordering::Greater));
        assert_eq!(compare_int_float(0, f64::NAN), None);
    }
}
