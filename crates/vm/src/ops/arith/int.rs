//! Operators on ints: within a word, within 128 bits (where hash loops live), and of any size.

use dashu_int::ops::{Abs, BitTest, DivRem, UnsignedAbs};
use dashu_int::{IBig, Sign, UBig};
use pellucid_bytecode::pure;

use super::BinaryOp;
use super::float::scaled;
use super::words::words_of;
use crate::heap::Gc;
use crate::types::exception::Exc;
use crate::types::int::BigInt;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// An int or bool as an operand.
#[derive(Clone, Copy)]
pub enum Int {
    /// Within a word.
    Small(i64),
    /// Beyond.
    Big(Gc<BigInt>),
}

impl Int {
    /// The int that a value (not an instance of a subclass) is.
    #[inline]
    pub fn of(value: Value) -> Option<Int> {
        if let Some(i) = value.as_small_int() {
            return Some(Int::Small(i));
        }
        if let Some(b) = value.as_bool() {
            return Some(Int::Small(b.into()));
        }
        value.as_gc::<BigInt>().map(Int::Big)
    }

    /// The value.
    pub fn to_value(self, vm: &mut Vm) -> Value {
        match self {
            Int::Small(i) => vm.new_int(i),
            Int::Big(b) => b.into(),
        }
    }

    /// As a big integer.
    pub fn to_big(self) -> IBig {
        match self {
            Int::Small(i) => IBig::from(i),
            Int::Big(b) => b.get().0.clone(),
        }
    }

    /// Calls a function with a reference to it as a big integer.
    pub fn with_big<R>(self, f: impl FnOnce(&IBig) -> R) -> R {
        match self {
            Int::Small(i) => f(&IBig::from(i)),
            Int::Big(b) => f(&b.get().0),
        }
    }

    /// As 128 bits, if they are enough.
    #[inline]
    pub fn to_wide(self) -> Option<i128> {
        match self {
            Int::Small(i) => Some(i.into()),
            Int::Big(b) => wide_of(&b.get().0),
        }
    }

    /// The nearest float.
    ///
    /// # Errors
    /// OverflowError.
    pub fn to_f64(self, vm: &mut Vm) -> PyResult<f64> {
        match self {
            Int::Small(i) => Ok(i as f64),
            Int::Big(b) => {
                let float = b.get().0.to_f64().value();
                if float.is_finite() { Ok(float) } else { Err(vm.overflow_error("int too large to convert to float")) }
            }
        }
    }

    /// Whether it is below 0.
    pub fn is_negative(self) -> bool {
        match self {
            Int::Small(i) => i < 0,
            Int::Big(b) => b.get().0.sign() == Sign::Negative,
        }
    }

    /// Bits of its absolute value.
    pub fn bit_len(self) -> usize {
        match self {
            Int::Small(i) => 64 - i.unsigned_abs().leading_zeros() as usize,
            Int::Big(b) => b.get().0.bit_len(),
        }
    }
}

#[inline]
fn wide_of(big: &IBig) -> Option<i128> {
    let (sign, words) = words_of(big);
    let size = match words[..] {
        [] => 0,
        [low] => i128::from(low),
        [low, high] if high >> 63 == 0 => i128::from(high) << 64 | i128::from(low),
        _ => return None,
    };
    Some(if sign == Sign::Negative { -size } else { size })
}

/// The lowest 64 bits in two's complement.
#[inline]
fn low_word(x: Int) -> u64 {
    match x {
        Int::Small(i) => i as u64,
        Int::Big(b) => {
            let (sign, words) = words_of(&b.get().0);
            let low = words.first().copied().unwrap_or(0);
            if sign == Sign::Negative { low.wrapping_neg() } else { low }
        }
    }
}

/// The int itself, if it isn't negative and fits 64 bits: a mask.
#[inline]
fn as_mask(x: Int) -> Option<u64> {
    match x {
        Int::Small(i) => u64::try_from(i).ok(),
        Int::Big(b) => {
            let (sign, words) = words_of(&b.get().0);
            match words[..] {
                [low] if sign == Sign::Positive => Some(low),
                _ => None,
            }
        }
    }
}

impl Vm {
    /// An int of up to 128 bits.
    #[inline]
    pub fn new_wide(&mut self, i: i128) -> Value {
        match i64::try_from(i) {
            Ok(small) => self.new_int(small),
            Err(_) => self.heap.alloc(BigInt(IBig::from(i))).into(),
        }
    }

