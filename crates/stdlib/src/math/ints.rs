//! `math`'s functions of ints.

use dashu_int::ops::{BitTest, Gcd, SquareRoot, UnsignedAbs};
use dashu_int::{IBig, UBig};
use pellucid_vm::ops::arith::Int;
use pellucid_vm::value::Value;
use pellucid_vm::vm::{PyResult, Vm};

/// The int for an argument.
fn int_arg(vm: &mut Vm, value: Value) -> PyResult<Int> {
    let index = vm.to_index(value)?;
    Ok(Int::of(index).unwrap_or(Int::Small(0)))
}

/// The greatest common divisor within a word.
fn small_gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

fn common_divisor(a: &UBig, b: &UBig) -> UBig {
    if a.is_zero() {
        b.clone()
    } else if b.is_zero() {
        a.clone()
    } else {
        a.gcd(b)
    }
}

pub(super) fn gcd(vm: &mut Vm, args: &[Value]) -> PyResult {
    if let [a, b] = args
        && let (Some(a), Some(b)) = (a.as_small_int(), b.as_small_int())
    {
        return Ok(vm.new_u64(small_gcd(a.unsigned_abs(), b.unsigned_abs())));
    }
    let mut result = UBig::ZERO;
    for &arg in args {
        let size = int_arg(vm, arg)?.with_big(|i| i.unsigned_abs());
        result = common_divisor(&result, &size);
    }
    Ok(vm.new_bigint(result.into()))
}

pub(super) fn lcm(vm: &mut Vm, args: &[Value]) -> PyResult {
    let mut result = UBig::ONE;
    for &arg in args {
        let size = int_arg(vm, arg)?.with_big(|i| i.unsigned_abs());
        if size.is_zero() || result.is_zero() {
            result = UBig::ZERO;
            continue;
        }
        vm.check_int_bits((result.bit_len() + size.bit_len()) as u128)?;
        let divisor = common_divisor(&result, &size);
        result = result / divisor * size;
    }
    Ok(vm.new_bigint(result.into()))
}

pub(super) fn isqrt(vm: &mut Vm, args: &[Value]) -> PyResult {
    let n = int_arg(vm, args[0])?;
    if n.is_negative() {
        return Err(vm.value_error("isqrt() argument must be nonnegative"));
    }
    if let Int::Small(n) = n {
        return Ok(vm.new_int(n.isqrt()));
    }
    let root = n.with_big(|n| n.unsigned_abs().sqrt());
    Ok(vm.new_bigint(root.into()))
}

/// The product of the numbers from `low` to `high`, both included, by halves, so that the factors are of like size.
fn range_product(low: u64, high: u64) -> UBig {
    if low > high {
        return UBig::ONE;
    }
    if high - low < 8 {
        return (low..=high).fold(UBig::ONE, |product, i| product * UBig::from(i));
    }
    let middle = low + (high - low) / 2;
    range_product(low, middle) * range_product(middle + 1, high)
}

pub(super) fn factorial(vm: &mut Vm, args: &[Value]) -> PyResult {
    let n = int_arg(vm, args[0])?;
    if n.is_negative() {
        return Err(vm.value_error("factorial() not defined for negative values"));
    }
    let Some(n) = n.to_wide().and_then(|n| u64::try_from(n).ok()).filter(|&n| n <= i64::MAX as u64) else {
        return Err(vm.overflow_error("factorial() argument should not exceed 9223372036854775807"));
    };
    if n <= 20 {
        return Ok(vm.new_int((2..=n as i64).product()));
    }
    vm.check_int_bits(u128::from(n) * u128::from(n.max(1).ilog2()))?;
    Ok(vm.new_bigint(range_product(2, n).into()))
}

/// The two arguments of `comb` and `perm`; the second is None if it was not given.
fn checked_args(vm: &mut Vm, args: &[Value]) -> PyResult<(IBig, Option<IBig>)> {
    let n = vm.to_bigint(args[0])?;
    let k = match args[1].not_none() {
        Some(k) => Some(vm.to_bigint(k)?),
        None => None,
    };
    if n < IBig::ZERO {
        return Err(vm.value_error("n must be a non-negative integer"));
    }
    if k.as_ref().is_some_and(|k| *k < IBig::ZERO) {
        return Err(vm.value_error("k must be a non-negative integer"));
    }
    Ok((n, k))
}

/// `n * (n - 1) * ... * (n - k + 1)`
fn falling(n: &IBig, k: u64) -> IBig {
    if let Ok(n) = u64::try_from(n) {
        return range_product(n - k + 1, n).into();
    }
    (0..k).fold(IBig::ONE, |product, i| product * (n - IBig::from(i)))
}

pub(super) fn perm(vm: &mut Vm, args: &[Value]) -> PyResult {
    if args[1].not_none().is_none() {
        return factorial(vm, args);
    }
    let (n, k) = checked_args(vm, args)?;
    let k = k.unwrap_or(IBig::ZERO);
    if k > n {
        return Ok(Value::int_unchecked(0));
    }
    let Ok(k) = u64::try_from(&k) else {
        return Err(vm.overflow_error("k must not exceed 18446744073709551615"));
    };
    vm.check_int_bits(u128::from(k) * (n.bit_len() as u128).saturating_sub(1))?;
    Ok(vm.new_bigint(falling(&n, k)))
}

pub(super) fn comb(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (n, k) = checked_args(vm, args)?;
    let k = k.unwrap_or(IBig::ZERO);
    if k > n {
        return Ok(Value::int_unchecked(0));
    }
    let rest = &n - &k;
    let k = if rest < k { rest } else { k };
    let Ok(k) = u64::try_from(&k) else {
        return Err(vm.overflow_error("min(n - k, k) must not exceed 18446744073709551615"));
    };
    vm.check_int_bits(u128::from(k) * (n.bit_len() as u128).saturating_sub(1))?;
    if let Ok(n) = u64::try_from(&n)
        && let Some(count) = small_comb(n, k)
    {
        return Ok(vm.new_u64(count));
    }
    let count = falling(&n, k) / IBig::from(range_product(2, k));
    Ok(vm.new_bigint(count))
}

/// Within 128 bits on the way, and 64 in the end.
fn small_comb(n: u64, k: u64) -> Option<u64> {
    if k > 128 {
        return None;
    }
    let mut count: u128 = 1;
    for i in 0..k {
        count = count.checked_mul(u128::from(n - i))? / u128::from(i + 1);
    }
    u64::try_from(count).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_and_choices() {
        assert_eq!(range_product(2, 20), UBig::from(2432902008176640000u64));
        assert_eq!(range_product(2, 1), UBig::ONE);
        assert_eq!(falling(&IBig::from(10), 3), IBig::from(720));
        assert_eq!(small_comb(5, 2), Some(10));
        assert_eq!(small_comb(66, 33), Some(7219428434016265740));
        assert_eq!(small_comb(100, 50), None);
        assert_eq!(small_gcd(12, 18), 6);
        assert_eq!(small_gcd(0, 5), 5);
    }
}
