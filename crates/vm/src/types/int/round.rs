//! Rounding ints to powers of ten.

use dashu_int::{IBig, UBig};

use crate::ops::arith::{Int, floor_div_rem};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// `round(int, digits)`: with negative digits, the nearest multiple of a power of ten, the even one of two.
///
/// # Errors
/// None at present; the type leaves room for limits.
pub fn round_int(vm: &mut Vm, int: Int, digits: i64) -> PyResult {
    if digits >= 0 {
        return Ok(int.to_value(vm));
    }
    // Beyond the int's own digits, nothing is left.
    if digits.unsigned_abs() > int.bit_len() as u64 {
        return Ok(Value::int_unchecked(0));
    }
    let unit = IBig::from(UBig::from(10u8).pow(digits.unsigned_abs() as usize));
    let rounded = int.with_big(|i| nearest_quotient(i, &unit)) * unit;
    Ok(vm.new_bigint(rounded))
}

/// The integer nearest to `a / b`, the even one of two. `b` is above 0.
pub(crate) fn nearest_quotient(a: &IBig, b: &IBig) -> IBig {
    let (quotient, rest) = floor_div_rem(a, b);
    let odd = (&quotient & IBig::ONE).is_one();
    let up = match (rest << 1).cmp(b) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => odd,
        std::cmp::Ordering::Greater => true,
    };
    if up { quotient + IBig::ONE } else { quotient }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_go_to_the_even_neighbour() {
        let cases =
            [(5, 10, 0), (15, 10, 2), (25, 10, 2), (-5, 10, 0), (-15, 10, -2), (-25, 10, -2), (14, 10, 1), (16, 10, 2)];
        for (a, b, result) in cases {
            assert_eq!(nearest_quotient(&IBig::from(a), &IBig::from(b)), IBig::from(result));
        }
    }
}