    /// An int from 128 bits without a sign.
    #[inline]
    pub fn new_u128(&mut self, i: u128) -> Value {
        match u64::try_from(i) {
            Ok(word) => self.new_u64(word),
            Err(_) => self.heap.alloc(BigInt(IBig::from(UBig::from(i)))).into(),
        }
    }

    /// An int from 64 bits without a sign.
    #[inline]
    pub fn new_u64(&mut self, i: u64) -> Value {
        match i64::try_from(i) {
            Ok(small) => self.new_int(small),
            Err(_) => self.heap.alloc(BigInt(IBig::from(UBig::from(i)))).into(),
        }
    }

    /// `a op b` in machine arithmetic, modulo 2 ** 128, for `(a op b) & mask` as hash functions and generators of random
    /// numbers have it: [`Vm::under_mask`] makes the integer. None if these are not integers of less than 128 bits.
    #[inline]
    pub(crate) fn masked(&self, op: BinaryOp, a: Value, b: Value) -> Option<i128> {
        let (a, b) = (self.as_i128(a)?, self.as_i128(b)?);
        match op {
            BinaryOp::Add => Some(a.wrapping_add(b)),
            BinaryOp::Sub => Some(a.wrapping_sub(b)),
            BinaryOp::Mul => Some(a.wrapping_mul(b)),
            BinaryOp::ShiftLeft if (0..128).contains(&b) => Some(a << b),
            _ => None,
        }
    }

    /// The bits that a mask of at most 64 bits leaves: those are right, whatever was lost above. None for other masks.
    #[inline]
    pub(crate) fn under_mask(&mut self, wide: i128, mask: Value) -> Option<Value> {
        let mask = u64::try_from(self.as_i128(mask)?).ok()?;
        Some(self.new_u64(wide as u64 & mask))
    }

    /// The integer, if it is one of less than 128 bits (and not a bool, whose operators give bools).
    #[inline(always)]
    fn as_i128(&self, value: Value) -> Option<i128> {
        if let Some(small) = value.as_small_int() {
            return Some(small.into());
        }
        i128::try_from(&value.as_gc::<BigInt>()?.get().0).ok()
    }

    /// Refuses to make an int of this many bits if it is beyond the limits: those of memory, and 2 ** 30 bits, since the
    /// arithmetic on larger ones can't be interrupted for minutes.
    ///
    /// # Errors
    /// MemoryError, OverflowError.
    pub fn check_int_bits(&mut self, bits: u128) -> PyResult<()> {
        if bits > MAX_BITS {
            return Err(self.overflow_error("too many digits in integer"));
        }
        self.check_size((bits / 8) as usize)
    }
}

/// The most bits that an int may have.
const MAX_BITS: u128 = 1 << 30;

#[cold]
fn division_by_zero(vm: &mut Vm, op: BinaryOp) -> Raised {
    let message = match op {
        BinaryOp::Div => "division by zero",
        BinaryOp::Mod => "integer modulo by zero",
        _ => "integer division or modulo by zero",
    };
    vm.err(Exc::ZeroDivisionError, message)
}

/// `x op y` within words.
#[inline]
pub(super) fn small(vm: &mut Vm, op: BinaryOp, x: i64, y: i64) -> PyResult {
    let result = match op {
        BinaryOp::Add => x.checked_add(y),
        BinaryOp::Sub => x.checked_sub(y),
        BinaryOp::Mul => match x.checked_mul(y) {
            None => {
                let product = i128::from(x) * i128::from(y);
                return Ok(match u128::try_from(product) {
                    Ok(product) => vm.new_u128(product),
                    Err(_) => vm.new_wide(product),
                });
            }
            product => product,
        },
        BinaryOp::Div => match pure::int_true_div(x, y) {
            Some(quotient) => return Ok(vm.new_float(quotient)),
            None => return Err(division_by_zero(vm, op)),
        },
        BinaryOp::FloorDiv if y == 0 => return Err(division_by_zero(vm, op)),
        BinaryOp::FloorDiv => pure::int_floor_div(x, y),
        BinaryOp::Mod if y == 0 => return Err(division_by_zero(vm, op)),
        BinaryOp::Mod => pure::int_mod(x, y),
        BinaryOp::Pow => pure::int_pow(x, y),
        BinaryOp::MatMul => return Ok(Value::NOT_IMPLEMENTED),
        BinaryOp::ShiftLeft => pure::int_shift_left(x, y),
        BinaryOp::ShiftRight => pure::int_shift_right(x, y),
        BinaryOp::BitAnd => Some(x & y),
        BinaryOp::BitOr => Some(x | y),
        BinaryOp::BitXor => Some(x ^ y),
    };
    match result {
        Some(i) => Ok(vm.new_int(i)),
        None => beyond(vm, op, Int::Small(x), Int::Small(y)),
    }
}

