//! Decimal numbers as plain data, and what is done with their coefficients: digits, powers of ten, rounding. It knows neither
//! values nor contexts of Python.

use std::cmp::Ordering;

use dashu_int::ops::{BitTest, DivRem};
use dashu_int::{UBig, Word};

/// What kind of number it is, by the numbers that Python's half knows them by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Finite,
    Infinite,
    /// A NaN; its coefficient is the payload.
    Quiet,
    /// A NaN that every operation tells of.
    Signalling,
}

impl Kind {
    pub(super) fn of(number: i64) -> Kind {
        match number {
            0 => Kind::Finite,
            1 => Kind::Infinite,
            3 => Kind::Signalling,
            _ => Kind::Quiet,
        }
    }
}

/// A number: `coef * 10**exp`, if it is finite.
#[derive(Clone, Debug)]
pub(super) struct Number {
    pub(super) kind: Kind,
    pub(super) negative: bool,
    pub(super) coef: UBig,
    pub(super) exp: i64,
}

impl Number {
    pub(super) fn finite(negative: bool, coef: UBig, exp: i64) -> Number {
        Number { kind: Kind::Finite, negative, coef, exp }
    }

    pub(super) fn special(kind: Kind, negative: bool) -> Number {
        Number { kind, negative, coef: UBig::ZERO, exp: 0 }
    }

    pub(super) fn is_finite(&self) -> bool {
        self.kind == Kind::Finite
    }

    pub(super) fn is_nan(&self) -> bool {
        matches!(self.kind, Kind::Quiet | Kind::Signalling)
    }

    pub(super) fn is_zero(&self) -> bool {
        self.is_finite() && self.coef.is_zero()
    }

    /// The exponent of the first digit of a finite number.
    pub(super) fn adjusted(&self) -> i64 {
        self.exp + digits(&self.coef) - 1
    }
}

/// A number that would have more digits than an object may have.
#[derive(Debug)]
pub(super) struct TooLarge;

pub(super) type Made<T> = Result<T, TooLarge>;

/// The most digits that are made.
const MOST_DIGITS: i64 = 4_000_000_000;

const POWERS: [u128; 39] = {
    let mut powers = [1; 39];
    let mut i = 1;
    while i < 39 {
        powers[i] = powers[i - 1] * 10;
        i += 1;
    }
    powers
};

/// The number in 128 bits, if they are enough.
#[inline]
pub(super) fn small(n: &UBig) -> Option<u128> {
    match n.as_words() {
        [] => Some(0),
        [low] => Some((*low).into()),
        [low, high] => Some(u128::from(*high) << Word::BITS | u128::from(*low)),
        words if words.len() * Word::BITS as usize <= 128 => {
            Some(words.iter().rev().fold(0, |all, &word| all << Word::BITS | u128::from(word)))
        }
        _ => None,
    }
}

#[inline]
fn small_digits(n: u128) -> i64 {
    match u64::try_from(n) {
        Ok(0) => 1,
        Ok(n) => i64::from(n.ilog10()) + 1,
        Err(_) => i64::from(n.ilog10()) + 1,
    }
}

/// How many decimal digits a number has; 1 for 0.
#[inline]
pub(super) fn digits(n: &UBig) -> i64 {
    match small(n) {
        Some(n) => small_digits(n),
        None => big_digits(n),
    }
}

fn big_digits(n: &UBig) -> i64 {
    // As many digits as bits say; where they leave it open, a power of ten does.
    let log = |bits: usize| (bits as u128 * 30_102_999_566_398_119_521 / 100_000_000_000_000_000_000) as i64;
    let bits = n.bit_len();
    let (low, high) = (log(bits - 1), log(bits));
    if low == high || pow10(high).is_ok_and(|power| *n < power) { low + 1 } else { high + 1 }
}

/// Powers of ten from the first that is not in [`POWERS`] on, as bytes.
const MORE_POWERS: [[u8; 32]; 38] = {
    let mut powers = [[0; 32]; 38];
    let mut last: [u8; 32] = [0; 32];
    let first = POWERS[38].to_le_bytes();
    let mut at = 0;
    while at < 16 {
        last[at] = first[at];
        at += 1;
    }
    let mut i = 0;
    while i < 38 {
        let (mut at, mut carry) = (0, 0);
        while at < 32 {
            let digit = last[at] as u16 * 10 + carry;
            last[at] = digit as u8;
            carry = digit >> 8;
            at += 1;
        }
        powers[i] = last;
        i += 1;
    }
    powers
};

