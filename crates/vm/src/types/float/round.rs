//! Rounding floats to decimal digits, by their exact values.

use dashu_int::{IBig, UBig};

use crate::ops::arith::{decompose, int_value_of_float};
use crate::types::int::nearest_quotient;
use crate::vm::{PyResult, Vm};

/// `round(f, digits)`: an int without digits, else the float nearest to the decimal number with that many digits behind the
/// point that is nearest to `f`, the even one of two.
///
/// # Errors
/// ValueError and OverflowError for NaN and infinity without digits; OverflowError where rounding up leaves the floats.
pub fn round_float(vm: &mut Vm, f: f64, digits: Option<i64>) -> PyResult {
    let Some(digits) = digits else {
        return int_value_of_float(vm, if f.is_finite() { f.round_ties_even() } else { f });
    };
    let rounded = round_to(f, digits);
    if rounded.is_infinite() && f.is_finite() {
        return Err(vm.overflow_error("rounded value too large to represent"));
    }
    Ok(vm.new_float(rounded))
}

/// As [`round_float`] with digits; infinite where rounding up leaves the floats.
fn round_to(f: f64, digits: i64) -> f64 {
    // Beyond 323 digits every float is exact; before -308 every float is nearer to 0.
    if !f.is_finite() || f == 0.0 || digits > 323 {
        return f;
    }
    if digits < -308 {
        return 0f64.copysign(f);
    }
    let (mantissa, exponent) = decompose(f);
    let (mut numerator, mut denominator) = (IBig::from(mantissa), IBig::ONE);
    if exponent >= 0 {
        numerator <<= exponent as usize;
    } else {
        denominator <<= exponent.unsigned_abs() as usize;
    }
    let power = IBig::from(UBig::from(10u8).pow(digits.unsigned_abs() as usize));
    if digits >= 0 {
        numerator *= power;
    } else {
        denominator *= power;
    }
    let whole = nearest_quotient(&numerator, &denominator);
    // Reading the decimal text rounds to the nearest float.
    format!("{whole}e{}", -digits).parse::<f64>().unwrap_or(f).abs().copysign(f)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_goes_by_exact_values() {
        let cases = [
            (2.675, 2, 2.67),
            (0.125, 2, 0.12),
            (0.375, 2, 0.38),
            (2.5, 0, 2.0),
            (3.5, 0, 4.0),
            (0.5, 0, 0.0),
            (1234567.891, -3, 1235000.0),
            (25.0, -1, 20.0),
            (35.0, -1, 40.0),
            (1e22, 5, 1e22),
            (5e-324, 323, 0.0),
            (1.7e308, -308, f64::INFINITY),
            (1e308, -308, 1e308),
            (0.1, 400, 0.1),
        ];
        for (f, digits, result) in cases {
            assert_eq!(round_to(f, digits), result, "round({f}, {digits})");
        }
        assert_eq!(round_to(-0.001, 2).to_bits(), (-0.0f64).to_bits());
        assert!(round_to(f64::NAN, 2).is_nan());
    }
}