/// `x op y` for bools.
pub(super) fn bools(vm: &mut Vm, op: BinaryOp, x: bool, y: bool) -> PyResult {
    match op {
        BinaryOp::BitAnd => Ok(Value::bool(x & y)),
        BinaryOp::BitOr => Ok(Value::bool(x | y)),
        BinaryOp::BitXor => Ok(Value::bool(x ^ y)),
        _ => small(vm, op, x.into(), y.into()),
    }
}

/// `x op y` for ints of any size; NotImplemented for `@`.
#[inline]
pub(super) fn binary(vm: &mut Vm, op: BinaryOp, x: Int, y: Int) -> PyResult {
    if let (Int::Small(x), Int::Small(y)) = (x, y) {
        return small(vm, op, x, y);
    }
    if let Some(q) = as_mask(y) {
        if op == BinaryOp::BitAnd {
            return Ok(vm.new_u64(q & low_word(x)));
        }
        if let Some(p) = as_mask(x)
            && let Some(result) = words(op, p, q)
        {
            return Ok(vm.new_u128(result));
        }
    } else if op == BinaryOp::BitAnd
        && let Some(mask) = as_mask(x)
    {
        return Ok(vm.new_u64(mask & low_word(y)));
    }
    beyond(vm, op, x, y)
}

/// `x op y` of words without a sign, where the result has none either and fits two words.
#[inline]
fn words(op: BinaryOp, x: u64, y: u64) -> Option<u128> {
    match op {
        BinaryOp::Add => Some(u128::from(x) + u128::from(y)),
        BinaryOp::Sub => x.checked_sub(y).map(u128::from),
        BinaryOp::Mul => Some(u128::from(x) * u128::from(y)),
        BinaryOp::FloorDiv => x.checked_div(y).map(u128::from),
        BinaryOp::Mod => x.checked_rem(y).map(u128::from),
        BinaryOp::ShiftLeft => (y <= 64).then(|| u128::from(x) << y),
        BinaryOp::ShiftRight => Some(u128::from(if y < 64 { x >> y } else { 0 })),
        BinaryOp::BitAnd => Some(u128::from(x & y)),
        BinaryOp::BitOr => Some(u128::from(x | y)),
        BinaryOp::BitXor => Some(u128::from(x ^ y)),
        BinaryOp::Div | BinaryOp::Pow | BinaryOp::MatMul => None,
    }
}

/// As [`binary`], where a word was not enough.
fn beyond(vm: &mut Vm, op: BinaryOp, x: Int, y: Int) -> PyResult {
    match op {
        BinaryOp::ShiftLeft | BinaryOp::ShiftRight if y.is_negative() => {
            return Err(vm.value_error("negative shift count"));
        }
        BinaryOp::ShiftLeft => return shift_left(vm, x, y),
        BinaryOp::ShiftRight => return Ok(shift_right(vm, x, y)),
        BinaryOp::Pow => return super::pow::int_power(vm, x, y),
        BinaryOp::Div => return true_div(vm, x, y),
        BinaryOp::MatMul => return Ok(Value::NOT_IMPLEMENTED),
        _ => {}
    }
    if let (Some(p), Some(q)) = (x.to_wide(), y.to_wide())
        && let Some(result) = wide(op, p, q)
    {
        return Ok(vm.new_wide(result));
    }
    if op == BinaryOp::Mul {
        vm.check_int_bits((x.bit_len() + y.bit_len()) as u128)?;
    }
    if matches!(op, BinaryOp::FloorDiv | BinaryOp::Mod) && matches!(y, Int::Small(0)) {
        return Err(division_by_zero(vm, op));
    }
    let result = x.with_big(|p| {
        y.with_big(|q| match op {
            BinaryOp::Add => p + q,
            BinaryOp::Sub => p - q,
            BinaryOp::Mul => p * q,
            BinaryOp::FloorDiv => floor_div_rem(p, q).0,
            BinaryOp::Mod => floor_div_rem(p, q).1,
            BinaryOp::BitAnd => p & q,
            BinaryOp::BitOr => p | q,
            _ => p ^ q,
        })
    });
    Ok(vm.new_bigint(result))
}