/// A power of ten; 1 for negative exponents.
pub(super) fn pow10(exp: i64) -> Made<UBig> {
    match POWERS.get(exp.max(0) as usize) {
        Some(&power) => Ok(UBig::from(power)),
        None if exp < 77 => Ok(UBig::from_le_bytes(&MORE_POWERS[exp as usize - 39])),
        None if exp > MOST_DIGITS => Err(TooLarge),
        None => Ok(UBig::from(5u8).pow(exp as usize) << exp as usize),
    }
}

/// `n * 10**exp`
#[inline]
pub(super) fn times_pow10(n: &UBig, exp: i64) -> Made<UBig> {
    if exp <= 0 || n.is_zero() {
        return Ok(n.clone());
    }
    if let (Some(n), Some(&power)) = (small(n), POWERS.get(exp as usize))
        && let Some(product) = n.checked_mul(power)
    {
        return Ok(UBig::from(product));
    }
    Ok(n * pow10(exp)?)
}

pub(super) fn product(a: &UBig, b: &UBig) -> UBig {
    if let (Some(a), Some(b)) = (small(a), small(b))
        && let Some(product) = a.checked_mul(b)
    {
        return UBig::from(product);
    }
    a * b
}

/// Quotient and remainder.
pub(super) fn div_rem(a: &UBig, b: &UBig) -> (UBig, UBig) {
    match (small(a), small(b)) {
        (Some(a), Some(b)) => {
            let (quotient, rest) = div_rem_small(a, b);
            (UBig::from(quotient), UBig::from(rest))
        }
        _ => a.div_rem(b),
    }
}

#[inline]
fn div_rem_small(a: u128, b: u128) -> (u128, u128) {
    // Division of one word is many times as fast.
    match (u64::try_from(a), u64::try_from(b)) {
        (Ok(a), Ok(b)) => ((a / b).into(), (a % b).into()),
        _ => (a / b, a % b),
    }
}

/// A number without its last zeros, at most so many, and how many they were.
pub(super) fn without_zeros(n: &UBig, most: i64) -> (UBig, i64) {
    let (mut n, mut gone) = (n.clone(), 0);
    if n.is_zero() {
        return (n, 0);
    }
    // (A number has no more zeros than binary ones.)
    let most = most.min(n.trailing_zeros().unwrap_or(0) as i64);
    let mut step = 1 << (63 - most.max(1).leading_zeros());
    while step > 0 {
        if gone + step <= most
            && let Ok(power) = pow10(step)
        {
            let (quotient, rest) = div_rem(&n, &power);
            if rest.is_zero() {
                n = quotient;
                gone += step;
                continue;
            }
        }
        step /= 2;
    }
    (n, gone)
}

/// What was cut off a number, beside half a unit of its last digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rest {
    Nothing,
    Part(Ordering),
}

fn rest_of<T: PartialOrd + Default>(rest: &T, half: &T) -> Rest {
    if *rest == T::default() {
        return Rest::Nothing;
    }
    Rest::Part(rest.partial_cmp(half).unwrap_or(Ordering::Less))
}

/// A number without its last digits.
fn cut(n: &UBig, count: i64) -> (UBig, Rest) {
    if let Some(n) = small(n) {
        if count as usize >= POWERS.len() {
            // Less than half a unit in any case.
            return (UBig::ZERO, if n == 0 { Rest::Nothing } else { Rest::Part(Ordering::Less) });
        }
        let power = POWERS[count as usize];
        let (kept, rest) = div_rem_small(n, power);
        return (UBig::from(kept), rest_of(&rest, &(power / 2)));
    }
    match pow10(count) {
        Ok(power) if digits(n) >= count => {
            let (kept, rest) = n.div_rem(&power);
            let rest = rest_of(&rest, &(power >> 1));
            (kept, rest)
        }
        _ => (UBig::ZERO, Rest::Part(Ordering::Less)),
    }
}