/// `x op y` within 128 bits; None if they are not enough, or for a division by 0.
#[inline]
fn wide(op: BinaryOp, x: i128, y: i128) -> Option<i128> {
    match op {
        BinaryOp::Add => x.checked_add(y),
        BinaryOp::Sub => x.checked_sub(y),
        BinaryOp::Mul => x.checked_mul(y),
        BinaryOp::FloorDiv => {
            let quotient = x.checked_div(y)?;
            let rest = x - quotient * y;
            Some(if rest != 0 && (rest < 0) != (y < 0) { quotient - 1 } else { quotient })
        }
        BinaryOp::Mod => {
            if let (Ok(p), Ok(q)) = (u64::try_from(x), u64::try_from(y)) {
                return p.checked_rem(q).map(i128::from);
            }
            let rest = x.checked_rem(y)?;
            Some(if rest != 0 && (rest < 0) != (y < 0) { rest + y } else { rest })
        }
        BinaryOp::BitAnd => Some(x & y),
        BinaryOp::BitOr => Some(x | y),
        BinaryOp::BitXor => Some(x ^ y),
        _ => None,
    }
}

/// Quotient rounded down and the rest that goes with it. The divisor is not 0.
pub fn floor_div_rem(a: &IBig, b: &IBig) -> (IBig, IBig) {
    let (quotient, rest) = a.div_rem(b);
    if !rest.is_zero() && rest.sign() != b.sign() { (quotient - IBig::ONE, rest + b) } else { (quotient, rest) }
}

fn shift_left(vm: &mut Vm, x: Int, y: Int) -> PyResult {
    if matches!(x, Int::Small(0)) {
        return Ok(Value::int_unchecked(0));
    }
    // More digits (of 30 bits, in four bytes) than can be counted are one thing, more than there is memory for another.
    let digits = Int::to_wide(y).map(|count| count / 30);
    if digits.is_none_or(|digits| digits >= (i64::MAX / 4).into()) {
        return Err(vm.overflow_error("too many digits in integer"));
    }
    let Int::Small(count) = y else { return Err(vm.err_args(Exc::MemoryError, &[])) };
    let bits = x.bit_len() as u128 + count as u128;
    if bits > MAX_BITS {
        return Err(vm.err_args(Exc::MemoryError, &[]));
    }
    if bits <= 128
        && let Some(word) = as_mask(x)
    {
        return Ok(vm.new_u128(u128::from(word) << count));
    }
    if bits < 127
        && let Some(wide) = x.to_wide()
    {
        return Ok(vm.new_wide(wide << count));
    }
    vm.check_int_bits(bits)?;
    let shifted = x.to_big() << count as usize;
    Ok(vm.new_bigint(shifted))
}

fn shift_right(vm: &mut Vm, x: Int, y: Int) -> Value {
    let count = match y {
        Int::Small(count) => count as usize,
        Int::Big(_) => usize::MAX,
    };
    if count >= x.bit_len() {
        return Value::int_unchecked(if x.is_negative() { -1 } else { 0 });
    }
    if let Some(wide) = x.to_wide() {
        return vm.new_wide(wide >> count);
    }
    if let Int::Big(big) = x
        && let (Sign::Positive, words) = words_of(&big.get().0)
        && words.len() == 2
    {
        let all = u128::from(words[1]) << 64 | u128::from(words[0]);
        let shifted = all >> count; // by at least one bit, unless it is the number itself
        if let Ok(wide) = i128::try_from(shifted) {
            return vm.new_wide(wide);
        }
    }
    let shifted = x.with_big(|p| p >> count);
    vm.new_bigint(shifted)
}

fn true_div(vm: &mut Vm, x: Int, y: Int) -> PyResult {
    if matches!(y, Int::Small(0)) {
        return Err(division_by_zero(vm, BinaryOp::Div));
    }
    match x.with_big(|p| y.with_big(|q| big_true_div(p, q))) {
        Some(quotient) => Ok(vm.new_float(quotient)),
        None => Err(vm.overflow_error("integer division result too large for a float")),
    }
}

/// The float nearest to a quotient; None if it is too large. The divisor is not 0.
pub fn big_true_div(a: &IBig, b: &IBig) -> Option<f64> {
    if a.is_zero() {
        return Some(if b.sign() == Sign::Negative { -0.0 } else { 0.0 });
    }
    let negative = a.sign() != b.sign();
    // A quotient of 66 or 67 bits; whether anything is left over decides ties.
    let shift = 66 + b.bit_len() as i64 - a.bit_len() as i64;
    let (mut x, mut y) = (a.unsigned_abs(), b.unsigned_abs());
    if shift >= 0 {
        x <<= shift as usize;
    } else {
        y <<= shift.unsigned_abs() as usize;
    }
    let (quotient, rest): (UBig, UBig) = x.div_rem(y);
    let digits = u128::try_from(quotient).unwrap_or(u128::MAX);
    let size = scaled(digits, !rest.is_zero(), -shift);
    if size.is_infinite() {
        return None;
    }
    Some(if negative { -size } else { size })
}

/// `-x`
pub(super) fn negate(vm: &mut Vm, x: Int) -> Value {
    match x {
        Int::Small(i) => vm.new_wide(-i128::from(i)),
        Int::Big(b) => {
            let negated = -&b.get().0;
            vm.new_bigint(negated)
        }
    }
}

/// `~x`
pub(super) fn invert(vm: &mut Vm, x: Int) -> Value {
    match x {
        Int::Small(i) => vm.new_int(!i),
        Int::Big(b) => {
            let inverted = !&b.get().0;
            vm.new_bigint(inverted)
        }
    }
}

/// `abs(x)`
pub(crate) fn absolute(vm: &mut Vm, x: Int) -> Value {
    match x {
        Int::Small(i) => vm.new_wide(i128::from(i).abs()),
        Int::Big(b) => {
            let size = (&b.get().0).abs();
            vm.new_bigint(size)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn big(text: &str) -> IBig {
        text.parse().unwrap()
    }

    #[test]
    fn big_division_rounds_down() {
        for (a, b) in [("100000000000000000000007", "10"), ("7", "100000000000000000000000")] {
            for (sign_a, sign_b) in [(1, 1), (-1, 1), (1, -1), (-1, -1)] {
                let (a, b) = (big(a) * sign_a, big(b) * sign_b);
                let (quotient, rest) = floor_div_rem(&a, &b);
                assert_eq!(&quotient * &b + &rest, a);
                assert!(rest.is_zero() || rest.sign() == b.sign());
            }
        }
        assert_eq!(wide(BinaryOp::FloorDiv, -7, 2), Some(-4));
        assert_eq!(wide(BinaryOp::Mod, -7, 2), Some(1));
        assert_eq!(wide(BinaryOp::Mod, 7, -2), Some(-1));
        assert_eq!(wide(BinaryOp::Mod, 7, 0), None);
    }

    #[test]
    fn shifts_of_negative_numbers_round_down() {
        assert_eq!(
            &big("-100000000000000000000000000000000000000001") >> 1,
            big("-50000000000000000000000000000000000000001")
        );
        assert_eq!(big("-1") << 100 >> 100, big("-1"));
    }

    #[test]
    fn true_division_of_large_numbers_rounds_once() {
        assert_eq!(big_true_div(&big("100000000000000000000000"), &big("3")), Some(3.333333333333333e22));
        assert_eq!(big_true_div(&IBig::from(-1), &(IBig::ONE << 1074)), Some(-5e-324));
        assert_eq!(big_true_div(&IBig::from(1), &(IBig::ONE << 1075)), Some(0.0));
        assert_eq!(big_true_div(&IBig::from(3), &(IBig::ONE << 1076)), Some(5e-324));
        assert_eq!(big_true_div(&(IBig::ONE << 1024), &IBig::ONE), None);
        assert_eq!(big_true_div(&(IBig::ONE << 2000), &(IBig::ONE << 1000)), Some(2f64.powi(1000)));
        assert_eq!(big_true_div(&IBig::ZERO, &IBig::ONE), Some(0.0));
    }

    #[test]
    fn words_without_a_sign() {
        assert_eq!(words(BinaryOp::Mul, u64::MAX, u64::MAX), Some((1 << 64) * (u128::from(u64::MAX) - 1) + 1));
        assert_eq!((words(BinaryOp::Sub, 1, 2), words(BinaryOp::Mod, 1, 0)), (None, None));
        assert_eq!(words(BinaryOp::ShiftLeft, u64::MAX, 64), Some(u128::from(u64::MAX) << 64));
        assert_eq!((words(BinaryOp::ShiftLeft, 1, 65), words(BinaryOp::ShiftRight, 1, 65)), (None, Some(0)));
    }

    #[test]
    fn wide_numbers_are_told_from_wider_ones() {
        for i in [0, 1, -1, i128::MAX, -i128::MAX, 1 << 64, -(1 << 64)] {
            assert_eq!(wide_of(&IBig::from(i)), Some(i));
        }
        assert_eq!(wide_of(&(IBig::from(i128::MAX) + IBig::ONE)), None);
    }
}