/// How digits are rounded that there is no room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rounding {
    Up,
    Down,
    Ceiling,
    Floor,
    HalfUp,
    HalfDown,
    HalfEven,
    /// Away from zero where the last digit is 0 or 5.
    ZeroFiveUp,
}

impl Rounding {
    pub(super) fn of(name: &str) -> Option<Rounding> {
        Some(match name {
            "ROUND_HALF_EVEN" => Rounding::HalfEven,
            "ROUND_HALF_UP" => Rounding::HalfUp,
            "ROUND_HALF_DOWN" => Rounding::HalfDown,
            "ROUND_UP" => Rounding::Up,
            "ROUND_DOWN" => Rounding::Down,
            "ROUND_CEILING" => Rounding::Ceiling,
            "ROUND_FLOOR" => Rounding::Floor,
            "ROUND_05UP" => Rounding::ZeroFiveUp,
            _ => return None,
        })
    }
}

/// The coefficient without its last digits, rounded, and whether they were anything but zeros.
pub(super) fn round_off(coef: &UBig, drop: i64, rounding: Rounding, negative: bool) -> (UBig, bool) {
    if drop <= 0 {
        return (coef.clone(), false);
    }
    let (kept, rest) = cut(coef, drop);
    let Rest::Part(beside_half) = rest else { return (kept, false) };
    let up = match rounding {
        Rounding::HalfEven => beside_half.is_gt() || beside_half.is_eq() && kept.bit(0),
        Rounding::HalfUp => beside_half.is_ge(),
        Rounding::HalfDown => beside_half.is_gt(),
        Rounding::Down => false,
        Rounding::Up => true,
        Rounding::Ceiling => !negative,
        Rounding::Floor => negative,
        Rounding::ZeroFiveUp => (&kept % 5u64) == 0,
    };
    (if up { kept + 1u8 } else { kept }, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ten_to(exp: i64) -> UBig {
        pow10(exp).expect("it is small")
    }

    #[test]
    fn digits_beside_powers_of_ten() {
        for exp in [1, 2, 5, 18, 19, 20, 37, 38, 39, 40, 77, 500, 4321] {
            let power = ten_to(exp);
            assert_eq!(digits(&(power.clone() - 1u8)), exp, "10**{exp} - 1");
            assert_eq!(digits(&power), exp + 1, "10**{exp}");
        }
        assert_eq!((digits(&UBig::ZERO), digits(&UBig::ONE)), (1, 1));
    }

    #[test]
    fn zeros_are_found() {
        for zeros in [0, 1, 7, 8, 20, 38, 39, 100] {
            let n = UBig::from(7u8) * ten_to(zeros);
            assert_eq!(without_zeros(&n, i64::MAX), (UBig::from(7u8), zeros));
            assert_eq!(without_zeros(&n, 5).1, zeros.min(5));
        }
        assert_eq!(without_zeros(&UBig::ZERO, 9), (UBig::ZERO, 0));
    }

    #[test]
    fn halves_are_rounded_as_they_are_told() {
        let of = |n: u64, drop, rounding| round_off(&UBig::from(n), drop, rounding, false);
        assert_eq!(of(25, 1, Rounding::HalfEven), (UBig::from(2u8), true));
        assert_eq!(of(35, 1, Rounding::HalfEven), (UBig::from(4u8), true));
        assert_eq!(of(25, 1, Rounding::HalfUp), (UBig::from(3u8), true));
        assert_eq!(of(25, 1, Rounding::HalfDown), (UBig::from(2u8), true));
        assert_eq!(of(20, 1, Rounding::Up), (UBig::from(2u8), false));
        assert_eq!(of(101, 1, Rounding::ZeroFiveUp), (UBig::from(11u8), true));
        assert_eq!(of(5, 1, Rounding::HalfUp), (UBig::ONE, true));
        assert_eq!(of(9, 50, Rounding::HalfUp), (UBig::ZERO, true));
        let long = ten_to(60) * 5u8;
        assert_eq!(round_off(&long, 61, Rounding::HalfUp, false), (UBig::ONE, true));
        assert_eq!(round_off(&long, 62, Rounding::HalfUp, false), (UBig::ZERO, true));
        assert_eq!(round_off(&long, 1 << 60, Rounding::Ceiling, false), (UBig::ONE, true));
    }
}
